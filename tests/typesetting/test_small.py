"""A short file is written as small as can be, and shows, says and leads to the same as before."""

import io
import zlib

import pikepdf
import pytest

from pustaka.typesetting import strokes
from pustaka.typesetting.objects import Objects, Stream, close, ended, opened, written
from pustaka.typesetting.strokes import rewritten, short
from pustaka.typesetting.tags import lightened

RUN = b"q 1 0 0 -1 35.433071 403.34033 cm/c0 cs 0.043137256 0.3647059 0.34117648 scn\nBT 0 Tr/f0 6.5 Tf 1 0 0 -1 0 0 Tm%s\nET\nQ\n"


def element(kids: str, above: int, name: str, more: str = "", front: str = "") -> bytes:
    return f"<< {front}/K [ {kids} ] /P {above} 0 R {more}/S /{name} /Type /StructElem >>".encode()


PAGES = b"<< /Type /Pages /Count 0 /Kids [ ] >>"


def made(plain: dict[int, bytes]) -> bytes:
    return written(Objects(plain, {}, root=1))


def test_a_file_is_read_back_with_all_that_something_leads_to() -> None:
    plain = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Said (ruang 7 0 R \\) tetap) /Kept 9 0 R >>", 2: PAGES,
        7: b"(tidak disebut)", 9: b"[ 4711 ]",
    }
    data = made(plain)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.Root.Said) == "ruang 7 0 R ) tetap"
        assert int(pdf.Root.Kept[0]) == 4711
        assert b"tidak disebut" not in b"".join(one.unparse(resolved=True) for one in pdf.objects if not isinstance(one, pikepdf.Stream))
    assert data == made(plain)
    assert data != made({**plain, 9: b"[ 4712 ]"})


def test_a_table_that_would_end_in_a_carriage_return_has_one_more_free_row(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES}
    shorter, answers = made(plain), iter((True, False))
    monkeypatch.setattr("pustaka.typesetting.objects.ended", lambda data: next(answers))
    longer = made(plain)
    assert b"/Size 5/" in shorter and b"/Size 6/" in longer
    for data in (shorter, longer):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert not pdf.check_pdf_syntax()


@pytest.mark.parametrize("data", [bytes([n]) * 7 for n in range(64)])
def test_which_data_ends_in_a_carriage_return(data: bytes) -> None:
    assert ended(data) is zlib.compress(data).endswith(b"\r")


def test_streams_keep_their_bytes_and_get_their_length_anew() -> None:
    data = written(Objects({1: b"<< /Type /Catalog /Pages 3 0 R /Kept 2 0 R >>", 3: PAGES}, {2: Stream(b"<< /Filter /FlateDecode >>", zlib.compress(b"isi rekaan"))}, root=1))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.Kept.read_bytes() == b"isi rekaan"
        assert opened(pdf).streams[pdf.Root.Kept.objgen[0]].head == b"<< /Filter /FlateDecode >>"


@pytest.mark.parametrize(("text", "expected"), [
    (b"<< /K [ 3 4 ] /P 5 0 R /S /P >>", b"<</K[3 4]/P 5 0 R/S/P>>"),
    (b"<< /Title (Dua [ kata ] \\) / lain) /F 4 >>", b"<</Title (Dua [ kata ] \\) / lain)/F 4>>"),
    (b"[ 1 -2 (a) (b) null ]", b"[1 -2 (a) (b) null]"),
])
def test_an_object_loses_the_blanks_that_part_nothing(text: bytes, expected: bytes) -> None:
    assert close(text) == expected


def test_many_objects_stand_in_more_than_one_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pustaka.typesetting.objects.TOGETHER", 3)
    rows = {n: f"[ {n} ]".encode() for n in range(2, 12)}
    root = b"<< /Type /Catalog /Pages 99 0 R /All [ " + b" ".join(b"%d 0 R" % n for n in rows) + b" ] >>"
    with pikepdf.open(io.BytesIO(made({1: root, 99: PAGES, **rows}))) as pdf:
        assert [int(one[0]) for one in pdf.Root.All] == list(rows)


def test_what_only_looks_leaves_the_tree_and_its_words_stay_in_place() -> None:
    plain = {
        1: element("4 2 0 R 6", 9, "P", "/Pg 50 0 R "),
        2: element("5", 1, "Span", "/Pg 50 0 R ", "/A [ << /LineHeight 4.2 /O /Layout >> ] "),
        3: b"[ 1 0 R 2 0 R 1 0 R ]",
    }
    lightened(plain)
    assert plain == {1: b"<< /S /P /Pg 50 0 R /P 9 0 R /K [ 4 5 6 ] >>", 3: b"[ 1 0 R 1 0 R 1 0 R ]"}


def test_words_on_another_page_name_their_page() -> None:
    plain = {1: element("4 2 0 R", 9, "P", "/Pg 50 0 R "), 2: element("0", 1, "Span", "/Pg 51 0 R ")}
    lightened(plain)
    assert plain[1] == b"<< /S /P /Pg 50 0 R /P 9 0 R /K [ 4 << /Type /MCR /Pg 51 0 R /MCID 0 >> ] >>"


def paged(kids: str, row: str, *, inner: str = "", page: int = 50) -> dict[int, bytes]:
    """A paragraph on page 50, the table of its pieces, and an element inside it."""
    plain = {
        1: element(kids, 9, "P", "/Pg 50 0 R "), 3: row.encode(), 4: b"<< /K [ 1 0 R ] /ParentTree << /Nums [ 7 3 0 R ] >> /Type /StructTreeRoot >>",
        50: b"<< /StructParents 7 /Type /Page >>",
    }
    return {**plain, 2: element(inner, 1, "Strong", f"/Pg {page} 0 R ")} if inner else plain


def test_pieces_of_one_element_that_follow_each_other_become_one_and_all_others_are_counted_anew() -> None:
    plain = paged("0 1 2 2 0 R 4", "[ 1 0 R 1 0 R 1 0 R 2 0 R 1 0 R ]", inner="3")
    assert lightened(plain, {50: {0: 1, 1: 2, 2: 3, 3: 4}}) == {50: {0: 0, 1: 0, 2: 0, 3: 1, 4: 2}}
    assert plain[1].endswith(b"/K [ 0 2 0 R 2 ] >>") and plain[2].endswith(b"/K 1 >>")
    assert plain[3] == b"[ 1 0 R 2 0 R 1 0 R ]"


@pytest.mark.parametrize(("kids", "beside"), [("0 1", {}), ("0 2", {0: 1, 1: 2}), ("1 0", {0: 1}), ("0 << /MCID 1 /Pg 51 0 R /Type /MCR >>", {0: 1})])
def test_pieces_with_something_between_them_stay_apart(kids: str, beside: dict[int, int]) -> None:
    plain = paged(kids, "[ 1 0 R 1 0 R 1 0 R ]")
    assert lightened(plain, {50: beside}) == {50: {0: 0, 1: 1, 2: 2}}
    assert plain[3] == b"[ 1 0 R 1 0 R 1 0 R ]"


def test_a_page_without_a_table_of_its_pieces_keeps_their_numbers() -> None:
    plain = paged("0 1", "[ 1 0 R 1 0 R ]")
    plain[50] = b"<< /Type /Page >>"
    assert lightened(plain, {50: {0: 1}}) == {}
    assert plain[1].endswith(b"/K [ 0 1 ] >>")


@pytest.mark.parametrize(("name", "front", "language"), [
    ("Span", "/Alt (Bersumber) ", ""), ("Span", "/ActualText (a ) ", ""), ("Span", "", "/Lang (ar-ID) "), ("Strong", "", ""), ("Span", "", ""), ("Div", "", ""), ("P", "", ""),
])
def test_what_is_read_aloud_or_parts_words_stays(name: str, front: str, language: str) -> None:
    plain = {1: element("2 0 R", 9, "Div"), 2: f"<< {front}/K [ 5 ] {language}/P 1 0 R /Pg 50 0 R /S /{name} /Type /StructElem >>".encode()}
    lightened(plain)
    assert plain[2].decode() == f"<< /S /{name} /Pg 50 0 R /P 1 0 R {front}{language}/K 5 >>"


def test_places_and_colours_are_said_in_fewer_digits_and_letters_in_fewer_signs() -> None:
    lines = rewritten(b"/P<</MCID 0>>BDC\n" + RUN % b"(\\000\\026)Tj" + b"EMC/P<</MCID 1>>BDC\n" + RUN % b"[(\\000\\t)9.9999695(\\000\\015)]TJ" + b"EMC")
    run = b"q 1 0 0 -1 35.43 403.34 cm/c0 cs 0.043 0.365 0.341 scn\nBT 0 Tr/f0 6.5 Tf 1 0 0 -1 0 0 Tm%s\nET\nQ\n"
    assert lines == b"/P<</MCID 0>>BDC\n" + run % b"(\x00\x16)Tj" + b"EMC/P<</MCID 1>>BDC\n" + run % b"[(\x00\t)10(\x00\\015)]TJ" + b"EMC"


def test_a_line_keeps_to_a_hundredth_of_a_point() -> None:
    assert rewritten(b"q 1 0 0 -1 31.181103 403.34033 cm/c0 cs 0.878431 scn 231.02362 8.1675 m 0 8.6675 l\nf\nQ\n") == (
        b"q 1 0 0 -1 31.18 403.34 cm/c0 cs 0.878 scn 231.02 8.17 m 0 8.67 l\nf\nQ\n"
    )


@pytest.mark.parametrize("page", [
    b"q 0.0012345 0 0 0.0012345 10.123456 10.123456 cm 512.123456 0 m\nQ\n",
    b"q 1 0 0 -1 1.5 1.5 cm q 100.5 0 0 100.5 0 0 cm 0.123456 0.123456 m\nf\nQ\nQ\n",
    b"/Span<</MCID 7/Alt(Kode q 1 0 0 -1 3.14159 3.14159 cm 2.71828)>>BDC EMC",
    b"BT (a\\\\nb) Tj ET",
    b"\nBI /W 1 ID \\000 EI",
])
def test_what_is_not_in_points_or_no_drawing_stays(page: bytes) -> None:
    assert rewritten(page) == page


def test_a_new_line_in_a_string_begins_no_drawing() -> None:
    assert rewritten(b"/Span<</Alt(Kode\\nq 1 0 0 -1 3.14159 3.14159 cm)>>BDC") == b"/Span<</Alt(Kode\nq 1 0 0 -1 3.14159 3.14159 cm)>>BDC"


@pytest.mark.parametrize(("number", "digits", "expected"), [(b"31.181103", 2, b"31.18"), (b"-0.001", 2, b"0"), (b"10.004", 2, b"10"), (b"100", 2, b"100"), (b".5049", 3, b"0.505")])
def test_short(number: bytes, digits: int, expected: bytes) -> None:
    assert short(number, digits) == expected


def test_every_byte_that_is_written_plainly_is_read_back() -> None:
    assert b"\r" not in {byte for _written, byte in strokes.PLAIN}
    assert len(dict(strokes.PLAIN)) == len(strokes.PLAIN)
