"""The detector keeps what it reached on invented documents, places are sound, and nothing carries text."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from pustaka.findings import Severity
from pustaka.privacy import Context, Detection, detect, facts, paragraph, severity

KINDS = {"case": "kasus", "minutes": "notulensi", "edition": "edisi"}
DOCUMENTS = [json.loads(line) for line in (Path(__file__).parent / "data" / "contoh.jsonl").read_text("utf-8").splitlines()]


def context(document: dict) -> Context:
    return Context(kind=KINDS[document["kind"]], pseudonyms=tuple(document["declared"]["samaran"]), child="\nanak: ya" in document["text"])


def weighed(document: dict) -> list[tuple[Detection, Severity]]:
    text, declared = document["text"], context(document)
    found = detect(text, declared)
    known = facts(text, declared, found)
    levels = ((one, severity(one.rule, declared, known=known, place=paragraph(text, one.start), public=one.public)) for one in found)
    return [(one, level) for one, level in levels if level is not None]


def is_covered(span: dict, found: list[tuple[Detection, Severity]]) -> bool:
    places = {place for one, _ in found for place in range(max(one.start, span["start"]), min(one.end, span["end"]))}
    return len(places) * 2 >= span["end"] - span["start"]


def test_what_must_be_found_is_found() -> None:
    spans = [(span, found) for document in DOCUMENTS for found in [weighed(document)] for span in document["spans"] if span["severity"] == "must"]
    assert sum(is_covered(span, found) for span, found in spans) >= 0.97 * len(spans)


def test_no_case_with_private_data_passes() -> None:
    for document in DOCUMENTS:
        if document["kind"] == "case" and not document["clean"]:
            assert any(level is not Severity.ADVICE for _, level in weighed(document)), document["id"]


def test_clean_documents_have_no_error() -> None:
    wrong = [document["id"] for document in DOCUMENTS if document["clean"] and Severity.ERROR in {level for _, level in weighed(document)}]
    assert wrong == []


@pytest.mark.parametrize("document", DOCUMENTS[:12], ids=lambda one: one["id"])
def test_places_are_sound_in_any_surrounding(document: dict) -> None:
    for before in ("", "&amp; \u200b\n\n"):
        text = before + document["text"]
        for one in detect(text, context(document)):
            assert 0 <= one.start < one.end <= len(text)
            assert text[one.start : one.end].strip()


def test_a_detection_carries_no_text() -> None:
    assert {one.name: one.type for one in fields(Detection)} == {"start": "int", "end": "int", "rule": "str", "public": "int"}


HOSTILE = ("a", "1", "0 8 ", "a@", "Ab ", "nama: ", "| a ", "nol ", "&amp;", "%41", "Jl. A ", "RT 1 RW ", "NIK no ", "a at b dot c ", "1/", "bank bri ", "klien sulung ", "hadir: A, ", "[a](", "*a", "_", "\n", "<b>", "tj", "l0", "a|")


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_repetition_ends(unit: str) -> None:
    """Not timed: a quadratic pattern would make this test the slowest by far."""
    detect(unit * (2000 // len(unit)), Context(kind="kasus"))
