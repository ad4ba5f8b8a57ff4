"""An ordinary page of the site: home, about, guides, rule pages."""

from pustaka.kinds import fields
from pustaka.kinds.base import ALLOWED_NAMES, CHANGES, PHOTOS, REVIEWED, SUMMARY, TITLE, TOPICS, Field, Kind
from pustaka.kinds.package import AIMS, PACKAGE

PAGE = Kind(
    key="halaman", name="Halaman", plural="Halaman", folder="docs", address="", privacy="edisi", publication=False,
    intro="",
    fields=(
        TITLE,
        Field(key="ringkasan", label="Ringkasan", type=SUMMARY.type, doc=SUMMARY.doc, sample=SUMMARY.sample),
        TOPICS,
        ALLOWED_NAMES,
        AIMS,
        PACKAGE,
        REVIEWED,
        PHOTOS,
        CHANGES,
        Field(key="template", label="Pola halaman", type=fields.Choice(("home.html",)), doc="Pola di overrides/, untuk halaman yang disusun khusus."),
    ),
)
