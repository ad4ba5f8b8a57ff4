"""Addresses of sources are opened once a week; what is told of is gone or silent, not merely closed to programs."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.programs import ROOT, program

links = program("tautan.py")


class Answers(BaseHTTPRequestHandler):
    """`/200` answers 200, `/404` answers 404, and so on."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_given: object) -> None: ...


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Answers)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(("status", "why"), [(200, ""), (404, "halamannya tidak ada (404)"), (410, "halamannya tidak ada (410)"), (403, ""), (429, ""), (503, "")])
def test_only_what_is_gone_is_told(host: str, status: int, why: str) -> None:
    assert links.asked(f"{host}/{status}") == why


def test_a_silent_site_is_asked_twice() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert links.asked(f"http://127.0.0.1:{port}/") == "situsnya tidak menjawab, dua kali"


def test_every_address_of_a_record_is_opened_once(tmp_path: Path) -> None:
    (tmp_path / "sumber.yml").write_text("rekaan:\n  alamat: https://a.invalid/x#bagian\n  catatan: lihat https://b.invalid/ nanti\n  sumber: ['https://c.invalid/']\n", "utf-8")
    (tmp_path / "hukum.yml").write_text("lain: {naskah: 'https://a.invalid/x', status: berlaku}\n", "utf-8")
    assert [(one.register, one.key, one.url) for one in links.links(tmp_path)] == [("sumber", "rekaan", "https://a.invalid/x"), ("sumber", "rekaan", "https://c.invalid/")]


def test_the_list_names_the_register_and_the_key(tmp_path: Path, capsys: pytest.CaptureFixture[str], host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "BREATH", 0)
    (tmp_path / "sumber.yml").write_text(f"ada: {{alamat: '{host}/200'}}\nhilang: {{alamat: '{host}/404'}}\n", "utf-8")
    assert links.main([str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "1 dari 2 alamat" in told
    assert "`docs/register/sumber.yml`, kunci `hilang`" in told
    assert "kunci `ada`" not in told


@pytest.mark.parametrize(("text", "said"), [("a: [\n", "tidak terbaca"), (None, "Pakai:")])
def test_what_cannot_be_read_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str | None, said: str) -> None:
    if text:
        (tmp_path / "sumber.yml").write_text(text, "utf-8")
    assert links.main([str(tmp_path if text else tmp_path / "tidak-ada")]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_our_registers_have_addresses_to_open() -> None:
    found = links.links(ROOT / "docs/register")
    assert {one.register for one in found} == {"sumber", "hukum", "rujukan"}
    assert len(found) > 100
