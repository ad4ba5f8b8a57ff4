"""Makes `.venv/` ready to work in: creates it, installs a lock into it, and does nothing when that is done already.

`python scripts/siapkan.py` prepares for the site, `python scripts/siapkan.py uji` for the tests as well.
It runs before anything is installed, so it knows only the standard library.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMP = "pustaka-terpasang.txt"
LOCKS = {"situs": ROOT / "requirements.lock", "uji": ROOT / "requirements-uji.lock"}
OLDEST = (3, 11)

PIN = re.compile(r"^[\w.-]+==", re.MULTILINE)
"""`mkdocs==1.6.1 \\`; not `    # via mkdocs`, not `    --hash=…`."""


class CannotPrepare(Exception):
    """Raised with one Indonesian sentence for the person at the keyboard."""


def main(arguments: list[str]) -> int:
    profile = arguments[0] if arguments else "situs"
    if profile not in LOCKS or len(arguments) > 1:
        print("Pakai: python scripts/siapkan.py [situs|uji]", file=sys.stderr)
        return 2
    try:
        require_python(sys.version_info[:2])
        prepare(profile)
    except CannotPrepare as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def require_python(version: tuple[int, ...]) -> None:
    if version < OLDEST:
        found = ".".join(map(str, version))
        raise CannotPrepare(f"Python {found} terlalu lama. Pasang Python 3.11 atau yang lebih baru, lalu ulangi.")
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise CannotPrepare(
            "Python ini belum dapat membuat lingkungan maya (venv). "
            "Di Debian atau Ubuntu pasang dengan «sudo apt install python3-venv», lalu ulangi."
        )


def prepare(profile: str, *, venv: Path = VENV) -> None:
    """Install what `profile` needs, unless the stamp says that the same thing is installed."""
    if is_ready(profile, venv):
        return
    stamp = venv / STAMP
    if not fits(venv):
        print("Membuat lingkungan Python di .venv", flush=True)
        create(venv)
    stamp.unlink(missing_ok=True)
    install(venv, LOCKS[profile])
    print("Memasang pustaka sendiri", flush=True)
    pip(venv, "install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    stamp.write_text(fingerprint(profile), "utf-8")


def is_ready(profile: str, venv: Path = VENV) -> bool:
    """Whether the last complete installation was of this profile, or of the tests, which include the site."""
    try:
        done = (venv / STAMP).read_text("utf-8")
    except OSError:
        return False
    return done in {fingerprint(profile), fingerprint("uji")} and runs(venv)


def fingerprint(profile: str) -> str:
    """Changes with the lock, with what pyproject.toml says of the package, with the place, and with Python."""
    import tomllib  # not there before 3.11, which `require_python` has refused by now

    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    facts = (LOCKS[profile].read_text("utf-8"), settings["build-system"], settings["project"], settings["tool"]["setuptools"], str(ROOT), sys.version_info[:2])
    return hashlib.sha256(repr(facts).encode("utf-8")).hexdigest()


def python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def runs(venv: Path) -> bool:
    """A folder copied to another place, or one whose Python was removed, must be made anew."""
    return python_of(venv).exists()


def fits(venv: Path) -> bool:
    """Whether the environment works, was made here and with this version of Python."""
    if not runs(venv):
        return False
    asked = [str(python_of(venv)), "-c", "import sys, pip; print(sys.prefix, *sys.version_info[:2])"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False).stdout.split()
    return answer[-2:] == [str(part) for part in sys.version_info[:2]] and Path(" ".join(answer[:-2])).resolve() == venv.resolve()


def create(venv: Path) -> None:
    shutil.rmtree(venv, ignore_errors=True)
    done = subprocess.run([sys.executable, "-m", "venv", str(venv)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotPrepare(f"Lingkungan Python tidak dapat dibuat. Pesan dari Python:\n{done.stdout}{done.stderr}")


def install(venv: Path, lock: Path) -> None:
    """Install exactly what the lock names; pip refuses anything whose hash differs."""
    pip(venv, "install", "--require-hashes", "--requirement", str(lock), label="Memasang pustaka dari luar", total=len(PIN.findall(lock.read_text("utf-8"))))


def pip(venv: Path, *arguments: str, label: str = "", total: int = 0) -> None:
    """Run pip quietly; its own words are shown only when it fails."""
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off", "PYTHONUTF8": "1"}
    command = [str(python_of(venv)), "-m", "pip", *arguments]
    said, done, live = [], 0, bool(total) and sys.stdout.isatty()
    if total and not live:
        print(f"{label}: {total}", flush=True)
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", errors="replace", env={**os.environ, **quiet}
    ) as process:
        for line in process.stdout or ():
            said.append(line)
            done += line.startswith(("Collecting ", "Requirement already satisfied"))
            if live:
                print(f"\r{label}: {min(done, total)}/{total}", end="", flush=True)
    if live:
        print()
    if process.returncode:
        raise CannotPrepare(
            "Pemasangan gagal. Periksa sambungan internet, lalu ulangi. Pesan dari pip:\n" + "".join(said[-20:])
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
