"""A trainer's handout as data: chosen texts, parts of texts and blank sheets in one PDF, with its objectives and a page of links and squares."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pustaka.book import card, heights, sheet, sheet_data, text, tree
from pustaka.book.content import content
from pustaka.book.dress import dress
from pustaka.book.handout import Handout
from pustaka.book.sources import Content, Sources, led
from pustaka.book.tree import Node
from pustaka.kinds.crisis import CRISIS
from pustaka.library import Publication, wording
from pustaka.site.choosing import Piece
from pustaka.typesetting.typeset import Job

FORM = "rangkuman"
"""What the template is told to make."""

AIMS = "Sesudah sesi ini peserta dapat:"
AWAY = "Tulisan di daftar paket ini yang kini tidak dimuat di pustaka, jadi tidak ikut dijilid: {}."
NONE_REVIEWED = "Belum satu pun ditinjau praktisi"
MEANING = (
    "Setiap tulisan membawa keadaan tinjauannya. Yang belum ditinjau dipakai sebagai bahan latihan, bukan sebagai pegangan di lapangan.",
    "Isinya dapat berubah sesudah dicetak. Pindai kode di halaman «Tautan», atau ketik kodenya di situs, untuk membaca yang terbaru.",
)


def job(one: Handout, given: Sources) -> tuple[Content, Job]:
    """The data of the texts, and what Typst needs for the whole."""
    what = content(one.volume, given)
    missing, troubles = set[str](), list(what.troubles)
    chapters = what.data["publications"]
    forms, order = list[dict[str, Any]](), list[dict[str, int]]()
    made = {each.path: each for each in sheet.sheets(given.library)}
    numbers = iter(range(len(chapters)))
    for piece in one.pieces:
        if piece.publication:
            number = next(numbers)
            chapters[number] = chapter(chapters[number], piece, given)
            order.append({"chapter": number})
        else:
            form, unshown = sheet_data.job(made[piece.address], given)
            order.append({"sheet": len(forms)})
            forms.append({**json.loads(form.data), "label": sheet.label(len(forms))})
            troubles += [(sheet.REGISTER, text.replaced(unshown))] if unshown else []
    settle([each["body"] for each in chapters])
    data = {
        **what.data, "form": FORM, "order": order, "sheets": forms, "aims": [text.line(aim, missing) for aim in one.aims], "lead": AIMS, "about": list(MEANING),
        "away": AWAY.format(wording.number(one.away)) if one.away else "", "draft": seen(one, given.library.today), "links": list(links(one, chapters, given)),
    }
    troubles += [(one.volume.publications[0].path if one.volume.publications else sheet.REGISTER, text.replaced(missing))] if missing else []
    whole = replace(what, data=data, troubles=tuple(troubles))
    return whole, Job(json.dumps(data, ensure_ascii=False, sort_keys=False), what.pictures, what.date, brand=dress(given.brand))


def chapter(made: dict[str, Any], piece: Piece, given: Sources) -> dict[str, Any]:
    """A text as a chapter: whole, or with the chosen sections alone."""
    one = piece.publication
    if one is None or not piece.sections:
        return made
    names = [one.document.sections[identifier].heading.title for identifier in piece.sections]
    return {**made, **section_led(one, piece, given), "body": cut(made["body"], piece.sections, front=one.kind is CRISIS), "summary": text.line(f"Dari tulisan ini hanya: {', '.join(names)}.")}


def section_led(one: Publication, piece: Piece, given: Sources) -> dict[str, str]:
    """How the only section leads to itself. A section has no edition of its own, so that of its text stays; one without a code leaves that of its text too."""
    address = f"{one.address}#{piece.sections[0]}"
    if len(piece.sections) > 1 or (one.address in given.stamps and address not in given.stamps):
        return {}
    return {key: value for key, value in led(given, address).items() if key not in {"edition", "seal"}}


def cut(blocks: Sequence[Node], sections: Sequence[str], *, front: bool = False) -> list[Node]:
    """The sections with these ids, each as if it stood right below the title; a note that was first called elsewhere is told where it is called now.

    `front` keeps what stands before the first section: on a card the numbers to call, and what it still lacks.
    """
    notes = {node["label"]: node for node in tree.walk(list(blocks)) if node["t"] == "note"}
    kept: list[Node] = []
    depth, shift, before = 0, 0, front
    for block in card.flat(list(blocks)):
        if isinstance(block, dict) and block["t"] == "h":
            before = False
            if depth and block["level"] <= depth:
                depth = 0
            if not depth and block["id"] in sections:
                depth, shift = block["level"], block["level"] - 2
            if depth:
                kept.append({**block, "level": block["level"] - shift})
        elif depth or before:
            kept.append(block)
    told: set[str] = set()
    return heights.weighed(tree.sectioned([noted(block, notes, told) for block in kept]))


def noted(given: Any, notes: dict[str, Any], told: set[str]) -> Any:
    """The same nodes with the words of a note at its first call."""
    if isinstance(given, list):
        return [noted(one, notes, told) for one in given]
    if not isinstance(given, dict):
        return given
    if given.get("t") in {"note", "notagain"}:
        again = given["label"] in told
        told.add(given["label"])
        return {"t": "notagain", "label": given["label"]} if again else notes[given["label"]]
    return {key: noted(value, notes, told) if isinstance(value, list) else value for key, value in given.items()}


def settle(bodies: Sequence[list[Node]]) -> None:
    """A link to a part that was cut away leads to the site, or is plain text."""
    there = {node["label"] for blocks in bodies for node in tree.walk(blocks) if "label" in node}
    for blocks in bodies:
        for node in tree.walk(blocks):
            if node["t"] == "a" and node.get("to", "") not in there and not node.get("to", "").endswith(":__awal"):
                node.pop("to", None)


def links(one: Handout, chapters: Sequence[dict[str, Any]], given: Sources) -> Iterator[dict[str, str]]:
    """What stands on the last page: the name of each thing, whether it was reviewed, and the way to it."""
    numbers = iter(chapters)
    made = {each.path: each for each in sheet.sheets(given.library)}
    for piece in one.pieces:
        if piece.publication:
            told = next(numbers)
            lapsed = wording.judged(piece.publication, given.library.today) if told["reviewed"] else ""
            state = text.line(lapsed) if lapsed else told["reviewed"] or told["mark"]
            for identifier in piece.sections or ("",):
                address = f"{piece.address}#{identifier}" if identifier else piece.address
                part = piece.publication.document.sections[identifier].heading.title if identifier else ""
                yield {"title": told["title"], "part": text.line(part), "state": state, **led(given, address)}
        else:
            form = made[piece.address]
            yield {"title": text.line(form.title), "part": "", "state": "", **led(given, form.path, form.page)}


def seen(one: Handout, today: datetime.date | None) -> str:
    """How many of the texts somebody has reviewed as they are now."""
    texts = one.volume.publications
    reviewed = sum(1 for each in texts if wording.stands(each, today))
    if not texts:
        return ""
    return f"{wording.number(reviewed)} dari {wording.number(len(texts))} tulisan sudah ditinjau" if reviewed else NONE_REVIEWED
