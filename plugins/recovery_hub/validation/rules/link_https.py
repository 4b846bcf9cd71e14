"""A link that is not safe to follow, or that leads nowhere.

Every link begins with https://, so that nobody on the way can read or change the page. This also finds addresses
without a beginning, and addresses whose letters only look like the ones you know (a Russian letter in place of an "a").

Right: `web: https://riverpeople.example`. Wrong: `web: http://riverpeople.example`, `web: www.riverpeople.example`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from recovery_hub.directory.directory import Directory
from recovery_hub.directory.problem import Problem, SourcePosition
from recovery_hub.directory.records import City
from recovery_hub.validation.markdown_text import links_in
from recovery_hub.validation.messages import problem
from recovery_hub.validation.pattern_rules import Condition, Normalisation, PatternRule, absent, found_by, found_in
from recovery_hub.validation.placeholders import holds_a_place
from recovery_hub.validation.texts import SENTENCES, TextKind, texts_in

_HTTP = re.compile("^http://", re.IGNORECASE)
_HTTPS = re.compile(r"^https://[^/?#\s]+(?:[/?#][^\s\"<>\\^`{|}]*)?$", re.IGNORECASE)
_INSIDE = r"https?:/{1,2}([^\s\"<>()\[\],;]+)"
_GAP = re.compile(r"\](?P<gap>\s+)\((?:https?:|/|mailto:)")
_HOST = re.compile(r"^(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?$", re.IGNORECASE)
_BARE = re.compile(r"^(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]\S*)?$", re.IGNORECASE)
_SCHEME = re.compile(r"^(?!https:)[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_WITHIN_THE_SITE = re.compile(r"^(?:/(?!/)|#|mailto:|tel:|sms:|\{)")
_CODE = re.compile(r"^\s*(?:javascript|data|vbscript)\s*:", re.IGNORECASE)


_LINKS = frozenset({TextKind.LINK})
_ODD = re.compile(r"[^\x00-\x7f]")
_HOST_OF: Normalisation = ((re.compile(r"^https://([^/?#\s]+).*$", re.IGNORECASE | re.DOTALL), r"\1"),)
_ONE_INSIDE = re.compile(
    rf"^(?!.*\S\s+\S)(?!.*{_INSIDE.replace('(', '(?:', 1)}.*https?:/{{1,2}}[^\s\"<>()\[\],;]).*?{_INSIDE}.*$",
    re.IGNORECASE | re.DOTALL,
)


def _look(
    key: str, *signs: Condition, mends: tuple[Normalisation, ...] = (), says: Mapping[str, Normalisation] | None = None
) -> PatternRule:
    return PatternRule(f"link-https{key}", signs, _LINKS, group="link", mends=mends, says=says or {}, right=_HTTPS)


LOOKS = (
    _look("", Condition(_HTTP), mends=(((_HTTP, "https://"),),)),
    _look(".no-beginning", absent(_HTTPS), Condition(_BARE), mends=(((re.compile("^"), "https://"),),)),
    _look(".other", absent(_HTTPS), Condition(_SCHEME), says={"beginning": ((re.compile(r":.*$", re.DOTALL), ""),)}),
    _look(".shape", absent(_HTTPS), mends=(((_ONE_INSIDE, r"https://\1"),),)),
    _look(
        ".look-alike",
        Condition(re.compile(r"[^\x00-\x7f]|xn--|@", re.IGNORECASE), _HOST_OF),
        says={"host": (*_HOST_OF, (_ODD, r"[\g<0>]"))},
    ),
    _look(".shape", absent(_HOST, _HOST_OF)),
)
"""What is looked for in an address; only the first that holds speaks."""


def looks(_: City) -> tuple[PatternRule, ...]:
    """List what is looked for in a field that holds a link."""
    return LOOKS


def check(directory: Directory) -> Iterator[Problem]:
    """Yield problems of links in fields and of links in running words."""
    for field in texts_in(directory, TextKind.LINK):
        if not holds_a_place(field.text, field.kind):
            yield from found_by(LOOKS, field, directory)
    for field in texts_in(directory, TextKind.MARKDOWN):
        if (gap := _GAP.search(field.text)) is not None:
            yield problem("link-https.gap", field.spot(directory, gap.start()))
    for field in texts_in(directory, *SENTENCES):
        for link in links_in(field.text):
            # What a browser would run, and pictures, belong to the rule about unsafe Markdown.
            if not (link.is_image or _WITHIN_THE_SITE.match(link.target) or _CODE.match(link.revealed)):
                yield from _check_one(field.spot(directory, link.letter), link.target)


def _check_one(spot: SourcePosition, link: str) -> Iterator[Problem]:
    yield from found_in(link, TextKind.LINK, (), lambda _: spot, LOOKS)
