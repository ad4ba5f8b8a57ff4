"""The law register on the site."""

from pustaka.registers.laws import cited_in
from pustaka.site import Page
from pustaka.site.plan import plan
from pustaka.text import dialect
from tests.helpers import library

LAWS = """uu-8-2016:
  nama: UU 8/2016
  jenis: UU
  nomor: "8"
  tahun: 2016
  perihal: Hak penyandang disabilitas.
  status: berlaku
  keyakinan: tinggi
  sumber: ["https://www.contoh.id/uu-8"]
uu-4-1997:
  nama: UU 4/1997
  jenis: UU
  nomor: "4"
  tahun: 1997
  perihal: Aturan lama
  status: dicabut
  sejak: 2016
  diganti_oleh: [uu-8-2016]
  diperiksa: 2026-02-03
"""


def pages(body: str, laws: str = LAWS) -> dict[str, Page]:
    return {one.path: one for one in plan(library({"docs/register/hukum.yml": laws, "docs/metode/contoh.md": f"---\njudul: Contoh\n---\n{body}"}))}


def test_a_citation_leads_to_its_record() -> None:
    found = pages("Hak itu diatur UU No. 8 Tahun 2016.\n")
    assert "Hak itu diatur [UU No. 8 Tahun 2016](../hukum.md#uu-8-2016)." in found["metode/contoh.md"].markdown
    assert "**UU 8/2016**{ #uu-8-2016 }" in found["hukum.md"].markdown


def test_what_is_not_registered_stays_plain() -> None:
    assert pages("Lihat UU 9/2099.\n")["metode/contoh.md"].markdown.strip() == "Lihat UU 9/2099."


def test_the_page_says_what_is_known_and_what_is_not() -> None:
    text = pages("Lihat UU 8/2016.\n")["hukum.md"].markdown
    assert "**UU 8/2016**{ #uu-8-2016 } *berlaku*{ .pp-hukum .pp-hukum--berlaku } *Hak penyandang disabilitas.*" in text, "the state is a label on the line"
    assert "Keyakinan: tinggi. Belum diperiksa pada naskah resmi." in text
    assert "*dicabut*{ .pp-hukum .pp-hukum--dicabut }" in text
    assert "Sejak 2016 dan diganti UU 8/2016. Keyakinan: rendah. Diperiksa pada naskah resmi 3 Februari 2026." in text
    assert "Disebut di: [Contoh](metode/contoh.md)." in text
    assert "Sumber: [contoh.id](<https://www.contoh.id/uu-8>)." in text


def test_a_page_that_cites_a_revoked_regulation_carries_the_notice_after_its_section() -> None:
    text = pages("## Satu {#satu}\n\nUU 4/1997 dicabut.\n\n## Dua {#dua}\n\nIsi.\n")["metode/contoh.md"].markdown
    assert "Tulisan ini menyebut peraturan yang sudah dicabut: [UU 4/1997](../hukum.md#uu-4-1997) (diganti UU 8/2016)." in text
    assert text.index("!!! warning") < text.index("## Dua")
    assert "!!! warning" not in pages("Lihat UU 8/2016.\n")["metode/contoh.md"].markdown


def test_changing_one_state_changes_exactly_the_pages_that_cite_it() -> None:
    texts = {"docs/a.md": "---\njudul: A\n---\nUU 8/2016.\n", "docs/b.md": "---\njudul: B\n---\nLain.\n"}
    before = {one.path: one for one in plan(library({**texts, "docs/register/hukum.yml": LAWS}))}
    after = {one.path: one for one in plan(library({**texts, "docs/register/hukum.yml": LAWS.replace("status: berlaku", "status: dicabut")}))}
    changed = {path for path in after if after[path].markdown != before[path].markdown}
    assert changed == {"a.md", "hukum.md"}


def test_a_law_cited_only_in_a_heading_still_carries_the_notice() -> None:
    assert "!!! warning" in pages("## Isi UU 4/1997 {#isi}\n\nIsi.\n")["metode/contoh.md"].markdown


def test_a_text_is_counted_once_however_often_it_cites() -> None:
    found = cited_in(library({"docs/register/hukum.yml": LAWS, "docs/a.md": "UU 8/2016 dan UU 8/2016.\n"}))
    assert {key: [one.path for one in members] for key, members in found.items()} == {"uu-8-2016": ["docs/a.md"]}


def test_examples_on_the_page_of_a_rule_are_no_mentions() -> None:
    found = cited_in(library({"docs/register/hukum.yml": LAWS, "docs/kontribusi/aturan/sumber01.md": "UU 8/2016.\n", "docs/kontribusi/menulis.md": "UU 8/2016.\n"}))
    assert [one.path for some in found.values() for one in some] == ["docs/kontribusi/menulis.md"]


def test_a_broken_record_does_not_stop_the_page() -> None:
    assert "Sejak kapan-kapan." in pages("Isi.\n", "x:\n  nama: X\n  jenis: UU\n  nomor: a\n  status: entah\n  sumber: teks\n  sejak: kapan-kapan\n")["hukum.md"].markdown


def test_laws_stand_by_subject_and_what_does_not_hold_comes_first() -> None:
    text = pages("Isi.\n", LAWS.replace("  nomor: \"8\"", "  nomor: \"8\"\n  pokok: disabilitas"))["hukum.md"].markdown
    first, subject, last = (text.index(one) for one in ("**Dicabut: 1 peraturan**", "## Disabilitas {#bidang-disabilitas}", "## Lain-lain"))
    assert first < subject < text.index("{ #uu-8-2016 }") < last < text.index("{ #uu-4-1997 }")


def test_many_mentions_are_folded() -> None:
    texts = {f"docs/{n}.md": f"---\njudul: Tulisan {n}\n---\nLihat UU 8/2016.\n" for n in "abcd"}
    text = {one.path: one for one in plan(library({"docs/register/hukum.yml": LAWS, **texts}))}["hukum.md"].markdown
    assert '    ??? "Disebut di 4 tulisan"' in text
    html = dialect.render(text).html
    line = html.index('id="uu-8-2016"')
    assert html.rindex("<summary>", 0, line) > html.rindex("<details>", 0, line), "the id stands on the line and not in the fold"
    assert line < html.index("<summary>Disebut di 4 tulisan</summary>") < html.index('id="uu-4-1997"')


def test_a_check_says_who_opened_what() -> None:
    checked = LAWS.replace("  diperiksa: 2026-02-03", "  diperiksa: 2026-02-03\n  diperiksa_oleh: pengelola\n  diperiksa_pada: LN 2016/69")
    assert "Diperiksa pada naskah resmi 3 Februari 2026 oleh pengelola (LN 2016/69)." in pages("Isi.\n", checked)["hukum.md"].markdown


def test_the_text_one_can_open_is_named() -> None:
    laws = LAWS.replace("  keyakinan: tinggi", "  keyakinan: tinggi\n  naskah: \"https://contoh.id/naskah\"")
    assert "Naskah: [contoh.id](<https://contoh.id/naskah>)." in pages("Isi.\n", laws)["hukum.md"].markdown
