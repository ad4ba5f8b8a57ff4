"""Ten invented manuscripts in the forms that people hand in, each with its kind and what must come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.intake import making
from tests.intake.making import MAIL, NUMBER, PHONE, box, cell, docx, p, photo, picture, run, table

LONG = "Pendamping mencatat keadaan keluarga dengan persetujuan mereka. Keluarga memilih sendiri langkah yang sanggup dijalankan. "
"""Words enough for a part; repeated where a part has a least number of words."""

CASE_PARTS = (
    ("a. Pendekatan awal yang dilakukan", "pendekatan-awal"), ("b. Mengidentifikasi masalah dan potensi/sumber yang dapat dimanfaatkan", "identifikasi"),
    ("c. Rencana pemecahan masalah", "rencana"), ("d. Melaksanakan pemecahan masalah", "pelaksanaan"), ("e. Megevaluasi hasil yang dicapai dan yang belum dicapai", "evaluasi"),
    ("f. Terminasi atau pengakhiran penanganan masalah", "terminasi"), ("a. Pengetahuan/konsep yang digunakan (sekurang kurangnya 3 konsep)", "konsep"),
    ("b. Teknik teknik yang digunakan dalam penanganan kasus", "teknik"), ("c. Nilai nilai/ kode etik yang diterapkan", "nilai"),
)  # fmt: skip
"""The questions of the certification form, as people copy them, slips included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`parts` must hold words, `private` must be found and never told, `values` are in the front matter, `gone` is nowhere in the draft."""

    name: str
    data: bytes
    kind: str
    parts: tuple[str, ...]
    private: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    there: tuple[str, ...] = ()


def template() -> Sample:
    body = [
        p("Kasus lansia yang enggan berobat", style="Judul"), p("A. Deskripsi kasus"), p("1. Uraikan kasus yang anda tangani. Sekurang kurangnya 150 kata, dengan aspek:"),
        p("a. Apa masalahnya"), p("b. Kapan dan dimana masalah itu terjadi"), p("c. Siapa pihak-pihak yang terkait"), p("d. Mengapa masalah itu terjadi"),
        p("Deskripsi Kasus : Lansia yang enggan berobat"), p("Nenek Kenanga (nama samaran) tinggal sendiri sejak tahun 2024. " + LONG),
        p("2. Berdasarkan kasus tersebut, uraikan langkah langkah penanganannya."),
    ]
    for question, part in CASE_PARTS:
        body += [p(question), p(f"{LONG}Bagian {part} selesai di sini.")]
    return Sample(
        name="templat-bernomor", data=docx(*body), kind="kasus", parts=("deskripsi", *(part for _question, part in CASE_PARTS)),
        values={"samaran": ["Nenek Kenanga"], "kurun": 2024, "judul": "Kasus lansia yang enggan berobat"}, gone=("Uraikan kasus yang anda tangani",),
    )


def template_table() -> Sample:
    rows = [["No", "Pertanyaan", "Jawaban"], ["1", "Deskripsi kasus", f"{LONG}Klien memakai nama samaran. {LONG}"]]
    rows += [[str(n), question, f"{LONG}Jawaban {part}."] for n, (question, part) in enumerate(CASE_PARTS, 2)]
    return Sample(
        name="templat-dalam-tabel", data=docx(p("Studi kasus pendampingan keluarga", style="Judul1"), table(*rows)), kind="kasus",
        parts=("deskripsi", *(part for _question, part in CASE_PARTS)), there=("Jawaban terminasi.",),
    )


def tracked() -> Sample:
    body = [
        p("Pendampingan anak yang berhenti sekolah", style="Judul1"), p("Deskripsi kasus", style="Judul2"),
        p(f"{LONG}Klien ", inner=f'<w:del w:id="1"><w:r><w:delText>bernama Rekaan Dihapus</w:delText></w:r></w:del><w:ins w:id="2">{run("berusia belasan tahun")}</w:ins>{run(".")}'),
        '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>' + run("Kalimat yang ujung paragrafnya") + "</w:p>", p(" dihapus menyatu dengan ini."),
        f'<w:p><w:moveFrom w:id="4">{run("Kalimat yang dipindahkan pergi.")}</w:moveFrom></w:p>', p("Pendekatan awal", style="Judul3"), p(LONG),
        f'<w:p><w:moveTo w:id="5">{run("Kalimat yang dipindahkan tiba.")}</w:moveTo></w:p>', p("Terminasi", style="Judul3"), p(LONG),
    ]
    return Sample(
        name="perubahan-terlacak", data=docx(*body), kind="kasus", parts=("deskripsi", "pendekatan-awal", "terminasi"), gone=("Rekaan Dihapus", "dipindahkan pergi"),
        there=("berusia belasan tahun", "ujung paragrafnya dihapus menyatu", "dipindahkan tiba"),
    )


def commented() -> Sample:
    mark = '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    body = [
        p("Kunjungan ke keluarga pemulung", style="Judul"), p("Gambaran kasus", style="Judul2"), p(LONG, inner=mark), p(f"Nomor yang dihubungi {PHONE}, surel {MAIL}, NIK {NUMBER}."),
        p("Evaluasi", style="Judul2"), p(LONG, inner='<w:r><w:commentReference w:id="1"/></w:r>'), p("Terminasi", style="Judul2"), p("Selesai, dan klien setuju."),
    ]
    comments = {0: p(f"Telepon dia di {PHONE} dulu."), 1: p("kalimat ini terlalu panjang")}
    return Sample(
        name="komentar", data=docx(*body, comments=comments), kind="kasus", parts=("deskripsi", "evaluasi", "terminasi"), private=(PHONE, MAIL, NUMBER), gone=("terlalu panjang", "Telepon dia"),
    )


def minutes_table() -> Sample:
    people = table(
        ["No", "Nama", "Jabatan", "No HP", "Ket"], ["1", "Rekaan Satu, S.ST", "Pekerja Sosial", PHONE, "Hadir"], ["2", "Rekaan Dua", "Pekerja Sosial", MAIL, "Hadir"],
        ["3", "Rekaan Tiga", "Kader Posyandu", "", "Hadir"], ["4", "Rekaan Empat", "Ketua RT", "", "Izin"],
    )
    follow = table(["No", "Rencana tindak lanjut", "Penanggung jawab", "Batas waktu"], ["1", "Menyusun jadwal kunjungan", "sekretaris", "Maret 2026"], ["2", "Mendata lansia", "kader", ""])
    body = [
        p("NOTULENSI RAPAT KOORDINASI"), p("Hari, tanggal : Senin, 2 Februari 2026"), p("Jam : 09.00 s/d 11.30 WIB"), p("Tempat : Balai pertemuan"), p("Notulis : Rekaan Lima"),
        p("Daftar hadir :"), people, p("Pembahasan", bold=True), p(LONG * 3), p("Kesepakatan", bold=True), p("Kunjungan dilakukan dua minggu sekali.", number=(2, 0)),
        p("Data disimpan di lembaga.", number=(2, 0)), p("Rencana Tindak Lanjut", bold=True), follow,
    ]
    return Sample(
        name="notulensi-bertabel", data=docx(*body, header=p("KOP SURAT REKAAN"), footer=p("Halaman 1 dari 2")), kind="notulensi", parts=("pembahasan", "kesepakatan", "tindak-lanjut"),
        values={"hadir": {"pekerja sosial": 2, "kader posyandu": 1}, "anggota": 4, "waktu": "09.00–11.30 WIB", "tempat": "Balai pertemuan"},
        gone=("Rekaan Satu", "Rekaan Lima", PHONE, MAIL, "KOP SURAT", "Halaman 1"), there=("1. Kunjungan dilakukan", "2. Data disimpan", "| Menyusun jadwal kunjungan | sekretaris | Maret 2026 |"),
    )


def minutes_merged() -> Sample:
    people = table(
        [cell(p("Daftar Hadir Peserta"), span=3)], ["Nama", "Unsur", "Tanda tangan"], ["Rekaan A", cell(p("Penyuluh sosial"), merge="start"), ""], ["Rekaan B", cell(merge="on"), ""],
        ["Rekaan C", cell(merge="on"), ""], ["Rekaan D", "Guru", ""],
    )
    body = [
        p("Berita acara pertemuan kelompok", style="Judul"), people, p("Hasil pembahasan", style="Judul1"), p(LONG), p("Hasil kesepakatan", style="Judul1"),
        p("Pertemuan berikutnya diadakan di sekolah."), p("Semua menjaga rahasia peserta."), p("Tindak lanjut", style="Judul1"), p("Menghubungi sekolah."),
    ]
    return Sample(
        name="sel-gabung", data=docx(*body), kind="notulensi", parts=("pembahasan", "kesepakatan", "tindak-lanjut"), values={"hadir": {"penyuluh sosial": 3, "guru": 1}},
        gone=("Rekaan A", "Rekaan D"), there=("1. Pertemuan berikutnya", "2. Semua menjaga", "| Menghubungi sekolah. | belum disebut |"),
    )


def edition() -> Sample:
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    link = f'<w:hyperlink r:id="tautan">{run("pedoman terbuka")}</w:hyperlink>'
    body = [
        p("Diskusi Terbuka Edisi #12, Tahun #III 5 Maret 2026", style="Judul1"), p("Kali ini diskusi edisi ini bertema “Asesmen yang Ramah”. " + LONG, inner=note), p("Pembahasan", style="Judul2"),
        p(LONG * 3, inner=link), p("Langkah berikut", style="Judul2"), p(LONG), p("Peserta diskusi #12: Rekaan Satu (‘08), Rekaan Dua (‘09), Rekaan Tiga (‘09), dan Rekaan Empat (‘10)."),
    ]
    notes = {2: p("Bacaan rekaan, halaman 3."), 3: p("Catatan yang tandanya sudah dihapus.")}
    return Sample(
        name="edisi-bercatatan-kaki", data=docx(*body, footnotes=notes, links={"tautan": "https://contoh.example/pedoman"}), kind="edisi", parts=("latar", "pembahasan", "langkah-berikut"),
        values={"nomor": 12, "tahun_ke": 3, "tema": "Asesmen yang Ramah", "peserta": {"peserta": 4}}, there=("[^1]: Bacaan rekaan", "[pedoman terbuka](https://contoh.example/pedoman)"), gone=("tandanya sudah dihapus", "Rekaan Satu"),
    )


def report() -> Sample:
    body = [
        p("Laporan kegiatan uji petik layanan", style="Judul"), p("Latar belakang", style="Judul1"), p(LONG), p("Hasil temuan", style="Judul1"), p("Wilayah pertama", style="Sub"), p(LONG * 3),
        p("Temuan pertama:", number=(1, 0)), p("rincian huruf", number=(1, 1)), p("rincian kedua", number=(1, 1)), p("Temuan kedua.", number=(1, 0)), p(LONG), p("Temuan ketiga.", number=(1, 0)),
        p("Kesimpulan", style="Judul1"), p(LONG), p("Rekomendasi", style="Judul1"), p("Latih petugas.", number=(3, 0)), p("Sediakan ruang ramah anak.", number=(3, 0)),
    ]
    return Sample(
        name="daftar-bertingkat", data=docx(*body), kind="laporan", parts=("latar", "temuan", "simpulan", "rekomendasi"), values={"bentuk": "tinjauan lapangan"},
        there=("1. Temuan pertama:\n    a) rincian huruf\n    b) rincian kedua\n2. Temuan kedua.", "3. Temuan ketiga.", "1. Latih petugas.\n2. Sediakan", "### Wilayah pertama {#wilayah-pertama}"),
    )


def boxed() -> Sample:
    body = [
        p("Laporan hasil FGD pendamping", style="Judul"), p("Latar belakang", style="Judul1"), p(LONG, inner=box(p("Kotak: " + LONG), table(["Sel kotak", "Sel kedua"]))), p("Temuan", style="Judul1"),
        p(LONG * 3, inner=picture("foto", "Ruang rapat kosong")), p("Rekomendasi", style="Judul1"), p("Adakan lagi.", number=(2, 0)), p("Kutipan tersembunyi", inner=run(" rahasia", "<w:vanish/>")),
    ]
    return Sample(
        name="kotak-dan-foto", data=docx(*body, media={"foto": photo()}, extra={"word/vbaProject.bin": b"makro"}), kind="laporan", parts=("latar", "temuan", "rekomendasi"),
        there=("Kotak: Pendamping", "| Sel kotak | Sel kedua |", "![Ruang rapat kosong](gambar-1.jpg)"), gone=("rahasia",), values={"bentuk": "diskusi kelompok terpumpun"},
    )


def libre() -> Sample:
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Kalimat Rekaan Dibuang</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:h text:outline-level="1">Notulensi rapat kader</text:h><text:p>Tanggal : 7 Januari 2026</text:p><text:h text:outline-level="2">Peserta</text:h>'
        '<text:list text:style-name="L1"><text:list-item><text:p>Rekaan Satu – kader</text:p></text:list-item><text:list-item><text:p>Rekaan Dua – kader</text:p></text:list-item>'
        '<text:list-item><text:p>Rekaan Tiga (bidan)</text:p></text:list-item></text:list>'
        f'<text:h text:outline-level="2">Pembahasan</text:h><text:p>{LONG}<text:note><text:note-body><text:p>Catatan rekaan.</text:p></text:note-body></text:note>'
        '<office:annotation><text:p>tolong singkat</text:p></office:annotation></text:p>'
        '<text:h text:outline-level="2">Kesepakatan</text:h><text:list text:style-name="L2"><text:list-item><text:p>Bertemu tiap bulan.</text:p></text:list-item></text:list>'
        '<text:h text:outline-level="2">Tindak lanjut</text:h><text:p>Mencetak lembar.</text:p>'
    )
    return Sample(
        name="libreoffice", data=making.odt(body, header="<text:p>KOP REKAAN</text:p>"), kind="notulensi", parts=("pembahasan", "kesepakatan", "tindak-lanjut"),
        values={"hadir": {"kader": 2, "bidan": 1}}, gone=("Rekaan Dibuang", "Rekaan Satu", "KOP REKAAN", "tolong singkat"), there=("[^1]: Catatan rekaan.", "1. Bertemu tiap bulan."),
    )


SAMPLES = [make() for make in (template, template_table, tracked, commented, minutes_table, minutes_merged, edition, report, boxed, libre)]
