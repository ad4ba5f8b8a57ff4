"""The search as a reader meets it: in a real browser, on the built site, by keyboard, without scripts, and under a strict policy."""

from __future__ import annotations

import gzip
import json
import math
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from pustaka.search.lists import wordlists
from pustaka.search.stem import Stemmer
from pustaka.search.text import words

ROOT = Path(__file__).parents[2]
HANDED = re.compile(r'^pustakaCari\.muat\("[^"]+","[0-9a-f]+",(.*)\);$', re.DOTALL)
"""`pustakaCari.muat("inti","0123456789",{…});`: the JSON in the last place."""

Opened = Callable[..., Any]
"""See `opened` in conftest; playwright may be missing, so its types are not named here."""
FIELD = "form[data-cari] input[name=q]"


def handed(file: Path) -> object:
    found = HANDED.match(file.read_text(encoding="utf-8").strip())
    assert found, file
    return json.loads(found[1])


def typed(page: Any, query: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(query)
    page.wait_for_selector("[role=listbox]:not([hidden]) [role=option]")


def test_the_field_works_by_keyboard_alone(opened: Opened) -> None:
    page = opened("buku-saku/pengemis/")
    typed(page, "menangani anak jalanan")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.get_attribute(FIELD, "aria-activedescendant")
    assert page.get_attribute(f"#{chosen}", "aria-selected") == "true"
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None, "kembali ke kolom"
    page.keyboard.press("Escape")
    assert page.get_attribute(FIELD, "aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/buku-saku/anak-jalanan/**")


def test_control_k_reaches_the_field_on_a_narrow_screen_too(opened: Opened) -> None:
    page = opened("buku-saku/pengemis/", width=360)
    page.keyboard.press("Control+k")
    page.keyboard.type("gepeng")
    page.wait_for_selector(".cari-judul")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    heights = page.eval_on_selector_all("[role=option]", "all => all.map((one) => one.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_a_slash_in_another_field_is_a_slash(opened: Opened) -> None:
    page = opened("cari/")
    page.fill("#cari-halaman-kolom", "")
    page.focus("#cari-halaman-kolom")
    page.keyboard.type("a/b")
    assert page.input_value("#cari-halaman-kolom") == "a/b"


def test_a_corrected_word_is_said_with_the_way_back(opened: Opened) -> None:
    page = opened("")
    typed(page, "menangani gepng ")
    page.wait_for_selector(".cari-balik")
    assert "«menangani gepeng»" in page.inner_text("form[data-cari] [role=status]")
    page.click(".cari-balik")
    page.wait_for_selector(".cari-balik", state="detached")


def test_nothing_found_shows_where_to_go(opened: Opened) -> None:
    page = opened("")
    typed(page, "xyzzyx qwrtpq")
    links = page.eval_on_selector_all(".cari-lain", "all => all.map((one) => one.href)")
    assert any(link.endswith("/buku-saku/") for link in links)
    assert any("/cari/" in link for link in links)


def test_what_is_typed_stays_text(opened: Opened) -> None:
    page = opened("")
    typed(page, "<img src=x onerror=document.title='jahat'> anak")
    page.goto(page.url + "cari/?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D'jahat'%22%3E%20anak")
    page.wait_for_selector(".cari-butir")
    assert "jahat" not in page.title().split(" - ")[-1]
    assert not page.query_selector(".cari-halaman img")


def test_the_result_page_can_be_linked_filtered_paged_and_left(opened: Opened) -> None:
    page = opened("cari/?q=anak")
    page.wait_for_selector(".cari-butir")
    first = page.inner_text(".cari-butir-judul")
    assert page.query_selector_all(".cari-butir .cari-anak-judul"), "bagian halaman ditampilkan"
    page.click(".cari-saring summary")
    page.click(".cari-keping >> nth=0")
    page.wait_for_selector(".cari-keping[aria-current=true]")
    assert "jenis=" in page.url
    page.go_back()
    page.wait_for_function("!document.querySelector('.cari-keping[aria-current=true]')")
    page.click(".cari-hal >> text=Berikutnya")
    page.wait_for_function("document.querySelector('.cari-daftar') && document.querySelector('.cari-daftar').start === 11")
    assert "hal=2" in page.url
    page.click(".cari-butir-judul")
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(".cari-butir")
    assert page.inner_text(".cari-butir-judul") != first, "kembali ke halaman hasil yang sama"


def test_enter_without_a_choice_opens_the_result_page(opened: Opened) -> None:
    page = opened("")
    page.keyboard.press("/")
    page.keyboard.type("lansia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=lansia")


def test_without_scripts_the_alphabet_answers(opened: Opened) -> None:
    page = opened("", javascript=False)
    page.fill(FIELD, "tunawisma")
    page.click("form[data-cari] button")
    page.wait_for_url("**/cari/?q=tunawisma")
    assert page.is_visible(".cari-abjad")
    page.click(".cari-abjad >> text=Gelandangan >> nth=0")
    page.wait_for_url("**/buku-saku/gelandangan/")


def test_the_first_page_carries_no_search_data(opened: Opened, built: Path) -> None:
    asked: list[str] = []
    opened("", before=lambda page: page.on("request", lambda request: asked.append(request.url)))
    assert not [url for url in asked if "/cari/" in url and "/assets/cari/" not in url]
    engine = [built / "assets" / "cari" / f"{name}.js" for name in ("kata", "mesin")]
    assert len(gzip.compress((built / "assets" / "cari" / "kolom.js").read_bytes())) <= 4 * 1024
    assert sum(len(gzip.compress(file.read_bytes())) for file in engine) <= 8 * 1024
    assert max(len(gzip.compress(file.read_bytes())) for file in (built / "cari").rglob("*.js")) <= 16 * 1024


def test_a_strict_policy_lets_the_search_work(opened: Opened) -> None:
    def strict(page: Any) -> None:
        def answer(route: Any) -> None:
            response = route.fetch()
            route.fulfill(response=response, headers={**response.headers, "content-security-policy": "default-src 'self'; script-src 'self'; img-src 'self' data:"})
        page.route("**/*", answer)

    page = opened("", before=strict)
    assert page.evaluate("pustakaCari('lansia').then((found) => found[0].url)").endswith("/buku-saku/lanjut-usia-terlantar/")


def test_the_search_works_from_a_folder(opened: Opened, built: Path) -> None:
    page = opened("")
    page.goto((built / "index.html").as_uri())
    found = page.evaluate("pustakaCari('gepeng').then((found) => found.map((one) => one.url))")
    assert any(url.startswith("file:") and "/buku-saku/gelandangan/" in url for url in found[:2])


def test_index_files_of_two_versions_do_not_mix(opened: Opened) -> None:
    """A shard of an older build is refused and fetched again together with its core."""
    page = opened("")
    page.evaluate("pustakaCari('anak')")
    served = {"old": 0}

    def stale(route: Any) -> None:
        response = route.fetch()
        served["old"] += 1
        route.fulfill(response=response, body=re.sub(r'",\s*"[0-9a-f]{10}"', '","0000000000"', response.text(), count=1))

    page.route(re.compile(r"/cari/p/"), stale, times=1)
    assert page.evaluate("pustakaCari('narkoba').then((found) => found.length)")
    assert served["old"] == 1


def test_python_and_javascript_find_the_same_roots(opened: Opened, built: Path) -> None:
    """Over every word form of the site, and every form that people may type with an affix more."""
    core = handed(built / "cari" / "inti.js")
    assert isinstance(core, dict)
    forms: set[str] = set()
    texts: list[str] = []
    for file in (built / "cari" / "t").glob("*.js"):
        one = handed(file)
        assert isinstance(one, list)
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
          const stem = pustakaKata.stemmer(roots, new Set(core.u.split(" ")), core.e);
          return [forms.map(stem), texts.map((text) => pustakaKata.words(text).join(" ")), [...roots]];
        }""",
        [ordered, texts],
    )
    stem = Stemmer(dict(answer[2]), wordlists())
    assert len(ordered) > 5000
    assert {form: theirs for form, theirs in zip(ordered, answer[0], strict=True) if theirs != stem(form)} == {}
    assert [text for text, theirs in zip(texts, answer[1], strict=True) if theirs != " ".join(words(text))] == []


def measured(found: list[str], wanted: list[str], useful: list[str]) -> tuple[float, float]:
    """Recall among the first five, and nDCG among the first ten, as the bench measures them."""
    grades = {**dict.fromkeys(useful, 1), **dict.fromkeys(wanted, 2)}
    gain = [(2 ** grades.get(one, 0) - 1) / math.log2(at + 2) for at, one in enumerate(found[:10])]
    ideal = [(2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(sorted(grades.values(), reverse=True)[:10])]
    return len(set(found[:5]) & set(wanted)) / min(5, len(wanted)), sum(gain) / sum(ideal)


def test_golden_queries_find_their_pages(opened: Opened, built: Path, base: str, capsys: pytest.CaptureFixture[str]) -> None:
    golden = yaml.safe_load((ROOT / "tests" / "search" / "golden.yml").read_text(encoding="utf-8"))
    ready = [one for one in golden if all((built / address / "index.html").is_file() for address in one["harap"])]
    with capsys.disabled():
        print(f"\nPencarian emas: {len(ready)} dari {len(golden)} dijalankan; sisanya menunggu halamannya terbit.")
    assert len(ready) >= 60
    page = opened("")
    scores = {}
    for one in ready:
        urls = page.evaluate("(query) => pustakaCari(query).then((found) => found.map((one) => one.url))", one["cari"])
        found = [url.removeprefix(base).rstrip("/") for url in urls]
        assert found, f"«{one['cari']}» tidak menemukan apa-apa"
        scores[one["cari"]] = measured(found, one["harap"], one.get("boleh", []))
    missed = sorted(query for query, (recall, _) in scores.items() if recall < 1)
    assert sum(recall for recall, _ in scores.values()) / len(scores) >= 0.95, missed
    assert sum(ndcg for _, ndcg in scores.values()) / len(scores) >= 0.92, missed


def test_a_quotation_finds_only_pages_that_say_it(opened: Opened, built: Path) -> None:
    page = opened("")
    found = page.evaluate("""pustakaCari('"rumah singgah"').then((found) => found.map((one) => one.page))""")
    assert found
    for number in found:
        assert "rumah singgah" in (built / "cari" / "t" / f"{number}.js").read_text(encoding="utf-8").lower()
    answer = page.evaluate("""pustakaCari.search('"singgah aman rumah"').then(({phrase, count}) => [phrase, count > 0])""")
    assert answer == ["singgah aman rumah", True], "kutipan yang tidak ada dikatakan, kata-katanya tetap dicari"
