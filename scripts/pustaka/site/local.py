"""«Nomor di kabupaten saya»: a blank page for the numbers that only the reader knows, kept on the reader's own device and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose import calls
from pustaka.compose.inserting import link
from pustaka.library import Library
from pustaka.registers.places import REFERRALS
from pustaka.site.page import Page

PATH = "nomor-setempat.md"
TITLE = "Nomor di kabupaten saya"
SUMMARY = "Tempat mencatat nomor layanan di daerah Anda: di perangkat ini saja, atau di kertas."

OFFICES = (
    "puskesmas", "rumah-sakit", "polisi", "unit-ppa-polisi", "uptd-ppa", "dinas-sosial", "rumah-singgah", "bpbd", "desa", "puskesos",
    "satpol-pp", "bantuan-hukum",
)
"""Services whose number differs from place to place, the one that is needed fastest first."""

FREE = 5
"""Rows without a name, for whoever else answers at night."""

INTRO = """Nomor layanan di daerah berbeda-beda dan sering berganti, jadi pustaka ini tidak memuatnya.
Tanyakan nomornya hari ini, sebelum Anda memerlukannya, lalu catat di sini.

Catatan Anda disimpan di perangkat ini saja.
Tidak ada yang dikirim, dan Anda dapat menghapusnya kapan saja.
Jangan mencatat nomor atau nama klien.

Pada perangkat yang dipakai bersama, cetaklah halaman ini dan isi dengan pena.
"""


def page(library: Library) -> Page:
    """The text says what to ask for; the template adds the fields, which no text may hold. The numbers that hold everywhere stand first: the paper hangs where they are needed."""
    box = calls.block(library, [one.key for one in calls.calls(library) if one.lines and one.lines[0].means == "telepon"], PATH)
    lines = [INTRO, box, "", "## Layanan {#layanan}", "", *(f"- {link(name, f'{REFERRALS}#{key}', PATH)}" for key, name in rows(library)), ""]
    return Page(
        path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), template="nomor.html",
        view={
            "kind": "nomor", "title": TITLE, "summary": SUMMARY,
            "call": calls.TITLE, "calls": [{"name": one.name, "href": one.line.href, "why": one.why, "state": one.line.state} for one in calls.brief(library)],
            "rows": [{"key": key, "name": name, "url": f"rujukan/#{key}"} for key, name in rows(library)]
            + [{"key": f"lain-{number}", "name": "", "url": ""} for number in range(1, FREE + 1)],
        },
    )


def rows(library: Library) -> Iterator[tuple[str, str]]:
    """(key, name) of each office that the register knows."""
    register = library.register("rujukan")
    return ((key, register.title(key)) for key in OFFICES if key in register.records)


def offered(library: Library) -> bool:
    """Whether the page is there to be led to."""
    return bool(library.register("rujukan").records)
