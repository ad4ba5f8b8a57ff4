"""Lays the pages of a finished PDF on A4 sheets for a copy shop, with a guide before them and the marks of folds and cuts on them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

import pikepdf

from pustaka.book import folding, text
from pustaka.book.dress import dress
from pustaka.book.folding import Plan, Slot, Wish
from pustaka.errors import PustakaError
from pustaka.library.wording import number
from pustaka.project import Brand
from pustaka.typesetting.lean import lettered
from pustaka.typesetting.typeset import Job, compiled

TEMPLATE = "folding.typ"
POINT = 72 / 25.4
DAY = date(2000, 1, 1)
"""The sheets are dated by nothing but the file that they are made of."""

MOST = 2_000
"""Pages that are laid on sheets; no copy shop binds a thicker book in one piece."""

BEHIND = "Halaman ini sengaja kosong, supaya petunjuk menjadi satu lembar sendiri."
FLIP = {"lipat": "tepi pendek", "potong-lipat": "tepi panjang", "kartu": "tepi panjang"}
SCALE = "Ukuran sebenarnya (100%), bukan «sesuaikan halaman»."
CREEP = "Tebal kertas tidak diperhitungkan: lembar dalam menonjol sedikit sesudah dilipat. Rapikan tepinya dengan pisau potong bila perlu."


class NotFoldable(PustakaError):
    """Raised when a file cannot be laid on sheets; `reason` says why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"«{name}» tidak dapat disusun untuk dilipat: {reason}")


@dataclass(frozen=True, slots=True)
class Laid:
    """The finished sheets; `told` says in a line what to do with them."""

    pdf: bytes
    pages: int
    told: str


def impose(files: Sequence[bytes], title: str, wish: Wish, brand: Brand, name: str = "") -> Laid:
    """The sheets of one or more files, one behind the other, as a PDF; `name` is what its maker calls it.

    Raises NotFoldable, and Refused.
    """
    name = name or title
    try:
        with ExitStack() as stack:
            pages = [page for data in files for page in stack.enter_context(pikepdf.open(io.BytesIO(data))).pages]
            return laid(pages, plan_of(pages, wish, name), title, brand)
    except pikepdf.PasswordError as error:
        raise NotFoldable(name, "berkasnya terkunci kata sandi. Buka kuncinya dahulu.") from error
    except pikepdf.PdfError as error:
        raise NotFoldable(name, "berkasnya rusak atau bukan PDF. Unduh atau buat lagi, lalu ulangi.") from error


def plan_of(pages: Sequence[pikepdf.Page], wish: Wish, name: str) -> Plan:
    """Raises NotFoldable."""
    count = len(pages)
    if not 0 < count <= MOST:
        raise NotFoldable(name, f"jumlah halamannya {number(count)}; yang dapat disusun 1 sampai {number(MOST)}.")
    sizes = {folding.paper(*sides(page)) for page in pages}
    size = sizes.pop() if len(sizes) == 1 else ""
    if not size:
        raise NotFoldable(name, "halamannya harus tegak dan semuanya A6, semuanya A5, atau semuanya A4.")
    if not wish.cards:
        return folding.booklet(count, size, cover=wish.cover)
    if size != "a6":
        raise NotFoldable(name, "kartu harus berukuran A6. Tanpa «--kartu», berkas ini disusun sebagai buku lipat.")
    return folding.cards(count, same=count <= 2)


def sides(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height in millimetres, as they are seen."""
    left, bottom, right, top = (float(one) for one in page.mediabox)
    across, down = (right - left) / POINT, (top - bottom) / POINT
    return (down, across) if int(page.obj.get("/Rotate", 0)) % 180 else (across, down)


def laid(given: Sequence[pikepdf.Page], plan: Plan, title: str, brand: Brand) -> Laid:
    """The guide and the marks from Typst, with the pages below the marks."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(compiled(job(plan, title, brand), format="pdf"))) as sheets:
        forms = [sheets.copy_foreign(page.as_form_xobject()) for page in given]
        places = [page for sheet in plan.sheets for page in (sheet.front, sheet.back)]
        for page, slots in zip(list(sheets.pages)[2:], places, strict=True):
            fill(page, slots, forms, sheets, plan.size[1])
        for key in ("/StructTreeRoot", "/MarkInfo", "/Metadata"):
            if key in sheets.Root:
                del sheets.Root[key]  # the sheets are for a machine; who has them read aloud takes the file that they are made of
        sheets.remove_unreferenced_resources()
        for key in ("/CreationDate", "/ModDate"):
            if key in sheets.docinfo:
                del sheets.docinfo[key]
        sheets.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True, compress_streams=True)
    return Laid(lettered(out.getvalue()), 2 + len(places), short(plan))


def fill(page: pikepdf.Page, slots: tuple[Slot, ...], forms: list[pikepdf.Object], pdf: pikepdf.Pdf, height: float) -> None:
    """Put the pages of one side below its marks, each as large as its place and in the middle of it."""
    drawn = []
    for slot in slots:
        if slot.page is None:
            continue
        form = forms[slot.page]
        left, bottom, right, top = box_of(form)
        scale = min(slot.width * POINT / (right - left), slot.height * POINT / (top - bottom))
        scale = 1.0 if abs(scale - 1) < 0.02 else scale  # A5 and A6 are rounded halves: letters stay as large as they were
        x = slot.left * POINT + (slot.width * POINT - (right - left) * scale) / 2 - left * scale
        y = (height - slot.top - slot.height) * POINT + (slot.height * POINT - (top - bottom) * scale) / 2 - bottom * scale
        name = page.add_resource(form, pikepdf.Name.XObject, pikepdf.Name(f"/H{slot.page}"))
        drawn.append(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q")
    page.contents_add(pdf.make_stream("\n".join(drawn).encode("ascii")), prepend=True)


def box_of(form: pikepdf.Object) -> tuple[float, float, float, float]:
    """What a page shows, after it was turned as it asks."""
    left, bottom, right, top = (float(one) for one in form.BBox)
    a, b, c, d, e, f = (float(one) for one in form.get("/Matrix", pikepdf.Array([1, 0, 0, 1, 0, 0])))
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def job(plan: Plan, title: str, brand: Brand) -> Job:
    name = text.line(title)
    data = {
        "title": f"Untuk dicetak dan dilipat: {name}", "name": name, "author": text.line(brand.publisher or brand.name), "brand": text.line(brand.name), "lang": brand.language,
        "form": plan.form, "size": list(plan.size), "short": short(plan), "steps": list(steps(plan)), "notes": list(notes(plan)), "behind": BEHIND,
        "sheets": [list(sheet.named) for sheet in plan.sheets],
    }
    return Job(json.dumps(data, ensure_ascii=False, sort_keys=True), {}, DAY, TEMPLATE, dress(brand))


def short(plan: Plan) -> str:
    """The whole in one line, for who has done it before."""
    ways = {
        "lipat": "lipat tengah, {}", "potong-lipat": "potong melintang, tumpuk, lipat tengah, {}", "kartu": "potong menjadi empat",
    }
    bound = "jepret di lipatan" if len(plan.gatherings) == 1 else "jilid"
    return f"{number(len(plan.sheets))} lembar A4: cetak dua sisi, balik di {FLIP[plan.form]}, {ways[plan.form].format(bound)}."


def steps(plan: Plan) -> Iterator[Mapping[str, str]]:
    """What to do, each with the name of its drawing."""
    yield {
        "drawing": "print", "title": f"Cetak dua sisi, balik di {FLIP[plan.form]}.",
        "words": f"{SCALE} Halaman 1 dan 2 berkas ini petunjuk; cetak mulai halaman 3. Coba satu lembar dahulu.",
    }
    if plan.form == "kartu":
        yield {"drawing": "cut", "title": "Potong menjadi empat.", "words": "Ikuti garis pendek di tepi dan di tengah. Setiap kartu mempunyai sumbernya di balik."}
        return
    if plan.form == "potong-lipat":
        yield {"drawing": "cut", "title": "Potong seluruh tumpukan melintang.", "words": "Tepat di garis utuh, di tengah tinggi kertas. Halaman depan lembar pertama menghadap Anda."}
        yield {"drawing": "pile", "title": "Taruh tumpukan atas di atas tumpukan bawah.", "words": "Jangan dibalik dan jangan diputar."}
    if len(plan.gatherings) == 1:
        yield {"drawing": "fold", "title": "Lipat di tengah.", "words": "Garis putus menunjukkan lipatannya. Halaman 1 tetap di luar."}
        if sum(plan.gatherings) > 1:
            yield {"drawing": "staple", "title": "Jepret dua kali di lipatan.", "words": "Dari luar, dengan stapler panjang, atau jahit dengan benang."}
        return
    yield {"drawing": "fold", "title": f"Bagi menjadi {number(len(plan.gatherings))} katern, lalu lipat.", "words": f"{gathered(plan)} Nama katern dan lembarnya tercetak kecil di dalam lipatan."}
    yield {"drawing": "glue", "title": "Urutkan katern, lalu jilid punggungnya.", "words": "Katern 1 paling depan. Lem panas, benang, atau kawat samping, menurut tukang jilid Anda."}


def gathered(plan: Plan) -> str:
    """`Katern 1–12: 8 lembar.`, of the sheets that are folded."""
    most, least = max(plan.gatherings), min(plan.gatherings)
    if most == least:
        return f"Setiap katern {most} lembar."
    fewer = [str(place) for place, size in enumerate(plan.gatherings, 1) if size == least]
    return f"Setiap katern {most} lembar; katern {', '.join(fewer)} hanya {least}."


def notes(plan: Plan) -> Iterator[str]:
    if plan.blank:
        yield f"{number(plan.blank)} halaman kosong ditambahkan supaya {'setiap kartu mempunyai dua sisi' if plan.form == 'kartu' else 'jumlahnya habis dibagi empat'}."
    if plan.shrunk:
        yield "Halaman A4 diperkecil menjadi A5; hurufnya menjadi tujuh persepuluh."
    if max(plan.gatherings, default=0) > 1:
        yield CREEP
    yield "Bila bagian belakang tercetak terbalik, pencetak membalik di tepi yang lain: ganti setelannya, jangan putar kertasnya."
