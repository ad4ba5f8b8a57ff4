"""What the head of a page tells programs."""

from __future__ import annotations

import json

from pustaka.library.history import History
from pustaka.metadata import head, records
from tests.metadata.samples import BRAND, HISTORY, SITE, books

RECORDS = {one.path: one for one in records(books(), BRAND, HISTORY)}
TRAIL = [("Rumah Rekaan", SITE), ("Metode", f"{SITE}metode/"), ("Ekomap rekaan", f"{SITE}metode/ekomap/")]


def test_search_engines_for_scholars_find_their_fields_and_no_empty_ones() -> None:
    fields = head.fields(RECORDS["metode/ekomap"], f"{SITE}unduh/a.pdf")
    assert [value for name, value in fields if name == "citation_author"] == ["Penulis Rekaan", "Juru Tulis Rekaan"]
    assert dict(fields)["citation_publication_date"] == "2025/08/08"
    assert dict(fields)["citation_pdf_url"] == f"{SITE}unduh/a.pdf"
    assert all(value for _name, value in fields)
    assert "citation_pdf_url" not in dict(head.fields(RECORDS["metode/ekomap"], ""))


def test_a_series_and_its_number_are_told() -> None:
    fields = dict(head.fields(RECORDS["diskusi/temu/007"], ""))
    assert (fields["citation_series_title"], fields["citation_issue"]) == ("Temu rekaan", "TEMU #007")
    assert fields["DC.date"] == "2011-11-16"


def test_linked_data_names_text_publisher_and_way() -> None:
    given = json.loads(head.linked(RECORDS["metode/ekomap"], TRAIL, f"{SITE}a.png"))
    article, way = given["@graph"]
    assert (given["@context"], article["@type"], article["datePublished"], article["dateModified"]) == ("https://schema.org", "Article", "2025-04-01", "2025-08-08")
    assert [one["name"] for one in article["author"]] == ["Penulis Rekaan", "Juru Tulis Rekaan"]
    assert article["publisher"] == {"@type": "Organization", "name": "Rumah Rekaan"}
    assert [(one["position"], one["item"]) for one in way["itemListElement"]] == [(1, SITE), (2, f"{SITE}metode/"), (3, f"{SITE}metode/ekomap/")]


def test_days_that_nobody_knows_are_not_told() -> None:
    bare = {one.path: one for one in records(books(), BRAND, History())}["metode/ekomap"]
    article = json.loads(head.linked(bare, TRAIL, ""))["@graph"][0]
    assert article.keys().isdisjoint({"datePublished", "dateModified", "image", "isPartOf"})


def test_no_text_ends_the_element_that_holds_it() -> None:
    written = head.linked(RECORDS["diskusi/temu/007"], [("</script><script>alert(1)</script><!--", SITE)], "")
    assert "<" not in written
    assert json.loads(written)["@graph"][1]["itemListElement"][0]["name"].startswith("</script>")
