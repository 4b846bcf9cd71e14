"""Words about the small areas, which come as a map file."""

_NEEDS = (
    "Each area needs an id, a name, the number of people, and a point: its degrees east (west is minus), then its "
    "degrees north."
)

AREAS: dict[str, tuple[str, str]] = {
    "areas": (
        "The file can't be read from here on.",
        "Something was cut off, or a comma or bracket is missing. Get it again, or bring it in again with the import.",
    ),
    "areas.no-features": (
        "The file has no list of areas.",
        "It must be a map file of the kind “FeatureCollection”, with one feature for each area.",
    ),
    "areas.no-properties": (
        "Feature {number} says nothing about its area.",
        _NEEDS,
    ),
    "areas.shape": (
        "The shape or the point of feature {number} can't be used.",
        "We need an outline (Polygon or MultiPolygon) or a Point. Numbers in degrees, first east, then north.",
    ),
    "areas.no-point": (
        "Feature {number} has no point.",
        _NEEDS,
    ),
}
