"""A copy for another institution changes the settings and the mark, and nothing of the former brand is left in what it publishes."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pustaka import project
from pustaka.build.outputs import pdf
from pustaka.kinds import BY_KEY
from tests.builds.conftest import ROOT, run
from tests.kinds.filled import SERVICE, fill

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path class="pp-merek__a" d="M4 4h24v24H4z"/></svg>\n'
NAME, LICENCE, ADDRESS = "Rumah Cerita Rekaan", "CC0 1.0", "https://lisensi.invalid/nol"


def turned(colour: str) -> str:
    """Another colour of about the same weight: red becomes green, green blue, blue red."""
    return f"#{colour[5:7]}{colour[1:3]}{colour[3:5]}"


def settings() -> str:
    """Our own settings with another name, licence, address and colours."""
    ours = project.load(ROOT).brand
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    for former, new in ((ours.name, NAME), (ours.licence.name, LICENCE), (ours.licence.url, ADDRESS), ("pustaka.example", "rumah.invalid"), ("pustaka-peksos", "rumah-cerita"), ('penerbit: ""', "penerbit: Yayasan Rekaan")):
        assert former in text
        text = text.replace(former, new)
    return re.sub(r'"(#[0-9a-f]{6})"', lambda found: f'"{turned(found[1])}"', text)


@pytest.fixture(scope="module")
def fork(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder and what the commands said."""
    root = tmp_path_factory.mktemp("salinan")
    for part in ("overrides", "docs/assets"):
        shutil.copytree(ROOT / part, root / part)
    for name in ("merek.svg", "ikon.svg", "lambang.svg"):
        (root / "docs/assets/merek" / name).write_text(MARK, "utf-8")
    (root / "mkdocs.yml").write_text(settings(), "utf-8")
    texts = {
        "docs/index.md": "---\njudul: Beranda rekaan\nringkasan: Beranda untuk menguji.\ntemplate: home.html\n---\n\nIsi beranda.\n",
        "docs/metode/genogram.md": "---\njudul: Genogram\nringkasan: Menggambar keluarga.\n---\n\nIsi.\n",
        "docs/buku-saku/anak-jalanan.md": fill(BY_KEY["saku"], "anak-jalanan"),
        "discussions/rekaan/seri.yml": "nama: Diskusi rekaan\njenis: edisi\npenerbit: Kelompok rekaan\nringkasan: Untuk menguji.\n",
        "discussions/rekaan/1.md": fill(BY_KEY["edisi"], "1"),
        "docs/register/rujukan.yml": SERVICE,
        **{f"docs/register/{name}.yml": (ROOT / f"docs/register/{name}.yml").read_text("utf-8") for name in ("pmks", "lembar", "topik")},
    }
    texts["docs/register/lembar.yml"] = re.split(r"^(?=[a-z-]+:$)", texts["docs/register/lembar.yml"], flags=re.MULTILINE)[1]
    for path, text in texts.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    author = ("-c", "user.name=Penguji", "-c", "user.email=penguji@contoh.invalid", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "."), (*author, "commit", "-q", "-m", "Isi")):
        subprocess.run(["git", *command], cwd=root, check=True)
    said = []
    for command in (("periksa", "--format", "sarif"), ("periksa",), ("bangun",), ("ekspor", "--tanpa-pdf", "biasa"), ("periksa", "tidak-ada.md")):
        done = run(root, "pustaka", *command)
        assert command[0] == "periksa" or done.returncode == 0, done.stderr  # the check asks an editor to take on the new mark
        said.append(done.stdout + done.stderr)
    return root, "\n".join(said)


def former() -> tuple[str, ...]:
    """What would tell of us, as it may be written: the name, the licence, the addresses."""
    ours = project.load(ROOT).brand
    return tuple(word.casefold() for word in (ours.name, ours.licence.name, ours.licence.url, "pustaka.example", "pustaka-peksos"))


def colours() -> frozenset[str]:
    """The colours that are ours and no longer stand in the copy's settings."""
    mine = set(re.findall(r'"#([0-9a-f]{6})"', (ROOT / "mkdocs.yml").read_text("utf-8")))
    return frozenset(mine - set(re.findall(r'"#([0-9a-f]{6})"', settings())))


def texts(folder: Path) -> dict[str, str]:
    known = (".html", ".css", ".js", ".json", ".xml", ".svg", ".csv", ".txt", ".yml", ".md")
    found = {file.relative_to(folder).as_posix(): file.read_text("utf-8").casefold() for file in sorted(folder.rglob("*")) if file.suffix in known}
    return {path: text for path, text in found.items() if not path.startswith("assets/huruf/")}


@pytest.mark.parametrize("place", ["site", "biasa"])
def test_no_page_and_no_file_tells_of_us(fork: tuple[Path, str], place: str) -> None:
    found = texts(fork[0] / place)
    assert len(found) > 20
    assert [(path, word) for path, text in found.items() for word in former() if word in text] == []
    assert NAME.casefold() in found["index.html" if place == "site" else "mkdocs.yml"]


def test_the_colours_are_those_of_the_copy(fork: tuple[Path, str]) -> None:
    found = texts(fork[0] / "site")
    assert len(colours()) > 20
    assert [(path, colour) for path, text in found.items() for colour in colours() if re.search(rf"(?:#|%23){colour}", text)] == []
    ours = project.load(ROOT).brand
    assert f"--pp-utama:{turned(ours.palette('terang')['utama'])}" in found["assets/gaya/semua.css"]
    assert f'content="{turned(ours.palette("gelap")["muka"])}"' in found["index.html"]


def test_every_page_says_who_publishes_it_and_under_which_licence(fork: tuple[Path, str]) -> None:
    for path, text in texts(fork[0] / "site").items():
        if path.endswith(".html") and 'http-equiv="refresh"' not in text:  # what only leads on has no foot
            assert f'<a href="{ADDRESS}" rel="license">{LICENCE.casefold()}</a>' in text, path
            assert "diterbitkan oleh yayasan rekaan." in text, path
            assert "m4,4h24v24h4z" in text, f"the mark in {path}"


def test_no_pdf_tells_of_us(fork: tuple[Path, str]) -> None:
    files = sorted((fork[0] / "site/unduh").rglob("*.pdf"))
    assert {file.stem for file in files} >= {"anak-jalanan", "buku-saku", "1", "genogram"}
    for file in files:
        words = " ".join(" ".join(pdf.lines(file.read_bytes())).split()).casefold()
        assert [word for word in former() if word in words] == [], file.name
        assert LICENCE.casefold() in words, file.name
        assert "yayasan rekaan" in words, f"the author of {file.name}"
        assert NAME.casefold() in words or file.stem == "anak-jalanan", "a pocket page by itself has no room for a name"


def test_no_command_tells_of_us(fork: tuple[Path, str]) -> None:
    said = fork[1].casefold()
    assert [word for word in former() if word in said] == []
    assert "situs selesai" in said
