"""Outside manuscripts an identifier is found by its form, and an example must look invented to everybody."""

import datetime

import pytest

from pustaka.privacy import hints, permits
from pustaka.privacy.identifiers import MOST_ASKED, find, invented
from pustaka.privacy.permits import Permit

NUMBER = "99135786" + "42135786"
"""No region has the code 99, so that nobody has this number; it is put together so that the file itself holds none."""

MAIL = "surat" + "@" + "tak-ada.zz"


def rules(text: str, **given: object) -> list[str]:
    return [text[start:end] + " " + rule for start, end, rule in find(text, **given)]


def test_what_looks_real_is_found_in_its_place() -> None:
    assert rules(f"ini = '{NUMBER}'") == [f"{NUMBER} nomor-induk"]
    assert rules(f"# {MAIL}") == [f"{MAIL} surel"]


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("0812-0000-1234", "nomor-telepon"),
        ("tel:+62-812-0000-1234", "nomor-telepon"),
        ("O852-OOOO-9l9l", "nomor-telepon"),
        ("(0251) 7000998", "nomor-telepon"),
        ("0811 - 000 - 4545", "nomor-telepon"),
        ("nol delapan satu dua nol nol nol nol satu dua tiga empat", "nomor-telepon"),
        ("nol satu dua tiga empat lima enam tujuh delapan sembilan", "nomor-telepon"),
        ("0800-129", "nomor-telepon"),
        ("melur@contoh.id", "surel"),
        ("penguji@apa.invalid", "surel"),
        ("ibu_rekadewi@surat.zz", "surel"),
        ("https://t.me/namarekaan", "akun-media-sosial"),
        ("@property", "akun-media-sosial"),
        (r"t\.me/\w+", "akun-media-sosial"),
        ("https://t.me/", "akun-media-sosial"),
        ("3402000000000001", "nomor-induk"),
        ("340215xxxxxx", "nomor-induk"),
        ("0001456700000", "nomor-kartu"),
        ("197505051999031000", "nomor-dokumen"),
        ("0998877001", "nomor-rekening"),
        ("000-777-8889", "nomor-rekening"),
    ],
)
def test_what_shows_that_nobody_has_it_is_let_through(value: str, rule: str) -> None:
    assert invented(value, rule)


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("0812-" + "1000-1234", "nomor-telepon"),
        ("0812" + "34567891", "nomor-telepon"),
        (MAIL, "surel"),
        ("namaku" + "@surat.zz", "surel"),
        ("https://t." + "me/ibudarikota", "akun-media-sosial"),
        (NUMBER, "nomor-induk"),
        ("99135786" + "42130001", "nomor-induk"),
        ("99750505" + "2000031" + "012", "nomor-dokumen"),
        ("991357" + "8642", "nomor-rekening"),
    ],
)
def test_the_near_miss_is_not(value: str, rule: str) -> None:
    assert not invented(value, rule)


@pytest.mark.parametrize(
    "text",
    [
        "Permensos No. 08 Tahun 2012, jam 13.00 – 16.30",
        "https://kabar.example/2021/08/22/11451571/judul",
        "@dataclass(frozen=True)",
        "Hubungi 129 atau 1500771",
        '<a href="tel:1500771">1500771</a>',
        "anggaran Rp 1.250.000.000",
        "0123456789abcdef0123456789abcdef01234567",
    ],
)
def test_numbers_of_other_things_stay(text: str) -> None:
    assert rules(text) == []


def test_where_a_reader_cannot_tell_an_invented_number_counts_too() -> None:
    assert rules("pesan: 0812-0000-1234") == []
    assert rules("pesan: 0812-0000-1234", strict=True) == ["0812-0000-1234 nomor-telepon"]


def test_a_text_full_of_numbers_asks_the_silences_only_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question is slow on purpose; two hundred of them for each silence would keep a contributor waiting for minutes."""
    record = permits.silence("Bukan nomor orang", "nomor-induk", "a.py", f"{NUMBER[:-3]}999", "pengelola", datetime.date(2026, 1, 1))
    hidden = permits.Silence(key="a", rule="nomor-induk", path="a.py", salt=str(record["garam"]), mark=str(record["sidik"]))
    asked = list[tuple[str, ...]]()

    def unlike(*given: str) -> str:
        asked.append(given)
        return ""

    monkeypatch.setattr(permits, "mark", unlike)
    assert len(rules("\n".join(f"kunci {NUMBER[:-3]}{n}" for n in range(201, 401)), silences=[hidden])) == 200
    assert len(asked) == MOST_ASKED


def test_one_number_on_many_lines_is_asked_about_once() -> None:
    permits.mark.cache_clear()
    hidden = permits.Silence(key="a", rule="nomor-induk", path="a.py", salt="a2d4ed57d6b34a31", mark="0" * 40)
    assert len(rules(f"kunci {NUMBER}\n" * 30, silences=[hidden])) == 30
    assert permits.mark.cache_info().misses == 1


def test_permits_and_silences_hold_for_their_value_only() -> None:
    permit = Permit(key="a", value=MAIL, rule="surel", scope=("",), expires=datetime.date(2030, 1, 1))
    assert rules(f"tulis ke {MAIL}", permits=[permit]) == []
    assert rules(f"tulis ke x{MAIL}", permits=[permit]) == [f"x{MAIL} surel"]
    record = permits.silence("Bukan nomor orang", "nomor-induk", "a.py", NUMBER, "pengelola", datetime.date(2026, 1, 1))
    hidden = permits.Silence(key="a", rule="nomor-induk", path="a.py", salt=str(record["garam"]), mark=str(record["sidik"]))
    assert rules(f"kunci {NUMBER}", silences=[hidden]) == []
    assert rules(f"kunci {NUMBER[:-1]}1", silences=[hidden]) == [f"{NUMBER[:-1]}1 nomor-induk"]


def test_a_number_that_a_program_splices_is_no_number_of_a_text() -> None:
    spliced = '"0812-" + ' + '"1000-1234"'
    assert list(find(spliced)) == []
    assert list(find(spliced, strict=True))


def test_the_lines_that_may_hold_an_identifier_are_told_as_each_by_itself() -> None:
    lines = ["Kalimat biasa.", "Hubungi humas@contoh.go.id.", "Nol delapan satu dua", "Tahun 2012 dan 8", "wa.me/62", "(a) t (at) u", "⠼⠓", "MDgxMjAwMDAxMjM0", "Tiga — «empat»", ""]
    for some in (lines, lines[:1], lines[:1] + lines[3:4], lines[::-1], []):
        assert list(hints.promising(some)) == [n for n, line in enumerate(some) if hints.hinted(line)]
