"""What MobilityData's canonical validator of feeds calls the things that we meet in one.

Only where it has a rule for the very thing: "unusable_trip" is its word for a trip with fewer than two stops. What it
has no rule for keeps our name.

Source: MobilityData, gtfs-schedule-validator, the list of its notices (2026).
"""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "inner-folder": "invalid_input_files_in_subfolder",
    "long-rows": "invalid_row_length",
    "letters": "invalid_character",
    "not-numbers": "invalid_integer",
    "stops-twice": "duplicate_key",
    "routes-twice": "duplicate_key",
    "trips-twice": "duplicate_key",
    "calls-twice": "duplicate_key",
    "stops-nowhere": "stop_without_location",
    "trips-without-route": "foreign_key_violation",
    "trips-without-days": "foreign_key_violation",
    "calls-without-trip": "foreign_key_violation",
    "calls-without-stop": "foreign_key_violation",
    "calls-incomplete": "missing_required_field",
    "calendar-rows": "invalid_date",
    "calendar-dates-rows": "invalid_date",
    "headway-rows": "invalid_time",
    "times-unreadable": "invalid_time",
    "trips-too-short": "unusable_trip",
    "ends-blank": "missing_trip_edge",
    "backwards": "stop_time_with_arrival_before_previous_departure_time",
    "stops-unused": "stop_without_stop_time",
    "not-yet": "future_feed",
    "meant-until": "service_window_outside_feed_period",
    "meant-from": "service_window_outside_feed_period",
    "too-fast": "fast_travel_between_consecutive_stops",
    "impossibly-fast": "fast_travel_between_consecutive_stops",
}
"""Our name for something odd -> the validator's."""


def code_of(name: str) -> str:
    """Say what the validator calls it; our own name where it has none."""
    return CODES.get(name, name)
