"""An accepted remark becomes the first line of the changes, by role; whatever else stands in the file stays."""

from __future__ import annotations

import datetime
import re

import pytest
import yaml

from pustaka.editorial.crediting import LONGEST, READER, ROLES, UNTOLD, NotCredited, credited, role
from tests.helpers import library
from tests.programs import ROOT

DAY = datetime.date(2026, 11, 28)
PATH = "docs/metode/rekaan.md"
NOTE = "2026-11-28 Langkah 3 kini menyebut oralit. Usul: TKSK."


def noted(matter: str, words: str = "Langkah 3 kini menyebut oralit", by: str = "TKSK", path: str = PATH, body: str = "\n## Satu {#satu}\n\nIsi.\n") -> str:
    return credited(library({path: f"---\n{matter}---\n{body}"}).by_path[path], words, by, DAY)


@pytest.mark.parametrize(("before", "after"), [
    ("judul: A\n", f"judul: A\nperubahan:\n  - '{NOTE}'\n"),
    ("judul: A\nperubahan:\n  - 2026-01-31 Lama.\ntopik: [etika]\n", f"judul: A\nperubahan:\n  - '{NOTE}'\n  - 2026-01-31 Lama.\ntopik: [etika]\n"),
    ("perubahan:\n- 2026-01-31 Lama.\njudul: A\n", f"perubahan:\n  - '{NOTE}'\n  - 2026-01-31 Lama.\njudul: A\n"),
    ("judul: A\nperubahan: [2026-01-31 Lama., 2026-01-30 Lebih lama.]\n", f"judul: A\nperubahan:\n  - '{NOTE}'\n  - 2026-01-31 Lama.\n  - 2026-01-30 Lebih lama.\n"),
    ("judul: A # catatan\n", f"judul: A # catatan\nperubahan:\n  - '{NOTE}'\n"),
])
def test_the_line_stands_on_top_and_the_rest_stays(before: str, after: str) -> None:
    assert noted(before) == f"---\n{after}---\n\n## Satu {{#satu}}\n\nIsi.\n"


def test_words_that_yaml_reads_otherwise_are_kept() -> None:
    text = noted("judul: A\n", 'Dua hal: «a» # dan "b"')
    assert library({PATH: text}).by_path[PATH].document.matter.values["perubahan"] == ['2026-11-28 Dua hal: «a» # dan "b". Usul: TKSK.']


@pytest.mark.parametrize(("given", "shown"), [("tksk", "TKSK"), (" Pekerja  Sosial ", "pekerja sosial"), (UNTOLD, READER)])
def test_a_role_is_known_however_it_is_typed(given: str, shown: str) -> None:
    assert role(given) == shown


@pytest.mark.parametrize("given", ["Penguji Rekaan", "", "TKSK Rekaan", "ketua"])
def test_who_is_no_role_is_refused_without_being_repeated(given: str) -> None:
    with pytest.raises(NotCredited, match="menurut perannya, tidak pernah dengan nama") as stopped:
        role(given)
    assert not given or given not in str(stopped.value)


@pytest.mark.parametrize(("matter", "words", "path", "said"), [
    ("judul: A\n", "  ", PATH, "kosong"), ("judul: A\n", "a" * (LONGEST + 1), PATH, f"{LONGEST + 1} huruf"), ("judul: A\n", "Ini. Usul: warga.", PATH, "dari «--peran»"),
    ("judul: A\n", "Ini.", "casebook/rekaan.md", "Studi kasus tidak mempunyai isian «perubahan»"), ("judul: A\nperubahan: satu kalimat\n", "Ini.", PATH, "belum berupa daftar"),
])
def test_what_cannot_be_written_down_is_one_sentence(matter: str, words: str, path: str, said: str) -> None:
    with pytest.raises(NotCredited, match=re.escape(said)) as stopped:
        noted(matter, words, path=path)
    assert str(stopped.value).endswith("Tidak ada yang ditulis.")


def test_a_text_without_front_matter_is_told() -> None:
    with pytest.raises(NotCredited, match="belum punya isian pembuka"):
        credited(library({PATH: "# Judul\n"}).by_path[PATH], "Ini.", "warga", DAY)


def test_the_roles_are_those_of_the_form_of_the_host() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/kabar-pembaca.yml").read_text("utf-8"))
    options = next(one["attributes"]["options"] for one in form["body"] if one.get("id") == "peran")
    offered = {name for one in options for name in re.split(r", atau |, | atau ", one)}
    assert {role(one) for one in offered} == set(ROLES)


def test_the_guide_names_every_role() -> None:
    guide = (ROOT / "docs/pengelola/membetulkan.md").read_text("utf-8")
    assert f"Perannya salah satu dari: {', '.join(ROLES[:-1])}, atau {ROLES[-1]}." in guide


def test_where_the_front_matter_cannot_be_read_that_is_what_is_said() -> None:
    with pytest.raises(NotCredited, match=r"Isian pembuka tulisan ini tidak terbaca di baris \d"):
        noted("judul: [a\n")
