"""``audit envelopes``: the knowledge base, a line a row."""

from __future__ import annotations

import click

from audit.cli.output import print_text


@click.command("envelopes")
def command() -> None:
    """Lists the envelopes: what magnitudes are typical of what."""
    from audit.checks.knowledge.describe import describe_all

    print_text(describe_all())
