"""How a new city names the program that made it."""

from __future__ import annotations

import json
from importlib.metadata import Distribution
from pathlib import Path

import pytest

from recovery_hub import __version__
from recovery_hub.editing.new_city.pinning import PROJECT, pin

SHA = "ab" * 32
COMMIT = "0123456789" * 4
WEB = "https://hub.example/recovery_hub-0.2.0-py3-none-any.whl"


class _Installed(Distribution):
    """A program, with what pip wrote down when it was installed."""

    def __init__(self, origin: object) -> None:
        self._origin = origin

    def read_text(self, filename: str) -> str | None:
        return json.dumps(self._origin) if filename == "direct_url.json" and self._origin else None

    def locate_file(self, path: object) -> Path:
        raise FileNotFoundError(path)


@pytest.mark.parametrize(
    "archive",
    [{"hash": f"sha256={SHA}"}, {"hashes": {"sha256": SHA}}, {"hash": f"sha256={SHA}", "hashes": {"sha256": SHA}}],
)
def test_a_file_from_the_web_is_named_by_its_hash(archive: object) -> None:
    """As older and newer pips write it down."""
    assert (
        f"recovery-hub @ {WEB} --hash=sha256:{SHA}" == pin(_Installed({"url": WEB, "archive_info": archive}), "").line
    )


def test_a_file_from_this_computer_comes_along(tmp_path: Path) -> None:
    """A wheel that is nowhere on the web lies in the city's folder, and is named by its hash."""
    wheel = tmp_path / "my wheels" / "recovery_hub-0.2.0-py3-none-any.whl"
    wheel.parent.mkdir()
    wheel.write_bytes(b"packed")
    found = pin(_Installed({"url": wheel.as_uri(), "archive_info": {"hashes": {"sha256": SHA}}}), COMMIT)

    assert f"./program/{wheel.name} --hash=sha256:{SHA}" == found.line
    assert {f"program/{wheel.name}": b"packed"} == found.files


def test_a_commit_is_named_where_there_is_no_hash(tmp_path: Path) -> None:
    """Pip wrote it down, or the package knows what it was made from; a wheel that has gone is one of these."""
    asked = {"url": "https://git.example/mine", "vcs_info": {"vcs": "git", "commit_id": COMMIT}}
    gone = {"url": (tmp_path / "gone.whl").as_uri(), "archive_info": {"hashes": {"sha256": SHA}}}

    assert f"recovery-hub @ git+https://git.example/mine@{COMMIT}" == pin(_Installed(asked), "").line
    for installed in (None, _Installed(None), _Installed(gone)):
        assert f"recovery-hub @ git+{PROJECT}@{COMMIT}" == pin(installed, COMMIT).line


@pytest.mark.parametrize(
    "origin", [None, [], {"url": WEB}, {"url": WEB, "archive_info": {"hash": "sha256=short"}}, {"vcs_info": 1}]
)
def test_where_nobody_knows_the_version_is_named(origin: object) -> None:
    """Nothing is made up: it says that it is the version only."""
    found = pin(_Installed(origin), "")

    assert f"recovery-hub=={__version__}" == found.line
    assert "version only" in found.says
