"""Runs the rules over a library, over a change or over the history, and remembers what it found."""

from pustaka.check.run import check

__all__ = ["check"]
