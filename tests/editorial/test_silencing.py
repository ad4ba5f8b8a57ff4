"""A false alarm is settled for one value of one rule in one file; the value is neither kept nor shown."""

from pathlib import Path

import pytest

from pustaka.doors import cli
from pustaka.editorial.silencing import HEADER, VALUED, Place, added, pick, place, silenceable, spans, value_at
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from tests.programs import ROOT

TEXT = "---\njudul: Layanan dan cara\nsamaran: [Ibu Rekaan]\n---\n\nLayanan Xurohmi dan Xuryati ada.\n"
PATH = "casebook/rekaan.md"


def finding(code: str = "DIRI20", line: int = 6, column: int = 9, end: int = 16, end_line: int = 6) -> Finding:
    return Finding(PATH, line, column, end_line, end, code, "kata-tak-dikenal", Severity.REVIEW, "Rekaan.")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("casebook/a.md:6:9", Place("", "casebook/a.md", 6, 9)),
        ("./casebook/a.md:6:9", Place("", "casebook/a.md", 6, 9)),
        ("a1b2c3d:casebook/a.md:6:9", Place("a1b2c3d", "casebook/a.md", 6, 9)),
    ],
)
def test_places_are_written_as_the_check_prints_them(given: str, expected: Place) -> None:
    assert place(given) == expected


@pytest.mark.parametrize("given", ["casebook/a.md", "casebook/a.md:6", "casebook/a.md:6:x", ":6:9", ""])
def test_anything_else_is_one_sentence(given: str) -> None:
    with pytest.raises(PustakaError, match="Sebutkan tempatnya"):
        place(given)


def test_only_a_finding_of_this_rule_at_this_place_is_taken() -> None:
    where = Place("", PATH, 6, 9)
    assert pick([finding()], "diri20", where) == pick([finding()], "kata-tak-dikenal", where) == finding()
    for wrong in (("DIRI19", where), ("DIRI20", Place("", PATH, 6, 10)), ("DIRI20", Place("", PATH, 7, 9))):
        with pytest.raises(PustakaError, match="Di tempat itu tidak ada temuan"):
            pick([finding()], *wrong)


@pytest.mark.parametrize("rule", ["SUSUN05", "DIRI25", "DIRI99", "META", "nama-di-nama-berkas", ""])
def test_a_rule_that_may_not_be_silenced_is_answered_with_those_that_may(rule: str) -> None:
    with pytest.raises(PustakaError, match="hanya temuan DIRI01 sampai DIRI24, DIRI33 sampai DIRI35, DIRI37 sampai DIRI41, dan DIRI43, yang"):
        silenceable(rule)


def test_rules_are_known_by_code_and_name_and_a_slip_is_answered_with_the_nearest() -> None:
    assert silenceable("diri19") == silenceable("Nama-Orang") == "DIRI19"
    with pytest.raises(PustakaError, match="Maksud Anda «nama-orang»"):
        silenceable("nama-orng")


def test_a_wrong_place_is_answered_with_the_right_ones_and_no_value() -> None:
    here = Place("", PATH, 6, 1)
    with pytest.raises(PustakaError, match=rf"Temuan DIRI20 di berkas itu: {PATH}:6:9, {PATH}:40:2\. Salin"):
        pick([finding(line=40, column=2), finding()], "DIRI20", here)
    with pytest.raises(PustakaError, match=rf"Temuan lain di baris itu: DIRI20 di {PATH}:6:9\."):
        pick([finding(), finding("SUSUN05")], "DIRI19", here)
    with pytest.raises(PustakaError, match="Tidak ada temuan DIRI19 di berkas itu"):
        pick([finding(line=7)], "DIRI19", here)
    with pytest.raises(PustakaError, match="dan 3 lagi"):
        pick([finding(line=line) for line in range(10, 19)], "DIRI20", here)


@pytest.mark.parametrize(("codes", "told"), [
    (["DIRI43"], "DIRI43"), (["DIRI01", "DIRI02", "DIRI03"], "DIRI01 sampai DIRI03"), (["DIRI05", "DIRI09"], "DIRI05 dan DIRI09"),
    (["DIRI40", "DIRI01", "DIRI02", "DIRI09"], "DIRI01 sampai DIRI02, DIRI09, dan DIRI40"),
])
def test_runs_of_codes_are_told_as_people_would(codes: list[str], told: str) -> None:
    assert spans(codes) == told


@pytest.mark.parametrize("path", ["docs/pengembang/perintah.md", "docs/kontribusi/memeriksa.md", "docs/pengelola/membetulkan.md"])
def test_the_guides_and_the_help_name_the_rules_that_may_be_silenced(path: str) -> None:
    joint = "atau" if "perintah" in path else "dan"
    assert spans(VALUED, joint) in (ROOT / path).read_text("utf-8").replace("`", "")
    assert spans(VALUED, "atau") in cli.SILENCEABLE


def test_the_value_is_cut_out_over_lines_too() -> None:
    assert value_at(TEXT, finding()) == "Xurohmi"
    assert value_at("abc\ndef\nghi", finding(line=1, column=2, end_line=3, end=3)) == "bc\ndef\ngh"


def test_records_are_added_below_what_is_there_under_a_free_key() -> None:
    record = {"aturan": "inisial", "nama": "Rekaan"}
    once = added("", record, ())
    assert once == HEADER + "inisial-1:\n  aturan: inisial\n  nama: Rekaan\n"
    assert added("# Catatan\ninisial-1: {}\n\n", record, ("inisial-1",)) == "# Catatan\ninisial-1: {}\ninisial-2:\n  aturan: inisial\n  nama: Rekaan\n"


def test_the_command_settles_one_value_and_repeats_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / PATH).write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["periksa", "--hanya", "DIRI20"]) == 1
    assert "2 kata di naskah ini" in capsys.readouterr().out
    words = ["--nama", "Nama metode", "--oleh", "Pengelola Rekaan"]
    assert cli.main(["senyapkan", "DIRI20", f"{PATH}:6:9", *words]) == 0
    assert cli.main(["senyapkan", "DIRI20", f"{PATH}:6:9", *words]) == 2
    assert cli.main(["periksa", "--hanya", "DIRI"]) == 1
    said = "".join(capsys.readouterr())
    assert "1 temuan" in said
    assert "Xurohmi" not in said + (tmp_path / "docs/register/senyap.yml").read_text("utf-8")
    assert cli.main(["senyapkan", "DIRI20", f"{PATH}:6:21", *words]) == 0
    assert cli.main(["periksa", "--hanya", "DIRI", "--hanya", "META11"]) == 0
    assert cli.main(["senyapkan", "DIRI20", "casebook/tidak-ada.md:1:1", *words]) == 2
    (tmp_path / "docs/alur.png").write_bytes(b"")
    assert cli.main(["senyapkan", "DIRI20", "docs/alur.png:1:1", *words]) == 2
    assert "bukan tulisan" in capsys.readouterr().err


def test_the_reason_never_repeats_the_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Contoh\n", "utf-8")
    (tmp_path / "casebook").mkdir()
    (tmp_path / PATH).write_text(TEXT, "utf-8")
    monkeypatch.chdir(tmp_path)
    for name, by in (("xurohmi adalah metode", "Pengelola Rekaan"), (" ", "Pengelola Rekaan"), ("Nama metode", "")):
        assert cli.main(["senyapkan", "DIRI20", f"{PATH}:6:9", "--nama", name, "--oleh", by]) == 2
        assert "atensi" not in capsys.readouterr().err
    assert not (tmp_path / "docs").exists()
    assert cli.main(["senyapkan", "DIRI20", f"{PATH}:6:9", "--nama", "Nama metode, bukan xurohmian", "--oleh", "Pengelola Rekaan"]) == 0
