"""A schema passes the values that the check passes, and stops the ones that it stops."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pustaka.kinds import KINDS, fields, schema
from pustaka.kinds.registers import SHAPES
from pustaka.kinds.schema import Schema
from pustaka.kinds.sheet import BLOCKS
from pustaka.library import series

DAY = datetime.date(2013, 12, 6)

VALUES: tuple[object, ...] = (
    "a", "", "  ", "a" * 41, "a" * 500, "anak-jalanan", "Anak Jalanan", "anak_jalanan", "ya", "tidak", "yes", "sisa", "berlaku", "tinggi", "berita", "seluruhnya", "anak", "langkah", "asesmen", "edisi", "tinjauan lapangan", "home.html",
    "2018-11", "2018-13", "11-2018", "2018", "129", 0, 1, 2, 3, 5, 7, 12, 13, 28, 29, 240, 241, 1944, 1945, 1899, 2018, 2101, -1, 1.5, True, False, None,
    DAY, datetime.datetime(2013, 12, 6, 9),
    [], [""], [" "], ["a"], ["a", "b", "c"], ["a-b", "007"], ["A"], ["a_b"], [1], [None], ["a" * 201], ["x"] * 13, [["a"]], [1, 3, 2], [13], [True],
    {}, {"a": 1}, {"a": 0}, {"a": "1"}, {"a": True}, {"a": None}, {"a": "teks"}, {"a": "t" * 161}, {f"nama {n}": "x" for n in range(9)}, {"a": ["b"]},
    {"x.jpg": "tanpa orang"}, {"x.jpg": "izin wali dan tulisan umum"}, {"x.jpg": "tanpa orang dan surat"}, {"x.jpg": "izin lisan", "y.jpg": "lain"}, {"kotak": "laki-laki"}, {"kotak": None, "segitiga": "x"},
    {"oleh": "P", "tanggal": DAY, "hasil": "terbit", "sidik": "00"}, {"oleh": "P", "tanggal": DAY, "hasil": "", "sidik": "00"},
    "pekerja sosial", "wajib", "Jawa", "sikap", "bulan pertama", "usulan", ["3 × 24 jam sejak diminta"], ["segera"], ["30 harian"], ["setiap bulan", "6 bulan paling lama"],
    {"tanggal": DAY}, {"tanggal": DAY, "waktu": "13.00 WIB", "tempat": "Kota", "tema": "a"}, {"tanggal": "besok"}, {"tanggal": None}, {"tempat": "Kota"},
    {"bentuk": "lisan"}, {"bentuk": None}, {"bentuk": "lisan", "bulan": "2024-03"}, {"bentuk": "lisan", "siapa": "x"}, {"bulan": "2024-03"},
    [{"kata": "Ia di jalan", "ke": "anak-jalanan"}], [{"kata": "Ia di jalan"}], [{"kata": " ", "ke": "x"}], [{"kata": "a", "ke": "b", "lain": "c"}],
    [{"isian": ["Kode kasus"]}], [{"isian": []}], [{"isian": ["a"], "kolom": 5}], [{"isian": ["a"], "judul": "b"}], [{"garis": 4}, {"garis": "sisa"}],
    [{"garis": 29}], [{"garis": 4, "isian": ["a"]}], [{"lain": 1}], ["garis"], [{"tabel": ["a", "b"], "baris": 3}], [{"tabel": ["a"]}],
    [{"tabel": ["a"], "baris": 3, "awal": ["x"]}], [{"tabel": ["a", "b"], "awal": ["x"], "lebar": [1, 2], "tinggi": "sisa"}],
    [{"kotak": {"Biologis": "makan"}, "tinggi": 9}], [{"kotak": {"Biologis": None}, "tinggi": 10}], [{"gambar": "genogram"}], [{"gambar": "kucing"}],
    {"anggota": 10, "kuorum": 6, "menit": 120, "berbagi": "a"}, {"anggota": 10, "kuorum": 6, "menit": 120, "berbagi": "a", "terbuka": None, "lain": 1},
    {"anggota": 10, "kuorum": 6, "menit": 5, "berbagi": "a"}, [{"topik": "a"}, {"topik": "b", "tanggal": DAY, "bacaan": ["c.md"], "usulan": "ya"}], [{"topik": ""}],
    [{"simbol": {"kotak": "laki-laki"}}], [{"simbol": {"segi": "x"}}], [{"halaman_baru": True}], [{"halaman_baru": "mungkin"}],
    "alur", "tubuh", [{"kata": "Terima", "baca": "Rekaan."}], [{"kata": "Terima", "letak": "akar", "ke": 1, "anda": "ya"}], [{"baca": "Rekaan."}],
)  # fmt: skip

DECLARED = {
    f"{owner} {one.key}": one.type
    for owner, given in (*((kind.key, kind.fields) for kind in KINDS), ("seri", series.FIELDS), *((shape.name, shape.fields) for shape in SHAPES))
    for one in given
}


def as_json(value: object) -> object:
    """The value as an editor reads it from the same file: keys are texts, and so are days."""
    if isinstance(value, dict):
        return {str(key): as_json(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(one) for one in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def fits(value: object, given: Schema) -> bool:
    return Draft202012Validator(given, format_checker=FormatChecker()).is_valid(as_json(value))


def disagreements(kind: fields.Type) -> Iterator[object]:
    given = schema.of_type(kind, {})
    Draft202012Validator.check_schema(given)
    for value in VALUES:
        stopped = bool(list(kind.problems(value)))
        if fits(value, given) is stopped and not (stopped and holds_day(value)):
            yield value


def holds_day(value: object) -> bool:
    """Days without quotation marks are texts to a schema, so it lets one pass where a text is wanted."""
    return isinstance(value, datetime.date) or (isinstance(value, dict) and any(map(holds_day, value.values())))


@pytest.mark.parametrize("name", DECLARED)
def test_check_and_schema_agree_on_every_sample(name: str) -> None:
    assert list(disagreements(DECLARED[name])) == []


@pytest.mark.parametrize("name", BLOCKS)
def test_they_agree_on_what_a_block_holds(name: str) -> None:
    kind, beside = BLOCKS[name]
    for one in (kind, *beside.values()):
        assert list(disagreements(one)) == []


def test_the_samples_tell_types_apart() -> None:
    """Each type lets some of them pass and stops others."""
    for name, kind in DECLARED.items():
        passed = [value for value in VALUES if not list(kind.problems(value))]
        assert 0 < len(passed) < len(VALUES), name


@pytest.mark.parametrize(("kind", "value", "passes"), [
    (fields.Day(), "2013-12-06", True),
    (fields.Text(), DAY, True),
    (fields.Day(), "2013-02-30", False),
    (fields.Count(1), 1.0, True),
    (fields.Labelled(("a",)), {1: "a"}, True),
])
def test_what_only_the_check_can_tell(kind: fields.Type, value: object, passes: bool) -> None:
    """A schema sees texts where YAML reads a day, whole numbers where it reads a fraction, and no keys but texts."""
    assert list(kind.problems(value))
    assert fits(value, schema.of_type(kind, {})) is passes


def test_a_key_of_a_register_is_one_that_is_there() -> None:
    known = {"topik": {"asesmen": "Asesmen", "rujukan": "Rujukan"}, "docs/metode": {"genogram": "Genogram"}}
    topics = schema.of_type(fields.Slugs("topik"), known)
    assert topics["items"] == {"enum": ["asesmen", "rujukan"], "enumDescriptions": ["Asesmen", "Rujukan"]}
    assert fits(["asesmen"], topics) and not fits(["asesment"], topics)
    assert fits(["asesment"], schema.of_type(fields.Slugs("topik"), {})), "nothing is known where there is no register"


def test_an_optional_key_may_stay_empty_and_a_required_one_may_not() -> None:
    kind = next(one for one in KINDS if one.key == "notulensi")
    given = schema.of_kind(kind, {})
    whole: dict[str, object] = {"judul": "J", "ringkasan": "R.", "tanggal": DAY, "anggota": 10, "hadir": {"peksos": 7}}
    assert fits(whole, given)
    assert fits({**whole, "waktu": None, "tempat": ""}, given)
    for key in whole:
        assert not fits({**whole, key: None}, given)
        assert not fits({one: value for one, value in whole.items() if one != key}, given)
    assert not fits({**whole, "ringkasn": "R."}, given)


def test_what_a_contributor_reads_is_what_the_kinds_declare() -> None:
    for kind in KINDS:
        given = schema.of_kind(kind, {})
        assert given["$schema"] == schema.DRAFT and given["title"] == kind.name
        for one in kind.fields:
            assert given["properties"][one.key]["title"] == one.label
            assert given["properties"][one.key]["description"].startswith(one.doc)


def test_a_type_that_nobody_described_is_no_silent_hole() -> None:
    class New:
        expected = "apa saja"

        def problems(self, value: object) -> Iterator[str]:
            yield from ()

    with pytest.raises(TypeError, match="New"):
        schema.of_type(New(), {})
