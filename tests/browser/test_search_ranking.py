"""The same roots, edits and ranks in Python and in the browser, and golden queries that find their pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.search import query
from pustaka.search.measure import Golden, first, ndcg, recall
from pustaka.search.text import distance, words
from tests.browser.searching import Opened, addresses, published


def test_python_and_javascript_count_the_same_edits(opened: Opened, built: Path) -> None:
    """By two different methods: one fills a table, the other tries each edit."""
    page = opened("")
    page.evaluate("pustakaCari('anak')")
    known = sorted(query.read(built / "cari").roots)
    typed = ("anak", "anka", "naak", "pengmis", "rehablitasi", "konselling", "xyz")
    pairs = [(one, other, limit) for one in typed for other in (*known, *typed) for limit in (1, 2)]
    counted = page.evaluate("(pairs) => pairs.map((pair) => pustakaKata.distance(...pair))", pairs)
    assert [pair for pair, found in zip(pairs, counted, strict=True) if found != min(distance(*pair), pair[2] + 1)] == []


def test_python_and_javascript_find_the_same_roots(opened: Opened, built: Path) -> None:
    """Over every word form of the site, and every form that people may type with an affix more."""
    index = query.read(built / "cari")
    forms: set[str] = set()
    texts: list[str] = []
    for file in (built / "cari" / "t").glob("*.js"):
        one = index.content(f"t/{file.stem}")
        texts += [one[1], one[3], *(text for section in one[5] for text in section[1:])]
    for text in texts:
        forms.update(words(text))
    forms |= {prefix + form + suffix for form in sorted(forms)[::7] for prefix in ("di", "me", "pen", "ber") for suffix in ("", "nya", "kan", "an")}
    ordered = sorted(forms)
    page = opened("")
    page.evaluate("pustakaCari('anak')")
    answer = page.evaluate(
        """async ([forms, texts]) => {
          const core = await pustakaCari.load("inti"), roots = new Map();
          for (let at = 0; at < core.a; at++) pustakaKata.unpack(await pustakaCari.load("a/" + at)).forEach((level, word) => roots.set(word, level));
          const stem = pustakaKata.stemmer(roots, new Set(core.u.split(" ")), new Map(Object.entries(core.e)));
          return [forms.map(stem), texts.map((text) => pustakaKata.words(text).join(" ")), [...roots]];
        }""",
        [ordered, texts],
    )
    assert dict(answer[2]) == index.roots
    assert len(ordered) > 5000
    assert {form: theirs for form, theirs in zip(ordered, answer[0], strict=True) if theirs != index.stem(form)} == {}
    assert [text for text, theirs in zip(texts, answer[1], strict=True) if theirs != " ".join(words(text))] == []


@pytest.fixture(scope="module")
def queries(built: Path) -> list[Golden]:
    """The golden queries whose pages are published."""
    return published(built, "golden")


def test_golden_queries_find_their_pages(opened: Opened, base: str, queries: list[Golden]) -> None:
    assert len(queries) >= 60
    page = opened("")
    found = {one.query: addresses(page, one.query, base) for one in queries}
    assert [query for query, its in found.items() if not its] == [], "tidak menemukan apa-apa"
    missed = [one.query for one in queries if recall(found[one.query], one) < 1]
    assert sum(recall(found[one.query], one) for one in queries) / len(queries) >= 0.95, missed
    assert sum(ndcg(found[one.query], one) for one in queries) / len(queries) >= 0.92, missed
    urgent = [one for one in queries if one.wanted[0].startswith("gawat/") or one.wanted == ("rujukan",)]
    late = [one.query for one in urgent if found[one.query][0] not in (*one.wanted, *one.useful)]
    assert len(urgent) >= 180 and len(late) <= len(urgent) * 0.05, late


@pytest.mark.parametrize(
    ("hands", "least"),
    [
        *((one, (0.97, 0.90, 0.94)) for one in ("golden_kelas", "golden_julukan", "golden_tangan")),
        ("golden_empat", (0.95, 0.86, 0.90)), ("golden_luar", (0.94, 0.84, 0.84)), ("golden_enam", (0.95, 0.88, 0.90)), ("golden_tujuh", (0.85, 0.78, 0.80)),
        ("golden_simpan", (0.85, 0.72, 0.78)), ("golden_delapan", (0.95, 0.85, 0.91)), ("golden_dua_belas", (0.91, 0.78, 0.81)),
        ("golden_empat_belas", (0.93, 0.81, 0.85)), ("golden_lima_belas", (0.91, 0.71, 0.78)), ("golden_enam_belas", (0.90, 0.77, 0.82)), ("golden_tujuh_belas", (0.90, 0.76, 0.82)),
        ("golden_sembilan_belas", (0.83, 0.61, 0.74)), ("golden_dua_puluh", (0.90, 0.76, 0.79)), ("golden_dua_puluh_dua", (0.82, 0.62, 0.69)),
        ("golden_dua_puluh_tujuh", (0.94, 0.77, 0.84)), ("golden_dua_puluh_delapan", (0.91, 0.74, 0.79)), ("golden_dua_puluh_sembilan", (0.90, 0.76, 0.83)),
    ],
)  # fmt: skip
def test_queries_of_other_hands_find_their_pages(built: Path, hands: str, least: tuple[float, float, float]) -> None:
    """Ranked in Python, which the next test holds against the script."""
    queries, index = published(built, hands), query.read(built / "cari")
    found = {one.query: index.search(one.query).found for one in queries}
    means = [sum(score(found[one.query], one) for one in queries) / len(queries) for score in (recall, first, ndcg)]
    assert len(queries) >= 55
    assert all(mean >= bound for mean, bound in zip(means, least, strict=True)), means


def test_python_and_javascript_rank_alike(opened: Opened, built: Path, base: str, queries: list[Golden]) -> None:
    """The report for editors ranks without a browser, so it must see what readers see; also with errors, quotations and unknown words."""
    page, index = opened(""), query.read(built / "cari")
    harder = [
        "gepng", "mendampigni anak jalanan", "rumahsinggah", "orang tua ditelantarkn ", "pen", "penyandang disab", "xyzzyx", "yang dan itu", "",
        '"rumah singgah"', "“anak jalanan” asesmen", '"singgah aman rumah"', "terlantar resiko", "PMKS 14", "kdrt odha abh gepeng",
        "constructor", "constructor anak", "toString", "__proto__", "hasOwnProperty", "valueof", "#007", "0007", "000", "SSWD edisi ke-7", "UU 14/2019", "undang-undang nomor 14 tahun 2019",
        "tambang ", "buruh tambang", "cacingan ", "menambang ", "kekerasan seksual", "seksuall kekerasan ", "tabrak lari", "anak tersedakk ",
        "pp 54 2007 pengangkatan anak", "14/2019", "99/1999", "2011", "tahun 2011", "112", "polisi 110", "anak 7 tahun", "toloooong bapakkk", "ndasku loro", "bojoku semaputan ", "kecemplung kali", "kecem", "isuk sikile bengkak", "nabunoa", "oray", "anakku diputra", "beda tksk dengan psm", "ktp beda dengan kk", "rencna intervnsi kluarga", "dibeliin kursi roda", "nyiksa digangguin nelantarin", '"rumah singgah" 112',
    ]
    asked = [*(one.query for one in queries), *(one.query.lower()[:-2] for one in queries[::3]), *(one.query for one in published(built, "golden_tangan")), *(one.query for one in published(built, "golden_enam")), *harder]
    theirs = {given: (addresses(page, given, base, most=40), page.evaluate("(query) => pustakaCari.search(query).then(({ shown, meant, urgent }) => [shown, meant, Boolean(urgent)])", given)) for given in asked}
    ours = {given: index.search(given) for given in asked}
    assert {given: (its, ours[given]) for given, its in theirs.items() if its != (list(ours[given].found[:40]), [ours[given].shown, ours[given].meant, ours[given].urgent])} == {}
