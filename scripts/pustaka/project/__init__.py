"""Where a library lies, and what its settings say of it: its name, its licence, its colours, its address."""

from pustaka.project.brand import NONE, Brand, Licence
from pustaka.project.settings import PLACE, SETTINGS, Loader, Project, find, folder_for, load, misplaced

__all__ = ["NONE", "PLACE", "SETTINGS", "Brand", "Licence", "Loader", "Project", "find", "folder_for", "load", "misplaced"]
