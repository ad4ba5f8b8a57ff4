"""Draws the pictures that show when somebody shares an address of the site: one for the library, and one for each publication."""

from __future__ import annotations

import datetime
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache as once
from importlib.metadata import version
from pathlib import Path

from PIL import Image

from pustaka.book import text
from pustaka.book.dress import dress
from pustaka.book.pdf_cache import digest_of
from pustaka.book.pdf_cache import setup as templates
from pustaka.progress import Progress
from pustaka.project import Brand, files
from pustaka.typesetting.typeset import Job, picture

GROUND = "dasar.svg"
"""The name by which the template knows the ground."""

COLOURS = (128,)
"""As many as the ground's shading needs; with all of them the file would be twice as large, and messengers refuse large ones."""

FEWER, HEAVIEST = (48, 36, 24), 60_000
"""Colours of the picture of a publication, of which there are many, from the finest down, and the bytes that it may have."""

LABEL = "Membuat gambar bagikan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What stands on the picture of one publication; `path` is the picture's below the site root."""

    path: str
    title: str
    eyebrow: str
    notice: str


def share(brand: Brand, ground: bytes) -> bytes:
    """A PNG of 1200 by 630 pixels; `ground` is an SVG drawing of that shape.

    Raises Refused.
    """
    data = {"brand": text.line(brand.name), "summary": text.line(brand.summary), "lang": brand.language}
    return reduced(picture(job(data, brand, ground, "share.typ")), COLOURS, 0)


def pages(some: Iterable[Shown], brand: Brand, ground: bytes, cache: Path, progress: Progress) -> dict[str, Path]:
    """A PNG of the same size for each, by its path; those that an earlier run kept below `cache` are taken from there, and no others stay: a title stands on each.

    Raises Refused.
    """
    cache.mkdir(parents=True, exist_ok=True)
    jobs = {one.path: job_of(one, brand, ground) for one in some}
    there = {path: kept(drawn, cache) for path, drawn in jobs.items()}
    missing = [path for path, file in there.items() if file is None]
    with progress.counting(LABEL, len(missing)) as bar:
        for path in missing:
            there[path] = keep(jobs[path], cache)
            bar.update(1)
    found = {path: file for path, file in there.items() if file is not None}
    for file in frozenset(cache.glob("*.png")).difference(found.values()):
        file.unlink(missing_ok=True)
    return found


def job_of(one: Shown, brand: Brand, ground: bytes) -> Job:
    data = {"brand": text.line(brand.name), "title": text.line(one.title), "eyebrow": text.line(one.eyebrow), "notice": text.line(one.notice), "lang": brand.language}
    return job(data, brand, ground, "share-page.typ")


def job(data: Mapping[str, str], brand: Brand, ground: bytes, template: str) -> Job:
    return Job(json.dumps(data, ensure_ascii=False, sort_keys=True), {GROUND: ground}, datetime.date(2000, 1, 1), template, dress(brand))


def reduced(drawn: bytes, colours: Iterable[int], most: int) -> bytes:
    """The picture with the first number of colours that makes it light enough, else with the last."""
    data = b""
    with Image.open(io.BytesIO(drawn)) as given:
        plain = given.convert("RGB")
    for count in colours:
        out = io.BytesIO()
        plain.quantize(count, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        data = out.getvalue()
        if len(data) <= most:
            break
    return data


def key(drawn: Job) -> str:
    """Names everything that the bytes depend on."""
    given = f"{setup()}\n{drawn.template}\n{drawn.brand}\n{drawn.data}\n".encode()
    return hashlib.sha256(given + drawn.pictures[GROUND]).hexdigest()[:32]


@once
def setup() -> str:
    return f"{templates()} pillow {version('pillow')} {FEWER} {HEAVIEST}"


def kept(drawn: Job, cache: Path) -> Path | None:
    """The picture of an earlier run; its name ends with a hash of its bytes, so one that was cut off or exchanged counts as missing."""
    for file in cache.glob(f"{key(drawn)}.*.png"):
        try:
            if file.name.split(".")[1] == digest_of(file.read_bytes()):
                return file
        except OSError:
            continue
    return None


def keep(drawn: Job, cache: Path) -> Path:
    """Draw it, and write it whole or not at all."""
    data = reduced(picture(drawn), FEWER, HEAVIEST)
    file = cache / f"{key(drawn)}.{digest_of(data)}.png"
    files.replace(file, data)
    return file
