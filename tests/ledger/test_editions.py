"""Editions on record: what a seal stands for, how a line is written and read, and what a paper is told that is older."""

from __future__ import annotations

import datetime

import pytest

from pustaka.ledger import compare, editions, prints
from pustaka.library.library import Library
from tests.helpers import library

ENTRY = """---
judul: Rekaan
ringkasan: Satu kalimat rekaan.
kelompok: anak
rujukan: [layanan]
tinjau_lagi: 2027-01-01
---

## Langkah penanganan {#langkah}

### 10 menit pertama {#langkah-10-menit}

1. Duduk di sampingnya.
2. Tanyakan namanya.
3. Beri minum.
"""
NUMBER = 'layanan:\n  nama: Layanan rekaan\n  guna: Contoh.\n  kapan: Contoh.\n  wilayah: contoh\n  telepon: "1234"\n'
PATH, RECORD = "docs/buku-saku/rekaan.md", "docs/register/edisi/2026.tsv"
DAY = datetime.date(2026, 5, 3)


def books(entry: str = ENTRY, number: str = NUMBER, record: str = "") -> Library:
    return library({PATH: entry, "docs/register/rujukan.yml": number, **({RECORD: record} if record else {})})


def now(given: Library, days: dict[str, datetime.date] | None = None) -> editions.Edition:
    return editions.current(given, {PATH: DAY} if days is None else days)["buku-saku/rekaan/"]


def test_a_line_is_read_back_as_it_was_written() -> None:
    one = now(books())
    row = editions.line(one, DAY)
    assert editions.parsed(row) == one
    assert row.startswith("2026-05-03\tbuku-saku/rekaan/\t")


def test_a_line_holds_no_word_of_the_text_and_no_row_of_digits() -> None:
    layout = editions.line(now(books()), DAY).split("\t")[3]
    assert not {"duduk", "namanya", "minum", "layanan"} & set(layout.replace(":", " ").split())
    assert "1234" not in layout


@pytest.mark.parametrize("row", ["", "2026-05-03", "2026-13-03\ta/\tK234\t", "2026-05-03\ta/\tk234\t", "2026-05-03\ta/\tK234\tx:zzzzzzz", "2026-05-03\ta b/\tK234\t"])
def test_what_is_no_line_is_not_read(row: str) -> None:
    assert editions.parsed(row) is None


@pytest.mark.parametrize(("entry", "number"), [
    (ENTRY.replace("Beri minum.", "Beri makan."), NUMBER),
    (ENTRY.replace("judul: Rekaan", "judul: Rekaan lain"), NUMBER),
    (ENTRY, NUMBER.replace("1234", "1235")),
    (ENTRY.replace("1. Duduk di sampingnya.\n2. Tanyakan namanya.", "1. Tanyakan namanya.\n2. Duduk di sampingnya."), NUMBER),
])
def test_the_seal_changes_with_what_people_act_on(entry: str, number: str) -> None:
    assert now(books(entry, number)).seal != now(books()).seal


@pytest.mark.parametrize("entry", [ENTRY.replace("2027-01-01", "2028-01-01"), ENTRY.replace("Beri minum.", "Beri\n    minum."), ENTRY + "\n"])
def test_the_seal_stays_where_only_layout_or_the_day_of_the_next_review_changed(entry: str) -> None:
    assert now(books(entry)).seal == now(books()).seal


def test_the_day_is_the_recorded_one_then_that_of_the_change_and_never_today() -> None:
    record = editions.line(now(books()), datetime.date(2025, 1, 2)) + "\n"
    assert now(books(record=record)).day == datetime.date(2025, 1, 2)
    assert now(books()).day == DAY
    assert now(books(), {}).day is None


def test_of_two_editions_of_one_day_either_is_on_record_whatever_their_seals() -> None:
    texts = (ENTRY, ENTRY.replace("Beri minum.", "Beri air minum."))
    record = editions.texts(books(), [row for text in texts for row in editions.fresh(books(text), {PATH: DAY})])[RECORD]
    assert [list(editions.fresh(books(text, record=record), {PATH: DAY})) for text in texts] == [[], []]
    assert len(list(editions.fresh(books(ENTRY.replace("Beri minum.", "Beri teh."), record=record), {PATH: DAY}))) > 0


def test_only_what_is_new_is_recorded() -> None:
    first = list(editions.fresh(books(), {PATH: DAY}))
    assert [row.split("\t")[1] for row in first] == ["buku-saku/", "buku-saku/rekaan/"]
    record = "\n".join(first) + "\n"
    assert not list(editions.fresh(books(record=record), {PATH: DAY}))
    changed = books(ENTRY.replace("Beri minum.", "Beri makan."), record=record)
    added = list(editions.fresh(changed, {PATH: datetime.date(2026, 6, 1)}))
    assert editions.texts(changed, added) == {RECORD: f"{first[0]}\n{added[0]}\n{first[1]}\n{added[1]}\n"}


def in_book(entry: str, *others: str) -> Library:
    return library({PATH: entry, "docs/register/rujukan.yml": NUMBER, **{f"docs/buku-saku/lain-{n}.md": one for n, one in enumerate(others, 1)}})


def told_of_book(old: Library, new: Library) -> list[str]:
    after = next(one for one in prints.printed(new, {}) if one.address == "buku-saku/")
    return compare.sentences(compare.compare(editions.current(old, {})["buku-saku/"].traces, after.pieces), after.titles)


def test_a_book_has_an_edition_that_names_the_texts_that_changed() -> None:
    other, changed = ENTRY.replace("judul: Rekaan", "judul: Lain"), ENTRY.replace("Beri minum.", "Beri makan.")
    assert told_of_book(in_book(ENTRY, other), in_book(changed, other)) == ["Naskah berubah: «Rekaan»."]
    assert told_of_book(in_book(ENTRY), in_book(ENTRY, other)) == ["Naskah baru: «Lain»."]
    assert told_of_book(in_book(ENTRY, other), in_book(ENTRY)) == ["Satu naskah dihapus."]
    assert told_of_book(in_book(ENTRY, other), in_book(ENTRY, other)) == []


def test_the_day_of_a_book_is_that_of_its_newest_text() -> None:
    days = {PATH: DAY, "docs/buku-saku/lain-1.md": DAY + datetime.timedelta(days=1)}
    assert editions.current(in_book(ENTRY, ENTRY), days)["buku-saku/"].day == DAY + datetime.timedelta(days=1)


def told(old: str, new: str, *, number: str = NUMBER) -> list[str]:
    before, after = books(old), books(new, number)
    one = after.by_path[PATH]
    titles = {part: section.heading.title for part, section in one.document.sections.items()}
    return compare.sentences(compare.compare(now(before).traces, prints.all_pieces(one, after)), titles)


def test_nothing_changed_says_nothing() -> None:
    assert told(ENTRY, ENTRY) == []


def test_a_changed_step_is_named_and_quoted_as_it_is_now() -> None:
    assert told(ENTRY, ENTRY.replace("Beri minum.", "Beri oralit.")) == ["Langkah 3 di «10 menit pertama» berubah. Kini: «Beri oralit»."]


def test_a_new_step_does_not_make_those_behind_it_new() -> None:
    new = ENTRY.replace("2. Tanyakan namanya.\n3. Beri minum.", "2. Panggil rekan.\n3. Tanyakan namanya.\n4. Beri minum.")
    assert told(ENTRY, new) == ["Langkah 2 di «10 menit pertama» baru: «Panggil rekan»."]


def test_a_dropped_step_is_named_by_the_number_on_paper_and_never_quoted() -> None:
    assert told(ENTRY, ENTRY.replace("2. Tanyakan namanya.\n3.", "2.")) == ["Langkah 2 di «10 menit pertama» di kertas Anda dihapus."]


def test_a_step_that_moved_to_another_time_is_said_to_have_moved() -> None:
    new = ENTRY.replace("3. Beri minum.\n", "\n### 24 jam pertama {#langkah-24-jam}\n\n3. Beri minum.\n")
    assert told(ENTRY, new) == ["Langkah 3 di «24 jam pertama» dipindah dari langkah 3: «Beri minum»."]


def test_a_number_of_a_service_counts() -> None:
    assert told(ENTRY, ENTRY, number=NUMBER.replace("1234", "1235")) == ["Nomor layanan berubah: «Layanan rekaan»."]


def test_many_changes_end_in_a_count() -> None:
    many = ENTRY + "".join(f"{n}. Langkah rekaan ke {n}.\n" for n in range(4, 30))
    found = told(ENTRY, many)
    assert len(found) == compare.MOST + 1
    assert found[-1] == f"Dan {26 - compare.MOST} perubahan lain."


def test_a_method_has_editions_like_a_publication_and_the_page_that_lists_methods_has_none() -> None:
    page = "---\njudul: Wawancara rekaan\nringkasan: Satu kalimat rekaan.\n---\n\n## Langkah {#langkah}\n\n1. Dengarkan.\n"
    paths = ("docs/metode/rekaan.md", "docs/metode/index.md", "docs/tentang/rekaan.md")
    before, after = (editions.current(library(dict.fromkeys(paths, text)), {paths[0]: DAY}) for text in (page, page.replace("Dengarkan.", "Dengarkan dahulu.")))
    assert set(before) == {"metode/rekaan/"}
    assert before["metode/rekaan/"].day == DAY
    assert before["metode/rekaan/"].seal != after["metode/rekaan/"].seal


def test_a_sheet_that_prints_numbers_has_a_new_edition_when_one_changes_and_no_other_sheet_has() -> None:
    register = "a: {nama: A, panggil: [layanan], isi: [{garis: 1}]}\nb: {nama: B, isi: [{garis: 1}]}\n"
    before, after = (
        {one.address: one.pieces for one in prints.printed(library({"docs/register/lembar.yml": register, "docs/register/rujukan.yml": number}), {})}
        for number in (NUMBER, NUMBER.replace("1234", "1235"))
    )
    assert {address for address in before if before[address] != after[address]} == {"unduh/lembar/a.pdf"}
