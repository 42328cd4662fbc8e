"""``audit rule``: one rule's manual."""

from __future__ import annotations

import click

from audit.cli.output import print_folded
from audit.reports.safe import safe
from audit.wiring import chosen_rules


@click.command("rule")
@click.argument("name")
def command(name: str) -> None:
    """Prints the manual of the rule NAME: what it does, why, and examples."""
    try:
        rule = chosen_rules([name])[0]
    except ValueError as error:
        raise click.UsageError(safe(str(error))) from error
    print_folded(f"{rule.name} (since {rule.meta.since})\n\n{rule.manual.strip()}\n", prose=True)
