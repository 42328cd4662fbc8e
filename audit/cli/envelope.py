"""``audit envelope``: one row of the knowledge base."""

from __future__ import annotations

from datetime import datetime

import click

from audit.cli.bases import bases_in_force
from audit.cli.output import print_text
from audit.reports.safe import safe


@click.command("envelope")
@click.argument("name")
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY",
    help="For a constant or a standard, the edition in force on that day.  [default: today's date]",
)  # fmt: skip
def command(name: str, day: datetime | None) -> None:
    """Prints the envelope NAME: its roles, its usual range, and where each limit comes from.

    NAME may also be a constant or the thresholds of a standard.
    """
    from audit.checks.knowledge.base import envelope
    from audit.checks.knowledge.describe import describe, unknown_envelope
    from audit.checks.knowledge.reference_text import describe_reference

    own = bases_in_force()
    found = envelope(name, own)
    if found.is_unknown:
        told = describe_reference(name, day=(day or datetime.now()).date())
        if told is None:
            raise click.UsageError(safe(unknown_envelope(name, found.close)))
        print_text(told)
        return
    print_text(describe(name, own=own))
