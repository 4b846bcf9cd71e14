"""The line between a phone and a site, which can be cut."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from recovery_hub.site.server import serving


class Line:
    """A site on a server that can go away and come back under the same address.

    The browser's own switch ("offline") is no use here: a service worker that the browser starts a moment later, as it
    does on a busy machine, still reaches the site.
    """

    def __init__(self, folder: Path) -> None:
        """Start to serve a built site."""
        self._folder = folder
        self._port = 0
        self._served = ExitStack()
        self.mend()

    def mend(self) -> None:
        """Let the phone reach the site (again)."""
        self.origin = self._served.enter_context(serving(self._folder, self._port))
        self._port = urlsplit(self.origin).port or 0

    def cut(self) -> None:
        """From here on nothing reaches the site, also on connections that are open."""
        self._served.close()


@contextmanager
def line_to(folder: Path) -> Iterator[Line]:
    """A line to a built site, cut at the end."""
    line = Line(folder)
    yield line
    line.cut()
