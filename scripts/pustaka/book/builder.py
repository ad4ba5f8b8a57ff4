"""Makes the texts of one volume into data for the template, and gathers what they share: labels, pictures, abbreviations and troubles."""

from __future__ import annotations

import posixpath
from datetime import date
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from pustaka.book import appendix, card, decisions, ending, nodes, numbers, pictures, runs, text, tree
from pustaka.book.around import called
from pustaka.book.sources import Sources, led
from pustaka.book.volume import Volume
from pustaka.compose import replaced
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.entry import ENTRY
from pustaka.kinds.teaching import TEACHING
from pustaka.library import Publication, wording
from pustaka.library.publication import address_of
from pustaka.registers import drawings
from pustaka.site import view
from pustaka.text.deadline import within
from pustaka.text.limits import PAGE_SECONDS

OUTSIDE = ("http://", "https://", "mailto:", "tel:")


class Builder:
    """One volume in the making; its links are settled when all labels are known."""

    def __init__(self, volume: Volume, given: Sources) -> None:
        self.volume, self.given = volume, given
        self.members = {one.path for one in volume.texts}
        self.labels: set[str] = set()
        self.pictures: dict[str, bytes] = {}
        self.abbreviations: set[tuple[str, str]] = set()
        self.pocket = volume.collected and volume.paper == "a6"
        self.troubles: list[tuple[str, str]] = []

    def publication(self, one: Publication) -> dict[str, Any]:
        html = self.given.render(one)
        with within(PAGE_SECONDS, one.path):
            body = nodes.convert(html, self.doors(one))
        for node in tree.walk(body.blocks):
            if node["t"] == "h" and (stamp := self.given.stamps.get(f"{one.address}#{node['id']}")):
                node["code"] = stamp.shown
        self.labels |= body.labels
        self.abbreviations |= body.abbreviations.items()
        missing = body.missing
        title = text.line(one.title, missing)
        self.labels.add(self.start(one))
        values = one.document.matter.values
        facts = [[text.line(label, missing), text.line(value, missing, text.LONGEST_FACT)] for label, value in wording.facts(one)]
        beside = [fact for fact in facts if fact[0] not in BELOW]
        revised = self.given.dates.get(one.path)
        names = [text.line(name, missing) for name in one.listed("nama_lain")]
        data = {
            "label": self.start(one), "kind": one.kind.key, "kind_name": called(one)[0], "title": title, "summary": text.line(one.summary, missing),
            "series": text.line(one.series.name if one.series else called(one)[1], missing),
            "number": text.line(str(values["nomor"]) if one.number and "nomor" in values else "", missing), "number_name": text.line(one.number, missing),
            "when": text.line(wording.when(one), missing), "place": text.line(values.get("tempat") or values.get("wilayah") or "", missing),
            "group": text.line(wording.group(values.get("kelompok")), missing), "names": names,
            "facts": beside, "origin": [fact for fact in facts if fact[0] in BELOW], "mark": marked(one, self.given.library.today), "reviewed": reviewed(one),
            "revised": wording.date(revised) if revised else "", **led(self.given, one.address), "body": decisions.answers_last(body.blocks) if one.kind is TEACHING else body.blocks,
        }
        if one.kind in (ENTRY, CRISIS):  # their first page is drawn anew, and the warning above the text stands behind it or nowhere
            data["later"] = text.line(replaced.said(one, self.given.library), missing)
        if one.kind is ENTRY:
            data |= numbers.of_entry(self.given.library, one, missing)
        self.replaced(one.path, missing)
        return data

    def text(self, one: Publication) -> dict[str, Any]:
        """A publication as a chapter, whose last words stay together."""
        found = self.publication(one)
        return {**found, "body": ending.together(found["body"], self.volume.paper)}

    def card(self, one: Publication) -> dict[str, Any]:
        """A crisis card: what its front shows by name, and the rest for its back."""
        whole, missing = self.publication(one), set[str]()
        found = card.apart(whole.pop("body"))
        gap = one.document.matter.values.get("celah")
        whole |= card.unlinked(found) if self.volume.form == "poster" else found
        rows = [] if self.volume.form == "poster" else found["rows"]
        whole |= {"gap": text.line(gap, missing) if gap else "", "silent": card.silent(found), **numbers.of_card(self.given.library, one, rows, card.calling(found), missing)}
        self.replaced(one.path, missing)
        return whole

    def appendix(self, texts: list[dict[str, Any]]) -> list[appendix.Section]:
        """What stands behind the entries of a pocketbook; its labels are known only now, so links to it are settled after this."""
        if not self.pocket:
            return []
        words = [one["title"] + " " + one["summary"] + " " + tree.said(one["body"] if "body" in one else card.blocks(one)) for one in texts]
        book = appendix.Book(
            library=self.given.library, entries=self.volume.publications, start=self.start, words=" ".join(" ".join(words).split()),
            abbreviations=frozenset(self.abbreviations),
        )
        found = []
        for path, section, missing in appendix.sections(book):
            self.labels |= {section["label"], *(item["label"] for item in section["items"] if "label" in item)}
            section["url"] = self.given.site_url + (section["address"] or self.volume.page) if self.given.site_url else ""
            self.replaced(path, missing)
            found.append(section)
        return found

    def replaced(self, path: str, missing: set[str]) -> None:
        if missing:
            self.troubles.append((path, text.replaced(missing)))

    def start(self, one: Publication) -> str:
        """The label at the beginning of a publication."""
        return self.label(one, "__awal")

    def label(self, one: Publication, identifier: str) -> str:
        """Heading ids become named places in the file; in a volume each is preceded by its publication's own id."""
        safe = runs.safe(identifier)
        return f"{runs.UNSAFE_LABEL.sub('-', one.id)}:{safe}" if self.volume.collected else safe

    def doors(self, one: Publication) -> runs.Doors:
        return runs.Doors(
            link=lambda href: self.link(one, href), image=lambda src: self.image(one, src), label=lambda identifier: self.label(one, identifier),
        )

    def link(self, one: Publication, href: str) -> dict[str, str]:
        """Inside the volume a place, else an address; what leads nowhere is plain text. A card also bears its code, for where no page number stands."""
        if href.startswith(OUTSIDE):
            address = text.address(href)
            return {"url": address} if address else {}
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return {}
        fragment = f"#{quote(unquote(parts.fragment))}" if parts.fragment else ""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(one.site_path), unquote(parts.path))) if parts.path else one.site_path
        target = self.given.pages.get(path)
        stamp = self.given.stamps.get(target.address) if target is not None and target is not one and target.kind is CRISIS else None
        code = {"code": stamp.shown} if stamp else {}
        if target is not None and target.path in self.members:
            to = self.label(target, unquote(parts.fragment)) if fragment else self.start(target)
            return {"to": to, **({"url": self.given.site_url + target.address + fragment, **code} if self.given.site_url else {})}
        inside = {"to": appendix.place(appendix.PAGES[path], unquote(parts.fragment))} if self.pocket and path in appendix.PAGES else {}
        if not self.given.site_url:
            return inside
        if target is not None or path in self.given.others:
            return {**inside, "url": self.given.site_url + quote(address_of(path)) + fragment, **code}
        return {"url": self.given.site_url + quote(path)} if path in self.given.assets else {}

    def image(self, one: Publication, src: str) -> dict[str, Any] | None:
        parts = urlsplit(src)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(one.site_path), unquote(parts.path)))
        source = (path if path in self.given.drawn else self.given.assets.get(path)) if not parts.scheme and not parts.netloc else None
        if source is None:
            self.troubles.append((one.path, "Ada gambar yang tidak ditemukan. Di PDF hanya keterangannya yang tercetak. Simpan gambar di folder yang sama dengan tulisan."))
            return None
        try:
            picture = self.given.pictures.get(source) or pictures.prepare(self.given.drawn[source] if source in self.given.drawn else self.given.library.read_bytes(source))
        except (pictures.Unprintable, OSError) as error:
            self.troubles.append((source, str(error) if isinstance(error, pictures.Unprintable) else "Gambar ini tidak dapat dibuka."))
            return None
        self.given.pictures[source] = picture
        self.pictures[picture.name] = picture.data
        return {"file": picture.name, "width": picture.width or (drawings.printed(picture.data) if source in self.given.drawn else 0)}

    def settle(self, bodies: list[list[tree.Node]]) -> None:
        """A link to a place that the volume does not hold becomes an address, or plain text."""
        for blocks in bodies:
            for node in tree.walk(blocks):
                if node["t"] == "a" and "to" in node and node["to"] not in self.labels:
                    del node["to"]


BELOW = ("Asal naskah",)
"""Facts that are too long for the margin and stand at the end."""


def marked(one: Publication, today: date | None) -> str:
    """What paper says of a text that nobody has reviewed; a page of no kind of its own leaves the foot of the site behind, which says it there."""
    notice = wording.notice(one, today) or (wording.UNREVIEWED if not one.kind.publication and not wording.review(one) else "")
    return view.draft(notice)


def reviewed(one: Publication) -> str:
    """`Ditinjau oleh …, 6 Desember 2025`; empty without a review."""
    review = wording.review(one)
    return text.line(f"Ditinjau oleh {review}") if review else ""
