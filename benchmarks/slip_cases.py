"""Articles with one slip, made from a seed: what benchmarks/measure_own_slips.py asks the diagnosis about.

The slips are injected here by means of their own, not by those of the product. Numbers are of several sizes
(some above three billion), with decimals, 万 and 亿, units, percents of parts and totals, and sums on three
levels.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple


class Case(NamedTuple):
    """Claims as printed (with the slip), the checks, which claim slipped, what it should say, and how."""

    claims: dict[str, str]
    checks: list[str]
    slipped: str
    truth: str
    kind: str


_Article = tuple[dict[str, str], list[str]]


def case(number: int, seed: int) -> Case | None:
    """Case ``number``; ``None`` where the slip drawn cannot happen to the number drawn."""
    random = Random(seed * 1_000_003 + number)
    claims, checks = random.choice(ARTICLES)(random)
    name = random.choice(sorted(claims))
    kind = random.choice(sorted(SLIPS))
    slipped = SLIPS[kind](claims[name], random)
    if slipped is None or slipped == claims[name]:
        return None
    return Case({**claims, name: slipped}, checks, name, claims[name], kind)


# -- articles --------------------------------------------------------------------------------------------


def _percent(part: int, whole: int, places: int = 1) -> str:
    scaled = (2 * part * 100 * 10**places + whole) // (2 * whole)
    text = str(scaled).rjust(places + 1, "0")
    return f"{text[:-places]}.{text[-places:]}%"


def _sum(names: list[str], total: str) -> str:
    return f"{{parts: [{', '.join(names)}], total: {total}}}"


def _counts(random: Random) -> _Article:
    """A sum of counts and the shares of two parts."""
    numbers = [random.randint(120, 9800) for _ in range(random.randint(3, 5))]
    names = [f"part{index}" for index in range(len(numbers))]
    total = sum(numbers)
    claims = {name: f"{number}户" for name, number in zip(names, numbers, strict=True)}
    claims |= {
        "total": f"{total}户",
        "share0": _percent(numbers[0], total),
        "share1": _percent(numbers[1], total),
    }
    shares = [f"{{share: share{index}, part: part{index}, whole: total}}" for index in (0, 1)]
    return claims, [_sum(names, "total"), *shares]


def _money(random: Random) -> _Article:
    """Sums of money above three billion, in 亿元 with decimals."""
    numbers = [random.randint(3000, 98000) for _ in range(3)]
    total = sum(numbers)
    names = ["state", "province", "county"]
    claims = {
        name: f"{number // 100}.{number % 100:02}亿元" for name, number in zip(names, numbers, strict=True)
    }
    claims |= {"total": f"{total // 100}.{total % 100:02}亿元", "share": _percent(numbers[0], total)}
    return claims, [_sum(names, "total"), "{share: share, part: state, whole: total}"]


def _yuan(random: Random) -> _Article:
    """The same written out in full."""
    numbers = [random.randint(3_000_000_001, 9_899_999_999) for _ in range(3)]
    total = sum(numbers)
    names = ["state", "province", "county"]
    claims = {name: f"{number}元" for name, number in zip(names, numbers, strict=True)}
    claims |= {"total": f"{total}元", "share": _percent(numbers[1], total, 2)}
    return claims, [_sum(names, "total"), "{share: share, part: province, whole: total}"]


def _levels(random: Random) -> _Article:
    """Sums on three levels with a share."""
    leaves = {name: random.randint(1100, 9700) for name in ("a1", "a2", "a3", "b1", "b2")}
    first, second = sum(leaves[one] for one in ("a1", "a2", "a3")), leaves["b1"] + leaves["b2"]
    numbers = {**leaves, "a": first, "b": second, "all": first + second}
    claims = {name: f"{number}人" for name, number in numbers.items()}
    claims["share"] = _percent(first, first + second)
    sums = [_sum(["a1", "a2", "a3"], "a"), _sum(["b1", "b2"], "b"), _sum(["a", "b"], "all")]
    return claims, [*sums, "{share: share, part: a, whole: all}"]


def _harvest(random: Random) -> _Article:
    """Masses in 万吨 and areas: a sum, a growth and two yields."""
    wheat, maize = random.randint(1100, 4900), random.randint(1100, 4900)
    before = wheat + maize - random.randint(101, 900)
    claims = {
        "wheat": f"{wheat / 100:.2f}万吨",
        "maize": f"{maize / 100:.2f}万吨",
        "grain": f"{(wheat + maize) / 100:.2f}万吨",
        "before": f"{before / 100:.2f}万吨",
        "more": f"{(wheat + maize - before) / 100:.2f}万吨",
        "share": _percent(wheat, wheat + maize),
        "growth": _percent(wheat + maize - before, before),
    }
    checks = [
        _sum(["wheat", "maize"], "grain"),
        "{that: grain - before == more}",
        "{share: share, part: wheat, whole: grain}",
        "{share: growth, part: more, whole: before}",
    ]
    return claims, checks


ARTICLES: tuple[Callable[[Random], _Article], ...] = (_counts, _money, _yuan, _levels, _harvest)


# -- slips -----------------------------------------------------------------------------------------------


def _digits(text: str) -> list[int]:
    return [index for index, character in enumerate(text) if character.isdigit()]


def _point(text: str, random: Random) -> str | None:
    """A decimal point lost, put in or moved by a place or two."""
    figures = "".join(one for one in text if one.isdigit() or one == ".")
    rest = text[len(figures) :]
    whole, _, decimals = figures.partition(".")
    digits = whole + decimals
    place = len(whole) + random.choice((-2, -1, 1, 2))
    if not 0 < place <= len(digits) or digits.startswith("0"):
        return None
    return digits[:place] + ("." + digits[place:] if place < len(digits) else "") + rest


def _swap(text: str, random: Random) -> str | None:
    pairs = [
        index
        for index in _digits(text)[:-1]
        if text[index + 1].isdigit()
        and text[index] != text[index + 1]
        and not (index == 0 and text[1] == "0")
    ]
    if not pairs:
        return None
    index = random.choice(pairs)
    return text[:index] + text[index + 1] + text[index] + text[index + 2 :]


def _drop(text: str, random: Random) -> str | None:
    index = random.choice(_digits(text))
    left = text[:index] + text[index + 1 :]
    return left if left[0].isdigit() and not left.startswith("0") and "." != left[0] else None


def _double(text: str, random: Random) -> str | None:
    index = random.choice(_digits(text))
    return text[:index] + text[index] + text[index:]


def _mistype(text: str, random: Random) -> str | None:
    index = random.choice(_digits(text))
    new = random.choice([one for one in "123456789" if one != text[index]])
    return text[:index] + new + text[index + 1 :]


def _scale(text: str, random: Random) -> str | None:
    """万 for 亿 and the other way round, or the scale word lost."""
    for word, others in (("亿", ("万", "")), ("万", ("亿", "", "千"))):
        if word in text:
            return text.replace(word, random.choice(others))
    return None


def _unit(text: str, random: Random) -> str | None:
    return text.replace("吨", "公斤") if "吨" in text else None


def _permille(text: str, random: Random) -> str | None:
    return text.replace("%", "‰") if "%" in text else None


SLIPS: dict[str, Callable[[str, Random], str | None]] = {
    "point": _point,
    "swap": _swap,
    "digit dropped": _drop,
    "digit doubled": _double,
    "digit mistyped": _mistype,
    "scale": _scale,
    "unit": _unit,
    "permille": _permille,
}
