"""Finds where somebody lives when no street is named: by landmarks, by the way there, by the number of a room.

One landmark says little, so that several have to stand together: beside a word for living, or with a name or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pustaka.privacy import several, wards
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.words import acronym, known

RULE = "letak-rumah"

PIECE = Lead(
    "«patokan:sisi»{,nya,nyo,nye,na,ne,e,eun,ing}. «patokan:dasar». «patokan:simpang». «patokan:arah». «patokan:hunian». «patokan:ciri»{,nya}. «patokan:lorong». dari lewat masuk melewati paling",
    r"(?<![A-Za-z])(?:(?P<side>(?<!jalan )(?:«patokan:sisi»(?:nya|nyo|nye|na|ne|e|eun|ing)?|«patokan:dasar»)(?:\s(?:«patokan:sisi»|di|ke|dari|dengan)){0,2}\s«patokan:tempat»)"
    r"|(?P<home>(?<!\d\s)(?!(?-i:LOS|BOR|TOI)\b)(?P<room>«patokan:pondokan»|«patokan:hunian»)(?:\s(?!(?:«bukan-pintu»|harus|kami|me[mn][a-z]{4,}|di(?!samping|belakang|sebelah|seberang|depan|dekat)[a-z]{5,})\b)[a-z][\w'-]{0,20}){0,4}?\s(?!(?<=\n)(?:\d{1,2}[.)]|«patokan:urutan»[,.:)]))(?:(?:nomor|nomer|no|pintu|kamar|blok|lantai|lt)\b\.?\s?)?(?:\d{1,3}(?!\d|[.,]\d|\s?[x×]\s?\d|\s(?:«bukan-pintu:satuan»)\b|\slantai\b(?!\s\d))[a-z]?|(?!rp)[a-z]{1,2}[\s-]?\d{1,3}|«patokan:urutan»(?!\s(?:«bukan-pintu»|kamar)\b)))"
    r"|(?P<cross>«patokan:simpang»\b)|(?P<way>«patokan:arah»\b|(?!masuk\s(?:«sekolah:kecil»|«layanan»|sekolah)\b)(?:dari|lewat|masuk|melewati)\s(?:«patokan:tempat»|«patokan:simpang»))"
    r"|(?P<lane>(?!«patokan:permukiman»\s(?:(?:di|yang|yg)\s)?(?:«patokan:sisi»|«patokan:letak»|«patokan:daerah»))«patokan:lorong»\.?\s[\w'-]{1,20})|(?P<mark>«patokan:ciri»(?:nya)?\s(?:(?:ber)?(?:cat|warna)\s|(?:kayu|seng|besi|bambu|papan|tembok|plastik|terpal)\s(?:ber)?(?:cat\s)?){0,2}«patokan:warna»)"
    r"|(?P<place>paling\s(?:ujung|hulu|hilir|pojok|pinggir|belakang|depan|buncit)|«patokan:hunian»(?:\s(?!«bukan-pintu»\b)[a-z]{2,12}){0,3}\s(?:«patokan:urutan»|terakhir|ke-?\s?\d{1,2})\s(?:dari|sesudah|setelah|sebelum|sblm|stlh)\s\w+))(?![A-Za-z])",
    re.IGNORECASE,
)
"""`belakang masjid`, `barak 4`, `kamar nomor enam`, `belok kiri`, `gang buntu`, `tiang bercat hitam`, `paling hulu`, `rumah kedua dari dermaga`; not `depan umum`, not `kamar 3 x 3`, not `300 tenda`, not `tenda` above the item `3.`."""

LIVING = Lazy(r"(?<![A-Za-z])«tinggal»\b[^.\n]{0,34}$|(?<![A-Za-z])«patokan:hunian»(?:\s[a-z]+){0,2}\s(?:di\s)?$|(?<![A-Za-z])(?:warung|kios|toko|bengkel)\s(?:di\s)?$", re.IGNORECASE)
"""What stands before a place where somebody lives: `tinggal di `, `Rumah | `, `gubuk di `, `warung `."""

VAGUE = Lazy(r"(?<![A-Za-z])«tinggal:lemah»\b[^.\n]{0,34}$", re.IGNORECASE)
PUBLIC = Lazy(r"(?<![A-Za-z])(?:«layanan»|«patokan:bangunan»)(?![A-Za-z])[^.\n]{0,50}$", re.IGNORECASE)
"""`puskesmas itu berada di `: where an institution is, everybody may know."""

OWN = Lazy(r"(?<![A-Za-z])«tinggal:milik»\s(?:[a-z]{2,6}\s){0,2}$", re.IGNORECASE)
"""`rumahnya persis di `: just before a place it is enough beside one landmark that finds a door."""

EXACT_SIDE = Lazy(r"«patokan:rapat»\s(?:(?:di|ke|dari|dengan)\s){0,1}«patokan:bangunan»(?![A-Za-z])", re.IGNORECASE)
"""`samping langgar`, `seberang warung`: next to one building; not `dekat pasar`, not `pinggir sungai`."""

ASKED = Lazy(r"(?<![A-Za-z])(?:alamat\w*|nyasar|kesasar|sebelah mana|rumah(?:nya|e|na)|posisi(?:nya)?|patokan\w*|ancer-ancer\w*)(?![A-Za-z])", re.IGNORECASE)
SPEAKING = Lazy(r"^[\s>*-]{0,4}(?:\[?\d[\d.:/,\s]{3,20}\]?\s?-?\s?)?[\w .]{1,24}:\s$")
FEW_WORDS = 6
"""`[08.32] xontoh: sebelah warung xontoh ya`: a short answer, some lines below the question where somebody lives."""

GAP = Lazy(r"[^.\n|;]{0,60}|[^.\n|;]{0,20}(?:gg|no|jl)\.[^.\n|;]{0,20}", re.IGNORECASE)
"""What may stand between two landmarks of one place."""

DOING = Lazy(r"\b«jeda-patokan»\b", re.IGNORECASE)

MOST = 4
"""Words behind the last landmark that may still belong to it: ` al Xikmah xontoh`."""

NUMBER = Lazy(r"\d|\b«patokan:urutan»\b", re.IGNORECASE)
NEXT = Lazy(r"\s(?P<word>\w[\w'-]*)")
WORD = Lazy(r"[^\W\d_][\w'-]*")

FEWEST, ALONE = 2, 3
"""Signs that a place must have where living is spoken of, and elsewhere."""


def find(text: str) -> Iterator[Hit]:
    """Places of dwelling in unfolded text."""
    group: list[re.Match[str]] = []
    for piece in PIECE.found(text):
        if group and not together(text, group[-1].end(), piece.start()):
            yield from weighed(text, group)
            group = []
        group.append(piece)
    if group:
        yield from weighed(text, group)


def together(text: str, end: int, start: int) -> bool:
    return GAP.fullmatch(text, end, start) is not None and not DOING.search(text[end:start])


def weighed(text: str, group: Sequence[re.Match[str]]) -> Iterator[Hit]:
    """The stretch of some landmarks, when they point at one door."""
    start, last = group[0].start(), group[-1].end()
    end = rest_of(text, last)
    before = text[max(0, start - 60) : start].rpartition("\n")[2]
    offered = VAGUE.search(before) and PUBLIC.search(before)
    living = LIVING.search(before) and not offered
    roomed = any(one["home"] and one["room"] for one in group)
    signs = len(group) + bool(NUMBER.search(text[start:end])) + (particular(text[start:end]) and not all(wide(one) for one in group))
    if (len(group) == 1 and group[0]["room"] and ((FLOOR.search(group[0][0]) and not living) or KEPT.search(before))) or offered or bordering(text[start:end]) or (roomed and not living and SERVED.search(before)):
        return
    if several.stocked(text, group, before) or all(wards.BEDS.match(text, one.start()) for one in group) or (not living and len(group) == 1 and several.ORDINAL.search(group[0][0])) or several.unnamed(text, start, end):
        return
    if exact(text, group, before):
        yield Hit(start, end, RULE)
        return
    if all(one["mark"] for one in group) or (not living and all(THROUGH.match(one[0]) for one in group)) or (crowded(text, start) and not NUMBER.search(text[start:end]) and not particular(text[start:end])):
        return
    if signs < (FEWEST if living or roomed else ALONE) or (not living and all(one["lane"] or one["place"] for one in group)):
        return
    yield Hit(start, end, RULE)


THROUGH = Lazy(r"(?:dari|lewat|melewati)\b", re.IGNORECASE)
"""`dari rumah … lewat pasar`: how somebody goes, with no turn in it, leads to no door."""

BORDER = Lazy(
    r"(?<![A-Za-z])(?:utara|selatan|timur|barat)(?:\s(?:laut|daya))?\s(?:(?:dari|dengan|adalah|ialah|berbatas\w*)\s){0,3}«wilayah-luas»\s(?-i:[A-Z])|^(?:«patokan:sisi»|«patokan:letak»|«patokan:daerah»)\s(?:di|pada)\s«wilayah-luas»(?:\s(?-i:[A-Z])[\w'-]*){0,2}$", re.IGNORECASE
)
"""`selatan Kecamatan Xontoh, batas utara Laut Xanto`: the borders of a region, in which thousands live; so `atas di Kecamatan Xontoh`."""

SERVED = Lazy(r"(?<![A-Za-z])(?:«layanan»|dapur umum|kegiatan|kelas|pos|ruang)(?![A-Za-z])[^.\n]{0,40}$", re.IGNORECASE)
"""`Ruang ramah anak di ` just before `tenda nomor 4`: where something is offered, everybody may know."""


FLOOR = Lazy(r"\b(?:lantai|lt)\b\.?\s?\d{1,3}$", re.IGNORECASE)
"""`apartemen lantai 21`: a floor alone is no door, unless somebody lives there."""

KEPT = Lazy(r"(?<![A-Za-z])«hunian-lembaga»\s(?:di\s)?$", re.IGNORECASE)
"""`rumah singgah ` just before `kamar 2`: a room that an institution gives to one after another."""


def bordering(place: str) -> bool:
    """Whether a place is told by the points of the compass and by whole regions alone."""
    return BORDER.search(place) is not None and BUILT.search(BORDER.sub("", place)) is None


def exact(text: str, group: Sequence[re.Match[str]], before: str) -> bool:
    """Whether one landmark finds a door: somebody's own dwelling stands just before it, or somebody asked for the way."""
    start = group[0].start()
    if not EXACT_SIDE.match(text, start):
        return False
    if OWN.search(before):
        return True
    line = text[start : text.find("\n", start) if "\n" in text[start:] else len(text)]
    return len(line.split()) <= FEW_WORDS and SPEAKING.match(before) is not None and ASKED.search(text[max(0, start - 300) : start]) is not None


CROWD = Lazy(r"(?<![A-Za-z])«orang-banyak»(?![A-Za-z])[^.\n]{0,80}$", re.IGNORECASE)
"""`banyak lansia tinggal di …`: no particular dwelling."""


def crowded(text: str, start: int) -> bool:
    """Whether what stands before a place speaks of many people, not of one; they may also tell where somebody lives."""
    crowd = CROWD.search(text[max(0, start - 100) : start])
    return crowd is not None and TELLING.search(crowd[0]) is None


TELLING = Lazy(r"(?<![A-Za-z])«memberi-tahu»(?![A-Za-z])", re.IGNORECASE)
"""`peserta lain menambahkan letak rumahnya: …`."""


BUILDING = Lazy(r"«patokan:bangunan»$", re.IGNORECASE)


def wide(piece: re.Match[str]) -> bool:
    """Whether a landmark is a shore, a field or another stretch along which many live: `pinggir danau Xontoh`."""
    return piece["side"] is not None and BUILDING.search(piece["side"]) is None


TOLD = Lazy(r"(?<![A-Za-z])«patokan:tempat»(?![A-Za-z])", re.IGNORECASE)
BUILT = Lazy(r"(?<![A-Za-z])«patokan:bangunan»(?![A-Za-z])", re.IGNORECASE)


def narrow(place: str) -> bool:
    """Whether a place is told by more than shores and fields along which many live."""
    return BUILT.search(place) is not None or TOLD.search(place) is None


def rest_of(text: str, end: int) -> int:
    """Where the name behind the last landmark ends."""
    last = end
    for _word in range(MOST):
        found = NEXT.match(text, last)
        if not found:
            break
        last = found.end()
        word = found["word"]
        if word.lower() in listed("jeda-patokan"):
            break
        if word[0].isupper() or word[0].isdigit() or not known(word.lower()) or NUMBER.search(word) or word.lower() in listed("patokan"):
            end = last
    return end


def particular(place: str) -> bool:
    """Whether a name stands in a place: a word with a capital inside it, or one that is none of the language."""
    words = WORD.compiled.findall(place)
    return any(len(word) > 2 and word.lower() not in listed("patokan") and ((n and word[0].isupper()) or not known(word.lower())) and not acronym(word) for n, word in enumerate(words))
