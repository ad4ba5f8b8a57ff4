"""How packages for trainers are offered: on their page, on the page of all, and among the downloads, only when they were made."""

from collections.abc import Mapping

from pustaka.site import Download
from pustaka.site.plan import plan
from tests.helpers import library

GUIDE = "---\njudul: Sesi rekaan\nringkasan: Panduan rekaan.\ntujuan: [satu, dua]\npaket: [metode/ekomap]\n---\n\nIsi.\n"
TEXTS = {
    "docs/pelatihan/sesi.md": GUIDE,
    "docs/pelatihan/index.md": "---\njudul: Paket\n---\n\n## Siap {#siap}\n\nDaftar.\n\n## Sendiri {#sendiri}\n\nLain.\n",
    "docs/metode/ekomap.md": "---\njudul: Ekomap\n---\n\nIsi.\n",
    "docs/latihan/cerita.md": GUIDE.replace("Sesi rekaan", "Cerita rekaan"),
}
PATH = "unduh/paket/pelatihan-sesi.pdf"
MADE = {PATH: Download(PATH, "Sesi rekaan", 131_000, 12)}


def markdown(path: str, downloads: Mapping[str, Download]) -> str:
    return next(page.markdown for page in plan(library(TEXTS), downloads=downloads) if page.path == path)


def test_the_page_offers_its_package_first() -> None:
    text = markdown("pelatihan/sesi.md", MADE)
    assert text.startswith("[Paket lengkap (PDF, A4, 12 halaman, 131 KB)](../unduh/paket/pelatihan-sesi.pdf){ .pp-tombol }")
    assert "Paket lengkap" not in markdown("pelatihan/sesi.md", {})
    assert "Paket lengkap" not in markdown("metode/ekomap.md", MADE)


def test_all_packages_are_listed_with_their_aims() -> None:
    text = markdown("pelatihan/index.md", MADE)
    listed = text.partition("## Siap")[2].partition("## Sendiri")[0]
    assert "### Sesi rekaan {#paket-sesi}" in listed
    assert "[Baca panduannya](sesi.md)" in listed
    assert "Tujuannya: satu dan dua." in listed
    assert "(../unduh/paket/pelatihan-sesi.pdf)" in listed
    assert "### Cerita rekaan {#paket-cerita}" in listed, "kasus latihan dapat membawa paket juga"
    assert "paket/latihan-cerita.pdf" not in listed, "yang tidak dibuat tidak ditawarkan"


def test_the_downloads_have_a_part_for_packages() -> None:
    assert "- [Sesi rekaan](paket/pelatihan-sesi.pdf) 12 halaman, 131 KB" in markdown("unduh/index.md", MADE).partition("{#paket}")[2]
