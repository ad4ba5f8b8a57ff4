"""TULIS, about reading: sentences that are too long, and passives in a row, where nobody is seen to act."""

from __future__ import annotations

from collections.abc import Iterator

from pustaka.findings import Severity, Spot
from pustaka.language import readability
from pustaka.language.readability import LONGEST_SENTENCE, MOST_PASSIVES
from pustaka.library import Library, Publication
from pustaka.rules.writing import TULIS
from pustaka.text.document import words_in_line
from pustaka.text.sentences import Run, runs

FEWEST_BLANKS = LONGEST_SENTENCE * 4 // 5
"""Below this number of blanks and line ends no text is worth counting; «dan/atau» is two words without a blank."""


@TULIS.rule(10, "kalimat-panjang", Severity.ADVICE)
def long_sentence(publication: Publication, library: Library) -> Iterator[Spot]:
    """Sentences are short enough to be read once."""
    for run in runs(publication.document):
        for start, end in run.sentences() if blanks(run.whole, 0, len(run.whole)) > FEWEST_BLANKS else ():
            count = words_in_line(run.whole[start:end]) if blanks(run.whole, start, end) > FEWEST_BLANKS else 0
            if count > LONGEST_SENTENCE:
                yield run.spot(start, end, f"Kalimat ini {count} kata; anjuran paling panjang {LONGEST_SENTENCE}. Bagi menjadi dua atau tiga kalimat.")


def blanks(text: str, start: int, end: int) -> int:
    return text.count(" ", start, end) + text.count("\n", start, end)


@TULIS.rule(17, "pasif-beruntun", Severity.ADVICE)
def passive_chain(publication: Publication, library: Library) -> Iterator[Spot]:
    """Three passive clauses in a sentence, or three passive sentences in a row, leave the reader without anyone who acts."""
    for run in runs(publication.document):
        if run.whole.count("di") + run.whole.count("Di") > MOST_PASSIVES and readability.verbs(run.whole) > MOST_PASSIVES:
            yield from chains(run)


def chains(run: Run) -> Iterator[Spot]:
    row: list[tuple[int, int]] = []
    for start, end in run.sentences():
        text = run.whole[start:end]
        count = readability.passives(text)
        if count > MOST_PASSIVES:
            yield run.spot(
                start, end, f"Kalimat ini memuat {count} bentuk pasif; anjuran paling banyak {MOST_PASSIVES}. Sebut siapa yang melakukan, atau bagi kalimatnya.",
            )
        if count and not readability.names_an_actor(text):
            row.append((start, end))
            continue
        yield from in_a_row(run, row)
        row = []
    yield from in_a_row(run, row)


def in_a_row(run: Run, row: list[tuple[int, int]]) -> Iterator[Spot]:
    if len(row) > MOST_PASSIVES:
        yield run.spot(
            row[0][0], row[-1][1],
            f"Ada {len(row)} kalimat pasif berturut-turut; anjuran paling banyak {MOST_PASSIVES}. Sebut siapa yang melakukan, sekurang-kurangnya dalam satu di antaranya.",
        )
