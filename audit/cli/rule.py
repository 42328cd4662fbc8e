"""``audit rule``: one rule's manual."""

from __future__ import annotations

import click

from audit.cli.output import print_folded
from audit.cli.speaking import answering_in, lang_option
from audit.findings import marked
from audit.reports.safe import safe
from audit.wiring import chosen_rules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from audit.reports.language import Language


@click.command("rule")
@click.argument("name")
@lang_option
def command(name: str, lang: str | None) -> None:
    """Prints the manual of the rule NAME: what it does, why, and examples.

    The manuals are in English; the headings are in the language of the answer.
    """
    try:
        rule = chosen_rules([name])[0]
    except ValueError as error:
        raise click.UsageError(safe(str(error))) from error
    language = answering_in(lang)
    since = language.text("since {version}", version=rule.meta.since)
    print_folded(f"{rule.name} ({since})\n\n{_headed(rule.manual.strip(), language)}\n", prose=True)


HEADINGS = (
    marked("What it does"), marked("Why it matters"), marked("Example that fails"), marked("Example that holds"),
    marked("Undecided when"), marked("Options"), marked("References"),
)  # fmt: skip


def _headed(manual: str, language: Language) -> str:
    """The manual with its headings, each a line over a rule of dashes, in a language."""
    lines = manual.split("\n")
    for at, line in enumerate(lines[:-1]):
        if line in HEADINGS and lines[at + 1].strip("-") == "":
            lines[at] = language.text(line)
    return "\n".join(lines)
