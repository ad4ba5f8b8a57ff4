"""Goes through the finished PDFs, and leaves out those that were found equal before."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from pustaka.book import Made, Volume, sheet
from pustaka.build.printed import chapters, expected, forms, memory, tagged
from pustaka.build.printed.allowed import flats, words
from pustaka.build.printed.texts import Task, compared
from pustaka.build.printed.told import Difference, Told, Unequal, difference, unreadable
from pustaka.build.printed.wanted import Shown

MANY = 12
"""PDFs from which a second process saves more time than it costs to start."""


def check(made: Iterable[Made], rendered: Mapping[str, str], file: Path | None) -> None:
    """Compare each PDF with the HTML of its pages by their paths; `file` keeps which were equal.

    Raises Unequal.
    """
    known = memory.load(file)
    pages: dict[str, Shown] = {}
    tasks, kept = list[tuple[str, Volume, Task]](), set[str]()
    found = list[Difference]()
    for one in made:
        if one.form is not None:
            mark = memory.mark_of(one, [json.dumps([one.form.record, one.form.calls, one.form.doubt], sort_keys=True, default=str)])
            kept.add(mark)
            if mark not in known:
                heard = tagged.read(one.file.read_bytes())
                blocks, pieces = [block.text for block in heard.blocks], {*words(), *flats(one.around.get("", ()))}
                sentences = [*forms.differences(one.form, blocks, pieces), *map(unreadable, heard.misplaced)]
                found += [Difference(sheet.REGISTER, one.form.line, f"PDF «{one.title}» {told}") for told in sentences]
            continue
        volume = one.volume or chapters.bound(one)
        if volume is None or any(text.site_path not in rendered for text in volume.texts):
            continue
        records = [json.dumps([form.record, form.calls, form.doubt], sort_keys=True, default=str) for _place, _label, form in one.bound]
        mark = memory.mark_of(one, [*(rendered[text.site_path] for text in volume.texts), *records])
        kept.add(mark)
        if mark in known:
            continue
        if one.chosen:
            shown = [chapters.read(rendered[text.site_path], text.kind, sections) for text, sections in one.chosen]
        else:
            for text in volume.texts:
                if text.site_path not in pages:
                    pages[text.site_path] = expected.read(rendered[text.site_path], text.kind)
            shown = [pages[text.site_path] for text in volume.texts]
        texts = tuple((text.title, label, page) for text, label, page in zip(volume.texts, one.labels, shown, strict=True))
        tasks.append((mark, volume, Task(one.file, texts, one.around, volume.form, volume.collected, volume.texts[0].site_path, one.bound)))
    for (_mark, volume, _task), told in zip(tasks, compared_all([task for _mark, _volume, task in tasks]), strict=True):
        found += [difference(volume, one) for one in told]
    if found:
        raise Unequal(list(dict.fromkeys(found)))
    memory.save(file, known, kept)


def compared_all(tasks: Sequence[Task]) -> Iterator[tuple[Told, ...]]:
    jobs = os.cpu_count() or 1
    if jobs > 1 and len(tasks) > MANY:
        with ProcessPoolExecutor(jobs) as pool:
            yield from pool.map(compared, tasks)
    else:
        yield from map(compared, tasks)
