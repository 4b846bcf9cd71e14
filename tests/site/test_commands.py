"""The command line: what it says when something is wrong, and the number with which it ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import Result

from recovery_hub.cli.app import COMMANDS
from tests.site.making import ROOT, TODAY, Town, hub, typed

WITH_A_CITY = ("check", "tidy", "build", "serve", "due")
WITH_A_DAY = ("check", "build", "serve")


def check(town: Town, *words: str, **environment: str) -> Result:
    """Check a town."""
    return typed("check", "--city", str(town.folder), *words, **environment)


@pytest.mark.parametrize("command", WITH_A_CITY)
def test_missing_folder(command: str, tmp_path: Path) -> None:
    """Who mistypes the city's folder is told so in a sentence."""
    ran = typed(command, "--city", str(tmp_path / "atlantis"))
    assert 2 == ran.exit_code
    assert f"There is no folder “data” in “{tmp_path / 'atlantis'}”." in ran.output
    assert "Traceback" not in ran.output


@pytest.mark.parametrize("command", WITH_A_DAY)
@pytest.mark.parametrize("day", ["22-11-2026", "2026-02-30", "tomorrow", "2026-11-22x"])
def test_day_that_is_none(command: str, day: str, town: Town, tmp_path: Path) -> None:
    """Who mistypes the day is told how a day is written."""
    ran = (
        typed(command, "--city", str(town.folder), "--out", str(tmp_path / "out"), "--today", day)
        if command != "check"
        else check(town, "--today", day)
    )
    assert 2 == ran.exit_code
    assert f"“{day}” is not a day we can read. Write it like this: TODAY=2026-11-22" in ran.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"# nothing yet\n",
        b"name: [\n",
        b"- a list\n",
        b"name: Littleton\n\tsite_name: x\n",
        b"\xff\xfe\x00n\x00a",
        b"just words",
    ],
)
def test_unreadable_city(command: str, content: bytes, town: Town, tmp_path: Path) -> None:
    """A city.yaml that can't be read is told with its name, and ends with 1."""
    (town.folder / "data" / "city.yaml").write_bytes(content)
    extra = ("--out", str(tmp_path / "out")) if command == "build" else ()
    ran = typed(command, "--city", str(town.folder), "--today", str(TODAY), *extra)
    assert 1 == ran.exit_code
    assert "data/city.yaml" in ran.output
    assert "Traceback" not in ran.output
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    assert not (tmp_path / "out").exists()


def test_city_file_that_is_not_there(town: Town) -> None:
    """A city without city.yaml is told what is missing."""
    (town.folder / "data" / "city.yaml").unlink()
    ran = check(town, "--today", str(TODAY))
    assert 1 == ran.exit_code
    assert "data/city.yaml" in ran.output


def test_all_is_well(town: Town) -> None:
    """Where nothing stops the build, check ends with 0 and says what it read."""
    ran = check(town, "--today", str(TODAY))
    assert 0 == ran.exit_code, ran.output
    assert "Read 3 services, 2 places" in ran.output or "Read " in ran.output


def test_mistakes_end_with_one_however_many(town: Town) -> None:
    """However many mistakes there are, check ends with 1; all of them are told at once."""
    text = town.read("data/services.yaml")
    town.write(
        "data/services.yaml",
        text.replace("status: active", "status: runing").replace("cost: {kind: free}", "cost: {kind: fre}"),
    )
    ran = check(town, "--today", str(TODAY))
    assert 1 == ran.exit_code
    wrong = text.count("status: active") + text.count("cost: {kind: free}")
    # One of them meets at a hidden place: of that entry no word is repeated.
    assert wrong == ran.output.count("is not one of the words we know for")


def test_day_in_the_environment_and_on_the_line(town: Town) -> None:
    """TODAY=... before the command means the same as --today after it; the one on the line has the last word."""
    late = "2027-11-04"
    on_the_line = check(town, "--today", late).output
    assert "more than a year" in on_the_line

    def sentences(output: str) -> str:
        return output.partition("Read ")[0]

    assert sentences(on_the_line) == sentences(check(town, TODAY=late).output)
    assert sentences(on_the_line) == sentences(check(town, "--today", late, TODAY="2026-11-23").output)
    assert 2 == check(town, TODAY="nonsense").exit_code


def test_pull_requests_get_their_lines(town: Town) -> None:
    """On GitHub a mistake stands at its line in the pull request as well."""
    town.swap("data/services.yaml", "status: active", "status: runing")
    ran = check(town, "--today", str(TODAY), GITHUB_ACTIONS="true")
    assert "::error file=" in ran.output
    assert "::error" not in check(town, "--today", str(TODAY)).output


def test_tidy_keeps_what_it_can_not_read(town: Town) -> None:
    """Tidy leaves a file that it can't read as it is, says so, tidies the others, and ends with 1."""
    (town.folder / "data" / "places.yaml").write_bytes(b"- id: caf\xe9\n")
    town.write("data/needs.yaml", town.read("data/needs.yaml").replace("- id: company\n", "- id: company   \n"))
    broken = "- id: a\n\tname: b\n"
    town.write("data/organisations.yaml", broken)
    ran = typed("tidy", "--city", str(town.folder))
    assert 1 == ran.exit_code
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    assert "data/organisations.yaml: left as it is." in ran.output
    assert "data/places.yaml: left as it is." in ran.output
    assert (broken, b"- id: caf\xe9\n") == (
        town.read("data/organisations.yaml"),
        (town.folder / "data" / "places.yaml").read_bytes(),
    )
    assert "- id: company\n" in town.read("data/needs.yaml")


def test_tidy_twice(town: Town) -> None:
    """What is tidy is not touched again."""
    assert 0 == typed("tidy", "--city", str(town.folder)).exit_code
    before = {path: path.stat().st_mtime_ns for path in (town.folder / "data").rglob("*.yaml")}
    ran = typed("tidy", "--city", str(town.folder))
    assert (0, before) == (ran.exit_code, {path: path.stat().st_mtime_ns for path in before})


def test_rules_are_the_book_of_rules() -> None:
    """The book of rules in docs/ is the one that the rules themselves tell."""
    ran = typed("rules")
    assert 0 == ran.exit_code
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == ran.output


def test_taken_port(town: Town, tmp_path: Path) -> None:
    """Who starts the site twice is told that the port is taken, and what to type instead."""
    from recovery_hub.site.server import serving  # noqa: PLC0415 - only here

    with serving(tmp_path) as address:
        port = address.rpartition(":")[2]
        words = ("--city", str(town.folder), "--out", str(tmp_path / "out"), "--port", port, "--today", str(TODAY))
        ran = hub("serve", *words)
    assert 2 == ran.returncode
    assert f"Port {port} is taken on this computer" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_nothing_typed_lists_what_there_is() -> None:
    """Who types no command is shown all of them."""
    ran = typed()
    assert 2 == ran.exit_code
    assert [] == [command for command in COMMANDS if command not in ran.output]
    assert "Traceback" not in ran.output


def test_unknown_command() -> None:
    """Who mistypes a command is told so."""
    ran = hub("chekc")
    assert 2 == ran.returncode
    assert "chekc" in ran.stderr
    assert "Traceback" not in ran.stderr
