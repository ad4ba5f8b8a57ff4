"""What this project's own registers and entries promise together; here the real files are read."""

import re
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from pustaka.language.abbreviations import ABBREVIATION
from pustaka.library import Library, Publication, library
from pustaka.registers.citations import citations, known
from pustaka.registers.coverage import steps
from pustaka.search.glossary import texts
from pustaka.site import Page, finder
from pustaka.site.plan import plan
from pustaka.text import scan
from pustaka.text.dialect import render
from pustaka.text.document import WORD

ROOT = Path(__file__).parents[2]
HREF = re.compile(r'href="([^"]+)"')
NO_ABBREVIATION = frozenset({"ANTARA", "I", "II", "III", "IV", "VI", "HUK"})
"""Roman numbers, and a part of the numbers of ministerial regulations."""


@cache
def books() -> Library:
    return library.read(ROOT)


@cache
def pages() -> dict[str, Page]:
    return {one.path: one for one in plan(books())}


def entries() -> list[Publication]:
    return [one for one in books().publications if one.kind.key == "saku"]


def test_every_type_has_its_entry_and_every_entry_its_type() -> None:
    assert {one.id for one in entries()} == books().register("pmks").records.keys()
    assert len(entries()) == 26


def test_every_law_that_is_cited_is_registered() -> None:
    laws = known(books().register("hukum"))
    assert [(one.path, cited.text) for one in books().publications for cited in citations(one.document) if cited.key not in laws] == []


@pytest.mark.parametrize("entry", entries(), ids=lambda one: one.id)
def test_front_matter_and_text_of_an_entry_name_the_same_laws(entry: Publication) -> None:
    laws, section = known(books().register("hukum")), entry.document.sections["dasar-hukum"]
    cited = {laws[one.key] for one in citations(entry.document) if section.start <= one.line < section.end}
    assert set(entry.listed("hukum")) == cited
    assert entry.listed("psks") and entry.listed("rujukan") and entry.listed("pas_2025")


def test_every_acronym_of_entries_methods_and_cases_is_in_the_glossary() -> None:
    named: set[str] = set()
    for record in books().register("istilah").records.values():
        for key in ("nama", "kepanjangan", "sinonim", "dulu", "hindari", "juga_dicari"):
            named.update(word for text in texts(record.get(key)) for word in ABBREVIATION.findall(text))
    missing = {
        word for one in books().publications if one.kind.key in {"saku", "kasus"} or one.path.startswith("docs/metode/")
        for _line, text in one.document.prose for word in ABBREVIATION.findall(re.sub(r"\]\([^)]*\)|<[^>]*>", "]", text))
    }
    assert missing - named - NO_ABBREVIATION == set()


def test_every_entry_is_an_answer_behind_a_tile() -> None:
    """The tiles of the page and its text hold the same; from home a tap opens a tile, and the next one is the entry."""
    page = pages()["siapa.md"]
    shown = {turn["url"] for way in page.view["ways"] for turn in way["turns"]}
    assert shown == {f"buku-saku/{key}/" for key in books().register("pmks").records}
    html = render(page.markdown).html
    assert {f"buku-saku/{key}.md" for key in books().register("pmks").records} <= set(HREF.findall(html))
    assert {way["id"] for way in page.view["ways"]} <= set(re.findall(r'<h2 id="([^"]+)"', html))
    assert html.index('id="darurat"') < html.index('id="anak"')


def test_every_tile_has_a_drawing_of_its_own() -> None:
    drawn = [way["icon"] for way in pages()["siapa.md"].view["ways"]]
    assert len(drawn) == len(set(drawn)) == 9
    assert finder.GENERAL not in drawn


def test_no_register_page_links_to_nowhere() -> None:
    known_paths = set(pages()) | {"unduh/silang.csv", "unduh/silang.json", "cakupan/langkah.svg"}
    for path in ("hukum.md", "istilah.md", "rujukan.md", "psks.md", "silang.md", "siapa.md", "cakupan.md"):
        rendered = render(pages()[path].markdown).html
        anchors = set(re.findall(r'id="([^"]+)"', rendered))
        for target in HREF.findall(rendered):
            if not target.startswith(("http", "tel:")):
                place, _, fragment = target.partition("#")
                assert place in known_paths or (not place and fragment in anchors), (path, target)


def test_steps_are_marked_in_every_entry() -> None:
    assert all(sum(steps(one)) >= 3 for one in entries())


def test_the_twelve_potentials_and_groups_are_numbered_through() -> None:
    for name in ("psks", "pas"):
        assert sorted(record["nomor"] for record in books().register(name).records.values()) == list(range(1, 13))


def test_no_two_entries_share_more_than_a_quarter_of_their_sequences_of_five_words() -> None:
    """Each entry is written for its own type; headings do not count. Danger and the first steps have the same words for the same fact everywhere."""
    sequences = {one.id: five_words(one) for one in entries()}
    shares = {
        (first, second): len(sequences[first] & sequences[second]) / min(len(sequences[first]), len(sequences[second]))
        for first, second in combinations(sorted(sequences), 2)
    }
    assert {pair: share for pair, share in shares.items() if share > 0.25} == {}


def five_words(publication: Publication) -> set[tuple[str, ...]]:
    document = publication.document
    titles = {heading.line for heading in document.headings}
    found: set[tuple[str, ...]] = set()
    for number, text in document.prose:
        words = [word.lower() for word in WORD.findall(scan.plain(text))] if number not in titles else []
        found.update(tuple(words[n : n + 5]) for n in range(len(words) - 4))
    return found


CONCEPTION = re.compile(r"\b(?:kehamilan|kontrasepsi)\b", re.IGNORECASE)
HOURS = re.compile(r"\b72 jam\b")


@pytest.mark.parametrize(("line", "closed"), [
    ("Pencegahan HIV dan kehamilan diberikan sebelum 72 jam.", True), ("HIV dicegah sebelum 72 jam; kehamilan secepatnya, sampai lima hari.", False),
    ("HIV dicegah sebelum 72 jam; kehamilan secepatnya.", False), ("HIV dicegah sebelum 72 jam.", False), ("Kehamilan yang ia sembunyikan.", False),
    ("[^1]: Keterangan tentang 72 jam. Kontrasepsi darurat: sumber lain.", False),
])
def test_a_line_that_ends_the_help_against_pregnancy_after_72_hours_is_known(line: str, closed: bool) -> None:
    assert closes(line) is closed


def closes(line: str) -> bool:
    """The limit of 72 hours is that of the medicine against HIV; a note that names sources may name both."""
    return bool(not line.startswith("[^") and HOURS.search(line) and CONCEPTION.search(line) and not re.search("lima hari|secepatnya|sembunyikan", line))


def test_help_against_pregnancy_is_nowhere_said_to_end_after_72_hours() -> None:
    told = [f"{one.path}: {line}" for one in books().publications for _number, line in one.document.prose if closes(line)]
    drawn = [str(node) for record in books().register("gambar").records.values() for node in record.get("simpul", []) if closes(f"{node.get('kata')} {node.get('waktu')}")]
    assert not [*told, *drawn]


def test_the_card_on_sexual_violence_brings_the_victim_out_of_reach() -> None:
    card = books().by_path["docs/gawat/kekerasan-seksual.md"]
    first, bans = ("\n".join(text for _line, text in card.document.text_of(card.document.sections[part])) for part in ("sepuluh-menit", "jangan"))
    assert "#polisi-110" in first and "tidak dapat didatangi pelaku" in first
    assert "mengantar anak pulang ke tempat pelaku" in bans
