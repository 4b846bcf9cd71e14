"""The one sentence that says when to ring the emergency number: every page, paper, list and panel has it from here.

Who has swallowed something harmful may feel well for a day, and treatment works best early; so the sentence names what
has happened, and does not wait for a life to be in danger. No substance, amount or method is named.
Source: the guidance of NHS 24 and of NHS trusts on when to go to A&E; facts and addresses stand in docs/decisions/0017.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup, escape

from recovery_hub.directory.choices import Threshold
from recovery_hub.directory.records import Helpline
from recovery_hub.language.catalogue import Catalogue
from recovery_hub.site.words.contact import helpline_way


def _(message: str) -> str:
    """Mark a message for the catalogue (``python -m tools.translations``)."""
    return message


MESSAGES: Mapping[str, str] = {
    Threshold.HARM: _(
        "%(ring)s or go to A&E now if you have taken or swallowed something that could harm you, even if you feel "
        "well; if you are badly hurt; or if you can't keep yourself or someone else safe."
    ),
    Threshold.DANGER: _("%(ring)s now if you or someone else is in immediate danger, or badly hurt."),
}


def threshold_sentence(kind: Threshold | str, line: Helpline | None, tongue: Catalogue) -> Markup:
    """Say when to ring the emergency number.

    Args:
        kind: which of the two sentences, "harm" or "danger".
        line: the helpline with that number; None where a city has none, and then nothing is said.
        tongue: the language to say it in.

    Returns:
        A sentence whose number is a link.
    """
    if line is None:
        return Markup()
    way = helpline_way(line)
    ring = Markup('<a href="{}">{} <bdi>{}</bdi></a>').format(way.href, tongue.plain("Ring"), way.shown)
    return tongue.say(MESSAGES[kind], ring=escape(ring))
