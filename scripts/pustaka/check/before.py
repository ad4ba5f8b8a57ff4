"""Asks git for the library as it was where a change began, without touching a file."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pustaka.check.changes import content
from pustaka.errors import PustakaError
from pustaka.library import Library, git
from pustaka.library.git import batched
from pustaka.library.library import FOLDERS, MADE, assemble
from pustaka.text import Source
from pustaka.text.source import LINKED, LOST, UNSAYABLE, Unreadable, decode, is_beside, is_program, sayable

LINK, MODULE = "120000", "160000"

UNREAD = "Isi versi lama tidak dapat dibaca lengkap oleh git. Jalankan «git fetch», lalu ulangi; bila tetap gagal, ambil ulang repositorinya."


@dataclass(frozen=True, slots=True)
class Blob:
    """One file of an old version: where its repository lies and what git calls its content."""

    repository: Path
    sha: str


@dataclass(frozen=True, slots=True)
class Before:
    """The old library, and the paths whose content is the same now."""

    library: Library
    same: frozenset[str]
    touched: frozenset[str] = frozenset()
    """Files beside the content that came or changed."""


def start(root: Path, rev: str) -> str:
    """The commit that `rev` and the present state last had in common; PustakaError says what to do where there is none."""
    if asked(root, "rev-parse", "--git-dir") is None:
        raise PustakaError("Git tidak menemukan repositori yang dapat dibaca di folder ini. Jalankan di dalam repositori, atau tanpa «--sejak».")
    if asked(root, "rev-parse", "--quiet", "--verify", "HEAD^{commit}") is None:
        raise PustakaError("Repositori ini belum punya komit untuk dibandingkan. Jalankan tanpa «--sejak».")
    part = (asked(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true"
    shown = " ".join("".join(letter if letter.isprintable() else " " for letter in rev).split())[:100]
    plain = rev and not rev.startswith("-") and "\0" not in rev
    named = asked(root, "rev-parse", "--quiet", "--verify", f"{rev}^{{commit}}") if plain else None
    if named is None and part:
        raise PustakaError(f"Versi «{shown}» tidak ada di sini, karena riwayatnya tidak lengkap. Jalankan «git fetch --unshallow», lalu ulangi.")
    if named is None:
        raise PustakaError(f"Git tidak mengenal versi «{shown}». Periksa ejaannya, atau jalankan «git fetch» dahulu.")
    common = asked(root, "merge-base", named.strip(), "HEAD")
    if common is None and part:
        raise PustakaError(f"Asal bersama dengan «{shown}» tidak ada di sini, karena riwayatnya tidak lengkap. Jalankan «git fetch --unshallow», lalu ulangi.")
    if common is None:
        raise PustakaError(f"Versi «{shown}» tidak punya asal yang sama dengan versi ini. Sebutkan cabang atau komit yang menjadi asal perubahan ini.")
    return common.strip()


def read(root: Path, commit: str, now: Library) -> Before:
    """The library as it was at `commit`; what has not changed is not read again."""
    everything, links = listed(root, commit)
    odd = {**dict.fromkeys(links, LINKED), **{path: UNSAYABLE for path in everything if LOST in path}}
    tree = {path: blob for path, blob in everything.items() if is_content(path) and path not in odd}
    touched = outside(root, everything)
    notes = fetched({path: blob for path, blob in everything.items() if is_beside(path, FOLDERS) or (path in touched and is_program(path))})
    same = frozenset(path for path, blob in tree.items() if path in now.files and blob.sha == name_of(content(now, path), blob.sha))
    data = fetched({path: blob for path, blob in tree.items() if path not in same})

    def read_bytes(path: str) -> bytes:
        return now.read_bytes(path) if path in same else data[path]

    texts: list[Source | Unreadable] = [decode(path, read_bytes(path)) for path in sorted(tree) if path.endswith((".md", ".yml"))]
    texts += [Unreadable(path, 1, reason) for path, reason in odd.items() if is_content(path) or path.partition("/")[0] not in FOLDERS]
    old = assemble(texts, files=frozenset(tree), read_bytes=read_bytes, today=now.today)
    read_already = {path: one.document for path, one in now.by_path.items() if path in same}
    publications = tuple(replace(one, document=read_already.get(one.path, one.document)) for one in old.publications)  # a picture beside an equal text may be another one
    beside = (decode(path, data) for path, data in sorted(notes.items()))
    return Before(
        replace(
            old, publications=publications, strays=tuple(path for path in now.strays if path in everything),
            beside=tuple(one for one in beside if isinstance(one, Source)),
        ),
        same,
        touched,
    )


def outside(root: Path, before: Mapping[str, Blob]) -> frozenset[str]:
    """The files beside the content whose content is another one now, or which came."""
    found = set[str]()
    for path, link in git.everything(root, *MADE).items():
        if path.partition("/")[0] in FOLDERS or link:
            continue
        try:
            data = (root / path).read_bytes()
        except OSError:  # removed, or no file
            continue
        if path not in before or name_of(data, before[path].sha) != before[path].sha:
            found.add(path)
    return frozenset(found)


def is_content(path: str) -> bool:
    """Whether the library reads this file: below a content folder, and nothing on the way is hidden."""
    top, *inner = path.split("/")
    return top in FOLDERS and bool(inner) and not any(name.startswith(".") for name in inner)


def name_of(data: bytes, like: str) -> str:
    """What git calls a file with this content, in the form of the name `like`."""
    made = (hashlib.sha256 if len(like) == 64 else hashlib.sha1)(b"blob %d\0" % len(data), usedforsecurity=False)
    made.update(data)
    return made.hexdigest()


def listed(repository: Path, commit: str) -> tuple[dict[str, Blob], tuple[str, ...]]:
    """(files by path, links) of a version; modules stand for their own files."""
    found: dict[str, Blob] = {}
    links: list[str] = []
    answer = asked(repository, "ls-tree", "-r", "-z", commit)
    if answer is None:
        raise PustakaError(UNREAD)
    for entry in answer.split("\0"):
        about, _, given = entry.partition("\t")
        if not given:
            continue
        path = sayable(given)
        mode, _kind, sha = about.split(" ")
        if mode == MODULE:
            inner = repository / given
            if (inner / ".git").exists() and asked(inner, "cat-file", "-e", sha) is not None:
                files, inside = listed(inner, sha)
                found |= {f"{path}/{name}": blob for name, blob in files.items()}
                links += [f"{path}/{name}" for name in inside]
        elif mode == LINK:
            links.append(path)
        else:
            found[path] = Blob(repository, sha)
    return found, tuple(links)


def fetched(blobs: Mapping[str, Blob]) -> dict[str, bytes]:
    """The content of files of old versions, asked for once per repository."""
    wanted: defaultdict[Path, list[str]] = defaultdict(list)
    for path, blob in blobs.items():
        wanted[blob.repository].append(path)
    found = dict.fromkeys(blobs, b"")
    for repository, paths in wanted.items():
        found |= zip(paths, objects(repository, (blobs[path].sha for path in paths)), strict=True)
    return found


def objects(repository: Path, shas: Iterable[str]) -> Iterator[bytes]:
    done = run(repository, "cat-file", "--batch", given="".join(f"{sha}\n" for sha in shas).encode())
    if done.returncode != 0:
        raise PustakaError(UNREAD)
    return batched(done.stdout)


def asked(root: Path, *arguments: str) -> str | None:
    """What git answers; nothing when it refuses."""
    done = run(root, *arguments)
    return os.fsdecode(done.stdout) if done.returncode == 0 else None


def run(root: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(root), *arguments], input=given, capture_output=True, check=False)
    except OSError as error:
        raise PustakaError("Git tidak ditemukan. Pasang git dahulu, lalu ulangi.") from error
