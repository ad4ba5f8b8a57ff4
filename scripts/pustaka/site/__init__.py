"""The site as data: every page with its Markdown and the facts that its template shows, before any generator sees it."""

from pustaka.site.page import Download, Item, Listing, Page, Parcel
from pustaka.site.plan import plan
from pustaka.site.registers import files

__all__ = ["Download", "Item", "Listing", "Page", "Parcel", "files", "plan"]
