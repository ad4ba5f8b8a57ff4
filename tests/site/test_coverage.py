"""Where the library is thin, as numbers and as a plot."""

from base64 import b64encode
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from pustaka.library import wording
from pustaka.site.chart import BAR, COLOURS, DARK, LETTERS, Bar, svg
from pustaka.site.coverage import IMAGE, covers
from pustaka.site.plan import plan
from pustaka.site.registers import files
from tests.helpers import library
from tests.signing import sign

TOKENS = Path(__file__).parents[2] / "docs" / "assets" / "gaya" / "token.css"
STEPS = "## Langkah penanganan {#langkah}\n\n1. A. (bersumber)[^1]\n2. E. (kewajiban hukum)[^1]\n3. F. (bersumber, perlu dicocokkan)[^1]\n4. B. (praktik umum, belum ditinjau)\n3. C. (praktik umum, belum ditinjau)\n\n## Lain {#lain}\n\nD. (bersumber)\n\n[^1]: Sumber.\n"
BOOKS = library({
    "docs/register/pmks.yml": "a:\n  nama: Jenis A\n  kelompok: x\n  nomor_2012: 1\nb:\n  nama: Jenis B\n  kelompok: x\n  nomor_2012: 2\n",
    "docs/buku-saku/a.md": f"---\njudul: Jenis A\npmks: [a]\n---\n\n{STEPS}",
    "casebook/kasus.md": "---\njudul: Kasus\npmks: [a]\n---\n",
    "discussions/dr/seri.yml": "nama: Rekaan\njenis: edisi\npenerbit: P\nringkasan: R.\n",
    "discussions/dr/1.md": "---\njudul: Edisi\nnomor: 1\ntanggal: 2020-01-31\npmks: [a, b]\n---\n",
})


def test_steps_cases_and_discussions_are_counted() -> None:
    first, second = covers(BOOKS)
    assert (first.sourced, first.check, first.duty, first.practice, first.cases, first.discussions, first.reviewed) == (1, 1, 1, 2, 1, 1, "belum ditinjau")
    assert (second.sourced, second.check, second.duty, second.practice, second.cases, second.discussions, second.reviewed) == (0, 0, 0, 0, 0, 1, "entri belum ada")


def test_the_page_shows_the_plot_with_words_beside_it() -> None:
    text = {one.path: one.markdown for one in plan(BOOKS)}["cakupan.md"]
    assert "| [Jenis A](buku-saku/a.md) | 1 | 1 | 1 | 2 | 1 | 1 | belum ditinjau |" in text
    assert f"]({IMAGE})" in text and "![Diagram batang jumlah langkah untuk 2 jenis PMKS." in text
    assert "Dari 5 langkah penanganan, 1 kewajiban hukum, 1 bersumber, 1 bersumber tetapi perlu dicocokkan, dan 2 berasal" in text
    assert "Sebanyak 1 jenis belum mempunyai studi kasus." in text


LAWS = 'uu-1-2000: {nama: UU 1/2000, jenis: UU, nomor: "1", tahun: 2000, perihal: A., status: berlaku}\n'
SOURCES = """kuat: {nama: K, penerbit: P, jenis: laman resmi, alamat: "https://contoh.id/a", terbaca: sebagian, kekuatan: tinggi}
lemah: {nama: L, penerbit: P, jenis: blog, alamat: "https://contoh.id/b", terbaca: sebagian, kekuatan: rendah}
"""
DUTY = "{key}: {{nama: A, sifat: wajib, langsung: {direct}, siapa: b, apa: C., pasal: UU 1/2000 Pasal {article}, hukum: [uu-1-2000], keadaan: [berlaku], entri: [a]}}\n"
NOTED = """## Langkah penanganan {#langkah}

1. A. (kewajiban hukum)[^1]
2. B. (bersumber, perlu dicocokkan)[^2][^3]
3. C. (bersumber, perlu dicocokkan)[^3]
4. D. (praktik umum, belum ditinjau)

[^1]: Pasal 3 dan 5 UU 1/2000.
[^2]: [x](../register/sumber.yml#kuat).
[^3]: [y](../register/sumber.yml#lemah).
"""


def test_each_step_counts_by_its_strongest_source_and_each_duty_by_its_article() -> None:
    duties = "".join(DUTY.format(key=f"k{article}", article=article, direct=direct) for article, direct in (("5", "ya"), ("35", "ya"), ("3", "tidak")))
    books = library({
        "docs/register/pmks.yml": "a: {nama: Jenis A, kelompok: x, nomor_2012: 1}\n", "docs/register/hukum.yml": LAWS, "docs/register/sumber.yml": SOURCES,
        "docs/register/kewajiban.yml": duties, "docs/buku-saku/a.md": f"---\njudul: Jenis A\npmks: [a]\n---\n\n{NOTED}",
    })
    one = covers(books)[0]
    assert dict(one.strengths) == {"peraturan": 1, "tinggi": 1, "rendah": 1}
    assert (one.duties, one.cited) == (2, 1), "article 35 is not article 3 or 5, and what binds others alone does not count"
    text = {page.path: page.markdown for page in plan(books)}["cakupan.md"]
    assert "| [Jenis A](buku-saku/a.md) | 1 | 1 | 0 | 1 | 2 | 1 |" in text


def test_entries_have_their_own_figures_and_other_kinds_one_row_each() -> None:
    text = {one.path: one.markdown for one in plan(BOOKS)}["cakupan.md"]
    rows = text.split("{#keterbacaan}")[1]
    assert "Kalimat di entri rata-rata 1,0 kata; 0 dari 6 lebih dari 25 kata." in rows
    assert "| [Jenis A](buku-saku/a.md) | 6 | 1,0 | 0 % | 0 % |" in rows
    assert "Jenis B" not in rows, "no entry, no figures"
    assert "| Studi kasus (1) | 0 | 0,0 | 0 % | 0 % |" in rows


def test_the_page_names_who_must_read_which_card() -> None:
    card = "---\njudul: Kartu rekaan\nringkasan: R.\npeninjau: [bidan, dokter anak]\n---\n\n## Lihat {#lihat}\n\n- A.\n"
    books = library({"docs/register/pmks.yml": "a: {nama: A, kelompok: x, nomor_2012: 1}\n", "docs/gawat/rekaan.md": card})
    text = {one.path: one.markdown for one in plan(books)}["cakupan.md"]
    assert "| [Kartu rekaan](gawat/rekaan.md) | bidan, dokter anak | belum ditinjau |" in text
    assert "{#peninjau}" not in {one.path: one.markdown for one in plan(BOOKS)}["cakupan.md"], "no cards, no section"


def test_the_font_of_the_site_is_inside_the_image() -> None:
    font = "docs/assets/huruf/plus-jakarta-sans.woff2"
    image = files(replace(BOOKS, files=BOOKS.files | {font}, read_bytes=lambda path: path.encode()))[IMAGE].decode()
    assert f"url(data:font/woff2;base64,{b64encode(font.encode()).decode()})" in image
    assert "@font-face" not in files(BOOKS)[IMAGE].decode()
    assert (Path(__file__).parents[2] / font).is_file()


def test_the_plot_is_whole_and_its_bars_are_to_scale() -> None:
    root = ElementTree.fromstring(files(BOOKS)[IMAGE])
    space = "{http://www.w3.org/2000/svg}"
    widths = {one.get("fill"): float(one.get("width", "0")) for one in root.iter(f"{space}rect") if one.get("height") == str(BAR)}
    assert widths[COLOURS["utama"]] > 0
    assert abs(widths[COLOURS["utama"]] - 2 * widths[COLOURS["utama-tua"]]) <= 0.1, "rounded to a tenth"
    assert abs(widths[COLOURS["kunyit"]] - widths[COLOURS["utama"]]) <= 0.1, "rounded to a tenth"
    assert root.find(f"{space}title") is not None


def test_labels_cannot_break_the_image() -> None:
    ElementTree.fromstring(svg("A & B", [Bar("<b>" + "x" * 80, ((0, "utama"),), "n"), Bar("c", ())], [("utama", "a < b")]))


def test_a_long_label_takes_more_lines_and_loses_no_word() -> None:
    labels = ["Anak yang menjadi korban tindak kekerasan atau diperlakukan salah", "Anak yang menjadi korban tindak kekerasan lain", "Pengemis"]
    image = svg("Judul", [Bar(label, ((2, "utama"),), "1 kasus") for label in labels], [])
    words = [one.text or "" for one in ElementTree.fromstring(image).iter("{http://www.w3.org/2000/svg}text")]
    assert all(label in " ".join(words) for label in labels)
    assert all(len(one) <= LETTERS for one in words)
    assert "…" not in image


def test_the_colours_are_the_ones_of_the_site() -> None:
    tokens = TOKENS.read_text("utf-8")
    names = {"kertas": "muka"}
    for name, value in COLOURS.items():
        assert f"--pp-{names.get(name, name)}: {value};" in tokens


def test_an_overdue_review_counts_as_due() -> None:
    path = "docs/buku-saku/a.md"
    signed = library({path: sign(path, "---\njudul: A\ntinjau_lagi: 2026-01-01\n---\n", by="Peninjau rekaan", day=date(2025, 1, 1))})
    one = signed.publications[0]
    assert wording.notice(one, date(2026, 1, 2)) == wording.OVERDUE
    assert wording.notice(one, date(2026, 1, 1)) == wording.notice(one) == ""
    shown = {page.path: page.view for page in plan(replace(signed, today=date(2027, 1, 1)))}
    assert shown["buku-saku/a.md"]["notice"] == wording.OVERDUE
    facts = {one["label"]: one["value"] for one in shown["buku-saku/a.md"]["facts"]}
    assert facts["Ditinjau oleh"] == "Peninjau rekaan, 1 Januari 2025"
    assert facts["Tinjau lagi"] == "1 Januari 2026"


def contrast(one: str, other: str) -> float:
    """How much two colours differ in brightness, as WCAG counts it."""
    def light(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_on_a_dark_page_the_plot_is_dark_and_its_numbers_can_be_read() -> None:
    drawn = svg("T", [Bar("A", ((1, "utama"), (1, "kunyit")))], (("utama", "A"),))
    assert drawn.count("@media screen and (prefers-color-scheme: dark)") == 1
    assert DARK.keys() == COLOURS.keys()
    for name in DARK:
        assert f'{COLOURS[name]}"] {{ {"stroke" if name == "garis" else "fill"}: {DARK[name]} }}' in drawn
    assert min(contrast(DARK[name], DARK["kertas"]) for name in ("tinta", "redup", "utama", "utama-tua", "kunyit")) >= 4.5
    css = TOKENS.read_text("utf-8").rpartition('[data-pp-tema="gelap"]')[2]
    for name in DARK.keys() - {"utama-tua"}:
        assert f"--pp-{'muka' if name == 'kertas' else name}: {DARK[name]};" in css
