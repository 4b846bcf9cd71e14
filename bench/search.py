"""How well the search answers: nDCG@5 and the share of questions with a right answer in the first three.

Ours, exactly as the page shows it, beside plain MiniSearch and uFuzzy, each with the best of many settings (chosen on the
same questions, which favours them). Type: ``.venv/bin/python -m bench.search``; it needs Chromium and node_modules/.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from datetime import date
from pathlib import Path

import typer
import yaml
from rich.console import Console
from rich.table import Table

from plugins.directory import load
from plugins.search import card_files, language
from plugins.site.server import serving
from tools.browser import open_browser
from tools.environment import ROOT

TODAY = date(2026, 11, 22)
LIBRARIES = {
    "minisearch.js": ROOT / "node_modules" / "minisearch" / "dist" / "es" / "index.js",
    "ufuzzy.js": ROOT / "node_modules" / "@leeoniya" / "ufuzzy" / "dist" / "uFuzzy.mjs",
}


def main(*, worst: bool = typer.Option(default=False, help="show the open questions that are answered worst")) -> None:
    """Judge the three and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        with serving(Path(folder)) as origin, open_browser() as browser:
            page = browser.new_page()
            page.goto(f"{origin}/index.html")
            found = page.evaluate("async () => (await import('/judge.js')).judge()")
    table = Table("search", "setting", "open nDCG@5", "open first 3", "held nDCG@5", "held first 3", "ms a question")
    for row in found["rows"]:
        numbers = [f"{row[part][measure]:.3f}" for part in ("open", "held") for measure in ("ndcg", "first")]
        table.add_row(row["name"], row["setting"], *numbers, f"{row['ms']:.1f}")
    console = Console()
    console.print(table)
    console.print(f"{found['open']} open questions, {found['held']} held")
    for asks, value, ids in found["worst"] if worst else []:
        console.print(f"{value:.2f}  {asks}: {', '.join(ids)}")


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
    (folder / "language.json").write_text(json.dumps(words), encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>Judging</title>", encoding="utf-8")


if __name__ == "__main__":
    typer.run(main)
