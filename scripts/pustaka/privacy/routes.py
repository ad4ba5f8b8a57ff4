"""Reads a way to a door that no word for living opens: back from the house where it ends, over its turns and marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pustaka.privacy import landmarks
from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service
from pustaka.privacy.ways import SIGN, SUFFIX, clauses
from pustaka.privacy.words import known

DOOR = Lead("«rumah»", rf"(?<![A-Za-z-])«rumah»{SUFFIX}(?![A-Za-z-])", re.IGNORECASE)
"""`rumah` or what people say for it; not `rumah-rumah`."""

NO_HOUSE = Lazy(r"\s«bukan-rumah»(?![A-Za-z])", re.IGNORECASE)
"""`rumah sakit`."""

TURN = Lead("«patokan:simpang» «patokan:arah» «patokan:gerak» «patokan:lewat»", r"[A-Za-z]")
"""What every way has: a turn, a crossing or a place that it leads through."""

BEFORE, BEHIND = 260, 120
"""Characters before a house and behind it in which the way to it is told."""

GAP = Lazy(r"(?:[^.!?;|\n\"]|\.(?=\S)|\n(?=\s{0,8}[a-z])){0,60}")
"""What may stand between two signs of one way."""

OTHERS = Lazy(r"(?<![A-Za-z])(?:«orang-itu»|«orang-banyak»|«jadwal»|kami|kita)(?![A-Za-z])", re.IGNORECASE)
"""`lalu klien …`: the sentence tells of somebody, and the way is at its end."""

STARTS = Lazy(r"(?:dari|dr|«patokan:asal»)\s(?:«patokan:tempat»|«patokan:simpang»|(?-i:[A-Z]))", re.IGNORECASE)
QUALIFIED = Lazy(r"\s(?:[a-z]+\s){0,3}?(?:(?:di\s)?(?:(?:sebelah\s)?«patokan:lewat»|«patokan:sisi»|«patokan:ciri»)|«patokan:warna»)(?![A-Za-z])", re.IGNORECASE)
"""` pojok`, ` cat hijau`, ` kayu di kanan jalan`: which of the houses it is."""

LED = Lazy(r"(?<![A-Za-z])(?:(?:«tinggal:lemah»|«tinggal:milik»|petunjuk|rute)(?![A-Za-z])[^.!?\n]{0,40}|«sapaan»\.?\s[\w'-]{2,20}(?:\s[A-Z][\w'-]{1,20})?,\s«kata-di»\s?)$", re.IGNORECASE)
"""`Petunjuk warga: `, `rumahnya: `, `mertuanya, Pak Xontoh, di `: what says that a way will be told."""

SHOWN = Lazy(r"\s?,?\s?(?:itu|itulah|di\s(?:situ|sana))?\s?(?:«tinggal:milik»|«rumah»|tempat)(?![A-Za-z])", re.IGNORECASE)
"""` itu rumahnya`, ` tempat mereka berteduh`: what says behind a way that it was one."""

CONNECTED = Lazy(r",|\b(?:sampai|hingga|lalu|terus|trus|kemudian)\s", re.IGNORECASE)
"""What parts the steps of a way; `naik ke rumah panggung lewat tangga` is one step."""

REST = re.compile(r"(?:\s[a-z]{3,10})?")

BOUND = Lead("«label-tujuan». pulang. pulangkan. dipulangkan. diantar. antar.", r"(?<![A-Za-z])(?:«label-tujuan»[ \t]{0,24}[:=|][ \t]{0,4}|(?P<sent>(?:di)?(?:pulangkan|antar)(?:\spulang)?|pulang)\ske\s)(?P<place>(?-i:(?=[A-Z]))[A-Z][\w'-]{1,24}(?:\s[A-Z][\w'-]{1,24}){0,3})(?=\s?,)", re.IGNORECASE)
"""`Tujuan : Xosor Xana, ` before the way there, as a letter for a journey home has it."""

LANDED = Lead(
    "turun. lungsur. mudun. merapat. sandar. berlabuh. labuh. naik.",
    r"(?<![A-Za-z])(?:turun|lungsur|mudun|merapat|sandar|berlabuh|labuh|naik)\s(?:di|ning|neng|ti)\s(?P<place>«tempat-turun»(?:\s(?!«jeda-patokan»\b|dan\b)[a-z]{3,12})?(?:\s(?-i:[A-Z])[\w'-]{1,20}){1,3})(?=,)", re.IGNORECASE,
)
"""`turun di tanjung Xagom Xitam`; counts only with the way from there to a house."""

AT_HOME = Lazy(r"(?<![A-Za-z])«rumah»(?![A-Za-z])", re.IGNORECASE)
"""What a way ends at: `dipulangkan ke Xontoh, turun di tugu, rumah paling ujung`."""

SENT = Lead(
    "«antar-pulang».",
    rf"(?<![A-Za-z])«antar-pulang»(?:\s[a-z]{{2,10}}){{0,2}}\s(?:ke|ka|nang|neng|ning)\s«rumah»{SUFFIX}(?:\s[a-z]{{2,10}})?,?\s(?P<place>(?:(?:yang|yg|sing|nu|nan)\s)?(?:(?:di\s)?(?:«patokan:sisi»|«patokan:daerah»){SUFFIX}\s)?(?:ada|ado|ana|ono|onok|aya|wonten)\s«patokan:tempat»(?:\s(?!«jeda-patokan»\b|dan\b)[a-z]{{3,12}})?)(?![A-Za-z])", re.IGNORECASE,
)
"""`antar ke rumah, ada pohon xawo`: what is told to whoever brings somebody home finds the door."""

ALIGHT = Lead(
    "turun. berhenti. mudun. lungsur. singgah.",
    r"(?<![A-Za-z])(?:turun|berhenti|mudun|lungsur|singgah)(?:\s(?:dari|naik)\s[a-z]{3,12})?\s(?:di|ning|neng|ti)\s(?P<place>(?:«patokan:bangunan»|«patokan:simpang»|steher|pelabuhan rakyat|pelabuhan)(?:\s(?!«jeda-patokan»\b|dan\b)[a-z]{3,12}){0,1}(?:\s(?-i:[A-Z])[\w'-]{1,20}){1,3})(?P<rest>[^\n;]{0,80})", re.IGNORECASE,
)
ASKED = Lazy(r"(?<![A-Za-z])(?:«tinggal:milik»|rumah\s(?:[a-z]{3,12}nya|beliau|dia|itu))(?![A-Za-z])", re.IGNORECASE)
LEADING = Lazy(r"(?<![A-Za-z])(?:tanya|tanyakan|diantar|mengantar|ditunjuk|ditunjukkan|takok|tanyo)[a-z]{0,4}(?![A-Za-z])", re.IGNORECASE)
"""`siapa pun yang turun di dermaga kayu Xabuang akan diantar … ke rumah panggungnya`: everybody there leads to one door."""

FEWEST = 4
"""Signs of a way, its house among them; one less where it is announced."""


def find(text: str) -> Iterator[Hit]:
    """Ways to a house in unfolded text."""
    doors, turns = list(DOOR.found(text)), read(text).places(TURN.mark)
    near = [(one.start() - BEFORE, one.end() + BEHIND) for one in doors if bisect_left(turns, one.start() - BEFORE) < bisect_left(turns, one.end() + BEHIND)]
    for low, high in windows(near, len(text)):
        chain: list[re.Match[str]] = []
        for sign in SIGN.compiled.finditer(text, low, high):
            if chain and not joined(text, chain[-1].end(), sign.start()):
                yield from weighed(text, chain)
                chain = []
            chain.append(sign)
        yield from weighed(text, chain)
    yield from bound(text)
    yield from landed(text)
    yield from (Hit(*found.span("place"), landmarks.RULE) for found in SENT.found(text))
    yield from (Hit(*found.span("place"), landmarks.RULE) for found in ALIGHT.found(text) if LEADING.search(found["rest"]) and ASKED.search(found["rest"]))


def bound(text: str) -> Iterator[Hit]:
    """Where somebody is sent, with the way from the stop to the door: `Tujuan : Xosor Xana, turun di simpang tugu, jalan kaki …`."""
    for found in BOUND.found(text):
        place, end = found["place"], followed(text, found.end())
        if end > found.end() and place[0].isupper() and (not found["sent"] or AT_HOME.search(text[found.end() : end])) and any(not known(word.lower()) for word in place.split()):
            yield Hit(found.start("place"), end, landmarks.RULE)


def landed(text: str) -> Iterator[Hit]:
    """Where people get off a boat, with the house behind it: `turun di tanjung Xagom, rumah batu dekat kubur tua`."""
    for found in LANDED.found(text):
        end = followed(text, found.end())
        house = AT_HOME.search(text[found.end() : end])
        if house and not NO_HOUSE.match(text, found.end() + house.end()):
            yield Hit(found.start("place"), end, landmarks.RULE)


def followed(text: str, end: int) -> int:
    """Where the clauses end that go on telling the way from a place."""
    for clause in clauses(text, end):
        if not (clause.opened and clause.signs & {"way", "side", "lane", "order"}):
            break
        end = clause.end
    return end


def joined(text: str, end: int, start: int) -> bool:
    """Whether two signs follow one another in one way."""
    return GAP.fullmatch(text, end, start) is not None and OTHERS.compiled.search(text, end, start) is None


def weighed(text: str, chain: Sequence[re.Match[str]]) -> Iterator[Hit]:
    """The stretch of some signs, when they lead over a turn to one house."""
    steps = [one for one in chain if one.lastgroup != "home" and not (one.lastgroup == "from" and not STARTS.match(text, one.start()))]
    doors = [one for one in chain if door(text, one)]
    if not doors or not steps:
        return
    before = {one for one in steps if one.start() < doors[-1].start()}.difference(doors)
    start, end = min(steps[0].start(), doors[-1].start()), max(steps[-1].end(), doors[-1].end())
    announced = LED.search(text[max(0, start - 60) : start]) is not None or SHOWN.match(text, end + len(REST.match(text, end)[0])) is not None  # type: ignore[index]  # the pattern matches the empty text too
    weight = len({*steps, *doors})
    if not any(one.lastgroup in {"way", "lane"} for one in before) or weight < FEWEST - announced or not CONNECTED.search(text[start:end]):
        return
    if not service(text, start) and not landmarks.bordering(text[start:end]):
        yield Hit(start, landmarks.rest_of(text, end), landmarks.RULE)


def door(text: str, sign: re.Match[str]) -> bool:
    """Whether a sign is a house that is told apart from others: `rumah seng`, `rumah ketiga`, `rumahnya cat hijau`."""
    house = DOOR.match(text, sign.start())
    if house is None:
        return False
    return sign.lastgroup == "order" or (not NO_HOUSE.match(text, house.end()) and (sign.lastgroup == "look" or QUALIFIED.match(text, house.end()) is not None))
