"""What is put into a text before anybody renders it: links, citations, what belongs together, what the registers know."""

from pustaka.compose.body import Composer, composer

__all__ = ["Composer", "composer"]
