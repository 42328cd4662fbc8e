"""Tokens: the words, numbers and signs of an expression, each with its span.

A number includes its unit: ``20%``, ``3 m``, ``4.2 kg/m^2``, ``15万亩``. The unit may follow after a space but has none
inside, so ``100 km / h`` divides by a claim ``h`` and ``100 km/h`` is a speed. Signs typed with a Chinese keyboard
(（ ） ＋ × ≥ ％ and full-width digits) mean the same as the plain ones.
"""

import re
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from audit.base.findings import Sentence, sentence
from audit.base.intervals import Rational, simplest
from audit.expressions.tree import Day, Number
from audit.languages.en.numbers import SCALES, SCALES_IN_ORDER
from audit.languages.zh.numbers import PRINTED_SCALES
from audit.units import PERCENT, Unit, find
from audit.units import parse as parse_unit
from audit.units.money import sign_class

LONGEST_NUMBER = 300  # digits; no figure in print comes close

NAME, NUMBER, SIGN, END = "name", "number", "sign", "end"

# a name, a number (checked later, so that 1.2.3 is one complaint), or a sign of one or two characters
_TOKEN = re.compile(r"\s*(?:([^\W\d]\w*)|([0-9][0-9.]*)|(\*\*|[<>=!]=|\S))")
_DATE = r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![\w.])"
_UNIT_ATOM = r"[^\W\d_]+(?:[23](?!\w))?|[%‰℃℉°′″{signs}]"
_UNIT_TAIL = r"\^-?[0-9]+|\*\*-?[0-9]+|[²³]|[*/·](?:[^\W\d_]+(?:[23](?!\w))?|\([^()\s]*\))"

_SAME = str.maketrans("０１２３４５６７８９．（）＋－−×÷＊／＜＞％，！＾＿　", "0123456789.()+--*/*/<>%,!^_ ")
_SIGNS = {"≥": ">=", "≤": "<=", "≠": "!=", "≧": ">=", "≦": "<="}
_SCALES: dict[str, int] = PRINTED_SCALES | {word: SCALES[word] for word in SCALES_IN_ORDER} | {"bn": 10**9}


@cache
def _unit_atom() -> re.Pattern[str]:
    return re.compile(_UNIT_ATOM.replace("{signs}", sign_class()))


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A pattern, compiled when a number first needs it: compiling all at import costs a millisecond."""
    return re.compile(text)


class Token(NamedTuple):
    """One token. ``text`` is its plain form; ``node`` the tree of a number or a date."""

    kind: str
    text: str
    start: int
    end: int
    node: Number | Day | None = None


class Complaint(NamedTuple):
    """What is wrong with a stretch of the text, before it has a place in a file."""

    message: Sentence
    start: int
    end: int
    help: Sentence | None = None


def tokens(text: str) -> list[Token] | Complaint:
    """The tokens of an expression, the last one of kind ``end``; or a complaint about the first that is not a
    token."""
    if not text.isascii():
        text = text.translate(_SAME)
    found: list[Token] = []
    at = 0
    match = _TOKEN.match
    while (hit := match(text, at)) is not None:
        kind = hit.lastindex
        start, at = hit.span(kind or 0)
        if kind == 1:
            found.append(Token(kind=NAME, text=hit[1], start=start, end=at, node=None))
        elif kind == 3:
            found.append(Token(kind=SIGN, text=_SIGNS.get(hit[3], hit[3]), start=start, end=at, node=None))
        else:
            number = _number(text, hit[2], start, at)
            if isinstance(number, Complaint):
                return number
            found.append(Token(kind=NUMBER, text=number.written, start=start, end=number.end, node=number))
            at = number.end
    found.append(Token(kind=END, text="", start=len(text), end=len(text), node=None))
    return found


def _number(text: str, digits: str, start: int, end: int) -> Number | Day | Complaint:
    if text[end : end + 1] == "-" and (date := _pattern(_DATE).match(text, start)) is not None:
        return _day(date)
    value = _value(digits)
    if value is None:
        return _no_number(digits, start, end)
    following = text[end : end + 1]
    if following == "%":
        if text[end + 1 : end + 2] not in ("/", "*", "^"):
            return Number(value, PERCENT, text[start : end + 1], start, end + 1)
    elif following in _ENDS_A_NUMBER and text[end : end + 2].strip() in _ENDS_A_NUMBER:
        return Number(value, None, digits, start, end)
    return _with_unit(text, value, start, end)


_ENDS_A_NUMBER = ("", " ", "+", "-", "*", "/", ")", ",", "<", ">", "=", "!")


def _value(digits: str) -> Rational | None:
    """The value of ``12`` or ``96.10``; ``None`` if the digits are not a number, or too many."""
    if len(digits) > LONGEST_NUMBER:
        return None
    if "." not in digits:
        return int(digits)
    whole, _, part = digits.partition(".")
    return simplest(Fraction(int(whole + part), 10 ** len(part))) if part.isdigit() else None


def _no_number(digits: str, start: int, end: int) -> Complaint:
    if len(digits) > LONGEST_NUMBER:
        message = sentence("a number of {count} digits is too long to compute with", count=len(digits))
        return Complaint(message, start, end, sentence("write at most {most} digits", most=LONGEST_NUMBER))
    message = sentence("`{digits}` is not a number", digits=digits)
    return Complaint(
        message, start, end, sentence("write digits, and at most one point with digits after it")
    )


def _day(date: re.Match[str]) -> Day | Complaint:
    from audit.expressions.days import days_of

    year, month, day = date.groups()
    span = days_of(int(year), int(month), int(day) if day else None)
    if span is None:
        return Complaint(
            sentence("there is no date {written}", written=date[0]),
            *date.span(),
            sentence("write a month as 2020-10 and a day as 2020-10-03; put spaces around a minus sign"),
        )
    return Day(*span, date[0], *date.span())


def _with_unit(text: str, value: Rational, start: int, end: int) -> Number | Complaint:
    """Reads the scale words and the unit after a number; without one the number is bare."""
    at = end
    while text[at : at + 1] == " ":
        at += 1
    atom = _unit_atom().match(text, at)
    if atom is None:
        return Number(value, None, text[start:end], start, end)
    scale, form, stop = _scale_and_form(text, atom)
    unit = find(form) if form else None
    if form and unit is None:
        return _unknown_unit(atom[0], *atom.span())
    if unit is not None:
        unit, stop = _longest_unit(text, unit, stop - len(form), stop)
    return Number(value * scale, unit, text[start:stop], start, stop)


def _scale_and_form(text: str, atom: re.Match[str]) -> tuple[int, str, int]:
    """The scale, the first word of the unit (may be empty) and where that word ends."""
    word, end = atom[0], atom.end()
    if find(word) is not None:
        return 1, word, end
    for length in (2, 1):
        scale = _SCALES.get(word[:length])
        if scale is not None:
            return scale, word[length:], end
    if word in _SCALES:
        following = _unit_atom().match(text, end + 1) if text[end : end + 1] == " " else None
        return (
            (_SCALES[word], "", end) if following is None else (_SCALES[word], following[0], following.end())
        )
    two = _unit_atom().match(text, end + 1) if text[end : end + 1] == " " else None
    if two is not None and find(f"{word} {two[0]}") is not None:
        return 1, f"{word} {two[0]}", two.end()
    return 1, word, end


def _longest_unit(text: str, unit: Unit, start: int, end: int) -> tuple[Unit, int]:
    """Extends a unit through ``/人`` and ``^2`` as far as the text still spells a unit."""
    while (tail := _pattern(_UNIT_TAIL).match(text, end)) is not None:
        longer = parse_unit(text[start : tail.end()])
        if longer is None:
            break
        unit, end = longer, tail.end()
    return unit, end


def _unknown_unit(word: str, start: int, end: int) -> Complaint:
    return Complaint(sentence("`{word}` after a number is not a unit", word=word), start, end, _no_unit(word))


def _no_unit(word: str) -> Sentence:
    from audit.expressions.suggest import advice_on, closest
    from audit.units import words

    advice = advice_on(word)
    if advice is not None:
        return advice
    if word in ("e", "E"):
        return sentence("write the number in full: 1e6 is 1000000")
    guess = closest(word, words(), 0.75)
    if guess is not None:
        return sentence("did you mean `{guess}`?", guess=guess)
    return sentence("write an operator before a name: 2 * {word}", word=word)
