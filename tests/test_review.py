"""A review asks what only a person can answer, and its signature holds for this very text."""

import datetime
from collections.abc import Callable

import pytest

from pustaka.document import Document
from pustaka.findings import Finding, Severity
from pustaka.publication import Publication
from pustaka.review import Answer, ReviewStopped, signed, walk
from pustaka.signoff import State, state
from pustaka.source import Source
from tests.helpers import library

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


@pytest.mark.parametrize("given", [("Peninjau Rekaan", "ya", "ya", "ya"), ("Peninjau Rekaan", "ya", "tidak")])
def test_doubt_means_jangan_terbit(given: tuple[str, ...]) -> None:
    assert walk(publication(), [], answers(*given)).result == "jangan terbit"


@pytest.mark.parametrize(
    ("findings", "given", "why"),
    [
        ([finding(Severity.ERROR)], (), "1 galat"),
        ([], ("penulis rekaan",), "Penulis tidak dapat"),
        ([], ("",), "kosong"),
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


def test_a_second_review_replaces_the_first() -> None:
    once = publication(signed(publication(), Answer("Peninjau A", "jangan terbit"), DAY))
    assert state(once) is State.REFUSED
    text = signed(once, Answer("Peninjau B", "terbit"), DAY)
    assert text.count("tinjauan:") == 1
    assert state(publication(text)) is State.SIGNED
