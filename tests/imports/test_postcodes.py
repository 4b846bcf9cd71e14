"""Coordinates from a file of postcodes: nobody is asked, only the city's are kept, and the door is never claimed."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from recovery_hub.directory.records import Bounds
from recovery_hub.geo import LatLon, metres_between
from recovery_hub.imports.postcodes import import_postcodes
from recovery_hub.imports.spreadsheet import ImportStoppedError
from recovery_hub.imports.spreadsheet.kept_postcodes import POSTCODES_FILE, postcodes_of
from tests.imports.conftest import ROWS, Importer, listed

BOX = Bounds(south=53.76, north=53.84, west=-4.68, east=-4.52)
DIRECTORY = """\
pcd,pcds,dointr,doterm,lat,long
ZZ1 4AB,ZZ1 4AB,198001,,53.80120,-4.60210
ZZ2 1AD,ZZ2 1AD,198001,,53.81000,-4.61000
ZZ9 9ZZ,ZZ9 9ZZ,198001,199001,53.80000,-4.60000
ZZ3 1AA,ZZ3 1AA,198001,,99.999999,0.000000
ZZ4 1AA,ZZ4 1AA,198001,,55.00000,-4.60000
Z1 4AB,Z1 4AB,198001,,53.80000,-4.60000
"""


def written(folder: Path, text: str, name: str = "postcodes.csv") -> Path:
    """Write a file of postcodes."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_only_the_living_postcodes_of_the_city_are_kept(tmp_path: Path) -> None:
    """Those that ended, have no position, lie elsewhere or belong to a neighbour with like letters are not."""
    done = import_postcodes(written(tmp_path, DIRECTORY), tmp_path / "city", BOX, ["ZZ"])
    assert (done.read, done.kept) == (4, 2)
    assert postcodes_of(tmp_path / "city") == {"ZZ1 4AB": LatLon(53.8012, -4.6021), "ZZ2 1AD": LatLon(53.81, -4.61)}


def test_code_point_open_comes_as_a_zip_in_metres(tmp_path: Path) -> None:
    """Eastings and northings become degrees; the known spot of the Ordnance Survey's own example is met."""
    # Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", Caister water tower.
    with zipfile.ZipFile(tmp_path / "codepo_gb.zip", "w") as archive:
        archive.writestr("Data/CSV/nr.csv", '"NR305SU",10,651410,313177,"E92000001"\n"NR305SX",90,0,0,"E92000001"\n')
        archive.writestr("Doc/Code-Point_Open_Column_Headers.csv", "PC,PQ,EA,NO\n")
    box = Bounds(south=52.0, north=53.0, west=1.0, east=2.0)
    done = import_postcodes(tmp_path / "codepo_gb.zip", tmp_path / "city", box, [])
    assert (done.read, done.kept) == (2, 1)
    tower = LatLon(52.657979, 1.716052)
    assert metres_between(postcodes_of(tmp_path / "city")["NR30 5SU"], tower) < 10


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name,town\na,b\n", "no postcodes"),
        (DIRECTORY.replace("53.8", "51.8"), "lies in the box"),
        ("", "no postcodes"),
    ],
)
def test_the_wrong_file_is_one_sentence(tmp_path: Path, text: str, words: str) -> None:
    """Nothing is written, and what was kept before stays."""
    import_postcodes(written(tmp_path, DIRECTORY), tmp_path / "city", BOX, ["ZZ"])
    before = (tmp_path / "city" / POSTCODES_FILE).read_bytes()
    with pytest.raises(ImportStoppedError, match=words):
        import_postcodes(written(tmp_path, text), tmp_path / "city", BOX, ["ZZ"])
    assert (tmp_path / "city" / POSTCODES_FILE).read_bytes() == before


def test_a_list_finds_its_places_by_postcode(bring_in: Importer, city: Path, tmp_path: Path) -> None:
    """A row without coordinates gets the middle of its postcode; one that has its own keeps it."""
    import_postcodes(written(tmp_path, DIRECTORY), city, BOX, ["ZZ"])
    bring_in(ROWS)
    places = {place["name"]: place for place in listed(city, "places.yaml")}
    hall, hill = places["Bridge Hall"], places["Walking Group, 3 Hill Road"]
    assert (hall["latitude"], hall["longitude"]) == ("53.8012", "-4.6021")
    assert (hill["latitude"], hill["longitude"]) == ("53.81", "-4.61")


def test_a_damaged_file_says_what_to_do(tmp_path: Path) -> None:
    """Never a traceback."""
    (tmp_path / "data").mkdir()
    (tmp_path / POSTCODES_FILE).write_text("postcode\nZZ1 4AB\n", encoding="utf-8")
    with pytest.raises(ImportStoppedError, match="recovery-hub import postcodes"):
        postcodes_of(tmp_path)
