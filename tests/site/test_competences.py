"""The page of the competence profile: its path, its links, its boxes, and the readings of each stage."""

import datetime

import pytest

from pustaka.library import Library
from pustaka.library import library as reading
from pustaka.registers.competences import competences
from pustaka.site.competences import BOX, LEVELS, page
from tests.helpers import library
from tests.programs import ROOT

TEXT = "---\njudul: {}\nringkasan: Rekaan.\n{}---\n\n## Satu {{#satu}}\n\nIsi.\n"
RECORD = "{key}: {{nama: {name}, ranah: {sphere}, tahap: {stage}, isi: Anda dapat., tanda: Terlihat., asal: {origin}, baca: [{read}], latihan: [{cases}], lembar: [{sheets}]}}\n"


def books(**more: str) -> Library:
    return library({
        "docs/metode/wawancara.md": TEXT.format("Wawancara", ""), "docs/latihan/rekaan.md": TEXT.format("Kasus rekaan", "menit: 75\n"),
        "docs/register/lembar.yml": "genogram: {nama: Genogram, metode: wawancara}\n",
        "docs/register/kompetensi.yml": "".join((
            RECORD.format(key="b", name="Bertanya | mendengar", sphere="keterampilan", stage="bulan pertama", origin="usulan", read="metode/wawancara#satu, metode/hilang", cases="rekaan", sheets="genogram"),
            RECORD.format(key="a", name="Sabar", sphere="sikap", stage="sebelum bertugas", origin="uji petik", read="metode/wawancara", cases="", sheets=""),
            RECORD.format(key="c", name="Tekun", sphere="sikap", stage="bulan pertama", origin="usulan", read="metode/wawancara", cases="rekaan", sheets=""),
        )), **more,
    })


def test_the_path_goes_by_stage_and_counts_each_case_once() -> None:
    text = page(books()).markdown
    assert "| Sebelum bertugas | [Sabar](#a) | tidak ada |" in text
    assert "| Bulan pertama | [Tekun](#c); [Bertanya / mendengar](#b) | 1 kasus, 75 menit |" in text
    assert "sesudah enam bulan" not in text


def test_each_competence_leads_to_what_is_there_and_to_nothing_else() -> None:
    text = page(books()).markdown
    told = text[text.index("### Bertanya"):]
    assert "- **Baca**: [Wawancara: Satu](metode/wawancara.md#satu)." in told
    assert "- **Lembar**: [Genogram](metode/wawancara.md)." in told and "- **Kasus latihan**: [Kasus rekaan](latihan/rekaan.md)." in told
    assert "hilang" not in text and "- **Kapan**: bulan pertama. Asal: usulan penyunting." in told
    assert text.count(BOX) == 3 * len(LEVELS)


def test_without_the_report_nothing_is_said_to_come_from_it() -> None:
    assert "Semuanya disusun penyunting." in page(books()).markdown
    told = page(books(**{"discussions/laporan/uji-petik-empat-provinsi.md": TEXT.format("Uji petik", "")})).markdown
    assert "[Uji petik](diskusi/laporan/uji-petik-empat-provinsi.md)" in told


@pytest.fixture(scope="module")
def ours() -> Library:
    return reading.read(ROOT, today=datetime.date(2026, 11, 28))


def test_ours_has_all_three_spheres_and_each_competence_has_matter(ours: Library) -> None:
    every = competences(ours)
    assert {one.sphere for one in every} == {"sikap", "pengetahuan", "keterampilan"} and len(every) == len(ours.register("kompetensi").records)
    assert all(one.readings and one.can.startswith("Anda ") for one in every)


def test_every_sheet_is_used_by_some_competence(ours: Library) -> None:
    assert {name for one in competences(ours) for name in one.sheets} == set(ours.register("lembar").records)


def test_every_stage_lists_its_readings_and_shows_no_command(ours: Library) -> None:
    text = page(ours).markdown
    assert text.count('??? note "Bacaan: ') == 4
    assert "pustaka rangkum" not in text
    assert "[Bahan pelatihan" in text or "pelatihan/index.md" in text
