"""The page of the potentials and the line that leads to it."""

from pustaka.site.plan import plan
from tests.helpers import library

REGISTER = "psm:\n  nama: Pekerja sosial masyarakat\n  nomor: 2\n  singkatan: PSM\n  arti: Warga sukarela\n  keyakinan: rendah\nusaha:\n  nama: Dunia usaha\n  nomor: 12\n  arti: Perusahaan.\n"
ENTRY = "---\njudul: Entri\npsks: [psm]\n---\n\n## PSKS yang dapat dilibatkan {#psks}\n\n- PSM: menengok.\n\n## Sumber {#sumber}\n\n- Contoh.\n"


def test_entry_and_page_lead_to_each_other() -> None:
    found = {one.path: one.markdown for one in plan(library({"docs/register/psks.yml": REGISTER, "docs/buku-saku/x.md": ENTRY}))}
    assert "Keterangan tiap potensi: [Pekerja sosial masyarakat](../psks.md#psm)." in found["buku-saku/x.md"]
    assert found["buku-saku/x.md"].index("Keterangan tiap potensi") < found["buku-saku/x.md"].index("{#terkait}") < found["buku-saku/x.md"].index("{#sumber}")
    assert "**2. Pekerja sosial masyarakat (PSM)**{ #psm }" in found["psks.md"]
    assert "Dilibatkan di: [Entri](buku-saku/x.md)." in found["psks.md"]
    assert "Belum disebut di entri mana pun." in found["psks.md"]
    assert found["psks.md"].count("Rumusan penuhnya tidak terlihat") == 1
