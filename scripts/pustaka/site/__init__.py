"""The site as data: every page with its Markdown and the facts that its template shows, before any generator sees it."""

from pustaka.site.page import Download, Item, Listing, Page
from pustaka.site.plan import addresses, plan
from pustaka.site.registers import files

__all__ = ["Download", "Item", "Listing", "Page", "addresses", "files", "plan"]
