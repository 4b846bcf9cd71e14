"""The copy a reader may keep on a phone: which files are in each part of it, and how much room they take.

The part about abuse, safety and self-harm is one of its own, and off unless it is chosen: whoever goes through a phone
could find it there.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from recovery_hub.directory.choices import Answer
from recovery_hub.directory.freshness import CRISIS_NEEDS
from recovery_hub.directory.records import Guide, Need, Service, StartPage
from recovery_hub.language.clock import date_words
from recovery_hub.site.page import InCopy, Page
from recovery_hub.site.site import Site
from recovery_hub.site.words.plain import size_words

FILES = "offline/files.json"
OFFER = "offline"
"""The kind of the page about the copy."""
_PART_OF = {InCopy.ESSENTIAL: "essentials", InCopy.REST: "all"}
"""The map, the gaps and every small area are in no part: they would double it."""
LATER = ("cards", "order")
"""Beginnings of the names of files that the search fetches by itself."""
_NAMED = re.compile(r'(?:href|src|data-[\w-]+)="([^"#?]+)"')
MOST_ROUNDS = 8


@dataclass(frozen=True, slots=True)
class OfflineBundle:
    """A part of the copy, as its page offers it.

    Attributes:
        id: its name in ``files.json``.
        name: what it is called.
        says: what is in it, and why a reader may not want it.
        always: whether no copy is without it.
        room: what it takes on the phone, in words.
        data: about what it takes to fetch, in words.
    """

    id: str
    name: str
    says: str
    always: bool
    room: str = ""
    data: str = ""


PARTS = (
    OfflineBundle(
        "essentials",
        "The essentials",
        "Help now, how things are, what would help, guides, your list, and the search.",
        always=True,
    ),
    OfflineBundle(
        "all",
        "All services and places",
        "The page of every service and place, papers to print, and buses.",
        always=False,
    ),
    OfflineBundle(
        "safety",
        "Pages about abuse, safety and self-harm",
        "They are left out unless you tick this: somebody who goes through your phone could find them. "
        "The numbers on “Get help now” are always in the copy.",
        always=False,
    ),
)  # fmt: skip


def contents(pages: Iterable[Page], files: Mapping[str, bytes], site: Site) -> dict[str, dict[str, str]]:
    """Sort the files of the site into the parts of a copy.

    Args:
        pages: every page.
        files: file from the output folder -> bytes.
        site: whose pages they are.

    Returns:
        Part -> address from the root -> file. Scripts and styles stand with the essentials.
    """
    parts: dict[str, dict[str, str]] = {part.id: {} for part in PARTS}
    for page in pages:
        part = "safety" if is_private(page) else _PART_OF.get(page.kind.copy)
        if part is not None and page.kind.copy is not InCopy.NOT:
            parts[part][page.address] = page.file
    addresses = site.settings.assets
    wanted = {address for name, address in addresses.items() if name.startswith(LATER)}
    for held in parts.values():
        for file in held.values():
            wanted |= {own.removeprefix(site.url("")) for own in _NAMED.findall(files[file].decode())}
    for address in sorted(wanted & set(addresses.values())):
        parts["essentials"][address] = address.lstrip("/")
    return parts


def is_private(page: Page) -> bool:
    """Whether a page is about abuse, safety or self-harm."""
    about = [page.context.get(kind) for kind in ("need", "service", "start", "guide")]
    return page.quick_exit or any(_is_crisis(entry) for entry in about)


def _is_crisis(about: object) -> bool:
    if isinstance(about, Need):
        return about.id in CRISIS_NEEDS
    if isinstance(about, StartPage):
        return about.urgent is Answer.YES
    return isinstance(about, Service | Guide) and bool(CRISIS_NEEDS & set(about.needs))


def with_sizes(
    pages: Iterable[Page], files: Mapping[str, bytes], site: Site, draw: Callable[[Page], bytes]
) -> dict[str, bytes]:
    """Draw the page about the copy with the sizes of its parts, and list the files of each.

    The page is in the copy itself; so it is drawn again until the sizes on it include its own.

    Args:
        pages: every page.
        files: file -> bytes, with scripts and styles.
        site: whose pages they are.
        draw: makes the bytes of a page.

    Returns:
        File -> bytes: the page and ``offline/files.json``.
    """
    every = tuple(pages)
    offer = next(page for page in every if page.kind.name == OFFER)
    parts = contents(every, files, site)
    others = {
        part: [_weighed(files[file]) for file in held.values() if file != offer.file] for part, held in parts.items()
    }
    drawn = files[offer.file]
    for _ in range(MOST_ROUNDS):
        before, own = drawn, _weighed(drawn)
        sizes = [
            _with_sizes(part, [*others[part.id], *([own] if offer.address in parts[part.id] else [])])
            for part in PARTS
            if parts[part.id]
        ]
        drawn = draw(replace(offer, context={**offer.context, "sizes": sizes}))
        if drawn == before:
            break
    return {offer.file: drawn, FILES: _manifest(parts, {**files, offer.file: drawn}, site)}


def _weighed(content: bytes) -> tuple[int, int]:
    """The bytes of a file on the phone, and packed on its way there, as most hosts send it."""
    return len(content), len(zlib.compress(content, 6))


def _with_sizes(part: OfflineBundle, weights: list[tuple[int, int]]) -> OfflineBundle:
    room, data = (size_words(sum(weight[at] for weight in weights)) for at in (0, 1))
    return replace(part, room=room, data=data)


def _manifest(parts: Mapping[str, Mapping[str, str]], files: Mapping[str, bytes], site: Site) -> bytes:
    hashed = {
        part: {address: hashlib.blake2b(files[file], digest_size=5).hexdigest() for address, file in held.items()}
        for part, held in parts.items()
    }
    version = hashlib.blake2b(json.dumps(hashed).encode(), digest_size=8).hexdigest()
    made = date_words(site.directory.today).partition(" ")[2]
    told = {"version": version, "made": made, "parts": hashed}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
