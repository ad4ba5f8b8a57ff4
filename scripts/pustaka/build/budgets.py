"""Weighs the finished site against the data budgets: a page that grew too heavy for a slow line stops the build and is named.

The budgets stand in `anggaran.yml` beside this module; what was weighed is published on a page of the site. What grows with
the library has a target below its limit: whoever adds one page more is not stopped by what all the others weigh.
"""

from __future__ import annotations

import gzip
import math
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from pustaka.errors import PustakaError
from pustaka.library import wording
from pustaka.site.weights import MARKED

FILE = Path(__file__).with_name("anggaran.yml")

HTML, FIRST_VISIT, NEXT_PAGE, HEAVIEST, QUERY, PACK = "html", "kunjungan-pertama", "halaman-berikutnya", "halaman-terberat", "pencarian-pertama", "paket-pertama"

PACKED = (".woff2", ".png", ".jpg", ".webp")

LOADED = re.compile(r'<(?:link[^>]* rel="(?:stylesheet|icon)"[^>]* href|link rel="(?:stylesheet|icon)"[^>]* href|script src)="([^"#?]+)"')
"""`<link rel="stylesheet" href="../assets/gaya/semua.css">`; the icon of a page is fetched too, its manifest only where the site is installed."""

LEADS_ON = '<meta http-equiv="refresh"'
"""Stands in pages of codes and moved pages, which nobody reads: half a kilobyte each, they would hide what a page costs."""

FONT = re.compile(r'url\("?([^")]+\.woff2)"?\)')

QUERY_WORDS, QUERY_RESULTS = 2, 5
"""What the first query asks for: the postings of so many words, the texts of so many results."""

ADVICE = {
    HTML: "Bagi halamannya, atau beri pengecualian beserta alasan",
    FIRST_VISIT: "Kurangi huruf, gaya, atau skrip yang dimuat setiap halaman",
    NEXT_PAGE: "Ringkaskan pola halaman atau berkas tambahannya",
    HEAVIEST: "Bagi halamannya, atau kurangi berkas tambahannya",
    QUERY: "Perkecil potongan indeks di scripts/pustaka/search/",
    PACK: "Pindahkan berkas yang bukan untuk keadaan gawat ke paket lain di scripts/pustaka/site/offline.py",
}


class TooHeavy(PustakaError):
    """Raised when the finished site breaks a budget; `found` are the sentences, each with its heaviest file."""

    status = 1

    def __init__(self, found: tuple[str, ...]) -> None:
        self.found = found
        told = "\n".join(f"  {one}" for one in found)
        super().__init__(f"Pembuatan situs berhenti: hasilnya terlalu berat untuk sambungan lambat. Situs yang sudah ada tidak diubah.\n{told}\nAnggarannya ada di scripts/pustaka/build/anggaran.yml.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """One figure: `size` in bytes, `file` is what weighs most in it."""

    size: int
    file: str


@dataclass(frozen=True, slots=True)
class Budgets:
    targets: Mapping[str, int]
    limits: Mapping[str, int]
    exceptions: Mapping[str, Mapping[str, object]]
    """Pages that the heaviest page is not sought among; each has a limit of its own, above or below the general one, and the reason."""

    def html(self, path: str) -> int:
        return int(str(self.exceptions.get(path, {}).get(HTML, self.limits[HTML])))


@cache
def declared() -> Budgets:
    given = yaml.safe_load(FILE.read_text("utf-8"))
    return Budgets(given["sasaran"], given["batas"], given.get("kecuali") or {})


class Scales:
    """Weighs files of the site as they travel, each once."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.known = folder, dict[str, int]()

    def of(self, path: str) -> int:
        if path not in self.known:
            file = self.folder / path
            data = file.read_bytes() if file.is_file() else b""
            self.known[path] = len(data) if path.endswith(PACKED) else len(gzip.compress(data, 6, mtime=0))
        return self.known[path]

    def sum(self, paths: Iterable[str]) -> int:
        return sum(self.of(path) for path in paths)


def weigh(folder: Path) -> dict[str, Weight]:
    """The figures of a finished site; the first pack is not made yet."""
    scales = Scales(folder)
    needs = {path: loaded(folder, path) for path in pages(folder) if LEADS_ON not in (folder / path).read_text("utf-8")}
    common = needs.get("index.html", frozenset())
    visits = {path: scales.of(path) + scales.sum(files) for path, files in needs.items()}
    after = {path: scales.of(path) + scales.sum(files - common) for path, files in needs.items()}
    plain = [path for path in needs if path not in declared().exceptions]  # the others have limits of their own, which `check` holds them to
    # The pages with limits of their own are part of the five in a hundred; in a library of few pages they would be all of them and more.
    counted = visits if len(visits) - len(plain) <= 0.05 * len(visits) else {path: visits[path] for path in plain}
    return {
        FIRST_VISIT: share(counted, 0.95), NEXT_PAGE: share(after, 0.9), HEAVIEST: share({path: after[path] for path in plain}, 1), QUERY: query(folder, scales),
        HTML: share({path: (folder / path).stat().st_size for path in plain}, 1),
    }


def pages(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("index.html"))


def loaded(folder: Path, page: str) -> frozenset[str]:
    """The files that a page loads by itself, with the fonts that its styles name."""
    here = posixpath.dirname(page)
    found = {posixpath.normpath(posixpath.join(here, link)) for link in LOADED.findall((folder / page).read_text("utf-8"))}
    for style in [path for path in found if path.endswith(".css") and (folder / path).is_file()]:
        named = FONT.findall((folder / style).read_text("utf-8"))
        found |= {posixpath.normpath(posixpath.join(posixpath.dirname(style), link)) for link in named}
    return frozenset(found)


def query(folder: Path, scales: Scales) -> Weight:
    """What the first query fetches: everything that each needs, and the heavier of the files that words and results need."""
    def those(place: str) -> list[str]:
        return sorted(file.relative_to(folder).as_posix() for file in folder.glob(place))
    always = ["assets/cari/kata.js", "assets/cari/mesin.js", "cari/inti.js", *those("cari/a/*.js")]
    words, texts = (sorted(those(f"cari/{part}/*.js"), key=scales.of) for part in ("p", "t"))
    total = scales.sum(always) + QUERY_WORDS * typical(words, scales) + QUERY_RESULTS * typical(texts, scales)
    return Weight(size=total, file=max((*always, *words[-1:], *texts[-1:]), key=scales.of))


def typical(paths: Sequence[str], scales: Scales) -> int:
    """The weight that three of four files do not exceed."""
    return scales.of(paths[math.ceil(len(paths) * 0.75) - 1]) if paths else 0


def share(sizes: Mapping[str, int], part: float) -> Weight:
    """The size that this part of the files does not exceed, with the heaviest file among them."""
    ordered = sorted(sizes, key=lambda path: (sizes[path], path))
    if not ordered:
        return Weight(size=0, file="")
    path = ordered[max(0, math.ceil(len(ordered) * part) - 1)]
    return Weight(size=sizes[path], file=path)


def publish(folder: Path, weights: Mapping[str, Weight]) -> None:
    """Put the figures where the page of sizes holds their marks; for readers a target is the limit."""
    limits = {**declared().limits, **declared().targets}

    def shown(found: re.Match[str]) -> str:
        size = limits[found["key"]] if found["what"] == "BATAS" else weights[found["key"]].size if found["key"] in weights else 0
        return wording.size(size)

    for place in (file for path in pages(folder) if MARKED.search((file := folder / path).read_text("utf-8"))):
        place.write_text(MARKED.sub(shown, place.read_text("utf-8")), "utf-8", newline="\n")


def check(folder: Path, weights: Mapping[str, Weight]) -> tuple[str, ...]:
    """Sentences about what is above its target. Raises TooHeavy."""
    limits, targets = declared().limits, declared().targets
    found = [told(name, one, limits[name]) for name, one in weights.items() if name != HTML and one.size > limits[name]]
    for path in pages(folder):
        size, limit = (folder / path).stat().st_size, declared().html(path)
        if size > limit:
            found.append(told(HTML, Weight(size=size, file=path), limit))
    if found:
        raise TooHeavy(tuple(found))
    return tuple(f"Peringatan untuk pengelola: {told(name, one, targets[name], AIM)}" for name, one in weights.items() if one.size > targets.get(name, one.size))


AIM = "padahal sasarannya"


def told(name: str, weight: Weight, limit: int, but: str = "padahal paling banyak") -> str:
    return f"{weight.file}: «{name}» {wording.number(weight.size)} bita, {but} {wording.number(limit)}. {ADVICE[name]}."
