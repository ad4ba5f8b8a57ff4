"""Real PDFs: the words in them, equal bytes, what is kept, and what becomes of a hostile or broken text."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from pustaka.book import Made, Trouble, Volume, make, text, volumes
from pustaka.book.pdf_cache import setup
from pustaka.library import Library, Publication
from pustaka.progress import Progress
from pustaka.project import Brand, Licence
from pustaka.typesetting import FONTS, workers
from pustaka.typesetting.typeset import Job, Typeset
from tests.helpers import library
from tests.programs import program

paper = program("bench/paper.py")

BRAND = Brand(name="Pustaka rekaan", licence=Licence("CC BY 4.0", "https://lisensi.invalid/", "boleh disalin dengan menyebut sumber"))
FRONT = "---\njudul: '{title}'\nringkasan: Rekaan untuk pengujian.\nsamaran: [Ibu Rekaan]\nkurun: 2018\nanak: tidak\n---\n\n"
DATES = {"casebook/a.md": datetime.date(2020, 2, 29)}


def case(body: str, title: str = "Kasus rekaan", **others: str | bytes) -> Library:
    return library({"casebook/a.md": FRONT.format(title=title) + body, **others})


def built(
    books: Library, cache: Path, *wanted: str, troubles: list[Trouble] | None = None, render: Callable[[Publication], str] | None = None,
) -> tuple[Made, ...]:
    chosen: list[Volume] = [one for one in volumes(books) if one.path in wanted]
    assert len(chosen) == len(wanted)
    heard = troubles if troubles is not None else []
    made = make(
        chosen, books, site_url="https://contoh.id/", dates=DATES, cache=cache, progress=Progress(quiet=True), jobs=1, render=render, report=heard.append, brand=BRAND,
    )
    if troubles is None:
        assert not heard
    return made


def bookmarks(file: Path) -> list[str]:
    """The headings as a reader's program lists them."""
    def inner(items: list[pikepdf.OutlineItem]) -> list[str]:
        return [title for item in items for title in (str(item.title), *inner(list(item.children)))]

    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        return inner(list(outline.root))


def addresses(file: Path) -> set[str]:
    with pikepdf.open(file) as pdf:
        return {str(note["/A"]["/URI"]) for page in pdf.pages for note in page.get("/Annots", []) if "/URI" in note.get("/A", {})}


HOSTILE = """\
## #let x = 1; $x^2$ @rujukan [[a]] // bukan komentar {#a}

Kata #panic("tidak boleh") `#import "lain.typ"` \\#eval("1") <label> #read("/etc/hostname")

| #a | $b$ |
| --- | --- |
| *c | @d |
"""


def test_typst_code_in_a_text_stays_text(tmp_path: Path) -> None:
    (made,) = built(case(HOSTILE, title="#panic() $x$ @y *z"), tmp_path, "unduh/kasus/a.pdf")
    assert bookmarks(made.file) == ["#panic() $x$ @y *z", "#let x = 1; $x^2$ @rujukan [[a]] // bukan komentar"]


def test_words_can_be_searched_in_the_file(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    (made,) = built(case("Masyarakat mempertanggungjawabkan ketidakberdayaan.[^1]\n\n[^1]: Catatan kaki."), tmp_path, "unduh/kasus/a.pdf")
    found = pdftotext(made.file, "-layout")
    for expected in ("mempertanggungjawabkan", "Catatan kaki", "belum ditinjau praktisi", "29 Februari 2020", "CC BY 4.0", "contoh.id/kasus/a"):
        assert expected in found


def test_letters_numbers_and_notes_are_those_of_the_page(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    body = "Surat memuat:\n\na. undangan;\nb. daftar hadir.\n\n5. lima\n6. enam\n\n~~coret~~ Satu.[^x] Dua.[^a]\n\n[^a]: Alfa.\n[^x]: Iks.[^d]\n[^d]: Delta."
    (made,) = built(case(body), tmp_path, "unduh/kasus/a.pdf")
    found = " ".join(pdftotext(made.file, "-layout").split())
    for expected in ("a. undangan;", "b. daftar hadir.", "5. lima", "6. enam", "1 Iks. (Delta.)", "2 Alfa."):
        assert expected in found


def test_the_file_declares_its_language_title_and_standards(tmp_path: Path) -> None:
    (made,) = built(case("Isi."), tmp_path, "unduh/kasus/a.pdf")
    with pikepdf.open(made.file) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"]), len(pdf.pages)) == ("id-ID", "Kasus rekaan", made.pages)
        metadata = pdf.Root.Metadata.read_bytes()
    assert b"<pdfuaid:part>1<" in metadata and b"<pdfaid:part>2<" in metadata and b"2020-02-29" in metadata
    assert made.size == made.file.stat().st_size < 100_000


def test_equal_input_gives_equal_bytes_and_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (built(case("Isi."), tmp_path / name, "unduh/kasus/a.pdf")[0] for name in ("satu", "dua"))
    assert first.file.read_bytes() == second.file.read_bytes()
    monkeypatch.setattr(workers, "attempt", lambda job: pytest.fail("tidak boleh disusun lagi"))
    assert built(case("Isi."), tmp_path / "satu", "unduh/kasus/a.pdf") == (first,)


@pytest.mark.parametrize("damage", [b"", b"%PDF-1.7 setengah", b"<html>"])
def test_a_kept_pdf_whose_bytes_are_others_is_made_again(tmp_path: Path, damage: bytes) -> None:
    (first,) = built(case("Isi."), tmp_path, "unduh/kasus/a.pdf")
    whole = first.file.read_bytes()
    first.file.write_bytes(damage)
    (again,) = built(case("Isi."), tmp_path, "unduh/kasus/a.pdf")
    assert again.file.read_bytes() == whole


def test_a_pdf_of_another_text_under_the_name_of_this_one_is_made_again(tmp_path: Path) -> None:
    (other,) = built(case("Isi lain."), tmp_path / "lain", "unduh/kasus/a.pdf")
    (first,) = built(case("Isi."), tmp_path / "ini", "unduh/kasus/a.pdf")
    whole = first.file.read_bytes()
    first.file.write_bytes(other.file.read_bytes())
    assert built(case("Isi."), tmp_path / "ini", "unduh/kasus/a.pdf")[0].file.read_bytes() == whole


def test_a_missing_font_is_told_and_nothing_is_set_in_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text, "FACES", (*text.FACES, "Tidak_Ada.ttf"))
    text.covered.cache_clear()
    setup.cache_clear()
    try:
        with pytest.raises(text.NoFont, match=r"Tidak_Ada\.ttf"):
            built(case("Isi."), tmp_path, "unduh/kasus/a.pdf")
    finally:
        text.covered.cache_clear()


def test_every_font_beside_the_templates_is_asked_for() -> None:
    assert sorted(one.name for one in FONTS.glob("*.ttf")) == sorted(text.FACES)


def test_a_changed_text_replaces_its_pdf_and_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "attempt", lambda job: Typeset(job.data.encode(), 1))
    other = {"casebook/a-lain.md": FRONT.format(title="Lain") + "Isi."}
    both = ("unduh/kasus/a-lain.pdf", "unduh/kasus/a.pdf")
    built(case("Isi.", **other), tmp_path, *both)
    made = built(case("Isi baru.", **other), tmp_path, *both)
    assert sorted(one.file for one in made) == sorted(tmp_path.iterdir())


def test_a_volume_links_its_publications_and_keeps_footnotes_apart(tmp_path: Path) -> None:
    body = "## Langkah {#langkah}\n\nLihat [yang lain](b.md#langkah), [situs](https://lain.id/).[^1]\n\n[^1]: Catatan."
    books = case(body, **{"casebook/b.md": FRONT.format(title="Kasus kedua") + body.replace("b.md", "a.md")})
    (made,) = built(books, tmp_path, "unduh/buku-kasus.pdf")
    assert bookmarks(made.file) == ["Isi", "Kasus rekaan", "Langkah", "Kasus kedua", "Langkah"]
    assert addresses(made.file) >= {"https://lain.id/"}
    assert not any("kasus/b/#" in one for one in addresses(made.file)), "di dalam jilid tautan tetap di dalam"


ENTRY = "---\njudul: {}\nringkasan: Rekaan.\nkelompok: anak\nnama_lain: [sebutan]\n---\n\n## Tanda bahaya {{#tanda-bahaya}}\n\n- **Satu.** Isi.\n\n## Langkah {{#langkah}}\n\n{}\n"
TABLE = "| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |"


def test_entries_follow_each_other_without_an_empty_page(tmp_path: Path) -> None:
    books = library({f"docs/buku-saku/{name}.md": ENTRY.format(name.title(), TABLE) for name in ("satu", "dua", "tiga")})
    (made,) = built(books, tmp_path, "unduh/buku-saku.pdf")
    with pikepdf.open(made.file) as pdf:
        places = {str(page.objgen): n for n, page in enumerate(pdf.pages, 1)}
        with pdf.open_outline() as outline:
            starts = {str(item.title): places[str(target(pdf, item).objgen)] for item in outline.root}
        assert [round(float(side)) for side in pdf.pages[0].MediaBox][2:] == [298, 420]
    assert [starts[title] - starts["Dua"] for title in ("Dua", "Satu", "Tiga")] == [0, 1, 2]
    assert all(page.words for page in paper.pages(made.file.read_bytes()))


NUMBERS = "{key}:\n  nama: Layanan {key}\n  singkat: '{number} {key}'\n  guna: Menolong.\n  kapan: Ada bahaya.\n  wilayah: contoh\n  telepon: '{number}'\n  terlihat: 2026-01\n{more}"
SERVICES = NUMBERS.format(key="umum", number="999", more="  umum: ya\n") + NUMBERS.format(key="sendiri", number="998", more="")


def test_the_book_has_numbers_inside_both_covers_and_says_that_it_is_a_draft(tmp_path: Path) -> None:
    books = library({"docs/buku-saku/satu.md": ENTRY.format("Satu", "Isi."), "docs/register/rujukan.yml": SERVICES + "puskesmas:\n  nama: Puskesmas\n  guna: A.\n  kapan: B.\n  wilayah: c\n"})
    (made,) = built(books, tmp_path, "unduh/buku-saku.pdf")
    read = paper.pages(made.file.read_bytes())
    assert "Naskah uji, belum ditinjau praktisi" in read[0].words
    assert "Nyawa terancam?" in read[1].words
    assert "Nomor di kabupaten saya" in read[2].words
    assert "Puskesmas" in read[2].words
    assert read[1].calls == read[-1].calls == 1
    assert "Hubungi sekarang" in read[-1].words
    assert len(read) % 2 == 0, "sampul belakang berada di luar"
    assert all(page.words for page in read)


def test_an_entry_opens_with_its_signs_and_the_general_and_its_own_numbers(tmp_path: Path) -> None:
    text = ENTRY.format("Satu", "1. **Satu.** Isi. (bersumber)[^1]\n\n[^1]: Rekaan.").replace("kelompok", "rujukan: [sendiri]\nkelompok")
    books = library({"docs/buku-saku/satu.md": text, "docs/register/rujukan.yml": SERVICES})
    (made,) = built(books, tmp_path, "unduh/buku-saku/satu.pdf")
    first = paper.pages(made.file.read_bytes())[0]
    assert first.calls == 2
    order = [first.words.index(part) for part in ("Satu", "Rekaan.", "Tanda bahaya", "999", "998", "terlihat: 999 dan 998 Jan 2026", "Nama lain", "Langkah")]
    assert order == sorted(order)


def test_danger_signs_that_need_two_pages_say_on_the_second_that_they_go_on(tmp_path: Path) -> None:
    long = "".join(f"- **Tanda nomor {n} yang rekaan.** {'Beberapa kata lagi supaya panjang. ' * 8}\n" for n in range(12))
    text = ENTRY.format("Satu", "Isi.").replace("- **Satu.** Isi.\n", long)
    (made,) = built(library({"docs/buku-saku/satu.md": text, "docs/register/rujukan.yml": SERVICES}), tmp_path, "unduh/buku-saku/satu.pdf")
    read = paper.pages(made.file.read_bytes())
    assert "lanjutan" not in read[0].words
    assert read[0].calls == 1, "nomor tetap di halaman pertama"
    assert "Tanda bahaya lanjutan" in read[1].words
    for n in range(12):
        assert sum(f"Tanda nomor {n} yang" in page.words for page in read) == 1


def test_steps_keep_their_numbers_across_headings_of_time(tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    steps = "### 10 menit pertama {#langkah-10-menit}\n\n1. Langkah awal.\n2. Langkah lanjut.\n\n### 24 jam pertama {#langkah-24-jam}\n\n3. Langkah besok.\n"
    (made,) = built(library({"docs/buku-saku/satu.md": ENTRY.format("Satu", steps)}), tmp_path, "unduh/buku-saku/satu.pdf")
    assert "3. Langkah besok." in " ".join(pdftotext(made.file, "-layout").split())


MARKS = {"bersumber": "✓ bersumber", "bersumber, perlu dicocokkan": "? bersumber, perlu dicocokkan", "kewajiban hukum": "§ kewajiban hukum", "praktik umum, belum ditinjau": "○ praktik umum, belum ditinjau"}


@pytest.mark.parametrize(("mark", "printed"), MARKS.items())
def test_each_evidence_mark_has_a_sign_of_its_own(mark: str, printed: str, tmp_path: Path, pdftotext: Callable[[Path, str], str]) -> None:
    books = library({"docs/buku-saku/satu.md": ENTRY.format("Satu", f"1. **Satu.** Isi. ({mark})")})
    (made,) = built(books, tmp_path, "unduh/buku-saku/satu.pdf")
    assert printed in " ".join(pdftotext(made.file, "-layout").split())


def target(pdf: pikepdf.Pdf, item: pikepdf.OutlineItem) -> pikepdf.Object:
    """The page that a bookmark leads to, by name or directly."""
    where = item.destination if item.destination is not None else item.action["/D"]
    if isinstance(where, (pikepdf.String, str)):
        where = pikepdf.NameTree(pdf.Root.Names.Dests)[str(where)]
    if isinstance(where, pikepdf.Dictionary):
        where = where["/D"]
    return where[0]


def test_a_sign_without_a_glyph_is_replaced_and_told(tmp_path: Path) -> None:
    heard: list[Trouble] = []
    (made,) = built(case("## Senyum 😀 {#s}\n\nIsi."), tmp_path, "unduh/kasus/a.pdf", troubles=heard)
    assert bookmarks(made.file)[1] == "Senyum □"
    assert [(one.path, one.fatal) for one in heard] == [("casebook/a.md", False)]


@pytest.mark.parametrize("tag", ["blockquote", "em", "sub", "dl><dd", "ul><li"])
def test_nested_beyond_measure_is_still_printed(tag: str, tmp_path: Path) -> None:
    close = "".join(f"</{one}>" for one in reversed(tag.split("><")))
    built(case(""), tmp_path, "unduh/kasus/a.pdf", render=lambda publication: f"<{tag}>" * 60 + "inti" + close * 60)


def test_a_refused_text_is_named_with_its_line_and_its_volumes_only_follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pustaka.book.text.covered", lambda: frozenset(range(0x110000)))  # lets through what no font has
    books = case("Baik.\n\nYang baik juga.\n\nTanda 汉 ini.\n", **{"casebook/b.md": FRONT.format(title="Baik") + "Isi."})
    heard: list[Trouble] = []
    made = built(books, tmp_path, "unduh/buku-kasus.pdf", "unduh/kasus/a.pdf", "unduh/kasus/b.pdf", troubles=heard)
    assert [one.path for one in made] == ["unduh/kasus/b.pdf"]
    assert [(one.path, one.line, one.fatal) for one in heard] == [("casebook/a.md", 13, True), ("casebook/a.md", 1, True)]
    assert "Bagian ini tidak dapat dicetak" in heard[0].message
    assert "juga tidak dibuat" in heard[1].message


def test_several_processes_give_what_one_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made,) = built(case("Isi."), tmp_path, "unduh/kasus/a.pdf")
    monkeypatch.setattr(workers, "FEW", 0)
    monkeypatch.setattr(workers, "PER_PROCESS", 1)
    (again,) = built(case("Isi."), tmp_path / "lain", "unduh/kasus/a.pdf")
    assert again.file.read_bytes() == made.file.read_bytes()


def dying(job: Job) -> Typeset:
    if job.data == "mati":
        os._exit(1)
    return Typeset(job.data.encode(), 1)


def test_a_process_that_dies_costs_only_its_own_volume(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "attempt", dying)
    monkeypatch.setattr(workers, "FEW", 0)
    found = dict(workers.run([Job(data, {}, datetime.date(2000, 1, 1)) for data in ("satu", "mati", "tiga", "empat")], 2))
    assert isinstance(found.pop(1), workers.BrokenProcessPool)
    assert found == {0: Typeset(b"satu", 1), 2: Typeset(b"tiga", 1), 3: Typeset(b"empat", 1)}


def test_a_heavy_volume_is_set_in_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "attempt", beside)
    monkeypatch.setattr(workers, "HEAVY", 6)
    found = dict(workers.run([Job(data, {}, datetime.date(2000, 1, 1)) for data in ("berat satu", "kecil", "berat dua")], 2))
    places = [found[n] for n in range(3)]
    assert [one == Typeset(str(os.getpid()).encode(), 1) for one in places] == [False, True, False]
    assert places[0] != places[2]


def beside(job: Job) -> Typeset:
    return Typeset(str(os.getpid()).encode(), 1)
