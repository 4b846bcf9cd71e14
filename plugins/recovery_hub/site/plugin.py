"""Pelican's plugin: settings filled in, data read before anything is written, our generator beside Pelican's."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from pelican import Pelican, signals

from recovery_hub.directory import DataError
from recovery_hub.site.folder.receipt import DamagedReceiptError, read_receipt
from recovery_hub.site.folder.trouble import OutputFolderError
from recovery_hub.site.run import BuildOutcome, HubGenerator, read_city
from recovery_hub.site.settings import SettingsError, fill_in, keep_apart
from recovery_hub.site.writer import writing
from recovery_hub.validation.report.terminal import as_text


def _initialized(pelican: Pelican) -> None:
    try:
        fill_in(pelican.settings)
    except SettingsError as error:
        _end(pelican.settings, error, f"{error}\n")
    # Whoever listens to Pelican's last signal may still write, in any order: the site is whole when run() returns.
    pelican.run = partial(_run_beside, pelican, pelican.run)


def _run_beside(pelican: Pelican, run: Callable[[], None]) -> None:
    """Let Pelican and its plugins write into a folder beside the one that is meant; at the end they change places."""
    settings, out = pelican.settings, pelican.output_path
    around = tuple(Path(settings[name]) for name in ("PATH", "HUB_CITY"))
    built = settings.setdefault("HUB_BUILT", BuildOutcome())
    try:
        with writing(Path(out), settings.get("HUB_SAY", _tell), settings["HUB_PATH"].lstrip("/"), around) as work:
            settings["HUB_BEFORE"] = _written_before(Path(out))
            work.retained = _retained(pelican)
            settings["HUB_WRITING"] = work
            settings["OUTPUT_PATH"] = pelican.output_path = str(work.room.new)
            try:
                run()
            finally:
                settings["OUTPUT_PATH"] = pelican.output_path = out
                del settings["HUB_WRITING"]
            if work.written is not None:
                work.place()
                built.written = work.written
    except OutputFolderError as error:
        _end(settings, error, f"{error}\n")


def _written_before(out: Path) -> tuple[frozenset[str], str]:
    """The files of the site that stands in the folder, as its receipt names them; none if there is no good receipt."""
    try:
        return read_receipt(out) or frozenset(), out.name
    except DamagedReceiptError:
        return frozenset(), out.name


def _retained(pelican: Pelican) -> frozenset[str] | None:
    """What stays of the old folder: all of it, unless Pelican is told to empty the folder first."""
    out, content = Path(pelican.output_path).resolve(), Path(pelican.path).resolve()
    emptied = pelican.delete_outputdir and not content.is_relative_to(out)
    return frozenset(pelican.output_retention) if emptied else None


def _tell(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _generators(pelican: Pelican) -> type[HubGenerator]:
    """Read and judge the data before any generator exists: what is wrong ends the run here, and the old site stands."""
    built: BuildOutcome = pelican.settings["HUB_BUILT"]
    try:
        built.directory, built.warnings = read_city(pelican.settings)
    except DataError as error:
        _end(pelican.settings, error, as_text(error.problems))
    return HubGenerator


def _all_read(generators: Sequence[Any]) -> None:
    """See what Pelican has of its own, before a single page is written."""
    settings, context = generators[0].settings, generators[0].context
    try:
        keep_apart(settings, len(context["generated_content"]) + len(context["static_content"]))
    except SettingsError as error:
        _end(settings, error, f"{error}\n")


def _end(settings: dict[str, Any], error: Exception, words: str) -> NoReturn:
    """End the run. Pelican would wrap the message at 80 columns and drown it in a traceback."""
    built: BuildOutcome | None = settings.get("HUB_BUILT")
    if built is not None and built.raises:
        raise error
    sys.stderr.write(words)
    raise SystemExit(1) from error


def register() -> None:
    """Called by Pelican. The signals keep only weak references, so these must be functions of the module."""
    signals.initialized.connect(_initialized)
    signals.get_generators.connect(_generators)
    signals.all_generators_finalized.connect(_all_read)
