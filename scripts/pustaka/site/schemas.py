"""The schemas of front matter and registers that the site publishes, with the keys that the registers hold now."""

from __future__ import annotations

import json
from collections import defaultdict

from pustaka.kinds import KINDS, fields, schema
from pustaka.kinds.registers import SHAPES
from pustaka.kinds.schema import Known, Schema
from pustaka.kinds.shape import Shape, field
from pustaka.kinds.sheet import Short
from pustaka.library import Library, series
from pustaka.privacy import permits

FOLDER = "skema"

SERIES = "seri"
"""The schema of `seri.yml`."""

LIST = "daftar-"
"""What stands before the name of a register: a kind may have the same name."""

ANSWERABLE: dict[str, tuple[fields.Type, str]] = {
    "nama": (fields.Text(160), "Milik siapa nilainya, atau apa yang keliru ditemukan."),
    "nilai": (fields.Text(), "Nilai umum yang boleh dimuat apa adanya."),
    "aturan": (fields.Text(80), "Nama aturan yang dimaksud."),
    "alasan": (fields.Text(), "Mengapa nilai ini boleh dimuat."),
    "oleh": (fields.Text(80), "Siapa yang memutuskan."),
    "tanggal": (fields.Day(), "Tanggal keputusannya."),
    "kedaluwarsa": (fields.Day(), "Tanggal izinnya dilihat lagi."),
    "lingkup": (Short(100, 300), "Berkas atau folder tempat izin ini berlaku."),
    "berkas": (fields.Text(), "Berkas tempat temuan itu."),
    "garam": (fields.Text(), "Ditulis oleh perintah «pustaka senyapkan»."),
    "sidik": (fields.Text(), "Ditulis oleh perintah «pustaka senyapkan»."),
}
"""The keys of the two registers by which an editor answers for something; each of them is required."""

SAYS_SO = tuple(
    Shape(name, tuple(field(key, *ANSWERABLE[key], required=True) for key in keys))
    for name, keys in ((permits.PERMITS, permits.PERMIT_KEYS), (permits.SILENCES, permits.SILENCE_KEYS))
)


def known(library: Library) -> Known:
    """What texts and registers may name: keys of every register, and pages by their folder."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for name, register in library.registers.items():
        found[name] = {key: register.title(key) for key in register.records}
    for one in library.publications:
        found[one.path.rpartition("/")[0]][one.id] = one.title
    return {name: titles for name, titles in found.items() if titles}


def schemas(library: Library) -> dict[str, Schema]:
    """Each schema by the name of its file without `.json`."""
    names = known(library)
    found = {kind.key: schema.of_kind(kind, names) for kind in KINDS}
    found[SERIES] = {"$schema": schema.DRAFT, "title": "Seri", "description": "Keterangan seri.", **schema.of_fields(series.FIELDS, names)}
    return found | {LIST + shape.name: schema.of_register(shape, names) for shape in (*SHAPES, *SAYS_SO)}


def files(library: Library) -> dict[str, bytes]:
    """The schemas by path below the site root, each with its address where the site has one."""
    found = {}
    for name, given in schemas(library).items():
        path = f"{FOLDER}/{name}.json"
        whole = {"$id": library.site_url + path, **given} if library.site_url else given
        found[path] = (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
    return found
