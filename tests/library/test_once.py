"""What a library is asked for again and again is worked out once, and never taken for the answer of another library."""

from dataclasses import replace

from pustaka.library import Library
from pustaka.library.once import once_each
from tests.helpers import library


def test_each_library_has_its_own_answer() -> None:
    asked = list[int]()

    @once_each
    def counted(books: Library) -> tuple[str, ...]:
        asked.append(len(books.publications))
        return tuple(one.path for one in books.publications)

    one, other = library({"docs/a.md": "# A\n"}), library({"docs/a.md": "# A\n", "docs/b.md": "# B\n"})
    assert (counted(one), counted(other), counted(one)) == (("docs/a.md",), ("docs/a.md", "docs/b.md"), ("docs/a.md",))
    assert asked == [1, 2]
    assert counted(replace(one, publications=())) == ()


def test_two_questions_have_two_answers_and_a_library_stays_equal_to_its_like() -> None:
    first, second = once_each(lambda books: 1), once_each(numbered)
    one, other = library({"docs/a.md": "# A\n"}), library({"docs/a.md": "# A\n"})
    assert (first(one), second(one), first(one)) == (1, 2, 1)
    assert replace(one, read_bytes=other.read_bytes) == other


def numbered(books: Library) -> int:
    return 2
