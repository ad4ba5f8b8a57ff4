"""What PDFs cost: processor per page beside WeasyPrint and Chromium on the same texts, many small files, memory, sizes, and equal bytes.

The programs that are timed are `setting.py JOB PDF`, which sets one prepared job, and `making.py TEXTS FOLDER`, which makes the files of a whole library.
"""

from __future__ import annotations

import hashlib
import html
import json
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parents[1]))

import pikepdf
from documents import Words, document, series
from making import SITE, beside, held, made
from measure import Contender, Table, Timing, race, surroundings

from pustaka.book import Volume, volumes
from pustaka.book.content import content
from pustaka.book.making import rendered
from pustaka.book.sources import sources
from pustaka.kinds import BY_KEY
from pustaka.library import Library
from pustaka.typesetting.typeset import Job

REGISTERS = {"topik": ["rekaan-satu", "rekaan-dua"], "pmks": ["rekaan-satu", "rekaan-dua"]}
BOOKS = (("120", 12), ("1.000", 99))
"""Pages that are aimed at, and how many entries have about as many; the last is the book that the bounds of time and memory are for."""
LARGEST = BOOKS[-1][1]

EDITIONS = 200
MOST_MEMORY = 1_000_000_000
PER_PAGE = 12.0
EDITION_BYTES, ENTRY_BYTES = 110_000, 60_000

STYLE = """
@page { size: A6; margin: 14mm 11mm 13.5mm 12.5mm; @bottom-right { content: counter(page) } }
body { font: 8.5pt/1.45 serif; } h1 { break-before: page; font: bold 16.5pt sans-serif; } h2 { font: bold 10.6pt sans-serif; } h3 { font: bold 9pt sans-serif; }
table { border-collapse: collapse; } td, th { border-bottom: 0.5pt solid #999; padding: 3pt; text-align: left; } .admonition, details { background: #eee; padding: 6pt; }
"""
"""About the measures of our own paper, and no more: the others set what browsers set, without our boxes, heads and codes."""


def invented(key: str, count: int) -> Library:
    """A library of so many invented texts of one kind, in memory."""
    return held(texts(key, count))


def texts(key: str, count: int) -> dict[str, str]:
    kind, words, earlier = BY_KEY[key], Words(seed=count), list[str]()
    found: dict[str, str] = {}
    for number in range(1, count + 1):
        folder = f"{kind.folder}/buatan" if kind.series else kind.folder
        path = f"{folder}/buatan-{number:04d}.md"
        if kind.series:
            found[f"{folder}/seri.yml"] = series(kind, "buatan")
        found[path] = document(kind, number, words, REGISTERS, earlier)
        earlier.append(path)
    return found


def book(library: Library) -> Volume:
    """The volume that holds every text."""
    return max((one for one in volumes(library) if one.collected), key=lambda one: len(one.publications))


def written(folder: Path, library: Library) -> tuple[Path, Path]:
    """(the prepared job, the same texts as one page of HTML)."""
    render = rendered(library)
    volume = book(library)
    found = content(volume, sources(library, render, SITE, {}))
    job, page = folder / f"{len(volume.publications)}.job", folder / f"{len(volume.publications)}.html"
    job.write_bytes(pickle.dumps(Job(json.dumps(found.data, ensure_ascii=False, sort_keys=True), found.pictures, found.date)))
    texts = "\n".join(f"<h1>{html.escape(one.title)}</h1>\n{unnamed(render(one), n)}" for n, one in enumerate(volume.publications))
    page.write_text(f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(volume.title)}</title><style>{STYLE}</style></head><body>{texts}</body></html>', "utf-8")
    return job, page


def unnamed(text: str, number: int) -> str:
    """With ids of its own, since one page now holds all texts."""
    return text.replace(' id="', f' id="t{number}-').replace('href="#', f'href="#t{number}-')


def small(folder: Path, library: Library) -> list[Path]:
    """Each text as a page of its own."""
    render, found = rendered(library), []
    for n, one in enumerate(library.published):
        page = folder / f"kecil-{n}.html"
        page.write_text(f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(one.title)}</title><style>{STYLE}</style></head><body><h1>{html.escape(one.title)}</h1>{render(one)}</body></html>', "utf-8")
        found.append(page)
    return found


def maker(given: Path, kept: Path) -> tuple[str, ...]:
    return (sys.executable, str(Path(__file__).resolve().with_name("making.py")), str(given), str(kept))


def setter(job: Path, out: Path) -> tuple[str, ...]:
    return (sys.executable, str(Path(__file__).resolve().with_name("setting.py")), str(job), str(out))


def pages(file: Path) -> int:
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def weasyprint(python: Path) -> tuple[str, ...]:
    """WeasyPrint's command; empty where it cannot run, for want of the system's Pango."""
    command = (str(python), "-m", "weasyprint")
    return command if subprocess.run([*command, "--version"], capture_output=True, check=False).returncode == 0 else ()


def chromium() -> str:
    return next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), "")


def per_page(timing: Timing, count: int) -> float:
    """Milliseconds of processor."""
    return 1_000 * timing.work / max(1, count)


def printing(folder: Path, python: Path, rounds: int, table: Table) -> None:
    setters = weasyprint(python), chromium()
    for name, entries in BOOKS:
        one_book(folder, name, entries, setters, rounds, table)
    many(folder, setters[1], rounds, table)
    sizes(folder, table)


def one_book(folder: Path, name: str, entries: int, setters: tuple[tuple[str, ...], str], rounds: int, table: Table) -> None:
    job, page = written(folder, invented("saku", entries))
    out = {who: folder / f"{entries}-{who}.pdf" for who in ("pustaka", "weasyprint", "chromium")}
    running = [Contender(name=f"pustaka, jilid ±{name} halaman", command=setter(job, out["pustaka"]), folder=folder)]
    if setters[0]:
        running.append(Contender(name=f"WeasyPrint PDF/UA-1, ±{name} halaman", command=(*setters[0], "--pdf-variant", "pdf/ua-1", str(page), str(out["weasyprint"])), folder=folder))
    if setters[1]:
        running.append(Contender(name=f"Chromium, ±{name} halaman", command=printed_by(setters[1], page, out["chromium"]), folder=folder))
    timings = race(running, rounds)
    ours = per_page(timings[0], pages(out["pustaka"]))
    for timing, file in zip(timings, (out["pustaka"], *(out[who] for who in ("weasyprint", "chromium") if out[who].exists())), strict=True):
        table.timing(timing)
        bound = entries == LARGEST and timing is timings[0]
        table.add("  prosesor per halaman", f"{per_page(timing, pages(file)):.1f} md, {pages(file)} halaman", f"≤ {PER_PAGE:.0f} md" if bound else "", ours <= PER_PAGE if bound else None)
        if timing.name.startswith("WeasyPrint"):
            ratio = timing.work / timings[0].work  # of the same texts: others put more or less of them on a page
            table.add("  kali lebih mahal untuk tulisan yang sama", f"{ratio:.1f}", "≥ 8", ratio >= 8)
    for who, there in (("WeasyPrint", setters[0]), ("Chromium", setters[1])):
        if not there:
            table.add(f"{who}, ±{name} halaman", "tidak terpasang, jadi tidak dibandingkan")
    if entries == LARGEST:
        memory = peak(setter(job, out["pustaka"]), folder)
        table.add("  ingatan terbanyak", f"{memory / 1e6:.0f} MB", "< 1.000 MB", memory < MOST_MEMORY)
    same = len({digest(job, folder, zone) for zone in ("UTC", "Asia/Jayapura")}) == 1
    table.add("  bita sama di zona waktu dan bahasa lain", "ya" if same else "TIDAK", "ya", same)


def printed_by(program: str, page: Path, out: Path) -> tuple[str, ...]:
    return (program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={out}", page.as_uri())


def peak(command: tuple[str, ...], folder: Path) -> int:
    """Bytes of memory that a process of ours takes at most; 0 where the system does not tell."""
    done = subprocess.run([sys.executable, "-c", PEAK, *command], cwd=folder, capture_output=True, text=True, check=True, env=surroundings())
    return int(done.stdout.split()[-1]) * 1024


PEAK = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"


def digest(job: Path, folder: Path, zone: str) -> str:
    out = folder / "sama.pdf"
    subprocess.run(setter(job, out), cwd=folder, check=True, env={**surroundings(), "TZ": zone, "LC_ALL": "C" if zone == "UTC" else "id_ID.UTF-8", "RAYON_NUM_THREADS": "1" if zone == "UTC" else "4"})
    return hashlib.sha256(out.read_bytes()).hexdigest()


def forget(kept: Path) -> None:
    """Take away the PDFs that were kept, and what is remembered of them."""
    shutil.rmtree(kept, ignore_errors=True)
    beside(kept).unlink(missing_ok=True)


def many(folder: Path, browser: str, rounds: int, table: Table) -> None:
    """200 editions from nothing, then unchanged; and a browser that is started once for each."""
    kept, given = folder / "simpanan", folder / "edisi.json"
    given.write_text(json.dumps(texts("edisi", EDITIONS)), "utf-8")
    cold, warm = race([
        Contender(name=f"pustaka, {EDITIONS} edisi dari awal", command=maker(given, kept), folder=folder, before=lambda: forget(kept)),
        Contender(name=f"pustaka, {EDITIONS} edisi tanpa perubahan", command=maker(given, kept), folder=folder),
    ], rounds)
    table.timing(cold)
    table.add("  dari awal", f"{cold.median:.1f} detik", "< 25 detik", cold.median < 25)
    table.timing(warm)
    table.add("  tanpa perubahan", f"{warm.median:.1f} detik", "< 1 detik", warm.median < 1)
    if browser:
        some = small(folder, invented("edisi", 20))
        script = folder / "kecil.sh"
        script.write_text("set -e\n" + "\n".join(subprocess.list2cmdline(printed_by(browser, page, page.with_suffix(".pdf"))) for page in some) + "\n", "utf-8")
        (theirs,) = race([Contender(name=f"Chromium, {len(some)} edisi satu per satu", command=("sh", str(script)), folder=folder)], 1)
        table.timing(theirs)
        ratio = (theirs.work / len(some)) / (cold.work / EDITIONS)
        table.add("  kali lebih mahal per edisi", f"{ratio:.1f}", "≥ 3", ratio >= 3)


def sizes(folder: Path, table: Table) -> None:
    """The largest edition and entry of the invented texts, neither of which has pictures."""
    for key, limit in (("edisi", EDITION_BYTES), ("saku", ENTRY_BYTES)):
        found = made(invented(key, 12), folder / f"ukuran-{key}")
        single = [one for one in found if one.volume and not one.volume.collected]
        largest = max(single, key=lambda one: one.size)
        table.add(f"{key} terbesar tanpa gambar", f"{largest.size / 1_000:.0f} KB, {largest.pages} halaman", f"≤ {limit // 1_000} KB", largest.size <= limit)
