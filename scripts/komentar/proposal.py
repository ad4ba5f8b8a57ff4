"""What is known for certain about a proposal, and the links made of it; never from the findings themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from rows import LEFT_OUT, Row, is_count

ROOT = Path(__file__).resolve().parents[2]

PAGES = "docs/kontribusi/aturan"

PLAIN = re.compile(r"[^`|<>\\]{1,120}")
"""`casebook/Kasus Baru.md`; not a path with a backtick, which would end the code span that it is shown in."""

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands where a sign of a file's name could not be told, so that no link can lead there."""

ODD = "berkas dengan nama tidak lazim"

PRIVATE = re.compile(r"@|(?:\d[ ._-]?){9}")
"""`casebook/0812-0000-1234.md`: a name that may hold an address or a number. The check leaves these out already; a second lock costs little."""

DATE = re.compile(r"(?<!\d)(?<!\d[ ._-])(?:19|20)\d\d-\d\d-\d\d(?!\d)(?![ ._-]\d{3})")
"""`2013-12-06-2.md` is a day and no number; `3402-2013-12-06-0001.md` is a number and no day."""

ADDRESS = re.compile(r"https?://[\w.:-]+(?:/[\w.~%/{}-]*)?", re.ASCII)
"""`https://contoh.id/pustaka/`, `https://contoh.id/usulan/{usulan}/`: nothing in it ends a link of Markdown."""

REPOSITORY = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}", re.ASCII)
SHA = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the workflow knows for certain about the proposal; everything may be missing, and then there is no link."""

    server: str = ""
    base: str = ""
    head: str = ""
    sha: str = ""
    run: str = ""
    number: str = ""
    site: str = ""
    preview: str = ""
    conclusion: str = ""
    altered: bool = False
    """Whether the proposal changes what checked it, so that its result may say anything."""

    @classmethod
    def given(cls, environment: Mapping[str, str]) -> Around:
        """Only values of the expected form are taken."""

        def valid(name: str, form: re.Pattern[str]) -> str:
            value = environment.get(name, "").strip()
            return value if form.fullmatch(value) else ""

        digits, word = re.compile(r"\d{1,20}", re.ASCII), re.compile(r"[a-z_]{1,40}")
        base = valid("REPO", REPOSITORY)
        return cls(
            server=valid("SERVER", ADDRESS).rstrip("/"), base=base, head=valid("HEAD_REPO", REPOSITORY) or base, sha=valid("SHA", SHA), run=valid("RUN", digits),
            number=valid("USULAN", digits), site=valid("SITUS", ADDRESS).rstrip("/"), preview=valid("PRATINJAU", ADDRESS), conclusion=valid("HASIL", word),
            altered=valid("PEMERIKSA", word) == "berubah",
        )

    @property
    def log(self) -> str:
        """«catatan pemeriksaan», as a link where it is known."""
        known = self.server and self.base and self.run
        return f"[catatan pemeriksaan]({self.server}/{self.base}/actions/runs/{self.run})" if known else "catatan pemeriksaan «Periksa»"

    def rule(self, code: str) -> str:
        """The code as a link to its page, on the site or else in the repository; plain when there is no such page."""
        page = f"{PAGES}/{code.lower()}.md"
        if not (ROOT / page).is_file():
            return code
        return self.page(code, page)

    def page(self, words: str, page: str) -> str:
        """Words as a link to a page of ours, `docs/a.md#b`, on the site or else in the repository."""
        path, mark, fragment = page.partition("#")
        if self.site:
            return f"[{words}]({self.site}/{path.removeprefix('docs/').removesuffix('.md')}/{mark}{fragment})"
        return f"[{words}]({self.server}/{self.base}/blob/HEAD/{path}{mark}{fragment})" if self.server and self.base else words

    def place(self, row: Row) -> str:
        """`path:line:column` as a link into the file as it was proposed."""
        path, line = row["path"], row["line"]
        column = row.get("column")
        spot = f"{line}:{column}" if is_count(column) else f"{line}"
        ordinary = PLAIN.fullmatch(path) is not None and path.isprintable()
        private = PRIVATE.search(DATE.sub("", path)) is not None
        label = f"`{path}:{spot}`" if ordinary and not private else f"{ODD}, {spot}"
        safe = not private and LEFT_OUT not in path and LOST not in path and path.isprintable() and len(path) <= 300 and not path.startswith("/") and not {"", ".", ".."} & set(path.split("/"))
        if not (safe and self.server and self.head and self.sha):
            return label
        return f"[{label}]({self.server}/{self.head}/blob/{self.sha}/{quote(path)}?plain=1#L{line})"

    def visit(self) -> str:
        """The preview of this proposal, where the project has said what its address looks like."""
        if not self.preview or ("{usulan}" in self.preview and not self.number) or ("{komit}" in self.preview and not self.sha):
            return ""
        address = self.preview.replace("{usulan}", self.number).replace("{komit}", self.sha)
        return "" if "{" in address or "}" in address else f"[Lihat pratinjau usulan ini]({address})."
