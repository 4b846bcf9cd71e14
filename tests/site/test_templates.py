"""Templates say what Python worked out, in lines that fit a screen; breaking a line changes no page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from recovery_hub.site.continued_lines import ContinuedLines
from tools.environment import ROOT

FOLDER = ROOT / "theme" / "templates"
FILES = sorted(FOLDER.rglob("*.html"))
LONGEST_LINE = 160
ENVIRONMENT = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True, extensions=[ContinuedLines])
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
SUMS = {"round", "int", "float", "sum", "abs"}


def _is_number(node: nodes.Node) -> bool:
    value = getattr(node, "value", None)
    return isinstance(value, int | float) and not isinstance(value, bool)


def _joins_lists(node: nodes.BinExpr) -> bool:
    """Whether an addition puts lists together, which is no arithmetic."""
    return isinstance(node, nodes.Add) and any(node.find_all(nodes.List))


def worked_out(source: str) -> Iterator[str]:
    """Yield every place where a template reckons, rounds, or compares with a number."""
    tree = ENVIRONMENT.parse(source)
    for sum_ in tree.find_all(ARITHMETIC):
        if not _joins_lists(sum_):
            yield f"line {sum_.lineno}: {type(sum_).__name__}"
    for compared in tree.find_all(nodes.Compare):
        if any(map(_is_number, (compared.expr, *(operand.expr for operand in compared.ops)))):
            yield f"line {compared.lineno}: a comparison with a number"
    for filter_ in tree.find_all(nodes.Filter):
        if filter_.name in SUMS:
            yield f"line {filter_.lineno}: {filter_.name}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_templates_work_nothing_out(path: Path) -> None:
    """No threshold and no arithmetic stands in a template: Python has them, where they are tested."""
    assert [] == list(worked_out(path.read_text("utf-8")))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_lines_of_templates_fit_a_screen(path: Path) -> None:
    """Whoever changes a sentence finds it in a line that can be read, and may break it."""
    long = [number for number, line in enumerate(path.read_text("utf-8").splitlines(), 1) if len(line) > LONGEST_LINE]
    assert [] == long


@pytest.mark.parametrize(
    "source",
    ["{{ 100 * part / whole }}", "{% if places | length > 1 %}s{% endif %}", "{{ share | round }}", "{{ n - 1 }}"],
)
def test_what_a_template_works_out_is_found(source: str) -> None:
    """The test itself works."""
    assert list(worked_out(source))
    assert not list(worked_out("{{ [first] + others }}{% if page.kind == 'need' %}{{ thousands(people) }}{% endif %}"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<ul><li>a</li>\n  <li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<p>Two words\n  and more.</p>", "<p>Two words and more.</p>"),
        ("{% if yes %}\n  <b>a</b>{% endif %}", "<b>a</b>"),
        ("<p>{{ yes }}\n  and more</p>", "<p>a and more</p>"),
        ('<a href="/"\n  rel="next">a</a>', '<a href="/" rel="next">a</a>'),
        ("{{\n    yes }}", "a"),
        ("{% if yes\n    and yes %}a{% endif %}", "a"),
        ("<p>a</p>\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ("<p>a</p>\n <p>b</p>", "<p>a</p>\n <p>b</p>"),
        ('{{ "a\n  b" }}', "a\n  b"),
    ],
)
def test_a_broken_line_is_one_line_on_the_page(written: str, shown: str) -> None:
    """Two spaces at the start of a line join it to the one before; what a volunteer wrote is never touched."""
    assert shown == ENVIRONMENT.from_string(written).render(yes="a")


def test_words_put_in_keep_their_breaks() -> None:
    """A break in the words of a page, such as in code, is no break of the template."""
    assert "<pre>a\n  b</pre>" == ENVIRONMENT.from_string("<pre>{{ words }}</pre>").render(words="a\n  b")


def test_an_error_names_the_line_of_the_file() -> None:
    """Whoever makes a slip in a template is told the line in which it stands."""
    with pytest.raises(TemplateSyntaxError) as fault:
        ENVIRONMENT.from_string("<p>one\n  two\n  three\n{% if %}</p>")

    assert 4 == fault.value.lineno
