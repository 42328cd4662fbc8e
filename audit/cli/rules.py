"""``audit rules``: all rules, a line each."""

from __future__ import annotations

import click

from audit.cli.output import print_lines
from audit.reports.blocks import StyledText
from audit.wiring import chosen_rules


@click.command("rules")
def command() -> None:
    """Lists the rules, each with what it finds."""
    rules = chosen_rules()
    width = max(len(rule.name) for rule in rules)
    print_lines(
        (StyledText(f"{rule.name:<{width}}  ", "strong"), StyledText(rule.manual.strip().splitlines()[0]))
        for rule in rules
    )
