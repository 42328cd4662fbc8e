"""A whole report as blocks, in reading order, for plain.py and rich_terminal.py."""

from __future__ import annotations

from audit.base.findings import Finding, Verdict
from audit.engine.result import Result
from audit.engine.summary import Weight, weight_of
from audit.reports.blocks import Page, ReportPart
from audit.reports.glyphs import glyphs_for
from audit.reports.language import writable
from audit.reports.options import ReportOptions, measure
from audit.reports.sections import (
    baselined,
    counted,
    holds,
    more,
    remarks,
    undecided,
    verdict,
    waived,
)

_MOST_IN_FULL = 100  # findings with source and drawing; the rest by place and sentence
_LONG = 24  # lines: from here on the verdict is repeated at the end


def page_of(options: ReportOptions) -> Page:
    """The page that the options ask for."""
    glyphs = glyphs_for(options.encoding)
    said = writable(options.lang, options.encoding)
    return Page(measure(options.width), glyphs, options.encoding, said)


_BRIEF = (Weight.UNDECIDED, Weight.REMARK)


def story(result: Result, page: Page, quiet: bool = False, verbose: bool = False) -> list[ReportPart]:
    """The blocks of a report: the verdict, each finding in full, undecided ones in brief, then a line of counts.

    ``verbose`` adds what holds, what is accepted, and every remark; ``quiet`` drops even what is undecided."""
    weighty, brief, accepted = _sorted(result.findings)
    blocks = [verdict(result, page)]
    if weighty:
        from audit.reports.diagnostic import Lines, diagnostic  # a run without findings need not load it

        sources = Lines(result.sources)
        blocks.extend(diagnostic(finding, sources, page) for finding in weighty[:_MOST_IN_FULL])
        blocks.extend(more(weighty[_MOST_IN_FULL:], page))
    if verbose:
        blocks.extend(holds(result, page))
    if verbose or not quiet:
        blocks.extend(undecided([one for one in brief if one.verdict is not Verdict.REMARK], page))
    if verbose:
        blocks.extend(waived([one for one in accepted if not one.baselined], page))
        blocks.extend(baselined([one for one in accepted if one.baselined], page))
    if verbose or not quiet:
        blocks.extend(remarks([one for one in brief if one.verdict is Verdict.REMARK], page, verbose))
    is_long = sum(len(block.lines) for block in blocks) > _LONG
    blocks.append(counted(result, page, verbose, again=is_long))
    return blocks


def _sorted(findings: tuple[Finding, ...]) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Findings to show in full, in brief (undecided ones and remarks), and those that are accepted.

    Failures are shown in full even if a configuration makes them notes."""
    weighty: list[Finding] = []
    brief: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        weight = weight_of(finding)
        if weight is Weight.ACCEPTED:
            accepted.append(finding)
        else:
            (brief if weight in _BRIEF else weighty).append(finding)
    return weighty, brief, accepted
