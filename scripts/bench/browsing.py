"""Asks one search engine of a finished site in a real browser and prints the answers as JSON; runs where playwright is installed.

`browsing.py ENGINE SITE COLD < queries.json`: all queries at full speed, then so many of them cold on a slow line.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import sys
import time
from pathlib import Path

from line import BLANK, Line, served
from playwright.sync_api import Browser, Page, sync_playwright

MOST = 40
"""Results asked for, because some of them may be index pages that do not count."""

SLOW = (0.4, 400_000 / 8)
"""400 ms and 400 kbit/s: a phone at the end of a valley."""

CARRIED = {
    "kita": """() => new Promise((done, failed) => {
      document.head.append(Object.assign(document.createElement("script"), { src: "/assets/cari/kolom.js", onload: done, onerror: failed }));
    })""",
}
"""What every page carries before anybody searches: its bytes count, the wait for it is over when somebody types."""

ENGINES = {
    "kita": """() => {
      window.ask = async (query, most) => (await pustakaCari(query, { list: most })).map((one) => one.url);
    }""",
    "material": """async ([path]) => {
      const worker = new Worker(path), reply = () => new Promise((done) => worker.addEventListener("message", (event) => done(event.data), { once: true }));
      const index = await (await fetch("/search/search_index.json")).json(), ready = reply();
      worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
      await ready;
      window.ask = async (query, most) => {
        const answer = reply();
        worker.postMessage({ type: 2, data: query });
        return (await answer).data.items.slice(0, most).map((group) => "/" + group[0].location);
      };
    }""",
    "pagefind": """async () => {
      const engine = await import("/pagefind/pagefind.js");
      window.ask = async (query, most) => {
        const { results } = await engine.search(query);
        return (await Promise.all(results.slice(0, most).map((one) => one.data()))).map((one) => one.url);
      };
    }""",
}
"""How each engine is started on an empty page, as its own interface does it; afterwards `ask` gives addresses, best first."""

ADDRESSES = """async ([query, most]) => (await ask(query, most)).map((url) => new URL(url, location.href).pathname.replace(/^\\/|\\/?(index\\.html)?$/g, ""))"""


def main(arguments: list[str]) -> int:
    engine, folder, cold = arguments[0], Path(arguments[1]), int(arguments[2])
    queries = json.load(sys.stdin)
    workers = [f"/{file.relative_to(folder).as_posix()}" for file in folder.glob("assets/javascripts/workers/search.*.js")]
    with sync_playwright() as machine:
        alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        browser = machine.chromium.launch(executable_path=chromium(), args=alone)
        with served(folder, Line()) as base:
            page = opened(browser, base)
            page.evaluate(CARRIED.get(engine, "0"))
            page.evaluate(ENGINES[engine], workers)
            found, warm = [], []
            for query in queries:
                found.append(list(dict.fromkeys(page.evaluate(ADDRESSES, [query, MOST]))))
                started = time.perf_counter()
                page.evaluate(ADDRESSES, [query, 10])
                warm.append(time.perf_counter() - started)
        costs = [measured(browser, engine, folder, workers, query) for query in queries[:: max(1, len(queries) // cold)][:cold]]
        browser.close()
    json.dump({
        "found": found, "warm": statistics.median(warm), "bytes": statistics.median(size for size, _ in costs),
        "seconds": statistics.median(seconds for _, seconds in costs),
    }, sys.stdout)
    return 0


def chromium() -> str | None:
    named = os.environ.get("PUSTAKA_CHROMIUM")
    return next((path for name in (named, "chromium", "chromium-browser", "google-chrome") if name and (path := shutil.which(name))), None)


def opened(browser: Browser, base: str) -> Page:
    page = browser.new_context(locale="id-ID").new_page()
    page.set_default_timeout(300_000)
    page.goto(base + BLANK)
    return page


def measured(browser: Browser, engine: str, folder: Path, workers: list[str], query: str) -> tuple[int, float]:
    """(bytes, seconds) from nothing to the first five results, on the slow line with an empty cache."""
    line = Line(*SLOW)
    with served(folder, line) as base:
        page = opened(browser, base)
        before = line.sent
        page.evaluate(CARRIED.get(engine, "0"))
        started = time.perf_counter()
        page.evaluate(ENGINES[engine], workers)
        page.evaluate(ADDRESSES, [query, 5])
        done = line.sent - before, time.perf_counter() - started
        page.context.close()
    return done


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
