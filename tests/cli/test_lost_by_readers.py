"""Who loses a direct bus when a timetable file is renewed, told before it is taken in."""

from __future__ import annotations

import json
from pathlib import Path

from recovery_hub.cli.lost_by_readers import lost_by_readers
from recovery_hub.gtfs.import_feed import adopt_feed, plan_of
from tests.gtfs.conftest import TODAY, packed
from tests.site.making import copy_of_little
from tests.site.test_not_known import CALENDAR, STOPS, feed

HOUR = 3600
WHOLE_DAY = range(6 * HOUR, 23 * HOUR, HOUR)
ELSEWHERE = {"stops": STOPS + "c,Far Quay,53.7950,-4.6400\n"}


def test_a_place_that_loses_its_bus_is_named_with_its_services(tmp_path: Path) -> None:
    """Bus 21 no longer goes to Bridge Street: the group in the library there loses it, unless another operator goes."""
    city = copy_of_little(tmp_path / "city").folder
    (city / "data/bus-routes.yaml").write_text("[]", "utf-8")
    properties = {"id": "harbour", "name": "Harbour", "people": 1000, "point": [-4.6205, 53.7905]}
    area = {"type": "Feature", "properties": properties}
    area["geometry"] = {"type": "Point", "coordinates": properties["point"]}
    (city / "data/areas.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": [area]}), "utf-8")
    buses = feed(WHOLE_DAY) | ELSEWHERE | {"calendar": CALENDAR.replace("wk,1,1,1,1,1,0,0", "wk,1,1,1,1,1,1,1")}
    adopt_feed(packed(tmp_path / "old.zip", buses), city, TODAY)
    newer = {**buses, "stop_times": buses["stop_times"].replace(",b,", ",c,")}
    plan = plan_of(packed(tmp_path / "new.zip", newer), city, TODAY)
    said = lost_by_readers(plan, TODAY)
    ferries = {**buses, "agency": buses["agency"].replace("Open Buses", "Shore Ferries")}
    adopt_feed(packed(tmp_path / "ferries.zip", ferries), city, TODAY)

    assert (
        "Bridge Street Library (Tuesday Table): Monday to Friday no direct bus any more from Harbour. "
        "No bus goes there straight any more."
    ) == said[0]
    assert () == lost_by_readers(plan, TODAY)
