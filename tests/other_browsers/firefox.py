"""Firefox, driven by Marionette, which it speaks itself: no other program is needed between us and it.

Source:
    Firefox Source Docs, Marionette, "Protocol": a message is its length, a colon, and JSON: [0, number, verb, body]
    there, [1, number, error, result] back. Its verbs are WebDriver's.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.other_browsers.driven import PATIENCE_S, Driven, DriverError, Json

DEAD_END = 9
"""The port "discard": a proxy that is not there, so that nothing leaves this machine."""
SETTINGS: dict[str, str | int | bool] = {
    "marionette.port": 0,  # any that is free; Firefox writes it into its profile
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": DEAD_END,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": DEAD_END,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "app.update.disabledForTesting": True,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "intl.accept_languages": "en-GB",
}
NARROW = """const page = gBrowser.selectedBrowser;
page.style.setProperty('width', `${arguments[0]}px`); return page.clientWidth"""


class Firefox(Driven):
    """A Firefox that has been started."""

    def __init__(self, wire: socket.socket) -> None:
        """Say hello, and begin a session."""
        self._wire = wire
        self._number = 0
        self._read()
        self.version = str(self._ask("WebDriver:NewSession", {"capabilities": {}})["capabilities"]["browserVersion"])

    def send(self, verb: str, **body: Json) -> Json:
        """Give one command."""
        answer = self._ask(f"WebDriver:{verb}", body)
        return answer["value"] if isinstance(answer, dict) and "value" in answer else answer

    def narrow(self, width_px: int) -> None:
        """Make the page narrower than the narrowest window: 500 pixels, in Firefox."""
        self._ask("Marionette:SetContext", {"value": "chrome"})
        self.run(NARROW, width_px)
        self._ask("Marionette:SetContext", {"value": "content"})

    def quit(self) -> None:
        """Close the browser."""
        self._ask("Marionette:Quit", {"flags": ["eForceQuit"]})

    def _ask(self, verb: str, body: Json) -> Json:
        self._number += 1
        message = json.dumps([0, self._number, verb, body]).encode()
        self._wire.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._read()
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return result

    def _read(self) -> Json:
        length = b""
        while not length.endswith(b":"):
            length += self._take(1)
        return json.loads(self._take(int(length[:-1])))

    def _take(self, size: int) -> bytes:
        taken = b""
        while len(taken) < size:
            piece = self._wire.recv(size - len(taken))
            if not piece:
                raise DriverError("Firefox has gone")
            taken += piece
        return taken


@contextmanager
def firefox(program: str, folder: Path) -> Iterator[Firefox]:
    """Start Firefox, without a window and with a profile of its own, for as long as the block lasts.

    Args:
        program: its path.
        folder: empty; what the browser keeps lies there.

    Raises:
        DriverError: if it does not start.
    """
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in SETTINGS.items())
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")
    # Below HOME it keeps more; it refuses to run as root in somebody else's.
    home = {**os.environ, "HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
    words = [program, "--headless", "--marionette", "--remote-allow-system-access", "--profile", str(folder)]
    said = (folder / "said.txt").open("w")
    with said, subprocess.Popen(words, env=home, stdout=said, stderr=said) as running:
        try:
            with _wire(folder / "MarionetteActivePort", running) as wire:
                browser = Firefox(wire)
                yield browser
                browser.quit()
            running.wait(PATIENCE_S)
        finally:
            running.kill()


def _wire(port: Path, running: subprocess.Popen[bytes]) -> socket.socket:
    ends = time.monotonic() + PATIENCE_S
    while time.monotonic() < ends and running.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", int(port.read_text("utf-8"))))
        except (OSError, ValueError):
            time.sleep(0.1)
    raise DriverError(f"Firefox did not start; said.txt beside {port} has its words")
