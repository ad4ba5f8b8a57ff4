"""Writes `.github/CODEOWNERS` from the places that need an editor and from the editors that `mkdocs.yml` names."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import yaml

from pustaka.library import guarded
from pustaka.project import SETTINGS, Loader

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / ".github" / "CODEOWNERS"

EDITORS = re.compile(r"(?:@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:/[\w.-]+)?(?: (?=@)|$))*", re.ASCII)
"""`@lembaga/pengelola`, `@satu @dua`, or nothing; not `lembaga`, not a mail address."""


class NoEditors(Exception):
    """Raised with one Indonesian sentence for the person at the keyboard."""


def main() -> int:
    try:
        text = guarded.codeowners(editors((ROOT / SETTINGS).read_text("utf-8")))
    except NoEditors as error:
        print(error, file=sys.stderr)
        return 2
    TARGET.write_text(text, "utf-8", newline="\n")
    return 0


def editors(settings: str) -> str:
    """The setting `extra.pengelola`; empty when nobody is named yet.

    Raises NoEditors when it names something that GitHub cannot know.
    """
    extra = (yaml.load(settings, Loader=Loader) or {}).get("extra") or {}  # noqa: S506  # a safe loader with inert tags
    given = extra.get("pengelola") or ""
    if not isinstance(given, str) or not EDITORS.fullmatch(given):
        raise NoEditors(f"Isian «extra.pengelola» di {SETTINGS} seharusnya akun atau tim GitHub, misalnya \"@lembaga/pengelola\".")
    return given


if __name__ == "__main__":
    sys.exit(main())
