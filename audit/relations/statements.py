"""From an article's numbers to statements: sorts, sentences and clauses, and the cues beside each number."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction

from audit.article.extraction import mentions_of
from audit.article.local_text import LocalText
from audit.article.model import Article, Mention
from audit.claimfile.model import Span
from audit.interpretation.between_days import ends_of
from audit.numbers import Kind, Reading
from audit.numbers.dates import NO_SUCH_DAY
from audit.numbers.patterns import Pattern
from audit.relations.cues import CueWords, language_of, words_of
from audit.relations.model import Statement
from audit.relations.narrowed import LONGEST, Vocabulary, vocabulary
from audit.relations.parted_changes import with_changes_parted
from audit.relations.speech import Speech
from audit.relations.splitting import with_proportions
from audit.units import TIME, parse, without_kinds

_REACH = 48  # characters after a number in which its cues are
_REACH_BEFORE = 80  # and before it: net loss attributable to common stockholders per diluted share was
_SKIPPED = frozenset(("name", "idiom", "reference", "list number", "score", "furniture", "class of a name"))
_DAY, _MONTH = Fraction(86_400), Fraction(28 * 86_400)  # in seconds, the base unit of time
_BRACKETED = "reference"  # more than in August (3,640): a number that words before the brackets compare with
_SCORE, _NAME = "score", "name"
_OF_CLOCK = (".m",)  # a.m., p.m.
_Read = tuple[LocalText, list[tuple[Mention, Reading]]]
_OPENING, _CLOSING = "(（[［", ")）]］"


def statements_of(article: Article, published: Span | None = None) -> tuple[list[Statement], dict[int, str]]:
    """The statements of an article in order, and the text of each of its paragraphs."""
    found: list[Statement] = []
    texts: dict[int, str] = {}
    sentence = clause = 0
    paragraphs, whole = _read(article, published)
    for index, (local, read_whole) in enumerate(paragraphs):
        is_zh = language_of(local.text, article.language) == "zh"
        texts[index] = text = _marked_alike(local.text) if is_zh else local.text
        words = words_of(text, article.language)
        some = with_proportions(text, with_changes_parted(local, words, read_whole), article.language)
        ends = _sentence_ends(words, text)
        breaks = sorted({*_ends(words.clause_end, text), *ends})
        speech = Speech(
            text, language_of(text, article.language), ends, [(one.start, one.end) for _, one in some]
        )
        last = 0
        for mention, reading in some:
            if not _is_told(mention, reading, text, last, words) or not _is_number(reading):
                continue
            one = _statement(
                len(found), mention, reading, text[last : reading.start][-_REACH_BEFORE:], text, words,
                sentence + bisect_right(ends, reading.start),
                clause + bisect_right(breaks, reading.start), speech.kind_of(reading.start),
                whole,
            )  # fmt: skip
            if mention.reason == _BRACKETED and one.cue("from") is None and not _is_life(reading):
                continue
            found.append(one)
            last = last if _is_of_time(reading, text, words) else reading.end
        sentence += len(ends) + 2
        clause += len(breaks) + 4
    return found, texts


def _read(article: Article, published: Span | None) -> tuple[Iterable[_Read], Vocabulary | None]:
    """The paragraphs with their numbers; for a short article all at once, with their words."""
    indices = range(len(article.paragraphs))
    found = (mentions_of(article, index, published) for index in indices)
    size = sum(end - start for paragraph in article.paragraphs for start, end in paragraph.pieces)
    if size > LONGEST:
        return found, None
    some = list(found)
    return some, vocabulary(local.text for local, _ in some)


def _marked_alike(text: str) -> str:
    """A text with all marks between Chinese words in Chinese typography, positions unchanged: 出口2.44万亿元,增长18%;进口…"""
    return (
        _LATIN_MARK.sub(lambda found: _CHINESE_MARKS[found[0]], text) if "," in text or ";" in text else text
    )


_CHINESE_MARKS = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）"}
# a Latin comma or semicolon next to Chinese text
_LATIN_MARK = Pattern("(?<=[\u4e00-\u9fff％%”》）)])[,;]|[,;](?=[\u4e00-\u9fff“《])")


def _is_of_time(reading: Reading, text: str, words: CueWords) -> bool:
    """Whether a number only says when, while the words before it lead to the next one."""
    if reading.kind in (Kind.DATE, Kind.ORDINAL):
        return True
    return reading.unit.dimension == TIME and words.changes.ago.match(text, reading.end) is not None


def _is_told(mention: Mention, reading: Reading, text: str, last: int, words: CueWords) -> bool:
    """Whether a number says something in the text.

    Names and scores do not, but votes that look like scores do, and counts whose verb is left out (*Ardley has 246,
    Fenn Bank 209*)."""
    if mention.reason not in _SKIPPED or mention.reason == _BRACKETED:
        return True
    if reading.kind is not Kind.COUNT or reading.value is None:
        return False
    if mention.reason == _SCORE:
        return (
            words.changes.votes.search(text[max(0, reading.start - _REACH) : reading.end + _REACH])
            is not None
        )
    if mention.reason == _NAME and text.isupper():  # DIG YIELDS 53 COINS: capitals name nothing there
        return True
    return (
        mention.reason == _NAME
        and words.changes.beside_name.fullmatch(text[last : reading.start]) is not None
    )


def _is_life(reading: Reading) -> bool:
    """Whether the number in brackets is the years of a life or a reign: (1928–2011)."""
    return ends_of(reading) is not None


def _ends(pattern: Pattern, text: str) -> list[int]:
    return [match.end() for match in pattern.finditer(text) if not _in_number(text, match.start())]


def _sentence_ends(words: CueWords, text: str) -> list[int]:
    """Where sentences end: not at a full stop of an abbreviation, unless a capital follows a.m."""
    return [
        match.end()
        for match in words.sentence_end.finditer(text)
        if match.group()[0] != "." or not _is_abbreviated(words, text, match.start(), match.end())
    ]


def _is_abbreviated(words: CueWords, text: str, at: int, end: int) -> bool:
    found = words.abbreviated.search(text, max(0, at - 8), at)
    if found is None:
        return False
    return not (found.group().endswith(_OF_CLOCK) and text[end : end + 2].strip()[:1].isupper())


def _in_number(text: str, at: int) -> bool:
    return 0 < at < len(text) - 1 and text[at - 1].isdigit() and text[at + 1].isdigit() and text[at] in ".,:"


def _is_number(reading: Reading) -> bool:
    if reading.kind is Kind.VAGUE:
        return reading.note == NO_SUCH_DAY
    return reading.kind not in (Kind.NAME, Kind.CLASS)


def _statement(
    index: int,
    mention: Mention,
    local: Reading,
    before: str,
    text: str,
    words: CueWords,
    sentence: int,
    clause: int,
    speech: str,
    whole: Vocabulary | None,
) -> Statement:
    factor = local.unit.factor
    fair, widest = local.fair, local.widest
    if factor != 1:
        fair, widest = fair.scaled(factor), widest.scaled(factor)
    value = None if local.value is None else local.value * factor
    after = text[local.end : local.end + _REACH]
    cues = tuple(words.cues(before, after, local.start, local.end, whole))
    return Statement(
        index, mention.reading, mention.paragraph, local.start, local.end, sentence, clause, sort_of(local),
        _is_bare(local, words, after) or _is_points(words, local, after), mention.noun or (local.counted or ""), fair, widest, value, cues,
        _is_bracketed(text, local), speech,
    )  # fmt: skip


def sort_of(reading: Reading) -> tuple[str, ...]:
    """What a number can be compared with: numbers of its sort."""
    kind = reading.kind
    if kind is Kind.MONEY:
        if reading.unit.factor != 1 and len(reading.unit.dimension) > 1 and not _is_of_coins(reading):
            return "money", reading.unit.symbol
        return "money", reading.unit.symbol.partition("/")[0] if reading.unit.factor == 1 else _money(reading)
    if kind is Kind.PERCENT:
        return ("points",) if reading.unit.symbol in ("pp", "points", "‰pt", "bp") else ("percent",)
    if kind is Kind.MEASURE and reading.unit.dimension == TIME:
        return ("time", _time_class(reading))
    if kind is Kind.MEASURE:
        return ("measure", *(f"{name}{power}" for name, power in without_kinds(reading.unit.dimension)))
    if kind is Kind.COUNT:
        return ("count",)
    return ("date",) if kind is Kind.VAGUE else (kind.value,)


def _is_of_coins(reading: Reading) -> bool:
    """Whether an amount for each one is told in lesser coins: 12.6p a share is compared with 12p."""
    coin, per, _ = reading.unit.symbol.partition("/")
    found = parse(coin) if per else None
    return found is not None and found.factor == reading.unit.factor


def _time_class(reading: Reading) -> str:
    """Keeps years and minutes apart, which nobody adds."""
    factor = reading.unit.factor
    return "long" if factor >= _MONTH else "days" if factor >= _DAY else "short"


def _money(reading: Reading) -> str:
    return "".join(name for name, _ in reading.unit.dimension[:1]) or reading.unit.symbol


def _is_bare(reading: Reading, words: CueWords, after: str) -> bool:
    counts = reading.kind is Kind.COUNT and reading.counted is None and not reading.unit.dimension
    return counts and words.changes.after_bare.match(after.casefold()) is not None


def _is_points(words: CueWords, reading: Reading, after: str) -> bool:
    """Whether a count of points means percentage points if its neighbours are percents."""
    if reading.kind is not Kind.COUNT or reading.unit.dimension:
        return False
    return (
        words.changes.points.search(reading.text) is not None
        or words.changes.points_behind.match(after) is not None
    )


def _is_bracketed(text: str, reading: Reading) -> bool:
    before = text[max(0, reading.start - 24) : reading.start]
    opened = max((before.rfind(sign) for sign in _OPENING), default=-1)
    return opened >= 0 and not any(sign in before[opened:] for sign in _CLOSING)
