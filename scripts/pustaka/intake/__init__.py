"""What people hand in, in the forms they write in: read without trust, laid out in the anatomy of its kind, and accounted for paragraph by paragraph."""

from pustaka.intake.manuscript import Manuscript, NotReadable
from pustaka.intake.opening import read
from pustaka.intake.received import Received, cleaned, receive
from pustaka.intake.recognising import NotRecognised, recognise

__all__ = ["Manuscript", "NotReadable", "NotRecognised", "Received", "cleaned", "read", "receive", "recognise"]
