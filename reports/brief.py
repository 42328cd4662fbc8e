"""A check that holds, in a few words: the relation with the numbers as printed in the article."""

from __future__ import annotations

import re

from audit.base.findings import Finding, Step
from audit.expressions.printing import with_single_signs
from audit.reports.language import ENGLISH, Language

_SIGNS = ((" ** 2", "²"), (" ** 3", "³"), (" / ", " ÷ "), (" * ", " × "), (" %", "%"))
_COMPARISONS = {"==": "=", "!=": "≠", "<=": "≤", ">=": "≥", "<": "<", ">": ">"}
_NEAR = 8  # characters: a unit comes right after its number
_FUNCTIONS = frozenset(("sum", "min", "max", "abs", "mean", "round"))


def printed(arithmetic: str) -> str:
    """Arithmetic with the signs that people print: ÷ for / and × for *."""
    for plain, sign in _SIGNS:
        arithmetic = arithmetic.replace(plain, sign)
    return arithmetic


def brief(outcome: Finding, language: Language = ENGLISH) -> str:
    """``(436个 + 12个) ÷ 466个 ≈ 96.137% → 96.1%`` for a relation; a ratio together with what is usual.

    Otherwise the check with the numbers in place of their names."""
    steps = outcome.steps
    worked = [step for step in steps if step.expression]
    sides = re.split(r"\s*(==|!=|<=|>=|<|>)\s*", outcome.check or "")
    if len(sides) == 3:
        return printed(_relation(outcome, sides[0], sides[1], sides[2], worked, language))
    if len(sides) == 1 and (worked or len(steps) == 1):
        return printed(_ratio([language.told(step.shown) for step in steps], language))
    if outcome.in_words is not None:
        return printed(language.told(outcome.in_words))
    return printed(_with_numbers(outcome.check or "", outcome)[0] or language.told(outcome.message))


def _ratio(steps: list[str], language: Language) -> str:
    if len(steps) == 1:
        return steps[0]
    return language.text("{ratio}, {usual}", ratio=steps[0], usual=steps[1])


def _relation(
    outcome: Finding, left: str, sign: str, right: str, worked: list[Step], language: Language
) -> str:
    if len(worked) == 1 and worked[0].rounded:
        return language.told(worked[0].shown)
    sides = [_with_numbers(side, outcome) for side in (left, right)]
    computed = iter(worked if len(worked) >= sum(not known for _, known in sides) else [])
    shown = [text if known else _expression(next(computed, None), text) for text, known in sides]
    told = f"{shown[0]} {_COMPARISONS[sign]} {shown[1]}"
    if sign != "==" and len(worked) == 1:
        told += f" ({_result(worked[0], language)})"
    return told


def _expression(step: Step | None, otherwise: str) -> str:
    return otherwise if step is None else step.expression


def _result(step: Step, language: Language) -> str:
    """The result of a line, with its sign."""
    return language.told(step.shown).removeprefix(language.told(step.expression)).lstrip()


def _with_numbers(text: str, outcome: Finding) -> tuple[str, bool]:
    """``text`` with claims replaced by their numbers as written, and whether no other name is left in it."""
    numbers = dict(zip(outcome.claims, outcome.written, strict=False))
    others: list[str] = []

    def number(found: re.Match[str]) -> str:
        name = found[0]
        # scanning all of it would make long texts slow
        before = text[max(0, found.start() - _NEAR) : found.start()]
        is_unit = before.rstrip()[-1:].isdigit()
        if name not in numbers and name not in _FUNCTIONS and not is_unit:
            others.append(name)
        return numbers.get(name, name)

    told = re.sub(r"[^\W\d]\w*\b(?!:)", number, text)  # a word before a colon is a key
    return with_single_signs(told), not others
