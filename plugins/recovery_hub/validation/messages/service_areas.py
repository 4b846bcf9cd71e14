"""Words about where they come."""

SERVICE_AREAS: dict[str, tuple[str, str]] = {
    "service-area-unknown": (
        "“{value}” is not a part of this city.",
        "Write a neighbourhood, small area, side, ward or postcode district that stands in data/areas.geojson.",
    ),
    "service-area-unknown.no-map": (
        "No small area in data/areas.geojson says that it lies in “{value}”.",
        "Until one does (“ward”, “postcode_districts”), pages say “ask whether they come”. Or name neighbourhoods.",
    ),
    "service-area-in-note": (
        "The words name “{value}”, and the list of where they come does not.",
        "Words only explain: pages read the list. Write: {example}. Parts they leave out go under “except”.",
    ),
    "service-area-missing": (
        "They come to people, and nobody can see where.",
        "Ask them. Then write the parts, for example: service_areas: [{example}]. For everywhere: area: city",
    ),
}
