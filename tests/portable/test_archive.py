"""A ZIP says nothing about the computer or the hour that it was made at."""

import io
import zipfile
from datetime import date

import pytest

from pustaka.portable.archive import archive
from pustaka.portable.cover import HIGH, WIDE, cover
from pustaka.project import Brand


def test_the_same_files_give_the_same_bytes_and_another_day_gives_others() -> None:
    files = [("a.html", b"a" * 500), ("b.pdf", b"b")]
    assert archive(files, date(2026, 11, 28)) == archive(files, date(2026, 11, 28)) != archive(files, date(2026, 11, 29))


def test_what_is_packed_already_is_not_packed_again() -> None:
    with zipfile.ZipFile(io.BytesIO(archive([("a.html", b"a" * 500), ("b.pdf", b"b" * 500), ("mimetype", b"c" * 500)], stored=frozenset({"mimetype"})))) as whole:
        assert {one.filename: one.compress_type for one in whole.infolist()} == {"a.html": zipfile.ZIP_DEFLATED, "b.pdf": zipfile.ZIP_STORED, "mimetype": zipfile.ZIP_STORED}
        assert {one.external_attr >> 16 for one in whole.infolist()} == {0o100644}


@pytest.mark.parametrize("day", [None, date(1970, 1, 1)])
def test_a_day_before_the_format_is_its_first_day(day: date | None) -> None:
    with zipfile.ZipFile(io.BytesIO(archive([("a", b"")], day))) as whole:
        assert whole.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize("title", ["Buku", "Laporan " * 30, "Pertanggungjawabanpertanggungjawaban"])
def test_a_cover_takes_every_title(title: str) -> None:
    from PIL import Image

    with Image.open(io.BytesIO(cover(title, "Pustaka rekaan", "Naskah uji, belum ditinjau praktisi", Brand()))) as image:
        assert (image.format, image.size) == ("PNG", (WIDE, HIGH))
