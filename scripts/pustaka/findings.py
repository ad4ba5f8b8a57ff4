"""What a check reports: where something stands, which rule it breaks, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    more: tuple[tuple[int, int], ...] = ()
    """(line, column) of the other places that the same finding stands for, in order."""
    ends: tuple[tuple[int, int], ...] = ()
    """(end line, end column) of each of them."""


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
    more: tuple[tuple[int, int], ...] = ()
    ends: tuple[tuple[int, int], ...] = ()

    @property
    def lines(self) -> frozenset[int]:
        """Every line on which it begins: one finding may stand for many places."""
        return frozenset((self.line, *(line for line, _column in self.more)))

    def at(self, line: int, column: int) -> Finding | None:
        """The finding at one of its places alone; nothing where it has none."""
        if (line, column) == (self.line, self.column):
            return replace(self, more=(), ends=())
        if (line, column) not in self.more:
            return None
        end_line, end_column = self.ends[self.more.index((line, column))]
        return replace(self, line=line, column=column, end_line=end_line, end_column=end_column, more=(), ends=())

    @property
    def blocks(self) -> bool:
        return self.severity is not Severity.ADVICE
