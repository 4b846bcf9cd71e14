"""Our pages in a site that somebody makes with Pelican: nothing set but the plugin, and pages of their own kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from recovery_hub.site.settings import SettingsError, fill_in, keep_apart
from tests.site.making import ADDRESS, LITTLE, TODAY, Made, Town, links, make, on_disk, pelican, times_of

PLUGIN = 'PLUGINS = ["recovery_hub"]\n'
ARTICLE = "Title: Hello\nDate: 2026-01-02\n\nOur first evening.\n"


@pytest.fixture(scope="module")
def under_help() -> Made:
    """The little town, as a part of somebody's site."""
    return make(LITTLE, path="/help")


def test_the_plugin_is_enough(town: Town, little: Made) -> None:
    """Who sets the plugin and nothing else gets the whole site, as our own command makes it; not a file more."""
    town.write("pelicanconf.py", PLUGIN)

    ran = pelican("content", "--fatal", "errors", folder=town.folder, TODAY=str(TODAY))

    assert 0 == ran.returncode, ran.stderr
    made = on_disk(town.folder / "output")
    made.pop(".recovery-hub")
    assert [] == [name for name in sorted({*made, *little.files}) if made.get(name) != little.files.get(name)]


def test_own_pages_are_kept(town: Town, under_help: Made) -> None:
    """A site with articles is not mixed with ours: one sentence asks where ours go; then both stand side by side."""
    town.write("pelicanconf.py", PLUGIN)
    town.write("content/blog/hello.md", ARTICLE)

    refused = pelican("content", folder=town.folder, TODAY=str(TODAY))

    assert 1 == refused.returncode
    assert 'HUB_PATH = "help"' in refused.stderr
    assert "Traceback" not in refused.stderr + refused.stdout
    assert not (town.folder / "output").exists()

    town.write("pelicanconf.py", f'{PLUGIN}HUB_PATH = "help"\n')
    ran = pelican("content", folder=town.folder, TODAY=str(TODAY))

    assert 0 == ran.returncode, ran.stderr
    made = on_disk(town.folder / "output")
    ours = {name.removeprefix("help/"): content for name, content in made.items() if name.startswith("help/")}
    assert "help/.recovery-hub" in made
    assert ".recovery-hub" not in made
    ours.pop(".recovery-hub")
    assert [] == [name for name in sorted({*ours, *under_help.files}) if ours.get(name) != under_help.files.get(name)]
    theirs = {name for name in made if not name.startswith("help/")}
    assert {"hello.html", "index.html", "theme/css/main.css"} <= theirs
    assert "Our first evening" in made["index.html"].decode()
    assert "116 123" not in made["index.html"].decode()
    assert not any(name.startswith(("pages/", "about", "guides/")) for name in theirs), "our words are not their pages"


def test_own_pages_and_ours_come_together(town: Town) -> None:
    """A build that fails changes nothing of either; what others put there stays, unless Pelican is told otherwise."""
    town.write("pelicanconf.py", f'{PLUGIN}HUB_PATH = "help"\n')
    town.write("content/blog/hello.md", ARTICLE)
    assert 0 == pelican("content", folder=town.folder, TODAY=str(TODAY)).returncode
    output = town.folder / "output"
    for name in ("CNAME", "help/CNAME"):
        town.write(f"output/{name}", "mine")
    before = on_disk(output), times_of(output)

    town.write("content/blog/hello.md", ARTICLE.replace("first", "second"))
    about = town.read("content/pages/about.md")
    town.add("data/services.yaml", "- id: nameless")
    assert 1 == pelican("content", folder=town.folder, TODAY=str(TODAY)).returncode
    assert before == (on_disk(output), times_of(output))
    assert "Our first evening" in (output / "index.html").read_text(encoding="utf-8")

    town.write("data/services.yaml", town.read("data/services.yaml").replace("- id: nameless", ""))
    town.write("content/pages/about.md", f"{about}\nMore words.\n")
    assert 0 == pelican("content", folder=town.folder, TODAY=str(TODAY)).returncode
    made = on_disk(output)
    assert (b"mine", b"mine") == (made["CNAME"], made["help/CNAME"])
    assert "More words." in made["help/about/index.html"].decode()
    assert "Our second evening" in made["index.html"].decode()

    town.write(
        "pelicanconf.py", f'{PLUGIN}HUB_PATH = "help"\nDELETE_OUTPUT_DIRECTORY = True\nOUTPUT_RETENTION = [".git"]\n'
    )
    town.write("output/.git/HEAD", "mine")
    assert 0 == pelican("content", folder=town.folder, TODAY=str(TODAY)).returncode
    emptied = on_disk(output)
    assert {**made, ".git/HEAD": b"mine"}.keys() - {"CNAME", "help/CNAME"} == emptied.keys()
    assert [] == sorted(path.name for path in town.folder.iterdir() if path.name.startswith(".output"))


def test_every_address_begins_with_ours(under_help: Made, little: Made) -> None:
    """Under /help/ there are the same pages, and every link and file of theirs stays under it and leads somewhere."""
    assert {name for name in little.files if name.endswith(".html")} == set(under_help.pages)
    wrong = []
    for name, page in under_help.pages.items():
        for _, value in links(page):
            address = value.partition("#")[0].partition("?")[0]
            if not address.startswith("/"):
                continue
            file = address.removeprefix("/help/") + ("index.html" if address.endswith("/") else "")
            if not address.startswith("/help/") or file not in under_help.files:
                wrong.append(f"{name}: {value}")
    assert [] == wrong


def test_data_and_attributes_begin_with_ours(under_help: Made) -> None:
    """What scripts read out of a page, and the scripts that are made for it, name no address outside of /help/."""
    named = re.compile(r'data-[\w-]+="(/[^"]*)"')
    attributes = {
        found for page in under_help.files for found in named.findall(under_help.files[page].decode("utf-8", "ignore"))
    }
    assert attributes
    assert set() == {address for address in attributes if not address.startswith("/help/")}
    drawn = next(text for name, text in under_help.files.items() if re.fullmatch(r"theme/map\.\w+\.js", name)).decode()
    assert "/help/services/" in drawn
    assert [] == re.findall(r'"/(?:services|places)/[^"]*', drawn)


def test_files_for_hosts_name_the_whole_address(under_help: Made) -> None:
    """Redirects, headers and sitemap hold the part before our pages; robots.txt is for the top of a host only."""
    redirects = under_help.files["_redirects"].decode()
    assert "/help/services/tuesday-soup/ /help/services/tuesday-table/ 301\n" in redirects
    assert under_help.files["_headers"].startswith(b"/help/*\n")
    assert "robots.txt" not in under_help.files
    assert {"manifest.webmanifest", "404.html", "sw.js"} <= set(under_help.files)
    published = make(LITTLE, site_url=ADDRESS, path="/help")
    addresses = re.findall(r"<loc>([^<]+)</loc>", published.files["sitemap.xml"].decode())
    assert addresses
    assert [] == [address for address in addresses if not address.startswith(f"{ADDRESS}/help/")]
    canonical = published.page("/help-now/").find('.//link[@rel="canonical"]')
    assert canonical is not None
    assert f"{ADDRESS}/help/help-now/" == canonical.get("href")


def _settings(folder: Path, **more: object) -> dict[str, object]:
    return {
        "PATH": str(folder / "content"),
        **{f"{kind}_PATHS": [""] for kind in ("ARTICLE", "PAGE", "STATIC")},
        **{f"{kind}_EXCLUDES": [] for kind in ("ARTICLE", "PAGE", "STATIC")},
        **more,
    }


@pytest.mark.parametrize(
    ("written", "meant"), [("", ""), ("help", "/help"), ("/help/", "/help"), ("a/b-2", "/a/b-2"), ("/", "")]
)
def test_the_path_is_written_in_any_way(tmp_path: Path, written: str, meant: str) -> None:
    """With or without slashes, it is the same part of an address."""
    settings = _settings(tmp_path, HUB_PATH=written)
    fill_in(settings)
    assert meant == settings["HUB_PATH"]


@pytest.mark.parametrize("written", ["Help", "../up", "a b", "https://x", "a//b", "hélp"])
def test_a_path_that_is_none_is_refused(tmp_path: Path, written: str) -> None:
    """What can't stand in an address, or leads out of the site, is told in a sentence."""
    with pytest.raises(SettingsError, match="HUB_PATH can't be"):
        fill_in(_settings(tmp_path, HUB_PATH=written))


def test_what_is_set_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what is missing is filled in."""
    monkeypatch.delenv("CITY", raising=False)
    monkeypatch.setenv("TODAY", "2026-11-22")
    own = _settings(tmp_path, HUB_CITY="town", HUB_TODAY=TODAY, HUB_THEME="mine")
    fill_in(own)
    assert ("town", TODAY, "mine") == (own["HUB_CITY"], own["HUB_TODAY"], own["HUB_THEME"])
    bare = _settings(tmp_path)
    fill_in(bare)
    assert (str(tmp_path), "2026-11-22") == (bare["HUB_CITY"], str(bare["HUB_TODAY"]))


def test_pelican_alone_writes_nothing_beside_ours() -> None:
    """Where all pages are ours there are no empty archives and feeds; with pages of their own, theirs are untouched."""
    ours = {"HUB_PATH": "", "DIRECT_TEMPLATES": ["index"]}
    keep_apart(ours, own=0)
    assert [] == ours["DIRECT_TEMPLATES"]
    mixed = {"HUB_PATH": "/help", "DIRECT_TEMPLATES": ["index"]}
    keep_apart(mixed, own=1)
    assert ["index"] == mixed["DIRECT_TEMPLATES"]
    with pytest.raises(SettingsError, match="HUB_PATH"):
        keep_apart({"HUB_PATH": ""}, own=1)
