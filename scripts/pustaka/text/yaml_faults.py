"""Tells what in a block of `key: value` lines stops YAML, in the words of somebody who has to mend it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from pustaka.text.slips import BELONGS, KEYED

NO_COLON = "Baris ini seharusnya «kunci: nilai», dengan titik dua dan satu spasi biasa."
QUOTES = "Tanda kutip di baris ini tidak berpasangan. Apit seluruh nilainya dengan satu pasang tanda kutip lurus, atau hapus tanda kutipnya."
CURLY = "Tanda kutip lengkung tidak berlaku di sini. Apit seluruh nilainya dengan tanda kutip lurus (\")."
CUT = "Nilainya terpotong di depan tanda «#»: yang di belakangnya tidak terbaca."
INDENT = "Lekukannya tidak rata. Samakan jumlah spasi di awal baris."
STARTS = "Nilai di baris ini diawali tanda yang punya arti lain, misalnya «[», «{», «*», «@», «&», «!», atau «%». Beri tanda kutip pada seluruh nilainya."
BULLET = "Butir daftar di isian pembuka diawali «- », bukan «*». Ganti tandanya."
BRACKET = "Ada kurung siku atau kurung kurawal yang tidak ditutup."
COMMAS = "Ada koma ganda, atau koma di awal daftar. Hapus satu."
COLON = "Ada titik dua yang membingungkan. Beri tanda kutip pada nilai yang memuat titik dua."
TAB = "Ada tab di baris ini. Ganti dengan spasi."

REASONS = (
    ("mapping values are not allowed", COLON),
    ("could not find expected ':'", NO_COLON),
    ("tab character", TAB),
    ("cannot start any token", STARTS),
    ("while scanning a quoted scalar", QUOTES),
    ("while parsing a flow", BRACKET),
    ("expected <block end>", INDENT),
    ("did not find expected key", INDENT),
    ("undefined alias", STARTS),
)
"""PyYAML's English reasons, by a piece that they hold; whatever is not listed gets a general sentence."""

BEGINNINGS = ("while scanning a quoted scalar", "while parsing a flow", "while scanning a simple key")
"""Reasons that PyYAML notices far below; what has to be mended is where the thing began."""

LEADING = re.compile(r"\s*(?:[*@%`]|\[[^\[\]]*\][ \t]+[^\s#]|\{[^{}]*\}[ \t]+[^\s#])")
"""Values that begin with a sign of YAML's own: `*contoh`, `@contoh`, `[Kasus] Contoh`; not `[Contoh, Rekaan]`."""

TAGGED = re.compile(r"[^\W\d][\w-]*\s*:\s*[&!]\S")
"""`judul: &x Uji`, of which YAML would take the first word away."""

TWICE = re.compile(r"\[\s*,|,\s*,")
"""`[etika, , keluarga]`, of which PyYAML says only that it could not read on."""

STARRED = re.compile(r"\s+\*\s")

QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?:#.*)?$", re.DOTALL)
"""A value between quotes that ends where its quotes end."""

HASH = re.compile(r"[ \t]+#")
"""Where YAML takes the rest of a line for a remark: ` #7`, not `C#7`."""

ITEM = re.compile(r"\s*-[ \t]")

ODD = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that YAML does not admit."""


def quoting(line: str) -> str:
    """What to do about a value that a `#` cuts, with the shape of the line to write; the words themselves are not repeated."""
    found = KEYED.match(line.strip().removeprefix("- "))
    if found and found["rest"].lstrip().startswith("["):
        shape = f'{found["key"]}: ["… #…", "…"]'
    else:
        shape = ("- " if ITEM.match(line) else "") + (f"{found['key']}: " if found else "") + ("'… #…'" if '"' in line else '"… #…"')
    return f"{CUT} Apit seluruh nilainya dengan tanda kutip: «{shape}». Bila itu hanya petunjuk, tulis di baris sendiri yang diawali «#»."


def explained(block: str, error: yaml.MarkedYAMLError) -> tuple[int, int, str]:
    """(index of the line, of the column, reason) of what PyYAML stumbled over."""
    lines = block.split("\n")
    said = f"{error.context} {error.problem}"
    mark = (error.context_mark if any(one in said for one in BEGINNINGS) else None) or error.problem_mark or error.context_mark
    reason = next((sentence for piece, sentence in REASONS if piece in said), "Susunannya tidak terbaca. Bandingkan dengan contoh di halaman aturan.")
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    if reason == COLON and lines[line].startswith(" ") and KEYED.match(lines[line].strip()):
        reason = INDENT
    if reason == BRACKET and TWICE.search(re.sub(r"\"[^\"]*\"|'[^']*'", "x", lines[line])):
        reason = COMMAS
    if reason == BRACKET and any(lines[line].count(sign) % 2 for sign in "'\""):
        reason = QUOTES
    if (at := halved(lines, max(line, error.problem_mark.line if error.problem_mark else 0))) is not None:
        return at, 0, quoting(lines[at])
    at, better = told(lines, max(line, error.problem_mark.line if error.problem_mark else 0), reason)
    return (at, 0, better) if better != reason else (min(line, max(len(lines) - 2, 0)), column, reason)


def halved(lines: Sequence[str], last: int) -> int | None:
    """The index of a value that began with a word or a bracket and lost its second half to a `#`, so that the lines below it no longer fit."""
    for number in range(min(last, len(lines) - 1), max(-1, last - 3), -1):
        line = lines[number]
        found = KEYED.match(line)
        value = found["rest"].strip() if found else line.strip()
        if value[:1] not in {"", "#", '"', "'", "|", ">"} and (at := HASH.search(line)) and '"' not in line[: at.start()]:
            inside = value.startswith("[") and "]" not in line[: at.start()]
            goes_on = number + 1 < len(lines) and lines[number + 1].startswith(" ") and not value.startswith("[")
            if inside or goes_on:
                return number
    return None


def told(lines: Sequence[str], last: int, reason: str) -> tuple[int, str]:
    """A line up to `last` that is plainly wrong by itself, with its reason; else the last one with the reason given."""
    for number, line in enumerate(lines[: last + 1]):
        found = KEYED.match(line)
        if line.startswith("\t") or (found and "\t" in line[found.end("key") : found.end("key") + 3]):
            return number, TAB
        if found and found["rest"].startswith("\u00a0"):
            return number, NO_COLON
        if found and found["rest"].strip()[:1] in {'"', "'"} and not QUOTED.match(value_of(lines, number)):
            return number, QUOTES
        if found and LEADING.match(found["rest"]):
            return number, STARTS
        if STARRED.match(line) and number and (above := KEYED.match(lines[number - 1])) and not above["rest"].strip():
            return number, BULLET
        if found and found["rest"].strip()[:1] in {"“", "”", "‘", "„"} and ": " in found["rest"]:
            return number, CURLY
        if line.strip() and found is None and not BELONGS.match(line) and (number == 0 or not lines[number - 1].rstrip().endswith((",", "["))):
            return number, NO_COLON
    return last, reason


def value_of(lines: Sequence[str], number: int) -> str:
    """A value with the indented lines that continue it."""
    found = KEYED.match(lines[number])
    pieces = [found["rest"] if found else ""]
    for line in lines[number + 1 :]:
        if not line.startswith(" "):
            break
        pieces.append(line)
    return "\n".join(pieces).strip()


def odd_sign(block: str) -> int:
    """The index of the line with a sign that YAML does not admit; the first line when there is none."""
    found = ODD.search(block)
    return block.count("\n", 0, found.start()) if found else 0
