"""What a publication says about itself to other programs: citations, the head of its page, feeds, and the calendar of announced meetings."""

from pustaka.metadata.files import files
from pustaka.metadata.record import Record, record, records

__all__ = ["Record", "files", "record", "records"]
