"""Findings as a JSON list, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pustaka.findings import Finding
from pustaka.report.scope import Scope

KEYS = ("path", "line", "column", "end_line", "end_column", "code", "slug", "severity", "message", "more")
"""Promised: keys may be added, never renamed or taken away. `more` lists the other places of the same finding as [line, column]."""

OWN = "own"
"""Only in a report on a change: whether the finding stands on lines of the change, or is caused by it elsewhere."""


def render(findings: Sequence[Finding], *, scope: Scope | None = None) -> str:
    rows = [{key: getattr(one, key) for key in KEYS} | ({OWN: one in scope.own} if scope is not None else {}) for one in findings]
    return json.dumps(rows, ensure_ascii=False, indent=2)
