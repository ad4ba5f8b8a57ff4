"""The invented library of the benchmarks: always the same, of every kind, and nothing in it that a check would stop."""

from __future__ import annotations

import pytest
import yaml

from pustaka.check import check
from pustaka.findings import Severity
from pustaka.library import Library
from pustaka.text.document import WORD
from tests.helpers import library
from tests.programs import ROOT, program

documents = program("bench/documents.py")

REGISTERS = {name: (ROOT / f"docs/register/{name}.yml").read_text("utf-8") for name in ("topik", "pmks")}


OFFICE = {"docs/register/rujukan.yml": "dinas-sosial: {nama: Dinas sosial, guna: Menolong., kapan: Perlu., wilayah: kabupaten/kota}\n"}


def texts(count: int) -> dict[str, str]:
    words = documents.Words(seed=count)
    keys = {name: sorted(yaml.safe_load(REGISTERS[name])) for name in ("topik", "pmks")}
    found, earlier = {f"docs/register/{name}.yml": text for name, text in REGISTERS.items()} | OFFICE, list[str]()
    for number, (kind, path) in enumerate(documents.places(count), 1):
        if kind.series:
            folder = path.rpartition("/")[0]
            found[f"{folder}/seri.yml"] = documents.series(kind, folder.rpartition("/")[2])
        found[path] = documents.signed(kind, path, documents.document(kind, number, words, keys, earlier))
        earlier.append(path)
    return found


@pytest.fixture(scope="module")
def invented() -> Library:
    return library(texts(40))


def test_the_number_is_exact_and_every_kind_is_there(invented: Library) -> None:
    assert len(invented.published) == 40
    assert {one.kind.key for one in invented.published} == {key for key, _share in documents.MIX}


def test_the_check_finds_no_error(invented: Library) -> None:
    assert [one for one in check(invented) if one.severity is Severity.ERROR] == []


def test_texts_are_as_long_as_real_ones(invented: Library) -> None:
    lengths = [len(WORD.findall(one.document.body)) for one in invented.published]
    assert min(lengths) > 500
    assert max(lengths) < 2_200


def test_the_same_number_gives_the_same_texts() -> None:
    assert texts(12) == texts(12)
    assert texts(12) != texts(13)


@pytest.mark.parametrize("count", [5, 969, 1_000, 4_000])
def test_no_two_documents_share_a_place(count: int) -> None:
    places = [path for _kind, path in documents.places(count)]
    assert len(places) == len(set(places)) == count
