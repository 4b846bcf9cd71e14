"""Serves the site with an ear in each page: errors of scripts, files that don't arrive, what the policy refuses.

WebDriver can't read a browser's console, so a script of ours stands first in each page and tells what it hears.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from recovery_hub.site.server import SiteHandler, serving

EAR = """'use strict';
{
  const tell = (what) => navigator.sendBeacon('/heard', `${location.pathname} ${what}`);
  addEventListener('error', (event) => {
    const { target } = event;
    if (target === window) tell(`${event.message} ${event.filename}:${event.lineno}`);
    else tell(`lost: ${target.src || target.href}`);
  }, true);
  addEventListener('unhandledrejection', (event) => tell(`unhandled: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => {
    tell(`refused: ${event.blockedURI} by ${event.violatedDirective}`);
  });
  for (const level of ['error', 'warn']) {
    const said = console[level];
    console[level] = (...words) => { tell(`${level}: ${words.join(' ')}`); said.apply(console, words); };
  }
}
"""
HEAD = b"<head>"


@contextmanager
def listening(site: Path) -> Iterator[tuple[str, list[str]]]:
    """Serve a built site on this computer for as long as the block lasts.

    Args:
        site: its folder.

    Yields:
        Its address, and what was heard so far: "/find/ error: …".
    """
    heard: list[str] = []
    answering = type("Answering", (_Listening,), {"heard": heard})
    with serving(site, answering=answering) as origin:
        yield origin, heard


class _Listening(SiteHandler):
    """Answers as a host does, and listens."""

    heard: ClassVar[list[str]]
    protocol_version = "HTTP/1.0"  # each answer ends its connection: when the block ends there is no server any more

    def do_GET(self) -> None:  # noqa: N802 - the library's name
        """Answer with a file; a page gets its ear."""
        way = self.path.partition("?")[0]
        if way == "/ear.js":
            self._answer(EAR.encode(), "text/javascript")
            return
        file = Path(self.translate_path(self.path))
        page = file / "index.html" if way.endswith("/") else file
        if page.suffix == ".html" and page.is_file():
            whole = page.read_bytes().replace(HEAD, HEAD + b'<script src="/ear.js"></script>', 1)
            self._answer(whole, "text/html; charset=utf-8")
            return
        super().do_GET()

    def do_POST(self) -> None:  # noqa: N802 - the library's name
        """Take down what a page heard."""
        self.heard.append(self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8", "replace"))
        self._answer(b"", "text/plain")

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
