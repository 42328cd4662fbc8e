"""The units with their factors (units.csv) and the currencies (money.csv), read once, at the first lookup.

Sources of the factors: the SI brochure of the BIPM; NIST Handbook 44, appendix C, for customary units; the
Chinese market system of 1930 as kept by the State Council's order of 1959 (3 chi to the metre, 2 jin to the
kilogram, 15 mu to the hectare); GB/T 2589 for standard coal. A year is the mean Gregorian year of 365.2425
days.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from audit.base.intervals import Rational, simplest
from audit.units import money
from audit.units.dimensions import KINDS, dimension_of
from audit.units.unit import Unit

_SHORTEST_WORD = 4  # from this length on, case does not matter: "Tonnes", but not "MW" and "mW"

_Row = tuple[str, str, str, str]  # symbol, factor, dimension, further written forms


@cache
def _rows() -> tuple[dict[str, _Row], dict[str, _Row]]:
    from os.path import dirname, join

    forms: dict[str, _Row] = {}
    kinds: dict[str, _Row] = {}
    with open(join(dirname(__file__), "units.csv"), encoding="utf-8") as file:
        lines = file.read().splitlines()
        for line in lines[1:]:
            symbol, factor, dimension, words = line.split(",")  # nothing in it is quoted
            row = (symbol, factor, dimension, words)
            target = kinds if dimension in KINDS else forms
            target[symbol] = row
            for word in words.split("|") if words else ():
                target[word] = row
    _add_money(forms)
    return forms, kinds


def _add_money(forms: dict[str, _Row]) -> None:
    """Adds every currency and its lesser coins, by each form that may follow a number."""
    for currency in money.currencies().values():
        code = currency.code
        row = (code, "1", code, "")
        forms.update(dict.fromkeys(money.forms_behind(currency), row))
        for symbol, factor, words in currency.coins:
            forms.update(dict.fromkeys((symbol, *words), (symbol, factor, code, "")))


@cache
def _unit(symbol: str, factor: str, dimension: str) -> Unit:
    return Unit(symbol, exact(factor), dimension_of(dimension))


def exact(text: str) -> Rational:
    """The exact value of ``12``, ``0.25`` or ``2000/3``. Raises ``ValueError`` for anything else."""
    above, slash, below = text.partition("/")
    if slash:
        return simplest(Fraction(int(above), int(below)))
    whole, point, part = text.partition(".")
    return simplest(Fraction(int(whole + part), 10 ** len(part))) if point else int(text)


def find(form: str) -> Unit | None:
    """The unit with this symbol or written form (``t``, ``吨``, ``tonnes``, ``person``), or ``None``."""
    for table in _rows():
        row = table.get(form)
        if row is None and len(form) >= _SHORTEST_WORD:
            row = table.get(form.lower())
        if row is not None:
            return _unit(row[0], row[1], row[2])
    return None


def words() -> dict[str, Unit]:
    """Every written form of a unit of measure, symbols included; counted kinds (人, 户) are not in it."""
    return {form: _unit(row[0], row[1], row[2]) for form, row in _rows()[0].items()}


def forms() -> list[str]:
    """Every written form of a unit of measure, without the cost of creating the units."""
    return list(_rows()[0])


def symbols() -> list[Unit]:
    """Every unit of the table, counted kinds included, in the table's order."""
    found = {row[0]: row for table in _rows() for row in table.values()}
    return [_unit(symbol, factor, dimension) for symbol, factor, dimension, _ in found.values()]
