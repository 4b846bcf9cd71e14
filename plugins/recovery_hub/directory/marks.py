"""Marks in Markdown that stand for facts of the site: ``{helpline: samaritans}``, ``{email}``."""

from __future__ import annotations

import re

MARK = re.compile(r"\{(?P<name>[a-z_]+)(?::\s*(?P<id>[a-z0-9-]+))?\}")
"""A mark; ``id`` is None where it stands alone."""

PLAIN_MARKS = ("site", "city", "email", "phone", "kept_by", "threshold")
"""Marks without an id; city.yaml says what they stand for; `threshold` is the sentence about the emergency number."""
