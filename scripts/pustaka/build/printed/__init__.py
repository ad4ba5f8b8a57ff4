"""Holds every PDF against its pages before readers get it: what a page says, its PDF says too, in the same order, and nothing that nobody wrote."""

from pustaka.build.printed.checking import check
from pustaka.build.printed.told import Difference, Unequal

__all__ = ["Difference", "Unequal", "check"]
