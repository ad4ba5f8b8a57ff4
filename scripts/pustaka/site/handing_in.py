"""Where a manuscript is handed in without an account: the channels that the settings name, on the pages that lead there."""

from __future__ import annotations

from urllib.parse import quote

from pustaka.compose.inserting import at_end_of, link
from pustaka.library import Publication
from pustaka.project import Brand
from pustaka.site import own_check
from pustaka.site.sharing import whatsapp

PAGES = frozenset({"docs/kontribusi/index.md", "docs/kontribusi/dari-word.md"})
CHECKED = {"docs/kontribusi/index.md": "tanpa-akun", "docs/kontribusi/dari-word.md": "samarkan", "docs/kontribusi/sebelum-mengirim.md": "peramban"}
"""Pages, and the section of each, that lead to the page where a manuscript is looked at before it is sent."""

PART = "tanpa-akun"
"""The section to which the channels are added."""

NONE = "Saluran kiriman naskah belum dicantumkan di situs ini.\nTanyakan kepada lembaga Anda siapa pengelolanya, dan kirim lewat saluran lembaga itu."
ASKED = "Jenis tulisan (kasus, notulensi, diskusi, atau laporan):\nLembaga:\nNama saya boleh dimuat sebagai penulis (ya atau tidak):\nSudah disamarkan (ya atau belum):\n"
"""What the message asks for before anybody has to ask back."""


def with_channels(body: str, publication: Publication, brand: Brand) -> str:
    """The page with the channels of this library; other pages stay as they are."""
    if part := CHECKED.get(publication.path):
        body = at_end_of(body, part, f"{link(own_check.TITLE, own_check.PATH, publication.site_path)}: di perangkat Anda, tanpa mengirim apa pun.")
    if publication.path not in PAGES:
        return body
    return at_end_of(body, PART, "\n".join(channels(brand)) or NONE)


def channels(brand: Brand) -> list[str]:
    """One item for each channel, the most closed first."""
    reached, subject = brand.contact, f"Naskah untuk {brand.name}"
    found = []
    if reached.form:
        found.append(f"- [Formulir kiriman naskah]({reached.form})")
    if reached.mail:
        found.append(f"- [Surel ke pengelola](mailto:{reached.mail}?subject={quote(subject, safe='')}&body={quote(ASKED, safe='')}), dengan naskah sebagai lampiran")
    if reached.whatsapp:
        text = f"{subject}\n{ASKED}"
        found.append(f"- [WhatsApp ke pengelola]({whatsapp(reached.whatsapp, text)}), dengan naskah sebagai dokumen")
    return found
