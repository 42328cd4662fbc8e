"""``audit read``: how written numbers are read."""

from __future__ import annotations

import sys

import click

from audit.cli.output import print_text
from audit.cli.speaking import answering_in, lang_option


@click.command("read")
@click.argument("phrases", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(["plain", "json"]), default="plain", show_default=True,
    help="A table to look at, or rows for other programs.",
)  # fmt: skip
@lang_option
def command(phrases: tuple[str, ...], form: str, lang: str | None) -> None:
    """Shows how written numbers are read: what kind, in which unit, between which bounds.

    Example: audit read 近20万吨 'nearly $3bn'. Without PHRASES, or with -, text is read from standard input.
    """
    from audit.numbers import read
    from audit.reports.readings import as_json, as_table

    texts = [_standard_input()] if not phrases or phrases == ("-",) else list(phrases)
    found = [(text, read(text)) for text in texts]
    if form == "json":
        print_text(as_json([reading for _, readings in found for reading in readings]))
    else:
        print_text(as_table(found, answering_in(lang)))


def _standard_input() -> str:
    return sys.stdin.buffer.read().decode("utf-8", "replace")
