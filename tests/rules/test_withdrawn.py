"""What a text that was taken back leaves in others: links to it are told and stop nothing, its pictures keep those texts away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pustaka.check import check
from pustaka.editorial.gate import BORROWED, admit
from pustaka.findings import Finding, Severity
from pustaka.library import Library
from pustaka.library.signoff import State, digest, state
from tests.helpers import library
from tests.rules.pictures import png

CASE = "casebook/rekaan.md"
OTHER = "docs/metode/lain.md"
PHOTO = "foto:\n  anyaman.jpg: tanpa orang dan tanpa tulisan\n"
SHOWN = "![Keranjang setengah jadi](../../casebook/anyaman.jpg)"
BODY = "\n## Evaluasi {#evaluasi}\n\nIsi rekaan.\n"


def case(more: str = "", body: str = "", *, taken: bool = True) -> str:
    return f"---\njudul: Rekaan\npersetujuan: {{bentuk: lisan, bulan: 2026-01{', dicabut: 2026-11' if taken else ''}}}\n{more}---\n{body}"


def page(body: str, more: str = PHOTO) -> str:
    return f"---\njudul: Lain\nringkasan: Rekaan.\n{more}---\n\n{body}\n"


def signed(text: str) -> str:
    """The text with a signature that holds."""
    def block(mark: str) -> str:
        return text.replace("---\n\n", f"tinjauan:\n  oleh: Peninjau Rekaan\n  tanggal: 2026-02-01\n  hasil: terbit\n  sidik: {mark}\n---\n\n", 1)

    return block(digest(library({OTHER: block("x"), "casebook/anyaman.jpg": png()}).publications[0]))


def told(given: dict[str, str | bytes], *codes: str) -> list[tuple[str, str, str]]:
    return [(one.path, one.code, str(one.severity)) for one in check(library(given), only=codes)]


@pytest.mark.parametrize("body", ["", BODY], ids=["emptied as the guide says", "left as it was"])
@pytest.mark.parametrize("target", ["../../casebook/rekaan.md", "../../casebook/rekaan.md#evaluasi"])
def test_a_link_to_what_was_taken_back_is_told_and_stops_nothing(body: str, target: str) -> None:
    given: dict[str, str | bytes] = {CASE: case(body=body), OTHER: page(f"Lihat [kasus itu]({target}).", "")}
    assert told(given, "TAUTAN") == [(OTHER, "TAUTAN14", "advice")]


@pytest.mark.parametrize("name", ["kasus/rekaan", "rekaan", "casebook/rekaan.md", "kasus/rekaan#evaluasi"])
def test_a_package_that_names_what_was_taken_back_is_told_where_it_does(name: str) -> None:
    for taken in (True, False):
        given: dict[str, str | bytes] = {CASE: case(body=BODY, taken=taken), OTHER: page("Isi.", f"tujuan: [a]\npaket:\n- '{name}'\n")}
        found = check(library(given), only=["TAUTAN", "META25"])
        assert [(one.path, one.code, str(one.severity), one.line) for one in found] == ([(OTHER, "TAUTAN14", "advice", 6)] if taken else [])


def test_a_section_that_is_missing_anywhere_else_is_an_error_as_ever() -> None:
    given: dict[str, str | bytes] = {CASE: case(taken=False), OTHER: page("Lihat [kasus itu](../../casebook/rekaan.md#evaluasi).", "")}
    assert told(given, "TAUTAN") == [(OTHER, "TAUTAN02", "error")]


def test_what_was_taken_back_may_link_itself_and_others() -> None:
    given: dict[str, str | bytes] = {CASE: case(body="\n[Awal](rekaan.md#tidak-ada) dan [lain](../docs/metode/lain.md)\n"), OTHER: page("Isi.", "")}
    assert told(given, "TAUTAN") == []


@pytest.mark.parametrize(
    ("withdrawn", "neighbour"),
    [
        (case(PHOTO), ""),
        (case(PHOTO), "![Keranjang](anyaman.jpg)"),
        (case(body="\n![Keranjang](anyaman.jpg)\n"), ""),
        (case(), ""),
    ],
    ids=["answered for", "answered for, and a neighbour shows it too", "still shown", "deleted, and no neighbour uses it"],
)
@pytest.mark.parametrize("shown", [SHOWN, "[Foto](../../casebook/anyaman.jpg)"])
def test_a_picture_goes_with_its_text_wherever_it_is_shown_or_linked(withdrawn: str, neighbour: str, shown: str) -> None:
    given: dict[str, str | bytes] = {CASE: withdrawn, OTHER: page(shown), "casebook/anyaman.jpg": png(), **({"casebook/b.md": neighbour} if neighbour else {})}
    assert (OTHER, "MEDIA09", "review") in told(given, "MEDIA09")
    assert CASE not in {path for path, _code, _level in told(given, "MEDIA09")}


@pytest.mark.parametrize(
    ("withdrawn", "more", "shown"),
    [
        (case(PHOTO, taken=False), {}, SHOWN),
        (case(), {"casebook/b.md": "![Keranjang](anyaman.jpg)"}, SHOWN),
        (case(), {"casebook/b.md": "Isi.", "docs/gambar/anyaman.jpg": png()}, "![Keranjang](../gambar/anyaman.jpg)"),
        (case(body="\n![Bagan](../docs/gambar/bagan.svg)\n"), {"docs/gambar/bagan.svg": "<svg/>"}, "![Bagan](../gambar/bagan.svg)"),
    ],
    ids=["nobody took anything back", "a neighbour uses it", "another one of that name", "a figure that the text took from elsewhere"],
)
def test_a_picture_of_somebody_else_stays(withdrawn: str, more: dict[str, str | bytes], shown: str) -> None:
    assert told({CASE: withdrawn, OTHER: page(shown), "casebook/anyaman.jpg": png(), **more}, "MEDIA09") == []


def findings(given: Library) -> list[Finding]:
    return [one for one in check(given, only=["MEDIA09"]) if one.path == OTHER]


@pytest.mark.parametrize(("text", "where"), [(signed(page(SHOWN)), State.SIGNED), (page(SHOWN), State.UNSIGNED)], ids=["signed before", "never signed"])
def test_no_signature_answers_for_a_picture_that_was_taken_back(text: str, where: State) -> None:
    given = library({CASE: case(PHOTO), OTHER: text, "casebook/anyaman.jpg": png()})
    assert state(given.by_path[OTHER]) is where
    (found,) = findings(given)
    assert found.severity is Severity.REVIEW
    admission = admit(given, [found])
    assert [(one.path, one.reason) for one in admission.waiting] == [(OTHER, BORROWED)]
    assert "casebook/anyaman.jpg" not in admission.library.files


def test_the_text_comes_back_without_the_picture() -> None:
    given = library({CASE: case(PHOTO), OTHER: signed(page("Isi.", "")), "casebook/anyaman.jpg": png()})
    assert findings(given) == []
    assert [one.path for one in admit(given, []).library.publications] == [OTHER]


KNOWN = "2026-11-28\tberkas\tkasus/anyaman.jpg\t\n"


def test_the_address_of_a_picture_stops_a_withdrawal_only_once_the_file_is_deleted() -> None:
    texts: dict[str, str | bytes] = {CASE: case(PHOTO), "docs/register/alamat/2026.tsv": KNOWN}
    assert told({**texts, "casebook/anyaman.jpg": png()}, "ALAMAT03") == []
    assert [code for _path, code, _level in told(texts, "ALAMAT03")] == ["ALAMAT03"]
    retired = "p: {nama: anyaman.jpg, lama: kasus/anyaman.jpg, tanggal: 2026-12-01, alasan: Gambar ini ditarik.}\n"
    assert told({**texts, "docs/register/pindahan.yml": retired}, "ALAMAT") == []


def test_loose_files_are_no_library() -> None:
    given = replace(library({CASE: case(PHOTO), OTHER: page(SHOWN), "casebook/anyaman.jpg": png()}), loose=True)
    assert findings(given) == []
