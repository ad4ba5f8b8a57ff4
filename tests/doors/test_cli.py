"""The commands on small projects: exit statuses, forms of output, and one clear line instead of a traceback."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from pustaka.doors import cli
from tests.signing import sign

CLEAN = "---\njudul: Halaman bersih\nringkasan: Halaman contoh yang tidak salah apa-apa.\n---\n\nTulisan pendek.\n"
DEAD_LINK = CLEAN.replace("Tulisan pendek.", "Baca [halaman lain](tidak-ada.md).")
SHORT = CLEAN.replace("Tulisan pendek.", "Buka [situsnya](http://contoh.invalid/).")
"""Only advice: the address lacks https."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "docs").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def put(project: Path, path: str, content: str | bytes) -> None:
    file = project / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)


def test_clean_is_zero(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/bersih.md", CLEAN)
    assert cli.main(["periksa"]) == 0
    assert "Traceback" not in "".join(capsys.readouterr())


def test_an_error_is_one_and_names_file_line_column_and_the_page_of_the_rule(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    assert cli.main(["periksa"]) == 1
    out = capsys.readouterr().out
    assert "docs/salah.md:6:21 galat TAUTAN01" in out
    assert "https://pustaka.example/kontribusi/aturan/tautan01/" in out


def test_advice_is_zero_and_one_where_it_is_asked_for(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/saran.md", SHORT)
    assert cli.main(["periksa"]) == 0
    assert "saran TAUTAN06" in capsys.readouterr().out
    assert cli.main(["periksa", "--ketat"]) == 1


def test_a_path_limits_what_is_reported_and_not_what_is_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    put(project, "docs/baik/benar.md", CLEAN.replace("Tulisan pendek.", "Baca [halaman lain](../salah.md)."))
    assert cli.main(["periksa", "docs/baik"]) == 0
    assert cli.main(["periksa", "docs/baik/benar.md", "docs/salah.md"]) == 1
    assert "docs/baik" not in capsys.readouterr().out


def test_a_rule_limits_what_is_looked_for(project: Path) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    assert cli.main(["periksa", "--hanya", "META"]) == 0
    assert cli.main(["periksa", "--hanya", "TAUTAN01"]) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["periksa", "tidak-ada.md"], "«tidak-ada.md» tidak ada"),
        (["periksa", ".."], "di luar pustaka"),
        (["periksa", "--hanya", "tauten"], "Tidak ada aturan bernama «tauten». Maksud Anda «tautan»?"),
        (["periksa", "--jenis", "kasus"], "Sebutkan berkas yang diperiksa"),
        (["periksa", "--jenis", "halaman", "."], "«.» adalah folder"),
        (["periksa", "--sertifikasi", "docs"], "«docs» adalah folder. «--sertifikasi» memeriksa berkas satu per satu"),
        (["periksa", "--sertifikasi", "tidak-ada.md"], "«tidak-ada.md» tidak ada"),
        (["periksa", ""], "Nama berkas atau folder tidak boleh kosong"),
        (["periksa", "docs", ""], "tidak boleh kosong"),
        (["periksa", "--simpan", ""], "tidak boleh kosong"),
        (["tinjau", ""], "tidak boleh kosong"),
        (["bangun", "--keluaran", ""], "tidak boleh kosong"),
        (["ekspor", ""], "tidak boleh kosong"),
        (["terima", "../naskah.txt", "--ke", ""], "tidak boleh kosong"),
        (["terima", "../draf.md", "--masukkan", ""], "tidak boleh kosong"),
        (["rangkum", "nama", "--keluaran", ""], "tidak boleh kosong"),
        (["lipat", "a.pdf", "--keluaran", ""], "tidak boleh kosong"),
        (["ekspor-sertifikasi", "nama", "--keluaran", ""], "tidak boleh kosong"),
        (["laporan-cari", "--situs", ""], "tidak boleh kosong"),
        (["bersihkan", ""], "tidak boleh kosong"),
        (["baru", "kasus", "../../x"], "Nama ini tidak dapat menjadi alamat"),
        (["periksa", "--jenis", "kasus", "tidak-ada.md"], "«tidak-ada.md» tidak ada"),
        (["periksa", "--hanya", ""], "Tidak ada aturan bernama «»"),
        (["periksa", "docs/assets/gambar.png"], "«docs/assets/gambar.png» tidak diperiksa"),
        (["periksa", "docs/assets"], "«docs/assets» tidak diperiksa"),
        (["periksa", "mkdocs.yml", "docs/README.md"], "«mkdocs.yml» tidak diperiksa: bukan tulisan, daftar, atau gambar dalam folder docs, discussions, casebook. Begitu juga 1"),
        (["tinjau", "docs"], "«docs» adalah folder. Sebutkan satu tulisan"),
        (["tinjau", "tidak-ada.md"], "«tidak-ada.md» tidak ada"),
        (["tinjau", "mkdocs.yml"], "bukan tulisan di pustaka ini"),
        (["baru", "kasus", "Ibu Siti Rekaan"], "menurut pokok masalahnya"),
        (["baru", "edisi", "008"], "Belum ada seri untuk edisi diskusi"),
        (["baru", "kasus", "con"], "Windows memakainya untuk perangkat"),
        (["baru", "halaman", "assets/gaya"], "berkas tampilan situs"),
        (["baru", "halaman", "README"], "punya arti sendiri"),
        (["senyapkan", "SUSUN05", "docs/a.md:1:1", "--nama", "a", "--oleh", "b"], "hanya temuan DIRI01 sampai DIRI24, DIRI33 sampai DIRI35"),
        (["senyapkan", "DIRI20", "docs/a.md", "--nama", "a", "--oleh", "b"], "Sebutkan tempatnya"),
        (["lihat", "--alamat", "abc"], "HOST:PORTA"),
        (["ekspor", "mkdocs.yml"], "mkdocs.yml» adalah berkas, bukan folder"),
        (["ekspor", "lain"], "lain» berisi berkas yang tidak dibuat di sini"),
        (["ekspor", "docs/tujuan"], "termasuk isi pustaka ini"),
        (["bersihkan", "docs"], "«docs» adalah folder"),
        (["bersihkan", "tidak-ada.jpg"], "«tidak-ada.jpg» tidak ada"),
        (["bersihkan", "docs/README.md"], "bukan gambar yang dapat dibaca utuh"),
        (["laporan-cari", "--situs", "lain"], "Di «lain» belum ada indeks pencarian"),
        (["laporan-cari", "--emas", "docs"], "Di «docs» tidak ada «golden*.yml»"),
        (["laporan-cari", "--emas", "tidak-ada.yml"], "«tidak-ada.yml» tidak ada"),
        (["laporan-cari", "--emas", "lain/biner"], "«lain/biner» bukan berkas teks UTF-8"),
        (["laporan-cari", "--emas", "mkdocs.yml"], "«mkdocs.yml» tidak dapat dibaca: bukan daftar"),
    ],
)
def test_wrong_use_is_two_and_one_line(project: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str) -> None:
    put(project, "docs/assets/gambar.png", b"\x89PNG")
    put(project, "docs/README.md", "Keterangan.\n")
    put(project, "lain/mkdocs.yml", "site_name: Situs lain\n")
    put(project, "lain/biner", b"\xff\xfe")
    put(project, "site/cari/inti.js", "")
    before = sorted(path.relative_to(project) for path in project.rglob("*"))
    assert cli.main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert sorted(path.relative_to(project) for path in project.rglob("*")) == before
    assert sentence in said.err
    assert said.err.count("\n") == 1


def test_a_picture_is_said_to_be_looked_at_from_outside_only(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/foto.png", b"\x89PNG")
    put(project, "docs/assets/gaya.css", "")
    put(project, "docs/bersih.md", CLEAN)
    cli.main(["periksa", "docs/foto.png", "docs/bersih.md", "docs/assets/gaya.css"])
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert told[0].startswith("«docs/foto.png»: yang diperiksa hanya bentuk, ukuran, dan keterangan tersembunyinya")
    assert told[1].startswith("«docs/assets/gaya.css» tidak diperiksa")
    for words in ("docs/bersih.md", ".", "docs"):
        cli.main(["periksa", words])
        assert capsys.readouterr().err == ""


def test_a_new_text_is_written_where_it_belongs_and_never_twice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/metode/bersih.md", CLEAN)
    assert cli.main(["baru", "halaman", "metode/genogram-dua"]) == 0
    assert cli.main(["baru", "kasus", "anak-jalanan"]) == 0
    assert "casebook/anak-jalanan.md siap diisi" in capsys.readouterr().out
    put(project, "casebook/anak-jalanan.md", "isi")
    assert cli.main(["baru", "kasus", "anak-jalanan"]) == 2
    assert "«casebook/anak-jalanan.md» sudah ada" in capsys.readouterr().err
    assert (project / "casebook/anak-jalanan.md").read_text("utf-8") == "isi"
    assert sorted(path.name for path in (project / "casebook").iterdir()) == ["anak-jalanan.md"]
    assert sorted(path.name for path in (project / "docs/metode").iterdir()) == ["bersih.md", "genogram-dua.md"]


def test_outside_a_library_the_command_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["periksa"]) == 2
    assert "Tidak ada mkdocs.yml" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [b"---\njudul: [\n---\n", b"\xff\xfe\x00berkas", b"PK\x03\x04\x00\x00", b"---\njudul: A\n---\n\n" + b"a" * 20_000_000, "---\njudul: \u2028\n".encode(), b""],
    ids=["yaml rusak", "bukan UTF-8", "biner", "baris 20 MB", "pembuka tak ditutup", "kosong"],
)
def test_a_broken_file_gives_a_finding_and_the_others_are_still_checked(project: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    put(project, "docs/rusak.md", content)
    put(project, "docs/salah.md", DEAD_LINK)
    assert cli.main(["periksa", "--format", "json"]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert sum(row["path"] == "docs/rusak.md" and row["severity"] == "error" for row in rows) == 1
    assert "TAUTAN01" in {row["code"] for row in rows if row["path"] == "docs/salah.md"}


def test_json_has_the_promised_columns(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    cli.main(["periksa", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)
    assert list(row) == ["path", "line", "column", "end_line", "end_column", "code", "slug", "severity", "message", "more"]
    assert (row["path"], row["line"], row["column"], row["severity"]) == ("docs/salah.md", 6, 21, "error")


def test_json_of_a_clean_library_is_an_empty_list(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/bersih.md", CLEAN)
    assert cli.main(["periksa", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_github_gets_annotations(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    cli.main(["periksa", "--format", "github"])
    assert capsys.readouterr().out.startswith("::error file=docs/salah.md,line=6,")


def test_sarif_is_json_with_a_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    cli.main(["periksa", "--format", "sarif"])
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == "TAUTAN01"
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 6


def test_a_loose_file_is_checked_as_the_named_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "lepas.md", CLEAN)
    assert cli.main(["periksa", "--jenis", "notulensi", "lepas.md"]) == 1
    assert "«Kesepakatan» belum ada" in capsys.readouterr().out


@pytest.mark.parametrize(("later", "findings"), [(b"satu", 0), (b"dua", 1)])
def test_a_loose_file_answers_for_the_pictures_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], later: bytes, findings: int) -> None:
    """What a reviewer signed is no longer open, as long as the picture is the one that the reviewer saw."""
    monkeypatch.chdir(tmp_path)
    text = sign("docs/lepas.md", f"{CLEAN}\n![Ruang](ruang.jpg)\n".replace("---\n", "---\nfoto: {ruang.jpg: tanpa orang}\n", 1), around={"docs/ruang.jpg": b"satu"})
    put(tmp_path, "naskah/lepas.md", text)
    (tmp_path / "naskah/ruang.jpg").write_bytes(later)
    cli.main(["periksa", "--jenis", "halaman", "naskah/lepas.md", "--hanya", "DIRI42", "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)) == findings


def test_errors_stop_a_build_and_leave_the_site_as_it_was(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(project, "docs/salah.md", DEAD_LINK)
    put(project, "site/index.html", "situs lama")
    put(project, "site/.pustaka", "")
    assert cli.main(["bangun", "--tanpa-pdf"]) == 1
    said = capsys.readouterr()
    assert "TAUTAN01" in said.err
    assert "Situs yang sudah ada tidak diubah" in said.err
    assert (project / "site/index.html").read_text("utf-8") == "situs lama"
    assert [path.name for path in project.iterdir() if "site" in path.name and path.is_dir()] == ["site"]


def test_the_version_is_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["--versi"])
    assert stop.value.code == 0
    assert capsys.readouterr().out.startswith("pustaka ")


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "Ruang simpan tidak cukup"), (errno.EROFS, "tidak boleh dibuka atau ditulis"), (errno.EIO, "tidak dapat dibaca atau ditulis")]
)
def test_what_the_system_refuses_is_one_sentence(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refused(_self: Path, _text: str, *_rest: str) -> int:
        raise OSError(number, "English words", "seri.yml")

    monkeypatch.setattr(Path, "write_text", refused)
    assert cli.main(["bangun", "--tanpa-pdf"]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "«seri.yml»" in told
    assert "English" not in told
    assert "Traceback" not in told


@pytest.mark.parametrize(("number", "said"), [(errno.ENOSPC, "pustaka: Ruang simpan tidak cukup untuk menulis sebuah berkas."), (errno.EIO, "pustaka: Sebuah berkas tidak dapat")])
def test_a_file_that_the_system_does_not_name_stands_in_the_sentence_as_it_should(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    def refused(_self: Path, _text: str, *_rest: str) -> int:
        raise OSError(number, "English words")

    monkeypatch.setattr(Path, "write_text", refused)
    assert cli.main(["bangun", "--tanpa-pdf"]) == 2
    assert capsys.readouterr().err.startswith(said)


def test_a_build_over_the_texts_is_refused_and_nothing_is_lost(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path for path in project.rglob("*.md"))
    for target in ("docs", ".", "..", "docs/metode"):
        assert cli.main(["bangun", "--tanpa-pdf", "--keluaran", target]) == 2
        assert "Tidak ada yang dihapus" in capsys.readouterr().err
    assert sorted(path for path in project.rglob("*.md")) == before


def test_every_command_has_its_module_and_no_module_stands_for_none() -> None:
    commands = next(action for action in cli.parser()._actions if action.dest == "command").choices
    assert commands is not None
    assert set(commands) == set(cli.MODULE_OF)
    for command in commands:
        assert callable(getattr(cli.module_for(command), command.replace("-", "_")))
