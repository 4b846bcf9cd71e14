"""The words of the interface: gathered anew they are those in translations/, and each translation has them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages import Catalog

from tools import translations
from tools.translations import FOLDER, TEMPLATE, faults, gathered, read

TRANSLATED = sorted(FOLDER.glob("*/LC_MESSAGES/hub.po"))
AGAIN = "Not what the pages say today. Type: make generated, and translate what is new"


@pytest.fixture(scope="module")
def wanted() -> Catalog:
    """What the templates and pages say today."""
    return gathered()


def _where(catalogue: Catalog) -> dict[str, list[str]]:
    return {str(message.id): sorted(file for file, _ in message.locations) for message in catalogue if message.id}


def test_template_is_what_is_said(wanted: Catalog) -> None:
    """Whoever translates gets every message of today, and none that is said no more."""
    assert _where(wanted) == _where(read(TEMPLATE)), AGAIN
    assert len(_where(wanted)) > 50


def test_gathering_again_changes_nothing(wanted: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Gathering the words of an unchanged site leaves the files as they are, to the letter."""
    files = [TEMPLATE, *TRANSLATED]
    for file in files:
        copy = tmp_path / file.relative_to(FOLDER)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    monkeypatch.setattr(translations, "TEMPLATE", tmp_path / TEMPLATE.name)
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "gathered", lambda: wanted)
    translations.main([])
    after = {file: (tmp_path / file.relative_to(FOLDER)).read_text(encoding="utf-8") for file in files}
    assert {file: file.read_text(encoding="utf-8") for file in files} == after


@pytest.mark.parametrize("path", TRANSLATED, ids=[path.parts[-3] for path in TRANSLATED])
def test_translation_is_whole(path: Path, wanted: Catalog) -> None:
    """A translation lacks nothing, holds nothing old, and loses no fact and no link on the way."""
    assert [] == list(faults(read(path), wanted)), AGAIN


def test_there_is_polish() -> None:
    """Polish is there."""
    assert "pl" in [path.parts[-3] for path in TRANSLATED]


@pytest.mark.parametrize(
    ("english", "translated", "fault"),
    [
        ("Kept by %(who)s.", "", "is not translated"),
        ("Kept by %(who)s.", "Prowadzi: %(kto)s.", "must have the same"),
        ("Kept by %(who)s.", "Prowadzi: ktoś.", "must have the same"),
        ("Or use [a slip].", "Albo kartka.", "must have the same"),
        ("Half", "50% z tego", "must have the same"),
        ("Kept by %(who)s.", "%(who)s prowadzi.", ""),
        ("Or use [a slip].", "Albo [kartka].", ""),
    ],
)
def test_a_broken_translation_is_told(english: str, translated: str, fault: str) -> None:
    """A translator hears of every message that would break a page."""
    source, own = Catalog(), Catalog(locale="pl")
    source.add(english)
    own.add(english, translated)
    told = list(faults(own, source))
    assert fault in "".join(told)
    assert bool(fault) == bool(told)


def test_old_and_doubtful_messages_are_told() -> None:
    """What is said no more, and what a program only guessed, does not stay in a translation unseen."""
    source, own = Catalog(), Catalog(locale="pl")
    source.add("Map")
    own.add("Map", "Mapa", flags=["fuzzy"])
    own.add("Atlas", "Atlas")
    assert ["“Map” is marked as doubtful (fuzzy).", "“Atlas” is said no more."] == list(faults(own, source))
