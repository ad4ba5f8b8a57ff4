"""Runs every finder of the privacy family over one text and gives the places back in the text as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from pustaka.privacy import (
    births,
    borne,
    bygone,
    byname,
    cards,
    cited,
    closed,
    columns,
    contacts,
    daengs,
    dates,
    days,
    declared,
    dwellings,
    encoded,
    figures,
    initials,
    institutions,
    insured,
    kin,
    links,
    months,
    names,
    numbers,
    officers,
    official,
    parted,
    phones,
    placed,
    proverbs,
    pseudonyms,
    quasi,
    rare,
    rejoined,
    renown,
    replied,
    scanned,
    scattered,
    schooled,
    senders,
    speakers,
    spelt,
    stalls,
    tables,
    tokens,
    trades,
    traits,
    wards,
    weekdays,
    workshops,
)
from pustaka.privacy.evidence import FAINT
from pustaka.privacy.lists import lines
from pustaka.privacy.model import Allowed, Context, Detection, Hit
from pustaka.privacy.titles import INNER
from pustaka.privacy.view import unfold


def valued(text: str) -> Iterator[Hit]:
    """Numbers and addresses of persons in unfolded text, also where their digits are kept apart or encoded."""
    yield from bare(text)
    yield from encoded.within(text, bare)
    yield from columns.within(text, numbers.find)


def bare(text: str) -> Iterator[Hit]:
    for finder in (phones.find, contacts.find, numbers.find, insured.find, cards.find, replied.find, parted.find, spelt.find, scattered.find):
        yield from finder(text)


FINDERS = (valued, encoded.find, dwellings.find, dates.find, births.find, days.find, scanned.find, institutions.find, schooled.find, trades.find, workshops.find, stalls.find, months.find, weekdays.find, links.find)
"""Finders of values with a form of their own; names are looked for in what they leave."""

DISGUISE = "samaran-bukan-samaran"

STRENGTH = (
    "nomor-induk", "nomor-telepon", "surel", "akun-media-sosial", "koordinat", "nomor-rekam-medis", "nomor-rekening", "nomor-kartu",
    "nomor-dokumen", "nomor-perkara", "pelat-kendaraan", "tanggal-lahir", "alamat", "letak-rumah", "sekolah", "tempat-kerja", "desa-kelurahan",
    "nama-orang", "kata-tak-dikenal", "bagian-nama", "inisial", "tanggal-kejadian", "nomor-panjang", "usia-tepat", "pekerjaan-khas", "jam-atau-jumlah", "tulisan-tersandi", "kata-asing", "gabungan-ciri", DISGUISE,
)  # fmt: skip
"""Which rule keeps a stretch that several claim: the one that says most comes first."""

RANK = {rule: place for place, rule in enumerate(STRENGTH)}

NAMING = frozenset({"sekolah", "tempat-kerja", "desa-kelurahan", "alamat", "letak-rumah", "tanggal-kejadian"})
"""Rules whose stretch may hold an announced name after all, as in an address beside «rumah Pak …»."""


FAINT_ALONE = frozenset({"tempat-kerja", "tanggal-kejadian"})
"""Rules that find a kind of work and a month too, as a word of advice: these weigh nothing beside other traits."""


def detect(text: str, context: Context) -> tuple[Detection, ...]:
    """Every place in the whole file (front matter included) that may identify a person, in order of appearance."""
    view = unfold(text)
    plain = view.text
    found = [one for finder in FINDERS for one in finder(plain)]
    allowed = (*context.allowed_values, *announced_numbers())
    values = [one for one in settled(found) if not permitted(plain[one.start : one.end], one.rule, allowed)]
    told, signed = (*pseudonyms.find(plain), *declared.disguises(plain)), tuple(declared.authors(plain))
    words = tokens.cut(plain, replace(context, pseudonyms=(*context.pseudonyms, *told), authors=(*context.authors, *signed)) if told or signed else context)
    for first, end in (*figures.found(words), *wards.found(words), *officers.found(words), *proverbs.found(words)):
        words.taken[first:end] = [True] * (end - first)
    free = replace(words, taken=words.taken[:])
    for one in values:
        tokens.mark(free, free.taken, one.start, one.end)
        if one.rule not in NAMING:
            tokens.mark(words, words.taken, one.start, one.end)
    places_taken = [(one.start, one.end) for one in values if one.rule in NAMING]
    named = [
        Hit(one.start, one.end, one.rule, official.public(plain, one.start, one.end)) for one in (*names.find(words), *senders.find(words), *daengs.find(words), *tables.find(words))
    ]
    named += scanned.again_named(plain, replace(context, pseudonyms=(*context.pseudonyms, *told), authors=(*context.authors, *signed)))
    for low, high in (*places_taken, *((one.start, one.end) for one in named)):
        tokens.mark(words, words.taken, low, high)
    if any(one.public for one in named):
        surnames = cited.listed_surnames(words)
        named = [one for one in named if not cited.sourced(words, one, surnames)]
    named = list(bygone.without(words.text, named))
    announced = frozenset(words.lower[n] for one in named if not one.public for n in range(words.at(one.start), words.at(one.end)))
    unknown = [*closed.find(words, context, announced), *closed.uncapitalised(words), *placed.find(words), *(kin.find(words) if context.kind != "edisi" else ())]
    unknown = list(bygone.without(words.text, unknown))
    for one in (*named, *(one for one in unknown if one.public)):
        tokens.mark(free, free.taken, one.start, one.end)
    heard = [one for one in (*named, *unknown) if one.rule not in {INNER, FAINT}]
    echoed = closed.echoes(free, words, heard)
    hits = (*values, *named, *unknown, *echoed, *borne.again(words, heard), *byname.reached(words, (*named, *unknown)), *initials.find(words), *traits.find(plain), *disguises(plain, context), *rejoined.find(plain, context))
    if context.kind == "kasus":
        hits = (*hits, *quasi.find(plain, {one.rule for one in hits if not (one.public and one.rule in FAINT_ALONE)}))
    else:
        hits = tuple(speakers.alike(words, hits))
    hits = (*hits, *rare.beyond(rare.famed(plain), [one for one in hits if one.rule == rare.RULE]))
    hits = (*hits, *rare.beyond(renown.find(plain), [one for one in hits if one.rule == rare.RULE]))
    hits = tuple(one for one in hits if not permitted(plain[one.start : one.end], one.rule, allowed))
    return tuple(sorted(Detection(*view.origin(one.start, one.end), one.rule, one.public) for one in settled(hits)))


def settled(hits: Iterable[Hit]) -> Iterator[Hit]:
    """One hit per stretch: what lies within a stronger hit goes; traits and ages may cover others."""
    ordered = sorted(set(hits), key=lambda one: (RANK[one.rule], one.start - one.end, one.start, one.public))
    covered = bytearray(max((one.end for one in ordered), default=0))
    for one in ordered:
        if one.rule in {"gabungan-ciri", DISGUISE}:
            yield one
            continue
        length = one.end - one.start
        if sum(covered[one.start : one.end]) * 2 > length:
            continue
        covered[one.start : one.end] = b"\x01" * length
        yield one


def permitted(value: str, rule: str, allowed: tuple[Allowed, ...]) -> bool:
    """Whether a value is, as a whole, one of the public values; numbers are compared by their digits."""
    return any(one.rule == rule and canonical(one.value, rule) == canonical(value, rule) for one in allowed)


@cache
def announced_numbers() -> tuple[Allowed, ...]:
    """The numbers of public services, which are nobody's own."""
    return tuple(Allowed(one, phones.RULE) for one in lines("nomor-publik.txt"))


def canonical(value: str, rule: str) -> str:
    if rule == "nomor-telepon":
        value = value.partition("|")[0]  # a cell beside it that holds a figure too
        digits = re.sub(r"\D", "", value) or "".join(spelt.digits().get(word, "") for word in re.findall("[a-z]+", value.lower()))
        return "0" + digits.removeprefix("62").removeprefix("0")
    return " ".join(value.casefold().split()).rstrip("./")


def disguises(text: str, context: Context) -> Iterator[Hit]:
    """Declared pseudonyms that are, word for word, the name of an author or a participant."""
    real = {folded(name) for name in (*context.authors, *context.participants)}
    for name in context.pseudonyms:
        if folded(name) in real and (found := re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)):
            yield Hit(*found.span(), DISGUISE)


def folded(name: str) -> str:
    return " ".join(name.casefold().split())
