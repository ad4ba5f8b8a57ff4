"""A review asks what only a person can answer, and its signature holds for this very text."""

import datetime
from collections.abc import Callable

import pytest

from pustaka.editorial.review import READ, READ_AND_SEEN, Answer, ReviewStopped, signed, walk
from pustaka.findings import Finding, Severity
from pustaka.library import Publication
from pustaka.library.signoff import State, state
from pustaka.library.wording import review
from pustaka.rules.withdrawn import TAKEN
from pustaka.text import Document, Source
from tests.helpers import library
from tests.programs import ROOT

PATH = "casebook/rekaan.md"
TEXT = "---\njudul: Rekaan\npenulis: [Penulis Rekaan]\npersetujuan:\n  bentuk: lisan\n---\n\nIsi rekaan.\n"
DAY = datetime.date(2026, 1, 31)


def publication(text: str = TEXT) -> Publication:
    return library({PATH: text}).publications[0]


def answers(*given: str) -> Callable[[str], str]:
    left = list(given)
    return lambda question: left.pop(0)


def finding(severity: Severity) -> Finding:
    return Finding(PATH, 8, 1, 8, 4, "DIRI20", "rekaan", severity, "Rekaan.")


def test_when_nobody_could_find_the_person_it_may_be_published() -> None:
    assert walk(publication(), [finding(Severity.REVIEW)], answers("Peninjau Rekaan", "ya", "ya", "ya", "tidak")) == Answer("Peninjau Rekaan", "terbit")


def test_a_name_like_the_authors_is_asked_about_once() -> None:
    assert walk(publication(), [], answers("Penulis", "ya", "ya", "ya", "tidak")) == Answer("Penulis", "terbit")


def test_a_signature_without_a_name_is_none() -> None:
    assert state(publication(signed(publication(), Answer("-", "terbit"), DAY))) is State.UNSIGNED


def test_a_picture_of_a_text_that_was_taken_back_is_no_question_for_a_reviewer() -> None:
    with pytest.raises(ReviewStopped, match="Hapus gambar itu dari tulisan ini"):
        walk(publication(), [Finding(PATH, 8, 1, 8, 4, TAKEN, "rekaan", Severity.REVIEW, "Rekaan.")], answers())


@pytest.mark.parametrize("given", [("Peninjau Rekaan", "ya", "ya", "ya"), ("Peninjau Rekaan", "ya", "tidak")])
def test_doubt_means_jangan_terbit(given: tuple[str, ...]) -> None:
    assert walk(publication(), [], answers(*given)).result == "jangan terbit"


@pytest.mark.parametrize(
    ("findings", "given", "why"),
    [
        ([finding(Severity.ERROR)], (), "1 galat"),
        ([], ("penulis rekaan",), "Penulis tidak dapat"),
        ([], ("Dr. PENULIS  Rekaan, S.Sos., M.Si.",), "Penulis tidak dapat"),
        ([], ("",), "kosong"),
        ([], ("-",), "bukan nama"),
        ([], ("2024",), "bukan nama"),
        ([], ("ya", "ya", "ya", "tidak"), "bukan nama"),
        ([], ("Tuti «Rekaan»",), "tanda yang bukan bagian nama"),
        ([], ("Penulis", "tidak"), "Penulis tidak dapat"),
        ([], ("Peninjau Rekaan", "tidak"), "Baca dahulu"),
        ([finding(Severity.REVIEW)], ("Peninjau Rekaan", "ya", "tidak"), "baris 8"),
        ([], ("Peninjau Rekaan", "mungkin", "entah", "hm"), "«ya» atau «tidak»"),
    ],
)
def test_a_review_that_settles_nothing_writes_nothing(findings: list[Finding], given: tuple[str, ...], why: str) -> None:
    with pytest.raises(ReviewStopped, match=why):
        walk(publication(), findings, answers(*given))


def test_the_signature_holds_and_the_text_stays_as_it_was() -> None:
    text = signed(publication(), Answer("Peninjau: Rekaan", "terbit"), DAY)
    again = Publication(Document(Source(PATH, text)), publication().kind)
    assert state(again) is State.SIGNED
    assert again.document.body == publication().document.body
    assert again.title == "Rekaan"


def test_who_signs_pictures_is_asked_whether_they_were_looked_at() -> None:
    asked = list[str]()

    def ask(question: str) -> str:
        asked.append(question)
        return "Peninjau Rekaan" if question.startswith("Nama") else "ya"

    for text in (TEXT, TEXT.replace("Isi rekaan.", "![Ruang rekaan](ruang.jpg)")):
        walk(library({PATH: text, "casebook/ruang.jpg": b"satu"}).by_path[PATH], [], ask)
    assert [question for question in asked if "membaca" in question] == [f"{READ} [ya/tidak] ", f"{READ_AND_SEEN} [ya/tidak] "]


def test_a_second_review_replaces_the_first() -> None:
    once = publication(signed(publication(), Answer("Peninjau A", "jangan terbit"), DAY))
    assert state(once) is State.REFUSED
    text = signed(once, Answer("Peninjau B", "terbit"), DAY)
    assert text.count("tinjauan:") == 1
    assert state(publication(text)) is State.SIGNED


def without(key: str, more: str = "") -> Publication:
    return publication(TEXT.replace("penulis: [Penulis Rekaan]\n", "" if key == "penulis" else "penulis: [Penulis Rekaan]\n").replace("persetujuan:\n  bentuk: lisan\n", "" if key == "persetujuan" else "persetujuan:\n  bentuk: lisan\n").replace("judul", f"{more}judul"))


@pytest.mark.parametrize(("key", "said"), [("persetujuan", "«persetujuan: {bentuk: lisan, bulan: 2024-03, disimpan: dinas sosial}»"), ("penulis", "«penulis_disimpan_oleh: ")])
def test_what_a_case_must_say_is_asked_for_before_the_first_question(key: str, said: str) -> None:
    with pytest.raises(ReviewStopped, match=said.replace("{", r"\{")) as stopped:
        walk(without(key), [], answers())
    assert "Tidak ada yang ditulis" in str(stopped.value)


def test_a_withdrawn_text_is_not_reviewed_and_leads_to_the_guide() -> None:
    with pytest.raises(ReviewStopped, match="«Bila persetujuan dicabut»"):
        walk(publication(TEXT.replace("bentuk: lisan", "bentuk: lisan\n  dicabut: 2026-01")), [finding(Severity.ERROR)], answers())
    assert "## Bila persetujuan dicabut {#dicabut}" in (ROOT / "docs/kontribusi/menyamarkan.md").read_text("utf-8")


def test_where_the_author_is_not_named_the_reviewer_is_asked() -> None:
    kept = without("penulis", "penulis_disimpan_oleh: dinas sosial\n")
    assert walk(kept, [], answers("Peninjau Rekaan", "ya", "ya", "ya", "tidak")).result == "terbit"
    with pytest.raises(ReviewStopped, match="Penulis tidak dapat"):
        walk(kept, [], answers("Peninjau Rekaan", "tidak"))


@pytest.mark.parametrize("given", ["penulis: Penulis Rekaan", "penulis: [Lain Contoh, Penulis Rekaan]", "penulis: Lain Contoh dan Penulis Rekaan"])
def test_the_author_may_stand_in_a_list_or_in_one_line(given: str) -> None:
    own = publication(TEXT.replace("penulis: [Penulis Rekaan]", given))
    with pytest.raises(ReviewStopped, match="Penulis tidak dapat"):
        walk(own, [], answers("Penulis Rekaan, S.ST."))
    assert state(publication(signed(own, Answer("penulis rekaan, S.ST.", "terbit"), DAY))) is State.SELF


@pytest.mark.parametrize(
    ("consent", "asked"),
    [
        ("persetujuan: {bentuk: lisan, disimpan: dinas sosial}", "disimpan oleh lembaga yang disebut"),
        ("persetujuan: {bentuk: lisan}", "tahukah Anda lembaga"),
        ("persetujuan: {bentuk: tidak dapat}", "tidak dapat ditanya"),
        ("asal: Naskah terbuka", "«asal»"),
    ],
)
def test_the_question_about_consent_fits_what_the_text_says(consent: str, asked: str) -> None:
    heard: list[str] = []

    def ask(question: str) -> str:
        heard.append(question)
        return "Peninjau Rekaan" if len(heard) == 1 else "tidak" if asked in question else "ya"

    text = TEXT.replace("persetujuan:\n  bentuk: lisan", consent)
    assert walk(publication(text), [], ask).result == "jangan terbit"
    assert asked in heard[-1]


CARD = "---\njudul: Rekaan\npeninjau: [bidan, dokter anak]\n---\n\nIsi rekaan.\n"


def card(text: str = CARD) -> Publication:
    return library({"docs/gawat/rekaan.md": text}).publications[0]


def test_a_card_keeps_as_what_it_was_read() -> None:
    done = walk(card(), [], answers("Peninjau Rekaan", "bidan", "ya", "ya"))
    assert done == Answer("Peninjau Rekaan", "terbit", "bidan")
    signed_card = card(signed(card(), done, DAY))
    assert state(signed_card) is State.SIGNED
    assert review(signed_card) == "Peninjau Rekaan (bidan), 31 Januari 2026"


def test_a_card_that_is_not_safe_is_not_published() -> None:
    """It tells of nobody, so that nobody could be found; the question is whether lay people may follow it."""
    assert walk(card(), [], answers("Peninjau Rekaan", "bidan", "ya", "tidak")).result == "jangan terbit"


def test_a_card_without_a_profession_is_not_signed() -> None:
    with pytest.raises(ReviewStopped, match="Profesi peninjau kosong"):
        walk(card(), [], answers("Peninjau Rekaan", " "))
    assert "sebagai" not in signed(card(), Answer("Peninjau Rekaan", "terbit"), DAY)
