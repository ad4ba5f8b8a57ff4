"""Links between source files become links between pages."""

import pytest

from pustaka.compose.body import composer
from pustaka.compose.links import asset_path, places, relinked
from tests.helpers import library


@pytest.mark.parametrize(
    ("source", "link", "expected"),
    [
        ("casebook/a.md", "../docs/buku-saku/b.md", "../buku-saku/b.md"),
        ("casebook/a.md", "../docs/buku-saku/b.md#langkah", "../buku-saku/b.md#langkah"),
        ("casebook/a.md", "gambar/denah%20rumah.png", "gambar/denah%20rumah.png"),
        ("discussions/seri/1.md", "../../casebook/a.md", "../../kasus/a.md"),
        ("docs/buku-saku/b.md", "../../discussions/seri/1.md", "../diskusi/seri/1.md"),
        ("docs/buku-saku/b.md", "../../discussions/seri/seri.yml", "../diskusi/seri/index.md"),
        # Near misses: nothing to rewrite, or nothing that we could.
        ("casebook/a.md", "https://contoh.id/docs/b.md", "https://contoh.id/docs/b.md"),
        ("casebook/a.md", "#langkah", "#langkah"),
        ("casebook/a.md", "/kasus/a/", "/kasus/a/"),
        ("casebook/a.md", "../docs/tidak-ada.md", "../docs/tidak-ada.md"),
    ],
)
def test_a_link_follows_its_file_to_the_page(source: str, link: str, expected: str) -> None:
    texts = {
        "casebook/a.md": "", "casebook/gambar/denah rumah.png": "", "docs/buku-saku/b.md": "",
        "discussions/seri/1.md": "", "discussions/seri/seri.yml": "jenis: edisi\n",
    }
    books = library({**texts, source: f"---\njudul: A\n---\n\nLihat [itu]({link}) dan `[ini]({link})`.\n"})
    body = relinked(books.by_path[source], places(books))
    assert f"[itu]({expected})" in body
    assert f"`[ini]({link})`" in body, "kode tidak diubah"


def test_a_link_to_a_register_leads_to_its_page() -> None:
    books = library({
        "docs/register/istilah.yml": "bapas:\n  nama: Bapas\n  arti: A.\n", "docs/register/ejaan.yml": "", "docs/register/topik.yml": "a:\n  nama: A\n",
        "casebook/a.md": "[a](../docs/register/istilah.yml#bapas) [b](../docs/register/ejaan.yml) [c](../docs/register/topik.yml)\n",
    })
    body = composer(books).body(books.by_path["casebook/a.md"])
    assert "[a](../istilah.md#bapas) [b](../istilah.md) [c](../docs/register/topik.yml)" in body, "topik.yml has no page"


def test_an_image_inside_a_link_is_rewritten_too() -> None:
    books = library({"casebook/a.md": "[![Denah](g.png)](../docs/b.md)\n", "casebook/g.png": "", "docs/b.md": ""})
    assert relinked(books.by_path["casebook/a.md"], places(books)).strip() == "[![Denah](g.png)](../b.md)"


def test_attachments_lie_beside_the_pages_of_their_folder() -> None:
    assert asset_path("casebook/gambar/x.png") == "kasus/gambar/x.png"
    assert asset_path("discussions/seri/x.png") == "diskusi/seri/x.png"
    assert asset_path("docs/assets/x.svg") == "assets/x.svg"
