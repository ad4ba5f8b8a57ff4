"""Two versions that git left side by side are one error of their file, wherever they stand in it; what only looks so is left alone."""

from __future__ import annotations

import pytest

from pustaka.check import check
from pustaka.findings import Finding
from tests.helpers import library

FRONT = "---\njudul: Tulisan rekaan\nringkasan: Rekaan.\n---\n\n"


def mixed(one: str, other: str, label: str = "cabang") -> str:
    return f"<<<<<<< HEAD\n{one}\n=======\n{other}\n>>>>>>> {label}\n"


def found(path: str, text: str, *, only: tuple[str, ...] = ()) -> list[Finding]:
    return [one for one in check(library({"docs/lain.md": FRONT + "Isi.\n", path: text}), only=only) if one.path == path]


@pytest.mark.parametrize(
    ("path", "text", "lines"),
    [
        ("docs/a.md", FRONT + mixed("\nSatu versi.\n", "\nVersi lain.\n"), {6, 10, 14}),
        ("docs/a.md", FRONT + "Kalimat.\n" + mixed("Satu versi.", "Versi lain."), {7, 9, 11}),
        ("docs/a.md", FRONT + "- satu\n" + mixed("- dua", "- tiga", "1a2b3c4 (Menambah butir)") + "- empat\n", {7, 9, 11}),
        ("docs/a.md", FRONT + "> kutipan\n\n" + mixed("> satu", "> lain"), {8, 10, 12}),
        ("docs/a.md", FRONT.replace("ringkasan: Rekaan.\n", mixed("ringkasan: Satu.", "ringkasan: Lain.")), {3, 5, 7}),
        ("docs/a.md", (FRONT + mixed("Satu.", "Lain.")).replace("\n", "\r\n"), {6, 8, 10}),
        ("docs/a.md", FRONT + mixed("Satu.\n||||||| 1a2b3c4\nDulu.", "Lain.") + "\n" + mixed("Dua.", "Lain."), {6, 10, 12, 14, 16, 18}),
        ("docs/register/rujukan.yml", mixed("a: {nama: Rekaan, telepon: '999'}", "a: {nama: Rekaan, telepon: '998'}"), {1, 3, 5}),
        ("docs/register/pindahan.yml", mixed("a:\n  lama: m/", "b:\n  lama: n/"), {1, 4, 7}),
        ("docs/register/alamat/2026.tsv", mixed("2026-11-28\thalaman\tlain/\t", "2026-11-29\thalaman\tlain/\t"), {1, 3, 5}),
        ("discussions/r/seri.yml", mixed("nama: Satu", "nama: Lain") + "jenis: notulensi\npenerbit: P\nringkasan: R.\n", {1, 3, 5}),
    ],
)
def test_two_versions_in_one_file_are_one_error(path: str, text: str, lines: set[int]) -> None:
    (one,) = found(path, text)
    assert (one.code, one.severity.label) == ("META30", "galat")
    assert one.lines == lines


@pytest.mark.parametrize("rest", ["<<<<<<< HEAD\nSatu.\n", "Satu.\n=======\nLain.\n>>>>>>> cabang\n", "Lain.\n\n>>>>>>> 1a2b3c4 (Menambah kalimat)\n"])
def test_what_is_left_of_a_merge_that_was_half_finished_is_one_error(rest: str) -> None:
    assert [one.code for one in found("docs/a.md", FRONT + rest)] == ["META30"]


def test_what_may_point_at_a_person_is_told_all_the_same() -> None:
    codes = {one.code for one in found("docs/a.md", FRONT + mixed("Hubungi 0812-3456-7890.", "Lain."))}
    assert codes == {"META30", "DIRI01"}


@pytest.mark.parametrize(
    "text",
    [
        "Judul rekaan\n=======\n\nIsi.\n",
        f"```text\n{mixed('Satu.', 'Lain.')}```\n",
        f"~~~~\n```\n{mixed('Satu.', 'Lain.')}~~~~\n",
        "".join(f"    {line}\n" for line in mixed("Satu.", "Lain.").splitlines()),
        "".join(f"> {line}\n" for line in mixed("Satu.", "Lain.").splitlines()),
        "> satu\n>> dua\n>>>>>>> tujuh\n",
        "<<<<<<< penting >>>>>>>\n",
        "<<<<<<<< delapan\n",
        "Git menulis «<<<<<<< HEAD» dan «>>>>>>> cabang».\n",
    ],
)
def test_what_only_looks_like_a_merge_is_left_alone(text: str) -> None:
    assert found("docs/a.md", FRONT + text, only=("META30",)) == []
    assert found("docs/register/catatan.yml", "a:\n  nama: |\n" + "".join(f"    {line}\n" for line in text.splitlines()), only=("META30",)) == []


def test_where_only_one_family_is_asked_for_it_still_answers() -> None:
    assert [one.code for one in found("docs/a.md", FRONT + "Kalimat.\n" + mixed("Satu.", "Lain."), only=("SUSUN20",))] == ["SUSUN20"]
