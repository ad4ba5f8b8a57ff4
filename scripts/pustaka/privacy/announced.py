"""What announces the name of a person: a form of address, a label, a degree, kinship, a verb, an age.

The words are in the lists; here stands only how they hang together with the name.
"""

from __future__ import annotations

import re

from pustaka.privacy.leads import Lazy, Lead

HONORIFIC = Lead(
    "«sapaan:lemah». «sapaan:kuat».",
    r"(?<![A-Za-z])(?:(?P<soft>«sapaan:lemah»)|(?P<hard>«sapaan:kuat»))(?P<dot>\.?)(?P<gap>[ \t]{1,2}|\n|\.)(?=[A-Za-z])"
)
"""`Ibu Contoh`, `pak contoh`, `dr. Contoh`; not `ibu kota`, not `pakaian`. After a soft one the next word must look more like a name."""

LABEL = Lead("a. atas. n. nama",
    r"(?im)(?<![\w])(?P<sure>nama(?: (?:«label:nama»|«peran:nama»|«kerabat:nama»))?(?:nya)?|n a m a|a\.\s?n\.?|a/n|atas nama)[ \t*_]{0,12}(?:(?:[.…][ ]?){2,60}[ \t]{0,4}(?=[:=]))?(?P<mark>[:=|]|\t|-(?= )|(?<=NAMA)[ ]{2,12}(?=[A-Z]{2})|(?<=  )(?=[A-Z]{2})|(?<=\bnama )(?-i:(?=[A-Z]{3,20}[ ]{1,2}[A-Z]{3})))?[ \t*_]{0,4}"
)
"""`Nama : Contoh`, `Nama ibu ..... : Contoh`, `abang, nama XONTOH XANTO`, `a.n. Contoh`; not `Nama Kegiatan :`, not `nama samaran`."""

ROLE = Lead(
    "«peran:label». «label:isi». «kerabat:label». peserta. anak ank cucu adik kakak",
    r"(?im)(?<![\w])(?:«peran:label»|«label:isi»|«kerabat:label»|peserta(?! lomba ?: ?(?-i:[a-z]))(?: [\w#]{1,12}){1,3}|anak ke-?\d|(?:anak|ank|cucu|adik|kakak)(?:nya|ne|e|na|ku)? (?:«jumlah-anak»|\d{1,2}))[ \t*_]{0,10}(?:(?:[.…][ ]?){2,60}[ \t]{0,4})?(?:\|[ \t]{0,3})?[:=](?:[ \t]{0,3}\|)?[ \t]{0,3}"
)
"""`Notulis: Contoh`, `Hadir: Contoh, Contoh`, `Anaknya dua: Contoh dan Contoh`; the words after it are names unless ordinary."""

CLOCK = Lazy(r"^[\s>*-]{0,4}\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,2})?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[AaPp][Mm])?\]?\s{0,2}[-–]?\s{0,2}$")
"""`[08.15] ` before the one who speaks in a chat: what follows him is said, and seldom a name."""

LISTED = Lazy(
    r"(?im)^[ \t>#*_-]{0,6}(?:(?:yang |daftar )?(?:«label:daftar»|«peran:daftar»)(?:[ \t\w]{0,24})?)[ \t*_]{0,4}:[ \t]*\n{1,2}(?P<list>(?:[ \t]{0,6}(?:[-+*•]|\d{1,2}[.)])[ \t]+[^\n]{2,90}\n?){1,60})")
"""A list below `Hadir:` or `Peserta:`."""

LISTING = Lead("«peran:daftar» «label:daftar»", r"[^\n:]{1,60}:[ \t]*\n")
"""What every such list begins with, somewhere in its first line."""

CALLED = Lead(
    "a. nama. «penyebut».",
    r"(?<![A-Za-z])(?P<word>«penyebut:nama»(?: adalah| ialah| yaitu)?|nama (?:«peran:cerita»|«kerabat:cerita»)(?:nya)?(?: adalah| ialah| yaitu|,)?"
    r"|a\.\s?n\.|«penyebut»|als\.|br\.)[ \t]{1,14}[\"']?(?=[^\W\d_])",
    re.IGNORECASE,
)
"""`bernama Contoh`, `alias Contoh`, `namanya contoh`; not `bernama lengkap`."""

CALLED_SO = Lazy(r",?\s(?:begitu\s)?(?:namanya|nama panggilannya|panggilannya)(?=[,.;!\n]| (?:anak|umur|usia|umurnya|usianya)\b)")
"""`Harapan namanya, anak ketiga`."""

OWN_CALL = Lazy(r"«penyebut:diri»", re.IGNORECASE)
"""What somebody is called by himself or his parents: even a word of the language is a name behind it."""

STRONG_CALL = Lazy(r"(?i)(?:ber)?nam[ao]|jeneng|ngaran|a\.\s?n|alias|als|bin|panggil|sapa")

KIN = Lead(
    "«kerabat:nama-besar» «peran:nama-besar»",
    r"(?<![A-Za-z])(?i:«kerabat:nama-besar»|«peran:nama-besar»)(?:nya|ku|mu)?(?: «=penjelas-kerabat:nama-besar»){0,3}(?:nya)?(?P<gap>,? ?\(?,?[ \t]?|, (?:yaitu|yakni|si) |[ \t]?:[ \t](?=[A-Z]{3}))(?=[A-Z][a-z]|[A-Z]{3,20}(?: [A-Z]{2,20}){0,2} \(\d)"
)
"""`anak sulungnya, Contoh`, `tetangga Contoh`, `penerima bantuan, Contoh`, `cucunya : XONTOH XANTI (7 th)`; not `anak Indonesia`, not `kakaknya: RSUD`."""

DEGREES = r"(?:A\.?Md\.?\w{0,6}|S\.\s?«gelar:sarjana»\b[\w. ]{0,8}|S\.?ST\b|S\.?Tr\.?\s?Sos|A\.?K\.?S\b|M\.\s?«gelar:magister»\b\.?[\w. ]{0,8}|MSW|M\.?P\.?S\.?\s?Sp|M\.?PS\.?Sp|Ph\.?\s?D|Sp\.\s?[A-Z]\w{0,4}|Psikolog|CPS(?![A-Z])|N(?:ers|s)(?![A-Z]))(?![a-z])"
DEGREE, DEGREE_CORE = Lazy(r",?\s{0,2}" + DEGREES), Lazy(DEGREES)
"""`, S.Sos`, `, A.KS`: the words before it are a name."""

AGED = Lazy(r"\s?\((?:†|alm(?:h|arhum|arhumah)?\.?)\)|(?:\s?\(\s?|,\s)(?:usia |umur |berusia |L/|P/)?\d{1,2}(?:\s?(?:tahun|thn|th|bulan|bln)\b|\s?\))|,\s(?:umur|usia)(?:nya)?\s\d{1,2}\b|\s\('\d\d\)|\s\((?:L|P)[,/)]")
AGED_CORE = Lazy(r"\((?:†|alm)|(?:\(\s?|,\s)(?:usia |umur |berusia |L/|P/)?\d{1,2}(?:\s?(?:tahun|thn|th|bulan|bln)\b|\s?\))|,\s(?:umur|usia)(?:nya)?\s\d|\('\d|\((?:L|P)[,/)]")
"""`Contoh (66)`, `Contoh, 13 tahun`, `Contoh ('09)`, `Contoh (†)`."""

VERBS = Lazy(r"\s(?:«=keterangan:orang»\s){0,2}«=kata-kerja:orang»\b")
"""What people do: `Bunga menangis`."""

KIN_BEHIND = Lazy(
    r"(?:,| \(|,? yaitu| -| –)? ?(?:«=kerabat:nama-kecil»(?:nya|ku|ne|ane|na|nyo|ipun)\b|«=kerabat:nama-kecil» (?:«=penjelas-kerabat:nama-kecil»|ke-?\d|nomor|dari klien|(?:kos|asuh|angkat|sambung|didik|buah|majikan)nya|«=sapaan»\.?(?= [A-Za-z]))\b)"
)
"""`Contoh, anak pertama`, `Contoh, sepupu korban`, `Contoh (kakaknya)`, `Contoh anak bu guru`."""
