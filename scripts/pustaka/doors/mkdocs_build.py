"""Lets MkDocs build prepared pages in a folder, and looks at what came of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from pustaka import project
from pustaka.build.prepare import Prepared
from pustaka.doors import template_faults
from pustaka.doors.mkdocs_plugin import PustakaPlugin
from pustaka.doors.mkdocs_said import LOGGER, Heard
from pustaka.errors import PustakaError
from pustaka.progress import Progress


def build(prepared: Prepared, folder: Path, progress: Progress) -> Mapping[str, str]:
    """Let MkDocs build prepared pages in `folder`, and look at what came of it; the HTML of each page's text is given back by the page's path.

    Raises PustakaError when MkDocs gives up or a lock holds.
    """
    logging.getLogger(LOGGER).setLevel(logging.WARNING)
    heard = Heard({})
    heard.listen()
    try:
        config = load_config(str(prepared.project.root / project.SETTINGS), site_dir=str(folder))
        plugin = config.plugins.get("pustaka")
        if not isinstance(plugin, PustakaPlugin):
            raise PustakaError("mkdocs.yml tidak memuat «pustaka» dalam «plugins». Tambahkan, lalu ulangi.")
        plugin.prepared, plugin.progress, plugin.heard = prepared, progress, heard
        config.plugins.on_startup(command="build", dirty=False)
        with template_faults.told(prepared.project.root), plugin.told():
            mkdocs_build(config)
        config.plugins.on_shutdown()
        return plugin.texts
    except Abort as error:
        heard.settle()
        raise PustakaError("MkDocs tidak dapat membuat situs. Periksa mkdocs.yml dan overrides/, lalu ulangi.") from error
