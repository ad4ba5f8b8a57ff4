"""META, the other half: file names, series, registers, and what must not occur twice in the whole library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pustaka.fields import DEVICES, SLUG
from pustaka.findings import Severity, Spot
from pustaka.kinds import SERIES_KINDS
from pustaka.library import Library
from pustaka.publication import Publication
from pustaka.register import FOLDER as REGISTERS
from pustaka.rules.meta import META, key_spot, meant, missing, unknown, wrong
from pustaka.series import FIELDS, FILE, Series, is_pattern


@META.rule(8, "nama-berkas", Severity.ERROR)
def file_name(publication: Publication, library: Library) -> Iterator[Spot]:
    """Addresses come from names of files and folders, and are promised for ever."""
    names = publication.path.removesuffix(".md").split("/")[1:]
    if not library.loose and not all(SLUG.fullmatch(name) for name in names):
        yield Spot(
            1, 1,
            "Nama berkas dan foldernya menjadi alamat halaman ini. "
            "Pakai huruf kecil, angka, dan tanda hubung saja, misalnya «anak-jalanan.md», lalu ganti nama berkas ini.",
        )
    elif not library.loose and DEVICES.intersection(names):
        yield Spot(1, 1, "Nama berkas atau foldernya dipakai Windows untuk perangkat, sehingga tidak dapat disimpan di sana. Pilih nama lain.")


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
