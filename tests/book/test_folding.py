"""Sheets for a copy shop: cut, piled and folded in code, every page comes in its order and the right way up."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pikepdf
import pytest

from pustaka.book import folding, imposing
from pustaka.book.folding import LEAVES, SIZES, Plan, Slot, Wish
from pustaka.book.imposing import FLIP, Laid, NotFoldable, impose
from pustaka.build.outputs.pdf import lines
from pustaka.project import Brand

BRAND = Brand(name="Pustaka rekaan")
POINT = 72 / 25.4
DRAWN = re.compile(rb"q (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm (/H\d+) Do Q")


@dataclass(frozen=True)
class Seen:
    """A page on one side of a sheet, in points from the lower left corner of that side; `page` counts from 1."""

    page: int
    left: float
    bottom: float
    width: float
    upright: bool


Side = tuple[Seen, ...]


def document(count: int, size: str = "a6") -> bytes:
    """Invented pages that say their own number."""
    out = io.BytesIO()
    across, down = (one * POINT for one in SIZES[size])
    with pikepdf.new() as pdf:
        for number in range(1, count + 1):
            page = pdf.add_blank_page(page_size=(across, down))
            page.contents_add(pdf.make_stream(f"% halaman {number}\n".encode()))
        pdf.save(out)
    return out.getvalue()


def sides(laid: Laid) -> list[Side]:
    """What stands where on every side behind the guide, read from the finished file alone."""
    with pikepdf.open(io.BytesIO(laid.pdf)) as pdf:
        return [tuple(placed(page)) for page in list(pdf.pages)[2:]]


def placed(page: pikepdf.Page) -> Iterator[Seen]:
    stream = b"\n".join(one.read_bytes() for one in ([page.obj.Contents] if isinstance(page.obj.Contents, pikepdf.Stream) else page.obj.Contents))
    for found in DRAWN.finditer(stream):
        a, b, c, d, e, f = (float(one) for one in found.groups()[:6])
        form = page.obj.Resources.XObject[found[7].decode()]
        said = re.search(rb"% halaman (\d+)", form.read_bytes())
        assert said is not None
        yield Seen(int(said[1]), e, f, float(form.BBox[2]) * a, a > 0 and d > 0 and b == c == 0)


def folded(plan: Plan, printed: Sequence[Side]) -> list[int | None]:
    """The pages as a reader turns them: what a person does with paper, in numbers."""
    width, height = (one * POINT for one in plan.size)
    sheets = list(zip(printed[::2], printed[1::2], strict=True))
    halves = [(height / 2, height), (0.0, height / 2)] if plan.form == "potong-lipat" else [(0.0, height)]
    pile = [tuple(tuple(one for one in side if low - 1 <= one.bottom < high - 1) for side in sheet) for low, high in halves for sheet in sheets]
    read, start = list[int | None](), 0
    for size in plan.gatherings:
        gathering = pile[start : start + size]
        start += size
        for front, back in gathering:
            read += [on(front, width / 2, width), on(back, 0, width / 2)]  # turned over its side edge, the left half of the back lies behind the right half of the front
        for front, back in reversed(gathering):
            read += [on(back, width / 2, width), on(front, 0, width / 2)]
    assert not any(front or back for front, back in pile[start:]), "yang tersisa sesudah dipotong kosong"
    return read


def on(side: Side, left: float, right: float) -> int | None:
    """The page on one half; everything on it stands upright and within the half."""
    here = [one for one in side if left - 1 <= (one.left + one.width / 2) < right]
    assert len(here) <= 1
    assert all(one.upright and one.left >= left - 0.5 and one.left + one.width <= right + 0.5 for one in here)
    return here[0].page if here else None


def expected(count: int, *, cover: bool) -> list[int | None]:
    blank: list[int | None] = [None] * (-count % 4)
    pages: list[int | None] = list(range(1, count + 1))
    return [*pages[:-1], *blank, pages[-1]] if cover and count > 1 else [*pages, *blank]


@pytest.mark.parametrize("cover", [False, True])
def test_small_booklets_fold_into_their_order(cover: bool) -> None:
    for count in range(1, 65):
        printed = sides(impose([document(count)], "Rekaan", Wish(cover=cover), BRAND))
        assert folded(folding.booklet(count, "a6", cover=cover), printed) == expected(count, cover=cover), f"{count} halaman"


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_a_folded_sheet_of_a4_holds_four_pages(size: str) -> None:
    for count in (1, 2, 3, 4, 5, 8, 13, 31, 64):
        printed = sides(impose([document(count, size)], "Rekaan", Wish(), BRAND))
        assert folded(folding.booklet(count, size), printed) == expected(count, cover=False), f"{count} halaman"
        widths = {round(one.width / POINT) for side in printed for one in side}
        assert widths == {148} or widths == {149}, "A5 tetap sebesar A5, dan A4 menjadi A5"


@pytest.mark.parametrize("count", [4 * LEAVES, 4 * LEAVES + 1, 200, 393])
def test_a_thick_book_is_made_of_gatherings_that_a_stapler_takes(count: int) -> None:
    plan = folding.booklet(count, "a6", cover=True)
    assert folded(plan, sides(impose([document(count)], "Rekaan", Wish(cover=True), BRAND))) == expected(count, cover=True)
    assert sum(plan.gatherings) == -(-count // 4)
    assert (len(plan.gatherings) == 1) == (count <= 4 * LEAVES)
    assert max(plan.gatherings) - min(plan.gatherings) <= 1, "tidak ada katern yang tipis"


def test_the_edge_to_flip_is_the_one_at_the_side() -> None:
    for plan in (folding.booklet(8, "a5"), folding.booklet(8, "a6"), folding.cards(2, same=True)):
        across, down = plan.size
        assert FLIP[plan.form] == ("tepi pendek" if down < across else "tepi panjang")


def test_cards_have_their_own_back() -> None:
    """Cut into four, each card is turned over like the sheet."""
    for count, cards in ((2, [(1, 2)] * 4), (22, [(n, n + 1) for n in range(1, 23, 2)])):
        printed = sides(impose([document(count)], "Rekaan", Wish(cards=True), BRAND))
        width = folding.A4[0] * POINT
        found = []
        for front, back in zip(printed[::2], printed[1::2], strict=True):
            for card in front:
                behind = [one for one in back if abs(one.bottom - card.bottom) < 1 and abs(width - one.left - one.width - card.left) < 1]
                found.append((card.page, behind[0].page))
        assert found == cards


def test_several_files_are_laid_one_behind_the_other() -> None:
    laid = impose([document(2), document(2)], "Rekaan", Wish(cards=True), BRAND)
    assert len(sides(laid)) == 2
    assert len(sides(laid)[0]) == 2


def test_a_page_counts_as_it_is_seen() -> None:
    with pytest.raises(NotFoldable, match="tegak"):
        impose([turned()], "Rekaan", Wish(), BRAND)


def turned() -> bytes:
    """An upright page that is to be seen lying."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(document(1))) as pdf:
        pdf.pages[0].obj.Rotate = 90
        pdf.save(out)
    return out.getvalue()


WRONG = [
    ([b"bukan PDF"], Wish(), "rusak atau bukan PDF"),
    ([document(1, "a6"), document(1, "a5")], Wish(), "semuanya A6"),
    ([document(2, "a5")], Wish(cards=True), "kartu harus berukuran A6"),
]


@pytest.mark.parametrize(("files", "wish", "said"), WRONG)
def test_what_cannot_be_folded_is_told_in_a_sentence(files: list[bytes], wish: Wish, said: str) -> None:
    with pytest.raises(NotFoldable, match=said) as raised:
        impose(files, "Rekaan", wish, BRAND, "naskah.pdf")
    assert "«naskah.pdf»" in str(raised.value)


def test_a_locked_file_is_told_so() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(document(1))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="rekaan", user="rekaan"))
    with pytest.raises(NotFoldable, match="terkunci kata sandi"):
        impose([out.getvalue()], "Rekaan", Wish(), BRAND)


def test_the_guide_says_how_to_print_cut_fold_and_bind() -> None:
    said = {
        "lipat": (document(7, "a5"), Wish(), ("tepi pendek", "Lipat di tengah", "Jepret dua kali", "1 halaman kosong", "Tebal kertas")),
        "potong": (document(12), Wish(), ("tepi panjang", "Potong seluruh tumpukan melintang", "tumpukan atas di atas tumpukan bawah", "Jepret")),
        "tebal": (document(90), Wish(), ("Bagi menjadi 3 katern", "jilid punggungnya", "katern 2", "2 halaman kosong")),
        "kartu": (document(2), Wish(cards=True), ("Potong menjadi empat", "tepi panjang")),
        "a4": (document(4, "a4"), Wish(), ("diperkecil menjadi A5",)),
    }
    for data, wish, words in said.values():
        laid = impose([data], "Judul rekaan", wish, BRAND)
        text = " ".join(lines(laid.pdf))
        for expected_words in ("Judul rekaan", "Pustaka rekaan", "Ukuran sebenarnya", *words):
            assert expected_words in text, expected_words


def test_the_same_file_gives_the_same_bytes() -> None:
    data = document(12)
    assert impose([data], "Rekaan", Wish(), BRAND).pdf == impose([data], "Rekaan", Wish(), BRAND).pdf


def test_pages_of_a_side_never_overlap() -> None:
    for plan in (folding.booklet(64, "a6"), folding.booklet(64, "a5"), folding.cards(22)):
        for side in (side for sheet in plan.sheets for side in (sheet.front, sheet.back)):
            corners = [(slot.left, slot.top) for slot in side]
            assert len(set(corners)) == len(side)
            assert all(inside(slot, plan) for slot in side)


def inside(slot: Slot, plan: Plan) -> bool:
    return slot.left >= -0.1 and slot.top >= 0 and slot.left + slot.width <= plan.size[0] + 0.1 and slot.top + slot.height <= plan.size[1] + 0.1


def test_most_pages_are_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imposing, "MOST", 3)
    with pytest.raises(NotFoldable, match="1 sampai 3"):
        impose([document(4)], "Rekaan", Wish(), BRAND)
