"""Kills `make site` and `make serve` at random moments: does the old site stand then, the new one, or a mixture?

Run with ``python -m bench.kills --times 200`` from the top of the project; ``--city .`` takes the invented city. A
third of the kills is of ``make serve``. Half of them fall anywhere between the first moment and the last; for the other
half the moment is drawn from the time after the words “Writing … files”, in which all that could be mixed is done.
"""

# ruff: noqa: INP001, T201, S603, S311 - run by hand, at a terminal; starts make; chance that comes again is wanted

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).parents[1]
LITTLE = TOP / "tests" / "towns" / "little"
TODAY = "2026-11-23"
WRITING_PART = 0.15
"""What follows “Writing … files”, of all that a build takes."""
COMMANDS = ("site", "site", "serve")

Site = Mapping[str, bytes]


@dataclass(frozen=True)
class Ground:
    """Where the kills happen.

    Attributes:
        folder: holds the city, the site and nothing else of interest.
        sites: both sites that there can be, as files -> bytes.
        seconds: how long a whole build takes.
    """

    folder: Path
    sites: tuple[Site, Site]
    seconds: float

    @property
    def out(self) -> Path:
        """The site that is built, and killed."""
        return self.folder / "out"


def site_in(folder: Path) -> Site:
    """Every file and link below a folder -> its bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"link"
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def turn(city: Path, number: int) -> None:
    """Change the city, so that its site differs: many pages change, one comes or goes."""
    text = (city / "data" / "city.yaml").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("site_name:")]
    (city / "data" / "city.yaml").write_text("\n".join([*lines, f"site_name: Hub {number}", ""]), "utf-8")
    page = city / "content" / "pages" / "passing.md"
    if number:
        page.write_text((city / "content" / "pages" / "about.md").read_text("utf-8"), "utf-8")
    else:
        page.unlink(missing_ok=True)


def words_for(command: str, city: Path, out: Path, port: int = 0) -> list[str]:
    """What is typed."""
    return ["make", command, f"CITY={city}", f"OUT={out}", f"TODAY={TODAY}", f"PORT={port}"]


def prepare(folder: Path, city: Path) -> Ground:
    """Copy a city, and build both of its sites."""
    for name in ("data", "content"):
        shutil.copytree(city / name, folder / "city" / name)
    sites, seconds = [], 0.0
    for number in (1, 0):
        turn(folder / "city", number)
        begun = time.monotonic()
        subprocess.run(words_for("site", folder / "city", folder / f"site-{number}"), cwd=TOP, check=True)
        seconds = time.monotonic() - begun
        sites.append(site_in(folder / f"site-{number}"))
    shutil.copytree(folder / "site-0", folder / "out")
    return Ground(folder, (sites[1], sites[0]), seconds)


def kill(ground: Ground, command: str, chance: random.Random) -> None:
    """Begin to build, and kill all of it at some moment."""
    words = words_for(command, ground.folder / "city", ground.out, chance.randrange(20000, 60000))
    with subprocess.Popen(words, cwd=TOP, stderr=subprocess.PIPE, start_new_session=True) as process:
        late = chance.choice((True, False))
        if late:
            for line in process.stderr or ():
                if line.startswith(b"Writing"):
                    break
        time.sleep(chance.uniform(0, WRITING_PART * ground.seconds if late else ground.seconds))
        os.killpg(process.pid, signal.SIGKILL)


def trial(ground: Ground, number: int, chance: random.Random) -> tuple[str, str]:
    """Kill one build. Returns what was killed, and what stood then: "old", "new" or "MIXED"."""
    before = site_in(ground.out)
    goal = 1 - ground.sites.index(before)
    turn(ground.folder / "city", goal)
    command = COMMANDS[number % len(COMMANDS)]
    kill(ground, command, chance)
    stands = site_in(ground.out) if ground.out.is_dir() else {}
    found = "new" if stands == ground.sites[goal] else "old" if stands == before else "MIXED"
    if found == "MIXED":
        shutil.rmtree(ground.out, ignore_errors=True)
        shutil.copytree(ground.folder / "site-0", ground.out)
    return command, found


def main() -> int:
    """Print how often which site stood after a kill; end with 1 if ever a mixture did."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--times", type=int, default=200)
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--city", type=Path, default=LITTLE)
    asked = reader.parse_args()
    chance = random.Random(asked.seed)
    counts: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        ground = prepare(Path(name), asked.city)
        print(f"a whole build takes {ground.seconds:.1f} seconds; {len(ground.sites[0])} files", flush=True)
        for number in range(asked.times):
            counts[trial(ground, number, chance)] += 1
            if (number + 1) % 20 == 0:
                print(number + 1, dict(counts), flush=True)
        subprocess.run(words_for("site", ground.folder / "city", ground.out), cwd=TOP, check=True)
        left = sorted(path.name for path in ground.folder.iterdir() if path.name.startswith("."))
    for (command, found), count in sorted(counts.items()):
        print(f"make {command:6} {found:6} {count:4}")
    print(f"left beside the site after one more build: {left or 'nothing'}")
    return 1 if left or any(found == "MIXED" for _, found in counts) else 0


if __name__ == "__main__":
    sys.exit(main())
