"""The years of a series that are bound by themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pustaka.library.library import Library
from pustaka.library.publication import Publication, volume_path
from pustaka.library.series import Series

FEWEST = 2
"""Texts from which a year is a volume; a single one has its own PDF already."""


def years(members: Sequence[Publication]) -> Iterator[tuple[str, tuple[Publication, ...]]]:
    """(year, its texts) of a series that goes over more than one year; texts without a year stand in the whole volume only."""
    found = defaultdict[str, list[Publication]](list)
    for one in members:
        found[one.year].append(one)
    found.pop("", None)
    if len(found) > 1:
        yield from ((year, tuple(found[year])) for year in sorted(found) if len(found[year]) >= FEWEST)


def year_path(series: Series, year: str) -> str:
    """`unduh/diskusi/sswd-2011.pdf`, beside the volume of all years."""
    return volume_path(f"{series.site_path.removesuffix('/index.md')}-{year}")


def paths(library: Library) -> Iterator[str]:
    """Where all these volumes lie."""
    for series in library.series:
        members = [one for one in library.in_series(series) if one.kind.publication]
        yield from (year_path(series, year) for year, _texts in years(members))
