"""Finds the school that a client attends and the place where a client works."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pustaka.privacy.leads import Lazy, Lead
from pustaka.privacy.model import Hit
from pustaka.privacy.words import acronym, bag, known, region_length

SCHOOL = "sekolah"
EMPLOYER = "tempat-kerja"

NAME = r"(?:[A-Z][\w'.-]{1,24}|\d{1,3}\b)"

SCHOOLS = Lead(
    "akademi akbid akper iain. institut kb. kbit. kbk. kblb. kbn. kbs. ma. madrasah mait. mak malb. man. mas. mdta mi. miit. mik. milb. "
    "min. mis. mts paud pesantren pkbm politeknik pondok ponpes ra. rait. rak. ralb. ran. ras. sd. sdit. sdk. sdlb sdn. sds. sekolah "
    "seminari skb slb slta sltp sma smk smp sps stie. stikes stkip stmik taman tk. tkit. tkk. tklb. tkn. tks. tpa tpq uin. univ",
    rf"(?<![A-Za-z])(?P<head>(?:SD|SMP|SMA|SMK|SLB|TK|PAUD|KB|RA|MI|MTs|MTS|MA|MAK|SLTP|SLTA|SPS|SDLB|SMPLB|SMALB|PKBM|SKB|TPA|TPQ|MDTA)(?:N|LB|IT|S|K)?(?:-[A-C])?"
    r"|sdn|smpn|sman|smkn|sd negeri|smp negeri|sma negeri|smk negeri|sdit|smpit|Sekolah (?:Dasar|Menengah Pertama|Menengah Atas|Menengah Kejuruan|Luar Biasa|Rakyat|Minggu)|Madrasah(?: (?:Ibtidaiyah|Tsanawiyah|Aliyah|Diniyah))?"
    r"|Pondok Pesantren|pondok pesantren|Ponpes|ponpes|Pesantren|pesantren|Pondok|Taman Kanak-Kanak|Seminari|Universitas|universitas|Univ\.|Politeknik|Institut|STIE|STKIP|STIKES|STMIK|UIN|IAIN|Akademi|Akper|Akbid)\b"
    rf"(?P<name>(?:[ \t](?:Negeri|Swasta|Negri|negeri|Islam|Kristen|Katolik|Terpadu|Terbuka|Inklusi|Persiapan)){{0,2}}(?:[ \t](?:{NAME}|[a-z]{{3,20}}(?= \d{{1,3}}\b)))(?:[ \t]{NAME}){{0,4}})"
)
"""`SMP Negeri 88 Contoh`, `SDN Mekar 1`, `MI Nurul Contoh`; not `SMP kelas VIII`, not `SMA atau SMK`."""

HIGHER = Lazy(r"(?i)univ|politeknik|institut|stie|stkip|stikes|stmik|uin|iain|akademi|akper|akbid")
ATTENDS = Lazy(r"(?i)(?:kuliah|mahasiswa|mahasiswi|belajar|bersekolah|sekolah|lulusan|alumn[iu]s?|semester|jurusan|kampusnya|menempuh|diterima|kelas)[^\n.]{0,40}$")
LEVELS = Lazy(r"(?:SD|SMP|SMA|SMK|SLB|TK|PAUD|MI|MTs|MA|Kelas|Tahun|Negeri|Islam|Luar|Rakyat|Terbuka|Paket)$")

FIRMS = Lead(
    "bengkel cafe. cv. fa. hotel kafe. karaoke katering kedai konveksi koperasi laundry minimarket pabrik pd. perkebunan peternakan pt. "
    "restoran rm. rumah salon toko. ud. warung",
    rf"(?<![A-Za-z])(?P<head>PT|CV|UD|PD|Fa|Toko|toko|Warung|warung|Rumah Makan|rumah makan|RM|Pabrik|pabrik|Hotel|hotel|Koperasi|Bengkel|bengkel|Perkebunan|perkebunan|Salon|salon|Kafe|kafe|Cafe|Karaoke|karaoke|Minimarket|Konveksi|konveksi|Laundry|laundry|Peternakan|Restoran|restoran|Kedai|kedai|Katering|katering)\b\.?[ ]"
    rf"(?P<name>{NAME}(?: (?:&|dan) {NAME}|[ ]{NAME}){{0,4}})(?:[ ],?(?:Tbk|Persero))?"
)
"""`PT Contoh Jaya`, `pabrik Contoh`; not `PT yang`, not `toko kelontong`."""

WORKS = Lead(
    "bekerja berdinas berjualan buruh dipekerjakan honorer jualan karyawan karyawati kasir kerja magang mangkal mengajar pegawai satpam",
    r"(?<![A-Za-z])(?:(?:be)?kerja(?:nya)?|dipekerjakan|magang|karyawan(?:nya)?|karyawati|pegawai|buruh|satpam|kasir|jualan|berjualan|mangkal|berdinas|mengajar|honorer)(?:\s[a-z]+){0,3}?\s(?:di|pada|dari)\s(?P<value>(?!(?:PT|CV|Kabupaten|Kota|Provinsi|Dinas|Kementerian|Desa|Kelurahan|Kecamatan)\b)[A-Z][\w'.-]{1,24}(?:\s[A-Z][\w'.-]{1,24}){0,4})"
)
"""`bekerja di Contoh Swalayan`; not `bekerja di pabrik`, not `bekerja di Kabupaten …`."""


def find(text: str) -> Iterator[Hit]:
    """Schools and employers in unfolded text."""
    for found in SCHOOLS.found(text):
        if HIGHER.match(found["head"]) and not ATTENDS.search(text[max(0, found.start() - 60) : found.start()]):
            continue
        if counted(text, found.end()) or (found["head"] == "KB" and re.search(r"\d\s?$", text[max(0, found.start() - 3) : found.start()])):
            continue
        if particular(found["name"]) or (HIGHER.match(found["head"]) and not known(found["name"].split()[0])):
            yield Hit(found.start(), found.start() + len(found[0].rstrip(" .,-")), SCHOOL)
    for found in FIRMS.found(text):
        first = found["name"].split()[0]
        if first[0].isupper() and (found["head"] in {"PT", "CV", "UD", "PD"} or not known(first) or len(found["name"].split()) > 1):
            yield Hit(found.start(), found.start() + len(found[0].rstrip(" .,-")), EMPLOYER)
    for found in WORKS.found(text):
        words = found["value"].lower().rstrip(".,").split()
        if (not acronym(words[0].upper()) or len(words[0]) > 5) and not region_length(words, 0) and not known(words[0]):
            yield Hit(*found.span("value"), EMPLOYER)


def counted(text: str, end: int) -> bool:
    """Whether a number is a count: `SMP 3 tahun`."""
    return text[end - 1 : end].isdigit() and bool(re.match(r"\s(?:tahun|bulan|orang|anak|kelas|siswa|unit|sekolah)\b", text[end : end + 10]))


def particular(name: str) -> bool:
    """Whether a number or a name of its own follows: «Negeri 5», «Nurul Contoh»; not «Negeri», not «Kelas»."""
    words = [word for word in name.split() if not LEVELS.match(word)]
    return any(word[0].isdigit() or (word[0].isupper() and not common(word)) for word in words)


def common(word: str) -> bool:
    return word in COMMON or (acronym(word) and known(word))


COMMON = bag("Sederajat Dan Atau Yang Pertama Kejuruan Swasta Terpadu Bagi Untuk Dengan Kelas Tahun Indonesia")
"""Capitalised words that follow a school level in headings and are no name."""
