"""One document wrong in every way, with its whole output: a change of any message shows here."""

from pathlib import Path

from pustaka.check import check
from pustaka.report import FORMATS
from tests.helpers import library

DATA = Path(__file__).parents[1] / "data"
AROUND = {"docs/register/topik.yml": "asesmen:\n  nama: Asesmen\n"}


def test_the_whole_output() -> None:
    text = (DATA / "serba-salah.md").read_text("utf-8")
    found = check(library({**AROUND, "casebook/serba-salah.md": text}))
    assert FORMATS["orang"](found) + "\n" == (DATA / "serba-salah.txt").read_text("utf-8")
