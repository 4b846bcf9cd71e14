"""Firefox and WebKitGTK for ``make browsers``: installed where we may, else named in one sentence."""

from __future__ import annotations

import pytest

from tools import apt, other_browsers, steps

THERE = {"Firefox": "/f", "WebKitWebDriver": "/d", "WebKitGTK's MiniBrowser": "/w", "Xvfb": "/x"}


def _machine(monkeypatch: pytest.MonkeyPatch, *found: dict[str, str | None], root: bool) -> list[tuple[str, ...]]:
    """A machine that has these programs, and others after something was installed; return what was installed."""
    installed: list[tuple[str, ...]] = []

    def install(*packages: str) -> steps.Ran:
        installed.append(packages)
        return steps.Ran(0)

    monkeypatch.setattr(other_browsers, "find", lambda: found[min(len(installed), len(found) - 1)])
    monkeypatch.setattr(apt, "may_install", lambda: root)
    monkeypatch.setattr(apt, "install", install)
    return installed


def test_what_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is installed on a machine that has them all."""
    installed = _machine(monkeypatch, dict(THERE), root=True)
    assert other_browsers.OtherBrowsers("/f", "/d", "/w", "/x") == other_browsers.ensure()
    assert [] == installed


def test_what_is_missing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where we may, Debian's packages are installed."""
    installed = _machine(monkeypatch, {**THERE, "Firefox": None}, dict(THERE), root=True)
    assert "/f" == other_browsers.ensure().firefox
    assert [other_browsers.PACKAGES] == installed


@pytest.mark.parametrize("root", [True, False])
def test_one_sentence_says_what_is_missing(
    root: bool,  # noqa: FBT001 - a table
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where we may not, or it did not work, a sentence names what is missing and what to type."""
    _machine(monkeypatch, {**THERE, "Xvfb": None, "Firefox": None}, root=root)
    assert 1 == other_browsers.main()
    said = capsys.readouterr().err
    assert 1 == said.count("\n")
    assert said.startswith("This test needs Firefox and Xvfb. On Debian type: sudo apt-get install firefox-esr ")
