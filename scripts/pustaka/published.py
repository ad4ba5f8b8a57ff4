"""Where the guides stand on the web, for somebody who has the program and not the library."""

from __future__ import annotations

from functools import cache

DISTRIBUTION = "pustaka-peksos"

LABEL = "Situs"
"""The label in `[project.urls]` of pyproject.toml; a test holds it against the address in mkdocs.yml."""


@cache
def site() -> str:
    """The address that the installed package names, with a slash at its end; empty where it names none."""
    from importlib import metadata  # takes longer to load than most messages take to write

    try:
        given = metadata.metadata(DISTRIBUTION).get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return ""
    found = dict(one.split(", ", 1) for one in given if ", " in one)
    return f"{found[LABEL].rstrip('/')}/" if LABEL in found else ""


def guide(source: str) -> str:
    """The page of `docs/kontribusi/x.md` on the web, or that path where the package names no site."""
    stem = source.removeprefix("docs/").removesuffix(".md").removesuffix("index").rstrip("/")
    return f"{site()}{stem}/" if site() else source
