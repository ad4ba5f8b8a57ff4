"""A new file says first what must never be written, names everything it asks for, and asks for nothing else."""

import pytest

from pustaka import frontmatter
from pustaka.check import check
from pustaka.kinds import BY_KEY, KINDS, Kind
from pustaka.template import BadName, SeriesWanted, path, render, slug
from tests.helpers import library

ASKED = {"META03", "SUSUN07", "SUSUN12", "TULIS13", "META15", "META16"}
"""Empty keys, an empty table, empty parts, the hints that the writer removes, and a case's consent and author."""


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_its_check_asks_only_for_what_the_writer_fills_in(kind: Kind) -> None:
    series = "contoh" if kind.series else None
    around = {f"{kind.folder}/contoh/seri.yml": f"nama: C\njenis: {kind.key}\npenerbit: P\nringkasan: R.\n"} if series else {}
    found = check(library({**around, path(kind, "baru", series): render(kind, "baru")}))
    assert {one.code for one in found} <= ASKED
    assert sum(one.code == "META03" for one in found) == sum(one.required for one in kind.fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_it_opens_with_what_must_never_be_written(kind: Kind) -> None:
    first, second, *rest = render(kind, "baru").split("\n")
    assert first == "---"
    assert second.startswith("# Jangan ")
    assert any("riwayat" in line for line in rest[:3])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_key_and_part_is_there_and_no_sample_is_a_value(kind: Kind) -> None:
    text = render(kind, "baru")
    matter = frontmatter.parse(text)
    assert not matter.troubles
    assert set(matter.values) == {one.key for one in kind.fields if one.required}
    assert not any(matter.values.values())
    for one in kind.fields:
        assert f"# {one.label}: {one.doc}" in text
        assert f"{one.key}:" in text
    for part in kind.parts:
        assert (f"{{#{part.id}}}" in text) != part.generated


def test_the_number_of_an_edition_comes_from_its_name() -> None:
    assert frontmatter.parse(render(BY_KEY["edisi"], "008")).values["nomor"] == 8


def test_a_comment_becomes_a_key_when_its_mark_is_taken_away() -> None:
    text = "\n".join(line.removeprefix("# ") for line in render(BY_KEY["edisi"], "8").split("\n") if line.strip("# ").startswith(("---", "peserta:", "mahasiswa:")))
    assert frontmatter.parse(text).values == {"peserta": {"mahasiswa": 5}}


def test_paths() -> None:
    assert path(BY_KEY["kasus"], "ibu-di-pasar") == "casebook/ibu-di-pasar.md"
    assert path(BY_KEY["kasus"], "ibu-di-pasar.md") == "casebook/ibu-di-pasar.md"
    assert path(BY_KEY["edisi"], "008", "sswd") == "discussions/sswd/008.md"
    assert slug("Ibu di Pasar") == "ibu-di-pasar"


def test_wrong_names_are_answered_with_one_that_would_do() -> None:
    with pytest.raises(BadName, match="Maksud Anda «ibu-di-pasar»"):
        path(BY_KEY["kasus"], "Ibu di Pasar")
    with pytest.raises(BadName):
        path(BY_KEY["kasus"], "../../lain")
    with pytest.raises(BadName):
        path(BY_KEY["edisi"], "008", "../sswd")


def test_a_series_is_given_where_there_is_one() -> None:
    with pytest.raises(SeriesWanted, match="--seri NAMA-FOLDER"):
        path(BY_KEY["edisi"], "008")
    with pytest.raises(SeriesWanted, match="Hapus «--seri»"):
        path(BY_KEY["kasus"], "a", "sswd")
