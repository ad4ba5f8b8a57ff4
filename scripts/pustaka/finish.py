"""What is added to the rendered pages last: the search index."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pustaka import search
from pustaka.prepare import Prepared
from pustaka.progress import Progress
from pustaka.site.findable import findable, glossary, labels


def finish(folder: Path, prepared: Prepared, rendered: Mapping[str, str], progress: Progress) -> None:
    """Complete the site in `folder`; `rendered` is the HTML of each page's text by the page's path."""
    progress.say("Menyusun indeks pencarian.")
    found = [findable(page, rendered[page.path]) for page in prepared.pages if page.searched and page.path in rendered]
    files = search.build_index(found, glossary(prepared.library), cache=prepared.project.cache / "cari.json", labels=labels(prepared.library))
    for name, content in files.items():
        place = folder / "cari" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
