"""Two names mean one person whatever titles, case, spaces and points they are written with."""

import pytest

from pustaka.library import persons


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("ani rekaan", ["Ani Rekaan, S.Sos"]),
        ("Ani Rekaan, S.ST., M.Si.", ["ANI  REKAAN"]),
        ("Ani Rekaan, M.Si., S.ST.", ["Ani Rekaan, S.ST., M.Si."]),
        ("Ani Rekaan S.Sos", ["Ani Rekaan"]),
        ("Ani Rekaan SSos MSi", ["Ani Rekaan"]),
        ("Ani Rekaan, S. Sos.", ["Ani Rekaan"]),
        ("Dr. Hj. Ani Rekaan", ["Ani Rekaan, A.Md.Kep"]),
        ("Hj.Ani Rekaan", ["Ani Rekaan"]),
        ("Ibu Ani Rekaan", ["Ani Rekaan"]),
        ("Ani-Rekaan", ["Ani Rekaan"]),
        ("AniRekaan", ["Ani Rekaan"]),
        ("Rekaan, Ani", ["Ani Rekaan"]),
        ("Ani Rekaan (dinas sosial)", ["Ani Rekaan"]),
        ("Ani Rekaan, pekerja sosial ahli muda", ["Ani Rekaan"]),
        ("Áni Rekaan", ["Ani Rekaan"]),
        ("Budi Contoh", ["Ani Rekaan, Budi Contoh"]),
        ("Budi Contoh", ["Ani Rekaan, S.Sos dan Budi Contoh, S.ST"]),
        ("Budi Contoh", ["Ani Rekaan", "Budi Contoh"]),
        ("Ma'ruf Rekaan", ["Maruf Rekaan"]),
        ("M.Si.", ["m.si"]),
        ("Ani Rekaan", ["Ani Lestari Rekaan, S.Sos"]),
        ("A. L. Rekaan", ["Ani Lestari Rekaan"]),
        ("Ani L. Rekaan", ["Ani Lestari Rekaan"]),
        ("A. Rekaan", ["Ani Rekaan"]),
        ("Ani Lestari Rekaan", ["Ani Rekaan"]),
        ("Budi Contoh & Ani Rekaan", ["Ani Rekaan"]),
        ("Budi Contoh dan Ani Rekaan, S.ST", ["Ani Rekaan"]),
    ],
)
def test_one_person(name: str, authors: list[str]) -> None:
    assert persons.same(name, authors)


@pytest.mark.parametrize(("name", "bare"), [
    ("S.Tr.Sos.", True), ("S.E.I.", True), ("S. Sos", True), ("Dr.", True), ("M.Si., Ph.D.", True), ("M.Yusuf", False), ("Dr. Rekaan", False), ("", False), ("Rekaan", False),
])
def test_titles_alone_name_nobody(name: str, bare: bool) -> None:
    assert persons.bare(name) is bare


@pytest.mark.parametrize(
    ("name", "authors"),
    [
        ("Ani Rekaan", []),
        ("Ani Rekaan", ["Ani Contoh"]),
        ("Ani Rekaan, S.Sos", ["Budi Contoh, S.Sos"]),
        ("Ani Rekaan, pekerja sosial", ["Budi Contoh, pekerja sosial"]),
        ("Ani Rekaan", ["Ani"]),
        ("Ani", ["Ani Rekaan"]),
        ("Dr. Budi Rekaan", ["Dr. Ani Rekaan"]),
        ("Ani Rekaan Putri", ["Ani Contoh"]),
        ("S.Sos", ["M.Si"]),
        ("Ani Rekaan", [""]),
    ],
)
def test_two_persons(name: str, authors: list[str]) -> None:
    assert not persons.same(name, authors)


@pytest.mark.parametrize(
    ("name", "author"),
    [("R. Rekaan", "Rina Rekaan, S.Tr.Sos."), ("R.Rekaan", "Rina Rekaan"), ("H. Rekaan", "Hasan Rekaan"), ("Rina", "Rina Rekaan"), ("Rina Rekaan", "Rina"), ("Ibu Rina, S.Sos.", "Rina Rekaan")],
)
def test_a_short_name_may_be_the_authors(name: str, author: str) -> None:
    assert not persons.same(name, [author])
    assert persons.resembles(name, [author])


@pytest.mark.parametrize(
    ("name", "author"),
    [("R. Contoh", "Rina Rekaan"), ("Tuti Rekaan", "Rina Rekaan"), ("Raden Rekaan Putra", "Rina Rekaan"), ("Budi Contoh, S.Sos.", "Rina Rekaan, S.Sos."), ("Ani", ""), ("R.", "Rina Rekaan"), ("Dr.", "Dr. Rina Rekaan")],
)
def test_a_name_of_somebody_else_is_not_asked_about(name: str, author: str) -> None:
    assert not persons.resembles(name, [author])


@pytest.mark.parametrize(("name", "called"), [*((one, False) for one in ("-", "2024", "ya", "Ya.", "tidak", "yes", "null", "R. A.", "", "…")), *((one, True) for one in ("Ani", "Yani", "R. A. Rekaan", "Bo", "Tidar Rekaan"))])
def test_what_somebody_may_be_called(name: str, called: bool) -> None:
    assert persons.is_called(name) is called
