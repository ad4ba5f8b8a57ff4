"""TULIS, about words: spelling as the dictionary has it, words that hurt people, abbreviations. What is quoted is left alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from pustaka.findings import Severity, Spot
from pustaka.language import abbreviations
from pustaka.library import Library, Publication, Register
from pustaka.registers.citations import NAMES as LAWS
from pustaka.rules.writing import TULIS
from pustaka.search.glossary import texts
from pustaka.text import scan

ADDRESS = re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*|<https?://[^<>\s]+>|https?://\S+")
"""The target of `[teks](tujuan)`, and bare addresses: no running text."""

ENDINGS = r"(?:nya|ku|mu|lah|kah|pun|kan)?"


def pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the words, with the endings that Indonesian puts behind one; nothing when there are none."""
    given = sorted({word.casefold() for word in words}, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?P<word>{'|'.join(map(re.escape, given))}){ENDINGS}(?![\w-])", re.IGNORECASE) if given else None


def running(publication: Publication, words: Collection[str]) -> Iterator[tuple[int, str]]:
    """(line, text) of the lines that hold one of the words, with quotations and addresses blanked out to equal length."""
    for number, line in publication.document.prose:
        small = line.casefold()
        if any(word in small for word in words):
            text = scan.QUOTED.sub(scan.blank, line) if any(mark in line for mark in "«“\"") else line
            yield number, ADDRESS.sub(scan.blank, text) if "](" in text or "://" in text else text


def advice(register: Register, key: str) -> dict[str, str]:
    """Record by word that its field `key` lists, in small letters."""
    return {word.casefold(): name for name, record in register.records.items() for word in texts(record.get(key))}


@TULIS.wide_rule(14, "ejaan-baku", Severity.ADVICE)
def spelling(library: Library) -> Iterator[tuple[str, Spot]]:
    """Words are spelt as the dictionary has them; names in regulations stay as they are."""
    register = library.register("ejaan")
    wrong = advice(register, "salah")
    kept = [word for record in register.records.values() for word in texts(record.get("kecuali"))]
    for path, number, start, end, word in found(library, wrong, kept):
        better = register.title(wrong[word])
        yield path, Spot(number, start + 1, f"Menurut kamus, kata ini ditulis «{better}». Ganti, atau apit dengan tanda «…» bila mengutip.", number, end + 1)


@TULIS.wide_rule(15, "kata-dihindari", Severity.ADVICE)
def hurtful(library: Library) -> Iterator[tuple[str, Spot]]:
    """People are called by words that respect them; «rumah sakit jiwa» is the name of a place, and so no finding."""
    register = library.register("istilah")
    hurting = advice(register, "hindari")
    names = [word for record in register.records.values() for key in ("nama", "kepanjangan", "sinonim") for word in texts(record.get(key))]
    for path, number, start, end, word in found(library, hurting, names):
        key = hurting[word]
        better = preferred(register.records[key], register.title(key))
        yield path, Spot(
            number, start + 1, f"Kata ini dapat melukai atau menyesatkan. Tulis «{better}», atau apit dengan tanda «…» bila Anda membahas katanya.", number, end + 1,
        )


def preferred(record: Mapping[str, object], name: str) -> str:
    """The long form where the name is an abbreviation."""
    return " ".join(texts(record.get("kepanjangan"))) if name.isupper() and texts(record.get("kepanjangan")) else name


def found(library: Library, words: Iterable[str], kept: Iterable[str]) -> Iterator[tuple[str, int, int, int, str]]:
    """(path, line, start, end, word in small letters) of the words outside the phrases `kept`.

    Most texts and lines hold none of them, and a plain look is much quicker than the pattern. Few phrases hold one of the words.
    """
    words = tuple(words)
    wanted = pattern(words)
    if wanted is None:
        return
    spare = pattern(phrase for phrase in kept if any(word in phrase.casefold() for word in words))
    for publication in library.publications:
        whole = publication.document.source.text.casefold()
        near = [word for word in words if word in whole]
        for number, text in running(publication, near) if near else ():
            hits = list(wanted.finditer(text))
            spared = [one.span() for one in spare.finditer(text)] if hits and spare is not None else []
            for one in hits:
                if not any(start <= one.start() and one.end("word") <= end for start, end in spared):
                    yield publication.path, number, one.start(), one.end(), one["word"].casefold()


@TULIS.wide_rule(18, "singkatan-tanpa-kepanjangan", Severity.ADVICE)
def bare_abbreviation(library: Library) -> Iterator[tuple[str, Spot]]:
    """An abbreviation is in the glossary, or spelt out where a text first uses it; without a glossary nothing can be said."""
    if not library.register("istilah").records:
        return
    explained = abbreviations.known(library) | {short for kind, forms in LAWS.items() for form in (kind, *forms) for short in form.split()}
    others = abbreviations.mixed(library) - explained
    for one in library.publications:
        for use in abbreviations.unexplained(one.document, explained, others).values():
            late = f"Singkatan ini baru dijelaskan di baris {use.spelt}. Pindahkan kepanjangannya ke sini."
            bare = "Singkatan ini belum dijelaskan. Tulis «kepanjangannya (singkatan)» di sini, atau tambahkan singkatannya ke daftar istilah."
            yield one.path, Spot(use.line, use.column, late if use.spelt else bare, use.line, use.end)
