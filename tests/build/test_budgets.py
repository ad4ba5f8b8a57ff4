"""A page that grew too heavy for a slow line stops the build and is named."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from pustaka.build import budgets

LIMITS = budgets.declared().limits


def noise(letters: int, seed: int = 1) -> str:
    """Text that compresses to about three quarters of its letters."""
    return "".join(random.Random(seed).choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=letters))


def site(folder: Path, pages: dict[str, str], files: dict[str, str | bytes] | None = None) -> Path:
    for path, text in {**pages, **(files or {})}.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(budgets.TooHeavy) as found:
        budgets.check(folder, budgets.weigh(folder))
    return str(found.value)


def test_a_light_site_passes(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "<p>a</p>", "a/index.html": "<p>b</p>"})
    budgets.check(tmp_path, budgets.weigh(tmp_path))


def test_a_page_above_the_limit_is_named_and_one_at_the_limit_is_not(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "a", "tepat/index.html": "b" * LIMITS[budgets.HTML], "lewat/index.html": "c" * (LIMITS[budgets.HTML] + 1)})
    said = refused(tmp_path)
    assert "lewat/index.html: «html» 60.001 bita, padahal paling banyak 60.000. Bagi halamannya" in said
    assert "tepat/" not in said


def test_an_exception_has_a_limit_too(tmp_path: Path) -> None:
    limit = budgets.declared().html("hukum/index.html")
    site(tmp_path, {"index.html": "a", "hukum/index.html": "b" * limit})
    budgets.check(tmp_path, budgets.weigh(tmp_path))
    (tmp_path / "hukum/index.html").write_text("b" * (limit + 1), "utf-8")
    assert "hukum/index.html: «html»" in refused(tmp_path)


def test_fonts_that_a_style_names_weigh_in_the_first_visit_and_not_in_the_next(tmp_path: Path) -> None:
    page = '<link rel="stylesheet" href="../gaya/a.css"><p>a</p>'
    site(
        tmp_path, {"index.html": page.replace("../", ""), "b/index.html": page},
        {"gaya/a.css": '@font-face{src:url("../huruf/a.woff2") format("woff2")}', "huruf/a.woff2": bytes(LIMITS[budgets.FIRST_VISIT])},
    )
    weights = budgets.weigh(tmp_path)
    assert weights[budgets.FIRST_VISIT].size > LIMITS[budgets.FIRST_VISIT]
    assert weights[budgets.NEXT_PAGE].size < 1000
    assert "«kunjungan-pertama»" in refused(tmp_path)


def test_one_heavy_page_in_a_hundred_does_not_move_the_first_visit(tmp_path: Path) -> None:
    pages = {f"a{number}/index.html": "a" for number in range(99)}
    site(tmp_path, {**pages, "index.html": noise(30_000)})
    assert budgets.weigh(tmp_path)[budgets.FIRST_VISIT].size < 100
    assert budgets.weigh(tmp_path)[budgets.HEAVIEST].file == "index.html"


def test_pages_with_limits_of_their_own_count_unless_a_small_library_has_hardly_others(tmp_path: Path) -> None:
    heavy = {page: noise(2_000) for page in list(budgets.declared().exceptions)[:3]}
    few = site(tmp_path / "kecil", {**heavy, **{f"{n}/index.html": "a" for n in range(10)}})
    many = site(tmp_path / "besar", {**heavy, **{f"{n}/index.html": "a" for n in range(57)}, **{f"berat/{n}/index.html": noise(2_000, n) for n in range(3)}})
    assert budgets.weigh(few)[budgets.FIRST_VISIT].size < 100
    assert budgets.weigh(many)[budgets.FIRST_VISIT].size > 1_000


def test_a_heavy_index_is_named(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "a"}, {"cari/inti.js": noise(80_000), "cari/p/0.js": "a", "cari/t/0.js": "a"})
    assert "cari/inti.js: «pencarian-pertama»" in refused(tmp_path)


def test_a_pack_that_grew_is_told_by_its_heaviest_piece(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "a"})
    with pytest.raises(budgets.TooHeavy, match=r"gawat/x/index\.html: «paket-pertama»"):
        budgets.check(tmp_path, {budgets.PACK: budgets.Weight(size=LIMITS[budgets.PACK] + 1, file="gawat/x/index.html")})


def test_what_grows_with_the_library_warns_above_its_target_and_stops_nobody(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "a"})
    target = budgets.declared().targets[budgets.QUERY]
    assert budgets.check(tmp_path, {budgets.QUERY: budgets.Weight(size=target, file="cari/inti.js")}) == ()
    (said,) = budgets.check(tmp_path, {budgets.QUERY: budgets.Weight(size=target + 1, file="cari/inti.js")})
    assert said.startswith("Peringatan untuk pengelola: cari/inti.js: «pencarian-pertama» 40.001 bita, padahal sasarannya 40.000.")


def test_every_budget_has_advice_and_every_exception_a_reason() -> None:
    assert LIMITS.keys() == budgets.ADVICE.keys()
    assert all(0 < target < LIMITS[name] for name, target in budgets.declared().targets.items())
    assert all(str(one.get("alasan", "")).count(" ") > 3 for one in budgets.declared().exceptions.values())


def test_figures_take_the_place_of_their_marks(tmp_path: Path) -> None:
    site(tmp_path, {"index.html": "<p>@TIMBANG:html@ dari @BATAS:html@, @UKURAN:saku@</p>"})
    budgets.publish(tmp_path, {budgets.HTML: budgets.Weight(size=12_300, file="")})
    assert (tmp_path / "index.html").read_text("utf-8") == "<p>12 KB dari 60 KB, @UKURAN:saku@</p>"
