"""A drawing is read by what is allowed: hostile ones are refused in one sentence, honest ones come out drawing the same."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from pustaka.pictures import svg
from pustaka.pictures.cleaning import NotCleanable, NotDrawable, clean, traces
from pustaka.pictures.images import inspect
from pustaka.pictures.svg import allowed
from pustaka.privacy.identifiers import find
from tests.pictures.svg.honest import DRAWIO, NOTED, NS, PLAIN

MARK = "KETERANGAN-REKAAN"
OUT = "http://luar.example/x"


def drawing(inside: str, *, before: str = "", root: str = "", behind: str = "") -> bytes:
    return f'{before}<svg {NS} viewBox="0 0 9 9" {root}>{inside}<rect width="9" height="9"/></svg>{behind}'.encode()


HOSTILE: dict[str, tuple[bytes, str]] = {
    "script": (drawing(f"<script>{MARK}</script>"), "script"),
    "script in another case": (drawing(f"<ScRiPt>{MARK}</ScRiPt>"), allowed.UNKNOWN),
    "script behind a prefix": (drawing(f'<x:script xmlns:x="http://www.w3.org/2000/svg">{MARK}</x:script>'), "script"),
    "script in a namespace that looks alike": (drawing(f'<x:script xmlns:x="http://www.w3.org/2000/svg/">{MARK}</x:script>'), allowed.FOREIGN),
    "html script": (drawing(f'<script xmlns="http://www.w3.org/1999/xhtml">{MARK}</script>'), allowed.FOREIGN),
    "handler": (drawing(f'<rect onload="{MARK}"/>'), allowed.EVENT),
    "handler in another case": (drawing(f'<rect ONLOAD="{MARK}"/>'), allowed.EVENT),
    "handler of the root": (drawing("", root=f'onload="{MARK}"'), allowed.EVENT),
    "animated link": (drawing(f'<a><animate attributeName="href" values="javascript:{MARK}" fill="freeze"/><rect/></a>'), "tautan"),
    "set link": (drawing(f'<a><set attributeName="href" to="javascript:{MARK}"/><rect/></a>'), "tautan"),
    "animated rectangle": (drawing(f'<rect><animate attributeName="x" values="{MARK}"/></rect>'), "animasi"),
    "link with a tab in its scheme": (drawing(f'<a href="java&#9;script:{MARK}"><rect/></a>'), "tautan"),
    "page that leaves by itself": (drawing(f'<meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;{OUT}{MARK}"/>'), allowed.FOREIGN),
    "html image": (drawing(f'<img xmlns="http://www.w3.org/1999/xhtml" srcset="{OUT}{MARK}"/>'), allowed.FOREIGN),
    "html in foreignObject": (drawing(f'<foreignObject><video xmlns="http://www.w3.org/1999/xhtml" poster="{OUT}{MARK}"/></foreignObject>'), "foreignObject"),
    "style sheet by instruction": (drawing("", before=f'<?xml-stylesheet href="{OUT}{MARK}"?>'), allowed.INSTRUCTION),
    "instruction behind the drawing": (drawing("", behind=f'<?xml-stylesheet href="{OUT}{MARK}"?>'), allowed.INSTRUCTION),
    "instruction inside": (drawing(f"<?php {MARK}?>"), allowed.INSTRUCTION),
    "import": (drawing(f'<style>@import "{OUT}{MARK}";</style>'), allowed.OUTSIDE),
    "import with an escape": (drawing(f'<style>@\\69mport "{OUT}{MARK}";</style>'), allowed.OUTSIDE),
    "address with an escape": (drawing(f'<rect style="fill:u\\72l({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "address with an entity and an escape": (drawing(f'<rect fill="u&#x5c;72l({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "address after an own part": (drawing(f'<path id="x"/><rect style="fill:url(#x) url({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "address in another case": (drawing(f'<rect fill="URL({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "address split by a remark": (drawing(f"<style>rect{{fill:u/**/rl({OUT}{MARK})}}</style>"), allowed.VALUE),
    "image-set": (drawing(f'<rect style="background-color:image-set(&quot;{OUT}{MARK}&quot; 1x)"/>'), allowed.VALUE),
    "nested style in CDATA": (drawing(f"<style><style><![CDATA[@import url({OUT}{MARK});]]></style></style>"), allowed.STYLE),
    "embedded font": (drawing(f"<style>@font-face{{font-family:a;src:url({OUT}{MARK})}}</style>"), allowed.OUTSIDE),
    "selector by attribute": (drawing(f'<style>rect[id^="{MARK}"]{{fill:red}}</style>'), allowed.STYLE),
    "outside picture": (drawing(f'<image href="{OUT}{MARK}"/>'), "image"),
    "picture in the drawing": (drawing(f'<image href="data:image/svg+xml,{MARK}"/>'), "image"),
    "picture for a filter": (drawing(f'<filter id="f"><feImage href="{OUT}{MARK}"/></filter><rect filter="url(#f)"/>'), "feImage"),
    "use of another file": (drawing(f'<use xlink:href="lain.svg#{MARK}"/>'), allowed.OUTSIDE),
    "use of data": (drawing(f'<use href="data:image/svg+xml,{MARK}#a"/>'), allowed.OUTSIDE),
    "base": (drawing('<use href="#a"/><path id="a"/>', root=f'xml:base="{OUT}{MARK}"'), allowed.FOREIGN),
    "part that is not there": (drawing('<rect fill="url(#tidak-ada)"/>'), allowed.OUTSIDE),
    "part that is not there, in a style": (drawing('<style>.a{fill:url(#tidak-ada);stroke:red}</style><rect class="a" style="mask:url(#tidak-ada) "/>'), allowed.OUTSIDE),
    "use of nothing": (drawing('<use href="#tidak-ada"/><use xlink:href="#tidak-ada"/>'), allowed.OUTSIDE),
    "noise": (drawing('<filter id="f"><feTurbulence numOctaves="99999"/></filter><rect filter="url(#f)"/>'), allowed.FILTER),
    "very wide blur": (drawing('<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect filter="url(#f)"/>'), allowed.FILTER),
    "many filters": (drawing('<filter id="f"><feGaussianBlur stdDeviation="9"/></filter>' + '<rect filter="url(#f)"/>' * 200), allowed.TOO_MUCH),
    "uses of uses": (drawing("".join(f'<g id="a{n}">' + f'<use href="#a{n + 1}"/>' * 10 + "</g>" for n in range(11)) + '<path id="a11"/>'), allowed.TOO_MUCH),
    "uses of uses by style": (drawing("<style>" + "".join(f".c{n}{{mask:url(#a{n})}}" for n in range(12)) + "</style>" + "".join(f'<mask id="a{n}">' + f'<path class="c{n + 1}"/>' * 10 + "</mask>" for n in range(12)) + '<path class="c0"/>'), allowed.TOO_MUCH),
    "patterns of patterns": (drawing("".join(f'<pattern id="a{n}">' + f'<path fill="url(#a{n + 1})"/>' * 10 + "</pattern>" for n in range(11)) + '<pattern id="a11"/><path fill="url(#a0)"/>'), allowed.TOO_MUCH),
    "marker at every point": (drawing('<marker id="m">' + "<path/>" * 100 + '</marker><path marker-mid="url(#m)" d="M' + "1 2 " * 5000 + '"/>'), allowed.TOO_MUCH),
    "use of itself": (drawing('<g id="a"><use href="#a"/></g>'), allowed.TOO_MUCH),
    "very deep": (drawing("<g>" * 100 + "</g>" * 100), allowed.TOO_MUCH),
    "very many": (drawing("<path/>" * 30_000), allowed.TOO_MUCH),
    "very many attributes": (drawing("<path " + " ".join(f'a{n}="1"' for n in range(20_000)) + "/>"), allowed.TOO_MUCH),
    "very much text": (drawing("<text>" + "kata " * 5_000 + "</text>"), allowed.TOO_MUCH),
    "very large number": (drawing('<rect width="1e300"/>'), allowed.LARGE_NUMBER),
    "entity": (f'<!DOCTYPE svg [<!ENTITY a "{MARK}">]>'.encode() + drawing("<text>&a;</text>"), allowed.DOCTYPE),
    "outside entity": (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + drawing("<text>&a;</text>"), allowed.DOCTYPE),
    "another encoding": (b'<?xml version="1.0" encoding="UTF-7"?>' + drawing(""), allowed.ENCODING),
    "two bytes a letter": (drawing(f"<script>{MARK}</script>").decode().encode("utf-16"), allowed.ENCODING),
    "root without a namespace": (f"<svg><script>{MARK}</script></svg>".encode(), allowed.FOREIGN),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_not_allowed_is_named_by_its_kind_and_never_written(name: str) -> None:
    data, kind = HOSTILE[name]
    found = svg.read(data)
    assert any(kind in one for one in found.refused), found.refused
    assert not any(MARK in one or "luar.example" in one for one in found.refused)
    assert MARK.encode() not in found.written
    assert svg.read(found.written or svg.EMPTY).refused == ()


@pytest.mark.parametrize("name", HOSTILE)
def test_cleaning_gives_what_passes_or_refuses(name: str) -> None:
    try:
        cleaned = clean("a.svg", HOSTILE[name][0])
    except (NotDrawable, NotCleanable) as refused:
        assert MARK not in str(refused)
    else:
        assert inspect(cleaned).danger == ""
        assert traces(cleaned) == ()


@pytest.mark.parametrize("name", [*PLAIN, *NOTED])
def test_honest_drawings_pass_and_stay_as_they_are_once_written(name: str) -> None:
    data = {**PLAIN, **NOTED}[name].encode()
    found = svg.read(data)
    assert (found.whole, found.refused, found.notes) == (True, (), name in NOTED)
    again = svg.read(found.written)
    assert (again.written, again.refused, again.notes) == (found.written, (), False)
    assert list(find(found.written.decode(), strict=True)) == [], "coordinates are no numbers of people"


@pytest.mark.parametrize("name", PLAIN)
def test_what_is_written_anew_has_the_same_shapes(name: str) -> None:
    before, after = (etree.fromstring(one) for one in (PLAIN[name].encode(), svg.read(PLAIN[name].encode()).written))

    def shapes(root: etree._Element) -> list[tuple[object, ...]]:
        return [(one.tag, tuple(numbers(one)), " ".join("".join(map(str, one.itertext())).split())) for one in root.iter(etree.Element) if not str(one.tag).endswith("style")]

    def numbers(one: etree._Element) -> list[float]:
        pieces = " ".join(str(one.get(key, "")) for key in ("d", "points", "viewBox", "transform", "x", "y", "width", "height", "values"))
        return [round(float(piece), 4) for piece in re.findall(r"[+-]?(?:\d+\.?\d*|\.\d+)", pieces)] if name != "arcs" else []

    flat = [one for one in shapes(before) if "style" not in str(one[0])], [one for one in shapes(after) if "style" not in str(one[0])]
    assert [one[:2] for one in flat[0]] == [one[:2] for one in flat[1]]


def test_what_points_at_nothing_becomes_none() -> None:
    data = drawing('<style>.a{fill:url(#x);stroke:red}</style><path class="a" style="mask:url(#x)" clip-path="url(#x)"/><use href="#x"/>')
    assert b'<style>.a{fill:none;stroke:red}</style><path class="a" style="mask:none" clip-path="none"/><use/>' in svg.read(data).written


def test_the_flags_of_an_arc_need_no_gap() -> None:
    assert b'd="M10,15a5,5,0,1,1,10,0,5,5,0,0,1-10' in svg.read(PLAIN["arcs"].encode()).written.replace(b",-", b"-")


def test_a_drawing_of_a_diagram_program_passes_after_cleaning() -> None:
    assert inspect(DRAWIO.encode()).danger
    cleaned = clean("a.svg", DRAWIO.encode())
    assert (inspect(cleaned).danger, traces(cleaned)) == ("", ())
    assert b"Asesmen</text></switch>" in cleaned


@pytest.mark.parametrize("inside", ['<image href="data:image/png;base64,AA"/>', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Isi</p></foreignObject>'])
def test_cleaning_does_not_drop_what_the_drawing_shows(inside: str) -> None:
    with pytest.raises(NotDrawable, match="Simpan ulang sebagai PNG"):
        clean("a.svg", drawing(inside))


def test_a_link_becomes_a_group_when_it_is_cleaned() -> None:
    assert b'<g><path d="M0,0h1"/></g>' in clean("a.svg", drawing(f'<a href="{OUT}"><path d="M0 0h1"/></a>'))


def test_names_of_parts_that_nothing_points_at_stay_behind() -> None:
    written = svg.read(drawing('<path id="lapis-rekaan" class="rekaan" d="M0 0h1"/><style>.a{fill:red}</style><path id="p" class="a b"/><use href="#p"/>')).written
    assert b"rekaan" not in written
    assert b'<path id="p" class="a"/>' in written


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<text>Klien <tspan>datang</tspan> lagi</text>", ["Klien datang lagi"]),
        ('<text>Satu<tspan x="1" dy="2">Dua</tspan></text>', ["Satu Dua"]),
        ("<text>08<tspan>13</tspan></text>", ["0813"]),
        ("<title>Judul</title><desc>Uraian</desc>", ["Judul", "Uraian"]),
        ('<g aria-label="Panah"/>', ["Panah"]),
        ('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Isi <b>tebal</b></p></foreignObject>', ["Isi tebal"]),
    ],
)
def test_what_a_drawing_says_is_read_as_a_reader_reads_it(inside: str, expected: list[str]) -> None:
    assert list(svg.read(drawing(inside)).lines) == expected


def texts(*pieces: str) -> bytes:
    return drawing("".join(f'<text x="{n}">{piece}</text>' for n, piece in enumerate(pieces)))


@pytest.mark.parametrize("pieces", ["081300001234", ["0813", "0000", "1234"], ["+62", "813", "0000", "1234"], ["08", "13", "00", "00", "12", "34"]])
def test_digits_in_pieces_are_put_together(pieces: list[str]) -> None:
    assert "".join(pieces) in svg.read(texts(*pieces)).together


@pytest.mark.parametrize("pieces", [["0", "200", "400", "600", "800", "1000"], "123456789", ["2019", "2020", "2021", "2022"], ["10", "20", "30", "40", "50", "60", "70", "80"], ["12", "45", "33", "8"]])
def test_the_labels_of_an_axis_are_no_number(pieces: list[str]) -> None:
    assert svg.read(texts(*pieces)).together == ()


def test_filters_are_not_printed() -> None:
    written = svg.read(PLAIN["shadow"].encode()).written
    assert b"filter" in written
    assert b"filter" not in svg.printed(written)
    styled = svg.read(drawing('<filter id="f"><feGaussianBlur stdDeviation="2"/></filter><style>.a{filter:url(#f);fill:red}</style><path class="a" style="filter:url(#f);fill:teal"/>')).written
    assert b".a{fill:red}" in svg.printed(styled)
    assert b'style="fill:teal"' in svg.printed(styled)
    assert svg.printed(svg.EMPTY) == svg.EMPTY


BROKEN = (b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg"><rect', b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<g>" * 400, b"<svg>&tidakada;</svg>")


@pytest.mark.parametrize("data", BROKEN)
def test_what_is_no_whole_drawing_never_raises(data: bytes) -> None:
    assert not svg.read(data).whole
