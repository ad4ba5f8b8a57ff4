"""What people act on in a hurry: steps in time, danger signs with an action, short items, duties with an article."""

import pytest

from tests.rules.asking import messages, spots

ENTRY, CARD = "docs/buku-saku/contoh.md", "docs/gawat/contoh.md"
HEAD = "## Langkah penanganan {#langkah}\n\n"
NOW = "### 10 menit pertama {#langkah-10-menit}\n\n"
DAY = "### 24 jam pertama {#langkah-24-jam}\n\n"
STEP = "{}. **Datang.** (praktik umum, belum ditinjau)\n"


def test_a_step_stands_under_its_time() -> None:
    assert spots(HEAD + STEP.format(1) + "\n" + NOW + STEP.format(2), "SUSUN13", path=ENTRY) == ["SUSUN13 3:1-46"]
    assert not spots(HEAD + NOW + STEP.format(1) + "\n" + DAY + STEP.format(2), "SUSUN13", path=ENTRY)
    assert not spots(HEAD + NOW + STEP.format(1) + "\n!!! note \"Perlu diketahui\"\n    1. Bukan langkah.\n", "SUSUN13", path=ENTRY)
    assert not spots(HEAD + STEP.format(1), "SUSUN13", path="casebook/contoh.md"), "a case tells its steps in another way"


@pytest.mark.parametrize(("numbers", "found"), [((1, 2), []), ((1, 1), ["SUSUN14 9:1-3"]), ((1, 3), ["SUSUN14 9:1-3"]), ((2, 3), ["SUSUN14 5:1-3"])])
def test_numbers_go_on_through_the_headings(numbers: tuple[int, int], found: list[str]) -> None:
    first, second = numbers
    assert spots(HEAD + NOW + STEP.format(first) + "\n" + DAY + STEP.format(second), "SUSUN14", path=ENTRY) == found


@pytest.mark.parametrize(("words", "found"), [(60, 0), (61, 1)])
def test_a_step_has_sixty_words_without_its_mark(words: int, found: int) -> None:
    step = "1. " + " ".join(["kata"] * words) + " (praktik umum, belum ditinjau)\n"
    assert len(spots(HEAD + NOW + step, "SUSUN15", path=ENTRY)) == found


@pytest.mark.parametrize(("words", "found"), [(20, 0), (21, 1)])
def test_an_item_of_a_card_has_twenty_words_without_link_targets(words: int, found: int) -> None:
    item = "- [kata](satu-dua-tiga.md) " + " ".join(["kata"] * (words - 1)) + ".[^1]\n"
    assert len(spots(f"## Jangan {{#jangan}}\n\n{item}", "SUSUN15", path=CARD)) == found


def test_a_whole_card_fits_on_a_page_and_its_sources_do_not_count() -> None:
    items = ("- " + " ".join(["kata"] * 20) + ".\n") * 11
    assert not spots(f"## Lihat {{#lihat}}\n\n{items}\n## Sumber {{#sumber}}\n\n{items}", "SUSUN15", path=CARD)
    assert messages(f"## Lihat {{#lihat}}\n\n{items}{items}", "SUSUN15", path=CARD)[0].startswith("Tulisan ini 440 kata")


@pytest.mark.parametrize(("start", "found"), [("Kenali", 1), ("**Pahami", 1), ("Tahu", 1), ("Tanyakan", 0), ("Kenalkan diri", 0), ("Ketuk", 0)])
def test_a_step_that_only_asks_to_know_is_none(start: str, found: int) -> None:
    assert len(spots(f"{HEAD}{NOW}1. {start} dia. (praktik umum, belum ditinjau)\n", "SUSUN16", path=ENTRY)) == found


@pytest.mark.parametrize(("note", "found"), [
    ("Pasal 23 UU 12/2022.", 0), ("Undang-Undang Nomor 12 Tahun 2022, Pasal 23.", 0), ("Pasal 34 UUD 1945.", 0),
    ("UU 12/2022.", 1), ("Pasal 23 undang-undang itu.", 1), ("Pedoman.", 1),
    ("Naskahnya panjang.\n    Pasal 23 UU 12/2022.", 0),
])
def test_a_duty_names_its_article(note: str, found: int) -> None:
    assert len(spots(f"{HEAD}{NOW}1. Laporkan. (kewajiban hukum)[^1]\n\n[^1]: {note}\n", "SUSUN17", path=ENTRY)) == found
    assert len(spots(f"## Jangan {{#jangan}}\n\n- Diam. (kewajiban hukum)[^1]\n\n[^1]: {note}\n", "SUSUN17", path=CARD)) == found


@pytest.mark.parametrize(("item", "fault"), [
    ("Temani.[^1]", ""), ("Temani.[^1][^2]", ""), ("Temani. (perlu dicocokkan)[^1]", ""), ("Temani. (kewajiban hukum)[^1]", ""), ("Temani. (praktik umum)", ""),
    ("Temani.", "belum mengatakan"), ("Temani[^1] dia.", "belum mengatakan"), ("Temani. (perlu dicocokkan)", "tidak menyebut sumbernya"),
    ("Temani. (bersumber)[^1]", "tidak dipakai di kartu"), ("Temani. (praktik umum, belum ditinjau)", "tidak dipakai di kartu"),
    ("Temani (praktik umum) dia.", "tidak di akhir"), ("Temani. (praktik umum) (perlu dicocokkan)[^1]", "lebih dari satu"),
])
def test_an_item_of_a_card_says_how_sure_it_is(item: str, fault: str) -> None:
    for text in (f"## Jangan {{#jangan}}\n\n- {item}\n", f"## 10 menit pertama {{#sepuluh-menit}}\n\n1. {item}\n"):
        said = messages(text, "SUSUN19", path=CARD)
        assert len(said) == bool(fault)
        assert all(fault in one for one in said)
    assert not messages(f"## Lihat {{#lihat}}\n\n- {item}\n", "SUSUN19", path=CARD), "a sign asks for no source"
