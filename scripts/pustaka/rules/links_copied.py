"""TAUTAN, the other half: addresses that came along with a copied page, in texts and in registers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from pustaka.findings import Severity, Spot
from pustaka.library import Library
from pustaka.rules.links import TAUTAN
from pustaka.rules.outer_addresses import faulty

SHARING = (
    ("api.whatsapp.com", "/send"), ("web.whatsapp.com", "/send"), ("wa.me", "/?text"), ("facebook.com", "/sharer"), ("facebook.com", "/dialog/share"),
    ("twitter.com", "/intent"), ("twitter.com", "/share"), ("x.com", "/intent"), ("t.me", "/share"), ("telegram.me", "/share"),
    ("linkedin.com", "/sharing"), ("linkedin.com", "/sharearticle"), ("line.me", "/r/share"), ("pinterest.com", "/pin/create"),
)  # fmt: skip
"""Where buttons for sharing lead: (host, how the path begins)."""

BUTTONS = ("whatsapp:", "line:", "tg:", "fb-messenger:")
"""Schemes of apps; within a path they are a button that a page wrote as if it were a page of its own."""

PARAMETERS = frozenset({"shared", "share"})
"""What a page adds to its own address after somebody pressed a button."""

TEMPLATES = frozenset(
    {"today-in-entertainment-history", "now-you-can-blog-from-everywhere", "design-a-stunning-blog", "grow-your-blog-community",
     "manage-your-blog-from-your-live-site", "hello-world", "halo-dunia", "sample-page", "contoh-laman", "lorem-ipsum"}
)  # fmt: skip
"""Pages that site builders put into every new site, by the last part of the address; they say nothing about what their site is about."""


@TAUTAN.wide_rule(11, "alamat-salah-salin", Severity.ERROR)
def copied(library: Library) -> Iterator[tuple[str, Spot]]:
    """An address leads to the page that is meant: no share button, no port, no point behind the name of the site, no page of a template."""
    return faulty(library, fault)


def fault(address: str) -> str:
    """What is wrong with an address, and what to do; empty when nothing is, or when another rule speaks about it."""
    if not address.lower().startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return ""
    if shares(parts, host.removeprefix("www.")):
        return "Alamat ini tombol berbagi, bukan halaman. Buka halamannya, lalu salin alamat dari baris alamat peramban."
    if port is not None:
        return "Alamat ini memuat nomor porta sesudah nama situs. Hapus titik dua dan angkanya, lalu buka untuk memastikan."
    if host.endswith("."):
        return "Nama situs di alamat ini diakhiri titik. Hapus titiknya, lalu buka untuk memastikan."
    last = re.sub(r"-\d+$", "", parts.path.rstrip("/").rpartition("/")[2].lower())
    if last in TEMPLATES:
        return "Alamat ini halaman contoh bawaan pembuat situs. Cari halaman yang benar, atau hapus tautannya."
    return ""


def shares(parts: SplitResult, host: str) -> bool:
    """Whether an address is a button for sharing."""
    path = unquote(parts.path).lower()
    whole = f"{path}?{parts.query.lower()}" if parts.query else path
    return (
        any(f"/{one}" in path for one in BUTTONS)
        or any((host == site or host.endswith(f".{site}")) and whole.startswith(start) for site, start in SHARING)
        or not PARAMETERS.isdisjoint(parse_qs(parts.query, keep_blank_values=True))
    )
