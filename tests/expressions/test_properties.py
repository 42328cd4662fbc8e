"""Properties of decisions, against brute force over choices: nothing is claimed that a choice refutes."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.base.effort import Effort
from audit.base.findings import Verdict
from audit.base.intervals import Interval
from audit.expressions import (
    Binary,
    Expression,
    Fault,
    Quantity,
    Relation,
    decide,
    parse,
    parse_expression,
    parse_relation,
)
from audit.expressions.answers import answer, satisfied
from audit.expressions.branching import search
from audit.expressions.lowering import Lowering
from audit.expressions.rewrite import rewritten_range
from audit.expressions.solving import exact_range
from audit.expressions.tree import Name, walk
from audit.expressions.trouble import Stopped
from audit.expressions.values import evaluate
from audit.units import Unit
from tests.effort import tried
from tests.expressions.build import quantity, text

NAMES = ("a", "b", "c")
SIGNS = ("==", "!=", "<", "<=", ">", ">=")

ends = st.integers(-6, 12).map(lambda number: Fraction(number, 2))


@st.composite
def intervals(draw: st.DrawFn, whole: bool = False) -> Interval:
    low, high = sorted((draw(ends), draw(ends)))
    if whole:
        return Interval(int(low // 1), int(low // 1) + draw(st.integers(0, 6)), False, False, True)
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def boxes(draw: st.DrawFn) -> dict[str, Quantity]:
    """Three claims; the widest set of each contains its fair set."""
    made = {}
    for name in NAMES:
        whole = draw(st.integers(0, 3)) == 0
        fair = draw(intervals(whole))
        more = draw(st.integers(0, 2))
        assert fair.low is not None and fair.high is not None
        widest = fair if not more else Interval(fair.low - more, fair.high + more, False, True, whole)
        made[name] = quantity(name, fair, widest)
    return made


atoms = st.sampled_from([*NAMES, *NAMES, "1", "2", "0.5", "3"])


def _joined(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda part: f"({' '.join(part)})")
    one = st.tuples(st.sampled_from(["-", "abs", "square"]), inner).map(_one)
    several = st.tuples(st.sampled_from(["min", "max", "sum", "mean"]), inner, inner).map(
        lambda part: f"{part[0]}({part[1]}, {part[2]})"
    )
    return st.one_of(two, two, two, one, several)


def _one(part: tuple[str, str]) -> str:
    function, inner = part
    return {"-": f"(-{inner})", "abs": f"abs({inner})"}.get(function, f"({inner}) ** 2")


expressions = st.recursive(atoms, _joined, max_leaves=5)
relations = st.tuples(expressions, st.sampled_from(SIGNS), expressions).map(" ".join)


def relation_of(written: str) -> Relation:
    tree = parse_relation(text(written))
    assert not isinstance(tree, Fault)
    return tree


def expression_of(written: str) -> Expression:
    tree = parse_expression(text(written))
    assert not isinstance(tree, Fault)
    return tree


def _real(interval: Interval) -> Interval:
    """The same ends without the mark for whole numbers."""
    return interval._replace(whole=False)


def choices(interval: Interval) -> list[Fraction]:
    """Values of a set: a grid, its ends where they belong to it, and values near them."""
    assert interval.low is not None and interval.high is not None
    width = Fraction(interval.high - interval.low)
    grid = [interval.low + width * step / 4 for step in range(5)]
    grid += [interval.low + width / 1000, interval.high - width / 1000]
    if interval.whole:
        grid = [Fraction(value) for value in range(int(interval.low), int(interval.high) + 1)]
    return sorted({Fraction(value) for value in grid if value in interval})


def results(tree: Expression, box: dict[str, Interval]) -> Iterable[Fraction | None]:
    """The values of an expression for many choices; ``None`` where it divides by zero."""
    used = sorted({node.name for node in walk(tree) if isinstance(node, Name)})
    for choice in product(*(choices(box[name]) for name in used)):
        chosen = zip(used, choice, strict=True)
        points = {name: quantity(name, Interval(value, value)) for name, value in chosen}
        found = evaluate(tree, points)
        assert found.set is None or (found.exact and found.set.is_point)
        yield None if found.set is None or found.set.low is None else Fraction(found.set.low)


def difference(relation: Relation) -> Expression:
    return Binary("-", relation.operands[0], relation.operands[1], 0, 0)


@settings(max_examples=tried(120), deadline=None)
@given(relations, boxes())
def test_no_choice_refutes_a_verdict(written: str, box: dict[str, Quantity]) -> None:
    relation = relation_of(written)
    operator = relation.operators[0]
    verdict = decide(relation, box).verdict
    tree = difference(relation)
    fair = list(results(tree, {name: one.fair for name, one in box.items()}))
    widest = list(results(tree, {name: one.widest for name, one in box.items()}))
    if verdict is Verdict.HOLDS and operator != "==":
        assert all(value is not None and satisfied(operator, value) for value in fair)
    if verdict is Verdict.FAILS:
        assert not any(value is not None and satisfied(operator, value) for value in widest)
    if verdict is Verdict.STRAINED:
        assert not any(value is not None and satisfied(operator, value) for value in fair) or operator == "=="
    if operator == "==" and any(value == 0 for value in fair):
        assert verdict in (Verdict.HOLDS, Verdict.UNDECIDED)
    if verdict is Verdict.INVALID:
        assert any(value is None for value in fair) or "zero" in str(decide(relation, box).reason)


@settings(max_examples=tried(100), deadline=None)
@given(relations, boxes(), st.sampled_from(NAMES), st.integers(0, 3), st.integers(0, 3))
def test_widening_never_turns_holds_into_fails(
    written: str, box: dict[str, Quantity], name: str, below: int, above: int
) -> None:
    relation = relation_of(written)
    before = decide(relation, box).verdict
    one = box[name]
    assert one.fair.low is not None and one.fair.high is not None
    assert one.widest.low is not None and one.widest.high is not None
    fair = one.fair._replace(low=one.fair.low - below, high=one.fair.high + above)
    widest = one.widest._replace(low=one.widest.low - below, high=one.widest.high + above)
    after = decide(relation, {**box, name: one._replace(fair=fair, widest=widest)}).verdict
    if before is not Verdict.FAILS:
        assert after is not Verdict.FAILS
    if after is Verdict.HOLDS and relation.operators[0] != "==":
        assert before in (Verdict.HOLDS, Verdict.INVALID)


SAME_DIMENSION = st.tuples(
    st.sampled_from(["a + b", "a - b", "2 * a", "a", "max(a, b)", "mean(a, b, c)", "a * b / c"]),
    st.sampled_from(SIGNS),
    st.sampled_from(["c", "b", "a + c", "c * a / b", "abs(c - a)", "a - (b - a)"]),
)


@settings(max_examples=tried(150), deadline=None)
@given(SAME_DIMENSION, boxes(), st.fractions(min_value="1/1000", max_value=1000, max_denominator=1000))
def test_scaling_all_units_changes_no_verdict(
    parts: tuple[str, str, str], box: dict[str, Quantity], factor: Fraction
) -> None:
    relation = relation_of(" ".join(parts))
    metres, scaled = Unit("m", 1, (("length", 1),)), Unit("span", factor, (("length", 1),))
    plain = {name: quantity(name, _real(one.fair), _real(one.widest), of=metres) for name, one in box.items()}
    other = {name: quantity(name, _real(one.fair), _real(one.widest), of=scaled) for name, one in box.items()}
    assert decide(relation, plain).verdict is decide(relation, other).verdict


@settings(max_examples=tried(100), deadline=None)
@given(expressions, boxes())
def test_exact_ranges_hold_every_result_and_reach_their_ends(written: str, box: dict[str, Quantity]) -> None:
    real = {name: one._replace(fair=_real(one.fair)) for name, one in box.items()}
    tree = expression_of(written)
    found = evaluate(tree, real)
    assume(found.set is not None and found.exact)
    assert found.set is not None
    sampled = list(results(tree, {name: one.fair for name, one in real.items()}))
    assert all(value is not None and value in found.set for value in sampled)
    values = [value for value in sampled if value is not None]
    for end, is_open in ((found.set.low, found.set.low_open), (found.set.high, found.set.high_open)):
        if end is not None:
            assert not (is_open and end in values)


@settings(max_examples=tried(60), deadline=None)
@given(expressions, boxes(), st.sampled_from(SIGNS), ends)
def test_the_methods_agree_with_each_other(
    written: str, box: dict[str, Quantity], operator: str, limit: Fraction
) -> None:
    """The corners of the sets, the rewriting and the search rest on different ideas."""
    lowering = Lowering({name: one._replace(fair=_real(one.fair)) for name, one in box.items()}, {})
    try:
        form, _ = lowering.lower(expression_of(f"{written} - {limit.numerator} / {limit.denominator}"))
    except Stopped:
        return
    by_corners = exact_range(form, lowering.fair, Effort())
    rewritten = rewritten_range(form, lowering.fair, Effort())
    if by_corners is not None and rewritten is not None:
        assert by_corners[0] == rewritten
    exactly = by_corners[0] if by_corners is not None else rewritten
    if exactly is not None:
        proven, searched = answer(operator, exactly, ""), search(operator, form, lowering.fair, Effort())
        assert searched.every in (None, proven.every)
        assert searched.some in (None, proven.some)


@settings(max_examples=tried(100), deadline=None)
@given(st.text(alphabet="abcxyz+-*/()<>=!., 0123456789%米吨", max_size=30), boxes())
def test_deciding_never_raises(written: str, box: dict[str, Quantity]) -> None:
    tree = parse(text(written))
    if isinstance(tree, Relation):
        decision = decide(tree, box)
        assert decision.verdict in (Verdict.HOLDS, Verdict.FAILS) or decision.reason is not None
        decision.steps()
        decision.picture()


@settings(max_examples=tried(100), deadline=None)
@given(relations, boxes())
def test_every_decision_can_be_spelt_out(written: str, box: dict[str, Quantity]) -> None:
    decision = decide(relation_of(written), box)
    for step in decision.steps():
        assert step.shown
        assert step.set is None or not step.set.is_empty
    picture = decision.picture()
    assert picture is None or len(picture.bars) == 2
