"""``audit envelopes``: the knowledge base, a line a row."""

from __future__ import annotations

import sys

import click

from audit.cli.bases import bases_in_force
from audit.cli.output import complain, print_text


@click.command("envelopes")
@click.option("--search", metavar="WORDS", help="Only rows that have all these words, in English or Chinese.")
def command(search: str | None) -> None:
    """Lists the envelopes: what magnitudes are typical of what; then constants and standards.

    Example: audit envelopes --search "coal heating", or --search 煤
    """
    from audit.checks.knowledge.describe import describe_all, found_by
    from audit.checks.knowledge.reference_text import describe_references

    own = bases_in_force()
    if search is None:
        print_text(describe_all(own) + describe_references())
        return
    names = found_by(search, own)
    told = (describe_all(own, names) if names else "") + describe_references(search)
    if not told:
        sys.exit(complain(f"no envelope has the words `{search}`; `audit envelopes` lists them all"))
    print_text(told)
