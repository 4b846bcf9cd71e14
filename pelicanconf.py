"""Pelican's settings for trying the site out; publishconf.py adds what a published site needs.

The plugin fills in its own settings (plugins/recovery_hub/site/settings.py): the city is this folder, or the one that
the variable CITY names; the day is today, or TODAY.
"""

SITENAME = "Recovery Hub"
SITEURL = ""
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["recovery_hub"]

# There are no articles, so there is nothing to feed. (The plugin says so too, but only after Pelican has warned.)
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DELETE_OUTPUT_DIRECTORY = False
CACHE_CONTENT = False
