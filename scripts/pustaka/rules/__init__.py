"""All rules as visible tuples; a new family takes its place here."""

from __future__ import annotations

from pustaka.rules import meta_wide, structure_parts, writing_text
from pustaka.rules.base import Family, Rule
from pustaka.rules.links import TAUTAN
from pustaka.rules.media import MEDIA
from pustaka.rules.meta import META
from pustaka.rules.structure import SUSUN
from pustaka.rules.writing import TULIS

MODULES = (meta_wide, structure_parts, writing_text)
"""Second halves of families: importing them enters their rules."""

FAMILIES: tuple[Family, ...] = (META, SUSUN, TAUTAN, MEDIA, TULIS)
"""In the order in which a contributor meets them. The privacy family (`DIRI`, rules/privacy.py) goes last."""

RULES: tuple[Rule, ...] = tuple(sorted((rule for family in FAMILIES for rule in family.rules), key=lambda rule: rule.code))
BY_CODE = {rule.code: rule for rule in RULES}

__all__ = ["BY_CODE", "FAMILIES", "RULES", "Family", "Rule"]
