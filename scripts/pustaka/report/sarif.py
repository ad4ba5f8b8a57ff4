"""Findings as SARIF 2.1.0, for tools that collect results of checks."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from pustaka import __version__
from pustaka.findings import Finding, Severity
from pustaka.report.address import rule_address
from pustaka.rules import RULES, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.REVIEW: "warning", Severity.ADVICE: "note"}
INDEX = {rule.code: n for n, rule in enumerate(RULES)}


def render(findings: Sequence[Finding], *, site_url: str = "") -> str:
    """One run; columns count code points, as ours do."""
    driver = {"name": "pustaka", "semanticVersion": __version__, "language": "id", "rules": [described(rule, site_url) for rule in RULES]}
    run = {"tool": {"driver": driver}, "language": "id", "columnKind": "unicodeCodePoints", "results": [result(one) for one in findings]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def described(rule: Rule, site_url: str) -> dict[str, object]:
    """`helpUri` must be an address; without one the help names the file."""
    address = rule_address(rule.code, site_url)
    found: dict[str, object] = {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": f"{rule.title}."},
        "help": {"text": f"Penjelasan aturan ini: {address}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }
    return found | {"helpUri": address} if site_url else found


def result(finding: Finding) -> dict[str, object]:
    region = {"startLine": finding.line, "startColumn": finding.column, "endLine": finding.end_line, "endColumn": finding.end_column}
    return {
        "ruleId": finding.code,
        "ruleIndex": INDEX[finding.code],
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": quote(finding.path), "uriBaseId": "%SRCROOT%"}, "region": region}}],
        "properties": {"severity": finding.severity.value},
    }
