"""The list that answers when scripts do not run."""

from pustaka.search import SearchPage, alphabetical, glossary

PAGES = [
    SearchPage(url="buku-saku/gelandangan/", title="Gelandangan", html="", synonyms=("tunawisma",)),
    SearchPage(url="diskusi/x/", title="[Diskusi] #007 *", html=""),
]
TERMS = glossary({
    "gelandangan": {"nama": "gelandangan", "hindari": ["orang jalanan"]},
    "pie": {"nama": "PIE", "kepanjangan": "person in environment"},
})


def test_titles_names_and_words_lead_to_pages() -> None:
    lines = [line.strip() for line in alphabetical(PAGES, TERMS).splitlines()]
    assert "- [Gelandangan](../buku-saku/gelandangan/)" in lines
    assert "- tunawisma: lihat [Gelandangan](../buku-saku/gelandangan/)" in lines
    assert "- orang jalanan: lihat [Gelandangan](../buku-saku/gelandangan/)" in lines
    assert "- PIE (person in environment)" in lines
    assert not [line for line in lines if line.startswith("- gelandangan")], "judul yang sama tidak diulang"


def test_letters_are_folds_in_order_with_their_count() -> None:
    heads = [line for line in alphabetical(PAGES, TERMS).splitlines() if line.startswith("??? ")]
    assert heads == sorted(heads)
    assert '??? "**T**{ #huruf-t } *1*"' in heads


def test_titles_are_text_not_markup() -> None:
    assert r"- [\[Diskusi\] \#007 \*](../diskusi/x/)" in alphabetical(PAGES, TERMS)


def test_a_glossary_page_takes_words_without_a_page() -> None:
    assert "- person in environment: lihat [PIE](../glosarium/#pie)" in alphabetical(PAGES, TERMS, glossary_url="glosarium/")
