"""TAUTAN, addresses that tell on the reader or hide where they lead: tracking, shortened addresses, pages behind a login."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, urlsplit

from pustaka.findings import Severity, Spot
from pustaka.language.wordlists import listed
from pustaka.library import Library
from pustaka.rules.links import TAUTAN
from pustaka.rules.outer_addresses import faulty

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|igsh(?:id)?|mc_(?:cid|eid)|yclid|_ga|_gl|__twitter_impression", re.IGNORECASE)
"""What advertisers add to an address so that they know who came from where; not `id`, not `page`."""

LOGIN = re.compile(r"/(?:log-?in|sign-?in|masuk|auth|wp-login\.php|wp-admin|accounts/servicelogin)(?:/|$)", re.IGNORECASE)
"""`/login`, `/wp-admin/`; not `/masuk-angin`, not `/loginfo`."""

HOSTS = frozenset({"accounts.google.com", "login.microsoftonline.com"})


@TAUTAN.wide_rule(12, "alamat-berjejak", Severity.ERROR)
def tracked(library: Library) -> Iterator[tuple[str, Spot]]:
    """An address leads everybody to the same page: it names no campaign, hides no target, and asks for no password."""
    return faulty(library, fault)


def fault(address: str) -> str:
    """What is wrong with an address, and what to do; empty when nothing is."""
    if not address.lower().startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""
    if host in listed("alamat-pendek.txt"):
        return "Alamat ini dipendekkan, jadi tujuannya tidak terlihat dan dapat berganti. Buka alamatnya, lalu salin alamat yang muncul di peramban."
    if host in HOSTS or LOGIN.search(parts.path):
        return "Alamat ini halaman masuk, yang tidak dapat dibuka orang lain. Cari halaman yang terbuka untuk umum, atau hapus tautannya."
    names = tracks(parts)
    if names:
        return f"Alamat ini memuat pelacak ({', '.join(names)}). Hapus bagian itu; halamannya tetap sama."
    return ""


def tracks(parts: SplitResult) -> list[str]:
    """The parameters of an address that only say where its reader came from, each once."""
    given = [name for query in (parts.query, parts.fragment) for name, _value in parse_qsl(query, keep_blank_values=True)]
    return list(dict.fromkeys(name for name in given if TRACKING.fullmatch(name)))
