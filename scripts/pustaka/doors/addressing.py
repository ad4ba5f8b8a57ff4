"""The commands about addresses: record what is published, say where one went, retire one."""

from __future__ import annotations

import argparse

from pustaka import ledger
from pustaka.check.remembering import checked
from pustaka.doors import clock, place
from pustaka.doors.doorstep import write_over
from pustaka.editorial import addressing, recording
from pustaka.editorial.addressing import Decision
from pustaka.editorial.gate import refuse_private_registers
from pustaka.errors import ContentErrors
from pustaka.findings import Severity
from pustaka.ledger import editions, writing
from pustaka.ledger.moves import FILE, NAME
from pustaka.library import history, library
from pustaka.library.history import A_DAY
from pustaka.library.library import FOLDERS
from pustaka.library.wording import number
from pustaka.report import FORMATS
from pustaka.site import codes

NAMED = 20
"""New addresses that are printed; the rest is a number."""


def terbitkan(options: argparse.Namespace) -> int:
    """Add to the ledger what is published and not yet in it; nothing is recorded while errors stop the build."""
    here = place.here()
    books, findings = checked(here)
    errors = [one for one in findings if one.severity is Severity.ERROR]
    if errors:
        print(FORMATS["orang"](errors, site_url=here.site_url))
        raise ContentErrors(len(errors))
    today = clock.today(here.root, (one.date for _path, _line, one in ledger.of(books).lines))
    refuse_private_registers(findings)  # keys of records become addresses, which stay for ever
    memory, new = addressing.unrecorded(books, findings, today, codes.coder(books))
    printed = addressing.unprinted(books, findings, history.read(here.root, *FOLDERS, until=today + A_DAY).last)
    for one in new[:NAMED]:
        print(f"  {one.kind:<8} {one.address}")
    if len(new) > NAMED:
        print(f"  dan {number(len(new) - NAMED)} alamat lain")
    if options.lihat or not (new or printed):
        print(f"{number(len(new))} alamat belum tercatat. Jalankan «pustaka terbitkan», lalu komit buku alamat." if new else "Buku alamat sudah lengkap.")
        if printed:
            print(f"{number(len(printed))} edisi belum tercatat.")
        return 0
    addresses, printings = writing.texts(memory, new), editions.texts(books, printed)
    write_over(here.root, {**addresses, **printings})
    for path in addresses:
        print(f"{number(len(new))} alamat dicatat di {path}. Komit berkas itu.")
    for path in printings:
        print(f"Edisi dicatat di {path}. Komit berkas itu.")
    return 0


def pindah(options: argparse.Namespace) -> int:
    """Declare that an address moved."""
    return declare(Decision(options.old, options.new, options.alasan, options.tetap))


def cabut(options: argparse.Namespace) -> int:
    """Retire an address; a notice with the reason answers there."""
    return declare(Decision(options.old, "", options.alasan))


def declare(wanted: Decision) -> int:
    here = place.here()
    today = clock.today(here.root)
    books = library.read(here.root, today=today, site_url=here.site_url)
    done, record = addressing.decided(books, wanted, today)
    old = recording.current(here.root, FILE)
    write_over(here.root, {FILE: recording.grown(FILE, old, addressing.added(old, record, books.register(NAME).records))})
    if done.kept:
        print(f"«{done.old}» tetap terbaca, dengan peringatan bahwa «{done.new}» menggantikannya. Catatannya di {FILE}.")
    elif done.new:
        print(f"«{done.old}» sekarang menuju «{done.new}». Catatannya di {FILE}.")
    else:
        print(f"«{done.old}» dicabut; alamatnya menjawab dengan alasan itu. Catatannya di {FILE}.")
    return 0
