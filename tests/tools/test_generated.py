"""What is made from Python is made of today's Python, and one command makes it again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import generated, translations
from tools.environment import ROOT
from tools.generated import FOR_SCRIPTS, everything, stale

AGAIN = "Not what Python says today. Type: make generated"
OFTEN_CHANGED = ("docs/rules.md", "docs/schema/service.json", "theme/static/search/letters.js", "tests/golden/ids.json")


@pytest.fixture(scope="module")
def made() -> dict[Path, str]:
    """Every file that is made, as it should be."""
    return everything()


def test_is_what_python_says() -> None:
    """Pages, schemas, forms, the scripts' constants and examples, and the city's land are as Python has them today."""
    assert [] == [path.relative_to(ROOT).as_posix() for path in stale()], AGAIN


@pytest.mark.parametrize("path", OFTEN_CHANGED)
def test_what_is_stale_is_written_again(
    path: str,
    made: dict[Path, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The command writes what is stale or gone, names it, and leaves the rest alone."""
    copies = {tmp_path / file.relative_to(ROOT): text for file, text in made.items()}
    for copy in copies:
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / copy.relative_to(tmp_path), copy)
    (tmp_path / path).write_text("old", encoding="utf-8")
    (tmp_path / "docs" / "schema" / "city.json").unlink()
    gathered: list[list[str]] = []
    monkeypatch.setattr(generated, "ROOT", tmp_path)
    monkeypatch.setattr(generated, "everything", lambda: copies)
    monkeypatch.setattr(translations, "main", gathered.append)

    generated.main()

    assert sorted([path, "docs/schema/city.json"]) == sorted(capsys.readouterr().out.split())
    assert [[]] == gathered
    assert copies == {copy: copy.read_text(encoding="utf-8") for copy in copies}


def test_every_example_is_read_by_a_test_of_the_scripts() -> None:
    """No list of examples lies about that nobody tries."""
    tests = [*(ROOT / "theme").rglob("*.test.js"), *(ROOT / "plugins").rglob("*.test.js")]
    tried = "".join(path.read_text(encoding="utf-8") for path in tests)
    assert [] == [path.name for path in FOR_SCRIPTS if path.suffix == ".json" and path.name not in tried]
