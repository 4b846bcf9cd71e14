"""Spoils inputs of every kind by chance, as many as one likes, and writes down each that was not answered well.

Run with ``PYTHONPATH=plugins python -m bench.fuzz --runs 100000 --folder fuzz --seed 1`` from the top of the project.
What is looked for: a traceback; more than 5 seconds of a processor, or more than 1 GB of memory, for one input; an entry
that nobody touched and that is gone or different; a refusal without a word. What is spoiled, and how: ``tests/fuzz/``.

The folder holds ``state.json`` (how far each worker is; the same command goes on from there, and more ``--runs`` add
to it) and ``findings.jsonl``, a line for each kind of finding with the number of its first run: ``--only NUMBER`` runs
that one again in this process, and shows its traceback. The same seed and number are the same input, for ever.
``--target timetables`` tries one kind of input only.
"""  # noqa: E501

# ruff: noqa: INP001, T201, S603 - run by hand, at a terminal; starts itself

from __future__ import annotations

import argparse
import json
import os
import resource
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import IO, Any

from tests.fuzz.room import quiet_environment
from tests.fuzz.running import SLOW, TARGETS, Outcome, run, target_of

TOP = Path(__file__).parents[1]
SECONDS = 5.0
"""Of a processor; a clock on the wall would count what others do on the same machine."""
GIGABYTE = 1_000_000_000
SILENT_SECONDS = 900.0
"""After so long on the wall a worker that says nothing is ended: no signal of ours reaches code that never returns."""
RUNS_A_WORKER = 20_000
"""Then it is begun anew, so that what many runs leave in memory is not taken for what one of them needs."""


class TooSlowError(BaseException):
    """One input took too long. No ``except Exception`` of the project may catch it."""


# The worker


def work(first: int, step: int, last: int, seed: int, only: str) -> None:
    """Run every so many-th input, and tell what came of each: a line before it, and a line after it."""
    quiet_environment()
    targets = {target.name: target for target in TARGETS}
    signal.signal(signal.SIGPROF, _too_slow)
    with tempfile.TemporaryDirectory() as name:
        for target in TARGETS:  # what is loaded once is no part of any input
            if target.name == only or (not only and target.name not in SLOW):
                run(0, seed, Path(name), target)
        _limit_memory()
        for number in range(first, last, step):
            print(json.dumps({"begun": number}), flush=True)
            began = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            try:
                outcome = run(number, seed, Path(name), targets.get(only))
            except TooSlowError as slow:
                outcome = Outcome((targets.get(only) or target_of(number)).name, "slow", str(slow), str(slow))
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
            took = time.process_time() - began
            told = {"number": number, "seconds": took, "memory": _memory(), **asdict(outcome)}
            print(json.dumps(told), flush=True)


def _too_slow(_: int, frame: FrameType | None) -> None:
    names = []
    while frame is not None:
        if "recovery_hub" in frame.f_code.co_filename:
            names.append(f"{Path(frame.f_code.co_filename).name}, {frame.f_code.co_name}")
        frame = frame.f_back
    raise TooSlowError(f"{SECONDS:.0f} seconds: {' < '.join(names[:3])}")


def _limit_memory() -> None:
    """Let no input have more than a gigabyte, on top of the libraries that are loaded already."""
    loaded = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (loaded + GIGABYTE, resource.RLIM_INFINITY))


def _memory() -> int:
    """The most that this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


# Who starts the workers


@dataclass
class State:
    """How far the runs are.

    Attributes:
        seed: of all of them.
        done: worker -> how many of its runs are done.
        counts: "target ended" -> how many.
        slowest: target -> seconds of a processor for its slowest input.
        memory: the most that a worker ever held, in bytes, libraries and all.
    """

    seed: int
    workers: int
    target: str
    done: dict[str, int] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    slowest: dict[str, float] = field(default_factory=dict)
    memory: int = 0


class Bench:
    """Starts workers, hears what they say, and writes it down."""

    def __init__(self, folder: Path, state: State) -> None:
        """Go on from what the folder holds."""
        self._folder, self.state = folder, state
        folder.mkdir(parents=True, exist_ok=True)
        if (kept := folder / "state.json").is_file():
            held = json.loads(kept.read_text("utf-8"))
            if (held["seed"], held["workers"], held["target"]) != (state.seed, state.workers, state.target):
                sys.exit(f"{folder} holds runs of another seed, target or number of workers. Choose another folder.")
            self.state = State(**{**held, "counts": Counter(held["counts"])})
        self._findings = folder / "findings.jsonl"
        self.known = Counter(self._kind(found) for found in self.found())

    def found(self) -> list[dict[str, Any]]:
        """Read the findings that are written down: the first of each kind."""
        text = self._findings.read_text("utf-8") if self._findings.is_file() else ""
        return [json.loads(line) for line in text.splitlines()]

    @staticmethod
    def _kind(said: dict[str, Any]) -> str:
        return f"{said['target']}: {said['ended']}: {said['mark']}"

    def hear(self, worker: int, said: dict[str, Any]) -> None:
        """Write down how one run ended."""
        state = self.state
        state.done[str(worker)] = state.done.get(str(worker), 0) + 1
        state.counts[f"{said['target']} {said['ended']}"] += 1
        state.slowest[said["target"]] = round(max(state.slowest.get(said["target"], 0), said.get("seconds", 0)), 2)
        state.memory = max(state.memory, said.get("memory", 0))
        if said["ended"] not in {"taken", "refused"}:
            kind = self._kind(said)
            self.known[kind] += 1
            if self.known[kind] == 1:
                with self._findings.open("a", encoding="utf-8") as file:
                    file.write(f"{json.dumps(said)}\n")
                print(f"{kind} (run {said['number']})", flush=True)
        if sum(state.done.values()) % 200 == 0:
            self.save()

    def save(self) -> None:
        """Write down how far the runs are, whole or not at all."""
        beside = self._folder / "state.json.part"
        beside.write_text(json.dumps(vars(self.state), indent=1), "utf-8")
        beside.replace(self._folder / "state.json")

    def work(self, runs: int) -> None:
        """Keep the workers at work until so many runs are done."""
        state = self.state
        share = {worker: len(range(worker, runs, state.workers)) for worker in range(state.workers)}
        with selectors.DefaultSelector() as ears:
            at_work: dict[int, _Worker] = {}
            try:
                while True:
                    for worker, whole in share.items():
                        if worker not in at_work and state.done.get(str(worker), 0) < whole:
                            at_work[worker] = _Worker(worker, state, whole)
                            ears.register(at_work[worker].words, selectors.EVENT_READ, worker)
                    if not at_work:
                        return
                    heard = {key.data for key, _ in ears.select(timeout=1)}
                    for worker, one in list(at_work.items()):
                        if not one.is_alive(self, spoke=worker in heard):
                            ears.unregister(one.words)
                            one.end(self)
                            del at_work[worker]
            finally:
                for one in at_work.values():
                    one.process.kill()
                self.save()


class _Worker:
    """One process, and what it said last."""

    def __init__(self, number: int, state: State, whole: int) -> None:
        self.number = number
        done = state.done.get(str(number), 0)
        last = number + min(whole, done + RUNS_A_WORKER) * state.workers
        first = number + done * state.workers
        words = (
            "--worker",
            str(first),
            str(state.workers),
            str(last),
            "--seed",
            str(state.seed),
            "--target",
            state.target,
        )
        self.process = subprocess.Popen([sys.executable, "-m", "bench.fuzz", *words], cwd=TOP, stdout=subprocess.PIPE)
        assert self.process.stdout is not None  # noqa: S101 - it was asked for just above
        self.words: IO[bytes] = self.process.stdout
        self._begun: int | None = None
        self._half = b""
        self._heard = time.monotonic()

    def is_alive(self, bench: Bench, *, spoke: bool) -> bool:
        """Hear what was said; whether there may be more."""
        if not spoke:
            return time.monotonic() - self._heard < SILENT_SECONDS
        heard = os.read(self.words.fileno(), 1 << 16)
        self._heard = time.monotonic()
        *lines, self._half = (self._half + heard).split(b"\n")
        for said in map(json.loads, lines):
            if "begun" in said:
                self._begun = said["begun"]
            else:
                self._begun = None
                bench.hear(self.number, said)
        return bool(heard)

    def end(self, bench: Bench) -> None:
        """See how it ended: a run that was begun and never ended has killed it."""
        silent = time.monotonic() - self._heard >= SILENT_SECONDS
        self.process.kill()
        code = self.process.wait()
        if self._begun is not None:
            target = bench.state.target or target_of(self._begun).name
            told = "silent" if silent else f"killed the process ({code})"
            bench.hear(self.number, {"number": self._begun, "target": target, "ended": told, "mark": "", "told": told})
        elif code not in {0, -signal.SIGKILL}:
            sys.exit(f"a worker could not begin ({code})")


def main() -> int:
    """Print how many inputs of each kind ended how; end with 1 if there are findings."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--runs", type=int, default=10_000)
    reader.add_argument("--folder", type=Path, default=Path("fuzz"))
    reader.add_argument("--seed", type=int, default=1)
    reader.add_argument("--workers", type=int, default=2)
    reader.add_argument("--target", default="", choices=["", *(target.name for target in TARGETS)])
    reader.add_argument("--only", type=int, help="run this one again, here")
    reader.add_argument("--worker", type=int, nargs=3, help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.worker:
        first, step, last = asked.worker
        work(first, step, last, asked.seed, asked.target)
        return 0
    if asked.only is not None:
        return _once(asked.only, asked.seed, asked.target)
    bench = Bench(asked.folder, State(asked.seed, asked.workers, asked.target))
    try:
        bench.work(asked.runs)
    except KeyboardInterrupt:
        print("Stopped. The same command goes on from here.")
    return _told(bench)


def _once(number: int, seed: int, only: str) -> int:
    quiet_environment()
    targets = {target.name: target for target in TARGETS}
    with tempfile.TemporaryDirectory() as name:
        outcome = run(number, seed, Path(name), targets.get(only))
    print(f"{outcome.target}: {outcome.ended}\n{outcome.told}")
    return int(outcome.is_finding)


def _told(bench: Bench) -> int:
    state = bench.state
    names = [target.name for target in TARGETS if any(kind.startswith(f"{target.name} ") for kind in state.counts)]
    print(f"\n{'kind of input':14} {'runs':>8} {'taken':>8} {'refused':>8} {'findings':>8} {'slowest':>8}")
    for name in names:
        counts = Counter(
            {kind.removeprefix(f"{name} "): n for kind, n in state.counts.items() if kind.startswith(f"{name} ")}
        )
        runs, taken, refused = counts.total(), counts["taken"], counts["refused"]
        print(f"{name:14} {runs:8} {taken:8} {refused:8} {runs - taken - refused:8} {state.slowest[name]:7.2f}s")
    print(f"{sum(state.done.values())} runs; at most {state.memory / 1e6:.0f} MB in a worker, libraries and all.")
    for kind, many in bench.known.most_common():
        print(f"{many:6}  {kind}")
    return 1 if bench.known else 0


if __name__ == "__main__":
    sys.exit(main())
