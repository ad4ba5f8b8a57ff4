"""The editor's private report on one manuscript: what was understood, what is missing, where a person may be known; places only, never a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from pustaka.findings import Finding, Severity
from pustaka.intake.received import Received

MOST = 12
"""Places of one rule that are listed; the rest is counted."""

PRIVATE = "DIRI"
UNREAD = "META02"
"""The rule that says that a text could not be judged at all."""

HUSHED = "(isinya tidak ditampilkan; baca komentarnya di naskah)"

NEVER = "Laporan dan draf ini bersifat tertutup. Simpan di tempat yang hanya dapat dibuka orang yang berkepentingan, dan hapus sesudah tulisannya terbit."


def render(done: Received, findings: Sequence[Finding], draft: str, *, clean: Callable[[str], bool]) -> str:
    """The report; `draft` is the draft's name, `clean` says whether a text holds nothing that may identify a person."""
    return "\n".join([
        "LAPORAN PENERIMAAN NASKAH", "", NEVER, "", *understood(done), *missing(done, findings), *persons(findings, draft), *others(findings, draft), *omitted(done),
        *remarks(done, clean), *pictures(done), *steps(done, findings, draft),
    ]) + "\n"


def understood(done: Received) -> Iterator[str]:
    parts = {part.id: part for part in done.kind.parts}
    yield "1. YANG DIKENALI"
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
    yield ""


def missing(done: Received, findings: Sequence[Finding]) -> Iterator[str]:
    yield "2. YANG BELUM ADA"
    wanted = [one for one in findings if one.code == "META03"]
    keys = [field.label.lower() for field in done.kind.fields if field.required and field.key not in done.values]
    if keys:
        yield f"   Isian: {', '.join(keys)}."
    yield from (f"   Bagian «{title}» masih kosong." for title in done.empty)
    if not keys and not done.empty and not wanted:
        yield "   Semua isian dan bagian yang diwajibkan ada isinya."
    if "persetujuan" in done.kind.by_field and "persetujuan" not in done.values:
        yield "   Persetujuan klien: tanyakan kepada lembaganya, lalu isi «persetujuan». Formulirnya sendiri tidak pernah ikut."
    yield ""


def persons(findings: Sequence[Finding], draft: str) -> Iterator[str]:
    yield "3. YANG MUNGKIN MENGENALI ORANG"
    private = [one for one in findings if one.code.startswith(PRIVATE)]
    if any(one.code == UNREAD for one in findings):
        yield "   Isian pembuka draf belum terbaca, jadi isinya belum dilihat pemeriksa. Betulkan dahulu, lalu periksa lagi."
    elif not private:
        yield "   Pemeriksa tidak menunjuk apa-apa. Itu tidak berarti tulisannya boleh terbit: baca sendiri sebagai orang yang mengenal daerahnya."
    yield from grouped(private, draft)
    yield ""


def others(findings: Sequence[Finding], draft: str) -> Iterator[str]:
    yield "4. TEMUAN LAIN"
    rest = [one for one in findings if not one.code.startswith(PRIVATE)]
    counts = Counter(one.severity for one in rest)
    yield "   " + (", ".join(f"{count} {severity.label}" for severity, count in sorted(counts.items())) or "tidak ada") + "."
    yield from grouped([one for one in rest if one.severity is not Severity.ADVICE], draft)
    yield ""


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
    yield "5. YANG TIDAK IKUT KE DRAF"
    if not done.left:
        yield "   Tidak ada."
    reasons: dict[str, list[str]] = {}
    for one in done.left:
        reasons.setdefault(one.reason, []).append(f"{one.place} ({one.count} paragraf)" if one.count > 1 else one.place)
    yield from (f"   {', '.join(places)}: {reason}." for reason, places in reasons.items())
    yield ""


def remarks(done: Received, clean: Callable[[str], bool]) -> Iterator[str]:
    if done.remarks:
        yield "6. KOMENTAR DI PINGGIR NASKAH (tidak ikut ke draf)"
        yield from (f"   {one.place}: {one.text if clean(one.text) else HUSHED}" for one in done.remarks)
        yield ""


def pictures(done: Received) -> Iterator[str]:
    if done.images:
        yield "7. GAMBAR"
        for one in done.images:
            yield f"   {one.name}, dari {one.place}: {', '.join(one.traces) or 'tidak ada keterangan tersembunyi'}; ditulis ulang dari gambarnya saja."
        yield "   Isi gambar tidak diperiksa. Lihat sendiri: wajah, papan nama, dan surat tidak boleh terlihat. Isi juga «foto» dan teks pengganti gambarnya."
        yield ""


def steps(done: Received, findings: Collection[Finding], draft: str) -> Iterator[str]:
    blocking = sum(1 for one in findings if one.blocks)
    yield "LANGKAH BERIKUT"
    yield f"   1. Buka {draft}. Samarkan yang disebut di bagian 3, isi yang disebut di bagian 2, dan pindahkan paragraf yang salah tempat."
    yield f"   2. Periksa lagi: pustaka terima {draft}"
    series = " --seri SERI" if done.kind.series else ""
    yield f"   3. Bila tidak ada lagi yang menghalangi (sekarang {blocking}), dari folder pustaka: pustaka terima {draft} --masukkan NAMA{series}"
    if done.kind.privacy == "kasus":
        yield "   4. Sesudah masuk, kasus ditinjau orang lain dengan «pustaka tinjau», dan tidak terbit sebelum itu."
