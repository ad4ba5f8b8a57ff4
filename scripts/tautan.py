"""Opens every address in the registers of sources, laws and referrals, and prints as Markdown which of them no longer answer.

`python scripts/tautan.py` belongs to the weekly list of what is due. A site that refuses programs is not told of: its page may well be there.
"""

from __future__ import annotations

import http.client
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

REGISTERS = ("sumber", "hukum", "rujukan")
GONE = frozenset({404, 410})
SECONDS = 20
HOSTS = 8
"""Hosts that are asked at the same time; each is asked for one page after another."""
BREATH = 1.0
"""Seconds between two questions to one host."""
AGENT = {"User-Agent": "pemeriksa tautan pustaka (sepekan sekali)"}


@dataclass(frozen=True, slots=True)
class Link:
    """One address and the first record that names it."""

    register: str
    key: str
    url: str


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if len(arguments) == 1 else Path("docs/register")
    if len(arguments) > 1 or not folder.is_dir():
        print("Pakai: python scripts/tautan.py [FOLDER-DAFTAR]", file=sys.stderr)
        return 2
    try:
        found = links(folder)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        print(f"Daftar di {folder} tidak terbaca. Jalankan «pustaka periksa», perbaiki, lalu ulangi.", file=sys.stderr)
        return 2
    print(told(len(found), silent(found)))
    return 0


def links(folder: Path) -> list[Link]:
    """Every address in the registers, each once."""
    known: dict[str, Link] = {}
    for register in REGISTERS:
        file = folder / f"{register}.yml"
        records = yaml.safe_load(file.read_text("utf-8")) if file.is_file() else None
        for key, record in (records or {}).items():
            for url in addresses(record):
                known.setdefault(url.partition("#")[0], Link(register, str(key), url.partition("#")[0]))
    return sorted(known.values(), key=lambda one: (REGISTERS.index(one.register), one.key, one.url))


def addresses(value: object) -> Iterator[str]:
    """Addresses anywhere in a record; a note that only mentions one is not opened."""
    if isinstance(value, str) and value.startswith(("https://", "http://")) and " " not in value.strip():
        yield value.strip()
    elif isinstance(value, list):
        yield from (one for each in value for one in addresses(each))
    elif isinstance(value, dict):
        yield from (one for each in value.values() for one in addresses(each))


def silent(found: Iterable[Link], ask: Callable[[str], str] | None = None, breath: float = BREATH) -> list[tuple[Link, str]]:
    """The links that do not answer, with the reason; hosts are asked side by side."""
    by_host: defaultdict[str, list[Link]] = defaultdict(list)
    for one in found:
        by_host[urlsplit(one.url).netloc].append(one)

    def of_host(some: list[Link]) -> list[tuple[Link, str]]:
        answers = []
        for one in some:
            answers.append((one, (ask or asked)(one.url)))
            time.sleep(breath)
        return answers

    with ThreadPoolExecutor(HOSTS) as pool:
        answers = [answer for some in pool.map(of_host, by_host.values()) for answer in some]
    return sorted(((one, why) for one, why in answers if why), key=lambda pair: (REGISTERS.index(pair[0].register), pair[0].key, pair[0].url))


def asked(url: str) -> str:
    """Why an address does not answer; empty when it does, or when the site merely refuses programs."""
    why = ""
    for _attempt in range(2):
        try:
            with urllib.request.urlopen(urllib.request.Request(url, headers=AGENT), timeout=SECONDS):  # noqa: S310  # only http and https come here
                return ""
        except urllib.error.HTTPError as error:
            return f"halamannya tidak ada ({error.code})" if error.code in GONE else ""
        except (OSError, http.client.HTTPException, ValueError):
            why = "situsnya tidak menjawab, dua kali"
    return why


def told(count: int, some: list[tuple[Link, str]]) -> str:
    lines = ["", "## Tautan sumber yang tidak menjawab", ""]
    if not some:
        return "\n".join([*lines, f"Tidak ada. {count} alamat dibuka."])
    lines += [f"{len(some)} dari {count} alamat. Bila pekan depan masih disebut, cari alamat barunya.", ""]
    return "\n".join([*lines, *(f"- `docs/register/{one.register}.yml`, kunci `{one.key}`, `{urlsplit(one.url).netloc}`: {why}" for one, why in some)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
