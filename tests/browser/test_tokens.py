"""The tokens need no browser: the dark list stands twice, once for the device and once for the reader's choice."""

from __future__ import annotations

import re
from pathlib import Path

STYLES = Path(__file__).parents[2] / "docs" / "assets" / "gaya"
DARK = re.compile(r":root(?::not\(\[data-pp-tema=\"terang\"\]\)|\[data-pp-tema=\"gelap\"\]) \{([^}]*)\}")
"""`:root[data-pp-tema="gelap"] { … }`"""

USED = re.compile(r"var\((--pp-[a-z-]+)")
OWN = re.compile(r"[{;] (--pp-[a-z-]+):")
"""`.pp-gambar--cari { --pp-bentuk: … }`: what a rule hands to another one."""
DECLARED = re.compile(r"^\s*(--pp-[a-z-]+):", re.MULTILINE)


def test_both_dark_lists_are_equal() -> None:
    by_device, by_choice = (sorted(line.strip() for line in found.splitlines()) for found in DARK.findall((STYLES / "token.css").read_text("utf-8")))
    assert by_device == by_choice


def test_every_token_that_is_used_is_declared() -> None:
    styles = [path.read_text("utf-8") for path in STYLES.parent.rglob("*.css")]
    declared = set(DECLARED.findall((STYLES / "token.css").read_text("utf-8"))) | {name for text in styles for name in OWN.findall(text)}
    assert {name for text in styles for name in USED.findall(text)} <= declared


def test_no_style_or_script_names_another_host() -> None:
    for path in [*STYLES.parent.rglob("*.css"), *STYLES.parent.rglob("*.js")]:
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://", text), path.name
