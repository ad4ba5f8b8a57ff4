"""What a check reports: where something stands, which rule it breaks, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """`error` stops a build, `review` blocks until a person has signed, `advice` never blocks."""

    ERROR = "error"
    REVIEW = "review"
    ADVICE = "advice"

    @property
    def label(self) -> str:
        """The Indonesian word for readers."""
        return {"error": "galat", "review": "tinjau", "advice": "saran"}[self.value]


@dataclass(frozen=True, slots=True)
class Spot:
    """What a rule yields: lines and columns are 1-based in code points; `end_column` is exclusive; 0 means «same as the start»."""

    line: int
    column: int
    message: str
    end_line: int = 0
    end_column: int = 0
    severity: Severity | None = None
    """Overrides the rule's own severity, for rules whose weight depends on the document."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One spot in one file, with the rule that found it. `path` is relative to the project root, with forward slashes."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    code: str
    slug: str
    severity: Severity
    message: str

    @property
    def blocks(self) -> bool:
        return self.severity is not Severity.ADVICE
