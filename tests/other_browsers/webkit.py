"""WebKitGTK, driven by its own WebKitWebDriver: WebDriver over HTTP, as the W3C wrote it down."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from tests.other_browsers.driven import PATIENCE_S, Driven, DriverError, Json
from tests.other_browsers.firefox import DEAD_END
from tools.other_browsers import OtherBrowsers

LONG_S = 2 * PATIENCE_S
WAYS = {
    "Navigate": ("POST", "/url"),
    "GetCurrentURL": ("GET", "/url"),
    "Back": ("POST", "/back"),
    "Refresh": ("POST", "/refresh"),
    "ExecuteScript": ("POST", "/execute/sync"),
    "ElementClick": ("POST", "/element/{id}/click"),
    "ElementSendKeys": ("POST", "/element/{id}/value"),
}
NO_ROOM = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n"
"""Its bar of buttons takes no room, so that the window can be as narrow as a phone. GTK reads it, not the page."""


class WebKit(Driven):
    """A WebKitGTK that has been started."""

    def __init__(self, driver: httpx.Client, window: str) -> None:
        """Begin a session."""
        self._driver, self._session = driver, ""
        wanted = {
            "webkitgtk:browserOptions": {"binary": window, "args": ["--automation"]},
            "proxy": {
                "proxyType": "manual",
                "httpProxy": f"127.0.0.1:{DEAD_END}",
                "sslProxy": f"127.0.0.1:{DEAD_END}",
                "noProxy": ["127.0.0.1"],
            },
        }
        begun = self._ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/session/{begun['sessionId']}"
        self.version = str(begun["capabilities"]["browserVersion"])

    def send(self, verb: str, **body: Json) -> Json:
        """Give one command."""
        method, way = WAYS[verb]
        return self._ask(method, self._session + way.format(**body), body if method == "POST" else None)

    def narrow(self, width_px: int) -> None:
        """Make the window narrower."""
        self._ask("POST", f"{self._session}/window/rect", {"width": width_px, "height": 740})

    def quit(self) -> None:
        """Close the browser."""
        self._ask("DELETE", self._session, None)

    def _ask(self, method: str, way: str, body: Json) -> Json:
        answer = self._driver.request(method, way, json=body)
        value = answer.json()["value"]
        if not answer.is_success:
            raise DriverError(f"{value['error']}: {value['message']}")
        return value


@contextmanager
def webkit(programs: OtherBrowsers, folder: Path) -> Iterator[WebKit]:
    """Start WebKitGTK on a screen that nobody sees, for as long as the block lasts.

    Args:
        programs: where they are.
        folder: empty; what the browser keeps lies there.

    Raises:
        DriverError: if it does not start.
    """
    (folder / "gtk-3.0").mkdir()
    (folder / "gtk-3.0" / "gtk.css").write_text(NO_ROOM, encoding="utf-8")
    with _screen(programs.screen) as display:
        surroundings = os.environ | dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"), str(folder))
        surroundings |= {"DISPLAY": display, "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1", "LANG": "C.UTF-8"}
        # It draws without a graphics card.
        surroundings |= {"WEBKIT_DISABLE_DMABUF_RENDERER": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}
        port = _free_port()
        with (folder / "said.txt").open("w") as said:
            words = [programs.webkit_driver, f"--port={port}"]
            running = subprocess.Popen(words, env=surroundings, stdout=said, stderr=said)
            try:
                with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=LONG_S, trust_env=False) as driver:
                    _await(driver, running)
                    browser = WebKit(driver, programs.webkit_window)
                    yield browser
                    browser.quit()
            finally:
                running.terminate()
                running.wait(PATIENCE_S)


@contextmanager
def _screen(program: str) -> Iterator[str]:
    """Start a screen that nobody sees, and say its name: ":7"."""
    words = [program, "-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        try:
            assert running.stdout is not None
            yield f":{running.stdout.readline().strip()}"
        finally:
            running.terminate()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def _await(driver: httpx.Client, running: subprocess.Popen[bytes]) -> None:
    ends = time.monotonic() + PATIENCE_S
    while time.monotonic() < ends and running.poll() is None:
        try:
            driver.get("/status")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return
    raise DriverError("WebKitWebDriver did not start")
