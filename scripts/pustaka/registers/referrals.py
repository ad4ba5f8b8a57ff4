"""What the referral list knows: how a service is reached, and whether its number was seen lately enough to be called current.

A number is always shown and always dials: a hidden one harms more than an old one. What is known of it stands beside it.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from pustaka.kinds import fields
from pustaka.library import Register, wording

TITLE = "Daftar rujukan"
FRESH = datetime.timedelta(days=180)
UNVERIFIED = "belum diverifikasi"
OFFICIAL = "tertulis di standar resmi"
WITHDRAWN = "tidak lagi dianjurkan"

URGENT = "Bila tidak ada nomor yang menjawab, datangi fasilitas kesehatan atau kantor polisi terdekat."

INTRO = f"""Nomor yang tidak terlihat pada sumber selama 180 hari terakhir ditandai «{UNVERIFIED}», kecuali yang {OFFICIAL} lembaganya.
Nomor itu tetap dapat ditelepon; siapkan nomor kedua.
{URGENT}
"""

NOT_A_DIGIT = re.compile(r"[^0-9]")
INDONESIA = "62"


@dataclass(frozen=True, slots=True)
class Line:
    """One way to reach a service. `shown` is the number or the name of the site as people read it, `href` what a tap opens."""

    means: str
    """`telepon`, `pesan` (WhatsApp) or `situs`."""
    shown: str
    href: str
    current: bool
    """Whether it needs no mark: seen within the last 180 days, or printed in the official standard of the service."""
    seen: str
    mark: str = ""
    """What everybody who reads the number must know: nothing for one seen lately, else that it is unverified or that the standard has it."""

    @property
    def state(self) -> str:
        """`belum diverifikasi, terlihat Januari 2026`; `terlihat Januari 2026` for one seen lately. Every page, button and paper says this."""
        return ", ".join(filter(None, (self.mark, self.seen)))


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers of a service as the appendix of the book prints them; see `lines` for all ways to reach it."""

    phone: str
    message: str
    current: bool
    seen: str
    dial: str
    chat: str


def says(record: Mapping[str, object], key: str) -> bool:
    """Whether a yes-or-no key of a record says yes."""
    return record.get(key) in (True, "ya")


def seen(record: Mapping[str, object], key: str = "terlihat") -> datetime.date | None:
    """When the number was last seen; a month or a year counts from its first day, so that no number seems fresher than it is."""
    given = record.get(key)
    if isinstance(given, datetime.date):
        return given
    text = str(given)
    if fields.MONTH.fullmatch(text):
        return datetime.date.fromisoformat(f"{text}-01")
    return datetime.date(int(text), 1, 1) if re.fullmatch(r"(?:19|20)\d\d", text) else None


def verified(record: Mapping[str, object], today: datetime.date | None, key: str = "terlihat") -> bool:
    """Whether the number was seen within the last 180 days; without a day to compare with, none was."""
    day = seen(record, key)
    return today is not None and day is not None and datetime.timedelta(0) <= today - day <= FRESH


def digits(text: object) -> str:
    return NOT_A_DIGIT.sub("", str(text))


def chat(number: str) -> str:
    """`0812-…` → `https://wa.me/62812…`: the address that opens a conversation in WhatsApp."""
    plain = digits(number)
    return f"https://wa.me/{INDONESIA + plain[1:] if plain.startswith('0') else plain}"


def lines(record: Mapping[str, object], today: datetime.date | None) -> tuple[Line, ...]:
    """Every way to reach a service from where one stands: phone, WhatsApp, site. None for a service that is no longer recommended."""
    if says(record, "ditarik"):
        return ()
    found = []
    for means in ("telepon", "pesan", "situs"):
        given = str(record.get(means) or "")
        if not given:
            continue
        when = "pesan_terlihat" if means == "pesan" and record.get("pesan_terlihat") else "terlihat"
        mark = "" if verified(record, today, when) else OFFICIAL if says(record, "resmi") else UNVERIFIED
        last = f"terlihat {moment(record[when])}" if record.get(when) else "tidak ditemukan pada sumber"
        shown = given.partition("://")[2].rstrip("/") or given if means == "situs" else given
        href = given if means == "situs" else chat(given) if means == "pesan" else f"tel:{re.sub(r'[^0-9+]', '', given)}"
        found.append(Line(means, shown, href, mark != UNVERIFIED, last, mark))
    return tuple(found)


def moment(value: object) -> str:
    """The month is exact enough beside a number: `Januari 2026`."""
    return f"{wording.MONTHS[value.month - 1]} {value.year}" if isinstance(value, datetime.date) else wording.moment(value)


def reach(record: Mapping[str, object], today: datetime.date | None) -> Reach | None:
    """What the appendix shows of a service's numbers; nothing without a number or site."""
    found = {one.means: one for one in lines(record, today)}
    if not found:
        return None
    first = next(iter(found.values()))
    phone = found.get("telepon") or found.get("situs")
    message = found.get("pesan")
    return Reach(phone.shown if phone else "", message.shown if message else "", first.current, first.seen, phone.href if phone else "", message.href if message else "")


def contact(record: Mapping[str, object], today: datetime.date | None) -> str:
    """`telepon [129](tel:129) (terlihat Januari 2026), WhatsApp […](https://wa.me/…)` as Markdown; empty without a number."""
    words = {"telepon": "telepon ", "pesan": "WhatsApp ", "situs": "situs "}
    found = lines(record, today)
    told, parts = "", []
    for n, one in enumerate(found):
        last = n + 1 == len(found) or found[n + 1].state != one.state
        told = f" ({one.state if one.current else one.state.replace(UNVERIFIED, f'**{UNVERIFIED}**')})" if last else ""
        parts.append(f"{words[one.means]}[{one.shown}]({one.href}){{ .pp-telepon }}{told}")
    return ", ".join(parts)


def general(register: Register) -> tuple[str, ...]:
    """The services of the block that stands everywhere, in the order of the register."""
    return tuple(key for key, record in register.records.items() if says(record, "umum") and not says(record, "ditarik"))


def grouped(register: Register) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(title, anchor, keys): services with a number first, then the others, then those that are only kept for old links."""
    withdrawn = tuple(key for key, record in register.records.items() if says(record, "ditarik"))
    numbered = tuple(key for key, record in register.records.items() if lines(record, None))
    others = tuple(key for key in register.records if key not in numbered and key not in withdrawn)
    rows = (("Layanan dengan nomor", "bernomor", numbered), ("Layanan di daerah dan lembaga lain", "setempat", others), (WITHDRAWN.capitalize(), "ditarik", withdrawn))
    return tuple(row for row in rows if row[2] or row[1] != "ditarik")
