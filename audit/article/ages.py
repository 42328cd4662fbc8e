"""Ages that an article prints as bare numbers: Maddon, 66, said; Jones (45) retired; aged 66, at the age of 12."""

from __future__ import annotations

from audit.languages.en import claims as english
from audit.languages.en.dates import MONTHS, WEEKDAYS
from audit.numbers import Kind, Reading
from audit.numbers.patterns import Pattern
from audit.numbers.sets import rounded
from audit.units import YEAR

_OLDEST, _YOUNGEST = 115, 16  # range in which an age alone, between commas, cannot be anything else
_NOT_PEOPLE = frozenset(
    (
        *(name for names in MONTHS for name in names),
        *WEEKDAYS,
        "No",
        "Nos",
        "Chapter",
        "Section",
        "Page",
        "Figure",
        "Table",
        "Appendix",
        "Article",
        "Clause",
        "Eq",
        "Equation",
        "Example",
        "Exhibit",
        "Item",
        "Lemma",
        "Line",
        "Note",
        "Paragraph",
        "Part",
        "Ref",
        "Reference",
        "Rule",
        "Step",
        "Theorem",
        "Total",
    )
)
# aged 66, at the age of 12: the words themselves say that it is an age
_AGED = Pattern(english.AGED)
# two women, 53 and 46, were: the plural or singular noun of the persons right before the first age
_PEOPLE = Pattern(english.PEOPLE_OF_AN_AGE)
# the rest of a list of ages up to the closing comma or full stop
_PAIR = Pattern(english.AGES_IN_PAIRS)
_NAME = Pattern(r"([A-Z][\w’'-]+)\)?, $")
# a driver, 44, from Leeds: a person, judged by what follows
_SOMEBODY = Pattern(english.SOMEBODY)
# , from Leeds / , who said: the sentence continues about the one person
_GOES_ON_OF_ONE = Pattern(english.GOES_ON_OF_ONE)
_BRACKETED = Pattern(r"([A-Z][\w’'-]+) \($")
_SAYS = Pattern(r"\)(?: [a-z]|[.;,])")
_AHEAD = 30  # characters


def with_ages(text: str, readings: list[Reading]) -> list[Reading]:
    """The readings of an English text, with the bare numbers that are ages read in years."""
    found: list[Reading] = []
    for one in readings:
        if _may_be_age(text, one) and (_is_age(text, one) or _goes_on(text, found, one)):
            one = _in_years(one)
        found.append(one)
    return found


def _goes_on(text: str, found: list[Reading], one: Reading) -> bool:
    """Whether the number is the second of two ages: aged 40 and 22."""
    last = found[-1] if found else None
    alike = last is not None and last.unit == YEAR and last.end == last.numeral[1]
    return alike and last is not None and text[last.end : one.start] in (" and ", ", ", " or ")


def _may_be_age(text: str, one: Reading) -> bool:
    plain = (
        one.kind is Kind.COUNT and one.counted is None and one.resolution == 1 and one.start == one.numeral[0]
    )
    return (
        plain
        and type(one.value) is int
        and 0 < one.value <= _OLDEST
        and text[one.start].isdecimal()
        and one.end == one.numeral[1]
    )


def _is_age(text: str, one: Reading) -> bool:
    begin, value = max(0, one.start - _AHEAD), one.value
    if _AGED.search(text, begin, one.start) is not None:
        return text[one.end : one.end + 1] not in ("-", "%")
    assert value is not None
    if _PEOPLE.search(text, begin, one.start) is not None and _PAIR.match(text, one.end) is not None:
        return True  # two women, 53 and 46, were
    if value < _YOUNGEST:
        return False
    if text[one.end : one.end + 1] == ",":
        if _GOES_ON_OF_ONE.match(text, one.end) and _SOMEBODY.search(text, begin, one.start) is not None:
            return True
        name = _NAME.search(text, begin, one.start)
        return name is not None and name[1] not in _NOT_PEOPLE
    bracketed = _BRACKETED.search(text, begin, one.start) if text[one.end : one.end + 1] == ")" else None
    if bracketed is None or bracketed[1] in _NOT_PEOPLE:
        return False
    return _SAYS.match(text, one.end) is not None


def _in_years(one: Reading) -> Reading:
    assert one.value is not None
    found = rounded(one.value, 1)
    return one._replace(
        kind=Kind.MEASURE, unit=YEAR, fair=found.fair, widest=found.widest, origin=found.origin
    )
