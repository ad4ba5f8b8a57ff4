"""Tells where front matter slipped: the line that its writer has to mend, and how far the block reaches when a `---` is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

UNCLOSED = "Isian pembuka tidak ditutup. Tambahkan baris «---» sesudah isian terakhir."
TWICE = "Ada dua isian pembuka. Gabungkan isinya di antara dua baris «---» yang pertama, lalu hapus yang kedua."
LATE = "Isian pembuka harus mulai di baris pertama. Hapus baris kosong atau tulisan di atas «---»."
RULER = "Baris pertama harus tepat tiga tanda hubung: «---»."
UNOPENED = "Baris pembukanya belum ada. Tulis «---» sebagai baris pertama, di atas isian pertama."
NO_MAPPING = "Isian ini seharusnya berupa baris «kunci: nilai»."
NO_COLON = "Baris ini seharusnya «kunci: nilai», dengan titik dua dan satu spasi biasa."
QUOTES = "Tanda kutip di baris ini tidak berpasangan. Apit seluruh nilainya dengan satu pasang tanda kutip lurus, atau hapus tanda kutipnya."
CURLY = "Tanda kutip lengkung tidak berlaku di sini. Apit seluruh nilainya dengan tanda kutip lurus (\")."
CUT = "Nilainya terpotong di depan tanda «#»: yang di belakangnya tidak terbaca."
LOWER = "Di sini ada isian pembuka kedua, yang akan tampil sebagai judul. Hapus kedua baris «---» itu beserta isian di antaranya, atau pindahkan isiannya ke awal berkas."
INDENT = "Lekukannya tidak rata. Samakan jumlah spasi di awal baris."
FENCED = "Isian pembuka diapit baris «---», bukan «+++» atau blok kode. Ganti baris pertama dan baris penutupnya dengan «---»."
ONE_LINE = "Isian pembuka ini menyatu dengan tanda «---». Tulis «---» sendiri di baris pertama, satu isian «kunci: nilai» di setiap baris, lalu «---» lagi."
EMPTY = "Isian pembuka masih kosong."
STARTS = "Nilai di baris ini diawali tanda yang punya arti lain, misalnya «[», «{», «*», «@», «&», «!», atau «%». Beri tanda kutip pada seluruh nilainya."
BULLET = "Butir daftar di isian pembuka diawali «- », bukan «*». Ganti tandanya."
HIDDEN = "Ada tanda yang tidak tampak di depan «---». Hapus baris pertama, lalu ketik «---» lagi."
BRACKET = "Ada kurung siku atau kurung kurawal yang tidak ditutup."
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

KEYED = re.compile(r"(?P<key>[^\W\d][\w-]*)[ \t\u00a0]{0,3}:(?P<rest>(?:[ \t\u00a0].*)?)$")
"""`judul: Contoh`, `samaran:`; not `Lihat http://contoh.id`, not `Ia berkata: «pulang»`."""

GLUED = re.compile(r"(?P<key>[a-z_]+):\S")
"""`samaran:[Ibu Melur]`, which lacks the blank."""

BELONGS = re.compile(r"(?:[ \t\u00a0]+\S|-[ \t]|#(?!#)|[\]}])")
"""Lines of a block that have no key of their own: indented ones, items, remarks, a bracket that closes."""

FENCE = re.compile(r"(?:\+{3,}|(?P<code>`{3,}|~{3,})[ \t]*(?:ya?ml|toml|markdown|md)?)[ \t]*$", re.IGNORECASE)
"""`+++`, a fence of code: what other programs write around front matter."""

SETTING = re.compile(r"[a-z_]+[ \t]*[:=](?:[ \t]|$)")
"""`judul: Contoh`, also `judul = "Contoh"`, as it stands between `+++`."""

RULED = re.compile(r"-{3,}[ \t]*[a-z_]+:(?:[ \t]|$)")
"""`--- judul: Contoh`, which lost its breaks of lines."""

FARTHEST = 200
"""Lines within which a foreign fence is looked for again."""

LEADING = re.compile(r"\s*(?:[*@%`]|\[[^\[\]]*\][ \t]+[^\s#]|\{[^{}]*\}[ \t]+[^\s#])")
"""Values that begin with a sign of YAML's own: `*contoh`, `@contoh`, `[Kasus] Contoh`; not `[Contoh, Rekaan]`."""

TAGGED = re.compile(r"[^\W\d][\w-]*\s*:\s*[&!]\S")
"""`judul: &x Uji`, of which YAML would take the first word away."""

STARRED = re.compile(r"\s+\*\s")

DASHES = re.compile(r"\s*(?:[-‐-―−]{2,}|[—―]-?|[_*=~]{3,})\s*$")
"""`----`, `—`, `***`, ` ---`: what a first or last line becomes under a thumb or in Word."""

QUOTED = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(?:#.*)?$", re.DOTALL)
"""A value between quotes that ends where its quotes end."""

HASH = re.compile(r"[ \t]+#")
"""Where YAML takes the rest of a line for a remark: ` #7`, not `C#7`."""

ITEM = re.compile(r"\s*-[ \t]")

OPENED = re.compile(r" {0,3}(`{3,}|~{3,})")

ODD = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that YAML does not admit."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why front matter could not be read; `line` counts from the first line of the file."""

    line: int
    column: int
    reason: str


def is_ruler(line: str) -> bool:
    return line.rstrip() in {"---", "..."} or DASHES.match(line) is not None


def beginning(lines: Sequence[str]) -> tuple[int, str] | None:
    """(index of the opening line, reason) of a block that does not open as it should; -1 when only the opening line is missing."""
    start = next((n for n, line in enumerate(lines[:20]) if line.strip()), None)
    if start is None or start + 1 >= len(lines):
        return None
    line = lines[start].lstrip("\ufeff\u200b")
    if start == 0 and RULED.match(line):
        return start, ONE_LINE
    below = next((one for one in lines[start + 1 : start + 4] if one.strip()), "")
    if is_ruler(line) and KEYED.match(below):
        return start, HIDDEN if line != lines[start] else LATE if start and line.rstrip() == "---" else RULER
    if FENCE.match(line) and SETTING.match(below):
        return start, FENCED
    if KEYED.match(line) and line[0].islower() and start == 0:
        end = extent(lines, 0)
        if end < len(lines) and lines[end].rstrip() in {"---", "..."}:
            return -1, UNOPENED
    return None


def fenced(lines: Sequence[str], start: int) -> int:
    """The index after the line that closes a foreign fence, which may be `---` as well."""
    mark = lines[start].strip()[:3]
    for number, line in enumerate(lines[start + 1 : start + FARTHEST], start + 1):
        if line.rstrip() in {mark, "---"}:
            return number + 1
    return extent(lines, start + 1)


def extent(lines: Sequence[str], start: int) -> int:
    """The index after the last line from `start` on that can belong to a block of `key: value` lines."""
    last, keyed, number = start, False, start
    while number < len(lines):
        line = lines[number]
        if is_ruler(line):
            break
        if KEYED.match(line) or GLUED.match(line):
            keyed, last = True, number + 1
        elif line.strip() and ((BELONGS.match(line) and (number == last or line[:1] != "#")) or not (blank_above(lines, number) or line[:1] == "#")):
            if number > last and not line[:1].isspace():
                break
            last = number + 1
        elif line.strip():
            break
        number += 1
    return last if keyed else start


def blank_above(lines: Sequence[str], number: int) -> bool:
    return not lines[number - 1].strip()


def is_body(lines: Sequence[str], low: int, high: int) -> bool:
    """Whether running text stands between the end of the block and a later `---`, which then does not close it."""
    between = [line for line in lines[low:high] if line.strip()]
    return any(not KEYED.match(line) and (not line.startswith("#") or line.startswith("##")) and not BELONGS.match(line) for line in between)


def second(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """(index of its opening line, lines up to its end) of another block right below the first."""
    opening = next((n for n in range(start, min(start + 4, len(lines))) if lines[n].strip()), None)
    if opening is None or lines[opening].rstrip() != "---":
        return None
    end = extent(lines, opening + 1)
    if end == opening + 1 or end >= len(lines) or not is_ruler(lines[end]):
        return None
    return opening, end + 1


def lower(lines: Sequence[str], start: int) -> int | None:
    """The index of the line that opens another block further down, as two files pasted into one leave it; samples in code are none."""
    fence = ""
    for number in range(start, len(lines)):
        line = lines[number]
        if found := OPENED.match(line):
            mark = found[1]
            fence = "" if fence and mark.startswith(fence) and not line.strip(" `~") else fence or mark
        elif not fence and line.rstrip() == "---" and number + 1 < len(lines) and SETTING.match(lines[number + 1]):
            end = extent(lines, number + 1)
            if end < len(lines) and lines[end].rstrip() == "---":
                return number
    return None


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
