"""Asking links once a week. No test here asks anybody."""

from __future__ import annotations

import socket

import httpx
import pytest

from recovery_hub.cli.links import NoAnswerError, ask, links_of, wrong
from tests.shared import invented_city

LINKS = {"https://one.org/": "data/services.yaml, line 3"}


def _answer(status: int, moved: str = "") -> list[str]:
    return list(wrong(LINKS, lambda _: (status, moved), lambda _: None))


def test_a_link_that_works_is_left_alone() -> None:
    """Neither a page that is there, nor one that asks for a name, or moves one about for a while."""
    assert [] == [line for status in (200, 302, 403, 429, 500) for line in _answer(status, "https://two.org/")]


def test_a_person_is_told_of_the_others() -> None:
    """Gone, moved for good, and not answering: with the line where the link stands."""

    def silent(_: str) -> tuple[int, str]:
        raise NoAnswerError("timed out `<b>`")

    assert ["- [ ] `https://one.org/` is gone (`data/services.yaml, line 3`)"] == _answer(404)
    assert "has moved to `https://two.org/`" in _answer(301, "https://two.org/")[0]
    assert "does not answer: `` timed out `<b>` ``" in next(wrong(LINKS, silent, lambda _: None))


def test_examples_are_not_asked() -> None:
    """Addresses that belong to nobody are left out; those of helplines are in."""
    directory, _ = invented_city()
    links = links_of(directory)

    assert "https://www.samaritans.org" in links
    assert not any(".example" in link for link in links)


@pytest.mark.parametrize(
    "url", ["https://127.0.0.1/", "https://[::1]/x", "https://10.0.0.8/", "http://one.org/", "file:///etc"]
)
def test_nobodys_own_network_is_looked_into(url: str) -> None:
    """An address that leads into the machine that asks, or its network, is not asked."""
    with pytest.raises(NoAnswerError, match=r"private network|not an https address"):
        ask(url)


class _Stream:
    """A connection, as far as it is asked where it leads."""

    def __init__(self, address: str) -> None:
        self._address = address

    def get_extra_info(self, name: str) -> tuple[str, int] | None:
        return (self._address, 443) if name == "server_addr" else None


def _looked_up(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)


def test_an_answer_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """One question, under our own name; where it leads on to is named and not followed."""
    _looked_up(monkeypatch, "93.184.215.14")
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(301, headers={"Location": "https://two.org/"})

    assert (301, "https://two.org/") == ask("https://one.org/a?b=c", httpx.MockTransport(answer))
    assert ["https://one.org/a?b=c"] == [str(request.url) for request in asked]
    assert asked[0].headers["User-Agent"].startswith("RecoveryHubLinkCheck/")


def test_a_fault_on_the_way_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong is told in one way."""
    _looked_up(monkeypatch, "93.184.215.14")

    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("timed out", request=request)

    with pytest.raises(NoAnswerError, match="timed out"):
        ask("https://one.org/", httpx.MockTransport(silent))


@pytest.mark.parametrize("addresses", [("10.0.0.1",), ("93.184.215.14", "192.168.1.1"), ("fe80::1%eth0",)])
def test_a_name_that_leads_inside_is_not_asked(monkeypatch: pytest.MonkeyPatch, addresses: tuple[str, ...]) -> None:
    """A name is looked up before it is asked; one private address among several is enough to refuse it."""
    _looked_up(monkeypatch, *addresses)
    with pytest.raises(NoAnswerError, match="private network"):
        ask("https://one.org/", httpx.MockTransport(lambda _: pytest.fail("it was asked")))


def test_a_name_that_changes_its_mind_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the connection leads inside after all, its answer is not used."""
    _looked_up(monkeypatch, "93.184.215.14")
    inside = httpx.MockTransport(lambda _: httpx.Response(200, extensions={"network_stream": _Stream("127.0.0.1")}))
    with pytest.raises(NoAnswerError, match="private network"):
        ask("https://one.org/", inside)
