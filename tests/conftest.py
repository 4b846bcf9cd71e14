"""What tests in more than one folder share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tools import steps
from tools.browser import open_browser


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start one Chromium for each test process: a second one in the same process would not start."""
    try:
        with open_browser() as browser:
            yield browser
    except steps.SetUpError as trouble:
        pytest.fail(str(trouble))
