"""What a finished site must keep before a single byte of it is written.

A build that would break one of these promises fails, and the last good site stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import NamedTuple

from recovery_hub.directory import Directory
from recovery_hub.site.page import Page, PageKind

HELP_ON_EVERY_PAGE = 'id="help"'
THRESHOLD_ON_EVERY_PAGE = re.compile(r'<p class="threshold"><a href="tel:')
_LOADED = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|data|srcset)\s*=\s*["']?(?:https?:)?//[^"'\s>]+"""
)
_LINKED = re.compile(
    r"""<link\b[^>]*\brel=["']?(?:stylesheet|icon|preload|manifest)[^>]*\bhref=["'](https?://[^"']+)"""
)
_INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|\son[a-z]+=[\"']|\sstyle=[\"']|<style\b")
_ELSEWHERE = re.compile(r"(?:https?:)?//.*")
_HREF = re.compile(r'\shref="([^"#?]*)(?:\?[^"#]*)?(?:#([^"]*))?"')
_ID = re.compile(r'\sid="([^"]+)"')


class InvariantError(Exception):
    """The site as it was made must not be published."""


class Drawn(NamedTuple):
    """The pages a site was made of, and the kinds of page there are."""

    pages: tuple[Page, ...]
    kinds: tuple[PageKind, ...]


def check_invariants(directory: Directory, drawn: Drawn, files: Mapping[str, bytes], root: str) -> None:
    """Check a site that is about to be written.

    Args:
        directory: what it was made from.
        drawn: the pages it was made of, and the kinds that are declared.
        files: file from the output folder -> bytes.
        root: what stands before its own addresses; "" for nothing.

    Raises:
        BrokenPromise: with every promise that would be broken.
    """
    pages, kinds = drawn
    broken = [*_kinds(pages, kinds), *_counts(directory, pages, kinds), *_traces(directory, files)]
    drawn_pages = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
    own_way = {page.file for page in pages if page.kind.reads_fragment}
    parts = {name: frozenset(_ID.findall(html)) for name, html in drawn_pages.items() if name not in own_way}
    for name, html in drawn_pages.items():
        broken.extend(f"{name}: {what}" for what in (*_page(html, root), *_links(name, html, files, parts, root)))
    if broken:
        raise InvariantError("\n".join(broken))


def _kinds(pages: Iterable[Page], kinds: Iterable[PageKind]) -> Iterator[str]:
    """A page of a kind that no list knows would be missing from the copy, the counts and the tests, in silence."""
    known, taken = set(kinds), set[str]()
    for page in pages:
        if page.address in taken:
            yield f"{page.address}: two pages have this address, so one of them would be lost."
        taken.add(page.address)
        if page.kind not in known:
            yield (
                f"{page.address}: nothing declares the kind of page “{page.kind.name}”. Name it in KINDS in its file "
                "in site/pages/, and the file in FILES in site/pages/__init__.py."
            )
        elif not page.kind.may_be_at(page.address):
            forms = " or ".join(page.kind.patterns)
            yield f"{page.address}: a page of the kind “{page.kind.name}” is declared to be at {forms}."


def _counts(directory: Directory, pages: Iterable[Page], kinds: Iterable[PageKind]) -> Iterator[str]:
    """A kind of page that is missing, or has fewer pages than there are entries, is a fault of ours."""
    found = Counter(page.kind for page in pages)
    for kind in kinds:
        number = None if kind.count is None else kind.count(directory)
        if number is None or found[kind] == number or (kind.or_more and found[kind] > number):
            continue
        least = "at least " if kind.or_more else ""
        yield f"There should be {least}{number} pages of the kind “{kind.name}”, and there are {found[kind]}."


def _traces(directory: Directory, files: Mapping[str, bytes]) -> Iterator[str]:
    """Nothing that is only known of a hidden place may stand in any file or file name."""
    secrets = {
        word
        for place in directory.places.values()
        if place.is_hidden
        for word in (place.id, place.name, *place.also_known_as)
    }
    if not secrets:
        return
    trace = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(secrets)))})(?![\w-])")
    for name, content in files.items():
        if any(secret in name for secret in secrets) or trace.search(_as_read(content)):
            yield (
                f"{name}: the name or id of a hidden place stands here. Either the words must go, or the place needs a "
                "name and an id that nothing else has."
            )


def _as_read(content: bytes) -> str:
    """A file as its reader sees it: signs that a web page writes in its own way, and lines that run on."""
    return " ".join(unescape(content.decode("utf-8", "ignore")).split())


def _page(html: str, root: str) -> Iterator[str]:
    if HELP_ON_EVERY_PAGE not in html:
        yield "the helplines are missing."
    if THRESHOLD_ON_EVERY_PAGE.search(html) is None:
        yield "when to ring the emergency number is missing: does a helpline say “emergency: yes”?"
    loaded = [*_LOADED.findall(html), *_LINKED.findall(html)]
    for address in loaded:
        found = _ELSEWHERE.search(address)
        if not (root and found is not None and found[0].startswith(root)):
            yield f"something would be loaded from elsewhere: {address}"
    if (inline := _INLINE.search(html)) is not None:
        yield f"a script or style stands inside the page: {inline.group().strip()}"


def _links(
    name: str, html: str, files: Mapping[str, bytes], parts: Mapping[str, frozenset[str]], root: str
) -> Iterator[str]:
    """Follow every link of a page to its page, and to the part of it that it names.

    Args:
        name: the file of the page.
        html: the page.
        files: all there are.
        parts: page -> the ids on it; without those whose script reads the fragment in its own way.
        root: what stands before our own addresses.
    """
    for address, part in set(_HREF.findall(html)):
        own = address.removeprefix(root) if root and address.startswith(root) else address
        if root and own == address and own.startswith("/") and not own.startswith("//"):
            yield f"a link leaves our pages: {own}"
            continue
        if own and (not own.startswith("/") or own.startswith("//")):
            continue
        wanted = own.lstrip("/") + ("index.html" if own.endswith("/") else "") if own else name
        if wanted not in files:
            yield f"a link leads nowhere: {own}"
        elif part and part not in parts.get(wanted, {part}):
            yield f"a link leads to a part of a page that is not there: {own}#{part}"
