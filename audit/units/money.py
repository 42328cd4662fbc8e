"""The currencies (money.csv): the code, signs, names and coins of each, read once.

Its columns, with ``|`` between the forms of one cell:

- ``code``: ISO 4217, which is also the dimension. A row in small letters is a name that many countries share
  (franc, peso, krone): money of an unknown currency, which fits every currency of that ``family``.
- ``before``: signs and abbreviations right before a number ($, US$, $US, Rs). The code itself counts too.
- ``behind``: signs and abbreviations right after one (kr, zł). The signs of ``before`` count too.
- ``english``, ``chinese``: names; the first Chinese one is what reports print.
- ``coins``: ``symbol=factor=words`` of each lesser coin, with ``;`` between.
- ``decimals``: how many decimals a price has.

``*`` after a code or an abbreviation: in print it mostly means something else (TRY, COP26, SR 99), so it is money
only next to an amount: with thousands or hundredths, or a scale word.
"""

from functools import cache
from typing import NamedTuple

from audit.units.unit import Dimension

FILE = ""  # another table, for a test; "" is money.csv beside this module


class Coin(NamedTuple):
    """A lesser coin: ``factor`` of its currency, as written in the table."""

    symbol: str
    factor: str
    words: tuple[str, ...]


class Currency(NamedTuple):
    """A row of the table. ``unsure`` are the forms that count only beside an amount."""

    code: str
    family: str
    before: tuple[str, ...]
    behind: tuple[str, ...]
    english: tuple[str, ...]
    chinese: tuple[str, ...]
    coins: tuple[Coin, ...]
    decimals: int
    unsure: frozenset[str]


@cache
def currencies() -> dict[str, Currency]:
    """Every currency of the table by its code; one of an unknown country by its name."""
    from os.path import dirname, join

    with open(FILE or join(dirname(__file__), "money.csv"), encoding="utf-8") as file:
        rows = [_currency(line.split(",")) for line in file.read().splitlines()[1:]]  # nothing is quoted
    return {row.code: row for row in rows}


def _currency(cells: list[str]) -> Currency:
    code, family, before, behind, english, chinese, coins, decimals = cells
    unsure = {form[:-1] for form in (code, *_forms(before)) if form[-1] == "*"}
    return Currency(
        code.rstrip("*"), family, _plain(before), _plain(behind), _plain(english), _plain(chinese),
        tuple(_coin(*coin.split("=")) for coin in coins.split(";") if coin), int(decimals), frozenset(unsure),
    )  # fmt: skip


def _coin(symbol: str, factor: str, words: str) -> Coin:
    return Coin(symbol, factor, _plain(words))


def _forms(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _plain(cell: str) -> tuple[str, ...]:
    return tuple(form.rstrip("*") for form in _forms(cell))


def is_sign(form: str) -> bool:
    """Whether a form ends like a sign ($, US$, €) and not like a word (Rs, Dh., kr)."""
    return not (form[-1].isalpha() or form[-1] in "./")


def forms_behind(currency: Currency) -> list[str]:
    """The forms of a currency that may follow a number, the code first."""
    signs = [form for form in currency.before if is_sign(form)]
    found = [currency.code, *signs, *currency.behind, *currency.english, *currency.chinese]
    return list(dict.fromkeys(found))


@cache
def signs() -> frozenset[str]:
    """The characters that are signs of money wherever they occur: $, €, ₹."""
    forms = (form for row in currencies().values() for form in row.before)
    return frozenset(character for form in forms for character in form if is_sign(character))


@cache
def sign_class() -> str:
    """The signs, escaped for the brackets of a pattern."""
    return "".join(sorted(signs()))


def code_of(sign: str) -> str | None:
    """The code of the currency with this sign before numbers."""
    return next((row.code for row in currencies().values() if sign in row.before), None)


def is_money(name: str) -> bool:
    """Whether a base dimension is that of a currency."""
    return name in currencies()


def agreed(one: Dimension, other: Dimension) -> Dimension | None:
    """The dimension of two quantities that may be added or compared: their own if both have the same.

    If one is money of an unknown currency, it is the known currency of that family (francs and CHF)."""
    if one == other:
        return one
    if len(one) != len(other):
        return None
    first, second = dict(one), dict(other)
    for name in first.keys() ^ second.keys():
        mine, theirs = (first, second) if name in first else (second, first)
        if _is_unknown(name):
            known = _known(name, mine[name], theirs)
            if known is None:
                return None
            mine[known] = mine.pop(name)
    return tuple(sorted(first.items())) if first == second else None


def _is_unknown(name: str) -> bool:
    row = currencies().get(name)
    return row is not None and row.family == name


def _known(family: str, power: int, powers: dict[str, int]) -> str | None:
    """The currency of a family that has the same power in another dimension."""
    table = currencies()
    fitting = (name for name, own in powers.items() if own == power and name in table)
    return next((name for name in fitting if table[name].family == family and name != family), None)
