"""Writes the text of a new file from the declaration of its kind, so that a contributor only fills in what is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.errors import PustakaError
from pustaka.fields import SLUG
from pustaka.kinds import Field, Kind, Part

NEVER = {
    "kasus": (
        "Jangan pernah menulis nama asli klien atau keluarganya, juga untuk sementara.",
        "Jangan menulis nomor telepon, NIK, alamat, desa, kelurahan, kecamatan, sekolah, tempat kerja, atau tanggal tepat.",
    ),
    "notulensi": (
        "Jangan menulis nama, nomor telepon, atau surel peserta; tulis jumlah dan perannya.",
        "Jangan menulis siapa mengatakan apa.",
    ),
    "edisi": (
        "Jangan menulis nama, nomor telepon, atau surel orang yang tidak mengizinkannya.",
        "Jangan menulis apa pun yang dapat menunjuk seorang klien.",
    ),
}
"""What must never stand in a text, by its column of the privacy table; the first lines of every new file say so."""

KEPT = "Yang sudah terkirim tetap tersimpan di riwayat walaupun kemudian dihapus."


class BadName(PustakaError):
    """Raised when a name for a new file does not fit into an address; `close` is one that would."""

    def __init__(self, name: str, close: str) -> None:
        self.name = name
        self.close = close
        help_text = f" Maksud Anda «{close}»?" if close else ""
        super().__init__(f"Nama «{name}» tidak dapat menjadi alamat. Pakai huruf kecil, angka, dan tanda hubung.{help_text}")


class SeriesWanted(PustakaError):
    """Raised when a series is missing, or given for a kind that has none; `kind` is the name of the kind."""

    def __init__(self, kind: Kind) -> None:
        self.kind = kind.name
        wanted = "termasuk dalam seri. Tambahkan «--seri NAMA-FOLDER»" if kind.series else "tidak termasuk dalam seri. Hapus «--seri»"
        super().__init__(f"{kind.name} {wanted}.")


def path(kind: Kind, name: str, series: str | None = None) -> str:
    """Where the new file goes: `casebook/nama.md`, `discussions/sswd/008.md`."""
    if bool(series) != kind.series:
        raise SeriesWanted(kind)
    name = name.removesuffix(".md")
    for word in (name, series) if series else (name,):
        if not SLUG.fullmatch(word):
            raise BadName(word, slug(word))
    return "/".join(filter(None, (kind.folder, series, f"{name}.md")))


def slug(words: str) -> str:
    """`Ibu di Pasar` → `ibu-di-pasar`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def render(kind: Kind, name: str) -> str:
    """The text of a new file. What the writer must fill in is empty or a sample, and the check asks for it."""
    return "\n".join([*matter(kind, name), *body(kind)])


def matter(kind: Kind, name: str) -> Iterator[str]:
    yield "---"
    yield from (f"# {line}" for line in (*NEVER[kind.privacy], KEPT))
    yield "# Baris yang diawali «#» adalah petunjuk. Hapus tanda «# » di depan isian yang Anda perlukan."
    for one in kind.fields:
        yield from entry(one, name)
    yield "---"
    yield ""


def entry(one: Field, name: str) -> Iterator[str]:
    """A required key waits empty and its sample stands in a comment, so that no sample is published by mistake."""
    sample = [line for line in one.sample.split("\n") if line]
    asked = f"# {one.label}: {one.doc}"
    if not one.required:
        yield asked
        yield f"# {one.key}: {one.sample}".rstrip() if len(sample) < 2 and "\n" not in one.sample else f"# {one.key}:"
        yield from (f"# {line}" for line in sample if "\n" in one.sample)
    elif one.key == "nomor" and name.isascii() and name.isdecimal():
        yield asked
        yield f"{one.key}: {int(name)}"
    else:
        yield f"{asked} Contoh:" if sample else asked
        yield from (f"#   {line.strip()}" for line in sample)
        yield f"{one.key}:"


def body(kind: Kind) -> Iterator[str]:
    written = [part for part in kind.parts if not part.generated]
    for n, part in enumerate(written):
        yield f"{'#' * part.level} {part.title} {{#{part.id}}}"
        yield ""
        if any(later.level > part.level for later in written[n + 1 : n + 2]):
            continue
        yield f"<!-- {part.hint} -->"
        yield ""
        yield from start(part)
    if not written:
        yield "<!-- Tulis di sini. -->"
        yield ""


def start(part: Part) -> Iterator[str]:
    """The table that a part needs, without rows."""
    if part.columns:
        yield "| " + " | ".join(part.columns) + " |"
        yield "|" + " --- |" * len(part.columns)
        yield "|" + "  |" * len(part.columns)
        yield ""
