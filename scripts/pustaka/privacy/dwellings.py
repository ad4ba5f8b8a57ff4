"""Reads on from where somebody's dwelling is spoken of, clause by clause, for as long as each still says where the door is.

An address is rarely the whole of it: «Gang X No. 1, kamar belakang dekat jemuran». And where no address is known, a word for
living, in whatever language, opens the way that the next clauses tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pustaka.privacy import addressed, landmarks, places, routes, several, spots
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service
from pustaka.privacy.villages import VILLAGE
from pustaka.privacy.ways import LOOKS, SUFFIX, clauses, within_reach
from pustaka.privacy.words import known, region_length

OWNED = r"(?:'?(?:nyane|nipun|ipun|nya|nye|nja|nyo|ku|mu|ne|né|na|ta|e|é|n))"
ANCHOR = Lead(
    "«tinggal» «rumah» «kerabat» pe. pny. pu. pung. punya.",
    rf"(?<![A-Za-z])(?<!rumah-)(?<!bedah )(?:(?P<own>«tinggal:milik»|«rumah»{OWNED}|«rumah»\s(?:«penunjuk-rumah»|«sapaan»)|(?:pung|pu|pe|pny|punya)\s«rumah»)|(?P<weak>«tinggal:lemah»|«kerabat»(?:nya)?\s(?:masih\s|kini\s|sekarang\s)?(?:di|ning|neng|nang))|«tinggal»)(?![A-Za-z])(?!-rumah)(?!\s«bukan-rumah»\b)",
    re.IGNORECASE,
)
"""`tinggal di`, `omahe`, `rumah korban`; not `rumah sakit`."""

OLD_HOUSE = Lead("«rumah-adat».", r"(?<![A-Za-z])«rumah-adat»\b", re.IGNORECASE)
INSIDE = Lazy(r"(?<![A-Za-z])(?:«kata-di»|ke|dari|ka|pung|pu|pe|punya|pny)\s$", re.IGNORECASE)
"""`di tongkonan Xontoh, …`: a house of the old kind in which somebody lives."""

GATHERED = Lazy(r"(?<![A-Za-z])«acara»(?![A-Za-z])[^.!?\n]{0,40}$", re.IGNORECASE)
NEARBY = 60
"""`Rapat ` before `di rumah gadang`: where people meet."""

REGIONAL = Lazy(rf"(?<![A-Za-z])«patokan:daerah»{SUFFIX}(?![A-Za-z])", re.IGNORECASE)
"""Who tells the way in the language of the place tells it to somebody who will find it."""

LABELLED = Lazy(r"(?:\s(?:«sela-patokan»|«penunjuk-rumah»)){0,2}[ \t]{0,24}[:=|][ \t]{0,3}", re.IGNORECASE)
"""`Tidur di: `, `Rumah sekarang | `, `lokasi korban: `."""

OPENING = Lazy(r"(?:^|[.!?|:(-]\s{1,2}|\n)(?-i:R)(?:umah|mh)$", re.IGNORECASE)
"""`Rumah` as the first word of a sentence: it is somebody's whose house is told of."""

CELL = Lazy(r"\|[ \t]{0,3}(?=(?:«patokan:sisi»|«patokan:arah»|«patokan:lorong»|«rumah»|blok)[ ])", re.IGNORECASE)
"""A cell of a table that begins with a landmark."""

SAME = Lead("sda. idem. s. seda. sama.", r"(?<![A-Za-z])(?:sda|idem|s\.d\.a\.?|seda|sama)\b[,.;]?[ ](?P<place>(?:di[ ])?(?:«patokan:sisi»|«patokan:daerah»)[ ][^|\n]{3,40}?)[ ]{0,3}(?=\||\n|$)", re.IGNORECASE)
"""`| sda, depan selepan |`: in a column of addresses the same hamlet, and by what the door is found."""

COLUMN = Lazy(r"\|[ *]{0,4}(?:alamat|tempat tinggal|domisili|tinggal di|dusun|dukuh|rt|lokasi)(?![A-Za-z])", re.IGNORECASE)
TABLE = 2000
"""Characters before a cell in which the heading of its table stands."""

ANSWER = Lazy(r"\?[\"']?\s{0,3}\n[ \t>*]{0,4}(?:[\w .()\[-]{1,24}[:\]>]|-)\s(?:«pembuka-jawaban»[\s,]{1,2}){0,3}", re.IGNORECASE)
WHERE = Lazy(r"(?<![A-Za-z])(?:«tinggal»|«rumah»)(?:'?(?:nya|nyo|nye|ne|na|e))?(?![A-Za-z])[^?\n]{0,80}$", re.IGNORECASE)
"""`P: rumahnya di mana?` and on the next line `I: dari titian …`: the answer tells where."""

LOOKING = Lead("«rumah».", r"(?<![A-Za-z-])«rumah»\s(?:[a-z]+\s){0,2}?«patokan:warna»(?![A-Za-z])", re.IGNORECASE)
BEGINS = Lazy(r"(?:^|[.,:;\"(\n]\s?|(?<![A-Za-z])(?:tulis|catat|yaitu|yakni)\s(?:[a-z]{2,5}\s)?)$", re.IGNORECASE)
"""What may stand before `bedeng kuning, belakang pabrik, titian ketigo`: a house told by its look opens the way to it."""

DOORS = frozenset({places.ADDRESS, landmarks.RULE})

SKIPPED = 60
"""Characters that may name the owner before the first sign."""

MANY = 200
"""Words for living from which on those are passed over that no sign is near."""

LIKELY, VAGUE, UNSAID = 2, 3, 4
"""Signs that are needed behind a word for living, behind one that is said of anything, and where nothing is said of living; behind an address one is enough."""


def find(text: str) -> Iterator[Hit]:
    """Addresses, villages, coordinates and dwellings in unfolded text, each with all that tells its door."""
    found = [*places.find(text), *landmarks.find(text), *routes.find(text), *spots.find(text), *addressed.settled(text)]
    told_of = [Hit(nearer(text, one.start), further(text, one.end), one.rule, one.public) if one.rule in DOORS else one for one in found]
    told_of += (Hit(one.start, end, landmarks.RULE) for one in found if one.rule == VILLAGE and (end := beyond(text, one.end)))
    openings = [(label.end() if (label := LABELLED.match(text, anchor.end())) else anchor.end(), anchor) for anchor in ANCHOR.found(text)]
    near = frozenset(within_reach(text, [start for start, _anchor in openings])) if len(openings) > MANY else None
    for start, anchor in openings:
        if near is None or start in near:
            vague = anchor["weak"] and not OPENING.search(text[max(0, anchor.start() - 4) : anchor.end()])
            told_of += told(text, start, VAGUE if vague else LIKELY, own=anchor["own"] is not None)
    for house in OLD_HOUSE.found(text):
        before = text[max(0, house.start() - NEARBY) : house.start()]
        if INSIDE.search(before) and not GATHERED.search(before):
            told_of += told(text, house.start(), VAGUE, own=False)
    for answer in ANSWER.finditer(text) if "?" in text else ():
        if WHERE.search(text[max(0, answer.start() - 120) : answer.start()].rpartition("\n")[2]):
            told_of += told(text, answer.end(), LIKELY, own=True)
    for look in LOOKING.found(text):
        if BEGINS.search(text[max(0, look.start() - 14) : look.start()]):
            told_of += told(text, look.start(), UNSAID, own=False)
    for cell in CELL.finditer(text) if "|" in text else ():
        told_of += told(text, cell.end(), VAGUE, own=False)
    if "|" in text:
        told_of += (Hit(*same.span("place"), landmarks.RULE) for same in SAME.found(text) if "|" in text[max(0, same.start() - 4) : same.start()] and COLUMN.search(text[max(0, same.start() - TABLE) : same.start()]))
    yield from (one for one in told_of if one.rule not in DOORS)
    for one in united(sorted(each for place in told_of if place.rule in DOORS for each in addressed.whole(text, place))):
        yield Hit(one.start, unlabelled(text, one.start, one.end), one.rule, one.public)


NEXT = re.compile(r"\n[ \t]{0,24}[A-Za-z/.]{2,24}\Z")
COLON = re.compile(r"[ \t]{0,24}[:=]")


def unlabelled(text: str, start: int, end: int) -> int:
    """The end without the label of the next line of a form: `…, rumah papan` before `Desa : …`."""
    found = NEXT.search(text, max(start, end - 50), end) if COLON.match(text, end) else None
    return found.start() if found else end


def alike(one: Hit, other: Hit) -> bool:
    """Whether two stretches that overlap are one place: not when an address is a small part of a long way."""
    address, way = (one, other) if one.rule == places.ADDRESS else (other, one)
    return one.rule == other.rule or (address.end - address.start) * 2 > way.end - way.start


def united(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Stretches that are one place as one; an address among them makes it an address."""
    current: Hit | None = None
    for one in hits:
        if current and one.start < current.end and alike(current, one):
            rule = places.ADDRESS if places.ADDRESS in {current.rule, one.rule} else landmarks.RULE
            current = Hit(current.start, max(current.end, one.end), rule, current.public and one.public)
        else:
            if current:
                yield current
            current = one
    if current:
        yield current


def further(text: str, end: int) -> int:
    """Where an address ends when the clauses behind it still tell its door."""
    for clause in clauses(text, end):
        if not ((clause.opened or STREET.match(text, end)) and clause.signs) or (clause.signs == {"lane"} and TOLD_ABOUT.search(text[clause.start : clause.end])):
            break
        end = clause.end
    return end


def beyond(text: str, end: int) -> int:
    """Where the way ends that is told behind a village: `Desa Xontoh, naik lewat dua lumbung`; 0 when none leads to a building there."""
    last = further(text, end) if text[end : end + 2] == ", " else end
    place = text[end:last]
    return last if landmarks.BUILT.search(place) and not landmarks.bordering(place) and not landmarks.crowded(text, end) else 0


STREET = Lazy(r",\s(?:jalan|jln|jl\.?|dalan)\s[\w'-]{2,16}\s", re.IGNORECASE)
"""`dusun xonto xajja, jalan xani sblm jembatan gantung`: a street in small letters opens a clause as its side would."""

TOLD_ABOUT = Lazy(r"(?<![A-Za-z])«penunjuk»(?![A-Za-z])", re.IGNORECASE)
"""`di dusun ini banyak …`: the sentence goes on about the place, it does not lead there."""


BEFORE = 70
"""Characters before an address in which a landmark may lead to it."""


def nearer(text: str, start: int) -> int:
    """Where an address begins when landmarks stand just before it: `belakang merajan, Banjar Xontoh`."""
    low = max(0, start - BEFORE)
    piece = LED.search(text[low:start])
    return low + piece.start("place") if piece else start


LED = Lazy(r"(?:\s(?:di|ke)\s|[,.:(]\s?)(?P<place>(?:(?!di\s|ke\s)[a-z][\w'-]*\s){0,4}«patokan:rapat»\s(?:(?:di|ke|dari|dengan)\s)?«patokan:bangunan»(?:\s[\w'-]+){0,3}),?\s(?:di\s)?$")


def told(text: str, start: int, need: int, *, own: bool) -> Iterator[Hit]:
    """The way that begins behind a word for living, if it is told well enough to find the door."""
    first = end = -1
    signs: list[str] = []
    for clause in clauses(text, start):
        if clause.signs and (clause.opened or not signs):
            signs += (one for one in clause.signs if one != "home" or first >= 0)
            first, end = (clause.start if first < 0 else first), clause.end
        elif first >= 0 or clause.end - start > SKIPPED:
            break
    leading = {*signs} - {*LOOKS, "home"}
    place = text[first:end]
    if not leading or landmarks.bordering(place) or several.unnamed(text, first, end) or BODY.search(text[max(0, first - 24) : first]) or (LIMB.search(place) and not landmarks.BUILT.search(place)):
        return
    wide = not landmarks.narrow(place)
    named = particular(place) and not (wide and leading == {"side"})
    if (not named and landmarks.crowded(text, start)) or (not own and service(text, first)):
        return
    beside = "home" in {*signs} or LODGED.search(place)
    named = named or bool(beside and (landmarks.EXACT_SIDE.search(place) or sum(1 for _one in landmarks.BUILT.finditer(place)) > 1))
    named = named or bool(LODGED.search(place) and addressed.behind(text, end) > end)
    weight = len({*signs}) if wide else sum(one != "home" for one in signs) + ("home" in signs)
    need = min(need, LIKELY) if {"order", "side"} <= {*signs} and need < UNSAID and landmarks.BUILT.search(place) else need  # «letaknya 50 langkah di belakang sumur»
    if weight + named >= (min(need, LIKELY) if need < UNSAID and LODGED.search(place) else need) or (own and REGIONAL.search(place)):
        yield Hit(first, end, landmarks.RULE)


BODY = Lazy(r"(?<![A-Za-z])«bagian-tubuh»(?:nya|ku|ne|na)?\s$", re.IGNORECASE)
"""`kaki ` just before `kanan`: a side of somebody, not of something."""

LIMB = Lazy(r"(?<![A-Za-z])«bagian-tubuh»(?:nya|ku|ne|na)?\s(?:(?:sebelah|bagian)\s)?(?:«patokan:sisi»|«patokan:lewat»)", re.IGNORECASE)
"""`bekas sayatan pada lengan kiri`: a mark on somebody's body."""

LODGED = Lazy(r"^(?:«rumah»|«patokan:hunian»)(?![A-Za-z])", re.IGNORECASE)
"""`ruko kosong … sebelah apotek`: a kind of dwelling and the building beside it."""


def particular(place: str) -> bool:
    """Whether a name stands in a way that is told, other than that of a regency."""
    words = re.findall(r"[^\W\d_][\w'-]*", place)
    lower = [word.lower() for word in words]
    return any(word[0].isupper() and n and not known(word) and word.lower() not in listed("patokan") and not region_length(lower, n) for n, word in enumerate(words))
