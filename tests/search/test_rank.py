"""What weighs more than what."""

from pustaka.search import SearchPage, glossary
from pustaka.search.evidence import evidence
from pustaka.search.lists import wordlists
from pustaka.search.page import sections
from pustaka.search.rank import FAINT, FREE, IMPACTS, QUIET, STEPS, WORD_STEPS, audible, impacts, names, phrases, prior, reading, spans
from pustaka.search.stem import Stemmer, learn


def weighed(*pages: SearchPage, terms: dict[str, object] | None = None) -> tuple[dict[str, dict[int, int]], dict[str, dict[int, int]]]:
    """The weights of words, and their shares in names, by page number."""
    readings = [reading(page, sections(page)) for page in pages]
    counts = {word: 1 for one in readings for field in one.all() for word in field}
    stemmer = Stemmer(learn(counts, wordlists()), wordlists())
    term = {word: "" if word in wordlists().stops else stemmer(word) for word in counts}
    known = phrases(glossary(terms), stemmer)
    urls = [page.url for page in pages]
    found, _ = impacts(readings, urls, term, known, evidence(readings, urls, term, known, {}))
    shares = names(readings, urls, term, known, {key: len(entries) for key, entries in found.items()})
    return {key: dict(entries) for key, entries in found.items()}, {key: dict(entries) for key, entries in shares.items()}


def page(title: str, html: str, url: str = "x/", synonyms: tuple[str, ...] = ()) -> SearchPage:
    return SearchPage(url=url, title=title, html=html, synonyms=synonyms)


def test_title_weighs_more_than_heading_and_heading_more_than_text() -> None:
    found, _ = weighed(page("Rujukan", "<p>a</p>"), page("B", "<h2 id=r>Rujukan</h2><p>a</p>"), page("C", "<p>rujukan</p>"), page("D", "<p>lain</p>"))
    weights = found["rujuk"]
    assert weights[0] > weights[1] > weights[2]
    assert 3 not in weights


def test_every_weight_fits_its_sign() -> None:
    found, shares = weighed(page("Anak", "<h2 id=a>Anak</h2>" + "<p>anak</p> dan " * 500, url="buku-saku/anak/"))
    assert 0 < found["anak"][0] < IMPACTS
    assert shares["anak ="][0] == IMPACTS - 1


def test_only_the_weights_of_the_steps_are_written_and_none_is_nothing() -> None:
    found, shares = weighed(page("Anak di jalan", "<p>kata</p> " + "<p>anak jalan lama</p>" * 9 + "<p>lain</p>" * 900), page("Jalan", "<p>anak</p>", url="latihan/a/"))
    assert {weight for its in (*found.values(), *shares.values()) for weight in its.values()} <= {*STEPS, *WORD_STEPS}


def test_what_few_read_keeps_its_words_but_neither_pairs_nor_names() -> None:
    found, shares = weighed(page("Rumah singgah", "<h2 id=a>Pohon</h2>", url="kontribusi/aturan/a/"), page("Rumah singgah", "<p>pohon</p>", url="kontribusi/a/"))
    assert found["rumah singgah"].keys() == shares["rumah ="].keys() == {1}
    assert found["rumah"].keys() == found["pohon"].keys() == {0, 1}


def test_a_page_for_developers_is_found_by_its_headings_and_not_by_its_text() -> None:
    found, _ = weighed(page("Mesin", "<h2 id=a>Roda</h2><p>pohon</p>", url="pengembang/a/"), page("Lain", "<p>pohon</p>", url="kontribusi/a/"))
    assert found["roda"].keys() == {0}
    assert found["pohon"].keys() == {1}


def test_the_name_of_a_guide_for_contributors_counts_less() -> None:
    _, shares = weighed(page("Rujukan", "<p>a</p>", url="kontribusi/rujukan/"), page("Rujukan", "<p>a</p>", url="metode/rujukan/"))
    assert shares["rujuk ="][0] < shares["rujuk ="][1] == IMPACTS - 1


def test_a_word_that_is_the_whole_name_has_the_whole_share() -> None:
    _, shares = weighed(page("Rujukan", "<p>a</p>"), page("Rujukan klien ke rumah sakit", "<p>a</p>"), page("Z", "<p>a</p>", synonyms=("rujuk",)))
    assert shares["rujuk ="][0] == shares["rujuk ="][2] == IMPACTS - 1
    assert shares["rujuk ="].get(1, 0) < IMPACTS // 2


def test_a_small_part_of_a_long_name_names_nothing() -> None:
    long = " ".join(f"kata{letter}" for letter in "abcdefghijklmnopqrstuvwxyz")
    _, shares = weighed(page("Klien", "<p>a</p>"), page("Klien rumah", "<p>a</p>"), page(f"Klien {long}", "<p>a</p>"))
    assert shares["klien ="].keys() == {0, 1}


def test_a_word_of_many_pages_is_kept_where_it_is_said_aloud_or_the_page_is_preferred() -> None:
    urls = ["latihan/a/", "latihan/b/", "metode/c/", "metode/d/", *(f"buku-saku/{number}/" for number in range(FREE))]
    loud = {0: FAINT, 1: FAINT + 9, 2: FAINT, 3: QUIET, **dict.fromkeys(range(4, len(urls)), QUIET + 1)}
    assert dict(audible(loud, urls, 31.0)).keys() == {1, 2, *range(4, len(urls))}
    assert dict(audible({0: FAINT, 3: QUIET}, urls, 31.0)).keys() == {0, 3}, "pada sedikit halaman semuanya tinggal"
    assert len(audible(dict.fromkeys(range(len(urls)), QUIET), urls, 31.0)) == len(urls), "tidak ada kata yang hilang dari semua halaman"


def test_a_glossary_name_of_many_words_is_one_term() -> None:
    terms: dict[str, object] = {"lansia": {"nama": "lansia", "kepanjangan": "lanjut usia"}}
    found, shares = weighed(page("Lanjut usia", "<p>a</p>"), page("B", "<p>seorang lansia</p>"), page("C", "<p>usia lanjut</p>"), terms=terms)
    assert set(found["#0"]) == {0, 1}, "urutan lain bukan nama itu"
    assert shares["#0 ="] == {0: IMPACTS - 1}


def test_spans_finds_every_mention() -> None:
    known = {"lanjut": [(("lanjut", "usia"), 4)], "usia": [(("usia",), 5)]}
    assert spans(["lanjut", "usia", "lanjut"], known) == [(0, 2, 4), (1, 2, 5)]


def test_answers_come_before_reports_and_guides_after_them() -> None:
    assert prior("buku-saku/pengemis/") > prior("kasus/x/") > prior("kontribusi/menulis/")
    assert prior("buku-saku-lama/x/") == prior("kasus/x/")


def test_side_by_side_only_common_words_are_kept_outside_of_names() -> None:
    many = [page(f"Lain {number}", "<p>tidur jalan pasar</p>", url=f"lain/{number}/") for number in range(24)]
    found, _ = weighed(*many, SearchPage(url="x/", title="Rumah singgah", html="<p>a</p>", asked=("tidur jalan", "jalan layang")))
    assert "tidur jalan" in found, "masing-masing kata terlalu biasa untuk berbicara sendiri"
    assert "jalan layang" not in found, "«layang» sudah berkata cukup"
    assert "rumah singgah" in found, "nama tetap utuh"
