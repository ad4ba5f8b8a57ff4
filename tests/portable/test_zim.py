"""The ZIM file holds what the folder holds, under the names that Kiwix asks for; what cannot be written is refused in one sentence."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from PIL import Image

from tests.programs import program

zim = program("zim.py")

PAGES = {
    "index.html": "<title>Pustaka\n  Rekaan</title><p>beranda", "metode/rekaan/index.html": "<title>Cara rekaan</title><p>genogram rekaan", "berkas/gawat-rekaan.html": "<title>Kartu</title>",
    "assets/gaya/semua.css": "a{}", "cari/inti.js": "1",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "luring" / zim.INSIDE
    for path, text in PAGES.items():
        place = inside / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    (inside / zim.ICON).parent.mkdir(parents=True, exist_ok=True)
    Image.new("P", (180, 180)).save(inside / zim.ICON)
    return tmp_path / "luring"


class Creator:
    """Stands for libzim's own where it is not installed: it keeps what it is given."""

    made: Creator

    def __init__(self, target: Path) -> None:
        self.target, self.items, self.facts, self.language, self.home, self.picture = target, list[Any](), dict[str, str](), "", "", b""
        Creator.made = self

    def config_indexing(self, _index: bool, language: str) -> Creator:
        self.language = language
        return self

    def __enter__(self) -> Creator:
        return self

    def __exit__(self, kind: object, *_rest: object) -> None:
        if kind is None:
            self.target.write_bytes(b"ZIM rekaan")

    def set_mainpath(self, path: str) -> None:
        self.home = path

    def add_illustration(self, _side: int, data: bytes) -> None:
        self.picture = data

    def add_metadata(self, name: str, value: str) -> None:
        self.facts[name] = value

    def add_item(self, one: Any) -> None:
        self.items.append(one)


@pytest.fixture
def libzim(monkeypatch: pytest.MonkeyPatch) -> type[Creator]:
    writer = ModuleType("libzim.writer")
    writer.__dict__.update(Creator=Creator, Item=object, FileProvider=lambda file: file, Hint=SimpleNamespace(FRONT_ARTICLE="depan"))
    monkeypatch.setitem(sys.modules, "libzim", ModuleType("libzim"))
    monkeypatch.setitem(sys.modules, "libzim.writer", writer)
    return Creator


def test_every_file_goes_in_under_its_own_path(folder: Path, tmp_path: Path, libzim: type[Creator], capsys: pytest.CaptureFixture[str]) -> None:
    assert zim.main([str(folder), str(tmp_path / "a.zim")]) == 0
    made = libzim.made
    assert {one.get_path() for one in made.items} == {*PAGES, zim.ICON}
    assert (made.home, made.language) == ("index.html", "ind")
    assert (tmp_path / "a.zim").read_bytes() == b"ZIM rekaan"
    assert "6 berkas" in capsys.readouterr().out


def test_pages_are_offered_by_their_title_and_files_to_send_are_not(folder: Path, tmp_path: Path, libzim: type[Creator]) -> None:
    zim.main([str(folder), str(tmp_path / "a.zim")])
    by_path = {one.get_path(): one for one in libzim.made.items}
    assert by_path["index.html"].get_title() == "Pustaka Rekaan"
    assert by_path["assets/gaya/semua.css"].get_title() == ""
    assert {path for path, one in by_path.items() if one.get_hints()["depan"]} == {"index.html", "metode/rekaan/index.html"}
    assert [by_path[path].get_mimetype() for path in ("index.html", "cari/inti.js", zim.ICON)] == ["text/html", "text/javascript", "image/png"]


def test_kiwix_gets_what_its_catalogue_asks_for(folder: Path, tmp_path: Path, libzim: type[Creator]) -> None:
    zim.main([str(folder), str(tmp_path / "a.zim")])
    facts = libzim.made.facts
    assert {"Name", "Title", "Description", "Language", "Creator", "Publisher", "Date", "License"} <= facts.keys()
    assert len(facts["Title"]) <= 30
    assert len(facts["Description"]) <= zim.LONGEST
    assert "Belum ditinjau" in facts["LongDescription"]
    with Image.open(io.BytesIO(libzim.made.picture)) as drawn:
        assert (drawn.format, drawn.size) == ("PNG", (zim.SIDE, zim.SIDE))


def test_what_broke_off_leaves_the_former_file_and_nothing_half_written(folder: Path, tmp_path: Path, libzim: type[Creator], monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.zim"
    target.write_bytes(b"yang dahulu")
    monkeypatch.setattr(libzim, "add_item", lambda *_given: (_ for _ in ()).throw(OSError("penuh")))
    with pytest.raises(OSError, match="penuh"):
        zim.main([str(folder), str(target)])
    assert target.read_bytes() == b"yang dahulu"
    assert [one.name for one in tmp_path.glob("*.zim")] + [one.name for one in tmp_path.glob(".*.zim")] == ["a.zim"]


@pytest.mark.parametrize(("target", "said"), [("a.zip", "berakhiran .zim"), ("tidak-ada/a.zim", "folder yang sudah ada")])
def test_a_target_that_cannot_be_is_refused(folder: Path, tmp_path: Path, target: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert zim.main([str(folder), str(tmp_path / target)]) == 2
    assert said in capsys.readouterr().err


def test_another_folder_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert zim.main([str(tmp_path), str(tmp_path / "a.zim")]) == 2
    assert "--untuk luring" in capsys.readouterr().err


def test_without_the_library_it_says_what_to_install(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "libzim", None)
    monkeypatch.setitem(sys.modules, "libzim.writer", None)
    assert zim.main([str(folder), str(tmp_path / "a.zim")]) == 2
    assert "pip install libzim" in capsys.readouterr().err
    assert not (tmp_path / "a.zim").exists()


def test_the_real_library_writes_a_file_that_reads_and_finds(folder: Path, tmp_path: Path) -> None:
    reader = pytest.importorskip("libzim.reader", reason="libzim (GPL) sengaja tidak dipasang bersama kami, jadi berkas ZIM TIDAK dibaca balik. Pasang sendiri: pip install libzim.")
    search = pytest.importorskip("libzim.search")  # part of the same library
    assert zim.main([str(folder), str(tmp_path / "a.zim")]) == 0
    archive = reader.Archive(tmp_path / "a.zim")
    assert bytes(archive.get_entry_by_path("metode/rekaan/index.html").get_item().content).decode() == PAGES["metode/rekaan/index.html"]
    assert archive.main_entry.get_item().path == "index.html"
    assert bytes(archive.get_metadata("Language")) == b"ind"
    found = search.Searcher(archive).search(search.Query().set_query("genogram"))
    assert list(found.getResults(0, 5)) == ["metode/rekaan/index.html"]
