"""Puts one volume into the data that the template reads: what stands around the texts, and each of them as its builder makes it."""

from __future__ import annotations

from datetime import date

from pustaka.book import card, numbers, subjects, text
from pustaka.book.around import ABOUT, branded, draft_of
from pustaka.book.builder import Builder
from pustaka.book.sources import Content, Sources, led
from pustaka.book.volume import Volume
from pustaka.library import wording
from pustaka.registers import referrals


def content(volume: Volume, given: Sources) -> Content:
    """Everything that the template prints, and nothing that changes from one run to the next."""
    builder = Builder(volume, given)
    missing: set[str] = set()
    cards = [builder.card(one) for one in (volume.publications if volume.form else volume.cards)]
    publications = [] if volume.form else [builder.text(one) for one in volume.publications]
    behind = builder.appendix([*cards, *publications])
    builder.settle([*(one["body"] for one in publications), *(blocks for one in cards for blocks in card.blocks(one))])
    changed = [given.dates[one.path] for one in volume.texts if one.path in given.dates]
    last = max([*changed, *(one.date for one in volume.texts if one.date and one.path not in given.dates)], default=date(2000, 1, 1))
    data = {
        "paper": volume.paper, "collected": volume.collected, "form": volume.form, **branded(given.brand, missing),
        "title": text.line(volume.title, missing), "subtitle": text.line(volume.subtitle, missing),
        **led(given, volume.page),
        "date": wording.date(max(changed)) if volume.collected and changed else "",
        "publisher": text.line(publisher(volume) or given.brand.publisher, missing), "about": list(ABOUT.get(volume.paper, ())),
        "groups": [{"name": text.line(name, missing), "members": [volume.publications.index(one) for one in of_group]} for name, of_group in volume.groups],
        "publications": publications, "cards": cards, "appendix": behind, "measure": card.FOUND,
        "subjects": subjects.subjects(volume.publications, given.library, builder.start, missing) if volume.collected and not builder.pocket else [],
        "draft": draft_of(volume.texts) if builder.pocket else "",
        "calls": numbers.numbers(given.library, None, missing) if builder.pocket else [], "urgent": referrals.URGENT,
        "local": numbers.local(given.library, missing) if builder.pocket else [],
    }
    return Content(data, builder.pictures, last, tuple(builder.troubles))


def publisher(volume: Volume) -> str:
    series = {one.series.publisher for one in volume.publications if one.series}
    return series.pop() if len(series) == 1 else ""
