"""All rules as visible tuples; a new family takes its place here."""

from __future__ import annotations

from pustaka.rules import (
    asked,
    complicated,
    drawings,
    gatherings,
    glyphs,
    links_copied,
    links_replaced,
    links_tracked,
    meta_meeting,
    meta_merging,
    meta_numbers,
    meta_signs,
    meta_wide,
    misplaced,
    packages,
    privacy_beside,
    privacy_permits,
    privacy_photos,
    privacy_pictures,
    privacy_registers,
    privacy_shown,
    privacy_wide,
    sources_calls,
    sources_competences,
    sources_duties,
    sources_fallbacks,
    sources_references,
    sources_text,
    structure_bans,
    structure_decisions,
    structure_parts,
    structure_signs,
    structure_steps,
    tables_wide,
    tree,
    unjudged,
    withdrawn,
    writing_foreign,
    writing_lists,
    writing_marks,
    writing_read,
    writing_shown,
    writing_text,
    writing_words,
)
from pustaka.rules.addresses import ALAMAT
from pustaka.rules.base import Family, Rule
from pustaka.rules.codes import KODE
from pustaka.rules.gatherings import KELOMPOK
from pustaka.rules.links import TAUTAN
from pustaka.rules.media import MEDIA
from pustaka.rules.meta import META
from pustaka.rules.privacy import DIRI
from pustaka.rules.sources import SUMBER
from pustaka.rules.structure import SUSUN
from pustaka.rules.writing import TULIS

MODULES = (
    asked, complicated, drawings, gatherings, glyphs, links_copied, links_replaced, links_tracked, meta_meeting, meta_merging, meta_numbers, meta_signs, meta_wide, misplaced, packages, privacy_beside,
    privacy_permits, privacy_photos, privacy_pictures, privacy_registers, privacy_shown, privacy_wide, sources_calls, sources_competences, sources_duties, sources_fallbacks, sources_references, sources_text,
    structure_bans, structure_decisions, structure_parts, structure_signs, structure_steps,
    tables_wide, tree, unjudged, withdrawn, writing_foreign, writing_lists, writing_marks, writing_read, writing_shown, writing_text, writing_words,
)  # fmt: skip
"""Second halves of families: importing them enters their rules."""

FAMILIES: tuple[Family, ...] = (META, SUSUN, TAUTAN, ALAMAT, MEDIA, TULIS, SUMBER, DIRI, KELOMPOK, KODE)
"""In the order in which a contributor meets them."""

RULES: tuple[Rule, ...] = tuple(sorted((rule for family in FAMILIES for rule in family.rules), key=lambda rule: rule.code))

__all__ = ["FAMILIES", "RULES", "Family", "Rule"]
