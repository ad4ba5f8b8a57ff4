"""A draft goes into the library only when nothing in it blocks, and its report stays true."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest

from pustaka.doors import cli, doorstep, drafts
from pustaka.errors import PustakaError
from tests.doors.taking import Run, files, put
from tests.intake.making import PHONE, docx, p, photo, picture
from tests.intake.manuscripts import LONG, SAMPLES


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
