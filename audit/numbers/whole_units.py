"""A unit is read completely or not at all: km s−1 and lb-ft, never the km or the lb that they start with."""

from __future__ import annotations

from audit.languages.en import phrases as english
from audit.languages.en.tied import TIED
from audit.numbers.patterns import Pattern
from audit.units import Unit, find, multiply, power

_LETTER = "[A-Za-zµμ°Ω]"
_POWER = r"\^?[−–-][1-4]|⁻[¹²³⁴]|[23²³]"
# The first power may be at the unit itself (s−1), further units follow with a power each: km s−1, mW m−2 K−1.
_OWN_POWER = Pattern(r"(?:\^[−–-]?|[−–])[1-4](?![0-9A-Za-z.,%]|[.,][0-9])|⁻[¹²³⁴]")
# a further unit of the product, with its own power
_FURTHER = Pattern(rf"[ ·⋅*.]({_LETTER}{{1,4}})({_POWER})(?![0-9A-Za-z%]|[.,][0-9])")
_IN_WORDS = Pattern(english.POWERS_IN_WORDS)
_INVERSE = Pattern(r"-([12])(?=[.,;)]|$)(?![.,][0-9])")  # 4e14 s-1
_LENGTH = (("length", 1),)
_DOTTED = Pattern(r"\.[A-Za-z](?:\.|\b)")
_TIED = Pattern("-([A-Za-z]+)")
_SUPERSCRIPTS = str.maketrans("¹²³⁴⁻−–", "1234---")
_MOST = 5  # units of one product
_SYMBOL = 3  # letters of the longest symbol that only a unit may follow behind a hyphen
BEGINNINGS = frozenset(" .-·⋅*^⁻−–")

Whole = tuple[Unit, int]


def whole_unit(text: str, word: str, unit: Unit, end: int) -> Whole | None:
    """The complete unit that starts with ``word``, which ends at ``end``, and where it ends; None if it is not
    one."""
    following = text[end]
    if word == "ms" and (together := run_together(text, word, end)) is not None:
        return together  # 9.81 ms-2: thousandths of a second never have a power
    if following == ".":
        return (unit, end) if len(word) > 1 or _DOTTED.match(text, end) is None else None
    if following == " " and (raised := _IN_WORDS.match(text, end)) is not None:
        return (
            (power(unit, 2 if raised[1] == "squared" else 3), raised.end())
            if unit.dimension == _LENGTH
            else (unit, end)
        )
    if following == "-" and word in ("s", "m", "cm") and (negative := _INVERSE.match(text, end)) is not None:
        return power(unit, -int(negative[1])), negative.end()
    if following == "-":
        tied = _TIED.match(text, end)
        return (unit, end) if tied is None else _with_tied(word, unit, tied[1], end, tied.end())
    return _with_powers(text, unit, end)


def _with_tied(word: str, unit: Unit, other: str, end: int, stop: int) -> Whole | None:
    """passenger-miles, ton-miles: a product; a 5-foot-tall man and a 3-m-by-4-m room have one unit; g-force is not
    one."""
    lower = other.lower()
    if lower in TIED:
        return unit, end
    found = find(other) if len(other) > 1 or len(word) <= _SYMBOL else None
    if found is not None and found.dimension and found.dimension != unit.dimension:
        return (unit, end) if found.dimension == _TIME else (multiply(unit, found), stop)
    return None if len(word) <= _SYMBOL and word.lower() == word and found is None else (unit, end)


_TIME = (("time", 1),)


def _with_powers(text: str, unit: Unit, end: int) -> Whole | None:
    """km s−1, mW m−2, s⁻¹; None if a unit of the product is not known."""
    own = _OWN_POWER.match(text, end)
    if own is not None:
        unit, end = power(unit, _exponent(own[0])), own.end()
    for _ in range(_MOST):
        found = _FURTHER.match(text, end)
        if found is None:
            return _with_product(text, unit, end)
        other = find(found[1])
        if other is None:
            return (unit, end) if found[2] in "23²³" else None
        unit, end = multiply(unit, power(other, _exponent(found[2]))), found.end()
    return unit, end


def _with_product(text: str, unit: Unit, end: int) -> Whole | None:
    """5 kW·h, 30 N·m; None if what follows the dot is not a known unit."""
    found = _PRODUCT.match(text, end)
    if found is None:
        return unit, end
    other = find(found[1])
    return None if other is None or not other.dimension else (multiply(unit, other), found.end())


def begins_product(text: str, end: int) -> bool:
    """320 N·m, 5 A·h: a letter that is a unit only if another follows."""
    found = _PRODUCT.match(text, end)
    return found is not None and find(found[1]) is not None


_PRODUCT = Pattern(r"[·⋅]([A-Za-z]{1,3})(?![A-Za-z])")


def run_together(text: str, word: str, end: int) -> Whole | None:
    """9.81 ms-2, 5.3 kgm-3, 1361 Wm-2: two symbols without a space, as in texts that lost their superscripts."""
    raised = _NEGATIVE.match(text, end)
    if raised is None or _OTHER_END.match(text, raised.end()) is not None:
        return None
    for at in range(1, len(word)):
        first, last = (find(part) for part in (word[:at], word[at:]))
        if word[:at] in _TOPS and word[at:] in _BOTTOMS and first is not None and last is not None:
            exponent = int(raised[0].translate(_SUPERSCRIPTS))
            return multiply(first, power(last, exponent)), raised.end()
    return None


_NEGATIVE = Pattern(r"[-−–][1-4](?![0-9A-Za-z%]|[.,][0-9])|⁻[¹²³⁴]")
_OTHER_END = Pattern(r" ?(?:s|ms|[mck]?m|min|h|k?g)\b")  # 5 ms-2 s is a range
# Symbols that are joined like this in print, and are not words or symbols of their own with one of these letters
# before.
_TOPS = frozenset(
    (
        "m",
        "cm",
        "mm",
        "km",
        "kg",
        "g",
        "mg",
        "J",
        "kJ",
        "MJ",
        "W",
        "kW",
        "mW",
        "N",
        "kN",
        "mol",
        "mmol",
        "V",
        "A",
        "t",
    )
)
_BOTTOMS = frozenset(("s", "m", "cm", "kg", "g", "mol", "L", "h", "K", "ha"))


def _exponent(written: str) -> int:
    return int(written.translate(_SUPERSCRIPTS).lstrip("^"))
