"""Pelican's settings for a published site: the same site, with its own address before every link."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # the file beside this one, from whatever folder it is called
from pelicanconf import *  # noqa: F403

SITEURL = (os.environ.get("SITEURL") or "https://recoveryhub.example").rstrip("/")
