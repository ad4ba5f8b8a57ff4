"""Danger signs and key points in their frame are one list for those who hear it, as on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pustaka.book import volumes
from tests.book.papers import checked
from tests.helpers import library

SERIES = "nama: Seri rekaan\nsingkatan: SR\nringkasan: Seri untuk pengujian.\nkategori: [Satu]\n"
SIGNS = "## Tanda bahaya {#tanda-bahaya}\n\n" + "- **Rekaan.** Rekaan saja.\n" * 5
POINTS = "\n## Butir kunci {#butir-kunci}\n\n" + "- Rekaan saja.\n" * 4 + "\nSebuah kalimat.\n\n- Satu.\n    - Anak.\n    - Anak lain.\n- Dua.\n"
BOOKS = {
    "discussions/sr/seri.yml": SERIES,
    "discussions/sr/001.md": f"---\njudul: Rekaan\nringkasan: Rekaan.\nnomor: 1\ntanggal: 2012-01-02\nkategori: Satu\n---\n\n{SIGNS}{POINTS}",
    "docs/buku-saku/a.md": f"---\njudul: Rekaan\nringkasan: Rekaan.\n---\n\n{SIGNS}{POINTS}",
}


def lists(node: Any) -> list[int]:
    """How many items each list has, in order."""
    if isinstance(node, int):
        return []
    if node._type_name == "array":
        return [found for one in node for found in lists(one)]
    if "/S" not in node:
        return []
    inner = lists(node.K) if "/K" in node else []
    return [len(items(node)), *inner] if node.S == "/L" else inner


def items(node: Any) -> list[Any]:
    """The items of a list; a list of one item holds it as it is."""
    inside = [node.K] if getattr(node.K, "_type_name", "") == "dictionary" else list(node.K)
    return [one for one in inside if one.S == "/LI"]


@pytest.mark.parametrize("path", ["unduh/diskusi/sr/001.pdf", "unduh/buku-saku/a.pdf"])
def test_what_is_one_list_on_the_page_is_one_on_paper(tmp_path: Path, path: str) -> None:
    books = library(BOOKS)
    (made,) = checked(books, tmp_path, [one for one in volumes(books) if one.path == path])
    with pikepdf.open(made.file) as pdf:
        assert lists(pdf.Root.StructTreeRoot.K)[:4] == [5, 4, 2, 2]
