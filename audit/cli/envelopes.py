"""``audit envelopes``: the knowledge base, a line a row."""

from __future__ import annotations

import sys

import click

from audit.cli.bases import bases_in_force
from audit.cli.output import print_text


@click.command("envelopes")
@click.option("--search", metavar="WORDS", help="Only rows that have all these words, in English or Chinese.")
def command(search: str | None) -> None:
    """Lists the envelopes: what magnitudes are typical of what.

    Example: audit envelopes --search "coal heating", or --search 煤
    """
    from audit.checks.knowledge.describe import describe_all, found_by

    own = bases_in_force()
    if search is None:
        print_text(describe_all(own))
        return
    names = found_by(search, own)
    if not names:
        click.echo(f"Error: no envelope has the words `{search}`; `audit envelopes` lists them all", err=True)
        sys.exit(2)
    print_text(describe_all(own, names))
