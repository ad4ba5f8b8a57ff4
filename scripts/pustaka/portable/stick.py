"""Finished pages as they stand on a stick: every link leads to a file, and what is not there leads to the public site."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any, cast
from urllib.parse import quote, unquote, urlsplit

import lxml.html
from lxml import etree

INSIDE = "isi"
"""The folder of the pages; beside it stands only the file that is opened first."""

READ = "BACA-SAYA.html"

ADDRESSES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("form", "action"))
"""Where pages name other files."""

SERVED = frozenset({"preload", "prefetch", "manifest", "prev", "next"})
"""Relations that only help where a server answers; a folder on disk refuses the first three."""

AWAY = "pp-daring"
"""The class of a link that needs the network although the page does not."""

POCKET = (
    "index.html", "siapa/", "buku-saku/", "gawat/", "metode/", "istilah/", "rujukan/", "hukum/", "tenggat/", "psks/", "silang/", "nomor-setempat/",
    "tentang/", "unduh/index.html", "cari/index.html",
)
"""The pages of the pocketbook alone, by the beginning of their path."""

POCKET_FILES = ("assets/", "berkas/", "unduh/buku-saku.epub", "unduh/gawat/", "unduh/lembar/", "metode/", "buku-saku/", "gawat/")
"""The other files that go with them; the search index comes besides, made for these pages alone."""

LEFT = ("404.html", "sitemap.xml", "_headers", "_redirects", "_pindahan.nginx", ".pustaka", "bagikan/", "simpan/", "tersimpan/", "pekerja.js", "aplikasi.webmanifest")
"""Files, and beginnings of paths, that only a server needs: pictures of shared addresses, and what a browser keeps; a stick is kept already."""

KEEPING = "pp-simpan"
"""The class of what offers to keep the site in a browser."""


def in_pocket(path: str) -> bool:
    """Whether a file of the site belongs to the pocketbook; `path` is below the site's root."""
    if path.endswith(".html") and not path.startswith("berkas/"):
        return path.startswith(POCKET)
    return path.startswith(POCKET_FILES)


def page(path: str, html: str, files: frozenset[str], site_url: str, said: str) -> str:
    """The page at `path` for a folder that holds `files`; `said` is one sentence about the copy."""
    root = lxml.html.document_fromstring(html)
    for link in list(root.iter("link")):
        if (link.get("rel") or "").lower() in SERVED:
            cast(Any, link).drop_tree()
    for meta in root.iter("meta"):
        if meta.get("http-equiv") == "Content-Security-Policy":
            meta.set("content", opened(meta.get("content") or ""))
    for offer in list(cast(Any, root).find_class(KEEPING)):
        offer.drop_tree()
    for tag, name in ADDRESSES:
        for element in list(root.iter(tag)):
            settle(element, name, path, files, site_url)
    foot = next(iter(cast(Any, root).find_class("pp-kaki__isi")), None)
    if foot is not None and len(foot):
        note = lxml.html.fragment_fromstring(f"<p>{escape(said)}</p>")
        foot[0].append(note)
    return "<!doctype html>\n" + etree.tostring(root, encoding="unicode", method="html") + "\n"


def opened(policy: str) -> str:
    """The policy of a page on disk: what comes from the site itself comes from files there, and not every browser counts them as the same."""
    return policy.replace("'self'", "'self' file:")


def settle(element: etree._Element, name: str, path: str, files: frozenset[str], site_url: str) -> None:
    given = element.get(name)
    if given is None or given.startswith("#"):
        return
    parts = urlsplit(given)
    if parts.scheme or parts.netloc:
        return
    target = file_of(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path, parts.path)
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    if target in files:
        element.set(name, quote(posixpath.relpath(target, posixpath.dirname(path) or ".")) + fragment)
    elif element.tag == "a":
        away(element, target, fragment, site_url)
    else:
        cast(Any, element).drop_tree()


def file_of(path: str, written: str) -> str:
    """The file that a server would send: `gawat/` → `gawat/index.html`."""
    folder = path in ("", ".") or written.endswith(("/", "..", ".")) or "." not in posixpath.basename(path)
    return "index.html" if path in ("", ".") else f"{path}/index.html" if folder else path


def away(link: etree._Element, target: str, fragment: str, site_url: str) -> None:
    """A link to what is not in the folder: an entry of a menu goes, a word leads to the public site or stays a word."""
    item = link.getparent()
    menu = item is not None and item.tag == "li" and any(one.tag in ("nav", "span") for one in item.iterancestors())
    if menu and item is not None and len(item) == 1:
        cast(Any, item).drop_tree()
    elif not site_url or (link.get("class") or "").startswith("cari"):
        cast(Any, link).drop_tag()
    else:
        link.set("href", site_url + quote(target.removesuffix("index.html")) + fragment)
        link.set("class", " ".join(filter(None, (link.get("class"), AWAY))))
        link.set("title", "Perlu jaringan")
        link.attrib.pop("download", "")


def folder(
    site: Mapping[str, Callable[[], bytes]], *, site_url: str, said: str, first: bytes, instead: Mapping[str, bytes] | None = None, chosen: Callable[[str], bool] | None = None,
) -> Iterable[tuple[str, bytes]]:
    """The files of the stick by name, in their order. `site` are the finished files, `instead` those that take the place of some or come besides.

    `chosen` tells which of the site's files go along; without it all do that are of use without a server.
    """
    others = instead or {}
    names = {path for path in site if not path.startswith(LEFT) and (chosen is None or chosen(path))} | others.keys()
    files = frozenset(names)
    yield READ, first
    for name in sorted(names):
        data = others[name] if name in others else site[name]()
        if name.endswith(".html") and not name.startswith("berkas/"):
            data = page(name, data.decode("utf-8"), files, site_url, said).encode("utf-8")
        yield f"{INSIDE}/{name}", data
