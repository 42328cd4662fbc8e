"""A finding in plain lines, for the formats whose reader is shown text: annotations, test reports, alerts.

All of it is made safe to show, and a text too long to read keeps only its two ends. The formats that promise the data
itself (json, jsonl, csv, parquet) take it from the finding instead.
"""

from __future__ import annotations

from audit.base.findings import Finding, Labelled, Repair, Sentence, Series, Step
from audit.reports.blocks import Page
from audit.reports.brief import printed
from audit.reports.wording import note_lines, repair_lines, step_line

_PAGE = Page()
_MOST_LINES = 20  # of arithmetic


def shown(text: object) -> str:
    """Any text, safe to show on one line."""
    if isinstance(text, Sentence | Series | Labelled):
        return _PAGE.told(text)
    return _PAGE.told(str(text))


def step_text(step: Step) -> str:
    """A line of arithmetic with the reason for its width, as data."""
    return str(step.shown) if step.origin is None else f"{step.shown}; {step.origin}"


def arithmetic(finding: Finding) -> list[tuple[str, str]]:
    """The lines of arithmetic as people print them, each with the reason for its width (or nothing)."""
    steps = finding.steps
    lines = [
        (printed(shown(step_line(step, finding))), shown(step.origin) if step.origin is not None else "")
        for step in steps[:_MOST_LINES]
    ]
    if len(steps) > _MOST_LINES:
        lines.append((f"{len(steps) - _MOST_LINES:,} more lines", ""))
    return lines


def advice(finding: Finding) -> list[str]:
    """The likeliest repairs, and what the reader can do."""
    lines = [shown(line) for line in [*repair_lines(finding), *note_lines(finding)]]
    return lines if finding.help is None else [*lines, shown(finding.help)]


def account(finding: Finding) -> list[str]:
    """The finding in full: its sentence, the arithmetic, the likeliest repairs, the advice."""
    worked = [f"{line}; {origin}" if origin else line for line, origin in arithmetic(finding)]
    return [shown(finding.message), *worked, *advice(finding)]


def accepted_by(finding: Finding) -> str | None:
    """What accepts a finding, as data: ``waiver``, ``baseline``, or nothing."""
    if finding.waived is None:
        return None
    return "baseline" if finding.baselined else "waiver"


def accepted_until(finding: Finding) -> str | None:
    """The last day of the waiver, as data (``2021-01-31``), or None if it has none."""
    return None if finding.waived_until is None else finding.waived_until.isoformat()


def waiver(finding: Finding) -> str:
    """Why a finding is accepted, and until when: the reason of its waiver, or the baseline that contains it."""
    until = accepted_until(finding)
    reason = shown(finding.waived or "")
    return reason if until is None else f"{reason}, until {until}"


def accepted(finding: Finding) -> str:
    """``waived (reason, until 2021-01-31)`` or ``in the baseline (known in FILE)``."""
    return f"{'in the baseline' if finding.baselined else 'waived'} ({waiver(finding)})"


def repair_text(repair: Repair) -> str:
    """One repair on one line, with both slips of a pair."""
    told = f"{repair.instead} instead of {repair.says}: {repair.slip}"
    if repair.partner is not None:
        other = repair.partner
        told += f", together with {other.instead} instead of {other.says}: {other.slip}"
    return shown(told)
