"""Where the program looks for what goes along with it, and keeps what it has worked out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recovery_hub import resources


def test_in_a_checkout_everything_lies_at_its_top() -> None:
    """Who edits the theme or a translation sees it in the next build."""
    assert not resources.INSTALLED
    assert (resources.THEME / "templates" / "base.html").is_file()
    assert (resources.TRANSLATIONS / "messages.pot").is_file()
    assert all((resources.LOCKS / name).is_file() for name in ("check.txt", "site.txt", "audit.txt"))
    assert all((resources.STARTER / name).exists() for name in ("data/needs.yaml", "content/pages"))
    assert resources.SETTINGS.is_file()
    assert resources.SETTINGS_PUBLISHED.is_file()
    assert (resources.MAP_STATIC / "map.css").is_file()


def test_what_was_worked_out_is_kept_with_the_city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the project's cache from a checkout; installed, in the city's, or the person's."""
    assert resources.CHECKOUT is not None
    assert resources.CHECKOUT / ".cache" == resources.cache_for(tmp_path)

    monkeypatch.setattr(resources, "CHECKOUT", None)
    assert tmp_path / ".cache" == resources.cache_for(tmp_path)

    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/cache/somebody")
    assert Path("/var/cache/somebody/recovery-hub") == resources.cache_for(tmp_path)
    for not_a_folder in ("", "relative"):
        monkeypatch.setenv("XDG_CACHE_HOME", not_a_folder)
        assert Path.home() / ".cache" / "recovery-hub" == resources.cache_for(tmp_path)

    (tmp_path / ".cache").mkdir()
    assert tmp_path / ".cache" == resources.cache_for(tmp_path), "one that was made for us may be used"
