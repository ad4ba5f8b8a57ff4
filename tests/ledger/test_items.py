"""An item keeps its id when others are put before it and when some of its words change; a new one gets an id of its own."""

from __future__ import annotations

import re

import pytest

from pustaka import ledger
from pustaka.ledger import FOLDER, items
from tests.helpers import library

STEPS = ("**Datang berdua, dan kantor tahu.**\n    Tulis jamnya.", "**Temui anak di tempat kegiatannya.**\n    Sebut nama Anda.", "**Catat percakapan tanpa mendesak.**\n    Simpan catatannya.")
PAGE = "buku-saku/rekaan/"
IDS = ["langkah-datang-berdua-dan-kantor-tahu", "langkah-temui-anak-di-tempat-kegiatannya", "langkah-catat-percakapan-tanpa-mendesak"]


def ids(*steps: str, known: list[str] | None = None, more: str = "", moves: str = "") -> list[str]:
    body = "\n".join(f"{n}. {one}" for n, one in enumerate(steps, 1))
    lines = "".join(f"2026-11-28\tlangkah\t{PAGE}#{name}\t\n" for name in known or ())
    books = library({
        "docs/buku-saku/rekaan.md": f"---\njudul: Rekaan\n---\n\n## Langkah penanganan {{#langkah}}\n\n### 10 menit pertama {{#langkah-10-menit}}\n\n{body}\n{more}",
        f"{FOLDER}/2026.tsv": lines, "docs/register/pindahan.yml": moves,
    })
    return [name for _item, name in items.ids(books.publications[0], ledger.of(books))]


def test_an_id_is_made_of_the_first_words() -> None:
    assert ids(*STEPS) == IDS


def test_an_item_put_before_the_others_moves_no_id() -> None:
    assert ids("**Siapkan tas kecil.**", *STEPS, known=IDS) == ["langkah-siapkan-tas-kecil", *IDS]


def test_items_that_change_places_take_their_ids_along() -> None:
    assert ids(*reversed(STEPS), known=IDS) == IDS[::-1]


@pytest.mark.parametrize(
    "reworded",
    [
        "**Datang selalu berdua; kantor harus tahu.**\n    Tulis jamnya.",
        "**Jangan sendirian.**\n    Datang berdua, dan kantor tahu ke mana.",
        "**DATANG BERDUA, dan kantor diberi tahu.**",
    ],
)
def test_a_reworded_item_keeps_its_id(reworded: str) -> None:
    assert ids(reworded, *STEPS[1:], known=IDS) == IDS


def test_another_item_in_its_place_does_not_take_it() -> None:
    found = ids("**Siapkan tas kecil.**\n    Bawa air.", *STEPS[1:], known=IDS)
    assert found == ["langkah-siapkan-tas-kecil", *IDS[1:]]


def test_a_retired_id_is_given_to_nobody() -> None:
    moves = f"p:\n  nama: Rekaan\n  lama: {PAGE}#{IDS[0]}\n  tanggal: 2026-12-01\n  alasan: Rekaan.\n"
    assert ids(*STEPS, known=IDS, moves=moves)[0] == f"{IDS[0]}-2"


def test_equal_words_are_told_apart_by_a_number() -> None:
    assert ids(STEPS[0], STEPS[0]) == [IDS[0], f"{IDS[0]}-2"]
    assert ids(STEPS[0], STEPS[0], known=[IDS[0], f"{IDS[0]}-2"]) == [IDS[0], f"{IDS[0]}-2"]


def test_an_id_is_never_that_of_a_section() -> None:
    assert ids("**10 menit.**") == ["langkah-10-menit-2"]


def test_long_numbers_and_marks_stay_out() -> None:
    assert ids("Hubungi [dinas](../x.md) nomor " + "12" + "3456" + " dahulu. (praktik umum, belum ditinjau)") == ["langkah-hubungi-dinas-nomor-dahulu"]


def test_items_in_boxes_and_lists_within_items_have_none() -> None:
    assert ids(f"{STEPS[0]}\n    - Butir di dalamnya.", more='\n!!! note "Catatan"\n    - Butir kotak.\n') == [IDS[0]]


def test_rows_of_a_table_have_ids_and_its_head_has_none() -> None:
    books = library({
        "discussions/rapat/seri.yml": "nama: Rapat\njenis: notulensi\npenerbit: Rekaan\n",
        "discussions/rapat/1.md": "---\njudul: R\n---\n\n## Kesepakatan {#kesepakatan}\n\n1. Semua tepat waktu.\n\n## Tindak lanjut {#tindak-lanjut}\n\n| Apa | Oleh | Tenggat | Keadaan |\n|---|---|---|---|\n| Menyusun jadwal rekaan | Anggota | Juni | Belum |\n",
    })
    assert [name for _item, name in items.ids(books.publications[0], ledger.of(books))] == ["kesepakatan-semua-tepat-waktu", "tindak-lanjut-menyusun-jadwal-rekaan"]


def test_a_case_leaves_no_words_in_the_ledger() -> None:
    """A case may be withdrawn, and the ledger never forgets."""
    from pustaka.kinds.case import CASE

    assert not [part for part in CASE.parts if part.points]


def test_ids_fit_into_addresses() -> None:
    for name in ids("**Émpat «kata» & «tanda»!**", "1.000 orang", "***"):
        assert re.fullmatch(r"[\w-]+", name)
