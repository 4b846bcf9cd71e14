"""A browser that does what a reader does, by the commands of WebDriver; how they travel is each browser's own.

Source:
    W3C, WebDriver (https://www.w3.org/TR/webdriver2/). Only what the journeys need.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any

Json = Any
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which WebDriver hands on an element."""
PATIENCE_S = 30
"""After so long nothing more will come. No test asks whether something was quick."""
ASKED = 15
FIRST = """const [css, words] = arguments;
return [...document.querySelectorAll(css)]
    .find(one => one.getClientRects().length && one.textContent.includes(words)) || null"""


class DriverError(Exception):
    """The browser could not do what it was told; the message is its own."""


class Driven(ABC):
    """One window of a browser, as wide as a phone.

    Attributes:
        version: of the browser.
        origin: where the site is served just now, without a slash at its end.
    """

    version: str
    origin: str

    @abstractmethod
    def send(self, verb: str, **body: Json) -> Json:
        """Give one command of WebDriver.

        Args:
            verb: its name ("Navigate").
            body: what it needs, by the names of the specification.

        Raises:
            DriverError: if the browser could not do it.
        """

    @abstractmethod
    def narrow(self, width_px: int) -> None:
        """Make the page as wide as a phone."""

    def go(self, address: str) -> None:
        """Open an address, and wait until it is loaded."""
        self.send("Navigate", url=address)

    def run(self, script: str, *given: Json) -> Json:
        """Run some JavaScript in the page; ``return`` hands a value back."""
        return self.send("ExecuteScript", script=script, args=list(given))

    def until(self, script: str, *given: Json) -> Json:
        """Wait until some JavaScript returns something that counts, and return that."""
        ends = time.monotonic() + PATIENCE_S
        while not (found := self._now(script, *given)):
            if time.monotonic() > ends:
                what = (script, given)
                raise DriverError(f"waited in vain on {self.address()} for {what}; it says {self.text('main')[:500]!r}")
            time.sleep(0.1)
        return found

    def _now(self, script: str, *given: Json) -> Json:
        """Ask once; between two pages there is nothing to ask."""
        try:
            return self.run(script, *given)
        except DriverError:
            return None

    def seen(self, css: str, words: str = "") -> Json:
        """Wait for something that can be seen, and return it."""
        return self.until(FIRST, css, words)

    def press(self, css: str, words: str = "") -> None:
        """Press the first thing that can be seen and has these words, where it stands."""
        element = self.seen(css, words)
        self.run("arguments[0].scrollIntoView({ block: 'center' })", element)  # not under what sticks to an edge
        self.send("ElementClick", id=element[ELEMENT])

    def press_and_leave(self, css: str, words: str) -> None:
        """Press a link to another site. There is none here: the browser ends at a page of its own about that."""
        with suppress(DriverError):
            self.press(css, words)

    def choose(self, css: str) -> None:
        """Take a choice out of a menu, which is never seen while the menu is shut."""
        self.send("ElementClick", id=self.until("return document.querySelector(arguments[0])", css)[ELEMENT])

    def ever(self, script: str) -> bool:
        """Ask again and again, for more than a second, whether some JavaScript returns true."""
        for _ in range(ASKED):
            if self._now(script):
                return True
            time.sleep(0.1)
        return False

    def type(self, css: str, words: str) -> None:
        """Type into a field, letter by letter."""
        self.send("ElementSendKeys", id=self.seen(css)[ELEMENT], text=words)

    def text(self, css: str) -> str:
        """What stands in the first such part of the page; "" where there is none."""
        return str(self._now("return (document.querySelector(arguments[0]) || {}).innerText || ''", css) or "")

    def back(self) -> None:
        """Go one page back."""
        self.send("Back")

    def address(self) -> str:
        """Where the browser is now."""
        return str(self.send("GetCurrentURL"))
