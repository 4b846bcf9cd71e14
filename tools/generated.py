"""Writes every file that is made from Python: ``make generated`` (``python -m tools.generated``).

- The page about the rules, the schemas for editors and the forms on GitHub, from the rules and the model.
- The settings for nginx, from the headers.
- Constants that the scripts of the pages need too: they stand in Python, and in a module that is written from it.
- Examples of what both sides work out (dates, sentences, short names); the tests of both read them.
- The land and water of the invented city, and the catalogue of the words that are translated.

A test fails when one of these files is not what this program would write, and names the command.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from recovery_hub.access.layers import NO_WAY, NOT_CHECKED
from recovery_hub.access.need_report import LIMIT_MINUTES
from recovery_hub.access.siting.baseline import NO_WAY_MINUTES
from recovery_hub.cli.schema import files_of_the_model
from recovery_hub.directory.choices import Answer, CostKind, Gender, Status
from recovery_hub.directory.facets import FACETS
from recovery_hub.directory.records import Contact
from recovery_hub.maps import STATIC
from recovery_hub.search.schedule_codec import FORM_LETTERS
from recovery_hub.search.services import ANSWERS, CONTACT_LETTERS, COSTS, GENDERS, SITUATION_LETTERS, STATUSES
from recovery_hub.site import gap_map
from recovery_hub.site.nginx import nginx_file
from recovery_hub.site.words.contact import ways_of
from recovery_hub.validation.report.rulebook import as_markdown
from tools import golden, translations
from tools.environment import ROOT
from tools.geography.features import geography
from tools.geography.small_areas import NUMBER, SEED

HEAD = "// Made by make generated from the constants of Python. Changes belong there.\n\n"
Constant = str | int | Mapping[str, str]


def module(constants: Mapping[str, Constant]) -> str:
    """Write constants as a module; tables have a type, so that any letter can be looked up."""
    typed = "/** @type {Record<string, string>} */\n"
    lines = (
        f"{'' if isinstance(value, str | int) else typed}"
        f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n"
        for name, value in constants.items()
    )
    return HEAD + "".join(lines)


def for_pages() -> str:
    """Constants for the scripts of the theme."""
    return module(
        {
            "LIMIT_MINUTES": LIMIT_MINUTES,
            "NO_WAY": NO_WAY,
            "NO_WAY_MINUTES": int(NO_WAY_MINUTES),
            "NO_WAY_WORDS": gap_map.NO_WAY,
        }
    )


def for_search() -> str:
    """The letters of the card file, and their words on a card."""
    free, status = CostKind.FREE, Status
    running = [state for state in status if state in {status.ACTIVE, status.CLOSING, status.UNCONFIRMED}]
    ask = {status.ACTIVE: "", status.UNCONFIRMED: f"{status.UNCONFIRMED.label}. Ask before you go."}
    return module(
        {
            "YES": ANSWERS[Answer.YES],
            "PARTLY": ANSWERS[Answer.PARTLY],
            "UNKNOWN": ANSWERS[Answer.UNKNOWN],
            "NO": ANSWERS[Answer.NO],
            "RUNNING": "".join(STATUSES[state] for state in running),
            "PAUSED": STATUSES[status.PAUSED],
            "PLANNED": STATUSES[status.PLANNED],
            "CLOSED": STATUSES[status.CLOSED],
            "UNCONFIRMED": STATUSES[status.UNCONFIRMED],
            "ANY_GENDER": GENDERS[Gender.ANYONE],
            "GENDER_NOT_KNOWN": GENDERS[Gender.UNKNOWN],
            "WOMEN": GENDERS[Gender.WOMEN],
            "WOMEN_AND_NON_BINARY": GENDERS[Gender.WOMEN_AND_NON_BINARY],
            "LIVES": {situation.value: letter for situation, letter in SITUATION_LETTERS.items()},
            "TRAVEL_FORMS": "".join(letter for form, letter in FORM_LETTERS.items() if not form.needs_no_travel),
            "AT_HOME": next(facet.id for facet in FACETS if facet.id == "at-home"),
            "HOME_VISIT": next(facet.id for facet in FACETS if facet.id == "home-visit"),
            "FORM_WORDS": {letter: form.label[0].lower() + form.label[1:] for form, letter in FORM_LETTERS.items()},
            "COST_WORDS": {
                letter: free.label if cost is CostKind.DONATION else "" if cost is CostKind.UNKNOWN else cost.label
                for cost, letter in COSTS.items()
            },
            "STATUS_WORDS": {letter: ask.get(state, f"{state.label}.") for state, letter in STATUSES.items()},
            "CONTACT_WORDS": {letter: _verb(field) for field, letter in CONTACT_LETTERS.items()},
        }
    )


def _verb(field: str) -> str:
    """What a page says before a way to get in touch ("Ring")."""
    numbers = {"phone", "text", "whatsapp"}
    value = "01632 960 142" if field in numbers else "https://hub.example"
    (way,) = ways_of(Contact.model_validate({field: value}))
    return way.verb


def for_maps() -> str:
    """Constants for the scripts of the maps."""
    return module(
        {
            "LIMIT_MINUTES": LIMIT_MINUTES,
            "NO_WAY": NO_WAY,
            "NO_WAY_WORDS": gap_map.NO_WAY,
            "NOT_CHECKED": NOT_CHECKED,
            "NOT_CHECKED_WORDS": gap_map.NOT_CHECKED,
        }
    )


FOR_SCRIPTS: Mapping[Path, Callable[[], str]] = {
    ROOT / "theme" / "static" / "shared" / "constants.js": for_pages,
    ROOT / "theme" / "static" / "search" / "letters.js": for_search,
    STATIC / "constants.js": for_maps,
    **{golden.FOLDER / f"{name}.json": made for name, made in golden.EXAMPLES.items()},
}
"""File -> what makes its text."""


def everything() -> dict[Path, str]:
    """Make the text of every file but the catalogues of words, which keep what a translator wrote."""
    city = geography(NUMBER, SEED)
    return {
        ROOT / "docs" / "rules.md": as_markdown(),
        ROOT / "docs" / "nginx.conf": nginx_file(),
        **{ROOT / path: text for path, text in files_of_the_model(ROOT).items()},
        **{path: made() for path, made in FOR_SCRIPTS.items()},
        ROOT / "data" / "areas.geojson": city.areas_text,
        ROOT / "data" / "base.geojson": city.base_text,
    }


def stale() -> dict[Path, str]:
    """Find the files that are not as they should be: file -> its text as it should be."""
    return {
        path: text
        for path, text in everything().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    }


def main() -> None:
    """Write every file that is not as it should be, and name it; gather the words for translators again."""
    for path, text in stale().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
    translations.main([])


if __name__ == "__main__":
    main()
