"""Pelican's settings for our pages: what they do not say is filled in, and what is somebody's own is left alone."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2

from recovery_hub import resources
from recovery_hub.site.compiled_templates import CompiledTemplates
from recovery_hub.site.continued_lines import ContinuedLines
from recovery_hub.validation.reading.files import CITY_FILE, WRITINGS

PELICAN_ALONE: Mapping[str, Any] = {
    "DIRECT_TEMPLATES": [],
    "THEME_STATIC_PATHS": [],
    "FEED_ALL_ATOM": None,
    "FEED_ALL_RSS": None,
    "CATEGORY_FEED_ATOM": None,
    "CATEGORY_FEED_RSS": None,
    "AUTHOR_FEED_ATOM": None,
    "AUTHOR_FEED_RSS": None,
    "TAG_FEED_ATOM": None,
    "TAG_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": None,
    "TRANSLATION_FEED_RSS": None,
}
"""What Pelican would write for a site without a single article: an empty front page, empty archives and feeds."""
FOLDERS = tuple(folder.removeprefix("content/") for folder in WRITINGS)
"""Folders of ``content/`` that hold our words, not Pelican's articles and pages."""
_COMPILED = CompiledTemplates()
_PATH = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")


class SettingsError(ValueError):
    """A setting can't be used; the message is one sentence for the person who wrote it."""


def fill_in(settings: dict[str, Any]) -> None:
    """Fill in our settings where Pelican's do not have them, and keep Pelican away from our words.

    Args:
        settings: Pelican's; changed in place. ``HUB_CITY`` becomes the folder that holds Pelican's content,
            ``HUB_TODAY`` this day in the United Kingdom; the variables CITY and TODAY go before both.

    Raises:
        SettingsError: if ``HUB_PATH`` is no part of an address.
    """
    content = Path(settings["PATH"])
    _default(settings, "HUB_CITY", os.environ.get("CITY") or str(content.parent))
    _default(settings, "HUB_TODAY", os.environ.get("TODAY") or datetime.now(ZoneInfo("Europe/London")).date())
    if isinstance(settings["HUB_TODAY"], str):
        settings["HUB_TODAY"] = date.fromisoformat(settings["HUB_TODAY"])
    city = Path(settings["HUB_CITY"])
    _default(settings, "HUB_THEME", str(resources.THEME))
    _default(settings, "HUB_TRANSLATIONS", str(resources.TRANSLATIONS))
    _default(settings, "HUB_NODE_MODULES", str(resources.NODE_MODULES))
    _default(settings, "HUB_CACHE", str(resources.cache_for(city)))
    settings["HUB_PATH"] = _prefix(settings.get("HUB_PATH") or "")
    if (content.parent / CITY_FILE).is_file() or content.resolve() == (city / "content").resolve():
        for kind in ("ARTICLE", "PAGE", "STATIC"):
            settings[f"{kind}_PATHS"] = [path for path in settings[f"{kind}_PATHS"] if path not in FOLDERS]
            settings[f"{kind}_EXCLUDES"] = [*settings[f"{kind}_EXCLUDES"], *FOLDERS]


def _default(settings: dict[str, Any], name: str, value: object) -> None:
    if settings.get(name) is None:
        settings[name] = value


def _prefix(written: str) -> str:
    """Write the part before our addresses in one way: "help" and "/help/" become "/help"; nothing stays ""."""
    plain = written.strip("/")
    if plain and not _PATH.fullmatch(plain):
        raise SettingsError(
            f'HUB_PATH can\'t be “{written}”: write small letters, digits and hyphens, as in HUB_PATH = "help".'
        )
    return f"/{plain}" if plain else ""


def keep_apart(settings: dict[str, Any], own: int) -> None:
    """Decide who writes what.

    Args:
        settings: Pelican's, filled in; changed in place where all pages are ours.
        own: how many articles, pages and files Pelican has itself.

    Raises:
        SettingsError: if there are some, and nobody said where our pages go.
    """
    if settings["HUB_PATH"]:
        return
    if own or settings.get("TEMPLATE_PAGES"):
        raise SettingsError(
            "This site has articles, pages or files of its own, and ours would stand among them: say in pelicanconf.py "
            'under which address ours go, for example HUB_PATH = "help".'
        )
    settings.update(PELICAN_ALONE)


def templates_of(theme: Path) -> jinja2.Environment:
    """Make the environment of our templates. Pelican's theme and its settings for Jinja are for Pelican's pages."""
    loader = jinja2.FileSystemLoader(theme / "templates")
    return jinja2.Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[ContinuedLines],
        bytecode_cache=_COMPILED,
    )
