"""Finds schools as people say and type them: in small letters, with the letters of their level spelt out, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.classes import CLASS, whole
from pustaka.privacy.counts import priced, tallied
from pustaka.privacy.institutions import ATTENDS, SCHOOL, counted, finished
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.lists import listed, spelt
from pustaka.privacy.model import Hit
from pustaka.privacy.reach import foreign
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.villages import placelike, shaped
from pustaka.privacy.words import known, region_length

SMALL = Lead(
    "«sekolah:kecil»{,n,it,lb}.",
    r"(?<![A-Za-z])«sekolah:kecil»(?:n|it|lb)?(?!\skls\b)(?:\s(?:n|negeri|swasta|islam|it)\b)?(?:\s(?!«bukan-sekolah»\b)[a-z][\w'.-]{2,20}){0,3}?\s(?:no\.?\s|nomor\s)?\d{1,3}(?!\d)(?:\s(?!«bukan-sekolah»\b)[a-z][\w'-]{3,20})?", re.IGNORECASE,
)
"""`smp n 5 xontohsari`, `smk xontoh 2 xanten`, `esde xontoh 9`; not `smp 3 tahun`, not `SMA kelas 2`."""

NAMED = Lead(
    "«sekolah:kecil»{,n,it,lb}. «sekolah:jenjang»{,n}.",
    r"(?<![A-Za-z])(?P<head>(?:«sekolah:kecil»)(?:n|it|lb)?|«=sekolah:jenjang»N?)(?:\s(?:nya|ne|na)\b|(?<=lb)\s[a-e]\b)?(?P<name>(?:\s(?!«bukan-sekolah»\b|(?:di|yang|yg|dan|kelas|kls|jurusan|semester)\b)[a-z][\w'.-]{1,20}){1,4})",
)
"""`sd muhammadiyah xontohsari`: without a number it counts only behind a word for going to school or a way there, and with a name in it."""

SPELT = Lead(
    "«sekolah:kecil»{,n,it,lb}.",
    r"(?<![A-Za-z])«sekolah:kecil»(?:n|(?:it|lb)?\s(?:n|negeri|inpres|islam))\s(?:nomor\s)?(?:satu|«patokan:urutan»)(?!\s(?:«bukan-sekolah»|«kerabat»(?:nya|ku)?|orang)\b|[A-Za-z-])(?:\s(?!«bukan-sekolah»\b|«jeda»\b)[a-z][\w'-]{3,20})?", re.IGNORECASE,
)
"""`smpn satu xontohsari`, `sd negeri lima`; not `smp tiga tahun`."""

BESIDE = Lead(
    "«sekolah:kecil»{,n,it,lb}.",
    r"(?<![A-Za-z])«sekolah:kecil»(?:n|it|lb)?(?:\s«kata-sekolah:sifat»){0,2}\s(?:yang|yg|nu|nan|sing)\s(?:«sela-patokan»\s){0,2}«patokan:sisi»\s(?:(?:di|ke|dari|dengan|sama)\s)?«patokan:tempat»(?![A-Za-z])(?:(?:\s(?!«jeda-patokan»\b)[\w'-]{2,20}){0,2}?\s(?:itu|tu|eta|kuwi|kae|tadi)(?![A-Za-z]))?", re.IGNORECASE,
)
"""`smp islam yang dekat pasar itu`: a landmark tells a school as well as its number does; not `sekolah yang dekat`."""

PLACED = Lead(
    "«sekolah:kecil»{,n,it,lb}.",
    r"(?<![A-Za-z])«sekolah:kecil»(?:n|it|lb)?\s«kata-di»\s(?P<place>(?-i:[A-Z])[a-z'-]{3,20}(?:\s(?-i:[A-Z])[a-z'-]{2,20})?),?\s(?=kelas|kls)", re.IGNORECASE,
)
"""`SMK di Xontoh, kelas XI`: in a small place there is one; not in a regency."""

BOARDING = Lead(
    "«sekolah:santri».",
    r"(?<![A-Za-z/])(?P<head>«sekolah:santri»)\s(?:(?:putra|putri|tahfidz|tahfiz)\s)?(?!«bukan-sekolah»\b)«nama-sekolah:santri»[\s-][A-Za-z][\w'-]{2,20}", re.IGNORECASE,
)
"""`pp darul xalah as-xolihin`; not `pp nomor 78`, and a place of prayer only where somebody learns there."""

UNIVERSITY = Lead(
    "kuliah. kuliahnya. mahasiswa. mahasiswi. ngampus.",
    r"(?<![A-Za-z])(?:kuliah(?:nya)?|mahasiswa|mahasiswi|ngampus)\s«kata-di»\s(?:kampus\s)?(?P<value>(?-i:[A-Z]{3,8}(?:\s[A-Z][a-z'-]{2,20}){1,2}))(?![A-Za-z])", re.IGNORECASE,
)
"""`kuliah di UXT Xontoh`: a university and its town; not where whoever writes studied."""

TEACHING = Lazy(r"(?<![A-Za-z])(?:saya|kami|kita|penulis|praktikan|fasilitator|narasumber|peserta)\s(?:[a-z]+\s){0,3}$", re.IGNORECASE)

NEAR = Lazy(r"(?<![A-Za-z])«depan-sekolah»\s$", re.IGNORECASE)
"""`di `, `perpustakaan `, `guru ` just before a school."""


def find(text: str) -> Iterator[Hit]:
    """Schools in small letters and such as are told by where they are, in unfolded text."""
    for found in SMALL.found(text):
        if not SERVICE.fullmatch(found[0]) and not priced(text, *found.span()) and not tallied(text, *found.span()) and not until(text, found) and not finished(text, found.start(), found[0]) and not counted(text, found.end()) and not counted(text, found.start() + len(found[0].rpartition(" ")[0])):
            yield Hit(*whole(text, *found.span()), SCHOOL)
    for found in NAMED.found(text):
        words = [word.rstrip(".") for word in found["name"].split()]
        last = max((n for n, word in enumerate(words) if telling(word)), default=-1)
        while 0 <= last < len(words) - 1 and words[last + 1] in listed("nama-sekolah-lemah") | listed("nama-tempat", "akhir"):
            last += 1
        before = text[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]
        if CLASS.match(text, found.end()) and len(words) > 1:
            # «smp xontoh xanten kelas dua»: the class says that somebody's own school is meant
            yield Hit(*whole(text, *found.span()), SCHOOL)
        elif (end := seated(words)) and not RANGE.search(before) and (ATTENDS.search(before) or NEAR.search(before) or (found["head"] != "sd" and not known(words[1]))):
            yield Hit(*whole(text, found.start(), found.start("name") + 1 + len(" ".join(words[:end]))), SCHOOL)
        elif (end := standing(words, found["head"])) and not RANGE.search(before):
            yield Hit(*whole(text, found.start(), found.start("name") + len(re.match(rf"(?:\s\S+?){{{end}}}(?=[\s.]|$)", found["name"])[0])), SCHOOL)  # type: ignore[index]  # as many words as were counted
        elif last >= 0 and (ATTENDS.search(before) or CLASSED.search(before) or (found["head"] not in listed("sekolah", "rancu") and NEAR.search(before) and led(words))):
            end = found.start("name") + re.match(rf"(?:\s\S+){{{last + 1}}}", found["name"]).end()  # type: ignore[union-attr]  # as many words as were counted
            yield Hit(*whole(text, found.start(), end - found["name"][: end - found.start("name")].endswith(".")), SCHOOL)
    for found in SPELT.found(text):
        yield Hit(*whole(text, *found.span()), SCHOOL)
    for found in BESIDE.found(text):
        yield Hit(*whole(text, *found.span()), SCHOOL)
    for found in PLACED.found(text):
        place = found["place"].lower().split()
        if not region_length(place, 0) and place[0] not in listed("wilayah-luas"):
            yield Hit(*whole(text, found.start(), found.end("place")), SCHOOL)
    for found in BOARDING.found(text):
        if found["head"].lower() not in listed("sekolah", "ibadah") or ATTENDS.search(text[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]):
            yield Hit(*whole(text, *found.span()), SCHOOL)
    for found in UNIVERSITY.found(text):
        if not TEACHING.search(text[max(0, found.start() - 50) : found.start()]):
            yield Hit(*whole(text, *found.span("value")), SCHOOL)


UNTIL = Lazy(r"s(?:mp|d|ma)\s\d{1,3}(?=(?:\s(?P<word>[a-z'-]+))?$)", re.IGNORECASE)
"""`smp 10`, `sd 7`, `sma 2` with nothing between: in haste also up to ten, and together with two."""

AMOUNT = Lazy(r"(?:[.,]\d+)?\s?(?:«sebelum-sampai:satuan»|%|x\b)(?![A-Za-z])|\s(?:«kerabat»|«orang-itu»)(?:nya|ku|ne|na|e)?(?![A-Za-z])", re.IGNORECASE)


MEASURED = Lazy(r"\d\s?(?P<unit>[a-z]+)\s$")
"""`60 dus ` just before `smp 75 dus`."""


def until(text: str, found: re.Match[str]) -> bool:
    """Whether a level of schools means up to, or together with: `urutan 1 smp 10`, `digulung smp 7 juta`, `sma 2 adiknya`; not `kls 8 smp 2 xontoh`."""
    level = UNTIL.match(found[0])
    if level is None:
        return False
    if AMOUNT.match(text, found.start() + level.end()):
        return True
    before = text[max(0, found.start() - 60) : found.start()].rpartition("\n")[2]
    counted = MEASURED.search(before)
    if counted and level["word"] == counted["unit"]:
        return True
    return (level["word"] is None or known(level["word"])) and RANGE.search(before) is not None and CLASSED.search(before) is None


CLASSED = Lazy(r"(?<![A-Za-z])(?:kelas|klas|kls)\.?\s(?:\d{1,2}|[ivx]{1,4}|«patokan:urutan»)[a-z]?\s$", re.IGNORECASE)
"""`kls 2 ` just before a school."""

SERVICE = Lazy(r"mi\snomor\s(?:11\d|129)")
"""`tahu mi nomor 119`: a particle of Makassar and a service that everybody may call."""

RANGE = Lazy(r"(?:\d|(?<![A-Za-z])«sebelum-sampai»)\s?$", re.IGNORECASE)
"""`4 tahun ` just before `sd`, which then means up to."""


def standing(words: list[str], head: str) -> int:
    """How many words behind a level are the name of a school whatever stands around it, because two words beside each other name schools: `tk tunas xembulan`, `paud kasih bunda`, `sd inpres xontoh`."""
    first = next((n for n, word in enumerate(words) if word not in listed("kata-sekolah", "sifat") and word != head.lower()), len(words))
    end = first
    while end < len(words) and (telling(words[end]) or words[end] in listed("nama-sekolah-lemah")):
        end += 1
    if 0 < first < len(words) and words[first - 1] in {"negeri", "inpres"} and telling(words[first]):
        return first + 1
    joined = first < len(words) and compound(words[first])
    led_on = joined or (words[first : first + 1] and (words[first] in listed("nama-sekolah", "awalan") or (words[first] in listed("nama-sekolah") and words[first + 1 : first + 2] and words[first + 1] in listed("nama-sekolah"))))
    if head.lower() in listed("sekolah", "rancu") and not led_on:
        return 0
    named = joined or sum(word in listed("nama-sekolah") or word in listed("nama-sekolah-lemah") for word in words[first:end])
    return end if (joined or end - first > 1) and named and (led_on or words[first] in listed("nama-sekolah") | listed("nama-sekolah-lemah")) else 0


def compound(word: str) -> bool:
    """Whether a word is a name of schools with its article: `al-barokah`."""
    article, _, rest = word.partition("-")
    return len(rest) > 2 and article in listed("nama-sekolah", "awalan")


def seated(words: list[str]) -> int:
    """How many words behind a level are the village that the school is called after: `smp muara xelindi raya`, `sd sungai xilin`; not `smp muara`."""
    first = 1 if words[0] in listed("kata-sekolah", "sifat") else 0
    name = words[first:]
    if len(name) < 2 or name[0] not in listed("nama-tempat", "awal"):
        return 0
    some = listed("nama-tempat") | listed("nama-sekolah-lemah")
    count = max(shaped(name, sure=True), 2 if placelike(name[:2]) or name[1] in some else 0)
    while 0 < count < len(name) and name[count] in some:
        count += 1
    return first + count if count else 0


def led(words: list[str]) -> bool:
    """Whether the name begins at once: `di mts nurul xontoh`, `anak stm xontoh`; not `di smp ditegur xuru`."""
    first = next((word for word in words if word.capitalize() not in spelt("kata-sekolah", "sifat")), words[0])
    return telling(first) and (first in listed("nama-sekolah") or not foreign(first))


def telling(word: str) -> bool:
    """Whether a word in small letters is the name of a school or a part of one."""
    return word in listed("nama-sekolah") or compound(word) or (len(word) > 3 and not any(map(str.isdigit, word)) and not known(word) and not regional(word) and not colloquial(word))
