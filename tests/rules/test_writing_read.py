"""Long sentences, and passives in a row."""

import pytest

from tests.rules.asking import messages, spots

LONG = " ".join(["kalimat"] * 26)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Ini {LONG}.", ["TULIS10 1:1-213"]),
        (f"Pendek. Ini {LONG}.", ["TULIS10 1:9-221"]),
        (f"- Ini {LONG}.", ["TULIS10 1:3-215"]),
        (f"Ini\n{LONG}.", ["TULIS10 1:1-2:209"]),
        (" ".join(["a/b"] * 13) + ".", []),
        (" ".join(["kalimat"] * 25) + ".", []),
        (" ".join(["kalimat"] * 25) + ". (praktik umum, belum ditinjau)", []),
        (". ".join(["Kata " + " ".join(["kalimat"] * 20)] * 3), []),
        (f"| {LONG} |\n| --- |\n| a |", []),
        (f"[^1]: {LONG}", []),
        (f"## {LONG}", []),
        (f"```\n{LONG}\n```", []),
    ],
)
def test_long_sentences(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS10") == expected


def test_the_advice_says_the_figure() -> None:
    assert messages(f"{LONG}.", "TULIS10") == ["Kalimat ini 26 kata; anjuran paling panjang 25. Bagi menjadi dua atau tiga kalimat."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laporan diterima, keluarga dikunjungi, dan rencana disusun.", ["TULIS17 1:1-60"]),
        ("- Laporan diterima, keluarga dikunjungi, dan rencana disusun.", ["TULIS17 1:3-62"]),
        ("Ia datang. Laporan diterima.\nKeluarga dikunjungi.\nRencana disusun. Ia pulang.", ["TULIS17 1:12-3:17"]),
        ("Laporan diterima, keluarga dikunjungi, lalu rencana menyusul.", []),
        ("Laporan diterima. Keluarga dikunjungi.", []),
        ("Laporan diterima. Keluarga dikunjungi. Petugas menyusun rencana. Rencana disimpan.", []),
        ("Laporan diterima. Keluarga dikunjungi ketika petugas mengantar surat. Rencana disusun.", []),
        ("Laporan diterima.\n\nKeluarga dikunjungi.\n\nRencana disusun.", []),
        ("- Laporan diterima.\n- Keluarga dikunjungi.\n- Rencana disusun.", []),
        ("Anak itu dipukul, dikurung, diancam, dan tidak diberi makan.", []),
        ("Hal yang ditulis, yang dibaca, dan yang disimpan.", []),
        ("Dinas, direktorat, dan diskusi disabilitas di rumah dinas.", []),
        ("«Diterima, rencana disusun, keluarga dikunjungi» bukan kalimat kami.", []),
        ("| diterima | keluarga dikunjungi | rencana disusun |\n| --- | --- | --- |", []),
    ],
)
def test_passives_in_a_row(text: str, expected: list[str]) -> None:
    assert spots(text, "TULIS17") == expected


def test_both_figures_are_said() -> None:
    assert "memuat 3 bentuk pasif; anjuran paling banyak 2." in messages("Laporan diterima, keluarga dikunjungi, dan rencana disusun.", "TULIS17")[0]
    assert "Ada 3 kalimat pasif berturut-turut" in messages("Laporan diterima. Keluarga dikunjungi. Rencana disusun.", "TULIS17")[0]
