"""A short file is written as small as can be, and shows, says and leads to the same as before."""

import io
import zlib

import pikepdf
import pytest

from pustaka.typesetting.objects import Objects, Stream, ended, opened, written
from pustaka.typesetting.strokes import fewer, inside, short, tight
from pustaka.typesetting.tags import lightened


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


def test_streams_keep_their_bytes_and_get_their_length_anew() -> None:
    data = written(Objects({1: b"<< /Type /Catalog /Pages 3 0 R /Kept 2 0 R >>", 3: PAGES}, {2: Stream(b"<< /Filter /FlateDecode >>", zlib.compress(b"isi rekaan"))}, root=1))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.Kept.read_bytes() == b"isi rekaan"
        assert opened(pdf).streams[pdf.Root.Kept.objgen[0]].head == b"<< /Filter /FlateDecode >>"


def test_many_objects_stand_in_more_than_one_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pustaka.typesetting.objects.TOGETHER", 3)
    rows = {n: f"[ {n} ]".encode() for n in range(2, 12)}
    root = b"<< /Type /Catalog /Pages 99 0 R /All [ " + b" ".join(b"%d 0 R" % n for n in rows) + b" ] >>"
    with pikepdf.open(io.BytesIO(made({1: root, 99: PAGES, **rows}))) as pdf:
        assert [int(one[0]) for one in pdf.Root.All] == list(rows)


def test_a_table_that_would_end_in_a_carriage_return_has_one_more_free_row(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: PAGES}
    shorter, answers = made(plain), iter((True, False))
    monkeypatch.setattr("pustaka.typesetting.objects.ended", lambda data: next(answers))
    longer = made(plain)
    assert b"/Size 5/" in shorter.replace(b" /", b"/") and b"/Size 6/" in longer.replace(b" /", b"/")
    for data in (shorter, longer):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert not pdf.check_pdf_syntax()


@pytest.mark.parametrize("data", [bytes([n]) * 7 for n in range(64)])
def test_which_data_ends_in_a_carriage_return(data: bytes) -> None:
    assert ended(data) is zlib.compress(data).endswith(b"\r")


def test_what_only_looks_leaves_the_tree_and_its_words_stay_in_place() -> None:
    plain = {
        1: element("4 2 0 R 6", 9, "P", "/Pg 50 0 R "),
        2: element("5", 1, "Span", "/Pg 50 0 R ", "/A [ << /LineHeight 4.2 /O /Layout >> ] "),
        3: b"[ 1 0 R 2 0 R 1 0 R ]",
    }
    lightened(plain)
    assert plain == {1: b"<< /K [ 4 5 6 ] /P 9 0 R /Pg 50 0 R /S /P >>", 3: b"[ 1 0 R 1 0 R 1 0 R ]"}


def test_words_on_another_page_name_their_page() -> None:
    plain = {1: element("4 2 0 R", 9, "P", "/Pg 50 0 R "), 2: element("0", 1, "Span", "/Pg 51 0 R ")}
    lightened(plain)
    assert plain[1] == b"<< /K [ 4 << /Type /MCR /Pg 51 0 R /MCID 0 >> ] /P 9 0 R /Pg 50 0 R /S /P >>"


@pytest.mark.parametrize("kept", [
    element("5", 1, "Span", "/Pg 50 0 R ", "/Alt (Bersumber) "),
    element("5", 1, "Span", "/Pg 50 0 R ", "/ActualText (a ) "),
    b"<< /K [ 5 ] /Lang (ar-ID) /P 1 0 R /Pg 50 0 R /S /Span /Type /StructElem >>",
    element("5", 1, "Strong", "/Pg 50 0 R "),
    element("5", 1, "Div", "/Pg 50 0 R "),
    element("5", 1, "P", "/Pg 50 0 R "),
])
def test_what_is_read_aloud_or_parts_words_stays(kept: bytes) -> None:
    plain = {1: element("2 0 R", 9, "Div"), 2: kept}
    lightened(plain)
    assert plain[2] == kept.replace(b"/Type /StructElem ", b"")


def test_a_box_around_words_is_a_paragraph_and_one_around_an_element_that_is_read_stays() -> None:
    plain = {
        1: element("2 0 R", 9, "Div"), 2: element("5", 1, "Span", "/Pg 50 0 R ", "/A [ << /O /Layout /Placement /Block >> ] "),
        3: element("4 0 R", 9, "Div"), 4: element("6", 3, "Span", "/Pg 50 0 R ", "/Alt (Bersumber) "),
    }
    lightened(plain)
    assert plain == {
        1: b"<< /K [ 5 ] /P 9 0 R /Pg 50 0 R /S /P >>",
        3: b"<< /K [ 4 0 R ] /P 9 0 R /S /Div >>", 4: b"<< /Alt (Bersumber) /K [ 6 ] /P 3 0 R /Pg 50 0 R /S /Span >>",
    }


def test_words_beside_others_in_a_box_stay_apart() -> None:
    plain = {1: element("2 0 R 3 0 R", 9, "Div"), 2: element("5", 1, "Span", "/Pg 50 0 R "), 3: element("6", 1, "Span", "/Pg 50 0 R ")}
    lightened(plain)
    assert plain == {
        1: b"<< /K [ 2 0 R 3 0 R ] /P 9 0 R /S /Div >>", 2: b"<< /K [ 5 ] /P 1 0 R /Pg 50 0 R /S /Span >>", 3: b"<< /K [ 6 ] /P 1 0 R /Pg 50 0 R /S /Span >>",
    }


def test_what_a_link_leads_to_stands_before_its_words_and_names_only_another_page() -> None:
    plain = {1: element("4 << /Obj 7 0 R /Pg 50 0 R /Type /OBJR >>", 9, "Link", "/Pg 50 0 R "), 2: element("<< /Obj 8 0 R /Pg 51 0 R /Type /OBJR >> 4", 9, "Link", "/Pg 50 0 R ")}
    lightened(plain)
    assert plain[1] == b"<< /K [ << /Obj 7 0 R /Type /OBJR >> 4 ] /P 9 0 R /Pg 50 0 R /S /Link >>"
    assert plain[2] == b"<< /K [ << /Obj 8 0 R /Pg 51 0 R /Type /OBJR >> 4 ] /P 9 0 R /Pg 50 0 R /S /Link >>"


def test_a_place_is_exact_to_a_point_and_all_else_to_a_hundredth_but_words_and_the_size_of_a_page_stay() -> None:
    plain = {
        1: b"<< /Contents (versi 1.2345) /Rect [ 12.345 20.51 ] /Subtype /Link >>", 2: b"[ 5 0 R /XYZ 28.3465 391.8 0 ]",
        3: b"<< /BBox [ 1.23456 ] /T (2.34567) >>", 4: b"<< /MediaBox [ 0 0 297.6378 419.52756 ] /Type /Page >>",
    }
    fewer(plain)
    assert plain == {
        1: b"<< /Contents (versi 1.2345) /Rect [ 12 21 ] /Subtype /Link >>", 2: b"[ 5 0 R /XYZ 28 392 0 ]",
        3: b"<< /BBox [ 1.23 ] /T (2.34567) >>", 4: b"<< /MediaBox [ 0 0 297.6378 419.52756 ] /Type /Page >>",
    }


def test_short_lists_and_lists_of_one_place_stand_where_they_are_used() -> None:
    long = b"[ " + b"9 0 R " * 20 + b"]"
    plain = {1: b"<< /A 2 0 R /B 2 0 R /C 3 0 R /D 4 0 R /E 4 0 R /T (2 0 R) >>", 2: b"[ 7 0 R /XYZ 1 2 0 ]", 3: b"[ /ICCBased 2 0 R ]", 4: long}
    inside(plain)
    assert plain[1] == b"<< /A [ 7 0 R /XYZ 1 2 0 ] /B [ 7 0 R /XYZ 1 2 0 ] /C [ /ICCBased [ 7 0 R /XYZ 1 2 0 ] ] /D 4 0 R /E 4 0 R /T (2 0 R) >>"


@pytest.mark.parametrize(("loose", "expected"), [
    (b"<< /K [ 4 5 << /Obj 7 0 R /Type /OBJR >> ] /P 9 0 R /S /Link >>", b"<</K[4 5<</Obj 7 0 R/Type/OBJR>>]/P 9 0 R/S/Link>>"),
    (b"<< /T (a [ b ] \\) << c >>) /N 3 >>", b"<</T(a [ b ] \\) << c >>)/N 3>>"),
    (b"<< /ID [ (a ) (b) ] /H <0b5d> /N null >>", b"<</ID[(a )(b)]/H<0b5d>/N null>>"),
])
def test_no_blank_stands_that_parts_nothing(loose: bytes, expected: bytes) -> None:
    assert tight(loose) == expected


@pytest.mark.parametrize(("number", "digits", "expected"), [(b"31.181103", 2, b"31.18"), (b"-0.001", 2, b"0"), (b"10.004", 2, b"10"), (b"100", 2, b"100"), (b".5049", 3, b"0.505"), (b"-0.4", 0, b"0"), (b"110.4", 0, b"110")])
def test_short(number: bytes, digits: int, expected: bytes) -> None:
    assert short(number, digits) == expected
