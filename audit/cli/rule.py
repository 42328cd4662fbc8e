"""``audit rule``: one rule's manual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from audit.base.findings import marked
from audit.cli.output import print_lines
from audit.cli.speaking import answering_in, lang_option
from audit.reports.blocks import Line, StyledText
from audit.reports.safe import safe
from audit.wiring import chosen_rules

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
    named = (StyledText(f"{rule.name} ({since})", "title"),)
    first, _, rest = rule.manual.strip().partition("\n")
    manual = f"{language.text(first)}\n{rest}"
    print_lines([named, (), *_headed(manual, language)], prose=True)


HEADINGS = (
    marked("What it does"), marked("Why it matters"), marked("Example that fails"), marked("Example that holds"),
    marked("Undecided when"), marked("Options"), marked("References"),
)  # fmt: skip


def _headed(manual: str, language: Language) -> Iterator[Line]:
    """The manual with its headings, each a line over a rule of dashes, in a language."""
    lines = manual.split("\n")
    for line, under in zip(lines, [*lines[1:], ""], strict=True):
        is_heading = line in HEADINGS and bool(under) and not under.strip("-")
        yield (
            (StyledText(language.text(line), "title"),) if is_heading else (StyledText(line),) if line else ()
        )
