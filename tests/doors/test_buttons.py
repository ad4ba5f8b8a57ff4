"""Every button that a guide names is there: on our own pages by its words, on GitHub by a list that a person keeps."""

import re

import pytest

from tests.programs import ROOT

GUIDES = sorted([*(ROOT / "docs/kontribusi").glob("*.md"), *(ROOT / "docs/tentang").glob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "README.md"])

NAMED = re.compile(r"(?:\b(?:tombol|tekan|lalu|tab|atau|buka|menu|pilih|di)\s+\*\*(?P<bold>[^*\n]+)\*\*|\btombol\s+«(?P<quoted>[^»\n]+)»)", re.IGNORECASE)
"""`tekan **Commit changes**`, `tombol «Cari»`; not `**Tanda merah**: ada galat`."""

ELSEWHERE = frozenset({
    "Fork this repository", "Commit changes", "Propose changes", "Create pull request", "Add file", "Create new file",
    "Details", "Files changed", "Issues", "Security", "Code",
})
"""What GitHub's own pages say; change it here when GitHub changes."""

PRESSED = re.compile(r"<(?P<tag>a|button|label|summary)\b[^>]*>(?P<words>.*?)</(?P=tag)>", re.DOTALL)
TEMPLATE = re.compile(r"\{[%{#].*?[%}#]\}|<[^>]+>", re.DOTALL)


def ours() -> frozenset[str]:
    """The words on everything that can be pressed in our templates."""
    pages = [path.read_text("utf-8") for path in sorted((ROOT / "overrides").rglob("*.html"))]
    return frozenset(" ".join(TEMPLATE.sub(" ", found["words"]).split()) for page in pages for found in PRESSED.finditer(page))


def named() -> list[tuple[str, str]]:
    return [
        (path.relative_to(ROOT).as_posix(), found["bold"] or found["quoted"])
        for path in GUIDES for found in NAMED.finditer(path.read_text("utf-8"))
    ]


@pytest.mark.parametrize(("path", "button"), named())
def test_a_button_that_a_guide_names_can_be_pressed(path: str, button: str) -> None:
    assert button in ours() | ELSEWHERE


def test_the_first_step_of_a_contribution_is_on_every_page() -> None:
    assert ("docs/kontribusi/index.md", "Perbaiki halaman ini") in named()
    assert "Perbaiki halaman ini" in ours()


def test_no_label_is_kept_that_no_guide_names() -> None:
    assert {button for _path, button in named()} >= ELSEWHERE
