"""The workflows are valid, take no more rights than they need, and never mix strangers' data with a token that can write."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.programs import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
NAMES = [path.name for path in WORKFLOWS]


USES = re.compile(r"^ *(?:- )?uses: (?P<action>actions/[a-z-]+)@(?P<mark>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)$")
"""`- uses: actions/checkout@3d3c… # v7.0.1`; not a tag, which its owner can move, and not a short hash."""

ZIZMOR = Path(sys.executable).with_name("zizmor.exe" if os.name == "nt" else "zizmor")

SIGNING = {"id-token", "attestations", "pages"}


def load(path: Path) -> dict[Any, Any]:
    loaded = yaml.safe_load(path.read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_the_promised_workflows_are_there() -> None:
    assert NAMES == ["jatuh-tempo.yml", "komentar.yml", "periksa.yml", "terbit.yml", "uji.yml"]


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
    lines = [line for line in path.read_text("utf-8").splitlines() if re.match(r"\s*(?:- )?uses\b", line)]
    assert [line.strip() for line in lines if not USES.match(line)] == []
    assert len(lines) == sum("uses" in step for step in steps(load(path))) > 0, "an action that is written in a way that is not looked at"
    for step in steps(load(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_one_action_has_one_pin() -> None:
    pins: dict[str, set[tuple[str, str]]] = {}
    for path in WORKFLOWS:
        for found in filter(None, map(USES.match, path.read_text("utf-8").splitlines())):
            pins.setdefault(found["action"], set()).add((found["mark"], found["version"]))
    assert {action: marks for action, marks in pins.items() if len(marks) > 1} == {}
    assert len({mark for marks in pins.values() for mark, _version in marks}) == len(pins)


@pytest.mark.parametrize("line", [
    "      - uses: actions/checkout@v7", "      - uses: actions/checkout@v7.0.1 # v7.0.1", "      - uses: actions/checkout@main", f"      - uses: actions/checkout@{'a' * 40}",
    f"      - uses: actions/checkout@{'a' * 39} # v7.0.1", f"      - uses: actions/checkout@{'a' * 40} # v7", f"      - uses: orang/checkout@{'a' * 40} # v7.0.1", "      - uses: ./.github/actions/x",
])
def test_a_pin_is_a_whole_hash_with_its_version(line: str) -> None:
    assert not USES.match(line)


def zizmor(*places: Path) -> list[str]:
    """`file: audit` of every finding; nothing is asked over a network."""
    if not ZIZMOR.exists():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("Alur GitHub tidak diuji: zizmor tidak ditemukan. Jalankan «make siap-uji».")
    asked = [str(ZIZMOR), "--offline", "--persona", "pedantic", "--strict-collection", "--no-progress", "--quiet", "--format", "json-v1", "--no-exit-codes", *map(str, places)]
    done = subprocess.run(asked, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    open_findings = [one for one in json.loads(done.stdout) if not one["ignored"]]
    return sorted(f"{Path(one['locations'][0]['symbolic']['key']['Local']['verbatim_path']).name}: {one['ident']}" for one in open_findings)


def test_zizmor_finds_nothing_that_has_no_reason() -> None:
    assert zizmor(ROOT / ".github", ROOT / ".pre-commit-config.yaml", ROOT / ".pre-commit-hooks.yaml") == []


def test_zizmor_would_find_what_is_wrong(tmp_path: Path) -> None:
    """The same call over a workflow that runs what a stranger named, with an action that can be exchanged."""
    folder = tmp_path / ".github/workflows"
    folder.mkdir(parents=True)
    (folder / "buruk.yml").write_text(
        "name: x\non: pull_request_target\njobs:\n  x:\n    runs-on: ubuntu-latest\n    steps:\n"
        "      - uses: actions/checkout@v4\n      - run: echo ${{ github.event.pull_request.title }}\n", "utf-8",
    )
    assert {"buruk.yml: dangerous-triggers", "buruk.yml: template-injection", "buruk.yml: unpinned-uses"} <= set(zizmor(tmp_path))


def test_every_exception_of_zizmor_names_a_workflow_and_has_its_reason() -> None:
    text = (ROOT / ".github/zizmor.yml").read_text("utf-8")
    settings = yaml.safe_load(text)
    for audit, given in settings["rules"].items():
        assert set(given) == {"ignore"}, f"{audit} is not switched off as a whole"
        assert set(given["ignore"]) <= set(NAMES)
    entries = re.findall(r"((?:^ +# .+\n)*)^ +- \S+$", text, flags=re.MULTILINE)
    assert entries
    assert all(entries), "an exception without a reason above it"
    assert "zizmor: ignore" not in "".join(path.read_text("utf-8") for path in WORKFLOWS)


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
    (run,) = [step for step in steps(workflow) if "pustaka periksa" in step.get("run", "") and "--riwayat" not in step["run"]]
    assert run["run"].count("pustaka periksa") == 1
    assert '--sejak "$DASAR"' in run["run"]
    assert run["env"]["DASAR"] == "${{ github.event.pull_request.base.sha }}"


def test_a_proposal_answers_for_each_of_its_commits_also_when_its_texts_have_findings() -> None:
    (run,) = [step for step in steps(load(ROOT / ".github/workflows/periksa.yml")) if "--riwayat" in step.get("run", "")]
    assert '--riwayat --sejak "$DASAR"' in run["run"]
    assert run["env"]["DASAR"] == "${{ github.event.pull_request.base.sha }}"
    assert "HEAD^2" in run["run"]
    assert "!cancelled()" in run["if"]


def test_what_would_stop_publishing_stops_the_proposal() -> None:
    """The site is built without PDFs, outside the tree; a pipe does not hide that it failed."""
    workflow = steps(load(ROOT / ".github/workflows/periksa.yml"))
    (build,) = [step for step in workflow if "pustaka bangun" in step.get("run", "")]
    assert '--tanpa-pdf --keluaran "$RUNNER_TEMP/' in build["run"]
    assert "pipefail" in build["run"]
    assert "if" not in build, "a build after a failed check would only say the same again"
    assert "continue-on-error" not in build
    (told,) = [step for step in workflow if "GITHUB_STEP_SUMMARY" in step.get("run", "")]
    assert "hasil/susunan.txt" in told["run"]
    assert workflow.index(build) < workflow.index(told)


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
    assert programs == ["scripts/komentar/komentar.py"]


def test_publishing_sees_the_whole_history() -> None:
    workflow = load(ROOT / ".github/workflows/terbit.yml")
    (checkout,) = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["fetch-depth"] == 0
    assert "make site" in [step.get("run") for step in steps(workflow)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_no_job_that_runs_our_program_can_write_anything(path: Path) -> None:
    """Programs of the project read what strangers wrote. Only the comment is made beside a token that can write, from data that was filtered."""
    workflow = load(path)
    for job in workflow["jobs"].values():
        rights = job.get("permissions", workflow["permissions"])
        writing = {right for right, level in rights.items() if level == "write"}
        runs = any(re.search(r"\bmake |pustaka|bash |python", step.get("run", "")) for step in job["steps"])
        assert not (runs and writing) or (path.name, writing) == ("komentar.yml", {"pull-requests"})


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_only_publishing_can_sign_and_each_job_with_what_it_needs(path: Path) -> None:
    signing = {name: set(job.get("permissions", {})) for name, job in load(path)["jobs"].items() if "write" in [job.get("permissions", {}).get(one) for one in SIGNING]}
    assert signing == ({"terbit": {"pages", "id-token"}, "bukti": {"id-token", "attestations"}} if path.name == "terbit.yml" else {})


def test_every_publication_is_attested_with_what_it_was_made_from() -> None:
    jobs = load(ROOT / ".github/workflows/terbit.yml")["jobs"]
    attested = [step["with"] for step in jobs["bukti"]["steps"] if step["uses"].startswith("actions/attest@")]
    assert [one.get("sbom-path") for one in attested] == [None, "bukti/komponen.cdx.json"]
    assert {tuple(one["subject-path"].split()) for one in attested} == {("halaman/artifact.tar", "bukti/situs.sha256")}
    written = "".join(step.get("run", "") for step in jobs["buat"]["steps"])
    assert "scripts/komponen.py requirements.lock > bukti/komponen.cdx.json" in written
    assert "> bukti/situs.sha256" in written
    assert jobs["terbit"]["needs"] == "buat", "a text does not wait for a signature"


@pytest.mark.parametrize("name", ["terbit.yml", "jatuh-tempo.yml"])
def test_what_falls_due_shows_each_week_without_a_change(name: str) -> None:
    (when,) = load(ROOT / ".github/workflows" / name)[True]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", when["cron"])


def test_what_is_due_is_one_issue() -> None:
    jobs = load(ROOT / ".github/workflows/jatuh-tempo.yml")["jobs"]
    assert "pustaka jatuh-tempo --format markdown" in "".join(step.get("run", "") for step in jobs["daftar"]["steps"])
    assert "scripts/tautan.py" in "".join(step.get("run", "") for step in jobs["daftar"]["steps"])
    assert jobs["isu"]["permissions"] == {"issues": "write"}
    written = "".join(step.get("run", "") for step in jobs["isu"]["steps"])
    assert written.index("--method PATCH") < written.index("--method POST"), "an open issue is updated before a new one is made"


def test_dependabot_waits_before_it_proposes_what_is_new() -> None:
    updates = {one["package-ecosystem"]: one for one in load(ROOT / ".github/dependabot.yml")["updates"]}
    assert set(updates) == {"github-actions", "pip"}
    assert all(one["cooldown"]["default-days"] >= 7 for one in updates.values())
    assert updates["pip"]["open-pull-requests-limit"] == 0, "new versions come with «make kunci NAIK=1»"
    for folder in updates["pip"]["directories"]:
        assert [*(ROOT / folder.strip("/")).glob("requirements.in"), *(ROOT / folder.strip("/")).glob("pyproject.toml")]


def test_a_leak_is_reported_in_private_and_no_address_is_invented() -> None:
    text = (ROOT / "SECURITY.md").read_text("utf-8")
    assert "Report a vulnerability" in text
    assert not re.search(r"\S@\S|https?:", text)
    assert "Satu jam pertama" in text
    assert "SECURITY.md" in (ROOT / "docs/kontribusi/menyamarkan.md").read_text("utf-8")


def test_what_tests_read_is_tested_also_where_it_is_a_page() -> None:
    """The last pattern that fits decides: texts alone start no tests of the program, but the guides and the pages of rules are read by tests."""
    patterns = load(ROOT / ".github/workflows/uji.yml")[True]["pull_request"]["paths"]
    assert patterns[0] == "**"
    assert set(patterns[1:4]) == {"!casebook/**.md", "!discussions/**.md", "!docs/**.md"}
    assert set(patterns[4:]) == {"docs/kontribusi/**", "docs/pengelola/**", "docs/pengembang/**"}


@pytest.mark.parametrize("path", FORMS, ids=[path.name for path in FORMS])
def test_forms_can_be_read(path: Path) -> None:
    form = load(path)
    assert form.get("contact_links") or (form["name"] and form["description"] and form["body"])


def test_hooks_run_our_check_on_content_only() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (local,) = load(ROOT / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert hook["entry"] == "pustaka periksa"
    assert local["entry"] == "python scripts/kait.py"  # which `test_hook.py` looks at
    for one in (hook, local):
        assert re.search(one["files"], "casebook/x.md")
        assert not re.search(one["files"], "README.md")
