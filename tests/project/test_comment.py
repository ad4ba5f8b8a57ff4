"""What `scripts/komentar/komentar.py` makes of findings, and of files that strangers made look like findings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.programs import ROOT, program

komentar = program("komentar/komentar.py")
rows = program("komentar/rows.py")
proposal = program("komentar/proposal.py")


def row(**changed: Any) -> dict[str, Any]:
    return {"path": "casebook/x.md", "line": 3, "column": 1, "code": "META02", "severity": "error", "message": "Isian belum ada.", **changed}


def test_nothing_found_is_a_thank_you() -> None:
    assert "Tidak ada yang perlu diubah" in komentar.comment([])


AROUND = {
    "SERVER": "https://gudang.example", "REPO": "pustaka/peksos", "HEAD_REPO": "penulis/peksos", "SHA": "a" * 40, "RUN": "12", "USULAN": "7", "SITUS": "https://pustaka.example/",
}  # fmt: skip


def around(**changed: str) -> Any:
    return proposal.Around.given({**AROUND, **changed})


def table(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("| ") and not line.startswith("| Aturan")]


def test_findings_are_counted_and_listed_the_gravest_first() -> None:
    text = komentar.comment([row(severity="advice", code="SUSUN05"), row(), row(severity="review", code="DIRI07")])
    assert "1 galat, 1 perlu ditinjau, 1 saran" in text
    assert text.index("META02") < text.index("DIRI07") < text.index("SUSUN05")
    assert "| META02 | 1 galat | Isian belum ada\\. | `casebook/x.md:3:1` |" in text


def test_only_weights_that_occur_are_explained() -> None:
    assert "menandainya" in komentar.comment([row(severity="review")])
    assert "menandainya" not in komentar.comment([row(), row(severity="advice")])
    assert "boleh diabaikan" not in komentar.comment([row()])


def test_one_rule_is_one_row_with_its_message_once_and_three_places_as_links() -> None:
    (line,) = table(komentar.comment([row(line=n, column=n + 1) for n in range(1, 21)], around()))
    assert line.startswith("| [META02](https://pustaka.example/kontribusi/aturan/meta02/) | 20 galat |")
    assert line.count("Isian belum ada") == 1
    assert line.count("https://gudang.example/penulis/peksos/blob/") == 3
    assert f"[`casebook/x.md:3:4`](https://gudang.example/penulis/peksos/blob/{'a' * 40}/casebook/x.md?plain=1#L3)" in line
    assert "dan 17 tempat lain" in line


def test_what_is_caused_elsewhere_is_marked_and_explained() -> None:
    text = komentar.comment([row(own=True), row(line=9, own=False)])
    assert "`casebook/x.md:3:1`, `casebook/x.md:9:1` *akibat*" in text
    assert "1 di antaranya bertanda" in text
    assert "akibat" not in komentar.comment([row(), row(own=True), row(own="false")])


def test_places_with_different_messages_keep_their_own() -> None:
    (line,) = table(komentar.comment([row(message="Isian «judul» belum ada."), row(message="Isian «ringkasan» belum ada.")]))
    what, where = line.split(" | ")[2:4]
    assert what == "1\\. Isian «judul» belum ada\\.<br>2\\. Isian «ringkasan» belum ada\\."
    assert where.startswith("1\\. `casebook/x.md:3:1`<br>2\\. ")


def test_sixty_findings_take_at_most_forty_lines_and_none_is_lost() -> None:
    codes = [f"TULIS{n:02}" for n in range(60)]
    for rows in ([row(code=code) for code in codes], [row(code=codes[n % 7], line=n) for n in range(60)], [row(line=n) for n in range(60)]):
        text = komentar.comment(rows, around(PRATINJAU="https://pratinjau.example/{usulan}/", HASIL="failure"), known=71)
        everything = [*({**one, "severity": "advice", "own": False} for one in rows), {}]
        assert len(komentar.comment(everything, around(PRATINJAU="https://pratinjau.example/", HASIL="failure"), known=71).split("\n")) <= 40
        assert len(text.split("\n")) <= 40
        assert "60 galat" in text
        shown = sum(int(line.split(" | ")[1].split(" ")[0]) for line in table(text))
        left = 0 if shown == 60 else int(text.partition("Masih ada ")[2].split(" ")[0])
        assert shown + left == 60
        assert "[catatan pemeriksaan](https://gudang.example/pustaka/peksos/actions/runs/12)" in text


def test_a_comment_never_grows_beyond_what_the_platform_takes() -> None:
    rows = [row(code=f"DIRI{n:02}", path=f"casebook/{chr(0x1F300) * 118}", message=f"{m}{'<' * 500}") for n in range(40) for m in range(3)]
    text = komentar.comment(rows, around())
    assert len(text) < 65_000
    assert "temuan lain dari" in text


def test_without_site_the_code_leads_into_the_repository_and_an_unknown_rule_nowhere() -> None:
    assert "[META02](https://gudang.example/pustaka/peksos/blob/HEAD/docs/kontribusi/aturan/meta02.md)" in komentar.comment([row()], around(SITUS=""))
    assert "| ZZZZ99 |" in komentar.comment([row(code="ZZZZ99")], around())


def test_what_was_there_before_is_one_sentence_with_the_log() -> None:
    for rows in ([], [row()]):
        text = komentar.comment(rows, around(), known=71)
        assert text.count("sudah ada 71 temuan lain") == 1
        assert "actions/runs/12" in text.partition("71 temuan")[2]
    assert "sudah ada" not in komentar.comment([row()], around())


@pytest.mark.parametrize(
    ("preview", "number", "shown"),
    [
        ("", "7", ""), ("https://pratinjau.example/{usulan}/", "7", "https://pratinjau.example/7/"), ("https://pratinjau.example/{usulan}/", "", ""),
        ("https://pratinjau.example/{komit}/", "7", f"https://pratinjau.example/{'a' * 40}/"), ("https://pratinjau.example/{lain}/", "7", ""),
        ("javascript:alert(1)", "7", ""), ("https://a.example/) [x](https://b.example/", "7", ""),
    ],
)  # fmt: skip
def test_a_preview_is_linked_where_the_project_says_that_there_is_one(preview: str, number: str, shown: str) -> None:
    text = komentar.comment([], around(PRATINJAU=preview, USULAN=number))
    assert ("pratinjau" in text) == bool(shown)
    assert f"]({shown})" in text or not shown


@pytest.mark.parametrize("name", ["SERVER", "REPO", "HEAD_REPO", "SHA", "RUN", "SITUS", "PRATINJAU", "USULAN", "HASIL"])
def test_no_value_of_the_environment_can_break_out_of_a_link(name: str) -> None:
    text = komentar.comment([row()], around(**{name: "x) [klik](https://lain.invalid/ \"> <b>"}), known=1)
    assert "lain.invalid" not in text
    assert "<b>" not in text


ODD_PATHS = [
    "a`b.md", "a|b.md", "a\nb.md", "a\u202eb.md", "x" * 500, "<img src=x>.md", "a](https://lain.invalid)b.md", "@seseorang.md", "surat@contoh.id.md", "0812-0000-1234.md", "\ud800.md",
    "a\\b.md", "../../x.md", "/etc/x.md", "a\x1b[31m.md",
]  # fmt: skip


@pytest.mark.parametrize("path", ODD_PATHS)
def test_an_odd_name_hides_nothing_and_breaks_nothing(path: str) -> None:
    text = komentar.comment([row(code="META08", path=f"casebook/{path}" if not path.startswith(("/", ".")) else path), *(row(line=n) for n in range(60))], around())
    assert len(table(text)) == 2
    assert "60 galat" in text
    assert "1 galat" in next(line for line in table(text) if "META08" in line)
    outside = re.sub(r"`[^`]*`", "", re.sub(r"\]\([^()\s]*\)", "]", text))
    assert "<img" not in outside
    assert "seseorang" not in outside
    assert "lain.invalid" not in re.sub(r"`[^`]*`|/blob/[^()\s]*", "", text)
    assert "\u202e" not in text
    assert "\x1b" not in text
    text.encode("utf-8")


@pytest.mark.parametrize("path", ["surat@contoh.id.md", "0812-0000-1234.md", "3402150000000001.md", "2013-12-06-081200001234.md", "3402-2013-12-06-0001.md", "0812-2013-12-06-777.md"])
def test_a_value_in_a_file_name_is_not_repeated(path: str) -> None:
    text = komentar.comment([row(path=f"casebook/{path}")], around())
    assert path.removesuffix(".md") not in text
    assert proposal.ODD in text


def test_an_ordinary_date_is_no_number_and_a_name_the_check_shortened_leads_nowhere() -> None:
    assert "[`casebook/2013-12-06-2.md:3:1`](" in komentar.comment([row(path="casebook/2013-12-06-2.md")], around())
    shortened = komentar.comment([row(path="casebook/ibu-….md")], around())
    assert "`casebook/ibu-….md:3:1`" in shortened
    assert "/blob/" not in shortened


def test_a_link_is_percent_encoded() -> None:
    assert "/casebook/Kasus%20Baru%20%28a%29%23%3F.md?plain=1#L3)" in komentar.comment([row(path="casebook/Kasus Baru (a)#?.md")], around())


def test_a_value_in_a_message_is_not_repeated() -> None:
    safe = rows.harmless("Hubungi 0812-0000-1234 atau surat@contoh.id saja.")
    assert "1234" not in safe
    assert "contoh" not in safe
    assert safe.startswith("Hubungi …")


@pytest.mark.parametrize(("conclusion", "sentence"), [("failure", "berhenti sebelum selesai"), ("timed_out", "berhenti sebelum selesai"), ("success", "tanpa temuan yang menghalangi"), ("action_required", "menunggu izin")])
def test_a_check_that_left_no_result_is_said_to_have_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], conclusion: str, sentence: str
) -> None:
    for name, value in {**AROUND, "HASIL": conclusion}.items():
        monkeypatch.setenv(name, value)
    assert komentar.main([str(tmp_path / "temuan.json"), str(tmp_path / "lingkup.json")]) == 0
    said = capsys.readouterr().out
    assert said.startswith(komentar.MARK)
    assert sentence in said
    assert "Tidak ada yang perlu diubah" not in said


def test_failure_is_explained_when_no_finding_explains_it() -> None:
    assert "tidak selesai dengan baik" in komentar.comment([], around(HASIL="failure"))
    assert "karena hal lain" in komentar.comment([row(severity="advice")], around(HASIL="failure"))
    for severity in ("error", "review"):
        assert "karena hal lain" not in komentar.comment([row(severity=severity)], around(HASIL="failure"))
    assert "karena hal lain" not in komentar.comment([row(severity="advice")], around(HASIL="success"))


def test_the_scope_of_the_check_is_read_beside_its_findings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "temuan.json").write_text("[]", "utf-8")
    for content, shown in (('{"sebelumnya": 71}', True), ('{"sebelumnya": "71"}', False), ("[71]", False), ("bukan", False)):
        (tmp_path / "lingkup.json").write_text(content, "utf-8")
        assert komentar.main([str(tmp_path / "temuan.json"), str(tmp_path / "lingkup.json")]) == 0
        assert ("71" in capsys.readouterr().out) is shown


@pytest.mark.parametrize(
    "message",
    ["[klik](https://contoh.invalid)", "![x](//contoh.invalid/x.png)", "<img src=x>", "a | b", "`kode`", "@seseorang", "#12", "GH-1 https://contoh.invalid", "gh-12", "www.contoh.invalid", "http://contoh.invalid", "# Judul", "baris\nbaru\r\n# lagi"],
)
def test_a_message_cannot_be_more_than_text(message: str) -> None:
    safe = rows.harmless(message)
    assert "\n" not in safe
    for mark in "[]()<>|`!#@:/":
        assert safe.count(mark) == safe.count(f"\\{mark}")
    assert "@s" not in safe
    assert "#1" not in safe
    assert "://" not in safe.replace("\\", "") and "www." not in safe.replace("\\", "").replace("www.\N{WORD JOINER}", "")
    assert not re.search(r"gh-\d", safe.replace("\\", ""), re.IGNORECASE)


def test_an_honest_message_stays_readable() -> None:
    assert rows.harmless("Bagian «Kesepakatan» belum ada; tambahkan.") == "Bagian «Kesepakatan» belum ada\\; tambahkan\\."


@pytest.mark.parametrize(
    "bad",
    [{}, "kata", None, row(path=""), row(path=3), row(line="3"), row(line=True), row(line=-1), row(code="<b>"), row(severity="parah"), row(severity=[]), row(message=3)],
)
def test_what_is_no_finding_is_counted_and_all_else_is_shown(bad: object) -> None:
    text = komentar.comment([row(), bad, row(line=9)])
    assert "2 galat" in text
    assert "1 baris hasil tidak terbaca" in text
    assert "META02" in text
    assert "Tidak ada yang perlu diubah" not in komentar.comment([bad])


def test_a_name_with_a_blank_is_shown_because_contributors_have_such_files() -> None:
    assert "`casebook/Kasus Baru.md:3:1`" in komentar.comment([row(path="casebook/Kasus Baru.md")])


@pytest.mark.parametrize("content", [b"", b"bukan json", b'{"a": 1}', b"\xff\xfe", b"[" * 100_000])
def test_a_file_that_is_no_list_gives_a_comment_all_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    (tmp_path / "temuan.json").write_bytes(content)
    assert komentar.main([str(tmp_path / "temuan.json")]) == 0
    assert "Hasil pemeriksaan tidak terbaca" in capsys.readouterr().out


def test_a_file_that_is_not_there_or_far_too_large_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    large = tmp_path / "besar.json"
    large.write_text(json.dumps([row(message="x" * komentar.LARGEST)]), "utf-8")
    for path in (large, tmp_path / "tidak-ada.json"):
        assert komentar.main([str(path)]) == 0
        assert "Hasil pemeriksaan tidak terbaca" in capsys.readouterr().out


def test_the_workflow_finds_its_comment_by_the_same_mark() -> None:
    assert komentar.comment([]).startswith(f"{komentar.MARK}\n")
    assert komentar.MARK in (ROOT / ".github/workflows/komentar.yml").read_text("utf-8")


def test_places_that_look_alike_are_shown_once_and_a_name_with_a_lost_sign_leads_nowhere() -> None:
    rows = [row(path=path, line=1, column=1) for path in ("casebook/a\ufffdb.md", "casebook/a\ufffdb.md", "casebook/lain.md")]
    text = komentar.comment(rows, around())
    assert text.count("a\ufffdb.md") <= 1
    assert "%EF%BF%BD" not in text
    assert "casebook/lain.md:1:1" in text


def test_what_stands_in_the_commits_alone_is_said_with_what_not_to_do() -> None:
    for rows in ([], [row(severity="advice")]):
        text = komentar.comment(rows, around(HASIL="failure"), past=2)
        assert "memuat 2 temuan data pribadi" in text and "Jangan menambah komit" in text
        assert "(https://pustaka.example/kontribusi/menyamarkan/#telanjur)" in text
        assert "tidak selesai dengan baik" not in text and "karena hal lain" not in text
    assert "(https://gudang.example/pustaka/peksos/blob/HEAD/docs/kontribusi/menyamarkan.md#telanjur)" in komentar.comment([], around(SITUS=""), past=1)
    assert "riwayat" not in komentar.comment([], around()).lower()


def test_the_findings_in_the_commits_are_only_counted_and_strangers_can_make_no_more_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / name for name in ("temuan.json", "lingkup.json", "riwayat.json")]
    paths[0].write_text("[]", "utf-8")
    given = [row(path="a1b2c3d:casebook/x.md", message="[klik](https://contoh.invalid)"), row(severity="advice"), row(code="<b>"), 3]
    for content, shown in ((json.dumps(given), "memuat 1 temuan"), ("{}", ""), ("bukan", "")):
        paths[2].write_text(content, "utf-8")
        assert komentar.main([str(one) for one in paths]) == 0
        said = capsys.readouterr().out
        assert shown in said and ("riwayat" in said.lower()) is bool(shown)
        assert "klik" not in said
