"""A finished page becomes sections of plain text."""

import pytest

from pustaka.search.page import SearchPage, Section, fingerprint, sections


def page(html: str) -> SearchPage:
    return SearchPage(url="a/", title="A", html=html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ()),
        ("<p>Satu <b>dua</b>tiga</p><p>empat</p>", (Section("", "", "Satu duatiga empat"),)),
        ("<h1 id=a>A</h1><p>Isi</p>", (Section("", "", "Isi"),)),
        (
            '<p>Awal</p><h2 id="x">Judul<a class="headerlink" href="#x">¶</a></h2><ul><li>satu</li><li>dua</li></ul>',
            (Section("", "", "Awal"), Section("x", "Judul", "satu dua")),
        ),
        ('<div><h2 id="x">Di <em>dalam</em></h2><p>a</p></div>', (Section("x", "Di dalam", "a"),)),
        ('<h2 id="x">Kosong</h2><h3 id="y">Isi</h3><p>b</p>', (Section("x", "Kosong", ""), Section("y", "Isi", "b"))),
        ("<p>a<script>jahat()</script><style>p{}</style>b</p>", (Section("", "", "ab"),)),
        ('<p>Langkah. <span class="bukti bukti--praktik">praktik umum</span></p>', (Section("", "", "Langkah."),)),
        # A sample is no advice; a word of code within a sentence is a word.
        ("<p>Salah:</p><pre><code>Ibu Melur, 55 tahun</code></pre><p>Pakai <code>pustaka baru</code>.</p>", (Section("", "", "Salah: Pakai pustaka baru."),)),
        ("<p>a</p><!-- catatan --><p>b</p>", (Section("", "", "a b"),)),
        ("<table><tr><td>a</td><td>b</td></tr></table>", (Section("", "", "a b"),)),
        ("<p>&lt;b&gt; &amp; teks", (Section("", "", "<b> & teks"),)),
        # Near miss: a heading without an id leads to the section before it.
        ('<h2 id="x">A</h2><p>a</p><h3>B</h3><p>b</p>', (Section("x", "A", "a"), Section("x", "B", "b"))),
        ('<p class="bukti-diri">Bukti diri</p>', (Section("", "", "Bukti diri"),)),
    ],
)
def test_sections(html: str, expected: tuple[Section, ...]) -> None:
    assert sections(page(html)) == expected


def test_the_fingerprint_follows_the_text() -> None:
    assert fingerprint(page("<p>a</p>")) == fingerprint(page("<p>a</p>"))
    assert fingerprint(page("<p>a</p>")) != fingerprint(page("<p>b</p>"))


def test_a_record_that_opens_in_place_has_an_anchor_and_no_heading() -> None:
    """The list can be jumped into, and a name in it weighs as text."""
    html = (
        '<p>Awal.</p><h2 id="k">K</h2><details><summary><strong id="kdrt">KDRT</strong> <em>kekerasan rekaan</em></summary><p>Artinya.</p>'
        "<details><summary>Disebut di 4 tulisan</summary><p>Tulisan.</p></details></details>"
    )
    found = sections(SearchPage(url="istilah/", title="Istilah", html=html))
    assert [(one.anchor, one.heading) for one in found] == [("", ""), ("k", "K"), ("kdrt", "")]
    assert found[-1].text == "KDRT kekerasan rekaan Artinya. Disebut di 4 tulisan Tulisan."
