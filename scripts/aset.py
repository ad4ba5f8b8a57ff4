"""Writes the list of the files under `docs/assets/` that are the site's own, each with its hash, after an editor read what changed."""

from __future__ import annotations

import sys
from pathlib import Path

from pustaka.library import asset_hashes

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    asset_hashes.LIST.write_text(asset_hashes.listed(ROOT), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
