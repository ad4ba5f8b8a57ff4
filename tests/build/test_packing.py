"""What is packed comes out as it went in, in fewer letters."""

from __future__ import annotations

import json

import pytest

from pustaka.build import packing

HEAD = "<head>\n  <title>Contoh</title>\n</head>"
TEXT = "Keluarga rekaan ini tinggal jauh dari puskesmas, dan sinyalnya sering hilang."


def page(own: str) -> str:
    return f"{HEAD}\n<p>{own}</p>\n<footer>\n</footer>\n"


PAGES = {f"kasus/{name}/": page(f"{TEXT} Yang {name}.") for name in ("a", "b", "c", "d")}
KNOWN = packing.frame(PAGES.values())


def unpacked(path: str, text: str) -> str:
    given = json.loads(json.dumps(packing.packed(path, text, KNOWN, PAGES)))
    return packing.unpacked(path, given, KNOWN.lines, PAGES, "v1")


def test_lines_of_three_pages_are_the_frame_and_those_of_one_are_not() -> None:
    assert "<footer>" in KNOWN.lines
    assert not [line for line in KNOWN.lines if TEXT in line]


def test_what_only_later_packs_share_is_no_burden_to_the_first() -> None:
    later = [page(f"{name}\n<aside>Hanya di kasus.</aside>") for name in "abc"]
    known = packing.frame([page("x")], later)
    assert "<footer>" in known.lines, "one page of the first pack has it, and others too"
    assert "<aside>Hanya di kasus.</aside>" not in known.lines


@pytest.mark.parametrize("text", [*PAGES.values(), "", "\n", HEAD, f"{HEAD}\n", "<p>lain</p>\n\n\n", page("a\u2028b 🙂 «c»")])
def test_a_page_comes_out_letter_by_letter(text: str) -> None:
    assert unpacked("kasus/x/index.html", text) == text


@pytest.mark.parametrize(("path", "content"), [
    ("cari/t/3.js", json.dumps(["kasus/a/", "A", "kasus", "", "", [["x", "X", f"{TEXT} Yang a."]]], ensure_ascii=False, separators=(",", ":"))),
    ("cari/t/4.js", json.dumps(["kasus/lain/", "A", [TEXT]], ensure_ascii=False, separators=(",", ":"))),
    ("cari/p/0.js", '{"110":"#$","anak":"E,\'J","anak jalanan":"#[","anakan":"","é":"~"}'),
    ("cari/p/1.js", "{}"),
    ("cari/inti.js", '{"n":4}'),
])
def test_a_shard_comes_out_with_the_version_of_the_whole(path: str, content: str) -> None:
    name = path.removeprefix("cari/").removesuffix(".js")
    assert unpacked(path, f'pustakaCari.muat("{name}","v0",{content});\n') == f'pustakaCari.muat("{name}","v1",{content});\n'


def test_texts_of_the_search_are_taken_from_their_page() -> None:
    content = json.dumps(["kasus/a/", "A", [["x", "X", f"{TEXT} Yang a."]]], ensure_ascii=False, separators=(",", ":"))
    given = packing.packed("cari/t/3.js", f'pustakaCari.muat("t/3","v",{content});\n', KNOWN, PAGES)
    assert TEXT not in json.dumps(given, ensure_ascii=False)


def test_another_script_stays_as_it_is() -> None:
    assert packing.packed("assets/cari/kata.js", "a();\n", KNOWN, PAGES) == "a();\n"


def test_what_only_services_on_the_network_read_stays_at_home() -> None:
    head = '  <meta property="og:title" content="A">\n  <meta name="citation_title" content="A">\n<meta name="description" content="A">\n<script type="application/ld+json">{"a":\n1}</script>\n'
    kept = '<meta name="viewport" content="width=device-width">\n<script src="a.js"></script>\n'
    assert packing.lightened(head + kept) == kept
