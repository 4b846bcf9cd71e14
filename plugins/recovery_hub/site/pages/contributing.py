"""The form for adding, the form for correcting, and the slip of paper for those who use neither."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_hub.editing.form.checks import made_later
from recovery_hub.editing.form.form_data import KINDS as FORM_KINDS
from recovery_hub.site.page import Page, PageKind, one_page
from recovery_hub.site.site import Site
from recovery_hub.site.words.when import where_words

FORM = PageKind(
    "form",
    ("/contribute/add/", "/contribute/correct/"),
    section="contribute",
    count=lambda _: 2,
    prints_large=False,
    reads_fragment=True,
)
SLIP = PageKind("slip", ("/contribute/slip/",), section="contribute", count=one_page)
KINDS = (FORM, SLIP)


def pages(site: Site) -> Iterator[Page]:
    """Yield the two forms and the slip."""
    shared = {"later": made_later(), "kinds": tuple(FORM_KINDS)}
    yield Page(
        kind=FORM,
        address=FORM.at(),
        title="Add to this directory",
        summary="Add a service, a place or an organisation. The form checks as you type. It keeps and sends nothing.",
        context={"mode": "add", **shared},
    )
    yield Page(
        kind=FORM,
        address="/contribute/correct/",
        title="Correct an entry",
        summary="Correct what is wrong. The form checks as you type. It keeps and sends nothing.",
        context={"mode": "correct", **shared},
        listed=False,
    )
    yield Page(
        kind=SLIP,
        address=SLIP.at(),
        title="A slip of paper",
        summary="Print this page, write on it what is wrong or missing, and hand it in.",
        context={"hand_in": _hand_in(site)},
    )


def _hand_in(site: Site) -> str:
    """Say where a slip can be handed in: a place by name and address, or the words of the city."""
    place = site.place(site.directory.city.hand_in)
    if place is None:
        return site.directory.city.hand_in or ""
    return "" if place.is_hidden else f"{place.name}, {where_words(place)}"
