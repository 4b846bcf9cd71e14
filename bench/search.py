"""How well the search answers: nDCG@5 and the share of questions with a right answer in the first three.

Ours, exactly as the page shows it, beside plain MiniSearch and uFuzzy, each with the best of many settings, chosen on
the same questions, which favours them. Run with ``python bench/search.py`` from the top of the project (``--worst``
shows the open questions answered worst); it needs Chromium and node_modules/.
"""

# ruff: noqa: INP001, T201 - run by hand, at a terminal

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from recovery_hub.search import card_files, language
from recovery_hub.site.server import serving
from recovery_hub.validation import load
from tools.browser import open_browser
from tools.environment import ROOT

TODAY = date(2026, 11, 22)
LIBRARIES = {
    "minisearch.js": ROOT / "node_modules" / "minisearch" / "dist" / "es" / "index.js",
    "ufuzzy.js": ROOT / "node_modules" / "@leeoniya" / "ufuzzy" / "dist" / "uFuzzy.mjs",
}


def main() -> None:
    """Judge the three and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with serving(Path(folder)) as origin, open_browser() as browser:
            page = browser.new_page()
            page.goto(f"{origin}/index.html")
            found = page.evaluate("async () => (await import('/judge.js')).judge()")
    print(f"{found['open']} open questions, {found['held']} held; nDCG@5 and right in the first three")
    print("search       open          held          ms a question  setting")
    for row in found["rows"]:
        numbers = "  ".join(f"{row[part]['ndcg']:.3f} {row[part]['first']:.3f} " for part in ("open", "held"))
        print(f"{row['name']:11}  {numbers}  {row['ms']:5.1f}          {row['setting']}")
    for asks, value, ids in found["worst"] if "--worst" in sys.argv else []:
        print(f"{value:.2f}  {asks}: {', '.join(ids)}")


def prepare(folder: Path) -> None:
    """Put what the browser needs into a folder: our scripts, the two libraries, the cards, the questions."""
    for source in (*sorted((ROOT / "theme" / "static" / "search").glob("*.js")), ROOT / "bench" / "judge.js"):
        shutil.copy(source, folder / source.name)
    for name, path in LIBRARIES.items():
        shutil.copy(path, folder / name)
    directory, _ = load(ROOT, TODAY)
    (folder / "cards.json").write_bytes(card_files(directory).finished({}))
    judged = yaml.safe_load((ROOT / "tests" / "search" / "judged.yaml").read_text(encoding="utf-8"))
    (folder / "judged.json").write_text(json.dumps(judged), encoding="utf-8")
    words = language()
    words["notCrisis"] = words.pop("not_crisis")
    words["dull"] = [*language()["dull"], directory.city.name.lower()]  # type: ignore[misc]
    (folder / "language.json").write_text(json.dumps(words), encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>Judging</title>", encoding="utf-8")


if __name__ == "__main__":
    main()
