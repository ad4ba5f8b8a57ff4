"""What a volume holds around the texts, and where its links lead."""

import datetime
from typing import Any

import pytest

from pustaka.book.content import content
from pustaka.book.sources import Content, sources
from pustaka.book.tree import walk
from pustaka.book.volume import volumes
from pustaka.library import Library
from tests.helpers import library
from tests.signing import sign

CASE = "---\njudul: Kasus rekaan\nringkasan: Rekaan.\nsamaran: [Ibu Rekaan]\nkurun: 2018-11\n{more}---\n"
BOTH = {"casebook/a.md": CASE.format(more=""), "casebook/b.md": CASE.format(more=""), "docs/tentang/c.md": "---\njudul: C\n---\n", "casebook/lampiran.pdf": b"", "discussions/dr/seri.yml": "nama: DR\njenis: edisi\n"}
LAWS = "".join(f"uu-{n}-2099:\n  nama: UU {n}/2099\n  jenis: UU\n  nomor: '{n}'\n  tahun: 2099\n  perihal: Rekaan.\n  status: berlaku\n" for n in (1, 2))
BOTH |= {"docs/register/hukum.yml": LAWS, "docs/buku-saku/d.md": "---\njudul: D\nkelompok: anak\n---\nUU 1/2099.\n"}


def made(books: Library, path: str, html: str = "", *, site_url: str = "https://contoh.id/", dates: dict[str, datetime.date] | None = None) -> Content:
    volume = next(one for one in volumes(books) if one.path == path)
    return content(volume, sources(books, lambda publication: html, site_url, dates or {}))


def link(found: Content) -> dict[str, Any]:
    node = next((one for one in walk(found.data["publications"][0]["body"]) if one["t"] == "a"), {})
    return {key: value for key, value in node.items() if key in {"to", "url"}}


@pytest.mark.parametrize(
    ("path", "href", "expected"),
    [
        ("unduh/kasus/a.pdf", "b.md", {"url": "https://contoh.id/kasus/b/"}),
        ("unduh/kasus/a.pdf", "b.md#langkah", {"url": "https://contoh.id/kasus/b/#langkah"}),
        ("unduh/kasus/a.pdf", "#ada", {"to": "ada", "url": "https://contoh.id/kasus/a/#ada"}),
        ("unduh/kasus/a.pdf", "#tidak-ada", {"url": "https://contoh.id/kasus/a/#tidak-ada"}),
        ("unduh/kasus/a.pdf", "../tentang/c.md", {"url": "https://contoh.id/tentang/c/"}),
        ("unduh/kasus/a.pdf", "../diskusi/dr/index.md", {"url": "https://contoh.id/diskusi/dr/"}),
        ("unduh/kasus/a.pdf", "lampiran.pdf", {"url": "https://contoh.id/kasus/lampiran.pdf"}),
        ("unduh/kasus/a.pdf", "https://lain.id/x?y=1", {"url": "https://lain.id/x?y=1"}),
        ("unduh/kasus/a.pdf", "tel:112", {"url": "tel:112"}),
        ("unduh/buku-kasus.pdf", "b.md", {"to": "b:__awal", "url": "https://contoh.id/kasus/b/"}),
        ("unduh/buku-kasus.pdf", "b.md#ada", {"to": "b:ada", "url": "https://contoh.id/kasus/b/#ada"}),
        # In the pocketbook the registers stand at the end; elsewhere they are pages of the site.
        ("unduh/buku-saku.pdf", "../hukum.md#uu-1-2099", {"to": "__hukum:uu-1-2099", "url": "https://contoh.id/hukum/#uu-1-2099"}),
        ("unduh/buku-saku.pdf", "../hukum.md", {"to": "__hukum:_awal", "url": "https://contoh.id/hukum/"}),
        ("unduh/buku-saku.pdf", "../hukum.md#uu-2-2099", {"url": "https://contoh.id/hukum/#uu-2-2099"}),
        ("unduh/buku-saku/d.pdf", "../hukum.md#uu-1-2099", {"url": "https://contoh.id/hukum/#uu-1-2099"}),
        # What leads nowhere is plain text.
        ("unduh/kasus/a.pdf", "tidak-ada.md", {}),
        ("unduh/kasus/a.pdf", "javascript:alert(1)", {}),
        ("unduh/kasus/a.pdf", "//jahat.example/x", {}),
        ("unduh/kasus/a.pdf", "../../../etc/passwd", {}),
    ],
)
def test_a_link_leads_inside_the_volume_or_to_the_site(path: str, href: str, expected: dict[str, str]) -> None:
    assert link(made(library(BOTH), path, f"<h2 id='ada'>A</h2><p><a href='{href}'>teks</a></p>")) == expected


def test_without_a_site_address_there_are_no_codes_and_only_links_within() -> None:
    found = made(library(BOTH), "unduh/kasus/a.pdf", "<p><a href='b.md'>teks</a></p>", site_url="")
    assert link(found) == {}
    assert found.data["publications"][0]["qr"] == found.data["qr"] == ""


@pytest.mark.parametrize(
    ("more", "mark", "reviewed"),
    [
        ("", "Naskah uji, belum ditinjau praktisi", ""),
        ("asal: Naskah rekaan\n", "Contoh, belum ditinjau praktisi", ""),
        ("tinjauan: {oleh: Peninjau Rekaan, tanggal: 2025-12-06}\n", "Berubah sesudah ditinjau", "Ditinjau oleh Peninjau Rekaan, 6 Desember 2025; berubah sesudahnya"),
        ("tinjauan: {oleh: Peninjau Rekaan}\n", "Naskah uji, belum ditinjau praktisi", ""),
    ],
)
def test_an_unreviewed_case_says_so(more: str, mark: str, reviewed: str) -> None:
    one = made(library({"casebook/a.md": CASE.format(more=more)}), "unduh/kasus/a.pdf").data["publications"][0]
    assert (one["mark"], one["reviewed"]) == (mark, reviewed)


def test_a_reviewed_case_names_its_reviewer() -> None:
    text = sign("casebook/a.md", CASE.format(more="asal: Naskah rekaan\n"), by="Peninjau Rekaan", day=datetime.date(2025, 12, 6))
    one = made(library({"casebook/a.md": text}), "unduh/kasus/a.pdf").data["publications"][0]
    assert (one["mark"], one["reviewed"]) == ("", "Ditinjau oleh Peninjau Rekaan, 6 Desember 2025")


def test_facts_are_in_words_and_the_origin_stands_at_the_end() -> None:
    one = made(library({"casebook/a.md": CASE.format(more="asal: Naskah rekaan\n")}), "unduh/kasus/a.pdf").data["publications"][0]
    assert ["Kurun waktu", "November 2018"] in one["facts"]
    assert one["origin"] == [["Asal naskah", "Naskah rekaan"]]


def test_the_date_of_the_file_is_the_last_change_never_today() -> None:
    day = datetime.date(2020, 2, 29)
    assert made(library(BOTH), "unduh/kasus/a.pdf", dates={"casebook/a.md": day}).date == day
    assert made(library(BOTH), "unduh/kasus/a.pdf").date == datetime.date(2000, 1, 1)


def test_a_change_elsewhere_does_not_touch_a_volume() -> None:
    dates = {"casebook/a.md": datetime.date(2020, 2, 29), "docs/tentang/c.md": datetime.date(2021, 1, 1)}
    assert made(library(BOTH), "unduh/buku-kasus.pdf", dates=dates).data["date"] == "29 Februari 2020"


def test_what_cannot_be_printed_is_told_with_its_file_and_never_repeated() -> None:
    found = made(library(BOTH), "unduh/kasus/a.pdf", "<p>😀</p><img src='hilang.png' alt='Foto'>")
    assert [path for path, _sentence in found.troubles] == ["casebook/a.md", "casebook/a.md"]
    assert any("U+1F600" in sentence for _path, sentence in found.troubles)
    assert not any("😀" in sentence or "Foto" in sentence for _path, sentence in found.troubles)
