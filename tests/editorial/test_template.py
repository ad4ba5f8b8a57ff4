"""A new file says first what must never be written, names everything it asks for, and asks for nothing else."""

import pytest

from pustaka.check import check
from pustaka.editorial.template import render
from pustaka.kinds import BY_KEY, KINDS, Kind
from pustaka.kinds.base import HERE
from pustaka.text import frontmatter
from tests.helpers import library
from tests.kinds.filled import path

ASKED = {"META03", "SUSUN07", "SUSUN12", "META15", "META16"}
"""Empty keys, an empty table, empty parts, and a case's consent and author."""


def around(kind: Kind) -> dict[str, str]:
    return {f"{kind.folder}/contoh/seri.yml": f"nama: C\njenis: {kind.key}\npenerbit: P\nringkasan: R.\n"} if kind.series else {}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_its_check_asks_only_for_what_the_writer_fills_in(kind: Kind) -> None:
    series = "contoh" if kind.series else None
    found = check(library({**around(kind), path(kind, "baru", series): render(kind, "baru")}))
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


def test_the_day_of_minutes_comes_from_their_name() -> None:
    assert str(frontmatter.parse(render(BY_KEY["notulensi"], "2013-12-06")).values["tanggal"]) == "2013-12-06"
    assert frontmatter.parse(render(BY_KEY["notulensi"], "2013-02-30")).values["tanggal"] is None


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_hints_are_one_finding_once_something_is_written(kind: Kind) -> None:
    series = "contoh" if kind.series else None
    name = path(kind, "baru", series)
    text = render(kind, "baru")

    def left(text: str) -> list[str]:
        return [one.message for one in check(library({**around(kind), name: text}), only=["TULIS13"])]

    assert left(text) == []
    hints = [line for line in text.split("\n") if line.startswith("<!-- Petunjuk:")]
    assert hints
    assert len(left(text.replace(hints[0], f"{hints[0]}\n\nSudah ditulis."))) == 1
    whole = left("\n".join(f"{line}\n\nSudah ditulis." if line in hints else line for line in text.split("\n")))
    assert len(whole) == 1
    assert (f"{len(hints)} petunjuk" if len(hints) > 1 else "satu petunjuk") in whole[0]
    assert left("\n".join("Sudah ditulis." if line in hints else line for line in text.split("\n"))) == []


def test_a_row_in_a_table_counts_as_written() -> None:
    text = render(BY_KEY["notulensi"], "2013-12-06")
    empty = "|" + "  |" * 4
    assert empty in text
    filled = text.replace(empty, "| Kirim surat | pengurus | Januari | selesai |")
    assert [one.code for one in check(library({**around(BY_KEY["notulensi"]), "discussions/contoh/a.md": filled}), only=["TULIS13"])] == ["TULIS13"]


def test_only_a_hint_of_the_kind_itself_is_quiet_and_no_name_hides_in_one() -> None:
    own = BY_KEY["kasus"].parts[1].comment
    assert own in render(BY_KEY["kasus"], "a")
    for comment in (own.replace("-->", "Rekaan. -->"), "<!-- Petunjuk: nama asli: Bu Rekaan -->", HERE.replace("Tulis", "Tulislah")):
        found = check(library({"casebook/a.md": render(BY_KEY["kasus"], "a").replace(own, comment)}))
        assert [one.code for one in found if one.code == "TULIS13"] == ["TULIS13"]
    named = check(library({"casebook/a.md": render(BY_KEY["kasus"], "a").replace(own, f"{own}\n<!-- nama asli: Bu Xatemi -->")}), only=["DIRI", "TULIS13"])
    assert {"DIRI19", "TULIS13"} <= {one.code for one in named}
