"""The published schemas hold for every text and register of the project, and stop what the check stops."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pustaka.check import check
from pustaka.kinds import KINDS
from pustaka.library import Library
from pustaka.library import library as books
from pustaka.site import schemas
from pustaka.site.registers import files
from tests.helpers import library
from tests.kinds.test_schema import as_json

ROOT = Path(__file__).parents[2]
LOOKS = ("META02", "META03", "META04", "META05", "META06", "META07", "META10", "META11", "SUMBER04", "DIRI27")
"""The rules about what a schema can say."""

REGISTERS = {
    "docs/register/topik.yml": "asesmen:\n  nama: Asesmen\n",
    "docs/register/pmks.yml": "anak-jalanan:\n  nama: Anak jalanan\n  kelompok: anak\n  nomor_2012: 4\n",
}
CASE = "judul: Rekaan\nringkasan: Rekaan.\nsamaran: [Klien A]\nanak: tidak\n"
MINUTES = "judul: Rekaan\nringkasan: Rekaan.\ntanggal: 2020-02-29\nanggota: 10\nhadir: {peksos: 7}\n"
LAW = "uu-1-2000:\n  nama: UU 1/2000\n  jenis: UU\n  nomor: \"1\"\n  tahun: 2000\n  perihal: Rekaan.\n  status: berlaku\n"


def stopped(given: Library) -> set[str]:
    """The files of a library that a schema stops."""
    valid = {name: Draft202012Validator(one, format_checker=FormatChecker()) for name, one in schemas.schemas(given).items()}
    matters = [(one.path, one.kind.key, one.document.matter) for one in given.publications]
    matters += [(one.path, schemas.SERIES, one.matter) for one in given.series]
    matters += [(f"docs/register/{name}.yml", schemas.LIST + name, one.matter) for name, one in given.registers.items()]
    return {path for path, name, matter in matters if not valid[name].is_valid(as_json(dict(matter.values)))}


def test_every_text_and_register_of_the_project_fits_its_schema() -> None:
    given = books.read(ROOT)
    assert len(given.publications) > 100 and len(given.registers) > 10
    assert stopped(given) == set()


@pytest.mark.parametrize("name", [*(kind.key for kind in KINDS), schemas.SERIES, *(schemas.LIST + shape.name for shape in (*schemas.SHAPES, *schemas.SAYS_SO))])
def test_each_is_a_schema_and_a_planned_file(name: str) -> None:
    given = library(REGISTERS, site_url="https://contoh.invalid/")
    Draft202012Validator.check_schema(schemas.schemas(given)[name])
    told = json.loads(files(given)[f"skema/{name}.json"])
    assert told["$id"] == f"https://contoh.invalid/skema/{name}.json"
    assert told["title"] and told["description"]


def test_without_an_address_of_the_site_a_schema_claims_none() -> None:
    assert all("$id" not in json.loads(one) for path, one in files(library(REGISTERS)).items() if path.startswith("skema/"))


def test_the_same_library_gives_the_same_bytes() -> None:
    assert schemas.files(library(REGISTERS)) == schemas.files(library(REGISTERS))


@pytest.mark.parametrize(("path", "text", "passes"), [
    ("casebook/x.md", CASE, True),
    ("casebook/x.md", CASE + "topik: [asesmen]\npmks: [anak-jalanan]\nkurun: 2018-11\n", True),
    ("casebook/x.md", CASE + "kurun:\nprogram: ''\n", True),
    ("casebook/x.md", CASE + "persetujuan: {bentuk: lisan, bulan: 2024-03}\nfoto: {ruang.jpg: tanpa orang}\n", True),
    ("casebook/x.md", CASE + "topik: [asesment]\n", False),
    ("casebook/x.md", CASE + "topik: asesmen\n", False),
    ("casebook/x.md", CASE + "pmks: [gelandangan]\n", False),
    ("casebook/x.md", CASE + "kurun: 2018-13\n", False),
    ("casebook/x.md", CASE + "kurun: 2018-11-05\n", False),
    ("casebook/x.md", CASE + "wilaya: Jawa Barat\n", False),
    ("casebook/x.md", CASE + "persetujuan: {bulan: 2024-03}\n", False),
    ("casebook/x.md", CASE + "foto: {ruang.jpg: boleh}\n", False),
    ("casebook/x.md", CASE.replace("anak: tidak", "anak: mungkin"), False),
    ("casebook/x.md", CASE.replace("samaran: [Klien A]\n", ""), False),
    ("casebook/x.md", CASE.replace("judul: Rekaan", "judul:"), False),
    ("casebook/x.md", CASE.replace("judul: Rekaan", f"judul: {'R' * 121}"), False),
    ("casebook/x.md", CASE.replace("judul: Rekaan", "judul: 7"), False),
    ("discussions/notulensi/1.md", MINUTES, True),
    ("discussions/notulensi/1.md", MINUTES.replace("7}", "tujuh}"), False),
    ("discussions/notulensi/1.md", MINUTES.replace("2020-02-29", "29 Februari 2020"), False),
    ("discussions/notulensi/1.md", MINUTES.replace("anggota: 10", "anggota: 0"), False),
    ("docs/x.md", "judul: Rekaan\ntemplate: home.html\n", True),
    ("docs/x.md", "judul: Rekaan\ntemplate: beranda.html\n", False),
    ("docs/register/hukum.yml", LAW, True),
    ("docs/register/hukum.yml", LAW + "  ditetapkan: 2000-01\n  catatan:\n", True),
    ("docs/register/hukum.yml", LAW + "  diubah_oleh: [uu-2-2001]\n", False),
    ("docs/register/hukum.yml", LAW + "  ditetapkan: Januari 2000\n", False),
    ("docs/register/hukum.yml", LAW.replace("status: berlaku", "status: laku"), False),
    ("docs/register/hukum.yml", LAW.replace("  perihal: Rekaan.\n", ""), False),
    ("docs/register/hukum.yml", LAW.replace("uu-1-2000", "UU 1/2000"), False),
    ("docs/register/hukum.yml", LAW.replace("  nama: UU 1/2000\n", ""), False),
    ("docs/register/izin.yml", "a:\n  nama: Rekaan\n", False),
    ("docs/register/siapa.yml", "a:\n  nama: Anak\n  tanya: Apa?\n  pilihan: [{kata: Di jalan, ke: anak-jalanan}]\n", True),
    ("docs/register/siapa.yml", "a:\n  nama: Anak\n  tanya: Apa?\n  pilihan: [{kata: Di jalan, ke: anak-jalan}]\n", False),
    ("discussions/notulensi/seri.yml", "nama: N\njenis: notulensi\npenerbit: P\nringkasan: R.\n", True),
    ("discussions/notulensi/seri.yml", "nama: N\njenis: notulen\npenerbit: P\nringkasan: R.\n", False),
])  # fmt: skip
def test_check_and_schema_agree_on_whole_files(path: str, text: str, passes: bool) -> None:
    texts = {**REGISTERS, "discussions/notulensi/seri.yml": "nama: N\njenis: notulensi\npenerbit: P\nringkasan: R.\n"}
    given = library({**texts, path: f"---\n{text}---\n\nIsi.\n" if path.endswith(".md") else text})
    found = {one.path for one in check(given, only=LOOKS)}
    assert (path not in found, path not in stopped(given)) == (passes, passes)


def test_the_guide_names_each_schema_of_a_file_that_is_all_yaml() -> None:
    guide = (ROOT / "docs/pengembang/skema.md").read_text("utf-8")
    settings = json.loads(guide.split("```json\n")[1].split("```")[0])["yaml.schemas"]
    wanted = {f"./site/skema/{schemas.LIST}{shape.name}.json": f"docs/register/{shape.name}.yml" for shape in (*schemas.SHAPES, *schemas.SAYS_SO)}
    assert settings == {"./site/skema/seri.json": "discussions/*/seri.yml", **wanted}
