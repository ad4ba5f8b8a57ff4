"""Lists to look things up in: one line for each record, which opens in place."""

from __future__ import annotations

import re
from pathlib import Path

from pustaka.site import lookup
from pustaka.site.files import markdown
from pustaka.site.page import Download
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

LISTS = ("istilah.md", "hukum.md", "rujukan.md", "silang.md", "psks.md", "sumber.md")
RULES = Path(__file__).parents[2] / "docs" / "kontribusi" / "aturan" / "index.md"


def item(name: str, *body: str, **more: str) -> str:
    return dialect.render("\n".join(lookup.item(name, body, **more))).html


def test_a_record_is_one_line_with_its_id_and_the_rest_folded() -> None:
    html = item("UU 1/2000", "Rekaan.", key="uu-1-2000", label=lookup.label("belum pasti", "pp-hukum", "belum pasti"), told="Tentang rekaan.")
    line, _mark, fold = html.partition("</summary>")
    assert line.startswith('<details>\n<summary><strong id="uu-1-2000">UU 1/2000</strong>')
    assert '<em class="pp-hukum pp-hukum--belum-pasti">belum pasti</em> <em>Tentang rekaan.</em>' in line
    assert "<p>Rekaan.</p>" in fold and "open" not in line


def test_a_name_with_quotation_marks_or_signs_stays_a_name() -> None:
    assert '<strong id="a">Buku ”rekaan” * [x] _y_</strong>' in item('Buku "rekaan" * [x] _y_', "Isi.", key="a")


def test_few_links_back_stand_in_the_open_and_many_behind_their_number() -> None:
    few, many = (dialect.render("\n".join(lookup.item("A", lookup.back("Disebut di", "Disebut di {} tulisan", links)))).html for links in (["a", "b", "c"], ["a", "b", "c", "d"]))
    assert f'<p class="{lookup.BACK}">Disebut di: a, b, c.</p>' in few and few.count("<details") == 1
    assert "<summary>Disebut di 4 tulisan</summary>" in many and many.count("<details") == 2 and "a, b, c, d." in many
    assert list(lookup.back("Disebut di", "Disebut di {} tulisan", [])) == []


def test_the_rules_open_in_place_and_each_still_leads_to_its_page() -> None:
    source = RULES.read_text(encoding="utf-8")
    rows = len(re.findall(r"^\| \[", source, re.MULTILINE))
    found = lookup.folded(source)
    assert rows > 100 and found.count("[Buka aturannya](") == found.count("\n??? ") == rows
    assert "| Kode |" not in found and "| --- |" not in found
    assert found.count("\n## ") == source.count("\n## "), "the families stay headings"


def test_another_table_stays_a_table() -> None:
    assert lookup.folded("| A | B |\n| --- | --- |\n| [x](x.md) | y |") == "| A | B |\n| --- | --- |\n| [x](x.md) | y |"


def test_what_nobody_sees_is_left_out_and_words_stay_apart() -> None:
    html = '<h2 id="a">A<a class="headerlink" href="#a" title="T">#</a></h2>\n<p>Satu <b>dua</b> <i>tiga</i>\nempat <a href="#b">#</a></p>\n<p>Lima</p>'
    assert lookup.lean(html) == '<h2 id="a">A</h2><p>Satu <b>dua</b> <i>tiga</i>\nempat <a href="#b">#</a></p><p>Lima</p>'


def test_every_list_has_its_bar_and_other_pages_have_none() -> None:
    texts = {f"docs/register/{name}.yml": f"a:\n  nama: A rekaan\n  arti: B.\n  {more}\n" for name, more in (
        ("istilah", "x: 1"), ("hukum", "jenis: UU"), ("rujukan", "guna: C."), ("pmks", "kelompok: anak"), ("psks", "nomor: 1"),
    )}
    views = {page.path: page.view for page in plan(library({**texts, "docs/tentang.md": "---\njudul: Tentang\n---\nIsi.\n"}))}
    assert [path for path in LISTS if path in views and not views[path].get("lookup")] == []
    assert views["unduh/index.md"]["lookup"] and not views["tentang.md"].get("lookup")


def test_files_stand_by_what_they_are_with_pages_and_size() -> None:
    paths = {"unduh/diskusi/temu.pdf": "Temu", "unduh/buku-saku/b.pdf": "Entri B", "unduh/gawat/a.pdf": "Kartu A", "unduh/poster/a.pdf": "Poster: Kartu A", "unduh/buku-saku.pdf": "Buku saku",
             "unduh/kasus/k.pdf": "Kasus K", "unduh/tenggat.pdf": "Tenggat"}
    text = markdown(library({}), {path: Download(path, title, 34_400, 2) for path, title in paths.items()}, {})
    assert re.findall(r"^## .*\{#(.*)\}", text, re.MULTILINE) == ["buku", "gawat", "poster", "saku", "kasus", "diskusi", "pdf-lain"]
    assert "- [Buku saku](buku-saku.pdf) 2 halaman, 34 KB" in text.partition("{#gawat}")[0], "a whole book is no entry"
    assert "[Tenggat](tenggat.pdf)" in text.partition("{#pdf-lain}")[2]
