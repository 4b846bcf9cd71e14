"""The map as a drawing: SVG inside the page, without JavaScript, colours from the style sheet (``static/map.css``).

The drawing is made for a small phone: its units are about one CSS pixel there. On wide screens the style sheet makes
dots and letters smaller against the city, never larger, so nothing that was apart comes together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import hypot

from recovery_hub.directory.base_map import Base
from recovery_hub.maps.places import MapPlace
from recovery_hub.maps.projection import Projection, frame_of
from recovery_hub.maps.svg.backdrop import WIDTH, names, scale_bar, shapes
from recovery_hub.maps.svg.dots import RADIUS, Dot, arrange
from recovery_hub.maps.svg.labels import SIZE, fit_labels
from recovery_hub.maps.svg.outline import number

_STEM_FROM = 8.0
"""A dot that was pushed farther than this, in units, keeps a line to where it belongs."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing.

    Attributes:
        svg: the element, for the page.
        dots: what the numbers stand for, in order: the list beside the drawing is made from them.
    """

    svg: str
    dots: tuple[Dot, ...]


def draw(  # noqa: PLR0913 - two things to draw, two sentences, and two names that make it fit its page
    points: Iterable[MapPlace], base: Base, title: str, description: str, *, name: str = "city", anchor: str = "#place-"
) -> Drawing:
    """Draw places on the city.

    Args:
        points: the places, one dot each; places that lie too close together share one.
        base: river, roads and the like; may be empty.
        title: what the drawing is, in a few words.
        description: what the drawing shows, in a sentence or two.
        name: makes the ids in this drawing different from others on the page.
        anchor: what stands before the id of a place in the link from its dot; a shared dot leads to its first place.

    Returns:
        The SVG and the dots. The same input gives the same bytes.

    Raises:
        ValueError: when there is neither a base nor a point.
    """
    kept = tuple(points)
    projection = Projection(frame_of(base, kept), WIDTH)
    dots = arrange(kept, projection)
    scale, scale_box = scale_bar(projection)
    labels = fit_labels(base, dots, projection, (scale_box,))
    wide, tall = number(WIDTH), number(projection.height)
    # A drawing with links in it can't have the role "img": that would hide the links from screen readers.
    role = "group" if dots else "img"
    svg = (
        f'<svg class="city-map" viewBox="0 0 {wide} {tall}" role="{role}" aria-labelledby="{name}-title"'
        f' aria-describedby="{name}-text">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(description)}</desc>'
        f'<g aria-hidden="true"><path class="map-land" fill="none" d="M0 0h{wide}v{tall}H0z"/>'
        f"{shapes(base, projection)}{names(labels)}{scale}{_stems(dots)}</g>"
        f"{''.join(_dot(dot, anchor) for dot in dots)}</svg>"
    )
    return Drawing(svg, dots)


def _stems(dots: Sequence[Dot]) -> str:
    far = [dot for dot in dots if hypot(dot.x - dot.home[0], dot.y - dot.home[1]) > _STEM_FROM]
    lines = "".join(f"M{number(dot.home[0])} {number(dot.home[1])}L{number(dot.x)} {number(dot.y)}" for dot in far)
    return f'<path class="map-stems" fill="none" stroke="currentColor" d="{lines}"/>' if lines else ""


def _dot(dot: Dot, anchor: str) -> str:
    kinds = "map-dot map-many" if len(dot.points) > 1 else "map-dot"
    x, y = number(dot.x), number(dot.y)
    return (
        f'<a class="{kinds}" href="{escape(anchor + dot.points[0].id)}"><title>{escape(dot.says)}</title>'
        f'<circle cx="{x}" cy="{y}" r="{number(RADIUS)}" fill="none" stroke="currentColor"/>'
        f'<text x="{x}" y="{y}" dy=".35em" font-size="{number(SIZE)}" text-anchor="middle" fill="currentColor">'
        f"{dot.number}</text></a>"
    )
