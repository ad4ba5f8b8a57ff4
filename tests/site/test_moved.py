"""An old id answers at its new place or on a line that says where it went; a retired page and a replaced text say so."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from pustaka.compose.body import composer
from pustaka.ledger import FOLDER
from pustaka.library.history import History
from pustaka.library.library import Absence
from pustaka.metadata.feeds import feeds
from pustaka.project.brand import NONE
from pustaka.site import Page
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

A = "---\njudul: Naskah A\nringkasan: Rekaan.\n---\n\n## Cara baru {#cara-baru}\n\nIsi.\n\n```markdown\n## Contoh {#contoh}\n```\n\n## Contoh {#contoh}\n"
B = "---\njudul: Naskah [B]\nringkasan: Rekaan.\n---\n\n## Tujuan {#tujuan}\n\nIsi.\n"


def pages(*moves: tuple[str, str, str], known: str = "", absent: Mapping[str, Absence] | None = None, more_files: Mapping[str, str] | None = None) -> dict[str, Page]:
    """The pages of two texts after moves as (old, new, more lines of the record)."""
    records = "".join(
        f"p{n}:\n  nama: Rekaan\n  lama: {old}\n" + (f"  baru: {new}\n" if new else "") + f"  tanggal: 2026-12-01\n  alasan: Isinya *digabung* ke tempat lain\n{more}"
        for n, (old, new, more) in enumerate(moves)
    )
    books = library({"docs/a.md": A, "docs/m/b.md": B, "docs/index.md": "---\njudul: Beranda\n---\n", "docs/register/pindahan.yml": records, f"{FOLDER}/2026.tsv": known, **(more_files or {})})
    return {page.path: page for page in plan(replace(books, absent=absent or {}))}


def ids(page: Page) -> list[str]:
    return re.findall(r'\bid="([^"]+)"', dialect.render(page.markdown).html)


def test_an_old_id_stands_at_the_new_heading() -> None:
    page = pages(("a/#cara", "a/#cara-baru", ""))["a.md"]
    html = dialect.render(page.markdown).html
    assert re.search(r'<h2 id="cara-baru"><span id="cara"></span>Cara baru', html)


def test_a_heading_in_a_block_of_code_is_none() -> None:
    html = dialect.render(pages(("a/#lama", "a/#contoh", ""))["a.md"].markdown).html
    assert re.search(r'<h2 id="contoh"><span id="lama"></span>Contoh', html)


def test_a_chain_ends_at_the_last_place() -> None:
    assert '## <span id="satu"></span><span id="dua"></span>Cara baru' in pages(("a/#satu", "a/#dua", ""), ("a/#dua", "a/#cara-baru", ""))["a.md"].markdown


def test_an_id_that_went_to_another_page_answers_with_a_line_that_leads_there() -> None:
    html = dialect.render(pages(("a/#cara", "m/b/#tujuan", ""))["a.md"].markdown).html
    assert re.search(r'<span id="cara"></span>Yang ditunjuk alamat ini pindah ke <a href="m/b.md#tujuan">Naskah \[B\]</a>', html)


def test_a_retired_id_answers_with_reason_and_day() -> None:
    html = dialect.render(pages(("a/#cara", "", ""))["a.md"].markdown).html
    assert '<span id="cara"></span>Bagian yang ditunjuk alamat ini dicabut pada 1 Desember 2026: Isinya *digabung* ke tempat lain.' in html


def test_an_id_that_came_back_needs_nothing() -> None:
    assert ids(pages(("a/#cara-baru", "m/b/", ""))["a.md"]).count("cara-baru") == 1


def test_a_retired_page_answers_with_reason_and_day_and_is_in_no_list() -> None:
    page = pages(("m/hilang/", "", ""))["m/hilang.md"]
    assert "dicabut pada 1 Desember 2026" in page.markdown
    assert "Isinya \\*digabung\\* ke tempat lain." in page.markdown
    assert "](../index.md)" in page.markdown
    assert not page.listed
    assert not page.searched
    assert page.view["unlisted"]


def test_a_page_that_moved_and_was_then_retired_tells_the_day_and_the_reason_of_the_retirement() -> None:
    moves = ["p0:\n  nama: Rekaan\n  lama: m/satu/\n  baru: m/dua/\n  tanggal: 2026-11-01\n  alasan: Alamatnya diganti.\n", "p1:\n  nama: Rekaan\n  lama: m/dua/\n  tanggal: 2026-12-01\n  alasan: Isinya berbahaya.\n"]
    for address in ("m/satu", "m/dua"):
        page = pages(more_files={"docs/register/pindahan.yml": "".join(moves)})[f"{address}.md"]
        assert "dicabut pada 1 Desember 2026" in page.markdown
        assert "Isinya berbahaya." in page.markdown
        assert "diganti" not in page.markdown


def test_a_part_that_moved_and_was_then_retired_tells_why_it_was_retired() -> None:
    moves = ["p0:\n  nama: Rekaan\n  lama: a/#satu\n  baru: a/#dua\n  tanggal: 2026-11-01\n  alasan: Judulnya diganti.\n", "p1:\n  nama: Rekaan\n  lama: a/#dua\n  tanggal: 2026-12-01\n  alasan: Isinya berbahaya.\n"]
    page = pages(more_files={"docs/register/pindahan.yml": "".join(moves)})["a.md"]
    assert page.markdown.count("dicabut pada 1 Desember 2026: Isinya berbahaya.") == 2


def test_a_page_that_moved_is_none_of_the_plan() -> None:
    assert "m/hilang.md" not in pages(("m/hilang/", "a/", ""))


def test_a_replaced_text_stays_readable_below_a_warning() -> None:
    page = pages(("a/", "m/b/", "  tetap: ya\n"))["a.md"]
    html = dialect.render(page.markdown).html
    assert html.index("Sudah digantikan") < html.index("Cara baru")
    assert '<a href="m/b.md">Naskah [B]</a>' in html
    assert not page.listed


def test_a_text_whose_replacement_was_taken_back_says_so_without_its_title_or_address() -> None:
    page = pages(("a/", "kasus/x/", "  tetap: ya\n"), absent={"casebook/x.md": Absence("Rahasia rekaan", "kasus/x.md")})["a.md"]
    assert "digantikan oleh tulisan lain, yang sekarang tidak tampil pada" in page.markdown
    assert "Rahasia" not in page.markdown
    assert "kasus/x" not in page.markdown


def test_an_id_of_a_moved_page_that_was_retired_answers_on_the_new_page() -> None:
    found = pages(("m/hilang/", "a/", ""), ("m/hilang/#langkah", "", ""))["a.md"]
    assert ids(found).count("langkah") == 1


def test_a_known_page_that_nothing_answers_because_a_text_is_away_has_a_notice() -> None:
    known = "2026-11-28\thalaman\ttopik/rekaan/\t\n"
    away = {"docs/x.md": Absence("Rahasia rekaan", "x.md", waits=True)}
    found = pages(known=known, absent=away)
    assert "sedang ditinjau ulang" in found["topik/rekaan.md"].markdown
    assert "sedang ditinjau ulang" in found["x.md"].markdown
    assert "Rahasia" not in found["x.md"].markdown + found["x.md"].title
    assert "topik/rekaan.md" not in pages(known=known)


CALLED = {
    "docs/register/rujukan.yml": "tolong: {nama: Layanan tolong rekaan, singkat: 999 tolong, kapan: Nyawa terancam., telepon: \"999\", umum: ya}\n",
    "docs/gawat/lain.md": "---\njudul: Kartu lain\n---\n",
}


def test_a_card_or_an_entry_that_is_away_still_tells_whom_to_call() -> None:
    gone = {f"docs/{name}.md": Absence("Rahasia rekaan", f"{name}.md", waits=name == "buku-saku/x") for name in ("gawat/x", "buku-saku/x", "metode/x")}
    found = pages(("gawat/lama/", "", ""), absent=gone, more_files=CALLED)
    for path in ("gawat/x.md", "buku-saku/x.md", "gawat/lama.md"):
        html = dialect.render(found[path].markdown).html
        assert 'href="tel:999"' in html, path
        assert "Kartu gawat lain" in html, path
        assert "Rahasia" not in html, path
    assert found["metode/x.md"].markdown.index("Penerbit menarik") < found["metode/x.md"].markdown.index("tel:999"), "elsewhere the notice comes first"
    assert "Kartu gawat lain" not in found["metode/x.md"].markdown
    assert 'href="tel:999"' in dialect.render(found["metode/x.md"].markdown).html
    assert "Kartu gawat lain" not in found["gawat/lain.md"].markdown, "a page that is there keeps its own words"


def test_only_of_a_case_a_notice_speaks_of_the_person_told_about() -> None:
    found = pages(absent={f"x/{n}.md": Absence("Rahasia rekaan", path) for n, path in enumerate(("kasus/x.md", "metode/x.md"))})
    assert "mencabut persetujuannya, atau tulisan ini ditarik" in found["kasus/x.md"].markdown
    assert "persetujuan" not in found["metode/x.md"].markdown
    assert {found[path].title for path in ("kasus/x.md", "metode/x.md")} == {"Tulisan ini ditarik"}
    assert "Rahasia" not in found["kasus/x.md"].markdown + found["metode/x.md"].markdown


def test_every_notice_tells_whom_to_call_where_the_register_knows() -> None:
    gone = {f"x/{n}.md": Absence("Rahasia rekaan", path) for n, path in enumerate(("kasus/x.md", "metode/x.md", "gawat/x.md"))}
    found = pages(("metode/lama/", "", ""), absent=gone, more_files=CALLED)
    for path in ("kasus/x.md", "metode/x.md", "gawat/x.md", "metode/lama.md"):
        assert found[path].markdown.count("tel:999") == 1, path
    assert "tel:" not in found["a.md"].markdown, "a page that is there calls where its author says so"
    assert "tel:" not in pages(absent=gone)["metode/x.md"].markdown


ENTRIES = {f"docs/buku-saku/{name}.md": f"---\njudul: Entri {name}\nringkasan: Rekaan.\ntopik: [rekaan]\npmks: [rekaan]\n---\n\n## Tanda bahaya {{#tanda-bahaya}}\n\nIsi.\n" for name in ("lama", "baru", "lain")}


def test_a_replaced_text_says_so_in_every_output_and_stands_in_no_list_and_no_feed() -> None:
    record = "p:\n  nama: Rekaan\n  lama: buku-saku/lama/\n  baru: buku-saku/baru/\n  tanggal: 2026-12-01\n  alasan: Digabung\n  tetap: ya\n"
    books = library({**ENTRIES, "docs/register/pindahan.yml": record}, site_url="https://pustaka.example/")
    old = books.by_path["docs/buku-saku/lama.md"]
    body = composer(books).body(old)
    assert body.startswith('!!! warning "Sudah digantikan"'), "PDF, EPUB and files to send read this too"
    assert "](baru.md) pada 1 Desember 2026: Digabung." in body
    found = {page.path: page for page in plan(books)}
    assert found["buku-saku/lama.md"].markdown.count("Sudah digantikan") == 1
    assert [one.title for group in found["buku-saku/index.md"].listing.groups for one in group.items] == ["Entri baru", "Entri lain"]  # type: ignore[union-attr]  # an index has a list
    assert "Entri lama" not in composer(books).body(books.by_path["docs/buku-saku/lain.md"])
    history = History(first=dict.fromkeys(books.by_path, date(2026, 11, 1)), last=dict.fromkeys(books.by_path, date(2026, 11, 1)))
    told = {one.title for feed in feeds(books, NONE, history) for one in feed.entries}
    assert told == {"Entri baru", "Entri lain"}
    assert "Sudah digantikan" not in composer(books).body(books.by_path["docs/buku-saku/baru.md"])
