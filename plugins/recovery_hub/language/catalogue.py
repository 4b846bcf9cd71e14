"""The words of the interface in other languages: one file for each, translations/<language>/LC_MESSAGES/hub.po.

A file is compiled in memory when the site is made. A message that it lacks, or that is marked as doubtful ("fuzzy"), is
said in English. What volunteers wrote about helplines and services is not here: it is data.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from markupsafe import Markup, escape

from recovery_hub.language.clock import date_words
from recovery_hub.language.unreadable import UnreadableCatalogueError

ENGLISH = "en"
_MEND = "Open it in the program for translators and save it again, or get it back from an earlier version."
_LINK = re.compile(r"\[([^\[\]]+)\]")
"""The words of a message that become a link: "Or use [a slip of paper]."."""


@dataclass(frozen=True)
class Catalogue:
    """One language, and what the interface says in it.

    Attributes:
        code: its letters, as in translations/ and in addresses ("pl").
        messages: what was translated.
    """

    code: str
    messages: NullTranslations

    @property
    def lang(self) -> str:
        """What the page says its language is."""
        return "en-GB" if self.code == ENGLISH else self.code

    @property
    def direction(self) -> str:
        """Where lines begin: "ltr", or "rtl" for Arabic, Urdu, Farsi, ..."""
        return str(Locale.parse(self.code).text_direction)

    @property
    def name(self) -> str:
        """What its speakers call it, with a capital, as it stands in a link: "Polski"."""
        own = str(Locale.parse(self.code).get_display_name(self.code))
        return own[:1].upper() + own[1:]

    @property
    def english_name(self) -> str:
        """What it is called in English: "Polish"."""
        return str(Locale.parse(self.code).get_display_name(ENGLISH))

    @property
    def is_english(self) -> bool:
        """Whether everything on a page is in one language."""
        return self.code == ENGLISH

    @property
    def marks_english(self) -> Markup:
        """What an element carries whose words are English on a page that is not; "" on an English page."""
        return Markup("") if self.is_english else Markup(' lang="en-GB" dir="ltr"')

    def plain(self, message: str) -> str:
        """Say a message without links and facts, as plain text."""
        return self.messages.gettext(message)

    def say(self, message: str, *links: str, **facts: object) -> Markup:
        """Say a message as safe HTML.

        Args:
            message: in English, as it stands in the catalogue. "%(name)s" stands for a fact. Words in square brackets
                become a link.
            links: where the brackets lead, in order.
            facts: what to put in; markup stays markup, and all else is escaped.
        """
        safe_links = [str(escape(link)) for link in links]
        if facts:  # a percent sign in an address is no place for a fact
            safe_links = [link.replace("%", "%%") for link in safe_links]
        said = Markup(_linked(str(escape(self.plain(message))), safe_links))  # noqa: S704 - escaped just here
        return said % facts if facts else said

    def day(self, day: date) -> str:
        """A day in words."""
        return date_words(day) if self.is_english else format_date(day, "EEEE, d MMMM y", locale=self.code)


def _linked(html: str, links: Sequence[str]) -> str:
    hrefs = iter(links)
    return _LINK.sub(lambda found: f'<a href="{next(hrefs)}">{found[1]}</a>', html) if links else html


def english() -> Catalogue:
    """The language in which all messages are written."""
    return Catalogue(ENGLISH, NullTranslations())


def read_tongues(folder: Path | None) -> Mapping[str, Catalogue]:
    """Read all languages there are: English first, then each file below a folder.

    Args:
        folder: holds <language>/LC_MESSAGES/hub.po; None for English only.

    Raises:
        UnreadableCatalogueError: if one of them can't be read.
    """
    files = sorted(folder.glob("*/LC_MESSAGES/hub.po")) if folder is not None else []
    others = (Catalogue(path.parts[-3], _compiled(path)) for path in files)
    return {tongue.code: tongue for tongue in (english(), *others)}


def _compiled(path: Path) -> GNUTranslations:
    """Read one language.

    Raises:
        UnreadableCatalogueError: if its file is damaged, or its folder is not called like a language.
    """
    try:
        with path.open("rb") as file:
            catalogue = read_po(file, locale=path.parts[-3], abort_invalid=True)
        made = BytesIO()
        write_mo(made, catalogue)
        made.seek(0)
        Locale.parse(path.parts[-3])
        return GNUTranslations(made)
    except PoFileError as error:
        where = f"{path}, line {error.lineno + 1}"
        raise UnreadableCatalogueError(f"{where}: this translation can't be read from here on. {_MEND}") from error
    except UnknownLocaleError as error:
        raise UnreadableCatalogueError(
            f"{path}: “{path.parts[-3]}” is no language we know. Name the folder with its letters, such as “pl”."
        ) from error
    except (ValueError, LookupError, TypeError, AttributeError, OSError) as error:  # what the library lets through
        raise UnreadableCatalogueError(f"{path}: this translation can't be read. {_MEND}") from error
