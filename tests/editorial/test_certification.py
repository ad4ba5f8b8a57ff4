"""A case is measured aspect by aspect against the form of the certification."""

from pustaka.editorial.certification import aspects, report
from tests.helpers import library

PATH = "casebook/rekaan.md"


def case(text: str) -> str:
    return report(library({PATH: f"---\njudul: Rekaan\n---\n\n{text}"}).by_path[PATH])[0]


def test_words_below_a_heading_count_for_it_and_for_the_one_above() -> None:
    text = f"## Deskripsi kasus {{#deskripsi}}\n\n### Apa masalahnya {{#apa}}\n\n{'kata ' * 90}\n\n### Mengapa terjadi {{#mengapa}}\n\n{'kata ' * 59}\n"
    told = case(text)
    assert "kurang   Deskripsi kasus: 149 dari 150 kata" in told and "cukup    Apa masalahnya: 90 kata" in told
    assert "cukup    Deskripsi kasus: 150 dari 150 kata" in case(f"{text}lagi\n")


def test_elements_are_counted_beside_words() -> None:
    text = f"### Pengetahuan dan konsep {{#konsep}}\n\n{'kata ' * 120}\n\n- satu\n- dua\n"
    assert "kurang   Pengetahuan dan konsep: 122 dari 100 kata, 2 dari 3 butir" in case(text)
    assert "cukup    Pengetahuan dan konsep: 123 dari 100 kata, 3 dari 3 butir" in case(f"{text}- tiga\n")


def test_what_is_missing_or_empty_is_never_enough() -> None:
    told = case("### Teknik {#teknik}\n\n### Nilai dan kode etik {#nilai}\n")
    assert "belum    Deskripsi kasus: bagian ini belum ada" in told and "kurang   Teknik: 0 dari 100 kata" in told
    assert "16 dari 16 aspek belum cukup." in told


def test_every_part_of_the_form_is_told_once_and_a_whole_case_passes() -> None:
    books = library({PATH: "\n".join(f"{'#' * part.level} {part.title} {{#{part.id}}}\n\n{'kata ' * 150}\n\n- a\n- b\n- c\n" for part in CASE_PARTS)})
    assert [one.part.id for one in aspects(books.by_path[PATH])] == [part.id for part in CASE_PARTS]
    assert report(books.by_path[PATH])[1]


CASE_PARTS = library({PATH: ""}).by_path[PATH].kind.parts
