"""Finds the numbers of what is filed about somebody: at court, with the police, in an institution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.lists import spelt
from pustaka.privacy.model import Hit

CASE = "nomor-perkara"

FILES = Lead(
    "«kode-perkara:laporan». b. bap. bp. litmas lp. no reg sp. spdp. splidik spsidik stbl. stpl sttlp tbl. ver.",
    r"(?<![\w/])(?:(?:nomor|no\.?|reg\.?|register)\s{0,2}:?\s{0,2})?(?:"
    r"\d{1,5}\s?/\s?«kode-perkara:pengadilan»[\w. \-]{0,24}(?:/[IVX]{1,5})?/\s?\d{4}(?:\s?/?\s?(?:PN|PA|PT|MS|PTA|MA)\b(?:[ .][A-Z][\w]{1,14})?)?"
    r"|(?:«kode-perkara:laporan»|SP\.?\s?Sidik|Sp\.?\s?Lidik|SPDP|SP2HP|BP|BAP|VER|B/P|Reg\.?\s?Litmas|Litmas|REG\.?\s?LITMAS)\s?[./:\-]\s?[\w.]{1,12}(?:\s?[/.\-]\s?[\w.\-]{1,20}){1,8}(?: [A-Z]{3,12}){0,3}"
    r"|(?:Litmas|LITMAS|litmas)\s(?:no(?:mor|\.)?\s)?\d{1,5}/[\w./-]{3,40}"
    r"|(?<=[Rr]eg\. )(?:[A-Z]{1,3}(?:\.[IVX]{1,4})?\s)?\d{1,5}/[A-Z\d][\w./-]{2,30})",
)
"""`reg. 17/XX-XXX/2000`, `995/Pid.B/2022/PN Slw`, `LP/B/990/VI/2022/SPKT`, `Reg. Litmas 07/III/2022`; not `800/1123/2021`, not `16/HUK/2019`."""

COURT = Lazy(r"/\s?«kode-perkara:pengadilan»")
"""In the one form that begins with a number."""

FILE_LABEL = Lead(
    "«berkas-perkara»{,nya}. no penetapan reg",  # «no» also leads to the numbers of files
    r"(?<![A-Za-z])(?:(?:no(?:mor|\.)?\s)?(?:«berkas-perkara»|reg(?:ister|\.)? ?(?:litmas|perkara|«nomor-berkas»)|penetapan(?: pengadilan)?)|no(?:mor|\.)?\s(?:«nomor-berkas»)\.?(?:\s«nomor-berkas»)?)"
    r"(?:-?nya)?\b[ \t]{0,12}[\s:.]{0,4}(?:«sela-nomor:perkara»[\s:.]{1,3}){0,3}(?P<value>(?:[A-Z]{1,6}(?:\.[A-Z]{1,3})?[./\- ]{1,2})?\d{1,6}(?:\s?/|[.\-](?=\d))[\w.\-]{1,20}(?:/[\w.\-]{1,20}){0,6}"
    r"(?:\s?(?:PN|PA|MS)[ .][A-Z]\w{1,14})?)",
    re.IGNORECASE,
)
"""`nomor perkara 12/2021`, `putusan No. 7/XX/2020`; not `putusan MK 46/PUU-VIII/2010`."""

PUBLIC_FILE = Lazy(r"PUU|HUK|PRT|KEP|/MK\b|Permen", re.IGNORECASE)

FILE_OF = Lead(
    "no nmr. reg kode. id. anak. «berkas-perkara»{,nya}.",
    r"(?<![A-Za-z])(?:(?:(?:no(?:mor|mer|\.)?|reg(?:ister|istrasi)?\.?)\s{0,2}|(?:nmr\.?|kode|id)\s{1,2})(?:reg(?:ister|istrasi)?\.?\s)?(?:(?:kasus|klien|layanan|«nomor-berkas»|«berkas-perkara»)(?:\s(?:«nomor-berkas»|(?-i:[A-Z][A-Z\d]{2,8})\b(?!\s?[/-]))){0,2})|anak asuh(?=\sno)|«berkas-perkara»|reg(?:ister)?(?=\.?[ \t]{0,24}:|\.?\s\d{1,5}/[\w.]{1,9}/))(?:nya)?\b(?:\s{1,2}(?:no(?:mor|mer)?|reg(?:ister|istrasi)?)\b\.?)?[ \t]{0,24}[\s:.=|]{1,6}"
    r"(?P<value>(?=[\w./-]{0,40}\d)[A-Z\d][A-Za-z\d]{0,9}(?:[./-][A-Za-z\d]{1,12}){2,7})(?![\w/])",
    re.IGNORECASE,
)
"""`Litmas nomor X00.XXX.00-000/Xit.XX/2000`, `Register Kasus: REG/XXX-ANK/0000/XI/2000`, `no. kasus | 0000/XXX/II/2000`; not `nomor kasus 12 orang`, not `no. kasus: 2/3`."""

REPORTED = Lead(
    "«kode-perkara:laporan».",
    r"(?<![\w/])(?P<value>(?i:«kode-perkara:laporan»)\s?[./]\s?[a-z\d.]{1,12}(?:[/.-][a-z\d.-]{1,20}){1,6}/(?:19|20)\d\d(?:/[a-z]{3,12}){0,3})(?![\w/])",
)
"""`tbl/0000/88/vii/2000`: the number of a report in small letters."""

NUMBERED = Lead(
    "bernomor. dengan. dgn. dg. pada.",
    r"(?<![A-Za-z])(?:bernomor|(?:dengan|dgn|dg|pada) no(?:mor|\.))(?:\s(?:register|registrasi|reg\.?))?[\s:]{1,3}(?P<value>(?=[\w./-]{0,40}\d)[A-Z][A-Za-z\d]{1,9}(?:[./-][A-Za-z\d]{1,14}){1,7})(?![\w/])",
)
"""`teregister pada Tim X dengan nomor PX-KT/2000/031`; counts only where a file of somebody is spoken of."""

CODED = Lazy(
    r"(?<![\w/.-])(?P<head>[A-Z]{1,6})(?:[-./][A-Z]{1,4}){0,2}[-/.]\d{1,8}(?:/\w(?:[\w.-]{0,10}\w)?){1,4}(?![\w/-])"
)
"""`R/0000/II/2000/XXX`, `PDX-0000/XXX/05/2000`, `XJXI-XX/0000/XXX/VII/2000`: letters, a number and more parts, a year among them."""

REGISTERED = Lead(
    "register. registernya. registrasi. registrasinya. berkas. berkasnya. arsip. arsipnya.",
    r"(?<![A-Za-z])(?:register|registrasi|berkas|arsip)(?:nya)?\s(?:nomor\s|no\.?\s)?(?P<value>(?=[\w./-]{0,30}\d{3})[A-Z][A-Z\d]{0,5}(?:[./-][A-Z\d]{1,10}){1,6})(?![\w/])",
)
"""`register X.II-0000/94`, `berkas XX/XX/0000417/2000`."""

YEARED = re.compile(r"/(?:19|20)\d\d(?:/|$)")

FILED = Lazy(r"(?<![A-Za-z])«berkas-seseorang»(?![A-Za-z])[^.\n]{0,70}$", re.IGNORECASE)

OFFICIAL = Lazy(r"(?<![A-Za-z])«surat-dinas»(?![A-Za-z])[^.\n]{0,50}$", re.IGNORECASE)
"""`Surat edaran …` just before a number: a letter of an office."""

LETTER = Lead(
    "surat. srt. srat.",
    r"(?<![A-Za-z])(?:surat|srt)\b(?P<what>[^\n]{0,70}?)(?<![A-Za-z])(?:reg(?:ister)?\.?\s)?(?:no(?:mor|mer)?\b\.?)\s{0,2}:?\s{0,2}(?P<value>(?=[\w./-]{0,40}\d)[A-Za-z\d]{1,8}(?:[./-][A-Za-z\d][A-Za-z\d.-]{0,13}){2,7})(?![\w/])", re.IGNORECASE,
)
"""`surat phk nomor 000/XX-XX/PHK/2000`, `surat No. 0000/XX/97 kepada kakaknya`: of one person; not `surat edaran nomor …`."""

SENT = Lead(
    "no nomor.",
    r"(?<![A-Za-z])no(?:mor|mer)?\b\.?\s{0,2}surat[\s:]{1,5}(?P<value>(?=[\w./-]{0,40}\d)[A-Za-z\d]{1,8}(?:[./-][A-Za-z\d][A-Za-z\d.-]{0,13}){2,7})(?![\w/])(?P<what>[^.\n]{0,70})", re.IGNORECASE,
)
"""`No. Surat : 000/XX/2000 tentang penyerahan anak kepada ibunya`."""

ABOUT = Lazy(r"(?:nya)?\s(?:[a-z]+\s){0,2}?«surat-seseorang»(?![A-Za-z])", re.IGNORECASE)
TO_SOMEBODY = Lazy(r"(?<![A-Za-z])(?:«kerabat»(?:nya|ku|ne|na)?|klien(?:nya)?|pasien|korban|keluarga(?:nya)?)(?![A-Za-z])", re.IGNORECASE)
"""From or to whom a letter is: `dari adik pasien`, `kepada kakaknya`."""

HEAD = Lead(
    "no nomor. nmr.",
    r"^[ \t*]{0,6}(?:nomor|no\.?|nmr)[ \t]{0,16}:[ \t]{0,4}(?P<value>(?![\w./-]{0,30}[/.-](?:PRAK|KKN|PKL|UND|SPT)\b)(?=[\w./-]{0,40}\d{3})[A-Za-z\d]{1,8}(?:[./-][A-Za-z\d][A-Za-z\d.-]{0,13}){2,7})[ \t]*\n(?P<head>(?:[^\n]{0,90}\n){1,5})", re.IGNORECASE | re.MULTILINE,
)
"""`Nomor : 460/0000/XX/2000`: the head of a letter, with the lines below it; not `046/PRAK-XX/IX/2000`, a letter of students."""

ONE_PERSON = Lazy(r"^[ \t*]{0,6}(?:sifat[ \t]{0,16}:[ \t]{0,4}(?:sangat )?rahasia\b|(?:hal|perihal)[ \t]{0,16}:[^\n]{0,60}?(?<![A-Za-z])«hal-surat»(?![A-Za-z]))", re.IGNORECASE | re.MULTILINE)
"""`Sifat : Rahasia`, `Hal : Rujukan klien`: a letter about one person; not `Hal : Undangan`."""

TITLED = Lead(
    "«judul-surat:awal».",
    r"(?P<title>«judul-surat:awal»\b[^\n:.;,]{0,70})\n{1,2}[ \t*]{0,40}(?:nomor|nomer|no|nmr)\b[ \t]?\.?[ \t]{0,4}:?[ \t]{0,4}"
    r"(?P<value>(?=[\w./-]{0,40}\d)[A-Za-z\d]{1,8}(?:[./-][A-Za-z\d][A-Za-z\d.-]{0,13}){2,7})[ \t.*]{0,4}(?![^\n])", re.IGNORECASE,
)
"""`SURAT KETERANGAN …` and below it `No. 0000/31/SK-XXXX/XI/2021`: the title of a paper and its number."""

OF_ONE = Lazy(r"^(?:surat|srt)\s(?:[a-z]+\s){0,2}?«surat-seseorang»(?![A-Za-z])|(?<![A-Za-z])(?:«berkas-perkara»|«hal-surat»|«judul-surat:seseorang»)(?![A-Za-z])", re.IGNORECASE)
"""A paper about one person by its title; not `SURAT TUGAS`, not `BERITA ACARA RAPAT`."""

NUMBERED_LETTER = Lead(
    "no nomor. nmr.",
    r"(?<![^\s*])(?:nomor|nomer|no|nmr)\b[ \t]?\.?[ \t]{0,16}:?[ \t]{0,4}(?P<value>(?=[\w./-]{0,40}\d)[A-Za-z\d]{1,8}(?:[./-][A-Za-z\d][A-Za-z\d.-]{0,13}){2,7})[ \t]*\n(?P<head>(?:[^\n]{0,120}\n){1,9})", re.IGNORECASE,
)
"""`No. 0000/31/SK-XXXX/XI/2021` alone on its line, with the lines below it."""

CERTIFIES = Lazy(r"(?<![A-Za-z])(?:bertanda ?tangan|menerangkan|menyatakan)(?![A-Za-z])", re.IGNORECASE)
NAMED = Lazy(r"(?<![A-Za-z])nama(?: lengkap)?[ \t.]{0,20}:", re.IGNORECASE)
"""A paper in which somebody certifies something of somebody who is named."""

OF_OFFICE = Lazy(r"(?<![A-Za-z])«judul-surat:lembaga»(?![A-Za-z])", re.IGNORECASE)

YEARS = Lazy(r"(?:19|20)\d\d(?:\s?[-/.]\s?(?:19|20)?\d\d){0,2}(?!\d)|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)")
"""`2018`, `2019/2020`, `15-08-2019`."""


def find(text: str) -> Iterator[Hit]:
    """Numbers of files in unfolded text."""
    for found in FILES.finditer(text) if COURT.search(text) else FILES.found(text):
        if any(one.isdigit() for one in found[0]):
            yield Hit(found.start(), found.start() + len(found[0].rstrip(" .-/")), CASE)
    for found in FILE_LABEL.found(text):
        if not PUBLIC_FILE.search(found["value"]):
            yield Hit(*found.span("value"), CASE)
    for found in FILE_OF.found(text):
        if not PUBLIC_FILE.search(found["value"]) and not YEARS.fullmatch(found["value"]):
            yield Hit(*found.span("value"), CASE)
    for found in NUMBERED.found(text):
        before = text[max(0, found.start() - 90) : found.start()]
        if FILED.search(before) and not OFFICIAL.search(before) and not PUBLIC_FILE.search(found["value"]):
            yield Hit(*found.span("value"), CASE)
    yield from (Hit(*found.span("value"), CASE) for found in REPORTED.found(text))
    for found in LETTER.found(text):
        told = f"{found['what']} {text[found.end() : found.end() + 40].partition('.')[0]}"
        if not OFFICIAL.search(f"surat{found['what']}") and not PUBLIC_FILE.search(found["value"]) and (ABOUT.match(found["what"]) or TO_SOMEBODY.search(told)):
            yield Hit(*found.span("value"), CASE)
    for found in SENT.found(text):
        if TO_SOMEBODY.search(found["what"]):
            yield Hit(*found.span("value"), CASE)
    for found in TITLED.found(text):
        if begins_line(text, found.start()) and OF_ONE.search(found["title"]) and not OF_OFFICE.search(found["title"]) and not PUBLIC_FILE.search(found["value"]):
            yield Hit(*found.span("value"), CASE)
    for found in NUMBERED_LETTER.found(text):
        if begins_line(text, found.start()) and CERTIFIES.search(found["head"]) and NAMED.search(found["head"]) and not PUBLIC_FILE.search(found["value"]):
            yield Hit(*found.span("value"), CASE)
    for found in REGISTERED.found(text):
        if not PUBLIC_FILE.search(found["value"]):
            yield Hit(*found.span("value"), CASE, public=True)
    for found in CODED.within(text, windows(((low - 24, high + 60) for low, high in read(text).numbers), len(text))) if "/" in text else ():
        if YEARED.search(found[0]) and found["head"] not in spelt("kode-perkara", "aturan") and not PUBLIC_FILE.search(found[0]) and not OFFICIAL.search(text[max(0, found.start() - 60) : found.start()]):
            yield Hit(*found.span(), CASE, public=True)
    for found in HEAD.found(text):
        if ONE_PERSON.search(found["head"]):
            yield Hit(*found.span("value"), CASE)


def begins_line(text: str, place: int) -> bool:
    """Whether nothing but blanks and signs stands before a place on its line."""
    return not text[text.rfind("\n", 0, place) + 1 : place].strip(" \t*#")
