"""Who the library is, is declared once; a slip there is told, and never leaves the former brand standing."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from pustaka import project
from pustaka.build import dressing
from pustaka.errors import PustakaError
from pustaka.project import Brand, brand
from pustaka.site import chart
from tests.programs import ROOT

TOKENS = (ROOT / "docs" / dressing.TOKENS).read_text("utf-8")
GUIDE = (ROOT / "docs/pengembang/salinan.md").read_text("utf-8")

NAMED = re.compile(r"^([\w./*-]+\.\w+) {2,}\S", re.MULTILINE)
"""A file in the list of the guide, with what it is behind it; `*.md` for all that lie at the root."""


def settings(warna: str = "", more: str = "") -> str:
    return f"site_name: Rekaan\nextra:\n  merek:\n    penerbit: Rumah Rekaan\n    lisensi: {{nama: CC0, alamat: https://lisensi.invalid/}}\n{warna}{more}"


def read(text: str, folder: Path) -> Brand:
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return project.load(folder).brand


def test_the_settings_say_who_the_library_is(tmp_path: Path) -> None:
    found = read(settings("    warna:\n      terang: {utama: \"#5a1e8c\"}\n"), tmp_path)
    assert (found.name, found.publisher, found.licence.name, found.licence.url, found.language) == ("Rekaan", "Rumah Rekaan", "CC0", "https://lisensi.invalid/", "id")
    assert found.palette("terang") == {"utama": "#5a1e8c"}
    assert found.palette("gelap") == {}


def test_without_a_word_there_is_no_brand_of_ours(tmp_path: Path) -> None:
    assert read("theme: material\n", tmp_path) == Brand(colours={"terang": {}, "gelap": {}, "di-tua": {}})


@pytest.mark.parametrize("warna", [
    "terang: {utama: ungu}", "terang: {utama: \"#5A1E8C\"}", "terang: {utama: \"#5a1\"}", "terang: {utama: 123456}", "terang: {utma: \"#5a1e8c\"}",
    "siang: {utama: \"#5a1e8c\"}", "terang: \"#5a1e8c\"", "gelap: {di-tua: \"#5a1e8c\"}", "terang: {utama: \"#5a1e8c;}\"}",
])  # fmt: skip
def test_a_colour_that_is_none_is_told_in_one_sentence(warna: str, tmp_path: Path) -> None:
    with pytest.raises(PustakaError, match=r"^mkdocs\.yml: .*salinan\.md\.$"):
        read(settings(f"    warna:\n      {warna}\n"), tmp_path)


@pytest.mark.parametrize("more", ["    penerbt: x\n", "    lisensi: CC0\n"])
def test_so_is_a_key_that_nobody_reads(more: str, tmp_path: Path) -> None:
    with pytest.raises(PustakaError, match=r"^mkdocs\.yml: "):
        read("site_name: Rekaan\nextra:\n  merek:\n" + more, tmp_path)


def test_the_settings_say_how_those_who_answer_are_reached(tmp_path: Path) -> None:
    mail, number = "pengelola" + "@" + "rumah.invalid", "62" + "8" + "0000" + "1234"
    found = read(settings(f'    kontak: {{surel: {mail}, whatsapp: "{number}"}}\n'), tmp_path).contact
    assert (found.mail, found.whatsapp) == (mail, number)
    assert read(settings('    kontak: {surel: "", whatsapp: "", formulir: ""}\n'), tmp_path).contact == brand.Contact()


def test_the_settings_may_name_a_form_for_manuscripts(tmp_path: Path) -> None:
    assert read(settings("    kontak: {formulir: 'https://formulir.invalid/a?b=1'}\n"), tmp_path).contact.form == "https://formulir.invalid/a?b=1"


@pytest.mark.parametrize("given", [
    "{surel: bukan alamat}", "{surel: rekaan" + "@" + "rumah}", "{surel: 'a" + "@" + "rumah.invalid?bcc=x'}", '{whatsapp: "08' + '0000' + '1234"}', '{whatsapp: "+62' + '80000' + '1234"}',
    '{whatsapp: "62 8' + '0000 1234"}', "{whatsapp: 1.5}", "{telepon: x}", "teks", "{formulir: http://rumah.invalid}", "{formulir: 'https://rumah.invalid/a)b'}", "{formulir: rumah}",
])  # fmt: skip
def test_a_way_that_reaches_nobody_is_told_without_being_repeated(given: str, tmp_path: Path) -> None:
    with pytest.raises(PustakaError, match=r"^mkdocs\.yml: .*kontak") as told:
        read(settings(f"    kontak: {given}\n"), tmp_path)
    assert "rumah" not in str(told.value) and "1234" not in str(told.value)


def test_styles_and_plots_of_the_tree_have_the_colours_of_the_settings() -> None:
    ours = project.load(ROOT).brand
    assert {name: tuple(given) for name, given in ours.colours.items()} == brand.PALETTES, "our own settings name each colour, in this order"
    assert dressing.coloured(dressing.TOKENS, TOKENS, ours) == TOKENS
    assert dressing.extras({"a.svg": " ".join(chart.COLOURS.values()).encode()}, ours)["a.svg"].decode().split() == list(chart.COLOURS.values())


def luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


READ = (
    *((words, ground) for words in ("tinta", "redup", "utama", "bahaya") for ground in ("kertas", "muka")),
    ("utama", "lembut"), ("tinta", "lembut"), ("kunyit-tinta", "kunyit-lembut"), ("tinta", "kunyit-lembut"), ("bahaya", "bahaya-lembut"), ("muka", "utama"),
)
"""(words, ground): what stands on what."""


@pytest.mark.parametrize("theme", ["terang", "gelap"])
def test_words_can_be_read_on_their_ground(theme: str) -> None:
    given = project.load(ROOT).brand.palette(theme)
    assert {pair: round(contrast(given[pair[0]], given[pair[1]]), 2) for pair in READ if contrast(given[pair[0]], given[pair[1]]) < 4.5} == {}


def test_so_can_what_stands_on_dark_or_on_turmeric() -> None:
    ours = project.load(ROOT).brand
    above = ours.palette("di-tua")
    for theme in ("terang", "gelap"):
        given = ours.palette(theme)
        assert all(contrast(above[name], given["utama-tua"]) >= 4.5 for name in ("di-tua", "di-tua-redup", "di-tua-kunyit"))
        assert contrast(above["di-kunyit"], given["kunyit"]) >= 4.5


def tracked() -> list[str]:
    return subprocess.run(["git", "-c", "core.quotePath=false", "ls-files"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout.splitlines()


def test_the_guide_names_every_text_with_our_name_or_licence() -> None:
    """What a copy for another institution has to write anew is in its lists; everything else reads the settings, or speaks to developers."""
    ours = project.load(ROOT).brand
    words = [word.casefold() for word in (ours.name, ours.licence.name, ours.licence.url)]
    silent = ("tests/", "catatan-perubahan/", "docs/pengembang/keputusan-")
    found = set()
    for path in tracked():
        if not path.startswith(silent) and path.endswith((".md", ".yml", ".html", ".py", ".typ", ".css", ".js", ".svg", ".toml")):
            text = (ROOT / path).read_text("utf-8").casefold()
            if any(word in text for word in words):
                found.add(path if "/" in path or not path.endswith(".md") else "*.md")
    assert sorted(found - {"mkdocs.yml", "docs/pengembang/salinan.md", "scripts/pustaka/__init__.py"}) == sorted(NAMED.findall(GUIDE.split("{#tulisan}")[1].split("\n## ")[0]))
