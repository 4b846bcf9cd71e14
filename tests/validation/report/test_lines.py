"""The lines that a report quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recovery_hub.validation.report.lines import lines_in

if TYPE_CHECKING:
    from pathlib import Path


def test_lines_are_counted_as_the_reading_counts_them(tmp_path: Path) -> None:
    """Line ends of every computer count as one, odd letters inside a line count as none."""
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree \x0c \xe2\x80\xa8 still three\nfour \xe9")

    assert ["one", "two", "three \x0c \u2028 still three", "four \ufffd"] == lines_in(tmp_path)("a.yaml")


def test_what_is_not_there_has_no_lines(tmp_path: Path) -> None:
    """A report about a missing file, or one far too big, quotes nothing and still appears."""
    with (tmp_path / "big.yaml").open("wb") as file:
        file.truncate(100_000_000)

    assert () == lines_in(tmp_path)("missing.yaml")
    assert () == lines_in(tmp_path)("big.yaml")
