"""Words that do not arrive are told by the line of the file; where another rule says why, nothing more is said."""

from dataclasses import replace

from pustaka.check import check
from pustaka.site import rendered_page, rendered_scan
from tests.helpers import library

TEXT = "---\njudul: Contoh\n---\n\nSatu dua tiga.\n\nEmpat <b>lima</b>.\n"


class Shown:
    """What was seen on the pages, as a test gives it."""

    def __init__(self, *seen: tuple[str, int, int, str]) -> None:
        self.seen = seen

    def begin(self) -> None: ...

    def __call__(self) -> tuple[tuple[str, int, int, str], ...]:
        return self.seen


def told(*seen: tuple[str, int, int, str]) -> list[tuple[int, str]]:
    given = replace(library({"docs/contoh.md": TEXT}), shown=Shown(*seen))
    return [(one.line, one.message.partition(".")[0]) for one in check(given, only=["TULIS23"])]


def test_each_way_of_getting_lost_has_its_sentence() -> None:
    start = TEXT.index("Satu")
    place = ("docs/contoh.md", start, start + 4)
    assert told((*place, rendered_page.LOST)) == [(5, "Sebagian kata di sekitar baris ini tidak tampil di halaman")]
    assert told((*place, rendered_page.TWICE)) == [(5, "Kata-kata di sekitar baris ini tampil dua kali di halaman")]
    assert told((*place, rendered_page.UNPRINTED)) == [(5, "Sebagian kata di sekitar baris ini tidak ikut dicetak di PDF")]


def test_another_rules_line_is_left_to_it() -> None:
    start = TEXT.index("Empat")
    assert told(("docs/contoh.md", start, start + 4, rendered_page.LOST)) == []


def test_what_identifies_a_person_is_no_matter_of_this_rule() -> None:
    assert told(("docs/contoh.md", 30, 34, "nomor-telepon")) == []


def test_every_page_is_counted() -> None:
    assert rendered_scan.found(library({"docs/contoh.md": TEXT.replace("<b>lima</b>", "lima")}), paper=lambda html: ["tiga"]) == (
        ("docs/contoh.md", TEXT.index("Satu"), TEXT.index("Satu") + len("Satu dua tiga."), rendered_page.UNPRINTED),
    )
