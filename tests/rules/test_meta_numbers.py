"""META28 and META29: numbers of a series run on, days and years with them, and files are named after both."""

import pytest

from tests.rules.asking import messages, spots

SERIES = "nama: Rekaan\njenis: edisi\npenerbit: Rekaan\nringkasan: Rekaan.\n"
PATH = "discussions/dr/{}.md"


def edition(number: int, day: str = "2020-01-31", year: int = 1) -> str:
    return f"---\njudul: Edisi\nringkasan: Rekaan.\nnomor: {number}\ntahun_ke: {year}\ntanggal: {day}\n---\n"


AROUND: dict[str, str | bytes] = {"discussions/dr/seri.yml": SERIES, PATH.format(7): edition(7)}


def test_a_gap_is_told_at_the_edition_behind_it() -> None:
    assert spots(edition(9), "META28", path=PATH.format(9), around=AROUND) == ["META28 4:1-6"]
    assert messages(edition(10), "META28", path=PATH.format(10), around=AROUND)[0].startswith("Nomor 8 dan 9 belum ada")


def test_a_slip_such_as_a_huge_number_is_one_short_message() -> None:
    assert messages(edition(700_000_000), "META28", path=PATH.format(8), around=AROUND)[0].startswith("Nomor 8, 9, 10, 11, 12, dan 9994 nomor lain")


def test_the_next_number_passes_and_a_series_may_begin_anywhere() -> None:
    assert spots(edition(8), "META28", path=PATH.format(8), around=AROUND) == []
    assert spots(edition(7), "META28", path=PATH.format(7), around=AROUND) == []


def test_a_number_that_never_was_can_be_said_so() -> None:
    around = AROUND | {"discussions/dr/seri.yml": f"{SERIES}tanpa_nomor: [8]\n"}
    assert spots(edition(9), "META28", "META10", path=PATH.format(9), around=around) == []
    assert spots(f"{SERIES}tanpa_nomor: [delapan]\n", "META10", path="discussions/dr/seri.yml", around=AROUND) == ["META10 5:1-12"]


def test_days_and_years_do_not_go_back() -> None:
    assert spots(edition(8, "2019-12-31"), "META28", path=PATH.format(8), around=AROUND) == ["META28 6:1-8"]
    around = AROUND | {PATH.format(7): edition(7, year=2)}
    assert spots(edition(8), "META28", path=PATH.format(8), around=around) == ["META28 5:1-9"]
    assert spots(edition(8, year=2), "META28", path=PATH.format(8), around=around) == []


MINUTES = {"discussions/rapat/seri.yml": SERIES.replace("edisi", "notulensi")}


@pytest.mark.parametrize(("name", "day", "found"), [
    ("2025-01-31", "2025-01-31", 0), ("2025-01-31-2", "2025-01-31", 0), ("2025-02-01", "2025-01-31", 1), ("2025-02-01-2", "2025-01-31", 1), ("catatan", "2025-01-31", 0), ("2025-02-01", "31 Januari", 0),
])
def test_minutes_lie_under_their_own_day(name: str, day: str, found: int) -> None:
    told = messages(f"---\njudul: Rapat\ntanggal: {day}\n---\n", "META29", path=f"discussions/rapat/{name}.md", around=MINUTES)
    assert len(told) == found
    assert all("1 Februari 2025" in one and "«2025-01-31»" in one for one in told)


@pytest.mark.parametrize(("name", "number", "found"), [("008", 8, []), ("8", 8, []), ("khusus", 8, []), ("008", 9, ["META29 4:1-6"])])
def test_an_edition_lies_under_its_own_number(name: str, number: int, found: list[str]) -> None:
    assert spots(edition(number), "META29", path=PATH.format(name), around={"discussions/dr/seri.yml": SERIES}) == found
