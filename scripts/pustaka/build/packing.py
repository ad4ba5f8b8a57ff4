"""Writes finished files small: lines that many pages share once, and the texts of the search as pieces of the page that they were taken from.

The service worker puts the same bytes together again; `unpacked` does here what it does there, so that the build can prove it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

MANY = 3
"""Pages that must share a line before it becomes part of the frame: a line of two pages would change the frame with every text."""

SHORT = 28
"""Letters below which a piece is written out; naming its place would not be shorter. Measured: 12 and 40 make the first pack heavier."""

TAG, SPACES = re.compile(r"<[^>]*>"), re.compile(r"[ \t\n]+")

SHARD = re.compile(r'^pustakaCari\.muat\("(?P<name>[^"]+)","(?P<version>[^"]*)",(?P<content>.*)\);?\n?$', re.DOTALL)
"""`pustakaCari.muat("t/12","e703b5",["kasus/…",…]);`"""

ADDRESS = re.compile(r'^\["(?P<address>[^"]*)",')
"""The page that a shard of texts belongs to."""

ROBOTS = re.compile(r'[ \t]*(?:<meta (?:property|name)="(?:og:|twitter:|article:|citation_|dc\.|dcterms\.)[^>]*>|<meta name="description"[^>]*>|<link rel="(?:apple-touch-icon|prev|next)"[^>]*>|<link rel="alternate" type="application/(?:atom|feed)[^>]*>|<script type="application/ld\+json">.*?</script>|<section class="pp-bagi".*?</section>|<details class="pp-perubahan".*?</details>|<svg [^>]*class="pp-qr.*?</svg>)\n?', re.IGNORECASE | re.DOTALL)
"""What serves the network or paper alone: the head for services that never read what a device keeps, the row that hands a page on, the history, and the QR code."""

WORDS, INSTEAD = re.compile(r"(?<=data-cari-abjad>).*?(?=</div>\n</article>)", re.DOTALL), "<p>Daftar kata menurut abjad terbuka bila ada sinyal. Di sini, carilah dengan kata Anda.</p>"
"""The list of words of the search page, which is for browsers without scripts, and these have no worker either; most of it leads to pages of other packs."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Packed = str | list[str | list[int]] | dict[str, object]
"""A text as it is; its own lines between runs of shared ones; or a shard of the search by what follows its version, that of postings with its keys and its values apart."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The shared lines in the order in which they first appear."""

    lines: tuple[str, ...]
    places: Mapping[str, int]


def frame(first: Iterable[str], others: Iterable[str] = ()) -> Frame:
    """The lines that belong to the frame of these pages. It travels with the first pack: what only the other pages share would be a burden there."""
    counts: Counter[str] = Counter()
    for page in first:
        counts.update(list(dict.fromkeys(page.split("\n"))))
    own = frozenset(counts)
    for page in others:
        counts.update([line for line in dict.fromkeys(page.split("\n")) if line in own])
    lines = tuple(line for line, count in counts.items() if count >= MANY)
    return Frame(lines, {line: at for at, line in enumerate(lines)})


def lightened(page: str) -> str:
    """A page without what is of use on the network only."""
    return WORDS.sub(INSTEAD, ROBOTS.sub("", page))


def framed(page: str, known: Frame) -> list[str | list[int]]:
    """A page as runs: `[12, 15]` stands for the shared lines 12 to 14, a text for lines of its own."""
    runs: list[str | list[int]] = []
    for line in page.split("\n"):
        at, last = known.places.get(line), runs[-1] if runs else None
        if at is None:
            if isinstance(last, str):
                runs[-1] = f"{last}\n{line}"
            else:
                runs.append(line)
        elif isinstance(last, list) and last[1] == at:
            last[1] += 1
        else:
            runs.append([at, at + 1])
    return runs


def plain(page: str) -> str:
    """A page without its tags; simple enough to come out letter by letter the same in the worker."""
    return SPACES.sub(" ", TAG.sub("", page))


def copied(text: str, source: str) -> list[str | list[int]]:
    """The text as pieces of `source`, `[how far behind the last piece, letters]`, and what does not stand there: texts go on where they were."""
    if max(source, default="") > "\uffff":  # the worker counts letters beyond as two
        return [text]
    pieces: list[str | list[int]] = []
    at = own = last = 0
    while at < len(text):
        place, length = longest(text, at, source)
        if length < SHORT:
            at += 1
            continue
        if own < at:
            pieces.append(text[own:at])
        pieces.append([place - last, length])
        last = place + length
        at = own = at + length
    return [*pieces, text[own:]] if own < len(text) else pieces


def longest(text: str, at: int, source: str) -> tuple[int, int]:
    """Where the longest beginning of `text[at:]` stands in `source`, and its letters; none where it is too short to be named."""
    best, length = 0, 0
    place = source.find(text[at:at + SHORT])
    while place >= 0:
        best, length = place, alike(text, at, source, place)
        place = source.find(text[at:at + length + 1], place + 1) if at + length < len(text) else -1
    return best, length


def alike(text: str, at: int, source: str, place: int) -> int:
    """How many letters from `at` are those from `place`."""
    low, high = 0, min(len(text) - at, len(source) - place)
    while low < high:
        half = (low + high + 1) // 2
        low, high = (half, high) if text[at:at + half] == source[place:place + half] else (low, half - 1)
    return low


def packed(path: str, text: str, known: Frame, pages: Mapping[str, str]) -> Packed:
    """A file as it travels; `pages` are the pages of the same pack by address."""
    if path.endswith(".html"):
        return framed(text, known)
    shard = SHARD.match(text)
    if shard is None or not path.startswith("cari/"):
        return text
    found = ADDRESS.match(shard["content"])
    page = found["address"] if found and path.startswith("cari/t/") else ""
    if page in pages and found is not None:
        return {"dari": page, "isi": copied(shard["content"], plain(pages[page]))}
    if path.startswith("cari/p/") and shard["content"] != "{}":
        keys: dict[str, str] = json.loads(shard["content"])
        return {"kunci": front_coded(list(keys)), "nilai": " ".join(keys.values())}
    return {"isi": shard["content"]}


def pasted(pieces: Iterable[str | list[int]], source: str) -> Iterator[str]:
    at = 0
    for one in pieces:
        if isinstance(one, str):
            yield one
        else:
            at += one[0]
            yield source[at:at + one[1]]
            at += one[1]


def front_coded(keys: Sequence[str]) -> str:
    """Sorted keys, each by how many letters it shares with the one before and by the rest: `0anak`, `4 jalanan`."""
    before, rows = "", list[str]()
    for key in keys:
        same = next((at for at, (a, b) in enumerate(zip(before, key, strict=False)) if a != b), min(len(before), len(key)))
        same = min(same, len(DIGITS) - 1)
        rows.append(DIGITS[same] + key[same:])
        before = key
    return "\n".join(rows)


def front_read(text: str) -> list[str]:
    before, keys = "", list[str]()
    for row in text.split("\n") if text else []:
        before = before[:DIGITS.index(row[0])] + row[1:]
        keys.append(before)
    return keys


def unpacked(path: str, given: Packed, lines: Sequence[str], pages: Mapping[str, str], version: str) -> str:
    """The file again, as the worker makes it."""
    if isinstance(given, str):
        return given
    if isinstance(given, list):
        return "\n".join(one if isinstance(one, str) else "\n".join(lines[one[0]:one[1]]) for one in given)
    content = given.get("isi")
    if content is None:
        values = str(given["nilai"]).split(" ")
        content = json.dumps(dict(zip(front_read(str(given["kunci"])), values, strict=True)), ensure_ascii=False, separators=(",", ":"))
    if isinstance(content, list):
        source = plain(pages[str(given["dari"])])
        content = "".join(pasted(content, source))
    return f'pustakaCari.muat("{path.removeprefix("cari/").removesuffix(".js")}","{version}",{content});\n'
