"""Learns how much each sign of `privacy/evidence.py` weighs from labelled documents, and writes the weights into the package.

`python scripts/bukti.py [--lanjut] SET.jsonl …`: one document a line, `{"text", "kind", "spans": [{"start", "end", "type"}], "declared"}`.
It prints first what weights learnt without a set do to that set, then writes those learnt from all sets. Words of the lists
that people filled by hand are forgotten for a part, so that the sets look as an unseen one does.
"""

from __future__ import annotations

import argparse
import json
import math
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pustaka.privacy import Context, closed, detect, evidence, explained, spoken, tokens, words
from pustaka.privacy.lists import rows

FILE = Path(__file__).parent / "pustaka" / "privacy" / "data" / "bukti.txt"
KINDS = {"case": "kasus", "minutes": "notulensi"}
FINDS = frozenset({"PERSON", "INITIALS", "VILLAGE"})
"""Spans of which an unknown word may be a part."""

FORGOTTEN = {"sebutan.txt": 100, "kata-daerah.txt": 100, "tokoh.txt": 100, "istilah.txt": 100, "kata.txt": 12, "kamus.txt": 12, "nama.txt": 40}
"""How many of a hundred words of each list are forgotten while learning."""

BELIEVED = {"akhiran-nama": 2.5, "nama-lazim": 3.0, "berbuat": 2.5, "berusia": 2.5, "di-belakang-kerabat": 2.5, "di-depan-kerabat": 2.5, "di-belakang-sapaan": 2.5, "nama-di-dekatnya": 2.5, "penutur": 2.5, "bertindak": 2.0, "kata-daerah": -2.0}
"""What is believed of a sign before anything is counted; of the others nothing is."""

FIRM = 4.0
"""How strongly `--lanjut` holds on to what was learnt from sets that are no longer kept."""

DEAR = 3.0
"""How much dearer a name that slips through is than a thing that is asked about."""

CAUTION = 1.0
"""Added to what every word begins with: when in doubt, ask."""

PULL, STEPS, PACE, INERTIA = 0.5, 400, 0.5, 0.9


class Example(NamedTuple):
    """An unknown run of words in a labelled document."""

    source: str
    document: str
    written: str
    signs: tuple[str, ...]
    person: bool


def forgetful(entries: Callable[[str], frozenset[str]]) -> Callable[[str], frozenset[str]]:
    return lambda name: frozenset(word for word in entries(name) if zlib.crc32(f"{name}{word}".encode()) % 100 >= FORGOTTEN.get(name, 0))


def examples(path: Path) -> Iterator[Example]:
    """Every run that nothing explains in the documents of one set; a detection says where it stands, the signs what they say."""
    seen: list[tuple[int, int, tuple[str, ...]]] = []

    def listening(read: tokens.Tokens, first: int, end: int) -> bool:
        seen.append((read.starts[first], read.ends[end - 1], tuple(evidence.signs(read, first, end))))
        return True

    closed.speaks = listening
    for line in path.read_text("utf-8").splitlines():
        document = json.loads(line)
        seen.clear()
        context = Context(kind=KINDS.get(document["kind"], "edisi"), pseudonyms=tuple(document.get("declared", {}).get("samaran", ())))
        text = plain(document["text"])
        detect(text, context)
        private = [span for span in document["spans"] if span["type"] in FINDS]
        for start, end, signs in seen:
            yield Example(path.name, document["id"], text[start:end], signs, any(span["start"] < end and start < span["end"] for span in private))


def plain(text: str) -> str:
    """A text in which nothing is left to unfold, so that places stay what they are."""
    return "".join(one if (one.isalnum() and one.isascii()) or one in " \n.,;:!?()[]|/+-'\"#=<>@" else "-" if one in "–—" else " " for one in text)


def learnt(found: Sequence[Example], believed: Mapping[str, float] = BELIEVED, pull: float = PULL) -> dict[str, float]:
    """Weights by logistic regression, drawn towards what was believed before; a word that a document repeats counts less each time."""
    often = Counter((one.document, one.written) for one in found)
    rows = [((evidence.ALWAYS, *one.signs), one.person, (DEAR if one.person else 1.0) / math.sqrt(often[one.document, one.written])) for one in found]
    weights = dict(believed) | {sign: believed.get(sign, BELIEVED.get(sign, 0.0)) for signs, _person, _count in rows for sign in signs}
    start = dict(weights)
    speed = dict.fromkeys(weights, 0.0)
    total = sum(count for _signs, _person, count in rows)
    for _step in range(STEPS):
        slope = {sign: 0.0 if sign == evidence.ALWAYS and believed is BELIEVED else pull * (weights[sign] - start[sign]) for sign in weights}
        for signs, person, count in rows:
            off = (1 / (1 + math.exp(-sum(weights[sign] for sign in signs))) - person) * count
            for sign in signs:
                slope[sign] += off
        for sign in weights:
            speed[sign] = INERTIA * speed[sign] + slope[sign] / total
            weights[sign] -= PACE * speed[sign]
    return weights | {evidence.ALWAYS: weights[evidence.ALWAYS] + CAUTION}


def before() -> dict[str, float]:
    """What the package has learnt so far, without the caution that was added last."""
    known = evidence.weights()
    return {**known, evidence.ALWAYS: known[evidence.ALWAYS] - CAUTION}


def value(weights: Mapping[str, float], one: Example) -> float:
    return sum(weights.get(sign, 0.0) for sign in (evidence.ALWAYS, *one.signs))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--lanjut", action="store_true", help="belajar lebih jauh dari bobot yang sekarang")
    given = parser.parse_args()
    believed, pull = (before(), FIRM) if given.lanjut else (BELIEVED, PULL)
    remembered: Any = words.entries
    for module in (words, spoken, explained, tokens, evidence):
        module.entries = forgetful(remembered)  # type: ignore[attr-defined]  # only while learning
    found = {path: list(examples(path)) for path in given.sets}
    for path in given.sets:
        weights = learnt([one for other in given.sets if other != path for one in found[other]], believed, pull)
        persons = [value(weights, one) >= 0 for one in found[path] if one.person]
        things = [value(weights, one) >= 0 for one in found[path] if not one.person]
        print(f"{path.name}: orang atau tempatnya {sum(persons)} dari {len(persons)} tetap ditanyakan; yang lain {sum(things)} dari {len(things)}")
    weights = learnt([one for some in found.values() for one in some], believed, pull)
    head = "".join(f"{line}\n" for line in FILE.read_text("utf-8").splitlines() if line.startswith("#"))
    FILE.write_text(head + "".join(f"{sign}: {weight:.1f}\n" for sign, weight in sorted(weights.items()) if abs(weight) >= 0.05 or sign == evidence.ALWAYS), "utf-8")
    print(f"{sum(map(len, found.values()))} contoh, {len(rows('bukti'))} tanda")


if __name__ == "__main__":
    main()
