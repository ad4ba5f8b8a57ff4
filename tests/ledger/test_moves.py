"""Chains of moves are drawn together, loops are seen, and a page takes its anchors along."""

from pustaka.ledger import Move
from pustaka.ledger.moves import Moves


def moves(*pairs: tuple[str, str]) -> Moves:
    return Moves(tuple(Move(f"p{n}", old, new, None, "rekaan") for n, (old, new) in enumerate(pairs)))


def test_a_chain_leads_to_its_end() -> None:
    given = moves(("a/", "b/"), ("b/", "c/"))
    assert given.goes("a/") == "c/"
    assert given.goes("a/#x") == "c/#x"
    assert given.goes("d/") == "d/"


def test_what_moves_behind_a_moved_page_is_followed() -> None:
    given = moves(("a/", "b/"), ("b/#x", "c/#y"), ("a/#z", "d/"))
    assert given.goes("a/#x") == "c/#y"
    assert given.goes("a/#z") == "d/"


def test_a_page_that_became_a_section_takes_every_anchor_there() -> None:
    assert moves(("a/", "b/#a")).goes("a/#x") == "b/#a"


def test_a_retired_address_ends_nowhere_and_takes_its_anchors_along() -> None:
    given = moves(("a/", ""))
    assert given.goes("a/") == given.goes("a/#x") == ""


def test_the_document_of_a_sheet_follows_its_pdf() -> None:
    given = moves(("unduh/lembar/a.pdf", "unduh/lembar/b.pdf"), ("unduh/lembar/c.pdf", ""), ("unduh/lembar/d.pdf", "metode/d/"))
    assert given.goes("unduh/lembar/a.docx") == "unduh/lembar/b.docx"
    assert given.goes("unduh/lembar/c.docx") == ""
    assert given.goes("unduh/lembar/d.docx") == "metode/d/"


def test_a_loop_is_seen() -> None:
    given = moves(("a/", "b/"), ("b/", "a/"), ("c/", "d/"))
    assert given.goes("a/") is given.goes("b/") is None
    assert given.goes("c/") == "d/"


def test_a_text_that_was_replaced_but_stays_readable_still_answers() -> None:
    given = Moves((Move("p", "a/", "b/", None, "rekaan", kept=True),))
    assert given.goes("a/") == "a/"
    assert given.goes("a/#x") == "a/#x"


def test_the_last_move_of_a_chain_says_when_and_why() -> None:
    given = moves(("a/", "b/"), ("b/", "c/"), ("c/", ""), ("d/", "e/"))
    assert [one and one.key for one in map(given.last, ("a/", "a/#x", "c/", "unduh/a/x.pdf", "d/", "e/"))] == ["p2", "p2", "p2", None, "p3", None]
    kept = Moves((Move("p", "a/", "b/", None, "rekaan", kept=True),))
    assert kept.last("a/") is None, "its text stays where it is"
