"""What a group that meets finds on the page of its series: what is open, its schedule and rules; and the next meetings, for home and here."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any

from pustaka.compose.inserting import link
from pustaka.compose.related import escaped
from pustaka.library import Library, Publication, Series, wording
from pustaka.library.publication import address_of
from pustaka.metadata.calendar import path_of
from pustaka.registers.follow_ups import FollowUp, still_open
from pustaka.registers.gatherings import Gathering, Session, is_group, rules, sessions, upcoming
from pustaka.site.sharing import whatsapp
from pustaka.text import scan

KIT = "docs/metode/memulai-kelompok-diskusi.md"

MOST = 3
"""Meetings on the home page: it leads to what is needed now."""

LATE = "lewat tenggat"
OPENLY = {True: "Terbuka: rekan lain boleh ikut tanpa diundang.", False: "Tertutup: hanya anggota dan orang yang diundang."}
NAMELESS = "Jangan membawa nama, foto, atau nomor klien."


def home_view(library: Library) -> list[dict[str, Any]]:
    """The next meetings of all series, the nearest first."""
    return [meeting_view(one, library) for one in upcoming(library)[:MOST]]


def series_view(series: Series, library: Library) -> list[dict[str, Any]]:
    """The next meetings of one series, each with the invitation that can be sent."""
    found = [one for one in upcoming(library) if one.series and one.series.id == series.id]
    return [{**meeting_view(one, library), "invitation": (text := invitation(one, library)), "send": whatsapp("", text)} for one in found]


def meeting_view(one: Gathering, library: Library) -> dict[str, Any]:
    told = one.told_in
    where = ", ".join(filter(None, (f"{wording.weekday(one.day)}, {wording.date(one.day)}", one.hour, one.place)))
    return {
        "until": one.day.isoformat(), "when": where, "topic": one.topic or "Pertemuan berikutnya", "leader": one.leader,
        "series": one.series.name if one.series else told.kind.name if told else "",
        "url": told.address if told else address_of(one.series.site_path) if one.series else "",
    }


def invitation(one: Gathering, library: Library) -> str:
    """What a group sends to its members; WhatsApp shows words between stars in bold."""
    series = one.series
    given = rules(series) if series else {}
    waiting = [each.row for each in still_open(series, library)] if series else []
    lines = [
        f"*Undangan: {series.short if series else 'pertemuan'}*", f"{wording.weekday(one.day)}, {wording.date(one.day)}{f', {one.hour}' if one.hour else ''}",
        *([f"Tempat: {one.place}"] if one.place else []), *([f"Topik: {one.topic}"] if one.topic else []), *([f"Pemandu: {one.leader}"] if one.leader else []),
    ]
    lines += [f"Bacaan: {text.title}{f' {library.site_url}{text.address}' if library.site_url else ''}" for path in one.readings if (text := library.by_path.get(path))]
    if waiting:
        lines += ["", "Yang akan ditanyakan lagi:", *(f"- {said(row.what)} ({said(row.who)})" for row in waiting)]
    if given.get("kuorum"):
        lines += ["", f"Pertemuan berlangsung bila sekurang-kurangnya {given['kuorum']} dari {given.get('anggota')} anggota hadir. Kabari bila berhalangan."]
    lines.append(NAMELESS)
    if library.site_url and series:
        lines += ["", f"{library.site_url}{address_of(series.site_path)}"]
    return "\n".join(lines)


def lead(series: Series, library: Library) -> str:
    """What stands before the list of minutes; nothing where the series belongs to no group and nothing is open."""
    return "\n".join([*opened(series, library), *schedule(series, library), *agreed(series, library)])


def opened(series: Series, library: Library) -> Iterator[str]:
    """What the group said it would do and no minutes have closed."""
    found = still_open(series, library)
    if not found:
        return
    yield from (
        "## Tindak lanjut yang belum selesai {#terbuka}", "",
        "Setiap baris tetap di sini sampai sebuah notulensi menulisnya «Selesai» atau «Batal».", "",
        "| Apa | Oleh | Tenggat | Keadaan | Sejak |", "| --- | --- | --- | --- | --- |",
    )
    for one in found:
        yield f"| {' | '.join((cell(one.row.what), cell(one.row.who), cell(one.row.due), state(one, library), since(one.origin, series)))} |"
    yield ""


def state(one: FollowUp, library: Library) -> str:
    words = cell(one.row.state) or "Belum ditulis"
    return f"{words} (**{LATE}**)" if one.overdue(library.today) else words


def since(origin: Publication, series: Series) -> str:
    return link(wording.when(origin), f"{origin.site_path}#tindak-lanjut", series.site_path)


def schedule(series: Series, library: Library) -> Iterator[str]:
    """Schedule and syllabus in one table; topics of ours say that the group has not spoken of them."""
    found = sessions(series)
    if not found:
        return
    yield from ("## Jadwal dan silabus {#jadwal}", "")
    if any(one.proposed for one in found):
        yield from ("Topik bertanda «usulan» disusun penyunting dari kebutuhan dalam notulensi; kelompok belum membahasnya.", "")
    yield from ("| Topik | Tanggal | Pemandu | Bacaan |", "| --- | --- | --- | --- |")
    yield from (session_row(one, series, library) for one in found)
    yield ""
    if library.site_url:
        words = posixpath.relpath(path_of(series), posixpath.dirname(series.site_path))
        yield from (f"[Kalender kelompok ini]({words}) dapat dilanggan atau diimpor.", "")


def session_row(one: Session, series: Series, library: Library) -> str:
    when = ", ".join(filter(None, (wording.date(one.day) if one.day else "belum dijadwalkan", one.hour, one.place)))
    read = [link(text.title, text.site_path, series.site_path) for path in one.readings if (text := library.by_path.get(path))]
    topic = f"{cell(one.topic)} (usulan)" if one.proposed else cell(one.topic)
    return f"| {topic} | {cell(when)} | {cell(one.leader) or 'belum ditentukan'} | {', '.join(one.replace('|', '/') for one in read) or 'tidak ada'} |"


def agreed(series: Series, library: Library) -> Iterator[str]:
    """The rules in short sentences, with the way to the minutes that agreed on them."""
    given = rules(series)
    if not is_group(series) or not given:
        return
    yield from (
        "## Aturan main {#aturan}", "", *([f"- {OPENLY[given['terbuka'] in (True, 'ya')]}"] if given.get("terbuka") is not None else []),
        f"- Pertemuan berlangsung bila sekurang-kurangnya {given.get('kuorum')} dari {given.get('anggota')} anggota hadir.",
        f"- Satu pertemuan paling lama {given.get('menit')} menit.", f"- {wording.sentence(escaped(str(given.get('berbagi'))))}",
    )
    text = library.by_path.get(f"{posixpath.dirname(series.path)}/{given.get('kesepakatan')}")
    if text:
        yield f"- Kesepakatan lengkapnya: {link(text.title, f'{text.site_path}#kesepakatan', series.site_path)}."
    yield ""
    if given.get("catatan"):
        yield from (wording.sentence(escaped(str(given["catatan"]))), "")
    kit = library.by_path.get(KIT)
    if kit:
        yield from (f"Ingin membuat kelompok sendiri? Mulailah dari {link(kit.title, kit.site_path, series.site_path)}.", "")


def said(text: str) -> str:
    """The words of a cell, without links and markup."""
    return " ".join(scan.plain(text).replace("\\|", "/").split())


def cell(text: str) -> str:
    return escaped(said(text)).replace("|", "/")
