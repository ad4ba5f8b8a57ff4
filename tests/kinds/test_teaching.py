"""A teaching case says everywhere that it is invented, and counts nowhere as a case."""

from pustaka.kinds import BY_KEY
from pustaka.library import Library
from pustaka.library.wording import INVENTED, UNREVIEWED, notice
from pustaka.registers.coverage import covers
from pustaka.site.plan import plan
from tests.helpers import library
from tests.kinds.filled import fill
from tests.signing import sign

PATH = "docs/latihan/contoh.md"
TYPES = "lansia:\n  nama: Lansia\n"


def books(text: str) -> Library:
    return library({PATH: text.replace("# pmks: [fakir-miskin]", "pmks: [lansia]"), "docs/register/pmks.yml": TYPES, "docs/index.md": "---\njudul: Beranda\n---\n\nIsi.\n"})


def test_the_mark_stands_before_and_after_a_review() -> None:
    text = fill(BY_KEY["latihan"], "contoh")
    assert notice(books(text).by_path[PATH]) == f"{INVENTED}. {UNREVIEWED}"
    assert notice(library({PATH: sign(PATH, text, by="Peninjau Rekaan")}).by_path[PATH]) == INVENTED


def test_it_counts_neither_as_a_case_nor_as_a_discussion() -> None:
    given = books(fill(BY_KEY["latihan"], "contoh"))
    assert given.by_pmks["lansia"], "it is about the type"
    assert [(one.cases, one.discussions) for one in covers(given)] == [(0, 0)]
    pages = {page.path: page for page in plan(given)}
    assert pages["index.md"].view["home"]["counts"] == {"latihan": 1}
    assert [one.address for group in pages["latihan/index.md"].listing.groups for one in group.items] == ["latihan/contoh/"]
    assert not [one for group in pages["kasus/index.md"].listing.groups for one in group.items]
