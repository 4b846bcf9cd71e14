"""Small files with one feature each, through the command line: honoured, or told in words of a volunteer."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from recovery_hub.cli.app import app_for
from recovery_hub.gtfs.account_words import TEXT
from recovery_hub.gtfs.feed import read_feed
from recovery_hub.gtfs.patterns import assemble
from recovery_hub.gtfs.timetable import DayKind
from tests.gtfs.conftest import LITTLE, TABLES, TODAY, packed
from tests.gtfs.crafted import CRAFTED


@pytest.mark.parametrize("name", CRAFTED)
def test_nothing_passes_without_a_word(name: str, tmp_path: Path) -> None:
    """Whoever takes the file in reads of its one feature, in the report or in the account beside the file."""
    crafted = CRAFTED[name]
    city = tmp_path / "city"
    (city / "data").mkdir(parents=True)
    shutil.copy(LITTLE / "data" / "city.yaml", city / "data")
    feed = packed(tmp_path / "feed.zip", {**TABLES, **crafted.tables}, crafted.folder)

    line = ["import", "gtfs", str(feed), "--into", str(city), "--today", str(TODAY)]
    ran = CliRunner().invoke(app_for(["import"]), line, env={"TODAY": None})

    account = city / "gtfs" / TEXT
    told = ran.output + (account.read_text("utf-8") if account.is_file() else "")
    assert (2 if crafted.refused else 0) == ran.exit_code, ran.output
    assert re.search(crafted.says, told), told
    assert "Traceback" not in told


def test_a_route_without_a_name_is_called_after_where_it_goes(tmp_path: Path) -> None:
    """Nobody looks for “r1” on the front of a bus: the id of a route is no name."""
    feed = read_feed(packed(tmp_path / "feed.zip", {**TABLES, **CRAFTED["a route without a name"].tables}), TODAY)
    offer = feed.offers[DayKind.WEEKDAY]

    assert ("Cedar",) == assemble(DayKind.WEEKDAY, offer.calls, offer.stops, offer.routes).route_names
