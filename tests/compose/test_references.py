"""What the register of sources adds to a text."""

from pustaka.compose.body import composer
from pustaka.text import dialect
from tests.helpers import library

SOURCES = """laman: {nama: 'Laman "rekaan" [satu]', penerbit: Dinas rekaan, tahun: 2020, jenis: laman resmi, alamat: "https://contoh.id/a?b=1", terbaca: sebagian, kekuatan: tinggi}
buku: {nama: Buku rekaan, penerbit: Lembaga rekaan, jenis: pedoman resmi, cara_membuka: Cari di perpustakaan., terbaca: seluruhnya, kekuatan: sedang}
unggah: {nama: Bahan rekaan, penerbit: Kampus rekaan, jenis: bahan ajar, salinan: "https://id.scribd.com/1", terbaca: sebagian, kekuatan: rendah}
"""


def composed(text: str, path: str = "docs/buku-saku/x.md") -> str:
    books = library({"docs/register/sumber.yml": SOURCES, path: text})
    return composer(books).body(next(one for one in books.publications if one.path == path))


TEXT = """A. (bersumber, perlu dicocokkan)[^1] B. (bersumber)[^2]

## Sumber {#sumber}

- Bandingkan [bahan](../register/sumber.yml#unggah).

[^1]: [Laman](../register/sumber.yml#laman).
[^2]: [Buku](../register/sumber.yml#buku), bab 2; [bahan](../register/sumber.yml#unggah), bagian awal.
"""


def test_a_note_leads_to_the_list_of_its_page_and_says_the_place() -> None:
    text = composed(TEXT)
    assert "[^1]: [Laman](#sumber-laman) (bagian awal halaman)." in text
    assert "[^2]: [Buku](#sumber-buku), bab 2; [bahan](#sumber-unggah), bagian awal." in text


def test_the_list_is_written_from_the_register_each_source_once() -> None:
    text = composed(TEXT)
    assert '- [Laman "rekaan" \\[satu\\]](<https://contoh.id/a?b=1>). Dinas rekaan, 2020.\n    { #sumber-laman .cari-lewati }' in text
    assert "- Buku rekaan. Lembaga rekaan. Cari di perpustakaan.\n    { #sumber-buku .cari-lewati }" in text
    assert "- Bandingkan [bahan](<https://id.scribd.com/1>){ #sumber-unggah } (Kampus rekaan)." in text
    assert text.count("#sumber-unggah }") == 1
    html = dialect.render(text).html
    assert 'id="sumber-laman"' in html and 'href="#sumber-laman"' in html and "{ #" not in html


def test_a_text_without_the_section_gets_one_and_one_without_links_stays() -> None:
    assert composed("A.[^1]\n\n[^1]: [x](../register/sumber.yml#buku), bab 1.\n").rstrip().endswith("{ #sumber-buku .cari-lewati }")
    assert "## Sumber {#sumber}" in composed("A.[^1]\n\n[^1]: [x](../register/sumber.yml#buku), bab 1.\n")
    assert "Sumber" not in composed("A.\n")


def test_a_link_to_no_record_is_left_to_the_rules() -> None:
    assert "#tidak-ada" in composed("[x](../register/sumber.yml#tidak-ada)\n")
