"""What stands in which feed, in which order, and that no day of a build gets in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import lxml.etree
import pytest

from pustaka.library import Library
from pustaka.library.history import History
from pustaka.metadata import calendar, feeds, files, oai
from pustaka.metadata.feeds import Feed
from pustaka.metadata.writing import element, written
from pustaka.project.brand import Contact
from tests.metadata.samples import BRAND, CARD, EDITION, ENTRY, HISTORY, METHOD, SITE, books


def found(library: Library | None = None, history: History = HISTORY) -> dict[str, Feed]:
    return {one.path.removeprefix("umpan/"): one for one in feeds.feeds(library or books(), BRAND, history)}


def urls(feed: Feed) -> list[str]:
    return [one.url.removeprefix(SITE) for one in feed.entries]


def test_there_is_one_for_everything_each_series_kind_and_group_and_for_changes() -> None:
    assert list(found()) == ["semua", "perubahan", "diskusi/catat", "diskusi/lapor", "diskusi/temu", "kasus", "buku-saku", "gawat", "latihan", "buku-saku/anak"]


def test_the_newest_come_first_and_what_no_history_knows_stays_out() -> None:
    assert urls(found()["semua"]) == ["metode/ekomap/", "gawat/pingsan/", "buku-saku/anak-jalanan/", "diskusi/temu/007/"]
    assert found()["semua"].updated == date(2025, 4, 1)


def test_changes_are_what_was_changed_later_and_each_change_is_new_to_a_reader() -> None:
    changed = found()["perubahan"]
    assert urls(changed) == ["buku-saku/anak-jalanan/", "metode/ekomap/"]
    assert changed.entries[0].id.endswith("#2025-09-09")
    later = replace(HISTORY, last={**HISTORY.last, ENTRY: date(2025, 10, 1)})
    assert found(history=later)["perubahan"].entries[0].id != changed.entries[0].id
    assert found(history=later)["semua"].entries == found()["semua"].entries, "a repair makes nothing new"


def test_a_feed_that_lost_its_last_entry_has_a_day_of_the_library() -> None:
    library = books()
    emptied = found(replace(library, publications=tuple(one for one in library.publications if one.path != CARD)))["gawat"]
    assert emptied.entries == ()
    assert emptied.updated == max(HISTORY.last.values())
    assert found(history=History())["gawat"].updated == feeds.START, "tanpa riwayat tidak ada hari yang diketahui"


def test_a_feed_is_cut_behind_its_newest_fifty() -> None:
    many = {f"docs/metode/rekaan-{n:03d}.md": f"---\njudul: Metode {n}\nringkasan: Rekaan.\n---\n" for n in range(60)}
    days = {path: date(2025, 5, 1) + timedelta(n) for n, path in enumerate(many)}
    entries = found(books(**many), History(first=days, last=days))["semua"].entries
    assert len(entries) == feeds.NEWEST and entries[0].title == "Metode 59"


def test_without_an_address_there_is_nothing_to_fetch() -> None:
    assert files(books(site_url=""), BRAND, HISTORY) == {}


def test_the_same_texts_give_the_same_bytes_whatever_the_day() -> None:
    first, second = (files(replace(books(), today=day), BRAND, HISTORY) for day in (date(2026, 1, 1), date(2027, 1, 1)))
    assert first == second


@pytest.mark.parametrize(("text", "wanted"), [("a\x0bb\x00", "ab"), ("a\ud800b", "ab"), ("a\uffff", "a"), ("a\tb\U0001f600é", "a\tb\U0001f600é")])
def test_signs_that_xml_does_not_bear_are_dropped_and_no_others(text: str, wanted: str) -> None:
    assert ET.fromstring(written(element(None, "a", text))).text == wanted


def test_a_long_line_of_a_calendar_is_folded_between_letters() -> None:
    line = "SUMMARY:" + "é" * 100
    pieces = calendar.folded(line).split("\r\n ")
    assert "".join(pieces) == line
    assert all(len(f" {one}".encode()) <= calendar.WIDEST + 1 for one in pieces)


def test_a_meeting_without_place_or_topic_is_still_one() -> None:
    text = "---\njudul: Rapat dua\ntanggal: 2014-01-10\nberikutnya: {tanggal: 2014-02-10}\n---\n"
    path = "discussions/catat/dua.md"
    meeting = calendar.meetings(books(**{path: text}), HISTORY)[-1]
    assert (meeting.title, meeting.place, meeting.told) == ("Catatan rekaan: pertemuan berikutnya", "", date(2014, 1, 10))
    assert meeting.id == "diskusi/catat/dua@rumah.invalid"


@pytest.mark.parametrize("given", ["besok", "{tanggal: besok}", "{tempat: Kota}", "[1]"])
def test_what_announces_no_day_stands_in_no_calendar(given: str) -> None:
    text = f"---\njudul: Rapat dua\ntanggal: 2014-01-10\nberikutnya: {given}\n---\n"
    assert len(calendar.meetings(books(**{"discussions/catat/dua.md": text}), HISTORY)) == 1


def test_the_static_repository_has_the_parts_that_a_gateway_asks_for() -> None:
    root = lxml.etree.fromstring(files(books(), BRAND, HISTORY)[oai.PATH])
    names = {"s": oai.REPOSITORY, "o": oai.OAI, "d": oai.OAI_DC, "dc": oai.DC}
    assert [lxml.etree.QName(one).localname for one in root] == ["Identify", "ListMetadataFormats", "ListRecords"]
    assert [lxml.etree.QName(one).localname for one in root[0]] == ["repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord", "granularity"]
    assert {one.tag.partition("}")[0][1:] for one in root[0]} == {oai.OAI}
    assert root.xpath("string(s:Identify/o:baseURL)", namespaces=names) == SITE + oai.PATH
    assert root.xpath("string(s:Identify/o:earliestDatestamp)", namespaces=names) == "2025-01-05"
    records = root.xpath("s:ListRecords[@metadataPrefix='oai_dc']/o:record", namespaces=names)
    assert len(records) == 4, "texts without a day have no datestamp"
    for one in records:
        assert [lxml.etree.QName(part).localname for part in one] == ["header", "metadata"]
        assert one.xpath("string(o:header/o:identifier)", namespaces=names).startswith("oai:rumah.invalid:")
        (dc,) = one.xpath("o:metadata/d:dc", namespaces=names)
        assert dc.xpath("string(dc:title)", namespaces=names) and dc.xpath("string(dc:identifier)", namespaces=names).startswith(SITE)
        assert {part.tag.partition("}")[0][1:] for part in dc} == {oai.DC}
    assert root.xpath("//dc:creator[../dc:title='Ekomap rekaan']/text()", namespaces=names) == ["Penulis Rekaan", "Juru Tulis Rekaan"]


def test_what_was_taken_back_leaves_the_repository_without_a_trace() -> None:
    """The schema of static repositories knows no deleted records, so that a gateway would refuse the whole file."""
    library = books()
    text = files(replace(library, publications=tuple(one for one in library.publications if one.path != METHOD)), BRAND, HISTORY)[oai.PATH].decode()
    assert "metode/ekomap" not in text and "status=" not in text
    assert "<oai:deletedRecord>no</oai:deletedRecord>" in text


def test_without_somebody_who_answers_there_is_no_repository() -> None:
    assert oai.PATH not in files(books(), replace(BRAND, contact=Contact()), HISTORY)


def test_an_absent_text_is_in_no_file() -> None:
    """What waits is taken out of the library before anybody asks here; nothing else is read."""
    library = books()
    less = replace(library, publications=tuple(one for one in library.publications if one.path != METHOD))
    assert any(b"Ekomap" in data for data in files(library, BRAND, HISTORY).values())
    assert not [path for path, data in files(less, BRAND, HISTORY).items() if b"ekomap" in data.lower() or "ekomap" in path]
    assert {EDITION, CARD} <= less.by_path.keys()
