"""The pages. The only place that knows Pelican: it is Pelican's plugin ``recovery_hub.site``.

One file a kind of page in ``pages/``; facts in words in ``words/``; ``build`` makes every file of the site in memory,
``promises`` decides whether it may be published, ``writer`` puts it into its folder.
"""

from __future__ import annotations

import sys

from pelican import Pelican, signals

from recovery_hub.directory import DataError
from recovery_hub.site.run import Built, HubGenerator, read_city
from recovery_hub.validation.report.terminal import as_text


def _generators(pelican: Pelican) -> type[HubGenerator]:
    """Read and judge the data before any generator exists: what is wrong ends the run here, and the old site stands."""
    built = pelican.settings.setdefault("HUB_BUILT", Built())
    try:
        built.directory, built.warnings = read_city(pelican.settings)
    except DataError as error:
        if built.raises:
            raise
        # Pelican would wrap the message at 80 columns and drown it in a traceback.
        sys.stderr.write(as_text(error.problems))
        raise SystemExit(1) from error
    return HubGenerator


def register() -> None:
    """Called by Pelican. The signal keeps only a weak reference, so this must be a function of the module."""
    signals.get_generators.connect(_generators)
