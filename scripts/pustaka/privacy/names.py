"""Finds names of people by what announces them: a form of address, a label, a degree, kinship, a verb, an age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.heads import HEADS, before
from pustaka.privacy.leads import Lazy, Lead, windows
from pustaka.privacy.model import Hit
from pustaka.privacy.tokens import Tokens
from pustaka.privacy.words import bag, known

RULE = "nama-orang"

HONORIFIC = Lead(
    "abah. abang adik. aipda aiptu akang akbp. akp. amang an. anak. ayah. bang. bapa bidan biduan bli. bpk. brigadir brigpol bripda "
    "bripka briptu bu. bude. budhe bul. bule. bulik bunda by. cak. ce. ceu. ci. cici. cik. daeng de. dek. dg. dik. dokter dr. dra. drg. "
    "drs. encik euis. eyang guru. gus. h. haji. hj. hjh. i. ibu. ida. inang inyiak ipda. iptu. ir. jero. kak. kakak kakek kang. kapten "
    "kh. kiai. ko. koko. kombes kompol kopda kyai. letkol lettu mace. mak. mama. mas. mayor mba. mbah. mbak. mbok. nenek neng. ni. ning. "
    "nn. nona. ny. nyonya om opa. opung pace. pak. pakde pakdhe paklik papa. pastor pdt. pendeta pr. praka prof. puang r. ra. rm. romo. "
    "rr. saudara saudari sdr. sdri. serda serka sertu st. suster tante teh. tengku teteh tn. tuan uda. umi. uni. ustad uwa. uwak.",
    r"(?<![A-Za-z])(?:(?P<soft>[Ii]bu|IBU|[Bb]apak|BAPAK|[Bb]apa|[Ss]audara|[Ss]audari|[Kk]akak|[Aa]dik|ADIK|[Nn]enek|[Kk]akek|[Mm]ama|[Pp]apa|[Tt]uan|[Nn]yonya|[Nn]ona|[Aa]nak|[Bb]unda|[Aa]yah|[Tt]ante|[Oo]m|[Oo]ma|[Oo]pa|[Uu]stadz?ah?|[Kk]iai|[Kk]yai|[Pp]astor|[Pp]endeta|[Ss]uster|[Rr]omo|[Ee]yang|[Hh]aji|[Dd]okter|[Mm]ak|[Bb]iduan|[Bb]idan|[Gg]uru|[Dd]aeng|[Pp]uang|[Aa]bah|[Uu]mi|[Ii]nang|[Aa]mang|[Oo]pung|[Mm]ace|[Pp]ace|[Uu]da|[Uu]ni|[Uu]wak?|[Ii]nyiak|[Tt]engku|[Tt]uanku|[Bb]li|[Mm]bok|[Jj]ero|[Ii]da|[Cc]ak|[Nn]ing|[Gg]us|[Cc]e|[Kk]o(?:ko)?|[Cc]i(?:k|ci)?|[Ee]ncik|[Bb]ule?)"
    r"|(?P<hard>[Bb]u|BU|[Pp]ak|PAK|[Bb]pk|BPK|[Mm]bak|MBAK|[Mm]ba|[Mm]as|MAS|[Bb]ang|[Aa]bang|[Kk]ang|[Aa]kang|[Tt]eh|[Tt]eteh|[Cc]eu|[Ee]uis|[Nn]eng|[Dd]ek|[Dd]e|[Dd]ik|[Kk]ak|[Mm]bah|[Pp]ak ?[Dd]h?e|[Bb]u ?[Dd]h?e|[Pp]ak ?[Ll]ik|[Bb]u ?[Ll]ik|[Ss]dri?|SDRI?|[Tt]n|TN|[Nn]y|NY|[Nn]n|[Aa]n|[Bb]y|[Uu]stadz?|Dg|H|Hj|Hjh|KH|Drs|Dra|Ir|Dr|dr|drg|Prof|Pdt|Pr|Bripka|Brigadir|Brigpol|Bripda|Briptu|Aiptu|Aipda|Ipda|Iptu|AKP|Kompol|AKBP|Serda|Sertu|Serka|Kopda|Praka|Lettu|Kapten|Mayor|Letkol|Kombes|Rr|R\.?A|R\.?M|I Gusti|Ida Ayu|Ni|St))"
    r"(?P<dot>\.?)(?P<gap>[ \t]{1,2}|\.)(?=[A-Za-z])"
)
"""`Ibu Contoh`, `pak contoh`, `dr. Contoh`; not `ibu kota`, not `pakaian`."""

FORMAL = bag("h hj hjh kh drs dra ir dr drg prof pdt rr r.a r.m ni st pr dg an by tn ny nn de ida gus ce ci mas bang teh ko om mak uni uda ing ning jero anak guru dokter bidan ayah haji suster pastor pendeta adik cik ida ida mama papa romo")
"""Forms of address that are no evidence before a lower-case word: `mas kawin`, `dr`, `an`."""

LABEL = Lead("a. atas. n. nama",
    r"(?im)(?<![\w])(?P<sure>nama(?: lengkap| asli| panggilan| alias| kecil| terang| klien| pm| kpm| anak| ibu(?: kandung)?| ayah(?: kandung)?| bapak| suami| istri| orang ?tua| wali| korban| pelaku| saksi| pasien| siswa| pelapor| terlapor"
    r"| penerima(?: manfaat)?| peserta| penulis(?: laporan)?| pendamping| petugas| pengurus| ketua| pewawancara| responden| informan| narasumber| kepala keluarga| kk| tetangga| keluarga| adik| kakak| nenek| kakek)?(?:nya)?"
    r"|n a m a|a\.\s?n\.?|atas nama)[ \t*_]{0,12}(?P<mark>[:=|]|\t|-(?= ))?[ \t*_]{0,4}"
)
"""`Nama : Contoh`, `Nama ibu: Contoh`, `a.n. Contoh`; not `Nama Kegiatan :`, not `nama samaran`."""

ROLE = Lead(
    "absen adik. anak. anggota ayah. bapak bendahara bibi. contact cp. daftar dibuat disusun ditulis dokumentasi editor fasilitator hadir "
    "ibu. info istri izin. kader kakak kakek ketua klien konselor konsumsi kontak koordinator korban kpm. mc. mengetahui moderator "
    "narasumber nenek notulen notulis oleh. orang p. paman panitia pasien pelaksana pelaku pelapor pemateri pembawa pembicara penanggung "
    "pendamping penerima pengurus penulis penyusun perwakilan peserta petugas pewawancara pj. pm. responden saksi sekretaris suami "
    "supervisor terdakwa terduga terlapor tersangka tidak tim. wakil wali. yang.",
    r"(?im)(?<![\w])(?:klien(?:ku|nya)?|korban|pelaku|saksi|pasien|pm|kpm|penerima(?: manfaat| bantuan| layanan)?|pelapor|terlapor|terduga|tersangka|terdakwa|penulis|notul(?:en|is)|ketua|wakil(?: ketua)?|sekretaris|bendahara|narasumber|moderator|pendamping|"
    r"peserta(?: [\w#]{1,12}){0,3}|peserta hadir|hadir(?:in)?|yang hadir|daftar hadir|p\.?j\.?|penanggung jawab|wali|orang ?tua|ayah|ibu|bapak|suami|istri|anak(?: ke-?\d)?|adik|kakak|nenek|kakek|paman|bibi|kontak(?: person)?|cp|contact person|kader|petugas|pewawancara|pemateri|pembicara|fasilitator|"
    r"pembawa acara|mc|panitia|koordinator|anggota(?: tim)?|disusun oleh|ditulis oleh|oleh|dibuat oleh|mengetahui|pelaksana|supervisor|konselor|dokumentasi|konsumsi|izin|tidak hadir|absen|info|pengurus|perwakilan|tim penulis|editor|penyusun|responden|informan)[ \t*_]{0,10}[:=][ \t]{0,3}"
)
"""`Notulis: Contoh`, `Hadir: Contoh, Contoh`; the words after it are names unless ordinary."""

LISTED = Lazy(
    r"(?im)^[ \t>#*_-]{0,6}(?:(?:yang |daftar )?(?:hadir|peserta|anggota|penerima|klien)(?:[ \t\w]{0,24})?)[ \t*_]{0,4}:[ \t]*\n{1,2}(?P<list>(?:[ \t]{0,6}(?:[-+*•]|\d{1,2}[.)])[ \t]+[^\n]{2,90}\n?){1,60})")
"""A list below `Hadir:` or `Peserta:`."""

LISTING = Lead("anggota hadir klien penerima peserta", r"[^\n:]{1,60}:[ \t]*\n")
"""What every such list begins with, somewhere in its first line."""

CALLED = Lead(
    "a. akrab alias als. atas. bernama bersama bertemu bin. binti dibuka didampingi dihubungi dikenal dipanggil dipimpin disampaikan "
    "disapa ditandatangani diwakili kepada memanggilnya menemui menghubungi menyapanya menyebutnya nama oleh. panggilan sapaan sebut "
    "tertulis",
    r"(?<![A-Za-z])(?P<word>bernama(?: asli| lengkap)?|nama(?:nya| asli(?:nya)?| sebenarnya| lengkapnya| aslinya| panggilannya| kecilnya)(?: adalah| ialah| yaitu)?|nama (?:klien|korban|pelaku|anak|ibu|ayah|suami|istri)(?:nya)?(?: adalah| ialah| yaitu|,)?|dipanggil(?: dengan)?(?: nama)?|panggilan(?:nya)?|disapa|memanggilnya|menyapanya|menyebutnya|dikenal sebagai|"
    r"sapaan(?: akrabnya)?|akrab disapa|atas nama|a\.\s?n\.|alias|als|binti|bin|sebut saja(?: namanya)?|namaku|nama saya|tertulis(?: nama)?|ditandatangani(?: oleh)?|bertemu(?: dengan)?|menemui|dihubungi|menghubungi|didampingi(?: oleh)?|dibuka oleh|dipimpin(?: oleh)?|diwakili(?: oleh)?|disampaikan(?: oleh)?|oleh saudara|kepada saudara|bersama saudara)[ \t]{1,2}[\"']?(?=[^\W\d_])",
    re.IGNORECASE,
)
"""`bernama Contoh`, `alias Contoh`, `namanya contoh`; not `bernama lengkap`."""

STRONG_CALL = Lazy(r"(?i)(?:ber)?nama|a\.\s?n|alias|als|bin|panggil|sapa")

KIN = Lead(
    "abang adik anak anggota ayah bapak besan bibi bidan bude calon cicit cucu dokter guru ibu ipar isteri istri kader kakak kakek "
    "kekasih keponakan ketua klien konselor korban majikan mantan menantu mertua murid nenek om orang pacar pakde paman pasien pelaku "
    "pemilik pendamping penerima pengacara pengasuh penjaga penyidik perawat psikolog putra putri sahabat saksi saudara sepupu siswa "
    "siswi suami tante teman tetangga tokoh wali warga",
    r"(?<![A-Za-z])(?i:suami|istri|isteri|anak|adik|kakak|abang|ayah|ibu|bapak|nenek|kakek|paman|bibi|pakde|bude|om|tante|sepupu|keponakan|cucu|cicit|menantu|mertua|ipar|besan|putra|putri|saudara|tetangga|teman|sahabat|pacar|kekasih|calon suami|mantan (?:suami|istri)|majikan|pengasuh|"
    r"klien|korban|pelaku|saksi|pasien|kader|pendamping|penerima(?: manfaat| bantuan)?|warga|siswa|siswi|murid|anggota|wali|orang tua|ketua kelompok|guru|dokter|bidan|perawat|konselor|psikolog|pengacara|penyidik|tokoh masyarakat|penjaga|pemilik (?:kos|warung|kontrakan|rumah)|ibu kos|bapak kos)"
    r"(?:nya|ku|mu)?(?: (?:perempuan|laki-laki|kandung|tiri|angkat|asuh|sulung|bungsu|pertama|kedua|ketiga|keempat|tertua|terkecil|terakhir|satu-satunya|dekat|sebelah|semata wayang|klien|korban|pelaku|mereka|kami|bernama)){0,3}(?:nya)?"
    r"(?P<gap>,? ?\(?,?[ \t]?|, (?:yaitu|yakni|si) )(?=[A-Z][a-z])"
)
"""`anak sulungnya, Contoh`, `tetangga Contoh`, `penerima bantuan, Contoh`; not `anak Indonesia`."""

DEGREES = r"(?:A\.?Md\.?\w{0,6}|S\.\s?(?:Sos|ST|Pd|Tr|Kom|Psi|H|E|Ag|IP|I\.?P|Kep|KM|Si|T|Hum|Farm|Th|Kes|Gz|Ked|Ak|Ikom|I\.?Kom)\b[\w. ]{0,8}|S\.?ST\b|S\.?Tr\.?\s?Sos|A\.?K\.?S\b|M\.\s?(?:Si|Pd|Sos|Kes|H|Hum|Psi|A|M|Ag|Kom|PS|P\.?S|Th|Sc|Ap|T|E|Kep|Ikom|Tr)\b\.?[\w. ]{0,8}|MSW|M\.?P\.?S\.?\s?Sp|M\.?PS\.?Sp|Ph\.?\s?D|Sp\.\s?[A-Z]\w{0,4}|Psikolog|CPS|Ners|Ns)(?![a-z])"
DEGREE, DEGREE_CORE = Lazy(r",?\s{0,2}" + DEGREES), Lazy(DEGREES)
"""`, S.Sos`, `, A.KS`: the words before it are a name."""

AGED = Lazy(r"(?:\s?\(\s?|,\s)(?:usia |umur |berusia |L/|P/)?\d{1,2}(?:\s?(?:tahun|thn|th|bulan|bln)\b|\s?\))|\s\('\d\d\)|\s\((?:L|P)[,/)]")
AGED_CORE = Lazy(r"(?:\(\s?|,\s)(?:usia |umur |berusia |L/|P/)?\d{1,2}(?:\s?(?:tahun|thn|th|bulan|bln)\b|\s?\))|\('\d|\((?:L|P)[,/)]")
"""`Contoh (66)`, `Contoh, 13 tahun`, `Contoh ('09)`."""

VERBS = Lazy(
    r"\s(?:(?:pun|juga|sudah|telah|masih|tidak|belum|selalu|sering|kemudian|lalu|akhirnya|sempat|mulai|ikut|akan|sedang|mau|hanya|langsung|kembali|tampak|terlihat)\s){0,2}"
    r"(?:mengatakan|berkata|bercerita|menceritakan|menangis|tersenyum|tinggal|berusia|mengaku|menjawab|bertanya|mengeluh|menikah|bekerja|bersekolah|hamil|melahirkan|meninggal|menolak|setuju|ingin|merasa|memilih|kabur|dirawat|diasuh|marah|takut|lulus|diam|menunduk|memeluk|menuturkan|mengungkapkan|mengalami|dibawa|dirujuk|dipukul|datang|pulang|rutin|bilang|minta|pergi|memukul|menyusul|merawat|mengantar|menyerahkan|menerima|mengajak|menghubungi|tertawa|berangkat|putus sekolah|sakit|lahir|kuliah|membantu|menjelaskan|berharap|mengirim|menyewa|menuduh|mengusir|mengancam|nangis|kerja|cerita|curhat|senang|sedih|kecewa)\b"
)
"""What people do: `Bunga menangis`."""

PARTICLES = frozenset({"bin", "binti", "br", "van", "de", "der", "al", "el", "boru", "putra", "putri", "alias"})
ROLES = bag("lurah camat kades rt rw haji hajah guru dokter dr kepala desa dusun kadus sekdes ketua pendamping bidan ustaz ustadz kyai kiai bupati rw modin keuchik wali nagari direktur sekretaris bendahara kasi kabid kepling babinsa raden h hj drs dra ir prof rr rt")
NOT_NAMED = Lazy(r"(?i)(?:samaran|kegiatan|lembaga|program|instansi|kelompok|usaha|sekolah|desa|kelurahan|kecamatan|kota|tempat|barang|bank|panti|yayasan|diizinkan|obat|penyakit|baik|besar|berkas|file|jalan|produk|pena|dinas|pengguna|domain)\b")
STOP = Lazy(r"\.\s|;")


def find(tokens: Tokens) -> Iterator[Hit]:
    """Names that something announces; `public` marks offices and cited authors, which weigh less outside cases."""
    text = tokens.text
    for found in HONORIFIC.found(text):
        yield from addressed(tokens, found)
    for found in LABEL.found(text):
        if found["mark"] or found[0].lower().startswith(("a.", "atas")):
            yield from values(tokens, found.end(), sure=True)
    steps: dict[int, int] = {}
    for found in ROLE.found(text):
        yield from values(tokens, found.end(), sure=False, steps=steps)
    for found in LISTED.finditer(text) if any(True for _found in LISTING.found(text)) else ():
        low = found.start("list")
        for line in found["list"].split("\n"):
            yield from first_of(tokens, low + len(line) - len(line.lstrip(" \t-+*•0123456789.)")), low + len(line))
            low += len(line) + 1
    for found in CALLED.found(text):
        yield from called(tokens, found)
    for found in KIN.found(text):
        n = tokens.at(found.end())
        end = run(tokens, n, hard=False)
        if end > n and (not tokens.ordinary(n) or tokens.namesake(n)):
            yield hit(tokens, n, end)
    for pattern, core in ((DEGREE, DEGREE_CORE), (AGED, AGED_CORE)):
        for found in pattern.within(text, windows(((one.start() - 3, one.end() + 40) for one in core.finditer(text)), len(text))):
            yield from ending(tokens, found.start(), degree=pattern is DEGREE or "'" in found[0])
    for n in tokens.capitals:
        if not tokens.taken[n] and tokens.namesake(n, weak=True) and VERBS.match(text, tokens.ends[n]) and not place_before(tokens, n):
            yield hit(tokens, n, n + 1)


def place_before(tokens: Tokens, n: int) -> bool:
    return n > 0 and tokens.capital(n - 1) and tokens.between(n) == " " and tokens.ordinary(n - 1) and not tokens.opens(n)


def addressed(tokens: Tokens, found: re.Match[str]) -> Iterator[Hit]:
    n = tokens.at(found.end())
    title = (found["soft"] or found["hard"]).lower()
    if n >= len(tokens.words) or tokens.starts[n] != found.end() or (found["gap"] == "." and not found["dot"] and title not in FORMAL):
        return
    first = n
    while n < len(tokens.words) and n - first < 3 and tokens.lower[n] in ROLES and n + 1 < len(tokens.words) and tokens.between(n + 1) in {" ", ". "}:
        n += 1
    if tokens.taken[n] or (title in TITLED and before(tokens, tokens.at(found.start())) in HEADS):
        return
    if tokens.capital(n):
        end = run(tokens, n, hard=bool(found["hard"]) and title not in FORMAL)
        if end > n and not (title == "anak" and tokens.region[n]):
            yield Hit(found.start() if title != "anak" else tokens.starts[n], tokens.ends[end - 1], RULE)
    elif title not in FORMAL and len(tokens.words[n]) > 2 and not tokens.ordinary(n) and not (found["soft"] and foreign(tokens.lower[n])):
        end = n + 1
        while end < len(tokens.words) and end - n < 3 and tokens.between(end) == " " and not tokens.ordinary(end) and not tokens.taken[end] and len(tokens.words[end]) > 2:
            end += 1
        yield Hit(found.start(), tokens.ends[end - 1], RULE)


TITLED = bag("prof dr drg ir h hj kh drs dra st raden haji dokter")
"""Titles inside the names of hospitals, streets and schools: `RSJ Prof. Dr. Contoh`."""


def foreign(word: str) -> bool:
    """Whether a lower-case unknown word looks like a misspelt verb or noun rather than a name."""
    return len(word) > 9 or bool(re.match(r"(?:me[mn]|ber|di|ter|per|pe[mn]|ke)\w{5,}|\w+(?:nya|kan)$", word))


def called(tokens: Tokens, found: re.Match[str]) -> Iterator[Hit]:
    n = tokens.at(found.end())
    if n >= len(tokens.words) or tokens.starts[n] != found.end():
        return
    sure = bool(STRONG_CALL.match(found["word"])) and "samaran" not in found["word"].lower()
    while n + 1 < len(tokens.words) and tokens.lower[n] in TITLES and tokens.between(n + 1) in {" ", ". "}:
        n += 1
    if tokens.taken[n]:
        return
    if tokens.capital(n):
        end = run(tokens, n, hard=sure)
        if end > n:
            yield hit(tokens, backwards(tokens, found, n), end)
    elif sure and len(tokens.words[n]) > 2 and not tokens.ordinary(n):
        end = n + 1
        while end < len(tokens.words) and end - n < 3 and tokens.between(end) == " " and not tokens.ordinary(end) and not tokens.taken[end]:
            end += 1
        yield hit(tokens, n, end)


def backwards(tokens: Tokens, found: re.Match[str], n: int) -> int:
    """Where a name with `bin`, `binti` or `alias` in its middle begins."""
    first = n
    if found["word"].lower() in {"bin", "binti", "alias", "als"}:
        k = tokens.at(found.start()) - 1
        while k >= 0 and n - k < 5 and tokens.between(k + 1) == " " and tokens.capital(k) and not tokens.taken[k] and plausible(tokens, k, hard=True):
            first, k = k, k - 1
    return first


TITLES = bag("ibu bu bapak pak bpk mas mbak mba bang kang teh sdr sdri saudara saudari si tn ny nn h hj drs dra ir dr prof an kak nenek kakek mbah mak anak ananda almarhum almarhumah alm ustaz ustadz kh haji pendeta pdt raden rr")


def values(tokens: Tokens, start: int, *, sure: bool, steps: dict[int, int] | None = None) -> Iterator[Hit]:
    """Names after a label, up to the end of the line, cell or sentence.

    `steps` leads from word to word where an earlier label has been here, so that a line of nothing but labels is read once.
    """
    text = tokens.text
    stop = min((place for place in (text.find("\n", start, start + 400), text.find("|", start, start + 400)) if place >= 0), default=len(text))
    if sure and NOT_NAMED.match(text, start):
        return
    stop = min(stop, start + 400)
    n = begun = tokens.at(start)
    if n < len(tokens.words) and tokens.starts[n] - start > 4:
        return
    words, lower, starts, last = tokens.words, tokens.lower, tokens.starts, tokens.at(stop)
    while n < last:
        here, free = n, steps is not None and n > begun and starts[n] - start >= 3
        if steps and free and n in steps:
            n = steps[n]
            continue
        gap = tokens.between(n)
        if n > begun and gap not in {" ", ", "} and len(words[n - 1]) > 3 and STOP.search(gap):
            return
        while n + 1 < last and lower[n] in TITLES:
            n, gap = n + 1, tokens.between(n + 1)
        capital = words[n][0].isupper()
        end = run(tokens, n, hard=sure) if capital and not tokens.taken[n] else n
        while sure and end > n and end < len(tokens.words) and tokens.starts[end] < stop and tokens.between(end) == " " and tokens.capital(end) and not tokens.taken[end]:
            end += 1
        if end == n and sure and n == begun and not capital and not tokens.ordinary(n) and not tokens.taken[n]:
            end = n + 1
        if end > n:
            yield hit(tokens, n, min(end, last))
            n = end
        elif not sure and not capital and (starts[n] - start < 3 or gap in {", ", "; ", " / "} or gap.endswith("), ")) and not tokens.ordinary(n) and not tokens.taken[n] and not foreign(tokens.lower[n]):
            yield hit(tokens, n, n + 1)
            n += 1
        else:
            n += 1
        if sure:
            return
        if steps is not None and free and n < last:
            steps[here] = n


def first_of(tokens: Tokens, start: int, stop: int) -> Iterator[Hit]:
    n = tokens.at(start)
    while n < len(tokens.words) and tokens.lower[n] in TITLES and tokens.starts[n] < stop:
        n += 1
    if n < len(tokens.words) and tokens.starts[n] < stop and tokens.capital(n) and not tokens.taken[n]:
        end = run(tokens, n, hard=False)
        if end > n:
            yield hit(tokens, n, end)


def ending(tokens: Tokens, place: int, *, degree: bool) -> Iterator[Hit]:
    """The name that ends just before a degree or an age."""
    n = tokens.at(place) - 1
    if n < 0 or tokens.ends[n] > place or place - tokens.ends[n] > 2:
        return
    first = n + 1
    while first > 0 and n - first < 5 and tokens.capital(first - 1) and not tokens.taken[first - 1] and (first == n + 1 or tokens.between(first) in {" ", ". "}):
        if tokens.lower[first - 1] in TITLES or (not degree and tokens.ordinary(first - 1) and not tokens.namesake(first - 1, weak=True)):
            break
        first -= 1
    while first <= n and tokens.ordinary(first) and not tokens.namesake(first, weak=True):
        first += 1
    if first <= n and len(tokens.words[first]) > 1:
        yield hit(tokens, first, n + 1)


def run(tokens: Tokens, n: int, *, hard: bool) -> int:
    """The end of the name that begins with word `n`; `n` itself when no name begins there. `hard` accepts dictionary words that are names too."""
    if n >= len(tokens.words) or tokens.taken[n] or not plausible(tokens, n, hard=hard):
        return n
    end = n + 1
    while end < len(tokens.words) and end - n < 7 and not tokens.taken[end]:
        gap = tokens.between(end)
        if gap != " " and not (gap in {". ", "."} and len(tokens.words[end - 1]) <= 4):
            break
        if (tokens.lower[end] in PARTICLES and end + 1 < len(tokens.words) and tokens.capital(end + 1)) or (tokens.capital(end) and (plausible(tokens, end, hard=True) or len(tokens.words[end]) == 1)):
            end += 1
        else:
            break
    return end


def plausible(tokens: Tokens, n: int, *, hard: bool) -> bool:
    word = tokens.words[n]
    if not word[0].isupper() or tokens.address[n]:
        return False
    if tokens.namesake(n, weak=hard):
        return True
    if hard and len(word) > 1 and word.isupper() and not tokens.region[n] and not known(word) and tokens.lower[n] not in tokens.context_words:
        return True
    if len(word) == 1:
        return hard and n + 1 < len(tokens.words) and tokens.capital(n + 1) and len(tokens.words[n + 1]) > 1 and plausible(tokens, n + 1, hard=True)
    return not tokens.ordinary(n)


def hit(tokens: Tokens, first: int, end: int) -> Hit:
    return Hit(tokens.starts[first], tokens.ends[end - 1], RULE)
