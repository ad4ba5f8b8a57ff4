"""Gives the items that people point at (steps, agreements, criteria) an id that stays theirs when others are put before them.

Nothing is written into the texts. The id is made of the item's own first words on the day it is published; from then on the
ledger holds it, and an item that was reworded since is recognised by the words that it still shares with its id.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pustaka.ledger.book import Ledger
from pustaka.ledger.record import STEP, of_page
from pustaka.library import Publication
from pustaka.text import scan
from pustaka.text.dialect import MARK
from pustaka.text.tables import PLAIN_RULER

ITEM = re.compile(r"^(?P<lead>(?:[-+*]|\d+[.)])\s+)(?=\S)")
BOLD = re.compile(r"\*\*(?P<words>[^*\n]+)\*\*")
ROW = re.compile(r"^(?P<lead>\|\s*)(?P<first>[^|]*\S)")
SENTENCE = re.compile(r"[.;!?](?:\s|$)")
WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\d{5,}")
"""Long numbers stay out of ids, which are kept for ever."""

WORDS = 5
"""Words of an item that its id is made of."""

TELLING = 4
"""Letters from which a word tells one item from another."""

LEAD_SHARE, WHOLE_SHARE = 0.5, 0.75
"""Share of the words of an id that an item must still have at its beginning, or anywhere, to be the same one."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item: where the mark of its id goes (`column` from 0), what its id begins with, its first words, and all of them."""

    line: int
    column: int
    prefix: str
    lead: str
    text: str
    bold: bool = False
    """Whether it begins with bold words, which `column` lies behind."""

    @property
    def slug(self) -> str:
        """`langkah-datang-berdua-dan-kantor-tahu`; the prefix alone where there are no words."""
        return "-".join((self.prefix, *[one for one in WORD.findall(self.lead.casefold()) if not NUMBER.search(one)][:WORDS]))


def items(publication: Publication) -> tuple[Item, ...]:
    """The items of every part whose items are pointed at, in their order."""
    document, found = publication.document, list[Item]()
    for part, section in publication.parts():
        if not part.points:
            continue
        head, table = 0, False
        for number, text in document.text_of(section):
            opening = ITEM.match(text)
            if opening:
                found.append(of_item(document.lines, number, opening.end(), part.points))
            elif PLAIN_RULER.match(text):
                table, head = True, number
            elif table and number > head and (row := ROW.match(text)):
                found.append(Item(number, row.end("lead"), part.points, plain(row["first"]), plain(text)))
            table = table and text.startswith("|")
    return tuple(found)


def of_item(lines: Sequence[str], number: int, column: int, prefix: str) -> Item:
    """A list item with the lines indented below it; the mark goes behind the bold words that it begins with."""
    first = lines[number - 1]
    rest = list[str]()
    for line in lines[number:]:
        if line.strip() and not line.startswith((" ", "\t")):
            break
        rest.append(line)
    bold = BOLD.match(first, column)
    words = first[column:]
    end = SENTENCE.search(plain(words))
    lead = bold["words"] if bold else plain(words)[: end.start()] if end else words
    return Item(number, bold.end() if bold else column, prefix, plain(lead), plain(" ".join((words, *rest))), bold is not None)


def plain(text: str) -> str:
    return " ".join(MARK.sub(" ", scan.plain(text)).split())


def ids(publication: Publication, ledger: Ledger) -> tuple[tuple[Item, str], ...]:
    """Every item with its id: the one that the ledger holds for it, else a new one of its first words."""
    found = items(publication)
    if not found:
        return ()
    page = of_page(publication.address)
    here = {fragment: f"{page}#{fragment}" for fragment in ledger.by_page.get(page, ())}
    open_ones = [one for one, address in here.items() if ledger.addresses[address].kind == STEP and address not in ledger.moves.by_old]
    return tuple(zip(found, matched(found, open_ones, {*here, *publication.document.anchors}), strict=True))


def matched(given: Sequence[Item], promised: Sequence[str], taken: Collection[str]) -> Iterator[str]:
    """An id for each item. First those that are still made of the same words, then the nearest ones, then new ones."""
    known: dict[int, str] = {}
    left = dict.fromkeys(promised)
    for n, one in enumerate(given):
        for name in (one.slug, *(f"{one.slug}-{count}" for count in range(2, len(given) + 2))):
            if name in left:
                known[n] = name
                del left[name]
                break
    for _score, n, name in sorted(near(given, known, left), key=lambda one: (-one[0], one[1], one[2])):
        if n not in known and name in left:
            known[n] = name
            del left[name]
    used = {*taken, *known.values()}
    for n, one in enumerate(given):
        name, count = known.get(n) or one.slug, 2
        while n not in known and name in used:
            name, count = f"{one.slug}-{count}", count + 1
        used.add(name)
        yield name


def near(given: Sequence[Item], known: Mapping[int, str], left: Collection[str]) -> Iterator[tuple[float, int, str]]:
    """(likeness, number of the item, id) of every pair that may be the same item, reworded."""
    for n, one in enumerate(given):
        if n in known:
            continue
        lead, whole = words(one.lead), words(one.text)
        for name in left:
            if not name.startswith(f"{one.prefix}-"):
                continue
            mine = telling(name.removeprefix(one.prefix).split("-"))
            first, any_where = (len(mine & there) / max(1, len(mine)) for there in (lead, whole))
            if first >= LEAD_SHARE or any_where >= WHOLE_SHARE:
                yield first + any_where, n, name


def words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.casefold()))


def telling(given: Collection[str]) -> frozenset[str]:
    """The longer words; all of them where fewer than two are long."""
    long = frozenset(one for one in given if len(one) >= TELLING)
    return long if len(long) > 1 else frozenset(filter(None, given))
