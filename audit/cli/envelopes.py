"""``audit envelopes``: the knowledge base, a line a row."""

from __future__ import annotations

import sys

import click

from audit.cli.bases import bases_in_force
from audit.cli.output import complain, print_text
from audit.cli.speaking import answering_in, lang_option


@click.command("envelopes")
@click.option("--search", metavar="WORDS", help="Only rows that have all these words, in English or Chinese.")
@lang_option
def command(search: str | None, lang: str | None) -> None:
    """Lists the envelopes: which magnitudes are typical of what; then constants and standards.

    Example: audit envelopes --search "coal heating", or --search 煤
    """
    from audit.checks.knowledge.describe import describe_all, found_by
    from audit.checks.knowledge.reference_text import HEADS, describe_references

    own, said = bases_in_force(), answering_in(lang)
    heads = tuple(map(said.text, HEADS))
    if search is None:
        print_text(describe_all(own, None, said.name) + describe_references("", said.name, heads))
        return
    names = found_by(search, own)
    told = (describe_all(own, names, said.name) if names else "") + describe_references(
        search, said.name, heads
    )
    if not told:
        sys.exit(
            complain(
                said.text(
                    "no envelope has the words `{words}`; `audit envelopes` lists them all", words=search
                )
            )
        )
    print_text(told)
