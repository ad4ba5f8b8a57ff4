"""Finds dates that say when a person was born, and exact days on which something happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.dictated import figures
from pustaka.privacy.disasters import publicly_known
from pustaka.privacy.leads import Lazy, read, windows
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit

BIRTH = "tanggal-lahir"
EVENT = "tanggal-kejadian"

MONTH = r"«bulan»"
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
WEEKDAY = r"«hari:nama»"

WHEN = r"(?:hari|mal[ae]m|pagi|petang|siang|sore|subuh)"

DATE = Lazy(
    rf"(?<![\w/.\-])(?:(?:{WHEN}\s)?(?:{WEEKDAY}(?:\s«hari:sesudah»){{0,2}}|«hari-raya»(?:\s(?:hari|dina|dino)\s(?:ke-?\s?\d|pertama|«patokan:urutan»))?(?:\s«waktu-lalu»)?)\s?[,/(]?\s{{0,2}}(?:tanggal\s|tgl\.?\s)?)?"
    rf"(?:{DAY}[\s\-./]{{1,2}}{MONTH}\.?[\s\-./,]{{1,2}}(?:(?:19|20)\d\d|'?\d\d(?!\d|[.:]\d))|{DAY}\s?[-/.]\s?(?:0?[1-9]|1[0-2])\s?[-/.]\s?(?:(?:19|20)\d\d|\d\d(?![\d.]))|(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?!\d)|«bulan:penuh»\s{DAY},\s(?:19|20)\d\d(?!\d))(?![\w/\-]\d)",
    re.IGNORECASE,
)
"""`Minggu, 5 Juni 2022`, `Kamis (18/1/2024`, `21-02-1990`, `2013-12-06`, `7/9/11`; not `2012/2013`, not `13.00`."""

SHORT = Lazy(
    rf"(?<![\w/.\-])(?:(?:{WHEN}\s)?(?:{WEEKDAY}(?:\s«hari:sesudah»){{0,2}}|«hari-raya»)\s?,?\s{{0,2}}(?:tanggal\s|tgl\.?\s)?{DAY}\s«bulan»\b|(?:tanggal|tgl\.?|pada|hari)?\s{{0,2}}{DAY}\s«bulan:penuh»\b)(?!\s(?:19|20)?\d\d|\s[12lI|][09OoQ][0-9OoQlI|SBZ]{{2}}(?!\w))(?:\s«waktu-lalu»\b)?",
    re.IGNORECASE,
)
"""`tanggal 22 November` without a year, `kamis malem, 9 nov`, `Jumat Wage, 1 September kemarin`; not `5 Mei 2020`, which DATE finds, not `5 Mei 2O2O`, which it finds in the second reading, not `9 nov`."""

CLOCK = Lazy(
    r",?\s(?:(?:sekitar|kira-kira|kurang lebih|kisaran)\s)?(?:(?:jam|jm|pukul|pkl|pk|tabuh)\b\.?\s?(?:\d{1,2}(?:[.:]\d\d)?(?!\d)|«bilangan-tanggal»(?:\s«bilangan-tanggal»)?)|\d{1,2}[.:]\d\d(?![.:]?\d))"
    r"(?:\s(?:lebih|leuwih|lewat|wib|wita|wit|«hari:sesudah»)\b){0,3}", re.IGNORECASE,
)
"""`, 23.47`, ` pk 04.20`, `, sekitar pukul satu malam`: the hour behind a day belongs to it."""

CORE = Lazy(r"\d(?=[\s\-./]{1,2}(?i:ja|dj|fe|pe|ma|ap|me|ju|ag|au|se|ok|oc|no|de)|\s?[-/.]\s?\d|,\s(?:19|20)\d\d)")
"""What every date holds: a number with the beginning of a month or with another number behind it."""

BORN = Lazy(
    r"(?<![A-Za-z])(?:«lahir»|t\.?t\.?l|tgl\.?\s?(?:lhr|lahir)|tanggal[\s_]lahir|tempat[^\n]{0,14}lahir)\b(?P<between>[^\n]{0,44}?|\s(?:di|ing|ring|ning)\s[^\n.;,]{4,70}\s(?:pada|tanggal|tgl\.?)\s)$",
    re.IGNORECASE,
)
"""What stands before a birth date: `lahir di …, `, `TTL: `, `ulang tahunnya `."""

BORN_AFTER = Lazy(r"\s{0,2}[(,]?\s{0,2}(?:adalah\s)?(?:tanggal lahir|lahir|hari lahir|ulang tahun)", re.IGNORECASE)

FOUNDED = Lazy(
    r"(?:hari lahir|harlah|\b«didirikan»\b(?:\s(?!anak|ibu|ia|dia)[\w-]+){0,3}\s(?:ini\s)?(?:ber|di|ter)?lahir\w*)[^\n]{0,30}$",
    re.IGNORECASE,
)
"""What is founded, not born: `organisasi ini lahir pada …`; a person never stands in this list."""

NOT_EVENT = Lazy(r"«tanggal-terbit»[^\n.]{0,34}$|(?:surat (?:edaran|keputusan|tugas)|peraturan|undang-undang|keputusan|perjanjian)[^\n.]{0,70}\s(?:tanggal|tertanggal)\s$|\b(?:nomor|no\.)\s?[\w.-]{1,12}/\S{2,30}\s(?:tanggal|tertanggal|tgl\.?)\s?$|^\s{0,4}(?:tanggal|diperbarui|ditinjau|tinjauan|\s+tanggal)\s?:\s?['\"]?$", re.IGNORECASE)
"""Dates of laws, of sources and of the document itself."""

SAID_YEAR = Lazy(r"\s(?:«kata-tahun»\s)?(?P<year>«bilangan-tanggal»\s«bilangan-tanggal»(?:\s«bilangan-tanggal»){0,5})(?![A-Za-z])", re.IGNORECASE)
"""` dua ribu dua puluh satu` behind `5 April`: the year belongs to it."""

KEYS = ("tanggal", "diperbarui", "tinjau")
"""One of these is in every key of the front matter with a date."""

NATIONAL = Lazy(r"(?i)(?:pada |tanggal |hari )*(?:17|tujuh belas) Agustus\s*")
"""Without a year it is everybody's day."""

PAST = Lazy(r"\s?\b«waktu-lalu»\b", re.IGNORECASE)
"""`17 Agustus kemarin`: a day that is over."""

YEARLY = Lazy(r"\b(?i:setiap|tiap)\s(?:tanggal\s)?$|\b[Hh]ari\s(?:[A-Z][\w-]+\s){1,5}(?:(?:yang\s)?(?:jatuh|diperingati|dirayakan|setiap|tiap|pada|tanggal|ini)\s){0,4}$")
"""`setiap 23 Juli`, `Hari Xontoh Nasional pada 23 Juli`: a day of everybody's calendar; not `hari Senin, 3 Juni`."""

VERSION = Lazy(r"\d{1,2}\.\d{1,2}\.\d\d")
CODED = Lazy(r"\b«kode-bagian»\b\.?[^\n\d]{0,24}(?:[\d.]+ dan )?$", re.IGNORECASE)
"""`kode ` just before `2.2.07`: the place of something in a list."""

STAMP = Lazy(r"[\s>*-]{0,4}\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[, ]")
STAMP_END = Lazy(r",?\s{1,2}\d{1,2}[.:]\d\d")
"""`[12/03/24 19.22] `: the day of a message, which every line of that day repeats; said once it is said."""

PLACED = Lazy(r"^[A-Z][a-z]{2,14}(?:\s[A-Z][a-z]{2,14}){0,2},\s(?:tanggal\s)?$")
ENDS = Lazy(r"[.)\s]{0,3}(?:\n|$)")
"""`Xontoh, 1 Januari 2000` alone on its line: the day of a letter."""

LETTER = Lazy(r"^\s*(?i:nomor|no\.?|hal|sifat)\s{0,4}:\s?[\w./-]+\s[^\n]{0,60}$|^\W{0,4}[A-Z]{4,}(?:\s[A-Z]+){0,3}\s\($")
"""The head of a letter and of a report: `Nomor : 460/0000 Xontoh, `, `XONTOH (`."""

HEADER = Lazy(r"(?i)(?:tgl|tanggal)\.?[ _]?(?:lahir|lhr)|\bttl\b")


def find(text: str) -> Iterator[Hit]:
    """Birth dates and exact days in unfolded text."""
    near = windows(((core.start() - 60, core.end() + 60) for core in CORE.at(text, (end - 1 for _start, end in read(text).figures))), len(text))
    columns = birth_cells(text) if near else []
    stamped: set[str] = set()
    for pattern in (DATE, SHORT):
        for found in pattern.within(text, near):
            start, end = found.span()
            before = text[max(0, start - 120) : start].rpartition("\n")[2]
            value = found[0]
            if VERSION.fullmatch(value) and CODED.search(before):
                continue
            if STAMP.match(before + value + text[end : end + 9]) and STAMP_END.match(text, end):
                if value in stamped:
                    continue
                stamped.add(value)
            elif clock := CLOCK.match(text, end):
                end = clock.end()
            said = SAID_YEAR.match(text, end) if pattern is SHORT else None
            end = said.end() if said else end
            lead = len(value) - len(value.lstrip())
            twin = TWIN.search(before)
            if pattern is SHORT:
                lead = re.match(r"(?i)\s*(?:(?:hari|pada)\s+){0,2}", value).end()  # type: ignore[union-attr]  # the pattern matches the empty text too
            born = BORN.search(before)
            if ((born and not DATE.search(born["between"])) or BORN_AFTER.match(text, end) or any(low <= start < high for low, high in columns)) and not FOUNDED.search(before):
                yield Hit(start + lead - max(len(twin[0]) if twin else 0, remembered(born["between"] if born else "")), end, BIRTH)
            elif not told(before) and not publicly_known(text, start, value if said is None else f"{value.strip()} {figures(said['year'].split())}") and not (PLACED.match(before) and ENDS.match(text, end)) and not (pattern is SHORT and (everybodys(text, start + lead, end) or YEARLY.search(before + value[:lead]))):
                yield Hit(start + lead - (len(twin[0]) if twin else 0), end, EVENT, held(before) and not twin)


TWIN = Lazy(
    rf"(?<![\w/])(?:{WHEN}\s)?(?:{WEEKDAY}(?:\s«hari:sesudah»){{0,2}},?\s)?(?:(?:tanggal|tgl)\.?\s)?{DAY}\s«bulan-hijriah»(?:\s1[34]\d\d)?(?:\s?H\.?)?\s?(?:[/(,=-]|atau|bertepatan dengan)\s?(?:(?:tanggal|tgl\.?)\s)?$", re.IGNORECASE
)
"""`2 Syawal 1431 / ` just before a day: the same in another calendar."""

HELD = Lazy(r"(?<![A-Za-z])(?:«acara»|«acara-dinas»|«surat-dinas»|surat\s(?:kami|dinas|no|nomor|tersebut|itu|ini))(?![A-Za-z])[^\n.;!?]{0,36}?\s(?:pada|tanggal|tgl\.?|tertanggal|hari)?\s{0,2}$", re.IGNORECASE)
"""`konferensi kasus pada `, `surat kami tertanggal `: the day of a meeting or a letter."""

HAPPENED = Lazy(r"(?<![A-Za-z])«kejadian»(?![A-Za-z])", re.IGNORECASE)


def held(before: str) -> bool:
    """Whether what stands before a day tells of a meeting or a letter and of nothing that befell anybody since."""
    found = HELD.search(before)
    return found is not None and HAPPENED.search(found[0]) is None


REMEMBERED = Lazy(r"(?<![A-Za-z])(?:(?:tepat|pas|pada|hari)\s){0,3}(?:«hari-daerah»|«hari:nama»|«hari-raya»|«hari:sesudah»)(?![A-Za-z])[^.\n;\d]{0,30}$", re.IGNORECASE)
"""`wuku Xayang, `, `tepat pada hari gerhana, `: by what else the day of a birth is remembered."""


def remembered(between: str) -> int:
    """How many characters before a date of birth tell the same day."""
    found = REMEMBERED.search(between)
    return len(found[0]) if found else 0


COMMEMORATED = Lazy(r"\s(?:diperingati|dirayakan|ditetapkan|adalah|ialah)\s[^.\n]{0,16}\bHari\s(?=[A-Z])")
"""`3 Juli diperingati sebagai Hari Xontoh`: a day of everybody's calendar."""


def everybodys(text: str, start: int, end: int) -> bool:
    """Whether a day without a year is the nation's or the world's, and not that of last year."""
    return COMMEMORATED.match(text, end) is not None or (NATIONAL.fullmatch(text, start, end) is not None and PAST.match(text, end) is None)


def birth_cells(text: str) -> list[tuple[int, int]]:
    """Stretches of table rows below a header that speaks of birth dates."""
    found = []
    for header in HEADER.finditer(text) if read(text).holds("lahir", "lhr", "ttl") else ():
        low = text.rfind("\n", 0, header.start()) + 1
        line_end = text.find("\n", header.end())
        line = text[low : line_end if line_end >= 0 else len(text)]
        if ("|" not in line and "\t" not in line) or line_end < 0:
            continue
        stop = text.find("\n\n", line_end)
        found.append((line_end, stop if stop >= 0 else len(text)))
    return found


def told(before: str) -> bool:
    """Whether what stands before a date makes it one of a law, a source or the document."""
    lower = before.lower()
    if LETTER.match(before):
        return True
    if FREED.search(before):
        return False
    return (any(part in lower for part in listed("tanggal-terbit")) or any(part in lower for part in KEYS)) and NOT_EVENT.search(before) is not None


OPENED = r"(?:di(?:buka|lepas|potong|gergaji)|dibongkar)"
FREED = Lazy(rf"(?<![A-Za-z])(?:«belenggu»\s(?:[a-z]+\s){{0,3}}{OPENED}|{OPENED}\s(?:[a-z]+\s){{0,1}}«belenggu»(?:nya|ne|na|nyo|e)?)[^.\n]{{0,24}}$", re.IGNORECASE)
"""`Rantai di kakinya dibuka tanggal `, `dibuka rantainya sejak `: what is opened holds somebody, and is no meeting."""
