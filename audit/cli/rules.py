"""``audit rules``: all rules, a line each."""

from __future__ import annotations

import click

from audit.cli.output import print_lines
from audit.cli.speaking import answering_in, lang_option
from audit.reports.blocks import StyledText
from audit.rules.manuals import summary_of
from audit.wiring import chosen_rules


@click.command("rules")
@lang_option
def command(lang: str | None) -> None:
    """Lists the rules, each with what it finds."""
    rules, said = chosen_rules(), answering_in(lang)
    width = max(len(rule.name) for rule in rules)
    print_lines(
        (StyledText(f"{rule.name:<{width}}  ", "strong"), StyledText(said.text(summary_of(rule.manual))))
        for rule in rules
    )
