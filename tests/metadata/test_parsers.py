"""Programs of other people read what we write, and find in it what we put there."""

from __future__ import annotations

import json
from datetime import date

import bibtexparser
import feedparser
import jsonschema
import pytest
import rispy
from icalendar import Calendar

from pustaka.metadata import calendar, citing, files, records, writing
from pustaka.metadata.feeds import feeds
from tests.metadata.samples import BRAND, EDITION, ENTRY, HISTORY, ODD, SITE, books

FEED = {
    "type": "object", "required": ["version", "title", "items"], "additionalProperties": False,
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"}, "title": {"type": "string", "minLength": 1}, "language": {"type": "string"}, "description": {"type": "string"},
        "home_page_url": {"type": "string", "format": "uri"}, "feed_url": {"type": "string", "format": "uri"},
        "authors": {"type": "array", "items": {"type": "object", "minProperties": 1}},
        "items": {"type": "array", "items": {
            "type": "object", "required": ["id", "content_text"], "additionalProperties": False,
            "properties": {
                **{key: {"type": "string", "minLength": 1} for key in ("id", "title", "content_text")}, "url": {"type": "string", "format": "uri"},
                **{key: {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$"} for key in ("date_published", "date_modified")},
                "authors": {"type": "array", "minItems": 1}, "tags": {"type": "array", "items": {"type": "string"}},
            },
        }},
    },
}  # fmt: skip
"""JSON Feed 1.1 as its specification has it, as far as we use it."""

CSL = {
    "type": "array", "minItems": 1, "items": {
        "type": "object", "required": ["type", "id"], "additionalProperties": False,
        "properties": {
            "type": {"enum": ["report", "webpage"]}, "author": {"type": "array", "items": {"type": "object", "required": ["literal"], "additionalProperties": False, "properties": {"literal": {"type": "string"}}}},
            "issued": {"type": "object", "required": ["date-parts"], "properties": {"date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}}}},
            **{key: {"type": "string"} for key in ("id", "title", "container-title", "collection-title", "number", "genre", "publisher", "abstract", "keyword", "language", "URL")},
        },
    },
}  # fmt: skip
"""Names and shapes of CSL-JSON, as far as we use them."""


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return files(books(), BRAND, HISTORY)


def test_bibtex_is_read_back_whole(made: dict[str, bytes]) -> None:
    found = bibtexparser.parse_string(made["kutip/semua.bib"].decode("utf-8"))
    assert not found.failed_blocks
    assert {one.key for one in found.entries} == {one.id for one in records(books(), BRAND, HISTORY)}
    by_key = {one.key: one for one in found.entries}
    method = by_key["metode-ekomap"].fields_dict
    assert method["author"].value == "{Penulis Rekaan} and {Juru Tulis Rekaan}"
    assert (by_key["diskusi-lapor-kota"].entry_type, method["year"].value, method["url"].value) == ("techreport", "2025", f"{SITE}metode/ekomap/")
    title = by_key["diskusi-temu-007"].fields_dict["title"].value
    assert r"50\% \& \{dua\} \#1 \textbackslash{} \textasciitilde{}a\_b\textasciicircum{}c\$" in title


def test_ris_is_read_back_whole(made: dict[str, bytes]) -> None:
    found = {one["id"]: one for one in rispy.loads(made["kutip/semua.ris"].decode("utf-8"))}
    assert len(found) == 6
    assert found["metode-ekomap"]["authors"] == ["Penulis Rekaan", "Juru Tulis Rekaan"]
    assert found["diskusi-temu-007"]["title"] == books().by_path[EDITION].title
    assert (found["buku-saku-anak-jalanan"]["year"], found["buku-saku-anak-jalanan"]["urls"]) == ("2025", [f"{SITE}buku-saku/anak-jalanan/"])
    assert {one["type_of_reference"] for one in found.values()} == {"ELEC", "RPRT"}


def test_csl_json_has_the_shapes_that_processors_want(made: dict[str, bytes]) -> None:
    given = json.loads(made["kutip/semua.json"])
    jsonschema.Draft202012Validator(CSL).validate(given)
    assert {one["id"]: one["issued"] for one in given if "issued" in one}["diskusi-lapor-kota"] == {"date-parts": [[2020]]}


def test_each_text_has_files_of_its_own_with_the_same_words(made: dict[str, bytes]) -> None:
    for one in records(books(), BRAND, HISTORY):
        for ending, data in citing.forms([one]).items():
            assert made[f"kutip/{one.path}.{ending}"] == data
            assert len(data) > 100


def test_every_atom_feed_is_well_formed_and_dated(made: dict[str, bytes]) -> None:
    paths = [path for path in made if path.startswith("umpan/") and path.endswith(".xml") and "oai" not in path]
    assert len(paths) == len(feeds(books(), BRAND, HISTORY)) > 8
    for path in paths:
        found = feedparser.parse(made[path])
        assert not found.bozo, (path, found.get("bozo_exception"))
        assert found.version == "atom10"
        assert found.feed.id == f"{SITE}{path}" and found.feed.title.startswith("Rumah Rekaan: ")
        assert found.feed.updated_parsed is not None
        assert all(one.id and one.link.startswith(SITE) and one.updated_parsed for one in found.entries)


def test_odd_signs_come_back_from_a_feed_as_they_were(made: dict[str, bytes]) -> None:
    found = feedparser.parse(made["umpan/diskusi/temu.xml"], sanitize_html=False)
    assert [one.title for one in found.entries] == [books().by_path[EDITION].title]
    assert "<i>miring</i>" in ODD and json.loads(made["umpan/diskusi/temu.json"])["items"][0]["title"] == books().by_path[EDITION].title


def test_every_json_feed_fits_the_specification(made: dict[str, bytes]) -> None:
    check = jsonschema.Draft202012Validator(FEED)
    for one in feeds(books(), BRAND, HISTORY):
        given = json.loads(made[f"{one.path}.json"])
        check.validate(given)
        assert [item["url"] for item in given["items"]] == [entry.link for entry in feedparser.parse(made[f"{one.path}.xml"]).entries]


def test_the_calendar_is_read_back_with_its_meeting(made: dict[str, bytes]) -> None:
    found = Calendar.from_ical(made[calendar.PATH])
    (event,) = found.walk("VEVENT")
    assert event.decoded("dtstart") == date(2012, 1, 14) and event.decoded("dtend") == date(2012, 1, 15)
    assert str(event["summary"]) == "Temu rekaan: Tema rekaan yang panjang sekali supaya barisnya harus dilipat di kalender — dengan huruf é"
    assert str(event["location"]) == "Aula; lantai 2, Kota"
    assert "13.00–15.00 WIB" in str(event["description"])
    assert str(event["url"]) == f"{SITE}diskusi/temu/007/"
    assert event.decoded("dtstamp").date() == date(2025, 1, 5)
    assert not event.errors
    assert max(map(len, made[calendar.PATH].split(b"\r\n"))) <= calendar.WIDEST


def test_an_empty_calendar_and_an_empty_feed_are_valid_too() -> None:
    assert list(Calendar.from_ical(calendar.calendar((), BRAND)).walk("VEVENT")) == []
    empty = next(one for one in feeds(books(), BRAND, HISTORY) if not one.entries)
    found = feedparser.parse(writing.atom(empty, BRAND, SITE))
    assert not found.bozo and found.entries == [] and found.feed.updated == "2025-09-09T00:00:00Z"


def test_entries_name_the_notice_that_goes_with_the_text(made: dict[str, bytes]) -> None:
    (entry,) = json.loads(made["umpan/buku-saku/anak.json"])["items"]
    assert entry["content_text"] == "Satu kalimat. (Belum ditinjau praktisi.)"
    assert entry["id"] == SITE + books().by_path[ENTRY].address
