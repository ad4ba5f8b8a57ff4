"""The site as data: every page with its Markdown and the facts that its template shows, before any generator sees it."""

from pustaka.site.page import Download, Item, Listing, Page
from pustaka.site.plan import plan

__all__ = ["Download", "Item", "Listing", "Page", "plan"]
