"""``python -m recovery_hub tidy``: put the data into its usual order and spacing, comments kept."""

from __future__ import annotations

from pathlib import Path

import typer

from recovery_hub.cli.terminal import DATA_WRONG, City, city_of, say
from recovery_hub.directory.records import FileForm
from recovery_hub.editing.tidying import TidyingError, tidied, tidied_alone
from recovery_hub.validation.reading.files import files_of

TIDIED = {FileForm.LIST: tidied, FileForm.ONE: tidied_alone}
"""Form of a file -> how it is tidied; Markdown stays as it was written."""


def tidy(city: City = Path()) -> None:
    """Put the data into its usual order and spacing. What it says stays the same."""
    folder = city_of(city)
    left = 0
    for data_file in files_of(folder):
        path, file = data_file.path, folder / data_file.path
        if data_file.form not in TIDIED:
            continue
        try:
            before = file.read_text(encoding="utf-8-sig")
            after = TIDIED[data_file.form](before, data_file.record)
        except (TidyingError, UnicodeDecodeError) as reason:
            left += 1
            why = reason if isinstance(reason, TidyingError) else "It can't be read yet."
            say(f"{path}: left as it is. {why}")
            continue
        if after != before:
            file.write_text(after, encoding="utf-8")
            say(f"{path}: tidied.")
    say("Everything else was tidy already." if not left else "Mend what “make check” says, then tidy again.")
    if left:
        raise typer.Exit(DATA_WRONG)
