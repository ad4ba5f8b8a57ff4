"""A library in which nothing changed gets its PDFs without composing one text; the smallest change makes it compose again."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pustaka.book import Made, Trouble, make, making, pdf_manifest_cache, volumes
from pustaka.library import Library, library
from pustaka.progress import Progress
from pustaka.project import Brand, fingerprint
from pustaka.site.codes import Stamp
from pustaka.text.source import decode
from pustaka.typesetting import workers
from pustaka.typesetting.typeset import Job, Refused, Typeset

DAY = datetime.date(2026, 1, 5)
FILES: dict[str, bytes] = {
    "casebook/a.md": "---\njudul: Kasus rekaan\nringkasan: Rekaan untuk pengujian.\nsamaran: [Ibu Rekaan]\nkurun: 2018\nanak: tidak\n---\n\nIsi. \U0001f9ff\n\n![Rekaan](gambar.jpg)\n".encode(),
    "casebook/gambar.jpg": b"rekaan",
    "docs/register/topik.yml": b"rekaan: {nama: Rekaan}\n",
    "discussions/rekaan/seri.yml": b"nama: Seri rekaan\njenis: edisi\n",
}


def books(files: dict[str, bytes], today: datetime.date = DAY) -> Library:
    return library.assemble([decode(path, data) for path, data in files.items() if path.endswith((".md", ".yml"))], files=frozenset(files), read_bytes=files.__getitem__, today=today)


def built(tmp_path: Path, heard: list[Trouble] | None = None, given: Library | None = None, **others: Any) -> tuple[Made, ...]:
    one = given or books(FILES)
    settings: dict[str, Any] = {"site_url": "https://contoh.id/", "dates": {}, "brand": Brand(), "stamps": {}} | others
    return make(
        volumes(one), one, cache=tmp_path / "pdf", memory=tmp_path / "ingat.json", progress=Progress(quiet=True), jobs=1, report=([] if heard is None else heard).append, **settings,
    )


@pytest.fixture
def composed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of what was made ready for Typst, which itself is left out."""
    found: list[str] = []
    ready = making.from_texts

    def counted(one: Any, given: Any) -> Any:
        found.append(one.path)
        return ready(one, given)

    monkeypatch.setattr(making, "from_texts", counted)
    monkeypatch.setattr(workers, "attempt", lambda job: Typeset(job.data.encode(), 1))
    return found


def test_nothing_is_composed_again_and_everything_is_said_again(tmp_path: Path, composed: list[str]) -> None:
    first, second = list[Trouble](), list[Trouble]()
    made = built(tmp_path, first)
    assert len(composed) == len(made) == 2
    assert built(tmp_path, second) == made
    assert len(composed) == 2
    assert first == second != []


def changed(path: str, data: bytes) -> Callable[[], dict[str, Any]]:
    return lambda: {"given": books(FILES | {path: data})}


@pytest.mark.parametrize("change", [
    changed("casebook/a.md", FILES["casebook/a.md"].replace(b"Isi.", b"Isi lain.")),
    changed("casebook/gambar.jpg", b"lain"),
    changed("casebook/lampiran.txt", b"baru"),
    changed("docs/register/topik.yml", b"rekaan: {nama: Rekaan lain}\n"),
    changed("discussions/rekaan/seri.yml", b"nama: Seri lain\njenis: edisi\n"),
    lambda: {"given": books(FILES, DAY + datetime.timedelta(1))},
    lambda: {"given": replace(books(FILES), absent={"casebook/b.md": library.Absence("Rekaan")})},
    lambda: {"site_url": "https://lain.id/"},
    lambda: {"dates": {"casebook/a.md": DAY}},
    lambda: {"brand": Brand(name="Pustaka lain")},
    lambda: {"stamps": {"kasus/a/": Stamp("rekaan", "HYF7", DAY)}},
], ids=["tulisan", "gambar", "berkas", "daftar", "seri", "hari", "tertahan", "alamat", "tanggal", "merek", "edisi"])
def test_any_change_is_looked_at(change: Callable[[], dict[str, Any]], tmp_path: Path, composed: list[str]) -> None:
    built(tmp_path)
    composed.clear()
    built(tmp_path, **change())
    assert composed


def test_another_template_font_or_program_is_another_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fingerprint, "HOUSE", tmp_path)
    told = set[str]()

    def ask() -> None:
        for kept in (pdf_manifest_cache.programs, fingerprint.content, fingerprint.installed):
            kept.cache_clear()
        told.add(pdf_manifest_cache.programs())

    for name, data in (("main.typ", b"satu"), ("main.typ", b"dua"), ("huruf.ttf", b"satu"), ("ruang.py", b"satu")):
        (tmp_path / name).write_bytes(data)
        ask()
    monkeypatch.setattr(fingerprint, "version", lambda name: "0")
    ask()
    for kept in (pdf_manifest_cache.programs, fingerprint.content, fingerprint.installed):
        kept.cache_clear()
    assert len(told) == 5


def test_what_is_wanted_is_part_of_the_state() -> None:
    one = books(FILES)
    wanted = volumes(one)
    assert len({pdf_manifest_cache.state(some, one) for some in (wanted, wanted[:1], [replace(wanted[0], title="Lain"), *wanted[1:]])}) == 3
    assert pdf_manifest_cache.state(wanted, one) == pdf_manifest_cache.state(volumes(books(FILES)), books(FILES))


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"keadaan": 1}'])
def test_a_damaged_memory_counts_as_none(damage: bytes, tmp_path: Path, composed: list[str]) -> None:
    made = built(tmp_path)
    (tmp_path / "ingat.json").write_bytes(damage)
    composed.clear()
    assert built(tmp_path) == made
    assert len(composed) == 2


def test_a_lost_pdf_is_made_again_and_the_others_are_not(tmp_path: Path, composed: list[str]) -> None:
    made = built(tmp_path)
    made[0].file.write_bytes(b"rusak")
    composed.clear()
    assert built(tmp_path) == made
    assert composed == [made[0].path]


def test_what_changes_while_pdfs_are_set_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = dict(FILES)
    one = books(files)

    def attempt(job: Job) -> Typeset:
        files["casebook/gambar.jpg"] = b"lain"
        return Typeset(job.data.encode(), 1)

    monkeypatch.setattr(workers, "attempt", attempt)
    built(tmp_path, given=one)
    assert not (tmp_path / "ingat.json").exists()


def test_a_refusal_is_not_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "attempt", lambda job: Refused("tidak"))
    heard = list[Trouble]()
    assert built(tmp_path, heard) == ()
    assert any(one.fatal for one in heard)
    assert not (tmp_path / "ingat.json").exists()
