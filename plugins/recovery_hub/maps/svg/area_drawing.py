"""Areas by shade, as SVG in the page: how long people take, how much choice they have, drawn at build.

It needs no JavaScript, no second file but the style sheet, and prints. Outlines weigh most, so several maps on a page
share those of the first. Areas that are known by their point only become dots. What the map says stands in words too:
each area carries its own, and the table beside the map is made from the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import isinf, pi, sqrt

from recovery_hub.access.classes import LegendItem, MapClasses, Shade, Value
from recovery_hub.directory.base_map import Base, LayerKind
from recovery_hub.directory.records import Area
from recovery_hub.maps.projection import Projection, frame_of_areas
from recovery_hub.maps.svg.backdrop import WIDTH, names, scale_bar, shapes
from recovery_hub.maps.svg.labels import fit_labels
from recovery_hub.maps.svg.outline import number, path

_ABOVE = (LayerKind.SEA, LayerKind.RIVER, LayerKind.BRIDGE)
"""Of the base, what is drawn over the areas: parks and roads would only hide the shades."""

_SMALLEST_DOT, _LARGEST_DOT = 2.0, 9.0


@dataclass(frozen=True, slots=True)
class AreaMap:
    """What one map shows.

    Attributes:
        values: id of an area -> a number, ``inf`` for no way at all, None for not checked. An area that is left out was
            not checked.
        says: id of an area -> its words in full, the same as in the table: "Bridge End: 28 minutes".
        title: what the map is, in a few words.
        description: what the drawing shows, in a sentence or two.
    """

    values: Mapping[str, Value]
    says: Mapping[str, str]
    title: str
    description: str


@dataclass(frozen=True)
class _Sheet:
    """What all maps of a page have in common."""

    areas: Sequence[Area]
    base: Base
    classes: MapClasses
    projection: Projection
    name: str
    shared: bool
    link: Callable[[str], str] | None


def draw_areas(  # noqa: PLR0913 - what to draw, on what, in which shades, and two things that fit it to its page
    maps: Sequence[AreaMap],
    areas: Sequence[Area],
    base: Base,
    classes: MapClasses,
    *,
    name: str = "gaps",
    link: Callable[[str], str] | None = None,
) -> tuple[str, ...]:
    """Draw maps of the same areas.

    Args:
        maps: what each shows; all go on one page, the first included, for it holds the outlines.
        areas: with outlines or only points.
        base: river, sea and bridges are drawn on top, with the names of the parts of the city.
        classes: the shades, the same for all of them.
        name: makes the ids in these drawings different from others on the page.
        link: id of an area -> where it leads; None for areas that are no links.

    Returns:
        An SVG for each map. Each area has ``data-area`` and ``data-value`` ("28", "inf" for no way, "" for not
        checked) and its words. The same input gives the same bytes.

    Raises:
        ValueError: when there is no area.
    """
    if not areas:
        message = "A map of areas needs at least one area."
        raise ValueError(message)
    projection = Projection(frame_of_areas(areas), WIDTH)
    sheet = _Sheet(areas, base, classes, projection, name, len(maps) > 1, link)
    return tuple(_draw(area_map, number_, sheet) for number_, area_map in enumerate(maps, 1))


def draw_legend(entries: Sequence[LegendItem], name: str = "gaps") -> str:
    """Write the legend as a list; its swatches are drawings, so that they are printed.

    Args:
        entries: from ``MapClasses.legend``.
        name: the one that the drawings have, whose dots the legend borrows.
    """
    lines = "".join(
        f'<li><svg class="area-map" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">'
        f'<rect class="{entry.shade}"{_dotted(entry.shade, name)} width="24" height="16"/></svg>'
        f"{escape(entry.words)}</li>"
        for entry in entries
    )
    return f'<ul class="map-legend">{lines}</ul>'


def written(value: Value) -> str:
    """Write a value as the drawing carries it: "28", "inf" for no way at all, "" for not checked."""
    if value is None:
        return ""
    return "inf" if isinf(value) else f"{value:g}"


def _draw(area_map: AreaMap, map_number: int, sheet: _Sheet) -> str:
    name, projection = f"{sheet.name}-{map_number}", sheet.projection
    scale, scale_box = scale_bar(projection)
    labels = names(fit_labels(sheet.base, (), projection, (scale_box,)))
    first = map_number == 1
    outlines = "".join(_outlines(sheet)) if sheet.shared and first else ""
    role = "group" if sheet.link else "img"  # the role "img" would hide the links from screen readers
    return (
        f'<svg class="city-map area-map" viewBox="0 0 {number(WIDTH)} {number(projection.height)}" role="{role}"'
        f' aria-labelledby="{name}-title" aria-describedby="{name}-text">'
        f'<title id="{name}-title">{escape(area_map.title)}</title>'
        f'<desc id="{name}-text">{escape(area_map.description)}</desc>'
        f"{_defs(outlines, sheet.name) if first else ''}"
        f'<g class="map-areas" fill="currentColor" fill-opacity=".3" stroke="#fff">'
        f"{''.join(_areas(area_map, sheet))}</g>"
        f'<g class="map-above" aria-hidden="true">{shapes(sheet.base, projection, _ABOVE)}{labels}{scale}</g></svg>'
    )


def _defs(outlines: str, name: str) -> str:
    """Write the dots for "not checked", and the outlines if they are shared. Stripes could trigger a seizure."""
    return (
        f'<defs><pattern id="{name}-dots" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path class="map-blank" fill="#fff" d="M0 0h6v6H0z"/><circle class="map-speck" cx="3" cy="3" r="1"/></pattern>'
        f"{outlines}</defs>"
    )


def _areas(area_map: AreaMap, sheet: _Sheet) -> Iterator[str]:
    for index, area in enumerate(sheet.areas):
        value = area_map.values.get(area.id)
        shade = sheet.classes.of(value)
        known = (
            f'class="{shade}"{_dotted(shade, sheet.name)} data-area="{escape(area.id)}" data-value="{written(value)}"'
        )
        words = f"<title>{escape(area_map.says.get(area.id, area.name))}</title>"
        if sheet.shared:
            drawn = f'<use href="#{sheet.name}-a{index}" {known}>{words}</use>'
        else:
            tag, shape = _shape(area, sheet)
            drawn = f"<{tag} {shape} {known}>{words}</{tag}>"
        yield f'<a href="{escape(sheet.link(area.id))}">{drawn}</a>' if sheet.link else drawn


def _dotted(shade: Shade, name: str) -> str:
    # As an attribute: an address in a style sheet would be looked for in the style sheet.
    return f' fill="url(#{name}-dots)"' if shade is Shade.UNKNOWN else ""


def _outlines(sheet: _Sheet) -> Iterator[str]:
    for index, area in enumerate(sheet.areas):
        tag, shape = _shape(area, sheet)
        yield f'<{tag} id="{sheet.name}-a{index}" {shape}/>'


def _shape(area: Area, sheet: _Sheet) -> tuple[str, str]:
    """Return the element of an area and its measures."""
    place = sheet.projection.place
    if area.polygons:
        rings = [[place(*position) for position in ring] for polygon in area.polygons for ring in polygon]
        return "path", f'fill-rule="evenodd" d="{path(rings, closed=True)}"'
    x, y = place(*area.point)
    return "circle", f'cx="{number(x)}" cy="{number(y)}" r="{number(_dot_radius(sheet))}"'


def _dot_radius(sheet: _Sheet) -> float:
    """Dots fill about a quarter of the drawing, whatever their number."""
    room = WIDTH * sheet.projection.height / len(sheet.areas)
    return min(max(sqrt(room / 4 / pi), _SMALLEST_DOT), _LARGEST_DOT)
