"""ALAMAT: an address that was published once goes on answering; the ledger remembers it, and moves say where it went."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from pustaka import ledger
from pustaka.compose.links import asset_path
from pustaka.findings import Severity, Spot
from pustaka.ledger import FOLDER, Ledger, Move, losses
from pustaka.ledger.losses import Loss
from pustaka.ledger.moves import FILE as MOVES
from pustaka.ledger.moves import NAME
from pustaka.ledger.record import FILE, HOME, SECTION, STEP, Malformed, Record, fits, is_address, of_page, parse
from pustaka.ledger.yearly import to_come
from pustaka.library import Library, wording
from pustaka.library.once import once_each
from pustaka.library.register import FOLDER as REGISTERS
from pustaka.privacy import identifiers
from pustaka.registers import places
from pustaka.rules import withdrawn
from pustaka.rules.base import Family
from pustaka.site.addresses import Answers, answers, remedy
from pustaka.site.plan import paths

ALAMAT = Family("ALAMAT", "Alamat tetap")

SHEETS = "unduh/lembar/"

DIGITS = 8
"""As many as a day in the name of a text has."""

THING = {SECTION: "Bagian", STEP: "Butir"}


@dataclass(frozen=True, slots=True)
class State:
    """What was promised, and what the present texts answer; asked of all texts, because those that wait come back."""

    ledger: Ledger
    answers: Answers


@once_each
def state(library: Library) -> State | None:
    """Nothing where nothing was promised, or where the texts are no library; four rules ask the same question in turn."""
    if library.loose:
        return None
    memory = ledger.of(library)
    if not (memory.lines or memory.faults or memory.moves.given):
        return None
    return State(memory, answers(library, paths(library), memory))


def gone(library: Library) -> Iterator[tuple[Loss, State]]:
    now = state(library)
    if now is not None:
        yield from ((one, now) for one in losses.lost(now.ledger, now.answers.addresses))


@ALAMAT.wide_rule(1, "halaman-hilang", Severity.ERROR)
def lost_pages(library: Library) -> Iterator[tuple[str, Spot]]:
    """A page that was published once answers, or says where it went."""
    for one, _now in gone(library):
        if fits("halaman", one.record.address) and "#" not in one.sought:
            address = one.record.address
            yield one.path, Spot(one.line, 1, f"Halaman «{address}» {since(one.record)} dan kini tidak ada lagi. {remedy(address)}, atau {ways(address)}.")


@ALAMAT.wide_rule(2, "bagian-hilang", Severity.ERROR)
def lost_anchors(library: Library) -> Iterator[tuple[str, Spot]]:
    """A section, a record or a step that people may point at answers, or says where it went."""
    for one, now in gone(library):
        if "#" in one.record.address:
            path, line, names = place(one, now, library)
            page, _mark, name = one.record.address.partition("#")
            way = ways(one.record.address, f"{page}#{names[0]}" if len(names) == 1 else "")
            wanted = "butir itu" if one.record.kind == STEP else f"judul atau catatan dengan «{{#{name}}}»"
            yield path, Spot(line, 1, f"{THING[one.record.kind]} «{name}» di «{page}» {since(one.record)} dan kini tidak ada lagi. Pulihkan {wanted} di {path}, atau {way}.")


@ALAMAT.wide_rule(3, "berkas-hilang", Severity.ERROR)
def lost_files(library: Library) -> Iterator[tuple[str, Spot]]:
    """A PDF or a download that was published once answers, or says where it went; the picture of a text that was taken back need not, as long as nobody has deleted it."""
    taken = {asset_path(path) for path in withdrawn.pictures(library)}
    for one, _now in gone(library):
        address = one.record.address
        if "#" not in address and not address.endswith("/") and address not in taken:
            made = f"catatan «{address.removeprefix(SHEETS).partition('.')[0]}» di {REGISTERS}/lembar.yml" if address.startswith(SHEETS) else "yang membuatnya"
            yield one.path, Spot(one.line, 1, f"{'Unduhan' if one.record.kind == FILE else 'Umpan'} «{address}» {since(one.record)} dan kini tidak ada lagi. Pulihkan {made}, atau {ways(address)}.")


def since(record: Record) -> str:
    return f"terbit sejak {wording.date(record.date)}"


def ways(address: str, new: str = "") -> str:
    return f"jalankan «pustaka pindah {address} {new or 'ALAMAT-BARU'}» bila pindah, atau «pustaka cabut {address} --alasan …» bila memang dihapus"


def place(loss: Loss, now: State, library: Library) -> tuple[str, int, tuple[str, ...]]:
    """(file to edit, line, ids that may be the lost one under a new name) of a lost anchor."""
    page = loss.sought.partition("#")[0]
    known = {one.partition("#")[2] for one in now.ledger.addresses if one.startswith(f"{page}#")}
    new = tuple(sorted(name for kind, one in now.answers.promised if kind == loss.record.kind and one.startswith(f"{page}#") and (name := one.partition("#")[2]) not in known))
    for one in library.publications:
        if of_page(one.address) == page:
            line = next((heading.line for heading in one.document.headings if heading.id in new), 1)
            return one.path, line, new
    shelf = next((path for path, site_path in places.places(library).items() if site_path.removesuffix(".md") + "/" == page), loss.path)
    return shelf, 1, new


@ALAMAT.wide_rule(4, "buku-alamat-rusak", Severity.ERROR, also=Severity.REVIEW)
def damaged(library: Library) -> Iterator[tuple[str, Spot]]:
    """The ledger can be read, holds no code twice, and only grows."""
    if library.loose:
        return
    memory = ledger.of(library)
    for fault in memory.faults:
        yield fault.path, Spot(fault.line, 1, f"{fault.message} Kembalikan isi lamanya, atau hapus baris ini bila berasal dari penggabungan.")
    for path, line, one in memory.lines:
        if is_odd(one.address) and any(True for _hit in identifiers.find(one.address, strict=True)):
            yield path, Spot(line, 1, "Baris ini memuat nilai yang dapat menunjuk orang. Hapus baris ini, dan periksa asal alamatnya.")
    for path, line, sentence in to_come(((path, line, one.date) for path, line, one in memory.lines), library.today):
        yield path, Spot(line, 1, sentence, severity=Severity.REVIEW)
    owners: dict[str, str] = {}
    for path, line, one in memory.lines:
        if one.code and owners.setdefault(one.code, one.address) != one.address:
            yield path, Spot(line, 1, f"Kode «{one.code}» sudah milik «{owners[one.code]}». Kosongkan kolom keempat baris yang lebih baru, lalu jalankan «pustaka terbitkan».")
    if not memory.lines and not any(path.startswith(f"{FOLDER}/") for path in library.files) and not library.dropped(FOLDER):
        return
    for path, lines in sorted(library.dropped(FOLDER).items()):
        missing = [one for one in lines if not kept(one, memory)]
        if missing:
            yield path, Spot(1, 1, f"Buku alamat hanya bertambah, tetapi {len(missing)} baris yang pernah ada kini hilang atau berubah. Kembalikan baris seperti semula, mulai dari «{' '.join(missing[0].split())}».")


def is_odd(address: str) -> bool:
    """Whether an address has so many digits that a closer look is worth its time; ids that are made here never have."""
    return "@" in address or sum(one.isdigit() for one in address) > DIGITS


def kept(line: str, memory: Ledger) -> bool:
    """Whether a line that was taken out once still stands somewhere; it may have gained its code, or lost a day to come. What never was a record need not."""
    try:
        was = parse(line)
    except Malformed:
        return True
    now = memory.addresses.get(was.address)
    return now is not None and now.date <= was.date and now.kind == was.kind and was.code in ("", now.code)


@ALAMAT.wide_rule(5, "pindahan-salah", Severity.ERROR)
def wrong_moves(library: Library) -> Iterator[tuple[str, Spot]]:
    """A declared move leads from an address of the ledger to one that answers, and nowhere in a circle."""
    now = state(library)
    if now is None:
        return
    register = library.register(NAME)
    seen: dict[str, str] = {}
    for move in now.ledger.moves.given:
        fault = wrong(move, now.ledger, now.answers.addresses, twice=seen.setdefault(move.old, move.key) != move.key)
        if fault:
            yield MOVES, Spot(*register.matter.marks.get(move.key, (1, 1)), fault)


def wrong(move: Move, memory: Ledger, there: Collection[str], *, twice: bool = False) -> str:
    """What is wrong with one move, as a sentence; empty when nothing is. `there` are the addresses that the texts answer."""
    moves = memory.moves
    for address in filter(None, (move.old, move.new)):
        if not is_address(address):
            return f"«{address}» bukan alamat situs ini. Tulis dari akar situs tanpa garis miring di depan, misalnya «metode/rekaan/» atau «metode/rekaan/#bagian»."
    if move.old == HOME:
        return "Beranda tidak dapat pindah atau dicabut. Hapus catatan ini."
    if twice:
        return f"Alamat «{move.old}» sudah punya catatan lain. Hapus salah satunya."
    if move.old not in memory.addresses:
        return f"Alamat «{move.old}» tidak ada dalam buku alamat, jadi tidak pernah terbit. Periksa ejaannya, atau hapus catatan ini."
    end = moves.goes(move.old)
    if end is None:
        way = "Hapus catatan ini, karena naskahnya kembali di alamat itu." if move.old in there else "Hapus catatan alamat yang kini dijawab naskahnya sendiri, atau perbaiki isian «baru»."
        return f"Pindahan ini berputar: dari «{move.old}» akhirnya kembali ke sana. {way}"
    if move.kept:
        if move.old not in there:
            return f"Naskah di «{move.old}» tidak ada lagi, jadi tidak dapat tetap terbaca. Pulihkan, atau hapus isian «tetap»."
        last = moves.by_old.get(moves.latest(move.old).partition("#")[0])
        target = moves.goes(move.new) if move.new else ""
        if target and last and last.kept:  # each would be away from every list for the sake of the other
            return f"Naskah di «{move.old}» dan penggantinya saling menggantikan. Hapus salah satu catatannya."
        return "" if target and target in there else f"Naskah di «{move.old}» ditandai tergantikan, tetapi penggantinya tidak ada. Perbaiki isian «baru»."
    if move.old in there:
        ways = "Hapus catatan ini, hapus naskahnya, atau tambahkan «tetap: ya»." if move.new else "Hapus catatan ini bila tulisannya kembali; bila tidak, hapus naskahnya."
        return f"Alamat «{move.old}» dinyatakan pindah atau dicabut, tetapi masih dijawab oleh naskahnya sendiri. {ways}"
    if end and end not in there and end in memory.addresses:
        return f"Pindahan ini berakhir di «{end}», yang tidak ada lagi. Jalankan «pustaka pindah {end} ALAMAT-BARU» sekali; semua catatan yang menuju ke sana ikut. Bila salah tulis, perbaiki isian «baru»."
    if end and end not in there:
        return f"Pindahan ini berakhir di «{end}», yang tidak ada. Perbaiki isian «baru»."
    return ""
