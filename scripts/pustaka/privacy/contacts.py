"""Finds e-mail addresses, however they are disguised, and the handles, profiles and groups of people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pustaka.privacy.explained import common
from pustaka.privacy.leads import Lazy, Lead, read, windows
from pustaka.privacy.lists import listed
from pustaka.privacy.model import Hit
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.words import entries, known

MAIL = "surel"
SOCIAL = "akun-media-sosial"

EMAIL = Lazy(r"(?<![\w.+%-])[\w.+%-]{1,64}(?:@|[ \t]{1,2}@[ \t]{1,2}|@[ \t](?=[\w.-]{1,60}\.(?:com|id|net|org)\b)|[ \t]@(?=[\w.-]{1,60}\.(?:com|id|net|org)\b))[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z][A-Za-z0-9-]{0,62}|[ \t]\.[ \t]?[a-z]{2,12}\b|\.[ \t](?:com|net|org|co|id|ac|go)\b){1,4}")
"""`nama.rekaan@contoh.id`, `nama @ contoh . id`; not `250 eks @ Rp 18.000`."""

PROVIDER = r"«penyedia-surel»"

SHORT = Lazy(rf"(?<![\w.+%-])[\w.+%-]{{1,64}}(?:@|[ \t]@[ \t]){PROVIDER}\b", re.IGNORECASE)
"""`nama@gmail` without an ending."""

AT = r"(?:\s{0,2}[\[({<]\s{0,2}(?:at|et|ad|a|pada|@|ät)\s{0,2}[\])}>]\s{0,2}|\s{1,2}(?:at|et|ad|add|@)\s{1,2}|\s(?:a keong|akeong)\s)"
DOT = r"(?:\s{0,2}[\[({<]\s{0,2}(?:dot|titik|ttk|d0t|[dt](?=\W{1,3}«akhiran-situs:dieja»\b)|\.)\s{0,2}[\])}>]\s{0,2}|\s{1,2}(?:dot|titik)\s{1,2}|\s?\.\s?)"
SPOKEN = Lazy(
    rf"(?<![\w.+%-])[\w.+%-]{{1,64}}(?:{DOT}[\w+%-]{{1,40}}){{0,3}}(?:{AT})[A-Za-z0-9-]{{2,40}}(?:{DOT}[A-Za-z]{{2,12}}){{1,3}}(?!\w)", re.IGNORECASE
)
"""`nama dot rekaan at contoh dot com`, `nama [at] contoh [titik] id`; not `meet at hotel`."""

DISGUISED = Lazy(r"\b(?:dot|titik|d0t)\b|[\[({<]\s{0,2}(?:at|et|a|ad|dot|titik|ttk|d|t|@|\.)\s{0,2}[\])}>]", re.IGNORECASE)
KNOWN = Lazy(rf"\s(?:at|et)\s{PROVIDER}\s?\.", re.IGNORECASE)
AT_SIGN = Lazy(r"(?i)[\[({<]\s{0,2}(?:at|et|ad|a|pada|@)\s{0,2}[\])}>]|\b(?:at|et|ad|add|keong|akeong)\b")
AT_WORD = Lead("at. et. ad. add. keong. akeong.", r"[A-Za-z]")
AT_BRACKET = Lazy(r"[\[({<]\s{0,2}(?i:at|et|ad|a|pada|@)\s{0,2}[\])}>]")
"""The two halves of AT_SIGN, which are quicker apart: most texts have neither."""

ROLE = Lazy(
    r"(?:«kotak-surat:surel»\w*)[\w.-]{0,20}\s{0,2}@[\w.-]+\.(?:go\.id|ac\.id|or\.id|sch\.id|desa\.id|mil\.id|org|contoh|example|test)$",
    re.IGNORECASE,
)
"""`humas@contoh.go.id`: an office speaks, not a person; not `siti.rekaan@contoh.go.id`."""

PROFILE = Lazy(
    r"(?:https?://)?(?:[a-z]{1,6}\.)?(?:«media-sosial:situs»\.(?:com|net|me)|«media-sosial:alamat»|s\.id/wa\w*)/?[^\s<>\"')\]|]{1,200}", re.IGNORECASE
)
"""`https://www.instagram.com/nama.rekaan/`, `chat.whatsapp.com/REKAAN`; not `instagram.com` alone, not `contohx.com/a`."""

BLOG = Lazy(r"(?<![\w.@-])(?:https?://)?(?!www\.|id\.|en\.|blog\.|support\.)[\w-]{3,60}\.«situs-sendiri»(?!/(?:19|20)\d\d/\d\d/)(?:/[^\s<>\"')\]|]{0,200})?(?![\w-])", re.IGNORECASE)
"""`xontoh.wordpress.com`; not `wordpress.com` alone, nor its help pages, nor one dated article."""

SHARE = Lazy(r"(?:sharer|share\?|intent/tweet|/embed|/plugins)", re.IGNORECASE)

HANDLE = Lazy(r"(?<![\w@/.])@(?=[\w.]{0,30}[A-Za-z])[A-Za-z0-9_][\w.]{2,29}(?<![.])")
"""`@nama.rekaan`; not `a@b`, not `@ Rp`, not `@12`."""

NOT_HANDLE = Lazy(r"@(?:«=bukan-akun:kode»|v\d|actions?)\b")
"""Words that follow an at-sign in code."""

NAMED = Lead(
    "«media-sosial:label»{,nya}. lewat. via. melalui. cari.",
    r"(?<![A-Za-z])(?:(?:lewat|via|melalui|cari)\s«media-sosial:label»\s(?=(?-i:[A-Z])[\w.]{1,29}\s(?-i:[A-Z]))|«media-sosial:label»(?:nya|-nya)?(?:\s{0,2}[:=]\s{0,2}|(?<=nya)\s(?=(?-i:[A-Z]))|\s(?:«sela-akun:polos»\s){1,2}|\s"
    r"(?=[\w.]{0,30}[._\d][\w.]*[A-Za-z\d])))(?P<value>\"?@?[A-Za-z0-9][\w.]{2,29}(?<![.])(?:\s(?-i:[A-Z])[\w.]{1,29}){0,3})",
    re.IGNORECASE,
)
"""`IG: nama.rekaan`, `Facebook-nya Nama Rekaan`, `pin BB 7F0000A1`; not `akun resmi`, not `Facebook: media sosial`."""

CALLED = Lead(
    "akun. nama. «media-sosial:label»{,nya}.",
    r"(?<![A-Za-z])(?:(?:akun|nama)\s)?«media-sosial:label»(?:[- ]?nya|\s«kerabat»nya)?\s(?:(?:bernama|namanya|dengan nama|atas nama)\s)?(?P<value>[a-z][a-z.']{2,20}(?:\s[a-z][a-z.']{1,20}){1,4})(?=\s?[.,;:)\n]|$)"
)
"""`akun fb xontoh cantik selalu`: a name of several small words, the first of which is no word of the language; not `akun fb palsu`."""

PAGED = Lead(
    "akun. halaman. laman. fanpage.",
    r"(?<![A-Za-z])(?:akun|halaman|laman|fanpage)\s«media-sosial:label»\s(?P<value>(?-i:[A-Z])[\w.']{1,20}(?:\s(?-i:[A-Z])[\w.']{1,20}){1,4})", re.IGNORECASE,
)
"""`akun Facebook Xontoh Xantau Asli`: a name of several capitalised words; not `akun Facebook Dinas Sosial`."""

OWNED = Lead(
    "«media-sosial:label»{,nya}.",
    r"(?<![A-Za-z])«media-sosial:label»(?:[- ]?nya|-e)\s(?:[a-z]+\s){0,3}(?P<value>(?=[\w.]*[_\d])[A-Za-z][\w.]{3,29}(?<![.]))|(?<![A-Za-z])«media-sosial:label»\s«kerabat»(?:nya|ne|na)\s(?P<name>(?-i:[A-Z])[\w.]{2,29}(?:\s(?-i:[A-Z])[\w.]{1,29}){0,3})", re.IGNORECASE,
)
"""`ig-nya si bungsu xontoh_07`, `fb bapaknya Xontoh Xana`."""

QUOTED = Lead(
    "akun profil username «media-sosial:label»{,nya}.",
    r"(?<![A-Za-z])(?:(?:akun|profil|username)(?:\s«media-sosial:label»)?(?:nya|-nya)?|«media-sosial:label»(?:(?:nya|-nya|-e)|\s«kerabat»(?:nya|ku|ne)|(?=\s(?:pakai|pake|dengan|bernama|atas)\s)))\s(?:«sela-akun:kutip»\s){0,3}\"(?P<value>@?[^\W_][^\"\n]{1,40})\"", re.IGNORECASE,
)
"""`akun TikTok "Xontoh Si Xerantau"`, `fb-nya "Xinta"`; not `akun resmi "…"`, not `grup Facebook "…"`, which are of many."""

SHOWN = Lead(
    "di. lewat. via. pada.",
    r"(?<![A-Za-z])(?:di|lewat|via|pada)\s(?i:«media-sosial:label»)\s(?P<value>\"(?P<first>[A-Z][a-z]{2,15})\s[A-Z][^\"\n]{1,30}\")",
)
"""`dipajang di facebook "Xontoh Rewa Kerja Jauh"`: an account that is called after somebody; not `di Facebook "Komunitas Xontoh"`."""

NEAR_LABEL = Lead(
    "«media-sosial:label»{,nya}. «media-sosial:pasar»{,nya}.",
    r"(?<![A-Za-z])(?i:«media-sosial:label»|«media-sosial:pasar»)(?:[- ]?nya)?\b[^\n.!?;:@/]{0,40}[,: ]\s?(?P<value>(?=[a-z\d._]{0,28}[a-z])(?:[a-z\d]{2,16}[._]){1,3}[a-z\d]{2,16})(?![\w@/]|[._-]\w)",
)
"""`Instagram lamanya, xontoh.xana00`, `di Shopee nama tokonya kue.xontoh`: parts with a dot or a stroke between them; not a file, not the address of a site."""

PATH = re.compile(r"/[^\s<>\"')\]|]{1,200}(?<![.,;:!?])")
"""`/xB0000x` behind `youtube xontu.be`: a link, not a name."""

A_FILE = Lazy(r"\.(?:«bukan-akun:akhiran»)$", re.IGNORECASE)

GENERIC = Lazy(r"(?:«bukan-akun:umum»|https?|www|[a-z]{1,3}$)\b|rp\W?\d", re.IGNORECASE)

BUDGET = Lazy(r"\b«pos-anggaran»\b[^\n]{0,60}$", re.IGNORECASE)
"""`kegiatan 5935.XX, ` just before `akun 521811`: the account of a budget."""

BUDGETED = Lazy(r"[1-9]\.(?:\d\.\d{1,2}(?:\.\d\d){1,3}|\d\d\.\d\d\.\d\.\d\d)(?:\.\d{2,5})?")
"""`5.1.02.02.01.0001`, `1.06.02.2.01.05`: an account or an activity as every budget of a region numbers it."""

AMOUNT = Lazy(r"(?i)rp\.?\d")
"""`BBM Rp600.000`: money for petrol."""

OFFICE = Lazy(r"@?«kotak-surat:akun»[\w.]*$", re.IGNORECASE)
"""`@kemencontoh`: the handle itself names an office; not `@budi.dinsos`."""


@cache
def hosts() -> re.Pattern[str]:
    """What the address of every profile holds near its beginning: `.com`, `.ee`."""
    ends = {address.partition("/")[0].rpartition(".")[2] for address in (*listed("media-sosial", "alamat"), *listed("situs-sendiri"))} | {"com", "net", "me", "id/wa"}
    return re.compile(rf"\.(?:{'|'.join(map(re.escape, sorted(ends)))})", re.IGNORECASE)


BROKEN = Lazy(r"(?<![\w.+%-])[\w.+%-]{2,64}@[A-Za-z0-9-]{0,40}(?:\n[ \t]{0,4}[A-Za-z0-9-]{0,30})?\.(?:\n[ \t]{0,4})?(?:com|net|org|id|co\.id|ac\.id|go\.id)\b")
"""An address that breaks over the end of a line."""


def find(text: str) -> Iterator[Hit]:
    """E-mail addresses and accounts in unfolded text."""
    if "@" in text:
        for pattern in (EMAIL, SHORT, BROKEN):
            for found in pattern.finditer(text):
                yield Hit(*found.span(), MAIL, bool(ROLE.match(found[0])))
        for found in HANDLE.finditer(text):
            if not NOT_HANDLE.match(found[0]):
                yield Hit(*found.span(), SOCIAL, bool(OFFICE.match(found[0])))
    yield from spoken_mails(text)
    yield from called(text)
    yield from handles(text)
    near = windows(((host.start() - 40, host.end() + 260) for host in hosts().finditer(text)), len(text))
    for found in PROFILE.within(text, near):
        if not SHARE.search(found[0]) and (found.start() == 0 or not text[found.start() - 1].isalnum()):
            path = found[0].rstrip(".,;:!?/*").rpartition("/")[2]
            yield Hit(found.start(), found.start() + len(found[0].rstrip(".,;:!?*")), SOCIAL, bool(OFFICE.match(path)))
    for found in BLOG.within(text, near):
        yield Hit(found.start(), found.start() + len(found[0].rstrip(".,;:!?*/")), SOCIAL)
    for found in NAMED.found(text):
        value = found["value"]
        if BUDGETED.fullmatch(value) or (value.isdigit() and BUDGET.search(text[max(0, found.start() - 80) : found.start()])):
            continue
        if not GENERIC.match(value) and not AMOUNT.match(value) and (re.search(r"[@._\d]", value) or value[0].isupper()):
            start, end = found.span("value")
            rest = PATH.match(text, end)
            yield Hit(start, rest.end() if rest else end, SOCIAL, bool(OFFICE.match(value)))


def called(text: str) -> Iterator[Hit]:
    """Accounts of somebody's own, and those named by several words in small letters where `akun` or a word for a name says that one is named."""
    for found in QUOTED.found(text):
        yield Hit(*found.span("value"), SOCIAL, bool(OFFICE.match(found["value"])))
    for found in SHOWN.found(text):
        if found["first"].lower() in entries("nama.txt"):
            yield Hit(*found.span("value"), SOCIAL)
    for found in OWNED.found(text):
        yield Hit(*found.span("value" if found["value"] else "name"), SOCIAL)
    for found in PAGED.found(text):
        first = found["value"].split()[0].lower()
        if any(not known(word.strip(".'").lower()) for word in found["value"].split()) and first not in listed("lembaga") | listed("badan") | listed("layanan") and not common(first) and not first.startswith(tuple(listed("kepingan"))):
            yield Hit(found.start("value"), found.start("value") + len(found["value"].rstrip(".'")), SOCIAL)
    for found in CALLED.found(text):
        words = found["value"].split()
        if found[0][:4].lower() in {"akun", "nama"} and unheard(words[0]) and not any(word in listed("bukan-dagangan") | listed("bukan-akun", "umum") for word in words):
            yield Hit(*found.span("value"), SOCIAL)


def handles(text: str) -> Iterator[Hit]:
    """Accounts in small letters somewhere behind the name of a medium or a market place."""
    for found in NEAR_LABEL.found(text):
        if not A_FILE.search(found["value"]) and (found[0][:4].lower() != "akun" or any(map(str.isdigit, found["value"]))):
            yield Hit(*found.span("value"), SOCIAL, bool(OFFICE.match(found["value"])))


def unheard(word: str) -> bool:
    return not known(word) and not colloquial(word) and not regional(word)


def spoken_mails(text: str) -> Iterator[Hit]:
    """Addresses written out to fool machines; looked for only around the words that replace the at-sign."""
    if not read(text).places(AT_WORD.mark) and not AT_BRACKET.search(text):
        return
    reach = 0
    for sign in AT_SIGN.finditer(text):
        low = max(reach, sign.start() - 90, text.rfind("\n", 0, sign.start()) + 1)
        piece = text[low : sign.end() + 90].partition("\n")[0] if "\n" in text[sign.end() : sign.end() + 90] else text[low : sign.end() + 90]
        for found in SPOKEN.finditer(piece):
            if DISGUISED.search(found[0]) or KNOWN.search(found[0]):
                yield Hit(low + found.start(), low + found.end(), MAIL)
                reach = low + found.end()
