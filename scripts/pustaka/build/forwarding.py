"""What stands at addresses that moved, without a server: small pages that lead on, copies of moved files, and lists for hosts that redirect by themselves."""

from __future__ import annotations

import html
import json
import posixpath
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote, urlsplit

from pustaka.build import hosting, joining
from pustaka.build.following import following
from pustaka.compose.links import asset_path
from pustaka.compose.replaced import on
from pustaka.ledger import Ledger, Move, paper
from pustaka.ledger.record import FEED, HOME, of_page
from pustaka.library import Library
from pustaka.pictures import svg
from pustaka.project import Project
from pustaka.site import Page
from pustaka.site.addresses import kind_of
from pustaka.site.moved import NOTICE

REDIRECTS, NGINX = "_redirects", "_pindahan.nginx"
SCRIPT = "pindah"
"""The script of `overrides/sebaris/` that carries the fragment over."""

ICON = "assets/merek/ikon.svg"
"""Without one, a browser asks the host for a `favicon.ico` that is not there."""

NGINX_HEAD = """\
# Pindahan alamat untuk nginx. Di dalam «http»: include berkas ini. Di dalam «server»: if ($pustaka_pindah) { return 301 $pustaka_pindah; }
"""


@dataclass(frozen=True, slots=True)
class Gone:
    """One old page or file: where it ends up (empty when it was retired), and the last move that says so; none where its text is only away.

    A file has no end either while a `notice` stands at the page it is printed from: no host may remember that it went there, as it may come back.
    """

    old: str
    end: str
    move: Move | None
    notice: str = ""


def gone(ledger: Ledger, there: Container[str], notices: Container[str] = (), *, away: bool) -> Iterator[Gone]:
    """Every old page and file that something else answers for now; `there` are the addresses that still answer by themselves, and `notices` those of them that only say why a text is not there.

    With `away`, some texts are withheld, so that a file that is not there may come back.
    """
    for old in sorted({*ledger.addresses, *ledger.moves.by_old}):
        if "#" in old or old in there or old == HOME:
            continue
        end, move = ledger.moves.followed(old)
        page = paper.page_of(end or "")
        if page in notices and end not in there:
            yield Gone(old, "", move, page)
        elif move is not None and end is not None and end != old:
            yield Gone(old, end, move)
        elif move is None and away and not old.endswith("/"):
            yield Gone(old, "", None)


def carried(books: Library, ledger: Ledger) -> dict[str, bytes]:
    """The files beside the texts that a move can end at, as they are published: a drawing is cleaned, at its old address too."""
    ends = {ledger.moves.goes(one.old) for one in ledger.moves.given}
    found = dict[str, bytes]()
    for path in sorted(books.files):
        place = asset_path(path)
        if path.endswith((".md", ".yml")) or path.startswith("docs/assets/"):
            continue
        if not path.lower().endswith(".svg"):
            found[place] = books.read_bytes(path)
        elif place in ends:
            found[place] = svg.published(books.read_bytes(path))
    return found


def files(
    project: Project, ledger: Ledger, pages: Iterable[Page], made: Mapping[str, Path], others: Mapping[str, bytes], standing: Iterable[str] = (), *, pdf: bool, away: bool,
) -> dict[str, bytes]:
    """The planned files of all moves, by path below the site root. `made` are the PDFs and `others` the other files of this build that a move can end at.

    `standing` are addresses of files that this build copies as they are or cleans, such as drawings; nothing may stand in their place.

    Where no PDFs are made, nothing is said about them: the next whole build brings them back.
    """
    root, site_url, name = project.root, project.site_url, project.name
    pages = tuple(pages)
    titles = {of_page(page.address): page.title for page in pages}
    notices = {of_page(page.address) for page in pages if page.view.get(NOTICE)}
    there = {*titles, *made, *others, *standing}
    every = [printed(one, made) for one in gone(ledger, there, notices, away=away)]
    every += [Gone(beside, end, one.move) for one in every for beside, end in following(one.old, one.end, others) if beside not in there]
    old = [one for one in every if pdf or not one.old.endswith(".pdf")]
    scripts, found = hosting.inline(root), dict[str, bytes]()
    for one in old:
        if one.old.endswith("/"):
            if one.end:
                found[f"{one.old}index.html"] = stub(one, titles, notices, parts(one, ledger), scripts, site_url, name)
        elif one.end in made and alike(one):
            found[one.old] = made[one.end].read_bytes()
        elif one.end in others and alike(one):
            found[one.old] = others[one.end]
        else:
            found[one.old if is_page(one.old) else f"{one.old}/index.html"] = stub(one, titles, notices, {}, scripts, site_url, name)
    moves = [(one.old, one.end) for one in old if one.end]
    if moves:
        base = urlsplit(site_url).path or "/"
        found |= {REDIRECTS: listed(moves, base).encode("utf-8"), NGINX: mapped(moves, base).encode("utf-8")}
    return found


def printed(one: Gone, made: Container[str]) -> Gone:
    """A PDF whose page became a section goes to the PDF of the page around that section, where it has one; anything else stays as it is."""
    page, mark, _fragment = one.end.partition("#")
    if not mark or not one.old.endswith(".pdf") or one.move is None or one.move.old == one.old:
        return one
    new = paper.moved(one.old, page)
    return replace(one, end=new) if new in made and paper.page_of(new) == page else one


def alike(one: Gone) -> bool:
    """Whether a copy of the new file may have the old name: nobody can open a PDF that is called a page."""
    return PurePosixPath(one.old).suffix == PurePosixPath(one.end).suffix or kind_of(one.old) == kind_of(one.end) == FEED


def is_page(address: str) -> bool:
    """Whether the file of this name is shown as a page, so that one that leads on can lie there itself."""
    return address.endswith(".html")


def parts(one: Gone, ledger: Ledger) -> dict[str, str]:
    """Where single anchors of an old page went by themselves, as addresses by id."""
    found = dict[str, str]()
    for fragment in ledger.by_page.get(one.old, ()):
        end = ledger.moves.goes(f"{one.old}#{fragment}")
        if end and end not in (one.end, f"{one.end}#{fragment}"):
            found[fragment] = end
    return found


def stub(one: Gone, titles: Mapping[str, str], notices: Container[str], anchors: Mapping[str, str], scripts: Mapping[str, str], site_url: str, name: str) -> bytes:
    """A page that leads on by itself, by link and by script; for a retired file one that says so, and where it leads to a notice, one that says what that says. It is in no list, map or index."""
    here = f"{posixpath.dirname(one.old)}/" if is_page(one.old) else one.old if one.old.endswith("/") else f"{one.old}/"
    target = one.end.partition("#")[0]
    title = titles.get(target) or target
    script = scripts.get(SCRIPT, "") if one.end else ""
    to = relative(one.end, here)
    head = [
        '<meta charset="utf-8">', '<meta http-equiv="Content-Security-Policy" content="' + html.escape(hosting.policy([script] if script else [])) + '">',
        '<meta name="referrer" content="no-referrer">', '<meta name="robots" content="noindex">', '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ]
    if one.end:
        refresh = f'<meta http-equiv="refresh" content="0; url={html.escape(to)}">'
        head.append(f"<noscript>{refresh}</noscript>" if script else refresh)  # the script goes at once and takes the fragment along
        head += [f'<link rel="canonical" href="{html.escape(site_url + quote(target.removeprefix(HOME)))}">'] if site_url else []
    held = one.notice or (target if target in notices else "")
    said = titles[held] if held else "Halaman ini pindah" if one.end else "Berkas ini dicabut" if one.move else "Berkas ini sedang tidak tersedia"
    head += [f"<title>{said} - {html.escape(name)}</title>", f'<link rel="stylesheet" href="{relative(joining.WHOLE, here)}">', f'<link rel="icon" href="{relative(ICON, here)}">']
    data = html.escape(json.dumps({key: relative(end, here) for key, end in anchors.items()}, ensure_ascii=False, sort_keys=True))
    if held:
        told = f'<p>{"Berkasnya tidak tersedia. " if one.notice else ""}<a href="{html.escape(relative(held, here))}" data-bagian="{data}">Baca pemberitahuannya</a>.</p>'
    elif one.end:
        told = f'<p>Isinya sekarang ada di <a href="{html.escape(to)}" data-bagian="{data}">{html.escape(title)}</a>.</p>'
    else:
        why = f"Berkas di alamat ini dicabut{on(one.move)}. Alasannya: {one.move.reason or 'tidak disebutkan'}" if one.move else "Tulisannya sedang ditinjau ulang, atau sudah ditarik."
        told = f'<p>{html.escape(why)}</p><p><a href="{relative(HOME, here)}">Ke beranda {html.escape(name)}</a></p>'
    body = f'<main class="pp-lebar pp-halaman pp-halaman--tunggal"><article class="md-typeset"><h1>{said}</h1>{told}</article></main>'
    tail = f"<script>{script}</script>" if script else ""
    return f'<!doctype html>\n<html lang="id">\n<head>\n{chr(10).join(head)}\n</head>\n<body>\n{body}\n{tail}</body>\n</html>\n'.encode()


def relative(address: str, here: str) -> str:
    """An address of the site as seen from the page `here`, so that it holds below any path."""
    path, mark, fragment = address.removeprefix(HOME).partition("#")
    found = posixpath.relpath(path or ".", here) + ("/" if path.endswith("/") or not path else "")
    return quote(found) + (f"{mark}{quote(fragment)}" if mark else "")


def listed(moves: Iterable[tuple[str, str]], base: str) -> str:
    """The moves as Netlify, Cloudflare Pages and their like read them."""
    return "".join(f"{old} {new} 301\n" for old, new in absolute(moves, base))


def mapped(moves: Iterable[tuple[str, str]], base: str) -> str:
    """The moves as a map of nginx."""
    rows = "".join(f'    "{old}" "{new}";\n' for old, new in absolute(moves, base))
    return f'{NGINX_HEAD}map $uri $pustaka_pindah {{\n    default "";\n{rows}}}\n'


def absolute(moves: Iterable[tuple[str, str]], base: str) -> Iterator[tuple[str, str]]:
    for old, new in moves:
        path, mark, fragment = new.removeprefix(HOME).partition("#")
        yield base + quote(old), base + quote(path) + (f"{mark}{quote(fragment)}" if mark else "")
