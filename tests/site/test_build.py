"""A build from the outside: the same bytes each time, every page there, and nothing changed by one that fails."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pelican import signals
from typer.testing import Result

from recovery_hub import resources
from recovery_hub.directory import DataError
from recovery_hub.site.folder import laying
from recovery_hub.site.folder.trouble import in_words
from recovery_hub.site.invariants import InvariantError
from recovery_hub.site.plugin import _generators
from recovery_hub.site.run import BuildOutcome, run
from recovery_hub.validation import rules
from tests.site.making import ADDRESS, ROOT, TODAY, Made, Town, hub, make, on_disk, pelican, times_of, typed

STUB = "services/tuesday-soup/index.html"
HIDDEN = """
- id: quillhouse
  name: Quibblestone
  kind: private_home
  location_public: hidden
  sources: [{kind: invented}]
"""


def other_seed() -> str:
    """A seed for the order of sets that is not the one of this process."""
    return "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"


def build_town(town: Town, out: Path, *words: str) -> Result:
    """Build a town as `make site` does."""
    return typed("build", "--city", str(town.folder), "--out", str(out), "--today", str(TODAY), *words)


def settings_for(town: Town, out: Path) -> dict[str, Any]:
    """The settings with which our command calls Pelican."""
    return {
        "HUB_CITY": str(town.folder),
        "HUB_TODAY": TODAY,
        "OUTPUT_PATH": str(out),
    }


def test_same_day_same_bytes(demo: Made, site_folder: Path) -> None:
    """Whoever builds the site from the same data on the same day gets the same bytes, in whatever order sets come."""
    made = on_disk(site_folder)
    assert sorted([*demo.files, ".recovery-hub"]) == sorted(made)
    assert [] == [name for name, content in demo.files.items() if content != made[name]]


def test_same_day_same_bytes_again(town: Town, tmp_path: Path) -> None:
    """A second build of the same changes nothing, in another process and another order of sets."""
    words = ("build", "--city", str(town.folder), "--out", str(tmp_path / "out"), "--today", str(TODAY))
    assert 0 == typed(*words).exit_code
    before = on_disk(tmp_path / "out")
    assert " 0 of them new or changed, 0 taken away" in hub(*words, PYTHONHASHSEED=other_seed()).stderr
    assert before == on_disk(tmp_path / "out")


def test_order_of_files_does_not_matter(town: Town, little: Made) -> None:
    """An entry reads the same in the list as in a file of its own."""
    moved = town.folder / "data" / "services" / "evening-line.yaml"
    entry = moved.read_text(encoding="utf-8").strip().split("\n")
    moved.unlink()
    town.add("data/services.yaml", "- " + "\n  ".join(entry))
    assert little.files == make(town.folder).files


def test_every_entry_has_its_page(site: Made) -> None:
    """Nothing that somebody wrote goes missing: each entry has a page, with its name as the heading."""
    directory = site.directory
    expected = {
        **{f"services/{service.id}/index.html": service.name for service in directory.services.values()},
        **{f"places/{place.id}/index.html": place.name for place in directory.places.values() if not place.is_hidden},
        **{f"needs/{need.id}/index.html": need.name for need in directory.needs.values()},
        **{
            f"organisations/{organisation.id}/index.html": organisation.name
            for organisation in directory.organisations.values()
        },
        **{f"guides/{guide.id}/index.html": guide.title for guide in directory.guides.values()},
        **{f"start/{start.id}/index.html": start.title for start in directory.starts.values()},
        **{f"{page.id}/index.html": page.title for page in directory.pages.values()},
    }
    found = {name: site.pages[name].findtext(".//h1") if name in site.pages else None for name in expected}
    assert expected == found


def test_every_page_can_be_found(site: Made) -> None:
    """Every page is reached from the first one by links, but for those that only lead on."""
    seen, ahead = set(), ["index.html"]
    while ahead:
        name = ahead.pop()
        if name in seen or name not in site.pages:
            continue
        seen.add(name)
        for link in site.pages[name].iter("a"):
            path = link.get("href", "").removeprefix(ADDRESS).partition("#")[0]
            if path.startswith("/"):
                ahead.append(path.lstrip("/") + ("index.html" if path.endswith("/") else ""))
    moved = {name for name, page in site.pages.items() if page.find(".//meta[@http-equiv='refresh']") is not None}
    assert {"404.html"} == set(site.pages) - seen - moved


def test_old_addresses_lead_on(little: Made) -> None:
    """An address that somebody wrote down years ago still leads to the entry."""
    refresh = little.pages[STUB].find(".//meta[@http-equiv='refresh']")
    assert refresh is not None
    assert "0; url=/services/tuesday-table/" == refresh.get("content")
    assert "/services/tuesday-table/" in [link.get("href") for link in little.pages[STUB].iterfind(".//main//a")]
    assert "/services/tuesday-soup/ /services/tuesday-table/ 301\n" in little.files["_redirects"].decode()


def test_redirects_lead_somewhere(demo: Made) -> None:
    """Every redirect begins where nothing else is, and ends at a page."""
    lines = [line.split() for line in demo.files["_redirects"].decode().splitlines()]
    assert lines
    for old, new, code in lines:
        assert "301" == code
        assert demo.page(old).find(".//meta[@http-equiv='refresh']") is not None
        assert demo.page(new).find(".//meta[@http-equiv='refresh']") is None


def test_plain_pelican_builds_too(town: Town, little: Made, tmp_path: Path) -> None:
    """Who knows Pelican can use its own command."""
    out = tmp_path / "out"
    words = ("content", "-s", "pelicanconf.py", "-o", str(out), "--fatal", "errors")
    ran = pelican(*words, CITY=str(town.folder), TODAY=str(TODAY))
    assert 0 == ran.returncode, ran.stderr
    made = on_disk(out)
    made.pop(".recovery-hub")
    assert [] == [name for name in {*made, *little.files} if made.get(name) != little.files.get(name)]
    before = (on_disk(out), times_of(out))
    town.swap("data/services.yaml", "status: active", "status: runing")
    ran = pelican(*words, CITY=str(town.folder), TODAY=str(TODAY))
    assert 1 == ran.returncode
    assert "data/services.yaml, line 5" in ran.stderr
    assert "“runing” is not one of the words we know for “status”" in " ".join(ran.stderr.split())
    assert "Traceback" not in ran.stderr + ran.stdout
    assert before == (on_disk(out), times_of(out))


def test_bad_data_leaves_the_old_site(town: Town, tmp_path: Path) -> None:
    """A mistake in the data never takes a working site off the web, nor touches a file of it."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    before = (on_disk(out), times_of(out))
    town.swap("data/services.yaml", "organisation: river-people", "organisation: river-poeple")
    ran = build_town(town, out)
    assert 1 == ran.exit_code
    assert "river-poeple" in ran.output
    assert f"Nothing was built. What stood in {out} stands as it was." in ran.output
    assert before == (on_disk(out), times_of(out))


@pytest.fixture
def blind_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that overlooks words about hidden places, so that only the last look at the pages is left."""
    known = rules.all_rules()
    monkeypatch.setattr(rules, "all_rules", lambda: {name: known[name] for name in known if name != "hidden-place"})


def test_hidden_place_in_a_text_leaves_the_old_site(town: Town, tmp_path: Path) -> None:
    """A text that would give a hidden place away is refused with its file, without the word; the old site stands."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    before = (on_disk(out), times_of(out))
    town.add("data/places.yaml", HIDDEN)
    town.add("content/pages/about.md", "We met at Quibblestone.")
    ran = build_town(town, out)
    assert 1 == ran.exit_code
    assert "content/pages/about.md" in ran.output
    assert "Quibblestone" not in ran.output
    assert before == (on_disk(out), times_of(out))


@pytest.mark.usefixtures("blind_check")
def test_broken_promise_leaves_the_old_site(town: Town, tmp_path: Path) -> None:
    """What the check overlooks, the pages are asked once more: they stop the build, and the old site stands."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    before = (on_disk(out), times_of(out))
    town.add("data/places.yaml", HIDDEN)
    town.add("content/pages/about.md", "We met at Quibblestone.")
    ran = build_town(town, out)
    assert 2 == ran.exit_code
    assert "about/index.html: " in ran.output
    assert "hidden place" in ran.output
    assert "Quibblestone" not in ran.output
    assert "Nothing was built." in ran.output
    assert before == (on_disk(out), times_of(out))


def test_template_that_fails_leaves_the_old_site(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip in a template never leaves half a site behind."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    before = (on_disk(out), times_of(out))
    root = tmp_path / "root"
    shutil.copytree(ROOT / "theme", root / "theme")
    guide = root / "theme" / "templates" / "guide.html"
    guide.write_text(guide.read_text("utf-8").replace("{{ body }}", "{{ body / 0 }}"), encoding="utf-8")
    monkeypatch.setattr(resources, "THEME", root / "theme")
    assert build_town(town, out).exit_code in {1, 2}
    assert before == (on_disk(out), times_of(out))


def test_folder_of_others_is_refused(town: Town, tmp_path: Path) -> None:
    """Who names the wrong folder is told so in a sentence, and loses nothing."""
    (tmp_path / "holiday.jpg").write_text("mine", encoding="utf-8")
    out = tmp_path / "docs"
    out.mkdir()
    (out / "letter.txt").write_text("mine", encoding="utf-8")
    ran = build_town(town, out)
    assert 1 == ran.exit_code
    assert "holds files that this build did not make" in ran.output
    assert {"letter.txt": b"mine"} == on_disk(out)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EIO])
def test_disk_that_refuses(town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """A disk that is full, or can only be read, is told in a sentence, ends with 1, and the old site stands."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    before = (on_disk(out), times_of(out))
    town.swap("data/city.yaml", "site_name: ", "site_name: New ")

    def refuse(path: Path, _: bytes) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(laying, "_write", refuse)
    ran = build_town(town, out)
    assert 1 == ran.exit_code
    assert f"can't be used. {in_words(OSError(number, os.strerror(number))).partition('. ')[2]}" in ran.output
    assert f"Nothing was built. What stood in {out} stands as it was." in ran.output
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    assert before == (on_disk(out), times_of(out))
    assert ["little", "out"] == sorted(path.name for path in tmp_path.iterdir())


def test_folder_is_judged_before_the_work(town: Town, tmp_path: Path) -> None:
    """A folder that can't be used is told before the data is read, by our command and by Pelican's own."""
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    town.swap("data/services.yaml", "status: active", "status: runing")
    words = ("content", "-s", "pelicanconf.py", "-o", str(tmp_path / "link"))
    plain = pelican(*words, CITY=str(town.folder), TODAY=str(TODAY))
    ours = build_town(town, tmp_path / "link")
    for code, said in ((ours.exit_code, ours.output), (plain.returncode, plain.stderr)):
        assert 1 == code
        assert "which is not there. Make that folder, or delete the link." in said
        assert "runing" not in said
        assert "Traceback" not in said


def test_files_put_beside_stay(town: Town, tmp_path: Path) -> None:
    """What a person puts into the finished folder, a CNAME or a picture, is never taken away."""
    out = tmp_path / "out"
    assert 0 == build_town(town, out).exit_code
    (out / "CNAME").write_text("hub.example", encoding="utf-8")
    (out / "services" / "tuesday-table" / "photo.txt").write_text("mine", encoding="utf-8")
    text = town.read("data/services.yaml")
    town.write("data/services.yaml", text[text.index("- id: house-circle") :])
    (town.folder / "content" / "starts" / "cant-go-out.md").unlink()
    assert 0 == build_town(town, out).exit_code
    left = on_disk(out)
    assert (b"hub.example", b"mine") == (left["CNAME"], left["services/tuesday-table/photo.txt"])
    assert "services/tuesday-table/index.html" not in left
    assert not (out / "start").exists()


@pytest.fixture
def asleep() -> Iterator[None]:
    """Let Pelican know nothing of our plugin, as in a fresh process."""
    signals.get_generators.disconnect(_generators)
    yield
    signals.get_generators.connect(_generators)


def test_plugin_that_does_not_load_is_noticed(town: Town, tmp_path: Path, asleep: None) -> None:
    """Pelican hides a plugin that can't be loaded and says that all is well; we don't."""
    settings = {**settings_for(town, tmp_path / "out"), "PLUGINS": ["no_such_plugin"]}
    with pytest.raises(RuntimeError, match="our plugin never ran"):
        run(ROOT / "pelicanconf.py", settings, BuildOutcome(raises=True))
    assert not (tmp_path / "out").exists()


def test_plugin_that_does_not_load_is_told(
    town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asleep: None
) -> None:
    """The command says in a sentence that the plugin did not run, and does not say that all is well."""
    root = tmp_path / "root"
    root.mkdir()
    conf = (ROOT / "pelicanconf.py").read_text(encoding="utf-8").replace('["recovery_hub"]', '["no_such_plugin"]')
    assert "no_such_plugin" in conf
    (root / "pelicanconf.py").write_text(conf, encoding="utf-8")
    shutil.copytree(ROOT / "theme", root / "theme")
    monkeypatch.setattr(resources, "SETTINGS", root / "pelicanconf.py")
    ran = build_town(town, tmp_path / "out")
    assert 2 == ran.exit_code
    assert "our plugin never ran" in ran.output
    assert "files in" not in ran.output


@pytest.mark.usefixtures("blind_check")
def test_run_raises_what_stops_it(town: Town, tmp_path: Path) -> None:
    """Whoever calls a build from Python is told the reason as a value."""
    town.add("data/places.yaml", HIDDEN)
    town.add("content/pages/about.md", "We met at Quibblestone.")
    with pytest.raises(InvariantError, match=r"about/index\.html"):
        run(ROOT / "pelicanconf.py", settings_for(town, tmp_path / "out"), BuildOutcome(raises=True))
    town.swap("data/services.yaml", "cost: {kind: free}", "cost: {kind: fre}")
    with pytest.raises(DataError) as caught:
        run(ROOT / "pelicanconf.py", settings_for(town, tmp_path / "out"), BuildOutcome(raises=True))
    assert {"wrong-choice"} == {problem.rule for problem in caught.value.problems}
