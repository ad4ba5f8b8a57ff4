"""Writes the lock files: every dependency of every door, exact and with hashes, for all systems and Python versions we support."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import siapkan  # noqa: E402  # lies beside this folder, and nothing is installed yet

ROOT = siapkan.ROOT
TOOLS = ROOT / ".cache" / "kunci"

SITE = "requirements.lock"
LOCKS = (
    ("scripts/kunci/requirements.lock", ("scripts/kunci/requirements.in",)),
    (SITE, ("pyproject.toml", "--extra", "pasang", "--extra", "situs")),
    ("requirements-uji.lock", ("pyproject.toml", "--extra", "pasang", "--extra", "situs", "--extra", "uji", "--constraint", SITE)),
    ("scripts/bench/requirements.lock", ("scripts/bench/requirements.in",)),
)
"""(lock, where its dependencies are named). The tests get the same versions as the site, because its lock constrains theirs."""

HOW = (
    "--universal", "--python-version", "3.11", "--generate-hashes", "--prerelease", "disallow", "--no-config",
    "--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make kunci", "--quiet",
)


def main(arguments: list[str]) -> int:
    """Keep every version that still fits; `--naik` takes the newest of each."""
    try:
        siapkan.require_python(sys.version_info[:2])
        if not siapkan.fits(TOOLS):
            siapkan.create(TOOLS)
        siapkan.install(TOOLS, HERE / "requirements.lock")
    except siapkan.CannotPrepare as error:
        print(error, file=sys.stderr)
        return 2
    for lock, origin in LOCKS:
        print(f"Menulis {lock}", flush=True)
        compile_lock(lock, origin, upgrade="--naik" in arguments)
    return 0


def compile_lock(lock: str, origin: tuple[str, ...], *, upgrade: bool) -> None:
    uv = siapkan.python_of(TOOLS).with_name("uv.exe" if os.name == "nt" else "uv")
    more = ("--upgrade",) if upgrade else ()
    subprocess.run([str(uv), "pip", "compile", *origin, *HOW, *more, "--output-file", lock], cwd=ROOT, env=neutral(), check=True, stdout=subprocess.DEVNULL)


def neutral() -> dict[str, str]:
    """The environment without what would let this machine's own settings choose where packages come from."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "UV_"))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
