"""Turns a lock file into a list of components (CycloneDX), so that anyone can ask later whether a flawed library made a site.

`python scripts/komponen.py requirements.lock` prints JSON. It runs without anything installed, and equal locks give equal bytes.
"""

from __future__ import annotations

import json
import re
import sys
import uuid
from pathlib import Path

ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+?))? \\\n(?P<hashes>(?:    --hash=.*\n)+)", re.MULTILINE)
"""A name with its version, perhaps the systems that it is for, and the lines with its hashes; not `    # via mkdocs`."""

HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")

SPACE = uuid.UUID("5b0f0a5e-7b0c-5d0e-9a43-0d5f3c1a6e21")
"""Makes the number of a list from its components; any fixed value does."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("Pakai: python scripts/komponen.py requirements.lock", file=sys.stderr)
        return 2
    try:
        lock = Path(arguments[0]).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        print(f"{arguments[0]} tidak terbaca. Sebutkan berkas kunci, misalnya requirements.lock.", file=sys.stderr)
        return 2
    found = components(lock)
    if not found:
        print(f"{arguments[0]} tidak memuat pustaka dengan sidik. Tulis ulang dengan «make kunci».", file=sys.stderr)
        return 2
    print(json.dumps(bill(found), indent=2))
    return 0


def bill(found: list[dict[str, object]]) -> dict[str, object]:
    """Without the moment of its making, which would differ each time and say nothing about the site."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(SPACE, json.dumps(found))}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "pustaka-peksos", "bom-ref": "pustaka-peksos"}},
        "components": found,
    }


def components(lock: str) -> list[dict[str, object]]:
    """Every pinned library; one that differs by system or version of Python appears once for each, with the condition."""
    return [component(one["name"], one["version"], one["marker"], HASH.findall(one["hashes"])) for one in ENTRY.finditer(lock)]


def component(name: str, version: str, marker: str | None, hashes: list[str]) -> dict[str, object]:
    address = f"pkg:pypi/{name}@{version}"
    found: dict[str, object] = {
        "type": "library", "bom-ref": address, "name": name, "version": version, "purl": address,
        "hashes": [{"alg": "SHA-256", "content": one} for one in hashes],
    }
    return found | ({"properties": [{"name": "pustaka:syarat", "value": marker}]} if marker else {})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
