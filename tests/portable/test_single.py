"""One text as one file: it holds all that it shows, asks for nothing, and says how old and how sure it is."""

import base64
import hashlib
import io
import random
import re
from collections.abc import Callable
from dataclasses import replace

import lxml.html
import pytest
from PIL import Image

from pustaka.library import Library
from pustaka.portable.gathered import Gathered
from pustaka.portable.single import contents, limit, policy, single, style, style_hash
from pustaka.project import Brand
from pustaka.site.carried import is_sent, sent, sent_path
from tests.portable.conftest import SITE

Gather = Callable[..., Gathered]


def made(books: Library, given: Gathered, path: str = "docs/buku-saku/anak.md") -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(single(books.by_path[path], given))


def test_entries_cards_and_methods_are_sent_and_indexes_are_not(books: Library) -> None:
    assert [sent_path(one) for one in sent(books)] == [
        "berkas/buku-saku-anak.html", "berkas/buku-saku-lain.html", "berkas/gawat-sesak.html", "berkas/metode-cara.html",
    ]
    assert not is_sent(books.by_path["docs/metode/index.md"])


def test_nothing_is_fetched(books: Library, gather: Gather) -> None:
    for one in sent(books):
        page = lxml.html.document_fromstring(single(one, gather()))
        assert not page.xpath("//script | //link[@rel != 'canonical'] | //iframe | //object | //form")
        assert all(src.startswith("data:") for src in page.xpath("//@src"))
        assert "url(" not in page.findtext(".//style")
        assert "@import" not in page.findtext(".//style")


def test_the_policy_names_the_style_that_the_file_holds(books: Library, gather: Gather) -> None:
    page = made(books, gather())
    (given,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = base64.b64encode(hashlib.sha256((page.findtext(".//style") or "").encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in given
    assert style_hash(gather().brand) == f"sha256-{digest}"
    assert given.startswith("default-src 'none'")
    assert "script-src" not in given
    assert "unsafe" not in given


def test_links_lead_inside_the_file_or_to_the_public_site(books: Library, gather: Gather) -> None:
    page = made(books, gather())
    links = {one.text: one.get("href") for one in page.xpath("//main//a") if one.text}
    assert links["kartu sesak"] == f"{SITE}gawat/sesak/#lihat"
    assert links["langkah"] == "#langkah"
    assert links["halaman lain"] == f"{SITE}buku-saku/lain/#ada"
    assert links["sumber"] == "https://contoh.invalid/a"
    ids = set(page.xpath("//@id"))
    assert {one[1:] for one in page.xpath("//a/@href") if one.startswith("#")} <= ids


def test_without_a_public_site_the_words_stand_alone(books: Library, gather: Gather) -> None:
    page = made(books, gather(site_url=""))
    assert "kartu sesak" in page.text_content()
    assert all(href.startswith(("#", "https://contoh.invalid/", "tel:")) for href in page.xpath("//a/@href"))


def test_it_says_how_old_it_is_and_that_nobody_reviewed_it(books: Library, gather: Gather) -> None:
    text = made(books, gather()).text_content()
    assert "Naskah uji, belum ditinjau praktisi. Diperbarui 28 November 2026." in text
    assert "Keadaan 28 November 2026." in text
    assert f"Versi terbaru: {SITE}buku-saku/anak/" in text
    method = made(books, gather(), "docs/metode/cara.md").text_content()
    assert "belum ditinjau praktisi" in method


def test_titles_are_words_and_no_markup(books: Library, gather: Gather) -> None:
    page = made(books, gather())
    assert page.findtext(".//h1") == "Anak rekaan & kawan"
    assert page.findtext(".//title") == "Anak rekaan & kawan - Pustaka rekaan"
    assert page.find_class("ringkas")[0].text == "Tolong dahulu <segera>."
    assert not page.xpath("//segera")


def test_the_mark_beside_headings_stays_on_the_site(books: Library, gather: Gather) -> None:
    assert not made(books, gather()).find_class("headerlink")


def test_a_picture_travels_in_the_file_or_leaves_its_words(books: Library, gather: Gather) -> None:
    page = made(books, gather())
    assert [one.get("alt") for one in page.iter("img")] == ["Bagan rekaan"]
    page = made(books, gather(library=replace(books, files=books.files - {"docs/buku-saku/bagan.png"})))
    assert not list(page.iter("img"))
    assert "[Gambar: Bagan rekaan]" in page.text_content()


def test_a_picture_that_is_too_heavy_leaves_its_words(books: Library, gather: Gather) -> None:
    out = io.BytesIO()
    Image.frombytes("RGB", (900, 900), random.Random(1).randbytes(900 * 900 * 3)).save(out, "PNG")
    heavy = replace(books, read_bytes=lambda path: out.getvalue() if path.endswith(".png") else books.read_bytes(path))
    data = single(books.by_path["docs/buku-saku/anak.md"], gather(library=heavy))
    assert b"data:image" not in data
    assert "[Gambar: Bagan rekaan]" in data.decode()


def test_a_card_has_less_room_than_an_entry(books: Library) -> None:
    assert limit(books.by_path["docs/gawat/sesak.md"]) == 60_000
    assert limit(books.by_path["docs/buku-saku/anak.md"]) == limit(books.by_path["docs/metode/cara.md"]) == 150_000


@pytest.mark.parametrize(("count", "folded"), [(3, False), (4, True)])
def test_a_text_of_few_parts_needs_no_contents(count: int, folded: bool) -> None:
    body = lxml.html.fragment_fromstring("".join(f'<h2 id="a{n}">Bagian {n}</h2>' for n in range(count)), create_parent="div")
    assert ("<details>" in contents(body)) is folded


def test_the_colours_are_those_of_the_settings_and_no_other() -> None:
    css = style(Brand(colours={"terang": {"utama": "#123456"}, "gelap": {"utama": "#abcdef"}}))
    assert "--utama:#123456" in css and "--utama:#" not in style(Brand())
    assert re.search(r"@media screen and \(prefers-color-scheme:dark\)\{:root\{--utama:#abcdef", css)
    assert policy(css) != policy(style(Brand()))


def test_the_same_text_gives_the_same_bytes(books: Library, gather: Gather) -> None:
    one = books.by_path["docs/buku-saku/anak.md"]
    assert single(one, gather()) == single(one, gather())
