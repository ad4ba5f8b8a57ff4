"""Which files of the finished site go into which pack, and in which order."""

from __future__ import annotations

from pathlib import Path

from pustaka.build import packing
from pustaka.search import foreign, unfinished, unsaid
from pustaka.site.offline import FIRST, PACKS, holds

SECOND, CARDS = PACKS[1].key, "gawat/"
"""The pack behind the first, and what comes whole with the first."""

LATER = (f"cari/{unsaid.FILE}.js", f"cari/{unfinished.FILE}.js", f"assets/cari/{unfinished.FILE}.js", f"cari/{foreign.OTHER}/")
"""What the first pack can do without of the search; see `search/unsaid.py`, `search/unfinished.py` and `search/foreign.py`."""


def chosen(folder: Path) -> dict[str, tuple[str, ...]]:
    """The files of each pack, in order; the index of the search goes with the first, the texts of a page with the page.

    Of the first pack only the cards bring their texts: without them a result is a title, and those of all entries weigh about 7 KB of its 350.
    """
    every = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    texts = {address(folder / path): path for path in every if path.startswith("cari/t/")}
    found: dict[str, list[str]] = {pack.key: [] for pack in PACKS}
    for path in every:
        if path.startswith("cari/") and path.endswith(".js") and not path.startswith(LATER):
            continue
        key = next((pack.key for pack in PACKS if holds(pack, path) and not (pack.key == FIRST and path.startswith(LATER))), "")
        if key:
            found[key].append(path)
            if path.endswith("index.html") and (page := path.removesuffix("index.html")) in texts:
                found[SECOND if key == FIRST and not path.startswith(CARDS) else key].append(texts[page])
    found[FIRST] += [path for path in every if path.startswith("cari/") and path.endswith(".js") and not path.startswith(("cari/t/", *LATER))]
    return {key: tuple(paths) for key, paths in found.items() if paths}


def address(shard: Path) -> str:
    """The page whose texts a shard of the search holds."""
    found = packing.SHARD.match(shard.read_text("utf-8"))
    page = packing.ADDRESS.match(found["content"]) if found else None
    return page["address"] if page else ""
