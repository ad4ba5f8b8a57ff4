"""Which publications stand under «terkait», and where the section goes."""

from pustaka.compose.related import MOST, related, section, with_related
from pustaka.library import Library
from tests.helpers import library


def case(title: str, *, pmks: str = "", topics: str = "", year: int = 2020) -> str:
    return f"---\njudul: {title}\npmks: [{pmks}]\ntopik: [{topics}]\nkurun: {year}\n---\n\nIsi.\n"


def paths(books: Library, path: str) -> list[str]:
    return [one.path for one in related(books.by_path[path], books)]


def test_a_shared_type_counts_more_than_shared_topics() -> None:
    books = library({
        "casebook/a.md": case("A", pmks="gelandangan", topics="etika, rujukan"),
        "casebook/b.md": case("B", topics="etika, rujukan"),
        "casebook/c.md": case("C", pmks="gelandangan"),
        "casebook/d.md": case("D", pmks="pengemis", topics="pkh"),
    })
    assert paths(books, "casebook/a.md") == ["casebook/c.md", "casebook/b.md"]


def test_of_equals_the_newest_comes_first_and_only_some_are_shown() -> None:
    books = library({f"casebook/k{n:02}.md": case(f"K{n}", topics="etika", year=2000 + n) for n in range(12)})
    assert paths(books, "casebook/k00.md") == [f"casebook/k{n:02}.md" for n in range(11, 11 - MOST, -1)]


def test_a_long_list_is_looked_at_around_the_own_place() -> None:
    books = library({f"casebook/k{n:03}.md": case(f"K{n}", topics="etika") for n in range(200)})
    assert "casebook/k150.md" not in paths(books, "casebook/k150.md")
    assert all(abs(int(path[10:13]) - 150) <= 31 for path in paths(books, "casebook/k150.md"))


def test_an_entry_promises_the_section_before_its_sources() -> None:
    books = library({"docs/buku-saku/gelandangan.md": "---\njudul: G\n---\n\n## Siapa mereka {#siapa}\n\nIsi.\n\n## Sumber {#sumber}\n\n- Satu.\n"})
    entry = books.by_path["docs/buku-saku/gelandangan.md"]
    body = with_related(entry, books, entry.document.body)
    assert body.index("{#siapa}") < body.index("{#terkait}") < body.index("{#sumber}")
    assert "Belum ada kasus atau diskusi" in body


def test_other_kinds_have_the_section_only_when_something_is_related() -> None:
    books = library({"casebook/a.md": case("A", topics="etika"), "casebook/b.md": case("B [1] *x*", topics="etika"), "casebook/c.md": case("C")})
    assert section(books.by_path["casebook/c.md"], books) == ""
    assert r"- [B \[1\] \*x\*](b.md) (studi kasus)" in section(books.by_path["casebook/a.md"], books)
