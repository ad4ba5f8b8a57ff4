"""The three questions of the benchmark: how fast is the check, how fast is the build, and does a page stay as cheap as the library grows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import documents
import yaml
from measure import Contender, Table, Timing, race, surroundings

from pustaka.library.library import FOLDERS

ROOT = Path(__file__).resolve().parents[2]
SMALL, LARGE = 1_000, 4_000


def pustaka(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pustaka", *words)


def make(folder: Path, publications: int) -> Path:
    """A project with so many publications, in a git repository of its own; made once per run."""
    target = folder / f"pustaka-{publications}"
    if not target.exists():
        print(f"Menulis {publications} tulisan buatan", file=sys.stderr, flush=True)
        target.mkdir()
        documents.project(ROOT, target, publications)
    return target


def check(folder: Path, other: Path, rounds: int, table: Table) -> None:
    """Our check against pymarkdown on the same files, from nothing; then what it costs to check again."""
    here = make(folder, SMALL)
    files = sum(1 for name in FOLDERS for _file in (here / name).rglob("*.md"))
    found = frozenset({0, 1})
    name = f"pustaka periksa, {files} berkas"
    ours, theirs = race([
        Contender(name=name, command=pustaka("periksa"), folder=here, statuses=found, before=lambda: clean(here)),
        Contender(
            name=f"pymarkdown, {files} berkas yang sama", folder=here, statuses=found,
            command=(str(other), "-m", "pymarkdown", "--set", "extensions.front-matter.enabled=$!True", "scan", "--recurse", *FOLDERS),
        ),
    ], rounds)
    table.timing(ours)
    table.timing(theirs)
    table.ratio("berapa kali lebih cepat", theirs.median / ours.median, work(theirs, ours), "≥ 5", theirs.median >= 5 * ours.median)
    table.add("  periksa 1.000 tulisan", f"{ours.median:.2f} detik", "< 10 detik", ours.median < 10)
    again = Contender(name=f"{name}, sekali lagi", command=pustaka("periksa"), folder=here, statuses=found)
    own = Contender(name="pustaka periksa, repositori ini", command=pustaka("periksa"), folder=ROOT, statuses=found)
    race([again, own], rounds=1)  # what may be remembered is remembered now
    warm, own_warm = race([again, own], rounds=max(5, rounds))
    table.timing(warm)
    table.timing(own_warm)
    table.add("  periksa repositori", f"{own_warm.median:.2f} detik", "< 1 detik", own_warm.median < 1)


def ours(project: Path) -> Contender:
    """Our whole build without PDFs, from nothing."""
    name = f"pustaka bangun, {project.name.rpartition('-')[2]} tulisan"
    return Contender(name=name, command=pustaka("bangun", "--tanpa-pdf"), folder=project, before=lambda: clean(project))


def clean(project: Path) -> None:
    """Take away what an earlier run remembered or made."""
    for name in (".cache", "site"):
        shutil.rmtree(project / name, ignore_errors=True)


def build(folder: Path, rounds: int, table: Table) -> None:
    """Our build against stock Material with its search and automatic navigation, on the same pages."""
    project = make(folder, SMALL)
    stock = plain(folder, project)
    mine, theirs = race([
        ours(project),
        Contender(
            name=f"MkDocs Material bawaan, {SMALL} tulisan", command=(sys.executable, "-m", "mkdocs", "build", "--quiet"), folder=stock,
            before=lambda: shutil.rmtree(stock / "site", ignore_errors=True),
        ),
    ], rounds)
    table.timing(mine)
    table.timing(theirs)
    ratio = mine.median / theirs.median
    table.ratio("waktu kita dibanding bawaan", ratio, work(mine, theirs), "≤ 0,60", ratio <= 0.6)
    table.add("  halaman (kita, bawaan)", f"{pages(project)}, {pages(stock)}")


def plain(folder: Path, project: Path, *, navigation: bool = True) -> Path:
    """The same pages as a plain folder with Material's own defaults: its search plugin, and navigation made of all files.

    Without `navigation` only the home page stands in it: 5,000 entries on each of 5,000 pages take hours, and search does not need them.
    """
    stock = folder / "bawaan"
    done = subprocess.run(pustaka("ekspor", "--tanpa-pdf", str(stock)), cwd=project, env=surroundings(), check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"Folder pembanding tidak jadi ditulis:\n{done.stderr}")
    settings = yaml.safe_load((stock / "mkdocs.yml").read_text("utf-8"))
    settings |= {"theme": {"name": "material", "language": "id"}, "plugins": ["search"]}
    settings.pop("nav", None)
    if not navigation:
        settings["nav"] = ["index.md"]
    (stock / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    return stock


def growth(folder: Path, rounds: int, table: Table) -> None:
    """Time per page at the large size against the small one."""
    small, large = make(folder, SMALL), make(folder, LARGE)
    one, other = race([ours(small), ours(large)], rounds)
    table.timing(one)
    table.timing(other)
    per_small, per_large = one.median / pages(small), other.median / pages(large)
    table.add("  per halaman (kecil, besar)", f"{per_small * 1_000:.1f} md, {per_large * 1_000:.1f} md")
    share = pages(small) / pages(large)
    table.ratio("waktu per halaman, besar dibanding kecil", per_large / per_small, work(other, one) * share, "≤ 1,15", per_large <= 1.15 * per_small)


def work(one: Timing, other: Timing) -> float:
    """How the processor times compare, or 0 where they are not known."""
    return one.work / other.work if one.work and other.work else 0.0


def pages(project: Path) -> int:
    return sum(1 for _page in (project / "site").rglob("*.html"))
