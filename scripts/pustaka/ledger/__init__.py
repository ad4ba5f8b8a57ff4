"""The memory of published addresses: what was ever promised, where it went, and which code stands for it on paper."""

from pustaka.ledger.book import FOLDER, Fault, Ledger, of
from pustaka.ledger.moves import Move
from pustaka.ledger.record import KINDS, Record

__all__ = ["FOLDER", "KINDS", "Fault", "Ledger", "Move", "Record", "of"]
