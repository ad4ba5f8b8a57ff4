"""Looks through everything that was ever committed: what is gone from the files is still in the history."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pustaka.check import cache, messages
from pustaka.check.detector import LIBRARIES, ROOMS
from pustaka.check.memory import answers
from pustaka.check.messages import MESSAGE, NAMES
from pustaka.check.sharing import Sharing
from pustaka.errors import PustakaError
from pustaka.findings import Finding, Severity
from pustaka.library import Library, Publication
from pustaka.library.git import batched
from pustaka.library.library import FOLDERS, hidden, kind_of
from pustaka.privacy import Context, identifiers, permits
from pustaka.project import fingerprint
from pustaka.rules import RULES
from pustaka.rules.base import PAGES
from pustaka.rules.privacy import LOOSE, OWN, context_of, register_words, scanned, spot
from pustaka.rules.privacy_text import MESSAGES
from pustaka.text import Document, Source
from pustaka.text.source import decode

GONE = "Menghapusnya dari berkas tidak cukup, karena riwayat menyimpannya: ikuti «Bila telanjur terkirim» di panduan menyamarkan."

OWN_PARTS = ("check/messages", "check/past", "rules")
"""What has a part in an answer besides the detector: how a text of the past is asked about, and what a rule makes of it."""

CODES = {rule.slug: rule.code for rule in RULES}

Place = tuple[int, int, int, int, str, str]
"""Line, column, end line, end column, slug and severity of one finding; never a value."""


@dataclass(frozen=True, slots=True)
class Old:
    """One text of the history: `sha` is the blob's or, for a message, the commit's."""

    sha: str
    path: str
    text: str

    @property
    def key(self) -> str:
        return f"{self.sha} {self.path}"

    @property
    def manuscript(self) -> bool:
        return self.path.endswith(".md") and self.path.startswith(tuple(f"{one}/" for one in FOLDERS)) and not hidden(self.path)


def past(root: Path, library: Library, file: Path | None, since: str = "") -> tuple[Finding, ...]:
    """What was ever committed below `root` and may identify a person, or only what came after the commit `since`; `file` keeps the answers by blob.

    Raises PustakaError outside git and in a clone that holds only a part of the history.
    """
    stamp = stamp_of(library)
    known = load(file, stamp)
    seen, fresh = dict[str, Sequence[Place]](), list[Old]()
    for key, text in texts(root, known, since):
        seen[key] = known.get(key, ())
        if text is not None:
            fresh.append(text)
    seen |= {one.key: found for one, found in zip(fresh, looked_at(fresh, library), strict=True)}
    if seen.keys() != known.keys():
        cache.save(file, {**known, **seen} if since else seen, stamp)
    return tuple(sorted(finding for key, places in seen.items() for finding in told(key, places)))


def looked_at(texts: Sequence[Old], library: Library) -> Iterator[tuple[Place, ...]]:
    """The findings of each text, in order. Manuscripts are asked all rules of their kind, messages those of an ordinary text, everything else for identifiers.

    Only errors block. Whatever else a reviewer had to look at was settled in a later commit, and that cannot change this
    one; a name that should have been looked at is still told as advice, and in a message a village as well.
    """
    plain = replace(LOOSE, known_words=register_words(library))
    asked = {one.key: question(one, library, plain) for one in texts if one.manuscript or one.path == MESSAGE}
    examined = dict(zip(asked, answers(list(asked.values()), Sharing(os.cpu_count() or 1)), strict=True))
    given = tuple(permits.permits(library))
    silences = tuple(permits.silences(library))
    for one in texts:
        here = [silence for silence in silences if silence.path == one.path]
        seen = examined.get(one.key, ())
        found = [*messages.told(one.text, seen)] if one.path == MESSAGE else [hit[:4] for hit in seen if hit[3] == "error" or (hit[3], hit[2]) == ("review", NAMES)]
        if not one.manuscript or one.path.startswith(f"{PAGES}/"):
            allowed = [permit for permit in given if one.path in OWN or permit.holds(one.path)]
            found += [(*place, "error") for place in identifiers.find(one.text, allowed, here)]
        yield tuple(
            placed(one.text, start, end, rule, level)
            for start, end, rule, level in sorted(set(found))
            if not any(silence.hides(rule, one.path, one.text[start:end]) for silence in here)
        )


def question(one: Old, library: Library, plain: Context) -> tuple[str, Context]:
    """What the detector is asked of a text: a manuscript with what it declares, a message as it stands."""
    if one.path == MESSAGE:
        return one.text, plain
    publication = written(one, library)
    return scanned(publication), context_of(publication, library)


def written(one: Old, library: Library) -> Publication:
    series = next((series for series in library.series if series.path.rpartition("/")[0] == one.path.rpartition("/")[0]), None)
    return Publication(Document(Source(one.path, one.text)), kind_of(one.path, series), series)


def placed(text: str, start: int, end: int, rule: str, level: str) -> Place:
    at = spot(text, start, end, rule, Severity.ERROR)
    return at.line, at.column, at.end_line, at.end_column, rule, "error" if level == "error" else "advice"


def told(key: str, places: Iterable[Place]) -> Iterator[Finding]:
    """`a1b2c3d:casebook/x.md` stands for the path; a path that itself holds an identifier is not repeated."""
    sha, _, path = key.partition(" ")
    hits = list(identifiers.find(path))
    for start, end, rule in reversed(hits):
        path = f"{path[:start]}…{path[end:]}"
        places = [(1, 1, 1, 1, rule, "error"), *places]
    for line, column, end_line, end_column, slug, level in places:
        sentence = messages.said(slug) if path == MESSAGE else f"{MESSAGES[slug]} {GONE}"
        yield Finding(f"{sha[:7]}:{path}", line, column, end_line, end_column, CODES[slug], slug, Severity(level), sentence)


def texts(root: Path, known: Collection[str], since: str = "") -> Iterator[tuple[str, Old | None]]:
    """(key, text) of everything that any branch, tag or stash leads to, or that came after `since`; no text where `known` has the key or the file is no text."""
    if git(root, "rev-parse", "--is-shallow-repository").strip() != b"false":
        raise PustakaError("Riwayat di sini tidak lengkap. Jalankan «git fetch --unshallow», lalu ulangi.")
    reach = ("HEAD", "--not", since) if since else ("--all",)
    wanted = dict.fromkeys(blobs(git(root, "-c", "core.quotePath=false", "log", "-m", "--root", "--raw", "--no-renames", "--no-abbrev", "--format=", *reach)))
    if since:
        there = {(sha.decode(), path.decode("utf-8", "replace")) for sha, path in STORED.findall(git(root, "ls-tree", "-r", "-z", since))}
        wanted = {one: None for one in wanted if one not in there}
    wanted |= dict.fromkeys((sha, MESSAGE) for sha in git(root, "rev-list", *reach).decode().split())
    if not since:
        wanted |= dict.fromkeys((sha, MESSAGE) for sha in git(root, "for-each-ref", "--format=%(objectname)", "refs/tags").decode().split())
    fresh = [(sha, path) for sha, path in wanted if f"{sha} {path}" not in known]
    data = batched(git(root, "cat-file", "--batch", given="".join(f"{sha}\n" for sha, _path in fresh).encode()))
    for sha, path in wanted:
        key = f"{sha} {path}"
        if key in known:
            yield key, None
            continue
        raw = next(data)
        read = decode(path, messages.words(raw) if path == MESSAGE else raw)
        yield key, Old(sha, path, read.text) if isinstance(read, Source) else None


def text_of(root: Path, sha: str, path: str) -> str:
    """One text of the history; empty when it is no text."""
    raw = next(batched(git(root, "cat-file", "--batch", given=f"{sha}\n".encode())), b"")
    read = decode(path, messages.words(raw) if path == MESSAGE else raw)
    return read.text if isinstance(read, Source) else ""


RAW = re.compile(rb"^:\S+ (?!160000)\S+ \S+ ([0-9a-f]{40,64}) [^D\t]\S*\t(.+)$", re.MULTILINE)
"""`:000000 100644 0000… c8aaf64… A<tab>docs/index.md`; not what was deleted, not a submodule."""

STORED = re.compile(rb"\d+ blob ([0-9a-f]{40,64})\t([^\0]+)\0")
"""`100644 blob c8aaf64…<tab>docs/index.md<nul>`."""


def blobs(log: bytes) -> Iterator[tuple[str, str]]:
    for found in RAW.finditer(log):
        yield found[1].decode(), found[2].decode("utf-8", "replace").strip('"')


def git(root: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], input=given, capture_output=True, check=False)
    except OSError as error:
        raise PustakaError("Git tidak ditemukan. Pasang git dahulu, lalu ulangi.") from error
    if done.returncode != 0:
        raise PustakaError("Riwayat tidak terbaca oleh git. Jalankan di dalam repositori, lalu ulangi.")
    return done.stdout


def stamp_of(library: Library) -> str:
    """What the answers depend on besides the texts: the programs that look, the registers, and what is permitted."""
    given = tuple(permits.permits(library))
    parts = (fingerprint.programs(*ROOMS, *OWN_PARTS, libraries=LIBRARIES), repr(given), repr(tuple(permits.silences(library))), repr(sorted(register_words(library))))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def load(file: Path | None, stamp: str) -> dict[str, list[Place]]:
    """The answers kept under this stamp; an unreadable or foreign file counts as empty."""
    given = cache.load(file, stamp)
    try:
        return {key: [(int(a), int(b), int(c), int(d), str(e), str(f)) for a, b, c, d, e, f in found] for key, found in given.items()} if isinstance(given, dict) else {}
    except (ValueError, TypeError, AttributeError):
        return {}
