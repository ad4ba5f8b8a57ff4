"""The policy allows what our templates put into pages, and nothing that anybody else does."""

import base64
import hashlib
import re
from pathlib import Path

import pytest

from pustaka.build import hosting

ROOT = Path(__file__).parents[2]
DIRECTIVE = re.compile(r"^(\S+) (.+)$")


def directives(policy: str) -> dict[str, list[str]]:
    return {found[1]: found[2].split(" ") for one in policy.split("; ") if (found := DIRECTIVE.match(one))}


def test_everything_is_closed_that_is_not_opened() -> None:
    given = directives(hosting.policy([]))
    assert given["default-src"] == given["base-uri"] == given["object-src"] == ["'none'"]
    opened = {"script-src", "style-src", "font-src", "connect-src", "form-action", "manifest-src", "worker-src"}
    assert all(given[one] == ["'self'"] for one in opened)
    assert given["img-src"] == ["'self'", "data:"]
    assert given.keys().isdisjoint({"frame-src", "media-src"}), "left to default-src"


def test_the_policy_of_the_project_has_no_hole() -> None:
    policy = hosting.policy(hosting.inline(ROOT).values())
    for hole in ("unsafe", "*", "http:", "https:", "blob:", "nonce", "strict-dynamic"):
        assert hole not in policy
    assert [name for name, values in directives(policy).items() if "data:" in values] == ["img-src"]


def test_a_script_is_named_by_the_hash_of_what_travels(tmp_path: Path) -> None:
    folder = tmp_path / hosting.INLINE
    folder.mkdir(parents=True)
    (folder / "b.js").write_text("// Alasan\nlet a = 1;\n", "utf-8")
    scripts = hosting.inline(tmp_path)
    assert scripts == {"b": "let a=1;"}
    wanted = base64.b64encode(hashlib.sha256(b"let a=1;").digest()).decode()
    assert directives(hosting.policy(scripts.values()))["script-src"] == ["'self'", f"'sha256-{wanted}'"]


def test_a_project_without_such_scripts_allows_none(tmp_path: Path) -> None:
    assert hosting.inline(tmp_path) == {}
    assert "sha256" not in hosting.policy([])


@pytest.mark.parametrize("script", list(hosting.inline(ROOT).values()))
def test_no_script_ends_its_element(script: str) -> None:
    assert script
    assert "</" not in script
    assert "<!--" not in script


def lines(given: bytes) -> dict[str, str]:
    first, *rest = given.decode("utf-8").splitlines()
    assert first == "/*", "every address"
    return dict(line.removeprefix("  ").split(": ", 1) for line in rest)


def test_a_host_sends_what_pages_say_and_what_they_cannot_say() -> None:
    sent = lines(hosting.files(ROOT)[hosting.HEADERS])
    policy = sent.pop("Content-Security-Policy")
    assert policy == hosting.policy(hosting.inline(ROOT).values()) + "; frame-ancestors 'none'"
    assert sent == hosting.OTHERS
    assert sent["Referrer-Policy"] == "no-referrer"
    assert sent["X-Content-Type-Options"] == "nosniff"


def test_the_header_lets_files_to_be_sent_keep_their_style_and_opens_nothing_else() -> None:
    plain, styled = (lines(given[hosting.HEADERS])["Content-Security-Policy"] for given in (hosting.files(ROOT), hosting.files(ROOT, "sha256-AA=")))
    assert directives(styled)["style-src"] == ["'self'", "'sha256-AA='"]
    assert {**directives(styled), "style-src": ["'self'"]} == directives(plain)


def test_an_export_bounds_what_no_theme_needs() -> None:
    given = directives(lines(hosting.plain_files()[hosting.HEADERS])["Content-Security-Policy"])
    assert given.keys() == {"base-uri", "form-action", "frame-ancestors", "object-src"}


@pytest.mark.parametrize("server", ["nginx", "apache"])
def test_the_guide_shows_the_headers_that_are_sent(server: str) -> None:
    guide = (ROOT / "docs/pengembang/penerbitan.md").read_text("utf-8")
    block = re.search(rf"```{server}\n(.*?)```", guide, re.DOTALL)
    assert block is not None
    shown = dict(re.findall(r'(?:add_header|header always set) (\S+) "([^"]*)"', block[1]))
    policy = shown.pop("content-security-policy")
    assert shown == {name.lower(): value for name, value in hosting.OTHERS.items()}
    assert policy == hosting.BOUNDS
