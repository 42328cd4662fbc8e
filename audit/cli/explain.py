"""``audit explain``: one claim, its reading, and every check that it takes part in."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from audit.cli.bases import bases_in_force
from audit.cli.output import complain, complain_of, print_folded
from audit.cli.speaking import answering_in, lang_option
from audit.findings import Finding
from audit.reports.safe import safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn


@click.command("explain")
@click.argument("target", metavar="FILE#CLAIM")
@lang_option
def command(target: str, lang: str | None) -> None:
    """Explains one claim: how its number is read, and every check it takes part in, step by step, with the
    slips that would explain a failure.

    Example: audit explain claims/shangyi-electric-heating.yaml#coal_saved
    """
    from audit.auditing import audit_document
    from audit.checks.knowledge.automatic import bound
    from audit.checks.knowledge.unasked import ambiguities_told, kind_told
    from audit.claimfile import load
    from audit.material import examine
    from audit.reports.explanation import explanation
    from audit.wiring import chosen_rules

    file, mark, name = target.rpartition("#")
    if not mark or not file or not name:
        shown = f"{file or 'claims/example.yaml'}#{name or 'total'}" if mark else f"{target}#total"
        raise click.UsageError(safe(f"write FILE#CLAIM, such as {shown}"))
    document = load(file)
    bases = bases_in_force()
    outcomes = audit_document(document, chosen_rules(knowledge=bases)).outcomes
    if name not in document.claims:
        _complain(file, name, list(document.claims), document.faults)
    material = examine(document)
    reading = material.readings.get(name)
    known = bound(material, bases)
    unjudged = tuple(ambiguities_told(name, known))
    text = explanation(
        document.claims[name], reading, outcomes, answering_in(lang), kind_told(name, known), unjudged
    )
    print_folded(text)


def _complain(file: str, name: str, names: list[str], faults: Sequence[Finding]) -> NoReturn:
    from difflib import get_close_matches

    close = get_close_matches(name, names, 1)
    known = (
        f"did you mean `{close[0]}`?" if close else f"it has {', '.join(names) or 'none that can be read'}"
    )
    for fault in faults:
        complain_of(fault)
    if faults and not names:
        sys.exit(2)
    sys.exit(complain(f"{file} has no claim `{name}`; {known}"))
