"""What only the finished page shows is found before the merge, at the place of its source."""

from __future__ import annotations

import datetime

import pytest
import yaml

from pustaka.check import check
from pustaka.findings import Finding
from pustaka.privacy import permits
from pustaka.privacy.permits import silence
from pustaka.report import FORMATS
from pustaka.site import rendered_page, rendered_scan
from pustaka.site.rendered_places import Seen
from tests.helpers import library

PHONE = "0812" + "00001234"
IDENTITY = "34021544" + "08720000"
HEAD = "---\njudul: Halaman\nringkasan: Halaman contoh yang cukup panjang.\n---\n\n"
ESCAPED = "\\u0030\\u0038\\x31\\x32-0000-1234"


def found(texts: dict[str, str | bytes], *only: str) -> list[Finding]:
    return [one for one in check(library(texts), only=only or ["DIRI"]) if one.severity == "error" and one.code not in {"DIRI26", "DIRI28"}]


def places(texts: dict[str, str | bytes]) -> list[tuple[str, int, str]]:
    return [(one.path, one.line, one.code) for one in found(texts)]


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        ({"docs/a.md": f'---\njudul: Halaman\nringkasan: "Teks {ESCAPED} di sini."\n---\n\nIsi.\n'}, ("docs/a.md", 3)),
        ({"docs/a.md": f'---\njudul: Halaman\nringkasan: Isi\ntopik: ["{ESCAPED}"]\n---\n\nIsi.\n'}, ("docs/a.md", 4)),
        ({"docs/register/topik.yml": f'satu:\n  nama: Satu\ndua:\n  nama: Dua\n  arti: "{ESCAPED}"\n'}, ("docs/register/topik.yml", 5)),
        ({"discussions/uji/seri.yml": f'nama: Seri\nringkasan: "{ESCAPED}"\n'}, ("discussions/uji/seri.yml", 2)),
        ({f"docs/n-{PHONE}.md": f"{HEAD}Isi.\n"}, (f"docs/n-{PHONE}.md", 1)),
        ({f"docs/kasus_{IDENTITY}.md": f"{HEAD}Isi.\n"}, (f"docs/kasus_{IDENTITY}.md", 1)),
        ({f"docs/{PHONE}/a.md": f"{HEAD}Isi.\n"}, (f"docs/{PHONE}/a.md", 1)),
        ({f"docs/foto-{PHONE}.png": b""}, (f"docs/foto-{PHONE}.png", 1)),
        ({"docs/a_0812-0000-1234.png": b""}, ("docs/a_0812-0000-1234.png", 1)),
        ({"docs/0812-0000-1234.png": b""}, ("docs/0812-0000-1234.png", 1)),
        ({"docs/a.md": f"{HEAD}Kata.\n\n0812<!-- kata lain -->0000<!-- kata lain -->1234\n"}, ("docs/a.md", 8)),
        ({"docs/a.md": f"{HEAD}Kata.\n\nNomor 0812[0000](b.md)1234.\n", "docs/b.md": f"{HEAD}Isi.\n"}, ("docs/a.md", 8)),
        ({"docs/a.md": f"{HEAD}Kata.\n\nNomor 0812[0000][b]1234.\n\n[b]: b.md\n", "docs/b.md": f"{HEAD}Isi.\n"}, ("docs/a.md", 8)),
    ],
)
def test_it_is_found_where_a_contributor_edits_it(texts: dict[str, str | bytes], place: tuple[str, int]) -> None:
    assert (*place, "DIRI35") in places(texts)


@pytest.mark.parametrize(
    "body",
    [
        "Kata &#48;812-0000-1234.", "**0812**\n\n**0000**\n\n**1234**", f"[a](n{PHONE}.md)", f"Teks. [a](#b){{ #t{PHONE} }}", f"## Judul {{ .k{PHONE} }}", f"```n{IDENTITY}\nx\n```", "0812\n:   0000\n\n1234",
        f"<span title='n{PHONE}'>a</span>", "*[TKS]: 0812_0000_1234\n\nTKS.", f"Teks[^1].\n\n[^1]: n{PHONE}",
    ],
)
def test_what_the_source_shows_is_told_once(body: str) -> None:
    lines = [line for path, line, _code in places({"docs/a.md": f"{HEAD}{body}\n"})]
    assert lines
    assert len(set(lines)) == len(lines)


def test_what_another_rule_has_said_is_not_repeated() -> None:
    assert places({"docs/a.md": f"{HEAD}Hubungi {PHONE}.\n"}) == [("docs/a.md", 6, "DIRI01")]


def test_a_number_of_one_register_on_the_page_of_another_is_told_at_its_own() -> None:
    ways = "anak:\n  nama: Anak\n  tanya: Apa?\n  pilihan:\n    - {kata: Bayi, ke: anak-rekaan}\n"
    services = f"tolong:\n  nama: Tolong\n  singkat: tolong\n  guna: Rekaan.\n  kapan: Selalu.\n  wilayah: rekaan\n  telepon: \"{PHONE}\"\n  umum: ya\n"
    texts: dict[str, str | bytes] = {"docs/register/siapa.yml": ways, "docs/register/rujukan.yml": services, "docs/buku-saku/anak-rekaan.md": "---\njudul: Anak rekaan\n---\n", "docs/register/pmks.yml": "anak-rekaan: {nama: Anak rekaan}\n"}
    assert [one for one in places(texts) if one[0].startswith("docs/register/")] == [("docs/register/rujukan.yml", 7, "DIRI31")]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}| 2012 | 2013 | 2014 | 2015 |\n| --- | --- | --- | --- |\n| 1234 | 5678 | 9012 | 3456 |\n| 1544 | 872 | 2020 | 1545 |\n", f"{HEAD}1. 2012\n2. 2013\n3. 2014\n4. 2015\n",
        f"{HEAD}| A | B | C |\n| --- | --- | --- |\n| 0 | 85 | 312 |\n| 4012 | 77 | 90 |\n", f"{HEAD}## Pasal 12\n\n08\n\n## Pasal 13\n\n5000\n", '---\njudul: "Halaman \\u0041"\nringkasan: Nomor 16/HUK/2019 dan 14/HUK/2020.\n---\n\nIsi.\n',
        f"{HEAD}## Tahun 2019 {{ #tahun-2019-2020 .kelas-1 }}\n\nRp 812.000.000\n",
    ],
)
def test_figures_of_ordinary_pages_pass(text: str) -> None:
    assert found({"docs/pemberitahuan-2021-08-22.md": text, "docs/gambar-2019-2020.png": b""}, "DIRI35") == []


def test_no_message_repeats_a_value_and_a_false_alarm_can_be_silenced() -> None:
    text = f'---\njudul: Halaman\nringkasan: "Teks {ESCAPED} di sini."\n---\n\nIsi.\n'
    (one,) = found({"docs/a.md": text}, "DIRI35")
    assert "0000" not in one.message
    value = text.split("\n")[one.line - 1][one.column - 1 : one.end_column - 1]
    record = silence("uji", one.slug, "docs/a.md", value, "pengelola", datetime.date(2026, 1, 1))
    assert found({"docs/a.md": text, "docs/register/senyap.yml": yaml.safe_dump({"satu": record})}, "DIRI35") == []


@pytest.mark.parametrize("body", ["[" * 2000, "*[A]: b\n" * 600, "".join(f"{'    ' * n}- a\n" for n in range(300))])
def test_what_cannot_be_composed_is_one_finding(body: str) -> None:
    assert places({"docs/a.md": f"{HEAD}{body}\n"}) == [("docs/a.md", 1, "DIRI35")]


def test_only_what_changed_is_rendered_again(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: dict[str, str | bytes] = {"docs/a.md": f"{HEAD}Isi.\n", "docs/b.md": f"{HEAD}Isi lain.\n"}
    known: dict[str, list[Seen]] = {}
    rendered_scan.found(library(texts), known)
    rendered: list[str] = []
    monkeypatch.setattr(rendered_page, "read", lambda markdown: rendered.append(markdown) or ((), (), ()))
    rendered_scan.found(library({**texts, "docs/b.md": f"{HEAD}Isi baru.\n"}), known)
    assert len(rendered) == 1


@pytest.mark.parametrize("path", [f"docs/n-{PHONE}.png", "docs/a_0812-0000-1234.png", f"docs/kasus_{IDENTITY}.png", "docs/0812_0000_1234/a.png"])
def test_a_name_that_reveals_is_never_printed(path: str) -> None:
    findings = found({path: b""}, "DIRI35")
    assert findings
    for form in FORMATS.values():
        assert "0000" not in form(findings)


def test_a_silence_of_a_program_is_not_asked_about_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking is slow, and what is hidden in a program comes to no page."""
    record = silence("Bukan nomor orang", "nomor-induk", "tests/a.py", IDENTITY, "pengelola", datetime.date(2026, 1, 1))
    asked = list[tuple[str, ...]]()

    def unlike(*given: str) -> str:
        asked.append(given)
        return ""

    monkeypatch.setattr(permits, "mark", unlike)
    texts: dict[str, str | bytes] = {"docs/a.md": f"{HEAD}Nomor 3402[1544](b.md)08720000.\n", "docs/b.md": f"{HEAD}Isi.\n"}
    texts["docs/register/senyap.yml"] = yaml.safe_dump({"satu": record})
    assert ("docs/a.md", 6, "DIRI35") in places(texts)
    assert not asked
