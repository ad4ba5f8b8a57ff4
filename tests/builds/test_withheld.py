"""Withheld means absent: what waits or was withdrawn stands in no file that leaves the house, whichever door it leaves by."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from pustaka import project
from pustaka.build import joining, outputs, planned
from pustaka.build.prepare import prepare
from pustaka.doors.mkdocs_plugin import PustakaPlugin
from pustaka.editorial import review
from pustaka.kinds import BY_KEY
from pustaka.library import library
from pustaka.library.signoff import PUBLISH, REFUSE
from pustaka.progress import Progress
from pustaka.site import carried
from tests.builds.conftest import ROOT, run
from tests.kinds.filled import SERVICE, fill

FOLDERS: Mapping[str, str] = {
    "casebook": "kasus", "docs/buku-saku": "saku", "docs/metode": "halaman", "docs/tentang": "halaman", "docs": "halaman",
    "discussions/sswd": "edisi", "discussions/notulensi": "notulensi", "discussions/laporan": "laporan",
}
"""Every folder that texts are published from, with the kind of its texts."""

NAMED = "\nKlien bernama Sutarmi Rekaanwati menceritakan hal itu.\n"
"""An invented name that a reviewer has to look at outside cases."""

HIDDEN = ("kelinci", "terpendam", "rekaanwati", "sutarmi")
"""What only the withheld texts hold: in their names, titles, summaries and sentences."""

WITHDRAWN = "tercabut"


NUMBERS = count(901)
"""Editions of one series have numbers of their own."""

OF_OUR_TEXTS = ("lembar.yml", "senyap.yml", "keluarga.yml", "kompetensi.yml", "gambar.yml", "pindahan.yml", "alamat", "edisi")
"""Registers that speak of our own texts: a library without them has none, and never published our addresses."""


def text(kind: str, name: str, word: str) -> str:
    """A text that passes the check, with a title, a summary and a sentence that no other text has."""
    found = fill(BY_KEY[kind], name)
    found = re.sub(r"^judul:.*$", f"judul: Judul {word} {name}", found, count=1, flags=re.MULTILINE)
    found = re.sub(r"^ringkasan:.*$", f"ringkasan: Ringkasan {word}.", found, count=1, flags=re.MULTILINE)
    found = re.sub(r"^nomor:.*$", f"nomor: {next(NUMBERS)}", found, count=1, flags=re.MULTILINE)
    return f"{found.rstrip()}\n\nKalimat {word} hanya ada di sini.\n"


def consented(body: str, more: str = "") -> str:
    """A case with what a signature asks for."""
    kept = re.sub(r"^(?:persetujuan|penulis):.*\n", "", body, flags=re.MULTILINE)
    return kept.replace("---\n", f"---\npenulis: [Penulis Rekaan]\npersetujuan: {{bentuk: lisan, bulan: 2024-03, disimpan: dinas sosial{more}}}\n", 1)


def signed(root: Path, path: str, result: str) -> str:
    publication = library.read(root).by_path[path]
    return review.signed(publication, review.Answer("pengelola", result), date(2026, 1, 31))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small library in which every folder holds a text that waits for each reason, and pages that link to all of them."""
    folder = tmp_path_factory.mktemp("tertahan")
    for part in ("overrides", "docs/assets", "docs/register", *(f"discussions/{one}" for one in ("sswd", "notulensi", "laporan"))):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("*.md", *OF_OUR_TEXTS))
    for series in folder.glob("discussions/*/seri.yml"):
        series.write_text(series.read_text("utf-8").partition("\nkelompok:")[0] + "\n", "utf-8")  # the schedule reads our texts
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    with (folder / "docs/register/rujukan.yml").open("a", encoding="utf-8") as register:
        register.write(SERVICE)
    put(folder, "docs/index.md", "---\njudul: Beranda rekaan\nringkasan: Beranda untuk menguji.\n---\n\nIsi beranda.\n")
    put(folder, "casebook/terpendam.png", (ROOT / "docs/assets/merek/ikon-180.png").read_bytes())
    for place, kind in FOLDERS.items():
        for path, body in withheld(place, kind):
            put(folder, path, body)
            if "-ditolak" in path:
                put(folder, path, signed(folder, path, REFUSE))
            if "-berubah" in path:
                put(folder, path, signed(folder, path, PUBLISH).replace("Kalimat terpendam", "Kalimat lain terpendam"))
    put(folder, f"casebook/{WITHDRAWN}.md", consented(text("kasus", WITHDRAWN, WITHDRAWN), ", dicabut: 2026-02"))
    put(folder, "docs/metode/saksi.md", witness(folder, "docs/metode"))
    put(folder, "discussions/sswd/900.md", edition_with(witness(folder, "discussions/sswd")))
    return folder


def withheld(place: str, kind: str) -> Iterator[tuple[str, str]]:
    stem = f"{place}/{name_in(place)}"
    if kind == "kasus":
        yield f"{stem}-sendiri.md", consented(text(kind, "kelinci-sendiri", "terpendam"))
        yield f"{stem}-berubah.md", consented(text(kind, "kelinci-berubah", "terpendam"))
        yield f"{stem}-gambar.md", consented(text(kind, "kelinci-gambar", "terpendam")).replace("---\n", "---\nfoto: {terpendam.png: tanpa orang dan tanpa tulisan}\n", 1) + "\n![Bagan rekaan untuk menguji](terpendam.png)\n"
    yield f"{stem}-ditolak.md", consented(text(kind, "kelinci-ditolak", "terpendam")) if kind == "kasus" else text(kind, "kelinci-ditolak", "terpendam")
    if kind != "kasus":  # in a case a name is an error, and an error stops the build
        yield f"{stem}-temuan.md", text(kind, "kelinci-temuan", "terpendam") + NAMED


def name_in(place: str) -> str:
    return f"kelinci-{place.rpartition('/')[2].replace('casebook', 'kasus')}"


def put(folder: Path, path: str, content: str | bytes) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def witness(folder: Path, here: str) -> str:
    """A page that links to every withheld text: with words, with its title, and by a definition elsewhere."""
    lines = ["---", "judul: Saksi rekaan", "ringkasan: Halaman yang menautkan semua.", "---", "", "Pembuka saksi.", ""]
    definitions = []
    up = "/".join([".."] * (here.count("/") + 1))
    for number, one in enumerate(sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*.md") if re.search("kelinci|tercabut", one.name))):
        target = library.read(folder).by_path[one]
        title, anchor = target.title, "#siapa" if "siapa" in target.document.sections else ""
        lines += [f"- Baca [kata **saksi** {number}]({up}/{one}{anchor}), [{title}]({up}/{one}), dan [kata rujukan {number}][r{number}]; juga [{title}][r{number}]."]
        definitions.append(f"[r{number}]: {up}/{one}")
    return "\n".join([*lines, "", *definitions, ""])


def edition_with(body: str) -> str:
    filled = re.sub(r"^nomor:.*$", "nomor: 900", text("edisi", "900", "saksi"), count=1, flags=re.MULTILINE)
    return filled + "\n" + body.partition("Pembuka saksi.")[2]


@pytest.fixture(scope="module")
def outcome(root: Path) -> str:
    done = run(root, "pustaka", "bangun")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def exported(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("ekspor") / "biasa"
    done = run(root, "pustaka", "ekspor", str(target))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "casebook/kelinci-kasus-berubah.md: berubah sesudah ditinjau" in done.stdout
    return target


def words_of(folder: Path) -> Iterator[tuple[str, str]]:
    """(path, everything that can be read in it, its own path included) of every file."""
    for path, file in planned.files_in(folder).items():
        data = file.read_bytes()
        reader = outputs.READERS.get(file.suffix)
        read = "\n".join(reader(data)) if reader else ""
        yield path, f"{path}\n{read}\n{data.decode('utf-8', 'replace')}".casefold()


def holding(folder: Path, *words: str) -> dict[str, list[str]]:
    return {path: found for path, text_ in words_of(folder) if (found := [one for one in words if one in text_])}


def test_what_waits_stands_in_no_file_of_the_site(root: Path, outcome: str) -> None:
    assert holding(root / "site", *HIDDEN) == {}


def test_what_waits_stands_in_no_file_of_the_export(exported: Path) -> None:
    assert holding(exported, *HIDDEN) == {}


def test_the_build_names_every_text_that_waits_and_why(root: Path, outcome: str) -> None:
    for file in root.rglob("kelinci-*.md"):
        path = file.relative_to(root).as_posix()
        if not path.startswith("site"):
            assert f"{path}: " in outcome or "tulisan lain" in outcome
    assert "berubah sesudah ditinjau" in outcome
    assert "jangan terbit" in outcome


def test_a_withdrawn_text_leaves_a_notice_that_nothing_but_old_links_leads_to(root: Path, outcome: str, exported: Path) -> None:
    notice = (root / f"site/kasus/{WITHDRAWN}/index.html").read_text("utf-8")
    assert "ditarik" in notice
    assert 'name="robots" content="noindex"' in notice
    assert WITHDRAWN not in (root / "site/sitemap.xml").read_text("utf-8")
    assert holding(root / "site", f"judul {WITHDRAWN}", f"ringkasan {WITHDRAWN}", f"kalimat {WITHDRAWN}") == {}
    assert holding(exported, f"judul {WITHDRAWN}", f"ringkasan {WITHDRAWN}", f"kalimat {WITHDRAWN}") == {}
    leading = holding(root / "site", WITHDRAWN).keys() - {f"kasus/{WITHDRAWN}/index.html"}
    links = {"metode/saksi/index.html", "berkas/metode-saksi.html", "unduh/metode/saksi.pdf", "diskusi/sswd/900/index.html", "unduh/diskusi/sswd/900.pdf", "unduh/diskusi/sswd.pdf", "unduh/diskusi/sswd.epub"}
    packed = {path for path in leading if path.startswith("simpan/")}  # the same pages and the notice, for a device
    assert leading == links | packed | set(carried.STICKS), "two texts that link to it, and what carries the two"


def test_links_to_what_waits_are_plain_words_and_links_to_what_is_withdrawn_lead_to_the_notice(root: Path, outcome: str) -> None:
    html = (root / "site/metode/saksi/index.html").read_text("utf-8")
    assert "tulisan yang belum terbit" in html
    assert "tulisan yang sudah ditarik" in html
    links = set(re.findall(r'<a href="([^"]*)">kata', html))
    assert links == {f"../../kasus/{WITHDRAWN}/"}
    assert "kata <strong>saksi</strong> 0" in html
    assert "[r0]" not in html


def test_no_english_warning_appears(outcome: str) -> None:
    assert "WARNING" not in outcome
    assert "Doc file" not in outcome


@pytest.mark.parametrize("door", ["site", "ekspor"])
def test_the_files_that_leave_are_the_files_that_were_planned(root: Path, outcome: str, exported: Path, door: str) -> None:
    """The build asserts this itself; here the plan is made again, from the outside."""
    prepared = prepare(project.load(root), progress=Progress(), report=lambda _found: None, sticks=door == "site")
    if door == "site":
        last = {path for path in planned.files_in(root / "site") if re.match(r"cari/.*\.js$|simpan/|pekerja\.js$|aplikasi\.webmanifest$", path)}
        assert planned.files_in(root / "site").keys() == planned.of_site(prepared, last)
    else:
        pages = {f"docs/{page.path}" for page in prepared.pages} | {f"docs/{path}" for path in (*prepared.files, *prepared.extras)}
        assert planned.files_in(exported).keys() == pages - {f"docs/{joining.WHOLE}"} | {"mkdocs.yml", ".pustaka"}  # another theme has styles of its own


def test_an_error_in_a_preview_takes_the_text_out_of_it(root: Path, tmp_path: Path) -> None:
    """Also out of the folder where it stood before: a preview renders only what changed."""
    here = tmp_path / "pratinjau"
    shutil.copytree(root, here, ignore=shutil.ignore_patterns("site", ".cache"))
    for file in [one for one in here.rglob("*.md") if re.search("kelinci|tercabut|saksi|900", one.name)]:
        file.unlink()
    texts = {f"{place}/salah-{place.rpartition('/')[2]}.md": text(kind, "salah", "tersembunyi") for place, kind in FOLDERS.items() if kind != "kasus"}
    for path, body in texts.items():
        put(here, path, body)
    target = tmp_path / "situs"
    config = load_config(str(here / "mkdocs.yml"), site_dir=str(target))
    plugin = config.plugins["pustaka"]
    assert isinstance(plugin, PustakaPlugin)
    config.plugins.on_startup(command="serve", dirty=True)
    build(config, dirty=True)
    assert len(holding(target, "kalimat tersembunyi")) >= len(texts), "as long as nothing is wrong they are shown"
    for path, body in texts.items():
        put(here, path, body + "\nLihat [halaman](tidak-ada.md).\n")
    build(config, dirty=True)
    assert holding(target, "kalimat tersembunyi", "judul tersembunyi", "ringkasan tersembunyi") == {}
