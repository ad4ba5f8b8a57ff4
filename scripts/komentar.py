"""Turns the JSON findings of a check into the text of one comment; the file comes from strangers and is only ever read as data.

`python scripts/komentar.py temuan.json [lingkup.json [riwayat.json]]` prints Markdown. It runs without anything installed.
Addresses are made from the environment, which the workflow fills in, and never from the file.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard
from urllib.parse import quote

MARK = "<!-- pustaka-periksa -->"
"""The first line, by which the comment is found again; komentar.yml looks for the same text."""

Row = dict[str, Any]

SHOWN = 22
"""Rules in the table: with the lines around it, a comment stays within forty."""

PLACES = 3
LARGEST = 5_000_000
LONGEST = 400
ROOM = 55_000
"""Characters of the table. GitHub takes 65,536 for a whole comment."""

PLAIN = re.compile(r"[^`|<>\\]{1,120}")
"""`casebook/Kasus Baru.md`; not a path with a backtick, which would end the code span that it is shown in."""

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands where a sign of a file's name could not be told, so that no link can lead there."""

ODD = "berkas dengan nama tidak lazim"

PRIVATE = re.compile(r"@|(?:\d[ ._-]?){9}")
"""`casebook/0812-0000-1234.md`: a name that may hold an address or a number. The check leaves these out already; a second lock costs little."""

DATE = re.compile(r"(?<!\d)(?<!\d[ ._-])(?:19|20)\d\d-\d\d-\d\d(?!\d)(?![ ._-]\d{3})")
"""`2013-12-06-2.md` is a day and no number; `3402-2013-12-06-0001.md` is a number and no day."""

TOLD_PRIVATE = re.compile(r"\S+@\S+|(?:\d[ ._-]?){9,}")

LEFT_OUT = "\N{HORIZONTAL ELLIPSIS}"
"""Stands in a path for what the check left out; such a path leads nowhere."""

CODE = re.compile(r"[A-Z]{3,8}\d{2}", re.ASCII)
"""`META02`; not `meta2`."""

ADDRESS = re.compile(r"https?://[\w.:-]+(?:/[\w.~%/{}-]*)?", re.ASCII)
"""`https://contoh.id/pustaka/`, `https://contoh.id/usulan/{usulan}/`: nothing in it ends a link of Markdown."""

REPOSITORY = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}", re.ASCII)
SHA = re.compile(r"[0-9a-f]{40,64}")

SEVERITIES = {"error": "galat", "review": "perlu ditinjau", "advice": "saran"}

MEANINGS = {
    "error": "**Galat** perlu dibetulkan sebelum tulisan terbit.",
    "review": "**Perlu ditinjau**: seorang pengelola membaca dan menandainya, dan tandanya merah sampai itu selesai. Penulis tidak perlu mengubah apa-apa, kecuali bila yang ditunjuk memang dapat mengenali orang.",
    "advice": "**Saran** boleh diabaikan.",
}

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
"""ASCII punctuation, which Markdown may read as more than itself."""

REFERENCE = re.compile(r"(@|#|\bGH\\-|\\:|\bwww\\\.)", re.IGNORECASE)
"""What the platform makes a mention, a reference or a link of, also after Markdown is done: `@nama`, `#12`, `GH-12`, `https://`, `www.`."""

PAGES = "docs/kontribusi/aturan"
SENT = "docs/kontribusi/menyamarkan.md#telanjur"
"""What to do when something private was sent."""

ALTERED = (
    "**Usulan ini mengubah program atau alur yang memeriksanya.** Hasil di bawah berasal dari program yang sudah diubah itu, jadi belum tentu dapat dipercaya. "
    "Seorang pengelola perlu membaca perubahan programnya dahulu."
)
ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the workflow knows for certain about the proposal; everything may be missing, and then there is no link."""

    server: str = ""
    base: str = ""
    head: str = ""
    sha: str = ""
    run: str = ""
    number: str = ""
    site: str = ""
    preview: str = ""
    conclusion: str = ""
    altered: bool = False
    """Whether the proposal changes what checked it, so that its result may say anything."""

    @classmethod
    def given(cls, environment: Mapping[str, str]) -> Around:
        """Only values of the expected form are taken."""

        def valid(name: str, form: re.Pattern[str]) -> str:
            value = environment.get(name, "").strip()
            return value if form.fullmatch(value) else ""

        digits, word = re.compile(r"\d{1,20}", re.ASCII), re.compile(r"[a-z_]{1,40}")
        base = valid("REPO", REPOSITORY)
        return cls(
            server=valid("SERVER", ADDRESS).rstrip("/"), base=base, head=valid("HEAD_REPO", REPOSITORY) or base, sha=valid("SHA", SHA), run=valid("RUN", digits),
            number=valid("USULAN", digits), site=valid("SITUS", ADDRESS).rstrip("/"), preview=valid("PRATINJAU", ADDRESS), conclusion=valid("HASIL", word),
            altered=valid("PEMERIKSA", word) == "berubah",
        )

    @property
    def log(self) -> str:
        """«catatan pemeriksaan», as a link where it is known."""
        known = self.server and self.base and self.run
        return f"[catatan pemeriksaan]({self.server}/{self.base}/actions/runs/{self.run})" if known else "catatan pemeriksaan «Periksa»"

    def rule(self, code: str) -> str:
        """The code as a link to its page, on the site or else in the repository; plain when there is no such page."""
        page = f"{PAGES}/{code.lower()}.md"
        if not (ROOT / page).is_file():
            return code
        return self.page(code, page)

    def page(self, words: str, page: str) -> str:
        """Words as a link to a page of ours, `docs/a.md#b`, on the site or else in the repository."""
        path, mark, fragment = page.partition("#")
        if self.site:
            return f"[{words}]({self.site}/{path.removeprefix('docs/').removesuffix('.md')}/{mark}{fragment})"
        return f"[{words}]({self.server}/{self.base}/blob/HEAD/{path}{mark}{fragment})" if self.server and self.base else words

    def place(self, row: Row) -> str:
        """`path:line:column` as a link into the file as it was proposed."""
        path, line = row["path"], row["line"]
        column = row.get("column")
        spot = f"{line}:{column}" if is_count(column) else f"{line}"
        ordinary = PLAIN.fullmatch(path) is not None and path.isprintable()
        private = PRIVATE.search(DATE.sub("", path)) is not None
        label = f"`{path}:{spot}`" if ordinary and not private else f"{ODD}, {spot}"
        safe = not private and LEFT_OUT not in path and LOST not in path and path.isprintable() and len(path) <= 300 and not path.startswith("/") and not {"", ".", ".."} & set(path.split("/"))
        if not (safe and self.server and self.head and self.sha):
            return label
        return f"[{label}]({self.server}/{self.head}/blob/{self.sha}/{quote(path)}?plain=1#L{line})"

    def visit(self) -> str:
        """The preview of this proposal, where the project has said what its address looks like."""
        if not self.preview or ("{usulan}" in self.preview and not self.number) or ("{komit}" in self.preview and not self.sha):
            return ""
        address = self.preview.replace("{usulan}", self.number).replace("{komit}", self.sha)
        return "" if "{" in address or "}" in address else f"[Lihat pratinjau usulan ini]({address})."


def main(arguments: list[str]) -> int:
    if len(arguments) not in (1, 2, 3):
        print("Pakai: python scripts/komentar.py temuan.json [lingkup.json [riwayat.json]]", file=sys.stderr)
        return 2
    around = Around.given(os.environ)
    file = Path(arguments[0])
    scope = read(Path(arguments[1])) if len(arguments) > 1 else None
    known = scope.get("sebelumnya") if isinstance(scope, dict) else None
    past = errors(read(Path(arguments[2]))) if len(arguments) > 2 else 0
    text = comment(read(file), around, known=known if is_count(known) else 0, past=past) if file.is_file() else without_result(around)
    sys.stdout.buffer.write(f"{text}\n".encode())
    return 0


def read(path: Path) -> object:
    """What a file says; nothing when it is no JSON, or far too large to be ours."""
    try:
        return json.loads(path.read_text("utf-8")) if path.stat().st_size <= LARGEST else None
    except (OSError, ValueError, RecursionError):
        return None


def errors(rows: object) -> int:
    """How many errors a list of findings holds."""
    return sum(row["severity"] == "error" for row in rows if is_finding(row)) if isinstance(rows, list) else 0


def without_result(around: Around) -> str:
    """The check itself did not come to its end, which no writer can mend."""
    if around.conclusion == "action_required":
        return f"{MARK}\nPemeriksaan menunggu izin seorang pengelola, karena ini usulan pertama Anda. Anda tidak perlu berbuat apa-apa."
    if around.conclusion == "success":
        return f"{MARK}\nPemeriksaan selesai tanpa temuan yang menghalangi. Hasil pemeriksaan tidak terbaca di sini; sarannya, bila ada, tertulis di {around.log}."
    return (
        f"{MARK}\nHasil pemeriksaan tidak terbaca, karena pemeriksaan berhenti sebelum selesai. Ini belum tentu karena tulisan Anda, dan tulisan Anda belum diperiksa. "
        f"Seorang pengelola perlu melihat {around.log}, lalu menjalankannya lagi."
    )


def comment(rows: object, around: Around | None = None, *, known: int = 0, past: int = 0) -> str:
    """The whole comment; what does not look like a finding is counted, and everything else is shown all the same.

    `past` are errors in the commits of the proposal, also in lines that a later one took out again.
    """
    around = around or Around()
    if not isinstance(rows, list):
        return f"{MARK}\nHasil pemeriksaan tidak terbaca: bentuknya bukan daftar temuan. Buka {around.log}."
    found = [row for row in rows if is_finding(row)]
    lines = [MARK, *((ALTERED, "") if around.altered else ()), *(told(found, around, past) if found else nothing(around, len(rows), past))]
    broken = len(rows) - len(found)
    after = [
        committed(past, around) if past else "",
        f"{broken} baris hasil tidak terbaca dan tidak ditampilkan. Buka {around.log}." if broken else "",
        f"Sebelum perubahan ini sudah ada {known} temuan lain di pustaka, yang tidak perlu dibetulkan di sini; semuanya ada di {around.log}." if known else "",
        around.visit(),
    ]
    return "\n".join([*lines, *(line for text in after if text for line in ("", text))])


def committed(past: int, around: Around) -> str:
    """What no further commit can mend: the history of a proposal keeps every version."""
    where = around.page("bila telanjur terkirim", SENT)
    return (
        f"**Riwayat usulan ini memuat {past} temuan data pribadi**, di isi atau pesan komitnya, juga bila barisnya sudah dihapus lagi. "
        f"Jangan menambah komit dan jangan mengulang nilainya; beri tahu pengelola dan ikuti «{where}». Tempatnya tertulis di {around.log}."
    )


def nothing(around: Around, broken: int, past: int) -> Iterator[str]:
    """Nothing to change, unless the check ended badly for a reason that stands in no finding."""
    if broken:
        yield "Hasil pemeriksaan tidak terbaca."
    elif past:
        yield "Tidak ada temuan pada isi terakhir usulan ini, tetapi ada pada komit-komitnya."
    elif around.conclusion not in ("", "success"):
        yield f"Tidak ada temuan pada perubahan ini, tetapi pemeriksaan tidak selesai dengan baik. Seorang pengelola perlu melihat {around.log}."
    else:
        yield "Tidak ada yang perlu diubah menurut pemeriksa. Terima kasih. Seorang pengelola akan membaca usulan ini."


def told(found: Sequence[Row], around: Around, past: int) -> Iterator[str]:
    """Totals, what the weights mean, and one row per rule, the gravest first."""
    count = Counter(row["severity"] for row in found)
    yield f"Pemeriksa menemukan {totals(count)}. {' '.join(text for key, text in MEANINGS.items() if count[key])}"
    caused = sum(row.get("own") is False for row in found)
    if caused:
        yield from ("", f"{caused} di antaranya bertanda *akibat*: barisnya sendiri tidak diubah, tetapi temuannya timbul karena perubahan ini.")
    if not count["error"] and not count["review"] and not past and around.conclusion not in ("", "success"):
        yield from ("", f"Saran tidak membuat tanda merah; pemeriksaan berhenti karena hal lain. Seorang pengelola perlu melihat {around.log}.")
    yield from ("", "| Aturan | Banyak | Yang perlu dilakukan | Tempat |", "|---|---|---|---|")
    groups: dict[str, list[Row]] = {}
    for row in sorted(found, key=weight):
        groups.setdefault(row["code"], []).append(row)
    room, shown = ROOM, 0
    for code, members in list(groups.items())[:SHOWN]:
        line = rule_row(code, members, around)
        room -= len(line)
        if room < 0:
            break
        shown += 1
        yield line
    left = list(groups.values())[shown:]
    if left:
        yield from ("", f"Masih ada {sum(map(len, left))} temuan lain dari {len(left)} aturan; semuanya ada di {around.log}.")
    elif any(len(members) > PLACES for members in groups.values()):
        yield from ("", f"Semua tempat ada di {around.log}.")


def rule_row(code: str, members: Sequence[Row], around: Around) -> str:
    """Its message once; where the first places differ in what to do, each place has a number and its own message."""
    met = {(around.place(row), row["message"]): row for row in reversed(members)}  # of those that are shown alike, the first
    first = [row for row in members if met[around.place(row), row["message"]] is row][:PLACES]
    messages = list(dict.fromkeys(harmless(row["message"]) for row in first))
    places = [around.place(row) + (" *akibat*" if row.get("own") is False else "") for row in first]
    more = f"dan {len(members) - PLACES} tempat lain" if len(members) > PLACES else ""
    if len(messages) == 1:
        what, where = messages[0], ", ".join(filter(None, (*places, more)))
    else:
        what = "<br>".join(f"{n}\\. {harmless(row['message'])}" for n, row in enumerate(first, 1))
        where = "<br>".join(filter(None, (*(f"{n}\\. {place}" for n, place in enumerate(places, 1)), more)))
    count = Counter(row["severity"] for row in members)
    return f"| {around.rule(code)} | {totals(count)} | {what} | {where} |"


def totals(count: Mapping[str, int]) -> str:
    return ", ".join(f"{count[key]} {label}" for key, label in SEVERITIES.items() if count.get(key))


def weight(row: Row) -> int:
    return list(SEVERITIES).index(row["severity"])


def is_count(value: object) -> TypeGuard[int]:
    return type(value) is int and 0 <= value < 10_000_000


def is_finding(row: object) -> bool:
    """Whether a row has what a finding needs; its path and message may hold anything, because they are never shown as they are."""
    return (
        isinstance(row, dict)
        and isinstance(row.get("path"), str) and row["path"] != ""
        and isinstance(row.get("code"), str) and CODE.fullmatch(row["code"]) is not None
        and is_count(row.get("line"))
        and row.get("severity") in tuple(SEVERITIES)
        and isinstance(row.get("message"), str)
    )


def harmless(text: str) -> str:
    """One line of text in which nothing is markup, a link, a mention or a reference."""
    line = " ".join(text[: 4 * LONGEST].split())
    kept = TOLD_PRIVATE.sub(LEFT_OUT, "".join(letter for letter in line if letter.isprintable()))
    cut = kept if len(kept) <= LONGEST else f"{kept[:LONGEST]}…"
    return REFERENCE.sub("\\1\N{WORD JOINER}", PUNCTUATION.sub(r"\\\1", cut))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
