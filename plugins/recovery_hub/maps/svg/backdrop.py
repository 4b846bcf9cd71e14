"""What lies behind or above the data in every drawing: water, parks and roads, names, and the scale."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from html import escape
from itertools import groupby

from recovery_hub.directory.base_map import Base, BaseShape, Form, LayerKind, look_class
from recovery_hub.maps.projection import Projection
from recovery_hub.maps.svg.labels import SIZE, Box, Label
from recovery_hub.maps.svg.outline import number, path

WIDTH = 360.0
"""Of every drawing, in its own units."""

_PLAIN_LINE = 'fill="none" stroke="currentColor" stroke-opacity=".3"'
_WITHOUT_STYLES = {
    LayerKind.RAILWAY: f'{_PLAIN_LINE} stroke-dasharray="5 3"',
    LayerKind.RIVER: f'{_PLAIN_LINE} stroke-width="5"',
}
"""What lines look like where the style sheet does not arrive; the others are plain."""


def shapes(base: Base, projection: Projection, kinds: Collection[LayerKind] = tuple(LayerKind)) -> str:
    """Draw all shapes of one kind and form as one path: fewer bytes, and no seams where they meet.

    Args:
        base: river, roads and the like.
        projection: the frame of the drawing.
        kinds: what to draw of it.
    """
    runs = groupby(base.shapes, key=lambda shape: (shape.kind, shape.form))
    return "".join(
        _run(kind, form, some, projection)
        for (kind, form), some in runs
        if kind in kinds and kind is not LayerKind.AREA and form is not Form.POINT
    )


def _run(kind: LayerKind, form: Form, some: Iterable[BaseShape], projection: Projection) -> str:
    lines = [[projection.place(*position) for position in part] for shape in some for part in shape.parts]
    look = _WITHOUT_STYLES.get(kind, _PLAIN_LINE) if form is Form.LINE else 'fill="currentColor" fill-opacity=".1"'
    return f'<path class="{look_class(kind, form)}" {look} d="{path(lines, closed=form is Form.POLYGON)}"/>'


def names(labels: Sequence[Label]) -> str:
    """Write the names of the parts of the city."""
    texts = "".join(
        f'<text x="{number(label.x)}" y="{number(label.y)}">{escape(label.text)}</text>' for label in labels
    )
    return (
        f'<g class="map-names" font-size="{number(SIZE)}" text-anchor="middle" fill="currentColor">{texts}</g>'
        if texts
        else ""
    )


def scale_bar(projection: Projection) -> tuple[str, Box]:
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
