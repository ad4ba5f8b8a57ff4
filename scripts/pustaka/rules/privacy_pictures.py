"""DIRI for pictures: what a drawing says in words, and what the name of a file gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication, asset_hashes
from pustaka.library.library import FOLDERS
from pustaka.library.once import once_each
from pustaka.pictures import cleaning, svg
from pustaka.pictures.images import MOST_BYTES
from pustaka.privacy import Allowed, Context, encoded, identifiers, permits
from pustaka.privacy.levels import BY_SLUG
from pustaka.privacy.slugs import names_somebody, revealing
from pustaka.privacy.view import unfold
from pustaka.rules.link_targets import at
from pustaka.rules.privacy import DIRI, NAMES, context_of, declared, declares, examined, scanned, weighed
from pustaka.rules.privacy_text import DRAWN, FILE_NAME, OTHER_FILE_NAME, PICTURE, VALUE_IN_FILE_NAME

TECHNICAL = frozenset({
    "img", "image", "dsc", "dscn", "pxl", "vid", "mvimg", "photo", "pic", "wa", "whatsapp", "fb", "received", "screenshot", "scan", "signal", "telegram",
    "com", "at", "copy", "final", "draft", "web", "icon", "logo", "banner", "diagram", "flowchart", "infographic", "chart", "template", "mindmap", "venn",
})  # fmt: skip
"""What cameras, messengers and drawing programs write into names, and kinds of pictures."""

MOMENT = re.compile(
    r"(?<!\d)(?<!\d[-_. ])(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?(?:[0-2]\d|3[01])"
    r"(?:(?:[-_T ]| at )(?:[01]\d|2[0-3])[-.]?[0-5]\d(?:[-.]?[0-5]\d(?:[-.]?\d{3})?)?)?(?!\d)(?![-_. ]\d{3})", re.ASCII,
)
"""`20251128_101112345`, `2025-11-28 at 08.13.55`: day and time, as cameras and messengers write them."""


@DIRI.rule(25, "nama-di-nama-berkas", Severity.ERROR, also=Severity.REVIEW)
def named_file(publication: Publication, library: Library) -> Iterator[Spot]:
    """The address of a page names nobody."""
    if not declares(publication, library):
        return
    context, text = context_of(publication, library), scanned(publication)
    names = [text[start:end] for start, end, rule, _level, public in examined(publication, library) if rule in NAMES and not public]
    parts = [re.findall(r"[^\W\d_]+", part) for part in publication.path.removesuffix(".md").split("/")[1:]]
    if context.kind != "kasus" and not library.loose and any(names_somebody(words, replace(context, kind="edisi")) for words in parts):
        yield Spot(1, 1, FILE_NAME, severity=Severity.REVIEW)
    elif revealing(publication.id, names, context):
        yield Spot(1, 1, FILE_NAME, severity=Severity.ERROR if revealing(publication.id, names, Context(kind="edisi", pseudonyms=context.pseudonyms)) else Severity.REVIEW)


@DIRI.wide_rule(26, "gambar-bermetadata", Severity.ERROR)
def traces(library: Library) -> Iterator[tuple[str, Spot]]:
    """Images carry no place, device or comment, and nothing behind or beside the picture."""
    for path, picture in library.pictures.items():
        kinds = cleaning.traces(library.read_bytes(path), picture)
        if kinds:
            yield path, Spot(1, 1, PICTURE.format(kinds=", ".join(kinds)))


@DIRI.wide_rule(32, "teks-di-gambar", Severity.ERROR, also=Severity.REVIEW)
def drawn_text(library: Library) -> Iterator[tuple[str, Spot]]:
    """What a drawing says is read like a text; so are its comments, and the names of its parts, for numbers and addresses."""
    given, silences = tuple(permits.permits(library)), tuple(permits.silences(library))
    for path, picture in library.pictures.items():
        if picture.format != "SVG" or picture.size > MOST_BYTES:
            continue
        drawing = svg.read(library.read_bytes(path))
        allowed = [one for one in given if one.holds(path)]
        hidden = [one for one in silences if one.path == path]
        found: dict[str, Severity] = {}
        texts = ("\n¶\n".join((*drawing.lines, *drawing.together, *drawing.marks)), svg.told(drawing.written.decode("utf-8")))
        for text in texts:
            for _start, _end, rule in identifiers.find(text, allowed, hidden, strict=True):
                found[rule] = Severity.ERROR
        if any(True for _hit in encoded.find(unfold(texts[0]).text)):
            found[encoded.CODED] = Severity.REVIEW
        said = "\n\n".join(drawing.lines)
        for one, level in weighed(said, context_for(path, library, allowed)):
            if level in (Severity.ERROR, Severity.REVIEW) and not any(silence.hides(one.rule, path, said[one.start : one.end]) for silence in hidden):
                found[one.rule] = Severity.ERROR if Severity.ERROR in (level, found.get(one.rule)) else level
        for level in (Severity.ERROR, Severity.REVIEW):
            kinds = ", ".join(BY_SLUG[rule].what for rule in BY_SLUG if found.get(rule) is level)
            if kinds:
                yield from placed(path, library, DRAWN.format(kinds=kinds), level)


def placed(path: str, library: Library, message: str, level: Severity) -> Iterator[tuple[str, Spot]]:
    """An error stands at the file. What a person has to judge stands in each text that shows it: that text waits for its reviewer."""
    shown = showing(path, library) if level is Severity.REVIEW else ()
    for publication in shown:
        link = next(one.link for one in publication.local_links if one.path == path)
        yield publication.path, replace(at(link, message), severity=level)
    if not shown:
        yield path, Spot(1, 1, message, severity=level)


def showing(path: str, library: Library) -> tuple[Publication, ...]:
    """The publications that show or link a file."""
    return tuple(by_file(library).get(path, ()))


@once_each
def by_file(library: Library) -> dict[str, list[Publication]]:
    found: dict[str, list[Publication]] = {}
    for publication in library.publications:
        for path in sorted({link.path for link in publication.local_links}):
            found.setdefault(path, []).append(publication)
    return found


def context_for(path: str, library: Library, allowed: list[permits.Permit]) -> Context:
    """What the texts that show a picture declare, together; the strictest kind among them holds."""
    contexts = [context_of(one, library) for one in showing(path, library)]
    kinds = {one.kind for one in contexts}
    return Context(
        kind=next((kind for kind in ("kasus", "notulensi") if kind in kinds), "edisi"),
        pseudonyms=tuple(name for one in contexts for name in one.pseudonyms),
        allowed_names=tuple(name for one in contexts for name in one.allowed_names),
        authors=tuple(name for one in contexts for name in one.authors),
        participants=tuple(name for one in contexts for name in one.participants),
        child=any(one.child for one in contexts),
        known_words=declared(library).words,
        allowed_values=tuple(Allowed(one.value, one.rule) for one in allowed),
    )


@DIRI.wide_rule(36, "nama-di-nama-gambar", Severity.ERROR, also=Severity.REVIEW)
def named_picture(library: Library) -> Iterator[tuple[str, Spot]]:
    """The names of pictures, attachments and folders name nobody and hold no number of anyone."""
    for path in () if library.loose else sorted(library.files):
        if path in asset_hashes.known():
            continue
        parts = PurePosixPath(path.partition("/")[2] if path.startswith(FOLDERS) else path).with_suffix("").parts
        if any(numbered(part) for part in parts):
            yield path, Spot(1, 1, VALUE_IN_FILE_NAME)
        elif not path.endswith((".md", ".yml")) and parts:
            level = telling(path, parts[-1], library)
            if level is not None:
                yield from placed(path, library, OTHER_FILE_NAME, level)


def numbered(name: str) -> bool:
    """Whether a name holds an identifier, its groups joined in whatever way, or writing in code."""
    name = MOMENT.sub(" ", name)
    spaced = re.sub(r"[^\w@.+]+|_", " ", name)
    readings = {name, spaced, *re.findall(r"\d{9,}", re.sub(r"(?<=\d)\W?_?(?=\d)", "", name))}
    return any(next(identifiers.find(one, strict=True), None) is not None or next(encoded.find(one), None) is not None for one in readings)


def telling(path: str, stem: str, library: Library) -> Severity | None:
    """How much the name of a picture gives away: names from the texts that show it, or words that look like a person's name."""
    names = [name for one in showing(path, library) for name in people(one, library)]
    context = context_for(path, library, [])
    if names and revealing(stem, names, Context(kind="edisi", pseudonyms=context.pseudonyms)):
        return Severity.ERROR
    if context.kind == "kasus" and revealing(stem, names, context):
        return Severity.REVIEW
    words = [word for word in re.findall(r"[^\W\d_]+", stem) if word.lower() not in TECHNICAL]
    plain = Context(kind="edisi", known_words=context.known_words, pseudonyms=context.pseudonyms, allowed_names=context.allowed_names)
    return Severity.REVIEW if names_somebody(words, plain) else None


def people(publication: Publication, library: Library) -> Iterator[str]:
    """Names of persons in a text; what stands in the target of a link is the name of a file itself."""
    text = scanned(publication)
    targets = [found.span() for link in {one.link.target for one in publication.local_links} for found in re.finditer(re.escape(link), text)]
    for start, end, rule, _level, public in examined(publication, library):
        if rule == "nama-orang" and not public and not any(low <= start < high for low, high in targets):
            yield text[start:end]
