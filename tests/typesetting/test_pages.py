"""A page of a short file is written anew: it shows the same, and says each thing once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from pustaka.typesetting import colours, heads, letters, marks
from pustaka.typesetting.letters import Face
from pustaka.typesetting.pages import marked, ordered
from pustaka.typesetting.pen import Pen, apart
from pustaka.typesetting.pieces import Block, Run, Unit, plain, quoted, renamed, units

GREEN = b"0.043137256 0.3647059 0.34117648"
FRAME = b"q 1 0 0 -1 %s cm/c0 cs " + GREEN + b" scn"


def run(at: bytes, shown: bytes = b"(\\000A)Tj", font: bytes = b"f0 8.5") -> bytes:
    return FRAME % at + b"\nBT 0 Tr/" + font + b" Tf 1 0 0 -1 0 0 Tm" + shown + b"\nET\nQ\n"


def line(at: bytes, use: bytes = b"CS") -> bytes:
    return b"q 1 0 0 -1 " + at + b" cm/c0 " + use + b" " + GREEN + (b" SCN" if use == b"CS" else b" scn") + b" 0.4 w 4 M 0 0 m 39.04 0 l\nS\nQ\n"


def face(name: bytes, codes: Mapping[int, int] | None = None) -> Face:
    """A font whose signs are all half as wide as they are high."""
    font: Any = None
    return Face(font, name, dict.fromkeys(range(256), 500.0), {}, None, dict(codes or {}))


FONTS = {b"f0": face(b"f0", {n: n for n in range(256)}), b"f1": face(b"f1")}


def written(page: bytes, palette: Mapping[tuple[bytes, bytes], int] | None = None) -> bytes:
    pen = Pen(FONTS, {(b"c0", GREEN): 3} if palette is None else palette)
    for one in ordered(units(page)):
        marked(pen, one.mark, [one])
    return pen.written()


def test_a_page_is_taken_apart_into_marked_letters_and_drawings() -> None:
    first, second, third = units(b"/Span<</MCID 0>>BDC\n" + run(b"10 20", b"[(\\000A)10.5(\\000\\()]TJ") + b"EMC/Artifact<</Type/Layout>>BDC\n" + line(b"10 18") + b"EMCq 1 0 0 1 0 0 cm\nf\nQ\n")
    assert first == Unit(b"/Span<</MCID 0>>BDC", [Run(10, 20, b"c0", GREEN, b"f0", 8.5, (b"\0A", 10.5, b"\0("))])
    assert second == Unit(b"/Artifact<</Type/Layout>>BDC", [Block(10, 18, b"c0", b"CS", GREEN, b"0.4 w 4 M 0 0 m 39.04 0 l\nS")])
    assert third.mark == b"" and third.pieces == [b"q 1 0 0 1 0 0 cm\nf\nQ\n"]


def test_brackets_that_close_again_may_stand_in_a_string_as_they_are() -> None:
    (found,) = units(b"/Span<</MCID 0>>BDC\n" + run(b"1 2", b"(\\000(\\000\\()\\000\\))Tj") + b"EMC")
    assert isinstance(found.pieces[0], Run) and found.pieces[0].parts == (b"\0(\0()\0)",)


@pytest.mark.parametrize("data", [b"", b"a(b", b"\\)", b"\r\n\0", bytes(range(256))])
def test_what_is_put_in_brackets_is_read_back(data: bytes) -> None:
    assert plain(quoted(data)) == data


def test_marks_within_marks_stay_and_what_holds_them_is_one_piece() -> None:
    arabic = b"q 1 0 0 -1 3 4 cm/c0 cs 0 scn\nBT/ReversedChars BMC 0 Tr/f1 11 Tf 1 0 0 -1 0 0 Tm(\0A)Tj\nEMC\nET\nQ\n"
    (found,) = units(b"/Span<</MCID 0/Lang(ar)>>BDC\n" + arabic + b"EMC")
    assert found.mark == b"/Span<</MCID 0/Lang(ar)>>BDC"
    assert found.pieces == [arabic.replace(b"BT/", b"BT\n/").replace(b"BMC ", b"BMC\n ")]


def test_a_frame_that_ends_outside_of_its_mark_stays_and_the_mark_gets_its_number() -> None:
    given = [*spans(b"", b""), *units(b"/Span<</MCID 2>>BDC\nq 0 0 m 1 1 l W n\nEMC\nQ\n"), *spans(b"", b"", b"", b"")[3:]]
    assert given[2].mark == b""
    known = marks.read(tree())
    list(known.joined(50, given))
    assert given[2].pieces[0] == b"/Span<</MCID 1>>BDC\n"
    assert known.anew == {(50, 0): 0, (50, 2): 1, (50, 3): 2}


def test_a_colour_a_font_and_a_leading_are_said_once() -> None:
    found = written(b"/Span<</MCID 0>>BDC\n" + run(b"10.001 100") + run(b"10 89.115") + run(b"10 78.23") + b"EMC")
    assert found == b"BT/Span<</MCID 0>>BDC/k cs\n3 sc/f0 8.5 Tf\n10 100 Td(A)Tj\n0 -10.885 TD(A)Tj\nT*(A)Tj\nEMC\nET"


def test_a_run_behind_another_needs_no_place_and_the_next_line_begins_at_the_left() -> None:
    found = written(b"/Span<</MCID 0>>BDC\n" + run(b"10 100", b"[(\\000A)-100(\\000B)]TJ") + run(b"19.35 100", font=b"f1 8.5") + run(b"10 89") + b"EMC")
    assert b"[(A)-100(B)]TJ/f1 8.5 Tf(\0A)Tj/f0 8.5 Tf\n0 -11 TD(A)Tj" in found


def test_a_blank_between_words_is_seen_where_letters_stand_close() -> None:
    close = Face(FONTS[b"f0"].font, b"f0", {32: 180.0, 65: 500.0}, {32: b"\0 ", 65: b"\0A"}, None, {32: 32, 65: 65})
    assert apart(close, (b"\0A", 15.0, b"\0 ", 15.0, b"\0A"), 3, 15.0) == pytest.approx(14.8)
    assert apart(close, (b"\0A", 15.0, b"\0 ", 5.0, b"\0A"), 3, 5.0) == 5.0
    assert apart(close, (b"\0 ", 15.0, b"\0A", 15.0, b"\0A"), 3, 15.0) == 15.0


def test_a_run_beside_another_is_placed() -> None:
    assert b"(A)Tj\n4.5 0 Td(A)Tj" in written(b"/Span<</MCID 0>>BDC\n" + run(b"10 100") + run(b"14.5 100") + b"EMC")


def test_decorations_come_first_and_letters_stand_in_one_text() -> None:
    found = written(
        b"/Span<</MCID 0>>BDC\n" + run(b"10 100") + b"EMC/Artifact<</Type/Layout>>BDC\n" + line(b"10 98.5") + b"EMC"
        b"/Span<</MCID 1>>BDC\n" + run(b"10 80") + b"EMC",
    )
    assert found.startswith(b"/Artifact<</Type/Layout>>BDC/k CS\n3 SC\n.4 w\n10 98.5 m 49 98.5 l S\nEMC\nBT/Span<</MCID 0>>BDC")
    assert found.count(b"BT") == found.count(b"ET") == 1


def test_words_that_decorate_stay_among_the_others() -> None:
    found = written(b"/Span<</MCID 0>>BDC\n" + run(b"10 100") + b"EMC/Artifact BMC\n" + line(b"10 88") + run(b"10 90") + b"EMC/Span<</MCID 1>>BDC\n" + run(b"10 80") + b"EMC")
    assert found.index(b"MCID 0") < found.index(b"/Artifact BMC") < found.index(b"MCID 1")


def test_a_picture_stays_between_what_stood_before_and_behind_it() -> None:
    qr = b"/Span<</MCID 1/Alt(Kode)>>BDC\nq 0 0 9 9 re W n q 3 0 0 3 1 1 cm/c0 cs " + GREEN + b" scn 0 0 1 1 re f\nQ\nQ\nEMC"
    found = written(b"/Span<</MCID 0>>BDC\n" + run(b"10 100") + b"EMC" + qr + b"/Artifact<</Type/Layout>>BDC\n" + line(b"10 98.5") + b"EMC")
    assert found.index(b"MCID 0") < found.index(b"/Alt(Kode)") < found.index(b"/Artifact")
    assert b"/k cs 3 sc 0 0 1 1 re f" in found


def test_within_a_frame_nothing_is_taken_as_said() -> None:
    found = written(b"/Span<</MCID 0>>BDC\n" + run(b"1 2") + b"EMC q 0 0 m 9 9 l W n\n/Span<</MCID 1>>BDC\n" + run(b"3 4") + b"EMC Q\n/Span<</MCID 2>>BDC\n" + run(b"5 6") + b"EMC")
    inner, outer = found.split(b"MCID 1")[1].split(b"MCID 2")
    assert b"/k cs\n3 sc/f0 8.5 Tf" in inner and b"sc" not in outer and b"Tf" not in outer


def test_a_colour_that_no_bytes_make_is_said_in_its_parts() -> None:
    assert b"/c0 cs\n.043 .365 .341 sc" in written(b"/Span<</MCID 0>>BDC\n" + run(b"1 2") + b"EMC", {})


@pytest.mark.parametrize(("colour", "count", "expected"), [
    (GREEN, 3, b"\x0b\x5d\x57"), (b"1", 1, b"\xff\xff\xff"), (b"0 0 0", 3, b"\0\0\0"),
    (b"0.5 0 0", 3, b""), (b"1 1 1 1", 4, b""), (b"0.2", 3, b""),
])
def test_which_colours_are_bytes(colour: bytes, count: int, expected: bytes) -> None:
    assert colours.spelled(colour, count) == expected


def test_the_same_colour_has_one_number() -> None:
    block = Block(0, 0, b"c1", b"cs", b"1", b"")
    found = colours.palette([block, Block(0, 0, b"c0", b"cs", b"1 1 1", b""), b"q/c0 cs 0 0 0 scn f Q"], {b"c0": 3, b"c1": 1})
    assert found.rows == (b"\xff\xff\xff", b"\0\0\0")
    assert found.places == {(b"c1", b"1"): 0, (b"c0", b"1 1 1"): 0, (b"c0", b"0 0 0"): 1}
    assert colours.palette([block], {b"c1": 1}).rows == ()


def test_what_is_said_of_a_mark_is_no_text_of_a_font() -> None:
    drawn = b"BT/f0 9 Tf(\\000A)Tj ET\n/Span<</MCID 1/Alt(Kode \\()>>BDC\n"
    assert letters.used([drawn]) == {b"f0": {65}}
    assert letters.rewritten(drawn, {b"f0": face(b"f0", {65: 66})}) == drawn.replace(b"\\000A", b"B")


def test_names_are_exchanged_outside_of_strings() -> None:
    drawn = b"q/c0 cs 1 scn BT/f0 9 Tf(/f0 9 Tf)Tj ET Q"
    assert renamed(drawn, {b"f0": b"f4"}, {b"c0": b"c1"}) == b"q/c1 cs 1 scn BT/f4 9 Tf(/f0 9 Tf)Tj ET Q"


HEAD = b"/Artifact<</Attached[/Top]/Subtype/Header/Type/Pagination>>BDC"


def head(left: float, number: bytes) -> list[Unit]:
    return [Unit(HEAD, [Run(left + across, 400, b"c0", GREEN, b"f0", 6.5, (said,)) for across, said in ((0, b"\0A"), (90, number))])]


def test_what_heads_have_in_common_is_kept_once_and_moved_to_its_margin() -> None:
    pages, kept = [head(31.18, b"\0001"), head(35.43, b"\0002"), head(31.18, b"\0003")], list[Any]()
    heads.shared(pages, lambda some: kept.append(some) or b"r0")  # type: ignore[func-returns-value]
    assert [[one.parts for one in some] for some in kept] == [[(b"\0A",)]]
    assert [page[0].pieces[0] for page in pages] == [b"/r0 Do\n", b"q 1 0 0 1 4.25 0 cm/r0 Do\nQ\n", b"/r0 Do\n"]
    assert [page[0].pieces[1].parts for page in pages] == [(b"\0001",), (b"\0002",), (b"\0003",)]  # type: ignore[union-attr]


def test_heads_of_two_pages_and_other_decorations_stay() -> None:
    two = [head(31, b"\0001"), head(31, b"\0002")]
    other = [[Unit(b"/Artifact<</Type/Layout>>BDC", head(31, b"\0001")[0].pieces)] for _ in range(4)]
    heads.shared([*two, *other], lambda some: b"r0")
    assert all(isinstance(piece, Run) for page in (*two, *other) for unit in page for piece in unit.pieces)


def tree() -> dict[int, bytes]:
    return {
        1: b"<< /ParentTree << /Nums [ 0 9 0 R ] >> /Type /StructTreeRoot >>", 9: b"[ 2 0 R 2 0 R 3 0 R 2 0 R ]",
        2: b"<< /K [ 0 1 3 0 R 3 ] /P 1 0 R /Pg 50 0 R /S /P >>", 3: b"<< /K [ << /Obj 7 0 R /Type /OBJR >> 2 ] /P 2 0 R /Pg 50 0 R /S /Link >>",
    }


def spans(*more: bytes) -> list[Unit]:
    return [Unit(b"/Span<</MCID %d%s>>BDC" % (n, said), [Run(0, 0, b"c0", b"1", b"f0", 1.0, (b"",))]) for n, said in enumerate(more)]


def test_the_lines_of_a_paragraph_are_one_piece_up_to_a_link() -> None:
    plain_ = tree()
    known = marks.read(plain_)
    found = [(mark, len(some)) for mark, some in known.joined(50, spans(b"", b"", b"", b""))]
    known.written({50: 0})
    assert found == [(b"/Span<</MCID 0>>BDC", 2), (b"/Span<</MCID 1>>BDC", 1), (b"/Span<</MCID 2>>BDC", 1)]
    assert plain_[9] == b"[ 2 0 R 3 0 R 2 0 R ]"
    assert plain_[2] == b"<< /K [ 0 3 0 R 2 ] /P 1 0 R /Pg 50 0 R /S /P >>"
    assert plain_[3] == b"<< /K [ << /Obj 7 0 R /Type /OBJR >> 1 ] /P 2 0 R /Pg 50 0 R /S /Link >>"


@pytest.mark.parametrize("said", [(b"", b"/Lang(ar)", b"", b""), (b"/Alt(a)", b"/Alt(a)", b"", b"")])
def test_what_is_read_otherwise_is_a_piece_of_its_own(said: tuple[bytes, ...]) -> None:
    assert len(list(marks.read(tree()).joined(50, spans(*said)))) == 4


def test_words_of_another_page_are_numbered_on_that_page() -> None:
    plain_ = {
        1: b"<< /ParentTree << /Nums [ 0 9 0 R 1 10 0 R ] >> /Type /StructTreeRoot >>", 9: b"[ 2 0 R ]", 10: b"[ 2 0 R 2 0 R ]",
        2: b"<< /K [ 0 << /MCID 0 /Pg 51 0 R /Type /MCR >> << /MCID 1 /Pg 51 0 R /Type /MCR >> ] /P 1 0 R /Pg 50 0 R /S /P >>",
    }
    known = marks.read(plain_)
    assert len(list(known.joined(50, spans(b"")))) == len(list(known.joined(51, spans(b"", b"")))) == 1
    known.written({50: 0, 51: 1})
    assert plain_[2] == b"<< /K [ 0 << /MCID 0 /Pg 51 0 R /Type /MCR >> ] /P 1 0 R /Pg 50 0 R /S /P >>"
    assert plain_[9] == plain_[10] == b"[ 2 0 R ]"
