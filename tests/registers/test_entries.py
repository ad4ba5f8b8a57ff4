"""What another entry replaced is offered nowhere as if nothing had happened: every way leads to what took its place."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from pustaka.ledger.moves import latest
from pustaka.library import Library
from pustaka.registers import laws
from pustaka.registers.coverage import covers
from pustaka.registers.entries import leads
from pustaka.site.crosswalk import CSV_PATH
from pustaka.site.page import Page
from pustaka.site.plan import plan
from pustaka.site.registers import files
from tests.helpers import library

STEPS = "## Langkah penanganan {#langkah}\n\n1. A. (praktik umum, belum ditinjau)\n"
MOVE = "p{n}:\n  nama: Rekaan\n  lama: {old}\n  baru: {new}\n  tanggal: 2026-12-01\n  alasan: Digabung\n"
KEPT = f"{MOVE}  tetap: ya\n"
FILES = {
    "docs/index.md": "---\njudul: Beranda\nringkasan: R.\n---\n",
    "docs/register/pmks.yml": "".join(f"{key}:\n  nama: Jenis {key.upper()}\n  kelompok: x\n" for key in "abc"),
    "docs/register/siapa.yml": "petak:\n  nama: Petak\n  tanya: Apa?\n  pilihan:\n    - kata: Yang lama\n      ke: a\n    - kata: Yang baru\n      ke: b\n",
    "docs/register/istilah.yml": "kata:\n  nama: Kata rekaan\n  arti: A.\n  pmks: [a]\n",
    **{f"docs/buku-saku/{key}.md": f"---\njudul: Entri {key.upper()}\nringkasan: R.\nkelompok: x\npmks: [{key}]\n---\n\n{STEPS}" for key in "abc"},
    "casebook/satu.md": "---\njudul: Kasus\nringkasan: R.\npmks: [a]\n---\n",
}


def books(*moves: str) -> Library:
    return library({**FILES, "docs/register/pindahan.yml": "".join(moves)})


def pages(of: Library) -> dict[str, Page]:
    return {one.path: one for one in plan(of)}


REPLACED = books(KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/"))


def test_the_ways_lead_to_the_successor_as_text_and_as_tiles() -> None:
    page = pages(REPLACED)["siapa.md"]
    assert "- [Yang lama](buku-saku/b.md)" in page.markdown and "buku-saku/a" not in page.markdown
    assert [turn["url"] for way in page.view["ways"] for turn in way["turns"]] == ["buku-saku/b/", "buku-saku/b/"]


def test_the_home_page_counts_what_stands() -> None:
    assert pages(REPLACED)["index.md"].view["home"]["counts"]["saku"] == 2
    assert pages(books())["index.md"].view["home"]["counts"]["saku"] == 3


def test_previous_and_next_pass_it_over_and_it_has_none_itself() -> None:
    found = pages(REPLACED)
    assert found["buku-saku/b.md"].view["previous"] is None and found["buku-saku/b.md"].view["next"]["url"] == "buku-saku/c/"
    assert (found["buku-saku/a.md"].view["previous"], found["buku-saku/a.md"].view["next"]) == (None, None)


def test_coverage_counts_no_step_of_it_and_says_what_took_its_place() -> None:
    first, second, _third = covers(REPLACED)
    assert (first.practice, first.site_path, first.reviewed) == (0, "buku-saku/b.md", "digantikan oleh «Entri B»")
    assert (second.practice, second.reviewed) == (1, "belum ditinjau")
    text = pages(REPLACED)["cakupan.md"].markdown
    assert "Ada 2 entri untuk 3 jenis PMKS." in text and "buku-saku/a.md" not in text


def test_other_texts_tables_and_terms_lead_to_the_successor() -> None:
    found = pages(REPLACED)
    assert found["kasus/satu.md"].view["pmks"] == [{"name": "Jenis A", "url": "buku-saku/b/"}]
    assert "Entri: [Jenis A](buku-saku/b.md)." in found["istilah.md"].markdown
    rows = {row["kunci"]: row["entri"] for row in csv.DictReader(io.StringIO(files(REPLACED)[CSV_PATH].decode("utf-8-sig")))}
    assert rows == {"a": "buku-saku/b/", "b": "buku-saku/b/", "c": "buku-saku/c/"}


def test_lists_of_services_and_potentials_name_only_what_stands() -> None:
    named = {f"docs/buku-saku/{key}.md": FILES[f"docs/buku-saku/{key}.md"].replace("\npmks:", "\nrujukan: [layanan]\npsks: [psm]\npmks:") for key in "ab"}
    shelves = {
        "docs/register/rujukan.yml": "layanan: {nama: Layanan rekaan, guna: Menjawab., kapan: Ada bahaya., wilayah: rekaan, telepon: '119'}\n",
        "docs/register/psks.yml": "psm: {nama: Relawan rekaan, nomor: 1, arti: A.}\n",
    }
    found = pages(library({**FILES, **named, **shelves, "docs/register/pindahan.yml": KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/")}))
    for path in ("rujukan.md", "psks.md"):
        assert "(buku-saku/b.md)" in found[path].markdown and "(buku-saku/a.md)" not in found[path].markdown


def test_its_own_page_stays_below_the_warning() -> None:
    page = pages(REPLACED)["buku-saku/a.md"]
    assert "digantikan oleh [Entri B](b.md) pada 1 Desember 2026: Digabung." in page.markdown and "praktik umum, belum ditinjau" in page.markdown


@pytest.mark.parametrize(("moves", "end"), [
    ((KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/"), KEPT.format(n=2, old="buku-saku/b/", new="buku-saku/c/")), "c"),
    ((KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/lama/"), MOVE.format(n=2, old="buku-saku/lama/", new="buku-saku/c/")), "c"),
    ((KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/#langkah"),), "b"),
    ((KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/tiada/"),), "a"),
    ((KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/"), KEPT.format(n=2, old="buku-saku/b/", new="buku-saku/a/")), "b"),
    ((), "a"),
])
def test_every_step_is_followed_and_no_circle_without_end(moves: tuple[str, ...], end: str) -> None:
    given = books(*moves)
    assert latest(given, given.by_path["docs/buku-saku/a.md"]).path == f"docs/buku-saku/{end}.md"


def test_where_the_successor_waits_the_old_entry_still_helps() -> None:
    waiting = replace(REPLACED, publications=tuple(one for one in REPLACED.publications if one.id != "b"))
    found = leads("a", waiting)
    assert found is not None and found.path == "docs/buku-saku/a.md"


LAW = 'uu-1-2000:\n  nama: UU 1/2000\n  jenis: UU\n  nomor: "1"\n  tahun: 2000\n  perihal: Rekaan.\n  status: berlaku\n'


def test_a_law_names_as_citing_it_only_what_stands() -> None:
    cited = {**FILES, "docs/register/hukum.yml": LAW, **{f"docs/buku-saku/{key}.md": f"{FILES[f'docs/buku-saku/{key}.md']}\nLihat UU 1/2000.\n" for key in "ab"}}
    of = library({**cited, "docs/register/pindahan.yml": KEPT.format(n=1, old="buku-saku/a/", new="buku-saku/b/")})
    assert [one.title for one in laws.cited_in(of)["uu-1-2000"]] == ["Entri B"]
    assert [one.title for one in laws.cited_in(library(cited))["uu-1-2000"]] == ["Entri A", "Entri B"]
