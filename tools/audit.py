"""Asks whether a package that we lock has a known fault: ``make audit``, and once a week on GitHub.

pip-audit asks Python's registry about the locks in requirements/, npm asks its own about package-lock.json. A package
that nobody could be asked about is a trouble too: by itself pip-audit ends well when it has learnt nothing.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools import steps
from tools.environment import ROOT, SetUpFailed

LOCKS = ("dev", "bench", "node", "audit")
"""The locks that hold all others. Each is asked about by itself: pip-audit refuses two versions of one package."""
KNOWN, NOT_ASKED = 1, 2
SHOWN = 5
Json = Any


@dataclass(frozen=True, slots=True)
class Found:
    """What was learnt from one program.

    Attributes:
        asked: how many packages somebody knew.
        faults: a line for each package that has a known fault.
        not_asked: a line for each reason why nothing was learnt of a package.
    """

    asked: int = 0
    faults: tuple[str, ...] = field(default=())
    not_asked: tuple[str, ...] = field(default=())


def from_pip_audit(said: str) -> Found:
    """Read pip-audit's answer (``--format json``)."""
    read = _read(said)
    packages = read.get("dependencies")
    if not isinstance(packages, list):
        return Found(not_asked=("pip-audit gave no answer that can be read.",))
    known = [package for package in packages if "vulns" in package]
    return Found(
        len(known),
        tuple(_fault(package, fault) for package in known for fault in package["vulns"]),
        tuple(f"{package['name']}: {package.get('skip_reason', '')}" for package in packages if package not in known),
    )


def _fault(package: Json, fault: Json) -> str:
    mended = ", ".join(fault.get("fix_versions", ())) or "nowhere yet"
    names = ", ".join([fault["id"], *fault.get("aliases", ())])
    return f"{package['name']} {package['version']}: {names}; mended in {mended}"


def from_npm(said: str) -> Found:
    """Read npm's answer (``npm audit --json``)."""
    read = _read(said)
    faults = read.get("vulnerabilities")
    if not isinstance(faults, dict):
        return Found(not_asked=(f"npm: {read.get('message') or 'gave no answer that can be read.'}",))
    counted = read.get("metadata", {}).get("dependencies", {}).get("total", 0)
    return Found(counted, tuple(_fault_of_npm(fault) for fault in faults.values()))


def _fault_of_npm(fault: Json) -> str:
    reasons = "; ".join(f"{via['title']} ({via['url']})" if isinstance(via, dict) else via for via in fault["via"])
    return f"{fault['name']} {fault['range']} ({fault['severity']}): {reasons}"


def _read(said: str) -> dict[str, Json]:
    try:
        read = json.loads(said)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def sentences(*found: Found) -> Iterator[str]:
    """Say what was learnt, for whoever reads the list of a failed run."""
    faults = list(dict.fromkeys(line for one in found for line in one.faults))
    not_asked = list(dict.fromkeys(line for one in found for line in one.not_asked))
    if faults:
        yield "These packages have a known fault:"
        yield from (f"  {line}" for line in faults)
        yield "Read what the fault is. Then type: make lock NEWER=1, make test, and send what it changes."
    if not_asked:
        yield f"Nobody could be asked, so nobody knows ({len(not_asked)} times):"
        yield from (f"  {line}" for line in not_asked[:SHOWN])
        if len(not_asked) > SHOWN:
            yield f"  … and {len(not_asked) - SHOWN} more."
        yield "Is this machine online, and do its registries answer such questions? Try again later."
    if not faults and not not_asked:
        yield "All packages that we lock were asked about. None has a known fault."


def code(*found: Found) -> int:
    """Say how the program ends: 0 only where all were asked about and none has a fault."""
    if any(one.faults for one in found):
        return KNOWN
    return NOT_ASKED if any(one.not_asked or not one.asked for one in found) else 0


def _ask_pip_audit(root: Path) -> Iterator[Found]:
    """Install pip-audit from its lock into a folder that is thrown away, and ask about each lock."""
    (root / ".cache").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="audit-", dir=root / ".cache") as folder:
        lock = str(root / "requirements" / "audit.txt")
        words = ("--no-compile", "--require-hashes", "--no-deps", "--target", folder, "--requirement", lock)
        with steps.step("Fetching pip-audit"):
            ran = steps.run([sys.executable, "-m", "pip", "install", *words])
            if not ran.well:
                raise SetUpFailed(ran.last_words)
        asking = ("--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off")
        for name in LOCKS:
            lock = str(root / "requirements" / f"{name}.txt")
            with steps.step(f"Asking about requirements/{name}.txt"):
                said = _answer([sys.executable, "-m", "pip_audit", *asking, "--requirement", lock], PYTHONPATH=folder)
            yield from_pip_audit(said)


def _ask_npm(root: Path) -> Found:
    with steps.step("Asking about npm's packages"):
        try:
            return from_npm(_answer(["npm", "audit", "--json", "--prefix", str(root)]))
        except FileNotFoundError:
            return Found(not_asked=("npm: this machine has none.",))


def _answer(words: list[str], **more: str) -> str:
    """Run a program for what it says; how it ends is no answer, because it ends alike for a fault and for a trouble."""
    return subprocess.run(words, env=os.environ | more, capture_output=True, text=True, check=False).stdout


def main() -> int:
    """Ask, and say what was learnt. 1: there is a known fault. 2: nobody could be asked."""
    try:
        found = (*_ask_pip_audit(ROOT), _ask_npm(ROOT))
    except steps.SetUpError as trouble:
        print(trouble, file=sys.stderr)
        return NOT_ASKED
    for sentence in sentences(*found):
        print(sentence)
    return code(*found)


if __name__ == "__main__":
    sys.exit(main())
