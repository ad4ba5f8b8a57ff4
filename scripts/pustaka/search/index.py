"""Build the search index of a site: static script files that the query code fetches on demand."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping, MutableMapping, Sequence

from pustaka.search import cited, foreign, intent, translating, unfinished, unsaid, urgent
from pustaka.search.evidence import NOTHING, Chosen, evidence
from pustaka.search.glossary import Glossary
from pustaka.search.lists import emergencies, ordinary, pulls, wordlists
from pustaka.search.pack import chunks, front_coded, postings, unpacked
from pustaka.search.page import SearchPage, Section, fingerprint, sections
from pustaka.search.rank import Reading, impacts, names, phrases, prior, reading, terms_of
from pustaka.search.stem import Stemmer, Wordlists, learn
from pustaka.search.text import words

SHARD, BIGGEST_SHARD, MANY = 3_900, 9_000, 400
"""Characters of postings per file up to so many pages, and at most: 5 KB gzipped, never above 16 KB. In between they grow with the root of
the number of pages, so that the list of files in the core and the files themselves grow alike, and no page more makes them jump."""
SPELLINGS = 15_000
"""Characters of words per spelling file."""
ROOTS = 6_000
"""Roots per file; the first is fetched together with the core."""
HEADS = 32
"""Pages per file of addresses and titles."""
FACETS = 1_000
"""Pages per file of filters."""
LONGEST_TEXT = 30_000
"""Characters of a page that excerpts may come from; every word is found, also behind them."""
MOST_POSTINGS = 7_000
"""A term on more pages keeps the pages where it weighs most, so that its file stays small."""

Cache = MutableMapping[str, list[list[str]]]


def read_all(pages: Sequence[SearchPage], cache: Cache) -> list[tuple[Section, ...]]:
    """The sections of every page, from the cache where the page has not changed; forgets pages that are gone."""
    found = []
    used: dict[str, list[list[str]]] = {}
    for page in pages:
        key = fingerprint(page)
        kept = cache.get(key)
        parts = sections(page) if kept is None else tuple(Section(*one) for one in kept)
        used[key] = [[one.anchor, one.heading, one.text] for one in parts]
        found.append(parts)
    cache.clear()
    cache.update(used)
    return found


def shortened(parts: Sequence[Section]) -> list[list[str]]:
    """Sections for excerpts; a very long page gives the beginning of each section."""
    total = sum(len(one.text) for one in parts)
    if total <= LONGEST_TEXT:
        return [[one.anchor, one.heading, one.text] for one in parts]
    share = LONGEST_TEXT / total
    return [[one.anchor, one.heading, one.text[: int(len(one.text) * share)]] for one in parts]


def triggers(glossary: Glossary, stemmer: Stemmer) -> dict[str, str]:
    """Query phrases, as index terms, to the glossary terms they mean: `lansia` → `17`; `~` marks a looser relation."""
    found: dict[str, dict[int, str]] = {}
    for number, term in enumerate(glossary):
        for mark, these in (("~", term.typed), ("", term.names)):
            for name in these:
                if key := " ".join(terms_of(words(name), stemmer)):
                    found.setdefault(key, {})[number] = mark
    return {key: ",".join(f"{mark}{number}" for number, mark in sorted(found[key].items())) for key in sorted(found)}


def spellings(counts: Mapping[str, int], named: Iterable[str], roots: Mapping[str, int], stops: Iterable[str], pages: int) -> list[tuple[int, str]]:
    """Word forms to correct typing errors with, as `(length, coded words)`; rare forms of a big site are left out."""
    least = 2 if pages > 200 else 1
    kept = {*(word for word, count in counts.items() if count >= least), *named} - roots.keys() - frozenset(stops)
    lengths: dict[int, dict[str, int]] = {}
    for word in sorted(kept):
        if 4 <= len(word) <= 25 and word.isalpha():
            lengths.setdefault(len(word), {})[word] = min(15, int(math.log2(1 + counts.get(word, 0))))
    found = []
    for length, group in sorted(lengths.items()):
        ordered = sorted(group)
        step = max(1, SPELLINGS // (length // 2 + 2))
        found += [(length, front_coded({word: group[word] for word in ordered[at:at + step]})) for at in range(0, len(ordered), step)]
    return found


def spelling_files(coded: Sequence[tuple[int, str]]) -> list[tuple[int, int, str]]:
    """Neighbouring lengths share a file while there is room: `(shortest, longest, coded words)`."""
    files: list[tuple[int, int, str]] = []
    for length, text in coded:
        if files and len(files[-1][2]) + len(text) <= SPELLINGS:
            files[-1] = (files[-1][0], length, files[-1][2] + text)
        else:
            files.append((length, length, text))
    return files


def trimmed(entries: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """At most `MOST_POSTINGS` entries, the weightiest, in page order."""
    if len(entries) <= MOST_POSTINGS:
        return entries
    return sorted(sorted(entries, key=lambda entry: (-entry[1], entry[0]))[:MOST_POSTINGS])


def facets(pages: Sequence[SearchPage]) -> list[list[object]]:
    return [[page.kind, page.year, list(page.topics), list(page.pmks)] for page in pages]


def build_index(
    pages: Sequence[SearchPage], glossary: Glossary, *, cache: Cache | None = None, labels: Mapping[str, str] | None = None,
    spellings: Mapping[str, str] | None = None, dialect: Mapping[str, Sequence[str]] | None = None,
    learnt: Chosen = NOTHING, valid: Iterable[str] = (), calls: urgent.Calls = (),
) -> Mapping[str, bytes]:
    """All files of the index, by name below `cari/`; the same pages give the same bytes.

    `cache` saves reading unchanged pages again; what is worth keeping stands in it afterwards.
    `spellings` are added to those of the package: `{"ijin": "izin"}`.
    `dialect` says what words of other languages mean: `{"bocah": ("anak",)}`; those that stand nowhere else cost bytes only in files of their own.
    `learnt` is what golden queries taught.
    `valid` are words of the language, which are never taken for errors; `calls` are the numbers that an emergency leads to.
    `labels` gives filters their names: `{"jenis:saku": "Buku saku", "topik:etika": "Etika", "pmks:…": "…"}`.
    """
    ordered = sorted(pages, key=lambda page: (-prior(page.url), page.url))
    parts = read_all(ordered, {} if cache is None else cache)
    readings = [reading(page, its) for page, its in zip(ordered, parts, strict=True)]
    known = frozenset(valid).union(ordinary())
    return wrapped(contents(ordered, parts, readings, glossary, labels or {}, wordlists(spellings), dialect or {}, learnt, known, calls))


def shard(pages: int) -> int:
    """Characters of postings per file of a site of so many pages."""
    return min(BIGGEST_SHARD, round(SHARD * max(1.0, math.sqrt(pages / MANY))))


def contents(
    pages: Sequence[SearchPage], parts: Sequence[Sequence[Section]], readings: Sequence[Reading], glossary: Glossary, labels: Mapping[str, str],
    lists: Wordlists, dialect: Mapping[str, Sequence[str]], learnt: Chosen, valid: frozenset[str], calls: urgent.Calls,
) -> dict[str, object]:
    """What each file holds, before it is written as a script."""
    counts: Counter[str] = Counter()
    named: set[str] = set()
    for one in readings:
        counts.update(set().union(*one.all()))
        named.update(one.title, *one.synonyms, *one.headings)
    terms = [words(name) for term in glossary for name in (*term.names, *term.covers, *term.typed)]
    learned = Counter(counts)
    learned.update({word for name in terms for word in name})
    roots = learn(learned, lists)
    stemmer = Stemmer(roots, lists)
    term = {word: "" if word in lists.stops else stemmer(word) for word in {*counts, *(word for its in learnt.values() for word in its)}}
    known = phrases(glossary, stemmer)
    urls = [page.url for page in pages]
    found, most = impacts(readings, urls, term, known, evidence(readings, urls, term, known, learnt))
    found |= names(readings, urls, term, known, {key: len(entries) for key, entries in found.items()})
    begun = unfinished.affixed(readings, urls, term, found)
    elsewhere = translating.translated(found, dialect, urls, stemmer)
    shards = chunks(((key, postings(trimmed(found[key]))) for key in sorted(found)), shard(len(pages))) or [{}]
    spelled = spelling_files(spellings(counts, named, roots, lists.stops, len(pages)))
    files: dict[str, object] = {f"p/{number}": shard for number, shard in enumerate(shards)}
    files |= {f"{folder}/{number}": shard for folder, shards in elsewhere.items() for number, shard in enumerate(shards)}
    files |= {f"e/{number}": text for number, (_, _, text) in enumerate(spelled)}
    files |= {f"h/{at // HEADS}": [[page.url, page.title, page.kind] for page in pages[at:at + HEADS]] for at in range(0, len(pages), HEADS)}
    files |= {f"f/{at // FACETS}": facets(pages[at:at + FACETS]) for at in range(0, len(pages), FACETS)}
    files |= {
        f"t/{number}": [page.url, page.title, page.kind, page.summary, page.year, shortened(its)]
        for number, (page, its) in enumerate(zip(pages, parts, strict=True))
    }
    listed = sorted(roots)
    rooted = [front_coded({root: roots[root] for root in listed[at:at + ROOTS]}) for at in range(0, len(listed), ROOTS)] or [""]
    files |= {f"a/{number}": text for number, text in enumerate(rooted)}
    files["inti"] = {
        "n": len(pages), "a": len(rooted), "u": " ".join(sorted(lists.whole)), "h": " ".join(sorted(lists.stops)),
        "e": dict(sorted(lists.variants.items())), "g": triggers(glossary, stemmer), "p": "|".join(bounds(shards)),
        "s": [[shortest, longest] for shortest, longest, _ in spelled], "b": HEADS, "f": FACETS,
        "v": round(most, 2), "y": intent.ranges(urls), "w": {word: intent.written(its) for word, its in sorted(pulls().items())},
        "j": urgent.cards(pages, stemmer), "d": {folder: " ".join(map(foreign.first, shards)) for folder, shards in elsewhere.items()},
    }
    said = {word for word in valid if word in lists.stops or word in lists.variants or word in dialect or stemmer(word) in found}
    files[unsaid.FILE] = unsaid.unsaid(valid, said, set(roots).union(*(unpacked(text) for _, _, text in spelled)))
    files[unfinished.FILE] = front_coded(begun)
    files[urgent.FILE] = {"k": emergencies(), "n": calls}
    files[cited.FILE] = cited.table(pages)
    files["nama"] = dict(sorted(labels.items()))
    return files


def bounds(shards: Sequence[Mapping[str, str]]) -> list[str]:
    """The first key of each file; a site without words has one file without keys."""
    return [next(iter(shard), "").replace(" ", "_") for shard in shards]


def wrapped(files: Mapping[str, object]) -> dict[str, bytes]:
    """Each file as a script that hands its content over, marked with the version of the whole."""
    written = {name: json.dumps(content, ensure_ascii=False, separators=(",", ":")) for name, content in sorted(files.items())}
    digest = hashlib.blake2b(digest_size=5)
    for name, text in written.items():
        digest.update(f"{name}\0{text}\0".encode())
    version = digest.hexdigest()
    return {f"{name}.js": f'pustakaCari.muat("{name}","{version}",{text});\n'.encode() for name, text in written.items()}
