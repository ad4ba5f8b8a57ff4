"""The page of the register of sources: by kind, one line for each that opens in place, with the texts that lean on it."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.compose.inserting import link
from pustaka.compose.references import described
from pustaka.library import Library, Publication
from pustaka.registers import places
from pustaka.registers.references import Reference, by_kind, cited_in, references
from pustaka.site import lookup
from pustaka.site.page import Page

PATH = places.REFERENCES

TITLE = "Daftar sumber"

SUMMARY = "Sumber yang dipakai tulisan di pustaka ini: jenisnya, kekuatannya, seberapa banyak yang kami baca, dan siapa yang memakainya."

INTRO = """Peraturan tidak ada di sini; semuanya ada di {laws}.

**Kekuatan** menyatakan seberapa jauh sumber dapat dipegang.

- **tinggi**: terbitan resmi, pedoman dari penerbitnya, atau laman lembaga negara.
- **sedang**: berita, contoh dari satu daerah, atau ringkasan.
- **rendah**: bahan kuliah, kajian mahasiswa, blog, atau sumber lama.

**Belum dibuka** berarti alamatnya belum dibuka seseorang sesudah kami membacanya dari salinan tersimpan.
"""

UNOPENED = "belum dibuka"

OPEN = "Buka sumbernya"
"""The name stands on the line above; a link of the same words would be read twice."""


def page(library: Library) -> Page:
    every, citing = references(library), cited_in(library)
    lines = [*lookup.item("Arti kekuatan dan «belum dibuka»", [INTRO.format(laws=link("daftar hukum", places.LAWS, PATH))])]
    for kind, members in by_kind(every):
        lines += [f"## {kind[:1].upper()}{kind[1:]} ({len(members)}) {{#jenis-{kind.replace(' ', '-')}}}", ""]
        for one in members:
            lines += [*record(one, citing.get(one.key, ())), ""]
    return Page(path=PATH, title=TITLE, summary=SUMMARY, markdown="\n".join(lines), view=lookup.view(TITLE, SUMMARY), searched=False)


def record(one: Reference, citing: tuple[Publication, ...]) -> Iterator[str]:
    """Title and strength on the line; below it where it is, how much of it was read, and who leans on it."""
    names = [link(text.title, text.site_path, PATH) for text in citing]
    facts = lookup.lines((described(one, OPEN), f"Terbaca {one.extent}; {f'dibuka {one.opened}' if one.opened else UNOPENED}."))
    back = lookup.back("Dipakai di", "Dipakai di {} tulisan", names) if names else ["Belum dipakai di tulisan mana pun."]
    return lookup.item(one.name, [facts, *back], key=one.key, label=lookup.label(one.strength, "pp-kuat", one.strength))
