"""A build that dies at any moment leaves the old site or the new one, never something between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recovery_hub.site.folder import room
from recovery_hub.site.folder.trouble import OutputFolderError
from recovery_hub.site.writer import write_site, writing
from tests.site.folder.falling import MAKES, at_step, full_disk, killed_at, site_on_disk

OLD = {
    "index.html": b"needs a.css",
    "same.html": b"needs a.css",
    "theme/a.css": b"1",
    "withdrawn/index.html": b"gone",
    "x/y": b"a",
}
NEW = {
    "index.html": b"needs b.css",
    "same.html": b"needs b.css",
    "theme/b.css": b"2",
    "new/index.html": b"2",
    "x": b"b",
}
THEIRS = {"CNAME": b"hub.example", "theme/own.txt": b"mine", ".git/HEAD": b"ref"}


def silent(_: str) -> None:
    """Say nothing."""


@pytest.fixture(params=["exchange", "link", "in place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each of the three ways in turn."""
    if request.param != "exchange":
        monkeypatch.setattr(room, "can_exchange", lambda _: False)
    name: str = request.param
    return name


def old_site(folder: Path, way: str) -> Path:
    """Write the old site into a new folder, with what others lay beside."""
    folder.mkdir()
    out = folder / "out"
    if way == "link":
        (folder / "site").mkdir()
        out.symlink_to("site")
    write_site(out, OLD, silent)
    for name, content in THEIRS.items():
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_bytes(content)
    return out


def stands(out: Path) -> dict[str, bytes]:
    """What stands there, without the receipt."""
    found = site_on_disk(out)
    found.pop(".recovery-hub", None)
    return found


def beside(out: Path) -> list[str]:
    """What else stands beside the site."""
    return sorted(path.name for path in out.parent.iterdir() if path not in {out, out.resolve()})


def every_death(tmp_path: Path, way: str, work: Callable[[Path], object]) -> Iterator[Path]:
    """Let some work die at each of its steps, and yield each folder as it was left."""
    for number in range(1, 1000):
        out = old_site(tmp_path / str(number), way)
        died = killed_at(number, lambda: work(out))  # noqa: B023 - called at once
        yield out
        if not died:
            assert number > 10
            return
    pytest.fail("the work has no end")


def build(out: Path) -> None:
    """Build the new site."""
    write_site(out, NEW, silent)


def test_old_or_new_at_every_step(tmp_path: Path, way: str) -> None:
    """Killed at any step, the folder holds exactly the old site or the new one, with no later start to mend it."""
    if way == "in place":
        pytest.skip("the third way is mended at the next start")
    found = [stands(out) for out in every_death(tmp_path, way, build)]
    assert {**OLD, **THEIRS} == found[0]
    assert {**NEW, **THEIRS} == found[-1]
    assert [] == [left for left in found if left not in ({**OLD, **THEIRS}, {**NEW, **THEIRS})]


def test_third_way_is_finished_at_the_next_start(tmp_path: Path) -> None:
    """Where it has to go file by file, whoever starts next finds the old site or the new one, before any work."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room, "can_exchange", lambda _: False)
        mixed = 0
        for out in every_death(tmp_path, "in place", build):
            left = stands(out)
            left = {name: content for name, content in left.items() if not name.startswith(".recovery-hub.")}
            for name in ("index.html", "same.html"):
                assert left[name].decode().removeprefix("needs ") in {path.rpartition("/")[2] for path in left}
            mixed += left not in ({**OLD, **THEIRS}, {**NEW, **THEIRS})
            with writing(out, silent):
                assert stands(out) in ({**OLD, **THEIRS}, {**NEW, **THEIRS})
        assert mixed, "or the test looks at nothing"


def test_next_build_leaves_nothing_beside(tmp_path: Path, way: str) -> None:
    """Whatever a build that was killed has left beside the site is gone after the next one, and all is well."""
    for out in every_death(tmp_path, way, build):
        write_site(out, {"index.html": b"3"}, silent)
        assert {"index.html": b"3", **THEIRS} == stands(out)
        assert [] == beside(out)


def test_first_build(tmp_path: Path) -> None:
    """Killed at any step of the very first build, there is no site, or all of it."""
    for number in range(1, 1000):
        out = tmp_path / str(number) / "deep" / "out"
        died = killed_at(number, lambda: build(out))  # noqa: B023 - called at once
        assert stands(out) in ({}, NEW)
        if not died:
            assert NEW == stands(out)
            return
    pytest.fail("the work has no end")


def told(number: int, out: Path) -> OutputFolderError | None:
    """Build on a disk that is full from a certain step on; return what is said."""
    try:
        with at_step(number, full_disk, MAKES):
            build(out)
    except OutputFolderError as error:
        return error
    return None


def test_full_disk_at_every_step(tmp_path: Path, way: str) -> None:
    """However late the disk is full, there is one sentence, and the old site or all of the new one."""
    for number in range(1, 1000):
        out = old_site(tmp_path / str(number), way)
        error = told(number, out)
        if error is None:
            assert {**NEW, **THEIRS} == stands(out)
            assert number > 10
            return
        assert "The disk is full. Make room, then build again." in str(error)
        assert 1 == len(str(error).splitlines())
        if not error.whole:
            assert "in place" == way
            with writing(out, silent):
                pass
        assert {**(OLD if error.whole else NEW), **THEIRS} == stands(out)
        assert [] == beside(out)
    pytest.fail("the work has no end")


def test_interrupted_at_every_step(tmp_path: Path, way: str) -> None:
    """Ctrl and C at any step: the old site or the new one, and nothing beside it after the next build."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    for number in range(1, 1000):
        out = old_site(tmp_path / str(number), way)
        try:
            with at_step(number, interrupt):
                build(out)
        except KeyboardInterrupt:
            if way != "in place":
                assert stands(out) in ({**OLD, **THEIRS}, {**NEW, **THEIRS})
            write_site(out, {"index.html": b"3"}, silent)
            assert {"index.html": b"3", **THEIRS} == stands(out)
            assert [] == beside(out)
        else:
            return
    pytest.fail("the work has no end")
