"""What is due, and in which order."""

from datetime import date

from pustaka.editorial import due
from pustaka.editorial.due import Reason
from pustaka.editorial.review import Answer, signed
from pustaka.library import Library
from tests.helpers import library

TODAY = date(2026, 11, 21)


def entry(extra: str = "", steps: str = "") -> str:
    return f"---\njudul: Entri rekaan\n{extra}---\n\n## Langkah penanganan {{#langkah}}\n\n{steps}\nLihat UU 8/2016.\n"


def reviewed(extra: str) -> str:
    """An entry with a valid signature over its present text."""
    one = library({"docs/buku-saku/x.md": entry(extra)}).publications[0]
    return signed(one, Answer("Peninjau rekaan", "terbit"), date(2026, 1, 1))


def reasons(books: Library) -> list[tuple[Reason, str]]:
    return [(one.reason, one.path) for one in due.due(books, TODAY)]


def test_texts_that_nobody_reviewed_come_by_the_number_of_unsourced_steps() -> None:
    found = due.due(library({
        "docs/buku-saku/a.md": entry(steps="1. A. (bersumber)[^1]\n"),
        "docs/buku-saku/b.md": entry(steps="1. A. (bersumber)[^1]\n2. B. (praktik umum, belum ditinjau)\n"),
        "docs/metode/c.md": entry(),
    }), TODAY)
    assert [(one.path, one.note) for one in found] == [("docs/buku-saku/b.md", "1 dari 2 langkah belum bersumber"), ("docs/buku-saku/a.md", "")]


def test_reviews_are_overdue_after_their_day_and_announced_before() -> None:
    for day, reason in (("2026-11-20", Reason.OVERDUE), ("2026-11-21", Reason.SOON), ("2026-12-21", Reason.SOON), ("2026-12-22", None)):
        found = reasons(library({"docs/buku-saku/x.md": reviewed(f"tinjau_lagi: {day}\n")}))
        assert found == ([(reason, "docs/buku-saku/x.md")] if reason else []), day


def test_a_review_day_that_passed_counts_also_where_nobody_reviewed_yet() -> None:
    found = due.due(library({"docs/gawat/x.md": entry("tinjau_lagi: 2026-11-20\n"), "docs/gawat/y.md": entry("tinjau_lagi: 2026-11-22\n")}), TODAY)
    assert [(one.reason, one.path, one.note) for one in found] == [
        (Reason.OVERDUE, "docs/gawat/x.md", "seharusnya 20 November 2026; belum pernah ditinjau"), (Reason.NEVER, "docs/gawat/y.md", ""),
    ]


def test_a_text_that_changed_after_its_review_is_due() -> None:
    assert reasons(library({"docs/buku-saku/x.md": reviewed("") + "Tambahan.\n"})) == [(Reason.CHANGED, "docs/buku-saku/x.md")]


def test_old_numbers_and_unchecked_laws_are_due_only_where_they_matter() -> None:
    books = library({
        "docs/register/rujukan.yml": "a: {nama: Lama, telepon: \"1\", terlihat: 2020-04}\nb: {nama: Baru, telepon: \"2\", terlihat: 2026-11}\nc: {nama: Kantor}\n",
        "docs/register/hukum.yml": (
            "uu-8-2016: {nama: UU 8/2016, jenis: UU, nomor: \"8\", tahun: 2016, status: berlaku}\n"
            "uu-9-2016: {nama: UU 9/2016, jenis: UU, nomor: \"9\", tahun: 2016, status: berlaku}\n"
            "uu-7-2016: {nama: UU 7/2016, jenis: UU, nomor: \"7\", tahun: 2016, status: berlaku, diperiksa: 2026-10-01}\n"
        ),
        "docs/metode/x.md": "---\njudul: X\n---\nUU 8/2016 dan UU 7/2016.\n",
    })
    found = due.due(books, TODAY)
    assert [(one.reason, one.title) for one in found] == [(Reason.NUMBER, "Lama"), (Reason.LAW, "UU 8/2016")]
    assert found[0].note == "terakhir terlihat April 2020; dipakai di 0 entri"


def test_texts_behind_the_law_come_with_their_deadline() -> None:
    law = "uu-{0}-2016: {{nama: UU {0}/2016, jenis: UU, nomor: \"{0}\", tahun: 2016, status: {1}, diperiksa: 2026-10-01{2}}}\n"
    books = library({
        "docs/register/hukum.yml": law.format(7, "dicabut", ", tenggat: 2026-11-20") + law.format(8, "diubah", ", tenggat: 2026-11-21") + law.format(9, "dicabut", ""),
        "docs/metode/x.md": "---\njudul: X\n---\nUU 7/2016.\n\nUU 9/2016, lalu UU 7/2016.\n\n- UU 8/2016: berlaku.\n",
        "docs/metode/y.md": "---\njudul: Y\n---\nUU 7/2016 sudah dicabut.\n",
    })
    assert [(one.reason, one.path, one.note) for one in due.due(books, TODAY)] == [
        (Reason.BEHIND, "docs/metode/x.md", "UU 7/2016, baris 4, 6; tenggat 20 November 2026"),
        (Reason.FOLLOW, "docs/metode/x.md", "UU 8/2016, baris 8; tenggat 21 November 2026"),
        (Reason.FOLLOW, "docs/metode/x.md", "UU 9/2016, baris 6; belum ada tenggat"),
    ]


def permit(day: str) -> str:
    return (
        "layanan-rekaan:\n  nama: Layanan rekaan\n  nilai: humas@contoh.go.id\n  aturan: surel\n  alasan: a\n  oleh: b\n"
        f"  tanggal: 2026-01-01\n  kedaluwarsa: {day}\n  lingkup: [docs/]\n"
    )


def test_permits_are_announced_sixty_days_before_their_last_day_and_stay_after_it() -> None:
    for day, reason in (
        ("2026-11-20", Reason.PERMIT_ENDED), ("2026-11-21", Reason.PERMIT_ENDING), ("2027-01-20", Reason.PERMIT_ENDING), ("2027-01-21", None),
    ):
        found = reasons(library({"docs/register/izin.yml": permit(day)}))
        assert found == ([(reason, "docs/register/izin.yml")] if reason else []), day


def test_an_announced_permit_is_named_by_its_owner_and_never_by_its_value() -> None:
    found = due.due(library({"docs/register/izin.yml": permit("2026-12-01")}), TODAY)
    assert [(one.title, one.note) for one in found] == [("Layanan rekaan", "hari terakhirnya 1 Desember 2026")]
    assert "humas" not in due.people(found) + due.markdown(found, TODAY)


def test_an_incomplete_permit_is_no_reason_to_stop_the_list() -> None:
    assert reasons(library({"docs/register/izin.yml": permit("2026-12-01 08:00:00")})) == []


def test_the_issue_text_has_boxes_and_the_list_has_counts() -> None:
    found = due.due(library({"docs/buku-saku/a.md": entry()}), TODAY)
    text = due.markdown(found, TODAY)
    assert text.startswith("# Jatuh tempo per 21 November 2026\n\nAda 1 hal yang perlu dikerjakan.")
    assert "## Belum pernah ditinjau (1)\n\n- [ ] Entri rekaan (`docs/buku-saku/a.md`)\n" in text
    assert due.people(found).endswith("1 hal jatuh tempo.")


def test_nothing_due_is_said_in_one_sentence() -> None:
    assert due.people(()) == "Tidak ada yang jatuh tempo."
    assert due.markdown((), TODAY) == "# Jatuh tempo per 21 November 2026\n\nTidak ada yang jatuh tempo.\n"


def test_a_duty_is_read_again_when_its_law_has_moved() -> None:
    law = "uu-8-2016: {{nama: UU 8/2016, jenis: UU, nomor: \"8\", tahun: 2016, perihal: A., status: {}}}"
    duty = "a: {nama: Melapor, sifat: wajib, siapa: b, apa: C., pasal: UU 8/2016 Pasal 1, hukum: [uu-8-2016], keadaan: [berlaku]}"
    books = [library({"docs/register/hukum.yml": law.format(state), "docs/register/kewajiban.yml": duty}) for state in ("berlaku", "diubah")]
    assert [[(one.reason, one.title, one.note) for one in due.due(one, TODAY)] for one in books] == [[], [(Reason.REREAD, "Melapor", "UU 8/2016")]]


PERMIT = """a:
  nama: {}
  nilai: "0812-34{}"
  aturan: nomor-telepon
  alasan: Nomor umum.
  oleh: pengelola
  tanggal: 2026-01-01
  kedaluwarsa: 2026-06-30
  lingkup: [docs/register/rujukan.yml]
"""


def test_the_list_repeats_nothing_that_the_check_would_find() -> None:
    """It becomes an issue that everybody reads."""
    number = "56-7890"
    for name, told in ((f"Layanan 0812-34{number}", False), ("Kantor Bapak Xarno", False), ("Layanan rekaan", True)):
        (one,) = due.due(library({"docs/register/izin.yml": PERMIT.format(name, number)}), TODAY)
        for said in (due.markdown((one,), TODAY), due.people((one,))):
            assert number not in said and "Xarno" not in said
            assert ("Layanan rekaan" in said) is told
            assert ("pustaka periksa docs/register/izin.yml" in said) is not told


def test_the_title_of_a_text_is_shown_unless_it_tells_of_somebody() -> None:
    for title, told in (("Pekerja migran di Nusa Tenggara Timur", True), ("Kunjungan ke 0812-34" + "56-7890", False)):
        (one,) = due.due(library({"docs/buku-saku/a.md": entry().replace("Entri rekaan", title)}), TODAY)
        assert (title in due.markdown((one,), TODAY)) is told
