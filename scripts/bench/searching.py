"""The question of search: does ours find more than the libraries do, for fewer bytes, on the same pages in the same run?"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from measure import Failed, Table, surroundings
from parts import ROOT, make, plain, pustaka

from pustaka.search import query
from pustaka.search.measure import Golden, first, golden, ndcg, recall

GOLDEN = ROOT / "tests" / "search"
BROWSING = Path(__file__).with_name("browsing.py")
ENGINES = ("kita", "material", "pagefind")
COLD = 5
"""Queries that are measured cold per round."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is promised up to so many pages."""

    pages: int
    recall: float
    ndcg: float
    kilobytes: float
    seconds: float


AIMS = (Aim(400, 0.95, 0.92, 50, 2.8), Aim(2_000, 0.92, 0.88, 100, 3.8), Aim(1_000_000, 0.88, 0.84, 140, 4.6))


@dataclass(frozen=True, slots=True)
class Answers:
    """What one engine found for each query, and what it cost: warm seconds, cold bytes and seconds."""

    found: tuple[tuple[str, ...], ...]
    warm: float
    bytes: float
    seconds: float

    def mean(self, queries: Sequence[Golden], score: Callable[[Sequence[str], Golden], float]) -> float:
        return sum(score(its, one) for its, one in zip(self.found, queries, strict=True)) / len(queries)

    @property
    def empty(self) -> int:
        return sum(not its for its in self.found)


def search(folder: Path, other: Path, rounds: int, publications: int, table: Table) -> None:
    """Our search, Material's own and Pagefind, with the golden queries whose pages are published.

    `publications` of 0 is this repository as it is; `other` is the Python that has Pagefind and the browser.
    """
    project = make(folder, publications)
    stock = plain(folder, project, navigation=False)
    run(pustaka("bangun", "--tanpa-pdf"), project)
    run((sys.executable, "-m", "mkdocs", "build", "--quiet"), stock)
    ours, theirs = project / "site", stock / "site"
    run((str(other), "-m", "pagefind", "--site", str(ours), "--root-selector", "main"), project)
    every = dict.fromkeys(one for file in sorted(GOLDEN.glob("golden*.yml")) for one in golden(file.read_text("utf-8")))
    queries = [one for one in every if all((ours / page / "index.html").is_file() for page in one.wanted)]
    index = query.read(ours / "cari")
    known = frozenset(index.address(page) for page in range(index.core["n"]))
    sites = {"kita": ours, "material": theirs, "pagefind": ours}
    answers = {name: asked(other, name, sites[name], queries, known, COLD * rounds) for name in ENGINES}
    show(table, answers, queries, next(aim for aim in AIMS if len(known) <= aim.pages), len(known))


def asked(other: Path, engine: str, site: Path, queries: Sequence[Golden], known: Set[str], cold: int) -> Answers:
    """What an engine answers. Lists of pages, which ours never finds, are passed over for all, so that none loses by them."""
    print(f"  bertanya kepada: {engine}", file=sys.stderr, flush=True)
    given = json.dumps([one.query for one in queries])
    told = json.loads(run((str(other), str(BROWSING), engine, str(site), str(cold)), site, given))
    found = tuple(tuple(page for page in its if page in known) for its in told["found"])
    return Answers(found, told["warm"], told["bytes"], told["seconds"])


def run(command: Sequence[str], folder: Path, given: str = "") -> str:
    """What a program printed. Raises Failed with the end of what it said when it fails."""
    done = subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, encoding="utf-8", env=surroundings(), check=False)
    if done.returncode:
        raise Failed(f"{' '.join(command[:4])} gagal dengan status {done.returncode}:\n{done.stderr[-3_000:]}")
    return done.stdout


def show(table: Table, answers: dict[str, Answers], queries: Sequence[Golden], aim: Aim, pages: int) -> None:
    """One row per figure, with the three engines side by side."""
    ours, *others = (answers[name] for name in ENGINES)
    table.add("pencarian (kita, Material, Pagefind)", f"{len(queries)} pencarian emas, {pages} halaman")

    def row(what: str, figures: list[str], target: str = "", met: bool | None = None) -> None:
        table.add(f"  {what}", " | ".join(figures).replace(".", ","), target.replace(".", ","), met)

    for what, score, least in (("recall@5", recall, aim.recall), ("nDCG@10", ndcg, aim.ndcg)):
        values = [one.mean(queries, score) for one in (ours, *others)]
        row(what, [f"{value:.3f}" for value in values], f"≥ {least:.2f} dan terbaik", values[0] >= max(least, *values[1:]))
    row("halaman yang diharapkan di tempat pertama", [f"{one.mean(queries, first):.3f}" for one in (ours, *others)])
    row("tanpa hasil", [str(one.empty) for one in (ours, *others)], "0", not ours.empty)
    kilobytes = [one.bytes / 1_024 for one in (ours, *others)]
    row("KB sampai lima hasil, dingin", [f"{value:.1f}" for value in kilobytes], f"≤ {aim.kilobytes:.0f}", kilobytes[0] <= aim.kilobytes)
    row("detik, 400 kbit/s dan 400 md", [f"{one.seconds:.1f}" for one in (ours, *others)], f"≤ {aim.seconds:.1f}", ours.seconds <= aim.seconds)
    row("milidetik, hangat", [f"{one.warm * 1_000:.1f}" for one in (ours, *others)])
