"""A copy of the texts in which seven promised addresses were broken, as somebody does who knows nothing of the promise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]

RENAMED = {"desil-dan-keberatan": "desil-baru", "body-map": "peta-tubuh-baru", "life-road-map": "peta-jalan-baru"}
"""Pages of docs/metode/, with their new names."""

HEADINGS = {"docs/metode/bpss.md": ("{#empat-sisi}", "{#sisi-sisi}"), "docs/metode/terminasi.md": ("{#sebab}", "{#sebab-berakhir}")}
SHEETS = "docs/register/lembar.yml"
RECORDS = ("docs/register/alamat/", "docs/register/edisi/", "docs/register/pindahan.yml")
"""What was promised stays as it was promised; every other register follows the new names, as links do."""
STEP, STEPS = "buku-saku/pengemis/#langkah-akhiri-bila-penghasilan-pengganti-berjalan", "docs/buku-saku/pengemis.md"

MOVES = {
    **{f"metode/{old}/": f"metode/{new}/" for old, new in RENAMED.items()},
    "metode/bpss/#empat-sisi": "metode/bpss/#sisi-sisi", "metode/terminasi/#sebab": "metode/terminasi/#sebab-berakhir",
    "unduh/lembar/asesmen.pdf": "unduh/lembar/asesmen-baru.pdf",
}
BROKEN = {*MOVES, STEP}


def texts() -> dict[str, bytes]:
    """Every file of the content folders, by path."""
    folders = ("docs", "discussions", "casebook")
    return {file.relative_to(ROOT).as_posix(): file.read_bytes() for folder in folders for file in sorted((ROOT / folder).rglob("*")) if file.is_file()}


def broken(given: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files after three pages, two ids and a sheet got new names, and a step was dropped. Links follow the new names."""
    found = dict[str, bytes]()
    for path, data in given.items():
        name = path.rpartition("/")[2].removesuffix(".md")
        place = path.replace(f"{name}.md", f"{RENAMED[name]}.md") if path.startswith("docs/metode/") and name in RENAMED else path
        found[place] = renamed(path, data.decode("utf-8")).encode("utf-8") if path.endswith((".md", ".yml")) else data
    return found


def renamed(path: str, text: str) -> str:
    for old, new in RENAMED.items():
        text = text.replace(f"{old}.md", f"{new}.md")
        if path.endswith(".yml") and not path.startswith(RECORDS):
            text = re.sub(rf"(?<=metode/){old}(?![\w-])|(?<=halaman: ){old}$|(?<=metode: ){old}$", new, text, flags=re.MULTILINE)
    if path.endswith(".yml") and not path.startswith(RECORDS):
        text = re.sub(r"^  lembar: .*$", lambda found: re.sub(r"\basesmen(?![\w-])", "asesmen-baru", found[0]), text, flags=re.MULTILINE)
    if path in HEADINGS:
        assert HEADINGS[path][0] in text
        text = text.replace(*HEADINGS[path])
    if path == SHEETS:
        assert "\nasesmen:\n" in text
        text = text.replace("\nasesmen:\n", "\nasesmen-baru:\n")
    if path == STEPS:
        text, count = re.subn(r"^10\. \*\*Akhiri bila .*\n(?: .*\n)*", "", text, flags=re.MULTILINE)
        assert count == 1
    return text
