"""Pustaka Peksos: checks and publishes what Indonesian social workers write."""

__version__ = "0.1.0"
