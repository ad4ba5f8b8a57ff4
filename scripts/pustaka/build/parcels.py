"""Makes the files that readers send each other or open in a reading program, before pages are planned: a page offers only what is there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pustaka.library import Library
from pustaka.progress import Progress
from pustaka.project import Project
from pustaka.site import Parcel
from pustaka.site.carried import epub_path, sent, sent_path
from pustaka.site.codes import Stamp


def parcels(project: Project, books: Library, dates: Mapping[str, date], stamps: Mapping[str, Stamp], progress: Progress) -> tuple[dict[str, bytes], dict[str, Parcel]]:
    """(bytes, parcel) by path below the site root. A text that is too heavy for a chat stays a page, and the progress says so."""
    from pustaka import book  # Typst is loaded only where something is set
    from pustaka.book.making import rendered
    from pustaka.portable.epub import epub
    from pustaka.portable.gathered import Gathered
    from pustaka.portable.sheet_word import documents
    from pustaka.portable.single import limit, single

    progress.say("Membuat EPUB, lembar Word, dan berkas untuk dikirim.")
    given = Gathered(library=books, render=rendered(books), site_url=project.site_url, dates=dates, brand=project.brand, stamps=stamps)
    files, titles = dict[str, bytes](), dict[str, str]()
    for one in sent(books):
        data = single(one, given)
        if len(data) > limit(one):
            progress.say(f"{one.path}:1: Tulisan ini {len(data) // 1000} KB, lebih dari {limit(one) // 1000} KB, jadi tidak ditawarkan sebagai berkas kiriman. Pecah menjadi dua tulisan bila perlu dikirim.")
            continue
        files[sent_path(one)], titles[sent_path(one)] = data, one.title
    for volume in book.volumes(books):
        if volume.collected:
            files[epub_path(volume.path)], titles[epub_path(volume.path)] = epub(volume, given), volume.title
    for path, title, data in documents(books, given):
        files[path], titles[path] = data, title
    return files, {path: Parcel(path, titles[path], len(data)) for path, data in files.items()}
