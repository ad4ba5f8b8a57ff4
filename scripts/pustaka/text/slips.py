"""Tells where front matter slipped: the line that its writer has to mend, and how far the block reaches when a `---` is missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

UNCLOSED = "Isian pembuka tidak ditutup. Tambahkan baris «---» sesudah isian terakhir."
NO_KEYS = "Di antara kedua baris «---» tidak ada baris «kunci: nilai». Tulis sekurang-kurangnya «judul: …»."
TWICE = "Ada dua isian pembuka. Gabungkan isinya di antara dua baris «---» yang pertama, lalu hapus yang kedua."
LATE = "Isian pembuka harus mulai di baris pertama. Hapus baris kosong atau tulisan di atas «---»."
RULER = "Baris pertama harus tepat tiga tanda hubung: «---»."
UNOPENED = "Baris pembukanya belum ada. Tulis «---» sebagai baris pertama, di atas isian pertama."
NO_MAPPING = "Isian ini seharusnya berupa baris «kunci: nilai»."
LOWER = "Di sini ada isian pembuka kedua, yang akan tampil sebagai judul. Hapus kedua baris «---» itu beserta isian di antaranya, atau pindahkan isiannya ke awal berkas."
FENCED = "Isian pembuka diapit baris «---», bukan «+++» atau blok kode. Ganti baris pertama dan baris penutupnya dengan «---»."
ONE_LINE = "Isian pembuka ini menyatu dengan tanda «---». Tulis «---» sendiri di baris pertama, satu isian «kunci: nilai» di setiap baris, lalu «---» lagi."
EMPTY = "Isian pembuka masih kosong."
HIDDEN = "Ada tanda yang tidak tampak di depan «---». Hapus baris pertama, lalu ketik «---» lagi."

KEYED = re.compile(r"(?P<key>[^\W\d][\w-]*)[ \t\u00a0]{0,3}:(?P<rest>(?:[ \t\u00a0].*)?)$")
"""`judul: Contoh`, `samaran:`; not `Lihat http://contoh.id`, not `Ia berkata: «pulang»`."""

GLUED = re.compile(r"(?P<key>[a-z_]+):\S")
"""`samaran:[Ibu Melur]`, which lacks the blank."""

BELONGS = re.compile(r"(?:[ \t\u00a0]+\S|-[ \t]|#(?!#)|[\]}])")
"""Lines of a block that have no key of their own: indented ones, items, remarks, a bracket that closes."""

REMARK = re.compile(r"#(?!#)")
"""A hint among keys; headings of parts have two of them."""

FENCE = re.compile(r"(?:\+{3,}|(?P<code>`{3,}|~{3,})[ \t]*(?:ya?ml|toml|markdown|md)?)[ \t]*$", re.IGNORECASE)
"""`+++`, a fence of code: what other programs write around front matter."""

SETTING = re.compile(r"[a-z_]+[ \t]*[:=](?:[ \t]|$)")
"""`judul: Contoh`, also `judul = "Contoh"`, as it stands between `+++`."""

RULED = re.compile(r"-{3,}[ \t]*[a-z_]+:(?:[ \t]|$)")
"""`--- judul: Contoh`, which lost its breaks of lines."""

FARTHEST = 200
"""Lines within which a foreign fence is looked for again."""

DASHES = re.compile(r"\s*(?:[-‐-―−]{2,}|[—―]-?|[_*=~]{3,})\s*$")
"""`----`, `—`, `***`, ` ---`: what a first or last line becomes under a thumb or in Word."""

OPENED = re.compile(r" {0,3}(`{3,}|~{3,})")

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
    below = underneath(lines, start)
    if is_ruler(line) and KEYED.match(below):
        return start, HIDDEN if line != lines[start] else LATE if start and line.rstrip() == "---" else RULER
    if FENCE.match(line) and SETTING.match(below):
        return start, FENCED
    if KEYED.match(line) and line[0].islower() and start == 0:
        end = extent(lines, 0)
        if end < len(lines) and lines[end].rstrip() in {"---", "..."}:
            return -1, UNOPENED
    return None


def underneath(lines: Sequence[str], start: int) -> str:
    """What stands below an opening line: the first key where hints stand right above it, as in a new file; else the next line with words."""
    key = next((n for n in range(start + 1, len(lines)) if not REMARK.match(lines[n])), start + 1)
    if key > start + 1:
        return lines[key] if SETTING.match(lines[key]) else ""
    return next((one for one in lines[start + 1 : start + 4] if one.strip()), "")


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
