"""Finds links to what is shown or kept of somebody: a photo, a report, a recording or a form that the sentence speaks of, or a page that is called after him.

Nobody can say what stands behind a link; a person is asked. Links to laws, institutions and journals are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.contacts import BLOG, PROFILE, SOCIAL
from pustaka.privacy.labels import RULE as PERSON
from pustaka.privacy.leads import Lazy, windows
from pustaka.privacy.model import Hit
from pustaka.privacy.points import POINTS
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.words import entries, foreign, known, region_length

LINK = Lazy(r"(?<![\w@./=-])(?:https?://|www\.)[\w-][^\s<>\"')\]|]{3,200}|(?<![\w@./=-])[a-z0-9][a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,30}){0,3}\.«akhiran-laman»/[\w?=-][^\s<>\"')\]|]{0,160}", re.IGNORECASE)
"""`https://xontoh.example/duka-keluarga-xana`, `xontoh.test/mpok-xana`; not `dan/atau`."""

HOST = re.compile(r"(?:https?://)?(?P<host>[^/?#\s]*)(?P<path>[^\s]*)", re.IGNORECASE)
NAME = re.compile(r"(?<![A-Za-z])[A-Za-z]{4,20}(?![A-Za-z])")
OFFICIAL = Lazy(r"(?:^|\.)«situs-lembaga»(?::\d+)?$", re.IGNORECASE)
"""`kemencontoh.go.id`, `doi.org`: whose pages are of institutions and of learning."""

CITED = Lazy(r"(?<![A-Za-z])(?!data\s(?:diri|pribadi|korban|klien|keluarga)(?:nya|ne|na)?(?![A-Za-z])|dokumentasi\s«bukti-klien:hal»(?![A-Za-z]))«tautan-acuan»(?![A-Za-z])", re.IGNORECASE)
"""`modul`, `jurnal`, `peraturan`: the sentence points the reader to something to read; not `data dirinya`."""

SHOWN = Lazy(r"(?<![A-Za-z])«tayangan»(?:nya|nye|nyo|ne|e|na)?(?![A-Za-z])(?!\s(?:«tentang»)(?![A-Za-z]))", re.IGNORECASE)
OF_SOMEBODY = Lazy(
    r"(?<![A-Za-z])(?:«orang-itu»|«kerabat»(?:nya|nye|nyo|ku|ne|na|e)|«peran:seorang»|«peran-tayangan»|«beredar»|(?:rumah|wajah|tubuh|jenazah|nama|identitas|alamat)(?:nya|nye|nyo|ne)?)(?![A-Za-z])|(?<![\w@])@[\w.]{3,30}", re.IGNORECASE,
)
"""`keluarga`, `klien`, `rumahnya`, `beredar`, `@xontoh`: what makes a photo or a form somebody's."""

TITLED = Lazy(r"(?<![A-Za-z])(?:«sapaan»|«kerabat»|«peran»|«peran-tayangan»)(?![A-Za-z])", re.IGNORECASE)
"""A word for a person in the address itself: `duka-keluarga-…`, `mpok-…`."""

OWNED = r"(?:nya|nye|nyo|ku|ne|na)?"
EVIDENCE = Lazy(rf"(?<![A-Za-z])(?:«bukti-klien:benda»{OWNED}\s«bukti-klien:hal»{OWNED}(?:\s[\w'-]+){{0,6}}|«bukti-klien:tunggal»(?:\s«kata-di»)?)[\s:=|(*>\]-]{{0,8}}$", re.IGNORECASE)
"""`bukti percakapan: `, `Foto luka ada di `, `| Bukti | ` just before a link: what is kept there shows somebody; not `bukti ilmiah: `."""

KEPT = Lazy(
    rf"(?:(?:^|[.,:;!?|\"(-]\s{{0,3}})(?:«pembuka-jawaban»[\s,]{{1,2}}|sudah\s|sdh\s)?|(?<![A-Za-z])(?:«bukti-klien:benda»|«tayangan»|chat)(?:nya|nye|nyo|ne|na|\s«bukti-klien:hal»{OWNED})\s(?:[a-z]+\s)?)"
    r"(?:«bukti-klien:penyimpan»\s(?:sudah\s|sdh\s|telah\s)?|ku-?)«bukti-klien:simpan»(?:\s(?:dulu|semua|semuanya|juga))?\s(?:«kata-di»|ke|pada)[\s:*]{1,3}$", re.IGNORECASE,
)
"""`Ada, saya unggah ke `, `rekamannya sudah saya taruh di `: what somebody who tells of a client keeps there; not `Laporan saya unggah ke `."""

EXPOSED = Lazy(r"(?<![A-Za-z])«terbuka»(?![A-Za-z])", re.IGNORECASE)
PERSONAL = Lazy(r"(?<![A-Za-z])(?<!memuat )(?<!ada )(?<!tanpa )(?:nama lengkap|(?:nama|identitas|data|alamat|foto|wajah|nik)(?:\s(?:asli|lengkap|pribadi))?\s(?:«peran:seorang»|«kerabat»|«peran-tayangan»))(?![A-Za-z])|memuat nama (?:anak|klien)(?![A-Za-z])(?<!tidak memuat nama anak)(?<!tidak memuat nama klien)(?<!tak memuat nama klien)", re.IGNORECASE)
"""`masih bisa dibuka siapa saja` and `nama lengkap klien`: what is open there tells of somebody, though it be something to read."""

FILE = re.compile(r"^/(?:uploads?|files?|images?)(?=/)|\.(?:jpe?g|png|pdf|html?|php|mp4)$")
"""Where files lie, and how their names end."""

SENTENCE = re.compile(r"[.!?](?:\s|$)|\n\s*(?:\n|[-*|\[\d])")
BEFORE, BEHIND = 180, 90
"""Characters before and behind a link in which its sentence speaks."""


def find(text: str) -> Iterator[Hit]:
    """Links to what is shown of somebody, in unfolded text."""
    if "/" not in text:
        return
    near = windows(((place.start() - 220, place.end() + 220) for place in re.finditer(r"://|www\.|[a-z]/", text)), len(text))
    for found in LINK.within(text, near):
        value = found[0].rstrip(".,;:!?*")
        parts = HOST.match(value)
        if not parts or OFFICIAL.search(parts["host"]) or PROFILE.match(value) or BLOG.match(value) or POINTS.match(value):
            continue
        end = found.start() + len(value)
        around = sentence(text, found.start(), end)
        if EXPOSED.search(around) and PERSONAL.search(around + text[end : end + BEHIND]):
            yield from parted(text, found.start(), end)
            continue
        if CITED.search(around):
            continue
        before = text[max(0, found.start() - BEFORE) : found.start()].rpartition("\n")[2]
        if EVIDENCE.search(before) or KEPT.search(before) or (SHOWN.search(around) and OF_SOMEBODY.search(around)) or named(parts["path"]):
            yield from parted(text, found.start(), end)


def parted(text: str, start: int, end: int) -> Iterator[Hit]:
    """A link with the names in it apart, which weigh more than it."""
    for name in NAME.finditer(text, start, end):
        if name[0].lower() in entries("nama.txt") and not known(name[0].lower()):
            if name.start() > start:
                yield Hit(start, name.start(), SOCIAL, public=True)
            yield Hit(*name.span(), PERSON)
            start = name.end()
    if end > start:
        yield Hit(start, end, SOCIAL, public=True)


def sentence(text: str, start: int, end: int) -> str:
    """What is said around a link, without the link."""
    return f"{SENTENCE.split(text[max(0, start - BEFORE) : start])[-1]} {SENTENCE.split(text[end : end + BEHIND])[0]}"


def named(path: str) -> bool:
    """Whether an address is called after somebody: a word for a person beside one that is none of any language."""
    words = re.findall(r"[a-z']{3,20}", FILE.sub("", path.lower()).replace("%20", "-"))
    return len(words) > 1 and TITLED.search(" ".join(words)) is not None and any(len(word) > 3 and not known(word) and word not in foreign() and not regional(word) and not colloquial(word) and not region_length(words, n) and TITLED.search(word) is None for n, word in enumerate(words))
