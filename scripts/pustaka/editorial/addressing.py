"""What an editor decides about addresses: record what is new, declare that one moved, retire one with a reason."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, replace

import yaml

from pustaka import ledger
from pustaka.editorial import recording
from pustaka.editorial.gate import admit
from pustaka.errors import PustakaError
from pustaka.findings import Finding
from pustaka.kinds.fields import SLUG
from pustaka.ledger import Ledger, Record, editions, writing
from pustaka.ledger.moves import DATE, FILE, KEPT, NEW, OLD, REASON, Moves, of_record
from pustaka.ledger.record import HOME, PAGE, is_address, of_page
from pustaka.ledger.writing import Coder, uncoded
from pustaka.library import Library
from pustaka.library.publication import address_of
from pustaka.rules.addresses import wrong
from pustaka.site.addresses import answers
from pustaka.site.plan import paths

LONGEST = 60
"""Letters of a record's key; the address itself stands in the record."""

HEADER = """# Alamat yang pindah atau dicabut. Ditulis oleh «pustaka pindah» dan «pustaka cabut»; lihat docs/pengelola/membetulkan.md.
#
# nama     yang pindah atau dicabut, untuk pengelola
# lama     alamat yang pernah terbit, dari akar situs
# baru     alamat yang menggantikannya; kosong bila dicabut
# tanggal  kapan diputuskan
# alasan   satu kalimat yang dibaca orang yang datang lewat alamat lama
# tetap    «ya» bila naskah lama tetap terbaca, dengan peringatan
#
# Catatan di sini tidak dihapus, kecuali bila tulisannya kembali di alamat itu: alamat lama berhenti dijawab begitu catatannya hilang.
"""


def unrecorded(library: Library, findings: Iterable[Finding], today: datetime.date, code_of: Coder = uncoded) -> tuple[Ledger, tuple[Record, ...]]:
    """The ledger, and the records that it lacks of what may be published now; what waits is recorded when it comes out."""
    admitted = admit(library, findings).library
    memory = ledger.of(admitted)
    notices = {of_page(address_of(one.notice)) for one in admitted.absent.values() if one.notice}
    given = answers(admitted, paths(admitted), memory).promised
    return memory, writing.added(memory, ((kind, one) for kind, one in given if kind != PAGE or one not in notices), today, code_of)


def unprinted(library: Library, findings: Iterable[Finding], days: Mapping[str, datetime.date]) -> tuple[str, ...]:
    """The lines that the record of editions lacks; what waits has no edition yet."""
    return tuple(editions.fresh(admit(library, findings).library, days))


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor wants: `new` is empty where an address is retired, `kept` says that the old text stays readable."""

    old: str
    new: str
    reason: str
    kept: bool = False


def decided(library: Library, wanted: Decision, today: datetime.date) -> tuple[Decision, dict[str, object]]:
    """The decision with clean addresses, and its record. Raises PustakaError that says what does not fit."""
    memory = ledger.of(library)
    there = answers(library, paths(library), memory).addresses
    old, new = (clean(one, library.site_url) for one in (wanted.old, wanted.new))
    old, new = known(old, memory), written(written(new, memory.addresses), there)
    if not wanted.reason.strip():
        raise PustakaError("«--alasan» tidak boleh kosong. Tulis satu kalimat untuk orang yang datang lewat alamat lama.")
    if old in memory.moves.by_old:
        raise PustakaError(f"«{old}» sudah punya catatan «{memory.moves.by_old[old].key}» di {FILE}. {way_on(old, memory)}")
    back = memory.moves.of(new)
    if back and not wanted.kept and memory.moves.goes(new) == old:
        raise PustakaError(f"«{new}» sendiri menuju «{old}», jadi pindahan ini akan berputar. Bila tulisannya kembali di «{new}», hapus dahulu catatan «{back.key}» di {FILE}, lalu ulangi.")
    end = memory.moves.goes(new) if new else ""
    if new and (end is None or end not in there):
        raise PustakaError(f"«{new}» tidak ada di situs.{near(new, there)} Buat isinya dahulu, lalu ulangi.")
    if new and end == old:
        raise PustakaError("Alamat lama dan alamat baru sama.")
    if old in there and not wanted.kept:
        advice = "Pindahkan atau hapus naskahnya dahulu; bila naskah lama tetap terbaca, tambahkan «--tetap»." if new else "Hapus naskahnya dahulu, lalu ulangi."
        raise PustakaError(f"«{old}» masih dijawab oleh naskahnya sendiri. {advice}")
    if old not in there and wanted.kept:
        raise PustakaError(f"Naskah di «{old}» tidak ada, jadi tidak dapat tetap terbaca. Jalankan tanpa «--tetap».")
    if wanted.kept and memory.moves.latest(new).partition("#")[0] == old:
        raise PustakaError(f"«{new}» sendiri sudah digantikan oleh «{old}», jadi keduanya akan saling menggantikan. Ubah atau hapus dahulu catatan itu di {FILE}.")
    record: dict[str, object] = {"nama": named(new or old, library), OLD: old, **({NEW: new} if new else {}), DATE: today, REASON: " ".join(wanted.reason.split())}
    record |= {KEPT: "ya"} if wanted.kept else {}
    if recording.tells(FILE, str(record["nama"]), "", library):
        record["nama"] = last_part(new or old)  # a title stands on its own page; here it would wait for an editor
    recording.refuse(FILE, record, library, {REASON: "«--alasan»"})
    fault = spoilt(record, memory, there)
    if fault:
        raise PustakaError(f"Catatan ini tidak dapat ditulis. {fault}")
    return Decision(old, new, wanted.reason, wanted.kept), record


def way_on(old: str, memory: Ledger) -> str:
    """Which record holds for an address that has one already: the last of its chain, which is often that of another address."""
    end, last = memory.moves.followed(old)
    if last is None or last.old == old:
        return "Ubah catatan itu."
    return f"Alamat itu sekarang menuju «{end}». Jalankan perintah ini untuk «{end}»." if end else f"Yang dibaca orang adalah catatan «{last.key}». Ubah catatan itu."


def spoilt(record: Mapping[str, object], memory: Ledger, there: Collection[str]) -> str:
    """What the check would say of this record, or of one that stands already and would be wrong beside it; empty when nothing."""
    move = of_record("", record)
    if move is None:
        return ""
    after = replace(memory, moves=Moves((*memory.moves.given, move)))
    for one in (move, *memory.moves.given):
        fault = wrong(one, after, there)
        if fault and (one is move or not wrong(one, memory, there)):
            return fault
    return ""


def clean(given: str, site_url: str) -> str:
    """An address from the site root, of a whole web address, one with `/` in front, or the path of a source file."""
    text = given.strip()
    text = text.removeprefix(site_url) if site_url else text
    text = text.removeprefix("/")
    source, mark, fragment = text.partition("#")
    if source.endswith(".md"):
        for folder, place in (("docs/", ""), ("casebook/", "kasus/"), ("discussions/", "diskusi/")):
            if source.startswith(folder):
                source = of_page(address_of(place + source.removeprefix(folder)))
    source = source.removesuffix("index.html")
    if given.strip() and not given.lstrip().startswith("#"):
        source = of_page(source)  # nothing left is the home page, not nothing at all: that would retire an address
    if given.strip() and not is_address(source + mark + fragment):
        raise PustakaError(f"«{given}» bukan alamat situs ini. Tulis dari akar situs, misalnya «metode/rekaan/» atau «metode/rekaan/#bagian».")
    return source + mark + fragment


def known(address: str, memory: Ledger) -> str:
    """An address of the ledger; a page may be named without its last slash. Raises PustakaError for one that was never published, and for the home page."""
    if address in ("", HOME):
        raise PustakaError("Beranda tidak dapat pindah atau dicabut. Ubah isinya di docs/index.md.")
    if (found := written(address, memory.addresses)) in memory.addresses:
        return found
    raise PustakaError(f"«{address}» tidak ada dalam buku alamat, jadi tidak pernah terbit.{near(address, memory.addresses)}")


def written(address: str, given: Container[str]) -> str:
    """An address as it is given, where it was typed without the slash of its page."""
    return next((one for one in (address, f"{address}/", address.replace("#", "/#")) if one in given), address)


def near(address: str, given: Iterable[str]) -> str:
    found = difflib.get_close_matches(address, list(given), n=1, cutoff=0.8)
    return f" Maksud Anda «{found[0]}»?" if found else ""


def named(address: str, library: Library) -> str:
    """The title of the page at an address; its last part where there is none, and for a case: no record goes away again when its client takes consent back."""
    page = address.partition("#")[0]
    return next((one.title for one in library.publications if of_page(one.address) == page and one.privacy != "kasus"), last_part(address))[:160]


def last_part(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def added(text: str, record: Mapping[str, object], keys: Iterable[str]) -> str:
    """The text of the register with one more record at its end, under a key that is still free."""
    stem = "-".join(re.findall(r"[a-z0-9]+", str(record[OLD]).lower()))[:LONGEST].strip("-") or "alamat"
    taken, key, count = set(keys), stem, 2
    while key in taken or not SLUG.fullmatch(key):
        key, count = f"{stem}-{count}", count + 1
    block = yaml.safe_dump({key: dict(record)}, allow_unicode=True, sort_keys=False, width=1000)
    return (f"{text.rstrip()}\n" if text.strip() else HEADER) + block
