"""The rules of the privacy family and how much each weighs, given what the whole document says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pustaka.findings import Severity
from pustaka.privacy import days
from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import LEARNED, Context, Detection, Rule
from pustaka.privacy.view import LOOKALIKES

ERROR, REVIEW, ADVICE = Severity.ERROR, Severity.REVIEW, Severity.ADVICE

RULES = (
    Rule(1, "nomor-telepon", "nomor telepon atau WhatsApp", ERROR, ERROR, ERROR),
    Rule(2, "surel", "alamat surel", ERROR, ERROR, ERROR),
    Rule(3, "akun-media-sosial", "akun, profil, atau tautan grup", ERROR, ERROR, ERROR),
    Rule(4, "nomor-induk", "NIK, nomor KK, atau deretan enam belas angka", ERROR, ERROR, ERROR),
    Rule(5, "nomor-kartu", "nomor kartu jaminan atau bantuan", ERROR, ERROR, ERROR),
    Rule(6, "nomor-dokumen", "nomor dokumen pribadi", ERROR, ERROR, ERROR),
    Rule(7, "nomor-rekening", "nomor rekening", ERROR, ERROR, ERROR),
    Rule(8, "nomor-rekam-medis", "nomor rekam medis", ERROR, ERROR, ERROR),
    Rule(9, "nomor-perkara", "nomor perkara atau laporan polisi", ERROR, ERROR, ERROR),
    Rule(10, "pelat-kendaraan", "pelat nomor kendaraan", ERROR, ERROR, ERROR),
    Rule(11, "nomor-panjang", "deretan angka panjang", ERROR, REVIEW, REVIEW),
    Rule(12, "koordinat", "koordinat atau tautan peta", ERROR, ERROR, ERROR),
    Rule(13, "alamat", "alamat", ERROR, ERROR, ERROR),
    Rule(14, "desa-kelurahan", "nama desa, kelurahan, atau kecamatan", REVIEW, ADVICE, ADVICE),
    Rule(15, "tanggal-lahir", "tanggal lahir", ERROR, ERROR, ERROR),
    Rule(16, "tanggal-kejadian", "tanggal kejadian yang tepat", REVIEW, None, None),
    Rule(17, "sekolah", "nama sekolah", ERROR, ADVICE, ADVICE),
    Rule(18, "tempat-kerja", "nama tempat kerja", REVIEW, ADVICE, ADVICE),
    Rule(19, "nama-orang", "nama orang", ERROR, REVIEW, REVIEW),
    Rule(20, "kata-tak-dikenal", "kata berhuruf besar yang tidak dikenal", REVIEW, ADVICE, ADVICE),
    Rule(21, "inisial", "inisial", REVIEW, ADVICE, ADVICE),
    Rule(22, "samaran-bukan-samaran", "nama samaran yang sama dengan nama penulis atau peserta", ERROR, ERROR, ERROR),
    Rule(23, "usia-tepat", "usia yang tepat", ADVICE, ADVICE, ADVICE),
    Rule(24, "gabungan-ciri", "gabungan ciri yang menunjuk satu orang", REVIEW, ADVICE, ADVICE),
    Rule(37, "letak-rumah", "letak rumah menurut patokan", REVIEW, REVIEW, ADVICE),
    Rule(38, "pekerjaan-khas", "pekerjaan yang bersama ciri lain menunjuk satu orang", REVIEW, None, None),
    Rule(39, "jam-atau-jumlah", "jam atau jumlah tepat yang bersama ciri lain menunjuk satu orang", REVIEW, None, None),
    Rule(40, "tulisan-tersandi", "tulisan yang disandikan", REVIEW, REVIEW, REVIEW),
    Rule(41, "bagian-nama", "kata tak dikenal di dalam nama lembaga, karya, atau alat", ADVICE, ADVICE, None),
    Rule(43, "kata-asing", "kata tak dikenal yang tidak tampak sebagai nama orang", ADVICE, ADVICE, None),
)
BY_SLUG = {rule.slug: rule for rule in RULES}

CLIENT = Lead(
    "seorang. salah. sepasang. klien. kliennya. klienku. penerima. «tanda-kisah» kasus. berusia. umur. usia. anak. warga. siswa. siswi. murid.",
    r"\b(?:seorang|salah satu|salah seorang|sepasang) (?:«peran:seorang»|«kelompok-orang:seorang»|«kerabat:seorang»)|\bklien(?:nya|ku| kami| saya)? "
    r"(?-i:[A-Z])|\bpenerima(?: manfaat| bantuan)?,? (?-i:[A-Z][a-z])|\b(?:«tanda-kisah»|kasus:)|\b(?:berusia|umur|usia) \d{1,2} (?:tahun|thn)\b(?! "
    r"(?:ke atas|ke bawah|atau lebih|sampai \d|hingga \d))|\((?:[1-9]\d)(?: tahun)?\)|\banak(?: perempuan| laki-laki)? \d{1,2} tahun|\b(?:warga|siswa|siswi"
    r"|murid) (?-i:[A-Z])|\|\s{0,3}(?:penerima|klien|nik)\b",
    re.IGNORECASE,
)
"""What says that one particular client is meant, not clients in general: `seorang klien`, `kisah`, `(66)`."""

CHILD = Lazy(r"\b«kelompok-orang:anak»\b", re.IGNORECASE)
LAW = Lazy(r"\b«perkara-hukum»\b", re.IGNORECASE)


PLACED = frozenset({"tanggal-kejadian", "kata-tak-dikenal"})
"""Rules whose level depends on the paragraph."""

OWN = frozenset(
    {"nomor-telepon", "surel", "akun-media-sosial", "nomor-induk", "nomor-kartu", "nomor-dokumen", "nomor-rekening", "nomor-rekam-medis", "nomor-perkara",
     "pelat-kendaraan", "koordinat", "alamat", "tanggal-lahir"}
)  # fmt: skip
"""Rules that find what belongs to one person only: a text that holds such a thing tells of somebody, whatever kind of text it is."""

RAISED = frozenset({"desa-kelurahan", "sekolah", "kata-tak-dikenal", "tanggal-kejadian"})
"""Rules whose level depends on what the whole document says about a client or a child."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the whole document says that raises a level; looked for only as far as a detection asks for it."""

    client: bool
    child: bool
    child_in_law: bool
    village_lines: frozenset[int]
    """Paragraph numbers that name a village."""
    befallen: frozenset[int] = frozenset()
    """Paragraph numbers that tell the day on which something befell a person."""
    exposed: frozenset[int] = frozenset()
    """Paragraph numbers of minutes and summaries that hold something which belongs to one person only."""


def facts(text: str, context: Context, found: Iterable[Detection]) -> Facts:
    found = tuple(found)
    rules = {one.rule for one in found}
    asked = rules & RAISED
    child = context.child or (not asked.isdisjoint({"desa-kelurahan", "sekolah"}) and bool(CHILD.search(text)))
    client = context.kind == "kasus" or (bool(asked) and (bool(context.pseudonyms) or particular(text)))
    law = child and "desa-kelurahan" in rules and bool(LAW.search(text)) and (context.child or bool(re.search(r"\banak\b", text, re.IGNORECASE)))
    dated = any(one.rule == "tanggal-kejadian" and not one.public for one in found)
    villages = frozenset(paragraph(text, one.start) for one in found if one.rule == "desa-kelurahan") if dated else frozenset[int]()
    somebody = client or child or any(one.rule == "nama-orang" and not one.public for one in found)
    befallen = frozenset(paragraph(text, one.start) for one in found if one.rule == "tanggal-kejadian" and context.kind != "kasus" and somebody and days.befell(text, one.start, one.end))
    exposed = frozenset(paragraph(text, one.start) for one in found if one.rule in OWN and not one.public) if context.kind != "kasus" else frozenset[int]()
    return Facts(client, child, law, villages, befallen, exposed)


def particular(text: str) -> bool:
    """Whether a text tells of one client: at a word that CLIENT begins with, at an age in brackets, or in a cell."""
    if any(sign in text for sign in LOOKALIKES):
        return CLIENT.search(text) is not None
    return any(True for _found in CLIENT.found(text)) or any(CLIENT.match(text, found.start()) for found in OPENING.finditer(text))


OPENING = re.compile(r"[(|]")


def weighed(text: str, context: Context, found: Iterable[Detection]) -> Iterator[tuple[Detection, Severity]]:
    """Every detection that weighs something, with its weight."""
    found = tuple(found)
    known = facts(text, context, found)
    for one in found:
        place = paragraph(text, one.start) if (known.village_lines or known.befallen or known.exposed) and one.rule in PLACED else -1
        level = severity(one.rule, context, known=known, place=place, public=one.public)
        if level is not None:
            yield one, level


def paragraph(text: str, place: int) -> int:
    """Which paragraph a place is in, as the place where that paragraph begins."""
    return text.rfind("\n\n", 0, place) + 1


def severity(rule: str, context: Context, *, known: Facts | None = None, place: int = -1, public: int = False) -> Severity | None:
    """The weight of one detection; `known` and `place` (its paragraph) raise it, `public` lowers it outside cases."""
    level = BY_SLUG[rule].level(context.kind)
    case = context.kind == "kasus"
    known = known or Facts(client=case, child=context.child, child_in_law=False, village_lines=frozenset())
    if rule == "desa-kelurahan":
        if public and not known.child_in_law:
            return ADVICE
        if case:
            return ERROR if known.child_in_law else REVIEW
        return ERROR if known.client and known.child_in_law else REVIEW if known.client else ADVICE
    if rule == "tanggal-kejadian" and case:
        if public:
            return ADVICE
        return ERROR if place in known.village_lines else REVIEW
    if rule == "tanggal-kejadian":
        return REVIEW if place in known.exposed and not public else ADVICE if place in known.befallen or known.exposed else None
    if rule in {"bagian-nama", "kata-asing"} and known.exposed:
        return ADVICE
    if rule == "sekolah" and not case:
        return ERROR if known.child and known.client else ADVICE
    if rule == "nama-orang":
        if public:
            return REVIEW if case else ADVICE if public == LEARNED else None
        return ERROR if case else REVIEW
    if rule == "kata-tak-dikenal":
        if public:
            return REVIEW if case else ADVICE if public == LEARNED else None
        return REVIEW if case or known.client or place in known.exposed else ADVICE
    if rule in {"gabungan-ciri", "tempat-kerja"} and public:
        return ADVICE
    if rule == "inisial" and case:
        return ERROR if context.child else ADVICE if public else REVIEW
    if rule == "usia-tepat" and case:
        return REVIEW if context.child else ADVICE
    if public and level is ERROR:
        return REVIEW if case else ADVICE
    return level
