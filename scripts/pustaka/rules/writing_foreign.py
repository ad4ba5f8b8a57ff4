"""TULIS, about signs of other dialects: what other programs know and this one does not, each with one sentence; and code by accident."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pustaka.findings import Severity, Spot
from pustaka.library import Library, Publication
from pustaka.rules.grouping import together
from pustaka.rules.writing import TULIS


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that stands raw on page and paper: `hint` is a piece that every such line holds, `said` what to write instead.

    Where the pattern has a group `at`, that is the sign; the rest says where it may stand.
    """

    hint: str
    pattern: re.Pattern[str]
    said: str
    severity: Severity = Severity.ERROR


def sign(hint: str, pattern: str, said: str, severity: Severity = Severity.ERROR) -> Sign:
    return Sign(hint, re.compile(pattern), said, severity)


SIGNS = (
    sign(":::", r"^\s*:{3,}.*$", "Kotak «:::» tidak dikenal. Tulis «!!! note \"Judul\"», lalu awali setiap baris isinya dengan empat spasi."),
    sign("===", r"^\s*===[!+]?\s+[\"“].*$", "Tab isi tidak dikenal. Jadikan setiap tab sebuah anak judul «### …»."),
    sign("^[", r"\^\[(?!\^)[^\]\n]*\]?", "Catatan sebaris tidak dikenal. Tulis «[^1]» di sini, lalu «[^1]: isi catatan» di akhir naskah."),
    sign("[[", r"!?\[\[[^\[\]\n]+\]\](?![(\[])", "Tautan dua kurung tidak dikenal. Tulis «[teks](letak-berkas.md)»."),
    sign("$$", r"\$\$", "Rumus tidak ditampilkan. Tulis dengan kata dan tanda biasa, atau sebagai gambar."),
    sign("$", r"(?<![\w$\\])\$(?=[^\s$\d])[^$\n]*[\\^_={}][^$\n]*(?<=\S)\$(?![\w$])", "Rumus tidak ditampilkan. Tulis dengan kata dan tanda biasa, atau sebagai gambar.", Severity.ADVICE),
    sign("\\", r"\\(?:newpage|pagebreak|begin|end|textbf|textit|section|frac|cite|ref)\b(?:\{[^{}\n]*\})?", "Perintah LaTeX tidak dikenal. Hapus, atau tulis isinya dengan kata biasa."),
    sign("{%", r"\{%.*?%\}", "Perintah templat tidak dijalankan di sini. Hapus, atau tulis isinya langsung."),
    sign("{{", r"\{\{[^{}\n]*\}\}", "Isian templat tidak diganti di sini. Tulis isinya langsung."),
    sign("TOC", r"^\s*(?:\[\[?_?TOC_?\]?\]|\$\{toc\}|@\[toc\])\s*$", "Daftar isi dibuat otomatis oleh situs. Hapus baris ini."),
    sign("toc", r"^\s*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|@\[toc\])\s*$", "Daftar isi dibuat otomatis oleh situs. Hapus baris ini."),
    sign("!!!", r"^\s*!!!(?!\s)\S.*$|^\s*!{4,}.*$|^\s*!!!\s*$", "Kotak ini tidak dikenal. Tulis «!!! note \"Judul\"», dengan satu spasi sesudah «!!!»."),
    sign("[!", r"^\s*>\s*\[!(?!(?i:note|tip|important|warning|caution)\])[\w-]+\][+-]?.*$", "Macam kotak ini tidak dikenal. Pakai «> [!NOTE]», «> [!TIP]», «> [!IMPORTANT]», «> [!WARNING]», atau «> [!CAUTION]»."),
    sign("[!", r"^(?!\s*>)\s*\[!(?i:note|tip|important|warning|caution)\].*$", "Kotak ini belum menjadi kotak. Awali baris ini dan setiap baris isinya dengan «> »."),
    sign("==", r"(?<![=\w])==(?=[^\s=])[^=\n]+(?<=\S)==(?![=\w])", "Tanda sorot tidak tampil. Tulis «**tebal**» atau «<mark>sorot</mark>».", Severity.ADVICE),
    sign("++", r"(?<![+\w])\+\+(?=[^\s+])[^\n]+?(?<=[^\s+])\+\+(?![+\w])", "Tanda sisipan tidak tampil. Tulis kata-katanya saja.", Severity.ADVICE),
    sign("~", r"(?<!~)~[^\s~]{1,12}~(?!~)", "Huruf turun ditulis «<sub>2</sub>», dan kata yang dicoret ditulis «~~begini~~».", Severity.ADVICE),
    sign("^", r"(?<!\[)\^[^\s^\[\]]{1,12}\^", "Huruf naik ditulis «<sup>2</sup>».", Severity.ADVICE),
    sign(":", r"(?<![\w:/]):(?=[a-z0-9_+-]*[a-z])[a-z0-9_+-]{2,30}:(?![\w:/])", "Nama emoji tidak diganti menjadi gambar. Tulis dengan kata.", Severity.ADVICE),
    sign("]{", r"(?<=\])\{[.#][^{}\n]*\}", "Tanda gaya «{…}» di sini tampil mentah. Hapus kurung kurawal dan isinya.", Severity.ADVICE),
    sign("{", r"^(?!\s*#{1,6}\s).*?(?<=\S )(?P<at>\{[.#][\w-]+(?:\s+[.#][\w-]+)*\})\s*$", "Tanda gaya «{…}» di sini tampil mentah. Hapus kurung kurawal dan isinya.", Severity.ADVICE),
    sign("!! ", r"^\s*(?<!!)!!\s+[a-z]+\b.*$", "Kotak diawali tiga tanda seru. Tulis «!!! note \"Judul\"», lalu awali setiap baris isinya dengan empat spasi."),
    sign(".. ", r"^\s*\.\. [a-z-]+::.*$", "Kotak «.. …::» tidak dikenal. Tulis «!!! note \"Judul\"», lalu awali setiap baris isinya dengan empat spasi."),
    sign("%%", r"^\s*%%.*$|%%[^%\n]+%%", "Komentar «%%» tampil di halaman. Hapus sebelum dikirim."),
    sign("{", r"\{(?:\+\+|--|~~|==|>>).*?(?:\+\+|--|~~|==|<<)\}", "Tanda suntingan tidak dikenal. Terima atau tolak perubahannya, lalu tulis hasilnya saja."),
)
"""In the order in which one of them is told for a line; GitHub shows most of them raw too."""

DRAWING = re.compile(r"^\s*(?:`{3,}|~{3,})\s*\{?\.?(?:mermaid|plantuml|puml|dot|graphviz|math|latex|tex|chart|flow|seq(?:uence)?)\b", re.IGNORECASE)
UNDRAWN = "Bagan atau rumus ini tidak digambar, dan tampil sebagai kode. Buat gambarnya (SVG atau PNG) beserta teks pengganti, atau tulis sebagai daftar."

CODED_NAME = re.compile(r"^ {0,3}\[[^\]\n]*`[^\]\n]*\]:\s*\S")
CODED_TARGET = "Nama tautan ini memuat tanda kode, sehingga tautannya tidak jadi. Tulis alamatnya langsung: «[`teks`](alamat)»."

PROSE = re.compile(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*[,;:]?\s+[^\W\d_]{2,}[,;:]?\s+[^\W\d_]{2,}")
"""Three words in a row, as sentences have them."""

LISTED = re.compile(r"\s+(?:[-*+•]|\d{1,3}[.)]|[a-z][.)])\s+[^\W\d_]{2}")
"""An item of a list, however short."""

CODED = "Baris ini melekuk empat spasi atau tab, sehingga tampil sebagai kode. Hapus spasi di awalnya; bila memang kode, apit dengan baris «```»."


@TULIS.rule(21, "tanda-lain", Severity.ERROR, also=Severity.ADVICE)
def foreign_sign(publication: Publication, library: Library) -> Iterator[Spot]:
    """Signs that other programs know are not left raw on the page; what means the same thing is one finding."""
    document = publication.document
    wanted = [one for one in SIGNS if one.hint in document.source.text]
    places: dict[str, list[Spot]] = {}
    for number, line in document.prose if wanted else ():
        for one in wanted:
            found = one.pattern.search(line) if one.hint in line else None
            if found is not None:
                whole = "at" if "at" in found.re.groupindex else 0
                start = found.start(whole) + len(found[whole]) - len(found[whole].lstrip())
                places.setdefault(one.said, []).append(Spot(number, start + 1, one.said, number, found.end(whole) + 1, one.severity))
                break
    for number, raw in enumerate(document.lines, 1) if "```" in document.source.text or "~~~" in document.source.text else ():
        if DRAWING.match(raw):
            places.setdefault(UNDRAWN, []).append(Spot(number, 1, UNDRAWN, number, len(raw) + 1, Severity.ERROR))
    for number, _line in document.prose if "`]:" in document.source.text else ():
        raw = document.lines[number - 1]
        if CODED_NAME.match(raw):
            places.setdefault(CODED_TARGET, []).append(Spot(number, 1, CODED_TARGET, number, len(raw) + 1, Severity.ERROR))
    for said, some in places.items():
        yield together(some, said)


@TULIS.rule(22, "kode-tak-sengaja", Severity.ERROR)
def code_by_accident(publication: Publication, library: Library) -> Iterator[Spot]:
    """Sentences that four blanks made a block of code do not wrap on a telephone, and their marks stay raw."""
    document = publication.document
    if "\n    " not in document.source.text and "\n\t" not in document.source.text:
        return
    places = list[Spot]()
    for number in sorted(document.seen.code):
        line = document.lines[number - 1]
        if not (PROSE.search(line) or LISTED.match(line)) or line.lstrip().startswith("|"):
            continue
        if places and number > places[-1].line + 1:
            yield together(places, CODED)
            places = []
        places.append(Spot(number, 1, CODED, number, len(line) + 1))
    if places:
        yield together(places, CODED)
