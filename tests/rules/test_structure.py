"""Parts of a kind: there, named as promised, in order, filled."""

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import messages, spots

SERIES = {"discussions/rapat/seri.yml": "nama: Rapat\njenis: notulensi\npenerbit: Kelompok contoh\nringkasan: Contoh.\n"}
PATH = "discussions/rapat/1.md"
TALK = "## Pembahasan {#pembahasan}\n\nRapat membahas jadwal.\n"
DEAL = "## Kesepakatan {#kesepakatan}\n\n1. Setiap bulan.\n"
NEXT = "## Tindak lanjut {#tindak-lanjut}\n\n| Apa | Oleh | Tenggat | Keadaan |\n| --- | --- | --- | --- |\n| Jadwal | Pengurus | Januari | Berjalan |\n"


def minutes(text: str, *only: str) -> list[str]:
    return spots(text, *only, path=PATH, around=SERIES)


def test_a_missing_part_is_named_with_the_line_to_add() -> None:
    assert minutes(TALK + NEXT, "SUSUN01") == ["SUSUN01 9:1-1"]
    assert "Tambahkan baris judul «## Kesepakatan {#kesepakatan}»." in messages(TALK + NEXT, "SUSUN01", path=PATH, around=SERIES)[0]
    assert not minutes(TALK + DEAL + NEXT, "SUSUN01", "SUSUN02", "SUSUN03", "SUSUN06", "SUSUN07", "SUSUN12")


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("## Kesepakatan", ["SUSUN02 1:1-15"]),
        ("## kesepakatan {#kesepakatan}", ["SUSUN02 1:1-30"]),
        ("### Kesepakatan {#kesepakatan}", ["SUSUN02 1:1-31"]),
        ("## Kesepakatan {#sepakat}", ["SUSUN02 1:1-26"]),
        ("## Hasil {#kesepakatan}", ["SUSUN02 1:1-24"]),
        ("## Kesepakatan {#kesepakatan}", []),
        ("## Kesepakatan {: #kesepakatan }", []),
        ("## Kesepakatan lain", []),
    ],
)
def test_a_part_has_its_title_level_and_id(heading: str, expected: list[str]) -> None:
    assert minutes(f"{heading}\n\n1. Satu.\n", "SUSUN02") == expected


def test_parts_follow_their_order() -> None:
    assert minutes(DEAL + TALK + NEXT, "SUSUN03") == ["SUSUN03 1:1-30"]
    assert minutes(NEXT + DEAL + TALK, "SUSUN03") == ["SUSUN03 1:1-34", "SUSUN03 6:1-30"]
    assert not minutes(TALK + "## Lain\n\nIsi.\n" + DEAL + NEXT, "SUSUN03")


def test_a_part_that_the_site_writes_is_left_out() -> None:
    path = "docs/buku-saku/contoh.md"
    assert spots("## Kasus dan diskusi terkait\n\nIsi.\n", "SUSUN04", path=path) == ["SUSUN04 1:1-29"]
    assert not spots("## Kasus lain\n\nIsi.\n", "SUSUN04", path=path)


@pytest.mark.parametrize(("words", "found"), [(1, 1), (59, 1), (60, 0), (0, 0)])
def test_words_are_counted_as_advice(words: int, found: int) -> None:
    text = "## Pembahasan {#pembahasan}\n\n" + " ".join(["kata"] * words) + "\n"
    assert len(minutes(text, "SUSUN05")) == found


def test_words_of_headings_targets_and_code_do_not_count() -> None:
    text = "## Pembahasan {#pembahasan}\n\n### Satu dua tiga\n\n[kata](satu-dua-tiga.md) `kode kode` {.kelas} <!-- a b -->\n"
    assert "baru 1 kata" in messages(text, "SUSUN05", path=PATH, around=SERIES)[0]


def test_lists_have_items() -> None:
    assert minutes("## Kesepakatan {#kesepakatan}\n\nSepakat.\n", "SUSUN06") == ["SUSUN06 1:1-30"]
    assert not minutes("## Kesepakatan {#kesepakatan}\n\n- Sepakat.\n", "SUSUN06")
    assert not minutes("## Kesepakatan {#kesepakatan}\n", "SUSUN06"), "an empty part is SUSUN12's"


@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("Belum ada.", "belum punya tabel"),
        ("| Apa | Oleh |\n| --- | --- |\n| a | b |", "belum punya tabel"),
        ("| Apa | Oleh | Tenggat | Keadaan |\n| --- | --- | --- | --- |\n|  |  |  |  |", "masih kosong"),
        ("| Apa | Oleh | Tenggat | Keadaan |\n| --- | --- | --- | --- |", "masih kosong"),
        ("Apa | Oleh | Tenggat | Keadaan\n:--- | --- | :---: | ---\na | b | c | d", ""),
        ("| Apa | Oleh | Tenggat | Keadaan |\n|---|---|---|---|\n| a | – | – | – |", ""),
    ],
)
def test_tables_have_their_columns_and_a_row(table: str, found: str) -> None:
    text = f"## Tindak lanjut {{#tindak-lanjut}}\n\n{table}\n"
    said = messages(text, "SUSUN07", path=PATH, around=SERIES)
    assert len(said) == bool(found)
    assert all(found in one for one in said)


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ("1. Datang.", "belum bertanda"),
        ("1. Datang. (bersumber)", "tidak menyebut sumbernya"),
        ("1. Datang (bersumber)[^1] lalu duduk.", "tidak di akhir"),
        ("1. Datang. (bersumber)[^1] Duduk. (praktik umum, belum ditinjau)", "lebih dari satu"),
        ("1. Datang. (bersumber)[^1]", ""),
        ("1. Datang. (kewajiban hukum)[^1]", ""),
        ("1. Datang. (kewajiban hukum)", "tidak menyebut sumbernya"),
        ("1. Datang. (bersumber, perlu dicocokkan)[^1]", ""),
        ("1. Datang. (bersumber, perlu dicocokkan)", "tidak menyebut sumbernya"),
        ("1. Datang. (praktik umum)", "hanya untuk kartu gawat"),
        ("1. Datang. (bersumber)[^1][^2].", ""),
        ("1. Datang.\n    - duduk\n\n    Dengarkan. (praktik umum, belum ditinjau)", ""),
        ("1. Datang. (praktik umum, belum ditinjau)\n\nKalimat penutup.", ""),
        ("- Bukan langkah bernomor.", ""),
    ],
)
def test_every_step_carries_one_mark_at_its_end(step: str, fault: str) -> None:
    said = messages(f"## Langkah penanganan {{#langkah}}\n\n### 24 jam pertama {{#langkah-24-jam}}\n\n{step}\n", "SUSUN08", path="docs/buku-saku/contoh.md")
    assert len(said) == bool(fault)
    assert all(fault in one for one in said)


def test_a_mark_is_asked_where_the_step_stands() -> None:
    text = "## Langkah penanganan {#langkah}\n\n### 24 jam pertama {#langkah-24-jam}\n\n1. Datang. (praktik umum, belum ditinjau)\n2. Duduk.\n"
    assert spots(text, "SUSUN08", path="docs/buku-saku/contoh.md") == ["SUSUN08 6:1-10"]


def test_headings_go_down_one_at_a_time() -> None:
    assert spots("### Satu\n\n## Dua\n\n#### Tiga\n", "SUSUN09") == ["SUSUN09 1:1-9", "SUSUN09 5:1-10"]
    assert not spots("## Satu\n\n### Dua\n\n#### Tiga\n\n## Empat\n", "SUSUN09")


def test_the_title_is_not_repeated_as_a_heading() -> None:
    assert spots("# Judul\n\n## Satu\n", "SUSUN10") == ["SUSUN10 1:1-8"]
    assert not spots("#007 membahas anak.\n\n## Satu\n", "SUSUN10"), "TULIS01 speaks about it"


def test_ids_are_unique() -> None:
    assert spots("## Satu {#a}\n\nTeks.\n{#a}\n\n## Dua {#b}\n", "SUSUN11") == ["SUSUN11 4:2-4"]
    assert not spots("## Satu {#a}\n\n```\n{#a}\n```\n\n`{#a}`\n\n## Dua {#b}\n", "SUSUN11")


def test_empty_sections() -> None:
    assert spots("## Satu\n\n## Dua\n\nIsi.\n", "SUSUN12") == ["SUSUN12 1:1-8"]
    assert not spots("## Satu\n\n### Dua\n\n```\nkode\n```\n", "SUSUN12")
    assert spots("## Satu\n\n<!-- petunjuk -->\n", "SUSUN12") == ["SUSUN12 1:1-8"], "nobody sees a comment"
    weights = [one.severity for one in check(library({**SERIES, PATH: "## Kesepakatan {#kesepakatan}\n\n## Lain\n"}), only=["SUSUN12"])]
    assert weights == [Severity.ERROR, Severity.ADVICE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat selesai.\n---\n", ["SUSUN20 2:1-4"]),
        ("Judul\n=====\n", ["SUSUN20 2:1-6"]),
        ("Satu\ndua\n---\n", ["SUSUN20 3:1-4"]),
        ("Rapat selesai.\n\n---\n", []),
        ("## Judul\n---\n", []),
        ("- butir\n---\n", []),
        ("| a |\n| --- |\n| b |\n", []),
        ("```\nJudul\n---\n```\n", []),
    ],
)
def test_a_row_of_dashes_below_a_sentence_is_told(text: str, expected: list[str]) -> None:
    assert spots(text, "SUSUN20") == expected


def test_an_underlined_heading_is_a_heading() -> None:
    assert spots("Judul\n=====\n", "SUSUN10") == ["SUSUN10 1:1-6"]
    assert spots("Lihat [ini](#bagian-lama) dan [itu](#di-butir).\n\nBagian lama\n---\n\n- ## Di butir\n", "TAUTAN02") == []
    assert spots("Lihat [ini](#bagian-baru).\n\nBagian lama\n---\n", "TAUTAN02") != []
