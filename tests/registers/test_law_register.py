"""What the law register holds today: addresses one can open, states with their changers, and every law that the texts cite."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pustaka.kinds.legal import SUBJECTS
from pustaka.library import Library
from pustaka.library import library as reading
from pustaka.library.register import keys
from pustaka.registers.citations import citations, known

ROOT = Path(__file__).parents[2]
SCRIBES = ("scribd.com", "123dok.com", "docplayer.info", "slideshare.net", "adoc.pub", "anyflip.com", "vdokumen.com")
"""Sites where anybody uploads copies."""


@pytest.fixture(scope="module")
def books() -> Library:
    return reading.read(ROOT)


def test_every_law_that_a_text_cites_is_registered(books: Library) -> None:
    laws = known(books.register("hukum"))
    assert not {one.text for text in books.publications for one in citations(text.document) if one.key not in laws}


def test_every_record_has_a_subject(books: Library) -> None:
    assert {str(record.get("pokok")) for record in books.register("hukum").records.values()} == set(SUBJECTS)


def test_a_revoked_law_names_its_successor_and_an_amended_one_its_amendment(books: Library) -> None:
    register = books.register("hukum")
    for key, record in register.records.items():
        if record["status"] == "dicabut":
            assert keys(record, "diganti_oleh", register), key
        if record["status"] == "diubah":
            assert keys(record, "diubah_oleh", register) or "Diubah" in str(record.get("catatan")), key


def test_nobody_claims_a_check_without_saying_who_opened_what(books: Library) -> None:
    for key, record in books.register("hukum").records.items():
        said = [field for field in ("diperiksa", "diperiksa_oleh", "diperiksa_pada") if record.get(field)]
        assert len(said) in {0, 3}, key


def test_an_unknown_state_has_no_day(books: Library) -> None:
    assert not [key for key, record in books.register("hukum").records.items() if record["status"] == "tidak diketahui" and record.get("sejak")]


def test_laws_in_force_are_read_at_their_text_and_not_at_an_upload(books: Library) -> None:
    records = books.register("hukum").records
    for key, record in records.items():
        if record["jenis"] in {"UU", "PP"} and record.get("naskah"):
            host = urlsplit(str(record["naskah"])).hostname or ""
            assert not host.endswith(SCRIBES) or key == "pp-44-2017", key  # no other copy is known of this one
