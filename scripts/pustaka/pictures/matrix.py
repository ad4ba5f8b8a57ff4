"""The arithmetic of transforms, whose six numbers drawings and PDFs write in the same order."""

from __future__ import annotations

Matrix = tuple[float, float, float, float, float, float]
PLAIN: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""Moves nothing."""


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """Both as one: the inner is what happens to a point first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f
