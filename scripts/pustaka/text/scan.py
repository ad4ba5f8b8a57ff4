"""Finds headings, links and ids in Markdown lines, with their places; Python-Markdown itself gives no line numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from markdown.extensions.toc import slugify

FENCE = re.compile(r"^(?P<indent> *)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
"""Opens or closes a code block, also inside an admonition: `    ```markdown`."""

CODE_SPAN = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?P<code>.*?)(?<!`)(?P=ticks)(?!`)")
"""``a `b` c``; the blanked text keeps its length, so that columns stay true."""

EXPLICIT_ID = re.compile(r"#(?P<id>[^\W\d_][\w:.-]*)")
INLINE_ID = re.compile(r"\{:?[^{}\n]*?#(?P<id>[^\W\d_][\w:.-]*)[^{}\n]*\}")

LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]\(\s*(?P<target><[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?P<title>\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
"""`[teks](tujuan "judul")`, `![gambar](foto.jpg)`; parentheses in the target are allowed one level deep."""

REFERENCE = re.compile(r"^ {0,3}\[(?P<text>[^\]\n^]+)\]:\s*(?P<target><[^<>\n]*>|\S+)")
"""`[nama]: https://contoh.id`, but not a footnote `[^1]:`."""

DRIVE = re.compile(r"[A-Za-z]:[\\/]|file:", re.IGNORECASE)
"""`C:\\Users\\…`, `file:///home/…`: a place on somebody's own computer."""

SCHEME = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):")
"""`https:`, `mailto:`; not `../docs/x.md`."""

AUTO = re.compile(r"<(?P<target>https?://[^<>\s]+)>")
BLOCK = re.compile(r"(?:[-+*]|\d+\.)\s|!!!|\?\?\?|\[\^[^\]]+\]:|:\s")
"""A block whose further paragraphs are indented: `- a`, `1. a`, `!!! note`, `[^1]: a`, `:   a`. Elsewhere indented lines are code."""

MARKUP = re.compile(r"[*_~`#>|]+|\{:?[^{}]*\}|\[\^[^\[\]]{1,60}\]:?|^\s*(?:[-+*]|\d+\.)\s")

ALERT = re.compile(r"(?<=>)\s*\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE)
"""`> [!NOTE]`: the kind of a box, and no word of the text."""

QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
"""`«anak nakal»`, `"jompo"`: words that a text speaks about."""

COUNTED_ID = re.compile(r"(?P<stem>.*)_(?P<count>\d{1,9})")
"""`satu_1`: another one of these becomes `satu_2`."""

TITLE_MARKUP = re.compile(r"\[\^[^\[\]]{1,60}\]|\{:?[^{}]*\}|[*`]|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])")
"""What a heading's id is made without; the inner line of `nama_berkas` stays."""


UNDERLINE = re.compile(r"^(?:(?P<sign>[=-])(?P=sign)*) *$", re.MULTILINE)
"""`====` or `----`; right below a line of text it makes a heading of it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image; `column` and `end_column` span the target itself, 1-based, end exclusive."""

    line: int
    column: int
    end_column: int
    target: str
    text: str
    image: bool


def blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def prose(lines: Sequence[str], skip: int) -> Iterator[tuple[int, str]]:
    """(line number, text) of the lines after the first `skip` that are not code; spans of code and comments become spaces."""
    fence, comment, previous_blank, in_list = "", False, True, False
    for number, raw in enumerate(lines[skip:], skip + 1):
        if fence:
            found = FENCE.match(raw)
            if found and found["mark"].startswith(fence) and not found["info"].strip():
                fence = ""
            continue
        if comment and "-->" not in raw:
            continue
        closed = raw.index("-->") + 3 if comment else 0
        line, comment = " " * closed + raw[closed:], False
        if ("```" in line or "~~~" in line) and (found := FENCE.match(line)):
            fence = found["mark"]
            continue
        bare, indented = line.strip(), line.startswith(("    ", "\t"))
        if bare and not line.startswith((" ", "\t")):
            in_list = bool(BLOCK.match(line))
        if indented and previous_blank and not in_list:
            continue
        previous_blank = not bare
        text = CODE_SPAN.sub(blank, line) if "`" in line else line
        text = uncommented(text)
        text = ALERT.sub(blank, text) if "[!" in text else text
        if "<!--" in text:
            comment, text = True, text[: text.index("<!--")]
        yield number, text


def uncommented(line: str) -> str:
    """The line with complete comments blanked out. By hand, because a pattern takes minutes over a line of nothing but `<!--`."""
    start = line.find("<!--")
    while start >= 0 and (end := line.find("-->", start + 4)) >= 0:
        line = line[:start] + " " * (end + 3 - start) + line[end + 3 :]
        start = line.find("<!--", end)
    return line


def headings(text: Iterable[tuple[int, str]], used: set[str]) -> Iterator[tuple[int, int, str, str, bool]]:
    """(line, level, title, id, explicit) of every heading; ids are made unique as the site's table of contents does."""
    found = []
    for number, line in text:
        if not line.startswith("#"):
            continue
        level, title, attributes = opened(line)
        named = EXPLICIT_ID.search(attributes)
        found.append((number, level, words_of(title), named["id"] if named else ""))
        if named:
            used.add(named["id"])
    tried: dict[str, int] = {}
    for number, level, title, named_id in found:
        if named_id:
            yield number, level, title, named_id, True
            continue
        identifier = slugify(unescape(title), "-") or "_1"
        counted = COUNTED_ID.fullmatch(identifier)
        stem, count = (counted["stem"], int(counted["count"])) if counted else (identifier, 0)
        count = max(count, tried.get(stem, 0)) if identifier in used else count
        while identifier in used:
            count += 1
            identifier = f"{stem}_{count}"
            tried[stem] = count
        used.add(identifier)
        yield number, level, title, identifier, False


def underlined(text: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """(number, sign) of the lines that begin a block and have a row of `=` or `-` right below them."""
    above, before, begins = 0, "", False
    for number, line in text:
        if begins and number == above + 1 and before.strip() and not BLOCK.match(before) and (found := UNDERLINE.match(line)):
            yield above, found["sign"]
        begins = not before.strip() or number != above + 1 or before.startswith("#")
        above, before = number, line


def words_of(title: str) -> str:
    """A heading as the site's table of contents reads it."""
    if "](" in title:
        title = LINK.sub(lambda found: "" if found["image"] else found["text"], title)
    return " ".join(TITLE_MARKUP.sub("", title).split())


def opened(line: str) -> tuple[int, str, str]:
    """`## Kesepakatan {#kesepakatan}` → (2, ` Kesepakatan`, `{#kesepakatan}`). In this dialect `#007` is a heading too.

    By hand, because a pattern takes minutes over a line of nothing but `#`.
    """
    level = min(6, len(line) - len(line.lstrip("#")))
    title, attributes = line[level:].rstrip(" \t"), ""
    start = title.rfind("{")
    if title.endswith("}") and start >= 0 and "}" not in title[start:-1]:
        title, attributes = title[:start].rstrip(" \t"), title[start:]
    return level, title.rstrip("#"), attributes


def links(text: Iterable[tuple[int, str]]) -> Iterator[Link]:
    """Inline links and images, link definitions, and bare addresses in angle brackets."""
    for number, line in text:
        if "](" in line:
            yield from nested(number, line, 0)
        if "]:" in line and (found := REFERENCE.match(line)):
            yield link(number, found, 0, found["text"], False)
        if "<http" in line:
            for found in AUTO.finditer(line):
                yield link(number, found, 0, found["target"], False)


def nested(number: int, line: str, offset: int) -> Iterator[Link]:
    """Links of one line, an image inside a link's text included."""
    for found in LINK.finditer(line):
        if "](" in found["text"]:
            yield from nested(number, found["text"], offset + found.start("text"))
        yield link(number, found, offset, found["text"], bool(found["image"]))


def link(number: int, found: re.Match[str], offset: int, text: str, image: bool) -> Link:
    start, end = found.span("target")
    target = found["target"]
    if target.startswith("<"):
        start, end, target = start + 1, end - 1, target[1:-1]
    return Link(number, offset + start + 1, offset + end + 1, target, text, image)


def inline_ids(text: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Ids given to paragraphs, list items and images with `{#id}`."""
    for _number, line in text:
        if "{" in line and "#" in line:
            yield from (found["id"] for found in INLINE_ID.finditer(line))


def plain(line: str) -> str:
    """The words of a line without link targets and markup."""
    if "](" in line:
        line = LINK.sub(lambda found: f" {found['text']} ", line)
    return MARKUP.sub(" ", line)
