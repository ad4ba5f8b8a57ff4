"""The packs hold what readers were promised, in pieces named after their content."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from pustaka.build import pack_choice, packs, webmanifest
from pustaka.errors import PustakaError
from pustaka.project import Project
from pustaka.site.offline import FIRST, PACKS, holds

PAGE = "<head>\n<title>{0}</title>\n</head>\n<p>{0} @UKURAN:saku@ @DETIK:saku@</p>\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    source = tmp_path / "gudang" / packs.SOURCE
    source.parent.mkdir(parents=True)
    source.write_text("// Catatan\naddEventListener(\"fetch\", () => {});\n", "utf-8")
    (source.parent / "lzma.js").write_text("function decompressed() {}\n", "utf-8")
    return Project(tmp_path / "gudang", "https://pustaka.example/cabang/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path in ("index.html", "gawat/x/index.html", "buku-saku/y/index.html", "metode/z/index.html", "k/index.html", "k/07/index.html", "kontribusi/a/index.html"):
        place = tmp_path / "situs" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(PAGE.format(path), "utf-8")
    (tmp_path / "situs/unduh").mkdir()
    (tmp_path / "situs/unduh/buku-saku.pdf").write_bytes(b"%PDF rekaan")
    return tmp_path / "situs"


def listed(site: Path) -> dict[str, list[str]]:
    given = json.loads((site / packs.LIST).read_text("utf-8"))["paket"]
    return {key: [path for _mark, _size, paths in its["potong"] for path in ([paths] if isinstance(paths, str) else paths)] for key, its in given.items()}


def test_emergency_cards_come_first_and_every_code_opens_with_one_page(site: Path, project: Project) -> None:
    packs.write(site, project)
    assert {"index.html", "gawat/x/index.html", "buku-saku/y/index.html", "k/index.html"} < set(listed(site)[FIRST])
    assert "k/07/index.html" not in [path for paths in listed(site).values() for path in paths]
    assert listed(site)["metode"] == ["metode/z/index.html"]
    assert listed(site)["pdf-saku"] == ["unduh/buku-saku.pdf"]
    assert "kontribusi/a/index.html" not in [path for paths in listed(site).values() for path in paths]


def test_pages_say_the_size_that_travels(site: Path, project: Project) -> None:
    _files, weight = packs.write(site, project)
    text = (site / "gawat/x/index.html").read_text("utf-8")
    assert weight is not None
    assert f"{max(1, round(weight.size / 1000))} KB" in text
    assert "@" not in text


def test_the_same_site_gives_the_same_packs_and_a_changed_page_other_pieces(site: Path, project: Project) -> None:
    first, _weight = packs.write(site, project)
    before = {path: (site / path).read_bytes() for path in first}
    assert {path: (site / path).read_bytes() for path in packs.write(site, project)[0]} == before
    (site / "metode/z/index.html").write_text("<p>lain</p>", "utf-8")
    after = packs.write(site, project)[0]
    assert len(after - first) == 1


def test_every_piece_bears_the_name_of_its_content(site: Path, project: Project) -> None:
    files, _weight = packs.write(site, project)
    pieces = [path for path in files if path.startswith(f"{packs.FOLDER}/") and path not in (packs.LIST, packs.VERSION)]
    assert pieces
    assert all(packs.mark(lzma.decompress((site / path).read_bytes())) in path for path in pieces)
    assert json.loads((site / packs.VERSION).read_text("utf-8"))["versi"] == packs.mark((site / packs.LIST).read_bytes())


def test_what_would_come_out_otherwise_stops_the_build(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs.packing, "unpacked", lambda *_given: "lain")
    with pytest.raises(PustakaError, match="tidak dapat dikemas"):
        packs.pack_all(site, pack_choice.chosen(site))


def test_a_project_without_the_worker_gets_nothing(site: Path, tmp_path: Path) -> None:
    assert packs.write(site, Project(tmp_path / "lain", "")) == (frozenset(), None)
    assert not (site / packs.WORKER).exists()


def test_the_manifest_holds_below_a_sub_path(site: Path, project: Project) -> None:
    packs.write(site, project)
    given = json.loads((site / webmanifest.FILE).read_text("utf-8"))
    assert (given["id"], given["start_url"], given["scope"]) == ("/cabang/", "./", "./")
    assert not any(one["src"].startswith("/") for one in given["icons"])


@pytest.mark.parametrize(("path", "key"), [
    ("unduh/gawat/x.pdf", "pdf-gawat"), ("unduh/poster/x.pdf", "pdf-gawat"), ("unduh/buku-saku/x.pdf", "pdf-saku"), ("unduh/lembar/x.pdf", "pdf-lain"), ("cek/index.html", FIRST), ("assets/gaya/semua.css", FIRST), ("assets/skrip/periksa.js", ""),
    ("kontribusi/menulis/index.html", ""),
])
def test_a_file_belongs_to_the_first_pack_that_names_it(path: str, key: str) -> None:
    assert next((one.key for one in PACKS if holds(one, path)), "") == key
