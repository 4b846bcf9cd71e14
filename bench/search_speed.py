"""What a first search moves and how long it takes, on a slow link and a slow phone: Thornmouth, and 10,000 services.

The link: 400 ms a request, 400 kbit/s; the phone: a processor slowed six times (Chromium's own throttles). Files are
sent with brotli, as hosts send them. The large city is Thornmouth's services over and over, with names and summaries
drawn at random from its words, which compress worse than real ones. Each city is measured several times, and the
median is told, with how busy the machine was. Run with ``python bench/search_speed.py``.
"""

# ruff: noqa: INP001, T201 - run by hand, at a terminal

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

import brotli  # type: ignore[import-untyped]  # it carries no types
from playwright.sync_api import Browser

sys.path.insert(0, str(Path(__file__).parents[1]))

from recovery_hub.directory import Directory
from recovery_hub.search import card_files
from recovery_hub.site.assets import gather
from recovery_hub.validation import load
from tools.browser import open_browser
from tools.environment import ROOT

TODAY = date(2026, 11, 22)
LARGE = 10_000
SLOWER = 6
LATENCY_MS = 400
BYTES_A_SECOND = 400_000 / 8
QUALITY = 5
TYPED = "free counselling evening"
QUESTIONS = (
    "anxeity help",
    "cant sleep",
    "someone to talk to near millgate",
    "womens group",
    "debt advice",
    "bereavment",
)
"""Typed letter by letter; from the third letter on, which is the first that asks for something."""
ROUNDS = 3
STAYS_MS = 5000
"""After so long a large city has sent its words of summaries."""
TYPE = """text => {
  const field = document.getElementById('q');
  field.value = text;
  field.dispatchEvent(new Event('input'));
}"""
LETTERS = """async text => {
  const field = document.getElementById('q'), taken = [];
  for (let length = 3; length <= text.length; length++) {
    const begun = performance.now();
    field.value = text.slice(0, length);
    field.dispatchEvent(new Event('input'));
    await new Promise(done => setTimeout(() => { void document.body.offsetHeight; done(); }));
    taken.push(performance.now() - begun);
    await new Promise(done => setTimeout(done, 150));
  }
  return taken;
}"""


class _Compressed(SimpleHTTPRequestHandler):
    """Files as a host sends them: compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send one file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = brotli.compress(path.read_bytes(), quality=QUALITY)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "br")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, compressed."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressed, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def grown(directory: Directory, services: int) -> Directory:
    """Give a directory so many services."""
    dice = random.Random(1)  # noqa: S311 - nothing secret
    own = list(directory.services.values())
    words = [word for service in own for word in service.summary.lower().rstrip(".").split()]
    found = {}
    for n in range(services):
        service = own[n % len(own)]
        name = " ".join(dice.sample(words, 3)).title()
        summary = " ".join(dice.choices(words, k=len(service.summary.split())))[:140].capitalize()
        id_ = f"{service.id[:40]}-{n}"
        found[id_] = service.model_copy(update={"id": id_, "name": name, "summary": summary, "also_known_as": ()})
    return replace(directory, services=found)


def put_large(site: Path) -> None:
    """Put the cards of the large city in the place of Thornmouth's."""
    files = card_files(grown(load(ROOT, TODAY)[0], LARGE))
    later = gather(files.later)
    for name, content in later.files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    [cards] = site.glob("theme/cards.*.json")
    cards.write_bytes(files.finished(dict(later.addresses)))


def measure(browser: Browser, origin: str) -> dict[str, float]:
    """Open the search with a question in its address, wait for the answer, then type letters."""
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    tool = context.new_cdp_session(page)
    tool.send("Network.enable")
    line = {
        "offline": False,
        "latency": LATENCY_MS,
        "downloadThroughput": BYTES_A_SECOND,
        "uploadThroughput": BYTES_A_SECOND,
    }
    tool.send("Network.emulateNetworkConditions", line)
    tool.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    moved: list[float] = []
    tool.on("Network.loadingFinished", lambda event: moved.append(event["encodedDataLength"]))
    page.goto(f"{origin}/find/", wait_until="commit")
    page.wait_for_selector("#search:not([hidden])")
    field_seconds = page.evaluate("performance.now()") / 1000
    page.evaluate(TYPE, TYPED)
    typed = page.evaluate("performance.now()") / 1000
    page.wait_for_selector("#results > li a[href]", timeout=60_000)
    answered = page.evaluate("performance.now()") / 1000
    page.wait_for_timeout(1500)
    total = sum(moved)
    page.wait_for_timeout(STAYS_MS)
    later = sum(moved) - total
    letters = sorted(taken for text in QUESTIONS for taken in page.evaluate(LETTERS, text))
    context.close()
    return {
        "kB": total / 1000, "later": later / 1000, "field": field_seconds, "answer": answered,
        "after typing": answered - typed, "letter ms": median(letters), "of ten": letters[len(letters) * 9 // 10],
    }  # fmt: skip


def main() -> None:
    """Measure both cities and print a table."""
    print("services     kB moved     kB later  field there first answer after typing  a letter ms  nine of ten  load")
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        site = Path(folder) / "site"
        words = [sys.executable, "-m", "recovery_hub", "build", "--out", str(site), "--today", str(TODAY)]
        subprocess.run(words, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own command
        for size in (150, LARGE):
            if size == LARGE:
                put_large(site)
            with served(site) as origin:
                rounds = [measure(browser, origin) for _ in range(ROUNDS)]
            found = [median(measured[name] for measured in rounds) for name in rounds[0]]
            print(f"{size:8,}  " + "  ".join(f"{value:11.2f}" for value in (*found, os.getloadavg()[0])))


if __name__ == "__main__":
    main()
