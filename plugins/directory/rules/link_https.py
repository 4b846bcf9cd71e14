"""A link that is not safe to follow, or that leads nowhere.

Every link begins with https://, so that nobody on the way can read or change the page. This also finds addresses
without a beginning, and addresses whose letters only look like the ones you know (a Russian letter in place of an "a").

Right: `web: https://riverpeople.example`. Wrong: `web: http://riverpeople.example`, `web: www.riverpeople.example`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.directory.directory import Directory
from plugins.directory.problem import Problem, Spot
from plugins.directory.rules._markdown import links_in
from plugins.directory.rules._placeholders import holds_a_place
from plugins.directory.rules._texts import SENTENCES, Kind, texts_in
from plugins.directory.wording import problem

_HTTPS = re.compile(r"^https://(?P<host>[^/?#\s]+)(?:[/?#][^\s\"<>\\^`{|}]*)?$", re.IGNORECASE)
_INSIDE = re.compile(r"https?:/{1,2}(?P<rest>[^\s\"<>()\[\],;]+)", re.IGNORECASE)
_GAP = re.compile(r"\](?P<gap>\s+)\((?:https?:|/|mailto:)")
_HOST = re.compile(r"^(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?$", re.IGNORECASE)
_BARE = re.compile(r"^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$", re.IGNORECASE)
_SCHEME = re.compile(r"^[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_WITHIN_THE_SITE = re.compile(r"^(?:/(?!/)|#|mailto:|tel:|sms:|\{)")
_CODE = re.compile(r"^\s*(?:javascript|data|vbscript)\s*:", re.IGNORECASE)


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of links in fields and of links in running words."""
    for one in texts_in(directory, Kind.LINK):
        if not holds_a_place(one.text, one.kind):
            yield from _judge(one.spot(directory), one.text)
    for one in texts_in(directory, Kind.MARKDOWN):
        if (gap := _GAP.search(one.text)) is not None:
            yield problem("link-https.gap", one.spot(directory, gap.start()))
    for one in texts_in(directory, *SENTENCES):
        for link in links_in(one.text):
            # What a browser would run, and pictures, belong to the rule about unsafe Markdown.
            if not (link.is_image or _WITHIN_THE_SITE.match(link.target) or _CODE.match(link.revealed)):
                yield from _judge(one.spot(directory, link.letter), link.target)


def _judge(spot: Spot, link: str) -> Iterator[Problem]:
    if link.lower().startswith("http://"):
        yield problem("link-https", spot, suggestion=f"https://{link[7:]}", value=link)
        return
    parts = _HTTPS.match(link)
    if parts is None:
        yield _not_a_link(spot, link)
    elif not parts["host"].isascii() or "xn--" in parts["host"].lower() or "@" in parts["host"]:
        yield problem("link-https.look-alike", spot, value=link, host=_shown(parts["host"]))
    elif not _HOST.match(parts["host"]):
        yield problem("link-https.shape", spot, value=link)


def _not_a_link(spot: Spot, link: str) -> Problem:
    if _BARE.match(link):
        return problem("link-https.no-beginning", spot, suggestion=f"https://{link}", value=link)
    if _SCHEME.match(link) and not link.lower().startswith("https:"):
        return problem("link-https.other", spot, value=link, beginning=link.partition(":")[0])
    inside = _INSIDE.findall(link)
    guess = f"https://{inside[0]}" if len(inside) == 1 and not re.search(r"\S\s+\S", link) else ""
    return problem("link-https.shape", spot, suggestion=guess if _HTTPS.match(guess) else "", value=link)


def _shown(host: str) -> str:
    """Write an address so that letters from another alphabet can be seen."""
    return "".join(letter if letter.isascii() else f"[{letter}]" for letter in host)
