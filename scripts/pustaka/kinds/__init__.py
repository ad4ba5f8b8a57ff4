"""The kinds of publications, as one visible tuple; a new kind takes its place here."""

from pustaka.kinds.base import Field, Kind, Part
from pustaka.kinds.case import CASE
from pustaka.kinds.crisis import CRISIS
from pustaka.kinds.edition import EDITION
from pustaka.kinds.entry import ENTRY
from pustaka.kinds.minutes import MINUTES
from pustaka.kinds.page import PAGE
from pustaka.kinds.report import REPORT
from pustaka.kinds.teaching import TEACHING

KINDS: tuple[Kind, ...] = (EDITION, MINUTES, REPORT, CASE, ENTRY, CRISIS, TEACHING, PAGE)
BY_KEY = {kind.key: kind for kind in KINDS}
SERIES_KINDS = tuple(kind.key for kind in KINDS if kind.series)

__all__ = ["BY_KEY", "KINDS", "SERIES_KINDS", "Field", "Kind", "Part"]
