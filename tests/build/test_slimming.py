"""Space between lines goes, space inside what counts it stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from pustaka.build.slimming import slim, slimmed


@pytest.mark.parametrize(("given", "wanted"), [
    ("<ul>\n      <li>a</li>\n\n      <li>b</li>\n</ul>\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("<p>satu  \n   dua</p>", "<p>satu\ndua</p>"),
    ("<p>dua  spasi</p>", "<p>dua  spasi</p>"),
    ("\n\n<!doctype html>\n", "<!doctype html>\n"),
    ("<pre>a\n\n    b</pre>\n    <p>c</p>", "<pre>a\n\n    b</pre>\n<p>c</p>"),
    ("<pre><code>a\n\n  b</code></pre>", "<pre><code>a\n\n  b</code></pre>"),
    ("<script>a\n\n  b</script>\n  <style>c\n  d</style>", "<script>a\n\n  b</script>\n<style>c\n  d</style>"),
    ("<present>\n  a</present>", "<present>\na</present>"),
])
def test_one_line_break_is_left_where_there_was_any(given: str, wanted: str) -> None:
    assert slimmed(given) == wanted


def test_words_never_grow_together() -> None:
    assert slimmed("<b>satu</b>\n  <b>dua</b>").split() == ["<b>satu</b>", "<b>dua</b>"]


def test_only_pages_are_rewritten(tmp_path: Path) -> None:
    page, style = tmp_path / "a/index.html", tmp_path / "a.css"
    page.parent.mkdir()
    page.write_text("<p>\n  a</p>", "utf-8")
    style.write_text("a {\n  b: c }", "utf-8")
    slim(tmp_path)
    assert page.read_text("utf-8") == "<p>\na</p>"
    assert style.read_text("utf-8") == "a {\n  b: c }"
