"""What runs by itself on GitHub: it never runs a stranger's words, and has no more rights than it needs."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml"))
NAMES = [path.stem for path in FILES]
FOLDER = ROOT / "plugins/recovery_hub/editing/new_city/folder"
NEW_CITY = sorted(path for path in FOLDER.glob("*.yml") if path.stem != "dependabot")
DEPENDABOT = (ROOT / ".github/dependabot.yml", FOLDER / "dependabot.yml")
EVERYWHERE = [*FILES, *NEW_CITY]
"""Our workflows, and those that a new city begins with."""
PINNED = re.compile(r"(?:- )?uses: ([\w/-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)")
KNOWN_ACTIONS = {
    "actions/checkout",
    "actions/setup-python",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
    "actions/github-script",
}
MAY_WRITE = {
    ("label", "agree"): {"pull-requests"},
    ("publish", "deploy"): {"pages", "id-token"},
    ("weekly", "tell"): {"issues"},
    ("from-issue", "answer"): {"contents", "issues", "pull-requests"},
}
"""The only jobs that may change anything, and what."""

Json = Any


def read(path: Path) -> dict[str, Json]:
    """Read a workflow; ``on`` stays a word."""
    found = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes strings only
    assert isinstance(found, dict)
    return found


def jobs(path: Path) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield the jobs of a workflow."""
    yield from read(path)["jobs"].items()


def steps(path: Path) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield every step with the name of its job."""
    for name, job in jobs(path):
        yield from ((name, step) for step in job["steps"])


def _all_steps() -> Iterator[tuple[str, dict[str, Json]]]:
    for path in EVERYWHERE:
        yield from steps(path)


def programs(path: Path) -> Iterator[str]:
    """Yield what is run: commands and scripts."""
    for _, step in steps(path):
        yield from (text for text in (step.get("run"), step.get("with", {}).get("script")) if text)


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        *(("vendor.github-workflows", path) for path in FILES),
        *(("vendor.github-issue-forms", path) for path in FORMS),
        ("vendor.github-issue-config", ROOT / ".github/ISSUE_TEMPLATE/config.yml"),
        *(("vendor.github-workflows", path) for path in NEW_CITY),
        *(("vendor.dependabot", path) for path in DEPENDABOT),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_github_can_read_them(schema: str, path: Path) -> None:
    """Each file has the shape that GitHub asks for."""
    program = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    ran = subprocess.run(program, capture_output=True, text=True, check=False)

    assert 0 == ran.returncode, ran.stdout


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_text_is_put_into_a_program(path: Path) -> None:
    """What somebody wrote comes in by the environment or a file; a command never has a hole to be filled."""
    assert [] == [text for text in programs(path) if "${{" in text]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_rights_are_given_one_by_one(path: Path) -> None:
    """A workflow begins with no right but reading; the few jobs that write are named here."""
    top = read(path)["permissions"]
    assert top in ({}, "", {"contents": "read"})
    for name, job in jobs(path):
        given = job.get("permissions", top) or {}
        writes = {right for right, level in given.items() if level != "read"}
        assert MAY_WRITE.get((path.stem, name), set()) == writes


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_job_that_may_write_takes_nothing_in(path: Path) -> None:
    """Who holds a key opens no parcels: such a job checks nothing out, installs nothing, and runs no command."""
    for name, step in steps(path):
        if (path.stem, name) in MAY_WRITE:
            assert "run" not in step
            assert step["uses"].partition("@")[0] in {"actions/github-script", "actions/deploy-pages"}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_no_secrets_and_no_strangers_programs(path: Path) -> None:
    """No secret is named anywhere; only GitHub's own actions are used, and the key is never left lying about."""
    assert "secrets." not in path.read_text("utf-8")
    for _, step in steps(path):
        if "uses" in step:
            action = step["uses"].partition("@")[0]
            assert action in KNOWN_ACTIONS
            if action == "actions/checkout":
                assert "false" == step["with"]["persist-credentials"]


@pytest.mark.parametrize("path", EVERYWHERE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_action_is_named_by_its_commit(path: Path) -> None:
    """A tag can be moved to another program, a full commit can't; the version beside it is for people."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [] == [line for line in lines if not PINNED.fullmatch(line)]
    assert len(lines) == sum("uses" in step for _, step in steps(path))


def test_an_action_is_the_same_everywhere() -> None:
    """Our workflows and those of new cities run one commit of each action, so that one look at it is enough."""
    named = {match.groups() for path in EVERYWHERE for match in PINNED.finditer(path.read_text("utf-8"))}

    assert KNOWN_ACTIONS == {action for action, _, _ in named}
    assert len(named) == len(KNOWN_ACTIONS)


def test_what_is_locked_is_kept_new() -> None:
    """Actions, Python's packages and npm's are looked after where they stand, and none is taken on its first day."""
    kept = {
        (update["package-ecosystem"], folder)
        for update in read(DEPENDABOT[0])["updates"]
        for folder in update.get("directories", [update.get("directory")])
    }

    assert kept == {
        ("github-actions", "/"),
        ("github-actions", "/" + FOLDER.relative_to(ROOT).as_posix()),
        ("uv", "/requirements"),
        ("npm", "/"),
    }
    for update in (one for path in DEPENDABOT for one in read(path)["updates"]):
        assert int(update["cooldown"]["default-days"]) >= 7


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_every_job_ends(path: Path) -> None:
    """Nothing runs for hours, and always on the same sort of machine."""
    for _, job in jobs(path):
        assert int(job["timeout-minutes"]) <= 60
        assert "ubuntu-24.04" == job["runs-on"]


def test_a_change_by_anybody_is_checked_without_rights() -> None:
    """A copy of the repository proposes; its program has nothing to steal, and never runs where we have rights."""
    triggers = {path.stem: set(read(path)["on"]) for path in FILES}

    assert {"label"} == {name for name, on in triggers.items() if "pull_request_target" in on}
    assert not any("workflow_run" in on for on in triggers.values())
    assert {"pull_request"} == triggers["check"]


def test_where_we_have_rights_only_our_own_program_runs() -> None:
    """What is proposed is laid beside ours as text: data and words, nothing that could be run."""
    look = dict(jobs(ROOT / ".github/workflows/label.yml"))["look"]
    ours, proposed = (step["with"] for step in look["steps"] if step.get("uses", "").startswith("actions/checkout"))

    given = (step.get("with", {}) for _, step in _all_steps())
    assert [proposed] == [words for words in given if "allow-unsafe-pr-checkout" in words]
    assert "ref" not in ours
    assert "repository" not in ours
    assert ["data", "content"] == proposed["sparse-checkout"].split()
    for line in (line for step in look["steps"] for line in step.get("run", "").splitlines() if "make" in line):
        assert "-C ours" in line


@pytest.mark.parametrize("name", ["publish", "weekly"])
def test_only_the_one_repository_publishes_and_asks(name: str) -> None:
    """A copy of the repository publishes nothing by accident, and asks nobody's server."""
    first = next(iter(read(ROOT / f".github/workflows/{name}.yml")["jobs"].values()))

    assert "github.repository == vars.CANONICAL_REPOSITORY" in first["if"]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_what_is_run_is_what_we_run_ourselves(path: Path) -> None:
    """Everything that is more than moving files about is a target of the Makefile, so that it can be tried at home."""
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for _, step in steps(path):
        for line in step.get("run", "").splitlines():
            assert line.startswith("apt-get install") or not re.search(r"\bpip\b|python|npm", line)
            for target in re.findall(r"make (?:-s )?(?:-C \S+ )?([a-z-]+)", line):
                assert re.search(rf"^{target}:|^ready-check [a-z -]+: ready-%:", makefile, re.MULTILINE)


def test_owners_are_named_for_what_a_life_may_depend_on() -> None:
    """Helplines and what runs by itself have people who are asked first."""
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").splitlines()
    owned = {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}

    assert {"*", "/data/helplines.yaml", "/data/withdrawn.yaml", "/.github/", "/plugins/"} <= set(owned)
    for way, owners in owned.items():
        assert owners
        assert all(owner.startswith("@") for owner in owners)
        assert way == "*" or (ROOT / way.strip("/")).exists()


FAKE = """
const calls = [];
const answers = ANSWERS;
const call = (name) => async (given) => {
  calls.push([name, given]);
  const answer = answers[name];
  if (answer && answer.fails) { const error = new Error(name); error.status = answer.fails; throw error; }
  return { data: answer === undefined ? { number: 77, sha: "made", tree: { sha: "tree" } } : answer };
};
const part = (above) => new Proxy({}, { get: (_, name) => call(`${above}.${name}`) });
const rest = new Proxy({}, { get: (_, name) => part(name) });
const github = { rest, paginate: async (one, given) => (await one(given)).data };
const core = { setFailed: (words) => calls.push(["failed", words]) };
const context = CONTEXT;
(async () => { PROGRAM
})().then(() => console.log(JSON.stringify(calls)), (error) => { console.error(error); process.exit(3); });
"""


def run_script(name: str, context: Json, answers: Json, **environment: str) -> list[tuple[str, Json]]:
    """Run the script of a workflow with a GitHub that only takes notes.

    Returns:
        What it asked of GitHub, in order.
    """
    script = next(
        step["with"]["script"]
        for _, step in steps(ROOT / f".github/workflows/{name}.yml")
        if "script" in step.get("with", {})
    )
    program = FAKE.replace("ANSWERS", json.dumps(answers)).replace("CONTEXT", json.dumps(context))
    node = shutil.which("node") or _node_of_playwright()
    ran = subprocess.run(
        [node, "-"], input=program.replace("PROGRAM", script), capture_output=True, text=True, check=False,
        env={"PATH": "/usr/bin", **environment},
    )  # fmt: skip
    assert 0 == ran.returncode, ran.stderr
    return [(name, given) for name, given in json.loads(ran.stdout)]


def _node_of_playwright() -> str:
    from playwright._impl._driver import compute_driver_executable  # noqa: PLC0415 - only without another Node

    return str(compute_driver_executable()[0])


@pytest.mark.parametrize("path", EVERYWHERE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_failure_is_swallowed(path: Path) -> None:
    """A step that fails says so: none goes on as if nothing had happened."""
    swallowed = re.compile(r"\|\|\s*(?:true|:|exit 0)|set \+e|;\s*true\b")
    assert [] == [text for text in programs(path) if swallowed.search(text)]
    # Of two programs joined by a pipe only the second is asked how it ended, outside of a question.
    lines = [line for _, step in steps(path) for line in step.get("run", "").splitlines()]
    assert [] == [line for line in lines if re.search(r"[^|]\|[^|]", line) and not line.strip().startswith("if ")]
    assert "continue-on-error" not in path.read_text("utf-8")


@pytest.mark.parametrize(("body", "code"), [("hello", 0), ("", 0), (None, 2)])
def test_a_refused_issue_is_no_failure_and_a_broken_program_is(tmp_path: Path, body: str | None, code: int) -> None:
    """Make lets pass that an issue is refused, which has a code of its own, and nothing else."""
    city = tmp_path / "city"
    if body is not None:
        shutil.copytree(ROOT / "tests/towns/little", city)
    recipe = re.search(r"^from-issue:.*\n\t@(.*)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert recipe is not None
    python = f"PYTHONPATH=plugins {sys.executable} -m recovery_hub"
    filled = {"$(hub)": python, "$(KIND)": "add", "$(CITY)": str(city), "$(today)": "", "$$": "$"}
    makefile = tmp_path / "Makefile"
    makefile.write_text(f"one:\n\t@{_replaced(recipe[1], filled)}\n".replace("[ $?", "[ $$?"), encoding="utf-8")
    ran = subprocess.run(
        ["make", "-s", "-f", str(makefile), "one"],  # noqa: S607 - as the workflow does
        cwd=ROOT, input=body or "", capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert code == ran.returncode, ran.stderr


def _replaced(text: str, filled: dict[str, str]) -> str:
    for name, value in filled.items():
        text = text.replace(name, value)
    return text


ISSUE = {
    "repo": {"owner": "us", "repo": "hub"},
    "sha": "seen",
    "payload": {"issue": {"number": 12}, "repository": {"default_branch": "main"}},
}


def _said(**more: Json) -> str:
    said = {
        "made": True,
        "text": "Thank you.",
        "body": "About it.",
        "title": "Add: `x` $(id)",
        "two": False,
        "edits": [],
    }
    return json.dumps({**said, **more})


def test_an_issue_becomes_a_change() -> None:
    """Files are cut and joined by bytes, the change begins where the check began, and the writer hears of it."""
    old = "é: one\ntwo\n".encode()
    edits = [
        {"path": "data/services/x.yaml", "sha": None, "from": 0, "to": 0, "put": "id: x\n"},
        {"path": "data/places.yaml", "sha": "abc", "from": 4, "to": 7, "put": "öne"},
        {"path": "data/services/y.yaml", "sha": "def", "gone": True},
    ]
    answers = {"git.getBlob": {"content": base64.b64encode(old).decode()}, "pulls.list": []}
    calls = run_script("from-issue", ISSUE, answers, RESULT=_said(edits=edits, two=True))
    done = dict(calls)

    assert ["id: x\n", "é: öne\ntwo\n", None] == [file.get("content") for file in done["git.createTree"]["tree"]]
    assert done["git.createTree"]["tree"][2]["sha"] is None
    assert {"owner": "us", "repo": "hub", "commit_sha": "seen"} == done["git.getCommit"]
    assert "Add: `x` $(id)" == done["pulls.create"]["title"]
    assert "Closes #12" in done["pulls.create"]["body"]
    assert ["two reviewers"] == done["issues.addLabels"]["labels"]
    assert done["issues.createComment"]["body"].startswith("Thank you.")


def test_a_refusal_changes_nothing() -> None:
    """What is missing is said under the issue, and that is all; the same where our program stumbled."""
    for result in (_said(made=False, text="Something is missing."), ""):
        calls = run_script("from-issue", ISSUE, {}, RESULT=result)
        assert ["issues.createComment"] == [name for name, _ in calls]


def test_what_somebody_works_on_does_not_change_under_their_hands() -> None:
    """An issue that is edited after a review can't slip other words in."""
    answers = {"pulls.list": [{"number": 5}], "pulls.listReviews": [{"id": 1}], "pulls.listCommits": [{}]}
    calls = run_script("from-issue", ISSUE, answers, RESULT=_said())

    assert not any(name.startswith("git.") for name, _ in calls)
    assert "#5" in dict(calls)["issues.createComment"]["body"]


@pytest.mark.parametrize(
    "path", [".github/workflows/check.yml", "data/../x.yaml", "data/city.yaml", "data/services/.yaml"]
)
def test_no_other_file_is_written(path: str) -> None:
    """Whatever the first job hands on, the second writes entries and nothing else."""
    edit = {"path": path, "sha": None, "from": 0, "to": 0, "put": "x"}
    with pytest.raises(AssertionError, match="no file of the data"):
        run_script("from-issue", ISSUE, {"pulls.list": []}, RESULT=_said(edits=[edit]))


def _review(id_: int, state: str = "APPROVED", sha: str = "head", who: str = "MEMBER") -> Json:
    return {"user": {"id": id_}, "state": state, "commit_id": sha, "author_association": who}


@pytest.mark.parametrize(
    ("two", "reviews", "agreed"),
    [
        ("no", [], True),
        ("yes", [], False),
        ("", [], False),
        ("yes", [_review(1)], False),
        ("yes", [_review(1), _review(1)], False),
        ("yes", [_review(1), _review(2)], True),
        ("yes", [_review(1), _review(2), _review(2, "CHANGES_REQUESTED")], False),
        ("yes", [_review(1), _review(2, sha="older")], False),
        ("yes", [_review(1), _review(2, who="NONE")], False),
        ("yes", [_review(1), _review(9)], False),
    ],
)
def test_two_people_means_two(two: str, reviews: Json, agreed: bool) -> None:  # noqa: FBT001 - a table
    """Two people who may decide, not the one who proposed it, and about the change as it is now."""
    context = {
        "repo": {"owner": "us", "repo": "hub"},
        "payload": {"pull_request": {"number": 3, "labels": [], "user": {"id": 9}, "head": {"sha": "head"}}},
    }
    calls = run_script("label", context, {"pulls.listReviews": reviews}, TWO=two)

    assert agreed is not any(name == "failed" for name, _ in calls)
    assert (two != "no") is any(name == "issues.addLabels" for name, _ in calls)


def test_the_weekly_list_is_one_issue() -> None:
    """The list is written into the issue that is open; without one it opens one; with nothing to do it closes it."""
    context = {"repo": {"owner": "us", "repo": "hub"}, "payload": {}}
    report = base64.b64encode("## Please check\n\n- [ ] `Café`\n".encode()).decode()

    new = run_script("weekly", context, {"issues.listForRepo": []}, REPORT=report)
    again = run_script("weekly", context, {"issues.listForRepo": [{"number": 4}]}, REPORT=report)
    done = run_script("weekly", context, {"issues.listForRepo": [{"number": 4}]}, REPORT="")

    assert "- [ ] `Café`" in dict(new)["issues.create"]["body"]
    assert 4 == dict(again)["issues.update"]["issue_number"]
    assert "closed" == dict(done)["issues.update"]["state"]
