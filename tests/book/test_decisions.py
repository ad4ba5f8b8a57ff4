"""On paper, the answers of a teaching case stand behind its last decision, and nothing else moves."""

from pustaka.book.decisions import answers_last
from pustaka.book.nodes import convert
from pustaka.book.tree import said
from pustaka.text.dialect import render

DECISION = "### Keputusan {0} {{#keputusan-{0}}}\n\nTanya {0}?\n\n??? note \"Jawaban\"\n    Isi {0}.\n\n"
STORY = "## Cerita {#cerita}\n\nDatang.\n\n!!! note \"Catatan\"\n    Tetap.\n\n## Tiga titik keputusan {#keputusan}\n\n"
REST = "## Pembahasan {#pembahasan}\n\n!!! note \"Catatan\"\n    Juga tetap.\n"


def paper(text: str) -> str:
    return " ".join(said(answers_last(convert(render(text).html).blocks)).split())


def test_answers_stand_behind_the_last_decision() -> None:
    words = paper(STORY + "".join(map(DECISION.format, (1, 2, 3))) + REST)
    order = ["Datang", "Tetap", "Tanya 1?", "Tanya 2?", "Tanya 3?", "Jawaban : Keputusan 1", "Isi 1", "Jawaban : Keputusan 2", "Isi 2", "Isi 3", "Pembahasan", "Juga tetap"]
    assert [words.index(one) for one in order] == sorted(words.index(one) for one in order)
    assert all(words.count(one) == 1 for one in order)


def test_a_text_without_decisions_stays_as_it_is() -> None:
    blocks = convert(render(STORY + REST).html).blocks
    assert answers_last(blocks) == blocks
