"""``audit envelopes``: the knowledge base, a line a row."""

from __future__ import annotations

import click

from audit.cli.output import print_text


@click.command("envelopes")
def command() -> None:
    """Lists the envelopes: what magnitudes are typical of what; then constants and standards."""
    from audit.checks.knowledge.describe import describe_all
    from audit.checks.knowledge.reference_text import describe_references

    print_text(describe_all() + describe_references())
