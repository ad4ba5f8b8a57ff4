"""Crisis cards on paper: one A6 page that is whole by itself, its sources behind it, a poster in two sizes; and one that is too long says so."""

import datetime
from pathlib import Path

from pustaka.book import Made, make, volumes
from pustaka.book.card import apart, unlinked
from pustaka.book.nodes import convert
from pustaka.book.tree import said
from pustaka.editorial.review import Answer, signed
from pustaka.library import Library
from pustaka.library.signoff import PUBLISH
from pustaka.progress import Progress
from pustaka.site import codes as given_codes
from tests.book.papers import A3, A4, A6, built, paper, sizes
from tests.helpers import library

SERVICES = """gawat:
  nama: Layanan gawat contoh
  singkat: 999 gawat
  guna: Menolong.
  kapan: Ada bahaya.
  wilayah: contoh
  telepon: "999"
  terlihat: 2026-01
  umum: ya
  sebagian: ya
  bila_tidak: 998 atau 997
kedua:
  nama: Layanan kedua contoh
  singkat: 998 kedua
  guna: Menjawab.
  kapan: Perlu dijawab.
  wilayah: contoh
  telepon: "998"
  resmi: ya
  terlihat: 2026-01
"""
CARD = """---
judul: Keadaan rekaan
ringkasan: Satu kalimat rekaan tentang yang terpenting.
rujukan: [gawat, kedua]
peninjau: [dokter]
celah: {gap}
---

## Lihat {{#lihat}}

- Tanda rekaan.[^1]
{more}
## 10 menit pertama {{#sepuluh-menit}}

1. Panggil [999](../register/rujukan.yml#gawat). (perlu dicocokkan)[^1]
2. Tunggu di sini. (praktik umum)

## 24 jam pertama {{#sehari}}

- Laporkan. (kewajiban hukum)[^2]

## Minggu ini {{#minggu-ini}}

- Tengok lagi. (praktik umum)

## Jangan {{#jangan}}

- Jangan pergi.[^2][^1]

## Hubungi {{#hubungi}}

- [999](../register/rujukan.yml#gawat): tempat Anda.

## Catat {{#catat}}

- Waktunya.

## Sumber {{#sumber}}

- Belum ditinjau dokter.

[^1]: Sumber rekaan pertama, 2099.
[^2]: Pasal rekaan 9.
"""
ITEM = "- Tanda rekaan nomor {} dengan beberapa kata lagi di belakangnya supaya barisnya menjadi agak panjang.\n"


def books(items: int = 0, gap: str = "Tanda rekaan perlu diisi dokter.", card: str = CARD, **more: str) -> Library:
    text = card.format(gap=gap, more="".join(ITEM.format(n) for n in range(items)))
    return library({"docs/gawat/rekaan.md": text, "docs/register/rujukan.yml": SERVICES, **more})


def words(made: Made) -> list[str]:
    return [page.words for page in paper.pages(made.file.read_bytes())]


def test_a_card_is_a_whole_front_and_a_back_with_its_sources(tmp_path: Path) -> None:
    given = books()
    (made,), heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert not heard
    assert sizes(made.file) == [A6, A6]
    front, back = words(made)
    for expected in (
        "Keadaan rekaan", "Lihat", "10 menit", "24 jam", "Minggu ini", "Jangan", "Hubungi", "Catat", "999", "gawat", "998",
        "belum ditinjau dokter.", "Tanda rekaan perlu diisi dokter.", "999 tidak tersambung: 998 atau 997.",
        "Belum diverifikasi; terlihat: 999 Jan 2026.", "perlu dicocokkan", "kewajiban hukum", "praktik umum", "2 sumber", "contoh.id/gawat/rekaan",
    ):
        assert expected in front, expected
    assert "Sumber rekaan pertama" not in front
    assert "1Sumber rekaan pertama, 2099. 2Pasal rekaan 9." in back


def test_a_reviewed_number_has_no_sign_beside_it(tmp_path: Path) -> None:
    given = books()
    (made,), _heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    front = words(made)[0].replace(" ", "")
    assert "999*gawat" in front
    assert "998kedua" in front


def test_a_card_that_somebody_has_read_names_the_reader_and_the_profession(tmp_path: Path) -> None:
    text = CARD.format(gap="Belum ada.", more="")
    path = "docs/gawat/rekaan.md"
    read = signed(library({path: text}).by_path[path], Answer("Peninjau Rekaan", PUBLISH, "dokter"), datetime.date(2025, 12, 6))
    given = books(card=read.replace("{", "{{").replace("}", "}}"))
    (made,), _heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert "Ditinjau oleh Peninjau Rekaan (dokter), 6 Desember 2025." in words(made)[0]
    assert "belum ditinjau" not in words(made)[0]


def test_the_numbers_of_a_card_and_a_poster_dial(tmp_path: Path) -> None:
    given = books()
    made, heard = built(given, tmp_path, [one for one in volumes(given) if one.form])
    assert not heard
    assert [[page.calls for page in paper.pages(one.file.read_bytes())] for one in made] == [[4, 0], [3], [3]]


def test_a_poster_is_one_large_page_with_signs_and_first_minutes(tmp_path: Path) -> None:
    given = books(items=6)
    made, heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "poster"])
    assert not heard
    assert [(one.path, one.title, sizes(one.file)) for one in made] == [
        ("unduh/poster/rekaan.pdf", "Poster: Keadaan rekaan", [A4]), ("unduh/poster-a3/rekaan.pdf", "Poster A3: Keadaan rekaan", [A3]),
    ]
    for one in made:
        (page,) = words(one)
        for expected in ("999", "Lihat", "10 menit", "Jangan", "belum ditinjau dokter", "belum diverifikasi", "terlihat Januari 2026", "Tidak tersambung: 998 atau 997", "Tanda rekaan perlu diisi"):
            assert expected in page, expected
        assert "Tengok lagi" not in page
    small, large = (sorted("".join("".join(words(one)).split())) for one in made)
    assert small == large, "ukuran lain, isi sama"


WRITING = "- [999](../register/rujukan.yml#gawat): tempat Anda. Bila tidak aman bersuara: [WhatsApp kedua](https://wa.me/62800000000).\n"


def test_a_poster_says_how_to_write_where_its_card_does(tmp_path: Path) -> None:
    silent = CARD.replace("- [999](../register/rujukan.yml#gawat): tempat Anda.\n", WRITING)
    assert silent != CARD
    for n, (card, told) in enumerate(((silent, True), (CARD, False))):
        given = books(card=card)
        made, heard = built(given, tmp_path / str(n), [one for one in volumes(given) if one.path.startswith("unduh/poster/")])
        assert not heard
        assert ("Tidak aman bersuara: WhatsApp kedua" in words(made[0])[0]) is told


def test_a_card_that_is_too_long_says_so_in_a_sentence_and_no_page_is_made(tmp_path: Path) -> None:
    given = books(items=40)
    made, heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert not made
    (trouble,) = heard
    assert (trouble.path, trouble.line, trouble.fatal) == ("docs/gawat/rekaan.md", 1, True)
    assert trouble.message.startswith("PDF «Keadaan rekaan» tidak jadi. Kartu «Keadaan rekaan» tidak muat di satu halaman A6. Kelebihannya kira-kira ")
    assert trouble.message.endswith(" baris; perpendek butirnya.")


def test_a_card_that_only_just_fits_is_made_smaller_not_refused(tmp_path: Path) -> None:
    given = books(items=9)
    (made,), heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert not heard
    assert made.pages == 2


def test_in_the_book_a_long_card_is_blamed_and_not_the_first_entry(tmp_path: Path) -> None:
    entry = "---\njudul: Jenis\nringkasan: Rekaan.\nkelompok: anak\n---\n\n## Tanda bahaya {#tanda-bahaya}\n\n- **Satu.** Isi.\n"
    given = books(items=40, **{"docs/buku-saku/jenis.md": entry})
    _made, (trouble,) = built(given, tmp_path, [one for one in volumes(given) if one.collected])
    assert (trouble.path, trouble.fatal) == ("docs/gawat/rekaan.md", True)


def test_a_card_without_address_has_no_code_and_still_its_numbers(tmp_path: Path) -> None:
    given = books()
    wanted = [one for one in volumes(given) if one.form]
    made = make(wanted, given, site_url="", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1)
    assert [one.pages for one in made] == [2, 1, 1]


NOTES = "<div class='footnote'><ol><li id='fn:a'><p>Satu</p></li><li id='fn:b'><p>Dua</p></li></ol></div>"


def call(name: str) -> str:
    return f"<sup><a class='footnote-ref' href='#fn:{name}'>1</a></sup>"


def test_notes_become_numbers_and_two_of_them_are_told_apart() -> None:
    found = apart(convert(f"<h2 id='jangan'>Jangan</h2><ul><li>Pergi.{call('a')}</li><li>Diam.{call('b')}{call('a')}</li></ul>{NOTES}").blocks)
    assert said(found["rows"][0]["c"]) == "Pergi. 1 Diam. 2 , 1"
    assert [said(note) for note in found["notes"]] == ["Satu", "Dua"]


def test_a_poster_has_no_numbers_of_notes_that_stand_nowhere_on_it() -> None:
    found = unlinked(apart(convert(f"<h2 id='jangan'>Jangan</h2><ul><li>Pergi sejauh 2 m<sup>2</sup>.{call('a')}</li><li>Diam.{call('b')}{call('a')}</li></ul>{NOTES}").blocks))
    assert said(found["rows"][0]["c"]) == "Pergi sejauh 2 m 2 . Diam."


def test_a_mark_stays_with_the_word_before_it() -> None:
    found = apart(convert("<h2 id='catat'>C</h2><p>Satu kata <span class='bukti bukti--cocok'>perlu dicocokkan</span> lain</p>").blocks)
    assert found["rows"][0]["c"][0]["c"][0] == "Satu kata\u00a0"
    assert found["marks"] == ["cocok"]


def test_what_stands_before_the_first_section_is_drawn_from_the_registers_instead() -> None:
    found = apart(convert("<p>Tombol</p><h2 id='lihat'>L</h2><p>Isi</p><h2 id='lain'>Lain</h2><p>Lagi</p>").blocks)
    assert [row["id"] for row in found["rows"]] == ["lihat"]
    assert "Tombol" not in said([row["c"] for row in found["rows"]])
    assert said([one["c"] for one in found["sources"]]) == "Lagi"


def test_a_card_that_was_replaced_says_so_on_its_front(tmp_path: Path) -> None:
    moved = "p:\n  nama: Rekaan\n  lama: gawat/rekaan/\n  baru: gawat/lain/\n  tanggal: 2026-12-01\n  alasan: Digabung\n  tetap: ya\n"
    other = CARD.format(gap="Rekaan.", more="").replace("Keadaan rekaan", "Keadaan lain")
    given = books(**{"docs/register/pindahan.yml": moved, "docs/gawat/lain.md": other})
    made, heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert not heard
    told = {one.path: words(one)[0] for one in made}
    assert "Sudah digantikan oleh Keadaan lain" in told["unduh/gawat/rekaan.pdf"]
    assert "digantikan" not in told["unduh/gawat/lain.pdf"]


OTHER = "---\njudul: Keadaan lain\nringkasan: Rekaan.\n---\n\n## Lihat {#lihat}\n\n- Tanda lain.\n"
ENTRY = "---\njudul: Jenis rekaan\nringkasan: Rekaan.\nkelompok: anak\n---\n\n## Tanda bahaya {#tanda-bahaya}\n\n- **Satu.** [Kartu: keadaan lain](../gawat/lain.md), lihat [metode](../metode/m.md).\n"


def test_paper_without_page_numbers_names_the_code_of_a_card_that_it_leads_to(tmp_path: Path) -> None:
    given = books(card=CARD.replace("- Tanda rekaan.", "- [Kartu: keadaan lain](lain.md)."), **{
        "docs/gawat/lain.md": OTHER, "docs/buku-saku/jenis.md": ENTRY, "docs/metode/m.md": "---\njudul: Metode rekaan\nringkasan: Rekaan.\n---\n\nIsi.\n",
    })
    stamps = given_codes.stamps(given, {})
    code = stamps["gawat/lain/"].shown
    wanted = [one for one in volumes(given) if one.path in {"unduh/gawat/rekaan.pdf", "unduh/poster/rekaan.pdf", "unduh/buku-saku/jenis.pdf", "unduh/buku-saku.pdf"}]
    made = make(wanted, given, site_url="https://contoh.id/", dates={}, cache=tmp_path, progress=Progress(quiet=True), jobs=1, stamps=stamps)
    told = {one.path: " ".join(words(one)).replace(" ", "").replace("\u00a0", "") for one in made}
    assert f"Kartu:keadaanlain({code})" in told["unduh/gawat/rekaan.pdf"]
    for path in ("unduh/poster/rekaan.pdf", "unduh/buku-saku/jenis.pdf"):
        assert f"Kartu:keadaanlain(kode{code})" in told[path], path
    assert stamps["metode/m/"].shown not in told["unduh/buku-saku/jenis.pdf"], "only a card is asked for in haste"
    assert "Kartu:keadaanlain(hlm." in told["unduh/buku-saku.pdf"] and f"(kode{code})" not in told["unduh/buku-saku.pdf"]


MORE = "".join(
    f"{key}:\n  nama: Layanan {key}\n  singkat: {number} {key}\n  guna: Menolong.\n  kapan: Perlu.\n  wilayah: contoh\n  telepon: \"{number}\"\n  terlihat: 2026-01\n"
    for key, number in (("ketiga", 993), ("keempat", 994), ("kelima", 995), ("keenam", 996))
)


def test_a_card_tells_only_of_the_numbers_that_stand_on_it(tmp_path: Path) -> None:
    text = CARD.replace("rujukan: [gawat, kedua]", "rujukan: [gawat, kedua, ketiga, keempat, kelima, keenam]").replace("- Waktunya.", "- Waktunya, juga [995](../register/rujukan.yml#kelima).")
    given = books(card=text, **{"docs/register/rujukan.yml": SERVICES + MORE})
    (made,), heard = built(given, tmp_path, [one for one in volumes(given) if one.form == "kartu"])
    assert not heard
    front = words(made)[0].replace(" ", "").replace("\u00a0", "")
    assert "995*" in front, "what stands in the text alone gets its sign there"
    assert "terlihat:999,993,994,dan995Jan2026" in front and "996" not in front
