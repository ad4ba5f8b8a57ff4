"""A PDF says what its page says: every element of the dialect passes, and one paragraph more or less is found."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from pustaka.book import Made, handouts, make, volumes
from pustaka.book.making import rendered
from pustaka.build import printed
from pustaka.build.printed import allowed, tagged
from pustaka.build.printed.tagged import flat
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

FRONT = "---\njudul: Kasus rekaan\nringkasan: Rekaan untuk pengujian.\nsamaran: [Ibu Rekaan]\nkurun: 2018\nanak: tidak\n---\n\n"
PATH = "unduh/kasus/a.pdf"

EVERYTHING = """\
## Bagian pertama {#satu}

Sebuah **paragraf** dengan *tekanan*, `kode`, ==sorotan==, ~~coretan~~, H~2~O, x^2^ dan [tautan keluar](https://contoh.invalid/a?b=c).[^a]

- butir luar
    - butir dalam
        1. butir bernomor
- [x] selesai
- [ ] belum selesai

Istilah
:   Artinya, dengan catatan.[^b]

| Nama | Isi |
| --- | --- |
| Baris pertama | Sel pertama[^a] |
| Baris kedua | Sel kedua |

| Satu | Dua | Tiga | Empat |
| --- | --- | --- | --- |
| a1 | b1 | c1 | d1 |
| a2 | b2 | c2 | d2 |

!!! penting "Judul kotak"
    Isi kotak pertama.

    Isi kotak kedua.

??? note "Yang terlipat"
    Isi yang terlipat.

> Sebuah kutipan.
>
> > Kutipan di dalam kutipan.

```text
baris kode pertama
  baris kode kedua
```

### Bagian dalam {#dalam}

Doa بسم الله di tengah kalimat, lalu garis.

---

PSM dijelaskan di sini. Alamat panjang: <https://contoh.invalid/sebuah/alamat/yang/sangat/panjang/sekali/sampai/ke/ujung/baris/dan/lebih/jauh/lagi>

*[PSM]: pekerja sosial masyarakat

[^a]: Catatan pertama.

    Paragraf kedua catatan pertama.
[^b]: Catatan kedua yang menunjuk catatan lain.[^c]
[^c]: Catatan ketiga.
"""


def case(body: str) -> Library:
    return library({"casebook/a.md": FRONT + body})


def pdfs(books: Library, cache: Path, *wanted: str, render: Callable[[Publication], str] | None = None) -> tuple[Made, ...]:
    chosen = [one for one in volumes(books) if one.path in wanted]
    assert len(chosen) == len(wanted)
    return make(chosen, books, site_url="https://contoh.id/", dates={}, cache=cache, progress=Progress(quiet=True), jobs=1, render=render)


def pages(books: Library, change: Callable[[str], str] = lambda html: html) -> dict[str, str]:
    render = rendered(books)
    return {one.site_path: change(render(one)) for one in books.published}


def test_a_page_with_every_element_equals_its_pdf(tmp_path: Path) -> None:
    books = case(EVERYTHING)
    printed.check(pdfs(books, tmp_path, PATH, "unduh/buku-kasus.pdf"), pages(books), None)


def test_one_paragraph_less_in_the_pdf_is_found_with_its_line(tmp_path: Path) -> None:
    """The PDF is made of a page that lacks a paragraph; the page that readers get has it."""
    books = case("## Bagian\n\nParagraf yang tinggal.\n\nParagraf yang hilang di jalan.\n\nParagraf penutup.\n")
    whole = pages(books)
    made = pdfs(books, tmp_path, PATH, render=lambda one: whole[one.site_path].replace("<p>Paragraf yang hilang di jalan.</p>", ""))
    with pytest.raises(printed.Unequal) as caught:
        printed.check(made, whole, None)
    (found,) = caught.value.found
    assert (found.path, found.line) == ("casebook/a.md", 13)
    assert "kehilangan satu paragraf (5 kata) dari bagian «Bagian»" in found.message
    assert "hilang di jalan" not in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("<li>dua</li>", "<li>dua</li><li>tiga</li>", "butir"), (">isi</td>", ">isi lain</td>", "sel"), ("<code>x = 1\n</code>", "<code>x = 2\n</code>", "kode"),
        (">Bagian", ">Bagian besar", "judul"), ("Catatan saja", "Catatan yang lain", "catatan kaki"),
    ],
)
def test_every_kind_of_block_is_compared(tmp_path: Path, old: str, new: str, name: str) -> None:
    books = case("## Bagian\n\n- satu\n- dua\n\n| Kepala | Kolom |\n| --- | --- |\n| sel | isi |\n\n```\nx = 1\n```\n\nPenutup.[^1]\n\n[^1]: Catatan saja.\n")
    made = pdfs(books, tmp_path, PATH)
    printed.check(made, pages(books), None)
    html = pages(books)
    assert old in html["kasus/a.md"]
    with pytest.raises(printed.Unequal, match=f"kehilangan satu {name} "):
        printed.check(made, {path: one.replace(old, new) for path, one in html.items()}, None)


def test_what_nobody_wrote_is_found_and_not_repeated(tmp_path: Path) -> None:
    books = case("## Bagian\n\nParagraf pertama.\n\nKalimat tambahan.\n\nParagraf ketiga.\n")
    with pytest.raises(printed.Unequal, match=r"memuat 15 huruf di dekat bagian «Bagian» yang tidak ada") as caught:
        printed.check(pdfs(books, tmp_path, PATH), pages(books, lambda html: html.replace("<p>Kalimat tambahan.</p>", "")), None)
    assert "tambahan" not in str(caught.value)


def test_another_order_is_found(tmp_path: Path) -> None:
    books = case("## Bagian\n\nParagraf pertama.\n\nParagraf kedua.\n")
    with pytest.raises(printed.Unequal, match="atau urutannya berbeda"):
        printed.check(pdfs(books, tmp_path, PATH), pages(books, lambda html: html.replace("pertama", "\0").replace("kedua", "pertama").replace("\0", "kedua")), None)


def test_a_lost_link_is_found_and_a_link_within_the_site_is_no_loss(tmp_path: Path) -> None:
    books = case("## Bagian\n\nLihat [sumber](https://contoh.invalid/) dan [bagian ini](#bagian).\n")
    made = pdfs(books, tmp_path, PATH)
    printed.check(made, pages(books), None)
    with pytest.raises(printed.Unequal, match="tidak membawa semua tautan"):
        printed.check(made, pages(books, lambda html: html.replace("https://contoh.invalid/", "https://lain.invalid/")), None)


def test_a_link_to_another_page_must_be_in_the_pdf_as_its_whole_address(tmp_path: Path) -> None:
    body = "## Bagian\n\nLihat [kasus lain](b.md#bagian).\n"
    books = library({f"casebook/{name}.md": FRONT.replace("Kasus rekaan", f"Kasus rekaan {name}") + body for name in "ab"})
    made, html = pdfs(books, tmp_path, PATH), pages(books)
    assert 'href="b.md#bagian"' in html["kasus/a.md"]
    for written in ("b.md#bagian", "../b/#bagian", "../b/?k=1"):
        printed.check(made, {path: one.replace("b.md#bagian", written) for path, one in html.items()}, None)
    for other in ("c.md", "../c/", "../../kasus/"):
        with pytest.raises(printed.Unequal, match="tidak membawa semua tautan"):
            printed.check(made, {path: one.replace("b.md#bagian", other) for path, one in html.items()}, None)


@pytest.mark.parametrize("goes", ["baru: metode/lain/\n  ", ""])
def test_the_line_that_answers_for_a_section_that_went_elsewhere_is_for_those_who_come_by_its_address(tmp_path: Path, goes: str) -> None:
    """Nobody comes to a PDF by the id of a section, so that paper does not tell where one went."""
    text = HANDED.format("Cara rekaan", "") + "Pembuka.\n\n## Awal {#awal}\n\nParagraf awal, [keluar](https://contoh.invalid/).\n"
    books = library({
        "docs/metode/rekaan.md": text, "docs/metode/lain.md": HANDED.format("Cara lain", "") + "Isi lain.\n",
        "docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tmetode/rekaan/\t\n2026-11-28\tbagian\tmetode/rekaan/#dulu\t\n",
        "docs/register/pindahan.yml": f"p:\n  nama: Rekaan\n  lama: metode/rekaan/#dulu\n  {goes}tanggal: 2026-12-01\n  alasan: Isinya digabung.\n",
    })
    (page,) = (one for one in plan(books) if one.path == "metode/rekaan.md")
    html = dialect.render(page.markdown).html
    assert 'class="pp-pindah"' in html
    made = pdfs(books, tmp_path, "unduh/metode/rekaan.pdf")
    printed.check(made, {page.path: html}, None)
    with pytest.raises(printed.Unequal, match="kehilangan satu paragraf"):
        printed.check(made, {page.path: html.replace("Paragraf awal", "Paragraf lain")}, None)


CARD = (
    "---\njudul: Kartu rekaan\nringkasan: Rekaan.\nrujukan: [ambulans]\n---\n\n## Lihat {#lihat}\n\n- Tanda rekaan.[^1]\n\n## Hubungi {#hubungi}\n\n"
    "- [119](../register/rujukan.yml#ambulans)\n\n## Sumber {#sumber}\n\n- [Sumber rekaan](https://contoh.invalid/kartu)\n\n[^1]: [Bacaan](https://contoh.invalid/catatan)\n"
)


def test_a_link_that_a_card_lost_is_found_too(tmp_path: Path) -> None:
    books = library({"docs/gawat/rekaan.md": CARD, "docs/register/rujukan.yml": ENTRIES["docs/register/rujukan.yml"]})
    made, html = pdfs(books, tmp_path, "unduh/gawat/rekaan.pdf", "unduh/poster/rekaan.pdf"), pages(books)
    printed.check(made, html, None)
    for lost in ("https://contoh.invalid/kartu", "https://contoh.invalid/catatan", "tel:119"):
        assert lost in html["gawat/rekaan.md"]
        with pytest.raises(printed.Unequal, match="tidak membawa semua tautan"):
            printed.check(made, {path: one.replace(lost, "https://lain.invalid/") for path, one in html.items()}, None)


def test_a_card_without_any_note_has_its_sources_behind_it_in_a_volume_too(tmp_path: Path) -> None:
    bare = CARD.replace("[^1]: [Bacaan](https://contoh.invalid/catatan)\n", "").replace("rekaan.[^1]", "rekaan.").replace("## Sumber {#sumber}\n\n", "## Sumber {#sumber}\n\nKalimat sumber.\n\n")
    assert "[^1]" not in bare
    for texts in ([bare], [bare, CARD], [bare, bare]):
        cards = {f"docs/gawat/rekaan-{n}.md": text.replace("Kartu rekaan", f"Kartu rekaan {n}").replace("Sumber rekaan", f"Sumber rekaan {n}") for n, text in enumerate(texts)}
        books = library({**cards, "docs/register/rujukan.yml": ENTRIES["docs/register/rujukan.yml"], "docs/register/pmks.yml": ENTRIES["docs/register/pmks.yml"], "docs/buku-saku/a.md": ENTRIES["docs/buku-saku/a.md"]})
        made, html = pdfs(books, tmp_path, "unduh/gawat/rekaan-0.pdf", "unduh/buku-saku.pdf"), pages(books)
        printed.check(made, html, None)
        with pytest.raises(printed.Unequal, match=r"kehilangan satu butir .*«Sumber»"):
            printed.check(made, {**html, "gawat/rekaan-0.md": html["gawat/rekaan-0.md"].replace("Sumber rekaan 0", "Sumber yang lain")}, None)


HANDED = "---\njudul: {0}\nringkasan: Cara rekaan.\n{1}---\n\n"
CHAPTERS = {
    "docs/metode/rekaan.md": HANDED.format("Cara rekaan", "") + (
        "Pembuka.\n\n## Awal {#awal}\n\nParagraf awal.\n\n### Dalam {#dalam}\n\nParagraf dalam.[^1]\n\n#### Lebih dalam {#lebih}\n\nParagraf terdalam.\n\n"
        "### Sesudahnya {#sesudah}\n\nParagraf sesudahnya.\n\n[^1]: Sumber rekaan.\n"
    ),
    "docs/pelatihan/sesi.md": HANDED.format("Sesi rekaan", "tujuan: [menguji]\npaket: [metode/rekaan#dalam]\n") + "Panduan rekaan.\n",
}


def test_a_handout_says_what_the_chosen_parts_of_its_pages_say(tmp_path: Path) -> None:
    books = library(CHAPTERS, site_url="https://contoh.id/")
    made = make(handouts(books), books, site_url="https://contoh.id/", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1)
    render = rendered(books)
    html = {one.site_path: render(one) for one in books.publications}
    assert [sections for _text, sections in made[0].chosen] == [(), ("dalam",)]
    printed.check(made, html, None)
    for left_out in ("Pembuka", "Paragraf awal", "Paragraf sesudahnya"):
        printed.check(made, {path: one.replace(left_out, "Kalimat lain") for path, one in html.items()}, None)
    for bound, name in (("Panduan rekaan", "paragraf"), ("Paragraf dalam", "paragraf"), ("Paragraf terdalam", "paragraf"), ("Sumber rekaan", "catatan kaki")):
        with pytest.raises(printed.Unequal, match=f"kehilangan satu {name}"):
            printed.check(made, {path: one.replace(bound, "Kalimat lain") for path, one in html.items()}, None)


SHEET = "rekaan:\n  nama: Lembar rekaan\n  metode: rekaan\n  guna: Menguji lembar.\n  petunjuk: [Langkah satu., Langkah dua.]\n  halaman: 1\n  isi:\n    - isian: [Kode rekaan, {0}]\n    - garis: sisa\n      judul: Catatan rekaan\n"


def test_a_blank_sheet_in_a_handout_says_what_its_record_says(tmp_path: Path) -> None:
    texts = {**CHAPTERS, "docs/pelatihan/sesi.md": HANDED.format("Sesi rekaan", "tujuan: [menguji]\npaket: [metode/rekaan#dalam, lembar/rekaan, metode/rekaan#sesudah]\n") + "Panduan rekaan.\n"}
    books = library({**texts, "docs/register/lembar.yml": SHEET.format("Tanggal rekaan")}, site_url="https://contoh.id/")
    (one,) = make(handouts(books), books, site_url="https://contoh.id/", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1)
    render = rendered(books)
    html = {text.site_path: render(text) for text in books.publications}
    assert [(place, form.name) for place, _label, form in one.bound] == [(2, "Lembar rekaan")]
    printed.check([one], html, None)
    for asked, message in (("Tanggal rekaan, Ketiga", r"PDF «Sesi rekaan» kehilangan satu isian"), ("'1'", "memuat 13 huruf yang tidak ada di daftarnya")):
        place, label, form = one.bound[0]
        other = replace(form, record=yaml.safe_load(SHEET.format(asked))["rekaan"])
        with pytest.raises(printed.Unequal, match=message) as caught:
            printed.check([replace(one, bound=((place, label, other),))], html, None)
        assert {(found.path, found.line) for found in caught.value.found} == {("docs/register/lembar.yml", 1)}


def test_an_equal_pdf_is_not_read_again_until_its_page_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    books = case("## Bagian\n\nParagraf.\n")
    made, kept = pdfs(books, tmp_path / "pdf", PATH), tmp_path / "kertas.json"
    printed.check(made, pages(books), kept)
    read = list[int]()
    monkeypatch.setattr(tagged, "read", lambda data: read.append(len(data)) or tagged.Tagged())
    printed.check(made, pages(books), kept)
    assert not read
    with pytest.raises(printed.Unequal):
        printed.check(made, pages(books, lambda html: html + "<p>Baru</p>"), kept)
    assert read


def test_a_damaged_memory_counts_as_none(tmp_path: Path) -> None:
    books = case("## Bagian\n\nParagraf.\n")
    made, kept = pdfs(books, tmp_path / "pdf", PATH), tmp_path / "kertas.json"
    kept.write_text("{", "utf-8")
    with pytest.raises(printed.Unequal):
        printed.check(made, pages(books, lambda html: html + "<p>Baru</p>"), kept)


SIGNS = "## Tanda bahaya {#tanda-bahaya}\n\n- **Tidak sadar.** Hubungi [119](../register/rujukan.yml#ambulans).\n\n## Langkah penanganan {#langkah}\n\n1. Datang. (praktik umum, belum ditinjau)\n"
ENTRIES = {
    "docs/register/pmks.yml": "".join(f"{name}:\n  nama: Entri {name}\n  kelompok: x\n" for name in "ab"),
    "docs/register/rujukan.yml": "ambulans: {nama: Ambulans rekaan, guna: Menjawab., kapan: Ada bahaya., wilayah: rekaan, telepon: '119'}\n",
    "docs/register/pindahan.yml": "p:\n  nama: Rekaan\n  lama: buku-saku/a/\n  baru: buku-saku/b/\n  tanggal: 2026-12-01\n  alasan: Digabung\n  tetap: ya\n",
    **{f"docs/buku-saku/{name}.md": f"---\njudul: Entri {name}\nringkasan: Rekaan.\nkelompok: x\npmks: [{name}]\n---\n\n{SIGNS}" for name in "ab"},
}


@pytest.mark.parametrize("path", ["unduh/buku-saku/a.pdf", "unduh/buku-saku.pdf"])
def test_an_entry_that_was_replaced_says_so_above_its_signs_and_equals_its_page(tmp_path: Path, path: str) -> None:
    books = library(ENTRIES)
    made = pdfs(books, tmp_path, path)
    printed.check(made, pages(books), None)
    told = [one.text for one in tagged.read(made[0].file.read_bytes()).blocks]
    at = next(n for n, one in enumerate(told) if "sudahdigantikanolehentrib" in one)
    assert at < next(n for n, one in enumerate(told) if one == "tandabahaya"), "di halaman pertama, sebelum ada yang bertindak menurutnya"
    assert sum("sudahdigantikanoleh" in one for one in told) == 1, "yang menggantikannya tidak bertanda"
    html = pages(books)
    page = "buku-saku/a.md"
    with pytest.raises(printed.Unequal, match="kehilangan satu paragraf"):
        printed.check(made, {**html, page: html[page].replace("Isinya dibiarkan supaya", "Isinya tetap dibiarkan supaya")}, None)


def test_letters_that_come_back_in_another_order_and_pages_of_links_are_left_aside() -> None:
    assert flat("Doa بسم الله lihat Kasus\u00a0(hlm.\u00a033).") == "doalihatkasus"
    assert flat("hlm. 33") == "hlm33"
    assert flat("Kartu: rekaan\u00a0(kode\u00a0CC5-44), atau (WYW-H7).") == "karturekaanatau"
    assert flat("kode CC5-44 (AA5-44)") == "kodecc544aa544", "outside brackets it is a text's own, and no code begins so"


def test_words_of_the_templates_are_a_list_in_order() -> None:
    rows = [row for row in allowed.WORDS.read_text("utf-8").splitlines() if row.startswith("- ")]
    assert rows == sorted(rows, key=str.casefold)


def test_in_a_volume_each_text_is_compared_from_its_own_title(tmp_path: Path) -> None:
    body = "## Bagian\n\nParagraf {0} pertama.\n\nParagraf {0} kedua, [kasus lain](b.md).\n\nSumber.[^1]\n\n[^1]: Catatan {0}.\n"
    books = library({f"casebook/{name}.md": FRONT.replace("Kasus rekaan", f"Kasus rekaan {name}") + body.format(name).replace("b.md", "c.md") for name in "bc"})
    made = pdfs(books, tmp_path, "unduh/buku-kasus.pdf")
    html = pages(books)
    printed.check(made, html, None)
    with pytest.raises(printed.Unequal, match="kehilangan satu paragraf") as caught:
        printed.check(made, {**html, "kasus/c.md": html["kasus/c.md"].replace("c pertama", "c lain")}, None)
    assert {one.path for one in caught.value.found} == {"casebook/c.md"}
    with pytest.raises(printed.Unequal, match="kehilangan satu catatan kaki"):
        printed.check(made, {**html, "kasus/b.md": html["kasus/b.md"].replace("Catatan b", "Catatan lain")}, None)
