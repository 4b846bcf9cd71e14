"""``python -m recovery_hub rules``: print the book of rules, as docs/rules.md holds it."""

from __future__ import annotations

import typer

from recovery_hub.validation.report.rulebook import as_markdown


def rules() -> None:
    """Print every rule with its reason (docs/rules.md is made with this)."""
    typer.echo(as_markdown(), nl=False)
