"""The blank page for local numbers: offices that the register knows, in order of urgency, and free rows; no number is ever ours."""

from pustaka.site import local
from pustaka.site.plan import plan
from tests.helpers import library

REGISTER = "dinas-sosial: {nama: Dinas sosial, guna: A, kapan: B, wilayah: C}\npuskesmas: {nama: Puskesmas, guna: A, kapan: B, wilayah: C, telepon: '1234'}\nlayanan: {nama: Lain, guna: A, kapan: B, wilayah: C}\n"


def test_known_offices_come_in_order_of_urgency_and_free_rows_last() -> None:
    page = {one.path: one for one in plan(library({"docs/register/rujukan.yml": REGISTER}))}[local.PATH]
    assert [row["name"] for row in page.view["rows"]] == ["Puskesmas", "Dinas sosial", *[""] * local.FREE]
    assert len({row["key"] for row in page.view["rows"]}) == len(page.view["rows"])
    assert "1234" not in page.markdown
    assert "[Puskesmas](rujukan.md#puskesmas)" in page.markdown


def test_the_numbers_that_hold_everywhere_stand_first_with_their_mark() -> None:
    """A paper on the wall whose rows are still empty is of use too."""
    general = REGISTER + "gawat: {nama: Gawat, singkat: 999 gawat, guna: A, kapan: Ada bahaya., wilayah: C, telepon: '999', terlihat: 2026-01, umum: ya}\nsitus: {nama: Situs, guna: A, kapan: B, wilayah: C, situs: 'https://contoh.id', umum: ya}\n"
    page = {one.path: one for one in plan(library({"docs/register/rujukan.yml": general}))}[local.PATH]
    assert page.view["calls"] == [{"name": "999 gawat", "href": "tel:999", "why": "Ada bahaya.", "state": "belum diverifikasi, terlihat Januari 2026"}]
    assert page.markdown.index("[999 gawat](tel:999)") < page.markdown.index("## Layanan")
    assert "1234" not in page.markdown, "the number of an office that differs from place to place is never ours"
    assert "contoh.id" not in page.markdown


def test_without_the_register_there_is_no_such_page() -> None:
    assert local.PATH not in {one.path for one in plan(library({}))}
