"""The box of duties in an entry, the page of deadlines and the pages of single laws."""

import posixpath
import re
from pathlib import Path

import pytest

from pustaka.compose.duties import first_small
from pustaka.kinds.legal import BAN
from pustaka.library import library as reading
from pustaka.library import wording
from pustaka.registers import places
from pustaka.registers.duties import duties
from pustaka.site import Page
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library
from tests.registers.test_duties import DUTIES, LAWS

ENTRY = "---\njudul: Gelandangan\npmks: [gelandangan]\n---\n\n## Langkah penanganan {#langkah}\n\n1. Langkah.\n\n## Rujukan {#rujukan}\n\nIsi.\n"
TEXTS = {
    "docs/register/hukum.yml": LAWS, "docs/register/kewajiban.yml": DUTIES, "docs/register/pmks.yml": "gelandangan: {nama: Gelandangan, kelompok: x, nomor_2012: 14}",
    "docs/buku-saku/gelandangan.md": ENTRY, "docs/buku-saku/pengemis.md": ENTRY.replace("elandangan", "engemis"), "docs/metode/x.md": ENTRY,
}


def pages(laws: str = LAWS) -> dict[str, Page]:
    return {one.path: one for one in plan(library({**TEXTS, "docs/register/hukum.yml": laws}))}


def test_an_entry_shows_its_duties_behind_the_steps() -> None:
    text = pages()["buku-saku/gelandangan.md"].markdown
    assert '??? kewajiban "Yang wajib, yang dilarang, tenggatnya"' in text
    assert "- **3 × 24 jam sejak diminta; setiap bulan.** Laporkan. ([UU 1/2000](../hukum/uu-1-2000.md) Pasal 1; [PP 2/2001](../hukum/pp-2-2001.md) Pasal 2)" in text
    assert text.index("Langkah.") < text.index("??? kewajiban") < text.index("## Rujukan")
    assert "Jangan." not in text, "what binds others stands on other pages"


def test_what_has_none_stays_as_it_is() -> None:
    found = pages()
    assert "kewajiban" not in found["buku-saku/pengemis.md"].markdown
    assert "kewajiban" not in found["metode/x.md"].markdown


def test_a_law_that_moves_is_told_wherever_its_duty_stands() -> None:
    found = pages(LAWS.replace("status: berlaku", "status: dicabut"))
    for path in ("buku-saku/gelandangan.md", "tenggat.md", "hukum/uu-1-2000.md", "hukum/pp-2-2001.md"):
        assert "**Periksa dahulu: UU 1/2000 kini dicabut.**" in found[path].markdown, path
        assert "Periksa dahulu" not in pages()[path].markdown, path


def test_deadlines_stand_by_time_and_by_whom_they_bind() -> None:
    text = pages()["tenggat.md"].markdown
    assert text.index("## Mengikat Anda") < text.index("| **3 × 24 jam sejak diminta** | pekerja sosial |") < text.index("| **Setiap bulan** |")
    assert text.index("| **Setiap bulan** |") < text.index("## Mengikat pihak lain") < text.index("| **24 jam** | polisi |")


def test_each_law_has_a_page_by_duty() -> None:
    found = pages()
    assert {one for one in found if one.startswith("hukum/")} == {"hukum/uu-1-2000.md", "hukum/pp-2-2001.md"}
    text = found["hukum/uu-1-2000.md"].markdown
    assert "## Tenggat {#tenggat}" in text
    assert "## Wajib {#wajib}\n\nLapor {#lapor}\n:   **Pasal 1.** Laporkan." in text
    assert "Entri: [Gelandangan](../buku-saku/gelandangan.md)." in text
    assert "Entri: semua entri." in text
    assert "Untuk pekerja sosial](hukum/uu-1-2000.md): 2 ketentuan" in found["hukum.md"].markdown


def test_the_box_is_folded_in_html() -> None:
    html = dialect.render(pages()["buku-saku/gelandangan.md"].markdown).html
    assert '<details class="kewajiban">' in html
    assert "<summary>Yang wajib, yang dilarang, tenggatnya</summary>" in html


def test_the_box_tells_of_prison_and_leaves_other_penalties_to_the_pages_by_law() -> None:
    for penalty, told in (("penjara paling lama 2 tahun", "Ancaman: penjara paling lama 2 tahun."), ("sanksi administratif", "")):
        duties = DUTIES.replace("pasal: UU 1/2000 Pasal 1; ", f"sanksi: {penalty}, pasal: UU 1/2000 Pasal 1; ")
        found = {one.path: one.markdown for one in plan(library({**TEXTS, "docs/register/kewajiban.yml": duties}))}
        assert ("Ancaman:" in found["buku-saku/gelandangan.md"]) is bool(told)
        assert told in found["buku-saku/gelandangan.md"]
        assert f"Akibat melanggar: {penalty}." in found["hukum/uu-1-2000.md"]


def test_who_is_bound_is_named_where_it_is_not_the_reader() -> None:
    duties = DUTIES.replace("siapa: pekerja sosial", "siapa: pimpinan panti")
    text = {one.path: one.markdown for one in plan(library({**TEXTS, "docs/register/kewajiban.yml": duties}))}["buku-saku/gelandangan.md"]
    assert "Pasal 2; bagi pimpinan panti)" in text


@pytest.mark.parametrize(("field", "word"), [("kecuali", "Kecuali"), ("ingat", "Ingat")])
def test_an_exception_is_called_one_and_a_condition_is_not(field: str, word: str) -> None:
    """«Jangan … Ingat: pelakunya anak» reads as the opposite of what the law says."""
    duties = DUTIES.replace("apa: Laporkan.", f"apa: Laporkan., {field}: Anak sakit")
    found = {one.path: one.markdown for one in plan(library({**TEXTS, "docs/register/kewajiban.yml": duties}))}
    for path in ("buku-saku/gelandangan.md", "hukum/uu-1-2000.md"):
        assert f"{word}: anak sakit." in found[path], path
        assert ({"Kecuali", "Ingat"} - {word}).pop() not in found[path], path


def test_no_ban_of_ours_tells_its_exception_as_something_to_remember() -> None:
    """A condition of a ban takes nothing back; what does is an exception, in every entry and on every page by law."""
    books = reading.read(Path(__file__).parents[2])
    every = {one.path: one.markdown for one in plan(books)}
    text = every["buku-saku/anak-korban-tindak-kekerasan.md"]
    assert "termasuk lewat adat dan uang damai. Kecuali: pelakunya anak; jalannya peradilan pidana anak." in text
    assert "Jangan mengawinkan orang di bawah 19 tahun. Kecuali: pengadilan memberi dispensasi" in every["buku-saku/keluarga-bermasalah-sosial-psikologis.md"]
    for one in duties(books):
        for path in (places.law_page(key) for key in one.laws):
            assert not one.unless or f"Kecuali: {first_small(wording.sentence(one.unless))}" in every[path], one.key
    assert {one.key for one in duties(books) if one.nature == BAN and one.mind} == {"ps-443"}, "bacalah larangan baru dengan «Ingat:» keras-keras"


@pytest.mark.parametrize(("more", "told"), [
    ("", "Keadaan: *berlaku*{ .pp-hukum .pp-hukum--berlaku }. Keyakinan"),
    (", sejak: 2017", "Keadaan: *berlaku*{ .pp-hukum .pp-hukum--berlaku }; sejak 2017. Keyakinan"),
    (", status: diubah, diubah_oleh: [pp-2-2001]", "Keadaan: *diubah*{ .pp-hukum .pp-hukum--diubah } oleh PP 2/2001. Keyakinan"),
    (", status: diubah, diubah_oleh: [pp-2-2001], sejak: 2017", "Keadaan: *diubah*{ .pp-hukum .pp-hukum--diubah } oleh PP 2/2001; sejak 2017. Keyakinan"),
    (", status: dicabut, diganti_oleh: [pp-2-2001]", "Keadaan: *dicabut*{ .pp-hukum .pp-hukum--dicabut }; diganti PP 2/2001. Keyakinan"),
])
def test_the_state_of_a_law_is_one_sentence_that_says_nothing_twice(more: str, told: str) -> None:
    laws = LAWS.replace(", status: berlaku", f", status: berlaku{more}" if "status" not in more else more)
    page = pages(laws)["hukum/uu-1-2000.md"]
    assert page.markdown.startswith(told)
    assert page.summary.startswith("A. "), "the summary says what it is about, so the text does not say it again"


def test_the_summary_of_a_law_promises_what_its_page_holds() -> None:
    found = pages()
    assert found["hukum/uu-1-2000.md"].summary == "A. Yang wajib, yang dilarang, dan tenggat."
    assert found["hukum/pp-2-2001.md"].summary == "B. Yang wajib dan tenggat."
    plain = {one.path: one for one in plan(library({**TEXTS, "docs/register/kewajiban.yml": DUTIES.replace('tenggat: ["3 × 24 jam sejak diminta", "setiap bulan"], ', "")}))}
    assert plain["hukum/pp-2-2001.md"].summary == "B. Yang wajib."


def test_no_page_of_duties_links_to_nowhere() -> None:
    ours = {one.path: one for one in plan(reading.read(Path(__file__).parents[2]))}
    html = {path: dialect.render(one.markdown).html for path, one in ours.items() if path == "hukum.md" or path == "tenggat.md" or path.startswith("hukum/")}
    anchors = {path: set(re.findall(r'id="([^"]+)"', text)) for path, text in html.items()}
    assert len(html) > 30
    for path, text in html.items():
        for target in re.findall(r'href="([^"]+)"', text):
            if not target.startswith(("http", "tel:")):
                place, _, fragment = target.partition("#")
                there = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else path
                assert there in ours, (path, target)
                assert not fragment or there not in anchors or fragment in anchors[there], (path, target)
