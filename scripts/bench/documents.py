"""Writes a library of any size from invented words: the same number always gives the same texts, and they pass the check."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import yaml

from pustaka.editorial import review
from pustaka.kinds import BY_KEY, Kind, Part
from pustaka.library import Publication, library
from pustaka.library.library import FOLDERS
from pustaka.library.signoff import PUBLISH
from pustaka.privacy.lists import listed
from pustaka.text import Document, Source

COPIED = ("mkdocs.yml", "overrides", *FOLDERS)
"""What a project needs besides the program; the real content stays in, so that its index pages and links work."""

STEPS = 2
"""Steps below each heading of time."""

HELP = "[dinas sosial](../register/rujukan.yml#dinas-sosial)"
"""Whom the invented danger signs call: an office, which the register always has."""

MIX = (("edisi", 0.40), ("kasus", 0.30), ("laporan", 0.12), ("notulensi", 0.10), ("saku", 0.08))
SERIES_SIZE = 80
SYLLABLES = ("ba", "be", "da", "di", "fa", "ga", "ja", "ki", "lo", "lu", "mo", "na", "nu", "pe", "ra", "ri", "so", "su", "ta", "ti", "wa", "vu", "zo", "bel", "dum", "far", "gol", "kem", "lin", "mar", "nol", "pur", "sam", "tel", "won")
GLUE = ("yang", "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "oleh", "sebagai")
AFFIXES = ("me{}", "ber{}", "di{}", "{}an", "{}kan", "{}nya", "pe{}an", "ke{}an")
GIT = ("git", "-c", "user.name=Tolok ukur", "-c", "user.email=tolok-ukur@contoh.invalid", "-c", "commit.gpgsign=false", "-c", "gc.auto=0")


class Words:
    """A vocabulary of invented words, drawn as words are in real texts: a few very often, most rarely."""

    def __init__(self, seed: int, size: int = 6_000) -> None:
        self.random = random.Random(seed)  # noqa: S311  # repeatable on purpose
        roots = sorted({"".join(self.random.choices(SYLLABLES, k=self.random.choice((2, 3, 3)))) for _ in range(size)} - listed("sapaan"))  # behind a form of address stands a name
        self.random.shuffle(roots)
        self.roots = roots
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(roots))))

    def some(self, count: int) -> list[str]:
        return [self.shaped(root) for root in self.random.choices(self.roots, cum_weights=self.weights, k=count)]

    def shaped(self, root: str) -> str:
        chance = self.random.random()
        if chance < 0.22:
            return self.random.choice(GLUE)
        return self.random.choice(AFFIXES).format(root) if chance < 0.45 else root

    def opening(self, count: int) -> str:
        """So many words of which the first, with its capital, is a known one: an unknown capital may be somebody's name."""
        return " ".join([self.random.choice(GLUE).capitalize(), *self.some(count - 1)])

    def sentence(self, least: int = 7, most: int = 17) -> str:
        words = self.opening(self.random.randint(least, most)).split()
        if len(words) > 12:
            words[len(words) // 2] += ","
        if self.random.random() < 0.08:
            words[1] = f"**{words[1]}**"
        return " ".join(words) + "."

    def paragraphs(self, words: int) -> Iterator[str]:
        """Paragraphs of a few sentences, one per line, until there are at least so many words."""
        left, lines, most = words, list[str](), self.random.randint(2, 5)
        while left > 0:
            lines.append(self.sentence())
            left -= len(lines[-1].split())
            if len(lines) == most or left <= 0:
                yield "\n".join(lines)
                lines, most = [], self.random.randint(2, 5)


def project(source: Path, target: Path, publications: int) -> int:
    """Copy the project at `source` to `target`, fill it up to so many publications, and commit it; returns how many were written."""
    for name in COPIED:
        one = source / name
        if one.is_dir():
            shutil.copytree(one, target / name)
        else:
            shutil.copy2(one, target / name)
    missing = publications - len(library.read(target).published)
    registers = {name: sorted(yaml.safe_load((target / f"docs/register/{name}.yml").read_text("utf-8"))) for name in ("topik", "pmks")}
    words, earlier = Words(seed=publications), list[str]()
    for number, (kind, path) in enumerate(places(missing), 1):
        file = target / path
        if kind.series and not (file.parent / "seri.yml").exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            (file.parent / "seri.yml").write_text(series(kind, file.parent.name), "utf-8")
        file.write_text(signed(kind, path, document(kind, number, words, registers, earlier)), "utf-8")
        earlier.append(path)
    subprocess.run(["git", "init", "--quiet"], cwd=target, check=True)
    subprocess.run([*GIT, "add", "--all"], cwd=target, check=True)
    subprocess.run([*GIT, "commit", "--quiet", "--message", "Tulisan buatan"], cwd=target, check=True)
    return missing


def places(count: int) -> Iterator[tuple[Kind, str]]:
    """(kind, path) of each document, the kinds in their shares."""
    for key, share in MIX:
        kind = BY_KEY[key]
        last = key == MIX[-1][0]
        many = count - sum(round(count * other) for _key, other in MIX[:-1]) if last else round(count * share)
        for number in range(many):
            folder = f"{kind.folder}/buatan-{key}-{number // SERIES_SIZE + 1}" if kind.series else kind.folder
            yield kind, f"{folder}/buatan-{number + 1:04d}.md"


def series(kind: Kind, name: str) -> str:
    return f"nama: Seri {name}\njenis: {kind.key}\npenerbit: Kelompok buatan\nringkasan: Seri buatan untuk tolok ukur.\n"


def document(kind: Kind, number: int, words: Words, registers: dict[str, list[str]], earlier: list[str]) -> str:
    """One document of about 600 to 1,500 words that has everything its kind declares."""
    matter = "".join(f"{key}: {value}\n" for key, value in values(kind, number, words, registers))
    body, aim = [], words.random.randint(600, 1_400)
    parts = [part for part in kind.parts if not part.generated]
    extra = max(0, aim - sum(part.min_words for part in parts)) // len(parts)
    step = 1
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        opens = following is not None and following.level > part.level  # the parts below fill it
        least = 30 if opens else max(30, part.min_words + extra)
        body += [f"{'#' * part.level} {part.title} {{#{part.id}}}", *section(part, least, words, step)]
        step += max(STEPS, part.min_items) if part.marked else 0
    if earlier:
        body.append(link(kind, words.random.choice(earlier)))
    body.append(f"[^1]: {words.sentence()}")
    return f"---\n{matter}---\n\n" + "\n\n".join(body) + "\n"


def values(kind: Kind, number: int, words: Words, registers: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The required keys and the ones by which publications are found, in the order of the declaration."""
    day = date(2008, 1, 1) + timedelta(days=number % 6_000)
    given = {
        "judul": f"{words.opening(4)} {number}",
        "ringkasan": words.sentence(),
        "nomor": str(number),
        "tanggal": day.isoformat(),
        "kurun": str(day.year),
        "persetujuan": '{bentuk: tertulis, bulan: "2007-01", disimpan: Lembaga buatan}',
        **{key: f"[{', '.join(words.random.sample(keys, 2))}]" for key, keys in registers.items()},
    }
    for one in kind.fields:
        if one.key in given:
            yield one.key, given[one.key]
        elif one.required:
            yield one.key, one.sample


def section(part: Part, least: int, words: Words, first: int) -> Iterator[str]:
    """The text of one part: what the declaration asks for, and something of everything that Markdown offers; steps are numbered from `first`."""
    texts = list(words.paragraphs(least))
    texts[0] = f"{texts[0]}[^1]" if part.id in ("latar", "pembahasan", "apa", "siapa") else texts[0]
    yield from texts
    items = max(part.min_items, STEPS if part.marked else 0 if part.timed else words.random.choice((0, 0, 3)))
    if part.alarm:
        yield "\n".join(f"- **{words.opening(4)}.** {words.sentence()} Hubungi {HELP}." for _ in range(items))
    elif part.marked:
        yield "\n".join(f"{n}. {words.sentence()[:-1]} (praktik umum, belum ditinjau)." for n in range(first, first + items))
    elif items:
        yield "\n".join(f"- {words.sentence()}" for _ in range(items))
    if part.columns:
        rows = [part.columns, ("---",) * len(part.columns), *(tuple(" ".join(words.some(3)) for _ in part.columns) for _ in range(4))]
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
    if words.random.random() < 0.08:
        yield f'!!! note "{words.opening(3)}"\n    {words.sentence()}'


def signed(kind: Kind, path: str, text: str) -> str:
    """With the reviewer's block that a case needs before it is published."""
    if kind.privacy != "kasus":
        return text
    return review.signed(Publication(Document(Source(path, text)), kind), review.Answer("Peninjau buatan", PUBLISH), date(2026, 1, 1))


def link(kind: Kind, path: str) -> str:
    """A sentence with a link to another document, relative as contributors write it."""
    up = "../" * (kind.folder.count("/") + (2 if kind.series else 1))
    return f"Lihat juga [tulisan buatan yang lain]({up}{path})."
