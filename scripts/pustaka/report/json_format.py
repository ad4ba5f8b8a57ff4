"""Findings as a JSON list, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pustaka.findings import Finding

KEYS = ("path", "line", "column", "end_line", "end_column", "code", "slug", "severity", "message")
"""Promised: keys may be added, never renamed or taken away."""


def render(findings: Sequence[Finding]) -> str:
    return json.dumps([{key: getattr(one, key) for key in KEYS} for one in findings], ensure_ascii=False, indent=2)
