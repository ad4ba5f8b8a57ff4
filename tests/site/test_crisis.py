"""What comes first where a life is at stake: the general numbers, what holds of those that are not everywhere, and the cards."""

from pustaka.site import crisis
from pustaka.site.plan import plan
from tests.helpers import library

REGISTER = (
    "umum: {nama: Umum, singkat: 112 umum, guna: A, kapan: Nyawa terancam., wilayah: C, telepon: '112', umum: ya, sebagian: ya, bila_tidak: 119}\n"
    "khusus: {nama: Khusus, guna: A, kapan: B, wilayah: C, telepon: '1234'}\n"
)
WAYS = "anak: {nama: Anak, tanya: Apa?, pilihan: [{kata: Di jalan, ke: anak-jalanan}]}\n"
CARD = "---\njudul: Keadaan {0}\nringkasan: Rekaan.\nrujukan: [umum]\n---\n\n## Lihat {{#lihat}}\n\n- Tanda.\n"
TEXTS = {
    "docs/register/rujukan.yml": REGISTER, "docs/register/siapa.yml": WAYS, "docs/gawat/b.md": CARD.format("b"), "docs/gawat/a.md": CARD.format("a"),
    "docs/index.md": "---\njudul: Beranda\n---\n",
}


def test_only_general_numbers_are_offered_and_none_without_its_way_out() -> None:
    view = crisis.view(library(TEXTS))
    assert [one["name"] for one in view["calls"]] == ["112 umum"]
    assert view["calls"][0]["href"] == "tel:112"
    assert view["calls"][0]["state"].startswith("belum diverifikasi")
    assert view["note"] == "Bila 112 umum tidak tersambung: 119."


def test_home_questions_and_cards_begin_with_them() -> None:
    pages = {one.path: one for one in plan(library(TEXTS))}
    assert pages["index.md"].view["home"]["crisis"] == pages["siapa.md"].view["crisis"] == pages["gawat/index.md"].view["crisis"]
    text = pages["siapa.md"].markdown
    assert text.index("tel:112") < text.index("(gawat/a.md)") < text.index("(gawat/b.md)") < text.index("{#anak}")


def test_cards_keep_their_order_and_are_not_sorted_by_year() -> None:
    listing = {one.path: one for one in plan(library(TEXTS))}["gawat/index.md"].listing
    assert listing is not None
    assert [(group.name, [one.title for one in group.items]) for group in listing.groups] == [("Semua", ["Keadaan a", "Keadaan b"])]
    assert not any(listing.filters.values())


def test_the_list_of_entries_leads_to_the_cards_first() -> None:
    text = {one.path: one for one in plan(library(TEXTS))}["buku-saku/index.md"].markdown
    assert text.index("[kartu gawat](../gawat/index.md)") < text.index("[apa yang Anda lihat](../siapa.md)")


def test_without_register_and_cards_nothing_is_promised() -> None:
    view = crisis.view(library({}))
    assert (view["calls"], view["cards"], view["note"]) == ([], [], "")
