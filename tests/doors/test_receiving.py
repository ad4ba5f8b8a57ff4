"""A manuscript becomes a draft and a private report outside the library, and goes in only when nothing in it blocks."""

from __future__ import annotations

import io
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from pustaka.doors import cli, doorstep, drafts
from pustaka.errors import PustakaError
from tests.intake.making import MAIL, NUMBER, PHONE, docx, p, photo, picture
from tests.intake.manuscripts import LONG, SAMPLES, Sample

Run = Callable[..., tuple[int, str]]

REPORT_KIND = "nama: Laporan\njenis: laporan\npenerbit: Contoh\nringkasan: Laporan contoh.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one series, and a closed folder beside it."""
    for folder in ("pustaka/casebook", "pustaka/docs/register", "pustaka/discussions/laporan", "tertutup"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pustaka/mkdocs.yml").write_text("site_name: Contoh\nsite_url: https://pustaka.example/\n", "utf-8")
    (tmp_path / "pustaka/discussions/laporan/seri.yml").write_text(REPORT_KIND, "utf-8")
    monkeypatch.chdir(tmp_path / "pustaka")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def called(*words: str) -> tuple[int, str]:
        status = cli.main(["terima", *words])
        told = capsys.readouterr()
        return status, told.out + told.err

    return called


def put(folder: Path, data: bytes, name: str = "naskah.docx") -> str:
    (folder / "tertutup" / name).write_bytes(data)
    return str(folder / "tertutup" / name)


def files(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.name)
def test_nothing_private_is_told_and_nothing_enters_the_library(here: Path, run: Run, sample: Sample) -> None:
    before = files(here / "pustaka")
    status, told = run(put(here, sample.data))
    folder = here / "tertutup/naskah-terima"
    assert status in {0, 1}
    assert files(here / "pustaka") == before
    assert {drafts.DRAFT, drafts.REPORT} <= set(files(folder))
    told += (folder / drafts.REPORT).read_text("utf-8")
    for value in (*sample.private, PHONE, MAIL, NUMBER, "Rekaan Satu", "Rekaan A"):
        assert value not in told


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_owner_reads_the_draft(here: Path, run: Run) -> None:
    run(put(here, SAMPLES[0].data))
    folder = here / "tertutup/naskah-terima"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE((folder / one).stat().st_mode) for one in files(folder)} == {0o600}


def test_an_edited_draft_is_not_written_over_unasked(here: Path, run: Run) -> None:
    manuscript = put(here, SAMPLES[0].data)
    run(manuscript)
    draft = here / "tertutup/naskah-terima/draf.md"
    draft.write_text("disunting", "utf-8")
    status, told = run(manuscript)
    assert status == 2
    assert "--ganti" in told
    assert draft.read_text("utf-8") == "disunting"
    run(manuscript, "--ganti")
    assert draft.read_text("utf-8") != "disunting"


def test_an_empty_folder_made_beforehand_is_written_into(here: Path, run: Run) -> None:
    (here / "tertutup/rekaan").mkdir()
    status, _told = run(put(here, SAMPLES[0].data), "--ke", str(here / "tertutup/rekaan"))
    assert status == 1
    assert {drafts.DRAFT, drafts.REPORT} <= set(files(here / "tertutup/rekaan"))


def test_a_folder_with_other_files_is_never_emptied(here: Path, run: Run) -> None:
    manuscript = put(here, SAMPLES[0].data)
    (here / "tertutup/naskah-terima").mkdir()
    (here / "tertutup/naskah-terima/surat.txt").write_text("penting", "utf-8")
    status, told = run(manuscript, "--ganti")
    assert status == 2
    assert "berkas lain" in told
    assert files(here / "tertutup/naskah-terima") == ["surat.txt"]


@pytest.mark.parametrize(("where", "words"), [("pustaka/casebook", ()), ("tertutup", ("--ke", "casebook/draf"))])
def test_neither_manuscript_nor_draft_may_lie_in_the_library(here: Path, run: Run, where: str, words: tuple[str, ...]) -> None:
    (here / where / "naskah.docx").write_bytes(SAMPLES[0].data)
    status, told = run(str(here / where / "naskah.docx"), *words)
    assert status == 2
    assert "folder pustaka" in told
    assert told.count("\n") == 1
    assert not (here / "pustaka/casebook/draf").exists()


@pytest.mark.parametrize(("name", "data", "said"), [("a.docx", b"PK\x03\x04rusak", "rusak"), ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"), ("a.txt", b"", "kosong"), ("a.txt", b"Resep sayur.", "--jenis"), ("a.txt", b"Notulensi rapat\n\nKesepakatan:\n\nPembahasan:\n\n" + (LONG.encode() * 40 + b"\n\n") * 60, "Pecah")])
def test_what_cannot_be_taken_in_is_one_line_and_leaves_nothing(here: Path, run: Run, name: str, data: bytes, said: str) -> None:
    status, told = run(put(here, data, name))
    assert status == 2
    assert said in told
    assert told.count("\n") == 1
    assert files(here / "tertutup") == [name]


def test_one_bad_manuscript_does_not_stop_the_others(here: Path, run: Run) -> None:
    status, told = run(put(here, b"PK\x03\x04rusak", "a.docx"), put(here, SAMPLES[0].data, "b.docx"))
    assert status == 2
    assert "rusak" in told
    assert (here / "tertutup/b-terima/draf.md").is_file()
    assert not (here / "tertutup/a-terima").exists()


def test_a_pasted_text_is_read(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Notulensi rapat\n\nPembahasan:\n\n{LONG}\n\nKesepakatan:\n\n1. Bertemu lagi.\n\nTindak lanjut:\n\n- Mencetak lembar.\n"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    _status, told = run("-", "--ke", str(here / "tertutup/tempelan"))
    assert "notulensi, 3 dari 3 bagian" in told
    assert "| Mencetak lembar." in (here / "tertutup/tempelan/draf.md").read_text("utf-8")


def test_it_runs_outside_a_library(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "tertutup")
    _status, told = run(put(here, SAMPLES[0].data))
    assert "studi kasus" in told


def finished(here: Path, run: Run) -> Path:
    """The draft of a report with a photo, and everything filled in that the check asks for."""
    part = LONG * 5
    body = [
        p("Laporan hasil FGD pendamping", style="Judul"), p("Latar belakang", style="Judul1"), p(part), p("Temuan", style="Judul1"), p(part, inner=picture("foto", "Ruang rapat kosong")),
        p("Simpulan", style="Judul1"), p(part), p("Rekomendasi", style="Judul1"), p("Latih petugas.", number=(2, 0)),
    ]
    run(put(here, docx(*body, media={"foto": photo()})))
    draft = here / "tertutup/naskah-terima/draf.md"
    text = draft.read_text("utf-8")
    text = text.replace("\nringkasan:\n", "\nringkasan: Pendamping membahas keadaan keluarga.\n").replace("\nlokasi:\n", "\nlokasi: [Jawa Barat]\n")
    draft.write_text(text.replace("# foto: {ruang-pertemuan.jpg: tanpa orang dan tanpa tulisan}", "foto: {gambar-1.jpg: tanpa orang dan tanpa tulisan}"), "utf-8")
    return draft


def test_a_finished_draft_goes_in_with_its_pictures(here: Path, run: Run) -> None:
    draft = finished(here, run)
    status, told = run(str(draft))
    assert (status, told.count("\n")) == (0, 1), told
    status, told = run(str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan")
    assert status == 0, told
    assert "pustaka tinjau discussions/laporan/fgd-pendamping.md" in told
    text = (here / "pustaka/discussions/laporan/fgd-pendamping.md").read_text("utf-8")
    assert "](fgd-pendamping-gambar-1.jpg)" in text
    assert "foto: {fgd-pendamping-gambar-1.jpg: tanpa orang dan tanpa tulisan}" in text
    assert "Jenis tulisan:" not in text
    assert (here / "pustaka/discussions/laporan/fgd-pendamping-gambar-1.jpg").is_file()
    assert cli.main(["periksa"]) == 0


def test_a_draft_with_a_number_in_it_stays_outside(here: Path, run: Run) -> None:
    draft = finished(here, run)
    draft.write_text(draft.read_text("utf-8").replace("Latih petugas.", f"Hubungi {PHONE}."), "utf-8")
    before = files(here / "pustaka")
    line = next(n for n, text in enumerate(draft.read_text("utf-8").split("\n"), 1) if PHONE in text)
    status, told = run(str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan", "--sudah-dilihat")
    assert status == 1
    assert f"draf.md:{line}:" in told
    assert "DIRI01" in told
    assert PHONE not in told
    assert files(here / "pustaka") == before


def test_what_a_person_must_look_at_waits_for_that_word(here: Path, run: Run) -> None:
    draft = finished(here, run)
    draft.write_text(draft.read_text("utf-8").replace("Latih petugas.", "Latih petugas. Xutinahwati menangis."), "utf-8")
    words = (str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan")
    status, told = run(*words)
    assert status == 1
    assert "--sudah-dilihat" in told
    assert "Xutinahwati" not in told
    status, told = run(*words, "--sudah-dilihat")
    assert status == 0, told


def test_a_picture_that_somebody_put_in_its_place_is_cleaned_again(here: Path, run: Run) -> None:
    draft = finished(here, run)
    (draft.parent / "gambar-1.jpg").write_bytes(photo())
    run(str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan")
    assert b"Exif" not in (here / "pustaka/discussions/laporan/fgd-pendamping-gambar-1.jpg").read_bytes()


def test_when_the_text_cannot_be_written_no_picture_stays(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = finished(here, run)

    def refused(*_given: object) -> None:
        raise PustakaError("Tidak dapat ditulis.")

    monkeypatch.setattr(doorstep, "write_new", refused)
    before = files(here / "pustaka")
    status, _told = run(str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan")
    assert status == 2
    assert files(here / "pustaka") == before


def test_a_text_that_is_there_is_not_written_over(here: Path, run: Run) -> None:
    draft = finished(here, run)
    words = (str(draft), "--masukkan", "fgd-pendamping", "--seri", "laporan")
    run(*words)
    there = here / "pustaka/discussions/laporan/fgd-pendamping.md"
    before = there.read_bytes()
    status, told = run(*words)
    assert status == 2
    assert "sudah ada" in told
    assert there.read_bytes() == before


@pytest.mark.parametrize("name", ["naskah.docx", "lain.md"])
def test_only_a_draft_of_ours_goes_in(here: Path, run: Run, name: str) -> None:
    status, told = run(put(here, SAMPLES[0].data if name.endswith("docx") else b"# Lain\n", name), "--masukkan", "nama-baru")
    assert status == 2
    assert "draf.md" in told


def test_a_name_that_may_be_a_persons_is_refused(here: Path, run: Run) -> None:
    run(put(here, SAMPLES[0].data))
    status, told = run(str(here / "tertutup/naskah-terima/draf.md"), "--masukkan", "ibu-rekasari")
    assert status == 2
    assert "rekasari" not in told


GROUP = "nama: Rapat\njenis: notulensi\npenerbit: Contoh\nringkasan: Notulensi contoh.\n"
MINUTES = (
    "Notulensi rapat kelompok\n\nTanggal : 14 November 2025\n\nPembahasan:\n\n" + f"{LONG}\n\n" * 6
    + "Kesepakatan:\n\n1. Anggota bertemu lagi sesudah masa panen selesai.\n\nTindak lanjut:\n\n- Mencetak lembar asesmen untuk semua anggota kelompok.\n"
)


def minutes(here: Path, run: Run, text: str = MINUTES, name: str = "rapat") -> Path:
    """The draft of minutes with everything filled in that the check asks for."""
    (here / "pustaka/discussions/rapat").mkdir(exist_ok=True)
    (here / "pustaka/discussions/rapat/seri.yml").write_text(GROUP, "utf-8")
    run(put(here, text.encode(), f"{name}.txt"))
    draft = here / f"tertutup/{name}-terima/draf.md"
    told = draft.read_text("utf-8").replace("\nringkasan:\n", "\nringkasan: Kelompok membahas lembar asesmen.\n").replace("\nanggota:\n", "\nanggota: 7\n").replace("\nhadir:\n", "\nhadir: {pekerja sosial: 7}\n")
    draft.write_text(told, "utf-8")
    return draft


def test_minutes_go_in_under_their_own_day_and_once(here: Path, run: Run) -> None:
    draft = minutes(here, run)
    status, told = run(str(draft), "--masukkan", "2025-11-15", "--seri", "rapat")
    assert status == 1, told
    assert "META29" in told
    assert "«2025-11-14»" in told
    assert files(here / "pustaka/discussions/rapat") == ["seri.yml"]
    status, told = run(str(draft), "--masukkan", "2025-11-14", "--seri", "rapat")
    assert status == 0, told
    draft.write_text(draft.read_text("utf-8").replace("2025-11-14", "2025-11-15"), "utf-8")
    status, told = run(str(draft), "--masukkan", "2025-11-15", "--seri", "rapat")
    assert (status, told.count("\n")) == (2, 1), told
    assert "sudah ada di pustaka: «discussions/rapat/2025-11-14.md»" in told


def test_other_minutes_of_the_same_group_are_no_twin(here: Path, run: Run) -> None:
    run(str(minutes(here, run)), "--masukkan", "2025-11-14", "--seri", "rapat")
    other = MINUTES.replace("14 November", "15 November").replace(LONG, "Anggota membaca ulang catatan lama dan memilih tiga pokok baru. Pencatat menyusun urutan pembahasan bulan depan bersama ketua. ")
    status, told = run(str(minutes(here, run, other, "lain")), "--masukkan", "2025-11-15", "--seri", "rapat")
    assert status == 0, told


@pytest.mark.parametrize(("words", "said"), [
    (("14 November 2025",), "--masukkan 2025-11-14 --seri rapat»"), (("2025-11-14", "--seri", "laporan"), "--masukkan 2025-11-14 --seri rapat»"),
    (("14 November 2025", "--seri", "rapat"), "--masukkan 2025-11-14 --seri rapat»"),
])
def test_a_refused_name_is_answered_with_the_command_of_this_door(here: Path, run: Run, words: tuple[str, ...], said: str) -> None:
    status, told = run(str(minutes(here, run)), "--masukkan", *words)
    assert (status, told.count("\n")) == (2, 1), told
    assert "«pustaka terima " in told
    assert said in told
    assert "pustaka baru" not in told


def test_the_report_says_what_the_last_look_at_the_draft_found(here: Path, run: Run) -> None:
    draft = minutes(here, run)
    report = draft.with_name(drafts.REPORT)
    before = report.read_text("utf-8")
    draft.write_text(draft.read_text("utf-8").replace("Anggota bertemu lagi", f"Hubungi {PHONE}, lalu anggota bertemu lagi"), "utf-8")
    assert run(str(draft))[0] == 1
    after = report.read_text("utf-8")
    assert "DIRI01" in after
    assert "DIRI01" not in before
    assert "Isian: " in before
    assert "Semua isian dan bagian yang diwajibkan ada isinya." in after
    assert before.partition("1. YANG DIKENALI")[2].partition("2. ")[0] == after.partition("1. YANG DIKENALI")[2].partition("2. ")[0]
    assert PHONE not in after
    assert stat.S_IMODE(report.stat().st_mode) == 0o600 or os.name == "nt"
    run(str(draft))
    assert report.read_text("utf-8") == after, "a third look changes nothing"


@pytest.mark.parametrize("there", [None, "Catatan saya sendiri.\n"])
def test_a_report_that_is_gone_or_somebody_elses_stays_so(here: Path, run: Run, there: str | None) -> None:
    report = (draft := minutes(here, run)).with_name(drafts.REPORT)
    report.unlink()
    if there is not None:
        report.write_text(there, "utf-8")
    run(str(draft))
    assert (report.read_text("utf-8") if report.exists() else None) == there


def test_the_parts_of_the_report_are_numbered_without_a_gap(here: Path, run: Run) -> None:
    told = finished(here, run).with_name(drafts.REPORT).read_text("utf-8")
    assert re.findall(r"(?m)^(\d+)\. ([A-Z]+)", told)[-1] == ("6", "GAMBAR"), "no remark stands in this manuscript"


def test_links_in_a_report_outside_a_library_follow_the_address_that_is_set(here: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = finished(here, run)
    draft.write_text(draft.read_text("utf-8").replace("Latih petugas.", f"Hubungi {PHONE}."), "utf-8")
    assert "https://pustaka.example/kontribusi/aturan/diri01/" in run(str(draft))[1]
    monkeypatch.chdir(here / "tertutup")
    monkeypatch.setenv("PUSTAKA_ALAMAT", "https://lain.example/pustaka")
    assert "https://lain.example/pustaka/kontribusi/aturan/diri01/" in run(str(draft))[1]


def test_a_file_in_the_way_of_the_folder_is_told_as_such(here: Path, run: Run) -> None:
    (here / "tertutup/hasil").write_text("penting", "utf-8")
    status, told = run(put(here, SAMPLES[0].data), "--ke", str(here / "tertutup/hasil/draf"))
    assert (status, told.count("\n")) == (2, 1)
    assert "namanya sama" in told
