"""What «pustaka tinjau» writes, check and gate accept: for every kind and for any name."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pustaka.build.outputs import suspects
from pustaka.check import check
from pustaka.check.memory import recalled
from pustaka.editorial.gate import admit
from pustaka.editorial.review import Answer, ReviewStopped, signed, walk
from pustaka.findings import Severity
from pustaka.kinds import BY_KEY, KINDS, Kind
from pustaka.library.signoff import PUBLISH, State, record, state
from pustaka.library.wording import CHANGED, INVENTED
from pustaka.site.plan import plan
from tests.helpers import library
from tests.kinds.filled import around as series
from tests.kinds.filled import fill
from tests.signing import DAY, sign

NAMES = (
    "Ratna Dewi, S.ST., M.Si.", "Sri Rahayu", "Budi Rekaan, S.Sos", "Dr. Hj. Contoh Rekaan, M.P.S.Sp., Ph.D.", "I Gusti Ayu Rekaan", "Xudirman",
    "Rekaan O'Contoh", "Peninjau: Rekaan", "Jalan Rekaan", "Contoh binti Rekaan", "R. A. Contoh", "Rekaan # Contoh", "- Rekaan", "Null Rekaan", "123 Rekaan", "Ny. S",
)
"""Invented; some of them are awkward in YAML or look like something else."""


def place(kind: Kind) -> str:
    return "/".join(filter(None, (kind.folder, "contoh" if kind.series else "", "7.md")))


def told(kind: Kind, text: str) -> list[tuple[str, int, str]]:
    books = replace(library({**series(kind), place(kind): text}), today=DAY)
    return [(one.code, one.line, one.message) for one in check(books)]


def answers(name: str, *, questions: list[str] | None = None) -> Callable[[str], str]:
    def ask(question: str) -> str:
        if questions is not None:
            questions.append(question)
        if question.startswith("Nama peninjau"):
            return name
        return "perawat" if "profesi" in question else "tidak" if question.startswith("Mungkinkah") else "ya"
    return ask


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_sign_check_and_publish(kind: Kind, name: str) -> None:
    text, where = fill(kind, "7"), place(kind)
    assert told(kind, text) == []
    books = library({**series(kind), where: text})
    publication = books.by_path[where]
    done = signed(publication, walk(publication, check(books), answers(name)), DAY)
    again = replace(library({**series(kind), where: done}), today=DAY)
    assert record(again.by_path[where], "tinjauan")["oleh"] == name
    assert state(again.by_path[where]) is State.SIGNED
    assert check(again) == ()
    assert where in admit(again, check(again)).library.by_path
    assert not list(suspects([(f"Ditinjau oleh {name}, 31 Januari 2026", ("a/index.html", False))], again))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_one_word_changed_afterwards_accuses_nobody(kind: Kind, name: str) -> None:
    where = place(kind)
    done = sign(where, fill(kind, "7"), by=name, around=series(kind)).replace("dengan sabar", "dengan tekun")
    books = replace(library({**series(kind), where: done}), today=DAY)
    found = check(books)
    assert [(one.code, one.severity) for one in found] == [("DIRI30", Severity.REVIEW if kind.key == "kasus" else Severity.ADVICE)]
    assert state(books.by_path[where]) is State.CHANGED
    admission = admit(books, found)
    if kind.key == "kasus":
        assert [one.path for one in admission.waiting] == [where]
    else:
        pages = {page.path: page.view for page in plan(admission.library)}
        assert pages[books.by_path[where].site_path]["notice"].removeprefix(f"{INVENTED}. ") == CHANGED


def test_a_changed_case_waits_although_it_retells_a_public_document() -> None:
    text = fill(BY_KEY["kasus"], "7").replace("persetujuan: {", "asal: Naskah terbuka\npersetujuan: {")
    done = sign("casebook/7.md", text).replace("dengan sabar", "dengan tekun")
    books = library({"casebook/7.md": done})
    assert state(books.publications[0]) is State.CHANGED
    assert [one.path for one in admit(books, check(books)).waiting] == [one.path for one in admit(books, ()).waiting] == ["casebook/7.md"]


def test_a_retold_case_is_signed_without_consent_or_author_of_its_own() -> None:
    text = "\n".join(line for line in fill(BY_KEY["kasus"], "7").split("\n") if not line.startswith(("persetujuan:", "penulis"))).replace("anak: tidak", "anak: tidak\nasal: Naskah terbuka")
    books, questions = library({"casebook/7.md": text}), list[str]()
    assert check(books) == ()
    answer = walk(books.publications[0], (), answers("Ratna Dewi", questions=questions))
    assert any("«asal»" in one for one in questions)
    again = library({"casebook/7.md": signed(books.publications[0], answer, DAY)})
    assert state(again.publications[0]) is State.SIGNED
    assert check(again) == ()


CASE = "---\njudul: Contoh\nsamaran: [Ibu Mawar]\nanak: tidak\npenulis: [Penulis Rekaan]\npersetujuan: {{bentuk: lisan}}\n{more}---\n\nIbu Mawar datang.\n{body}"
BLOCK = "tinjauan:\n  oleh: {}\n  tanggal: 2026-01-31\n  hasil: terbit\n  sidik: abcdefghijklmnop\n"


def diri(more: str, body: str = "") -> list[str]:
    """Rules of the family, with the line, but for the signature's own."""
    found = check(library({"casebook/x.md": CASE.format(more=more, body=body)}), only=["DIRI"])
    return [f"{one.line} {one.slug}" for one in found if one.code != "DIRI30"]


def test_the_name_in_the_block_is_silent_and_everywhere_else_it_is_not() -> None:
    block = BLOCK.format("Ratna Xudirman, S.ST.")
    assert diri(block) == []
    assert diri(block, "Ratna Xudirman datang lagi.\n") == diri("", "\n\n\n\n\nRatna Xudirman datang lagi.\n") != []
    assert diri(f"program: Ratna Xudirman\n{block}") != []
    assert diri(f"wilayah: Ibu Ratna\n{block}") != []


def test_the_name_in_the_block_makes_no_word_of_the_text_suspect() -> None:
    assert diri(BLOCK.format("Indah Bunga"), "Bunga itu indah. Taman Bunga Indah.\n") == []
    assert diri(BLOCK.format("Xatensi Dewi"), "Sebuah xatensi.\n") == []


def test_the_mark_of_a_signature_is_no_unknown_word_of_a_note_without_capitals() -> None:
    note = "klien datang ke kantor lalu kami duduk dan berbicara tentang rencana keluarga di rumah.\n" * 3
    text = f"---\njudul: contoh\n{{}}---\n\n{note}"
    for kept in ("", BLOCK.format("pengelola")):
        assert not check(library({"casebook/x.md": text.format(kept)}), only=["kata-tak-dikenal", "tanggal-kejadian"])


@pytest.mark.parametrize(
    ("value", "slug"),
    [
        ("Ratna Dewi 0812-0000-1234", "nomor-telepon"),
        ("Ratna Dewi, ratna@contoh.go.id", "surel"),
        ("NIP 197505050000031000", "nomor-dokumen"),
        ("nol delapan satu dua nol nol nol nol satu dua tiga empat", "nomor-telepon"),
        ("Ratna Dewi, Jalan Rekaan No. 12", "alamat"),
        ("'Ratna Dewi (0812-0000-1234)'", "nomor-telepon"),
    ],
)
def test_numbers_in_the_name_are_found_and_the_name_beside_them_is_not(value: str, slug: str) -> None:
    assert diri(BLOCK.format(value)) == [f"8 {slug}"]


@pytest.mark.parametrize(
    "more",
    [
        "tinjauan:\n  oleh: Ratna Xudirman # Ibu Xinah\n",
        "tinjauan:\n  oleh: Ratna Xudirman\n  oleh: Ibu Xinah\n",
        "tinjauan:\n  oleh: Ibu Xinah\n  oleh: Ratna Xudirman\n",
        "tinjauan:\n  oleh: Ratna Xudirman\n    dan Ibu Xinah\n",
        "tinjauan:\n  oleh: >-\n    Ibu Xinah\n",
        "tinjauan:\n  oleh:\n    oleh: Ibu Xinah\n",
        "tinjauan:\n  oleh: [Ibu Xinah]\n",
        "tinjauan:\n  catatan:\n    oleh: Ibu Xinah\n",
        "tinjauan: {oleh: Ibu Xinah}\n",
        "tinjauan: Ibu Xinah\n",
        "tinjauan:\n  # Ibu Xinah\n  oleh: Ratna Xudirman\n",
        "tinjauan: # Ibu Xinah\n  oleh: Ratna Xudirman\n",
        "program: |\n  tinjauan:\n    oleh: Ibu Xinah\n",
        "program: 'a\ntinjauan:\n  oleh: Ibu Xinah\n  b'\n",
        "program:\n  tinjauan:\n    oleh: Ibu Xinah\n",
        "tinjauan:\n  oleh: Ratna Xudirman\ntinjauan:\n  oleh: Ibu Xinah\n",
        "tinjauan:\n  oleh: Ibu Xinah\ntinjauan:\n  oleh: Ratna Xudirman\n",
        "Tinjauan:\n  oleh: Ibu Xinah\n",
        "tinjauan :\n  oleh: Ibu Xinah\n",
        "tinjauan_lain:\n  oleh: Ibu Xinah\n",
        "tinjauan:\n  tanggal: Ibu Xinah\n",
        "tinjauan:\n  sidik: Ibu Xinah\n",
        "tinjauan:\n  hasil: Ibu Xinah\n",
        "tinjauan:\n  catatan: Ibu Xinah\n",
        "tinjauan:\n  oleh: Ibu Xinah " + "yang lama " * 12 + "\n",
        "program: \"a\\\n\N{LINE SEPARATOR}\"\ntinjauan:\n  oleh: Ratna Xudirman # Ibu Xinah\n",
    ],
)
def test_only_the_field_as_the_command_writes_it_is_silent(more: str) -> None:
    assert any("nama-orang" in one for one in diri(more)), more


def test_a_block_in_the_body_is_text() -> None:
    assert any("nama-orang" in one for one in diri("", "\ntinjauan:\n  oleh: Ibu Xinah\n"))
    assert any("nama-orang" in one for one in diri(BLOCK.format("Ratna Dewi"), "\ntinjauan:\n  oleh: Ibu Xinah\n"))


def test_a_text_outside_the_block_cannot_be_changed_under_the_signature() -> None:
    where = "docs/buku-saku/7.md"
    text = sign(where, "---\njudul: A\nringkasan: 'a\ntinjauan:\n  oleh: b'\nkelompok: anak\n---\n\nIsi.\n")
    assert state(library({where: text}).publications[0]) is State.SIGNED
    assert state(library({where: text.replace("oleh: b'", "oleh: c'")}).publications[0]) is State.CHANGED


def test_what_was_found_and_answered_opens_again_but_the_reviewer_stays_unaccused() -> None:
    where = "docs/buku-saku/7.md"
    text = fill(BY_KEY["saku"], "7").replace("dengan sabar", "dan Ibu Xinah dengan sabar", 1)
    before = [one.slug for one in check(library({where: text}), only=["DIRI"])]
    done = sign(where, text, by="Ratna Dewi, S.ST., M.Si.")
    assert before == ["nama-orang"]
    assert check(library({where: done}), only=["DIRI"]) == ()
    after = check(library({where: done.replace("lalu menyusun", "kemudian menyusun", 1)}), only=["DIRI"])
    assert sorted(one.slug for one in after) == ["nama-orang", "tinjauan-tidak-berlaku"]


def test_records_that_commands_write_are_not_accused() -> None:
    silence = "satu:\n  nama: Nama alat, bukan orang\n  aturan: inisial\n  berkas: docs/a.md\n  garam: a1\n  sidik: b2\n  oleh: Ratna Xudirman, S.ST.\n  tanggal: 2026-01-01\n"
    permit = "satu:\n  nama: Layanan\n  nilai: '0812-0000-1234'\n  aturan: nomor-telepon\n  alasan: a\n  oleh: Ratna Xudirman, S.ST.\n  tanggal: 2026-01-01\n  kedaluwarsa: 2027-01-01\n  lingkup: [docs/a.md]\n"
    books = library({"docs/register/senyap.yml": silence, "docs/register/izin.yml": permit, "docs/a.md": "---\njudul: A\n---\n\nTelepon 0812-0000-1234.\n"})
    assert [one for one in check(replace(books, today=DAY)) if one.path.startswith("docs/register/")] == []


def test_what_is_remembered_and_what_is_looked_at_anew_are_the_same(tmp_path: Path) -> None:
    books = library({"casebook/x.md": CASE.format(more=BLOCK.format("Ratna Xudirman, 0812-0000-1234"), body="Ratna Xudirman datang.\n")})
    fresh = check(books, only=["DIRI"])
    assert {"DIRI01", "DIRI20"} <= {one.code for one in fresh}
    for _time in range(2):
        assert check(recalled(books, tmp_path / "diri.json"), only=["DIRI"]) == fresh


def test_another_reviewer_is_looked_at_again(tmp_path: Path) -> None:
    for name, found in (("Ratna Xudirman", 0), ("Ratna 0812-0000-1234", 1), ("Ratna Xudirman # Ibu Xinah", 1)):
        books = library({"casebook/x.md": CASE.format(more=BLOCK.format(name), body="")})
        assert bool(dict(recalled(books, tmp_path / "diri.json").examined)["casebook/x.md"]) == bool(found)


@pytest.mark.parametrize("name", ["Ratna 0812-0000-1234", "ratna@contoh.id", "Ratna " * 30, "Ratna <b>x</b>", "[Ratna](https://contoh.id)", "Ratna {{ x }}"])
def test_a_name_that_the_check_would_not_accept_is_not_written(name: str) -> None:
    with pytest.raises(ReviewStopped, match="nama dan gelarnya saja"):
        walk(library({"docs/a.md": "---\njudul: A\n---\n\nIsi.\n"}).publications[0], (), answers(name))


def test_a_block_that_cannot_be_replaced_stays() -> None:
    broken = "---\njudul: A\ntinjauan: {oleh: a,\ntanggal: b}\n---\n\nIsi.\n"
    with pytest.raises(ReviewStopped, match="Hapus isian «tinjauan»"):
        signed(library({"docs/a.md": broken}).publications[0], Answer("Ratna Dewi", PUBLISH), datetime.date(2026, 1, 31))
