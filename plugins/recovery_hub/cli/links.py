"""``recovery-hub links``: ask every link of the directory whether it still leads somewhere.

Once a week, from one repository only, one question a second. Nothing is followed: where an address has moved for good,
the new one is named, and a person looks at it.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import typer

from recovery_hub.cli.terminal import DATA_WRONG, City, Today, city_of, day_of, say
from recovery_hub.directory import DataError, Directory
from recovery_hub.moderation.quoting import code
from recovery_hub.validation import load
from recovery_hub.validation.texts import TextKind, texts_in

SECONDS = 15
PAUSE_SECONDS = 1
HTTPS_PORT = 443
NOT_ASKED = (".example", ".test", ".invalid", ".localhost")
GONE = frozenset({404, 410})
MOVED = frozenset({301, 308})
WHO = "RecoveryHubLinkCheck/1 (looks once a week whether links still work)"

Ask = Callable[[str], tuple[int, str]]
"""From an address to the number of its answer, and the address it names instead; NoAnswerError if there is none."""


class NoAnswerError(Exception):
    """A link was not asked, or did not answer; the message says why."""


def links(city: City = Path(), today: Today = "") -> None:
    """Ask every link whether it still leads somewhere (uses the network); print what a person should look at."""
    try:
        directory, _ = load(city_of(city), day_of(today))
    except DataError as error:
        say("The data can't be read yet. Mend what “make check” (or “recovery-hub check”) says first.")
        raise typer.Exit(DATA_WRONG) from error
    lines = list(wrong(links_of(directory), ask))
    if lines:
        typer.echo("\n".join(["## Links that lead nowhere, or have moved", "", *lines]))


def ask(url: str, transport: httpx.BaseTransport | None = None) -> tuple[int, str]:
    """Ask one address. Its page is not read. No proxy is used: what is asked must be what was looked up.

    Args:
        url: the address.
        transport: how it is asked; the network, if not said.

    Raises:
        NoAnswerError: if there is no answer, or if it leads into somebody's own network.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise NoAnswerError("not an https address")
    try:
        _refuse_private(parts.hostname, parts.port or HTTPS_PORT)
        with (
            httpx.Client(timeout=SECONDS, trust_env=False, follow_redirects=False, transport=transport) as client,
            client.stream("GET", url, headers={"User-Agent": WHO, "Accept": "text/html,*/*"}) as answer,
        ):
            stream = answer.extensions.get("network_stream")
            reached = stream.get_extra_info("server_addr") if stream is not None else None
            _refuse_inside(str(reached[0]) if reached else "")  # a name may lead elsewhere when it is looked up again
            return answer.status_code, answer.headers.get("Location", "")
    except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
        raise NoAnswerError(str(error) or type(error).__name__) from error


def _refuse_private(host: str, port: int) -> None:
    for *_, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        _refuse_inside(str(address[0]))


def _refuse_inside(address: str) -> None:
    if address and not ipaddress.ip_address(address.partition("%")[0]).is_global:
        raise NoAnswerError("it leads into a private network")


def links_of(directory: Directory) -> dict[str, str]:
    """List every link that can be asked: address -> where it stands first."""
    found: dict[str, str] = {}
    for text in texts_in(directory, TextKind.LINK):
        host = urlsplit(text.text).hostname or ""
        if text.text.startswith("https://") and not host.endswith(NOT_ASKED):
            spot = text.spot(directory, 0)
            found.setdefault(text.text, f"{spot.path}, line {spot.line}")
    return found


def wrong(asked: dict[str, str], asking: Ask, pause: Callable[[float], None] = time.sleep) -> Iterator[str]:
    """Yield a line of Markdown for every link that a person should look at."""
    for url, where in asked.items():
        pause(PAUSE_SECONDS)
        try:
            status, moved = asking(url)
        except NoAnswerError as reason:
            yield f"- [ ] {code(url)} does not answer: {code(str(reason))} ({code(where)})"
            continue
        if status in GONE:
            yield f"- [ ] {code(url)} is gone ({code(where)})"
        elif status in MOVED and moved:
            yield f"- [ ] {code(url)} has moved to {code(moved)} ({code(where)})"
