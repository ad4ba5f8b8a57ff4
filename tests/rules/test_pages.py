"""Every rule has a page, every page has a rule, and the examples on the pages do what they say."""

import datetime
import inspect
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pustaka.check import check
from pustaka.findings import Finding, Severity
from pustaka.privacy.levels import BY_SLUG
from pustaka.rules import RULES, Rule, privacy_pictures, tables, writing_foreign
from pustaka.rules.base import PAGES
from pustaka.text import frontmatter
from tests.helpers import library
from tests.rules.pictures import png

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / PAGES
PRESENT = sorted(path for path in FOLDER.glob("*.md") if path.name != "index.md")

SAMPLE = re.compile(r'^`{4}\{\.\w+ \.(?P<kind>salah|benar) title="(?P<path>[^"]+)"\}\n(?P<text>.*?\n)`{4}$', re.MULTILINE | re.DOTALL)
"""The opening line that names the file which the sample stands for."""

HIDDEN = re.compile(r"\[U\+([0-9A-F]{4})\]")
"""`[U+200B]` in a sample stands for the character, which would not be seen."""

NOT_AS_TEXT = {"META01": "a file that is no text", "MEDIA04": "an image of a megabyte", "META17": "what git holds", "META19": "a change", "META20": "a fault of the program", "META32": "a file beside the content", "DIRI33": "a file beside the content", "TULIS23": "what no known slip brings about", "KODE03": "what the history holds"}
"""What a page cannot show; tests/rules/test_meta_wide.py, test_media.py, test_tree.py, test_unjudged.py, test_misplaced.py, test_privacy_beside.py, test_writing_shown.py and test_codes.py have them."""

ELSEWHERE: dict[str, Any] = {"TULIS19": tables, "DIRI36": privacy_pictures.telling, "TULIS21": writing_foreign}
"""Where a finding gets its weight, when the rule itself does not say it."""

AROUND = {
    "docs/register/topik.yml": "asesmen:\n  nama: Asesmen\n",
    "docs/register/pmks.yml": "anak-jalanan:\n  nama: Anak jalanan\n",
    "docs/register/hukum.yml": (
        "uu-14-2019:\n  nama: UU 14/2019\n  jenis: UU\n  nomor: \"14\"\n  tahun: 2019\n  perihal: Pekerja sosial.\n  status: berlaku\n"
        "uu-8-2016:\n  nama: UU 8/2016\n  jenis: UU\n  nomor: \"8\"\n  tahun: 2016\n  perihal: Penyandang disabilitas.\n  status: berlaku\n"
        "uu-4-1997:\n  nama: UU 4/1997\n  jenis: UU\n  nomor: \"4\"\n  tahun: 1997\n  perihal: Aturan lama.\n  status: dicabut\n  diganti_oleh: [uu-8-2016]\n"
    ),
    "docs/register/kewajiban.yml": (
        "lapor:\n  nama: Laporan\n  sifat: wajib\n  siapa: pekerja sosial\n  apa: Serahkan laporan.\n  tenggat: [\"3 × 24 jam sejak diminta\"]\n"
        "  pasal: UU 14/2019 Pasal 1\n  hukum: [uu-14-2019]\n  keadaan: [berlaku]\n  semua: ya\n"
    ),
    "docs/register/rujukan.yml": (
        "layanan:\n  nama: Layanan contoh\n  guna: Contoh.\n  kapan: Contoh.\n  wilayah: contoh\n  telepon: \"1234\"\n  bila_tidak: 1299\n  terlihat: 2025-01\n"
        "layanan-lama:\n  nama: Layanan lama\n  guna: Contoh.\n  kapan: Contoh.\n  wilayah: contoh\n  ditarik: ya\n"
        "layanan-setempat:\n  nama: Layanan setempat\n  guna: Contoh.\n  kapan: Contoh.\n  wilayah: contoh\n  telepon: \"1299\"\n  sebagian: ya\n"
        "layanan-tanpa-nomor:\n  nama: Kantor contoh\n  guna: Contoh.\n  kapan: Contoh.\n  wilayah: contoh\n  datangi: Kantor contoh.\n"
    ),
    "docs/register/sumber.yml": (
        "gelandangan-siak:\n  nama: Layanan contoh\n  penerbit: Dinas contoh\n  jenis: laman resmi\n"
        "  alamat: \"https://dinsos.siakkab.go.id/layanan/pelayanan-penanganan-gelandangan\"\n  terbaca: sebagian\n  kekuatan: sedang\n"
    ),
    "docs/register/ejaan.yml": "risiko:\n  nama: risiko\n  salah: [resiko]\npraktik:\n  nama: praktik\n  salah: [praktek]\n",
    "docs/register/istilah.yml": "odgj:\n  nama: ODGJ\n  kepanjangan: orang dengan gangguan jiwa\n  hindari: [orang gila]\n  arti: Contoh.\n",
    "docs/tentang/index.md": "---\njudul: Tentang\n---\n\n![Alur rujukan](../gambar/alur.png)\n",
    "docs/gambar/alur.png": png(),
    "docs/buku-saku/gelandangan.md": "## Kriteria {#kriteria}\n\n- Tidak mempunyai tempat tinggal.\n",
    "docs/metode/rekaan.md": "---\njudul: Rekaan\nringkasan: Contoh.\n---\n\n## Cara kerja {#cara}\n\nIsi.\n",
    "casebook/rekaan-ditarik.md": "---\njudul: Rekaan\npersetujuan: {bentuk: lisan, bulan: 2024-01, dicabut: 2024-06}\nfoto:\n  anyaman.png: tanpa orang dan tanpa tulisan\n---\n",
    "casebook/anyaman.png": png(),
    "docs/metode/contoh-lama.md": "---\njudul: Contoh lama\nringkasan: Contoh.\n---\n\n## Cara kerja {#cara}\n\nIsi.\n",
    "docs/register/alamat/2026.tsv": "2026-11-28\thalaman\tmetode/rekaan/\t\n2026-11-28\tbagian\tmetode/rekaan/#cara\t\n2026-11-28\thalaman\tmetode/rekaan-lama/\t\n",
    "docs/register/pindahan.yml": "rekaan-lama:\n  nama: Rekaan\n  lama: metode/rekaan-lama/\n  baru: metode/rekaan/\n  tanggal: 2026-12-01\n  alasan: Alamatnya diganti.\n"
    "contoh-lama:\n  nama: Contoh lama\n  lama: metode/contoh-lama/\n  baru: metode/rekaan/\n  tanggal: 2026-12-01\n  alasan: Digabung.\n  tetap: ya\n",
    "discussions/contoh/seri.yml": "nama: Contoh\njenis: edisi\npenerbit: Kelompok contoh\nringkasan: Contoh.\n",
    "discussions/contoh/001.md": "---\nnomor: 1\n---\n",
    "discussions/rapat/seri.yml": "nama: Rapat\njenis: notulensi\npenerbit: Kelompok contoh\nringkasan: Contoh.\n",
    "discussions/rapat/2024-12-06.md": (
        "---\ntanggal: 2024-12-06\n---\n\n## Tindak lanjut {#tindak-lanjut}\n\n| Apa | Oleh | Tenggat | Keadaan |\n| --- | --- | --- | --- |\n"
        "| Menyusun daftar bacaan | pencatat | 31 Januari 2025 | Belum |\n"
    ),
}
"""The library in which a sample stands; the sample replaces a file of the same path."""


def samples(rule: Rule, kind: str) -> list[tuple[str, str]]:
    page = (ROOT / rule.page).read_text("utf-8")
    return [(found["path"], found["text"]) for found in SAMPLE.finditer(page) if found["kind"] == kind]


def findings(path: str, text: str) -> list[Finding]:
    text = HIDDEN.sub(lambda found: chr(int(found[1], 16)), text)
    return list(check(replace(library({**AROUND, path: text}), today=datetime.date(2026, 1, 1), site_url="https://pustaka.example/"), paths=[path]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page_with_both_examples(rule: Rule) -> None:
    assert (ROOT / rule.page).is_file()
    if rule.code not in NOT_AS_TEXT:
        assert samples(rule, "salah"), "a page without a wrong example"
        assert samples(rule, "benar"), "a page without a right example"


@pytest.mark.parametrize("page", PRESENT, ids=lambda page: page.stem)
def test_every_page_has_a_rule_and_names_it(page: Path) -> None:
    rule = next(rule for rule in RULES if rule.code == page.stem.upper())
    text = page.read_text("utf-8")
    matter = frontmatter.parse(text)
    assert matter.values["judul"] == f"{rule.code} {rule.slug}"
    assert matter.values["ringkasan"]
    assert re.findall(r"^## .*\{#([a-z]+)\}$", SAMPLE.sub("", text), re.MULTILINE) == ["diperiksa", "mengapa", "contoh", "lakukan"]
    assert SAMPLE.sub("", text).count("```") == 0, "a code block that is no sample"


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code not in NOT_AS_TEXT], ids=lambda rule: rule.code)
def test_wrong_examples_are_found_and_right_ones_are_not(rule: Rule) -> None:
    for path, text in samples(rule, "salah"):
        assert rule.code in {one.code for one in findings(path, text)}, text
    for path, text in samples(rule, "benar"):
        found = findings(path, text)
        assert rule.code not in {one.code for one in found}, text
        if path.startswith("docs/") and text.startswith("---"):
            assert not [one for one in found if one.severity is Severity.ERROR], "a right example teaches nothing wrong"


def test_the_index_lists_every_rule_with_its_weight_and_summary() -> None:
    rows = re.findall(r"^\| \[(\w+)\]\((\S+)\) \| (\S+) \| ([\w ]+) \| (.+) \|$", (FOLDER / "index.md").read_text("utf-8"), re.MULTILINE)
    expected = []
    for rule in RULES:
        summary = frontmatter.parse((ROOT / rule.page).read_text("utf-8")).values["ringkasan"]
        expected.append((rule.code, f"{rule.code.lower()}.md", rule.slug, rule.weights, summary))
    assert sorted(rows) == sorted(expected)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.slug not in BY_SLUG], ids=lambda rule: rule.code)
def test_a_rule_declares_every_weight_that_it_gives(rule: Rule) -> None:
    check = rule.check or rule.wide_check
    assert check is not None
    written = inspect.getsource(check).partition("\ndef ")[2]
    written += inspect.getsource(ELSEWHERE[rule.code]) if rule.code in ELSEWHERE else ""
    given = {Severity[name] for name in re.findall(r"Severity\.([A-Z]+)", written)}
    assert given <= {rule.severity, *rule.also}
    assert given >= set(rule.also)


def test_codes_and_slugs_are_unique_and_well_formed() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.slug for rule in RULES})
    for rule in RULES:
        assert re.fullmatch(rf"{rule.family}\d\d", rule.code)
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.slug)
        assert (rule.check is None) != (rule.wide_check is None)
