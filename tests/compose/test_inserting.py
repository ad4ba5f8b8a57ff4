"""Where additions go."""

from pustaka.compose.inserting import after_mention, at_end_of, link, sources

BODY = "## Satu {#satu}\n\nA.\n\n### Dalam {#dalam}\n\n```markdown\n## Bukan judul {#dua}\n```\n\n## Dua {#dua}\n\nB.\n"


def test_an_addition_ends_its_section_with_all_subsections() -> None:
    assert at_end_of(BODY, "satu", "TAMBAHAN") == BODY.replace("## Dua {#dua}\n\nB", "TAMBAHAN\n\n## Dua {#dua}\n\nB")


def test_the_last_section_ends_with_the_text() -> None:
    assert at_end_of(BODY, "dua", "TAMBAHAN").rstrip().endswith("B.\n\nTAMBAHAN")


def test_a_missing_section_changes_nothing() -> None:
    assert at_end_of(BODY, "tiga", "TAMBAHAN") == BODY


def test_a_mention_is_followed_by_its_note_before_the_next_heading() -> None:
    assert after_mention(BODY, "A.", "CATATAN").split("\n")[:6] == ["## Satu {#satu}", "", "A.", "", "CATATAN", ""]
    assert after_mention(BODY, "tidak ada", "CATATAN") == BODY


def test_links_are_seen_from_their_page() -> None:
    assert link("UU [1]", "hukum.md#uu", "kasus/x.md") == "[UU \\[1\\]](../hukum.md#uu)"
    assert link("A", "buku-saku/a.md", "silang.md") == "[A](buku-saku/a.md)"


def test_sources_show_where_they_are() -> None:
    assert sources(["https://www.contoh.id/a_(b)", "pengetahuan umum"]) == "[contoh.id](<https://www.contoh.id/a_(b)>), pengetahuan umum"
    assert sources("bukan daftar") == ""
