"""How the privacy tests ask: one text, and the stretches that each rule found in it."""

from __future__ import annotations

from pustaka.findings import Severity
from pustaka.privacy import Context, detect, facts, paragraph, severity

CASE = Context(kind="kasus")


def found(text: str, rule: str, context: Context = CASE) -> list[str]:
    """What one rule found, as written in the text."""
    return [text[one.start : one.end] for one in detect(text, context) if one.rule == rule]


def rules(text: str, context: Context = CASE) -> set[str]:
    return {one.rule for one in detect(text, context)}


def levels(text: str, context: Context = CASE) -> dict[str, Severity | None]:
    """The weight of each rule that speaks, given the whole text."""
    detections = detect(text, context)
    known = facts(text, context, detections)
    return {one.rule: severity(one.rule, context, known=known, place=paragraph(text, one.start), public=one.public) for one in detections}
