"""The editor's private report on one manuscript: what was understood, what is missing, where a person may be known; places only, never a value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from pustaka.findings import Finding, Severity
from pustaka.intake.received import Received
from pustaka.kinds import Kind, fields
from pustaka.text import Document, Source

MOST = 12
"""Places of one rule that are listed; the rest is counted."""

PRIVATE = "DIRI"
UNREAD = "META02"
"""The rule that says that a text could not be judged at all."""

HUSHED = "(isinya tidak ditampilkan; baca komentarnya di naskah)"

NEVER = "Laporan dan draf ini bersifat tertutup. Simpan di tempat yang hanya dapat dibuka orang yang berkepentingan, dan hapus sesudah tulisannya terbit."


TITLE = "LAPORAN PENERIMAAN NASKAH"
UNDERSTOOD, MISSING, PERSONS, OTHERS, OMITTED = "YANG DIKENALI", "YANG BELUM ADA", "YANG MUNGKIN MENGENALI ORANG", "TEMUAN LAIN", "YANG TIDAK IKUT KE DRAF"
REMARKS, PICTURES = "KOMENTAR DI PINGGIR NASKAH (tidak ikut ke draf)", "GAMBAR"
PARTS = (UNDERSTOOD, MISSING, PERSONS, OTHERS, OMITTED, REMARKS, PICTURES)
"""In their order; the numbers of the first five never change, since the report refers to them."""

STEPS = "LANGKAH BERIKUT"
HEAD = re.compile(rf"^(?:\d+\. (?P<title>{'|'.join(map(re.escape, PARTS))})|{STEPS})$")
AGAIN = "Bagian 2, 3, dan 4 menurut pemeriksaan draf yang terakhir; yang lain menurut naskahnya."


def render(done: Received, findings: Sequence[Finding], draft: str, *, clean: Callable[[str], bool]) -> str:
    """The report; `draft` is the draft's name, `clean` says whether a text holds nothing that may identify a person."""
    consent = "persetujuan" not in done.kind.by_field or "persetujuan" in done.values
    keys = [field.label.lower() for field in done.kind.fields if field.required and field.key not in done.values]
    bodies = {
        UNDERSTOOD: understood(done), MISSING: missing(keys, done.empty, findings, consent=consent), PERSONS: persons(findings, draft), OTHERS: others(findings, draft),
        OMITTED: omitted(done), REMARKS: remarks(done, clean), PICTURES: pictures(done),
    }
    return composed({title: list(lines) for title, lines in bodies.items()}, done.kind, findings, draft)


def renewed(old: str, kind: Kind, text: str, findings: Sequence[Finding], draft: str) -> str:
    """The report of a draft that was looked at again; what only the manuscript says stays. Empty where `old` is no such report."""
    lines = old.split("\n")
    if lines[0] != TITLE:
        return ""
    kept, here = dict[str, list[str]](), ""
    for line in lines:
        if found := HEAD.match(line):
            here = found["title"] or ""
        elif here and line:
            kept.setdefault(here, []).append(line)
    document = Document(Source(draft, text))
    values = document.matter.values
    consent = "persetujuan" not in kind.by_field or not fields.is_blank(values.get("persetujuan"))
    keys = [one.label.lower() for one in kind.fields if one.required and fields.is_blank(values.get(one.key))]
    kept |= {MISSING: list(missing(keys, empty(kind, document), findings, consent=consent)), PERSONS: list(persons(findings, draft)), OTHERS: list(others(findings, draft))}
    return composed(kept, kind, findings, draft, AGAIN)


def composed(bodies: Mapping[str, list[str]], kind: Kind, findings: Sequence[Finding], draft: str, *notes: str) -> str:
    """The parts that say something, numbered in their order."""
    told = [title for title in PARTS if bodies.get(title)]
    parts = [line for number, title in enumerate(told, 1) for line in (f"{number}. {title}", *bodies[title], "")]
    return "\n".join([TITLE, "", NEVER, *notes, "", *parts, STEPS, *steps(kind, findings, draft)]) + "\n"


def empty(kind: Kind, document: Document) -> Iterator[str]:
    """Titles of required parts in which nothing was written yet."""
    parts = [part for part in kind.parts if part.required and not part.generated]
    for part, later in zip(parts, [*parts[1:], None], strict=True):
        section = document.sections.get(part.id)
        if later is not None and later.level > part.level:
            continue
        written = [line.strip() for _number, line in document.text_of(section) if line.strip()] if section else []
        if not [line for line in written if line not in {one.strip() for one in part.blank}]:
            yield part.title


def understood(done: Received) -> Iterator[str]:
    parts = {part.id: part for part in done.kind.parts}
    yield f"   Jenis tulisan: {done.kind.name.lower()}. Bentuk naskah: {done.form}."
    yield f"   Paragraf di dalam naskah: {done.counted}. Masuk ke draf: {done.placed}. Tidak ikut, dengan alasan di bagian 5: {done.dropped}."
    yield from (f"   {said}" for said in done.told)
    yield "   Isian pembuka yang terisi: " + (", ".join(done.kind.by_field[key].label.lower() for key in done.values if key in done.kind.by_field) or "belum ada") + "."
    for id_ in done.mapped:
        where = done.heads.get(id_)
        yield f"   Bagian «{parts[id_].title}»: {f'dari {where}' if where else 'tanpa judul di naskah; periksa apakah tempatnya tepat'}."
    if done.people:
        yield f"   Kehadiran: {done.people.total} orang dalam {len(done.people.present)} peran; tidak hadir {done.people.absent}. Cocokkan dengan daftar hadirnya."
    if done.guessed:
        yield f"   {done.guessed} paragraf tidak di bawah judul yang dikenal. Pindahkan sendiri ke bagian yang tepat."


def missing(keys: Sequence[str], parts: Iterable[str], findings: Sequence[Finding], *, consent: bool) -> Iterator[str]:
    parts = list(parts)
    if keys:
        yield f"   Isian: {', '.join(keys)}."
    yield from (f"   Bagian «{title}» masih kosong." for title in parts)
    if not keys and not parts and not any(one.code == "META03" for one in findings):
        yield "   Semua isian dan bagian yang diwajibkan ada isinya."
    if not consent:
        yield "   Persetujuan klien: tanyakan kepada lembaganya, lalu isi «persetujuan». Formulirnya sendiri tidak pernah ikut."


def persons(findings: Sequence[Finding], draft: str) -> Iterator[str]:
    private = [one for one in findings if one.code.startswith(PRIVATE)]
    if any(one.code == UNREAD for one in findings):
        yield "   Isian pembuka draf belum terbaca, jadi isinya belum dilihat pemeriksa. Betulkan dahulu, lalu periksa lagi."
    elif not private:
        yield "   Pemeriksa tidak menunjuk apa-apa. Itu tidak berarti tulisannya boleh terbit: baca sendiri sebagai orang yang mengenal daerahnya."
    yield from grouped(private, draft)


def others(findings: Sequence[Finding], draft: str) -> Iterator[str]:
    rest = [one for one in findings if not one.code.startswith(PRIVATE)]
    counts = Counter(one.severity for one in rest)
    yield "   " + (", ".join(f"{count} {severity.label}" for severity, count in sorted(counts.items())) or "tidak ada") + "."
    yield from grouped([one for one in rest if one.severity is not Severity.ADVICE], draft)


def grouped(findings: Sequence[Finding], draft: str) -> Iterator[str]:
    """One line for each rule; the messages of rules may quote the text, so that only their names are told."""
    by_rule: dict[tuple[str, str, str], list[int]] = {}
    for one in findings:
        by_rule.setdefault((one.severity.label, one.code, one.slug.replace("-", " ")), []).extend((one.line, *(line for line, _column in one.more)))
    for (severity, code, name), lines in by_rule.items():
        some = sorted(set(lines))
        more = f" dan {len(some) - MOST} baris lain" if len(some) > MOST else ""
        yield f"   {severity} {code} {name}: {draft} baris {', '.join(map(str, some[:MOST]))}{more}."


def omitted(done: Received) -> Iterator[str]:
    if not done.left:
        yield "   Tidak ada."
    reasons: dict[str, list[str]] = {}
    for one in done.left:
        reasons.setdefault(one.reason, []).append(f"{one.place} ({one.count} paragraf)" if one.count > 1 else one.place)
    yield from (f"   {', '.join(places)}: {reason}." for reason, places in reasons.items())


def remarks(done: Received, clean: Callable[[str], bool]) -> Iterator[str]:
    return (f"   {one.place}: {one.text if clean(one.text) else HUSHED}" for one in done.remarks)


def pictures(done: Received) -> Iterator[str]:
    for one in done.images:
        yield f"   {one.name}, dari {one.place}: {', '.join(one.traces) or 'tidak ada keterangan tersembunyi'}; ditulis ulang dari gambarnya saja."
    if done.images:
        yield "   Isi gambar tidak diperiksa. Lihat sendiri: wajah, papan nama, dan surat tidak boleh terlihat. Isi juga «foto» dan teks pengganti gambarnya."


def steps(kind: Kind, findings: Collection[Finding], draft: str) -> Iterator[str]:
    blocking = sum(1 for one in findings if one.blocks)
    yield f"   1. Buka {draft}. Samarkan yang disebut di bagian 3, isi yang disebut di bagian 2, dan pindahkan paragraf yang salah tempat."
    yield f"   2. Periksa lagi: pustaka terima {draft} (laporan ini ikut diperbarui)"
    series = " --seri SERI" if kind.series else ""
    yield f"   3. Bila tidak ada lagi yang menghalangi (sekarang {blocking}), dari folder pustaka: pustaka terima {draft} --masukkan NAMA{series}"
    if kind.privacy == "kasus":
        yield "   4. Sesudah masuk, kasus ditinjau orang lain dengan «pustaka tinjau», dan tidak terbit sebelum itu."
