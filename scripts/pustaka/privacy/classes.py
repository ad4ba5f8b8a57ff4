"""Reads a school on to its whole: the rest of its name, the class and the department, as people type them one behind another.

`sdn 14 koto xalereng kls 5`, `smk negeri 2 xintau jaya jurusan mesin kelas xi tkr 1`, `sman 1 tanjung xarapan, xi ipa 2`.
"""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy
from pustaka.privacy.lists import listed
from pustaka.privacy.spoken import colloquial, regional
from pustaka.privacy.words import known

GRADE = r"(?:\d{1,2}|[ivx]{1,4}|«patokan:urutan»(?:\sbelas)?)(?:[\s/.-]?[a-k](?![\w'-]))?(?![A-Za-z\d])"
BRANCH = r"«jurusan:kode»(?:[\s-]?\d{1,2})?(?![A-Za-z\d])"
CLASS = Lazy(
    rf",?\s(?:(?:kelas|kls|klas)\b\.?\s{GRADE}(?:[\s-]{BRANCH}|-\d|\s«jurusan»(?![A-Za-z]))?|(?:jurusan|jur|prodi)\b\.?(?:\s(?!«bukan-sekolah»\b)[\w-]{{2,16}}(?:\s(?:«jurusan»|(?-i:[A-Z])[\w-]{{1,16}})(?![A-Za-z])){{0,2}})|(?:semester|smt)\b\.?\s{GRADE}|x(?:i{{1,2}})?[\s-]{BRANCH}|\s?\(?{BRANCH})",
    re.IGNORECASE,
)
"""` kelas xi tkr 1`, `, jurusan mesin`, `, xi ipa 2`, ` ips`; not ` kelas sebelah`."""

BEFORE = Lazy(
    r"(?:(?<![A-Za-z])(?:kelas|klas|kls)\.?\s(?:(?:\d{1,2}|[ivx]{1,4}|«patokan:urutan»)[\s.-]?[a-z]?\b\s?)(?:(?:ip[as]|bahasa|(?-i:[A-Z]{2,4}))\s)?(?:«patokan:urutan»\s|\d\s)?|(?<![A-Za-z])jurusan\s[A-Za-z]+\s|(?<![\w])\d{1,2}[A-Za-z]?\s)(?:di\s)?$",
    re.IGNORECASE,
)
"""What says before a school which class of it is meant: ` kelas xi tkj 3`, `kelas 8c `."""

REST = Lazy(r"\s(?P<word>(?!(?:«bukan-sekolah»|«jeda-patokan»|«jurusan:kode»|«kata-di»|jurusan|jur|prodi|smt|kls)(?![\w'-]))[A-Za-z][\w'-]{1,20})(?![\w'-])", re.IGNORECASE)
LONGEST = 3
"""Words that a name may go on for behind what was found of it."""

LAST = re.compile(r"(?P<word>[A-Za-z][\w'-]+)\Z")


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A school with the rest of its name and with the class and the department beside it."""
    before = BEFORE.search(text[max(0, start - 50) : start].rpartition("\n")[2])
    end = named_on(text, start, end)
    while after := CLASS.match(text, end):
        end = after.end()
    return start - len(before[0]) if before else start, end


def named_on(text: str, start: int, end: int) -> int:
    """Where the name of a school ends that goes on in small letters: up to its class, or as far as the words are such as schools are called by."""
    last = LAST.search(text[start:end])
    named = last is not None and last["word"].lower() not in listed("sekolah") | listed("kata-sekolah", "sifat")
    best = place = end
    for _word in range(LONGEST):
        found = REST.match(text, place)
        if found is None:
            break
        word = found["word"].lower()
        usual = word in listed("nama-tempat") or word in listed("nama-sekolah") or word in listed("nama-sekolah-lemah")
        if not usual and (known(word) or found["word"][0].isupper()):
            break
        place = found.end()
        if CLASS.match(text, place) or (usual and named) or not (usual or regional(word) or colloquial(word)):
            best, named = place, True
    return best
