"""«rangkum» and «lipat» on small projects: what comes out, one clear sentence where nothing can, and nothing that may not leave."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from pustaka.build.outputs.pdf import lines
from pustaka.doors import cli

PAGE = "---\njudul: {title}\nringkasan: Halaman contoh.\n{more}---\n\n## Bagian satu {{#satu}}\n\n{words}\n"
DEAD_LINK = "Rahasiarekaan, baca [halaman lain](tidak-ada.md)."


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    folder = tmp_path / "docs" / "metode"
    folder.mkdir(parents=True)
    (folder / "satu.md").write_text(PAGE.format(title="Cara satu", more="", words="Kata pertama."), "utf-8")
    (folder / "dua.md").write_text(PAGE.format(title="Cara dua", more="", words="Kata kedua."), "utf-8")
    (folder / "tunggu.md").write_text(PAGE.format(title="Cara tunggu", more="", words=DEAD_LINK), "utf-8")
    (folder / "ditarik.md").write_text(PAGE.format(title="Cara ditarik", more="persetujuan: {dicabut: 2026-02-28}\n", words="Rahasiarekaan."), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def test_what_was_named_is_bound_in_its_order(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rangkum", "dua", "metode/satu#satu", "--judul", "Sesi rekaan", "--tujuan", "menguji", "--keluaran", "hasil.pdf"]) == 0
    said = capsys.readouterr().out
    assert "hasil.pdf: " in said and "Isinya 2 tulisan; belum satu pun ditinjau praktisi." in said
    words = " ".join(lines((project / "hasil.pdf").read_bytes()))
    assert words.index("Kata kedua") < words.index("Kata pertama")
    assert "Sesi rekaan" in words and "menguji" in words


def test_a_file_that_is_there_stays(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "rangkuman.pdf").write_bytes(b"milik orang")
    assert cli.main(["rangkum", "satu"]) == 2
    assert "sudah ada" in capsys.readouterr().err
    assert (project / "rangkuman.pdf").read_bytes() == b"milik orang"


@pytest.mark.parametrize(("names", "sentences"), [
    (["satuu"], ["Maksud Anda «satu»?"]),
    (["satu", "sattu", "duaa"], ["Maksud Anda «satu»?", "Maksud Anda «dua»?"]),
    (["metode/tunggu"], ["«docs/metode/tunggu.md» belum boleh keluar", "galat"]),
    (["ditarik"], ["«docs/metode/ditarik.md» sudah ditarik"]),
    (["satu", "tunggu"], ["belum boleh keluar"]),
])
def test_nothing_is_bound_unless_everything_may_be(project: Path, capsys: pytest.CaptureFixture[str], names: list[str], sentences: list[str]) -> None:
    assert cli.main(["rangkum", *names]) == 2
    said = "".join(capsys.readouterr())
    assert "Traceback" not in said and "ahasiarekaan" not in said
    for sentence in sentences:
        assert sentence in said
    assert not (project / "rangkuman.pdf").exists()


@pytest.mark.parametrize(("option", "words", "what"), [
    ("--judul", "Sesi, hubungi 0812 " + "0000 0000", "nomor telepon"),
    ("--tujuan", "membahas klien Bu Rekawati", "nama orang"),
])
def test_what_could_identify_a_person_is_not_printed_on_the_cover(project: Path, capsys: pytest.CaptureFixture[str], option: str, words: str, what: str) -> None:
    assert cli.main(["rangkum", "satu", option, words]) == 2
    said = capsys.readouterr().err
    assert f"«{option}» memuat {what}" in said and words not in said and words.split()[-1] not in said
    assert not (project / "rangkuman.pdf").exists()


@pytest.mark.parametrize("option", ["--judul", "--ringkasan", "--tujuan"])
def test_what_would_be_an_empty_box_on_the_cover_is_told(project: Path, capsys: pytest.CaptureFixture[str], option: str) -> None:
    assert cli.main(["rangkum", "satu", option, "Sesi \U0001f600"]) == 2
    assert f"«{option}» memuat tanda yang tidak dapat dicetak (U+1F600)" in capsys.readouterr().err


def test_a_cover_may_name_roles_and_days(project: Path) -> None:
    assert cli.main(["rangkum", "satu", "--judul", "Sesi kedua bagi pendamping", "--tujuan", "menggambar genogram bersama klien"]) == 0


@pytest.mark.parametrize("command", ["rangkum", "lipat"])
def test_a_pdf_is_not_written_under_the_name_of_something_else(project: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(297.6, 419.5))
        pdf.save(project / "satu.pdf")
    assert cli.main([command, "satu" if command == "rangkum" else "satu.pdf", "--keluaran", "hasil.docx"]) == 2
    assert "bukan nama berkas PDF" in capsys.readouterr().err
    assert not (project / "hasil.docx").exists()


def test_the_address_in_the_bar_of_a_browser_names_a_text(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Pustaka contoh\nsite_url: https://pustaka.example/folder/\n", "utf-8")
    assert cli.main(["rangkum", "https://pustaka.example/folder/metode/satu/#satu"]) == 0


def test_a_text_that_waits_is_never_proposed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["rangkum", "tungguu"]) == 2
    assert "«tunggu»" not in capsys.readouterr().err


def test_a_file_is_folded_into_this_folder_and_never_beside_a_file_of_the_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pikepdf.new() as pdf:
        for _page in range(5):
            pdf.add_blank_page(page_size=(297.6, 419.5))
        (project / "site").mkdir()
        pdf.save(project / "site" / "naskah.pdf")
    assert cli.main(["lipat", "site/naskah.pdf"]) == 0
    said = capsys.readouterr().out
    assert "1 lembar A4: cetak dua sisi, balik di tepi panjang, potong melintang, tumpuk, lipat tengah, jepret di lipatan." in said
    with pikepdf.open(project / "naskah-lipat.pdf") as pdf:
        assert len(pdf.pages) == 4
    assert [one.name for one in (project / "site").iterdir()] == ["naskah.pdf"]
    assert cli.main(["lipat", "site/naskah.pdf"]) == 2
    assert "«naskah-lipat.pdf» sudah ada" in capsys.readouterr().err


@pytest.mark.parametrize(("given", "sentence"), [
    ("tidak-ada.pdf", "«tidak-ada.pdf» tidak ada"), ("docs", "«docs» adalah folder"), ("mkdocs.yml", "rusak atau bukan PDF"),
])
def test_what_cannot_be_folded_is_one_sentence(project: Path, capsys: pytest.CaptureFixture[str], given: str, sentence: str) -> None:
    assert cli.main(["lipat", given]) == 2
    said = capsys.readouterr().err
    assert sentence in said and "Traceback" not in said
    assert not list(project.glob("*-lipat.pdf"))


def test_a_file_can_be_folded_outside_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(419.5, 595.3))
        pdf.save(tmp_path / "a5.pdf")
    assert cli.main(["lipat", "a5.pdf", "--keluaran", "jadi.pdf"]) == 0
    assert (tmp_path / "jadi.pdf").exists()


SERVICE = "tolong:\n  nama: Layanan rekaan\n  guna: Rekaan.\n  kapan: Selalu.\n  wilayah: rekaan\n  telepon: \"{}\"\n"


@pytest.mark.parametrize(
    ("number", "name", "status"), [("0812" + "00001234", "Layanan rekaan", 1), ("129", "Kantor Bapak Xarno", 1), ("129", "Layanan rekaan", 0)], ids=["number", "name", "neither"],
)
def test_while_a_register_holds_what_nobody_permits_no_text_leaves_alone(project: Path, capsys: pytest.CaptureFixture[str], number: str, name: str, status: int) -> None:
    """A name that no editor has looked at stops it as a number does."""
    (project / "docs/register").mkdir()
    (project / "docs/register/rujukan.yml").write_text(SERVICE.format(number).replace("Layanan rekaan", name), "utf-8")
    assert cli.main(["rangkum", "satu"]) == status
    said = "".join(capsys.readouterr())
    assert ("«pustaka periksa docs/register/rujukan.yml»" in said) == bool(status)
    assert "00001234" not in said and "Xarno" not in said
    assert (project / "rangkuman.pdf").exists() == (not status)
