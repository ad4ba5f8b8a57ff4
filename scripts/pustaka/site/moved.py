"""What readers find at an address that is no longer what it was: old ids at their new place, lines that say where something went, notices."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from html import escape

from pustaka.compose import calls
from pustaka.compose.inserting import link as link_to
from pustaka.compose.related import escaped
from pustaka.compose.replaced import on, sentence, warning
from pustaka.kinds import Kind
from pustaka.kinds.case import CASE
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.ledger import Ledger, Move
from pustaka.ledger.record import HOME, of_page
from pustaka.library import Library
from pustaka.site import crisis
from pustaka.site.page import Page
from pustaka.text.scan import FENCE

GONE, AWAY, WITHDRAWN = "Halaman ini dicabut", "Tulisan ini sedang ditinjau ulang", "Tulisan ini ditarik"

NOTICE = "instead"
"""The mark of a page that only says why a text is not there."""

HEADED = re.compile(r"^(?P<marks>#{1,6} +)?(?P<rest>.*\{:?[^{}\n]*#(?P<id>[^\s{}]+)[^{}\n]*\}\s*)$")
"""`## Kriteria {#kriteria}`, or the first line of a definition with an id of its own."""

MARKED = re.compile(r'<[a-z]+ [^<>]*\bid="(?P<id>[^"]+)"')


def settled(pages: Mapping[str, Page], ledger: Ledger) -> dict[str, Page]:
    """The pages with everything that declared moves ask of them, and a notice for each page that was retired."""
    found = dict(pages)
    paths = {of_page(page.address): path for path, page in pages.items()}
    for old in sorted({*ledger.addresses, *ledger.moves.by_old}):
        move, (end, last) = ledger.moves.of(old), ledger.moves.followed(old)
        if move is None or end is None:
            continue
        told = last or move  # what was retired at the end of a chain says when and why it was retired, not how its address changed
        if "#" in old:
            home = ledger.moves.goes(old.partition("#")[0]) or ""
            path = paths.get(home.partition("#")[0])
            if path is not None and end != f"{home}#{old.partition('#')[2]}":
                found[path] = answering(found[path], old.partition("#")[2], end, told, pages, paths)
        elif move.kept and old in paths:
            found[paths[old]] = replaced(found[paths[old]], move, pages, paths)
        elif not end and old.endswith("/") and old not in paths and old != HOME:
            found[f"{old.rstrip('/')}.md"] = retired(old, told)
    return found


def missing(pages: Mapping[str, Page], ledger: Ledger) -> Iterator[Page]:
    """A notice for each known page that nothing answers, such as the list of a topic whose only text waits. Asked only where texts are withheld."""
    there = {of_page(page.address) for page in pages.values()}
    for address in ledger.addresses:
        if address.endswith("/") and address not in there and ledger.moves.of(address) is None:
            yield away(f"{address.rstrip('/')}.md")


def answering(page: Page, fragment: str, end: str, move: Move, pages: Mapping[str, Page], paths: Mapping[str, str]) -> Page:
    """The page with an old id: at its new place where that is on the same page, else on a line that says where it went."""
    target, _mark, new = end.partition("#")
    if holds(page.markdown, fragment):
        return page
    if new and target == of_page(page.address):
        markdown = with_alias(page.markdown, fragment, new)
        if markdown != page.markdown:
            return replace(page, markdown=markdown)
    told = f"Yang ditunjuk alamat ini pindah ke {link(end, page, pages, paths)}." if end else f"Bagian yang ditunjuk alamat ini dicabut{on(move)}: {sentence(move.reason)}"
    return replace(page, markdown=f'{page.markdown.rstrip()}\n\n<span id="{escape(fragment)}"></span>{told}\n{{ .pp-pindah }}\n')


def holds(markdown: str, fragment: str) -> bool:
    """Whether an id stands on a page already, so that it answers by itself."""
    return any(found["id"] == fragment for line in markdown.split("\n") for pattern in (HEADED, MARKED) for found in pattern.finditer(line))


def with_alias(markdown: str, old: str, new: str) -> str:
    """The text with a second, invisible id where the id `new` stands; unchanged where that is nowhere."""
    lines, fence, alias = markdown.split("\n"), "", f'<span id="{escape(old)}"></span>'
    for n, line in enumerate(lines):
        edge = FENCE.match(line)
        if edge:
            fence = "" if fence and edge["mark"].startswith(fence) else fence or edge["mark"]
            continue
        headed, marked = HEADED.match(line), next((one for one in MARKED.finditer(line) if one["id"] == new), None)
        if not fence and headed and headed["id"] == new:
            lines[n] = f"{headed['marks'] or ''}{alias}{headed['rest']}"
        elif not fence and marked:
            lines[n] = f"{line[: marked.start()]}{alias}{line[marked.start() :]}"
        else:
            continue
        return "\n".join(lines)
    return markdown


def replaced(page: Page, move: Move, pages: Mapping[str, Page], paths: Mapping[str, str]) -> Page:
    """An old text that stays readable, below a warning that another one took its place."""
    markdown = page.markdown if page.publication else warning(link(move.new, page, pages, paths), move, page.markdown)  # a text says so itself, also on paper
    return replace(page, markdown=markdown, listed=False, searched=False, view={**page.view, "unlisted": True})


def retired(address: str, move: Move) -> Page:
    return notice(f"{address.rstrip('/')}.md", GONE, f"Halaman ini dicabut{on(move)}.\n\nAlasannya: {sentence(move.reason)}\n\n[Cari tulisan lain](cari/index.md) atau mulai dari [beranda](index.md).\n")


def away(path: str) -> Page:
    """What answers for a text that was published and waits again; it says nothing of what the text is about."""
    return notice(path, AWAY, "Tulisan di alamat ini sedang ditinjau ulang oleh pengelola.\nAlamatnya tetap, dan isinya tampil lagi di sini sesudah tinjauan selesai.\n\n[Cari tulisan lain](cari/index.md) atau mulai dari [beranda](index.md).\n")


def withdrawn(path: str) -> Page:
    """What answers at the address of a text that was taken back. Of a case it does not say by whom: the person told about, or the editors.

    It does not say the title either: that of a case tells whose life it was, and one that stood on the pages of all other kinds would say by its absence that this was a case.
    """
    why = "Orang yang diceritakan di sini mencabut persetujuannya, atau tulisan ini ditarik penerbitnya." if of_kind(path, CASE) else "Penerbit menarik tulisan ini."
    return notice(path, WITHDRAWN, f"{why}\nIsinya sudah tidak ada di situs ini.\n\n[Cari tulisan lain](cari/index.md) atau mulai dari [beranda](index.md).\n")


def of_kind(path: str, *kinds: Kind) -> bool:
    return path.startswith(tuple(f"{kind.address}/" for kind in kinds))


def urgent(page: Page, library: Library) -> Page:
    """A notice still tells whom to call: whoever comes by an old square may stand before somebody in danger. In the place of a card or an entry that comes first."""
    if not page.view.get(NOTICE):
        return page
    if not of_kind(page.path, CRISIS, ENTRY):
        return replace(page, markdown="\n\n".join(filter(None, (page.markdown.rstrip(), calls.compact(library, (), page.path)))) + "\n")
    block = calls.block(library, None, page.path)
    others = f"{link_to('Kartu gawat lain', crisis.INDEX, page.path)}.\n\n" if library.of_kind(CRISIS) else ""
    return replace(page, markdown="\n\n".join(filter(None, (block, f"{others}{page.markdown}"))))


def notice(path: str, title: str, text: str) -> Page:
    """A page for those who come by an old address; links in `text` are written from the site root."""
    folder = posixpath.dirname(path) or "."
    markdown = re.sub(r"\]\((?P<to>[^()]+)\)", lambda found: f"]({posixpath.relpath(found['to'], folder)})", text)
    return Page(path=path, title=title, markdown=markdown, searched=False, listed=False, view={"kind": "halaman", "title": title, "unlisted": True, NOTICE: True})


def link(end: str, here: Page, pages: Mapping[str, Page], paths: Mapping[str, str]) -> str:
    """`[Judul](../x.md#y)` to an address of the site, seen from a page; a plain address where no page answers there."""
    target, mark, fragment = end.partition("#")
    path = paths.get(target)
    title = pages[path].title if path else target
    place = posixpath.relpath(path or target, posixpath.dirname(here.path) or ".")
    return f"[{escaped(title)}]({place}{mark}{fragment})"
