"""The settings for nginx that docs/nginx.conf offers, tried in the real nginx."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from recovery_hub.site.headers import headers_for
from recovery_hub.site.nginx import nginx_file
from tests.site.making import ROOT, Made, links

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
WANTED = "nginx is not installed here; on Debian type: apt-get install nginx-light"
pytestmark = pytest.mark.skipif(NGINX is None, reason=WANTED)
AROUND = """
daemon off;
master_process off;
pid {folder}/nginx.pid;
error_log stderr;
events {{ }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/recovery-hub.conf;
}}
"""
"""What stands around our file on a machine, with nothing that needs the rights of its keeper."""
NO_PAGE = ("/_headers", "/_redirects", "/.recovery-hub", "/.git/config", "/..%2f..%2fetc/passwd")
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
    ".xml": "text/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
"""Ending -> what a browser must be told it is: it is not allowed to guess."""


def _settings(folder: Path, site: Path, port: int) -> str:
    """Our file with the lines changed that are to be changed, and the doors and the log of the test."""
    changes = {
        "    listen 80;\n    listen [::]:80;\n": f"    listen 127.0.0.1:{port};\n",
        "server_name hub.example;": "server_name _;",
        "root /srv/recovery-hub/output;": f"root {site};",
        "/var/log/nginx/recovery-hub.error.log": f"{folder}/error.log",
    }
    text = nginx_file()
    for old, new in changes.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What nginx writes lies here."""
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def host(little: Made, folder: Path) -> Iterator[httpx.Client]:
    """The tiny city, served by nginx."""
    site = folder / "output"
    for name, content in {**little.files, ".recovery-hub": b"", ".well-known/proof": b"yes"}.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(content)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(AROUND.format(folder=folder), encoding="utf-8")
    (folder / "recovery-hub.conf").write_text(_settings(folder, site, port), encoding="utf-8")
    words = [str(NGINX), "-p", str(folder), "-c", "nginx.conf"]
    with (folder / "said.txt").open("w") as said, subprocess.Popen(words, stdout=said, stderr=said) as running:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
                while running.poll() is None:
                    try:
                        client.get("/")
                    except httpx.TransportError:
                        time.sleep(0.02)
                    else:
                        break
                assert running.poll() is None, (folder / "said.txt").read_text("utf-8")
                yield client
        finally:
            running.terminate()


def _assets(made: Made) -> list[str]:
    return [f"/{name}" for name in made.files if name.startswith("theme/")]


def test_each_address_has_its_headers(host: httpx.Client, little: Made) -> None:
    """Pages, files and wrong addresses come with the headers that we try out at home, each once."""
    for address in ("/", "/help-now/", "/sw.js", "/manifest.webmanifest", "/nowhere/", *_assets(little)[:5]):
        answer = host.get(address)
        assert (404 if address == "/nowhere/" else 200) == answer.status_code
        for name, value in headers_for(address):
            assert [value] == answer.headers.get_list(name), (address, name)
        assert "nginx" == answer.headers["Server"], "says which version it is"


def test_a_wrong_address_has_our_page(host: httpx.Client, little: Made) -> None:
    """Who mistypes meets help, not a sentence of the server's; a lost file is not kept for a year."""
    for address in ("/nowhere", "/services/nowhere/", "/theme/nowhere.js"):
        answer = host.get(address)
        assert 404 == answer.status_code
        assert little.files["404.html"] == answer.content
        assert "immutable" not in answer.headers["Cache-Control"]


@pytest.mark.parametrize("address", NO_PAGE)
def test_what_is_no_page(host: httpx.Client, address: str) -> None:
    """The receipt of the build and the lists for other hosts are not shown; nor is anything outside the folder."""
    answer = host.get(address)
    assert answer.status_code in {400, 404}
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_certificate_can_be_had(host: httpx.Client) -> None:
    """Who gives out certificates looks below /.well-known/."""
    assert "yes" == host.get("/.well-known/proof").text


def test_every_page_loads(host: httpx.Client, little: Made) -> None:
    """Each file arrives whole and is said to be what it is, and all that a page asks for is there."""
    asked = set()
    for name, content in little.files.items():
        address = f"/{name.removesuffix('index.html')}"
        if name not in {"_headers", "_redirects"}:
            answer = host.get(address)
            assert (200, content) == (answer.status_code, answer.content), address
            assert KINDS[Path(name).suffix] == answer.headers["Content-Type"]
    for page in little.pages.values():
        asked |= {way for element, way in links(page) if element.tag in {"script", "link", "img"}}
    for way in asked:
        assert 200 == host.get(urlsplit(way).path).status_code, way


def test_pages_are_sent_small_and_not_twice(host: httpx.Client) -> None:
    """A phone on a slow line gets a page packed, and nothing at all where the page it has is still the same."""
    packed = host.get("/", headers={"Accept-Encoding": "gzip"})
    assert "gzip" == packed.headers["Content-Encoding"]
    again = host.get("/", headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (304, b"") == (again.status_code, again.content)


def test_a_folder_without_its_slash(host: httpx.Client) -> None:
    """Who leaves out the last slash is led on, to whatever name the site has outside."""
    answer = host.get("/help-now")
    assert (301, "/help-now/") == (answer.status_code, answer.headers["Location"])


def test_nobody_is_written_down(host: httpx.Client, folder: Path) -> None:
    """After pages, wrong addresses and nonsense no file of the server holds a reader's address or what they read."""
    for address in ("/needs/abuse-and-safety/", "/nowhere/", "/%zz", "/.git/"):
        host.get(address)
    written = "".join((folder / name).read_text("utf-8") for name in ("access.log", "error.log", "said.txt"))
    assert not re.search(r"127\.0\.0\.1|needs|nowhere", written)


def test_the_guide_offers_this_file() -> None:
    """What was tried here is what docs/nginx.conf holds, and the guide names it."""
    assert nginx_file() == (ROOT / "docs/nginx.conf").read_text("utf-8")
    assert "(nginx.conf)" in (ROOT / "docs/hosting.md").read_text("utf-8")
