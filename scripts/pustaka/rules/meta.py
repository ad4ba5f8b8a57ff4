"""META: front matter says what the site needs to know, in the shape it can read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.kinds import Field, fields
from pustaka.library import Library, Publication, persons
from pustaka.library.history import A_DAY
from pustaka.library.signoff import AUTHORS, CONSENT, REVIEW, record, wanting
from pustaka.rules.base import Family
from pustaka.rules.keys import is_veiled, meant, slipped
from pustaka.text import Document
from pustaka.text.frontmatter import Matter
from pustaka.text.slips import EMPTY, LOWER
from pustaka.text.yaml_faults import CUT

META = Family("META", "Isian pembuka")

PARTED = "Gelar ini berdiri sendiri di daftar, sehingga dihitung sebagai penulis lain. Apit setiap nama yang bergelar dengan tanda kutip, seperti «{}»."


@META.wide_rule(1, "berkas-tak-terbaca", Severity.ERROR)
def unreadable(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every file is text of a sensible size."""
    for one in library.unreadable:
        yield one.path, Spot(one.line, 1, one.reason)


@META.rule(2, "isian-tak-terbaca", Severity.ERROR, unparsed=True)
def broken_matter(publication: Publication, library: Library) -> Iterator[Spot]:
    """The block between the `---` lines is YAML that can be read."""
    for trouble in publication.document.matter.troubles:
        yield Spot(trouble.line, trouble.column, EMPTY + wanted(publication) if trouble.reason == EMPTY else unread_or_cut(trouble.reason))


def unread_or_cut(reason: str) -> str:
    """A value cut short, or a second block far below, is seen in a block that can be read all the same."""
    return reason if reason.startswith((CUT, LOWER)) else f"Isian pembuka tidak terbaca. {reason}"


def wanted(publication: Publication) -> str:
    """The required keys of the kind, each as it may be written."""
    keys = ", ".join(f"«{one.example or f'{one.key}:'}»" for one in publication.kind.fields if one.required)
    return f" Isi, satu isian di setiap baris: {keys}." if keys else " Hapus kedua baris itu."


@META.rule(3, "isian-wajib-belum-ada", Severity.ERROR)
def missing_key(publication: Publication, library: Library) -> Iterator[Spot]:
    """Every required key is there and filled."""
    matter = publication.document.matter
    required = [one for one in publication.kind.fields if one.required]
    if not matter.lines and required:
        keys = ", ".join(f"«{one.key}»" for one in required)
        yield Spot(1, 1, f"Berkas ini belum punya isian pembuka. Awali dengan baris «---», lalu isian {keys}, lalu baris «---».")
        return
    waiting = slipped(publication, library)
    yield from missing(matter, [one for one in required if one.key not in waiting])


def missing(matter: Matter, required: Iterable[Field]) -> Iterator[Spot]:
    for one in required:
        if one.key not in matter.marks:
            yield Spot(1, 1, f"Isian «{one.key}» belum ada. {one.doc} Tambahkan baris seperti «{one.example or f'{one.key}:'}».")
        elif fields.is_blank(matter.values.get(one.key, True)) and one.key not in matter.unread:
            yield key_spot(matter, one.key, f"Isian «{one.key}» masih kosong. {one.doc}")


@META.rule(4, "kunci-tak-dikenal", Severity.ERROR, also=Severity.ADVICE)
def unknown_key(publication: Publication, library: Library) -> Iterator[Spot]:
    """Keys are spelt as declared: a mistyped key would silently switch off what it asks for."""
    weight = None if publication.kind.publication else Severity.ADVICE
    matter, known = publication.document.matter, publication.kind.by_field
    yield from unknown(matter, known, weight, told=[key for key in matter.values if is_veiled(key, known)])


def unknown(matter: Matter, known: Mapping[str, Field], severity: Severity | None = None, told: Collection[str] = ()) -> Iterator[Spot]:
    for key in matter.values:
        if key not in known and key not in told:
            help_text = meant(key, known) or "Hapus baris ini, atau pakai kunci yang ada: " + ", ".join(known) + "."
            yield key_spot(matter, key, f"Kunci ini tidak dikenal. {help_text}", severity)


@META.rule(5, "bentuk-nilai-salah", Severity.ERROR)
def wrong_value(publication: Publication, library: Library) -> Iterator[Spot]:
    """Values have the declared type."""
    matter, known = publication.document.matter, publication.kind.by_field
    yield from wrong(matter, known)
    if AUTHORS in known:
        yield from (value_spot(publication.document, AUTHORS, one, PARTED.format(known[AUTHORS].example)) for one in publication.listed(AUTHORS)[1:] if persons.bare(one))


def wrong(matter: Matter, known: Mapping[str, Field]) -> Iterator[Spot]:
    for key, value in matter.values.items():
        one = known.get(key)
        if one is None or value in (None, "") or (one.required and fields.is_blank(value)) or too_long(one.type, value) or isinstance(one.type, fields.Choice):
            continue
        for problem in one.type.problems(value):
            yield key_spot(matter, key, f"Isian «{key}» seharusnya {one.type.expected}; sekarang {problem}. {remedy(one, value)}")


def remedy(field: Field, value: object) -> str:
    """What to write instead; a field without an example says what it is for, as the one that a command writes."""
    if isinstance(field.type, fields.Text) and not isinstance(value, list | dict | str):
        return "Beri tanda kutip pada nilainya."
    return f"Tulis seperti «{field.example}»." if field.example else f"Perbaiki nilainya. {field.doc}"


@META.rule(6, "nilai-di-luar-daftar", Severity.ERROR)
def not_listed(publication: Publication, library: Library) -> Iterator[Spot]:
    """Values that come from a list are in it: choices, registers, and the categories of the series."""
    for key, value, allowed, where in listed_values(publication, library):
        if value in allowed:
            continue
        help_text = meant(str(value), allowed) or f"Pilih dari {where}: " + some(allowed) + "."
        yield value_spot(publication.document, key, value, f"Nilai isian «{key}» ini tidak ada dalam daftar. {help_text}")


def listed_values(publication: Publication, library: Library) -> Iterator[tuple[str, object, Collection[str], str]]:
    """(key, value, allowed values, where they are listed) of every value that a list governs."""
    for key, value in publication.document.matter.values.items():
        one = publication.kind.by_field.get(key)
        if one is None or value in (None, ""):
            continue
        if isinstance(one.type, fields.Choice):
            yield key, value, one.type.allowed, "daftar"
        elif isinstance(one.type, fields.Slugs) and isinstance(value, list):
            register = library.register(one.type.register)
            for item in value:
                if isinstance(item, str) and fields.SLUG.fullmatch(item) and register.records:
                    yield key, item, register.records, f"docs/register/{one.type.register}.yml"
        elif key == "kategori" and publication.series is not None and publication.series.categories and isinstance(value, str):
            yield key, value, publication.series.categories, publication.series.path


@META.rule(7, "isian-terlalu-panjang", Severity.ADVICE)
def long_value(publication: Publication, library: Library) -> Iterator[Spot]:
    """Titles and summaries fit where they are shown."""
    matter = publication.document.matter
    for key, value in matter.values.items():
        one = publication.kind.by_field.get(key)
        if one is not None and too_long(one.type, value):
            yield key_spot(matter, key, f"Isian «{key}» terlalu panjang: {'; '.join(one.type.problems(value))}. Ringkaskan.")


@META.rule(14, "tanggal-mendatang", Severity.ADVICE)
def future(publication: Publication, library: Library) -> Iterator[Spot]:
    """What is reported has already happened."""
    today, matter = library.today, publication.document.matter
    if today is None:
        return
    for key in ("tanggal", "tahun", "kurun"):
        value = matter.values.get(key)
        late = value > today if type(value) is datetime.date else bool(value) and fields.MONTH.fullmatch(str(value)[:7] if len(str(value)) > 4 else f"{value}-01") and str(value)[:7] > str(today)[:7]
        if late and key in publication.kind.by_field:
            yield key_spot(matter, key, f"Isian «{key}» menunjuk waktu yang belum tiba. Periksa angka tahun dan bulannya.")
    signed = record(publication, REVIEW).get("tanggal")
    if type(signed) is datetime.date and signed > today + A_DAY:
        yield key_spot(matter, REVIEW, "Tanggal pada isian «tinjauan» belum tiba, mungkin karena jam komputer peninjau keliru. Tulis hari peninjauannya; tanda tinjauannya tetap berlaku.")


@META.rule(15, "persetujuan-belum-ada", Severity.REVIEW)
def no_consent(publication: Publication, library: Library) -> Iterator[Spot]:
    """A case says how its client agreed, before anybody is asked to review it."""
    yield from lacking(publication, library, CONSENT)


@META.rule(16, "penulis-belum-ada", Severity.REVIEW)
def no_author(publication: Publication, library: Library) -> Iterator[Spot]:
    """A case says who wrote it or who knows that, because its reviewer must be somebody else."""
    yield from lacking(publication, library, AUTHORS)


def lacking(publication: Publication, library: Library, key: str) -> Iterator[Spot]:
    """What a case must still say under a key before anybody can review it; what is there in a wrong shape, other rules tell."""
    matter, field = publication.document.matter, publication.kind.by_field.get(key)
    given = matter.values.get(key)
    unread = (key in matter.marks and key not in matter.values) or key in slipped(publication, library)
    if field is not None and not unread and (fields.is_blank(given) or not list(field.type.problems(given))):
        yield from (key_spot(matter, key, message) for asked, message in wanting(publication) if asked == key)


def too_long(kind: fields.Type, value: object) -> bool:
    """A long text is readable all the same, so it is advice and not a wrong type."""
    return isinstance(kind, fields.Text) and isinstance(value, str) and bool(value.strip()) and len(value) > kind.longest


def some(allowed: Collection[str]) -> str:
    """The first few of a long list."""
    return ", ".join(list(allowed)[:8]) + (", …" if len(allowed) > 8 else "")


def key_spot(matter: Matter, key: str, message: str, severity: Severity | None = None) -> Spot:
    line, column = matter.marks.get(key, (1, 1))
    return Spot(line, column, message, line, column + len(key), severity)


def value_spot(document: Document, key: str, value: object, message: str) -> Spot:
    """The value where it stands below its key; the key itself when the value is written in another way."""
    start, column = document.matter.marks.get(key, (1, 1))
    later = [line for line, _column in document.matter.marks.values() if line > start]
    pattern = re.compile(rf"(?<![\w-]){re.escape(str(value))}(?![\w-])")
    for number in range(start, min(later, default=document.matter.lines)):
        found = pattern.search(document.lines[number - 1], column + len(key) if number == start else 0)
        if found is not None:
            return Spot(number, found.start() + 1, message, number, found.end() + 1)
    return key_spot(document.matter, key, message)
