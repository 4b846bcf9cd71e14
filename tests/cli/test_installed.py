"""A city's own folder, made and kept with the installed package: nothing of the project's folder is there."""

from __future__ import annotations

import hashlib
import re
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import httpx
import pytest

from recovery_hub import __version__
from recovery_hub.cli.app import COMMANDS
from recovery_hub.validation import load
from tests.cli.conftest import type_in
from tests.site.making import ROOT

TODAY = date(2026, 11, 26)
GUIDE = ROOT / "docs" / "make-it-yours.md"
NEEDS_ALL = ("build", "serve", "journey", "report")


def test_the_light_lock_is_enough_for_a_check(light: Path, wheel: Path, tmp_path: Path) -> None:
    """With what a city's check installs, a city is begun and checked; what needs more says so in a sentence."""
    hub = str(light / "recovery-hub")

    begun = type_in(tmp_path, hub, "start", "st-marys-hub")

    assert 0 == begun.returncode, begun.stderr
    city = tmp_path / "st-marys-hub"
    assert "St Marys" == load(city, TODAY)[0].city.name
    for words in (("check",), ("migrate",), ("tidy",), ("due",), ("changes", "--before", "."), ("links", "--help")):
        ran = type_in(city, hub, *words)
        assert 0 == ran.returncode, (words, ran.stderr)
    assert f"recovery-hub {__version__}\n" == type_in(city, hub, "--version").stdout
    for command in NEEDS_ALL:
        ran = type_in(city, hub, command, "--help")
        said = " ".join(ran.stderr.split())
        assert "Traceback" not in said
        assert ran.returncode == 0 or "requirements/site.txt" in said, command
    listed = type_in(city, hub, "--help").stdout
    assert [] == [command for command in COMMANDS if f" {command} " not in listed]
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    program = (city / "requirements" / "program.txt").read_text("utf-8")
    assert f"./program/{wheel.name} --hash=sha256:{digest}\n" in program
    assert wheel.read_bytes() == (city / "program" / wheel.name).read_bytes()
    for lock in ("check.txt", "site.txt", "audit.txt"):
        assert (ROOT / "requirements" / lock).read_bytes() == (city / "requirements" / lock).read_bytes()


@pytest.fixture(scope="module")
def followed(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city that "Make it yours" makes, typed as it stands there.

    Left out is what needs GitHub, the network or a person's answers: those blocks are of the kind ``text``.
    """
    folder = tmp_path_factory.mktemp("home")
    blocks = re.findall(r"^```sh\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 7
    ran = type_in(folder, "/bin/sh", "-e", path=whole, script="".join(blocks))
    if ran.returncode:
        pytest.fail(f"{ran.stdout[-1000:]}\n{ran.stderr[-2000:]}")
    return folder / "bramblebury-hub"


def test_the_guide_works_to_the_letter(followed: Path) -> None:
    """Who follows it has a city of their own with two groups in it, one of them checked, and a site to publish."""
    directory, _ = load(followed, TODAY)
    assert {"sunday-walk", "tuesday-table"} == set(directory.services)
    checked = directory.services["tuesday-table"].verified
    assert checked is not None
    assert TODAY == checked.on
    home = (followed / "public" / "index.html").read_text(encoding="utf-8")
    assert "Find help and company in Bramblebury" in home
    assert "https://bramblebury-hub.org.uk/" in home
    assert f"Made with Recovery Hub {__version__}." in home


def test_nothing_is_written_beside_the_city(followed: Path, whole: Path) -> None:
    """What was worked out is kept in the city's folder, and the folder of the package stays as it was installed."""
    ours = {".github", ".gitignore", "README.md", "content", "data", "output", "program", "public"}
    theirs = {"groups.csv", "groups.yaml", "import-report.md", "import-report.csv"}
    assert {*ours, *theirs, "requirements"} == {path.name for path in followed.iterdir()}
    carried = next(whole.parent.glob("lib/python*/site-packages/recovery_hub")) / "carried"
    own = {"content", "data", "node_modules", "pelicanconf.py", "publishconf.py", "requirements", "theme"}
    assert {*own, "translations"} == {path.name for path in carried.iterdir()} - {"__pycache__", "made-from.txt"}


def test_serve_answers(followed: Path, whole: Path) -> None:
    """The city that was made is shown on this computer, with its own page for what is not there."""
    words = [str(whole / "recovery-hub"), "serve", "--port", "0"]
    with subprocess.Popen(words, cwd=followed, stderr=subprocess.PIPE, text=True, env={"TODAY": str(TODAY)}) as serving:
        try:
            assert serving.stderr is not None
            named = (re.search(r"http://127\.0\.0\.1:\d+", line) for line in serving.stderr)
            address = next(found[0] for found in named if found is not None)
            assert "116 123" in httpx.get(f"{address}/help-now/").text
            assert 404 == httpx.get(f"{address}/not-there/").status_code
        finally:
            serving.terminate()


def test_the_package_carries_what_pages_need(wheel: Path) -> None:
    """Theme, first words, translations, locks and the library of maps are in it; the example city's entries are not."""
    with zipfile.ZipFile(wheel) as packed:
        names = {name.removeprefix("recovery_hub/carried/") for name in packed.namelist()}
    own = {path.relative_to(ROOT).as_posix() for path in (ROOT / "theme").rglob("*") if path.is_file()}
    assert set() == own - names
    assert {
        "translations/pl/LC_MESSAGES/hub.po", "data/needs.yaml", "data/helplines.yaml", "requirements/check.txt",
        "requirements/site.txt", "requirements/audit.txt", "pelicanconf.py", "publishconf.py",
        "node_modules/leaflet/dist/leaflet.js",
        "node_modules/leaflet/LICENSE", "node_modules/leaflet.markercluster/dist/leaflet.markercluster.js",
    } <= names  # fmt: skip
    assert [] == [name for name in names if name.startswith(("data/services", "content/places", "tests/", "tools/"))]
