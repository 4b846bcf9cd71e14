"""The output folder: what is judged before the work, what stays in it, and who may read it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from recovery_hub.site.folder import exchange, placing, room
from recovery_hub.site.folder.receipt import RECEIPT
from recovery_hub.site.folder.trouble import OutputFolderError
from recovery_hub.site.writer import write_site, writing
from tests.site.making import on_disk, times_of

PAGES = {
    "index.html": b"1",
    "services/a/index.html": b"a",
    "services/hidden/index.html": b"secret",
    "theme/x.css": b"x",
}


def silent(_: str) -> None:
    """Say nothing."""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A small site."""
    write_site(tmp_path / "out", PAGES, silent)
    return tmp_path / "out"


@pytest.fixture(params=["exchange", "in place"])
def any_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one step, or file by file."""
    if request.param == "in place":
        monkeypatch.setattr(room, "can_exchange", lambda _: False)


def refused(out: Path, files: dict[str, bytes]) -> str:
    """Build; see that it is refused, that nothing is touched, and that nothing is left beside. Return the sentence."""
    before = on_disk(out.parent), times_of(out)
    with pytest.raises(OutputFolderError) as caught:
        write_site(out, files, silent)
    assert before == (on_disk(out.parent), times_of(out))
    assert 1 == len(str(caught.value).splitlines())
    return str(caught.value)


@pytest.mark.parametrize("text", ["", "index.html\nservi", "# 4 files of the site\nindex.html\n", "\n\n", b"\xff\xfe"])
def test_damaged_receipt_leaves_nothing_withdrawn(out: Path, text: str | bytes) -> None:
    """When nobody knows any more what is ours, no old page stays in public; nothing is lost either, and it is said."""
    (out / RECEIPT).write_bytes(text if isinstance(text, bytes) else text.encode())
    for name in ("CNAME", ".git/HEAD", "letter.txt"):
        (out / name).parent.mkdir(exist_ok=True)
        (out / name).write_text("mine", encoding="utf-8")
    said: list[str] = []

    write_site(out, {"index.html": b"2"}, said.append)

    made = on_disk(out)
    made.pop(RECEIPT)
    assert {"index.html": b"2", "CNAME": b"mine", ".git/HEAD": b"mine"} == made
    kept = out.parent / ".out.before-1"
    assert {**PAGES, "letter.txt": b"mine"}.items() <= on_disk(kept).items()
    assert 0o700 == stat.S_IMODE(kept.stat().st_mode)
    assert 1 == len(said)
    assert said[0].endswith(f"It is “{kept}” now: take out what is yours, then delete it.")
    assert ["out", kept.name] == sorted((path.name for path in out.parent.iterdir()), reverse=True)


def test_damaged_receipt_where_nothing_can_be_put_aside(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder can't be put aside, the build stops and says what to do."""
    monkeypatch.setattr(room, "can_exchange", lambda _: False)
    (out / RECEIPT).write_bytes(b"")
    assert "The list of our files in “" in refused(out, {"index.html": b"2"})


def test_receipt_of_an_older_program_counts(out: Path) -> None:
    """The receipts of version 0.1 had no first line; what they name is ours."""
    lines = (out / RECEIPT).read_text(encoding="utf-8").splitlines()
    (out / RECEIPT).write_text("".join(f"{line}\n" for line in lines[1:]), encoding="utf-8")
    write_site(out, {"index.html": b"2"}, silent)
    assert {"index.html", RECEIPT} == set(on_disk(out))


def test_links_are_not_followed(out: Path, tmp_path: Path, any_way: None) -> None:
    """Links that somebody put into the folder are kept as links, and where they lead nothing is written or deleted."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page.html").write_text("mine", encoding="utf-8")
    (out / "photos").symlink_to(elsewhere)
    (out / "letter.html").symlink_to(elsewhere / "page.html")
    (out / "index.html").unlink()
    (out / "index.html").symlink_to(elsewhere / "page.html")
    before = on_disk(elsewhere), times_of(elsewhere)

    write_site(out, {"index.html": b"2"}, silent)

    assert before == (on_disk(elsewhere), times_of(elsewhere))
    assert (True, True, False) == tuple((out / name).is_symlink() for name in ("photos", "letter.html", "index.html"))
    assert b"2" == (out / "index.html").read_bytes()


@pytest.mark.parametrize("kind", ["link", "file", "folder"])
def test_something_in_the_way(out: Path, tmp_path: Path, kind: str, any_way: None) -> None:
    """What somebody put where a page belongs is neither overwritten nor followed: a sentence names it."""
    (tmp_path / "elsewhere").mkdir()
    theirs = out / "gaps"
    if kind == "link":
        theirs.symlink_to(tmp_path / "elsewhere")
    elif kind == "file":
        theirs.write_text("mine", encoding="utf-8")
    else:
        (theirs / "index.html").mkdir(parents=True)
        theirs = theirs / "index.html"
    said = refused(out, {"index.html": b"2", "gaps/index.html": b"2"})
    assert f"“{theirs}” is a {kind} that this build did not make" in said


def test_a_folder_where_a_file_belongs(out: Path) -> None:
    """A folder that stands in the place of one of our pages is named before the work."""
    (out / "index.html").unlink()
    (out / "index.html").mkdir()
    with pytest.raises(OutputFolderError, match="is a folder that this build did not make"), writing(out, silent):
        pytest.fail("the work was begun")


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    """A link to nothing, a circle of links, a file above the folder: each is told before the work, in a sentence."""
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    for name, words in (
        ("link", "which is not there. Make that folder, or delete the link."),
        ("circle", "link"),
        ("file/out", "is a file"),
        ("link/out", "which is not there"),
    ):
        with pytest.raises(OutputFolderError, match=words), writing(tmp_path / name, silent):
            pytest.fail("the work was begun")
    assert ["circle", "file", "link"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_link_to_a_folder_is_kept(tmp_path: Path) -> None:
    """Who names the folder by a link keeps the link."""
    (tmp_path / "site").mkdir()
    (tmp_path / "out").symlink_to("site")
    for number in (b"1", b"2"):
        write_site(tmp_path / "out", {"index.html": number}, silent)
        assert (Path("site"), number) == (
            (tmp_path / "out").readlink(),
            (tmp_path / "site" / "index.html").read_bytes(),
        )


@pytest.fixture
def narrow_umask() -> Iterator[None]:
    """A person whose files nobody else may read."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def test_everybody_may_read(tmp_path: Path, narrow_umask: None, any_way: None) -> None:
    """Whatever the umask, a web server that is somebody else can read every file, also one that was closed before."""
    out = tmp_path / "above" / "out"
    write_site(out, PAGES, silent)
    (out / "index.html").chmod(0o600)
    (out / "services").chmod(0o700)
    write_site(out, PAGES, silent)
    closed = [
        path
        for path in (out.parent, out, *out.rglob("*"))
        if path.stat().st_mode & (0o755 if path.is_dir() else 0o644) != (0o755 if path.is_dir() else 0o644)
    ]
    assert [] == closed


def test_second_build_waits(out: Path) -> None:
    """While one build has the folder, another says that it waits; then it builds."""
    waits, said = Event(), []

    def tell(words: str) -> None:
        said.append(words)
        waits.set()

    second = Thread(target=write_site, args=(out, {"index.html": b"second"}, tell))
    with writing(out, silent) as first:
        second.start()
        assert waits.wait(60)
        first.lay({"index.html": b"first"})
        first.place()
        assert b"first" == (out / "index.html").read_bytes()
    second.join()
    assert b"second" == (out / "index.html").read_bytes()
    assert [f"Another build is writing into “{out}”. Waiting until it is done ..."] == said
    assert ["out"] == [path.name for path in out.parent.iterdir()]


def test_many_builds_at_once(out: Path) -> None:
    """However many builds begin at the same moment, one of their sites stands at the end, whole."""
    sites = [{"index.html": bytes([number]), f"{number}.html": b"x"} for number in range(8)]
    builds = [Thread(target=write_site, args=(out, site, silent)) for site in sites]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    made = on_disk(out)
    made.pop(RECEIPT)
    assert made in sites
    assert ["out"] == [path.name for path in out.parent.iterdir()]


def test_readers_always_find_a_page(out: Path) -> None:
    """Whoever opens a page while the site is exchanged again and again finds the old one or the new one."""
    ended, found = Event(), set()

    def read() -> None:
        while not ended.is_set():
            found.add((out / "services" / "a" / "index.html").read_bytes())

    reader = Thread(target=read)
    reader.start()
    for number in range(60):
        write_site(out, {**PAGES, "services/a/index.html": str(number).encode()}, silent)
    ended.set()
    reader.join()
    assert found <= {b"a", *(str(number).encode() for number in range(60))}
    assert found


def test_what_is_laid_beside_at_the_last_moment_is_kept(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that somebody saves while the two folders are about to change places is not lost with the old one."""
    (out / "notes.txt").write_text("early", encoding="utf-8")

    def late(first: Path, second: Path) -> None:
        (out / "own").mkdir()
        (out / "own" / "late.txt").write_text("mine", encoding="utf-8")
        fresh = out / "notes.txt.new"
        fresh.write_text("late", encoding="utf-8")
        fresh.replace(out / "notes.txt")
        exchange.exchange(first, second)

    monkeypatch.setattr(placing, "exchange", late)
    write_site(out, {"index.html": b"2"}, silent)
    made = on_disk(out)
    made.pop(RECEIPT)
    assert {"index.html": b"2", "own/late.txt": b"mine", "notes.txt": b"late"} == made


def test_nothing_can_be_made_beside(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder above can't be written, the site goes file by file, and that is said."""
    real = os.mkdir

    def mkdir(path: str | os.PathLike[str], mode: int = 0o777) -> None:
        if Path(path).parent == out.parent:
            raise PermissionError(13, "Permission denied", str(path))
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", mkdir)
    (out / "CNAME").write_text("mine", encoding="utf-8")
    said: list[str] = []
    write_site(out, {"index.html": b"2"}, said.append)
    assert {"CNAME", RECEIPT, "index.html"} == {str(path.relative_to(out)) for path in out.rglob("*")}
    assert 1 == len(said)
    assert said[0].startswith(f"“{out}” can't be exchanged in one step: nothing can be made beside it. Its files are ")
    assert said[0].endswith("If that is broken off, the next build finishes it.")
    monkeypatch.setattr(os, "mkdir", mkdir)
    with pytest.raises(OutputFolderError, match="You have no permission"), writing(out.parent / "other", silent):
        pytest.fail("the work was begun")


def test_folder_that_holds_the_city_stays_where_it_is(out: Path) -> None:
    """A folder in which somebody keeps the city as well is not moved away under their feet."""
    said: list[str] = []
    number = out.stat().st_ino
    (out / "city").mkdir()
    with writing(out, said.append, around=(out / "city",)) as work:
        work.lay({"index.html": b"2"})
        work.place()
    assert number == out.stat().st_ino
    assert "it holds what the site is made from" in said[0]


def test_no_exchange_without_the_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has no such call, or a disk that refuses it, is noticed beforehand."""
    assert exchange.can_exchange(tmp_path), "the tests run where this can be done"
    for call in (None, lambda *_: -1, lambda *_: 0):  # the last says that all is well, and does nothing
        monkeypatch.setattr(exchange, "_call", lambda call=call: call)
        assert not exchange.can_exchange(tmp_path)
        assert [] == list(tmp_path.iterdir())
