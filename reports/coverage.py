"""Coverage: the text of articles with its numbers marked and totals for people, an object for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from audit.article.article_text import ArticleText, NumberedParagraph
from audit.article.tally import NumberCounts, by_checks, standing_of
from audit.base.findings import Finding, Verdict, marked
from audit.engine.coverage import Coverage, FileCoverage
from audit.reports.blocks import Line, Page, ReportPart, StyledText, flow
from audit.reports.brief import brief
from audit.reports.options import ReportOptions
from audit.reports.safe import safe, safe_json

_ROLES = {"claimed": "good", "unclaimed": "warning", "skipped": "dim", "changed": "error"}
# What surrounds a number in output without colours.
_SIGNS = {"claimed": ("[", "]"), "unclaimed": ("[?", "]"), "skipped": ("(", ")"), "changed": ("[!", "]")}
_NAMES = {
    "claimed": marked("claimed"),
    "unclaimed": marked("unclaimed"),
    "skipped": marked("left out on purpose"),
    "changed": marked("changed"),
}
# For an article without a claim file.
_CHECKED = {
    **_NAMES,
    "claimed": marked("cross-checked"),
    "unclaimed": marked("not cross-checked"),
}
_CELLS_CHECKED = marked("cells of tables: {held} of {all} cross-checked")
_CELLS_CLAIMED = marked("cells of tables: {held} of {all} claimed")
_HELD = (marked("two or more checks"), marked("one check"), marked("no check"))
_BAR = 30  # cells


def in_colour(found: Coverage, options: ReportOptions) -> str:
    """The coverage for a terminal, with colours when ``options.colour``."""
    from audit.reports.rich_terminal import drawn
    from audit.reports.story import page_of

    page = page_of(options)
    return drawn(_blocks(found, page, options.colour), page, options)


def in_plain(found: Coverage, options: ReportOptions) -> str:
    """The coverage as plain text, the numbers in brackets."""
    from audit.reports.plain import written
    from audit.reports.story import page_of

    return written(_blocks(found, page_of(options), False))


def percent(share: Fraction | None) -> str:
    """A share in percent with one digit, truncated instead of rounded: 99.96 % is not all."""
    if share is None:
        return "–"
    tenths = int(share * 1000)
    return f"{tenths // 10}.{tenths % 10} %"


# -- for people ------------------------------------------------------------------------------------------


def _blocks(found: Coverage, page: Page, coloured: bool) -> Iterator[ReportPart]:
    for one in found.files:
        yield _file(one, page, coloured)
    yield ReportPart(
        "section", _totals(found, page, coloured), "", (StyledText(page.text("in all"), "title"),)
    )


def _file(one: FileCoverage, page: Page, coloured: bool) -> ReportPart:
    name = one.document.source.file
    title = (StyledText(page.safe(name), "title"), StyledText("  " + percent(one.tally.share), "dim"))
    lines = list(_text(one.text, page, coloured))
    if one.text is not None:
        lines.extend(_missing(one.text, page))
        lines.append(_counts(one.tally, page, coloured, _CHECKED if one.is_article else _NAMES))
        lines.extend(_cells(one, page))
    if one.is_article:
        lines.extend(line for check in one.held for line in _check(check, page))
    else:
        lines.append(_held(one.checks.values(), page))
    return ReportPart("section", lines, "", title)


def _text(text: ArticleText | None, page: Page, coloured: bool) -> Iterator[Line]:
    if text is None:
        yield (StyledText("  "), StyledText(page.text("no text: `article.text:` names none"), "dim"))
    elif text.trouble is not None:
        yield from (
            (StyledText("  "), *line)
            for line in flow([StyledText(page.told(text.trouble), "warning")], page.width - 4)
        )
    else:
        for paragraph in text.paragraphs:
            yield from _paragraph(paragraph, page, coloured)


def _paragraph(paragraph: NumberedParagraph, page: Page, coloured: bool) -> Iterator[Line]:
    spans: list[StyledText] = []
    end = 0
    for number in paragraph.numbers:
        if number.start < end:
            continue
        standing = standing_of(number)
        before, after = ("", "") if coloured else _SIGNS[standing]
        spans.append(StyledText(safe(paragraph.text[end : number.start], page.encoding)))
        words = safe(paragraph.text[number.start : number.end], page.encoding)
        spans.append(StyledText(before + words + after, _ROLES[standing]))
        end = number.end
    spans.append(StyledText(safe(paragraph.text[end:], page.encoding)))
    label = f"  {paragraph.label:<4}  "
    lines = flow(spans, page.width - len(label) - 2)
    for index, line in enumerate(lines):
        yield (StyledText(label if index == 0 else " " * len(label), "dim"), *line)


def _missing(text: ArticleText, page: Page) -> list[Line]:
    if not text.missing:
        return []
    names = page.text(", ").join(page.safe(name) for name in text.missing)
    told = page.text("not in the text: {names}", names=names)
    return [(StyledText("  "), *line) for line in flow([StyledText(told, "error")], page.width - 4)]


def _cells(one: FileCoverage, page: Page) -> Iterator[Line]:
    """How many of the numbers are cells of tables, and how many of these are claimed or cross-checked."""
    held, every = cells_of(one)
    if every:
        template = _CELLS_CHECKED if one.is_article else _CELLS_CLAIMED
        yield (StyledText("  "), StyledText(page.text(template, held=f"{held:,}", all=f"{every:,}"), "dim"))


def cells_of(one: FileCoverage) -> tuple[int, int]:
    """The numbers in tables that are claimed or cross-checked, and all of them except those left out on purpose."""
    paragraphs = () if one.text is None else one.text.paragraphs
    standing = [standing_of(number) for part in paragraphs if part.table for number in part.numbers]
    return standing.count("claimed"), len(standing) - standing.count("skipped")


_SIGNS_OF = {Verdict.HOLDS: ("hold", "good"), Verdict.STRAINED: ("warn", "warning")}


def _check(check: Finding, page: Page) -> Iterator[Line]:
    """What cross-checks some numbers of an article, with the words that state it."""
    sign, role = _SIGNS_OF.get(check.verdict, ("fail", "error"))
    told = brief(check, page.language) if check.verdict is Verdict.HOLDS else check.message
    spans = [StyledText(f"{getattr(page.glyphs, sign)} ", role), StyledText(page.told(told))]
    if any(one.isalnum() for one in check.cue):
        spans.append(StyledText(f"  {page.safe(check.cue)}", "dim"))
    yield from ((StyledText("  "), *line) for line in flow(spans, page.width - 4))


def _counts(tally: NumberCounts, page: Page, coloured: bool, names: Mapping[str, str] = _NAMES) -> Line:
    """The bar of the numbers, and how many are in each state."""
    counts = {name: getattr(tally, name) for name in _NAMES}
    spans: list[StyledText] = [StyledText("  ")]
    whole = sum(counts.values())
    if coloured and whole:
        spans.extend(_bar(counts, whole, page))
    parts = [(name, count) for name, count in counts.items() if count or name == "claimed"]
    for index, (name, count) in enumerate(parts):
        joint = f" {page.glyphs.dot} " if index else ""
        before, after = ("", "") if coloured else _SIGNS[name]
        words = f"{before}{count:,}{after} {page.text(names[name])}"
        spans.extend((StyledText(joint, "dim"), StyledText(words, _ROLES[name])))
    return tuple(spans)


def _bar(counts: dict[str, int], whole: int, page: Page) -> Iterator[StyledText]:
    taken = done = 0
    for name, count in counts.items():
        done += count
        width = round(_BAR * done / whole) - taken
        taken += width
        yield StyledText(page.glyphs.rule * width, _ROLES[name])
    yield StyledText("  ")


def _held(numbers: Iterable[int], page: Page) -> Line:
    counts = by_checks(numbers)
    told = f" {page.glyphs.dot} ".join(
        f"{count:,} {page.text(name)}" for name, count in zip(_HELD, counts, strict=True)
    )
    return (StyledText("  "), StyledText(page.text("claims in"), "dim"), StyledText(" " + told))


def _totals(found: Coverage, page: Page, coloured: bool) -> list[Line]:
    held = _held((number for one in found.files for number in one.checks.values()), page)
    if found.tally.share is None:
        return [(StyledText("  "), StyledText(_nothing_measured(found, page), "strong")), held]
    if all(one.is_article for one in found.files):
        told = page.text("{share} of the numbers are cross-checked", share=percent(found.tally.share))
        return [
            (StyledText("  "), StyledText(told, "strong")),
            _counts(found.tally, page, coloured, _CHECKED),
            held,
        ]
    share = page.text("{share} of the numbers are claimed", share=percent(found.tally.share))
    return [(StyledText("  "), StyledText(share, "strong")), _counts(found.tally, page, coloured), held]


def _nothing_measured(found: Coverage, page: Page) -> str:
    """Why no share can be given."""
    if not found.has_text:
        return page.text(
            "no claim file names its article's text with `article.text:`, so nothing is measured"
        )
    return page.text("the texts have no numbers that could be claimed")


# -- for programs ----------------------------------------------------------------------------------------


def as_json(found: Coverage) -> str:
    """The coverage as one JSON object; shares are numbers from 0 to 1, or null if there are no numbers."""
    report = {
        "format": 1,
        "summary": _summary(found.tally, (n for one in found.files for n in one.checks.values())),
        "files": [_file_object(one) for one in found.files],
    }
    return safe_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _summary(tally: NumberCounts, checks: Iterable[int]) -> dict[str, object]:
    many, one, none = by_checks(checks)
    share = None if tally.share is None else float(tally.share)
    return {**tally._asdict(), "share": share, "claims": {"two_or_more": many, "one": one, "none": none}}


def _file_object(one: FileCoverage) -> dict[str, object]:
    text = one.text
    return {
        "file": one.document.source.file,
        "text": None if text is None else str(text.trouble or "read"),
        **_summary(one.tally, one.checks.values()),
        **_cells_object(one),
        **({"held": [_held_object(check) for check in one.held]} if one.is_article else {}),
        "missing_claims": [] if text is None else list(text.missing),
        "checks": one.checks,
        "numbers": [] if text is None else [_number(p, n) for p in text.paragraphs for n in p.numbers],
    }


def _cells_object(one: FileCoverage) -> dict[str, object]:
    """The numbers in tables, if there are any."""
    held, every = cells_of(one)
    return {"cells": {"claimed": held, "all": every}} if every else {}


def _held_object(check: Finding) -> dict[str, object]:
    """What cross-checks numbers of an article."""
    return {
        "form": check.form,
        "bound": check.bound,
        "cue": check.cue,
        "verdict": str(check.verdict),
        "claims": list(check.claims),
    }


def _number(paragraph: NumberedParagraph, number: object) -> dict[str, object]:
    from audit.article.article_text import ArticleNumber

    assert isinstance(number, ArticleNumber)
    return {
        "text": paragraph.text[number.start : number.end],
        "paragraph": paragraph.label,
        "standing": standing_of(number),
        "claim": number.claim,
        "why": number.skipped,
    }
