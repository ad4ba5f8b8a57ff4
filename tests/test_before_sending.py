"""The check before sending runs on the package alone: it loads neither the site generator nor the PDF maker."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("mkdocs", "material", "typst", "pikepdf", "segno", "jinja2")

PROGRAM = f"""
import sys
for name in {HEAVY!r}:
    sys.modules[name] = None  # importing it fails, as where it is not installed
from pustaka import cli
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.parametrize(("text", "status"), [("Klien datang lagi.", 0), ("Hubungi 0812-0000-1234.", 1)])
def test_one_file_from_anywhere_is_checked_without_the_site(tmp_path: Path, text: str, status: int) -> None:
    (tmp_path / "naskah.md").write_text(f"---\njudul: Catatan\n---\n\n{text}\n", "utf-8")
    words = ["periksa", "--hanya", "DIRI", "--jenis", "kasus", "naskah.md"]
    done = subprocess.run([sys.executable, "-c", PROGRAM, *words], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == status, done.stderr
    assert "0812" not in done.stdout + done.stderr
