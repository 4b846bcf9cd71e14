"""A first mapping for a list, from its headings and its cells: a person reads it, changes it, and imports."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from recovery_hub.editing.yaml_text import in_one_line, scalar
from recovery_hub.imports.spreadsheet.address import without_postcode
from recovery_hub.imports.spreadsheet.cells.contact_parts import contact_parts
from recovery_hub.imports.spreadsheet.cells.nothing import says_nothing
from recovery_hub.imports.spreadsheet.cells.phone import clean_phone
from recovery_hub.imports.spreadsheet.cells.position import clean_postcode
from recovery_hub.imports.spreadsheet.table import Table

_BY_HEADING: tuple[tuple[str, str], ...] = (
    ("place.address.postcode", r"post ?code|zip"),
    ("place.latitude", r"lat(itude)?|y"),
    ("place.longitude", r"lo?ng?(itude)?|x"),
    ("service.contact.email", r"(.* )?e-?mail( address)?"),
    ("service.contact.web", r"(.* )?(web ?site|web( address| page)?|url|link)"),
    ("service.contact.phone", r"(.* )?(tele)?phone( number| no\.?)?|tel( no\.?)?|mobile|contact( number| details)?"),
    ("session.hours", r"(.* )?(opening|open)( hours| times)?|hours|times?|days? and times?|when|session times?"),
    ("place.address", r"(.* )?(address|location|venue|where)"),
    (
        "service.name",
        r"(service|group|project|activity|organi[sz]ation|provider)?( |_)?(name|title)|service|group|name of .*",
    ),
    ("service.description", r"(.* )?(description|details|about|summary|what( is it)?|information|notes)"),
    ("service.cost.note", r"(.* )?(costs?|prices?|fees?|charges?)"),
    ("service.who.note", r"(.* )?(eligibility|who( is it for)?|criteria|audience|ages?( range| group)?)"),
    ("organisation.name", r"(run by|provided by|provider|organi[sz]ation)"),
)
"""Field -> what its column is usually called. The first field that fits a heading gets it; each field is given once."""

_ID_HEADINGS = re.compile(r"(.* )?(id|ref(erence)?( no\.?| number)?|urn|code|key)", re.IGNORECASE)
_EXAMPLES, _EXAMPLE_LETTERS = 2, 50
_MOST_CELLS = 300
_ENOUGH = 0.6
"""The share of cells that must look like a postcode, an e-mail address ... before a column counts as one."""

_COMMON = frozenset(
    ("someone", "with", "after", "about", "your", "home", "help", "this", "that", "from", "have", "looking", "place")
)
"""Words that stand in the names of needs and in every list."""
_USUAL = "talking"
_UK = {"south": 49.8, "north": 60.9, "west": -8.7, "east": 1.8}
_MARGIN_DEGREES = 0.02


@dataclass(frozen=True, slots=True)
class _Guess:
    """What one column seems to be.

    Attributes:
        field: the dotted field, or "".
        examples: a few of its cells.
    """

    field: str
    examples: tuple[str, ...]


def suggest_mapping(table: Table, needs: Mapping[str, str], today: date, city_name: str, *, is_new_city: bool) -> str:
    """Write a first mapping.

    Args:
        table: the list.
        needs: id -> name of the needs that a service may be for.
        today: the day of the list, until somebody writes the true one.
        city_name: the name of the city's folder, or "".
        is_new_city: whether the city has no settings yet, so that the mapping must bring them.

    Returns:
        The text of a mapping file, with a remark for all that a person must decide.
    """
    guesses = _guesses(table)
    name = re.sub(r"[_-]+", " ", table.name.rpartition(".")[0]).strip() or "A list"
    parts = [
        _source(name, today),
        _city(table, guesses, city_name) if is_new_city else "",
        _row_id(table, guesses),
        _columns(guesses),
        _rest(table, needs),
    ]
    return "\n".join(part for part in parts if part)


def _guesses(table: Table) -> dict[str, _Guess]:
    found: dict[str, _Guess] = {}
    taken: set[str] = set()
    cells = {heading: _filled(table, heading) for heading in table.headings}
    by_heading = {
        heading: field
        for field, pattern in reversed(_BY_HEADING)
        for heading in reversed(table.headings)
        if re.fullmatch(pattern, " ".join(heading.replace("_", " ").split()), re.IGNORECASE)
    }
    for heading in table.headings:
        field = _by_cells(cells[heading]) or by_heading.get(heading, "")
        field = "" if field in taken else field
        taken.add(field)
        shown = tuple(dict.fromkeys(cell[:_EXAMPLE_LETTERS] for cell in cells[heading]))[:_EXAMPLES]
        found[heading] = _Guess(field, shown)
    if "service.name" not in taken:
        first = next(
            (heading for heading in table.headings if not found[heading].field and _are_names(cells[heading])), ""
        )
        if first:
            found[first] = _Guess("service.name", found[first].examples)
    return found


def _are_names(cells: Sequence[str]) -> bool:
    """Whether cells may be names: words, and hardly any of them twice."""
    worded = sum(bool(re.search(r"[^\W\d_]{3}", cell)) for cell in cells)
    return bool(cells) and worded >= _ENOUGH * len(cells) and len(set(cells)) >= _ENOUGH * len(cells)


def _filled(table: Table, heading: str) -> list[str]:
    cells = (" ".join(row.cells.get(heading, "").split()) for row in table.rows[:_MOST_CELLS])
    return [cell for cell in cells if cell and not says_nothing(cell)]


def _by_cells(cells: Sequence[str]) -> str:
    """Tell a column by what stands in it, whatever it is called."""
    if not cells:
        return ""
    parts = [contact_parts(cell) for cell in cells]
    looks = {
        "place.address.postcode": sum(bool(clean_postcode(cell).value) for cell in cells),
        "service.contact.email": sum(bool(part.mails) and not part.has_number for part in parts),
        "service.contact.web": sum(bool(part.links) and not part.mails for part in parts),
        "service.contact.phone": sum(
            part.has_number and bool(clean_phone(part.rest, invented=True).value) for part in parts
        ),
        "place.address": sum(bool(without_postcode(cell)[1]) and "," in cell for cell in cells),
    }
    best = max(looks, key=lambda field: looks[field])
    return best if looks[best] >= _ENOUGH * len(cells) else ""


def _source(name: str, today: date) -> str:
    return f"""\
# A first mapping. Read every line, change what is wrong, then import with it.
# docs/import/README.md says what each part means.

source:
  id: {scalar(re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "list")}
  name: {scalar(name)} # what readers see as the source
  on: {today} # the day from which its facts are: please write the true one
  # url: https://example.org # where it can be found
"""


def _city(table: Table, guesses: Mapping[str, _Guess], name: str) -> str:
    heading_of = {guess.field: heading for heading, guess in guesses.items()}
    box = _box(table, heading_of.get("place.latitude", ""), heading_of.get("place.longitude", ""))
    codes = [clean_postcode(cell).value for cell in _filled(table, heading_of.get("place.address.postcode", ""))]
    areas = sorted({re.split(r"\d", code)[0] for code in codes if code})
    said = scalar(name or "Our city")
    postcodes = f"postcodes: {in_one_line(areas)}" if areas else "# postcodes: [LS, BD] # how postcodes begin here"
    how = "the box around the points of the list" if box else "all of the UK: please write the box of your city"
    return f"""\
# The settings of the new city. Everything here can be changed later in data/city.yaml.
city:
  name: {said}
  site_name: {scalar(f"Recovery Hub {name or 'of our city'}")}
  invented: no
  notice: Nobody has checked these entries yet. Ring or look before you go.
  bounds: {in_one_line(box or _UK)} # {how}
  {postcodes}
  contact: {{email: hello@recoveryhub.example}} # please write your own
  kept_by: the volunteers # who keeps the directory
"""


def _box(table: Table, north: str, east: str) -> dict[str, float]:
    points = []
    for row in table.rows:
        try:
            points.append((float(row.cells.get(north, "")), float(row.cells.get(east, ""))))
        except ValueError:
            continue
    if not points:
        return {}
    lats, lons = sorted(lat for lat, _ in points), sorted(lon for _, lon in points)
    edges = {
        "south": lats[0] - _MARGIN_DEGREES,
        "north": lats[-1] + _MARGIN_DEGREES,
        "west": lons[0] - _MARGIN_DEGREES,
        "east": lons[-1] + _MARGIN_DEGREES,
    }
    return {name: round(value, 3) for name, value in edges.items()}


def _row_id(table: Table, guesses: Mapping[str, _Guess]) -> str:
    own = [
        heading
        for heading in table.headings
        if _ID_HEADINGS.fullmatch(heading) and _differs_in_every_row(table, heading)
    ]
    named = [heading for heading, guess in guesses.items() if guess.field in {"service.name", "place.address.postcode"}]
    chosen = own[:1] or named or list(table.headings[:1])
    why = "it differs in every row" if own else "no column differs in every row; these name a row together"
    return f"# What names a row for good: {why}.\nrow_id: {in_one_line(chosen)}\n"


def _differs_in_every_row(table: Table, heading: str) -> bool:
    return len({row.cells.get(heading, "") for row in table.rows}) == len(table.rows)


def _columns(guesses: Mapping[str, _Guess]) -> str:
    lines = ["# Heading in the list: field. Behind it, examples from the list.", "columns:"]
    lines += [
        f"  {scalar(heading)}: {guess.field}{_remark(guess.examples)}"
        for heading, guess in guesses.items()
        if guess.field
    ]
    rest = {heading: guess for heading, guess in guesses.items() if not guess.field}
    if rest:
        lines += ["", "# Columns for which we found no field. If one says what a reader needs, move it up."]
        lines += ["ignored:"]
        lines += [
            f"  {scalar(heading)}: no field found yet{_remark(guess.examples)}" for heading, guess in rest.items()
        ]
    return "\n".join(lines) + "\n"


def _remark(examples: Sequence[str]) -> str:
    return f" # {' | '.join(examples)}" if examples else " # empty"


def _rest(table: Table, needs: Mapping[str, str]) -> str:
    chosen = _likely_need(table, needs)
    known = "\n".join(f"      #   {id_}: {name}" for id_, name in needs.items())
    return f"""\
# What holds for every row, unless a column says otherwise.
every:
  service.status: unconfirmed # nobody has asked yet
  service.cost.kind: unknown
  service.start.how: [ring, email, letter, look_round] # those that are possible are kept
  place.location_public: yes # whatever must stay secret: leave it out, see "leave_out" in the guide

# The first kind that fits a row holds. Two kinds? Give each a "when:", for example  when: {{Type: [Choir, Singing]}}
kinds:
  - call: every row
    fields:
      service.formats: [in_person] # or home_visit, phone, text, video, letter ...
      # What people come for. Right are:
{known}
      service.needs: {in_one_line([chosen])}
"""


def _likely_need(table: Table, needs: Mapping[str, str]) -> str:
    """Choose the need that shares a word with the name of the file; else one that nearly every list is about."""
    words = set(re.findall(r"[a-z]{4,}", table.name.casefold())) - _COMMON
    named = (id_ for id_, name in needs.items() if words & set(re.findall(r"[a-z]{4,}", f"{name} {id_}".casefold())))
    return next(named, _USUAL if _USUAL in needs else next(iter(needs), _USUAL))
