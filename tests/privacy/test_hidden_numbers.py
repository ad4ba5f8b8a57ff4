"""A number is found however it is said: in words, in Roman numerals, in other signs, over headings and items, or posing as a figure."""

from __future__ import annotations

import pytest

from pustaka import privacy
from pustaka.findings import Severity
from pustaka.privacy import Context, encoded, hints, scattered, spelt
from pustaka.privacy.detect import bare
from pustaka.privacy.view import unfold

FIRST, SECOND, THIRD = "0812", "0000", "5678"
DIGITS = FIRST + SECOND + THIRD
IDENTITY = "34021544" + "08720000"
WORDS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ROMAN = ["0", *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]]
MORSE = ["-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----."]
BRAILLE = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"


def said(words: list[str] | str, between: str = " ", digits: str = DIGITS) -> str:
    return between.join(words[int(one)] for one in digits)


def blocked(text: str) -> list[str]:
    return [one.rule for one, level in privacy.judged(text, Context(kind="edisi")) if level in (Severity.ERROR, Severity.REVIEW)]


@pytest.mark.parametrize(
    "text",
    [
        said(WORDS), said(WORDS, "\n- "), said(WORDS, " – "), said(ENGLISH), said(ENGLISH, ". "), said(ROMAN), said(ROMAN, "-").lower(), said(MORSE), f"`{said(MORSE)}`", said(MORSE, " / ").replace("-", "−"),
        f"⠼{said(BRAILLE, '')}", f"⠼{said(BRAILLE, '', FIRST)} ⠼{said(BRAILLE, '', SECOND)} ⠼{said(BRAILLE, '', THIRD)}",
        "oh eight one two, double zero double zero, one two three four", "nol wolu siji loro nol nol nol nol lima enem pitu wolu",
        "nol, delapan ratus dua belas, nol, nol, nol, seribu dua ratus tiga puluh empat", "delapan satu dua nol nol nol nol satu dua tiga empat",
        f"## {FIRST}\n\nSatu.\n\n## {SECOND}\n\nDua.\n\n## {THIRD}\n\nTiga.", f"## 08\n\nA.\n\n## 12{SECOND[:2]}\n\nB.\n\n## {SECOND[2:]}12\n\nC.\n\n## 34\n\nD.",
        f"- depan: {FIRST}\n- tengah: {SECOND}\n- belakang: {THIRD}", f"| Bagian | Angka |\n| --- | --- |\n| a | {FIRST} |\n| b | {SECOND} |\n| c | {THIRD} |", f"Depan\n:   {FIRST}\n\nTengah\n:   {SECOND}\n\nAkhir\n:   {THIRD}",
        f"Pada tahun {FIRST}, {SECOND} orang, lalu {THIRD} orang.", f"Lihat [{FIRST}](a.md), lalu [{SECOND}](b.md), dan [{THIRD}](c.md).", f"A[^a].\n\n[^a]: {FIRST}\n[^b]: {SECOND}\n[^c]: {THIRD}",
        f"({FIRST}) [{SECOND}] {{{THIRD}}}", f"${FIRST}~{SECOND}~{THIRD}$", f"$\\frac{{{FIRST}}}{{{SECOND}}}{THIRD}$", f"Nilainya 0,{DIGITS[1:]}.", f"Nilainya 0.{DIGITS[1:]}.", "08:12:" + "00:00:12:34", "08, 12, " + "00, 00, 12, 34",
        f"Rp0{DIGITS[1:3]}.{DIGITS[3:6]}.{DIGITS[6:9]}.{DIGITS[9:]}", f"Rp {FIRST}.{SECOND}.{THIRD}", "81.200." + "001.234 dengan nol di depan", "812.0000." + "1234, angka nol ditaruh di depannya",
    ],
)  # fmt: skip
def test_a_telephone_number_is_one_in_whatever_way_it_is_said(text: str) -> None:
    assert blocked(f"Hubungi kami.\n\n{text}\n") == ["nomor-telepon"]


@pytest.mark.parametrize(
    "text",
    [
        said(WORDS, digits=IDENTITY), said(WORDS, "-", IDENTITY), said(ENGLISH, digits=IDENTITY), f"NIK klien diawali {IDENTITY[:6]}, disambung {IDENTITY[6:12]}, lalu ditutup dengan {IDENTITY[12:]}.",
        "\n\n".join(f"## {IDENTITY[n : n + 4]}" for n in (0, 4, 8, 12)), "NIK\n\n" + "\n".join(f"- bagian: {IDENTITY[n : n + 4]}" for n in (0, 4, 8, 12)),
    ],
)
def test_an_identity_number_is_one_in_whatever_way_it_is_said(text: str) -> None:
    assert "nomor-induk" in blocked(f"{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Anak menghitung satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh sambil melompat.", "sepuluh, sembilan, delapan, tujuh, enam, lima, empat, tiga, dua, satu, nol", "zero one two three four five six seven eight nine",
        "Bab I, II, III, IV, V, VI, VII, VIII, IX, dan X. Bab VIII membahasnya.", "| 1 | I |\n| --- | --- |\n| 5 | V |\n| 8 | VIII |\n| 9 | IX |\n| 10 | X |",
        "Delapan dari sembilan pendamping menjawab lima dari tujuh pertanyaan; dua tidak menjawab satu pun.", "Satu dua tiga\nkami tiba di dua rumah\nempat lima kali\nmengetuk pintu", "«Berapa?» «Dua.» «Yang sulung?» «Tujuh.» «Lalu?» «Tiga.»",
        "Delapan belas ribu dua ratus tiga puluh empat keluarga di delapan kabupaten.", "Huruf Braille untuk a adalah ⠁, b ⠃, dan c ⠉. Tanda angka ⠼.", "SOS dalam Morse: ... --- ... begitu.", "| --- | --- | --- | --- | --- | --- | --- | --- |", "- - - - - - - - - - - -",
        "## 2012\n\nA.\n\n## 2013\n\nB.\n\n## 2014\n\nC.\n\n## 2015\n\nD.", "| 2012 | 813 | 5572 |\n| --- | --- | --- |\n| 2013 | 857 | 4419 |", "Jumlahnya 5572 orang pada 2013, 6046 orang pada 2014, dan 7120 orang pada 2015.",
        "Nilainya 0,81 dan 0,8135; koefisiennya 0,857.", "Pukul 08:13, 09:30, dan 11:45. Rekaman 08:13:55.", "Pukul 0815, lalu 0930, lalu 1015, lalu 1130.", "Tanggal 08/12/2013, 08-11-2014, dan 08.10.2015.", "RT 01, 02, 08, 09, 10, dan 11",
        "- 08 Maret: rapat\n- 13 April: kunjungan\n- 15 Mei: rapat\n- 22 Juni: lokakarya\n- 30 Juli: evaluasi", "Biayanya Rp 81.355.729.046, lalu Rp 250.000.", "Rp0,00 dan Rp0", "ISBN 978-602-8135-57-2 terbit pada 2013.", "Peraturan Nomor 0812/Kep/2013 dan 0813/Kep/2014.",
        "Penduduk 812.345.678 jiwa. Angka nol ditulis di depan kode.", "Pasal 8, Pasal 13, Pasal 55, dan Pasal 72 ayat (2).", "Awalan 0811, 0812, 0813, dan 0821 dipakai pascabayar.",
    ],
)  # fmt: skip
def test_figures_counting_and_teaching_pass(text: str) -> None:
    assert [one for one in blocked(f"{text}\n") if one in {"nomor-telepon", "nomor-induk"}] == []


def test_tens_and_hundreds_are_read_as_they_are_said() -> None:
    text = "nol delapan ratus dua belas seribu dua ratus tiga puluh empat sebelas dua puluh"
    ((low, high),) = spelt.stretches(text, [n for n in range(len(text)) if text[n - 1 : n] in {"", " "} and text[n:].split()[0] in {*spelt.digits(), *spelt.RANKED}])
    assert [one.digits for one in spelt.parts(text, low, high)] == ["0", "812", "1234", "11", "20"]


@pytest.mark.parametrize("text", [said(ROMAN), said(MORSE), f"⠼{said(BRAILLE, '')}", said(ENGLISH)])
def test_every_way_of_saying_is_worth_a_look_outside_manuscripts(text: str) -> None:
    assert hints.hinted(text)


@pytest.mark.parametrize("text", ["a" * 4000 + " 0" * 4000, "0 8 " * 5000, "nol " * 9000, "-.-.- " * 5000, "08\n\n" * 5000, "a_b_" * 5000, "0813 orang " * 4000, "⠼⠓" * 5000])
def test_long_rows_take_no_time(text: str) -> None:
    import time

    start = time.process_time()
    plain = unfold(text).text
    for finder in (spelt.find, scattered.find):
        list(finder(plain))
    list(encoded.within(plain, bare))
    assert time.process_time() - start < 2


def test_a_number_that_is_written_in_one_takes_no_figure_from_the_next_line() -> None:
    text = f"pesan: \"{FIRST}-{SECOND[:3]}-{THIRD}\"\njam: 24 jam\n"
    assert not list(scattered.find(text))
