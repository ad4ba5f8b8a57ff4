"""What a device is told that installs the site."""

from __future__ import annotations

from urllib.parse import urlsplit

from pustaka.project import Project

FILE = "aplikasi.webmanifest"


def manifest(project: Project) -> dict[str, object]:
    """What a device is told that installs the site; addresses are relative, so that it holds below a sub-path too."""
    brand = project.brand
    light = brand.palette("terang")
    return {
        "id": urlsplit(project.site_url).path or "/", "name": brand.name, "short_name": brand.name, "description": brand.summary, "lang": brand.language, "dir": "ltr",
        "start_url": "./", "scope": "./", "display": "standalone", "background_color": light.get("kertas", "#faf6ee"), "theme_color": light.get("utama", "#0b5d57"),
        "icons": [
            {"src": "assets/merek/ikon-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": "assets/merek/ikon-512.png", "sizes": "512x512", "type": "image/png"},
            {"src": "assets/merek/ikon-penuh-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
        "shortcuts": [{"name": "Kartu gawat", "url": "gawat/"}, {"name": "Orang di depan saya", "url": "siapa/"}],
    }
