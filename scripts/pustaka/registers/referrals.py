"""What the referral list knows: the numbers of a service, and whether they were seen lately enough to be called current."""

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

URGENT = "Dalam keadaan yang mengancam nyawa, datangi fasilitas kesehatan atau kantor polisi terdekat."

INTRO = f"""Nomor yang tidak terlihat pada sumber selama 180 hari terakhir ditandai «{UNVERIFIED}».
Tanyakan dahulu kepada dinas sosial setempat sebelum memberikannya kepada orang lain.
{URGENT}
"""


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers of a service; `current` when they were seen within the last 180 days, and `seen` says in words when."""

    phone: str
    message: str
    current: bool
    seen: str

    @property
    def dial(self) -> str:
        """The address that dials; empty for a number that nobody has seen lately."""
        return f"tel:{re.sub(r'[^0-9+]', '', self.phone)}" if self.phone and self.current else ""


def seen(record: Mapping[str, object]) -> datetime.date | None:
    """When the number was last seen; a month or a year counts from its first day, so that no number seems fresher than it is."""
    given = record.get("terlihat")
    if isinstance(given, datetime.date):
        return given
    text = str(given)
    if fields.MONTH.fullmatch(text):
        return datetime.date.fromisoformat(f"{text}-01")
    return datetime.date(int(text), 1, 1) if re.fullmatch(r"(?:19|20)\d\d", text) else None


def verified(record: Mapping[str, object], today: datetime.date | None) -> bool:
    """Whether the number was seen within the last 180 days; without a day to compare with, none was."""
    day = seen(record)
    return today is not None and day is not None and datetime.timedelta(0) <= today - day <= FRESH


def reach(record: Mapping[str, object], today: datetime.date | None) -> Reach | None:
    """What site and PDF show of a service's numbers; nothing without a number."""
    phone, message = str(record.get("telepon") or ""), str(record.get("pesan") or "")
    if not phone and not message:
        return None
    current = verified(record, today)
    last = wording.moment(record["terlihat"]) if record.get("terlihat") else ""
    return Reach(phone, message, current, (f"terlihat {last}" if current else f"terakhir terlihat {last}") if last else "tidak ditemukan pada sumber")


def contact(record: Mapping[str, object], today: datetime.date | None) -> str:
    """`telepon 129, belum diverifikasi, terakhir terlihat Januari 2026`; empty without a number."""
    given = reach(record, today)
    if given is None:
        return ""
    parts = []
    if given.phone:
        parts.append(f"telepon [{given.phone}]({given.dial})" if given.dial else f"telepon {given.phone}")
    if given.message:
        parts.append(f"pesan WhatsApp {given.message}")
    if not given.current:
        parts.append(f"**{UNVERIFIED}**")
    return ", ".join([*parts, given.seen])


def grouped(register: Register) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(title, anchor, keys): services with a number first, then the others, each in the order of the register."""
    numbered = tuple(key for key, record in register.records.items() if reach(record, None))
    others = tuple(key for key in register.records if key not in numbered)
    return ("Layanan dengan nomor", "bernomor", numbered), ("Layanan di daerah dan lembaga lain", "setempat", others)
