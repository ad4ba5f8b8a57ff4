"""Finds the numbers that belong to one person or household: identity, cards, accounts, files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import plates
from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.model import Hit

IDENTITY = "nomor-induk"
CARD = "nomor-kartu"
PAPER = "nomor-dokumen"
BANK = "nomor-rekening"
RECORD = "nomor-rekam-medis"
CASE = "nomor-perkara"
LONG = "nomor-panjang"

BETWEEN = r"(?:[ \t]{0,24}[:=|][ \t]{0,3})?(?:\s{0,2}(?:\(|\)|:|=|\.|,|\||-|/|#|(?:«sela-nomor:kartu»|«peran:sela-nomor»|«kerabat:sela-nomor»)\b|[A-Z][a-z]{2,14}\b)){0,7}\s{0,3}"
"""What may stand between a label and its number: `NIK klien adalah: `, `No. RM        : `, `KIS-nya nomor `."""

SEP = r"[ .\-/]{0,3}"

SIXTEEN = Lazy(r"(?<![\dA-Za-z.,])(?<!\d[ .\-])\d(?:[ .\-]?\d){15}(?![\d])(?![ .\-]\d)")
"""`0000 0000 0000 0001`, bare or labelled; not `1.234.567`."""

AMOUNT = Lazy(r"(?:rp\.?|idr|usd|\$|rupiah)\s{0,2}$", re.IGNORECASE)
ROW = Lazy(r"(?:\d{1,3}(?:\.\d{3})+(?:[ \-]|$)){2,8}|(?:(?:19|20)\d\d(?:[ .\-]|$)){4}")
"""`1.250.000 2.500.000 1.000.000`, `2012 2013 2014 2015`: amounts or years beside one another."""
GROUPED = Lazy(r"(?!0\d)\d{1,3}(?:\.\d{3}){1,6}(?:,\d\d)?\b(?![.\-]\d)")
"""`1.250.000`: an amount; not `018.552`, which begins with a zero."""

NIK = Lead(
    "e. ektp kartu kk. kknya ktp. ktpnya n. ni. nik. niknya no",
    rf"(?<![A-Za-z])(?:n\.?i\.?k|no(?:mor|\.)?\s?ktp|e-?ktp|ktp|kk|kartu keluarga|nomor induk kependudukan)(?:-?nya)?\b(?i:{BETWEEN})(?P<value>\d{{6,12}}\n[ ]{{0,2}}\d{{4,10}}(?!\d)|\d"
    rf"(?:{SEP}\d){{5,17}}[Xx*]{{0,10}}|\d{{4,12}}[Xx*]{{3,12}})", re.IGNORECASE)
"""`NIK: 0000000000000001`, `KK 340200xxxxxx`; not `KK 12 orang`."""

GLUED = Lead("kk nik", r"(?<![A-Za-z])(?:nik|kk)(?P<value>\d{6,12}\n[ ]{0,2}\d{4,10}|\d{16})(?!\d)", re.IGNORECASE)
"""A label without a space before its number."""

CODE = r"(?-i:(?=(?:[A-Z\d -]{0,12}\d){3})(?=[A-Z\d]{6}|[A-Z\d]{2,5}[ -][A-Z\d]{3})(?=[A-Z]{0,6}\d)[A-Z\d]{2,12}(?:[ -](?=[A-Z]{0,6}\d)[A-Z\d]{2,8}){0,3}(?!\w))"
"""`XX12XX34`, `9XX2 77XX`: letters and figures, a figure in every group."""

CARDS = Lead(
    "«kartu»{,nya}.",
    rf"(?<![A-Za-z])«kartu»(?:-?nya|-(?:e|ne|na))?\b(?i:{BETWEEN})(?P<value>(?:(?-i:(?!Rp|RP)[A-Z]{{1,5}})[\- ]?){{0,2}}\d(?:(?:[ .\-]|-\n)?\d){{6,19}}|{CODE})",
    re.IGNORECASE,
)
"""`KIS nomor 0001200000000`, `PKH 320000000000000`; not `PKH tahun 2018`, not `PKH Rp 750.000`."""

MEMBER = Lead(
    "«surat-pribadi:anggota»{,nya}. no",
    r"(?<![A-Za-z])(?:no(?:mor|\.)?\s(?:«surat-pribadi:anggota»)|«surat-pribadi:anggota»)(?:-?nya)?\b(?:\s(?!(?:tahun|periode)\b)[A-Za-z]{2,14}){0,2}[\s:=.,]{1,4}(?:no(?:mor|\.)?[\s:]{1,3})?"
    r"(?P<value>(?=[A-Z\d .\-/]{5,30})(?:[A-Z]{1,6}[ .\-/]{0,2}){0,3}\d{1,8}(?:[ .\-/]{1,2}(?:[A-Z]{1,4}\b|\d{1,8})|/[A-Z][a-z]{2,15}\b){1,5}|[A-Z]{1,4}[ .\-/]?\d{5,12})(?![\w])",
)
"""`kartu keanggotaan KTA-XX 22 0098`, `kartu anggota koperasi KSP-0099-12-AB`; not `anggota 12 orang`, not `anggota tahun 2012`."""

PAPERS = Lead(
    "«surat-pribadi:sendiri»{,nya}. sim no",
    rf"(?<![A-Za-z])(?:«surat-pribadi:sendiri»|sim(?: ?[abc]{{1,2}}1?)?|no(?:mor|\.)? «surat-pribadi:bernomor»)(?:-?nya)?\b(?i:{BETWEEN})(?P<value>"
    rf"(?!(?:rp|uu|pp|perda|permen\w*)\b)(?:[A-Z]{{1,3}}[ .\-]?)?\d{{2,8}}(?:[./\- ]{{0,2}}(?:[A-Z]{{1,4}}[./\-]|(?-i:[A-Z][A-Za-z])[ ]|\d)){{2,20}}\d|[A-Z]{{1,2}}[ \-]?\d{{5,8}}|{CODE})(?!\d)",
    re.IGNORECASE,
)
"""`Nomor paspornya X0000001`, `akta kelahiran 3471-LT-00000000-0000`; not `SIM baru`, not `NIP lama`."""

NPWP = Lazy(r"(?<!\d)\d{2}\.?\d{3}\.?\d{3}\.\d[-.]\d{3}\.?\d{3}(?!\d)")
"""`00.111.222.3-000.000`."""

NIP = Lazy(r"(?<!\d)(?:19[4-9]\d|200\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\s?(?:19[7-9]\d|20[0-3]\d)(?:0[1-9]|1[0-2]|2[01])\s?[12]\s?\d{3}(?!\d)")
"""`197505051999031000`, `19750505 199903 1 000`."""

PASSPORT = Lazy(r"(?<![\w/-])[A-CEX]\d{7}(?![\w/])")
"""`B0000000`; not `B12`, not `CVE-2020`."""

BIRTH_PAPER = Lazy(r"(?<![\w])(?:AL[. ]?\d{3}[. ]?\d{7}|\d{4}-(?:LT|LU|KM|CR|KW)-\d{8}-\d{4})(?!\w)")
"""`3471-LT-00000000-0000`, `AL.500.0123456`."""

BANKS = r"«bank»|bank(?: [A-Za-z]{2,12}){1,2}"
ACCOUNT = Lead(
    "a. bank. buku. no rek. rekening reknya va. vanya virtual «bank».",
    rf"(?<![A-Za-z])(?:(?P<sure>no(?:mor|\.)?\s?rek(?:ening|\.)?|norek|(?<!kode )rekening|rek\.?|a/c|virtual account|va|buku tabungan)(?:-?nya)?|{BANKS})\b\.?(?:"
    rf"(?=[^\n\d]{{0,60}}\d)(?P<gap>[^\n\d]{{0,60}}))"
    r"(?P<value>\d(?:[ .\-]{0,2}\d){5,19})(?!\d)",
    re.IGNORECASE,
)
"""`Rekening: BNI 0998877001`, `BCA 000-777-8889`; not `BRI 2020`, not `dana 12.500.000`."""

BANK_GAP = Lazy(
    rf"(?:[\s():=.,|/#-]{{1,3}}|(?:{BANKS}|«sela-nomor:rekening»|«peran:sela-rekening»|«kerabat:sela-rekening»)\b|(?-i:[A-Z][a-z]{{2,14}})\b){{0,12}}",
    re.IGNORECASE,
)
"""What may stand between a bank and its number."""

MEDICAL = Lead(
    "berobat catatan med. medical medrec mr. no nrm. r. rawat rekam rm.",
    rf"(?<![A-Za-z])(?:(?:no(?:mor|\.)?\s?)?(?:rekam\s?medi[sk]|medical record|berobat|rawat(?: inap| jalan)?|med\.?\s?rec|catatan medis)(?:-?nya)?|no(?:mor|\.)?\s?(?:rm|mr|cm"
    rf"|registrasi pasien|pasien)|no(?:mor|\.)?\s?reg(?:istrasi|\.)?|r\.?m\.?|mr|nrm)\b\.?(?i:{BETWEEN})"
    r"(?P<value>(?:(?:RM|MR)[ .\-]?)?(?:[A-Z]{1,3}[ .\-]?)?(?:\d{2,3}(?:[ .\-]?\d{2,3}){1,5}|\d(?:[ .\-]\d{2,3}){2,5}|\d(?:[ ]\d){4,9}))(?!\d)",
    re.IGNORECASE,
)
"""`No. Rekam Medis 77-88-99`, `RM 0077123`; not `RM 50` (too short), not `rekam medis tahun 2020`."""

FILES = Lead(
    "b. bap. bp. litmas lp. no reg sp. spdp. splidik spsidik stbl. stpl sttlp tbl. ver.",
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
    r"(?:-?nya)?\b[\s:.]{0,4}(?:«sela-nomor:perkara»[\s:.]{1,3}){0,3}(?P<value>(?:[A-Z]{1,6}(?:\.[A-Z]{1,3})?[./\- ]{1,2})?\d{1,6}(?:\s?/|[.\-](?=\d))[\w.\-]{1,20}(?:/[\w.\-]{1,20}){0,6}"
    r"(?:\s?(?:PN|PA|MS)[ .][A-Z]\w{1,14})?)",
    re.IGNORECASE,
)
"""`nomor perkara 12/2021`, `putusan No. 7/XX/2020`; not `putusan MK 46/PUU-VIII/2010`."""

PUBLIC_FILE = Lazy(r"PUU|HUK|PRT|KEP|/MK\b|Permen", re.IGNORECASE)

DIGITS = Lazy(r"(?<![\w./:?=&#%\-+,])\d{10,20}(?![\w/%])(?!-\d)")
"""An unlabelled run of ten or more digits; not in an address, not `978-…`."""

BOOK = Lazy(r"«bukan-nomor:panjang»[\s:]{0,3}$", re.IGNORECASE)

FILE_OF = Lead(
    "no nmr. reg kode. id. anak. «berkas-perkara»{,nya}.",
    r"(?<![A-Za-z])(?:(?:(?:no(?:mor|mer|\.)?|reg(?:ister|istrasi)?\.?)\s{0,2}|(?:nmr\.?|kode|id)\s{1,2})(?:reg(?:ister|istrasi)?\.?\s)?(?:(?:kasus|klien|layanan|«nomor-berkas»|«berkas-perkara»)(?:\s(?:«nomor-berkas»|(?-i:[A-Z][A-Z\d]{2,8})\b(?!\s?[/-]))){0,2})|anak asuh(?=\sno)|«berkas-perkara»|reg(?:ister)?\.?(?=[ \t]{0,24}:))(?:nya)?\b(?:\s{1,2}(?:no(?:mor|mer)?|reg(?:ister|istrasi)?)\b\.?)?[ \t]{0,24}[\s:.=|]{1,6}"
    r"(?P<value>(?=[\w./-]{0,40}\d)[A-Z\d][A-Za-z\d]{0,9}(?:[./-][A-Za-z\d]{1,12}){2,7})(?![\w/])",
    re.IGNORECASE,
)
"""`Litmas nomor X00.XXX.00-000/Xit.XX/2000`, `Register Kasus: REG/XXX-ANK/0000/XI/2000`, `no. kasus | 0000/XXX/II/2000`; not `nomor kasus 12 orang`, not `no. kasus: 2/3`."""


NUMBERED = Lead(
    "bernomor. dengan. dgn. dg. pada.",
    r"(?<![A-Za-z])(?:bernomor|(?:dengan|dgn|dg|pada) no(?:mor|\.))(?:\s(?:register|registrasi|reg\.?))?[\s:]{1,3}(?P<value>(?=[\w./-]{0,40}\d)[A-Z][A-Za-z\d]{1,9}(?:[./-][A-Za-z\d]{1,14}){1,7})(?![\w/])",
)
"""`teregister pada Tim X dengan nomor PX-KT/2000/031`; counts only where a file of somebody is spoken of."""

FILED = Lazy(r"(?<![A-Za-z])«berkas-seseorang»(?![A-Za-z])[^.\n]{0,70}$", re.IGNORECASE)
OFFICIAL = Lazy(r"(?<![A-Za-z])«surat-dinas»(?![A-Za-z])[^.\n]{0,50}$", re.IGNORECASE)
"""`Surat edaran …` just before a number: a letter of an office."""


def find(text: str) -> Iterator[Hit]:
    """Numbers of persons and households in unfolded text."""
    windows = read(text).numbers
    for found in SIXTEEN.within(text, windows):
        if not AMOUNT.search(text[max(0, found.start() - 8) : found.start()]) and not GROUPED.fullmatch(found[0]) and not ROW.fullmatch(found[0]):
            yield Hit(*found.span(), IDENTITY)
    yield from labelled(NIK, text, IDENTITY)
    yield from labelled(GLUED, text, IDENTITY)
    yield from labelled(CARDS, text, CARD)
    yield from labelled(PAPERS, text, PAPER)
    yield from labelled(MEMBER, text, PAPER)
    for pattern, rule in ((NPWP, PAPER), (NIP, PAPER), (PASSPORT, PAPER), (BIRTH_PAPER, PAPER)):
        for found in pattern.within(text, windows):
            yield Hit(*found.span(), rule)
    for found in ACCOUNT.found(text):
        value = found["value"]
        if not found["sure"] and not BANK_GAP.fullmatch(found["gap"]):
            continue
        least = 6 if found["sure"] else 8
        if sum(one.isdigit() for one in value) >= least and not plain_amount(text, found.start("value"), value):
            yield Hit(*found.span("value"), BANK)
    yield from labelled(MEDICAL, text, RECORD)
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
    yield from plates.find(text)
    for found in DIGITS.within(text, windows):
        if not BOOK.search(text[max(0, found.start() - 12) : found.start()]):
            yield Hit(*found.span(), LONG)


def labelled(pattern: Lead, text: str, rule: str) -> Iterator[Hit]:
    for found in pattern.found(text):
        if not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), rule)


YEARS = Lazy(r"(?:19|20)\d\d(?:\s?[-/.]\s?(?:19|20)?\d\d){0,2}(?!\d)|\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d\d(?!\d)")
"""`2018`, `2019/2020`, `15-08-2019`."""

LAW = Lazy(r"\d{1,3}/(?:19|20)\d\d")
"""`96/2019`: a regulation; a court's file may be numbered like that, and is not asked here."""


def plain_amount(text: str, start: int, value: str) -> bool:
    """Whether the value is an amount of money, a count with thousands, a year or a date."""
    return bool(AMOUNT.search(text[max(0, start - 8) : start]) or GROUPED.fullmatch(value) or YEARS.fullmatch(value) or LAW.fullmatch(value))
