"""Finds the school that a client attends and the place where a client works, as their names are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from pustaka.privacy.classes import whole
from pustaka.privacy.counts import priced, tallied
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed, spelt
from pustaka.privacy.model import Hit
from pustaka.privacy.words import acronym, known, region_length

SCHOOL = "sekolah"
EMPLOYER = "tempat-kerja"

NAME = r"(?:No\.?[ ]\d{1,3}\b|[A-Z][\w'.-]{1,24}|(?:\d{1,3}|0\d{3}|\d{5,7})\b)"

SCHOOLS = Lead(
    "«sekolah:jenjang»{,n,lb,it,s,k,i,kn}. «sekolah:nama».",
    rf"(?<![A-Za-z\d])(?P<head>«sekolah:jenjang»(?:N|LB|IT|S|KN|K|I)?(?:[ -][A-G](?:[/-][A-G])?\b)?"
    r"|«sekolah:nama»)\b"
    rf"(?P<name>(?:[ \t]«kata-sekolah:sifat»){{0,2}}(?:[ \t](?:{NAME}|(?!(?:me[mn]|ber)[a-z]{{4}}|«jeda»\b)[a-z]{{3,20}}(?= \d{{1,3}}\b)))(?:[ \t]{NAME}){{0,4}})"
)
"""`SMP Negeri 88 Contoh`, `SDN Mekar 1`, `MI Nurul Contoh`; not `SMP kelas VIII`, not `SMA atau SMK`."""

STUDIES = Lead(
    "«program-studi».",
    r"(?<![A-Za-z])«program-studi»(?:\s[A-Z][a-z]{2,16}){0,3}\s(?:(?-i:[A-Z]{3,14})|«sekolah:tinggi»(?:\s[A-Z]\w+){1,3})(?:\s(?:angkatan\s)?(?:(?:19|20)\d\d|'\d\d)\b)",
)
"""`Teknik Xontoh UNIXTON 2021`: a department, its university and a year are a handful of people."""

STUDIED = Lead(
    "mahasiswa. mahasiswi.",
    r"(?<![A-Za-z])(?:mahasiswa|mahasiswi)\s(?:(?:semester|smt|sem)\s?(?:\d{1,2}|[IVX]{1,4})|tingkat\s\w+)\s(?:(?:jurusan|prodi|program studi|di)\s)?(?P<value>«program-studi»(?:\s(?-i:[A-Z])\w{2,16}){0,3})", re.IGNORECASE,
)
"""`Mahasiswa semester 5 Teknik Xontoh`."""

HIGHER = Lazy(r"«sekolah:tinggi»")
ATTENDS = Lazy(r"(?i)«belajar»[^\n.]{0,40}$")
LEVELS = Lazy(r"«kata-sekolah:tingkat»$")

FIRMS = Lead(
    "«usaha».",
    rf"(?<![A-Za-z])(?<![A-Za-z]\d)(?P<head>(?:«usaha:pendahulu»(?:\s(?!«bukan-tempat-kerja»\b)[a-z]{{3,12}}){{0,3}}\s(?=(?:PT|CV|UD|PD)\b))?«usaha»)\b(?:(?<=PT|CV|UD|PD|PO|\.O)\.)?[ ](?P<name>{NAME}(?: (?:&|dan) {NAME}|[ ]{NAME}){{0,4}})(?:[ ],?(?:Tbk|Persero))?(?P<part>,? (?:line|bagian|divisi|unit|shift|gudang|cabang|cab\.?) [\w-]+(?: (?:bagian|line|shift) [\w-]+)?)?"
)
"""`PT Contoh Jaya`, `pabrik Contoh`; not `PT yang`, not `toko kelontong`."""

SMALL_FIRMS = Lead(
    "pt. cv. ud.",
    r"(?<![\w.])(?:pt|cv|ud)\.?\s(?P<name>(?!«bukan-tempat-kerja»\b)[a-z]{3,20}(?:\s(?!«bukan-tempat-kerja»\b)[a-z]{3,20}){1,4})(?:\scab(?:ang)?\.?\s[a-z]{3,20})?",
)
"""`pt xina xarsa buana cab. xontoh`; not `pt yang`, not `CV berisi`."""

WORKS = Lead(
    "«bekerja».",
    r"(?<![A-Za-z])«=bekerja»(?:\s[a-z]+){0,3}?\s(?:di|pada|dari)\s(?P<value>(?!«bukan-tempat-kerja»\b)[A-Z][\w'.-]{1,24}(?:\s[A-Z][\w'.-]{1,24}){0,4})"
)
"""`bekerja di Contoh Swalayan`; not `bekerja di pabrik`, not `bekerja di Kabupaten …`."""


SELLS = Lead(
    "«pekerjaan:pelaku». «penjaja».",
    r"(?<![A-Za-z])(?:«=pekerjaan:pelaku»|«=penjaja»)(?:\s[a-z]+){0,3}?\s«kata-di»\s(?:«pasar»)\s[A-Z][\w'-]{1,24}(?:\s[A-Z][\w'-]{1,24}){0,2}(?:,?\s(?:los|blok|lapak|kios|lantai|lt)\b(?:\s[\w-]{1,14}){1,3})?"
)
"""`pedagang kain di Pasar Xontoh, los pojok`: no firm, and yet everybody there knows who it is; not `berjualan di pasar`."""

MEETING = Lazy(r"\b«acara»\b[^.!?\n]{0,60}\s(?:di|bertempat di)\s$", re.IGNORECASE)
"""`lokakarya … di ` just before a hotel, which is then nobody's place of work."""

VERB = Lazy(r"(?:di|me|ber)[a-z]{4,}$|«jeda»$|«hari:nama»$")
"""Where the name of a firm in small letters ends: `pt xontoh menyalurkan`, `pt pos mulai senin`."""

AMOUNT = Lazy(r"\sRp\b|\sRp\d", re.IGNORECASE)
"""`komponen SD Rp225.000`."""

SPEAKING = Lazy(r"(?<![A-Za-z])(?:saya|kami|kita|penulis|praktikan)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
"""`Saya ` before `bekerja di`: whoever writes."""

SENTENCE_END = Lazy(r"(?<=\w{4})\.\s")
"""`di Xontoh Swalayan. Titik`: a new sentence; not `di Tk. Xontoh`."""


def find(text: str) -> Iterator[Hit]:
    """Schools and employers in unfolded text."""
    for found in SCHOOLS.found(text):
        if HIGHER.match(found["head"]) and not ATTENDS.search(text[max(0, found.start() - 60) : found.start()]):
            continue
        if finished(text, found.start(), found[0]) or counted(text, found.end()) or AMOUNT.match(found["name"]) or (found["head"] == "KB" and re.search(r"\d\s?$", text[max(0, found.start() - 3) : found.start()])):
            continue
        if priced(text, *found.span("name")) or tallied(text, *found.span()):
            continue
        if particular(found["name"]) or (HIGHER.match(found["head"]) and not known(found["name"].split()[0])):
            yield Hit(*whole(text, found.start(), found.start() + len(in_sentence(found[0]))), SCHOOL)
    for found in FIRMS.found(text):
        first = found["name"].split()[0]
        if MEETING.search(text[max(0, found.start() - 90) : found.start()]) or everywhere(found["name"].split()) or LISTED.search(found[0]) or LISTED.match(text, found.end()):
            continue
        if first[0].isupper() and (found["head"][-2:] in {"PT", "CV", "UD", "PD"} or not known(first) or len(found["name"].split()) > 1):
            end = found.start() + len(in_sentence(found[0]))
            yield Hit(found.start(), beside(text, end), EMPLOYER, not worked(text, found.start(), end))
    for found in SMALL_FIRMS.found(text):
        words = list(takewhile(lambda word: VERB.match(word) is None and word != "tbk", found["name"].split()))
        if LISTED.search(found[0]) or LISTED.match(text, found.end()):
            continue
        if sum(not known(word) for word in words) or len(words) > 2 or all(word in listed("nama-usaha") for word in words):
            end = found.end() if len(words) == len(found["name"].split()) else found.start("name") + len(" ".join(words))
            yield Hit(found.start(), end, EMPLOYER, not worked(text, found.start(), end))
    for found in STUDIES.found(text):
        yield Hit(*found.span(), SCHOOL)
    for found in STUDIED.found(text):
        yield Hit(*found.span("value"), SCHOOL)
    for found in SELLS.found(text):
        yield Hit(*found.span(), EMPLOYER)
    for found in WORKS.found(text):
        value = SENTENCE_END.compiled.split(found["value"], maxsplit=1)[0]
        words = value.lower().rstrip(".,").split()
        if ABROAD.match(value):
            continue
        short = acronym(words[0].rstrip(".").upper()) and len(words[0]) <= 5
        if short and len(words) > 1 and not known(words[1]) and not acronym(value.split()[1]) and not region_length(words, 1) and not SPEAKING.search(text[max(0, found.start() - 30) : found.start()]):
            # «bekerja di RSUD Xontoh»: not where whoever writes works
            yield Hit(found.start("value"), found.start("value") + len(value), EMPLOYER)
        if not short and not region_length(words, 0) and not known(words[0]):
            yield Hit(found.start("value"), found.start("value") + len(value), EMPLOYER)


ABROAD = Lazy(r"«tempat-rantau»(?![A-Za-z])", re.IGNORECASE)
"""A country, a town abroad or a region of factories, in which thousands work: `bekerja di Johor Bahru`."""

LISTED = Lazy(r"(?<![A-Za-z])(?:Tbk|Persero)\b|\s?\([A-Za-z]{3,6}\)", re.IGNORECASE)
"""`PT Xontoh Tbk`, `PT Xontoh (PTX)`: a company with shares or a short name is known to everybody."""

def everywhere(words: list[str]) -> bool:
    """Whether nothing but brands is named: `bengkel Honda AHASS` stands in every town; not `bengkel Honda Xontoh Motor`."""
    return all(word.lower().rstrip(".,") in listed("merek") for word in words)


WORK = Lazy(r"(?<![A-Za-z])(?:«kerja-di»|«=bekerja»)(?:nya|ku)?(?![A-Za-z])", re.IGNORECASE)
FAR, NEAR = 120, 60
"""Characters before and behind a company in which its work is spoken of."""

SENTENCES = re.compile(r"[.!?](?:\s|$)|\n")


def worked(text: str, start: int, end: int) -> bool:
    """Whether somebody works, was dismissed or gets wages there, as far as the sentence says; else a company merely occurs."""
    before = SENTENCES.split(text[max(0, start - FAR) : start])[-1]
    return WORK.search(before) is not None or WORK.search(text[start:end]) is not None or WORK.search(SENTENCES.split(text[end : end + NEAR])[0]) is not None


PLACED = Lazy(r",?\s(?:(?:di|pas|persis)\s)?«patokan:sisi»\s«patokan:tempat»(?![A-Za-z])(?P<name>(?:\s(?!(?:«jeda-patokan»|«bukan-dagangan»|dan|di)\b)[\w'-]{3,16}){0,2})", re.IGNORECASE)


def beside(text: str, end: int) -> int:
    """The end of a place of work with the landmark behind it: `laundry Xinclong sebelah kecamatan`."""
    found = PLACED.match(text, end)
    if found is None:
        return end
    words = found["name"].split()
    while words and known(words[-1].lower()):
        words.pop()
    return found.start("name") + len("".join(f" {word}" for word in words))


def in_sentence(value: str) -> str:
    """A name up to the end of its sentence."""
    return SENTENCE_END.compiled.split(value, maxsplit=1)[0].rstrip(" .,-")


def counted(text: str, end: int) -> bool:
    """Whether a number is a count: `SMP 3 tahun`, `ke SD 1,1 km`."""
    return text[end - 1 : end].isdigit() and bool(re.match(r"[.,]\d|\s(?:tahun|thn|th|bulan|bln|hari|jam|menit|persen|orang|anak|kelas|siswa|unit|sekolah)\b(?!\s(?:\d|[IVXivx]{1,4}\b|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b))", text[end : end + 20]))


ENDED = Lazy(r"(?<![A-Za-z])«berhenti-sekolah»\s(?:(?:kelas|kls|di|pas)\s)?$", re.IGNORECASE)
GRADE = Lazy(r"(?:«sekolah:kecil»|«sekolah:jenjang»)\s[1-6](?![\w/])", re.IGNORECASE)


def finished(text: str, start: int, value: str) -> bool:
    """Whether it is told how far somebody went to school: `berhenti ` just before `smp 3`; not before `smp 3 xontohsari`."""
    grade = GRADE.match(value)
    if grade is None or ENDED.search(text[max(0, start - 30) : start]) is None:
        return False
    return all(word.islower() and known(word) for word in value[grade.end() :].strip(" .,").split())


def particular(name: str) -> bool:
    """Whether a number or a name of its own follows: «Negeri 5», «Nurul Contoh»; not «Negeri», not «Kelas»."""
    if name.split()[0].lower() in listed("bukan-sekolah"):
        return False
    words = [word for word in name.split() if not LEVELS.match(word)]
    return any(word[0].isdigit() or (word[0].isupper() and not common(word)) for word in words)


def common(word: str) -> bool:
    return word in spelt("kata-sekolah", "biasa") or (acronym(word) and known(word))


