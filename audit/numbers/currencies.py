"""The currency before a number ($, US$, Rs, RM, EUR, 港币), according to the table of money."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from audit.languages.en import phrases as english
from audit.languages.en.money import CODES_BEFORE_OTHER_THINGS
from audit.languages.en.numbers import MONEY_SUFFIXES, SCALES, SUFFIXES
from audit.languages.zh.numbers import LARGE
from audit.numbers.patterns import Pattern
from audit.units import Unit, find
from audit.units.money import currencies, is_sign, sign_class, signs

_SPACES = " \u00a0\u3000"


class CurrencyForm(NamedTuple):
    """Something that may precede a number.

    ``written`` is in capitals if ``any_case``; one that is ``unsure`` counts only before an amount."""

    written: str
    code: str
    any_case: bool
    unsure: bool


@cache
def _forms() -> dict[str, tuple[CurrencyForm, ...]]:
    """The signs, abbreviations and Chinese names before numbers by their last character, longest first."""
    found: dict[str, list[CurrencyForm]] = {}
    for row in currencies().values():
        for written in (*row.before, *row.chinese):
            any_case = is_sign(written) and sum(one.isalpha() for one in written) > 1
            form = CurrencyForm(
                written.upper() if any_case else written, row.code, any_case, written in row.unsure
            )
            found.setdefault(written[-1], []).append(form)
    return {last: tuple(sorted(forms, key=lambda form: -len(form.written))) for last, forms in found.items()}


@cache
def last_characters() -> frozenset[str]:
    """The last characters, except Latin letters, of the forms that precede a number for its currency."""
    return frozenset(last for last in _forms() if not (last.isascii() and last.isalpha()))


@cache
def unsure_codes() -> frozenset[str]:
    """The codes that mostly mean something else in print: the top 10, all 30, 17 SDGs."""
    return frozenset(row.code for row in currencies().values() if row.code in row.unsure)


def before(text: str, end: int, floor: int) -> tuple[Unit, int] | None:
    """The currency written right before ``end`` ($, US$, 人民币, USD), and where it starts."""
    position, least = end, max(floor, end - 2)
    while position > least and text[position - 1] in _SPACES:
        position -= 1
    if position <= floor:
        return None
    if text[position - 1] in signs():
        found = _by_code(text, position - 1, end, floor)  # AUD$50
        if found is not None:
            return found
    for form in _candidates(text, position):
        begin = _begin(text, position, floor, form)
        if begin >= 0 and _fits(text, begin, end, form):
            unit = find(form.code)
            return None if unit is None else (unit, begin)
    return _by_code(text, position, end, floor)


def _candidates(text: str, position: int) -> tuple[CurrencyForm, ...]:
    """The forms that may end at ``position``: a sign with no letter before it can only be alone, as it mostly is."""
    last = text[position - 1]
    lead = text[position - 2 : position - 1]
    if last in signs() and not (lead.isalpha() or lead == "." or _may_be_parted(text, position)):
        return _alone().get(last, ())
    return _forms().get(last, ())


def _may_be_parted(text: str, position: int) -> bool:
    """Whether the letters of a sign and a space precede it: US $5, nt $5."""
    return text[position - 2 : position - 1] == " " and text[
        max(0, position - 8) : position - 2
    ].upper().endswith(_letters())


@cache
def _letters() -> tuple[str, ...]:
    return tuple({form.written[:-1] for forms in _forms().values() for form in forms if form.any_case})


@cache
def _alone() -> dict[str, tuple[CurrencyForm, ...]]:
    """The signs that are one character."""
    return {last: tuple(form for form in forms if len(form.written) == 1) for last, forms in _forms().items()}


def _begin(text: str, position: int, floor: int, form: CurrencyForm) -> int:
    """Where a form that ends at ``position`` starts, -1 if there is none or another: AHK$5 has none, 约HK$5 one."""
    begin = position - len(form.written)
    if begin < floor:
        return -1
    written = text[begin:position]
    if (written.upper() if form.any_case else written) != form.written:
        return _apart(text, position, floor, form) if form.any_case else -1
    if form.written[0].isalpha() and form.written[0] < "\u3000" and _goes_on(text, begin):
        return -1
    return begin


def _fits(text: str, begin: int, end: int, form: CurrencyForm) -> bool:
    """Whether the following text can be money: SR 500 million, but not SR 99; RM250, but not Suzuki RM250."""
    if form.unsure:
        return is_amount(text, end)
    capitals = len(form.written) > 1 and form.written.isalpha() and form.written.isupper()
    return not capitals or _MAKER.search(text, max(0, begin - 24), begin) is None or is_amount(text, end)


_MAKER = Pattern(r"[a-z0-9,;] [A-Z][a-z]+ $")  # a name in the middle of a sentence


def _apart(text: str, position: int, floor: int, form: CurrencyForm) -> int:
    """US $5, HK $30: a space may separate the letters from the sign; a $ 5 fee is in plain dollars."""
    begin = position - len(form.written) - 1
    if begin < floor or text[position - 2] != " " or text[begin : position - 2].upper() != form.written[:-1]:
        return -1
    return -1 if _goes_on(text, begin) else begin


def _goes_on(text: str, begin: int) -> bool:
    """Whether a Latin letter or a figure precedes ``begin``."""
    before_it = text[begin - 1 : begin]
    return before_it.isalnum() and before_it < "\u3000"


def _by_code(text: str, position: int, end: int, floor: int) -> tuple[Unit, int] | None:
    """USD 5, EUR50m; a code that mostly means something else only before an amount (TRY 5m, not COP26)."""
    begin = position - 3
    code = text[max(begin, floor) : position]
    if len(code) != 3 or not (code.isascii() and code.isupper()) or code not in currencies():
        return None
    if _goes_on(text, begin) or (code in unsure_codes() and not is_amount(text, end)):
        return None
    unit = find(code)
    return None if unit is None else (unit, begin)


def is_amount(text: str, start: int) -> bool:
    """Whether the figures at ``start`` are an amount, unlike those of a name or road: 13,275, 1.5 billion, 20m,
    9.99."""
    return _amount().match(text, start) is not None


@cache
def _amount() -> Pattern:
    words = "|".join((*SCALES, *SUFFIXES, *MONEY_SUFFIXES))
    return Pattern(
        rf"\d{{1,3}}(?:[ ,]\d{{3}})+(?!\d)|\d+(?:\.\d+)?(?: ?(?:{words})\b| ?[{LARGE}])|\d+\.\d\d(?!\d)"
    )


def is_code_behind(text: str, start: int, code: str) -> bool:
    """Whether the capitals at ``start`` after a number can be a code.

    5 million TRY and 13,275 COP, but not 17 SDG or 12 CAD drawings; capitalised words other than codes can be
    anything."""
    if code in unsure_codes():
        return _amount_before().search(text, max(0, start - _LONGEST), start) is not None
    others = CODES_BEFORE_OTHER_THINGS.get(code)
    return others is None or text[start + 4 : start + 24].partition(" ")[0].rstrip(".,;:") not in others


_LONGEST = 24  # characters of an amount that are examined


@cache
def _amount_before() -> Pattern:
    words = "|".join((*SCALES, *SUFFIXES, *MONEY_SUFFIXES))
    return Pattern(rf"(?:\d,\d{{3}}|\d\.\d\d|\d ?(?:{words})|[{LARGE}]) ?$")


def end_of_sign(text: str, start: int) -> int:
    """Where the sign, abbreviation or code of a currency at ``start`` ends if figures follow; otherwise ``start``."""
    found = _leading().match(text, start)
    return start if found is None else found.end()


@cache
def _leading() -> Pattern:
    """Anything that looks like one; ``before`` decides what it is."""
    words = "|".join(
        form.written.replace(".", r"\.")
        for forms in _forms().values()
        for form in forms
        if not is_sign(form.written)
    )
    return Pattern(rf"(?:[A-Za-z.]{{0,5}} ?[{sign_class()}][A-Z]{{0,3}} ?|(?:{words}|[A-Z]{{3}}) ?)(?=[0-9])")


@cache
def english_names() -> frozenset[str]:
    """The English names of money that are one word; won is excluded, being a verb as well."""
    names = (name for row in currencies().values() for name in row.english if name.isalpha())
    families = (row.code for row in currencies().values() if row.code == row.family)
    return frozenset((*names, *families, *english.PAID)) - english.WON


def name_at(text: str, position: int) -> tuple[Unit, int] | None:
    """The Chinese name of a currency at ``position``, and where it ends: the 日币 of 9000元日币."""
    for name, code in _names().get(text[position : position + 1], ()):
        if text.startswith(name, position):
            unit = find(code)
            return None if unit is None else (unit, position + len(name))
    return None


@cache
def _names() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for row in currencies().values():
        for name in row.chinese:
            found.setdefault(name[0], []).append((name, row.code))
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}
