"""A small server for trying the site out: it sends the same headers as a static host should, and its 404 page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from recovery_hub.site.headers import headers_for


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with files of the built site, fresh each time."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def parse_request(self) -> bool:
        """Read what is asked; a connection that was kept open ends with its server, as it would on any host."""
        if self.server.has_ended:
            self.close_connection = True
            return False
        return super().parse_request()

    def end_headers(self) -> None:
        """Add the headers of the site; nothing is kept, for the next build may differ."""
        for name, value in headers_for(self.path.partition("?")[0]):
            if name != "Cache-Control":
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer an address that is not there with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for the build."""


class _Server(ThreadingHTTPServer):
    """Knows that it has ended: its threads live on while a browser holds a connection."""

    has_ended = False


@contextmanager
def serving(folder: Path, port: int = 0, answering: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """Serve a built site on this computer for as long as the block lasts, also while another takes its place.

    Args:
        folder: the built site.
        port: 0 takes any that is free.
        answering: what answers; a test may listen in.

    Yields:
        Its address: "http://127.0.0.1:8000".

    Raises:
        OSError: if the port is taken.
    """
    handler = partial(answering, directory=str(folder.absolute()))  # opened by its name each time, never held open
    with _Server(("127.0.0.1", port), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.has_ended = True
            server.shutdown()
            thread.join()
