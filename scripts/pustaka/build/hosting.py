"""What a reader's browser may do with our pages: the policy that every page carries, and the headers that a host can send besides."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pustaka.build.assets import minified

INLINE = "overrides/sebaris"
"""The folder of the scripts that stand inside the pages. Only these get a hash: a policy that blessed whatever a page holds would forbid nothing."""

HEADERS = "_headers"
"""The file, at the root of the site, that Netlify, Cloudflare Pages and their like read."""

PAGE = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'",
    "img-src": "'self' data:",  # the weave below the header is written into the style sheet: as a file it would be refused from a folder on disk
    "font-src": "'self'", "connect-src": "'self'", "manifest-src": "'self'", "worker-src": "'self'", "form-action": "'self'", "base-uri": "'none'", "object-src": "'none'",
}
"""Search data come by script elements, so that they load from a folder on disk too; `connect-src` lets a page fetch its own file before it is sent on, and the worker what it keeps."""

CLOSED = {"connect-src": "'none'", "worker-src": "'none'"}
"""What the page that reads manuscripts gives up besides."""

BOUNDS = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
"""What holds whatever the theme; a page cannot say `frame-ancestors` by itself."""

OTHERS = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def inline(root: Path) -> dict[str, str]:
    """The scripts that templates put inside pages, by name, as they travel; empty where a project has none."""
    return {file.stem: minified(file.suffix, file.read_text("utf-8")).strip() for file in sorted((root / INLINE).glob("*.js"))}


def policy(scripts: Iterable[str], *, closed: bool = False) -> str:
    """The policy of a page that may hold these scripts and no others; a `closed` page may connect to nothing, not even to its own site."""
    hashes = " ".join(f"'{hashed(script)}'" for script in scripts)
    return "; ".join(f"{name} {value} {hashes}".rstrip() if name == "script-src" else f"{name} {value}" for name, value in (PAGE | CLOSED if closed else PAGE).items())


def hashed(script: str) -> str:
    """The script as a policy names it: `sha256-…`."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def headers(given: str) -> bytes:
    """The header file for every address, with this policy."""
    sent: Mapping[str, str] = {"Content-Security-Policy": given, **OTHERS}
    return ("/*\n" + "".join(f"  {name}: {value}\n" for name, value in sent.items())).encode("utf-8")


def files(root: Path, style: str = "") -> dict[str, bytes]:
    """The header file of our own site, where pages, pictures and PDFs obey the policy of the pages.

    `style` is the hash of the style sheet inside the files that people send each other: the header reaches them too.
    """
    given = policy(inline(root).values())
    if style:
        given = given.replace("style-src 'self'", f"style-src 'self' '{style}'")
    return {HEADERS: headers(f"{given}; frame-ancestors 'none'")}


def plain_files() -> dict[str, bytes]:
    """The header file of an export: another theme brings scripts of its own, so only what holds for every theme is said."""
    return {HEADERS: headers(BOUNDS)}
