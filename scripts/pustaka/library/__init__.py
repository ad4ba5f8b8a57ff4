"""Everything that is written, read once: the library, its publications, series, registers and signatures."""

from pustaka.library.library import Library
from pustaka.library.publication import Publication
from pustaka.library.register import Register
from pustaka.library.series import Series

__all__ = ["Library", "Publication", "Register", "Series"]
