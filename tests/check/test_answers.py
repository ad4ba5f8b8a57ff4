"""What a rule said of a text holds until something changes that its answer was made of, and no longer."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.check import check, run
from pustaka.check.dependency_tracking import DAY, ELSE, NAMES, TEXTS, Watched
from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.library.once import once_each
from pustaka.rules import RULES
from pustaka.rules.base import Family
from tests.helpers import library
from tests.signing import sign

TEXTS_GIVEN = {"docs/a.md": "---\njudul: A\n---\n\nIsi.\n", "docs/b.md": "---\njudul: B\n---\n\nIsi.\n"}
UJI = Family("UJI", "Uji", unparsed=True)
ASKED: list[str] = []


@once_each
def titles(library: Library) -> int:
    return len(library.publications)


@UJI.rule(1, "isi-sendiri", Severity.ADVICE)
def of_its_own(publication: Publication, library: Library) -> Iterator[Spot]:
    ASKED.append(f"UJI01 {publication.path}")
    yield Spot(1, 1, f"Ada {len(publication.document.source.text)} huruf.", more=((2, 1),), ends=((2, 3),))


@UJI.rule(2, "isi-semua", Severity.ADVICE)
def of_all_texts(publication: Publication, library: Library) -> Iterator[Spot]:
    ASKED.append(f"UJI02 {publication.path}")
    yield Spot(1, 1, f"Satu dari {titles(library)}.")


@UJI.rule(3, "daftar", Severity.ADVICE)
def of_a_register(publication: Publication, library: Library) -> Iterator[Spot]:
    ASKED.append(f"UJI03 {publication.path}")
    yield from (Spot(1, 1, "Ada istilah.") for _key in library.register("istilah").records)


@UJI.rule(4, "hari", Severity.ADVICE)
def of_the_day(publication: Publication, library: Library) -> Iterator[Spot]:
    ASKED.append(f"UJI04 {publication.path}")
    yield Spot(1, 1, f"Hari ini {library.today}.")


@UJI.wide_rule(5, "riwayat", Severity.ADVICE)
def of_the_history(library: Library) -> Iterator[tuple[str, Spot]]:
    ASKED.append("UJI05")
    yield from ((path, Spot(1, 1, "Pernah ada.")) for path in library.dropped("docs"))


@pytest.fixture(autouse=True)
def own_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "RULES", tuple(UJI.rules))
    ASKED.clear()


def again(books: Library, file: Path) -> list[str]:
    """What is asked in another run, which must say what a first run says."""
    fresh = check(books)
    ASKED.clear()
    assert check(books, kept=file) == fresh
    return sorted(ASKED)


def test_nothing_is_asked_of_what_did_not_change(tmp_path: Path) -> None:
    books = library(TEXTS_GIVEN)
    again(books, tmp_path / "aturan.json")
    assert again(library(TEXTS_GIVEN), tmp_path / "aturan.json") == ["UJI05"]  # nobody can tell whether history is the same


def test_a_changed_text_is_asked_about_and_others_only_by_rules_that_read_it(tmp_path: Path) -> None:
    again(library(TEXTS_GIVEN), tmp_path / "aturan.json")
    changed = library({**TEXTS_GIVEN, "docs/b.md": TEXTS_GIVEN["docs/b.md"] + "Lagi.\n"})
    assert again(changed, tmp_path / "aturan.json") == ["UJI01 docs/b.md", "UJI02 docs/a.md", "UJI02 docs/b.md", "UJI03 docs/b.md", "UJI04 docs/b.md", "UJI05"]


def test_a_changed_register_is_part_of_every_answer(tmp_path: Path) -> None:
    again(library(TEXTS_GIVEN), tmp_path / "aturan.json")
    taught = library({**TEXTS_GIVEN, "docs/register/istilah.yml": "xontoh:\n  nama: Xontoh\n"})
    assert len(again(taught, tmp_path / "aturan.json")) == 9


def test_another_day_is_asked_about_where_the_day_counts(tmp_path: Path) -> None:
    books = replace(library(TEXTS_GIVEN), today=datetime.date(2000, 1, 1))
    again(books, tmp_path / "aturan.json")
    assert again(replace(books, today=datetime.date(2000, 1, 2)), tmp_path / "aturan.json") == ["UJI04 docs/a.md", "UJI04 docs/b.md", "UJI05"]


def test_only_some_rules_and_some_paths_leave_the_other_answers_alone(tmp_path: Path) -> None:
    books = library(TEXTS_GIVEN)
    again(books, tmp_path / "aturan.json")
    some = check(books, only=["UJI01"], paths=["docs/a.md"], kept=tmp_path / "aturan.json")
    assert [(one.path, one.code) for one in some] == [("docs/a.md", "UJI01")]
    assert again(books, tmp_path / "aturan.json") == ["UJI05"]


@pytest.mark.parametrize("damage", ["", "[]", '{"": {"docs/a.md": 3}}', '{"": {"docs/a.md": {"": ["x", "UJI01", [["docs/a.md", "satu"]]]}}}'])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, damage: str) -> None:
    (tmp_path / "aturan.json").write_text(damage, "utf-8")
    assert len(again(library(TEXTS_GIVEN), tmp_path / "aturan.json")) == 9


@pytest.mark.usefixtures("spared")
def test_a_rule_that_falls_over_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fallen(publication: Publication, library: Library) -> Iterator[Spot]:
        ASKED.append("jatuh")
        raise ValueError

    monkeypatch.setattr(run, "RULES", (replace(UJI.rules[0], check=fallen),))
    again(library(TEXTS_GIVEN), tmp_path / "aturan.json")
    assert again(library(TEXTS_GIVEN), tmp_path / "aturan.json") == ["jatuh", "jatuh"]


SHOWING = {path: text.replace("Isi.", "![Ruang rekaan](ruang.jpg)") for path, text in TEXTS_GIVEN.items()}


def test_an_exchanged_picture_is_asked_about_where_a_signature_covers_it(tmp_path: Path) -> None:
    """Whether the signature holds is said of the text alone, also by rules that look at every text."""
    signed = {**SHOWING, "docs/b.md": sign("docs/b.md", SHOWING["docs/b.md"], around={"docs/ruang.jpg": b"satu"})}
    again(library({**signed, "docs/ruang.jpg": b"satu"}), tmp_path / "aturan.json")
    assert again(library({**signed, "docs/ruang.jpg": b"dua"}), tmp_path / "aturan.json") == ["UJI01 docs/b.md", "UJI02 docs/a.md", "UJI02 docs/b.md", "UJI03 docs/b.md", "UJI04 docs/b.md", "UJI05"]


def test_an_exchanged_picture_that_nobody_signed_asks_nothing_again(tmp_path: Path) -> None:
    again(library({**SHOWING, "docs/ruang.jpg": b"satu"}), tmp_path / "aturan.json")
    assert again(library({**SHOWING, "docs/ruang.jpg": b"dua"}), tmp_path / "aturan.json") == ["UJI05"]


def test_a_kept_answer_about_a_signature_ends_with_its_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "RULES", RULES)
    text = sign("docs/b.md", SHOWING["docs/b.md"], around={"docs/ruang.jpg": b"satu"})
    def told(data: bytes) -> list[str]:
        return [one.path for one in check(library({"docs/b.md": text, "docs/ruang.jpg": data}), only=["DIRI30"], kept=tmp_path / "aturan.json")]
    assert (told(b"satu"), told(b"dua"), told(b"satu")) == ([], ["docs/b.md"], [])


def test_a_watched_library_tells_what_it_was_asked() -> None:
    watched = Watched.over(library(TEXTS_GIVEN))
    assert watched.watching(lambda: watched.register("istilah").records)[1] == frozenset()
    assert watched.watching(lambda: titles(watched))[1] == {TEXTS}
    assert watched.watching(lambda: titles(watched))[1] == {TEXTS}  # though it is not worked out again
    assert watched.watching(lambda: (watched.today, watched.files, watched.in_series))[1] == {DAY, NAMES}
    assert watched.watching(lambda: watched.written("docs/a.md", 1, ""))[1] == {ELSE}
