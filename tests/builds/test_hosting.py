"""What a host gets: files that it may read, headers that it can send, and nothing that no page uses."""

from __future__ import annotations

import os
import posixpath
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from pustaka.build import hosting
from pustaka.library import Library
from pustaka.site import schemas

UNDER_077 = "import os, sys; os.umask(0o077); from pustaka.doors.cli import main; sys.exit(main(sys.argv[1:]))"
"""Runs `pustaka` as somebody whose new files nobody else may read."""

KEPT = {
    ".pustaka": "the mark by which a build knows its own folder",
    "404.html": "hosts ask for it by its name", "_headers": "hosts read it", "sitemap.xml": "search engines ask for it by its name",
    **{f"assets/merek/{name}.png": "the manifest of the installed site names it" for name in ("ikon-192", "ikon-512", "ikon-penuh-512")},
    "pekerja.js": "the button that keeps pages registers it", "simpan/paket.json": "the worker asks for it by its name", "simpan/versi.json": "the worker asks for it by its name",
    "k/kode.js": "the page of codes asks for it by its name",
    "_redirects": "hosts read it", "_pindahan.nginx": "a server of one's own reads it",
    "assets/merek/bagikan.svg": "the drawing behind bagikan.png", "assets/merek/lambang.svg": "the mark that pages and PDFs draw inside themselves",
    "assets/merek/merek.svg": "the mark for those who write about the library",
    **{f"{schemas.FOLDER}/{name}.json": "editors ask for it by its address" for name in schemas.schemas(Library())},
    "assets/huruf/ASAL.txt": "goes with the fonts", "assets/huruf/OFL-Literata.txt": "goes with the font", "assets/huruf/OFL-Plus-Jakarta-Sans.txt": "goes with the font",
}
"""Files that no page refers to, with the reason why they are published."""


LEADS = re.compile(r"""(?:href|src|content)="([^"]+)"|url\(([^)]+)\)""")
"""`<script src="../assets/skrip/laman.js">`, `src: url("../huruf/literata.woff2")`"""


@pytest.mark.parametrize("command", [("bangun", "--tanpa-pdf", "--keluaran"), ("ekspor", "--tanpa-pdf")])
def test_both_doors_give_modes_that_no_umask_changes(project: Path, tmp_path: Path, command: tuple[str, ...]) -> None:
    target = tmp_path / "hasil"
    done = subprocess.run(
        [sys.executable, "-c", UNDER_077, *command, str(target)], cwd=project, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
    )
    assert done.returncode == 0, done.stderr
    kept = 0o777 if os.name == "posix" else 0o200  # Windows knows only whether a file may be written
    modes = {(one.is_dir(), one.stat().st_mode & kept) for one in (target, *target.rglob("*"))}
    assert modes == {(True, 0o755 & kept), (False, 0o644 & kept)}


def test_the_headers_stand_at_the_root_of_the_site_and_of_what_is_exported(site: Path, plain: Path) -> None:
    assert (site / hosting.HEADERS).read_bytes().startswith(b"/*\n  Content-Security-Policy: default-src 'none'; ")
    assert (plain / hosting.HEADERS).read_bytes() == hosting.plain_files()[hosting.HEADERS]


def targets(path: str, text: str) -> set[str]:
    """Where the links of one file lead within the site, as paths below its root; whole addresses of the site included."""
    links = (link.partition("#")[0].strip("\"'").removeprefix("https://pustaka.example") for found in LEADS.findall(text) for link in found)
    return {posixpath.normpath(posixpath.join("/", posixpath.dirname(path), unquote(link))).lstrip("/") for link in links if link}


def test_nothing_is_published_that_nothing_refers_to(site: Path) -> None:
    """Material's own scripts and styles, for one: 2.3 MB that no page loads."""
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    named = {target for path, file in files.items() if file.suffix in (".html", ".css") for target in targets(path, file.read_text("utf-8"))}
    scripts = "\n".join(file.read_text("utf-8") for path, file in files.items() if path.startswith("assets/") and file.suffix == ".js")
    engine = set(re.findall(r'load\("/(\w+)"\)', scripts))
    later = {*re.findall(r'"\.\./(gaya/\w+\.css)"', scripts), *(f"skrip/{name}" for name in re.findall(r'more\("(\w+\.js)"\)', scripts))}
    index = re.compile(r"cari/(?:[a-z]+|[a-z]/\d+)\.js")
    unused = {
        path for path in files
        if not path.endswith("index.html") and path not in named and not index.fullmatch(path)
        and not re.fullmatch(r"gambar/[a-z0-9-]+\.svg", path)  # drawn from data: a page holds it inside, PDFs and sent files ask for it by its name
        and not re.fullmatch(r"simpan/[0-9a-f]{16}\.lzma|k/ubah-[0-9a-z]\.js", path)
        and path not in {f"assets/cari/{name}.js" for name in engine} | {f"assets/{name}" for name in later}
    }
    assert unused == KEPT.keys()
