"""Deciding a form against zero: the exact methods in order of cost, each reporting when it cannot decide."""

from __future__ import annotations

from typing import NamedTuple

from audit.base.effort import Effort
from audit.base.intervals import Interval
from audit.expressions import sets
from audit.expressions.answers import Answer, answer
from audit.expressions.forms import Box, Form, image, size_of


class Problem(NamedTuple):
    """``form operator 0``.

    ``once`` says that every variable occurs once and nothing is rounded, so that the image of the form is its exact
    range."""

    operator: str
    form: Form
    once: bool


def solve(problem: Problem, box: Box, effort: Effort) -> Answer:
    """Whether every choice in a box satisfies the relation, and whether some choice does.

    Raises ``sets.DividesByZero`` if a divisor of the box may be zero."""
    found = _in_fractions(problem, box, effort)
    for one in box.values():
        if one.whole:
            return _in_whole_numbers(problem, box, found, effort)
    return found


def _in_fractions(problem: Problem, box: Box, effort: Effort) -> Answer:
    if problem.once:
        return answer(problem.operator, image(problem.form, box), "sets of single mentions")
    found = exact_range(problem.form, box, effort)
    if found is not None:
        return answer(problem.operator, found[0], found[1])
    return _by_search(problem, box, effort)


def exact_range(form: Form, box: Box, effort: Effort) -> tuple[Interval, str] | None:
    """Every value of a form in which claims occur repeatedly, and the method that found it; or ``None``."""
    effort.nodes(size_of(form))
    from audit.expressions.linear import linear_form, linear_range

    linear = linear_form(form)
    if linear is not None:
        return linear_range(linear, box), "collecting repeated claims"
    from audit.expressions.vertices import corner_range

    corners = corner_range(form, box, effort)
    return None if corners is None else (corners, "values at the corners of the sets")


def _by_search(problem: Problem, box: Box, effort: Effort) -> Answer:
    from audit.expressions.branching import search

    found = search(problem.operator, problem.form, box, effort)
    if found.every is not None and found.some is not None:
        return found
    from audit.expressions.rewrite import rewritten_range

    rewritten = rewritten_range(problem.form, box, effort)
    return found if rewritten is None else answer(problem.operator, rewritten, "rewriting to single mentions")


def _in_whole_numbers(problem: Problem, box: Box, found: Answer, effort: Effort) -> Answer:
    """Corrects the answer for an equation that fractions satisfy but whole numbers may not."""
    if problem.operator not in ("==", "!="):
        return found
    equal_somewhere = (
        found.some if problem.operator == "==" else (None if found.every is None else not found.every)
    )
    if equal_somewhere is not True:
        return found
    from audit.expressions.whole import has_solution

    solvable = has_solution(problem.form, box, effort)
    if solvable:
        return found
    if problem.operator == "==":
        return Answer(False, solvable, "whole numbers")
    return Answer(None if solvable is None else True, found.some, "whole numbers")


def safely(problem: Problem, box: Box, effort: Effort) -> Answer | None:
    """Like ``solve``, but ``None`` if a divisor may be zero."""
    try:
        return solve(problem, box, effort)
    except sets.DividesByZero:
        return None
