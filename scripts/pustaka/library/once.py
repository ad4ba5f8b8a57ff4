"""Works out once what is asked of a library for each of its texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from pustaka.library.library import Library

Found = TypeVar("Found")


def once_each(make: Callable[[Library], Found]) -> Callable[[Library], Found]:
    """A function of a library whose answer the library keeps, as it keeps its own; what it gives must not be changed by anybody."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def found(library: Library) -> Found:
        return library.once(name, make)

    return found
