"""What a command is given is looked at before any work begins, and answered in one Indonesian line."""

from __future__ import annotations

import errno
import socket
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from pustaka.doors import doorstep
from pustaka.errors import Circular, NotInstalled, NotWritable, PustakaError
from tests.programs import ROOT


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("abc", "HOST:PORTA"),
        ("localhost", "HOST:PORTA"),
        (":99999", "HOST:PORTA"),
        ("8000", "HOST:PORTA"),
        ("", "HOST:PORTA"),
        ("127.0.0.1:", "HOST:PORTA"),
        ("127.0.0.1:delapan", "HOST:PORTA"),
        ("http://127.0.0.1:8000", "HOST:PORTA"),
        ("127.0.0.1:99999", "1 sampai 65535"),
        ("localhost:0", "1 sampai 65535"),
        ("situs.invalid:8000", "HOST seharusnya «localhost»"),
        ("999.0.0.1:8000", "HOST seharusnya «localhost»"),
        ("203.0.113.7:8000", "tidak ada di komputer ini"),
    ],
)
def test_wrong_addresses_are_answered_with_a_right_one(given: str, said: str) -> None:
    with pytest.raises(PustakaError) as refused:
        doorstep.listening(given)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_address_where_something_listens_already_is_answered_with_a_free_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with pytest.raises(PustakaError, match=rf"Porta {port} sedang dipakai program lain\. Hentikan program itu") as refused:
            doorstep.listening(f"127.0.0.1:{port}")
    offered = str(refused.value).partition("--alamat ")[2].rstrip("».")
    assert doorstep.listening(offered) == offered


def test_a_port_that_needs_rights_is_answered_with_one_that_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doorstep, "refusal", lambda host, port: errno.EACCES)
    with pytest.raises(PustakaError, match="Porta 80 hanya boleh dipakai pengelola komputer ini"):
        doorstep.listening("localhost:80")


def test_a_free_address_is_taken_as_it_is() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    for given in (f"127.0.0.1:{port}", f"localhost:{port}", f" 127.0.0.1:{port} "):
        assert doorstep.listening(given) == given.strip()


def test_the_modules_of_the_site_are_the_packages_of_its_extra() -> None:
    """Each package is imported under one of the modules; the underscored ones are the compiled halves of two of them."""
    wanted = {one.split(">")[0].split("=")[0] for one in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]["situs"]}
    owners = {module: {name.lower() for name in names} for module, names in metadata.packages_distributions().items()}
    assert {name for module in doorstep.SITE for name in owners[module]} == wanted


def test_the_site_is_required_module_by_module(monkeypatch: pytest.MonkeyPatch) -> None:
    doorstep.require_site("bangun")
    for missing in doorstep.SITE:
        monkeypatch.setattr(doorstep, "installed", lambda module, missing=missing: module != missing)
        with pytest.raises(NotInstalled, match="Perintah «bangun» memerlukan pembuat situs"):
            doorstep.require_site("bangun")


def test_a_new_file_is_whole_or_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "casebook/a.md"
    doorstep.write_new(place, "isi", "casebook/a.md")
    assert place.read_text("utf-8") == "isi"
    with pytest.raises(PustakaError, match="sudah ada"):
        doorstep.write_new(place, "lain", "casebook/a.md")
    assert place.read_text("utf-8") == "isi"

    def full(self: Path, target: Path) -> Path:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(NotWritable):
        doorstep.write_new(tmp_path / "casebook/b.md", "isi", "casebook/b.md")
    assert [one.name for one in place.parent.iterdir()] == ["a.md"]
    with pytest.raises(NotWritable):
        doorstep.write_new(place / "c.md", "isi", "casebook/a.md/c.md")


def test_files_are_written_over_all_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lama.yml").write_text("dulu", "utf-8")
    (tmp_path / "lama.yml").chmod(0o640)
    (tmp_path / "tautan.yml").symlink_to("lama.yml")
    doorstep.write_over(tmp_path, {"tautan.yml": "kini\n", "folder/baru.png": b"\x89"})
    assert (tmp_path / "tautan.yml").is_symlink()
    assert (tmp_path / "lama.yml").read_bytes() == b"kini\n"
    assert (tmp_path / "lama.yml").stat().st_mode & 0o777 == 0o640
    before = snapshot(tmp_path)
    whole = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        if "satu" in self.name:
            return whole(self, data)
        whole(self, data[:2])
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(NotWritable, match=r"^Ruang simpan tidak cukup untuk menulis «lama\.yml»\."):
        doorstep.write_over(tmp_path, {"satu.yml": "isi", "lama.yml": "lain"})
    assert snapshot(tmp_path) == before


def test_nothing_is_written_where_one_of_several_places_is_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "lama.yml").write_text("dulu", "utf-8")
    (tmp_path / "putar.yml").symlink_to("putar.yml")
    before = snapshot(tmp_path)
    with pytest.raises(Circular):
        doorstep.write_over(tmp_path, {"lama.yml": "kini", "putar.yml": "isi"})
    assert snapshot(tmp_path) == before


def snapshot(folder: Path) -> dict[str, bytes]:
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()}
