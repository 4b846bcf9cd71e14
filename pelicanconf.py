"""Pelican's settings for trying the site out; publishconf.py adds what a published site needs."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

SITENAME = "Recovery Hub"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["recovery_hub"]

# Our plugin reads data/ and content/ itself, with line numbers; Pelican's own kinds of page stay empty.
ARTICLE_PATHS = []
PAGE_PATHS = []
STATIC_PATHS = []
THEME_STATIC_PATHS = []
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = False
DELETE_OUTPUT_DIRECTORY = False

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["recovery_hub.site.continued_lines.ContinuedLines"],  # long lines may be written over several
}

# Which city, on which day: the environment decides, so that the same input and day give the same bytes.
HUB_CITY = os.environ.get("CITY") or "."
HUB_TODAY = (
    date.fromisoformat(os.environ["TODAY"])
    if os.environ.get("TODAY")
    else datetime.now(ZoneInfo("Europe/London")).date()  # noqa: TID251 - a setting, read once
)
HUB_NODE_MODULES = "node_modules"
HUB_CACHE = ".cache"
HUB_TRANSLATIONS = "translations"
