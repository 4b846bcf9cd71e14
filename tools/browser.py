"""Chromium as tests and pictures drive it: found on the machine, without a window, calling nobody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Playwright, Request, Response, sync_playwright

from tools import chromium

WORDS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
FAULT = 400  # the first HTTP status that is one


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start Chromium for as long as the block lasts.

    Raises:
        SetUpError: when there is none and none may be installed.
    """
    path = chromium.ensure()
    with sync_playwright() as playwright:
        browser = _launch(playwright, path)
        try:
            yield browser
        finally:
            browser.close()


def _launch(playwright: Playwright, path: str) -> Browser:
    return playwright.chromium.launch(executable_path=path, args=list(WORDS))


@dataclass(slots=True)
class Heard:
    """What a page did while we watched it.

    Attributes:
        requests: every address it asked for.
        failed: "404 http://..." for every answer that was none.
        messages: what it wrote to the console, content-security-policy messages among it, and its uncaught errors.
    """

    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """Begin again, before the next page."""
        self.requests.clear()
        self.failed.clear()
        self.messages.clear()


def listen(page: Page) -> Heard:
    """Note what a page asks for and says, from now on."""
    heard = Heard()

    def asked(request: Request) -> None:
        heard.requests.append(request.url)

    def answered(response: Response) -> None:
        if response.status >= FAULT and not response.request.is_navigation_request():
            heard.failed.append(f"{response.status} {response.url}")

    def said(message: ConsoleMessage) -> None:
        heard.messages.append(f"{message.type}: {message.text}")

    def broke(error: Error) -> None:
        heard.messages.append(f"uncaught: {error.message}")

    page.on("request", asked)
    page.on("response", answered)
    page.on("console", said)
    page.on("pageerror", broke)
    return heard
