"""Texts in the forms of real files are read by page and PDF as an independent reader reads them.

The texts are invented. The first fifteen are compared with markdown-it, which reads as GitHub's preview does; what it does not
know in the other five (letters, signs of word processors, boxes, notes, bare addresses) is written down here by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from pustaka.book import nodes
from pustaka.text import tally
from pustaka.text.dialect import render

TEXTS = sorted((Path(__file__).parent / "corpus").glob("*.md"))
READ = [path for path in TEXTS if path.name < "16"]
NOTE = re.compile(r"\[\^[^\]]+\]:?")
TASK = re.compile(r"^\[[ x]\] ")


@dataclass
class Read:
    """What a reader found: list items with their depth and number, cells, headings, targets of links."""

    items: list[tuple[int, str, str]] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    notes: int = 0


def bare(text: str) -> str:
    return " ".join(re.sub(r"[☐☑]", "", text).split())


def independent(markdown: str) -> Read:
    """markdown-it, with the parts of GitHub's dialect that it knows; notes are taken out, which it does not."""
    body = re.sub(r"^\[\^[^\]]+\]:.*\n", "", markdown, flags=re.MULTILINE)
    found = Read(notes=len(re.findall(r"^\[\^[^\]]+\]:", markdown, re.MULTILINE)))
    tree = SyntaxTreeNode(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body))

    def words(node: SyntaxTreeNode) -> str:
        if node.type in {"text", "code_inline"}:
            return NOTE.sub("", node.content)
        return " " if node.type in {"softbreak", "hardbreak"} else "".join(words(one) for one in node.children)

    def walk(node: SyntaxTreeNode, depth: int) -> None:
        number = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else 0
        for child in node.children:
            if child.type == "list_item":
                first = next((one for one in child.children if one.type == "paragraph"), None)
                found.items.append((depth + 1, str(number) if number else "", bare(TASK.sub("", words(first))) if first else ""))
                number += bool(number)
                walk(child, depth + 1)
                continue
            if child.type in {"th", "td"}:
                found.cells.append(bare(words(child)))
            elif child.type == "heading":
                found.headings.append(bare(words(child)))
            elif child.type == "link":
                found.links.append(str(child.attrs["href"]))
            walk(child, depth)

    walk(tree, 0)
    return found


def page(html: str) -> Read:
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for one in root.xpath("//a[@class='headerlink' or @class='footnote-backref'] | //sup[starts-with(@id, 'fnref')]"):
        one.drop_tree()
    found = Read(notes=len(root.xpath("//div[@class='footnote']/ol/li")))
    for one in root.xpath("//div[@class='footnote']"):
        one.drop_tree()
    for item in root.iter("li"):
        parent = item.getparent()
        number = int(parent.get("start", "1")) + [one for one in parent if one.tag == "li"].index(item) if parent.tag == "ol" else 0
        first = item.find("p") if not (item.text or "").strip() and item.find("p") is not None else item
        own = "".join(one for one in first.xpath(".//text()") if not one.getparent().xpath("ancestor-or-self::*[self::ul or self::ol or self::pre or self::div][ancestor::li]") or first.tag == "p")
        if first is item:
            own = (item.text or "") + "".join(run(one) for one in flow(item))
        found.items.append((len(item.xpath("ancestor::li")) + 1, str(number) if number else "", bare(own)))
    found.cells = [bare(one.text_content()) for one in root.iter("th", "td")]
    found.headings = [bare(one.text_content()) for one in root.iter("h1", "h2", "h3", "h4")]
    found.links = [one.get("href") for one in root.iter("a")]
    return found


def flow(item: Any) -> Iterator[Any]:
    """The inline elements at the start of an item."""
    for one in item:
        if one.tag in {"ul", "ol", "div", "p", "pre", "blockquote", "table"}:
            return
        yield one


def run(element: Any) -> str:
    return element.text_content() + (element.tail or "")


def paper(html: str) -> Read:
    found = Read()

    def words(given: Sequence[Any]) -> str:
        return "".join(one if isinstance(one, str) else "" if one["t"] == "note" else " " if one["t"] == "br" else one["c"] if isinstance(one.get("c"), str) else words(one.get("c", [])) for one in given)

    def walk(given: Sequence[Any], depth: int) -> None:
        for one in given:
            if not isinstance(one, dict):
                continue
            if one["t"] in {"ul", "ol"}:
                for n, item in enumerate(one["c"], one.get("start", 0)):
                    found.items.append((depth + 1, str(n) if one["t"] == "ol" else "", bare(words(item[0]["c"])) if item[0]["t"] == "p" else ""))
                    walk(item, depth + 1)
                continue
            if one["t"] == "h":
                found.headings.append(bare(words(one["c"])))
            elif one["t"] == "a":
                found.links.append(one.get("url", ""))
            elif one["t"] == "note":
                found.notes += 1
                continue
            elif one["t"] == "table":
                for row in (one["head"], *one["rows"]):
                    for cell in row:
                        found.cells.append(bare(words(cell)))
                        walk(cell, depth)
            elif one["t"] == "dl":
                continue
            walk(one["c"] if isinstance(one.get("c"), list) else [], depth)

    walk(nodes.convert(html).blocks, 0)
    return found


@pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)
def test_page_and_paper_are_read_as_an_independent_reader_reads(path: Path) -> None:
    text = path.read_text("utf-8")
    html = render(text).html
    expected, shown, printed = independent(text), page(html), paper(html)
    assert shown == expected
    assert (printed.items, printed.cells, printed.headings, printed.notes) == (expected.items, expected.cells, expected.headings, expected.notes)
    assert printed.links == expected.links


BY_HAND = {
    "16-huruf-surat": (
        [(1, "1", "undangan rapat;"), (1, "2", "daftar hadir;"), (2, "1", "anggota"), (2, "2", "tamu"), (1, "3", "laporan kas."),
         (1, "1", "Latar"), (1, "2", "Tujuan"), (1, "1", "pertama"), (1, "2", "kedua")], 0, 0),
    "17-salinan-word": ([(1, "", one) for one in ("warga setuju", "dana cukup", "lahan siap", "dengan spasi keras", "juga")], 0, 0),
    "18-kotak": ([(1, "", "Bawa teman."), (1, "", "Bawa surat."), (1, "1", "satu"), (2, "", "anak")], 0, 0),
    "19-catatan-berlapis": ([], 3, 0),
    "20-alamat-telanjang": ([(1, "1", "https://contoh.example/satu"), (1, "2", "Dua")], 0, 4),
}  # fmt: skip
"""Items, notes and links."""


@pytest.mark.parametrize("path", [path for path in TEXTS if path not in READ], ids=lambda path: path.stem)
def test_what_the_other_reader_does_not_know_is_read_as_meant(path: Path) -> None:
    html = render(path.read_text("utf-8")).html
    items, notes, links = BY_HAND[path.stem]
    for found in (page(html), paper(html)):
        assert found.items == items
        assert len(found.links) == links
    assert page(html).notes == notes


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_word_is_lost(path: Path) -> None:
    text = path.read_text("utf-8")
    assert list(tally.faults(text, render(text).html)) == []


def test_the_corpus_is_whole() -> None:
    assert len(TEXTS) == 20
