"""The compiler: from what volunteers write to a site, in storeys. Each storey imports only from those below it.

    text -> records -> (minutes -> measures) -> pages

    __main__, commands/   the command line; the only place with a clock and a terminal        <- all below
    site/                 Pelican's plugin: pages, facts in words, promises, the writer       <- all below
    maps/                 the drawing and the folium map                                      <- reach and below
    reach/                who can get where: walks, the search, minutes, the last bus         <- timetable, directory
    timetable/            the buses: volunteers' routes and open feeds as arrays              <- directory
    exchange/             other people's lists in, our data out                               <- directory
    reports/              problems -> terminal, GitHub; the book of rules                     <- directory
    directory/            records, reading with line numbers, rules, wording, opening hours   <- nothing of ours

Where is room for ...
    a new field       directory/model/, one template in theme/templates/, the tests
    a new rule        directory/rules/<rule>.py, its words in directory/wording/, tests/broken/<rule>.yaml and .txt
    a new page        site/pages/<kind>.py, theme/templates/<kind>.html, a line in site/pages/__init__.py
    a new question    directory/facets/: an entry in FACETS, its answer in asks.py
    a new command     commands/<name>.py, a line in __main__.py
A test (tests/test_imports.py) draws the imports and fails on one that climbs.
"""
