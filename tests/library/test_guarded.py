"""Who may change what: texts and pictures anybody, everything that decides over them an editor."""

from __future__ import annotations

import re

import pytest

from pustaka.library.guarded import FREE, GUARDED, REST, codeowners, why_guarded
from pustaka.library.library import FOLDERS
from tests.programs import ROOT, program

pengelola = program("pengelola.py")


@pytest.mark.parametrize("path", [
    "casebook/ibu-mawar.md", "casebook/gambar/alur.png", "discussions/sswd/007.md", "docs/buku-saku/lansia.md", "docs/index.md",
    "docs/gambar/alur.svg", "catatan-perubahan/2026-11-contoh.md", "docs/tentang/lisensi.md", "docs/register-lama.md",
])
def test_texts_and_their_pictures_need_no_editor(path: str) -> None:
    assert why_guarded(path) == ""


@pytest.mark.parametrize(("path", "words"), [
    ("docs/register/izin.yml", "izin membuat"),
    ("docs/register/senyap.yml", "mematikan sebuah temuan"),
    ("docs/register/topik.yml", "dipercaya"),
    ("docs/register/README.md", "dipercaya"),
    ("docs/assets/skrip/laman.js", "peramban pembaca"),
    ("docs/assets/merek/merek.svg", "peramban pembaca"),
    ("docs/kontribusi/aturan/diri01.md", "contoh"),
    ("docs/tentang/privasi.md", "janji"),
    ("discussions/sswd/seri.yml", "keterangan seri"),
])
def test_what_decides_over_texts_needs_an_editor_and_says_why(path: str, words: str) -> None:
    assert words in why_guarded(path)


@pytest.mark.parametrize("path", [
    "scripts/pustaka/library/guarded.py", "pyproject.toml", "requirements.lock", "README.md", "SECURITY.md", "conftest.py", ".gitattributes", "casebook/conftest.py", "docs/x.html", "casebook/alat.exe",
    "docs/a.MD", "docs", "casebook.md", ".cache/pustaka/diri.json", "site/index.html", "lain/casebook/a.md",
])
def test_whatever_is_no_text_needs_an_editor_also_when_nobody_thought_of_it(path: str) -> None:
    assert why_guarded(path) == REST.why


@pytest.mark.parametrize("path", [".github/CODEOWNERS", ".github/workflows/periksa.yml", ".ci/run", "mkdocs.yml", "Makefile", "overrides/main.html"])
def test_what_decides_over_the_check_has_a_reason_of_its_own(path: str) -> None:
    assert why_guarded(path) not in ("", REST.why)


def test_every_file_of_the_project_is_decided_by_the_same_lines_that_github_reads() -> None:
    """The last line that fits decides; a line with a name asks for an editor."""
    rows = [row.split() for row in codeowners("@contoh/pengelola").splitlines() if not row.startswith("#")]
    patterns = [(github(row[0]), len(row) > 1) for row in rows]
    ours = [*FOLDERS, ".github", "catatan-perubahan", "overrides", "scripts", "tests"]
    files = [*ROOT.glob("*"), *(file for folder in ours for file in (ROOT / folder).rglob("*"))]
    paths = [file.relative_to(ROOT).as_posix() for file in files if file.is_file() and "__pycache__" not in file.parts]
    asked = {path: [named for pattern, named in patterns if pattern.search(path)][-1] for path in paths}
    assert asked == {path: bool(why_guarded(path)) for path in paths}
    assert 0 < sum(asked.values()) < len(asked)


def github(pattern: str) -> re.Pattern[str]:
    """What GitHub understands: a slash in front ties to the root, `**` stands for folders, `*` for a part of a name."""
    if pattern == "*":
        return re.compile("")
    told = re.escape(pattern.removeprefix("/")).replace(r"/\*\*/", "/(?:.*/)?").replace(r"\*", "[^/]*")
    return re.compile(f"^{told}" if pattern.endswith("/") else f"^{told}(?:/|$)")


def test_the_file_for_github_is_current() -> None:
    expected = codeowners(pengelola.editors((ROOT / "mkdocs.yml").read_text("utf-8")))
    assert (ROOT / ".github/CODEOWNERS").read_text("utf-8") == expected, "run «make pengelola»"


def test_nobody_is_invented_while_no_editor_is_named() -> None:
    text = codeowners("")
    assert "@" not in text
    assert "Pengelola belum ditetapkan" in text
    assert "Pengelola belum ditetapkan" not in codeowners("@contoh")


def test_every_place_is_written_once() -> None:
    places = [row.split()[0] for row in codeowners("@contoh").splitlines() if not row.startswith("#")]
    assert places == [REST.place, *FREE, *(one.place for one in GUARDED)]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("given", ["", "@contoh", "@contoh/pengelola", "@satu-rekaan @lembaga/tim.dua"])
def test_accounts_and_teams_are_taken_as_they_are(given: str) -> None:
    assert pengelola.editors(f'extra:\n  pengelola: "{given}"\n') == given


@pytest.mark.parametrize("given", ["contoh", "@", "@contoh,@dua", "@contoh  @dua", "@contoh ", "[1]", "orang@", "@a\\n* @b", "@-contoh"])
def test_what_github_cannot_know_is_refused(given: str) -> None:
    with pytest.raises(pengelola.NoEditors, match=r"extra\.pengelola"):
        pengelola.editors(f'extra:\n  pengelola: "{given}"\n')


@pytest.mark.parametrize("settings", ["", "extra:\n", "site_name: x\n", "extra:\n  kaki: []\n"])
def test_no_setting_means_nobody(settings: str) -> None:
    assert pengelola.editors(settings) == ""
