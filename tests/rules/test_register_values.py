"""What registers say comes out on pages: no address of a person, no command for the browser, no template."""

from __future__ import annotations

import pytest

from pustaka.check import check
from tests.helpers import library


def found(value: str, *only: str) -> list[tuple[str, int]]:
    text = f"satu:\n  nama: Satu\n  arti: {value}\n"
    return [(one.code, one.line) for one in check(library({"docs/register/topik.yml": text}), only=only)]


@pytest.mark.parametrize("value", ["Rumahnya di Jalan Rekaan Nomor 12 RT 03 RW 05.", "Lahir pada 2 April 2019 di sana.", "Motornya AB 1234 XYZ."])
def test_what_identifies_in_a_few_signs_is_an_error_in_a_register_too(value: str) -> None:
    assert found(value, "DIRI31") == [("DIRI31", 3)]


@pytest.mark.parametrize("value", ["Jalan keluar bagi keluarga.", "Permensos Nomor 16 Tahun 2019.", "Putusan 12/Pid.B/2022/PN Rekaan dikutip luas."])
def test_ordinary_explanations_pass(value: str) -> None:
    assert found(value, "DIRI31") == []


@pytest.mark.parametrize("value", ["javascript:alert(1)", "'[x](javascript:alert(1))'", "data:text/html,x", "'<a href=\"vbscript:x\">a</a>'", "Huruf {{ config.site_name }} itu.", "Huruf {% include 'a' %} itu."])
def test_commands_are_refused(value: str) -> None:
    assert found(value, "META11") == [("META11", 3)]


@pytest.mark.parametrize("value", ["https://contoh.go.id/data", "'Sumber data: tiga survei.'", "Bahasa JavaScript.", "'Isi data: lengkap.'", "Huruf {#a} itu."])
def test_words_that_only_look_like_commands_pass(value: str) -> None:
    assert found(value, "META11") == []
