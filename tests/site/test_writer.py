from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recovery_hub.site.folder.laying import WriteResult
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.folder.trouble import ForeignFolderError, OutputFolderError
from recovery_hub.site.writer import write_site
from tests.examples import examples
from tests.site.making import on_disk, times_of

NAMES = st.sampled_from(
    (
        "index.html",
        "404.html",
        "services/index.html",
        "services/a/index.html",
        "services/b/index.html",
        "theme/x.css",
        "a",
        "a/b",
        "a/b/c",
    )
)
FILES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=6).filter(
    lambda files: not any(file.startswith(f"{other}/") for file in files for other in files)
)


def without_receipt(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the receipt."""
    return {name: content for name, content in on_disk(folder).items() if name != RECEIPT}


@examples(100)
@given(
    st.lists(FILES, min_size=1, max_size=4),
    st.dictionaries(st.sampled_from(("CNAME", "services/b/own.txt", "own/x")), st.binary(max_size=3)),
)
def test_last_build_is_what_stands(builds: list[dict[str, bytes]], own: dict[str, bytes]) -> None:
    """However often a site is built, the folder holds the last build, what people put beside it, and nothing else."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        write_site(out, builds[0])
        for path, content in own.items():
            (out / path).parent.mkdir(parents=True, exist_ok=True)
            (out / path).write_bytes(content)
        for files in builds[1:]:
            write_site(out, files)
        assert {**own, **builds[-1]} == without_receipt(out)
        folders = {str(path.relative_to(out)) for path in out.rglob("*") if path.is_dir()}
        assert [] == [folder for folder in folders if not any((out / folder).iterdir())]


def test_counts(tmp_path: Path) -> None:
    """The build says truly how much has changed."""
    assert WriteResult(2, 2, 0) == write_site(tmp_path, {"a.html": b"1", "b.html": b"1"})
    assert WriteResult(2, 1, 0) == write_site(tmp_path, {"a.html": b"1", "b.html": b"2"})
    assert WriteResult(2, 1, 1) == write_site(tmp_path, {"b.html": b"2", "c.html": b"1"})


def test_what_is_the_same_is_not_touched(tmp_path: Path) -> None:
    """A file whose bytes are the same keeps its time, so that hosts send only what is new."""
    write_site(tmp_path, {"a.html": b"1", "b.html": b"1"})
    before = times_of(tmp_path)
    write_site(tmp_path, {"a.html": b"1", "b.html": b"2"})
    assert before["a.html"] == times_of(tmp_path)["a.html"]


@pytest.mark.parametrize("name", ["notes.txt", "index.html", ".git/config"])
def test_a_folder_of_others_is_left_alone(tmp_path: Path, name: str) -> None:
    """Who names the wrong folder loses nothing."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    before = (on_disk(tmp_path), times_of(tmp_path))
    with pytest.raises(ForeignFolderError, match=r"holds files that this build did not make\. Choose an empty folder"):
        write_site(tmp_path, {"index.html": b"ours"})
    assert before == (on_disk(tmp_path), times_of(tmp_path))


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """Who names a file instead of a folder is told so, and keeps the file."""
    (tmp_path / "output").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputFolderError, match="is a file"):
        write_site(tmp_path / "output", {"index.html": b"ours"})
    assert "mine" == (tmp_path / "output").read_text(encoding="utf-8")


def test_a_receipt_can_not_reach_outside(tmp_path: Path) -> None:
    """Whatever stands in the receipt, nothing outside the folder is ever taken away."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    write_site(out, {"index.html": b"1"})
    (out / RECEIPT).write_text(f"../mine.txt\n{tmp_path}/mine.txt\nindex.html\n", encoding="utf-8")
    write_site(out, {"a.html": b"1"})
    assert ["mine.txt", "out/.recovery-hub", "out/a.html"] == sorted(on_disk(tmp_path))
