"""An editor declares moves with clean addresses; what does not fit is told in one sentence, and nothing is written."""

from __future__ import annotations

import datetime
from urllib.parse import quote

import pytest
import yaml

from pustaka import ledger
from pustaka.check import check
from pustaka.editorial import addressing
from pustaka.editorial.addressing import Decision
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from pustaka.ledger import writing
from pustaka.library import Library
from tests.helpers import library
from tests.rules.pictures import png

TODAY = datetime.date(2026, 12, 1)
URL = "https://pustaka.example/anak/"
PAGE = "---\njudul: Naskah baru\nringkasan: Rekaan.\n---\n\n## Isi {#isi}\n\nRekaan.\n"
KNOWN = "".join(f"2026-11-28\t{kind}\t{address}\t\n" for kind, address in (("halaman", "metode/lama/"), ("bagian", "metode/baru/#dulu"), ("halaman", "metode/baru/"), ("halaman", "./")))


def books(moves: str = "", known: str = KNOWN) -> Library:
    return library({"docs/metode/baru.md": PAGE, "docs/index.md": "---\njudul: Beranda\n---\n", "docs/register/alamat/2026.tsv": known, "docs/register/pindahan.yml": moves}, site_url=URL)


@pytest.mark.parametrize("old", ["metode/lama/", "/metode/lama/", "metode/lama", f"{URL}metode/lama/", "docs/metode/lama.md", "metode/lama/index.html"])
@pytest.mark.parametrize("new", ["metode/baru/", f"{URL}metode/baru/", "docs/metode/baru.md"])
def test_an_address_may_be_written_in_every_usual_way(old: str, new: str) -> None:
    done, record = addressing.decided(books(), Decision(old, new, "Diganti."), TODAY)
    assert (done.old, done.new) == ("metode/lama/", "metode/baru/")
    assert record == {"nama": "Naskah baru", "lama": "metode/lama/", "baru": "metode/baru/", "tanggal": TODAY, "alasan": "Diganti."}


@pytest.mark.parametrize("new", ["metode/baru", "metode/baru#isi", f"{URL}metode/baru"])
def test_a_new_address_may_lack_the_slash_of_its_page(new: str) -> None:
    done, _record = addressing.decided(books(), Decision("metode/lama", new, "Diganti."), TODAY)
    assert done.new == ("metode/baru/#isi" if "#" in new else "metode/baru/")


WENT = "kunjungan:\n  nama: K\n  lama: metode/baru/\n  baru: metode/lama/\n  tanggal: 2026-11-29\n  alasan: Diganti.\n"


def test_a_text_that_comes_back_is_told_which_record_goes_first() -> None:
    with pytest.raises(PustakaError, match="hapus dahulu catatan «kunjungan»"):
        addressing.decided(books(WENT), Decision("metode/lama/", "metode/baru/", "Kembali."), TODAY)
    assert addressing.decided(books(), Decision("metode/lama/", "metode/baru/", "Kembali."), TODAY)[0].new == "metode/baru/"


def test_an_anchor_moves_to_another_one() -> None:
    done, _record = addressing.decided(books(), Decision("docs/metode/baru.md#dulu", "metode/baru/#isi", "Diganti."), TODAY)
    assert (done.old, done.new) == ("metode/baru/#dulu", "metode/baru/#isi")


@pytest.mark.parametrize("home", ["./", "/", URL, "docs/index.md", "index.html"])
def test_what_goes_to_the_home_page_is_not_retired(home: str) -> None:
    done, record = addressing.decided(books(), Decision("metode/lama/", home, "Diganti."), TODAY)
    assert done.new == record["baru"] == "./"


@pytest.mark.parametrize("taken", ["", ", dicabut: 2026-11"], ids=["today", "after its client took consent back"])
def test_the_title_of_a_case_is_not_copied_where_nothing_is_deleted(taken: str) -> None:
    case = f"---\njudul: Kakek rekaan\npersetujuan: {{bentuk: lisan{taken}}}\n---\n\nIsi.\n"
    shelf = library({"casebook/baru.md": case, "docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tkasus/lama/\t\n"}, site_url=URL)
    _done, record = addressing.decided(shelf, Decision("kasus/lama/", "kasus/baru/", "Diganti."), TODAY)
    assert record["nama"] == "baru"


def test_a_picture_that_was_taken_back_is_retired_once_its_file_is_gone() -> None:
    known = f"{KNOWN}2026-11-28\tberkas\tkasus/anyaman.JPG\t\n"
    _done, record = addressing.decided(books(known=known), Decision("kasus/anyaman.JPG", "", "Gambar ini ditarik."), TODAY)
    assert (record["nama"], record["lama"]) == ("anyaman.JPG", "kasus/anyaman.JPG")
    with pytest.raises(PustakaError, match="tidak pernah terbit"):
        addressing.decided(books(), Decision("kasus/anyaman.JPG", "", "Gambar ini ditarik."), TODAY)


def test_a_retired_address_has_no_new_one() -> None:
    _done, record = addressing.decided(books(), Decision("metode/lama/", "", "Tidak berlaku\n lagi."), TODAY)
    assert "baru" not in record
    assert record["alasan"] == "Tidak berlaku lagi."


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        (Decision("metode/lame/", "metode/baru/", "x"), "Maksud Anda «metode/lama/»"),
        *((Decision(home, "metode/baru/", "x"), "^Beranda tidak dapat pindah") for home in ("./", "/", "docs/index.md", "index.html", URL)),
        (Decision("metode/lama/", "metode/tidak-ada/", "x"), "tidak ada di situs"),
        (Decision("metode/lama/", "https://lain.example/", "x"), "bukan alamat situs ini"),
        (Decision("metode/lama/", "../etc/passwd", "x"), "bukan alamat situs ini"),
        (Decision("#dulu", "metode/baru/", "x"), "bukan alamat situs ini"),
        (Decision("metode/baru/", "./", "x"), "masih dijawab"),
        (Decision("metode/lama/", "metode/baru/", "x", kept=True), "tidak dapat tetap terbaca"),
        (Decision("metode/lama/", "", "  "), "tidak boleh kosong"),
        (Decision("metode/baru/", "", "x"), "Hapus naskahnya dahulu, lalu ulangi"),
    ],
)
def test_what_does_not_fit_is_told(wanted: Decision, says: str) -> None:
    with pytest.raises(PustakaError, match=says):
        addressing.decided(books(), wanted, TODAY)


def test_one_address_has_one_record() -> None:
    text = addressing.added("", addressing.decided(books(), Decision("metode/lama/", "metode/baru/", "x"), TODAY)[1], ())
    with pytest.raises(PustakaError, match="sudah punya catatan"):
        addressing.decided(books(text), Decision("metode/lama/", "", "x"), TODAY)


@pytest.mark.parametrize(("end", "says"), [("metode/baru/", "Jalankan perintah ini untuk «metode/baru/»"), ("", "Yang dibaca orang adalah catatan «b»")])
def test_who_decides_again_on_an_older_address_is_told_where_its_chain_ends(end: str, says: str) -> None:
    known = f"{KNOWN}2026-11-28\thalaman\tmetode/tengah/\t\n"
    text = f"a: {{nama: A, lama: metode/lama/, baru: metode/tengah/, tanggal: 2026-11-28, alasan: x}}\nb: {{nama: B, lama: metode/tengah/, {f'baru: {end}, ' if end else ''}tanggal: 2026-11-28, alasan: y}}\n"
    with pytest.raises(PustakaError, match=says):
        addressing.decided(books(text, known=known), Decision("metode/lama/", "", "Ditarik."), TODAY)


BOTH = "".join(f"2026-11-28\t{kind}\t{address}\t\n" for kind, address in (("halaman", "metode/a/"), ("halaman", "metode/b/"), ("halaman", "metode/c/")))


def kept_books(*moves: tuple[str, str]) -> Library:
    """Three texts that are all there, and moves between them under which the old one stays readable."""
    texts = {f"docs/metode/{one}.md": PAGE.replace("Naskah baru", f"Naskah {one}") for one in "abc"}
    text = ""
    for old, new in moves:
        given = library({**texts, "docs/register/alamat/2026.tsv": BOTH, "docs/register/pindahan.yml": text}, site_url=URL)
        text = addressing.added(text, addressing.decided(given, Decision(f"metode/{old}/", f"metode/{new}/", "Usang.", kept=True), TODAY)[1], yaml.safe_load(text) or () if text else ())
    return library({**texts, "docs/register/alamat/2026.tsv": BOTH, "docs/register/pindahan.yml": text}, site_url=URL)


@pytest.mark.parametrize("moves", [(("a", "b"), ("b", "a")), (("a", "b"), ("b", "c"), ("c", "a"))])
def test_texts_that_stay_readable_never_take_each_others_place(moves: tuple[tuple[str, str], ...]) -> None:
    with pytest.raises(PustakaError, match="saling menggantikan"):
        kept_books(*moves)
    assert check(kept_books(*moves[:-1]), only=["ALAMAT05"]) == ()


@pytest.mark.parametrize("reason", ["Hubungi 0812-34" + "56-7890 saja.", "Bapak Xarno meminta ini turun.", "Rumahnya di Desa Xukamulya."])
@pytest.mark.parametrize("new", ["metode/baru/", ""])
def test_a_reason_that_every_visitor_reads_tells_of_nobody(new: str, reason: str) -> None:
    with pytest.raises(PustakaError, match="«--alasan» memuat") as refused:
        addressing.decided(books(), Decision("metode/lama/", new, reason), TODAY)
    assert not any(word in str(refused.value) for word in ("7890", "Xarno", "Xukamulya"))


def test_a_title_that_the_check_would_stop_at_is_not_copied_into_the_record() -> None:
    shelf = library({"docs/metode/baru.md": PAGE.replace("Naskah baru", "Cara Ibu Xurohmi"), "docs/register/alamat/2026.tsv": KNOWN}, site_url=URL)
    assert addressing.decided(shelf, Decision("metode/lama/", "metode/baru/", "Diganti."), TODAY)[1]["nama"] == "baru"


def test_records_are_added_below_the_old_ones_and_read_back() -> None:
    first = addressing.added("", {"nama": "A", "lama": "metode/x/", "alasan": "a: b # c"}, ())
    both = addressing.added(first, {"nama": "B", "lama": "metode/x/", "alasan": "y"}, ["metode-x"])
    assert both.startswith(first)
    assert both.startswith("# ")
    assert yaml.safe_load(both) == {"metode-x": {"nama": "A", "lama": "metode/x/", "alasan": "a: b # c"}, "metode-x-2": {"nama": "B", "lama": "metode/x/", "alasan": "y"}}


@pytest.mark.parametrize(("name", "fits"), [("Ruang Anyam.png", False), ("ruang#anyam.png", False), ("Ruang_Anyam.PNG", True)])
def test_what_the_check_lets_through_is_recorded_and_the_rest_is_refused(name: str, fits: bool) -> None:
    """Check and ledger agree about every picture: no record is written that stops the next build."""
    shelf = library({"docs/index.md": f"---\njudul: Beranda\n---\n\n![Ruang](<{quote(name)}>)\n", f"docs/{name}": png(), "docs/register/alamat/2026.tsv": ""})
    assert bool(check(shelf, only=["META08"])) is not fits
    if not fits:
        with pytest.raises(writing.Unrecordable):
            addressing.unrecorded(shelf, [], TODAY)
        return
    memory, new = addressing.unrecorded(shelf, [], TODAY)
    assert name in [one.address for one in new]
    assert not check(library(writing.texts(memory, new)), only=["ALAMAT04"])


def test_what_waits_is_recorded_when_it_comes_out() -> None:
    waits = Finding("docs/metode/baru.md", 1, 1, 1, 1, "X", "x", Severity.REVIEW, "Rekaan.")
    _memory, new = addressing.unrecorded(books(known=""), [waits], TODAY)
    assert not [one for one in new if one.address.startswith("metode/baru/")]
    _memory, new = addressing.unrecorded(books(known=""), [], TODAY)
    assert {"metode/baru/", "metode/baru/#isi", "./"} <= {one.address for one in new}
    assert ledger.of(books()).addresses.keys() & {one.address for one in addressing.unrecorded(books(), [], TODAY)[1]} == set()
