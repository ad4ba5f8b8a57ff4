"""Every file is tagged, titled and named: PDF/UA-1 and PDF/A-2a, outline, page labels, places by code, alternative texts."""

import datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from pustaka.book import Made, deadline_pages, make, sheets, volumes
from pustaka.build.printed.tagged import SIGNS
from pustaka.ledger import editions
from pustaka.library import Library
from pustaka.progress import Progress
from pustaka.site import codes
from tests.helpers import library

ROOT = Path(__file__).parents[2]
SITE = "https://contoh.id/"
XMP = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}

ALL = """\
---
judul: Kasus rekaan
ringkasan: Rekaan untuk pengujian.
samaran: [Ibu Rekaan]
kurun: 2018
anak: tidak
---

## Bagian {#satu}

Kalimat dengan catatan.[^a] Lihat [bagian dalam](#dalam) dan **kata** `kode`. Doa بسم الله.

- butir
    - butir dalam

1. satu
2. dua

Istilah
:   Arti.

| Nama | Isi |
| --- | --- |
| a | b |

!!! penting "Kotak"
    Isi.

> Kutipan.

### Dalam {#dalam}

```text
kode
```

---

Akhir.

[^a]: Catatan.
"""


@pytest.fixture(scope="module")
def books() -> Library:
    texts: dict[str, str | bytes] = {"casebook/a.md": ALL}
    for path in ("docs/gawat/overdosis.md", "docs/register/rujukan.yml", "docs/register/lembar.yml", "docs/register/kewajiban.yml", "docs/register/hukum.yml", "docs/register/istilah.yml"):
        texts[path] = (ROOT / path).read_bytes()
    texts |= {one.relative_to(ROOT).as_posix(): one.read_bytes() for one in sorted((ROOT / "docs/metode").glob("*.md"))[:8]}
    texts["docs/buku-saku/fakir-miskin.md"] = (ROOT / "docs/buku-saku/fakir-miskin.md").read_bytes()
    return library(texts, site_url=SITE)


@pytest.fixture(scope="module")
def made(books: Library, tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, ...]:
    """One file of each sort: a case, a casebook, an entry, the pocketbook, a card, a poster, sheets, deadlines."""
    stamps = codes.stamps(books, editions.current(books, {}))
    wanted = [*volumes(books), *sheets(books)[:1], *deadline_pages(books)]
    found = make(wanted, books, site_url=SITE, dates={}, cache=tmp_path_factory.mktemp("pdf"), progress=Progress(quiet=True), stamps=stamps)
    assert len(found) == len(wanted) >= 7
    return found


def elements(node: Any) -> list[Any]:
    """Every element of the tree of tags."""
    if isinstance(node, int) or node is None:
        return []
    if isinstance(node, pikepdf.Array):
        return [one for inner in node for one in elements(inner)]
    return [node, *elements(node.get("/K"))] if "/S" in node else []


def test_each_file_says_which_standards_it_keeps(made: tuple[Made, ...]) -> None:
    for one in made:
        with pikepdf.open(one.file) as pdf, pdf.open_metadata() as meta:
            assert {key: str(meta.get(key)) for key in XMP} == XMP, one.path
            assert meta["dc:title"] == one.title
            assert pdf.Root.MarkInfo.Marked
            assert str(pdf.Root.Lang).startswith("id")
            assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_each_page_has_its_number_as_a_label(made: tuple[Made, ...]) -> None:
    for one in made:
        with pikepdf.open(one.file) as pdf:
            assert [page.label for page in pdf.pages] == [str(n) for n in range(1, one.pages + 1)], one.path


def test_what_has_headings_has_an_outline(made: tuple[Made, ...]) -> None:
    for one in made:
        with pikepdf.open(one.file) as pdf, pdf.open_outline() as outline:
            assert list(outline.root), one.path


def test_every_figure_has_an_alternative_text_and_no_heading_is_skipped(made: tuple[Made, ...]) -> None:
    for one in made:
        with pikepdf.open(one.file) as pdf:
            found = elements(pdf.Root.StructTreeRoot.K)
            assert all(str(node.get("/Alt", "")).strip() for node in found if node.S == "/Figure"), one.path
            levels = [int(str(node.S)[2:]) for node in found if str(node.S) in {f"/H{n}" for n in range(1, 7)}]
            assert levels[0] == 1
            assert all(after <= before + 1 for before, after in pairwise(levels)), one.path


def test_places_are_named_by_their_id_and_by_their_code(books: Library, made: tuple[Made, ...]) -> None:
    stamps = codes.stamps(books, editions.current(books, {}))
    sections = {address: stamp.shown for address, stamp in stamps.items() if address.startswith("buku-saku/fakir-miskin/")}
    assert any("#langkah" in address for address in sections)
    for path in ("unduh/buku-saku/fakir-miskin.pdf", "unduh/buku-saku.pdf"):
        (file,) = (one.file for one in made if one.path == path)
        with pikepdf.open(file) as pdf:
            names = pikepdf.NameTree(pdf.Root.Names.Dests)
            assert {shown for address, shown in sections.items() if address.endswith("/") or address.split("#")[1].startswith("langkah")} <= set(names)
            start = "__awal" if path.count("/") == 2 else "fakir-miskin:__awal"
            assert list(names[sections["buku-saku/fakir-miskin/"]]) == list(names[start])


def test_the_bytes_do_not_depend_on_the_zone_or_the_language_of_the_machine(books: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = [one for one in volumes(books) if one.path == "unduh/kasus/a.pdf"]
    found = set[bytes]()
    for n, (zone, language) in enumerate([("UTC", "C"), ("Asia/Jayapura", "id_ID.UTF-8"), ("America/Lima", "tr_TR.UTF-8")]):
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LC_ALL", language)
        (one,) = make(chosen, books, site_url=SITE, dates={"casebook/a.md": datetime.date(2020, 2, 29)}, cache=tmp_path / str(n), progress=Progress(quiet=True), jobs=1 + n)
        found.add(one.file.read_bytes())
    assert len(found) == 1


def test_on_a_card_signs_are_heard_as_words_and_no_words_stand_outside_a_paragraph(made: tuple[Made, ...]) -> None:
    (file,) = (one.file for one in made if one.path == "unduh/gawat/overdosis.pdf")
    with pikepdf.open(file) as pdf:
        found = elements(pdf.Root.StructTreeRoot.K)
        heard = {str(node.Alt) for node in found if node.S == "/Figure" and not str(node.Alt).startswith("Kode QR")}
        assert heard and heard <= SIGNS
        assert not [node for node in found if node.S == "/Span" and node.P.S in ("/Document", "/Div")]
