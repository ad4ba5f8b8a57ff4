"""What people must not do is said in every item, also where its heading is out of sight."""

import pytest

from pustaka.check import check
from pustaka.findings import Severity
from tests.helpers import library
from tests.rules.asking import spots

PAGE = "docs/metode/contoh.md"


@pytest.mark.parametrize("heading", ["Jangan", "Yang tidak boleh", "Yang tidak boleh dilakukan", "Yang tidak boleh Anda lakukan", "Larangan", "Yang dilarang"])
def test_an_item_below_a_ban_begins_with_it(heading: str) -> None:
    assert spots(f"## {heading}\n\n- Memotret anak.\n- Jangan memotret anak.\n", "SUSUN29", path=PAGE) == ["SUSUN29 3:1-17"]


@pytest.mark.parametrize("heading", ["Jangan mengulang", "Yang boleh dan tidak boleh Anda lakukan", "Yang bukan wajib lapor, tetapi tidak boleh dibiarkan", "Yang boleh dilakukan", "Kesalahan yang sering terjadi"])
def test_a_heading_that_only_holds_the_word_bans_nothing(heading: str) -> None:
    assert not spots(f"## {heading}\n\n- Memotret anak.\n", "SUSUN29", path=PAGE)


@pytest.mark.parametrize(("item", "found"), [
    ("- Jangan memotret.", 0), ("- **Jangan memotret.** Juga dari jauh.", 0), ("1. Jangan memotret.", 0), ("- Keracunan: jangan dimuntahkan.", 0), ("- Dilarang memotret.", 0),
    ("- Memotret.", 1), ("- Memotret: itu melukai. Jangan.", 1), ("- Ajangan.", 1), ("- Memotret; jangan menyimpannya.", 1), ("- Jangan memotret.\n    - Juga wajahnya.", 0),
])
def test_the_word_stands_first_or_behind_the_case_it_is_for(item: str, found: int) -> None:
    assert len(spots(f"## Jangan\n\n{item}\n", "SUSUN29", path=PAGE)) == found


@pytest.mark.parametrize(("mark", "level"), [("", Severity.ADVICE), (" (kewajiban hukum)[^1]", Severity.ERROR), (" (praktik umum, belum ditinjau)", Severity.ERROR)])
def test_a_mark_that_makes_it_a_demand_makes_it_an_error(mark: str, level: Severity) -> None:
    told = check(library({PAGE: f"## Jangan\n\n- Menyebarkan foto anak.{mark}\n"}), only=["SUSUN29"])
    assert [one.severity for one in told] == [level]
