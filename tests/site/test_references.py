"""The page of the register of sources."""

from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

SOURCES = """laman: {nama: 'Laman "rekaan"', penerbit: Dinas rekaan, tahun: 2020, jenis: laman resmi, alamat: "https://contoh.id/a", terbaca: sebagian, kekuatan: tinggi, dibuka: 2026-01-31}
buku: {nama: Buku rekaan, penerbit: Lembaga rekaan, jenis: pedoman resmi, cara_membuka: Cari di perpustakaan., terbaca: seluruhnya, kekuatan: sedang}
"""


def test_each_source_opens_in_place_and_names_who_leans_on_it() -> None:
    books = library({"docs/register/sumber.yml": SOURCES, "docs/buku-saku/x.md": "---\njudul: Entri\n---\n\nA.[^1]\n\n[^1]: [l](../register/sumber.yml#laman).\n"})
    page = {one.path: one for one in plan(books)}["sumber.md"]
    assert page.markdown.index("## Pedoman resmi (1)") < page.markdown.index("## Laman resmi (1)")
    assert "**Laman ”rekaan”**{ #laman } *tinggi*{ .pp-kuat .pp-kuat--tinggi }" in page.markdown
    assert "Terbaca sebagian; dibuka 31 Januari 2026." in page.markdown and "Terbaca seluruhnya; belum dibuka." in page.markdown
    assert "[Buka sumbernya](<https://contoh.id/a>). Dinas rekaan, 2020." in page.markdown, "the name is said once, on the line"
    assert "Dipakai di: [Entri](buku-saku/x.md)." in page.markdown and "Belum dipakai di tulisan mana pun." in page.markdown
    html = dialect.render(page.markdown).html
    assert html.count("<details") == 3 and 'id="laman"' in html and "Laman ”rekaan”" in html
