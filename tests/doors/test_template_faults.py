"""An error in a template names the line that somebody edits; an error anywhere else goes on its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateNotFound

from pustaka.doors import template_faults
from pustaka.doors.template_faults import BadTemplate
from pustaka.errors import PustakaError

FAULTS = ["{{ %}", "{% if x %}", "{% endif %}", '{% extends "tidak-ada.html" %}', '{{ 1 + "a" }}', "{{ tidak_ada.x.y }}", "{{ x | tidak_ada }}", "{{ salah() }}"]


def wrong() -> None:
    raise ValueError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "overrides").mkdir()
    return tmp_path


@pytest.mark.parametrize("fault", FAULTS)
def test_the_template_and_its_line_are_named(folder: Path, fault: str) -> None:
    (folder / "overrides/dasar.html").write_text(f"<p>\n</p>\n{fault}\n", "utf-8")
    (folder / "overrides/main.html").write_text('{% extends "dasar.html" %}\n', "utf-8")
    templates = Environment(loader=FileSystemLoader(folder / "overrides"), autoescape=True)
    with pytest.raises(BadTemplate) as told, template_faults.told(folder):
        templates.get_template("main.html").render(salah=wrong)
    assert told.value.place == "overrides/dasar.html:3"
    assert "\n" not in str(told.value)


def test_a_template_that_is_not_there_is_named(folder: Path) -> None:
    templates = Environment(loader=FileSystemLoader(folder / "overrides"), autoescape=True)
    with pytest.raises(BadTemplate, match=r"templat «laman\.html»"), template_faults.told(folder):
        templates.get_template("laman.html")


@pytest.mark.parametrize("error", [ValueError("a"), PustakaError("b"), OSError("c")])
def test_what_no_template_raised_stays_what_it_is(folder: Path, error: Exception) -> None:
    with pytest.raises(type(error)) as told, template_faults.told(folder):
        raise error
    assert told.value is error
    assert template_faults.of(TemplateNotFound("x"), folder) == "«x»"
