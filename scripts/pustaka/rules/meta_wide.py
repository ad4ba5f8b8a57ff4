"""META, the other half: file names, series, registers, and what must not occur twice in the whole library."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pustaka.findings import Severity, Spot
from pustaka.kinds import SERIES_KINDS
from pustaka.kinds.fields import DEVICES, SLUG
from pustaka.library import Library, Publication, Series
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.library.series import FIELDS, FILE, is_pattern
from pustaka.rules.keys import meant
from pustaka.rules.meta import META, key_spot, missing, unknown, wrong
from pustaka.rules.picture_names import unaddressed
from pustaka.site.declared_values import leaves
from pustaka.site.reserved import takes_own_address, takes_own_place
from pustaka.text.frontmatter import Matter
from pustaka.text.limits import LONGEST_NAME, LONGEST_PATH

FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')
"""Signs that Windows takes in no name."""

DOTS = re.compile(r"\.+(?:\.?(?:md|yml))?")
"""`..md`, `...`; not `.gitkeep`."""


@META.wide_rule(8, "nama-berkas", Severity.ERROR)
def file_name(library: Library) -> Iterator[tuple[str, Spot]]:
    """Addresses come from names of files and folders, and are promised for ever; every file can be kept on every system."""
    twins = case_twins(library.files | library.by_path.keys()) if not library.loose else {}
    for path in sorted(library.files | library.by_path.keys()) if not library.loose else ():
        fault = unaddressed(path, library) or unkept(path) or (unfit(path) if path in library.by_path else "") or twins.get(path, "")
        if fault:
            yield path, Spot(1, 1, fault)
    for one in library.beside:
        if DOTS.fullmatch(one.path.rpartition("/")[2]):
            yield one.path, Spot(1, 1, "Nama berkas ini hanya titik, sehingga berkasnya tersembunyi dan tidak dibaca. Beri nama lain.")


def unkept(path: str) -> str:
    """Why a system could not keep a file of this name; empty when all can."""
    parts = path.split("/")
    if DEVICES.intersection(part.partition(".")[0].rstrip(" ").casefold() for part in parts):
        return "Nama berkas atau foldernya dipakai Windows untuk perangkat, sehingga tidak dapat disimpan di sana. Pilih nama lain."
    if any(part.endswith((".", " ")) or part.startswith(" ") or FORBIDDEN.search(part) for part in parts):
        return "Nama berkas atau foldernya memuat tanda, atau diakhiri titik atau spasi, yang tidak dapat disimpan di Windows. Pakai huruf kecil, angka, dan tanda hubung."
    if len(path) > LONGEST_PATH or any(len(part.rpartition(".")[0] or part) > LONGEST_NAME for part in parts):
        return f"Nama berkas atau foldernya terlalu panjang: paling banyak {LONGEST_NAME} huruf, dan {LONGEST_PATH} huruf bersama foldernya. Pendekkan."
    return ""


def unfit(path: str) -> str:
    """Why the name of a text is no address; empty when it is."""
    if all(SLUG.fullmatch(name) for name in path.removesuffix(".md").split("/")[1:]):
        return ""
    return (
        "Nama berkas dan foldernya menjadi alamat halaman ini. "
        "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya «anak-jalanan.md», lalu ganti nama berkas ini."
    )


def case_twins(paths: Iterable[str]) -> dict[str, str]:
    """What is said of files whose names, or folders' names, differ from others only by case or by how letters are composed.

    Two texts are left to the rule about addresses.
    """
    spelt: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for path in sorted(paths):
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            name = "/".join(parts[:end])
            spelt[unicodedata.normalize("NFC", name).casefold()].setdefault(name, path)
    found: dict[str, str] = {}
    for names in spelt.values():
        for name, path in names.items() if len(names) > 1 else ():
            other = next(each for each in names if each != name)
            if not (name.endswith(".md") and other.endswith(".md")):
                found.setdefault(path, f"Nama ini hanya berbeda huruf besar dan kecilnya dari «{other}». Di Windows dan macOS keduanya satu. Ganti salah satu.")
    return found


@META.wide_rule(21, "alamat-milik-situs", Severity.ERROR)
def own_address(library: Library) -> Iterator[tuple[str, Spot]]:
    """A page never takes the place of one that the site makes itself: the search, an index, a register."""
    if library.loose:
        return
    for publication in library.publications:
        if takes_own_address(publication):
            yield publication.path, Spot(1, 1, "Situs membuat sendiri halaman di alamat ini, misalnya pencarian atau daftar isi. Pakai nama atau folder lain.")
    for path in sorted(library.files - library.by_path.keys()):
        if not path.endswith((".md", ".yml")) and takes_own_place(path):
            yield path, Spot(1, 1, "Tempat ini dipakai situs untuk berkas yang dibuatnya sendiri. Simpan berkas ini di samping tulisannya.")
    seen: dict[str, str] = {}
    for series in library.series:
        other = seen.setdefault(series.id.casefold(), series.path)
        if series.path.count("/") != 2 or other != series.path:
            yield series.path, Spot(1, 1, "Folder seri terletak langsung di dalam discussions/, dan setiap seri punya nama folder sendiri. Pindahkan atau ganti nama folder ini.")


@META.rule(9, "di-luar-seri", Severity.ERROR, unparsed=True)
def outside_series(publication: Publication, library: Library) -> Iterator[Spot]:
    """What lies below `discussions/` belongs to a series, because the series says which kind it is."""
    if not publication.kind.series or publication.series is not None or library.loose:
        return
    folder = publication.path.rpartition("/")[0]
    if "/" not in folder:
        yield Spot(1, 1, f"Berkas ini tidak berada di dalam folder seri. Pindahkan ke folder seri, misalnya «{folder}/nama-seri/».")
    elif f"{folder}/{FILE}" not in library.files:
        yield Spot(1, 1, f"Folder ini belum punya {FILE}, sehingga jenis tulisannya tidak diketahui. Buat {FILE}, atau pindahkan berkas ini.")


@META.wide_rule(10, "seri-salah", Severity.ERROR)
def wrong_series(library: Library) -> Iterator[tuple[str, Spot]]:
    """A series describes itself with the declared keys."""
    known = {one.key: one for one in FIELDS}
    for series in library.series:
        for trouble in series.matter.troubles:
            yield series.path, Spot(trouble.line, trouble.column, f"Keterangan seri tidak terbaca. {trouble.reason}")
        if series.matter.troubles and not series.matter.marks:
            continue
        yield from ((series.path, spot) for spot in missing(series.matter, [one for one in FIELDS if one.required]))
        yield from ((series.path, spot) for spot in unknown(series.matter, known))
        yield from ((series.path, spot) for spot in wrong(series.matter, known))
        yield from ((series.path, spot) for spot in (*wrong_kind(series), *wrong_pattern(series)))


def wrong_kind(series: Series) -> Iterator[Spot]:
    value = series.matter.values.get("jenis")
    if value not in (None, "") and value not in SERIES_KINDS:
        help_text = meant(str(value), SERIES_KINDS) or f"Pilih salah satu dari: {', '.join(SERIES_KINDS)}."
        yield key_spot(series.matter, "jenis", f"Isian «jenis» ini tidak ada dalam daftar. {help_text}")


def wrong_pattern(series: Series) -> Iterator[Spot]:
    value = series.matter.values.get("penomoran")
    if isinstance(value, str) and not is_pattern(value):
        yield key_spot(
            series.matter, "penomoran",
            "Pola nomor hanya boleh memuat kata biasa dan «{nomor}», atau «{nomor:03d}» dengan lebar 1 sampai 9. Kurung kurawal lain tidak dipakai.",
        )


@META.wide_rule(11, "daftar-salah", Severity.ERROR)
def wrong_register(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every record of a register has a key fit for an address, and a name."""
    for name in sorted(library.registers):
        matter, path = library.registers[name].matter, f"{REGISTERS}/{name}.yml"
        for trouble in matter.troubles:
            yield path, Spot(trouble.line, trouble.column, f"Daftar ini tidak terbaca. {trouble.reason}")
        for key, record in matter.values.items():
            if not SLUG.fullmatch(key):
                yield path, key_spot(matter, key, "Kunci menjadi bagian alamat. Pakai huruf kecil, angka, dan tanda hubung saja.")
            if not isinstance(record, dict) or not isinstance(record.get("nama"), str) or not record["nama"].strip():
                yield path, key_spot(matter, key, "Kunci ini belum punya nama. Tambahkan baris «nama: …» yang melekuk dua spasi di bawahnya.")
        yield from ((path, spot) for spot in unfit_values(matter))


def unfit_values(matter: Matter) -> Iterator[Spot]:
    """Values come out on pages: a register holds no commands for the browser and none for a template."""
    for key, value in matter.values.items():
        for inner, text in leaves(value):
            fault = COMMAND if COMMANDING.search(text) else TEMPLATE if "{{" in text or "{%" in text else ""
            if fault:
                yield Spot(*matter.inner.get(key, {}).get(inner, matter.marks.get(key, (1, 1))), fault)


COMMANDING = re.compile(r"(?:^|\]\(|[<\"'])\s*(?:(?:javascript|vbscript)\s*:\s*\S|data\s*:\s*(?:[\w.+-]+/[\w.+-]|[,;])|(?:file|blob|filesystem)\s*:\s*[/h])", re.IGNORECASE)
"""`javascript:…`, `[x](data:…)`; not `data: tiga`."""

COMMAND = "Isi daftar menjadi tautan di halaman, dan alamat seperti ini bukan alamat web. Tulis alamat yang dimulai dengan «https://», atau hapus."
TEMPLATE = "Isi daftar tampil apa adanya; tanda «{{» atau «{%» adalah perintah pola halaman. Tulis kalimat biasa."


@META.wide_rule(12, "nomor-ganda", Severity.ERROR)
def same_number(library: Library) -> Iterator[tuple[str, Spot]]:
    """A number names one edition of its series: people cite it by that number."""
    found: defaultdict[tuple[str, int], list[Publication]] = defaultdict(list)
    for publication in library.publications:
        number = publication.document.matter.values.get("nomor")
        if publication.series is not None and isinstance(number, int):
            found[publication.series.id, number].append(publication)
    for one, other in clashes(found.values()):
        yield one.path, key_spot(one.document.matter, "nomor", f"Nomor ini juga dipakai oleh {other.path}. Beri nomor lain pada yang lebih baru.")


@META.wide_rule(13, "alamat-ganda", Severity.ERROR)
def same_address(library: Library) -> Iterator[tuple[str, Spot]]:
    """Two files never claim one address; letter case does not tell addresses apart on every server."""
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in () if library.loose else library.publications:
        found[publication.address.lower()].append(publication)
    for one, other in clashes(found.values()):
        yield one.path, Spot(1, 1, f"Alamat halaman ini sama dengan alamat {other.path}. Ganti nama berkas yang lebih baru.")


def clashes(groups: Iterable[Sequence[Publication]]) -> Iterator[tuple[Publication, Publication]]:
    """(one, another of its group) for every member that is not alone: each file's writer gets to know."""
    for members in groups:
        if len(members) > 1:
            yield from ((one, members[0] if one is not members[0] else members[1]) for one in members)
