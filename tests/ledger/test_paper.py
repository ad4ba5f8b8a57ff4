"""Which page a PDF is the print of."""

import pytest

from pustaka.ledger.paper import moved, page_of


@pytest.mark.parametrize(("path", "page"), [
    ("unduh/kasus/x.pdf", "kasus/x/"), ("unduh/diskusi/dr/007.pdf", "diskusi/dr/007/"), ("unduh/metode/x.pdf", "metode/x/"),
    ("unduh/poster/x.pdf", "gawat/x/"), ("unduh/poster-a3/x.pdf", "gawat/x/"),
    ("unduh/lembar/x.pdf", ""), ("unduh/lembar/x.docx", "unduh/lembar/x.pdf"), ("unduh/kasus/x.docx", ""), ("unduh/lipat/buku-saku.pdf", ""), ("unduh/paket/pelatihan-x.pdf", ""), ("unduh/buku-saku.pdf", ""),
])
def test_a_pdf_is_the_print_of_its_page(path: str, page: str) -> None:
    assert page_of(path) == page


def test_both_posters_follow_their_card() -> None:
    assert moved("unduh/poster/x.pdf", "gawat/y/") == "unduh/poster/y.pdf"
    assert moved("unduh/poster-a3/x.pdf", "gawat/y/") == "unduh/poster-a3/y.pdf"
    assert moved("unduh/kasus/x.pdf", "kasus/y/") == "unduh/kasus/y.pdf"


def test_the_document_of_a_sheet_goes_where_its_pdf_goes() -> None:
    assert moved("unduh/lembar/x.docx", "unduh/lembar/y.pdf") == "unduh/lembar/y.docx"
