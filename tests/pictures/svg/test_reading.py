"""A drawing is read by what is allowed: hostile ones are refused in one sentence, honest ones come out drawing the same."""

from __future__ import annotations

import re
import time

import pytest
from lxml import etree

from pustaka.check import check
from pustaka.pictures import svg
from pustaka.pictures.cleaning import NotCleanable, NotDrawable, clean, traces
from pustaka.pictures.images import inspect
from pustaka.pictures.svg import allowed
from pustaka.privacy.identifiers import find
from tests.helpers import library
from tests.pictures.svg.honest import DRAWIO, NOTED, NS, PLAIN, drawing

MARK = "KETERANGAN-REKAAN"
OUT = "http://luar.example/x"


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
    "image-set in what stays behind": (drawing(f'<rect style="background:image-set(&quot;{OUT}{MARK}&quot; 1x)"/>'), allowed.OUTSIDE),
    "image-set in a rule": (drawing(f'<style>rect{{fill:red;cursor:-webkit-image-set(url({OUT}{MARK}) 1x)}}</style>'), allowed.OUTSIDE),
    "image-set of a vendor": (drawing(f'<rect style="-webkit-mask:image-set(&quot;{OUT}{MARK}&quot; 1x)"/>'), allowed.OUTSIDE),
    "address in what stays behind": (drawing(f'<rect style="background:url({OUT}{MARK})" cursor="auto"/>'), allowed.OUTSIDE),
    "address in an attribute that stays behind": (drawing(f'<rect cursor="url({OUT}{MARK}), auto"/>'), allowed.OUTSIDE),
    "function that nobody knows yet": (drawing(f'<rect style="background:fetch({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "escape in what stays behind": (drawing(f'<rect style="background:u\\72l({OUT}{MARK})"/>'), allowed.OUTSIDE),
    "letters larger than the drawing": (drawing('<text font-size="9999999">Huruf</text>'), allowed.LARGE_NUMBER),
    "letters larger than the drawing, in a style": (drawing('<text style="fill:red;font-size:9999999px">Huruf</text>'), allowed.LARGE_NUMBER),
    "letters larger than the drawing, in short": (drawing('<text style="font:bold 9999999px serif">Huruf</text>'), allowed.LARGE_NUMBER),
    "letters larger than the drawing, in a rule": (drawing("<style>text{font-size:9999999px}</style><text>Huruf</text>"), allowed.LARGE_NUMBER),
    "letters that a transform makes larger": (drawing('<g transform="scale(900)"><g transform="translate(1 1) scale(900)"><text font-size="9">Huruf</text></g></g>'), allowed.LARGE_NUMBER),
    "shape larger than the drawing": (drawing('<rect width="9999999" height="1"/>'), allowed.LARGE_NUMBER),
    "percentage": (drawing('<rect width="9999999%" height="1"/>'), allowed.LARGE_NUMBER),
    "whole drawing of ten thousand metres": (drawing("", root='width="9999999" height="9"'), allowed.LARGE_NUMBER),
    "whole drawing of a kilometre": (drawing("", root='width="1000000mm" style="height:9999999px"'), allowed.LARGE_NUMBER),
    "line wider than the drawing": (drawing('<path d="M0 0h9" stroke-width="9999999"/>'), allowed.LARGE_NUMBER),
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


@pytest.mark.parametrize(
    "inside",
    [
        '<text style="-inkscape-font-specification:\'sans-serif, Normal\';shape-inside:url(#r);background:rgb(1,2,3)" cursor="auto">Huruf</text><rect id="r"/>',
        '<rect style="color-scheme:light dark;background:light-dark(#fff, var(--ge, #000))" enable-background="new 0 0 9 9"/>',
        '<g transform="scale(.0001)"><rect width="50000" height="9"/><text font-size="66000">Huruf</text></g>',
        '<g transform="matrix(.0001 0 0 .0001 3 4)"><text style="font:700 66000px serif">Huruf</text></g>',
        '<symbol id="s" viewBox="0 0 60000 60000"><rect width="60000" height="60000"/></symbol><use href="#s" width="3" height="3"/>',
        '<text style="font:700 1px serif" stroke-width=".1">Huruf</text><rect width="100%" height="100%"/>',
    ],
)
def test_sizes_and_values_that_programs_write_pass(inside: str) -> None:
    assert svg.read(drawing(inside)).refused == ()


def test_a_slide_in_parts_of_an_inch_passes() -> None:
    slide = f'<svg {NS} width="1280" height="720" viewBox="0 0 12192000 6858000"><rect width="12192000" height="6858000"/><text font-size="228600">Huruf</text></svg>'
    assert svg.read(slide.encode()).refused == ()


def test_only_the_size_that_is_too_large_goes() -> None:
    assert b'<text style="fill:red">' in svg.read(drawing('<text style="fill:red;font-size:9999999px">Huruf</text>')).written


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


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
OUTSIDE_ENTITY = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'

ENDLESS: dict[str, tuple[bytes, str]] = {
    "laughs": (f'<!DOCTYPE svg [<!ENTITY a0 "ha">{LAUGHS}]>'.encode() + drawing("<text>&a9;</text>"), "svg-berbahaya"),
    "laughs in an attribute": (f'<!DOCTYPE svg [<!ENTITY a0 "ha">{LAUGHS}]>'.encode() + drawing('<text class="&a9;"/>'), "svg-berbahaya"),
    "outside entity": (OUTSIDE_ENTITY.encode() + drawing("<text>&a;</text>"), "svg-berbahaya"),
    "outside entity of entities": (b'<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://luar.example/a.dtd">%a;]>' + drawing(""), "svg-berbahaya"),
    "outside description": (b'<!DOCTYPE svg SYSTEM "http://luar.example/a.dtd">' + drawing(""), "svg-berbahaya"),
    "given attributes": (b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]>' + drawing(""), "svg-berbahaya"),
    "instruction": (drawing("", before='<?xml-stylesheet href="a.css"?>'), "svg-berbahaya"),
    "many instructions": (drawing("<?a b?>" * 90_000), "svg-berbahaya"),
    "attribute of nine million letters": (drawing(f'<g class="{"a" * 9_000_000}"/>'), "gambar-terlalu-besar"),
    "attribute of nearly a million letters": (drawing(f'<path d="M0 0{" 1 2" * 240_000}z"/>'), ""),
    "value of nearly a million letters": (drawing(f'<rect fill="{"a " * 480_000}b("/>'), "svg-berbahaya"),
    "places of nearly a million letters": (drawing(f'<text x="{"1 " * 230_000}">{"1" * 460_000}</text>'), "svg-berbahaya"),
    "declarations of nearly a million letters": (drawing(f'<rect style="{"fill:red;" * 100_000}"/>'), "svg-berbahaya"),
    "many attributes": (drawing("<g " + " ".join(f'a{n}=""' for n in range(90_000)) + "/>"), "svg-berbahaya"),
    "many transforms": (drawing(f'<g transform="{"rotate(1)" * 90_000}"><text>Kata</text></g>'), ""),
    "deep": (drawing("<g>" * 200 + "</g>" * 200), "svg-berbahaya"),
    "deeper than the parser goes": (drawing("<g>" * 90_000 + "</g>" * 90_000), "gambar-rusak"),
    "texts used by texts": (drawing("".join(f'<g id="a{n}">' + f'<use href="#a{n + 1}"/>' * 9 + "</g>" for n in range(60)) + '<text id="a60">1</text>'), "svg-berbahaya"),
}  # fmt: skip

WEIGHTY = frozenset({"svg-berbahaya", "gambar-rusak", "gambar-terlalu-besar", "format-gambar"})
MOST_SECONDS = 10


@pytest.mark.parametrize("name", ENDLESS)
def test_what_never_ends_is_one_finding_in_bounded_time(name: str) -> None:
    data, rule = ENDLESS[name]
    begun = time.process_time()
    svg.read.cache_clear()
    svg.read(data)
    found = [one.slug for one in check(library({"docs/a.md": "![Alur rekaan](a.svg)\n", "docs/a.svg": data}), only=[*WEIGHTY]) if str(one.severity) == "error"]
    assert found == ([rule] if rule else [])
    assert time.process_time() - begun < MOST_SECONDS
    assert data not in svg.read(data).written
