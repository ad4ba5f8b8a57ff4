"""Makes a process ready to look at texts and pages: imported once, in the process whose copies share the work of a check."""

from __future__ import annotations

import gc
from contextlib import suppress

from pustaka.check import memory
from pustaka.privacy.leads import MARKS, Lazy
from pustaka.site import rendered_page

with suppress(ImportError):  # the programs for PDF are not installed everywhere
    from pustaka.book import words  # noqa: F401  # read here so that copies have it

__all__ = ["memory", "rendered_page"]

for _pattern in Lazy.made:
    _pattern.compiled  # noqa: B018  # kept by the pattern
MARKS.heads  # noqa: B018  # kept by the marks

gc.disable()  # a copy keeps all that it reads until it ends
gc.freeze()
