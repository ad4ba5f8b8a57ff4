"""One text as one HTML file that needs nothing else: no script, no request, no second file; for a chat or a phone's file manager."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from pathlib import Path

from pustaka.compose import calls
from pustaka.library import Publication, wording
from pustaka.library.publication import METHODS
from pustaka.portable import pictures, ways
from pustaka.portable.fragment import Element, inner, settled
from pustaka.portable.gathered import CAUTION, Gathered, marks
from pustaka.portable.stylesheet import shorter
from pustaka.project import Brand
from pustaka.site import crisis, view

MOST, MOST_OF_CARD = 150_000, 60_000
"""Bytes of one file: a slow line sends the larger in three seconds, and every chat program shows it."""

STYLES = Path(__file__).with_name("styles")


def single(publication: Publication, given: Gathered) -> bytes:
    """The file. A picture that would make it too heavy is left out, and its words stand in its place."""
    budget = limit(publication) * 2 // 3
    spent = 0

    def picture(src: str) -> str:
        nonlocal spent
        suffix, data = pictures.carried(publication, src, given.library)
        weight = len(data) * 4 // 3
        if not data or spent + weight > budget:
            return ""
        spent += weight
        return pictures.inline(suffix, data)

    body = settled(given.render(publication), lambda href: ways.alone(publication, href, given.site_url), picture)
    return page(publication, body, given).encode("utf-8")


def limit(publication: Publication) -> int:
    return MOST_OF_CARD if publication.kind.key == crisis.KIND else MOST


def page(publication: Publication, body: Element, given: Gathered) -> str:
    brand, address, css = given.brand, given.address(publication), style(given.brand)
    title, day = escape(publication.title), given.day(publication)
    eyebrow = view.eyebrow(publication) or ("Metode" if publication.path.startswith(METHODS) else "")
    notice, review = given.notice(publication), wording.review(publication)
    head = [
        "<!doctype html>", f'<html lang="{escape(brand.language)}">', "<head>", '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(css)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">', '<meta name="referrer" content="no-referrer">', '<meta name="robots" content="noindex">',
        '<meta name="color-scheme" content="light dark">',
        f'<link rel="canonical" href="{escape(address)}">' if address else "", f"<title>{title} - {escape(brand.name)}</title>", f"<style>{css}</style>", "</head>",
    ]
    top = [
        f'<header><p class="merek">{brand.mark}<span>{linked(brand.name, given.site_url)}</span></p>',
        f'<p class="alis">{escape(eyebrow)}</p>' if eyebrow else "", f"<h1>{title}</h1>",
        f'<p class="ringkas">{escape(publication.summary)}</p>' if publication.summary else "",
        f'<p class="uji">{escape(". ".join(filter(None, (notice, f"Diperbarui {wording.date(day)}" if day else ""))))}.</p></header>',
    ]
    licence = brand.licence
    foot = [
        "<footer>", *(f"<p>{turned(line, address)}</p>" for line in marks(publication, given)), "" if review else f"<p><strong>Belum ditinjau.</strong> {CAUTION}</p>",
        f"<p>Ditinjau oleh {escape(review)}.</p>" if review else "",
        f"<p>Diterbitkan oleh {escape(brand.publisher)}.</p>" if brand.publisher else "",
        f"<p>Isi {escape(licence.terms)} ({linked(licence.name, licence.url, 'license')}).</p>" if licence.name else "",
        "<p>Berkas ini utuh: tanpa skrip, dan tidak mengambil apa pun dari jaringan. Tautan ke halaman lain memerlukan jaringan.</p>", "</footer>",
    ]
    main = ["<main>", "" if has_calls(body) else emergency(given), contents(body) if publication.kind.key != crisis.KIND else "", inner(body), "</main>"]
    return "\n".join(filter(None, [*head, f'<body class="{escape(publication.kind.key)}">', *top, *main, *foot, "</body>", "</html>", ""]))


def linked(words: str, address: str, relation: str = "") -> str:
    rel = f' rel="{relation}"' if relation else ""
    return f'<a href="{escape(address)}"{rel}>{escape(words)}</a>' if address else escape(words)


def turned(line: str, address: str) -> str:
    """A line of text in which the address is a link."""
    return escape(line).replace(escape(address), linked(address, address)) if address else escape(line)


def has_calls(body: Element) -> bool:
    """Whether the text brings its own emergency numbers."""
    return any(calls.BUTTON in (one.get("class") or "").split() for one in body.iter("a"))


def emergency(given: Gathered) -> str:
    """The general numbers, for a text that has none."""
    found = crisis.view(given.library)
    rows = [f'<li><a class="pp-panggil" href="{escape(one["href"])}">{escape(one["name"])}</a>' + (f' <em class="pp-keadaan">({escape(one["state"])})</em>' if one["state"] else "") + "</li>" for one in found["calls"]]
    if not rows:
        return ""
    note = f"<p>{escape(found['note'])}</p>" if found["note"] else ""
    return f'<div class="admonition panggil"><p class="admonition-title">{escape(calls.TITLE)}</p><ul>{"".join(rows)}</ul>{note}</div>'


def contents(body: Element) -> str:
    """The parts of the text, folded; a text of few parts needs none, and nothing stands above the numbers of a card."""
    heads = [(one.get("id") or "", " ".join("".join(map(str, one.itertext())).split())) for one in body.iter("h2")]
    items = "".join(f'<li><a href="#{escape(name)}">{escape(title)}</a></li>' for name, title in heads if name)
    return f"<nav><details><summary>Isi</summary><ol>{items}</ol></details></nav>" if len(heads) > 3 else ""


def style(brand: Brand) -> str:
    """The style sheet with the colours of the settings, the same in every file."""
    return made(tuple((name, tuple(sorted(brand.palette(name).items()))) for name in ("terang", "gelap")))


@cache
def made(palettes: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]) -> str:
    light, dark = (";".join(f"--{name}:{value}" for name, value in colours) for _palette, colours in palettes)
    own = (f":root{{{light}}}" if light else "") + (f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}" if dark else "")
    return shorter((STYLES / "satu.css").read_text("utf-8") + own)


def style_hash(brand: Brand) -> str:
    """The style sheet as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style(brand).encode("utf-8")).digest()).decode("ascii")


def policy(css: str) -> str:
    """The file may show itself and nothing else."""
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
