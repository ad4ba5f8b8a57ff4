"""A preview renders what would come out different, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from pustaka.doors.mkdocs_plugin import PustakaPlugin

from .conftest import copied

Preview = Callable[[], set[str]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("pratinjau"))


@pytest.fixture(scope="module")
def preview(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """Builds as `pustaka lihat` does after a file was saved; the answer is what was rendered."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(tmp_path_factory.mktemp("situs")))
    plugin = config.plugins["pustaka"]
    assert isinstance(plugin, PustakaPlugin)
    config.plugins.on_startup(command="serve", dirty=True)

    def again() -> set[str]:
        build(config, dirty=True)
        return set(plugin.rendered)

    again()
    return again


def test_nothing_is_rendered_when_nothing_changed(preview: Preview) -> None:
    assert preview() == set()


def test_a_changed_sentence_renders_its_page_and_the_figures_of_all_texts(root: Path, preview: Preview) -> None:
    entry = root / "docs/buku-saku/pengemis.md"
    entry.write_text(entry.read_text("utf-8").replace("\n## Sumber", "\nSatu kalimat lagi.\n\n## Sumber", 1), "utf-8")
    assert preview() == {"buku-saku/pengemis.md", "cakupan.md"}


def test_a_changed_summary_renders_the_lists_that_show_it_too(root: Path, preview: Preview) -> None:
    entry = root / "docs/buku-saku/pengemis.md"
    entry.write_text(entry.read_text("utf-8").replace("ringkasan: ", "ringkasan: Kini lain. ", 1), "utf-8")
    rendered = preview()
    assert {"buku-saku/pengemis.md", "buku-saku/index.md"} <= rendered
    assert "buku-saku/pemulung.md" not in rendered


def test_a_changed_template_renders_everything(root: Path, preview: Preview) -> None:
    template = root / "overrides/main.html"
    later = template.stat().st_mtime_ns + 1_000_000_000
    os.utime(template, ns=(later, later))
    assert {"index.md", "buku-saku/pengemis.md", "buku-saku/pemulung.md"} <= preview()
