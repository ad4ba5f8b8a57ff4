"""Makes contributed text fit for print: no invisible characters, and nothing that our fonts cannot show."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from urllib.parse import quote

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]  # the library brings no types

from pustaka.errors import PustakaError
from pustaka.typesetting import FONTS

FACES = (
    "Amiri_400Regular.ttf", "JetBrainsMono_400Regular.ttf", "Literata_400Regular.ttf", "Literata_400Regular_Italic.ttf", "Literata_700Bold.ttf",
    "Literata_700Bold_Italic.ttf", "NotoSansSymbols2_Subset.ttf", "PlusJakartaSans_400Regular.ttf", "PlusJakartaSans_400Regular_Italic.ttf",
    "PlusJakartaSans_700Bold.ttf", "PlusJakartaSans_800ExtraBold.ttf",
)
"""Every face that the templates ask for: Typst takes another one without a word when a file is missing."""

LETTERED = ("Literata", "PlusJakartaSans")
LATIN_MARK = "COMBINING "
"""How the faces of running text are named, and the marks that stand on their letters: Typst refuses a letter whose mark only another face has, so that one of code or of Arabic covers none of them."""

SUBSTITUTE = "□"
"""Stands where a character cannot be shown, so that the gap is seen."""

LONGEST = 1000
"""Characters of a title, an alternative text or an address; beyond 32,767 the PDF standard is broken, and nobody reads so far."""

LONGEST_FACT = 20_000
"""Characters of a fact about a text, such as the groups that came and how many of each: thirty of them take more than a title may."""

SPACES = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")
"""What is more than one blank: a blank alone stays as it is."""
ODD_SPACES = re.compile("[\u2000-\u200a\u202f\u205f\u3000]")
"""A thin or wide space such as U+2009, but not the no-break space U+00A0."""

LONGEST_PIECE = 22
"""Letters in a row that paper keeps together: so many of the widest fill a line of a list in a list on A6. An address in a narrow column breaks after so many too."""

LONGEST_WORD = 30
"""Letters up to which a word is never cut; no Indonesian word has more, so what has more is an address, a file name, or a row of code."""

LONG_WORD = re.compile(rf"[^\s\u200b/–—-]{{{LONGEST_PIECE}}}(?=[^\s\u200b/–—-]{{{LONGEST_WORD + 1 - LONGEST_PIECE}}})|[^\s\u200b]{{48}}(?=[^\s\u200b]{{12}})")
"""The beginning of a longer word; a line can break behind a dash or a stroke anyway, but not before a digit, so what has too many of those is cut too."""

NUMBERED = re.compile(r"\b((?:[Pp]asal|[Aa]yat|[Hh]uruf|[Aa]ngka|[Kk]ategori|[Bb]agian|[Bb]ab|[Nn]omor|[Tt]abel)) (?=\(?\d|[IVX]+\b|[a-z]\b)")
"""`Pasal 44`, `ayat (1)`, `kategori V`, `huruf a`: the number says nothing at the beginning of a line, or of a page."""
NUMBERING = ("asal ", "yat ", "uruf ", "ngka ", "ategori ", "agian ", "ab ", "omor ", "abel ")
"""How these words end: few texts hold one, and the pattern is dear."""

ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc](?:[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc\\s]*[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc])?")
"""`السلام عليكم` with the spaces between its words, but not the space after it."""

SUSPECT = re.compile("[^\n -~\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]")
"""What is worth a closer look: neither ASCII, nor Latin letters with marks, nor common dashes and quotation marks."""

REPLACED = {"\u2011": "-", "\u2028": " ", "\u2029": " ", "\ufe0f": "", "\ufe0e": ""}
"""A no-break hyphen, line separators, and the marks that ask for a coloured or a plain sign."""


class NoFont(PustakaError):
    """Raised when a font file is missing or damaged; `name` is the file's."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(f"Fon «{name}» tidak ada atau rusak, jadi PDF tidak dapat dibuat seperti seharusnya. Pasang ulang pustaka dari gudangnya, lalu ulangi.")


@cache
def covered() -> frozenset[int]:
    """The code points that at least one of our fonts can show.

    Raises NoFont.
    """
    found: dict[str, set[int]] = {}
    for name in FACES:
        try:
            with TTFont(FONTS / name, lazy=True) as font:
                found[name] = set(font.getBestCmap())
        except (OSError, TTLibError) as error:
            raise NoFont(name) from error
    lettered = set[int].intersection(*(its for name, its in found.items() if name.startswith(LETTERED)))
    return frozenset(point for its in found.values() for point in its if point in lettered or not unicodedata.name(chr(point), "").startswith(LATIN_MARK))


def clean(text: str, missing: set[str] | None = None) -> str:
    """One run of text for print. Characters that no font shows become `SUBSTITUTE` and are added to `missing`."""
    if text.isascii() and text.isprintable() and "  " not in text:  # most runs, and nothing to do but break long words
        return breakable(text)
    text = SPACES.sub(" ", ODD_SPACES.sub(" ", text))
    if SUSPECT.search(text) is None:
        return breakable(text)
    shown: list[str] = []
    for given in unicodedata.normalize("NFC", text):
        char = REPLACED.get(given, given)
        if not char or unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Cn"}:
            continue
        if ord(char) in covered():
            shown.append(char)
            continue
        if missing is not None:
            missing.add(char)
        if shown[-1:] != [SUBSTITUTE]:
            shown.append(SUBSTITUTE)
    return breakable("".join(shown))


def held(text: str) -> str:
    """A run of a text, in which a number stays with the word that it numbers."""
    return NUMBERED.sub("\\1\u00a0", text) if any(end in text for end in NUMBERING) else text


def breakable(text: str) -> str:
    """Lets long words break; the pattern is dear, and few texts have one."""
    return LONG_WORD.sub("\\g<0>\u200b", text) if len(text) > LONGEST_WORD and max(map(len, text.split()), default=0) > LONGEST_WORD else text


def line(text: object, missing: set[str] | None = None, longest: int = LONGEST) -> str:
    """A title, label or alternative text: one line, trimmed, never longer than the PDF standards bear."""
    given = str(text)
    return clean(given if len(given) <= longest else f"{given[:longest]}…", missing).strip()


def address(href: str) -> str:
    """Where a link leads, never broken or replaced as shown words are: one sign more would be another page.

    Signs beyond ASCII are written as browsers send them; empty when it is longer than anything that leads somewhere.
    """
    written = quote(href.strip(), safe="!#$%&'()*+,/:;=?@[]~")
    return written if len(written) <= LONGEST else ""


def verbatim(text: str, missing: set[str] | None = None) -> str:
    """Code: its line ends and spaces stay."""
    return "\n".join("".join(clean(piece, missing) if piece.strip() else piece for piece in re.split("( +)", row.expandtabs(4))) for row in text.split("\n"))


def runs(text: str) -> Iterable[tuple[bool, str]]:
    """(whether it is Arabic, the run) in order."""
    if text.isascii():
        return [(False, text)] if text else []
    return parted(text)


def parted(text: str) -> Iterable[tuple[bool, str]]:
    start = 0
    for found in ARABIC.finditer(text):
        if found.start() > start:
            yield False, text[start : found.start()]
        yield True, found[0]
        start = found.end()
    if start < len(text):
        yield False, text[start:]


def name_of(char: str) -> str:
    """`U+1F600`, for a message."""
    return f"U+{ord(char):04X}"


def replaced(missing: set[str]) -> str:
    """What the writer is told about signs that no font has."""
    shown = ", ".join(name_of(char) for char in sorted(missing)[:8])
    return f"Ada {len(missing)} tanda yang tidak dapat dicetak ({shown}). Di PDF diganti dengan {SUBSTITUTE}. Pakai huruf atau kata biasa."
