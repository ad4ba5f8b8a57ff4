"""A PDF that nobody can look through is refused, in bounded time and memory, and stops the site by its name alone."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Stream, String, settings

from pustaka.build import outputs
from pustaka.build.outputs import Revealing, Unread, check
from pustaka.build.outputs.pdf import MOST_SAVINGS, lines
from pustaka.build.outputs.pdf_bounds import LONGEST_STREAM, Budget, Unreadable
from tests.build.outputs.made_pdf import array, font, page, plain_font, saved, with_content, with_font
from tests.helpers import library

NUMBER = "99135786" + "42135786"
MOST_SECONDS = 20
MOST_KILOBYTES = 700_000


def packed(written: bytes) -> bytes:
    pdf = pikepdf.new()
    page(pdf, b"").Contents = Stream(pdf, written)
    return saved(pdf, compress_streams=True)


def in_many_parts() -> bytes:
    pdf = pikepdf.new()
    part = pdf.make_indirect(Stream(pdf, b" " * (LONGEST_STREAM // 4)))
    page(pdf, b"").Contents = array(*[part] * 9)
    return saved(pdf)


def locked() -> bytes:
    pdf = pikepdf.new()
    page(pdf, b"")
    return saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))


def packed_otherwise() -> bytes:
    pdf = pikepdf.new()
    page(pdf, b"").Contents = Stream(pdf, b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01", Filter=Name.LZWDecode)
    return saved(pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def damaged() -> bytes:
    pdf = pikepdf.new()
    page(pdf, b"").Contents = Stream(pdf, b"kata biasa", Filter=Name.FlateDecode)
    return saved(pdf)


def large_attachment() -> bytes:
    pdf = pikepdf.new()
    page(pdf, b"")
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"a" * (LONGEST_STREAM + 1))
    return saved(pdf)


def wrong_parts() -> bytes:
    pdf = pikepdf.new()
    made = page(pdf, b"")
    made.Contents, made.Resources = array(1, String("a")), Dictionary(Font=Dictionary(f=7))
    return saved(pdf)


UNREADABLE: dict[str, Callable[[], bytes]] = {
    "bomb": lambda: packed(b"Tj " * 20_000_000),
    "bomb in parts": in_many_parts,
    "many characters for one code": lambda: with_font(lambda pdf: font(pdf, b"1 beginbfchar <0001> <" + b"0041" * 100 + b"> endbfchar"), b"/f 1 Tf <0001>Tj"),
    "endless row of codes": lambda: with_font(lambda pdf: font(pdf, b"1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange"), b"/f 1 Tf <0001>Tj"),
    "very many letters": lambda: with_font(lambda pdf: font(pdf, b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <" + b"0041" * 30 + b"> endbfchar"), b"/f 1 Tf (" + b"A" * (LONGEST_STREAM - 20) + b")Tj"),
    "font whose letters nobody knows": lambda: with_font(lambda pdf: font(pdf, None), b"/f 1 Tf <0001>Tj"),
    "locked": locked,
    "packed otherwise": packed_otherwise,
    "damaged": damaged,
    "large attachment": large_attachment,
    "many savings": lambda: with_content(b"") + b"startxref\n9\n%%EOF\n" * (MOST_SAVINGS + 1),
    "picture behind the end": lambda: with_content(b"") + b"\xff\xd8\xff\xe0" + bytes(90),
    "no PDF": lambda: b"kata biasa",
    "nothing": lambda: b"",
    "wrong parts": wrong_parts,
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_nobody_can_look_through_is_refused(name: str) -> None:
    data, begun = UNREADABLE[name](), time.process_time()
    with pytest.raises(Unreadable):
        lines(data)
    assert time.process_time() - begun < MOST_SECONDS


@pytest.mark.parametrize("kind", ["bytes", "steps", "letters"])
def test_all_streams_together_are_bounded_as_well(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = pikepdf.new()
    for _page in range(9):
        page(pdf, b"(A)Tj " * 100)
    data = saved(pdf)
    assert lines(data)

    def little(budget: Budget) -> None:
        budget.bytes = budget.steps = budget.letters = 90_000
        setattr(budget, kind, 500)

    monkeypatch.setattr(Budget, "__init__", little)
    with pytest.raises(Unreadable):
        lines(data)


READABLE: dict[str, bytes] = {
    "brackets": b"[" * 400 + b"]" * 400 + b"TJ (A)Tj",
    "many brackets": b"[" * 100_000 + b"]" * 100_000 + b"TJ (A)Tj",
    "dictionaries": b"<<" * 400 + b">>" * 400 + b"BDC (A)Tj",
    "ends without a beginning": b"Q Q ET EMC (A)Tj",
    "many beginnings": b"q " * 300_000 + b"(A)Tj",
    "very large numbers": b"1e999 0 0 1" + b"9" * 400 + b" 0 cm 1 0 0 1 " + b"9" * 400 + b" 0 Tm (A)Tj",
    "wrong operands": b"/a cm (b) Tf Tf gs 1 gs <</A 1>> gs null Tj 1 Tj [null /a [(b)] <<>>] TJ true TJ BDC (a) BDC (A)Tj",
    "addresses that never end": b"(" + b"://" * 300_000 + b")Tj " + b"1 1 Td (A)Tj " * 20_000,
}


@pytest.mark.parametrize("name", READABLE)
def test_odd_instructions_are_followed_to_the_end(name: str) -> None:
    data, begun = with_content(READABLE[name]), time.process_time()
    assert any(one.endswith("A") for one in lines(data))
    assert time.process_time() - begun < MOST_SECONDS


def test_an_unreadable_font_that_shows_nothing_is_no_fault() -> None:
    assert lines(with_font(lambda pdf: font(pdf, None), b"/f 1 Tf ()Tj /tidakada 1 Tf () Tj"))


def test_fonts_forms_and_pages_that_hold_each_other_end() -> None:
    pdf = pikepdf.new()
    made = page(pdf, b"/a Do (A)Tj")
    form = pdf.make_indirect(Stream(pdf, b"/a Do (B)Tj", Subtype=Name.Form, Resources=Dictionary(Font=Dictionary(p=plain_font(pdf)))))
    form.Resources.XObject = Dictionary(a=form)
    made.Resources.XObject, made.Lagi = Dictionary(a=form), made
    assert {"A", "B"} <= set(lines(saved(pdf)))


def test_the_limits_of_the_parser_are_as_they_were() -> None:
    before = settings.get_qpdf_limits()
    lines(with_content(b"(A)Tj"))
    with pytest.raises(Unreadable):
        lines(b"")
    assert settings.get_qpdf_limits() == before


MEASURE = """
import resource, sys
from pustaka.build.outputs import pdf
from tests.build.outputs import test_pdf_hostile as cases
data = cases.UNREADABLE[sys.argv[1]]() if sys.argv[1] in cases.UNREADABLE else cases.with_content(sys.argv[1].encode() * (cases.LONGEST_STREAM // len(sys.argv[1])))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    pdf.lines(data)
except pdf.Unreadable:
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured by a module that Windows lacks")
@pytest.mark.parametrize("name", ["bomb", "bomb in parts", "very many letters", "()TL "])
def test_looking_takes_bounded_memory(name: str) -> None:
    done = subprocess.run([sys.executable, "-c", MEASURE, name], capture_output=True, text=True, check=True)
    assert int(done.stdout) < MOST_KILOBYTES


def put(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return folder


def test_each_such_file_is_named_once_and_stops_the_site(tmp_path: Path) -> None:
    folder, cache = put(tmp_path, baik=with_content(b"(Kata)Tj"), rusak=b"x", kunci=locked()), tmp_path / "hasil.json"
    for _again in range(2):
        with pytest.raises(Unread, match=r"tidak dapat diperiksa") as stopped:
            check(folder, library({}), cache)
        assert stopped.value.paths == ("kunci.pdf", "rusak.pdf")
        assert stopped.value.status == 1


def test_a_number_elsewhere_is_told_first(tmp_path: Path) -> None:
    with pytest.raises(Revealing, match=r"a\.pdf: nomor-induk"):
        check(put(tmp_path, a=with_content(f"({NUMBER})Tj".encode()), b=b"x"), library({}), None)


def test_the_same_holds_where_files_are_shared_among_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [("a.pdf", b"x"), ("b.pdf", with_content(f"({NUMBER})Tj".encode()))]
    monkeypatch.setattr(outputs, "MANY", 1)
    found: list[Any] = list(outputs.read_all(files, 2))
    assert found == [None, [(NUMBER, False)]]
