"""Search that understands Indonesian: a static index built from finished pages, for the query code in `docs/assets/cari/`."""

from pustaka.search.alphabet import alphabetical
from pustaka.search.cited import MEANS
from pustaka.search.glossary import Glossary, Term, glossary, texts
from pustaka.search.index import build_index
from pustaka.search.lists import learnt
from pustaka.search.page import SearchPage
from pustaka.search.text import words

__all__ = ["MEANS", "Glossary", "SearchPage", "Term", "alphabetical", "build_index", "glossary", "learnt", "texts", "words"]
