"""The workflows are valid, take no more rights than they need, and never mix strangers' data with a token that can write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.programs import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
NAMES = [path.name for path in WORKFLOWS]


def load(path: Path) -> dict[Any, Any]:
    loaded = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_the_promised_workflows_are_there() -> None:
    assert NAMES == ["komentar.yml", "periksa.yml", "terbit.yml", "uji.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_a_workflow_says_when_what_and_with_which_rights(path: Path) -> None:
    workflow = load(path)
    assert workflow[True]  # YAML reads the key `on` as a truth value
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        assert job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_actions_are_pinned_and_checkouts_keep_no_token(path: Path) -> None:
    for step in steps(load(path)):
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@(?:v\d+|[0-9a-f]{40})", step["uses"])
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_script_is_written_from_data_of_strangers(path: Path) -> None:
    """`${{ … }}` inside a script would run what a branch is called; the environment does not."""
    assert [step["run"] for step in steps(load(path)) if "${{" in step.get("run", "")] == []


def test_a_proposal_is_checked_with_a_token_that_can_only_read() -> None:
    workflow = load(ROOT / ".github/workflows/periksa.yml")
    assert set(workflow[True]) == {"pull_request"}
    assert all("permissions" not in job for job in workflow["jobs"].values())


def test_a_proposal_answers_for_its_own_lines_in_one_run() -> None:
    """The base must be there to compare with, and everything that is shown comes from one look."""
    workflow = load(ROOT / ".github/workflows/periksa.yml")
    (checkout,) = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["fetch-depth"] == 0
    (run,) = [step for step in steps(workflow) if "pustaka periksa" in step.get("run", "")]
    assert run["run"].count("pustaka periksa") == 1
    assert '--sejak "$DASAR"' in run["run"]
    assert run["env"]["DASAR"] == "${{ github.event.pull_request.base.sha }}"


def test_a_check_that_failed_before_its_end_is_still_answered() -> None:
    workflow = load(ROOT / ".github/workflows/komentar.yml")
    (job,) = workflow["jobs"].values()
    assert "failure" not in job["if"]
    assert "success" not in job["if"]
    (fetch,) = [step for step in job["steps"] if "gh run download" in step.get("run", "")]
    assert "||" in fetch["run"]
    assert {"HASIL", "RUN", "SHA", "HEAD_REPO", "SERVER", "REPO", "PRATINJAU"} <= job["env"].keys()


def test_the_comment_is_written_from_the_artefact_and_the_main_branch_only() -> None:
    workflow = load(ROOT / ".github/workflows/komentar.yml")
    assert set(workflow[True]) == {"workflow_run"}
    assert workflow[True]["workflow_run"]["workflows"] == [load(ROOT / ".github/workflows/periksa.yml")["name"]]
    (checkout,) = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert "ref" not in checkout["with"]
    programs = [word for step in steps(workflow) for word in re.findall(r"\b(?:python3?|bash|sh|make|node) (\S+)", step.get("run", ""))]
    assert programs == ["scripts/komentar.py"]


def test_publishing_sees_the_whole_history() -> None:
    workflow = load(ROOT / ".github/workflows/terbit.yml")
    (checkout,) = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["fetch-depth"] == 0
    assert "make site" in [step.get("run") for step in steps(workflow)]


@pytest.mark.parametrize("path", FORMS, ids=[path.name for path in FORMS])
def test_forms_can_be_read(path: Path) -> None:
    form = load(path)
    assert form.get("contact_links") or (form["name"] and form["description"] and form["body"])


def test_hooks_run_our_check_on_content_only() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (local,) = load(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    for one in (hook, local):
        assert one["entry"].endswith("pustaka periksa")
        assert re.search(one["files"], "casebook/x.md")
        assert not re.search(one["files"], "README.md")
