"""The form for adding, the form for correcting, and the slip of paper for those who use neither."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.editing.form.checks import made_later
from recovery_hub.editing.form.form_data import KINDS
from recovery_hub.site.page import Page
from recovery_hub.site.site import Site
from recovery_hub.site.words.when import where_words


def pages(site: Site) -> Iterator[Page]:
    """Yield the two forms and the slip."""
    shared = {"later": made_later(), "kinds": tuple(KINDS)}
    yield Page(
        kind="form",
        address="/contribute/add/",
        title="Add to this directory",
        summary="Add a service, a place or an organisation. The form checks as you type. It keeps and sends nothing.",
        context={"mode": "add", **shared},
        section="contribute",
    )
    yield Page(
        kind="form",
        address="/contribute/correct/",
        title="Correct an entry",
        summary="Correct what is wrong. The form checks as you type. It keeps and sends nothing.",
        context={"mode": "correct", **shared},
        section="contribute",
        listed=False,
    )
    yield Page(
        kind="slip",
        address="/contribute/slip/",
        title="A slip of paper",
        summary="Print this page, write on it what is wrong or missing, and hand it in.",
        context={"hand_in": _hand_in(site)},
        section="contribute",
    )


def _hand_in(site: Site) -> str:
    """Say where a slip can be handed in: a place by name and address, or the words of the city."""
    place = site.place(site.directory.city.hand_in)
    if place is None:
        return site.directory.city.hand_in or ""
    return "" if place.is_hidden else f"{place.name}, {where_words(place)}"
