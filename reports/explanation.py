"""One claim explained: its words, its reading, and its part in every check (``audit explain``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audit.claimfile.model import Claim
from audit.findings import Finding
from audit.numbers import Reading
from audit.reports.readings import reading_lines
from audit.reports.safe import safe


def explanation(claim: Claim, reading: Reading | None, outcomes: Sequence[Finding]) -> str:
    """The claim, how it is read, and each check that uses it with its arithmetic."""
    parts = ["\n".join(_claim(claim)), "\n".join(_reading(reading))]
    own = [one for one in outcomes if claim.name in one.claims]
    parts.extend("\n".join(_outcome(one)) for one in own)
    if not own:
        parts.append("no check makes use of it")
    return "\n\n".join(parts) + "\n"


def _claim(claim: Claim) -> Iterator[str]:
    yield f"{safe(claim.name)}  {safe(claim.says.value)}  ({claim.place})"
    for label, text in (
        ("means", claim.means),
        ("measures", claim.measures),
        ("per", claim.per),
        ("at", claim.at),
    ):
        if text is not None:
            yield f"  {label:<9}{safe(text.value)}"


def _reading(reading: Reading | None) -> Iterator[str]:
    yield "read as"
    if reading is None:
        yield "  nothing: see below"
    else:
        yield from reading_lines(reading)


def _outcome(outcome: Finding) -> Iterator[str]:
    yield f"{outcome.verdict}  {safe(outcome.rule)}  ({outcome.place})"
    if outcome.check:
        yield f"  {safe(outcome.check)}"
    yield f"  {safe(str(outcome.message))}"
    for step in outcome.steps:
        yield f"    {safe(step.shown)}"
        if step.origin is not None:
            yield f"      {safe(str(step.origin))}"
    if outcome.help is not None:
        yield f"  help: {safe(str(outcome.help))}"
    if outcome.waived is not None:
        yield f"  waived: {safe(outcome.waived)}"
