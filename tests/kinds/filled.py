"""A template filled in as a careful writer would: what the templates ask for is enough for a clean check."""

from __future__ import annotations

from pustaka.editorial import template
from pustaka.kinds import Field, Kind, Part

SENTENCE = "Pekerja sosial mendengarkan keluarga dengan sabar, lalu menyusun rencana bersama mereka.\n"
WORDS = 11

ANSWERS = {
    "judul": "Contoh rekaan",
    "ringkasan": "Tulisan rekaan untuk menguji pemeriksa.",
    "bentuk": "tinjauan lapangan",
}

CELLS = {"Tenggat": "31 Januari 2026", "Keadaan": "Belum"}
"""Where a table is read by the program, not every word will do."""

ASKED = ("# persetujuan: ", "# penulis_disimpan_oleh: ")
"""Keys that a case needs before anybody can review it; their samples are answers."""


def answer(field: Field) -> str:
    """Own words where a sample would be a lie, else the sample."""
    return ANSWERS.get(field.key, field.sample)


SIGN = "- **Tanda rekaan.** Panggil bantuan sekarang. Hubungi [999](../register/rujukan.yml#rekaan).\n"
SERVICE = "rekaan: {nama: Layanan rekaan, guna: Menjawab., kapan: Ada bahaya., wilayah: rekaan, telepon: '999'}\n"


def around(kind: Kind) -> dict[str, str | bytes]:
    """What a text of this kind leans on: its series, and the service that its danger signs call."""
    series = f"nama: Contoh\njenis: {kind.key}\npenerbit: Kelompok rekaan\nringkasan: Contoh.\n"
    register: dict[str, str | bytes] = {"docs/register/rujukan.yml": SERVICE} if any(part.alarm for part in kind.parts) else {}
    return {f"{kind.folder}/contoh/seri.yml": series} if kind.series else register


def content(part: Part, first: int = 1) -> str:
    """As many sentences, items, rows and marks as the declaration asks for; steps are numbered from `first`."""
    pieces = [] if part.alarm else [SENTENCE * (part.min_words // WORDS + 1)]
    if part.marked:
        pieces.append("".join(f"{n}. Datang dan dengarkan. (praktik umum, belum ditinjau)\n" for n in range(first, first + part.min_items)))
    elif part.min_items:
        item = SIGN if part.alarm else "- Jangan memaksa. (praktik umum)\n" if part.id == "jangan" else "- Satu hal yang berguna. (praktik umum)\n" if part.cited else "- Satu hal yang berguna.\n"
        pieces.append(item * part.min_items)
    if part.folded:
        pieces += [SENTENCE, '??? note "Jawaban"\n    Datang dan dengarkan dahulu; lihat langkah 1.\n']
    if part.columns:
        lines = (" | ".join(part.columns), " | ".join("---" for _ in part.columns), " | ".join(CELLS.get(one, "rekaan") for one in part.columns))
        pieces.append("".join(f"| {line} |\n" for line in lines))
    return "\n".join(pieces)


def path(kind: Kind, name: str, series: str | None) -> str:
    """Where a text of this kind lies."""
    return "/".join(filter(None, (kind.folder, series, f"{name}.md")))


def fill(kind: Kind, name: str) -> str:
    """The template with required keys answered, what a case must say uncommented, comments removed and parts written."""
    required = {f"{one.key}:": f"{one.key}:{answer(one)}" if answer(one).startswith("\n") else f"{one.key}: {answer(one)}" for one in kind.fields if one.required}
    lines = [required.get(line, line.removeprefix("# ") if line.startswith(ASKED) else line) for line in template.render(kind, name).split("\n")]
    text = "\n".join(line for line in lines if not line.startswith(("<!--", "|")))
    first = 1
    for part in kind.parts:
        heading = f"{'#' * part.level} {part.title} {{#{part.id}}}\n"
        text = text.replace(heading, f"{heading}\n{content(part, first)}")
        first += part.min_items if part.marked else 0
    return text if kind.parts else f"{text}\n{SENTENCE}"
