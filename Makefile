# Everything a person types. `make` alone lists it. CI calls these targets and nothing else.
#
# The first run sets up what it needs (tools/set_up.py) and shows what it does; later runs install nothing.

CITY    ?= .
OUT     ?= output
PORT    ?= 8000
TODAY   ?=
SITEURL ?=
TESTS   ?= tests
NEWER   ?=
NEED    ?= all
BAND    ?=
NAME    ?=
BEFORE  ?=
FORM    ?=
SAFETY  ?=
KIND    ?= add
PYTHON  ?= python3

python  := .venv/bin/python
hub     := $(python) -m recovery_hub
today   := $(if $(TODAY),--today '$(TODAY)')

export SITEURL
export PYTHONPATH := plugins$(if $(PYTHONPATH),:$(PYTHONPATH))
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

.PHONY: help
help: ## this list
	@echo 'Recovery Hub: what you can type'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile
	@echo
	@echo '  CITY=folder        another city: a folder with data/ and content/'
	@echo '  OUT=folder         where the site (or the pictures) go'
	@echo '  PORT=8000          where make serve is to be found on this computer'
	@echo '  TODAY=2026-11-22   build as if it were this day'
	@echo '  SITEURL=https://…  the address of the site, for make publish'
	@echo '  NEED=company       which need make report prints; BAND=weekday-evening, saturday, sunday'
	@echo '  TESTS=folder       which tests make test runs; NEWER=1: make lock takes newer versions'

.PHONY: serve
serve: ready-site ## build the site, show it on this computer, build again when a file changes
	@$(hub) serve --city '$(CITY)' --out '$(OUT)' --port '$(PORT)' $(today)

.PHONY: site
site: ready-site ## build the site into output/
	@$(hub) build --city '$(CITY)' --out '$(OUT)' $(today)

.PHONY: publish
publish: ready-site ## build the site as it goes on the web (publishconf.py)
	@$(hub) build --city '$(CITY)' --out '$(OUT)' $(today) --publish

.PHONY: check
check: ready-check ## read the data and say what is wrong with it; builds nothing
	@$(hub) check --city '$(CITY)' $(today) $(if $(BEFORE),--before '$(BEFORE)')

.PHONY: changes
changes: ready-check ## what a change to the data means: make changes BEFORE=folder-as-it-was
	@$(hub) changes --before '$(BEFORE)' --city '$(CITY)' $(today) $(if $(FORM),--format '$(FORM)') $(if $(SAFETY),--safety)

.PHONY: links
links: ready-check ## ask every link of the directory whether it still leads somewhere (uses the network)
	@$(hub) links --city '$(CITY)' $(today)

.PHONY: from-issue
from-issue: ready-check
	@$(hub) from-issue --kind '$(KIND)' --into '$(CITY)' $(today) || [ $$? -eq 3 ] # 3: it is refused, and that is an answer

.PHONY: tidy
tidy: ready-check ## put the data into its usual order and spacing
	@$(hub) tidy --city '$(CITY)'

.PHONY: due
due: ready-check ## who should be asked this week, and what to say on the phone
	@$(hub) due --city '$(CITY)' $(today) $(if $(FORM),--format '$(FORM)')

.PHONY: new
new: ready-check ## a few questions, then a new entry: make new NAME="Tuesday Table"
	@$(hub) new '$(subst ','\'',$(NAME))' --city '$(CITY)' $(today)

.PHONY: test
test: lint types ready-chromium ## lint, types and all tests, as CI runs them
	@echo 'Testing the scripts of the pages (node --test)'
	@$(python) -m tools.scripts test
	@echo 'Testing (pytest)'
	@$(python) -m pytest -n 2 --dist worksteal $(TESTS)

.PHONY: browsers
browsers: ready-dev ## the main ways through the site in Firefox and WebKitGTK, and its files in nginx (not part of make test)
	@$(python) -m tools.other_browsers
	@OTHER_BROWSERS=1 $(python) -m pytest tests/other_browsers tests/site/test_nginx.py

.PHONY: lint
lint: ready-dev ## look for mistakes in the code and its layout
	@echo 'Looking for mistakes (ruff)'
	@$(python) -m ruff check .
	@$(python) -m ruff format --check --diff .
	@echo 'Looking for mistakes in the scripts of the pages (biome)'
	@$(python) -m tools.scripts lint

.PHONY: types
types: ready-dev ## check the types of the code
	@echo 'Checking the types (mypy; some ten seconds)'
	@$(python) -m mypy
	@echo 'Checking the types of the scripts (tsc)'
	@$(python) -m tools.scripts types

.PHONY: pictures
pictures: OUT = pictures
pictures: ready-chromium ## screenshots of every kind of page, into pictures/
	@$(python) -m tools.pictures --city '$(CITY)' --out '$(OUT)' $(today)

.PHONY: report
report: ready-chromium ## a page about gaps as a board paper: make report NEED=company
	@$(hub) report --need '$(NEED)' $(if $(BAND),--band '$(BAND)') --city '$(CITY)' $(today)

.PHONY: words
words: ready-dev ## gather the interface's words for translators, into translations/
	@$(python) -m tools.translations

.PHONY: generated
generated: ready-dev ## write every file again that is made from Python: rules, schemas, forms, words
	@$(python) -m tools.generated

.PHONY: lock
lock: ready-check ## work out the locks again, after a change to requirements/*.in or package.json
	@$(python) -m tools.lock $(if $(NEWER),--newer)

.PHONY: audit
audit: ready-check ## ask whether a package that we lock has a known fault (uses the network)
	@$(python) -m tools.audit

.PHONY: wheel
wheel: ready-dev ## the package as one file, into dist/: what a city installs
	@$(python) -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

.PHONY: clean
clean: ## take away what was built: output/, pictures/, dist/ and the tools' caches
	rm -rf output pictures dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

.PHONY: clean-all
clean-all: clean ## take away what was installed, too
	rm -rf .venv node_modules .cache

# Setting up. A larger group of packages serves for a smaller one; what is there is not installed again.
.PHONY: ready-check ready-site ready-dev ready-chromium
ready-check ready-site ready-dev: ready-%:
	@command -v '$(PYTHON)' >/dev/null || { echo 'Recovery Hub needs Python 3.11 or newer. On Debian or Ubuntu type: sudo apt-get install python3 python3-venv' >&2; exit 1; }
	@'$(PYTHON)' -m tools.set_up $*

ready-chromium: ready-dev
	@$(python) -m tools.chromium
