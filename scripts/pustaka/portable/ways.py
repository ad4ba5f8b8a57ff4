"""Where the links of a text lead once it has left the site: into the same file or book, to the public address, or nowhere."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from pustaka.library import Publication
from pustaka.library.publication import address_of

OUTSIDE = ("http://", "https://", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the site: `path` as the generator knows it (`gawat/x.md`), `fragment` the id on it."""

    path: str
    fragment: str


def place(publication: Publication, href: str) -> Place | None:
    """What a relative link on the page of a publication points at; nothing for addresses elsewhere."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(publication.site_path), unquote(parts.path))) if parts.path else publication.site_path
    return Place(path, unquote(parts.fragment))


def public(target: Place, site_url: str) -> str:
    """The address on the public site; empty where the site has none."""
    fragment = f"#{quote(target.fragment)}" if target.fragment else ""
    path = address_of(target.path) if target.path.endswith(".md") else target.path
    return site_url + quote(path) + fragment if site_url else ""


def alone(publication: Publication, href: str, site_url: str) -> str:
    """The link in a text that travels by itself; an empty answer leaves the words without a link."""
    target = place(publication, href)
    if target is None:
        return href if href.startswith(OUTSIDE) else ""
    if target.path == publication.site_path and target.fragment:
        return f"#{target.fragment}"
    return public(target, site_url)


def bound(publication: Publication, href: str, site_url: str, files: Mapping[str, str], ids: Mapping[str, frozenset[str]]) -> str:
    """The link in a book; `files` are its files and `ids` the places in them, both by the page's path."""
    target = place(publication, href)
    if target is not None and target.path in files:
        fragment = f"#{named(target.fragment)}" if target.fragment in ids[target.path] else ""
        return (files[target.path] if target.path != publication.site_path or not fragment else "") + fragment
    return alone(publication, href, site_url)


def named(identifier: str) -> str:
    """An id as XML allows it everywhere: `fn:1` → `fn-1`."""
    return identifier.replace(":", "-")
