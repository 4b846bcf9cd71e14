"""The catalogue of the interface's words: ``make words`` gathers them again after a change, as ``make generated`` does.

It writes translations/messages.pot, and brings every translations/<language>/LC_MESSAGES/hub.po up to it: new messages
come in untranslated, and what is said no more goes. Nothing is guessed. To begin a new language, name it: ``... de``.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from tools.environment import ROOT

FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "messages.pot"
HEADER = """\
# The words of the interface, as they are said in English. Made by make generated; not to be edited.
# %(name)s stands for a fact, and words in [square brackets] become a link: a translation needs both as well."""

_METHODS = [("theme/templates/**.html", "jinja2.ext:babel_extract"), ("plugins/recovery_hub/site/**.py", "python")]
_KEYWORDS = {"_": None, "plain": None}
_NOISE = tuple(
    f'"{name}: '
    for name in (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Generated-By",
        "Report-Msgid-Bugs-To",
        "Last-Translator",
        "Language-Team",
    )
)
"""Lines that Babel puts at the head: days would make a difference where there is none, and the rest are blanks."""
_NAMED = re.compile(r"%\((\w+)\)s")


def gathered() -> Catalog:
    """Gather every message of the templates and of the pages."""
    catalogue = Catalog(project="Recovery Hub", version="1", charset="utf-8", header_comment=HEADER, fuzzy=False)
    for folder, pattern, method in (
        (ROOT / pattern.partition("/**")[0], pattern, method) for pattern, method in _METHODS
    ):
        inside = [(f"**{pattern.partition('/**')[2]}", method)]
        options = {"**": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}
        for file, _, words, _, context in extract_from_dir(folder, inside, options, _KEYWORDS):
            where = (folder / file).relative_to(ROOT).as_posix()
            catalogue.add(words, locations=[(where, 0)], context=context)
    return catalogue


def faults(catalogue: Catalog, wanted: Catalog) -> Iterator[str]:
    """Yield what is wrong with a translation: what it lacks, what it has too much, and facts or links that are lost."""
    for message in _messages(wanted):
        own = catalogue.get(message.id)
        if own is None or not own.string:
            yield f"“{message.id}” is not translated."
        elif own.fuzzy:
            yield f"“{message.id}” is marked as doubtful (fuzzy)."
        elif _parts(str(own.string)) != _parts(str(message.id)):
            yield f"“{own.string}” must have the same %(facts)s and [links] as “{message.id}”."
    for message in _messages(catalogue):
        if wanted.get(message.id) is None:
            yield f"“{message.id}” is said no more."
    yield from (f"“{gone}” is said no more." for gone in catalogue.obsolete)


def _messages(catalogue: Catalog) -> Iterator[Message]:
    yield from (message for message in catalogue if message.id)


def _parts(words: str) -> tuple[list[str], int, int]:
    """The facts and the number of links of a message; a percent sign that is neither breaks the page."""
    rest = _NAMED.sub("", words)
    return sorted(_NAMED.findall(words)), len(re.findall(r"\[[^\[\]]+\]", words)), rest.count("%")


def read(path: Path) -> Catalog:
    """Read a catalogue; a translation knows its language from its folder."""
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.parts[-3])


def _begun(language: str) -> Catalog:
    return Catalog(
        locale=language,
        project="Recovery Hub",
        version="1",
        header_comment="# Not checked yet by a person who speaks the language.",
        last_translator="",
        language_team="",
        fuzzy=False,
    )


def _write(path: Path, catalogue: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, ignore_obsolete=True, include_lineno=False, sort_by_file=True)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(_NOISE)), encoding="utf-8")


def main(languages: list[str]) -> None:
    """Write the template, and bring every translation up to it."""
    wanted = gathered()
    _write(TEMPLATE, wanted)
    begun = [FOLDER / language / "LC_MESSAGES" / "hub.po" for language in languages]
    for path in {*FOLDER.glob("*/LC_MESSAGES/hub.po"), *begun}:
        catalogue = read(path) if path.is_file() else _begun(path.parts[-3])
        catalogue.update(wanted, no_fuzzy_matching=True, update_creation_date=False)
        _write(path, catalogue)
        missing = sum(not message.string for message in _messages(catalogue))
        print(f"{path.relative_to(ROOT)}: {len(catalogue)} messages, {missing} of them not translated yet.")


if __name__ == "__main__":
    main(sys.argv[1:])
