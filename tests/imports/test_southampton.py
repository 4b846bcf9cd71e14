"""The real list of 2014. It lies beside the project and is never copied into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_hub.directory.problem import Level
from recovery_hub.imports.spreadsheet import ImportReport, import_spreadsheet
from recovery_hub.imports.spreadsheet.report import Outcome
from recovery_hub.imports.spreadsheet.report_text import report_text
from recovery_hub.validation.load import load
from tests.imports.conftest import TODAY, every_file, service

PROJECT = Path(__file__).resolve().parents[2]
REAL = PROJECT.parent / "shared" / "real" / "southampton" / "services_nhs2014.geojson"
MAPPING = PROJECT / "docs" / "import" / "southampton-2014.yaml"

pytestmark = pytest.mark.skipif(
    not REAL.is_file(),
    reason=f"The list of Southampton is not here: we look for it in ../shared/real/southampton/{REAL.name}.",
)


@pytest.fixture(scope="module")
def southampton(tmp_path_factory: pytest.TempPathFactory) -> tuple[ImportReport, Path]:
    """Import the list once: ``(report, city folder)``."""
    city = tmp_path_factory.mktemp("southampton")
    return import_spreadsheet([REAL], MAPPING, city, TODAY, PROJECT), city


def test_every_one_of_the_366_rows_is_a_service_or_named(southampton: tuple[ImportReport, Path]) -> None:
    """No doctor, pharmacy or clinic of the list is lost on the way."""
    report, city = southampton
    written = {path.stem for path in (city / "data/services").glob("*.yaml")}
    in_services = [row for row in report.rows if row.service]
    named = [row for row in report.rows if not row.service]
    assert len(report.rows) == 366
    assert len(in_services) + len(named) == 366
    assert {row.service for row in in_services} == written
    assert all(row.outcome is Outcome.LEFT_OUT and row.reason and row.key in report_text(report) for row in named)


def test_no_entry_looks_checked(southampton: tuple[ImportReport, Path]) -> None:
    """Every entry says that it is of 2014, and none claims that somebody has checked it."""
    report, city = southampton
    for name in report.services():
        entry = service(city, name)
        assert entry["status"] == "unconfirmed"
        assert "verified" not in entry
        assert [source["on"] for source in entry["sources"]] == ["2014-02-22"]  # type: ignore[attr-defined]


def test_importing_again_changes_not_a_byte(southampton: tuple[ImportReport, Path]) -> None:
    """A second import of the same list leaves all files as they are."""
    _, city = southampton
    before = every_file(city)
    import_spreadsheet([REAL], MAPPING, city, TODAY, PROJECT)
    assert every_file(city) == before


def test_no_private_person_is_published(southampton: tuple[ImportReport, Path]) -> None:
    """People who gave care under their own name, perhaps at home, are in no file."""
    _, city = southampton
    everything = b"".join(every_file(city).values())
    assert b"Hollingworth" not in everything
    assert b"72 Upper Northam Road" not in everything


def test_pharmacies_have_their_week(southampton: tuple[ImportReport, Path]) -> None:
    """The opening times of the second file stand with their pharmacy."""
    _, city = southampton
    assert service(city, "millbrook-pharmacy")["sessions"][0]["hours"].startswith("Mo-")  # type: ignore[index]


def test_the_reader_finds_no_error_in_the_entries(southampton: tuple[ImportReport, Path]) -> None:
    """What the import writes passes the same checks as what volunteers write."""
    from recovery_hub.directory.problem import DataError  # noqa: PLC0415

    _, city = southampton
    try:
        problems = load(city, TODAY)[1]
    except DataError as stopped:
        problems = stopped.problems
    written = ("data/services", "data/places.yaml", "data/organisations.yaml", "data/city.yaml")
    assert [p for p in problems if p.level is Level.ERROR and p.spot.path.startswith(written)] == []
