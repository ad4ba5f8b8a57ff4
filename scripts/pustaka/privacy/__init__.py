"""Finds what may identify a person in a text; pure: it reads no disk but its own word lists, and prints nothing."""

from pustaka.privacy.detect import detect, permitted
from pustaka.privacy.levels import RULES, Facts, facts, paragraph, severity, weighed
from pustaka.privacy.model import Allowed, Context, Detection, Rule
from pustaka.privacy.words import known, namesakes
from pustaka.privacy.written import judged, overfull

__all__ = [
    "RULES", "Allowed", "Context", "Detection", "Facts", "Rule", "detect", "facts", "judged", "known", "namesakes", "overfull", "paragraph", "permitted",
    "severity", "weighed",
]
