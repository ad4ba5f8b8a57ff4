"""The finished site is looked at as a whole: a finding stops it, unchanged files are not read again, and nothing is repeated."""

import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pustaka.build import outputs
from pustaka.build.outputs import Revealing, check
from pustaka.library import Library
from tests.helpers import library

NUMBER = "99135786" + "42135786"
MAIL = "surat" + "@" + "tak-ada.zz"
PERMIT = "satu:\n  nama: Contoh\n  nilai: {}\n  aturan: surel\n  alasan: a\n  oleh: b\n  tanggal: 2026-01-01\n  kedaluwarsa: 2027-01-01\n  lingkup: [docs/a.md]\n"


def books(permit: str = "", day: date = date(2026, 1, 31)) -> Library:
    return replace(library({"docs/register/izin.yml": permit} if permit else {}), today=day)


def site(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        file = folder / "situs" / name.replace("_", ".").replace("..", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder / "situs"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("index_html", f"<p>{NUMBER}</p>"),
        ("index_html", f'<p><a href="https://a.example/?n={NUMBER}">a</a></p>'),
        ("sitemap_xml", f"<loc>{NUMBER}</loc>"),
        ("cari__teks_js", f'muat("a","Kalimat lain. Lalu {NUMBER} di sini.")'),
        ("unduh__silang_csv", f"a,{NUMBER}"),
        ("data_json", json.dumps({"a": NUMBER})),
        ("data_json", '"' + "".join(f"\\u{ord(one):04x}" for one in NUMBER) + '"'),
    ],
)
def test_a_number_stops_the_site_wherever_it_came_in(tmp_path: Path, name: str, text: str) -> None:
    folder = site(tmp_path, index_html="<p>Halaman biasa.</p>")
    check(folder, books(), None)
    site(tmp_path, **{name: text})
    with pytest.raises(Revealing) as stopped:
        check(folder, books(), None)
    assert stopped.value.found == ((name.replace("_", ".").replace("..", "/"), "nomor-induk"),)
    assert NUMBER not in str(stopped.value)
    assert stopped.value.status == 1


def test_examples_and_the_themes_programs_stay(tmp_path: Path) -> None:
    check(site(tmp_path, index_html="<p>0812-0000-1234</p>", assets__skrip__laman_js=f"var a='{NUMBER}'"), books(), None)


def test_what_lies_beside_the_themes_programs_is_read(tmp_path: Path) -> None:
    with pytest.raises(Revealing):
        check(site(tmp_path, assets__lain_js=f"var a='{NUMBER}'"), books(), None)


def test_a_permitted_value_may_come_out_anywhere_also_while_its_end_waits_for_an_editor(tmp_path: Path) -> None:
    folder = site(tmp_path, rujukan_html=f"<p>{MAIL}</p>")
    check(folder, books(PERMIT.format(MAIL)), None)
    check(folder, books(PERMIT.format(MAIL), date(2027, 1, 2)), None)
    for wrong in (books(), books(PERMIT.format("x" + MAIL))):
        with pytest.raises(Revealing):
            check(folder, wrong, None)


def test_unchanged_files_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = site(tmp_path, a_html="<p>a</p>", b_html="<p>b</p>"), tmp_path / "ingatan" / "hasil.json"
    read: list[bytes] = []
    monkeypatch.setitem(outputs.READERS, ".html", lambda data: read.append(data) or iter(()))
    check(folder, books(), cache)
    site(tmp_path, b_html="<p>c</p>")
    check(folder, books(), cache)
    check(folder, books(), cache)
    assert read == [b"<p>a</p>", b"<p>b</p>", b"<p>c</p>"]
    check(folder, books(PERMIT.format(MAIL)), cache)
    assert len(read) == 5


def test_a_file_that_stopped_the_site_is_not_taken_for_clean(tmp_path: Path) -> None:
    folder, cache = site(tmp_path, a_html=f"<p>{NUMBER}</p>"), tmp_path / "hasil.json"
    for _again in range(2):
        with pytest.raises(Revealing):
            check(folder, books(), cache)


def test_neighbouring_lines_are_not_read_as_one(tmp_path: Path) -> None:
    check(site(tmp_path, a_html=f"<p>{NUMBER[:8]}</p><p>{NUMBER[8:]}</p>"), books(), None)


def test_many_files_shared_among_processors_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [("a.html", f"<p>{NUMBER}</p><p>Biasa.</p>".encode()), ("b.csv", f"a,{MAIL}".encode()), ("c.html", b"<p>Biasa.</p>")]
    alone = list(outputs.read_all(files, 1))
    assert alone == [[(NUMBER, False)], [(MAIL, False)], []]
    monkeypatch.setattr(outputs, "MANY", 1)
    assert list(outputs.read_all(files, 2)) == alone


def test_packed_lists_of_the_search_index_are_no_text(tmp_path: Path) -> None:
    packed = "E,',J,P%+T&)e$*[$*4)-)4*F*4*L)3*@*E.K*+*%+E)3)0)D)0)C"
    check(site(tmp_path, cari__p_js=f'pustakaCari.muat("p","a1",{{"linfa":"{packed}"}})\n'), books(), None)


@pytest.mark.parametrize("content", ['{{"{}":"E,"}}', '{{"a":["Kalimat biasa. Lalu {} di sini."]}}'])
def test_words_and_excerpts_of_the_search_index_are_looked_at(tmp_path: Path, content: str) -> None:
    with pytest.raises(Revealing, match=r"cari/p\.js: nomor-induk"):
        check(site(tmp_path, cari__p_js=f'pustakaCari.muat("p","a1",{content.format(NUMBER)})\n'), books(), None)


@pytest.mark.parametrize("name", ["a/index.html", "cari/t/1.js", "cari/p/1.js"])
def test_the_message_names_the_source_and_its_line(tmp_path: Path, name: str) -> None:
    texts = {"docs/a.md": f"---\njudul: A\nringkasan: Isi.\n---\n\nKata.\n\n{NUMBER[:8]}<!-- kata -->{NUMBER[8:]}\n"}
    place = tmp_path / "situs" / name
    place.parent.mkdir(parents=True)
    place.write_text(f"<p>{NUMBER}</p>", "utf-8")
    with pytest.raises(Revealing) as stopped:
        check(tmp_path / "situs", library(texts), None)
    assert "asalnya docs/a.md:8" in str(stopped.value)
    assert NUMBER not in str(stopped.value)


def test_where_no_text_holds_it_the_file_is_named_that_the_page_was_made_of(tmp_path: Path) -> None:
    folder = site(tmp_path, index_html=f"<p>{NUMBER}</p>")
    with pytest.raises(Revealing, match=r"index\.html: nomor-induk, asalnya docs/index\.md\n") as stopped:
        check(folder, books(), None, {"index.html": ("docs/index.md",)})
    assert stopped.value.found == (("index.html", "nomor-induk"),)


def test_a_name_of_a_finished_file_is_not_repeated() -> None:
    assert NUMBER not in str(Revealing(((f"a-{NUMBER}/index.html", "nomor-induk"),), {(f"a-{NUMBER}/index.html", "nomor-induk"): f"docs/a-{NUMBER}.md"}))


FIGURES = "Tahun 2012 2013 2014 2015 lalu " + " ".join(("1234", "5678", "9012", "3456")) + " orang."
SHARD = f'pustakaCari.muat("t/1","e703b5",["{FIGURES}"]);'


def test_figures_that_are_neighbours_in_the_index_stop_nothing(tmp_path: Path) -> None:
    check(site(tmp_path, cari__t__js=SHARD), books(), None)


def test_nor_do_they_where_the_index_is_packed_and_its_own_files_are_known(tmp_path: Path) -> None:
    folder, memory = site(tmp_path, cari__t__js=SHARD), tmp_path / "ingatan.json"
    check(folder, books(), memory)
    with zipfile.ZipFile(folder / "semua.zip", "w") as whole:
        whole.writestr("cari/t.js", SHARD)
    check(folder, books(), memory)


def test_the_same_figures_on_a_page_are_looked_at_as_they_are_written(tmp_path: Path) -> None:
    with pytest.raises(Revealing, match=r"b/index\.html"):
        check(site(tmp_path, cari__t__js=SHARD, b__index_html=f"<p>{FIGURES}</p>"), books(), None)
