"""The search of a large city, whose cards come in parts: the same pages, the same finder, less at first."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from recovery_hub.search import card_files
from tests.browser.reader import Reader
from tests.search.test_said import having
from tests.shared import invented_city

pytestmark = pytest.mark.browser

LATER = "/theme/later/"
PATIENCE_MS = 8000


@pytest.fixture
def large(reader: Reader) -> Any:  # noqa: ANN401 - what each test wants of it
    """The invented city as if it were large: its cards, and what comes later, from a host of our own."""
    files = card_files(invented_city()[0], small_city=10)
    core = files.finished({name: LATER + name for name in files.later})

    def answer(route: Route) -> None:
        path = route.request.url.partition(LATER)[2]
        route.fulfill(body=files.later[path] if path else core, content_type="application/json")

    reader.page.route("**/theme/cards.*.json", answer)
    reader.page.route(f"**{LATER}**", answer)
    yield files
    reader.page.unroute_all()


def go(reader: Reader, fragment: str) -> Page:
    """Open the search afresh."""
    reader.page.goto("about:blank")
    reader.heard.forget()
    reader.page.goto(f"{reader.origin}/find/{fragment}", wait_until="load")
    reader.page.wait_for_selector("#search[data-ready]", state="attached")
    return reader.page


def test_cards_are_whole(reader: Reader, large: Any) -> None:  # noqa: ANN401
    """What is shown has its summary and its link, though only the parts of what is shown were fetched."""
    page = go(reader, "#q=tuesday+table")
    shown = page.locator('#results > li[data-id="tuesday-table"]')
    assert shown.locator("p").first.inner_text()
    assert shown.locator("a").first.get_attribute("href") == "/services/tuesday-table/"
    parts = [url for url in reader.heard.requests if "/parts/" in url]
    assert 0 < len(parts) < len([name for name in large.later if name.startswith("parts/")])
    assert reader.heard.messages == []


def test_who_stays_finds_more(reader: Reader, large: Any) -> None:  # noqa: ANN401
    """A word that only a summary has finds nothing at first; who stays for a moment finds it without another letter."""
    page = reader.page
    [n] = having(json.loads(large.later["said.json"])["text"])["cardamom"]
    with page.expect_request_finished(lambda request: "said.json" in request.url, timeout=PATIENCE_MS):
        go(reader, "#q=cardamom")
        assert page.locator("#nothing").is_visible()
        assert [] == [url for url in reader.heard.requests if "said.json" in url]
    page.wait_for_selector("#results > li")
    assert large.core["services"]["name"][n] in page.locator("#results > li").first.inner_text()
    assert "cardamom" in page.locator("#results mark").all_inner_texts()
    assert reader.heard.messages == []


def test_a_list_of_ones_own(reader: Reader, large: Any) -> None:  # noqa: ANN401
    """A list fetches what it shows and no more."""
    reader.page.goto("about:blank")
    reader.heard.forget()
    reader.page.goto(f"{reader.origin}/list/#s=tuesday-table,even-keel", wait_until="load")
    reader.page.wait_for_selector("#list[data-ready]", state="attached")
    assert reader.page.locator("#entries").inner_text().count("Even Keel") >= 1
    parts = [url for url in reader.heard.requests if "/parts/" in url]
    assert 1 <= len(parts) <= 2
    assert len(large.later) > len(parts)
