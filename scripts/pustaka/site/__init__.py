"""The site as data: every page with its Markdown and the facts that its template shows, before any generator sees it.

The plan of all pages, `site/plan.py`, is loaded only where pages are made.
"""

from pustaka.site.page import Download, Item, Listing, Page, Parcel

__all__ = ["Download", "Item", "Listing", "Page", "Parcel"]
