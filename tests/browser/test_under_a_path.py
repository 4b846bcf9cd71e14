"""Our pages as a part of somebody's site, in a real browser: what scripts do stays under our own address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from recovery_hub.site.server import serving
from recovery_hub.site.writer import write_site
from tests.site.making import LITTLE, make

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def somewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The little town under /help/, and a front page that is not ours."""
    folder: Path = tmp_path_factory.mktemp("their-site")
    (folder / "index.html").write_text("<title>Theirs</title><p>Theirs.</p>", encoding="utf-8")
    write_site(folder / "help", make(LITTLE, path="/help").files)
    with serving(folder) as where:
        yield where


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A window that has never been here; it notes every address that is not there."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def test_search_list_and_copy_stay_under_our_address(somewhere: str, page: Page) -> None:
    """Search leads to entries, the list keeps them, a copy is made: every file is found, all of it below /help/."""
    asked: list[tuple[str, int]] = []
    page.on("response", lambda answer: asked.append((answer.url, answer.status)))

    page.goto(f"{somewhere}/help/find/#q=table")
    page.wait_for_selector("#search[data-ready]")
    page.locator('a[href="/help/services/tuesday-table/"]').first.click()
    expect(page).to_have_url(f"{somewhere}/help/services/tuesday-table/")
    page.get_by_role("button", name="Keep for my list").first.click()
    page.goto(f"{somewhere}/help/list/#s=tuesday-table")
    page.wait_for_selector("#list[data-ready]")
    expect(page.locator("#entries h3")).to_have_count(1)
    page.goto(f"{somewhere}/help/offline/")
    page.get_by_role("button", name="Keep a copy on this phone").click()
    expect(page.locator("#have")).to_be_visible(timeout=60_000)
    assert f"{somewhere}/help/" == page.evaluate("() => navigator.serviceWorker.ready.then(one => one.scope)")
    assert asked
    assert [] == [(url, status) for url, status in asked if not url.startswith(f"{somewhere}/help/") or status >= 400]
