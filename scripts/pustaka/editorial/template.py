"""Writes the text of a new file from the declaration of its kind, so that a contributor only fills in what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

from pustaka.kinds import Field, Kind
from pustaka.kinds.base import HERE
from pustaka.text.days import named as day

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


NOTHING: Mapping[str, str] = {}


def render(kind: Kind, name: str, *, values: Mapping[str, object] = NOTHING, texts: Mapping[str, str] = NOTHING, first: str = "") -> str:
    """The text of a new file. What the writer must fill in is empty or a sample, and the check asks for it.

    `values` and `texts` are what is known already, by key and by part; `first` is a remark above all others.
    """
    return "\n".join([*matter(kind, name, values, first), *body(kind, texts)])


def matter(kind: Kind, name: str, values: Mapping[str, object] = NOTHING, first: str = "") -> Iterator[str]:
    yield "---"
    if first:
        yield f"# {first}"
    yield from (f"# {line}" for line in (*NEVER[kind.privacy], KEPT))
    yield "# Baris yang diawali «#» adalah petunjuk. Hapus tanda «# » di depan isian yang Anda perlukan."
    for one in kind.fields:
        yield from filled(one, values[one.key]) if one.key in values else entry(one, name)
    yield "---"
    yield ""


def filled(one: Field, value: object) -> Iterator[str]:
    yield f"# {one.label}: {one.doc}"
    whole = isinstance(value, list | dict)  # on one line, as contributors write it
    text = yaml.safe_dump(value if whole else {one.key: value}, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=whole).rstrip("\n")
    yield f"{one.key}: {text}" if whole else text


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
    elif one.key == "tanggal" and (held := day(name)):
        yield asked
        yield f"{one.key}: {held}"
    else:
        yield f"{asked} Contoh:" if sample else asked
        yield from (f"#   {line.strip()}" for line in sample)
        yield f"{one.key}:"


def body(kind: Kind, texts: Mapping[str, str] = NOTHING) -> Iterator[str]:
    written = [part for part in kind.parts if not part.generated]
    for n, part in enumerate(written):
        yield f"{'#' * part.level} {part.title} {{#{part.id}}}"
        yield ""
        if text := texts.get(part.id):
            yield from (text, "")
            continue
        if any(later.level > part.level for later in written[n + 1 : n + 2]):
            continue
        yield part.comment
        yield ""
        if part.blank:
            yield from (*part.blank, "")
    if not written:
        yield HERE
        yield ""
