"""Running text in sentences, with their places."""

import pytest

from pustaka.text.sentences import runs
from tests.helpers import library


def sentences(text: str) -> list[str]:
    document = library({"docs/a.md": text}).publications[0].document
    return [" ".join(run.whole[start:end].split()) for run in runs(document) for start, end in run.sentences()]


@pytest.mark.parametrize(("text", "found"), [
    ("Ia datang.[^1] Ia pulang.", ["Ia datang.[^1]", "Ia pulang."]),
    ("Satu\nbaris. Dua.", ["Satu baris.", "Dua."]),
    ("**Catat.**\n    Lalu simpan.", ["**Catat.**", "Lalu simpan."]),
    ("Rapat, dll. dan pulang pukul 14.00.", ["Rapat, dll. dan pulang pukul 14.00."]),
    ("«Siapa?» Kata itu.", ["«Siapa?»", "Kata itu."]),
    ("Catat. (bersumber)[^1]\nSimpan. (praktik umum, belum ditinjau)", ["Catat. [^1]", "Simpan."]),
    ("- satu\n- dua", ["- satu", "- dua"]),
    ("## Judul\n\n| a |\n| --- |\n\n[^1]: Catatan.\n\n```\nKode.\n```", []),
])
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


def test_places_leave_out_marks_of_items_and_count_lines() -> None:
    document = library({"docs/a.md": "- Ia datang\n  dan pulang. Ia makan."}).publications[0].document
    run, = runs(document)
    spots = [run.spot(start, end, "") for start, end in run.sentences()]
    assert [(one.line, one.column, one.end_line, one.end_column) for one in spots] == [(1, 3, 2, 14), (2, 15, 2, 24)]
