"""Bytes become text, or a reason that says what to do."""

import os
import sys
from pathlib import Path

import pytest

from pustaka.text import Source
from pustaka.text.source import LARGEST, LONGEST_LINE, UNSAYABLE, Unreadable, decode, read, walk


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", ""), (b"a\r\nb\rc\n", "a\nb\nc\n"), (b"\xef\xbb\xbfjudul", "judul"), ("Jum\u2019at".encode(), "Jum\u2019at"), (b"a" * LONGEST_LINE, "a" * LONGEST_LINE)],
)
def test_text(data: bytes, text: str) -> None:
    assert decode("a.md", data) == Source("a.md", text)


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b"a\n\xff", 2, "UTF-8"),
        ("judul".encode("utf-16"), 1, "bukan berkas teks"),
        (b"PK\x03\x04\0", 1, "pustaka terima"),
        (b"a\n" + b"b" * (LONGEST_LINE + 1), 2, "lebih panjang"),
        (b"a\n" * LARGEST, 1, "Pecah"),
    ],
)
def test_what_is_no_text(data: bytes, line: int, reason: str) -> None:
    found = decode("a.md", data)
    assert isinstance(found, Unreadable)
    assert (found.path, found.line) == ("a.md", line)
    assert reason in found.reason


def test_files_are_read_and_walked_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("docs/b.md", "docs/a/c.MD", "docs/a/d.png", "docs/.git/e.md", "docs/.f.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"isi")
    (tmp_path / "docs/besar.md").write_bytes(b"a\n" * LARGEST)
    assert [one for one in walk(tmp_path, "docs") if isinstance(one, str)] == ["docs/a/d.png", "docs/b.md", "docs/besar.md"]
    assert [one.path for one in walk(tmp_path, "docs") if isinstance(one, Unreadable)] == ["docs/a/c.MD"]
    assert list(walk(tmp_path, "tidak-ada")) == []
    assert read(tmp_path, "docs/b.md") == Source("docs/b.md", "isi")
    assert isinstance(read(tmp_path, "docs/besar.md"), Unreadable)
    assert isinstance(read(tmp_path, "docs/tidak-ada.md"), Unreadable)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know only names in Unicode")
def test_a_name_that_is_no_utf8_is_told_in_a_form_that_can_be_written(tmp_path: Path) -> None:
    for name in (b"docs/a\xff.md", b"docs/f\xfe/b.md", b"docs/f\xfe/c.png"):
        file = tmp_path / os.fsdecode(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"isi")
    found = list(walk(tmp_path, "docs"))
    assert found == [Unreadable(path, 1, UNSAYABLE) for path in ("docs/a\ufffd.md", "docs/f\ufffd/b.md", "docs/f\ufffd/c.png")]
