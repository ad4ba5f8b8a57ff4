"""«Buka dengan kode» and «Cek kertas»: the two pages where a code is typed, and the small files that they ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pustaka import ledger
from pustaka.compose.inserting import link
from pustaka.kinds import BY_KEY
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import codes, compare, editions, prints
from pustaka.ledger.editions import Edition
from pustaka.ledger.outline import Piece
from pustaka.library import Library, Publication
from pustaka.library.publication import address_of
from pustaka.registers.places import law_pages
from pustaka.site.codes import CHECK, FOLDER, MERGED, Stamp, answers, page_of, promised
from pustaka.site.page import Page

OPEN_PATH, CHECK_PATH = f"{FOLDER}/index.md", f"{CHECK}/index.md"
DATA = f"{FOLDER}/kode.js"

OPEN_TITLE, CHECK_TITLE = "Buka dengan kode", "Apakah kertas saya masih berlaku?"
OPEN_SUMMARY = "Ketik kode lima tanda yang dibacakan orang atau tercetak di kertas."
CHECK_SUMMARY = "Ketik kode dan sidik yang tercetak di kaki kertas Anda; halaman ini menyebut apa yang berubah."

HOW = f"""Setiap halaman mempunyai kode, misalnya di kaki halaman dan di PDF.
Kode terdiri atas lima tanda dalam dua kelompok, seperti `RK8-25`.
Huruf besar atau kecil sama saja, dan tanda hubungnya boleh ditinggalkan.

Tanda yang dipakai hanya ini: {' '.join(codes.ALPHABET)}.
Yang mudah tertukar tidak dipakai, misalnya O dan 0, I dan 1, atau B dan D.
Tanda terakhir memeriksa yang lain, sehingga satu tanda yang salah atau tertukar selalu ketahuan.

Tanpa kotak isian, tulis kodenya di belakang alamat ini dengan huruf kecil, tanpa tanda hubung: `/k/rk825/`.
"""

CHECKING = """Kaki setiap halaman PDF memuat kode, tanggal edisi, dan sidik.
Sidik adalah empat tanda yang dihitung dari kata-kata tulisan itu, bukan dari tata letaknya.
Bila katanya berubah, sidiknya berubah.

Isian Anda tidak dikirim ke mana pun; semuanya dicocokkan di perangkat ini.
Kode QR di kertas membuka halaman ini sendiri bila edisinya sudah lain.

Tanpa kotak isian, buka halamannya lewat kode, lalu bandingkan sidik di kaki halaman itu dengan sidik di kertas Anda.
Sidik yang sama berarti katanya sama.
"""


def pages(library: Library, stamps: Mapping[str, Stamp]) -> Iterator[Page]:
    yield Page(
        path=OPEN_PATH, title=OPEN_TITLE, summary=OPEN_SUMMARY, markdown="\n".join([HOW, *listed(library, stamps)]), template="kode.html", searched=False,
        view={"kind": "halaman", "title": OPEN_TITLE, "summary": OPEN_SUMMARY, "asks": "kode"},
    )
    yield Page(
        path=CHECK_PATH, title=CHECK_TITLE, summary=CHECK_SUMMARY, markdown=CHECKING, template="kode.html", names=("cek kertas", "edisi lama", "sidik"),
        view={"kind": "halaman", "title": CHECK_TITLE, "summary": CHECK_SUMMARY, "asks": "cek"},
    )


def listed(library: Library, stamps: Mapping[str, Stamp]) -> Iterator[str]:
    """All codes of whole pages, by kind, then of what the site itself makes: laws, sheets, collections. Those of sections stand on their pages."""
    yield from ("## Semua kode {#semua}", "", "Kode setiap bagian entri ada di kaki halaman entrinya.", "")
    by_kind = dict[str, list[Publication]]()
    for one in library.publications:
        if one.address in stamps:
            by_kind.setdefault(one.kind.key if one.kind.publication else "metode", []).append(one)
    for kind, members in by_kind.items():
        yield from (f"### {BY_KEY[kind].plural if kind in BY_KEY else 'Metode'} {{#{kind}}}", "")
        yield from rows(((one.address, one.title, one.site_path) for one in members), stamps)
    texts, laws = {one.address: one.site_path for one in library.publications}, {address_of(path): path for path in law_pages(library)}
    others = [one for one in promised(library).values() if one.address not in texts and not one.part and one.address in stamps]
    for title, mark, members_of in (
        ("Peraturan", "peraturan", [(one.address, one.title, laws[one.address]) for one in others if one.address in laws]),
        ("Lembar kerja", "lembar", [(one.address, one.title, texts[one.answer]) for one in others if one.answer and one.answer in texts]),
        ("Kumpulan", "kumpulan", [(one.address, one.title, f"{one.address}index.md") for one in others if one.address not in laws and not one.answer]),
    ):
        if members_of:
            yield from (f"### {title} {{#{mark}}}", "", *rows(members_of, stamps))


def rows(places: Iterable[tuple[str, str, str]], stamps: Mapping[str, Stamp]) -> Iterator[str]:
    """`- **RK8-25** [Judul](…)` of (address, title, path), by title."""
    yield from (f"- **{stamps[address].shown}** {link(title, path, OPEN_PATH)}" for address, title, path in sorted(places, key=lambda one: one[1]))
    yield ""


def files(library: Library, stamps: Mapping[str, Stamp]) -> dict[str, bytes]:
    """What answers to codes, and the data that the two pages ask, by path below the site root."""
    seals = {one.code: one.seal for one in stamps.values()}
    made = {f"{codes.place(one.code)}index.html": page_of(one, library.site_url, seals.get(one.code, "")) for one in answers(library)}
    changed = former(library, stamps)
    shards = dict[str, dict[str, dict[str, list[object]]]]()
    for code, told in changed.items():
        shards.setdefault(code[0], {})[code] = told
    made |= {f"{FOLDER}/ubah-{letter.lower()}.js": script("ubah", shard) for letter, shard in shards.items()}
    return made | {DATA: script("kode", data(library, stamps, shards))}


def data(library: Library, stamps: Mapping[str, Stamp], shards: Mapping[str, object]) -> dict[str, object]:
    """All codes, as small as can be: pages as [address, title, code, seal, day, sections], and those that lead nowhere now."""
    given = promised(library)
    names = dict[str, str]()
    rows = dict[str, list[object]]()
    for address, one in given.items():
        page, mark, fragment = address.partition("#")
        stamp = stamps[address]
        if mark:
            names[fragment] = one.part
            rows[page][5] += f"{'' if not rows[page][5] else ' '}{fragment} {stamp.code}"  # type: ignore[operator]  # the sixth is always text
        else:
            rows[address] = [one.target, one.title, stamp.code, stamp.seal, stamp.day.isoformat() if stamp.seal and stamp.day else "", ""]
    others = {one.code: [one.state, one.target, one.reason, *([one.name] if one.state == MERGED else [])] for one in answers(library) if one.code not in {stamps[address].code for address in given}}
    return {"h": list(rows.values()), "b": names, "l": others, "u": "".join(sorted(shards))}


def former(library: Library, stamps: Mapping[str, Stamp]) -> dict[str, dict[str, list[object]]]:
    """What changed since each recorded edition that is not today's: [day, sentences] by seal, by code."""
    known = editions.recorded(library)
    moved = ledger.of(library).moves
    found = dict[str, dict[str, list[object]]]()
    for one in prints.printed(library, {}):
        before = [each for address, some in known.items() if address == one.address or moved.goes(address) == one.address for each in some]
        old = {each.seal: each for each in before if one.address in stamps and each.seal != stamps[one.address].seal}
        if old:
            found[stamps[one.address].code] = {seal: told(each, one.pieces, one.titles) for seal, each in old.items()}
    return found


def told(before: Edition, now: Sequence[Piece], titles: Mapping[str, str]) -> list[object]:
    return [before.day.isoformat() if before.day else "", compare.sentences(compare.compare(before.traces, now), titles)]


def script(name: str, content: object) -> bytes:
    """Data as a script: `connect-src` stays closed, and a folder on disk can be asked too."""
    return f"pustakaKode.muat({json.dumps(name)},{json.dumps(content, ensure_ascii=False, separators=(',', ':'), sort_keys=True)});\n".encode()


def view(one: Publication, stamps: Mapping[str, Stamp]) -> dict[str, object] | None:
    """What the foot of a page shows of its codes; nothing for pages without one."""
    found = stamped(one.address, stamps)
    parts = [
        {"title": part.title, "url": f"{one.address}#{part.id}", "code": stamps[address].shown}
        for part, _section in (one.parts() if one.kind is ENTRY else ()) if (address := f"{one.address}#{part.id}") in stamps
    ]
    return {**found, "parts": parts} if found else None


def stamped(address: str, stamps: Mapping[str, Stamp]) -> dict[str, object] | None:
    """The same of an address without parts."""
    stamp = stamps.get(address)
    return {"code": stamp.shown, "url": codes.place(stamp.code), "seal": stamp.seal, "day": stamp.edition, "parts": []} if stamp else None
