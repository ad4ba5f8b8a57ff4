"""A line of the ledger is read back as it was written, and what is no line is told in one sentence."""

import datetime

import pytest

from pustaka.ledger.record import KINDS, Malformed, Record, of_page, parse

DAY = datetime.date(2026, 11, 28)


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("halaman", "buku-saku/rekaan/"), ("halaman", "./"), ("bagian", "hukum/#uu-1-2000"), ("bagian", "./#mulai"),
        ("langkah", "buku-saku/rekaan/#langkah-datang"), ("berkas", "unduh/rekaan.pdf"), ("umpan", "umpan/semua.xml"),
    ],
)
def test_reads_back_what_it_writes(kind: str, address: str) -> None:
    for code in ("", "k7m-2q"):
        assert parse(Record(DAY, kind, address, code).line) == Record(DAY, kind, address, code)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("2026-11-28\thalaman\tx/", "tiga kolom".replace("tiga", "3")),
        ("28 November\thalaman\tx/\t", "tanggal"),
        ("2026-11-28\tlaman\tx/\t", KINDS[0]),
        ("2026-11-28\thalaman\tx\t", "alamat halaman"),
        ("2026-11-28\tbagian\tx/\t", "alamat bagian"),
        ("2026-11-28\tberkas\tx/#y\t", "alamat berkas"),
        ("2026-11-28\thalaman\t../x/\t", "alamat halaman"),
        ("2026-11-28\thalaman\t/x/\t", "alamat halaman"),
        ("2026-11-28\thalaman\thttps://lain.example/\t", "alamat halaman"),
        ("2026-11-28\thalaman\tx/\tk 7", "kode"),
    ],
)
def test_a_wrong_line_is_told(line: str, says: str) -> None:
    with pytest.raises(Malformed, match=says):
        parse(line)


def test_the_home_page_has_an_address() -> None:
    assert of_page("") == "./"
    assert of_page("x/") == "x/"
