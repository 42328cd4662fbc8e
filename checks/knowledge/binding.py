"""Filling an envelope's roles with a file's claims: are they the right kind of thing, unit and period?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from audit.base.findings import Sentence, Verdict, Words, marked, sentence, series, worded
from audit.base.source import Text
from audit.checks.knowledge.envelope import PERIODS, Envelope, Role
from audit.checks.knowledge.periods import period_of_unit, period_word, period_words
from audit.checks.knowledge.quantities import is_a
from audit.expressions import Expression, Value
from audit.rules.material import Material
from audit.units import Dimension, Unit, find, times, without_kinds
from audit.units.chinese import dimension_words

_A_RATE: Dimension = (("time", -1),)
_SHARES = ("%", "‰")
_NOTHING_TOLD: Mapping[str, str] = {}


class BindingProblem(NamedTuple):
    """Why an envelope cannot be applied: the resulting verdict, and a sentence."""

    verdict: Verdict
    message: Sentence
    help: Sentence | None = None
    at: Text | None = None


class Filled(NamedTuple):
    """A role with what fills it.

    ``claims`` are the claims it rests on, with derived names expanded; ``period`` is the period of the figure;
    ``over`` the unit that turns a rate into the figure of one period."""

    role: Role
    text: Text
    tree: Expression
    claims: tuple[str, ...]
    period: str | None = None
    over: Unit | None = None


def fill(
    material: Material,
    role: Role,
    text: Text,
    tree: Expression,
    value: Value,
    told: Mapping[str, str] = _NOTHING_TOLD,
) -> Filled | BindingProblem:
    """Checks that a value fits a role.

    ``told`` has the periods named by the words of claims that do not state one with ``per:``."""
    claims = material.claims_in(tree)
    problem = _wrong_thing(material, role, text, claims)
    if problem is not None:
        return problem
    filled = _measured(role, text, tree, claims, value)
    return filled if isinstance(filled, BindingProblem) else _over_a_period(material, filled, told)


def _wrong_thing(
    material: Material, role: Role, text: Text, claims: tuple[str, ...]
) -> BindingProblem | None:
    """A claim that fills the role by itself must measure what the role asks for, as far as it says so."""
    if claims != (text.value,):
        return None
    measures = material.document.claims[claims[0]].measures
    if measures is None or is_a(measures.value, role.measures) is not False:
        return None
    return BindingProblem(
        Verdict.UNDECIDED,
        sentence(
            "`{claim}` measures {measures}, but the role `{role}` takes {wanted}: {what}",
            claim=claims[0], measures=measures.value, role=role.name, wanted=role.measures, what=worded(role.what),
        ),
        sentence("fill the role with another claim, or correct `measures:` of `{claim}`", claim=claims[0]),
        text,
    )  # fmt: skip


def _measured(
    role: Role, text: Text, tree: Expression, claims: tuple[str, ...], value: Value
) -> Filled | BindingProblem:
    wanted, found = without_kinds(role.unit.dimension), without_kinds(value.unit.dimension)
    if found == wanted and not (value.unit.symbol in _SHARES and _is_counted(role)):
        return Filled(role, text, tree, claims)
    if role.per and found == times(wanted, _A_RATE):
        period = period_of_unit(value.unit.symbol)
        over = find("h" if period == "hour" else period) if period else None
        if over is not None:
            return Filled(role, text, tree, claims, period, over)
    return _other_dimension(role, text, value.unit, wanted, found)


def _other_dimension(
    role: Role, text: Text, unit: Unit, wanted: Dimension, found: Dimension
) -> BindingProblem:
    return BindingProblem(
        Verdict.INVALID,
        sentence(
            "`{text}` {found}, but the role `{role}` takes {wanted}: {what}",
            text=text.value,
            role=role.name,
            found=_is_a(unit, found),
            wanted=_wanted(role, wanted),
            what=worded(role.what),
        ),
        sentence("fill the role with another claim or expression"),
        text,
    )


def _is_counted(role: Role) -> bool:
    """Whether the role is a number of things; a percent is not."""
    return bool(role.unit.dimension) and not without_kinds(role.unit.dimension)


def _is_a(unit: Unit, dimension: Dimension) -> Sentence:
    if unit.symbol in _SHARES:
        return sentence("is a percent")
    if not dimension:
        return sentence("is a plain number")
    return sentence("has dimension {dimension}", dimension=dimension_words(dimension))


def _wanted(role: Role, dimension: Dimension) -> Sentence:
    if _is_counted(role):
        return sentence("a number of things")
    if not dimension:
        return sentence("a plain number")
    named = dimension_words(dimension)
    return sentence("{dimension}, such as {unit}", dimension=named, unit=role.unit.symbol)


def _over_a_period(material: Material, filled: Filled, told: Mapping[str, str]) -> Filled | BindingProblem:
    """Adds the period of a figure, from its unit (a rate) or from ``per:`` of the claims."""
    stated = {filled.period} if filled.period else _periods(material, filled.claims, told)
    if len(stated) > 1:
        periods = series(map(period_words, sorted(stated)), marked(" and "))
        template = marked("`{text}` mixes figures of different periods ({periods})")
        return _undecided(filled, template, periods=periods)
    period = next(iter(stated), None)
    return _misfit(filled, period) or filled._replace(period=period)


def _misfit(filled: Filled, period: str | None) -> BindingProblem | None:
    """What is wrong with a figure of this period, or of none, in its role."""
    allowed = [word for word in filled.role.per if word in PERIODS]
    if period is None:
        if not allowed or "none" in filled.role.per:
            return None
        template = marked("`{text}` needs the period: the role `{role}` takes a figure per {wanted}")
        return _undecided(filled, template, wanted=period_words(allowed[0]))
    if "shared" in filled.role.per or period in allowed:
        return None
    told = period_words(period)
    if not allowed:
        template = marked("`{text}` is a figure per {period}, but the role `{role}` takes a total")
        return _undecided(filled, template, period=told)
    template = marked("`{text}` is a figure per {period}, but the role `{role}` takes one per {wanted}")
    return _undecided(filled, template, period=told, wanted=period_words(allowed[0]))


def _periods(material: Material, claims: tuple[str, ...], told: Mapping[str, str]) -> set[str]:
    stated = {name: material.document.claims[name].per for name in claims}
    found = {period_word(per.value) for per in stated.values() if per is not None}
    return found | {told[name] for name, per in stated.items() if per is None and name in told}


def _undecided(filled: Filled, template: str, **values: Words) -> BindingProblem:
    return BindingProblem(
        Verdict.UNDECIDED,
        sentence(template, text=filled.text.value, role=filled.role.name, **values),
        sentence("say it with `per:` in the claim, or fill the role with another claim"),
        filled.text,
    )


def _with_period(one: Filled) -> Sentence:
    if one.period is None:
        return sentence("`{text}` without a period", text=one.text.value)
    return sentence("`{text}` per {period}", text=one.text.value, period=period_words(one.period))


def same_period(envelope: Envelope, filled: list[Filled]) -> BindingProblem | None:
    """Whether roles over a shared period are over the same one; a problem if not."""
    shared = [one for one in filled if "shared" in one.role.per]
    periods = {one.period for one in shared}
    if len(periods) <= 1:
        return None
    told = series(map(_with_period, shared), marked(" and "))
    return BindingProblem(
        Verdict.UNDECIDED,
        sentence("`{name}` needs figures of one period, and has {told}", name=envelope.name, told=told),
        sentence("say the period with `per:` in both claims, or fill the roles with figures of one period"),
    )
