"""Markdown for the comment on a pull request, and for the summary of a job.

The verdict comes first, then the findings; undecided checks, accepted findings, remarks and passes are folded away. A
comment can have 65,536 characters: anything that does not fit is cut, least important last, and counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from audit.base.findings import Finding, Severity, Verdict
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports import DETAILED_FILES
from audit.reports.brief import brief
from audit.reports.language import ENGLISH
from audit.reports.markdown_text import code, plain, prose
from audit.reports.options import ReportOptions
from audit.reports.paths import relative
from audit.reports.telling import arithmetic, waiver
from audit.reports.wording import headline, note_lines, repair_lines, scope, tally

LONGEST = 65_000  # characters, as UTF-16 counts them, of the 65,536 that a comment may have
_FRAME = 120  # characters reserved for each section: its frame and the line that counts what does not fit
_SIGNS = {"error": "✗", "warning": "!", "good": "✓"}

_IN_FULL = (Weight.FAULT, Weight.ERROR, Weight.LOOK)

Item = Callable[[Finding], str]


def render(result: Result, options: ReportOptions) -> str:
    """The report as Markdown that a comment can hold."""
    return within(LONGEST, result, options)


def within(longest: int, result: Result, options: ReportOptions) -> str:
    """The report as Markdown of at most ``longest`` characters (but its verdict is never cut)."""
    told, role = headline(result)
    counts = " · ".join([*scope(result.counts), *[text for text, _ in tally(result.counts)]])
    parts = [f"### audit: {_SIGNS.get(role, '·')} {told}", counts]
    sections = _sections(result, options)
    room = longest - sum(size(part) + 2 for part in parts) - _FRAME * len(sections)
    for title, found, item in sections:
        listed = _listed(found, item, room)
        room -= size(listed)
        parts.append(f"<details><summary>{title}</summary>\n\n{listed}\n\n</details>" if title else listed)
    return "\n\n".join(parts) + "\n"


def size(text: str) -> int:
    """The length of a text in UTF-16 units: no service counts more for a character."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _sections(result: Result, options: ReportOptions) -> list[tuple[str, list[Finding], Item]]:
    """The sections that are not empty, in order; the first, the findings, has no title."""
    by_weight: dict[Weight, list[Finding]] = {weight: [] for weight in Weight}
    for finding in result.findings:
        by_weight[weight_of(finding)].append(finding)
    main = [finding for weight in _IN_FULL for finding in by_weight[weight]]
    undecided, remarks = by_weight[Weight.UNDECIDED], by_weight[Weight.REMARK]
    baselined = [finding for finding in by_weight[Weight.ACCEPTED] if finding.baselined]
    waived = [finding for finding in by_weight[Weight.ACCEPTED] if not finding.baselined]
    holds = [] if options.quiet else [one for one in result.outcomes if one.verdict is Verdict.HOLDS]
    held: Item = _held if result.counts.files <= DETAILED_FILES["markdown"] else _held_only
    named: list[tuple[str, list[Finding], Item]] = [
        ("", main, _finding),
        (f"{len(undecided):,} undecided", undecided, _brief_finding),
        (f"{len(waived):,} waived", waived, _accepted),
        (f"{len(baselined):,} in the baseline", baselined, _accepted),
        (ENGLISH.counted(len(remarks), "{number} remark", "{number} remarks"), remarks, _brief_finding),
        (ENGLISH.counted(len(holds), "{number} check holds", "{number} checks hold"), holds, held),
    ]
    return [section for section in named if section[1]]


def _listed(found: list[Finding], item: Item, room: int) -> str:
    shown = list(_fitting((item(one) for one in found), room))
    if len(shown) < len(found):
        shown.append(f"- {len(found) - len(shown):,} more")
    return "\n".join(shown)


def _fitting(items: Iterable[str], room: int) -> Iterator[str]:
    """The first items that fit together; items that are not shown are not worded either."""
    for item in items:
        room -= size(item) + 1
        if room < 0:
            return
        yield item


def _where(finding: Finding) -> str:
    place = finding.place
    return code(f"{relative(place.file)}:{place.line}:{place.column}")


def _finding(finding: Finding) -> str:
    severity = finding.severity if finding.severity is not Severity.NONE else Severity.NOTE
    lines = [f"- **{severity}** {code(finding.rule)} {_where(finding)}<br>{prose(finding.message)}"]
    lines.extend(f"  - {code(line)} {plain(origin)}".rstrip() for line, origin in arithmetic(finding))
    lines.extend(f"  - {prose(line)}" for line in [*repair_lines(finding), *note_lines(finding)])
    if finding.help is not None:
        lines.append(f"  - {prose(finding.help)}")
    return "\n".join(lines)


def _brief_finding(finding: Finding) -> str:
    advice = f" ({prose(finding.help)})" if finding.help is not None else ""
    return f"- {_where(finding)} {prose(finding.message)}{advice}"


def _accepted(finding: Finding) -> str:
    how = "in the baseline" if finding.baselined else "waived"
    return f"- {_where(finding)} {prose(finding.message)}<br>{how}: {prose(waiver(finding))}"


def _held(outcome: Finding) -> str:
    return f"- {_where(outcome)} {code(brief(outcome))}"


def _held_only(outcome: Finding) -> str:
    return f"- {_where(outcome)} {code(outcome.check)}"
