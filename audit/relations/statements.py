"""From an article's numbers to statements: sorts, sentences and clauses, and the cues beside each number."""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction

from audit.article.extraction import mentions_of
from audit.article.model import Article, Mention
from audit.intervals import Interval
from audit.numbers import Kind, Reading
from audit.relations.cues import Words, words_of
from audit.relations.model import Statement
from audit.relations.splitting import with_proportions
from audit.units import TIME, without_kinds

_REACH = 48  # characters before and behind a number in which its cues lie
_SKIPPED = frozenset(("name", "idiom", "reference", "list number", "score", "furniture", "class of a name"))
_DAY, _MONTH = Fraction(86_400), Fraction(28 * 86_400)  # in seconds, the base unit of time
_OPENING, _CLOSING = "(（[［", ")）]］"


def statements_of(article: Article) -> tuple[list[Statement], dict[int, str]]:
    """The statements of an article in its order, and the text of each of its paragraphs."""
    found: list[Statement] = []
    texts: dict[int, str] = {}
    sentence = clause = 0
    for index in range(len(article.paragraphs)):
        local, some = mentions_of(article, index)
        texts[index] = text = local.text
        some = with_proportions(text, some, article.language)
        words = words_of(text, article.language)
        ends = _ends(words.sentence_end, text)
        breaks = sorted({*_ends(words.clause_end, text), *ends})
        for mention, reading in some:
            if mention.reason in _SKIPPED or not _is_number(reading):
                continue
            found.append(
                _statement(
                    len(found), mention, reading, text, words,
                    sentence + bisect_right(ends, reading.start),
                    clause + bisect_right(breaks, reading.start),
                )
            )  # fmt: skip
        sentence += len(ends) + 2
        clause += len(breaks) + 4
    return found, texts


def _ends(pattern: re.Pattern[str], text: str) -> list[int]:
    return [match.end() for match in pattern.finditer(text) if not _in_number(text, match.start())]


def _in_number(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit() and text[at] in ".,:"


def _is_number(reading: Reading) -> bool:
    return reading.kind not in (Kind.NAME, Kind.CLASS, Kind.VAGUE)


def _statement(
    index: int, mention: Mention, local: Reading, text: str, words: Words, sentence: int, clause: int
) -> Statement:
    factor = local.unit.factor
    fair, widest = local.fair, local.widest
    if factor != 1:
        fair, widest = fair.scaled(factor), widest.scaled(factor)
    value = None if local.value is None else local.value * factor
    before = text[max(0, local.start - _REACH) : local.start]
    after = text[local.end : local.end + _REACH]
    cues = tuple(words.cues(before, after, local.start, local.end, local.text))
    other = words.other_kinds.search(_clause_of(before)) is not None
    return Statement(
        index, mention.reading, mention.paragraph, local.start, local.end, sentence, clause, sort_of(local),
        _is_bare(local), mention.noun or (local.counted or ""), fair, widest, value, cues,
        _is_bracketed(text, local), "other" if other else "said",
    )  # fmt: skip


def _clause_of(before: str) -> str:
    return re.split(r"[.;。；]", before)[-1]


def sort_of(reading: Reading) -> tuple[str, ...]:
    """What a number can be compared with: numbers of its sort."""
    kind = reading.kind
    if kind is Kind.MONEY:
        return (
            "money",
            reading.unit.symbol.partition("/")[0] if reading.unit.factor == 1 else _money(reading),
        )
    if kind is Kind.PERCENT:
        return ("points",) if reading.unit.symbol in ("pp", "points") else ("percent",)
    if kind is Kind.MEASURE and reading.unit.dimension == TIME:
        return ("time", _time_class(reading))
    if kind is Kind.MEASURE:
        return ("measure", *(f"{name}{power}" for name, power in without_kinds(reading.unit.dimension)))
    if kind is Kind.COUNT:
        return ("count",)
    return (kind.value,)


def _time_class(reading: Reading) -> str:
    """Nobody adds years to minutes."""
    factor = reading.unit.factor
    return "long" if factor >= _MONTH else "days" if factor >= _DAY else "short"


def _money(reading: Reading) -> str:
    return "".join(name for name, _ in reading.unit.dimension[:1]) or reading.unit.symbol


def _is_bare(reading: Reading) -> bool:
    return reading.kind is Kind.COUNT and reading.counted is None and not reading.unit.dimension


def _is_bracketed(text: str, reading: Reading) -> bool:
    before = text[max(0, reading.start - 24) : reading.start]
    opened = max((before.rfind(sign) for sign in _OPENING), default=-1)
    return opened >= 0 and not any(sign in before[opened:] for sign in _CLOSING)


def shown_value(statement: Statement) -> Interval | None:
    """The number as printed, as a point."""
    return None if statement.value is None else Interval(statement.value, statement.value)
