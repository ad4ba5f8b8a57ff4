"""Knows the days of disasters and other events that everybody remembers: they are no day of what befell one person."""

from __future__ import annotations

import re

from pustaka.privacy import oldspelt
from pustaka.privacy.leads import Lazy
from pustaka.privacy.words import region_length, respelt

KNOWN_EVENT = Lazy(r"(?<![A-Za-z])(?:(?P<wide>«bencana:luas»)|«bencana»(?:\s(?:di|gunung|besar|dahsyat)){0,2}\s(?:(?P<known>«tempat-bencana»)\b|(?P<place>(?-i:[A-Z])[a-z]+(?:\s(?-i:[A-Z])[a-z]+){0,2})))(?:\s\([^)\n]{1,30}\))?(?:,|\s«sela-bencana»){0,4},?\s?$", re.IGNORECASE)
"""`gempa Xontoh, ` just before a day: all the country knows it, when the place is a regency or one of the list; `gempa ` without its place, when the year is told."""

DISASTER = Lazy(r"(?<![A-Za-z])«bencana»(?![A-Za-z])", re.IGNORECASE)
ALL_REMEMBER = Lazy(r"(?<!\d)«hari-bencana»(?!\d)", re.IGNORECASE)


UNTIL = Lazy(r"(?<!\d)(?P<day>\d{1,2})(?:\s(?:sampai|hingga|s\.?d\.?|dan)\s|\s?[-/]\s?)(?:tanggal\s)?$", re.IGNORECASE)
"""`4 sampai ` just before `5 April`: what happened began on that day."""

DAY_OF = re.compile(r"\d{1,2}")


def publicly_known(text: str, start: int, value: str) -> bool:
    """Whether a day is that of a disaster which everybody remembers: told just before it with its place, or one of the list with a disaster near it."""
    before, days = oldspelt.plain(text[max(0, start - 90) : start].rpartition("\n\n")[2]), [value]
    if since := UNTIL.search(before):
        before, days = before[: since.start()], [value, DAY_OF.sub(since["day"], value, count=1)]
    if any(ALL_REMEMBER.search(modern(day)) for day in days) and DISASTER.search(before + text[start : start + 90].partition("\n\n")[0]):
        return True
    event = KNOWN_EVENT.search(before)
    if event is None:
        return False
    return YEARED.search(value) is not None if event["wide"] else event["known"] is not None or region_length(event["place"].lower().split(), 0) > 0


YEARED = re.compile(r"(?:19|20)\d\d$")


def modern(value: str) -> str:
    """A day with its month as it is written today: `2 Djuli 2013`."""
    lower = value.lower()
    return respelt(lower) if "dj" in lower or "oe" in lower else lower
