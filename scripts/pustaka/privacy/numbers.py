"""Finds the numbers that belong to one person or household: identity, cards, accounts, files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy import cases, plates
from pustaka.privacy.cases import YEARS
from pustaka.privacy.contacts import BUDGETED
from pustaka.privacy.leads import Lazy, Lead, read
from pustaka.privacy.lists import spelt
from pustaka.privacy.model import Hit

IDENTITY = "nomor-induk"
CARD = "nomor-kartu"
PAPER = "nomor-dokumen"
BANK = "nomor-rekening"
RECORD = "nomor-rekam-medis"
LONG = "nomor-panjang"

BETWEEN = r"(?:(?:\s[B8][12])?[ \t.]{0,40}[:=|][ \t]{0,3})?(?:\s{0,2}(?:\(|\)|:|=|\.|,|\||-|/|#|(?:«sela-nomor:kartu»|«peran:sela-nomor»|«kerabat:sela-nomor»)\b|[A-Z][a-z]{2,14}\b)){0,7}\s{0,3}"
"""What may stand between a label and its number: `NIK klien adalah: `, `No. RM        : `, `No. SIM B1 ......... : `, `KIS-nya nomor `."""

SEP = r"(?:(?<=\d{4}),|[ .\-/]{0,3})"

SIXTEEN = Lazy(r"(?<![\dA-Za-z.,])(?<!\d[ .\-])\d(?:[ .\-]?\d){15}(?![\d])(?![ .\-]\d)")
"""`0000 0000 0000 0001`, bare or labelled; not `1.234.567`."""

AMOUNT = Lazy(r"(?:rp\.?|idr|usd|\$|rupiah)\s{0,2}$", re.IGNORECASE)
MONEY = Lazy(r"(?:rp|idr|usd)\b|(?:rp)(?=\d)", re.IGNORECASE)
"""`Rp 85 000`, where a form with letters before its figures took the currency for them."""
ROW = Lazy(r"(?:\d{1,3}(?:\.\d{3})+(?:[ \-]|$)){2,8}|(?:(?:19|20)\d\d(?:[ .\-]|$)){4}")
"""`1.250.000 2.500.000 1.000.000`, `2012 2013 2014 2015`: amounts or years beside one another."""
GROUPED = Lazy(r"(?!0\d)\d{1,3}(?:\.\d{3}){1,6}(?:,\d\d)?\b(?![.\-]\d)")
"""`1.250.000`: an amount; not `018.552`, which begins with a zero."""

NIK = Lead(
    "e. ektp k. kartu kk. kknya ktp. ktpnya n. ni. nik. niknya no",
    rf"(?<![A-Za-z])(?:n\.?i\.?k|no(?:mor|\.)?\s?ktp|e-?ktp|ktp|k\.?k|kartu keluarga|nomor induk kependudukan)(?:-?nya)?\b(?i:{BETWEEN})(?P<value>\d{{6,12}}\n[ ]{{0,2}}\d{{4,10}}(?!\d)|\d"
    rf"(?:{SEP}\d){{5,17}}[Xx*]{{0,10}}|\d{{4,12}}[Xx*]{{3,12}})", re.IGNORECASE)
"""`NIK: 0000000000000001`, `KK 340200xxxxxx`; not `KK 12 orang`."""

GLUED = Lead("kk nik", r"(?<![A-Za-z])(?:nik|kk)(?P<value>\d{6,12}\n[ ]{0,2}\d{4,10}|\d{16})(?!\d)", re.IGNORECASE)
"""A label without a space before its number."""

CODE = r"(?-i:(?=(?:[A-Z\d -]{0,12}\d){3})(?=[A-Z\d]{6}|[A-Z\d]{2,5}[ -][A-Z\d]{3})(?=[A-Z]{0,6}\d)[A-Z\d]{2,12}(?:[ -](?=[A-Z]{0,6}\d)[A-Z\d]{2,8}){0,3}(?!\w))"
"""`XX12XX34`, `9XX2 77XX`: letters and figures, a figure in every group."""

CARDS = Lead(
    "«kartu»{,nya}.",
    rf"(?<![A-Za-z])«kartu»(?:-?nya|[- ](?:e|ne|na|nyo))?\b(?i:{BETWEEN})(?P<value>(?:(?-i:(?!Rp|RP)[A-Z]{{1,5}})[\- ]?){{0,2}}\d(?:(?:[ .\-]|-\n)?\d){{6,19}}|{CODE})",
    re.IGNORECASE,
)
"""`KIS nomor 0001200000000`, `PKH 320000000000000`; not `PKH tahun 2018`, not `PKH Rp 750.000`."""

MEMBER = Lead(
    "«surat-pribadi:anggota»{,nya}. no",
    r"(?<![A-Za-z])(?:no(?:mor|\.)?\s(?:«surat-pribadi:anggota»)|«surat-pribadi:anggota»)(?:-?nya)?\b(?:\s(?!(?:tahun|periode)\b)[A-Za-z-]{2,14}){0,2}[\s:=.,]{1,4}(?:no(?:mor|\.)?[\s:]{1,3})?"
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

KEPT = Lead(
    "«surat-pribadi:sendiri»{,nya,ne,na,nyo}. «surat-pribadi:anggota»{,nya,ne,na,nyo}. «kartu»{,nya,ne,na,nyo}.",
    r"(?<![A-Za-z])(?:(?P<card>«kartu»)|«surat-pribadi:sendiri»|«surat-pribadi:anggota»)(?:-?nya|-?ne|-?na|-?nyo)?\b(?=[^\n]{0,90}\d)[^\n\d.!?;|]{1,60}?(?:[:,(]\s?|\s(?:«berisi-nomor»)\.?\s?:?\s?)"
    r"(?P<value>(?=(?:[ .\-]?\d){8})\d{2,8}(?:[ .\-]\d{2,8}){1,4}|\d{8,16}|(?-i:[A-Z]{1,3})[ .\-]?\d{3}[ .]?\d{3,4}|(?-i:[A-Z]{2,5})[\-/]\d{2,6}(?:[\-/][A-Z\d]{1,6}){1,3})(?![\w/%]|[.,\-]\d)",
    re.IGNORECASE,
)
"""`kartu pelautnya masih di laci kamar: 5500 2200 33`, `buku pelaut hilang, tertulis X 001122`: a card or a paper, some words, and its number; not `KIS tidak aktif, 12-01-2020`."""

NPWP = Lazy(r"(?<!\d)\d{2}\.?\d{3}\.?\d{3}\.\d[-.]\d{3}\.?\d{3}(?!\d)")
"""`00.111.222.3-000.000`."""

NIP = Lazy(r"(?<!\d)(?:19[4-9]\d|200\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\s?(?:19[7-9]\d|20[0-3]\d)(?:0[1-9]|1[0-2]|2[01])\s?[12]\s?\d{3}(?!\d)")
"""`197505051999031000`, `19750505 199903 1 000`."""

PASSPORT = Lazy(r"(?<![\w/-])[A-CEX]\d{7}(?![\w/])")
"""`B0000000`; not `B12`, not `CVE-2020`."""

BIRTH_PAPER = Lazy(r"(?<![\w])(?:AL[. ]?\d{3}[. ]?\d{7}|\d{4}-(?:LT|LU|KM|CR|KW)-\d{8}-\d{4})(?!\w)")
"""`3471-LT-00000000-0000`, `AL.500.0123456`."""

BANKS = r"«bank»|bank(?: (?!rek)[A-Za-z]{2,12}){1,2}"
ACCOUNT = Lead(
    "a. bank. buku. no rek. rekening reknya va. vanya virtual «bank».",
    rf"(?<![A-Za-z])(?:(?P<sure>no(?:mor|\.)?\s?rek(?:ening|\.)?|norek|(?<!kode )rekening|rek\.?|a/c|virtual account|va|buku tabungan)(?:-?nya)?|{BANKS})\b\.?(?:"
    rf"(?=[^\n\d]{{0,60}}\d)(?P<gap>(?:(?!\brek)[^\n\d]){{0,60}}))"
    r"(?P<value>\d(?:[ .\-]{0,2}\d){5,19})(?!\d)",
    re.IGNORECASE,
)
"""`Rekening: BNI 0998877001`, `BCA 000-777-8889`; not `BRI 2020`, not `dana 12.500.000`."""

BANK_GAP = Lazy(
    rf"(?:[\s():=.,|/#-]{{1,3}}|(?:{BANKS}|«sela-nomor:rekening»|«peran:sela-rekening»|«kerabat:sela-rekening»)\b|(?-i:[A-Z][a-z]{{2,14}})\b){{0,12}}",
    re.IGNORECASE,
)
"""What may stand between a bank and its number."""

LOOSE = r"(?=[\d ]{1,12}(?: -|- ))(?=(?:\d[ \-]{0,3}){6})\d{1,4}(?: \d{1,4}){0,3}(?: ?- ?\d{1,4}(?: \d{1,4}){0,3}){1,4}"
"""`19 8 - 04 - 556`: blanks round the strokes and inside the groups."""

MEDICAL = Lead(
    "«kartu-berobat»{,nya,e}. berobat catatan med. medical medrec mr. no nrm. r. rawat reg rekam rm.",
    rf"(?<![A-Za-z])(?:(?:no(?:mor|\.)?\s?)?(?:«kartu-berobat»|rekam\s?medi[sk]|medical record|berobat(?=[^\n\d]{{0,12}}(?:no|[:#=]))|rawat(?: inap| jalan)?|med\.?\s?rec|catatan medis)(?:-?nya)?|no(?:mor|\.)?\s?(?:rm|mr|cm|berobat"
    rf"|registrasi pasien|pasien)|no(?:mor|\.)?\s?reg(?:istrasi|\.)?|reg(?:istrasi|\.)?\s(?:pasien|berobat)|r\.?m\.?|mr|nrm)\b\.?(?i:{BETWEEN})"
    rf"(?P<value>(?:(?:RM|MR)[ .\-]?)?(?:[A-Z]{{1,3}}[ .\-]?)?(?:{LOOSE}|\d{{2,3}}(?:[ .\-]?\d{{2,3}}){{1,5}}(?:[.\-]\d(?!\d))?|\d(?:[ .\-]\d{{2,3}}){{2,5}}|\d(?:[ ]\d){{4,9}}))(?!\d)",
    re.IGNORECASE,
)
"""`No. Rekam Medis 77-88-99`, `RM 0077123`; not `RM 50` (too short), not `rekam medis tahun 2020`."""

CODED_RECORD = Lead(
    "no reg rekam kode id",
    r"(?<![A-Za-z])(?:rekam medi[sk]|no(?:mor|\.)?\s?rm|(?:no(?:mor|\.)?\s)?reg(?:ister|istrasi|\.)?\s(?:klinik|pasien|poli|puskesmas|pkm|igd|ugd|rs[a-z]{0,2})|(?:kode|id)(?=\s(?-i:ARV|ODHIV|ODHA|VCT|OAT|TB|HIV|PTRM)[-/]\d{3}))(?:nya)?[\s:.]{1,4}(?:no(?:mor|\.)?[\s:]{1,3})?"
    r"(?P<value>(?=[\w./-]{0,30}\d{3})(?-i:[A-Z]{1,6}(?:[-/.][A-Z\d]{1,8}){1,4}))(?![\w/])", re.IGNORECASE,
)
"""`rekam medis XKM-XLL/0000/332`, `no register klinik XB-0417/21`, `kode ARV-00000`: letters, strokes and figures."""

ANOTHER = Lazy(r"(?:[\s(),/;:-]{1,3}|(?:«sela-nomor:kedua»|«kerabat:sela-nomor»|«peran:sela-nomor»)\b){1,6}(?P<value>\d{5,10}|\d{1,3}(?:[ .\-]\d{1,3}){1,5})(?![\d/])", re.IGNORECASE)
"""` lama, yang baru 65-43-21`: a second number behind the first, without a label and in the same form."""


def shape(value: str) -> str:
    """`00-00-00` for `12-34-56`."""
    return re.sub(r"\d", "0", value)


DIGITS = Lazy(r"(?<![\w./:?=&#%\-+,])\d{10,20}(?![\w/%])(?!-\d)")
"""An unlabelled run of ten or more digits; not in an address, not `978-…`."""

IN_GROUPS = Lead(
    "nomor. nomornya. nomorku. no. nomer. nmr.",
    r"(?<![A-Za-z])(?:nomor(?:nya|ku)?|nomer|nmr|no)\b\.?[ :]{0,3}(?P<value>(?!0[2-9]|62|1500)\d{3,6}(?:[ .\-]\d{3,6}){1,4})(?![\d/%]|[.,\-]\d)", re.IGNORECASE,
)
"""`nomor 0002-1183-47069`: a number in groups that no word calls a card or a telephone; not `nomor 123-456`, which is too short."""

TOLD_LATER = Lead(
    "nomor nomer angka",
    r"(?<![A-Za-z])(?:nomor|nomer|angka)(?:\s(?:kartu|peserta|anggota))?(?:nya|e|na|nyo|ku|ta)\b(?:[^\n:\d]{0,70}:)?\s{1,3}(?P<value>\d{3,16}(?:[ .\-]\d{2,6}){1,5})(?![\d/%]|[.,\-]\d)", re.IGNORECASE,
)
"""`nomornya saya catat dulu: 0002 1183 47069`, `ini angkanya 0000 1111 222`: what it is the number of, a sentence before may say."""

CARD_GROUPS = Lazy(r"(?<![\w./:,+#%-])(?<!\d )(?!0[2-9]|(?:19|20)\d\d[ -](?:19|20)\d\d)(?P<value>\d{4}[ -]\d{4}[ -]\d{4,5})(?![\w/%]|[ .,-]\d)")
"""`0002 1183 47069`, without any word for it: nothing else is written in groups of four and five."""

LEAST = 10
"""Digits of a number in groups that may be somebody's."""

BOOK = Lazy(r"«bukan-nomor:panjang»[\s:]{0,3}$", re.IGNORECASE)

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
    yield from (Hit(*found.span("value"), CARD if found["card"] else PAPER) for found in KEPT.found(text) if not plain_amount(text, found.start("value"), found["value"]))
    for pattern, rule in ((NPWP, PAPER), (NIP, PAPER), (PASSPORT, PAPER), (BIRTH_PAPER, PAPER)):
        for found in pattern.within(text, windows):
            yield Hit(*found.span(), rule)
    for account in filter(None, (nearest(text, one) for one in ACCOUNT.found(text))):
        value = account["value"]
        least = 6 if account["sure"] else 8
        if sum(one.isdigit() for one in value) >= least and not plain_amount(text, account.start("value"), value):
            yield Hit(*account.span("value"), BANK)
    for found in MEDICAL.found(text):
        if not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), RECORD)
            yield from (Hit(*one.span("value"), RECORD) for one in [ANOTHER.match(text, found.end())] if one and shape(one["value"]) == shape(found["value"]))
    for found in CODED_RECORD.found(text):
        if found["value"].partition("-")[0].partition("/")[0] not in spelt("kode-perkara", "aturan"):
            yield Hit(*found.span("value"), RECORD)
    yield from cases.find(text)
    yield from plates.find(text)
    for found in DIGITS.within(text, windows):
        if not BOOK.search(text[max(0, found.start() - 12) : found.start()]):
            yield Hit(*found.span(), LONG)
    for found in (*IN_GROUPS.found(text), *TOLD_LATER.found(text), *CARD_GROUPS.within(text, windows)):
        if sum(map(str.isdigit, found["value"])) >= LEAST and not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), LONG)


def nearest(text: str, found: re.Match[str] | None) -> re.Match[str] | None:
    """The bank that leads to a number: in `Tabungan klien di bank Xontoh 00…` the second of the two words."""
    while found and not found["sure"] and not BANK_GAP.fullmatch(found["gap"]):
        found = ACCOUNT.compiled.search(text, found.start() + 1, found.end())
    return found


def labelled(pattern: Lead, text: str, rule: str) -> Iterator[Hit]:
    for found in pattern.found(text):
        if not plain_amount(text, found.start("value"), found["value"]):
            yield Hit(*found.span("value"), rule)


LAW = Lazy(r"\d{1,3}/(?:19|20)\d\d")
"""`96/2019`: a regulation; a court's file may be numbered like that, and is not asked here."""


def plain_amount(text: str, start: int, value: str) -> bool:
    """Whether the value is an amount of money, a count with thousands, a place in a budget, a year or a date."""
    return bool(AMOUNT.search(text[max(0, start - 8) : start]) or MONEY.match(value) or GROUPED.fullmatch(value) or BUDGETED.fullmatch(value) or YEARS.fullmatch(value) or LAW.fullmatch(value))
