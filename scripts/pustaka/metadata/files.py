"""Every file of this room by its path below the site root."""

from __future__ import annotations

from pustaka.library import Library
from pustaka.library.history import History
from pustaka.metadata import calendar, citing, oai, writing
from pustaka.metadata.feeds import feeds
from pustaka.metadata.record import records
from pustaka.project import Brand

CITATIONS = "kutip"
"""The folder of the citations, one file of each form for each text."""

EVERY = "semua"
"""The name of the files that hold the citations of all texts."""


def files(library: Library, brand: Brand, history: History) -> dict[str, bytes]:
    """Feeds, calendar and citations; without an address of the site nothing, as all of them lead to whole addresses."""
    if not library.site_url:
        return {}
    found = dict[str, bytes]()
    for feed in feeds(library, brand, history):
        found |= {f"{feed.path}.{form}": write(feed, brand, library.site_url) for form, write in writing.FORMS.items()}
    found[calendar.PATH] = calendar.calendar(calendar.meetings(library, history), brand)
    found |= calendar.of_groups(library, history, brand)
    every = records(library, brand, history)
    if brand.contact.mail:
        found[oai.PATH] = oai.repository(every, brand, library.site_url)
    for stem, some in ((EVERY, every), *((one.path, (one,)) for one in every)):
        found |= {f"{CITATIONS}/{stem}.{ending}": data for ending, data in citing.forms(some).items()}
    return found
