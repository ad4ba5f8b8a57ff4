"""What goes where its page or PDF goes although the ledger does not name it: the file to send, the citations, the EPUB of a volume, its feeds."""

from __future__ import annotations

from collections.abc import Container, Iterator

from pustaka.library.publication import volume_path
from pustaka.metadata import calendar, citing, feeds, writing
from pustaka.metadata.files import CITATIONS
from pustaka.site.carried import epub_path, sent_at, was_sent


def beside(page: str) -> tuple[str, ...]:
    """Every address that may belong to a page, always in the same order, the file to send first; which of them there are depends on its kind."""
    stem = page.rstrip("/")
    return (
        sent_at(stem), *(f"{CITATIONS}/{stem}.{form}" for form, _name in citing.FORMS), epub_path(volume_path(stem)),
        *(f"{feeds.FOLDER}/{stem}.{form}" for form in (*writing.FORMS, calendar.ENDING)),
    )


def following(old: str, end: str, there: Container[str]) -> Iterator[tuple[str, str]]:
    """(old, new) address of what follows a page, or the PDF of a volume, that went to `end`; `there` are the files of this build.

    A page whose own texts all went elsewhere may stay, so that its book goes with the PDF. Where no file took the place of the
    one to send, its address leads to the page, or says that it was retired: it is a page itself.
    """
    if not old.endswith("/"):
        if old.endswith(".pdf") and epub_path(end) in there:
            yield epub_path(old), epub_path(end)
        return
    page = end.partition("#")[0]
    new = beside(page) if page.endswith("/") else ()
    for n, one in enumerate(beside(old)):
        if new and new[n] in there:
            yield one, new[n]
        elif n == 0 and was_sent(old):
            yield one, end
