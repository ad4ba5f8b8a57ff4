"""What editors should know about search: how good it is by set and class of queries, weak results, pages with few words, terms that the glossary lacks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pustaka.language import abbreviations
from pustaka.library import Library, Publication, wording
from pustaka.registers.asked import asked
from pustaka.registers.glossary import for_search, spellings
from pustaka.search.measure import FIRST, Golden, first, ndcg, recall

WEAK = 0.8
"""Below this nDCG the right page stands so low that many people will not see it on a phone."""

FEWEST = 15
"""A page with fewer words and sayings than this is seldom found by people who do not know its name."""
ANSWERS = re.compile(r"(?:buku-saku|gawat|metode)/.")
"""Addresses of pages that answer somebody who has a need now; not those of their lists."""

REMARK = re.compile(r"\s*\([^)]*\)$")
"""The remark behind a name: `WTS (istilah lama)`."""

Search = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Tried:
    """One golden query with what was found for it."""

    golden: Golden
    found: tuple[str, ...]

    @property
    def weak(self) -> bool:
        return recall(self.found, self.golden) < 1 or ndcg(self.found, self.golden) < WEAK

    def places(self) -> str:
        """Where each wanted page stands: `2, tidak ada`."""
        return ", ".join(str(self.found.index(page) + 1) if page in self.found else "tidak ada" for page in self.golden.wanted)


@dataclass(frozen=True, slots=True)
class Findability:
    """The whole report; `waiting` counts golden queries whose pages are not published."""

    tried: tuple[Tried, ...]
    waiting: int
    unreached: tuple[Publication, ...]
    quiet: tuple[tuple[Publication, int], ...]
    """Answers for which few words are known, with how many, the fewest first."""
    unknown: Mapping[str, tuple[Publication, ...]]


def findability(library: Library, queries: Sequence[Golden], search: Search, pages: Iterable[str] = ()) -> Findability:
    """Try every golden query whose pages are published, with `search` giving addresses best first; `pages` are those that no publication stands behind."""
    addresses = {*pages, *(one.address.rstrip("/") for one in library.publications)}
    ready = [one for one in queries if addresses.issuperset(one.wanted)]
    tried = tuple(Tried(one, tuple(search(one.query))) for one in ready)
    reached = {page for one in tried for page in one.golden.wanted if page in one.found[:FIRST]}
    entries = [one for one in library.published if one.kind.key == "saku"]
    said = asked(library)
    words = [(one, len(said[one.address].words) + len(said[one.address].names) if one.address in said else 0) for one in library.published if ANSWERS.match(one.address)]
    return Findability(
        quiet=tuple(sorted(((one, count) for one, count in words if count < FEWEST), key=lambda pair: (pair[1], pair[0].path))),
        tried=tried, waiting=len(queries) - len(ready), unreached=tuple(one for one in entries if one.address.rstrip("/") not in reached),
        unknown=unknown(entries, library),
    )


def unknown(entries: Sequence[Publication], library: Library) -> dict[str, tuple[Publication, ...]]:
    """Abbreviations in entries, and other names of entries, that no glossary term has; by term, the most used first."""
    right = spellings(library)

    def plain(name: str) -> str:
        return " ".join(right.get(word, word) for word in REMARK.sub("", name.casefold()).split())

    known = {plain(name) for term in for_search(library) for name in (*term.names, *term.covers, *term.typed)}
    short = abbreviations.known(library)
    found: dict[str, list[Publication]] = defaultdict(list)
    for one in entries:
        for term in sorted(terms(one, short)):
            if plain(term) not in known:
                found[term].append(one)
    return {term: tuple(found[term]) for term in sorted(found, key=lambda term: (-len(found[term]), term.casefold(), term))}


def terms(one: Publication, short: frozenset[str]) -> set[str]:
    return {*abbreviations.unexplained(one.document, short, frozenset()), *one.listed("nama_lain")}


def markdown(found: Findability) -> str:
    """The report as Markdown, for the terminal and for an issue."""
    return "\n".join([*summary(found), *compared(found), *weak(found), *unreached(found), *quiet(found), *lacking(found)])


def mean(values: Sequence[float]) -> str:
    return f"{sum(values) / len(values):.3f}".replace(".", ",") if values else "belum terukur"


def summary(found: Findability) -> Iterator[str]:
    tried = found.tried
    yield from ("# Laporan pencarian", "")
    yield f"- Pencarian emas yang dijalankan: {wording.number(len(tried))}"
    if found.waiting:
        yield f"- Pencarian emas yang menunggu halamannya terbit: {wording.number(found.waiting)}"
    yield f"- Halaman yang diharapkan di antara lima hasil pertama (recall@5): {mean([recall(one.found, one.golden) for one in tried])}"
    yield f"- Ketepatan urutan sepuluh hasil pertama (nDCG@10): {mean([ndcg(one.found, one.golden) for one in tried])}"
    yield f"- Tanpa hasil: {sum(not one.found for one in tried)}"


def compared(found: Findability) -> Iterator[str]:
    """The same figures by set and by class, so that a good set does not hide a weak one."""
    for what in ("Berkas", "Kelas"):
        groups: dict[str, list[Tried]] = defaultdict(list)
        for one in found.tried:
            groups[one.golden.group if what == "Berkas" else one.golden.kind].append(one)
        groups.pop("", None)
        if groups:
            yield from ("", f"## Menurut {what.lower()}", "", f"| {what} | Pencarian | recall@5 | Tempat pertama | nDCG@10 | Tanpa hasil |", "| --- | --- | --- | --- | --- | --- |")
        for name, its in sorted(groups.items()):
            figures = (mean([figure(one.found, one.golden) for one in its]) for figure in (recall, first, ndcg))
            yield f"| {name} | {wording.number(len(its))} | {' | '.join(figures)} | {sum(not one.found for one in its)} |"


def weak(found: Findability) -> Iterator[str]:
    yield from ("", "## Pencarian yang hasilnya lemah", "")
    weak = sorted((one for one in found.tried if one.weak), key=lambda one: (ndcg(one.found, one.golden), one.golden.query))
    if not weak:
        yield "Tidak ada."
        return
    yield from ("| Yang diketik | Yang diharapkan | Di tempat ke | Yang muncul pertama |", "| --- | --- | --- | --- |")
    for one in weak:
        cells = (one.golden.query, ", ".join(one.golden.wanted), one.places(), one.found[0] if one.found else "tidak ada hasil")
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def unreached(found: Findability) -> Iterator[str]:
    yield from ("", "## Entri yang belum dicapai satu pun pencarian emas", "")
    yield from [f"- {one.title} ({one.path})" for one in found.unreached] or ["Tidak ada."]


def quiet(found: Findability) -> Iterator[str]:
    yield from ("", "## Halaman yang kurang kata orang", "")
    yield from [f"- {one.title} ({one.path}): {count}" for one, count in found.quiet] or ["Tidak ada."]


def lacking(found: Findability) -> Iterator[str]:
    yield from ("", "## Istilah di entri yang belum ada di daftar istilah", "")
    rows = [f"- {term}: {', '.join(one.title for one in its)}" for term, its in found.unknown.items()]
    yield from rows or ["Tidak ada."]
