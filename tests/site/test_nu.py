"""The Nu Html Checker of the W3C over one page of each kind; ``python -m tools.every_page`` goes over all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.making import Made
from tools import nu
from tools.kinds_of_page import EXAMPLES, address


def _files(site: Path) -> list[Path]:
    """One page of each kind of a site in a folder."""
    found = filter(None, (address(site, example) for example in EXAMPLES))
    return [site / f"{where.lstrip('/')}{'index.html' if where.endswith('/') else ''}" for where in found]


def _write(made: Made, folder: Path) -> Path:
    for name, content in made.files.items():
        if name.endswith(".html"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    return folder


def test_nothing_to_find(site_folder: Path, little: Made, tmp_path: Path) -> None:
    """The checker has no error and no warning for any kind of page, where much is known and where little is."""
    if told := nu.why_not():
        pytest.skip(told)
    small, bad = _write(little, tmp_path / "little"), tmp_path / "bad.html"
    bad.write_text('<!doctype html><html lang="en-GB"><title>Bad</title><table><tr role="row"><td>x</table>', "utf-8")
    files = [*_files(site_folder), *_files(small), site_folder / "gaps/move/index.html", bad]
    found = list(nu.faults(files, tmp_path))
    assert [line for line in found if line.startswith("bad.html")], "the checker sees nothing at all"
    assert [] == [line for line in found if not line.startswith("bad.html")]
