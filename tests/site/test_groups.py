"""The page of a group, and the next meetings on the home page."""

import datetime
from dataclasses import replace
from urllib.parse import unquote

from pustaka.library import Library
from pustaka.site import Page
from pustaka.site.plan import plan
from tests.helpers import library
from tests.registers.meeting import FIRST, SECOND

BEFORE, AFTER = datetime.date(2013, 12, 15), datetime.date(2013, 12, 21)
HOME = {"docs/index.md": "---\njudul: Beranda\n---\n"}


def books(texts: dict[str, str], today: datetime.date) -> Library:
    return replace(library(texts | HOME, site_url="https://pustaka.example/"), today=today)


def pages(texts: dict[str, str], today: datetime.date) -> dict[str, Page]:
    return {page.path: page for page in plan(books(texts, today))}


def test_the_page_of_a_group_lists_what_is_open_with_the_minutes_it_comes_from() -> None:
    found = pages(FIRST, BEFORE)["diskusi/temu/index.md"].markdown
    assert "| Menyusun jadwal dan silabus | Anggota kelompok | 20 Desember 2013 | Belum diketahui | [6 Desember 2013](2013-12-06.md#tindak-lanjut) |" in found
    assert "lewat tenggat" not in found


def test_what_the_next_minutes_close_is_no_longer_there_and_the_rest_is_late() -> None:
    found = pages(FIRST | SECOND, AFTER)["diskusi/temu/index.md"].markdown
    assert "Menyusun jadwal dan silabus" not in found
    assert "| Berjalan (**lewat tenggat**) | [6 Desember 2013]" in found


def test_schedule_and_rules_are_told() -> None:
    found = pages(FIRST, AFTER)["diskusi/temu/index.md"].markdown
    assert "| Rencana kerja | 20 Desember 2013, 14.00 WIB, Panti rekaan | anggota, bergilir | tidak ada |" in found
    assert "| Alat asesmen (usulan) | belum dijadwalkan | belum ditentukan | [Asesmen](../../metode/asesmen.md) |" in found
    assert "sekurang-kurangnya 7 dari 11 anggota hadir" in found and "paling lama 180 menit" in found
    assert "Terbuka" not in found and "Tertutup" not in found
    assert "(../../umpan/diskusi/temu.ics)" in found


def test_a_series_of_no_group_has_nothing_to_say() -> None:
    plain = {"discussions/temu/seri.yml": "nama: Rekaan\njenis: notulensi\npenerbit: Rekaan\nringkasan: Rekaan.\n"}
    assert pages(plain, BEFORE)["diskusi/temu/index.md"].markdown == ""


def test_home_shows_the_next_meeting_until_it_is_past() -> None:
    (shown,) = pages(FIRST, BEFORE)["index.md"].view["home"]["meetings"]
    assert shown["when"] == "Jumat, 20 Desember 2013, 14.00 WIB, Panti rekaan"
    assert (shown["until"], shown["url"], shown["topic"]) == ("2013-12-20", "diskusi/temu/", "Rencana kerja")
    assert pages(FIRST, AFTER)["index.md"].view["home"]["meetings"] == []


def test_an_invitation_asks_for_what_is_open_and_can_be_sent() -> None:
    (shown,) = pages(FIRST, BEFORE)["diskusi/temu/index.md"].view["meetings"]
    lines = shown["invitation"].split("\n")
    assert lines[:3] == ["*Undangan: Catatan rekaan*", "Jumat, 20 Desember 2013, 14.00 WIB", "Tempat: Panti rekaan"]
    assert "- Menentukan pemandu (Anggota kelompok)" in lines and "Jangan membawa nama, foto, atau nomor klien." in lines
    assert unquote(shown["send"]).endswith(f"?text={shown['invitation']}")


def test_the_calendar_of_a_group_holds_its_sessions_alone() -> None:
    from pustaka.library.history import History
    from pustaka.metadata.files import files
    from pustaka.project import NONE

    other = {"discussions/lain/seri.yml": FIRST["discussions/temu/seri.yml"].replace("2013-12-20", "2014-01-10").replace("Rencana kerja", "Topik lain")}
    made = files(books(FIRST | other, BEFORE), NONE, History())
    mine = made["umpan/diskusi/temu.ics"].decode()
    assert "SUMMARY:Catatan rekaan: Rencana kerja" in mine and "Topik lain" not in mine and "UID:diskusi/temu/2013-12-20@pustaka.example" in mine
    assert made["umpan/pertemuan.ics"].decode().count("BEGIN:VEVENT") == 2
