"""What answers to a code, what a page and a paper are stamped with, and how small the lists are that a phone asks."""

from __future__ import annotations

import datetime
import gzip
import json
from dataclasses import replace
from typing import Any

import pytest

from pustaka.ledger import codes as signs
from pustaka.ledger import editions
from pustaka.library.library import Absence, Library
from pustaka.site import code_pages, codes
from pustaka.site.plan import plan
from tests.helpers import library

SITE = "https://pustaka.example/"
ENTRY = """---
judul: {title}
ringkasan: Satu kalimat rekaan.
kelompok: anak
---

{parts}
"""
PARTS = ("tanda-bahaya", "langkah", "langkah-10-menit", "langkah-24-jam", "langkah-minggu-ini", "langkah-selanjutnya", "rujukan", "siapa", "kriteria", "asesmen", "psks", "kesalahan", "dasar-hukum", "sumber")
DAY = datetime.date(2026, 5, 3)


def entry(title: str = "Rekaan", parts: tuple[str, ...] = ("langkah",)) -> str:
    return ENTRY.format(title=title, parts="\n\n".join(f"## {one} {{#{one}}}\n\n1. Langkah {title}.\n" for one in parts))


def books(extra: dict[str, str] | None = None) -> Library:
    return library({"docs/buku-saku/rekaan.md": entry(), **(extra or {})}, site_url=SITE)


def stamps(given: Library) -> dict[str, codes.Stamp]:
    return codes.stamps(given, editions.current(given, {one.path: DAY for one in given.publications}))


def asked(files: dict[str, bytes], name: str) -> Any:
    text = files[f"k/{name}.js"].decode()
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def answer(given: Library, code: str) -> str:
    return code_pages.files(given, stamps(given))[f"{signs.place(code)}index.html"].decode()


def test_a_page_and_each_of_its_sections_have_a_code() -> None:
    given = codes.of(books())
    assert {"buku-saku/rekaan/", "buku-saku/rekaan/#langkah", "buku-saku/"} <= given.keys()
    assert all(signs.is_code(one) for one in given.values())


def test_the_answer_leads_on_with_and_without_scripts_and_no_engine_keeps_it() -> None:
    given = books()
    text = answer(given, codes.of(given)["buku-saku/rekaan/#langkah"])
    there = "../../buku-saku/rekaan/#langkah"
    assert '<html lang="id">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert f'<link rel="canonical" href="{SITE}buku-saku/rekaan/#langkah">' in text
    assert f'<noscript><meta http-equiv="refresh" content="0; url={there}"></noscript>' in text
    assert f'<a href="{there}">' in text
    assert len(text.encode()) < 1500


def test_the_answer_of_a_page_knows_its_seal() -> None:
    given = books()
    stamp = stamps(given)["buku-saku/rekaan/"]
    assert f'data-sidik="{stamp.seal}"' in answer(given, stamp.code)
    assert stamp.address(SITE) == f"{SITE}k/{stamp.code.lower()}/#{stamp.seal.lower()}"
    assert stamp.edition == "3 Mei 2026"


def test_codes_are_in_no_index_and_no_map() -> None:
    given = books()
    pages = plan(given)
    assert not [page.path for page in pages if page.path.startswith("k/") and page.path != "k/index.md"]
    assert {"k/index.md", "cek/index.md"} <= {page.path for page in pages}


def test_a_title_with_signs_of_html_stays_a_title() -> None:
    given = books({"docs/buku-saku/lain.md": entry("Rekaan <b>&")})
    assert "Rekaan &lt;b&gt;&amp;" in answer(given, codes.of(given)["buku-saku/lain/"])


RECORD = "docs/register/alamat/2026.tsv"
MOVES = "docs/register/pindahan.yml"


def recorded(address: str, code: str, moves: str = "") -> Library:
    return books({RECORD: f"2026-05-03\thalaman\t{address}\t{code}\n", **({MOVES: moves} if moves else {})})


OLD = signs.code_of("buku-saku/lama/", ())


def test_a_recorded_code_wins() -> None:
    given = recorded("buku-saku/rekaan/", OLD)
    assert codes.of(given)["buku-saku/rekaan/"] == OLD


def test_the_code_of_a_page_that_moved_goes_along() -> None:
    moves = "lama:\n  nama: Lama\n  lama: buku-saku/lama/\n  baru: buku-saku/rekaan/\n  tanggal: 2026-06-01\n  alasan: Nama baru.\n"
    given = recorded("buku-saku/lama/", OLD, moves)
    assert codes.of(given)["buku-saku/rekaan/"] == OLD
    assert codes.coder(given)("buku-saku/rekaan/", ()) == "", "one code stands in the ledger once"
    assert "../../buku-saku/rekaan/" in answer(given, OLD)
    files = code_pages.files(given, stamps(given))
    assert OLD not in asked(files, "kode")["l"], "a page that moved and lives is told as it is today"
    assert f'data-sidik="{stamps(given)["buku-saku/rekaan/"].seal}"' in answer(given, OLD)


def test_the_code_of_a_retired_page_leads_to_its_notice_and_says_why() -> None:
    moves = "lama:\n  nama: Lama\n  lama: buku-saku/lama/\n  tanggal: 2026-06-01\n  alasan: Keliru.\n"
    given = recorded("buku-saku/lama/", OLD, moves)
    assert "../../buku-saku/lama/" in answer(given, OLD)
    assert asked(code_pages.files(given, stamps(given)), "kode")["l"][OLD] == ["dicabut", "buku-saku/lama/", "Keliru."]


def test_the_code_of_a_text_that_waits_says_that_it_is_right() -> None:
    given = recorded("kasus/menunggu/", OLD)
    text = answer(given, OLD)
    assert "sedang tidak tampil" in text
    assert "refresh" not in text


def renamed(*chain: tuple[str, str, str]) -> str:
    """Moves as (old, new, reason)."""
    return "".join(f"p{n}:\n  nama: Rekaan\n  lama: {old}\n" + (f"  baru: {new}\n" if new else "") + f"  tanggal: 2026-06-0{n + 1}\n  alasan: {why}\n" for n, (old, new, why) in enumerate(chain))


@pytest.mark.parametrize(("waits", "state"), [(False, codes.GONE), (True, codes.LATE)])
@pytest.mark.parametrize("chain", [(), (("kasus/lama/", "kasus/tengah/", "Alamatnya diganti."), ("kasus/tengah/", "kasus/baru/", "Alamatnya diganti."))])
def test_the_code_of_a_text_that_moved_and_was_then_taken_back_is_no_valid_one_and_names_no_title(chain: tuple[tuple[str, str, str], ...], waits: bool, state: str) -> None:
    old = "kasus/lama/" if chain else "kasus/baru/"
    given = replace(recorded(old, OLD, renamed(*chain)), absent={"casebook/baru.md": Absence("Rahasia rekaan", "kasus/baru.md", waits)})
    files = code_pages.files(given, stamps(given))
    assert asked(files, "kode")["l"][OLD] == [state, "kasus/baru/", ""], "the reason of a new address is none for taking a text back"
    assert "../../kasus/baru/" in answer(given, OLD)
    assert not any(b"Rahasia" in one for one in files.values())


def test_the_reason_of_a_retired_page_is_that_of_the_last_move() -> None:
    given = recorded("metode/satu/", OLD, renamed(("metode/satu/", "metode/dua/", "Alamatnya diganti."), ("metode/dua/", "", "Isinya berbahaya.")))
    assert asked(code_pages.files(given, stamps(given)), "kode")["l"][OLD] == ["dicabut", "metode/satu/", "Isinya berbahaya."]


@pytest.mark.parametrize(("end", "name"), [("buku-saku/rekaan/", "Rekaan"), ("buku-saku/rekaan/#langkah", "Rekaan, Langkah penanganan"), ("buku-saku/rekaan/#lain", "Rekaan")])
def test_the_code_of_a_page_that_went_into_another_says_so_and_every_paper_of_it_is_asked_about(end: str, name: str) -> None:
    rows = f"2026-05-03\thalaman\tmetode/lama/\t{OLD}\n" + "".join(f"2026-05-03\t{'bagian' if '#' in one else 'halaman'}\t{one}\t{signs.code_of(one, ())}\n" for one in ("buku-saku/rekaan/", "buku-saku/rekaan/#langkah"))
    given = books({RECORD: rows, MOVES: renamed(("metode/lama/", end, "Isinya digabung."))})
    assert asked(code_pages.files(given, stamps(given)), "kode")["l"][OLD] == ["digabung", end, "Isinya digabung.", name]
    assert f'data-sidik="{codes.NEVER}"' in answer(given, OLD)
    assert "digabung ke" in answer(given, OLD)
    assert "digabung" not in answer(given, signs.code_of("buku-saku/rekaan/", ())), "the page that took it in is itself"


def test_what_changed_since_a_recorded_edition_is_told_by_its_seal() -> None:
    before = books()
    row = next(one for one in editions.fresh(before, {"docs/buku-saku/rekaan.md": DAY}) if "\tbuku-saku/rekaan/\t" in one)
    after = library({"docs/buku-saku/rekaan.md": entry().replace("Langkah Rekaan.", "Langkah yang lain."), "docs/register/edisi/2026.tsv": f"{row}\n"}, site_url=SITE)
    code = codes.of(after)["buku-saku/rekaan/"]
    files = code_pages.files(after, stamps(after))
    assert asked(files, "kode")["u"] == code[0]
    assert asked(files, f"ubah-{code[0].lower()}")[code] == {row.split("\t")[2]: ["2026-05-03", ["Langkah 1 di «langkah» berubah. Kini: «Langkah yang lain»."]]}


def test_five_hundred_pages_fit_into_twenty_kilobytes() -> None:
    """26 entries with every section, and 474 texts of other kinds with titles of usual length: 838 codes."""
    texts = {f"docs/buku-saku/rekaan-{n}.md": entry(f"Jenis rekaan nomor {n}", PARTS) for n in range(26)}
    words = ["asesmen", "anak", "keluarga", "rumah", "singgah", "rujukan", "pendampingan", "lanjut", "usia", "kelompok", "bantuan", "pulang", "jalan", "disabilitas", "kerja", "sekolah"]
    for n in range(474):
        title = " ".join(words[(n * step + step) % len(words)] for step in (1, 3, 5, 7)).capitalize()
        texts[f"docs/gawat/{title.lower().replace(' ', '-')}-{n}.md"] = f"---\njudul: {title} {n}\nringkasan: Rekaan.\n---\n\n## Lihat {{#lihat}}\n\n- Tanda {n}.\n"
    given = library(texts, site_url=SITE)
    data = code_pages.files(given, stamps(given))[code_pages.DATA]
    assert len(asked({"k/kode.js": data}, "kode")["h"]) == 500 + 1  # and the list of entries, which has a book
    assert len(gzip.compress(data, 9)) < 20_000


def test_the_foot_of_an_entry_lists_the_codes_of_its_sections() -> None:
    given = books()
    shown = code_pages.view(given.publications[0], stamps(given))
    assert shown is not None
    assert [one["title"] for one in shown["parts"]] == ["Langkah penanganan"]  # type: ignore[attr-defined]  # a view holds plain values


def test_laws_sheets_and_collections_stand_among_the_codes() -> None:
    given = books({
        "docs/register/hukum.yml": "uu-9-2099:\n  nama: UU 9/2099\n  jenis: UU\n  nomor: \"9\"\n  tahun: 2099\n  status: berlaku\nuu-8-2099:\n  nama: UU 8/2099\n  jenis: UU\n  nomor: \"8\"\n  tahun: 2099\n  status: berlaku\n",
        "docs/register/kewajiban.yml": "lapor:\n  nama: Laporan\n  sifat: wajib\n  hukum: [uu-9-2099]\n",
        "docs/register/lembar.yml": "rekaan:\n  nama: Rekaan\n  untuk: [docs/metode/rekaan.md]\n", "docs/metode/rekaan.md": "---\njudul: Rekaan\n---\n",
    })
    told = "\n".join(code_pages.listed(given, stamps(given)))
    assert "### Peraturan {#peraturan}" in told
    assert "](../hukum/uu-9-2099.md)" in told
    assert "uu-8-2099" not in told, "a law without duties has no page and no code"
    assert "](../buku-saku/index.md)" in told.partition("{#kumpulan}")[2]
    assert told.count(codes.of(given)["buku-saku/rekaan/"][:3]) == 1


def test_the_code_of_a_collection_leads_to_its_page_also_when_its_last_text_went() -> None:
    code = signs.code_of("kasus/", ())
    series = signs.code_of("diskusi/rapat/", ())
    given = books({
        "docs/register/alamat/2026.tsv": f"2026-05-03\thalaman\tkasus/\t{code}\n2026-05-03\thalaman\tdiskusi/rapat/\t{series}\n2026-05-03\thalaman\tdiskusi/lain/\t{signs.code_of('diskusi/lain/', ())}\n",
        "discussions/rapat/seri.yml": "nama: Rapat rekaan\njenis: notulensi\npenerbit: Rekaan\nringkasan: Rekaan.\n",
    })
    there = {one.code: (one.target, one.state) for one in codes.answers(given)}
    assert there[code] == ("kasus/", "")
    assert there[series] == ("diskusi/rapat/", "")
    assert there[signs.code_of("diskusi/lain/", ())] == ("", codes.LATE), "a series that is gone has no page"
    assert {"kasus/index.md", "diskusi/rapat/index.md"} <= {page.path for page in plan(given)}
