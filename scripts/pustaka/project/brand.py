"""What makes a library this one and no other: name, publisher, licence and colours, declared in the settings and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pustaka.errors import PustakaError

KEY = "merek"
"""The key below `extra` that holds all but the name and the language, which MkDocs keeps at places of its own."""

COLOUR = re.compile(r"#[0-9a-f]{6}")
"""`#0b5d57`; not `#0B5D57`, not `teal`: style sheets and templates compare and replace them letter by letter."""

MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
"""An address that fits into a link as it stands."""

NUMBER = re.compile(r"[1-9]\d{7,14}")
"""Country code and number without anything between; not a number that begins with a zero or a plus."""

FORM = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?::\d{1,5})?(?:/[A-Za-z0-9._~/?=&%+-]*)?")
"""A form that is sent over a protected connection, as an address that fits into a link as it stands."""

BOTH = (
    "kertas", "muka", "tinta", "redup", "utama", "utama-tua", "lembut", "kunyit", "kunyit-tinta", "kunyit-lembut",
    "bahaya", "bahaya-lembut", "garis", "garis-kuat",
)  # fmt: skip
ON_DARK = ("di-tua", "di-tua-redup", "di-tua-kunyit", "di-tua-merek", "di-tua-cahaya", "di-tua-anyaman", "di-kunyit")

PALETTES: Mapping[str, tuple[str, ...]] = {"terang": BOTH, "gelap": BOTH, "di-tua": ON_DARK}
"""Names of colours by palette: the light theme, the dark one, and what stands on dark green or on turmeric in both."""

UNNAMED = "Pustaka"


@dataclass(frozen=True, slots=True)
class Licence:
    """How the texts may be used: `terms` completes «Isi …», such as «boleh disalin dengan menyebut sumber»."""

    name: str = ""
    url: str = ""
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where readers reach those who answer for the library: an address, a number as WhatsApp wants it, a form for manuscripts; empty where there is none."""

    mail: str = ""
    whatsapp: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """Texts are empty and palettes too where the settings say nothing; style sheets and templates then keep their own colours."""

    name: str = UNNAMED
    summary: str = ""
    publisher: str = ""
    licence: Licence = Licence()
    contact: Contact = Contact()
    language: str = "id"
    colours: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Colours by palette and name."""
    mark: str = ""
    """The mark as a drawing for pages and print; empty where there is none."""

    def palette(self, name: str) -> Mapping[str, str]:
        return self.colours.get(name, {})


NONE = Brand()
"""What holds where no settings are read."""


def read(settings: Mapping[str, object]) -> Brand:
    """The brand that the settings declare, without its mark.

    Raises PustakaError for a key that nobody reads or a colour that is none: a slip would else leave the former brand standing.
    """
    theme, given = below(settings, "theme", strict=False), below(below(settings, "extra", strict=False), KEY)
    known(given, ("penerbit", "lisensi", "kontak", "warna"), f"extra.{KEY}")
    licence, palettes = below(given, "lisensi"), below(given, "warna")
    reached = contact(below(given, "kontak"))
    known(licence, ("nama", "alamat", "syarat"), f"extra.{KEY}.lisensi")
    known(palettes, PALETTES, f"extra.{KEY}.warna")
    return Brand(
        name=words(settings, "site_name") or UNNAMED, summary=words(settings, "site_description"), publisher=words(given, "penerbit"), language=words(theme, "language") or "id",
        licence=Licence(words(licence, "nama"), words(licence, "alamat"), words(licence, "syarat")),
        contact=reached,
        colours={name: palette(below(palettes, name), names, f"extra.{KEY}.warna.{name}") for name, names in PALETTES.items()},
    )


def contact(given: Mapping[str, object]) -> Contact:
    known(given, ("surel", "whatsapp", "formulir"), f"extra.{KEY}.kontak")
    mail, number, form = words(given, "surel"), words(given, "whatsapp"), words(given, "formulir")
    if mail and not MAIL.fullmatch(mail):
        raise wrong(f"«extra.{KEY}.kontak.surel» bukan alamat surel")
    if number and not NUMBER.fullmatch(number):
        raise wrong(f"«extra.{KEY}.kontak.whatsapp» seharusnya nomor internasional dengan tanda kutip: kode negara dan angka saja, tanpa tambah, nol di depan, atau spasi")
    if form and not FORM.fullmatch(form):
        raise wrong(f"«extra.{KEY}.kontak.formulir» seharusnya alamat yang diawali https:// tanpa spasi")
    return Contact(mail, number, form)


def palette(given: Mapping[str, object], names: tuple[str, ...], place: str) -> dict[str, str]:
    known(given, names, place)
    for name, value in given.items():
        if not isinstance(value, str) or not COLOUR.fullmatch(value):
            raise wrong(f"«{place}.{name}» seharusnya warna seperti \"#0b5d57\", dengan huruf kecil dan tanda kutip")
    return {name: str(value) for name, value in given.items()}


def known(given: Mapping[str, object], keys: Mapping[str, object] | tuple[str, ...], place: str) -> None:
    for key in given:
        if key not in keys:
            raise wrong(f"«{place}» memuat kunci yang tidak dikenal. Yang ada: {', '.join(keys)}")


def below(given: Mapping[str, object], key: str, *, strict: bool = True) -> Mapping[str, object]:
    """The mapping under a key, empty where there is none; what MkDocs reads as well may have other shapes, which it tells itself."""
    value = given.get(key)
    if isinstance(value, dict):
        return {str(name): one for name, one in value.items()}
    if strict and value not in (None, ""):
        raise wrong(f"«{key}» seharusnya berisi baris «kunci: nilai»")
    return {}


def words(given: Mapping[str, object], key: str) -> str:
    value = given.get(key)
    return "" if value is None else str(value).strip()


def wrong(what: str) -> PustakaError:
    return PustakaError(f"mkdocs.yml: {what}. Perbaiki, lalu ulangi; lihat docs/pengembang/salinan.md.")
