"""KODE: codes on paper and recorded editions stay what they were, since nobody can call a paper back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pustaka import ledger
from pustaka.findings import Severity, Spot
from pustaka.ledger import codes, editions
from pustaka.ledger.yearly import to_come
from pustaka.library import Library, Publication
from pustaka.library.history import A_DAY
from pustaka.rules.base import Family
from pustaka.text.changes import KEY, declared

LAST = "9999-99-99"

KODE = Family("KODE", "Kode dan edisi di kertas")


@KODE.wide_rule(1, "kode-salah", Severity.ERROR)
def wrong_code(library: Library) -> Iterator[tuple[str, Spot]]:
    """A recorded code is one that can be said aloud: its signs and its check letter fit."""
    if library.loose:
        return
    for path, line, one in ledger.of(library).lines:
        if one.code and not codes.is_code(one.code):
            yield path, Spot(line, 1, (
                f"Kode «{one.code}» tidak tersusun seperti kode: {codes.LENGTH} tanda dari {codes.ALPHABET}, huruf di depan, dan tanda pemeriksa yang cocok di belakang. "
                "Kembalikan kode lamanya; bila baris ini baru, kosongkan kolom keempat dan jalankan «pustaka terbitkan»."
            ))


@KODE.wide_rule(2, "edisi-rusak", Severity.ERROR, also=Severity.REVIEW)
def damaged_edition(library: Library) -> Iterator[tuple[str, Spot]]:
    """Every line of the record of editions can be read."""
    if library.loose:
        return
    for path, line, row in editions.rows(library):
        if editions.parsed(row) is None:
            yield path, Spot(line, 1, (
                "Baris catatan edisi ini tidak terbaca; seharusnya tanggal, alamat, sidik, dan jejak, dipisahkan tab. "
                "Kembalikan isi lamanya, atau hapus baris ini bila tidak pernah terbit, lalu jalankan «pustaka terbitkan»."
            ))
    days = ((path, line, one.day) for path, line, row in editions.rows(library) if (one := editions.parsed(row)) is not None and one.day is not None)
    for path, line, sentence in to_come(days, library.today):
        yield path, Spot(line, 1, sentence, severity=Severity.REVIEW)


@KODE.wide_rule(3, "edisi-hilang", Severity.ERROR)
def lost_edition(library: Library) -> Iterator[tuple[str, Spot]]:
    """The record of editions only grows: with a line, the answer to somebody's paper would go."""
    if library.loose:
        return
    held = dict[str, str]()
    for _path, _line, row in editions.rows(library):
        day, _tab, rest = row.partition("\t")
        held[rest] = min(day, held.get(rest, day))
    for path, lines in sorted(library.dropped(editions.FOLDER).items()):
        missing = [one for one in lines if not stands(one, held) and editions.parsed(one) is not None]
        if missing:
            day, address, *_rest = missing[0].split("\t")
            yield path, Spot(1, 1, (
                f"Catatan edisi hanya bertambah, tetapi {len(missing)} baris yang pernah ada kini hilang atau berubah. "
                f"Kembalikan seperti semula, mulai dari «{day} {address}»; tanpa baris itu, kertas edisi itu tidak dapat dicek lagi."
            ))


def stands(row: str, held: Mapping[str, str]) -> bool:
    """Whether a line is still there, by its day or an earlier one: a clock that was ahead may have dated it."""
    day, _tab, rest = row.partition("\t")
    return held.get(rest, LAST) <= day


@KODE.rule(4, "perubahan-bertanggal", Severity.ERROR)
def wrong_note(publication: Publication, library: Library) -> Iterator[Spot]:
    """A change note of the author says on which day, and not one that is still to come."""
    matter = publication.document.matter
    for note in declared(matter.values.get(KEY)):
        if note.day is None:
            yield Spot(*matter.marks.get(KEY, (1, 1)), f"Catatan ke-{note.place} dalam «{KEY}» tidak dimulai dengan tanggal. Tulis seperti «2026-11-28 Langkah 3 kini menyebut oralit.»")
        elif library.today is not None and note.day > library.today + A_DAY:
            yield Spot(*matter.marks.get(KEY, (1, 1)), f"Catatan ke-{note.place} dalam «{KEY}» bertanggal di masa depan. Tulis hari perubahannya.")
