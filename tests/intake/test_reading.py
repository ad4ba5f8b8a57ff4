"""What single things in a manuscript become: marks of lists, days, people, pasted tables, and lines that a program broke."""

from __future__ import annotations

import pytest

from pustaka import intake
from pustaka.intake import facts, writing
from pustaka.intake.attendance import counted, is_attendance, tidy
from pustaka.intake.manuscript import NotReadable, Paragraph, Table
from pustaka.intake.words import FILE, words
from pustaka.kinds import BY_KEY
from tests.intake.making import docx, p, run, table

PROSE = "Pendamping mencatat keadaan keluarga dan menanyakan apa yang mereka perlukan"


def only(data: bytes) -> list[Paragraph]:
    return [one for one in intake.read(data).blocks if isinstance(one, Paragraph)]


def test_every_part_in_the_word_list_is_declared_by_its_kind() -> None:
    for key, told in words().kinds.items():
        parts = {part.id for part in BY_KEY[key].parts}
        assert told.parts.keys() - parts <= {"hadir"}, FILE
        assert told.rest in parts
        assert parts == set(told.parts) & parts, f"{key}: {sorted(parts - set(told.parts))}"


@pytest.mark.parametrize(("text", "month"), [("Maret 2024", "2024-03"), ("5 Maret 2024", "2024-03"), ("tahun 2024", 2024), ("2018 dan 2020", None), ("tanpa tahun", None)])
def test_a_case_is_told_no_day(text: str, month: str | int | None) -> None:
    assert facts.month(text) == month


@pytest.mark.parametrize(("text", "hours"), [("Jam 13.00 – 16.30 Wib", "13.00–16.30 WIB"), ("09:00 s/d selesai", "09.00 sampai selesai"), ("pukul sembilan", "")])
def test_hours(text: str, hours: str) -> None:
    assert facts.hours(text) == hours


@pytest.mark.parametrize(("given", "role"), [("Pekerja Sosial", "pekerja sosial"), ("Ketua RT", "ketua RT"), ("PENYULUH", "penyuluh"), ("", "peserta"), ("Ibu Rekaan", "peserta"), ("08" + "57", "peserta")])
def test_a_role_never_is_a_person_or_a_number(given: str, role: str) -> None:
    assert tidy(given) == role


def test_word_counts_again_after_a_paragraph_between() -> None:
    body = [p("satu", number=(1, 0)), p("huruf", number=(1, 1)), p("di antara"), p("dua", number=(1, 0)), p("mulai lagi", number=(3, 0)), p("dari gaya", style="Butir")]
    assert [one.mark for one in only(docx(*body))] == ["1.", "a)", "", "2.", "1.", "3."]


def test_only_a_table_of_people_is_an_attendance_list() -> None:
    yes, no = (next(one for one in intake.read(docx(table(*rows))).blocks if isinstance(one, Table)) for rows in (
        (["Nama", "Jabatan"], ["Rekaan", "Kader"]), (["Nama kegiatan", "Anggaran"], ["Rapat", "seratus"]),
    ))  # fmt: skip
    assert is_attendance(yes)
    assert not is_attendance(no)
    assert counted(yes).present == {"kader": 1}


def test_bold_words_keep_their_blanks_outside() -> None:
    (one,) = only(docx(f"<w:p>{run('Kata ', '<w:b/>')}{run('tebal', '<w:b/>')}{run(' lalu biasa *bintang*')}</w:p>"))
    assert one.text == r"**Kata tebal** lalu biasa \*bintang\*"
    assert one.plain == "Kata tebal lalu biasa *bintang*"


@pytest.mark.parametrize("text", ["# bukan judul", "1. bukan butir", "- bukan butir", "> bukan kutipan", "----"])
def test_what_only_looks_like_markdown_is_shown_as_it_is(text: str) -> None:
    (one,) = only(docx(p(text)))
    assert one.text.startswith("\\") or one.text[1] == "\\"
    assert one.plain == text or text == "----"


def test_lines_that_a_program_broke_are_joined() -> None:
    lines = [PROSE[:60], PROSE[60:] + ".", ""] * 12
    manuscript = intake.read("\n".join(lines).encode())
    assert {one.plain for one in manuscript.paragraphs()} == {" ".join(f"{PROSE[:60].strip()} {PROSE[60:].strip()}.".split())}


def test_lines_of_their_own_stay_lines() -> None:
    assert [one.plain for one in intake.read(b"Satu hal\nHal lain\n- butir\n").paragraphs()] == ["Satu hal", "Hal lain", "butir"]


def test_columns_between_tabs_become_a_table() -> None:
    (block,) = intake.read(b"No\tNama\tJabatan\n1.\tRekaan\tKader\n").blocks
    assert isinstance(block, Table)
    assert is_attendance(block)


@pytest.mark.parametrize("mark", ["o", "ü", "Ø", "§", "\uf0a7", "\uf0b7", "\uf0d8", "\uf0fc", "•", "◦", "-"])
def test_what_word_leaves_of_its_signs_begins_an_item(mark: str) -> None:
    given = f"Butir\n{mark}\tSekolah jauh\n\t{mark}\tTidak punya akta\n"
    assert [(one.plain, one.mark) for one in only(given.encode())] == [("Butir", ""), ("Sekolah jauh", "-"), ("Tidak punya akta", "-")]


@pytest.mark.parametrize("text", ["o ya, ibunya pulang", "§ 3 diubah", "oleh\tIbu", "ø\tlain"])
def test_the_same_signs_without_a_tab_are_words(text: str) -> None:
    assert [one.mark for one in only(text.encode())] == [""]


def test_a_table_of_three_columns_may_begin_with_such_a_sign() -> None:
    (block,) = intake.read(b"Ada\tNama\tJabatan\no\tRekaan\tKader\n").blocks
    assert isinstance(block, Table)
    assert len(block.rows) == 2


@pytest.mark.parametrize(("text", "rows"), [
    ("Hari\tJam\nSenin\t9\n\nBarang\tHarga\tToko\nBuku\t5\tA\n", [2, 2]),
    ("No\tNama\tJabatan\n1.\tRekaan\tKader\n\n2.\tContoh\tWarga\n3.\tUji\tWarga\n", [4]),
    ("No\tNama\tJabatan\n\n1.\tRekaan\tKader\n\n2.\tContoh\tWarga\n", [3]),
])
def test_an_empty_line_ends_a_table_where_other_columns_begin(text: str, rows: list[int]) -> None:
    assert [len(one.rows) for one in intake.read(text.encode()).blocks if isinstance(one, Table)] == rows


@pytest.mark.parametrize("sign", ["\u200b", "\u200e", "\u200f", "\u00ad", "\u2060", "\u202a", "\ufeff"])
def test_signs_without_width_stay_outside(sign: str) -> None:
    given = f"{sign}- Sekolah{sign} jauh"
    assert [(one.text, one.mark) for one in only(given.encode())] == [("Sekolah jauh", "-")]
    assert [one.text for one in only(docx(p(f"Sekolah{sign} jauh")))] == ["Sekolah jauh"]


def test_joiners_that_are_seen_stay() -> None:
    assert only("Keluarga \U0001f468\u200d\U0001f469 datang".encode())[0].text == "Keluarga \U0001f468\u200d\U0001f469 datang"


@pytest.mark.parametrize("start", [b"\xd0\xcf\x11\xe0rekaan", b"\xdb\xa5-\0rekaan", b"1\xbe\0\0rekaan"])
def test_an_old_word_file_is_told_what_to_save_it_as(start: bytes) -> None:
    with pytest.raises(NotReadable, match=r"Word lama \(\.doc\).*simpan sebagai \.docx"):
        intake.read(start)


def test_text_of_an_old_windows_is_read() -> None:
    assert next(intake.read("Jum’at “sore”".encode("cp1252")).paragraphs()).plain == "Jum’at “sore”"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_a_text_that_windows_saved_as_unicode_is_read(encoding: str) -> None:
    given = "\ufeffJum’at “sore”\r\n\r\nTenang." if encoding != "utf-16" else "Jum’at “sore”\r\n\r\nTenang."
    assert [one.plain for one in intake.read(given.encode(encoding)).paragraphs()] == ["Jum’at “sore”", "Tenang."]


def test_what_only_begins_like_one_is_no_text() -> None:
    for broken in (b"\xff\xfe\x00", b"\xff\xfe\x00\xd8a\x00", b"\xff\xfea\x00\x00\x00"):
        with pytest.raises(NotReadable, match="bukan teks"):
            intake.read(broken)


def test_bullets_between_two_numbers_belong_to_the_first() -> None:
    blocks = [Paragraph(text=text, place=text, mark=mark) for text, mark in (("satu", "1."), ("anak", "-"), ("dua", "2."))]
    assert list(writing.Writer(()).blocks([*blocks], 2)) == ["1. satu", "    - anak", "2. dua"]


def test_an_abbreviation_and_its_number_stay_on_one_line() -> None:
    assert writing.sentences("Tinggal di Jl. Melati No. 12. Ia pulang. Lalu tidur.") == ["Tinggal di Jl. Melati No. 12. Ia pulang.", "Lalu tidur."]


def test_what_fits_no_kind_is_asked_for() -> None:
    with pytest.raises(intake.NotRecognised, match="--jenis"):
        intake.recognise(intake.read(b"Resep sayur asem. Rebus air, masukkan sayur."))


def test_a_numbered_item_that_sounds_like_a_part_stays_an_item() -> None:
    body = [p("Rencana pemecahan masalah", style="Judul2"), p("kunjungan rumah", number=(1, 0)), p("evaluasi bulanan", number=(1, 0)), p("Terminasi", style="Judul2"), p("Selesai.")]
    done = intake.receive(intake.read(docx(*body)), BY_KEY["kasus"])
    assert done.texts["rencana"] == "1. kunjungan rumah\n2. evaluasi bulanan"
    assert "evaluasi" not in done.texts


@pytest.mark.parametrize(("text", "pieces"), [
    ("Anak itu pulang.[^1] Ibunya lega.", ["Anak itu pulang.[^1]", "Ibunya lega."]),
    ("Anak itu pulang[^12]. Ibunya lega.", ["Anak itu pulang[^12].", "Ibunya lega."]),
    ("Katanya: “Saya pulang.”[^1][^2] Ibunya lega.", ["Katanya: “Saya pulang.”[^1][^2] Ibunya lega."]),
    ("Anak itu pulang.[^1][^2] Ibunya lega. Ayahnya datang.", ["Anak itu pulang.[^1][^2]", "Ibunya lega.", "Ayahnya datang."]),
    ("Menurut Drs.[^1] Rekaan, keluarga itu pindah.", ["Menurut Drs.[^1] Rekaan, keluarga itu pindah."]),
    ("Anak itu pulang[^1] Senin lalu.", ["Anak itu pulang[^1] Senin lalu."]),
])
def test_a_sentence_after_the_mark_of_a_note_begins_a_line(text: str, pieces: list[str]) -> None:
    assert writing.sentences(text) == pieces
