"""What follows the findings: waived, undecided, remarks, passes, and the totals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from audit.base.findings import Finding, Verdict
from audit.engine.result import Result
from audit.reports import DETAILED_FILES
from audit.reports.blocks import Line, Page, ReportPart, StyledText, flow, line_cells
from audit.reports.cells import cells, padded
from audit.reports.wording import counted_checks, heading, headline, scope, shown_seconds, tally

if TYPE_CHECKING:
    from typing import TypeVar

    Key = TypeVar("Key")

_MOST_CHECKS_SHOWN = 150  # above this only the number of checks of each file
_MOST_FILES_SHOWN = DETAILED_FILES["plain"]  # above this only a total
_MOST_LINES = 150  # undecided or waived findings shown one by one
_MOST_REMARKS = 3  # of one kind, unless everything is asked for


def verdict(result: Result, page: Page) -> ReportPart:
    """The first line of a report: the verdict, and the time taken."""
    said = page.language
    lines, role = _headed(result, page)
    room = page.width - 4
    spent = shown_seconds(result.seconds, said)
    gap = room - line_cells(lines[-1]) - cells(spent)
    if spent and gap >= 2:
        lines[-1] = (*lines[-1], StyledText(" " * gap + spent, "dim"))
    return ReportPart("verdict", lines, role)


def _headed(result: Result, page: Page) -> tuple[list[Line], str]:
    text, role = headline(result, page.language)
    sign = {"error": page.glyphs.fail, "warning": page.glyphs.warn}.get(role, page.glyphs.hold)
    return flow([StyledText(f"{sign} {_joined(text, page)}", role)], page.width - 4, indent=2), role


def counted(result: Result, page: Page, verbose: bool = False, again: bool = False) -> ReportPart:
    """The last line of a report: what was audited, and the result.

    ``again``: with the verdict repeated before it, since that is where the eye is when a long report has scrolled
    by."""
    said = page.language
    lines, role = _headed(result, page) if again else ([], "")
    parts = [(part, "dim") for part in scope(result.counts, said)] + tally(result.counts, said)
    remarked = sum(finding.verdict is Verdict.REMARK for finding in result.findings)
    if remarked:
        parts.append((said.counted(remarked, "{number} remark", "{number} remarks"), "note"))
    if not verbose and (result.counts.holds or remarked or result.counts.waived or result.counts.baselined):
        parts.append((page.text("-v shows all"), "dim"))
    return ReportPart("section", [*lines, *_packed(parts, page)], role)


def _joined(text: str, page: Page) -> str:
    return text.replace(" · ", f" {page.glyphs.dot} ")


def _packed(parts: list[tuple[str, str]], page: Page) -> list[Line]:
    """Parts side by side with dots between them, broken only between parts."""
    dot = f" {page.glyphs.dot} "
    lines: list[list[StyledText]] = [[]]
    for text, role in parts:
        taken = line_cells(tuple(lines[-1])) + len(dot) + cells(text)
        if lines[-1] and taken > page.width:
            lines.append([])
        lines[-1].extend([*([StyledText(dot, "dim")] if lines[-1] else []), StyledText(text, role)])
    return [tuple(line) for line in lines]


def waived(found: list[Finding], page: Page) -> list[ReportPart]:
    """Known findings that a claim file accepts, each with the reason it gives."""
    lines: list[Line] = []
    for finding in found[:_MOST_LINES]:
        reason = page.safe(finding.waived)
        if finding.waived_until is None:
            told = page.text(" (waived: {reason})", reason=reason)
        else:
            told = page.text(" (waived: {reason}, until {day})", reason=reason, day=finding.waived_until)
        spans = [StyledText(page.told(finding.message)), StyledText(told, "dim")]
        lines.extend(_item(finding, spans, page))
    return _section(page.text("waived"), found, lines, page)


def baselined(found: list[Finding], page: Page) -> list[ReportPart]:
    """Known findings that a baseline file accepts."""
    lines: list[Line] = []
    for finding in found[:_MOST_LINES]:
        lines.extend(_item(finding, [StyledText(page.told(finding.message))], page))
    return _section(page.text("in the baseline"), found, lines, page)


def more(found: list[Finding], page: Page) -> list[ReportPart]:
    """Errors and warnings beyond those that were shown in full."""
    lines: list[Line] = []
    for finding in found[:_MOST_LINES]:
        label = StyledText(page.safe(heading(finding, page.language)), str(finding.severity))
        lines.extend(_item(finding, [label, StyledText(page.text(": ") + page.told(finding.message))], page))
    return _section(page.text("more findings"), found, lines, page)


def undecided(found: list[Finding], page: Page) -> list[ReportPart]:
    """Checks that could not be decided, each with the reason."""
    lines: list[Line] = []
    for finding in found[:_MOST_LINES]:
        lines.extend(_item(finding, _with_help(finding, page), page))
    return _section(page.text("undecided"), found, lines, page)


def _with_help(finding: Finding, page: Page) -> list[StyledText]:
    spans = [StyledText(page.told(finding.message))]
    if finding.help is not None:
        spans.append(StyledText(page.text(" ({help})", help=page.told(finding.help)), "dim"))
    return spans


def _item(finding: Finding, spans: list[StyledText], page: Page) -> list[Line]:
    """One finding in brief: its place on a line, its sentence under it."""
    where = (StyledText("  "), StyledText(page.safe(finding.place), "place"))
    return [where, *[(StyledText("    "), *line) for line in flow(spans, page.width - 4)]]


def _section(name: str, found: list[Finding], lines: list[Line], page: Page) -> list[ReportPart]:
    if not found:
        return []
    lines = lines + _left_out(len(found) - _MOST_LINES, page)
    return [ReportPart("section", lines, "note", _title(name, f"{len(found):,}", page))]


def _title(name: str, aside: str, page: Page) -> Line:
    return (StyledText(name, "title"), StyledText(f" {page.glyphs.dot} {aside}", "dim"))


# -- remarks ---------------------------------------------------------------------------------------------


def remarks(found: list[Finding], page: Page, verbose: bool = True) -> list[ReportPart]:
    """Facts about the claim files, rule by rule.

    Remarks that name one claim each take a line per file, and only if everything is to be shown."""
    lines: list[Line] = []
    for rule, group in _grouped(found, lambda finding: finding.rule).items():
        if verbose or not _is_of_single_claims(group):
            lines.extend(_remarks_of(rule, group, page, _MOST_LINES if verbose else _MOST_REMARKS))
    if not lines:
        return []
    return [ReportPart("section", lines, "note", _title(page.text("remarks"), f"{len(found):,}", page))]


def _is_of_single_claims(group: list[Finding]) -> bool:
    return all(len(finding.claims) == 1 and not finding.related for finding in group)


def _remarks_of(rule: str, group: list[Finding], page: Page, most: int) -> list[Line]:
    if not _is_of_single_claims(group):
        told: list[Line] = []
        for at, finding in enumerate(group[:most]):
            item = _item(finding, _with_help(finding, page), page)
            told.extend(item[1:] if at and finding.place == group[at - 1].place else item)
        return told + _left_out(len(group) - most, page)
    lines: list[Line] = [(StyledText("  "), StyledText(page.safe(rule), "strong"))]
    files = _grouped(group, lambda finding: finding.place.file)
    for file, remarked in list(files.items())[:_MOST_FILES_SHOWN]:
        names = page.text(", ").join(page.safe(finding.claims[0]) for finding in remarked)
        label = StyledText(page.safe(file), "place")
        claims = page.language.counted(len(remarked), "{number} claim", "{number} claims")
        spans = [label, StyledText(f"  {claims}{page.text(': ')}"), StyledText(names, "dim")]
        lines.extend((StyledText("    "), *line) for line in flow(spans, page.width - 4, indent=2))
    rest = sum(len(remarked) for remarked in list(files.values())[_MOST_FILES_SHOWN:])
    return lines + _left_out(rest, page)


def _left_out(number: int, page: Page) -> list[Line]:
    if number <= 0:
        return []
    more = page.text("and {number} more; --format json lists all", number=f"{number:,}")
    return [(StyledText(f"  {page.glyphs.ellipsis} {more}", "dim"),)]


# -- what holds ------------------------------------------------------------------------------------------


def holds(result: Result, page: Page) -> list[ReportPart]:
    """What holds: each check as arithmetic; with many checks their number per file; with many files a total."""
    counts = result.counts
    if not counts.holds:
        return []
    checks = counted_checks(counts.checks, page.language)
    share = page.text("{number} of {checks}", number=f"{counts.holds:,}", checks=checks)
    title = _title(page.text("holds"), share, page)
    if counts.files > _MOST_FILES_SHOWN:
        return [ReportPart("section", [], "good", title)]
    passed = [outcome for outcome in result.outcomes if outcome.verdict is Verdict.HOLDS]
    files = _grouped(passed, lambda outcome: outcome.place.file)
    if len(passed) > _MOST_CHECKS_SHOWN:
        return [ReportPart("section", _file_counts(files, page), "good", title)]
    from audit.reports.brief import brief  # only where checks are shown one by one

    lines: list[Line] = []
    for file, group in files.items():
        lines.append(
            (StyledText("  "), StyledText(page.safe(file), "place"), StyledText(f"  {len(group)}", "dim"))
        )
        lines.extend(_table([brief(outcome, page.language) for outcome in group], page))
    return [ReportPart("section", lines, "good", title)]


def _file_counts(files: dict[str, list[Finding]], page: Page) -> list[Line]:
    names = [page.safe(file) for file in files]
    side = min(max(map(cells, names)), page.width - 20)
    return [
        (
            StyledText("  "),
            StyledText(padded(name, side), "place"),
            StyledText("  " + counted_checks(len(group), page.language), "good"),
        )
        for name, group in zip(names, files.values(), strict=True)
    ]


def _table(passed: list[str], page: Page) -> list[Line]:
    """The checks in two columns if they fit, in the order of the file."""
    sign = (StyledText("    "), StyledText(f"{page.glyphs.hold} ", "good"))
    edge = 4 + cells(page.glyphs.hold) + 1
    column = (page.width - 4) // 2
    lines: list[Line] = []
    half: Line | None = None
    for text in map(page.told, passed):
        if cells(text) > column - edge + 2:
            lines.extend([half] if half else [])
            half = None
            wrapped = flow([StyledText(text)], page.width - edge, indent=2)
            margin = (StyledText(" " * edge),)
            lines.extend((*(margin if row else sign), *line) for row, line in enumerate(wrapped))
        elif half is None:
            half = (*sign, StyledText(text))
        else:
            lines.append(
                (*half, StyledText(" " * (column + 4 - line_cells(half))), sign[1], StyledText(text))
            )
            half = None
    return [*lines, half] if half else lines


def _grouped(found: Iterable[Finding], key: Callable[[Finding], Key]) -> dict[Key, list[Finding]]:
    """Findings by ``key``, in the order of the first occurrence of the keys."""
    groups: dict[Key, list[Finding]] = {}
    for finding in found:
        groups.setdefault(key(finding), []).append(finding)
    return groups
