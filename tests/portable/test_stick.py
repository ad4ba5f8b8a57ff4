"""Pages on a stick: every link names a file, what is not there leads to the public site, and nothing asks a server."""

import lxml.html
import pytest

from pustaka.portable.stick import READ, file_of, folder, in_pocket, opened, page

SITE = "https://pustaka.example/rekaan/"
FILES = frozenset({"index.html", "gawat/index.html", "gawat/a/index.html", "unduh/a.pdf", "assets/gaya/a.css", "cari/index.html"})

HTML = """<!doctype html><html lang="id" class="no-js"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-AA='">
<link rel="preload" href="../../assets/huruf/a.woff2" as="font" crossorigin><link rel="manifest" href="../../m.webmanifest">
<link rel="stylesheet" href="../../assets/gaya/a.css"><link rel="canonical" href="https://pustaka.example/rekaan/gawat/a/"><script>if (1 && 2) {}</script></head>
<body><a id="rumah" href="../..">Beranda</a> <a id="saudara" href="../#daftar">Kartu</a> <a id="sini" href="#x">Sini</a> <a id="telepon" href="tel:112">112</a>
<a id="pdf" href="../../unduh/a.pdf" download>PDF</a> <a id="jauh" class="pp-tombol" href="../../kasus/b/#c" download>Kasus</a>
<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><nav><ul><li><a href="../../kasus/">Kasus</a></li><li><a href="../">Kartu</a></li></ul></nav>
<form action="../../cari/#abjad"></form><img src="tidak-ada.png" alt="">
<footer><div class="pp-kaki__isi"><div><p>Kaki</p></div></div></footer></body></html>"""


@pytest.fixture
def shown() -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(page("gawat/a/index.html", HTML, FILES, SITE, "Salinan <rekaan>."))


def href(shown: lxml.html.HtmlElement, name: str) -> str:
    return str(shown.get_element_by_id(name).get("href"))


def test_a_folder_becomes_its_file_and_the_place_in_it_stays(shown: lxml.html.HtmlElement) -> None:
    assert href(shown, "rumah") == "../../index.html"
    assert href(shown, "saudara") == "../index.html#daftar"
    assert href(shown, "pdf") == "../../unduh/a.pdf"
    assert shown.xpath("//form/@action") == ["../../cari/index.html#abjad"]


def test_places_and_calls_stay_as_they_are(shown: lxml.html.HtmlElement) -> None:
    assert href(shown, "sini") == "#x"
    assert href(shown, "telepon") == "tel:112"


def test_what_is_not_there_leads_to_the_public_site_and_says_so(shown: lxml.html.HtmlElement) -> None:
    link = shown.get_element_by_id("jauh")
    assert link.get("href") == f"{SITE}kasus/b/#c"
    assert link.get("title") == "Perlu jaringan"
    assert "pp-daring" in link.get("class")
    assert link.get("download") is None


def test_without_a_public_site_the_word_stays_a_word() -> None:
    shown = lxml.html.document_fromstring(page("gawat/a/index.html", HTML, FILES, "", "Salinan."))
    assert not shown.xpath("//a[@id='jauh']")
    assert "Kasus" in shown.text_content()


def test_a_menu_loses_what_is_not_there(shown: lxml.html.HtmlElement) -> None:
    assert [one.text for one in shown.xpath("//nav//a")] == ["Kartu"]


def test_what_only_a_server_can_give_is_not_asked_for(shown: lxml.html.HtmlElement) -> None:
    assert shown.xpath("//link/@rel") == ["stylesheet", "canonical"]
    assert not shown.xpath("//img")


def test_files_count_as_the_site_itself_and_no_hole_opens(shown: lxml.html.HtmlElement) -> None:
    assert shown.xpath("//meta/@content")[0] == "default-src 'none'; script-src 'self' file: 'sha256-AA='"
    assert opened("default-src 'none'") == "default-src 'none'"


def test_a_script_inside_the_page_travels_letter_by_letter() -> None:
    assert "<script>if (1 && 2) {}</script>" in page("gawat/a/index.html", HTML, FILES, SITE, "")


def test_the_foot_says_that_it_is_a_copy(shown: lxml.html.HtmlElement) -> None:
    assert shown.xpath("string(//div[@class='pp-kaki__isi']/div/p[last()])") == "Salinan <rekaan>."


@pytest.mark.parametrize(("path", "written", "wanted"), [
    (".", "../..", "index.html"), ("gawat", "../", "gawat/index.html"), ("gawat", "..", "gawat/index.html"), ("metode/a", "../a", "metode/a/index.html"), ("unduh/a.pdf", "a.pdf", "unduh/a.pdf"),
])
def test_an_address_names_the_file_that_a_server_would_send(path: str, written: str, wanted: str) -> None:
    assert file_of(path, written) == wanted


@pytest.mark.parametrize(("path", "there"), [
    ("index.html", True), ("buku-saku/a/index.html", True), ("gawat/index.html", True), ("unduh/lembar/a.pdf", True), ("berkas/gawat-a.html", True), ("assets/gaya/a.css", True),
    ("kasus/a/index.html", False), ("diskusi/index.html", False), ("unduh/kasus/a.pdf", False), ("cari/p/1.js", False), ("pengembang/index.html", False), ("kontribusi/index.html", False),
])
def test_the_pocketbook_holds_what_belongs_to_it(path: str, there: bool) -> None:
    assert in_pocket(path) is there


def test_the_file_to_open_stands_alone_at_the_root() -> None:
    site = dict.fromkeys(("index.html", "gawat/a/index.html"), HTML.encode) | {"_headers": lambda: b"", "sitemap.xml": lambda: b"", "berkas/a.html": lambda: b"<p>utuh"}
    made = dict(folder(site, site_url=SITE, said="Salinan.", first=b"baca", instead={"cari/inti.js": b"1"}))
    assert [name for name in made if "/" not in name] == [READ]
    assert made.keys() - {READ} == {"isi/index.html", "isi/gawat/a/index.html", "isi/berkas/a.html", "isi/cari/inti.js"}
    assert made["isi/berkas/a.html"] == b"<p>utuh", "what is whole by itself is not touched"
