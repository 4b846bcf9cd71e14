"""Scripts on their way to a phone: comments gone, modules joined, nothing else changed."""

from __future__ import annotations

import pytest

from recovery_hub.site.assets import gather
from recovery_hub.site.minify import joined, lean


def test_only_comments_and_indents_go() -> None:
    """What runs stays as it was written, addresses and texts that look like comments among it."""
    script = "/* head\n   of the file */\nconst a = 'https://x'; // why\n  // alone\n  const b = `/* text */ // x`;\n"
    assert "const a = 'https://x';\nconst b = `/* text */ // x`;\n" == lean(script)


def test_modules_stand_after_what_they_need() -> None:
    """A joined script holds each module once, those it needs before it, and no import is left."""
    scripts = {
        "page.js": "import { b } from './b.js';\nimport { a } from './a.js';\nuse(a, b);\n",
        "b.js": "import { a } from './a.js';\nexport const b = a + 1;\n",
        "a.js": "const secret = 1;\nexport const a = secret;\n",
        "other.js": "export const other = 1;\n",
    }
    one = joined(scripts, "page.js")
    assert "import" not in one
    assert "other" not in one
    assert one.index("let a;") < one.index("let b;") < one.index("use(a, b)")


def test_two_of_a_name_are_refused() -> None:
    """Two modules that give out the same name can't be joined unnoticed."""
    scripts = {
        "page.js": "import { a } from './a.js';\nimport { b } from './b.js';\n",
        "a.js": "export const a = 1;\n",
        "b.js": "export const b = 1;\nexport const a = 2;\n",
    }
    with pytest.raises(ValueError, match=r"b\.js and a\.js"):
        joined(scripts, "page.js")


def test_files_in_a_folder_find_one_another() -> None:
    """Files in a folder share its hash, which changes with any of them."""
    before = gather({"search/a.js": b"1", "search/b.js": b"2", "x.css": b"3"}).addresses
    after = gather({"search/a.js": b"1", "search/b.js": b"9", "x.css": b"3"}).addresses
    assert before["search/a.js"].rpartition("/")[0] == before["search/b.js"].rpartition("/")[0]
    assert before["search/a.js"] != after["search/a.js"]
    assert before["x.css"] == after["x.css"]
