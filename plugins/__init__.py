"""The compiler: from what volunteers write to a site, in storeys. Each storey imports only from those below it.

    text -> records -> (minutes -> measures) -> pages

    __main__, commands/   the command line; the only place with a clock and a terminal        <- all below
    site/                 Pelican's plugin: pages, facts in words, promises, the writer       <- all below
    maps/                 drawings and folium's maps, of places and of areas                  <- gaps and below
    gaps/                 what is missing: measures, findings, one more site                  <- reach and below
    reach/                who can get where: walks, the search, minutes, the last bus         <- timetable, directory
    timetable/            the buses: volunteers' routes and open feeds as arrays              <- directory
    search/               the card file that the browser searches, and everyday words         <- directory
    moderation/           what a change means, issues that become entries                     <- exchange, reports
    exchange/             other people's lists in, the form out, an empty city to begin with  <- directory
    reports/              problems -> terminal, GitHub; the book of rules; the week's calls   <- directory
    directory/            records, reading with line numbers, rules, wording, opening hours   <- nothing of ours

Where is room for ...
    a new field         directory/model/, its label in directory/wording/labels.py, its question in
                        exchange/form/questions.py, one template in theme/templates/; then python -m plugins schema
    a new rule          directory/rules/<rule>.py, its words in directory/wording/, tests/broken/<rule>.yaml and .txt
    a new page          site/pages/<kind>.py, theme/templates/<kind>.html, a line in site/pages/__init__.py; its kind
                        in ESSENTIAL or REST in site/offline.py if the copy for flight mode should hold it
    a new question      directory/facets/: an entry in FACETS, its answer in asks.py
    a new measure       gaps/measures.py, a line in MEASURES: the page of method tells it
    a word for search   data/needs.yaml, search/everyday.py, search/crisis.py; judged in tests/search/judged.yaml
    a new language      python -m tools.translations <letters>, then translations/<letters>/LC_MESSAGES/hub.po
    a new command       commands/<name>.py, a line in __main__.py
A test (tests/test_imports.py) draws the imports and fails on one that climbs.
"""
