"""Finds where a person can be found: street addresses, and the names of villages and subdistricts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import plots, points, underway, villages
from pustaka.privacy.counts import priced
from pustaka.privacy.explained import sayings
from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.offices import service
from pustaka.privacy.spoken import colloquial, passive
from pustaka.privacy.villages import VILLAGE, placelike
from pustaka.privacy.words import acronym, derived, known

ADDRESS = "alamat"

NAME = r"(?:(?!No\.)[A-Z][a-z]{0,3}\.|(?!Rp\b|No\.)[A-Z0-9][\w'-]{0,24})"
"""One capitalised or numbered word of a street's or hamlet's name; in `Jalan Xontoh Rp 85` the price is none."""

NUMBER = r"(?:[\s,]{1,3}(?:no(?:mor|mer)?\.?|nmr|#)\s{0,2}:?\s{0,2}[A-Z]{0,2}[\-./]?\d{1,4}[A-Za-z]?(?:[\-/][A-Z0-9]{1,4})?\b|\s(?!(?:19|20)\d\d)\d{1,3}[A-Za-z]?\b(?![.,:]\d))"

PART = rf"(?:,?\s«alamat:bagian»\b\.?\s?{NAME}(?:\s(?!No\b|«alamat:bagian»\b){NAME})?){{0,4}}"
"""` Gg. Xamal Lk. IX`: what narrows a street down."""

COUNTED = r"\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|/\s?\d|«=berjalan:lama»\b|(?:dari|dr)\s\d|«=berjalan:dihitung»\b)"
"""`jalan 88 %`, `jln 9 klp`: what is under way, and how much of it."""

STREET = Lead(
    "gang gg. jalan jl. jln. lorong lr. lrg. «alamat:jalan».",
    rf"(?<![A-Za-z])(?:(?:«alamat:jalan»\b\.?|(?:Gang|GANG|Lorong|LORONG|Jalan|JALAN)\b)\s{{0,2}}(?!{COUNTED}){NAME}(?:\s(?!«alamat:bagian»\b){NAME}){{0,4}}{PART}"
    rf"|(?:jl|jln|gg|lrg?)\b\.?\s{{0,2}}(?!(?:tiap|setiap|rutin|terus)\b)(?:[a-z]{{1,2}}\.?\s)?[a-z][\w'.-]{{1,24}}(?:\s[a-z][\w'-]{{1,24}}){{0,2}}?(?={NUMBER}|[,.\n]|\s(?i:rt|rw|blok|no|gg|gang|«patokan:sisi»)\b)"
    rf"|(?<![Rr]awat\s)(?:jalan|gang|lorong)\s(?!\d{{1,3}}\s(?:«bukan-pintu»|km|m)\b|{COUNTED}|(?:«berjalan:belakang»|«bulan:penuh»|«hari:nama»)\b)(?:{NAME}(?:\s{NAME}){{0,4}}|[a-z][\w'-]{{2,24}}(?:\s[a-z][\w'-]{{2,24}})?(?=[\s,]{{1,3}}(?:no|nomor)\b\.?\s?\d)))(?i:{NUMBER})?"
)
"""`Jl. Anyelir 4 No. 10`, `jl. melati no 3`, `jalan Kenari`; not `jalan keluar`, not `Jalan keluar`, not `jalan dengan nomor 7`."""

PARTS = Lead(
    "«alamat:perumahan» «alamat:berblok» «alamat:dusun» «alamat:ber-rt» «alamat:bernomor» kampong kamp. banjar blk. blok dk. dkh. dsn. lembur. lingk. dukuh kamar kode kontrakan kos. kp. lantai lingkungan r. rt rumah rw unit.",
    r"(?<![A-Za-z])(?:"
    r"(?i:r\.?t\.?)[\s.:/]{0,3}(?i:r\.?w\.?)[\s.:]{0,3}\d{1,3}(?:\s?/\s?\d{1,3})?"
    r"|(?i:rt\.?)[\s.:]{0,2}\d{1,3}\s?/\s?(?i:rw\.?)?[\s.:]{0,2}\d{1,3}(?!\d)"
    r"|(?i:r\.?t\.?|r\.?w\.?)(?:[\s.:]{0,3}0{0,2}\d{1,3}|[\s.:]{1,3}[IVX]{1,5}\b)(?:[\s,/.]{1,3}(?i:r\.?w\.?)[\s.:]{0,3}(?:\d{1,3}|[IVX]{1,5}\b))?(?![\d.]\d)"
    r"|(?i:rt)\s(?:«bilangan-tanggal»\s){1,3},?\s?(?i:rw)(?:\s«bilangan-tanggal»){1,3}(?![A-Za-z])"
    r"|(?:RT|RW)\s(?:(?!puluh|ratus|ribu)«bilangan-tanggal»)(?:\s«bilangan-tanggal»)?(?=[.,;)\n]|$)"
    r"|(?:(?:(?i:blok)|[Bb]lk)\b\.?|BLK\b\.?(?=\s?[A-Z]{1,2}[-/]?\d))\s{0,2}(?:[A-Z]{1,2}[\s\-./]{0,2}\d{0,3}[A-Z]?|\d{1,3}[A-Z]?|[IVX]{1,4})\b(?:[\s,]{1,3}(?i:no(?:mor)?\.?)\s{0,2}\d{1,4}[A-Za-z]?|[-/]\d{1,3})?"
    r"|(?:«alamat:perumahan»|«alamat:berblok»)\b\.?\s(?:(?!(?i:blok|blk)\b)[A-Za-z][\w'-]{1,20}\s){1,3}(?i:blok|blk)\b\.?\s?[A-Za-z]{1,2}(?:[\s-]?\d{1,3}|\s«bilangan-tanggal»(?:\s(?:«bilangan-tanggal»|\d{1,2})){0,2}|(?=[\s,]{1,3}(?i:no)))\b(?:[\s,]{1,3}(?i:no(?:mor)?\.?)\s{0,2}(?:\d{1,4}[A-Za-z]?|«bilangan-tanggal»(?:\s«bilangan-tanggal»)?)\b)?"
    rf"|«alamat:perumahan»\b(?:(?<![A-Za-z]{{6}})\.)?\s(?!\d{{1,3}}\s(?:«bukan-pintu»|lantai|menara|tingkat)\b){NAME}(?:\s(?!(?:Blok|BLOK|Blk|No)\b){NAME}){{0,3}}(?:/\d{{1,3}}\b)?"
    rf"|(?:«alamat:dusun»(?:(?<=[a-z]{{5}})(?:ku|nya|ne|na)(?=\s[A-Z]))?|Banjar(?=\s(?:Dinas|Adat|[A-Z]))|«alamat:bernomor»(?=\s[IVX\d])|Blok(?=\s[A-Z][a-z]))\b(?:(?:(?<![A-Za-z]{{5}})|(?<=ngk))\.(?:[ \t]|(?=[A-Z]))|\s){NAME}(?:\s(?!(?:RT|RW|Rt|Rw)\b){NAME}){{0,2}}"
    r"|(?:dsn|dukuh|dusun|kampung|kampong|kp|dkh?|lingk)\b(?:\.[ \t]?|\s)[a-z][\w'-]{2,24}(?:\s[a-z][\w'-]{2,24})?(?:\s(?:blok|blk|gang|gg|lorong)\b\.?\s(?!«bukan-pintu»\b)[a-z]{3,20})?(?=\s(?i:rt|rw)\s?\d|\s(?i:rt|rw|no|desa|ds|kel|kec|kab)\b|[,.\n)])"
    r"|«alamat:ber-rt»\b(?:(?<![A-Za-z]{5})\.[ \t]?|\s)(?!(?:«kata-di»|«berjalan:belakang»|«bukan-desa»)\b)[a-z][\w'-]{2,24}(?:\s[a-z][\w'-]{2,24}){0,2}(?:\s(?:km|no|nomor|blok)\b\.?\s?\w{1,3})?(?=,?\s(?i:r\.?[tw]\.?)[\s.:]{0,2}\d)"
    r"|(?:(?i:dk|dkh)|K(?i:amp))\b\.\s[A-Z][\w'-]{2,24}(?:(?<=[a-z])\s[IVX]{1,4}\b)?"
    r"|(?i:rumah|kontrakan|kos|kamar kos|unit|lantai \d{1,2} unit)\s(?i:no(?:mor)?\.?)\s{0,2}[A-Z]{0,2}\d{1,4}[A-Za-z]?\b"
    r"|(?i:kode\s?pos|kodepos)[\s:.]{0,3}\d{5}\b|(?<=[a-z] )\d{5}(?=\s?(?:[.,;)\n]|$))(?<![\d.,]\d{5})"
    r")"
)
"""`RT 02/RW 05`, `Blok D-7`, `Dusun Contoh`, `Dsn. Contoh`, `kode pos 55792`; not `ketua RT/RW`, not `Kampung Siaga`, not `keliling kampung. Contoh`."""

HAMLET = Lazy(r"(?:«alamat:pembuka»|rusun\w*)\b\.?\s", re.IGNORECASE)
"""Openings whose name must be a name: `Kampung Siaga Bencana` is a programme, `Jalan Keluar` a heading."""

BROTHER = Lazy(r",\s«tarekat»(?![A-Za-z])")
"""`Br. Xontoh, SVD`: a brother of an order, not a hamlet of Bali."""

HEADING = Lazy(r"(?i)(?:jalan|gang|lorong|kampung|dusun|perumahan|kompleks?)\s{0,2}\n\s?")
"""A word that stands alone on its line: `3. Jalan` above a paragraph."""

ITEM = re.compile(r"\n[ \t]*\d{1,2}$")
"""`Pak RW` and below it `3. …`: the number of the next item."""

NUMBERED = Lazy(r"\s(?:rt|rw)\s?\d", re.IGNORECASE)

PLOT = Lazy(r"(?i)\b(?:no|nomor)\b\.?\s?\d|\d")

ROW = Lead(
    "alamat. aiamat. a.",
    r"(?i)(?<![A-Za-z])a[l1i|]amat(?: «label-alamat»)?[ \t*_.]{0,40}[:=|][ \t*_]{0,3}(?P<value>(?![^\n|]{0,60}\.{4})[^\n|]{4,120})")
"""`Alamat: …`, `Alamat ..... : …`, or as a scanner reads it `A1amat: …`, up to the end of the line or cell; not the dots of a form that nobody filled in."""


LOCATED = Lazy(r"\d|\b(?:«alamat:letak»|desa|kel|kelurahan|kamp(?=\.))\b", re.IGNORECASE)
"""What says that the value of such a row is a place indeed."""


def find(text: str) -> Iterator[Hit]:
    """Addresses, villages and coordinates in unfolded text."""
    yield from points.find(text)
    parts = sorted((*streets(text), *plots.find(text), *villages.find(text)))
    yield from joined(text, parts)


def streets(text: str) -> Iterator[Hit]:
    codes = (end - 5 for start, end in read(text).figures if end - start >= 5)
    for found in (*STREET.found(text), *PARTS.at(text, sorted({*codes, *read(text).places(PARTS.mark)}))):
        value = found[0].partition("\n\n")[0].rstrip(" .,-/")
        if (item := ITEM.search(value)) and text[found.start() + len(value)] in ".)":
            value = value[: item.start()].rstrip(" .,-/")
            if " " not in value:
                continue
        if HEADING.fullmatch(found[0][: len(value) + 2]) or unplaced(text, found.start(), value):
            continue
        spoken = SPOKEN.match(value)
        if spoken and known(spoken["word"]) and not TOWARDS.search(text[max(0, found.start() - 24) : found.start()]):
            continue
        if HAMLET.match(value) and not named(HAMLET.sub("", value, count=1)) and not NUMBERED.match(text, found.end()) and not housed(value, text, found.end()):
            continue
        yield Hit(found.start(), found.start() + len(value), ADDRESS, service(text, found.start()))
    for found in ROW.found(text):
        value = found["value"].rstrip(" .,")
        if LOCATED.search(value) and "http" not in value and "@" not in value:
            start = found.start("value")
            yield Hit(start, start + len(value), ADDRESS, service(text, found.start()))


def unplaced(text: str, start: int, value: str) -> bool:
    """Whether what looks like a part of an address stands where none can: in a title, at the end of a sentence, as an adjective or among blocks of something else."""
    before = text[max(0, start - 90) : start].rpartition("\n")[2]
    head, _, name = value.partition(" ")
    words = tuple(value.lower().split())
    if words in sayings().get(words[0], ()):
        return True  # «Kampung Naga», which all the country knows
    if value[0].islower() and text[start - 1 : start].isdigit():
        return True
    if HAMLET.match(value) and (WITHIN.search(before) or (len(words) < 3 and priced(text, start, start + len(value)))):
        return True  # «Kec. Banjar Agung», «kampung 35rb»
    if text[start - 1 : start] == "-" and HAMLET.match(value):
        return True  # «umbul-umbul Merah»
    if HAMLET.match(value) and value[-1].isdigit() and MEASURED.match(text, start + len(value)):
        return True  # «parit 3 meter dalamnya»
    if name and name.islower() and (words[1] in listed("ingkar") or (words[1] in listed("bukan-desa") and len(words) > 2 and passive(words[2]))):
        return True  # «kampung dak disebut»
    if TITLE.search(before) or BROTHER.match(text, start + len(value)):
        return True
    if head.endswith(".") and name.lower() in listed("awal-kalimat") | listed("orang-itu"):
        return True
    if HAMLET.match(value) and name.isalpha() and name.islower() and colloquial(name) and not NUMBERED.match(text, start + len(value)):
        return True  # «dikirim ke kampung sbagian»
    if name and name.islower() and derived(name.split()[0]):
        return True  # «kepala dusun menertawakan»
    if ADJECTIVE.match(value) and not TOWARDS.search(before) and not PLOT.search(name) and all(known(word) for word in name.split()):
        return True
    if MALE.match(value) or going(before, value) or underway.told(text, start, value):
        return True
    if WARD.fullmatch(value) and HELD.search(before):
        return True
    return BLOCK.fullmatch(value) is not None and HOUSED.search(before) is None


WITHIN = Lazy(r"(?<![A-Za-z])«wilayah-luas:resmi»\.?\s$", re.IGNORECASE)
"""`Kec. ` just before `Banjar Agung`: it is the district that is called so, and no hamlet begins there."""


MEASURED = Lazy(r"\s?«patokan:jarak»(?!\w|\s(?:dari|dr)\b)", re.IGNORECASE)


GOING = Lazy(r"(?<![A-Za-z])(?:«berjalan:depan»|\d{1,3}\s?«berjalan:lama»)\s$", re.IGNORECASE)
ON = Lazy(r"(?:jalan|jln|jl)\b\.?\s(?P<word>[A-Za-z]+)")


def going(before: str, value: str) -> bool:
    """Whether something is under way where a street seems to stand: `90 hr ` or `sudah ` just before `jln. Posyandu`; not before `jln. Xontoh No. 5`."""
    on = ON.match(value)
    if on is None or not known(on["word"].lower()) or PLOT.search(value):
        return False
    return GOING.search(before) is not None or (on["word"].isupper() and value[0].islower() and not TOWARDS.search(before))


TITLE = Lazy(r"\b«judul-karya»\b[^.\n]{0,60}[\"'/]\s?$", re.IGNORECASE)
"""`album "` just before `Jalan Xinta 2"`."""

ADJECTIVE = Lazy(r"(?i)kompleks?\s")
"""`Trauma Kompleks Remaja`; `di Kompleks Permata` is a place."""

WARD = Lazy(r"(?i)r\.?[tw]\.?[\s.:]{0,3}(?:\d{1,3}|«bilangan-tanggal»(?:\s«bilangan-tanggal»)?)")
MALE = Lazy(r"[Ll][Kk]\.?\s(?:(?i:difabel|disabilitas|«kelompok-orang»|«orang-siapa»|«orang-banyak»)(?![A-Za-z])|(?![IVXLC]+\b)[A-Z]{2,6}\b)")
"""`Lk ODGJ`, `Lk Disabilitas 2`: men; not `Lk IX`, not `Lk Xontoh`."""

HELD = Lazy(r"\b«jabatan-rt»(?:\s(?:dan|serta|r[tw]\s?\d{1,3}))*\s$", re.IGNORECASE)
"""`Ketua ` just before `RW 05`: an office, and its number alone finds nobody."""

BLOCK = Lazy(r"(?i)blok\s\d{1,3}")
HOUSED = Lazy(r"(?<![A-Za-z])(?:«rumah»(?:nya)?|«alamat:perumahan»|«tinggal»|pasar)(?![A-Za-z])", re.IGNORECASE)
"""What makes a numbered block somebody's: `rusunawa blok 3`; `blok 11` alone may be an oil field."""

SPOKEN = Lazy(r"Jalan\s(?P<word>[A-Z][a-z]+)$")
TOWARDS = Lazy(r"(?:\b«depan-jalan»\s|[:(]\s?)$", re.IGNORECASE)
"""`di Jalan Sabar`; a bare `Jalan Sabar` may be the title of a book."""


def named(name: str) -> bool:
    """Whether what follows `Kampung` or `Jalan` is a name rather than ordinary words."""
    words = re.findall(r"[A-Za-z][\w'-]*", NUMERAL.sub("", name))
    if not words:
        return bool(PLOT.search(name))
    if ordinary(words[0]) and len(words) == 1:
        return bool(PLOT.search(name))
    if placelike(words):
        return True
    if words[0] in {"Dinas", "Adat"} or words[0].lower() in listed("sapaan"):
        words = words[1:] or words
    if len(words[0]) == 1 and not PLOT.search(name):
        return False
    return bool(PLOT.search(name)) or (not known(words[0]) and not acronym(words[0])) or (len(words) == 1 and words[0][0].isupper() and not ordinary(words[0]))


LOT = Lazy(r",?\s(?:(?:blok|blk)\b\.?\s?[A-Z]{1,2}(?:[\s-]?\d|\b)|(?:tower|menara|lantai|lt|unit|wing)\b\.?\s?(?:\d|[A-Z]\b))", re.IGNORECASE)


def housed(value: str, text: str, end: int) -> bool:
    """Whether an estate is followed by a house: `Perumahan Xontoh Indah Blok F2`, `apartemen Puri Xanari tower C`."""
    return " " in value and LOT.match(text, end) is not None


NUMERAL = Lazy(r"^(?:[IVX]{1,4}|\d{1,2})\s(?=[A-Z])")
"""`Dusun II Xontoh`."""


def ordinary(word: str) -> bool:
    return word.lower() in listed("bukan-jalan")


GAP = Lazy(r"[\s,.;/()-]{0,4}(?:(?i:di|no\.?|nomor|dekat|masuk|kel|ds)\b[\s.]{0,2})?")


def joined(text: str, parts: list[Hit]) -> Iterator[Hit]:
    """Neighbouring parts of one address become one; a lone village stays a village."""
    current: Hit | None = None
    for part in parts:
        if current and part.start <= current.end:
            current = Hit(current.start, max(current.end, part.end), ADDRESS if ADDRESS in (current.rule, part.rule) else VILLAGE, current.public and part.public)
        elif current and "\n" not in text[current.end : part.start] and GAP.fullmatch(text, current.end, part.start) and ADDRESS in (current.rule, part.rule):
            current = Hit(current.start, part.end, ADDRESS, current.public)
        else:
            if current:
                yield current
            current = part
    if current:
        yield current
