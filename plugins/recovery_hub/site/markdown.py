"""Volunteers' Markdown to HTML that can be trusted.

A volunteer's text is somebody's text: it is converted, then everything that is not on a short list of harmless elements
is taken out. The few marks that stand for facts of the site ({helpline: samaritans}, {email}) are put in afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import markdown
import nh3
from markupsafe import Markup

from recovery_hub.directory.marks import MARK

TAGS = {
    "p", "br", "hr", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "pre",
    "h2", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}}
_ODD = re.compile(r"[\\\s\x00-\x1f]")
"""Signs that no honest address holds, and that browsers read in their own ways."""
_LEADS = re.compile(r"https://|mailto:|[/#]", re.IGNORECASE)
"""How an address begins. Anything else is a slip, and would lead to somewhere beside the page it stands on."""


class Converter:
    """Turns Markdown into safe HTML.

    One ``Markdown`` object serves a whole build: making one costs as much as using it.
    """

    def __init__(self, marks: Mapping[str, Callable[[str], str]], address: Callable[[str], str]) -> None:
        """Keep what the marks stand for.

        Args:
            marks: name -> what a mark becomes, as HTML ("helpline" gets the id).
            address: makes a link of this site fit the place where the site lives.
        """
        self._markdown = markdown.Markdown(extensions=["sane_lists", "tables", "def_list", "toc"])
        self._marks = marks
        self._address = address
        self._token = ""

    def html(self, text: str | None) -> Markup:
        """Convert a text; nothing gives nothing."""
        if not text:
            return Markup("")
        kept: list[str] = []
        self._token = _not_in(text)
        plain = MARK.sub(lambda found: self._keep(found, kept), text)
        self._markdown.reset()
        clean = nh3.clean(
            _without_empty_heads(_below_the_title(self._markdown.convert(plain))),
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=self._attribute,
            url_schemes={"https", "mailto"},
            link_rel="noreferrer noopener",
        )
        clean = clean.replace("<table>", '<table tabindex="0">')  # it scrolls on a phone, also for a keyboard
        stands_for = {f"{self._token}{number}x": html for number, html in enumerate(kept)}
        return Markup(self._tokens.sub(lambda found: stands_for.get(found[0], found[0]), clean))  # noqa: S704 - cleaned just above

    def inline(self, text: str | None) -> Markup:
        """Convert one sentence, without a paragraph around it."""
        return Markup(re.sub(r"^<p>(.*)</p>$", r"\1", str(self.html(text)).strip(), flags=re.DOTALL))  # noqa: S704 - cleaned above

    def _keep(self, found: re.Match[str], kept: list[str]) -> str:
        known = self._marks.get(found["name"])
        if known is None:
            return found[0]
        kept.append(known(found["id"] or ""))
        return f"{self._token}{len(kept) - 1}x"

    @property
    def _tokens(self) -> re.Pattern[str]:
        return re.compile(rf"{self._token}\d+x")

    def _attribute(self, tag: str, attribute: str, value: str) -> str | None:
        """Let through what is on the list; browsers read "//x", or a backslash, as an address of another site."""
        if attribute == "rel":
            return value  # set by the cleaning itself
        if attribute not in ATTRIBUTES.get(tag, set()):
            return None
        if attribute == "id":
            return self._tokens.sub("", value).strip("-") or None
        if not _LEADS.match(value) or value.startswith("//") or _ODD.search(value) or self._tokens.search(value):
            return None
        return self._address(value) if value.startswith("/") else value


def _below_the_title(html: str) -> str:
    """Let headings begin at h2, below the page's own, and go down step by step, however they were written."""
    used = sorted(set(re.findall(r"<h([1-6])", html)))
    levels = {level: min(step, 4) for step, level in enumerate(used, start=2)}
    return re.sub(r"(</?h)([1-6])(?=[\s>])", lambda found: f"{found[1]}{levels.get(found[2], found[2])}", html)


def _without_empty_heads(html: str) -> str:
    """A heading of a column with no words in it is read out as nothing: the corner of a table is a plain cell."""
    return re.sub(r"<th(?: [^>]*)?>\s*</th>", "<td></td>", html)


def _not_in(text: str) -> str:
    """A word that does not stand in a text."""
    word = "hubmark"
    while word in text:
        word += "q"
    return word
