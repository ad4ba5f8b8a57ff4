"""The command line: a thin door that turns words into calls and outcomes into exit statuses."""

from __future__ import annotations

import argparse
import gettext
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from pustaka import __version__
from pustaka.doors import pipes
from pustaka.errors import PustakaError, SystemTrouble
from pustaka.kinds import BY_KEY

MODULE_OF = {
    "periksa": "checking",
    **dict.fromkeys(("bangun", "lihat", "baru", "ekspor"), "commands"),
    "terima": "receiving",
    **dict.fromkeys(("tinjau", "catat-usul"), "reviewing"),
    "senyapkan": "silencing",
    **dict.fromkeys(("jatuh-tempo", "laporan-cari", "bersihkan"), "maintaining"),
    **dict.fromkeys(("terbitkan", "pindah", "cabut"), "addressing"),
    "ekspor-sertifikasi": "certifying",
    **dict.fromkeys(("rangkum", "lipat"), "binding"),
}
"""The module beside this one that holds each command."""

NAMED = ("paths", "path", "manuscripts", "images", "files", "names", "case", "target", "keluaran", "simpan", "ke", "masukkan", "situs", "emas")
"""Where options hold the name of a file or folder."""

SILENCEABLE = "DIRI01 sampai DIRI24, DIRI33 sampai DIRI35, DIRI37 sampai DIRI41, atau DIRI43"
"""As `silencing.spans` says it, which would have to load all rules of privacy first; a test holds the two together."""

LOCALE = Path(__file__).with_name("locale")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 clean, 1 findings, 2 wrong use."""
    speak_indonesian()
    with pipes.patient():
        options = parser().parse_args(arguments)
        try:
            refuse_empty(options)
            return int(getattr(module_for(options.command), options.command.replace("-", "_"))(options))
        except PustakaError as error:
            print(f"pustaka: {error}", file=sys.stderr)
            return error.status
        except OSError as error:
            trouble = SystemTrouble(error)
            print(f"pustaka: {trouble}", file=sys.stderr)
            return trouble.status
        except KeyboardInterrupt:
            print("\nDihentikan. Yang sudah terbit tidak diubah.", file=sys.stderr)
            return 130


def module_for(command: str) -> ModuleType:
    """The module that holds a command; only a command that runs pays for what it loads."""
    return importlib.import_module(f"pustaka.doors.{MODULE_OF[command]}")


def refuse_empty(options: argparse.Namespace) -> None:
    """Raises PustakaError for a name that is empty, as a variable without a value leaves it: it would stand for the whole folder, or for nothing."""
    for key in NAMED:
        given = getattr(options, key, None)
        if given == "" or (isinstance(given, list) and "" in given):
            raise PustakaError("Nama berkas atau folder tidak boleh kosong. Tulis namanya, atau jalankan tanpa tanda kutip kosong.")


def speak_indonesian() -> None:
    """argparse asks gettext for its own sentences; the catalogue lies beside this module."""
    os.environ["LANGUAGE"] = "id"
    gettext.bindtextdomain("pustaka", str(LOCALE))
    gettext.textdomain("pustaka")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="pustaka", description="Memeriksa dan menerbitkan pustaka pekerja sosial.", formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="Status keluar: 0 bersih, 1 ada temuan yang menghalangi, 2 salah pakai.",
    )
    top.add_argument("--versi", action="version", version=f"pustaka {__version__}", help="tampilkan versi, lalu selesai")
    commands = top.add_subparsers(dest="command", required=True, metavar="PERINTAH", title="perintah")

    one = commands.add_parser("periksa", help="periksa tulisan", description="Memeriksa tulisan dan menunjukkan apa yang perlu diperbaiki.")
    one.add_argument("paths", nargs="*", metavar="BERKAS", help="berkas atau folder; kosong berarti seluruh pustaka")
    one.add_argument("--hanya", action="append", default=[], metavar="ATURAN", help="hanya keluarga, kode, atau nama aturan ini; boleh diulang")
    one.add_argument("--jenis", choices=sorted(BY_KEY), help="anggap semua berkas sebagai jenis ini, juga di luar pustaka")
    one.add_argument("--format", choices=("orang", "github", "json", "sarif"), default="orang", help="bentuk keluaran")
    one.add_argument("--sejak", metavar="VERSI", help="hanya baris yang berubah sejak cabang atau komit ini, dan akibatnya di tempat lain")
    one.add_argument("--simpan", metavar="FOLDER", help="simpan hasil juga sebagai JSON, SARIF, dan teks lengkap ke folder ini")
    one.add_argument("--riwayat", action="store_true", help="periksa semua yang pernah dikomit, beserta pesannya, dari data pribadi; dengan --sejak hanya yang sesudah versi itu")
    one.add_argument("--sertifikasi", action="store_true", help="ukur studi kasus yang disebut menurut formulir sertifikasi: kata dan unsur setiap aspek")
    one.add_argument("--ketat", action="store_true", help="saran juga membuat status keluar 1")

    one = commands.add_parser("bangun", help="buat situs dan semua PDF", description="Memeriksa tulisan, lalu membuat situs dan semua PDF.")
    one.add_argument("--keluaran", metavar="FOLDER", help="folder hasil (biasanya site, atau luring untuk dibuka tanpa jaringan)")
    one.add_argument("--tanpa-pdf", action="store_true", help="jangan membuat PDF dan ZIP; halaman tidak menawarkannya")
    one.add_argument("--untuk", choices=("situs", "luring", "saku"), default="situs", help="situs untuk peladen (biasanya), folder yang dibuka tanpa jaringan, atau folder itu dengan buku saku saja")

    one = commands.add_parser("lihat", help="pratinjau di peramban", description="Menampilkan situs di peramban dan memperbaruinya setiap kali tulisan disimpan. PDF tidak dibuat.")
    one.add_argument("--alamat", default="127.0.0.1:8000", metavar="HOST:PORTA", help="alamat pratinjau di komputer ini (biasanya 127.0.0.1:8000)")

    one = commands.add_parser("baru", help="mulai tulisan baru", description="Membuat berkas baru dengan semua isian dan bagian yang diperlukan.")
    one.add_argument("kind", choices=sorted(BY_KEY), metavar="JENIS", help="salah satu dari: " + ", ".join(sorted(BY_KEY)))
    one.add_argument("name", metavar="NAMA", help="nama berkas menurut pokok masalahnya; menjadi alamat halaman dan tidak diganti lagi")
    one.add_argument("--seri", metavar="SERI", help="folder seri, untuk jenis yang berseri; tanpa seri yang tepat, seri yang ada ditunjukkan")

    one = commands.add_parser("terima", help="terima naskah Word, LibreOffice, atau teks", description="Menyusun naskah menjadi draf dan laporan tertutup di luar pustaka. Sesudah tidak ada yang menghalangi, draf dimasukkan dengan «--masukkan».")
    one.add_argument("manuscripts", nargs="+", metavar="NASKAH", help="berkas .docx, .odt, .rtf, .txt, atau .md; «-» membaca teks yang ditempel; draf.md diperiksa lagi")
    one.add_argument("--jenis", choices=("edisi", "kasus", "laporan", "notulensi"), help="jenis tulisan, bila tidak dikenali dari isinya")
    one.add_argument("--ke", metavar="FOLDER", help="folder draf dan laporan (biasanya di samping naskah)")
    one.add_argument("--ganti", action="store_true", help="timpa draf dan laporan yang sudah ada, juga bila sudah disunting")
    one.add_argument("--masukkan", metavar="NAMA", help="masukkan draf ini ke pustaka dengan nama ini, bila tidak ada yang menghalangi")
    one.add_argument("--seri", metavar="SERI", help="folder seri, untuk jenis yang berseri")
    one.add_argument("--sudah-dilihat", action="store_true", help="temuan «tinjau» sudah dilihat satu per satu; galat tetap menghalangi")

    one = commands.add_parser("tinjau", help="tinjau dan tandai sebuah tulisan", description="Memandu peninjau, lalu menulis tanda tinjauan ke dalam tulisan.")
    one.add_argument("path", metavar="BERKAS", help="tulisan yang ditinjau")

    one = commands.add_parser("jatuh-tempo", help="daftar yang perlu ditinjau atau diperiksa", description="Menunjukkan tulisan yang perlu ditinjau, izin yang berakhir, nomor layanan yang perlu diperiksa, dan peraturan yang perlu dicocokkan.")
    one.add_argument("--format", choices=("orang", "markdown"), default="orang", help="markdown: naskah isu untuk pengelola")

    one = commands.add_parser("laporan-cari", help="tunjukkan kelemahan pencarian", description="Menjalankan pencarian emas pada situs yang sudah dibuat, lalu menunjukkan angkanya menurut berkas dan kelas, hasil yang lemah, entri yang tidak tercapai, halaman yang kurang kata orang, dan istilah yang belum ada di daftar istilah.")
    one.add_argument("--situs", default="site", metavar="FOLDER", help="folder situs yang sudah dibuat (biasanya site)")
    one.add_argument("--emas", default="tests/search", metavar="BERKAS", help="berkas pencarian emas, atau folder yang memuatnya (biasanya semua «golden*.yml» di tests/search)")

    one = commands.add_parser("bersihkan", help="hapus keterangan tersembunyi dari gambar", description="Menulis ulang gambar dari gambarnya saja: tempat, waktu, nama, dan komentar di dalam berkas hilang.")
    one.add_argument("images", nargs="+", metavar="GAMBAR", help="berkas JPG, PNG, WebP, atau SVG")

    one = commands.add_parser("senyapkan", help="catat bahwa sebuah temuan keliru", description="Mencatat temuan yang keliru tanpa menyimpan nilainya. Temuan itu tidak muncul lagi di berkas yang sama.")
    one.add_argument("rule", metavar="ATURAN", help=f"kode atau nama aturan: {SILENCEABLE}")
    one.add_argument("place", metavar="BERKAS:BARIS:KOLOM", help="tempat temuan, seperti dicetak pemeriksa")
    one.add_argument("--nama", required=True, help="mengapa temuan ini keliru, tanpa mengulang nilainya")
    one.add_argument("--oleh", required=True, help="nama yang memutuskan")

    one = commands.add_parser("catat-usul", help="catat usul pembaca yang diterima", description="Menulis satu baris di isian «perubahan» sebuah tulisan, dengan pengusul menurut perannya. Kalimat yang memuat data pribadi ditolak.")
    one.add_argument("path", metavar="BERKAS", help="tulisan yang dibetulkan")
    one.add_argument("--isi", required=True, metavar="KALIMAT", help="apa yang berubah bagi pembaca, satu kalimat")
    one.add_argument("--peran", required=True, metavar="PERAN", help="peran pengusul, misalnya TKSK atau warga; tidak pernah namanya")

    one = commands.add_parser("terbitkan", help="catat alamat yang baru terbit", description="Menambahkan semua alamat yang terbit dan belum tercatat ke buku alamat di docs/register/alamat/.")
    one.add_argument("--lihat", action="store_true", help="tunjukkan saja apa yang belum tercatat; tidak ada yang ditulis")

    one = commands.add_parser("pindah", help="nyatakan bahwa sebuah alamat pindah", description="Mencatat bahwa sebuah alamat yang pernah terbit pindah. Alamat lama tetap menjawab dan menuju yang baru.")
    one.add_argument("old", metavar="LAMA", help="alamat lama dari akar situs, misalnya metode/rekaan/ atau metode/rekaan/#bagian")
    one.add_argument("new", metavar="BARU", help="alamat yang menggantikannya")
    one.add_argument("--alasan", default="Alamatnya diganti.", help="satu kalimat untuk orang yang datang lewat alamat lama")
    one.add_argument("--tetap", action="store_true", help="naskah lama tetap terbaca, dengan peringatan bahwa ia sudah digantikan")

    one = commands.add_parser("cabut", help="cabut sebuah alamat dengan alasan", description="Mencatat bahwa sebuah alamat yang pernah terbit dicabut. Alamatnya tetap menjawab, dengan alasan dan tanggalnya.")
    one.add_argument("old", metavar="ALAMAT", help="alamat dari akar situs, misalnya metode/rekaan/")
    one.add_argument("--alasan", required=True, help="satu kalimat untuk orang yang datang lewat alamat ini")

    one = commands.add_parser("ekspor", help="tulis halaman sebagai folder biasa", description="Menulis semua halaman sebagai folder Markdown biasa yang dapat dibangun pembuat situs lain.")
    one.add_argument("target", metavar="FOLDER", help="folder tujuan: kosong, atau hasil ekspor sebelumnya, yang isinya diganti")
    one.add_argument("--tanpa-pdf", action="store_true", help="jangan membuat PDF")

    one = commands.add_parser("ekspor-sertifikasi", help="tulis formulir asesor dari studi kasus", description="Menulis studi kasus sebagai formulir sertifikasi (.docx): kata dan unsur setiap aspek, teksnya, dan tempat kosong untuk asesor. Yang belum boleh terbit ditolak.")
    one.add_argument("case", metavar="KASUS", help="kode seperti RK8-25, nama berkas tanpa .md, atau alamat halamannya")
    one.add_argument("--keluaran", metavar="BERKAS", help="berkas .docx (biasanya nama kasus dengan -sertifikasi)")

    one = commands.add_parser("rangkum", help="jilid tulisan pilihan menjadi satu PDF", description="Menjilid tulisan, bagian, kartu, dan lembar pilihan menjadi satu PDF dengan sampul, tujuan, dan halaman tautan. Yang belum boleh terbit tidak ikut.")
    one.add_argument("names", nargs="+", metavar="NAMA", help="kode seperti RK8-25, nama berkas tanpa .md, atau alamat halaman; dengan #bagian hanya bagian itu")
    one.add_argument("--judul", default="", help="judul di sampul")
    one.add_argument("--ringkasan", default="", metavar="KALIMAT", help="satu kalimat di bawah judul")
    one.add_argument("--tujuan", action="append", default=[], metavar="KALIMAT", help="yang dapat dilakukan peserta sesudahnya; boleh diulang")
    one.add_argument("--keluaran", default="rangkuman.pdf", metavar="BERKAS", help="berkas hasil (biasanya rangkuman.pdf)")

    one = commands.add_parser("lipat", help="susun PDF menjadi lembar lipat untuk fotokopi", description="Menyusun PDF A6, A5, atau A4 di kertas A4 supaya menjadi buku kecil sesudah dipotong dan dilipat, dengan petunjuk cetak di depannya.")
    one.add_argument("files", nargs="+", metavar="BERKAS", help="berkas PDF; beberapa berkas disambung menurut urutannya")
    one.add_argument("--kartu", action="store_true", help="kartu A6 dua sisi: empat di setiap lembar, dipotong; satu kartu dicetak empat kali")
    one.add_argument("--sampul", action="store_true", help="halaman terakhir adalah sampul belakang dan tetap di luar")
    one.add_argument("--judul", default="", help="judul di lembar petunjuk (biasanya nama berkas)")
    one.add_argument("--keluaran", metavar="BERKAS", help="berkas hasil (biasanya nama berkas pertama dengan -lipat, di folder ini)")
    return top
