"""Asking links once a week. No test here asks anybody."""

from __future__ import annotations

import pytest

from recovery_hub.validation import load
from tests.site.making import ROOT, TODAY
from tools.links import ask, links_of, wrong

LINKS = {"https://one.org/": "data/services.yaml, line 3"}


def _answer(status: int, moved: str = "") -> list[str]:
    return list(wrong(LINKS, lambda _: (status, moved), lambda _: None))


def test_a_link_that_works_is_left_alone() -> None:
    """Neither a page that is there, nor one that asks for a name, or moves one about for a while."""
    assert [] == [line for status in (200, 302, 403, 429, 500) for line in _answer(status, "https://two.org/")]


def test_a_person_is_told_of_the_others() -> None:
    """Gone, moved for good, and not answering: with the line where the link stands."""

    def silent(_: str) -> tuple[int, str]:
        raise OSError("timed out `<b>`")

    assert ["- [ ] `https://one.org/` is gone (`data/services.yaml, line 3`)"] == _answer(404)
    assert "has moved to `https://two.org/`" in _answer(301, "https://two.org/")[0]
    assert "does not answer: `` timed out `<b>` ``" in next(wrong(LINKS, silent, lambda _: None))


def test_examples_are_not_asked() -> None:
    """Addresses that belong to nobody are left out; those of helplines are in."""
    directory, _ = load(ROOT, TODAY)
    links = links_of(directory)

    assert "https://www.samaritans.org" in links
    assert not any(".example" in link for link in links)


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1]/x", "https://10.0.0.8/", "http://one.org/", "file:///etc"]
)
def test_nobodys_own_network_is_looked_into(url: str) -> None:
    """An address that leads into the machine that asks, or its network, is not asked."""
    with pytest.raises(OSError, match=r"private network|not an https address"):
        ask(url)
