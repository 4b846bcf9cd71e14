"""What we do with each file and column of a timetable: the GTFS reference, line by line, with "used" or "not used".

This is the one place to change when the reader of timetables learns to use more. ``account_values.py`` has the same for
the values of columns that are choices.

Source: GTFS Schedule Reference, revised on 27 April 2026 (gtfs.org).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableUse:
    """What we do with a file.

    Attributes:
        rows: what a row is, one and several: ("stop", "stops").
        says: what the file is for here, or why it is not used.
        columns: column -> what it is used for; "" for one that is used to join files only.
        unused: column -> why it is not used.
    """

    rows: tuple[str, str]
    says: str
    columns: Mapping[str, str]
    unused: Mapping[str, str]

    @property
    def used(self) -> bool:
        """Whether anything of it is used."""
        return bool(self.columns)


def _spread(grouped: Mapping[str, str]) -> dict[str, str]:
    return {column: words for columns, words in grouped.items() for column in columns.split()}


def _table(
    rows: str, says: str, used: Mapping[str, str] | None = None, unused: Mapping[str, str] | None = None
) -> TableUse:
    """Describe a file; columns with the same words stand in one string, with spaces between."""
    one, _, several = rows.partition("/")
    return TableUse((one, several or f"{one}s"), says, _spread(used or {}), _spread(unused or {}))


_JOINS = ""
_FARES = "what a ride costs is not counted"
_OUR_OWN = "what a stop or a bus is like is asked of people who use it"
_ON_REQUEST = "buses that come only for those who asked are not counted; volunteers write them down by hand"
_DRAWING = "the way on the road is not drawn: lines go straight from stop to stop"
_SHORT = "a second name; the first is enough"
_LINKS = "pages lead to nobody else's"

REFERENCE: Mapping[str, TableUse] = {
    "agency.txt": _table(
        "operator", "Who runs the buses; named on their pages.",
        {"agency_name": "named on the pages of its buses", "agency_timezone": "compared with the clock of the city",
         "agency_phone": "whom to ring for a bus that comes only then"},
        {
            "agency_id": "each bus is told by its number",
            "agency_url agency_fare_url": _LINKS,
            "agency_lang": "names are shown as they are written",
            "agency_email": "how to ask is kept by volunteers",
            "cemv_support": _FARES,
        },
    ),
    "stops.txt": _table(
        "stop or place at a station/stops and places at stations", "Where buses stop.",
        {
            "stop_id": _JOINS, "stop_name": "the name on its page",
            "stop_lat stop_lon": "how far it is to walk",
            "location_type": "tells stops from stations and entrances",
            "parent_station": "stops of the same station, between which one can change",
        },
        {
            "stop_code tts_stop_name platform_code": _SHORT,
            "stop_desc wheelchair_boarding": _OUR_OWN,
            "zone_id": _FARES, "stop_url": _LINKS,
            "stop_timezone": "all buses of a city go by one clock",
            "level_id stop_access": "ways inside stations are those of pathways.txt",
        },
    ),
    "routes.txt": _table(
        "route", "The buses by number.",
        {
            "route_id": _JOINS, "route_short_name route_long_name": "the number or name on the bus",
            "route_type": "tells buses from trains, ferries and coaches",
            "continuous_pickup continuous_drop_off": "pages say that one gets on or off between stops",
        },
        {
            "agency_id": "each bus is told by its number",
            "route_desc route_color route_text_color route_sort_order": "how others show it is not needed",
            "route_url": _LINKS,
            "network_id cemv_support": _FARES,
        },
    ),
    "trips.txt": _table(
        "trip", "Each journey of a bus.",
        {
            "route_id service_id trip_id": _JOINS, "shape_id": "joins blank times to the line on the map",
            "trip_headsign": "what the front of the bus says",
            "block_id": "a bus that goes on as another number, so that one can stay on it",
        },
        {
            "trip_short_name": _SHORT,
            "direction_id": "directions are told by where the bus goes",
            "wheelchair_accessible bikes_allowed cars_allowed": _OUR_OWN,
            "safe_duration_factor safe_duration_offset": _ON_REQUEST,
        },
    ),
    "stop_times.txt": _table(
        "call at a stop/calls at stops", "When each bus is at each stop.",
        {
            "trip_id stop_id": _JOINS, "arrival_time departure_time": "the times",
            "stop_sequence": "the order of the stops",
            "pickup_type drop_off_type": "where one can get on or off",
            "shape_dist_traveled": "how far along the road a stop lies, to work out times that are blank",
            "continuous_pickup continuous_drop_off": "pages say that one gets on or off between stops",
        },
        {
            "stop_headsign": "the front of the bus is taken from the trip",
            "location_group_id location_id start_pickup_drop_off_window end_pickup_drop_off_window": _ON_REQUEST,
            "pickup_booking_rule_id drop_off_booking_rule_id": _ON_REQUEST,
            "timepoint": "a time is taken as it is given, exact or about",
        },
    ),
    "calendar.txt": _table(
        "service", "On which days of the week buses run.",
        {
            "service_id": _JOINS,
            "monday tuesday wednesday thursday friday saturday sunday": "the days of the week",
            "start_date end_date": "from when to when",
        },
    ),
    "calendar_dates.txt": _table(
        "exception", "Single dates on which buses run or don't.",
        {"service_id": _JOINS, "date": "the date", "exception_type": "whether they run"},
    ),
    "fare_attributes.txt": _table(
        "fare", f"Not used: {_FARES}.", {},
        {"fare_id price currency_type payment_method transfers agency_id transfer_duration": _FARES},
    ),
    "fare_rules.txt": _table(
        "rule of fares/rules of fares", f"Not used: {_FARES}.", {},
        {"fare_id route_id origin_id destination_id contains_id": _FARES},
    ),
    "timeframes.txt": _table(
        "time of day for fares/times of day for fares", f"Not used: {_FARES}.", {},
        {"timeframe_group_id start_time end_time service_id": _FARES},
    ),
    "rider_categories.txt": _table(
        "kind of rider/kinds of rider", f"Not used: {_FARES}.", {},
        {"rider_category_id rider_category_name is_default_fare_category eligibility_url": _FARES},
    ),
    "fare_media.txt": _table(
        "way to pay/ways to pay", f"Not used: {_FARES}.", {}, {"fare_media_id fare_media_name fare_media_type": _FARES}
    ),
    "fare_products.txt": _table(
        "ticket", f"Not used: {_FARES}.", {},
        {"fare_product_id fare_product_name rider_category_id fare_media_id amount currency": _FARES},
    ),
    "fare_leg_rules.txt": _table(
        "rule of fares/rules of fares", f"Not used: {_FARES}.", {},
        {
            "leg_group_id network_id from_area_id to_area_id from_timeframe_group_id to_timeframe_group_id": _FARES,
            "fare_product_id rule_priority": _FARES,
        },
    ),
    "fare_leg_join_rules.txt": _table(
        "rule of fares/rules of fares", f"Not used: {_FARES}.", {},
        {"from_network_id to_network_id from_stop_id to_stop_id": _FARES},
    ),
    "fare_transfer_rules.txt": _table(
        "rule of fares/rules of fares", f"Not used: {_FARES}.", {},
        {
            "from_leg_group_id to_leg_group_id transfer_count duration_limit duration_limit_type": _FARES,
            "fare_transfer_type fare_product_id": _FARES,
        },
    ),
    "areas.txt": _table("area of fares/areas of fares", f"Not used: {_FARES}.", {}, {"area_id area_name": _FARES}),
    "stop_areas.txt": _table(
        "stop in an area of fares/stops in areas of fares", f"Not used: {_FARES}.", {}, {"area_id stop_id": _FARES}
    ),
    "networks.txt": _table("network", f"Not used: {_FARES}.", {}, {"network_id network_name": _FARES}),
    "route_networks.txt": _table(
        "route in a network/routes in networks", f"Not used: {_FARES}.", {}, {"network_id route_id": _FARES}
    ),
    "shapes.txt": _table(
        "point on the road/points on the road", f"To work out times that are blank; {_DRAWING}.",
        {
            "shape_id": _JOINS,
            "shape_pt_lat shape_pt_lon shape_pt_sequence": "the way along the road, to work out times that are blank",
        },
        {"shape_dist_traveled": "measured on the map instead"},
    ),
    "frequencies.txt": _table(
        "stretch by headway/stretches by headway", "A bus every so many minutes; spread out into single trips.",
        {
            "trip_id": _JOINS, "start_time end_time": "from when to when", "headway_secs": "how often",
            "exact_times": "whether the bus comes at these very times, or about so often",
        },
    ),
    "transfers.txt": _table(
        "rule", "Where people can change, and how long it takes.",
        {
            "from_stop_id to_stop_id": "where", "from_route_id to_route_id": "between which buses",
            "from_trip_id to_trip_id": "between which trips", "transfer_type": "what kind of change",
            "min_transfer_time": "how many seconds it takes at least",
        },
    ),
    "pathways.txt": _table(
        "way inside a station/ways inside stations", "Ways between entrances, platforms and stops of a station.",
        {
            "from_stop_id to_stop_id": "from where to where", "pathway_mode": "what kind of way",
            "is_bidirectional": "whether it can be walked both ways", "length traversal_time": "how long it takes",
        },
        {
            "pathway_id": "no other file names it",
            "stair_count max_slope min_width": _OUR_OWN,
            "signposted_as reversed_signposted_as": "signs inside stations are not told",
        },
    ),
    "levels.txt": _table(
        "floor of a station/floors of stations", "Not used: ways inside stations are those of pathways.txt.", {},
        {"level_id level_index level_name": "ways inside stations are those of pathways.txt"},
    ),
    "location_groups.txt": _table(
        "group of stops/groups of stops", f"Not used: {_ON_REQUEST}.", {},
        {"location_group_id location_group_name": _ON_REQUEST},
    ),
    "location_group_stops.txt": _table(
        "stop in a group/stops in groups", f"Not used: {_ON_REQUEST}.", {},
        {"location_group_id stop_id": _ON_REQUEST},
    ),
    "locations.geojson": _table(
        "zone of a bus on request/zones of buses on request", f"Not used: {_ON_REQUEST}.", {},
        {"id stop_name stop_desc": _ON_REQUEST},
    ),
    "booking_rules.txt": _table(
        "rule of booking/rules of booking", f"Not used: {_ON_REQUEST}.", {},
        {
            "booking_rule_id booking_type prior_notice_duration_min prior_notice_duration_max": _ON_REQUEST,
            "prior_notice_last_day prior_notice_last_time prior_notice_start_day prior_notice_start_time": _ON_REQUEST,
            "prior_notice_service_id message pickup_message drop_off_message": _ON_REQUEST,
            "phone_number info_url booking_url": _ON_REQUEST,
        },
    ),
    "translations.txt": _table(
        "translation", "Not used: names are shown as they are written.", {},
        {
            "table_name field_name language translation record_id record_sub_id field_value":
            "names are shown as they are written",
        },
    ),
    "feed_info.txt": _table(
        "publisher", "Who publishes the file, and until when it is meant to be used.",
        {
            "feed_publisher_name": "named where the buses are shown",
            "feed_start_date feed_end_date": "compared with the calendar and with today",
        },
        {
            "feed_publisher_url feed_contact_url": _LINKS, "feed_contact_email": "how to ask is kept by volunteers",
            "feed_lang default_lang": "names are shown as they are written",
            "feed_version": "each file is told by the day on which it came",
        },
    ),
    "attributions.txt": _table(
        "attribution", "Whom the data must name.",
        {
            "organization_name": "named where the buses are shown",
            "is_producer is_operator is_authority": "whether the organisation has that part",
        },
        {
            "attribution_id agency_id route_id trip_id": "they are named for the whole file",
            "attribution_url": _LINKS, "attribution_email attribution_phone": "how to ask is kept by volunteers",
        },
    ),
}  # fmt: skip
"""File -> what we do with it and with each of its columns. Every file and column of the reference is here."""
