"""Shares, growth, multiples and means as suggestions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audit.article.model import Mention
from audit.article.suggestions import words
from audit.article.suggestions.choosing import level_of
from audit.article.suggestions.deciding import added, verdict
from audit.article.suggestions.figures import Figure, Figures
from audit.article.suggestions.flow import Flow
from audit.article.suggestions.model import LIKELY, Entry, Suggestion, name
from audit.article.suggestions.quotients import Quotient, best, neighbours, share_chance, share_slipped
from audit.article.suggestions.words import alike
from audit.findings import Verdict, marked, sentence

_NEAR = 24  # characters within which a word speaks of a number
_REASONS = {
    "share": marked("“{words}”: the part over the whole is the percent"),
    "up": marked("“{words}”: from the smaller to the larger number is that percent"),
    "down": marked("“{words}”: from the larger to the smaller number is that percent"),
    "ratio": marked("“{words}”: the one number is so many times the other"),
}
_BROKEN_SHARE = marked("“{words}”: the part over the whole is not the percent; one slip would explain it")
_NO_WORDS = marked("the part over the whole is the percent")
_FORMS = {"share": "share", "up": "growth", "down": "growth", "ratio": "ratio"}


def offered_quotients(figures: Figures, flow: Flow, found: Sequence[Mention]) -> Iterator[Suggestion]:
    """Every quotient worth telling."""
    groups = list(figures.amounts.values())
    for percent in figures.percents:
        form, announced = _told_of(percent, flow)
        fit = best(form, percent, groups)
        yield from _offered(fit, announced, found)
        if fit is None and announced and form == "share":
            yield from _broken_share(percent, groups, announced, found)
    for multiple in figures.ratios:
        announced = _word(words.TIMES, multiple.reading.text, flow.after(multiple.spot)[:_NEAR])
        if announced and not _word(words.UP, flow.before(multiple.spot)[-_NEAR:]):
            yield from _offered(best("ratio", multiple, groups), announced, found)


def _told_of(percent: Figure, flow: Flow) -> tuple[str, str | None]:
    """What a percent is said to be, by the word nearest to it: a share, or growth up or down."""
    before = words.last_clause(flow.before(percent.spot)[-2 * _NEAR :])
    after = words.first_clause(flow.after(percent.spot)[:_NEAR])
    nearest: list[tuple[int, str, str]] = []
    for form, pattern in (("share", words.SHARE), ("up", words.UP), ("down", words.DOWN)):
        for match in pattern.finditer(before):
            nearest.append((len(before) - match.end(), form, words.found_word(match)))
        for match in pattern.finditer(percent.reading.text + after):
            nearest.append((max(0, match.start() - len(percent.reading.text)), form, words.found_word(match)))
    if not nearest:
        return "share", None
    _, form, word = min(nearest)
    return form, word


def _word(pattern: re.Pattern[str], *texts: str) -> str | None:
    for text in texts:
        match = pattern.search(text)
        if match is not None:
            return words.found_word(match)
    return None


def _offered(fit: Quotient | None, announced: str | None, found: Sequence[Mention]) -> Iterator[Suggestion]:
    if fit is None:
        return
    level = level_of(fit.chance, announced is not None)
    if level is None or verdict(_relation(fit), found) is not Verdict.HOLDS:
        return
    reason = sentence(_REASONS[fit.form], words=announced) if announced else sentence(_NO_WORDS)
    numbers = tuple(sorted({*(one.mention for one in fit.top), fit.bottom.mention, fit.result.mention}))
    yield Suggestion(_FORMS[fit.form], _check(fit), numbers, True, fit.chance, reason, level)


def _broken_share(
    percent: Figure, groups: Sequence[Sequence[Figure]], announced: str, found: Sequence[Mention]
) -> Iterator[Suggestion]:
    """A share that is not the one of the only two numbers of its sentence, and would be but for a slip."""
    for group in groups:
        beside = [one for one in neighbours(percent, group) if one.spot.sentence == percent.spot.sentence]
        if (
            len(beside) != 2
            or beside[0].value == beside[1].value
            or not alike(beside[0].thing, beside[1].thing)
        ):
            continue
        part, whole = sorted(beside, key=lambda one: one.value)
        fit = Quotient("share", (part,), whole, percent, share_chance(part, whole, percent))
        if verdict(_relation(fit), found) is Verdict.FAILS and share_slipped(part, whole, percent):
            numbers = tuple(sorted((part.mention, whole.mention, percent.mention)))
            reason = sentence(_BROKEN_SHARE, words=announced)
            yield Suggestion("share", _check(fit), numbers, False, fit.chance, reason, LIKELY)


def _check(fit: Quotient) -> tuple[Entry, ...]:
    if fit.form != "share":
        return (("that", _relation(fit)),)
    return (
        ("share", name(fit.result.mention)),
        ("part", added([one.mention for one in fit.top])),
        ("whole", name(fit.bottom.mention)),
    )


def _relation(fit: Quotient) -> str:
    """The relation as an expression."""
    top, bottom, result = (
        added([one.mention for one in fit.top]),
        name(fit.bottom.mention),
        name(fit.result.mention),
    )
    if fit.form == "up":
        return f"{top} / {bottom} == 1 + {result}"
    if fit.form == "down":
        return f"{top} / {bottom} == 1 - {result}"
    return f"({top}) / {bottom} == {result}" if len(fit.top) > 1 else f"{top} / {bottom} == {result}"
