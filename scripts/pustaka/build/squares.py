"""The QR code beside the title of a page that somebody prints from the browser: it leads back, and says whether the paper still holds."""

from __future__ import annotations

import io

import segno


def square(url: str) -> str:
    """The address as SVG for the page itself: 21 mm on clean paper need no spare signs, and every byte of it travels to people who never print."""
    out = io.BytesIO()
    segno.make(url, error="l", micro=False, boost_error=False).save(out, kind="svg", border=0, xmldecl=False, svgns=False, svgclass="pp-qr pp-cetak", lineclass=None, omitsize=True, title="Kode QR halaman ini")
    return out.getvalue().decode().strip()
