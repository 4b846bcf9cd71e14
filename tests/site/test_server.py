from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from recovery_hub.site.headers import HEADERS
from recovery_hub.site.server import serving
from recovery_hub.site.writer import write_site


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site, served."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "index.html").write_text("<h1>Home</h1>", encoding="utf-8")
    (folder / "404.html").write_text("<h1>This page is not here</h1>", encoding="utf-8")
    (folder / "theme").mkdir()
    (folder / "theme" / "style.css").write_text("p { color: red }", encoding="utf-8")
    with serving(folder) as where:
        yield where


def test_only_this_computer_is_served(address: str) -> None:
    """A site that is tried out is not shown to everybody in the same network."""
    assert address.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("path", ["/", "/theme/style.css"])
def test_headers_of_a_host(address: str, path: str) -> None:
    """A page that would break the policy on the web breaks it at home already; and nothing old is shown."""
    with urlopen(f"{address}{path}") as answer:  # noqa: S310 - our own server
        assert 200 == answer.status
        for name, value in {**HEADERS["/*"], "Cache-Control": "no-store"}.items():
            assert [value] == answer.headers.get_all(name)


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_wrong_address(address: str, method: str) -> None:
    """A wrong address is answered with the site's own page, and said to be wrong."""
    with pytest.raises(HTTPError) as caught:
        urlopen(Request(f"{address}/services/nowhere/", method=method))  # noqa: S310 - our own server
    with caught.value as answer:
        assert 404 == answer.status
        assert b"" == answer.read() if method == "HEAD" else b"<h1>This page is not here</h1>"
        assert answer.headers["Content-Security-Policy"] == HEADERS["/*"]["Content-Security-Policy"]


def test_no_way_out_of_the_folder(address: str) -> None:
    """Nobody reads other files of the computer through the site."""
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd"):
        with pytest.raises(HTTPError) as caught:
            urlopen(f"{address}{path}")  # noqa: S310 - our own server
        caught.value.close()
        assert 404 == caught.value.code


def test_site_without_its_own_page(tmp_path: Path) -> None:
    """A folder without a 404 page still answers a wrong address as wrong."""
    with serving(tmp_path) as where, pytest.raises(HTTPError) as caught:
        urlopen(f"{where}/nowhere")  # noqa: S310 - our own server
    caught.value.close()
    assert 404 == caught.value.code


def test_served_while_it_is_built(tmp_path: Path) -> None:
    """A page is answered at every moment, with the old site or the new one, while builds take its place."""
    sites = [{"index.html": b"old", "theme/old.css": b"1"}, {"index.html": b"new", "theme/new.css": b"2"}]
    write_site(tmp_path / "out", sites[0])
    ended, found = Event(), set()

    def read(address: str) -> None:
        while not ended.is_set():
            with urlopen(f"{address}/") as answer:  # noqa: S310 - our own server
                found.add((answer.status, answer.read()))

    with serving(tmp_path / "out") as where:
        reader = Thread(target=read, args=(where,))
        reader.start()
        for number in range(60):
            write_site(tmp_path / "out", sites[number % 2])
        ended.set()
        reader.join()
    assert found
    assert found <= {(200, b"old"), (200, b"new")}
