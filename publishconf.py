"""Pelican's settings for a published site: the same site, with its own address before every link."""

import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *  # noqa: F403

SITEURL = (os.environ.get("SITEURL") or "https://recoveryhub.example").rstrip("/")
