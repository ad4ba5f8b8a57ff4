"""Turns the folder of «pustaka bangun --untuk luring» into a ZIM file for Kiwix; a program of its own, because libzim is under the GPL.

See docs/pengembang/luring.md for what to install and how to call it.
"""

from __future__ import annotations

import argparse
import io
import mimetypes
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import lxml.html
from PIL import Image

from pustaka import project
from pustaka.library import history, wording
from pustaka.library.library import FOLDERS
from pustaka.portable.stick import INSIDE

ROOT = Path(__file__).resolve().parents[1]
HOME = "index.html"
ICON, SIDE = "assets/merek/ikon-180.png", 48
LANGUAGE = "ind"
"""Indonesian as ZIM files and their full text index name it."""

LONGEST = 80
"""Letters of a description; Kiwix shows no more."""

MORE = {".woff2": "font/woff2", ".js": "text/javascript", ".epub": "application/epub+zip", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".svg": "image/svg+xml", ".html": "text/html", ".csv": "text/csv"}
"""Types that a computer may not know by itself, or know by another name."""


def main(arguments: Sequence[str] | None = None) -> int:
    top = argparse.ArgumentParser(prog="zim.py", description="Membuat berkas ZIM untuk Kiwix dari folder hasil «pustaka bangun --untuk luring».")
    top.add_argument("folder", metavar="FOLDER", help="folder hasil «pustaka bangun --untuk luring»")
    top.add_argument("target", metavar="BERKAS", help="berkas .zim yang ditulis; yang sudah ada diganti")
    options = top.parse_args(arguments)
    pages, target = Path(options.folder) / INSIDE, Path(options.target)
    if not (pages / HOME).is_file():
        return stop(f"«{options.folder}» bukan hasil «pustaka bangun --untuk luring». Buat dahulu folder itu, lalu ulangi.")
    if target.suffix != ".zim" or not target.parent.is_dir():
        return stop(f"«{options.target}» tidak dapat ditulis. Sebutkan berkas berakhiran .zim di folder yang sudah ada.")
    try:
        from libzim.writer import Creator
    except ImportError:
        return stop("Pustaka «libzim» belum terpasang. Pasang dengan «pip install libzim»; lihat docs/pengembang/luring.md.")
    partial = target.with_name(f".{target.stem}.baru.zim")
    partial.unlink(missing_ok=True)
    try:
        count = write(Creator, partial, pages)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
    partial.replace(target)
    print(f"{target}: {wording.number(count)} berkas, {wording.size(target.stat().st_size)}.")
    return 0


def stop(sentence: str) -> int:
    print(f"zim.py: {sentence}", file=sys.stderr)
    return 2


def write(creator_class: Any, target: Path, pages: Path) -> int:
    """Write every file below `pages`; the number of files is given back."""
    files = sorted(one for one in pages.rglob("*") if one.is_file())
    with creator_class(target).config_indexing(True, LANGUAGE) as creator:
        creator.set_mainpath(HOME)
        creator.add_illustration(SIDE, icon(pages / ICON))
        for name, value in metadata():
            creator.add_metadata(name, value)
        for one in files:
            creator.add_item(item(one.relative_to(pages).as_posix(), one))
    return len(files)


def metadata() -> Iterator[tuple[str, str]]:
    """What Kiwix shows of the file, and how it tells it from others."""
    here = project.load(ROOT)
    brand = here.brand
    name = "-".join("".join(one if one.isalnum() else " " for one in brand.name.lower()).split())
    changed = max(history.read(ROOT, *FOLDERS).last.values(), default=None)
    yield from (
        ("Name", f"{name}_id_all"), ("Title", brand.name[:30]), ("Description", brand.summary[:LONGEST]), ("Language", LANGUAGE),
        ("Creator", brand.publisher or brand.name), ("Publisher", brand.publisher or brand.name), ("License", brand.licence.name or "-"),
        ("LongDescription", f"{brand.summary} Belum ditinjau: isi pustaka ini belum ditinjau praktisi."), ("Tags", "_category:other;_ftindex:yes;_pictures:yes;_videos:no"),
        ("Flavour", "all"), ("Scraper", "pustaka zim.py"), ("Date", changed.isoformat() if changed else "2000-01-01"),
    )
    if here.site_url:
        yield "Source", here.site_url


def icon(file: Path) -> bytes:
    with Image.open(file) as image:
        out = io.BytesIO()
        image.convert("RGBA").resize((SIDE, SIDE), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def title_of(file: Path) -> str:
    if file.suffix != ".html":
        return ""
    title = lxml.html.fromstring(file.read_bytes()).findtext(".//title") or ""
    return " ".join(title.split())


def item(path: str, file: Path) -> Any:
    from libzim.writer import FileProvider, Hint, Item

    class Entry(Item):  # type: ignore[misc]  # the library has no types
        def get_path(self) -> str:
            return path

        def get_title(self) -> str:
            return title_of(file)

        def get_mimetype(self) -> str:
            return MORE.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"

        def get_contentprovider(self) -> Any:
            return FileProvider(file)

        def get_hints(self) -> Any:
            return {Hint.FRONT_ARTICLE: file.suffix == ".html" and not path.startswith("berkas/")}

    return Entry()


if __name__ == "__main__":
    sys.exit(main())
