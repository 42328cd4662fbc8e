"""``audit explain``: one claim, its reading, and every check that it takes part in."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from audit.base.findings import Finding
from audit.cli.asked import language_asked
from audit.cli.bases import bases_in_force
from audit.cli.output import complain, complain_of, print_lines
from audit.cli.speaking import answering_in, lang_option
from audit.reports.safe import safe

if TYPE_CHECKING:
    from typing import NoReturn

    from audit.claimfile.model import Document
    from audit.reports.blocks import Line

_MOST_CLOSE = 3  # names that are offered for one that there is not
_MOST_SHOWN = 6  # claims that are named where none is close


@click.command("explain")
@click.argument("target", metavar="FILE#CLAIM")
@lang_option
def command(target: str, lang: str | None) -> None:
    """Explains one claim: how its number is read, and every check it takes part in, step by step, with the
    slips that would explain a failure.

    FILE is a claim file or an article. A claim of an article can be named by its number as printed.

    Examples: audit explain claims/shangyi-electric-heating.yaml#coal_saved, audit explain report.docx#'6.4 percent'
    """
    from audit.article.model import Wish
    from audit.engine.run import audit_file
    from audit.wiring import chosen_rules

    file, mark, name = target.rpartition("#")
    if not mark or not file or not name:
        shown = f"{file or 'claims/example.yaml'}#{name or 'total'}" if mark else f"{target}#total"
        raise click.UsageError(
            safe(language_asked().text("write FILE#CLAIM, such as {example}", example=shown))
        )
    bases = bases_in_force()
    found = audit_file(chosen_rules(knowledge=bases), True, Wish(), False, file)
    if found.audited is None:
        _complain_of_faults(found.outcomes)
    document = found.audited.document
    if name not in document.claims:
        name = _named_by_number(name, document) or _complain(file, name, document)
    print_lines(_explained(name, document, found.outcomes, bases, lang))


def _explained(
    name: str, document: Document, outcomes: Sequence[Finding], bases: tuple[str, ...], lang: str | None
) -> list[Line]:
    from audit.checks.knowledge.automatic import bound
    from audit.checks.knowledge.unasked import ambiguities_told, kind_told
    from audit.reports.explanation import explanation
    from audit.rules.material import examine

    material = examine(document)
    known = bound(material, bases)
    return explanation(
        document.claims[name], material.readings.get(name), outcomes, answering_in(lang), kind_told(name, known),
        tuple(ambiguities_told(name, known)),
    )  # fmt: skip


def _named_by_number(says: str, document: Document) -> str | None:
    """The claim whose number is printed so. Ends the command where there are several."""
    from audit.article.anchoring.folding import fold

    wanted = fold(says).text
    found = [name for name, claim in document.claims.items() if fold(claim.says.value).text == wanted]
    if len(found) > 1:
        several = ", ".join(f"`{name}`" for name in found[:_MOST_SHOWN])
        file = document.source.file
        sys.exit(complain(f"{file} has {says} {len(found)} times; name the claim that is meant: {several}"))
    return found[0] if found else None


def _complain(file: str, name: str, document: Document) -> NoReturn:
    from difflib import get_close_matches

    names = list(document.claims)
    for fault in document.faults:
        complain_of(fault)
    if document.faults and not names:
        sys.exit(2)
    close = get_close_matches(name, names, _MOST_CLOSE) or [one for one in names if name in one][:_MOST_CLOSE]
    said = language_asked()
    if close:
        known = said.text("did you mean {names}?", names=said.text(" or ").join(f"`{one}`" for one in close))
    elif 0 < len(names) <= _MOST_SHOWN:
        known = said.text("it has {names}", names=said.text(", ").join(f"`{one}`" for one in names))
    else:
        known = said.text(
            "none of its {number} claims is called so; `audit check {file} --format json` lists them",
            number=len(names), file=file,
        )  # fmt: skip
    sys.exit(complain(said.text("{file} has no claim `{name}`; {known}", file=file, name=name, known=known)))


def _complain_of_faults(found: Sequence[Finding]) -> NoReturn:
    for one in found:
        complain_of(one)
    sys.exit(2)
