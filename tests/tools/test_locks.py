"""The locks: complete, in agreement, and naming no registry."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tools.environment import GROUPS, ROOT
from tools.lock import HEAD

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
ENTRY = re.compile(r"^([a-z0-9.-]+)==(\S+)((?: ;[^\\]+)?) \\$", re.MULTILINE)


def _versions(group: str) -> set[tuple[str, str, str]]:
    """Read (name, version, condition) of every package in a lock."""
    text = (ROOT / "requirements" / f"{group}.txt").read_text("utf-8")
    return {(name, version, condition.strip()) for name, version, condition in ENTRY.findall(text)}


def test_locks_agree() -> None:
    """What was tested is what builds the site and what checks the data: the same versions everywhere."""
    by_name = {(name, version) for name, version, _ in _versions("dev")}
    for smaller in GROUPS[:-1]:
        assert set() == {(name, version) for name, version, _ in _versions(smaller)} - by_name


@pytest.mark.parametrize("lock", LOCKS, ids=[lock.stem for lock in LOCKS])
def test_every_package_has_its_hash(lock: Path) -> None:
    """Nobody can slip in another file under the name of a package."""
    text = lock.read_text("utf-8")
    assert len(ENTRY.findall(text)) == sum("==" in line and line[0].isalnum() for line in text.splitlines())
    assert all("--hash=sha256:" in part for part in re.split(r"^[a-z0-9.-]+==", text, flags=re.MULTILINE)[1:])


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_dependabot_makes_the_lock_as_we_do(lock: Path) -> None:
    """It reads at the top for which machines a lock is; without these words its lock would serve one kind only."""
    second = lock.read_text("utf-8").splitlines()[1]
    assert second.removeprefix("#").strip() == HEAD
    assert "--universal" in second
    assert re.search(r"--python-version[=\s]+3\.11\b", second)
    assert lock.with_suffix(".in").is_file()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_lock_names_a_registry(lock: Path) -> None:
    """Packages come from wherever a machine is set up to fetch them."""
    assert [] == re.findall(r"https?://\S+", lock.read_text("utf-8"))


def test_the_lock_of_npm_names_no_registry() -> None:
    """The only addresses in npm's lock are those where a package asks for donations; none says where to fetch it."""
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    said = [entry | {"funding": None} for entry in packages.values()]
    assert [] == re.findall(r"https?://\S+", json.dumps(said))
    assert not any("resolved" in entry for entry in said)


def test_browser_packages_are_exact() -> None:
    """What browsers and benchmarks get from npm is named by exact version, and the lock holds the hashes."""
    package = json.loads((ROOT / "package.json").read_text("utf-8"))
    wanted = package["dependencies"] | package["devDependencies"]
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    held = {name.removeprefix("node_modules/"): entry for name, entry in locked.items() if name}
    versions = {name: entry["version"] for name, entry in held.items()}
    assert wanted == {name: versions.get(name) for name in wanted}
    assert [] == [name for name, entry in held.items() if name not in wanted and not _is_part(name, entry)]
    assert all(entry["integrity"].startswith("sha512-") for entry in held.values())


def _is_part(name: str, entry: dict[str, object]) -> bool:
    """Whether a package belongs to one we name: its program for one kind of machine, or the types it needs."""
    return bool(entry.get("optional")) or name.startswith("@types/")
