"""A page is written in few signs and shows the same; what is not known on it keeps it as it is."""

import pytest

from pustaka.typesetting.alphabet import Letters
from pustaka.typesetting.order import edges, neighbours, settled
from pustaka.typesetting.pages import points, written
from pustaka.typesetting.steps import Mark, Rest, steps

INK, TEAL = b"/c0 cs 0.113725 0.160784 0.152941 scn", b"/c0 cs 0.043137 0.364705 0.341176 scn"
LETTERS = {b"f0": Letters({1: b"a", 2: b"b"}, {1: 500.0, 2: 1000.0})}
RULE = b"/Artifact<</Type/Layout>>BDC\nq 1 0 0 -1 %s %s cm/c0 CS 0.475 0.651 0.639 SCN 0.4 w 4 M 0 0 m 30 0 l\nS\nQ\nEMC"
BOX = b"0 2 m 0 1 1 0 2 0 c 8 0 l 9 0 10 1 10 2 c 10 9 l 0 9 l"
EDGE = b"2 0 m 8 0 l 9 0 10 1 10 2 c 10 9 l 0 9 l 0 2 l 0 1 1 0 2 0 c"


def run(x: str, y: str, said: bytes = b"(\\000\\001)Tj", ink: bytes = INK, size: int = 10) -> bytes:
    return b"q 1 0 0 -1 %s %s cm%s\nBT 0 Tr/f0 %d Tf 1 0 0 -1 0 0 Tm%s\nET\nQ\n" % (x.encode(), y.encode(), ink, size, said)


def piece(number: int, *runs: bytes, more: bytes = b"") -> bytes:
    return b"/Span<</MCID %d%s>>BDC\n%sEMC" % (number, more, b"".join(runs))


def of(page: bytes, numbers: dict[int, int] | None = None) -> bytes:
    found = steps(page, b"id-ID")
    assert found is not None
    return written(settled(found), LETTERS, numbers or {})


def test_lines_begin_so_far_from_the_one_before_and_letters_go_on_where_the_last_ended() -> None:
    page = piece(0, run("20.001", "100")) + piece(1, run("25", "100", ink=TEAL)) + piece(2, run("20", "88.5", b"[(\\000\\001)20(\\000\\002)]TJ"))
    assert of(page) == (
        b"BT\n/Span<</MCID 0>>BDC\n/c0 cs 0.114 0.161 0.153 scn /f0 10 Tf 20 100 Td(a)Tj\nEMC\n"
        b"/Span<</MCID 1>>BDC\n0.043 0.365 0.341 scn (a)Tj\nEMC\n"
        b"/Span<</MCID 2>>BDC\n0.114 0.161 0.153 scn 0 -11.5 Td[(a)20(b)]TJ\nEMC\nET\n"
    )


@pytest.mark.parametrize(("x", "y"), [("25.1", "100"), ("25", "101")])
def test_letters_elsewhere_say_where(x: str, y: str) -> None:
    assert of(piece(0, run("20", "100")) + piece(1, run(x, y))).count(b"Td") == 2


def test_small_differences_do_not_add_up() -> None:
    page = b"".join(piece(n, run(f"{20 + 5.004 * n:.3f}", "100")) for n in range(3))
    assert of(page).count(b"Td") == 2


def test_pieces_that_became_one_are_written_as_one() -> None:
    page = piece(0, run("20", "100")) + piece(1, run("20", "90")) + piece(2, run("20", "80"))
    assert of(page, {0: 0, 1: 0, 2: 1}).count(b"BDC") == 2
    assert list(neighbours(steps(page, b"id-ID") or ())) == [(0, 1), (1, 2)]


@pytest.mark.parametrize("page", [
    piece(0, run("20", "100")) + RULE % (b"20", b"99") + piece(1, run("20", "90"), more=b"/Alt(Kode)"),
    piece(0, run("20", "100")) + b"q 0 0 m 9 0 l 9 9 l\nh\nW\nn\nQ\n" + piece(1, run("20", "90")),
    piece(0, run("20", "100")) + b"/Artifact BMC\n" + run("9", "9") + b"EMC" + piece(1, run("20", "90")),
])
def test_pieces_with_something_between_them_or_said_of_them_stay_apart(page: bytes) -> None:
    assert not list(neighbours(settled(steps(page, b"id-ID") or ())))


def test_the_language_of_the_file_is_not_said_again_and_another_one_is() -> None:
    page = piece(0, run("20", "100"), more=b"/Lang(id-ID)") + piece(1, run("20", "90"), more=b"/Lang(en)")
    assert b"/MCID 0>>" in of(page) and b"/MCID 1/Lang(en)>>" in of(page)


def test_lines_below_letters_stand_together_behind_them() -> None:
    page = piece(0, run("20", "100")) + RULE % (b"20.25", b"99") + piece(1, run("25", "100")) + RULE % (b"25", b"99.126")
    assert of(page).endswith(
        b"(a)Tj\nEMC\nET\n/Artifact BMC\n/c0 CS 0.475 0.651 0.639 SCN 0.4 w 4 M 20.25 99 m 50.25 99 l S\n25 99.13 m 55 99.13 l S\nEMC\n"
    )


def test_a_line_that_an_area_lies_on_stays_below_it() -> None:
    area = b"/Artifact<</Type/Layout>>BDC\nq 1 0 0 -1 10 10 cm/c0 cs 1 0 0 scn 0 0 m 5 0 l 5 5 l 0 5 l\nh\nf\nQ\nEMC"
    assert of(RULE % (b"20", b"99") + area + piece(0, run("20", "100"))).find(b"S\n") < of(RULE % (b"20", b"99") + area).find(b"10 5 5 5 re f")


def test_an_area_and_its_edge_are_drawn_with_one_path() -> None:
    shape = b"/Artifact<</Type/Layout>>BDC\nq 1 0 0 -1 1 2 cm%s %s\n%s\nQ\nEMC"
    fill, line = shape % (b"/c0 cs 1 0 0 scn", BOX, b"h\nf"), shape % (b"/c0 CS 0 1 0 SCN 1.1 w 4 M", EDGE, b"S")
    assert of(fill + line) == b"/Artifact BMC\n/c0 cs 1 0 0 scn /c0 CS 0 1 0 SCN 1.1 w 4 M q 1 0 0 -1 1 2 cm %s B Q\nEMC\n" % EDGE
    assert b" B " not in of(fill + line.replace(b"1 2 cm", b"1 3 cm"))
    assert b" B " not in of(line + fill)
    assert edges(BOX) == edges(EDGE) != edges(BOX.replace(b"10 9 l", b"10 8 l"))


@pytest.mark.parametrize(("path", "upright"), [(b"0 0 m 5 0 l 5 4 l 0 4 l", True), (b"0 4 m 0 0 l 5 0 l 5 4 l", True), (b"0 0 m 5 4 l 5 0 l 0 4 l", False), (b"0 0 m 5 0 l 6 4 l 0 4 l", False)])
def test_only_an_upright_area_is_written_as_one(path: bytes, upright: bool) -> None:
    assert (b"10 6 5 4 re f" in of(b"/Artifact BMC\nq 1 0 0 -1 10 10 cm/c0 cs 1 0 0 scn %s\nf\nQ\nEMC" % path)) is upright


def test_what_counts_inside_a_frame_ends_with_it() -> None:
    page = piece(0, run("20", "100")) + b"q 0 0 m 9 0 l 9 9 l\nh\nW\nn\n" + piece(1, run("20", "90", ink=TEAL)) + b"Q\n" + piece(2, run("20", "80", ink=TEAL))
    assert of(page).count(b"0.043 0.365 0.341 scn") == 2


def test_a_stroke_that_says_nothing_is_drawn_as_on_an_empty_page() -> None:
    plain = b"q 1 0 0 -1 5 5 cm/c0 CS 0 0 0 SCN 0 0 m 9 9 l\nS\nQ\n"
    rest = b"q 2 0 0 -2 5 5 cm/c0 CS 0 0 0 SCN 0 0 m 9 9 l\nS\nQ\n"
    dashed = b"q 1 0 0 -1 5 5 cm/c0 CS 0 0 0 SCN 0.4 w 4 M[1 2]0 d 0 0 m 9 0 l\nS\nQ\n"
    assert of(dashed + plain).endswith(b"1 w 10 M []0 d 5 5 m 14 -4 l S\n")
    assert of(dashed + rest).endswith(b"1 w 10 M []0 d " + rest)


def test_a_code_is_drawn_as_areas_and_other_lines_are_not() -> None:
    code = b"q 1.5 0 0 -1.5 20.5 30 cm/c1 cs 0 scn/c0 CS 0.1 0.2 0.3 SCN 4 M 0 0.5 m 7 0.5 l 8 0.5 m 9 0.5 l 0 1.5 m 1 1.5 l\nB\nQ\n"
    assert of(code) == b"q 1.5 0 0 -1.5 20.5 30 cm/c0 cs 0.1 0.2 0.3 scn\n0 0 7 1 re\n8 0 1 1 re\n0 1 1 1 re\nf\nQ\n"
    slanted = code.replace(b"1 1.5 l", b"1 2.5 l")
    assert of(slanted) == slanted


@pytest.mark.parametrize("page", [
    b"BT /f0 9 Tf (\\000\\001)Tj ET", b"EMC", b"/P<</MCID 0>>BDC\n", b"q /x0 Do\nEMC\nQ\n", b"q 0 0 m 9 9 l\nf\nQ\n", b"q 1 0 0 -1 5 5 cm/c0 CS 0 0 0 SCN 0 0 m 9 9 l\nB\nQ\n",
    run("20", "100").replace(b"0 Tr", b"2 Tr"),
])
def test_a_page_with_something_unknown_is_not_read(page: bytes) -> None:
    assert steps(page, b"id-ID") is None


def test_a_string_is_no_step() -> None:
    found = steps(b"/Span<</MCID 7/Alt(Kode EMC >>BDC \\) q)>>BDC\nq /x0 Do\nQ\nEMC", b"id-ID")
    assert found == [Mark(b"/Span<</MCID 7/Alt(Kode EMC >>BDC \\) q)>>BDC", 7, [Rest(b"q /x0 Do\nQ\n")])]


@pytest.mark.parametrize(("number", "expected"), [(1050, b"10.5"), (-7, b"-0.07"), (300, b"3"), (0, b"0"), (10, b"0.1")])
def test_points(number: int, expected: bytes) -> None:
    assert points(number) == expected
