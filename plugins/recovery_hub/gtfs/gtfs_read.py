"""From a zip to tables. gtfs-kit reads; what would let it stumble, or read something else in silence, is met here.

Source: General Transit Feed Specification, "GTFS Schedule Reference" (gtfs.org): files, fields, what must be there.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import gtfs_kit
import pandas as pd
from gtfs_kit.constants import DTYPES

from recovery_hub.gtfs.feed_problem import FeedError
from recovery_hub.gtfs.source import FeedNotice
from recovery_hub.language.counts import numbered
from recovery_hub.language.lists import listed

NEEDED = {
    "stops": ("stop_id", "stop_lat", "stop_lon"),
    "routes": ("route_id", "route_type"),
    "trips": ("trip_id", "route_id", "service_id"),
    "stop_times": ("trip_id", "stop_id", "stop_sequence"),
}
"""Files without which there are no buses, and the columns they must have."""

USED_TOO = {
    "agency": (),
    "calendar": ("service_id", "start_date", "end_date", *gtfs_kit.constants.WEEKDAYS),
    "calendar_dates": ("service_id", "date", "exception_type"),
    "frequencies": ("trip_id", "start_time", "end_time", "headway_secs"),
    "feed_info": (),
    "attributions": (),
}

AS_WORDS = ("transfers", "pathways")
"""Files that are read as words, for gtfs-kit does not know all of their columns."""

GET_AGAIN = "Please get it again from where it came from."
MOST_BYTES = 3_000_000_000
"""Unpacked. A whole country has less; what is more is a trap."""

MOST_HEADING = 10_000
"""Bytes of a table's first line. All columns that GTFS knows for a table have some hundreds of letters."""
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What Python's zipfile raises; ValueError for a file that begins before the zip does."""


@dataclass(slots=True)
class Opened:
    """The tables of a zip.

    Attributes:
        feed: as gtfs-kit holds it.
        oddities: what was met on the way.
        words: the files of ``AS_WORDS`` that are there, each cell as it is written.
    """

    feed: gtfs_kit.Feed
    oddities: list[FeedNotice] = field(default_factory=list)
    words: dict[str, pd.DataFrame] = field(default_factory=dict)


def open_feed(path: Path) -> Opened:
    """Read the tables of a timetable file.

    Args:
        path: a zip.

    Raises:
        FeedProblem: if it is no zip, is cut off, or lacks what a timetable needs.
    """
    names, oddities = _look_inside(path)
    try:
        feed = gtfs_kit.read_feed(path, dist_units="km")
        if not _as_it_should_be(feed):
            feed = None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fault:
        raise FeedError(f"“{path.name}” is damaged inside, so it can't be unpacked. {GET_AGAIN}") from fault
    except (ValueError, OverflowError, TypeError):
        feed = None
    opened = Opened(feed, oddities) if feed is not None else _read_cell_by_cell(path, names, oddities)
    _check_tables(opened.feed, path)
    opened.words.update(_read_words(path, names, oddities))
    return opened


def _read_words(path: Path, names: dict[str, str], oddities: list[FeedNotice]) -> dict[str, pd.DataFrame]:
    found = {table: names[table] for table in AS_WORDS if table in names}
    try:
        with zipfile.ZipFile(path) as packed:
            return {table: _read_table(table, packed.read(name), oddities) for table, name in found.items()}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fault:
        raise FeedError(f"“{path.name}” is damaged inside, so it can't be unpacked. {GET_AGAIN}") from fault


def _look_inside(path: Path) -> tuple[dict[str, str], list[FeedNotice]]:
    """Find the tables in the zip: name -> where it lies. Refuse what is no zip or holds other things."""
    if not path.is_file():
        raise FeedError(f"There is no file “{path}”. Check its name and its folder.")
    if not path.stat().st_size:
        raise FeedError(f"“{path.name}” is empty: it has no bytes at all. {GET_AGAIN}")
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            if file.read(4) == b"PK\x03\x04":
                raise FeedError(f"“{path.name}” is cut off: its beginning is there, its end is missing. {GET_AGAIN}")
        raise FeedError(
            f"“{path.name}” is not a zip file. Timetables come as a zip with files such as stops.txt in it."
        )
    try:
        with zipfile.ZipFile(path) as packed:
            infos = packed.infolist()
            if not all(info.filename for info in infos):
                raise FeedError(f"“{path.name}” is damaged: a file in it has no name. {GET_AGAIN}")
            _look_at_headings(packed, path)
    except _DAMAGED as fault:
        raise FeedError(f"“{path.name}” is damaged. {GET_AGAIN}") from fault
    if sum(info.file_size for info in infos) > MOST_BYTES:
        raise FeedError(
            f"“{path.name}” would unpack to more than {MOST_BYTES // 1_000_000_000} GB. Take a smaller area."
        )
    return _tables_among(path, infos)


def _look_at_headings(packed: zipfile.ZipFile, path: Path) -> None:
    """Refuse what is packed so that a few bytes become gigabytes, and a first line that is no heading."""
    for info in packed.infolist():
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise FeedError(f"“{path.name}” is packed in a way that timetables never are. {GET_AGAIN}")
        if PurePosixPath(info.filename).suffix == ".txt":
            with packed.open(info) as table:
                heading = table.readline(MOST_HEADING + 1)
            if len(heading) > MOST_HEADING:
                raise FeedError(
                    f"The first line of {info.filename} in “{path.name}” is no list of columns. {GET_AGAIN}"
                )


def _tables_among(path: Path, infos: list[zipfile.ZipInfo]) -> tuple[dict[str, str], list[FeedNotice]]:
    names: dict[str, str] = {}
    for info in infos:
        inside = PurePosixPath(info.filename)
        if info.is_dir() or inside.suffix != ".txt" or inside.stem not in {*DTYPES, *AS_WORDS}:
            continue
        if inside.stem in names:
            first = names[inside.stem]
            raise FeedError(
                f"“{path.name}” holds {inside.name} twice: “{first}” and “{inside}”. Keep one timetable only."
            )
        names[inside.stem] = info.filename
    missing = [f"{table}.txt" for table in NEEDED if table not in names]
    if missing:
        raise FeedError(f"“{path.name}” has no {listed(missing)}{_instead(infos)}. {_needs()}")
    if "calendar" not in names and "calendar_dates" not in names:
        raise FeedError(
            f"“{path.name}” has neither calendar.txt nor calendar_dates.txt, so nobody can tell when a bus runs."
        )
    folders = {str(PurePosixPath(name).parent) for name in names.values()} - {"."}
    told = f"The files lie in a folder inside the zip ({listed(sorted(folders))}). We read them there."
    return names, [FeedNotice("inner-folder", len(folders), told)] if folders else []


def _instead(infos: list[zipfile.ZipInfo]) -> str:
    zips = [info.filename for info in infos if info.filename.lower().endswith(".zip")]
    return f"; it holds other zips ({listed(zips[:3])}), so unpack it once and take one of them" if zips else ""


def _needs() -> str:
    return f"A timetable needs {listed([f'{table}.txt' for table in NEEDED])}, and calendar.txt or calendar_dates.txt."


def _tables(feed: gtfs_kit.Feed) -> Iterator[tuple[str, pd.DataFrame]]:
    for table in (*NEEDED, *USED_TOO):
        frame = getattr(feed, table)
        if frame is not None:
            yield table, frame


def _as_it_should_be(feed: gtfs_kit.Feed) -> bool:
    """Whether every column came in as what it is.

    A comma at the end of each row moves all columns by one; a space in a heading lets numbers be read for ids.
    """
    for table, frame in _tables(feed):
        if not isinstance(frame.index, pd.RangeIndex):
            return False
        for column, kind in DTYPES[table].items():
            if column in frame and (kind == "string") != pd.api.types.is_string_dtype(frame[column]):
                return False
    return True


def _read_cell_by_cell(path: Path, names: dict[str, str], oddities: list[FeedNotice]) -> Opened:
    """Read everything as words first; count what is no number where one belongs, and rows that are too long."""
    tables: dict[str, pd.DataFrame] = {}
    try:
        with zipfile.ZipFile(path) as packed:
            for table in (*NEEDED, *USED_TOO):
                if table in names:
                    raw = _unpacked(packed, names[table], path)
                    frame = _read_table(table, raw, oddities)
                    if not frame.empty:
                        tables[table] = frame
    except (zipfile.BadZipFile, OSError) as fault:
        raise FeedError(f"“{path.name}” is damaged. {GET_AGAIN}") from fault
    return Opened(gtfs_kit.Feed(dist_units="km", **tables), oddities)


def _unpacked(packed: zipfile.ZipFile, name: str, path: Path) -> bytes:
    try:
        return packed.read(name)
    except _DAMAGED as fault:
        raise FeedError(f"“{path.name}” is damaged inside, so it can't be unpacked. {GET_AGAIN}") from fault


def _read_table(table: str, raw: bytes, oddities: list[FeedNotice]) -> pd.DataFrame:
    text = _decoded(table, raw, oddities)
    too_long: list[str] = []

    def cut(cells: list[str]) -> None:
        too_long.append(",".join(cells)[:60])

    if not text.strip():
        return pd.DataFrame()
    width = text.lstrip("\n").partition("\n")[0].count(",") + 1
    try:
        frame = pd.read_csv(
            io.StringIO(text), dtype="string", index_col=False, engine="python", on_bad_lines=cut,
            skipinitialspace=True, usecols=range(width), keep_default_na=False, na_values=["", " "],
        )  # fmt: skip
    except (ValueError, IndexError) as fault:
        raise FeedError(f"{table}.txt can't be read as a table: {fault}. {GET_AGAIN}") from fault
    frame.columns = [str(column).strip() for column in frame.columns]
    if too_long:
        says = f"{table}.txt: {numbered(len(too_long), 'row')} with too many commas, left out."
        oddities.append(FeedNotice("long-rows", len(too_long), says, tuple(too_long[:3])))
    return frame if table in AS_WORDS else _with_numbers(table, frame, oddities)


def _refuse_other_separators(table: str, heading: str) -> None:
    """Say that a spreadsheet program has put something else between the columns than commas."""
    for sign, name in ((";", "semicolons"), ("\t", "tabs"), ("|", "upright strokes")):
        if sign in heading:
            raise FeedError(
                f"{table}.txt has {name} between its columns; a timetable file has commas. A spreadsheet program may "
                f"have saved it so. {GET_AGAIN}"
            )


def _decoded(table: str, raw: bytes, oddities: list[FeedNotice]) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        says = f"{table}.txt is not written in UTF-8, so some letters in names may look wrong."
        oddities.append(FeedNotice("letters", 1, says))
        return raw.decode("cp1252", "replace")


def _with_numbers(table: str, frame: pd.DataFrame, oddities: list[FeedNotice]) -> pd.DataFrame:
    for column, kind in DTYPES[table].items():
        if column not in frame or kind == "string":
            continue
        words = frame[column].str.strip()
        numbers = pd.to_numeric(words, errors="coerce").astype("Float64")
        if kind != "float":
            numbers = numbers.where(numbers == numbers.round())
        wrong = words.notna() & (words != "") & numbers.isna()
        frame[column] = numbers.astype("Int64") if kind != "float" else numbers.astype("float64")
        if count := int(wrong.sum()):
            shown = tuple(str(word) for word in words[wrong].unique()[:3])
            says = f"{table}.txt: {numbered(count, 'cell')} in “{column}” should hold a number ({', '.join(shown)})."
            oddities.append(FeedNotice("not-numbers", count, says, shown))
    return frame


def _check_tables(feed: gtfs_kit.Feed, path: Path) -> None:
    """Refuse tables that are empty or lack a column."""
    for table, columns in {**NEEDED, **USED_TOO}.items():
        frame = getattr(feed, table)
        if frame is None:
            if table in NEEDED:
                raise FeedError(f"{table}.txt in “{path.name}” is empty, so there are no buses in it. {GET_AGAIN}")
            continue
        missing = [column for column in columns if column not in frame.columns]
        if missing:
            _refuse_other_separators(table, " ".join(map(str, frame.columns)))
            raise FeedError(f"{table}.txt in “{path.name}” has no column {listed(missing)}. {GET_AGAIN}")
    if "arrival_time" not in feed.stop_times and "departure_time" not in feed.stop_times:
        raise FeedError(f"stop_times.txt in “{path.name}” has no times: no arrival_time and no departure_time.")
    if feed.calendar is None and feed.calendar_dates is None:
        raise FeedError(
            f"calendar.txt and calendar_dates.txt in “{path.name}” are empty, so nobody can tell when a bus runs."
        )
