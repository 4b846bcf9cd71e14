"""No two pages have one name, or one summary: a list of tabs or of search results would show twins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from recovery_hub.site.page import Page


def told_apart(pages: Iterable[Page]) -> Iterator[Page]:
    """Give pages of one title what their kinds are called, then their ids; and summaries that stand twice their title.

    Args:
        pages: every page, in order.

    Yields:
        The same pages in the same order.
    """
    found = _titled(_titled(list(pages), _with_kind), _with_id)
    counts = Counter(page.summary for page in found)
    for page in found:
        twice = page.summary and counts[page.summary] > 1
        yield replace(page, summary=f"{page.title}. {page.summary}") if twice else page


def _titled(pages: list[Page], better: Callable[[Page], str]) -> list[Page]:
    counts = Counter((page.title, page.language) for page in pages)
    return [replace(page, title=better(page)) if counts[page.title, page.language] > 1 else page for page in pages]


def _with_kind(page: Page) -> str:
    return f"{page.title} ({page.kind.called})" if page.kind.called else page.title


def _with_id(page: Page) -> str:
    return f"{page.title} ({page.address.strip('/').rpartition('/')[2]})"
