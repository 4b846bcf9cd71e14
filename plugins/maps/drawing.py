"""The map as a drawing: SVG inside the page, without JavaScript, colours from the style sheet (``static/map.css``).

The drawing is made for a small phone: its units are about one CSS pixel there. On wide screens the style sheet makes
dots and letters smaller against the city, never larger, so nothing that was apart comes together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from math import hypot

from plugins.maps.base import Base, Form, Kind, Shape, look_class
from plugins.maps.dots import RADIUS, Dot, arrange
from plugins.maps.labels import SIZE, Box, Label, fit_labels
from plugins.maps.outline import number, path
from plugins.maps.point import Point
from plugins.maps.projection import Projection, frame_of

WIDTH = 360.0
"""Of every drawing, in its own units."""

_STEM_FROM = 8.0
"""A dot that was pushed farther than this, in units, keeps a line to where it belongs."""

_PLAIN_LINE = 'fill="none" stroke="currentColor" stroke-opacity=".3"'
_WITHOUT_STYLES = {Kind.RAILWAY: f'{_PLAIN_LINE} stroke-dasharray="5 3"', Kind.RIVER: f'{_PLAIN_LINE} stroke-width="5"'}
"""What lines look like where the style sheet does not arrive; the others are plain."""


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
    points: Iterable[Point], base: Base, title: str, description: str, *, name: str = "city", anchor: str = "#place-"
) -> Drawing:
    """Draw places on the city.

    Args:
        points: the places, one dot each; places that lie too close together share one.
        base: river, roads and the like; may be empty.
        title: what the drawing is, in a few words.
        description: what one would see, in a sentence or two.
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
    scale, scale_box = _scale(projection)
    labels = fit_labels(base, dots, projection, (scale_box,))
    wide, tall = number(WIDTH), number(projection.height)
    # A drawing with links in it can't have the role "img": that would hide the links from screen readers.
    role = "group" if dots else "img"
    svg = (
        f'<svg class="city-map" viewBox="0 0 {wide} {tall}" role="{role}" aria-labelledby="{name}-title"'
        f' aria-describedby="{name}-text">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(description)}</desc>'
        f'<g aria-hidden="true"><path class="map-land" fill="none" d="M0 0h{wide}v{tall}H0z"/>'
        f"{_base(base, projection)}{_names(labels)}{scale}{_stems(dots)}</g>"
        f"{''.join(_dot(dot, anchor) for dot in dots)}</svg>"
    )
    return Drawing(svg, dots)


def _base(base: Base, projection: Projection) -> str:
    """Draw all shapes of one kind and form as one path: fewer bytes, and no seams where they meet."""
    runs = groupby(base.shapes, key=lambda shape: (shape.kind, shape.form))
    return "".join(
        _run(kind, form, shapes, projection)
        for (kind, form), shapes in runs
        if kind is not Kind.AREA and form is not Form.POINT
    )


def _run(kind: Kind, form: Form, shapes: Iterable[Shape], projection: Projection) -> str:
    lines = [[projection.place(*position) for position in part] for shape in shapes for part in shape.parts]
    look = _WITHOUT_STYLES.get(kind, _PLAIN_LINE) if form is Form.LINE else 'fill="currentColor" fill-opacity=".1"'
    return f'<path class="{look_class(kind, form)}" {look} d="{path(lines, closed=form is Form.POLYGON)}"/>'


def _names(labels: Sequence[Label]) -> str:
    texts = "".join(
        f'<text x="{number(label.x)}" y="{number(label.y)}">{escape(label.text)}</text>' for label in labels
    )
    return (
        f'<g class="map-names" font-size="{number(SIZE)}" text-anchor="middle" fill="currentColor">{texts}</g>'
        if texts
        else ""
    )


def _scale(projection: Projection) -> tuple[str, Box]:
    """Draw a bar of a round number of kilometres, at most a third of the width, in the south-west corner."""
    steps = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50)
    kilometres = max((step for step in steps if step * projection.units_per_kilometre <= WIDTH / 3), default=steps[0])
    length, bottom = kilometres * projection.units_per_kilometre, projection.height - 8
    words = f"{kilometres:g} km" if kilometres >= 1 else f"{kilometres * 1000:g} m"
    line = f"M8 {number(bottom - 5)}v5h{number(length)}v-5"
    bar = f'<path class="map-scale" fill="none" stroke="currentColor" stroke-width="1.5" d="{line}"/>'
    look = f'class="map-scale-text" font-size="{number(SIZE)}" fill="currentColor"'
    text = f'<text {look} x="8" y="{number(bottom - 9)}">{words}</text>'
    return bar + text, (4, bottom - 24, max(length + 12, 50), projection.height)


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
