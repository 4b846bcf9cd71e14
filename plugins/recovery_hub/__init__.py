"""The compiler: from what volunteers write to a site, in rooms. Each room imports only from the rooms below it.

    text -> records -> (minutes -> measures) -> pages

    cli/          the command line, a file a command; the only place with a clock and a terminal    <- all below
    site/         Pelican's plugin: pages, facts in words, invariants, the writer                   <- all below
    maps/         svg/ (drawings) and leaflet/ (maps that can be moved, by folium)                  <- access and below
    access/       what is missing: measures, certainty, equity, siting                              <- travel and below
    travel/       who can get where: walking, RAPTOR, time periods, round trips                     <- gtfs and below
    gtfs/         feeds and volunteers' routes, as one Timetable for each kind of day               <- directory
    search/       what the browser searches: cards, synonyms, the lexicon of a query                <- directory
    moderation/   what a change means, issues that become entries, who to ring this week          <- imports, editing
    imports/      other people's lists: spreadsheets, small areas, coordinates             <- editing, validation
    editing/      changing a volunteer's file with its comments kept; new entries; the form         <- validation
    validation/   the checker: reading/ (with lines), rules/ (one file each), messages/, report/ <- directory
    directory/    records (one file a kind), choices, facets, freshness                             <- schedule
    schedule/     opening hours, read once into values; holidays; next dates; hours in words        <- language
    language/     how we say things: dates, clock times, translations                               <- nothing of ours
    resources.py  where theme, translations, first words and locks lie, in a package or checkout    <- nothing of ours
    geo.py        latitude and longitude, one earth, distance, inside                                <- nothing of ours

Where to put (DEVELOPING.md shows four of these whole; after each: make generated) ...
    a field         directory/records/*.py, its label in directory/labels.py, its question in editing/form/questions.py,
                    its line in theme/templates/*.html
    a rule          validation/rules/<rule>.py, its words in validation/messages/*.py, tests/broken/<rule>.yaml and
                    tests/broken/<rule>.txt
    a record        directory/records/<kind>.py: a class that says where its entries stand, what readers call it and
                    where its pages are; a line in Directory in directory/directory.py, from which every list comes
    a kind of page  site/pages/<kind>.py with its declaration in KINDS, theme/templates/<kind>.html, a line in FILES of
                    site/pages/__init__.py, a link in another of theme/templates/*.html
    a measure       access/measures.py, its name in MEASURES there, which the page of method tells;
                    tests/access/test_<measure>.py
    a question      directory/facets/: an entry in FACETS, its answer in answers.py
    a search word   data/needs.yaml, search/synonyms.py, search/crisis.py; judged in tests/search/judged.yaml;
                    what has already happened: a phrase in tests/search/already_done/, then
                    python -m tools.already_done learn
    a language      python -m tools.translations <letters>, then translations/<letters>/LC_MESSAGES/hub.po
    a command       cli/<name>.py, a line in cli/app.py
A test (tests/test_imports.py) draws the imports and fails on one that climbs or goes round in a circle.
"""

__version__ = "0.2.0"
"""The number of this program: the newest heading of CHANGELOG.md."""


def register() -> None:
    """Join Pelican's run; Pelican calls this for ``PLUGINS = ["recovery_hub"]``."""
    from recovery_hub.site.plugin import register as join  # noqa: PLC0415 - the checker alone must not load Pelican

    join()
