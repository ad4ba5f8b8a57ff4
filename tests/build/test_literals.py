"""Texts and patterns of a script are found, and a division or a comment is neither."""

from __future__ import annotations

import pytest

from pustaka.build.literals import literals


@pytest.mark.parametrize(("script", "found"), [
    ('a("satu", \'dua\')', ['"satu"', "'dua'"]),
    (r'a("\"satu\" `", "dua")', [r'"\"satu\" `"', '"dua"']),
    ("// it's\na /* `b` */ = 'c'", ["'c'"]),
    (r"a = /[`/\]]\/'/g; b", [r"/[`/\]]\/'/g"]),
    ("return /'/.test(a)", ["/'/"]),
    ("a = b / c; d = 'e' / f", ["'e'"]),
    ("(a) / b / 'c'", ["'c'"]),
    ("a[0] / 2 + '/'", ["'/'"]),
    ("`a${b ? `c ${'}'}` : ''} d` + 'e'", ["`a${b ? `c ${'}'}` : ''} d`", "'e'"]),
    ("`a\\`b $ {c}` + `d`", ["`a\\`b $ {c}`", "`d`"]),
    ("if (a) { b = `${ {c: 1}.c }` }; 'd'", ["`${ {c: 1}.c }`", "'d'"]),
])
def test_texts_and_patterns(script: str, found: list[str]) -> None:
    assert [script[start:end] for start, end in literals(script)] == found


@pytest.mark.parametrize("script", ["`a", "`a${b", "`a\\", "'a", "a }"])
def test_a_text_without_its_end_ends_with_the_script(script: str) -> None:
    assert all(end <= len(script) for _start, end in literals(script))
