"""Serves a built site on this computer as a static host would, for tests and pictures: 404.html, and the _headers file.

The watching, rebuilding server of ``make serve`` is another; this one only shows what is there.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO

Headers = Mapping[str, tuple[tuple[str, str], ...]]


@contextmanager
def serve(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder for as long as the block lasts.

    Args:
        folder: a built site.
        port: 0 takes any that is free.

    Yields:
        The origin, "http://127.0.0.1:40123", without a slash at its end.
    """
    handler = partial(_Handler, directory=str(folder), headers_file=read_headers(folder / "_headers"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def read_headers(file: Path) -> Headers:
    """Read a _headers file: a pattern at the start of a line, its headers set in below it.

    Returns:
        ``{"/*": (("Content-Security-Policy", "default-src 'none'"), ...)}``; empty when there is no such file.
    """
    if not file.exists():
        return {}
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    pattern = ""
    for line in file.read_text("utf-8").splitlines():
        name, colon, value = line.partition(":")
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            pattern = line.strip()
        elif colon:
            found[pattern] = (*found.get(pattern, ()), (name.strip(), value.strip()))
    return found


def headers_for(address: str, headers: Headers) -> Iterator[tuple[str, str]]:
    """Yield the headers of an address: those of every pattern that fits, where ``*`` at the end fits anything."""
    for pattern, pairs in headers.items():
        if address == pattern or (pattern.endswith("*") and address.startswith(pattern[:-1])):
            yield from pairs


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the folder, with the headers of its _headers file; quiet."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *words: object, headers_file: Headers, directory: str) -> None:
        self.headers_file = headers_file
        super().__init__(*words, directory=directory)  # type: ignore[arg-type] # as the server calls it

    def end_headers(self) -> None:
        """Add the site's own headers to every answer."""
        for name, value in headers_for(self.path.partition("?")[0], self.headers_file):
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an address that is not there with the site's own 404 page, as hosts do."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        body_out: BinaryIO = self.wfile  # type: ignore[assignment] # typeshed names only its base
        body_out.write(body)

    def log_message(self, *_words: object) -> None:
        """Say nothing: the tests have enough to say."""
