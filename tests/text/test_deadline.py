"""What takes too long or goes too deep ends with a sentence that names the file."""

import signal
import threading
import time

import pytest

from pustaka.doors.mkdocs_plugin import PustakaPlugin
from pustaka.text import dialect
from pustaka.text.deadline import Clock, TooMuch, within

posix = pytest.mark.parametrize("needs", ["SIGALRM"] if hasattr(signal, "SIGALRM") else [])


def forever() -> None:
    """As the renderer's extensions do, it catches whatever is an Exception and goes on."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        try:
            time.sleep(0.01)
        except Exception:
            continue


@posix
def test_a_text_that_takes_too_long_is_named(needs: str) -> None:
    with pytest.raises(TooMuch, match=r"^docs/a\.md: .*belum selesai dalam 0\.1 detik"), within(0.1, "docs/a.md"):
        forever()
    time.sleep(0.15)  # nothing rings afterwards


def test_a_text_that_goes_too_deep_is_named_and_the_next_one_is_rendered_as_ever() -> None:
    with pytest.raises(TooMuch, match=r"^docs/a\.md: .*terlalu bertingkat"), within(20, "docs/a.md"):
        dialect.render("1. " * 3_000 + "x\n")
    assert dialect.render("Teks [x](y).\n").html == '<p>Teks <a href="y">x</a>.</p>'


def test_memory_that_does_not_suffice_is_no_traceback() -> None:
    with pytest.raises(TooMuch, match="ingatan"), within(20, "docs/a.md"):
        raise MemoryError


def test_other_faults_stay_what_they_are() -> None:
    with pytest.raises(ZeroDivisionError), within(20, "docs/a.md"):
        raise ZeroDivisionError


def test_where_nothing_can_be_interrupted_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bool] = []
    beside = threading.Thread(target=lambda: told.append(Clock().runs))
    beside.start()
    beside.join()
    monkeypatch.delattr(signal, "SIGALRM", raising=False)
    with within(0.01, "docs/a.md"):
        time.sleep(0.05)
    assert told == [False]


@posix
def test_a_page_of_the_site_that_takes_too_long_is_named(needs: str) -> None:
    plugin = PustakaPlugin()
    plugin.rendering = "casebook/x.md"
    with pytest.raises(TooMuch, match=r"^casebook/x\.md: "), plugin.told():
        plugin.clock.start(0.1)
        forever()


def test_a_page_of_the_site_that_goes_too_deep_is_named() -> None:
    plugin = PustakaPlugin()
    plugin.rendering = "casebook/x.md"
    with pytest.raises(TooMuch, match=r"^casebook/x\.md: "), plugin.told():
        raise RecursionError
