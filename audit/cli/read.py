"""``audit read``: how written numbers are read."""

from __future__ import annotations

import os
import re
import sys

import click

from audit.cli.output import print_lines, print_text
from audit.cli.speaking import answering_in, lang_option


@click.command("read", context_settings={"ignore_unknown_options": True})
@click.argument("phrases", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(["plain", "json"]), default="plain", show_default=True,
    help="A table to look at, or rows for other programs.",
)  # fmt: skip
@lang_option
def command(phrases: tuple[str, ...], form: str, lang: str | None) -> None:
    """Shows how written numbers are read: what kind, in which unit, between which bounds.

    Example: audit read 近20万吨 'nearly $3bn'. Without PHRASES, or with -, text is read from standard input.
    Put a phrase that begins with a minus sign and a letter after --.
    """
    mistaken = next((one for one in phrases if re.match("--?[a-zA-Z]", one)), None)
    if mistaken is not None:
        raise click.NoSuchOption(mistaken)
    from audit.numbers import read
    from audit.reports.readings import as_json, as_table

    texts = [_standard_input()] if not phrases or phrases == ("-",) else [_as_typed(one) for one in phrases]
    found = [(text, read(text)) for text in texts]
    if form == "json":
        print_text(as_json([reading for _, readings in found for reading in readings]))
    else:
        print_lines(as_table(found, answering_in(lang)))


def _as_typed(phrase: str) -> str:
    """A phrase of the command line. In the plain C locale Python cannot tell what encoding it was typed in."""
    if phrase.isascii() or not any("\udc80" <= one <= "\udcff" for one in phrase):
        return phrase
    return os.fsencode(phrase).decode("utf-8", "replace")


def _standard_input() -> str:
    if sys.stdin is None:  # the caller closed it
        return ""
    return sys.stdin.buffer.read().decode("utf-8", "replace")
