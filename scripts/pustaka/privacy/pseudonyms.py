"""Knows the disguises that a text itself announces: «sebut saja Mawar», «Ibu Teratai (bukan nama sebenarnya)».

Only words of the language may be such a disguise, or in quotation marks one given name that many people bear. A word that nothing
explains stays a name, whatever is said about it, and so does a word that the text elsewhere calls a real name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, read, windows
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import regional
from pustaka.privacy.words import entries, known, namesakes, persons

NEAR = 120
"""Characters around a word for a disguise in which the disguise stands."""

FORM = r"(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?![\w-])"

SIGNS = ("sebut", "panggil saja", "penyebutan", "samar", "sebenarnya", "rekaan", "fiktif", "disusun ulang", "nama asli", "pseudonim", "nama diubah")

BEFORE = Lazy(
    r"\b(?:[Ss]ebut saja(?: namanya)?|(?:[Kk]ami|[Kk]ita|[Ss]aya|[Aa]ku|[Pp]enulis|[Pp]eneliti)(?: \w+)? (?:sebut|menyebut(?:nya)?|samarkan|menyamarkan(?:nya)?)(?: ia| dia)?(?: sebagai| dengan nama)?"
    r"|(?:[Dd]alam|[Dd]i) (?:\w+) ini (?:di)?sebut(?: sebagai)?|[Pp]enyamaran ?: ?(?:[a-z]+ ){1,3}(?:di)?sebut(?: sebagai)?|[Dd]isamarkan (?:sebagai|menjadi|dengan nama)|[Nn]ama (?:samaran|disamarkan)(?:nya)?(?: adalah| ialah)?)[ ,:\"'«]{1,3}" + FORM
)
"""`kami sebut ia Kenanga`, `dalam tulisan ini disebut Oma Flamboyan`; not `orang menyebutnya …`, which tells what people really say."""

AFTER = Lazy(FORM + r"[\"'»]?(?: ?[(,] ?|(?: \([^()\n]{1,20}\))? (?:adalah |ialah |memang )?(?=bukan nama |nama ))(?:bukan nama (?:sebenarnya|asli)|nama (?:samaran|disamarkan)|samaran|disamarkan)\b")
"""`Ibu Mawar (nama samaran)`, `Opa Cendana bukan nama sebenarnya`."""

LABELLED = Lazy(r"(?:[Nn]ama )?(?:[Ss]amaran|SAMARAN|[Pp]enyebutan)(?: [\w/]+){0,3} ?[:=] ?(?P<name>(?:«sapaan:inisial»|«sapaan:lemah»|«sapaan:kuat»|«peran:inisial»)\.? [A-Z](?:[a-z]+)?)(?![\w-])")
"""`Samaran yg dipakai: Bapak T`, `Nama samaran untuk laporan : Pak Teratai`."""

INVENTED = Lazy(r"\b(?:[Kk]asus|[Kk]isah|[Cc]erita|[Tt]okoh|[Cc]ontoh)(?:nya)?(?: \w+){0,2} (?:rekaan|fiktif|disusun ulang)\b")
"""`Kasus rekaan untuk latihan`: then a form of address with a word of the language is a disguise."""

ADDRESSED = Lazy(r"(?<![A-Za-z])(?P<name>«sapaan:lemah» [A-Z][a-z]+|(?:«sapaan:inisial»|«peran:inisial») [A-Z])(?![\w.-])")

WORD = r"[A-Za-z][a-z]{2,15}"
QUOTED = Lazy(
    rf"\"(?P<name>(?:«sapaan»\.? )?{WORD})\"(?=,? ?[(,] ?(?:nama (?:klien |anak )?(?:telah |sudah )?(?:samaran|disamarkan|diubah|diganti|rekaan|fiktif)|bukan nama (?:asli|sebenarnya)|samaran|disamarkan|pseudonim|rekaan)\b)"
    rf"|\b(?:disamarkan (?:menjadi|sebagai|dengan nama)|(?:informan|partisipan|subjek|narasumber|klien|responden)(?: \w+){{0,4}} ini disebut) \"(?P<told>(?:«sapaan»\.? )?{WORD})\"", re.IGNORECASE,
)
"""`"Xati" (samaran)`, `"bu xati" (bukan nama asli)`: what is put in quotation marks and told apart at once is meant so, even where it is a name; a surname beside it is not."""

SMALL = Lazy(r"\b(?:sebut saja(?: namanya| dia| ia)?|panggil saja(?= \")|kami sebut(?: dia| ia)?|saya sebut(?: dia| ia)?)[ :]{1,2}\"?(?P<name>[a-z]{3,12})\"?(?=[ .,;:(]|$)", re.MULTILINE)
"""`sebut saja namanya xawar`, `panggil saja "xawar"`, in a note without capitals; only a word that is a name too, for others need no disguise."""

REAL = Lazy(r"(?<!bukan )\b(?:nama (?:asli|sebenarnya|lengkap|panggilan)(?:nya)?|ktp|kartu keluarga|akta|bukan (?:nama )?samaran)\b[^.\n]{0,30}$", re.IGNORECASE)
NO_DISGUISE = Lazy(r"[^.\n]{0,30}\b(?:bukan (?:nama )?samaran|begitu namanya|nama aslinya|dalam ktp|di ktp)\b", re.IGNORECASE)


def find(text: str) -> Iterator[str]:
    """The disguises in unfolded text, each in the form in which it is announced and by its last word."""
    near = windows(((start - NEAR, end + NEAR) for start, end in read(text).stretches(*SIGNS)), len(text))
    if not near:
        return
    for form in dict.fromkeys(announced(text, near)):
        last = form.rpartition(" ")[2]
        if not real(text, last):
            yield form
            if len(last) > 2:
                yield last


def announced(text: str, near: list[tuple[int, int]]) -> Iterator[str]:
    """What the text announces as a disguise and what can be one, whatever it says of the same word elsewhere."""
    invented = any(True for _found in INVENTED.within(text, near))
    for pattern in (BEFORE, AFTER, LABELLED, *((ADDRESSED,) if invented else ())):
        for found in pattern.finditer(text) if pattern is ADDRESSED else pattern.within(text, near):
            words = found["name"].split()
            if words and all(usable(word, last=n == len(words) - 1) for n, word in enumerate(words)):
                yield " ".join(words)
    for found in SMALL.within(text, near):
        if any(found["name"] in some for some in namesakes()) and usable(found["name"], last=True):
            yield found["name"]
    for found in QUOTED.within(text, near):
        words = (found["name"] or found["told"]).split()
        if common_name(words[-1]) or usable(words[-1], last=True):
            yield " ".join(words)


def common_name(word: str) -> bool:
    """Whether a word is a given name that many people bear, so that it finds nobody by itself."""
    return word.lower() in entries("nama.txt") or word.lower() in persons()


def usable(word: str, *, last: bool) -> bool:
    """Whether a word can be a disguise: a word of the language that is not first of all a name."""
    lower = word.lower()
    if last and len(word) == 1:
        return True
    if lower in persons():
        return False
    return known(lower) or regional(lower) or (last and lower in listed("kerabat")) or any(lower in some for some in namesakes()) or (not last and lower in listed("sapaan"))


def real(text: str, name: str) -> bool:
    """Whether the text says of a word that somebody is really called so."""
    return any(REAL.search(text[max(0, one.start() - 60) : one.start()]) or NO_DISGUISE.match(text, one.end()) for one in re.finditer(rf"\b{re.escape(name)}\b", text))
