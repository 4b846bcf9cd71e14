"""Ask every link of the directory whether it still leads somewhere: ``python -m tools.links --city .``.

Once a week, from one repository only, one question a second. Nothing is followed: where an address has moved for good,
the new one is named, and a person looks at it.
"""

from __future__ import annotations

import argparse
import http.client
import ipaddress
import socket
import ssl
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from recovery_hub.cli.terminal import day_of
from recovery_hub.directory import DataError, Directory
from recovery_hub.moderation.quoting import code
from recovery_hub.validation import load
from recovery_hub.validation.texts import Kind, texts_in

SECONDS = 15
PAUSE_SECONDS = 1
NOT_ASKED = (".example", ".test", ".invalid", ".localhost")
GONE = frozenset({404, 410})
MOVED = frozenset({301, 308})
WHO = "RecoveryHubLinkCheck/1 (looks once a week whether links still work)"

Ask = Callable[[str], tuple[int, str]]
"""From an address to the number of its answer and the address it names instead, if any. OSError: no answer."""


def ask(url: str) -> tuple[int, str]:
    """Ask one address.

    Raises:
        OSError: if there is no answer, or if it leads into somebody's own network.
    """
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise OSError("not an https address")
    for *_, address in socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM):
        if not ipaddress.ip_address(str(address[0]).partition("%")[0]).is_global:
            raise OSError("it leads into a private network")
    connection = http.client.HTTPSConnection(
        parts.hostname, parts.port or 443, timeout=SECONDS, context=ssl.create_default_context()
    )
    try:
        way = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
        connection.request("GET", way, headers={"User-Agent": WHO, "Accept": "text/html,*/*"})
        answer = connection.getresponse()
        return answer.status, answer.headers.get("Location", "")
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(str(error) or type(error).__name__) from error
    finally:
        connection.close()


def links_of(directory: Directory) -> dict[str, str]:
    """List every link that can be asked: address -> where it stands first."""
    found: dict[str, str] = {}
    for one in texts_in(directory, Kind.LINK):
        host = urlsplit(one.text).hostname or ""
        if one.text.startswith("https://") and not host.endswith(NOT_ASKED):
            spot = one.spot(directory, 0)
            found.setdefault(one.text, f"{spot.path}, line {spot.line}")
    return found


def wrong(links: dict[str, str], asking: Ask, pause: Callable[[float], None] = time.sleep) -> Iterator[str]:
    """Yield a line of Markdown for every link that a person should look at."""
    for url, where in links.items():
        pause(PAUSE_SECONDS)
        try:
            status, moved = asking(url)
        except OSError as reason:
            yield f"- [ ] {code(url)} does not answer: {code(str(reason))} ({code(where)})"
            continue
        if status in GONE:
            yield f"- [ ] {code(url)} is gone ({code(where)})"
        elif status in MOVED and moved:
            yield f"- [ ] {code(url)} has moved to {code(moved)} ({code(where)})"


def main() -> int:
    """Write the list to the terminal.

    Returns:
        0, however many links are wrong: they are for a person. 1 if the data can't be read.
    """
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--city", type=Path, default=Path())
    options.add_argument("--today", default="")
    given = options.parse_args()
    try:
        directory, _ = load(given.city, day_of(given.today))
    except DataError:
        print("The data can't be read yet. Mend what “make check” says first.", file=sys.stderr)
        return 1
    lines = list(wrong(links_of(directory), ask))
    if lines:
        print("\n".join(["## Links that lead nowhere, or have moved", "", *lines]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
