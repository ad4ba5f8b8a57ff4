"""Writes the form of a certification from a case, for an assessor who reads and fills it in a word processor."""

from __future__ import annotations

import argparse
from pathlib import Path

from pustaka.doors import doorstep, place
from pustaka.errors import PustakaError
from pustaka.library import wording

SUFFIX = ".docx"


def ekspor_sertifikasi(options: argparse.Namespace) -> int:
    """Write one case as the assessor's form."""
    here = place.here()
    doorstep.require_site("ekspor-sertifikasi")
    target = options.keluaran or f"{Path(options.case.rstrip('/')).stem}-sertifikasi{SUFFIX}"
    if Path(target).suffix.lower() != SUFFIX:
        raise PustakaError(f"Formulirnya dokumen Word. Beri nama berakhiran «{SUFFIX}» pada «--keluaran».")
    doorstep.still_free(Path(target), "Sebutkan nama berkas .docx.")
    from pustaka.build.certifying import certify  # loads what only a finished file needs

    done = certify(here, options.case)
    doorstep.write_new(Path(target), done.data, target)
    long = f"{done.lacking} belum cukup" if done.lacking else "semuanya cukup panjang"
    seen = "sudah ditinjau" if done.reviewed else "belum ditinjau praktisi"
    print(f"{target}: {wording.size(len(done.data))}. {done.aspects} aspek, {long}; studi kasus ini {seen}.")
    print("Nama peserta dan asesor diisi di kantor. Simpan berkas yang terisi di luar pustaka.")
    return 0
