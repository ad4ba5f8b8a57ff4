"""Every open place of a text is decided once: kept, mended, permitted with a reason, or silenced without its value."""

import datetime
from collections.abc import Callable

import pytest

from pustaka.editorial import settling
from pustaka.editorial.review import ReviewStopped, walk
from pustaka.findings import Finding, Severity
from pustaka.privacy import permits
from tests.helpers import library

PATH = "casebook/rekaan.md"
TEXT = "---\njudul: Rekaan\npenulis: [Penulis Rekaan]\npersetujuan:\n  bentuk: lisan\n---\n\nKami bertemu Xarno dan Xinten di sana.\nXarno diam.\n"
DAY = datetime.date(2026, 1, 31)
WORDS = Finding(PATH, 8, 14, 8, 19, "DIRI20", "kata-tak-dikenal", Severity.REVIEW, "Tidak dikenal.", ((8, 24), (9, 1)), ((8, 30), (9, 6)))
OFFICE = Finding(PATH, 9, 1, 9, 6, "DIRI13", "alamat", Severity.REVIEW, "Alamat.")


def answers(*given: str) -> Callable[[str], str]:
    left = list(given)
    return lambda question: left.pop(0)


def test_each_value_is_asked_once_and_shown_in_its_sentence() -> None:
    asked: list[str] = []
    found = list(settling.decide(WORDS, TEXT, lambda question: asked.append(question) or "ya", shown=True))  # type: ignore[func-returns-value]  # append() is called for what it keeps
    assert [one.value for one in found] == ["Xarno", "Xinten"]
    assert "Kami bertemu [Xarno] dan Xinten" in asked[0] and "Xarno dan [Xinten] di sana." in asked[1]


def test_nothing_of_the_text_is_shown_where_no_reviewer_looks() -> None:
    asked: list[str] = []
    list(settling.decide(WORDS, TEXT, lambda question: asked.append(question) or "ya", shown=False))  # type: ignore[func-returns-value]  # append() is called for what it keeps
    assert not any("Xarno" in question or "Xinten" in question for question in asked)


def test_all_places_are_shown_before_the_first_question() -> None:
    said = settling.overview([WORDS, OFFICE], TEXT)
    assert said.startswith("3 tempat") and "8:14" in said and "8:24" in said and "9:1 " in said


def test_a_silence_keeps_no_value_and_a_permit_keeps_it_for_this_file_and_a_year() -> None:
    silence, permit = (next(settling.decide(one, TEXT, answers(choice, "Bukan orang."), shown=False)) for one, choice in ((WORDS, "senyap"), (OFFICE, "izin")))
    (shelf, kept), (other, given) = settling.records([silence, permit], "Peninjau Rekaan", DAY)
    assert (shelf, other) == (permits.SILENCES, permits.PERMITS)
    assert "Xarno" not in str(kept) and not list(permits.faults(kept, permits.SILENCE_KEYS))
    assert given["nilai"] == "Xarno" and given["lingkup"] == [PATH] and given["kedaluwarsa"] == datetime.date(2027, 1, 31)
    assert not list(permits.faults(given, permits.PERMIT_KEYS))


def test_a_name_is_never_permitted_and_a_reason_never_repeats_it() -> None:
    with pytest.raises(ValueError, match="Jawab"):
        list(settling.decide(WORDS, TEXT, answers("izin", "izin", "izin"), shown=False))
    with pytest.raises(ValueError, match="Alasannya"):
        list(settling.decide(WORDS, TEXT, answers("senyap", "", "xarno itu tetangga", " "), shown=False))


@pytest.mark.parametrize("reason", ["Sudah ditanya ke Ibu Xurohmi.", "Nomor 0812-34" + "56-7890 milik kantor.", "Kader di Desa Xukamulya."])
def test_a_reason_that_tells_of_somebody_is_asked_again_without_repeating_it(reason: str) -> None:
    asked: list[str] = []
    given = answers("senyap", reason, "Nama alat.", "ya")
    found = list(settling.decide(WORDS, TEXT, lambda question: asked.append(question) or given(question), shown=False))  # type: ignore[func-returns-value]  # append() is called for what it keeps
    assert [one.reason for one in found] == ["Nama alat.", ""]
    assert "terbuka untuk umum" in asked[2] and "Xu" not in asked[2] and "7890" not in asked[2]


def test_every_line_that_waits_for_mending_is_named_at_once() -> None:
    with pytest.raises(ReviewStopped, match="baris 8, 9,"):
        walk(library({PATH: TEXT}).publications[0], [WORDS, OFFICE], answers("Peninjau Rekaan", "ya", "tidak", "ya", "tidak"))


def test_what_was_silenced_comes_with_the_answer() -> None:
    given = walk(library({PATH: TEXT}).publications[0], [WORDS], answers("Peninjau Rekaan", "ya", "senyap", "Bukan orang.", "ya", "ya", "tidak"))
    assert given.result == "terbit" and [(one.choice, one.value) for one in given.decisions] == [(settling.SILENCE, "Xarno")]
