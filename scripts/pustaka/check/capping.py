"""Keeps a report short: of one rule in one file a few findings are told, and one more counts the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from pustaka.findings import Finding, Severity
from pustaka.library.wording import number

MOST = 20
"""Findings of one rule in one file that anybody reads."""


def capped(findings: Sequence[Finding], most: int = MOST) -> tuple[Finding, ...]:
    """The findings in their order, those beyond the first ones of a rule in a file as a number."""
    return shortened(findings, (), most)[0]


def shortened(findings: Sequence[Finding], own: Collection[Finding], most: int = MOST) -> tuple[tuple[Finding, ...], frozenset[Finding]]:
    """What is told and which of it is `own`: own findings are kept before others, and a number that counts one of them is own."""
    members: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n, one in enumerate(findings):
        members[one.path, one.code].append(n)
    if all(len(places) <= most + 1 for places in members.values()):  # a number that stands for one finding tells less than the finding
        return tuple(findings), frozenset(own)
    left_out, behind, counts_own = set[int](), dict[int, Finding](), set[Finding]()
    for places in members.values():
        if len(places) <= most + 1:
            continue
        kept = sorted(places, key=lambda n: findings[n] not in own)[:most]
        rest = sorted(set(places) - set(kept))
        count = counted([findings[n] for n in rest])
        left_out.update(rest)
        behind[max(kept)] = count
        if any(findings[n] in own for n in rest):
            counts_own.add(count)
    told = tuple(one for n, each in enumerate(findings) if n not in left_out for one in (each, behind.get(n)) if one is not None)
    return told, frozenset(one for one in told if one in own or one in counts_own)


def counted(rest: Sequence[Finding]) -> Finding:
    """One finding in the place of several, at the first of them and as grave as the gravest."""
    message = f"… dan {number(len(rest))} lagi dari aturan ini di berkas ini. Betulkan yang sudah disebut, lalu periksa lagi."
    return replace(rest[0], message=message, severity=min((one.severity for one in rest), key=list(Severity).index), more=(), ends=())
