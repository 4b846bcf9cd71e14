"""Whether this program can read a city's data: the number of its format stands in city.yaml."""

from __future__ import annotations

from recovery_hub.directory.directory import Origin
from recovery_hub.directory.problem import Level, Problem
from recovery_hub.directory.records.city import FORMAT, City
from recovery_hub.validation.messages import problem
from recovery_hub.validation.reading.entries import RawEntry


def too_new(entry: RawEntry) -> Problem | None:
    """Find data of a format that only a newer program knows. All else that could be said of it would mislead."""
    written = entry.fields.get("format")
    if not (isinstance(written, str) and written.isascii() and written.isdigit()) or not _is_above(written):
        return None
    return problem("format.newer", entry.origin.spot(("format",), "city"), value=written, known=FORMAT)


def _is_above(digits: str) -> bool:
    """Whether a number is above our format, however many digits it has: Python refuses to read thousands of them."""
    plain = digits.lstrip("0")
    return (len(plain), plain) > (len(str(FORMAT)), str(FORMAT))


def waiting(city: City, origin: Origin, newest: int = FORMAT) -> Problem | None:
    """Tell that the data can be carried to a newer format."""
    if city.format >= newest:
        return None
    spot = origin.spot(("format",), "city")
    return problem("format.older", spot, Level.WARNING, value=city.format, known=newest)
