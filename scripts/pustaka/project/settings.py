"""The project folder and its settings: where it is, where its site will live, and where answers are kept.

Answers lie in a folder of the person at the keyboard and never in the tree that is judged: whoever sends a change can put
any file into the tree, and an answer kept beside the texts would let a contribution bring its own «nothing found».
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from platformdirs import user_cache_path

from pustaka.errors import ADDRESS, NoProject, PustakaError
from pustaka.project import brand
from pustaka.project.brand import NONE, Brand

SETTINGS = "mkdocs.yml"

WEB = re.compile(r"https?://[^\s?#<>\"'\\{}|^`]+")

REPOSITORY = "PUSTAKA_GUDANG"
"""Environment variable with the address of the repository, which the settings read."""

PLACE = "PUSTAKA_INGATAN"
"""Environment variable with another folder for everything that is kept; an empty value means that nothing is."""


@dataclass(frozen=True, slots=True)
class Project:
    """`site_url` ends with a slash, `repo_url` without; each is empty when the settings name none."""

    root: Path
    site_url: str
    brand: Brand = NONE
    repo_url: str = ""

    @property
    def name(self) -> str:
        """The name of the library."""
        return self.brand.name

    @property
    def cache(self) -> Path | None:
        """Where answers of former runs lie; nothing when none are kept."""
        return folder_for(self.root)

    def kept(self, name: str) -> Path | None:
        """One file of the kept answers."""
        folder = self.cache
        return folder / name if folder is not None else None


def folder_for(root: Path) -> Path | None:
    """Where the answers about the project at `root` lie; nothing when nothing is to be kept, or when it would lie in the project."""
    given = os.environ.get(PLACE)
    if given == "":
        return None
    try:
        place = Path(given).expanduser().resolve() if given else user_cache_path("pustaka-peksos", appauthor=False)
    except RuntimeError as error:  # a link that leads to itself, or the home of somebody who has none
        raise PustakaError(f"{PLACE} menunjuk ke folder yang tidak dapat dibuka. Pilih folder lain, atau kosongkan.") from error
    root = root.resolve()
    return None if place.is_relative_to(root) else place / hashlib.sha256(str(root).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def misplaced(root: Path) -> bool:
    """Whether somebody wants answers to be kept within the project, where nothing is kept."""
    return bool(os.environ.get(PLACE)) and folder_for(root) is None


class Loader(yaml.SafeLoader):
    """Reads settings that may hold MkDocs' own tags: `!ENV` is answered as MkDocs does, the others become nothing."""


def from_environment(loader: Loader, node: yaml.Node) -> object:
    """`!ENV NAME` or `!ENV [NAME, OTHER, default]`: the first name that is set, else the last value."""
    given = loader.construct_sequence(node) if isinstance(node, yaml.SequenceNode) else [node.value, None]
    return next((os.environ[name] for name in given[:-1] if name in os.environ), given[-1] if given else None)


Loader.add_constructor("!ENV", from_environment)
Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def find(start: Path) -> Project:
    """The project that `start` lies in.

    Raises NoProject when there is none, and PustakaError when its settings cannot be read.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return load(folder)
    raise NoProject(start.name)


def load(root: Path) -> Project:
    try:
        settings = yaml.load((root / SETTINGS).read_text("utf-8"), Loader=Loader) or {}  # noqa: S506  # a safe loader with inert tags
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 1
        raise PustakaError(f"{SETTINGS} tidak terbaca di baris {line}. Perbaiki susunannya.") from error
    if not isinstance(settings, dict):
        raise PustakaError(f"{SETTINGS} seharusnya berisi baris «kunci: nilai».")
    site, repository = (str(settings.get(key) or "") for key in ("site_url", "repo_url"))
    return Project(root, address(site), brand.read(settings), address(repository, of_site=False).rstrip("/").removesuffix(".git"))


def address(given: str, *, of_site: bool = True) -> str:
    """The address of the site, or of the repository, with a slash at its end; empty where none is named.

    Raises PustakaError for what no browser could open: every page, feed, code and way to the source is made with it.
    """
    if not given:
        return ""
    try:
        parts = urlsplit(given)
        sound = bool(WEB.fullmatch(given)) and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound:
        variable, key, what, example = (ADDRESS, "site_url", "situs", "https://pustaka.example/") if of_site else (REPOSITORY, "repo_url", "gudang", "https://gudang.example/akun/pustaka")
        named = variable if os.environ.get(variable) == given else f"«{key}» di {SETTINGS}"
        raise PustakaError(f"{named} bukan alamat {what}. Tulis seperti «{example}», tanpa spasi, tanda tanya, dan tanda pagar.")
    return f"{given.rstrip('/')}/"
