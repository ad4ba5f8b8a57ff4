"""The page of the twelve potentials (PSKS)."""

from __future__ import annotations

from pustaka.compose.inserting import link, sources
from pustaka.library import Library
from pustaka.library.wording import sentence
from pustaka.registers import places
from pustaka.site.page import Page

PATH = places.POTENTIALS

TITLE = "Potensi dan sumber kesejahteraan sosial"

SUMMARY = "Dua belas jenis PSKS: siapa mereka, apa yang dapat mereka kerjakan, dan di entri mana mereka dilibatkan."

INTRO = """Daftar ini mengikuti lampiran Permensos 8/2012.
Peran di setiap kasus ditulis pada entri buku saku.
"""


def page(library: Library) -> Page:
    register = library.register("psks")
    entries = [one for one in library.publications if one.kind.key == "saku"]
    lines = [INTRO]
    for key, record in register.records.items():
        short = f" ({record['singkatan']})" if record.get("singkatan") else ""
        lines += [f"## {record.get('nomor', '')}. {register.title(key)}{short} {{#{key}}}", "", sentence(record.get("arti", "")), ""]
        if record.get("keyakinan") == "rendah":
            lines += ["Rumusan penuhnya tidak terlihat pada sumber yang dibaca.", ""]
        involved = [link(one.title, one.site_path, PATH) for one in entries if key in one.listed("psks")]
        lines += [f"Dilibatkan di {len(involved)} entri: {', '.join(involved)}." if involved else "Belum disebut di entri mana pun.", ""]
        if record.get("sumber"):
            lines += [f"Sumber: {sources(record['sumber'])}.", ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view={"kind": "halaman", "title": TITLE, "summary": SUMMARY})
