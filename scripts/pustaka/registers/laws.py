"""What the law register knows: the state of a regulation, what replaced it, and which texts cite it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pustaka.kinds.legal import STATES
from pustaka.ledger.moves import standing
from pustaka.library import Library, Publication, Register, wording
from pustaka.library.once import once_each
from pustaka.library.register import keys
from pustaka.registers.citations import citations, known

TITLE = "Daftar hukum"

INTRO = """Keadaan di sini berasal dari sumber yang kami baca, umumnya salinan tersimpan dan bukan naskah resmi.
Periksa naskah resminya sebelum memakainya untuk keputusan.

Empat kata ini juga tertulis di samping peraturan dalam bagian «Dasar hukum» setiap entri:

- **berlaku**: sumber yang dibaca tidak menunjukkan pencabutan.
- **diubah**: masih berlaku, tetapi rumusannya sudah diubah.
- **dicabut**: sudah diganti atau tidak berlaku lagi.
- **belum pasti**: kami belum dapat memastikannya.
"""

LABELS = {"tidak diketahui": "belum pasti"}
"""How a state is called where people read it; the others are called what they are."""

KIND_NAMES = {
    "UU": "Undang-undang", "PP": "Peraturan pemerintah", "Perpres": "Peraturan presiden", "Inpres": "Instruksi presiden",
    "Permensos": "Peraturan Menteri Sosial", "Kepmensos": "Keputusan Menteri Sosial", "PermenPPPA": "Peraturan Menteri PPPA",
    "PermenPANRB": "Peraturan Menteri PANRB", "Perda": "Peraturan daerah",
}
"""The kinds in the order of the page; others follow by name."""


TEXTS = (("Naskah", "naskah"), ("Salinan unggahan, bukan naskah resmi", "salinan"))


@once_each
def cited_in(library: Library) -> dict[str, tuple[Publication, ...]]:
    """Which texts cite each record, by record key, in the order of the library. The pages of the rules only give examples, and of two texts the one that took the place of the other is enough."""
    laws = known(library.register("hukum"))
    found: defaultdict[str, list[Publication]] = defaultdict(list)
    for publication in (one for one in standing(library.publications, library) if not one.is_guide):
        for key in dict.fromkeys(laws[one.key] for one in citations(publication.document) if one.key in laws):
            found[key].append(publication)
    return {key: tuple(members) for key, members in found.items()}


def by_kind(register: Register) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(kind, keys) in the order of the page."""
    for kind in dict.fromkeys([*KIND_NAMES, *(str(record.get("jenis")) for record in register.records.values())]):
        members = tuple(key for key, record in register.records.items() if record.get("jenis") == kind)
        if members:
            yield kind, members


def replaced(key: str, register: Register) -> str:
    later = keys(register.records[key], "diganti_oleh", register)
    return f" (diganti {wording.listing(map(register.title, later))})" if later else ""


def readable(record: Mapping[str, object]) -> tuple[str, str]:
    """(what it is, address) of the text that can be opened; a copy is called one. Empty where none is known."""
    return next(((name, str(record[field])) for name, field in TEXTS if record.get(field)), ("", ""))


def status(record: Mapping[str, object]) -> str:
    """One of the known states."""
    given = str(record.get("status"))
    return given if given in STATES else "tidak diketahui"


def label(record: Mapping[str, object]) -> str:
    """`berlaku`, `diubah`, `dicabut` or `belum pasti`, as it stands beside a citation."""
    return LABELS.get(status(record), status(record))


def trust(record: Mapping[str, object]) -> str:
    """`Keyakinan: tinggi. Diperiksa pada naskah resmi 3 Februari 2026.`"""
    checked = "Belum diperiksa pada naskah resmi."
    if record.get("diperiksa"):
        who = f" oleh {record['diperiksa_oleh']}" if record.get("diperiksa_oleh") else ""
        what = f" ({record['diperiksa_pada']})" if record.get("diperiksa_pada") else ""
        checked = f"Diperiksa pada naskah resmi {wording.moment(record['diperiksa'])}{who}{what}."
    return f"Keyakinan: {record.get('keyakinan', 'rendah')}. {checked}"


def history(key: str, register: Register) -> list[str]:
    """`sejak 2016`, `diganti UU 8/2016`."""
    record, words = register.records[key], []
    if record.get("sejak"):
        words.append(f"sejak {wording.moment(record['sejak'])}")
    if record.get("ditetapkan"):
        words.append(f"ditetapkan {wording.moment(record['ditetapkan'])}")
    for field, verb in (("diganti_oleh", "diganti"), ("diubah_oleh", "diubah oleh")):
        others = keys(record, field, register)
        if others:
            words.append(f"{verb} {wording.listing(map(register.title, others))}")
    return words
