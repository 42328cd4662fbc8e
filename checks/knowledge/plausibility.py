"""One plausibility check: look up the envelope, fill its roles, compute the ratio, judge it, report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from audit.base.findings import Finding, Labelled, Sentence, Verdict, Words, marked, sentence, series, worded
from audit.base.intervals import EVERYTHING, Interval
from audit.base.source import Text
from audit.checks.knowledge.base import envelope
from audit.checks.knowledge.binding import BindingProblem, Filled, fill, same_period
from audit.checks.knowledge.envelope import Envelope, Role
from audit.checks.knowledge.evidence import Plausibility, value_text, whole_tree, year_of
from audit.checks.knowledge.judge import EnvelopeJudgement, judge
from audit.checks.knowledge.rows import Bases, Lookup
from audit.checks.knowledge.wording import range_text
from audit.claimfile.model import Check
from audit.consistency.constraints import Constraint
from audit.expressions import Expression, Fault, Value, evaluate, names
from audit.rules.material import Material
from audit.rules.outcomes import check_text, label_of, outcome
from audit.units.figures import few_digits, spoken, with_unit

_MOST_NAMED = 4
_KEPT = "roles of plausible checks"


def judged(material: Material, entry: Check, own: Bases = ()) -> Finding:
    """The outcome of one ``plausible:`` check."""
    name = entry.required("plausible")
    found = envelope(name.value, own)
    if found.envelope is None:
        return _problem(material, entry, _not_found(name, found))
    filled = _fill_all(material, entry, found.envelope)
    if isinstance(filled, BindingProblem):
        return _problem(material, entry, filled)
    values = values_of(material, found.envelope, filled)
    if isinstance(values, BindingProblem):
        return _problem(material, entry, values)
    return outcome_of(material, entry, found.envelope, filled, values)


def demanded(material: Material, entry: Check, rule: str, own: Bases = ()) -> Constraint | None:
    """What one ``plausible:`` check demands of its claims; nothing if the envelope cannot be applied."""
    row = envelope(entry.required("plausible").value, own).envelope
    filled = None if row is None else _fill_all(material, entry, row)
    if row is None or filled is None or isinstance(filled, BindingProblem):
        return None
    return demand_of(material, entry, rule, row, filled)


def demand_of(
    material: Material, entry: Check, rule: str, row: Envelope, filled: list[Filled]
) -> Constraint | None:
    """What an envelope with its roles filled demands of the claims."""
    form, claims = material.form_of(whole_tree(row, filled))
    if form is None:
        return None
    limit = row.hard.set if row.condemns(year_of(material)) else EVERYTHING
    factor = row.unit.factor
    usual = tuple(one.set.scaled(factor) for one in row.typical)
    return Constraint(
        rule, check_text(entry), entry.place, claims, form, limit.scaled(factor), usual, by_fair=True,
        sources=tuple(source.title for source in row.sources),
    )  # fmt: skip


def _not_found(name: Text, found: Lookup) -> BindingProblem:
    if found.faults:
        return BindingProblem(Verdict.INVALID, sentence("{fault}", fault=found.faults[0]), None, name)
    help_text = (
        sentence("did you mean `{close}`?", close=found.close)
        if found.close
        else sentence("`audit envelopes` lists them")
    )
    return BindingProblem(
        Verdict.INVALID, sentence("there is no envelope `{name}`", name=name.value), help_text, name
    )


def _fill_all(material: Material, entry: Check, row: Envelope) -> list[Filled] | BindingProblem:
    """What the check gives for each role; used by the rule and by anything that looks at all checks together."""
    kept = material.kept.setdefault(_KEPT, {})
    if entry.place not in kept:
        kept[entry.place] = _filled(material, entry, row)
    found: list[Filled] | BindingProblem = kept[entry.place]
    return found


def _filled(material: Material, entry: Check, row: Envelope) -> list[Filled] | BindingProblem:
    given = _given(entry)
    for name, text in given.items():
        if row.role(name) is None:
            return _unknown_role(row, name, text)
    filled = []
    for role in row.roles:
        filling = given.get(role.name)
        if filling is None:
            return BindingProblem(
                Verdict.UNDECIDED,
                sentence(
                    "`{name}` needs `{role}`: {what}", name=row.name, role=role.name, what=worded(role.what)
                ),
                sentence("add a claim for it under `with:`, if the article states it"),
            )
        one = fill_with(material, role, filling)
        if isinstance(one, BindingProblem):
            return one
        filled.append(one)
    return same_period(row, filled) or filled


def _given(entry: Check) -> Mapping[str, Text]:
    given = entry.fields.get("with")
    return given if isinstance(given, dict) else {}


def _unknown_role(row: Envelope, name: str, text: Text) -> BindingProblem:
    from difflib import get_close_matches

    roles = [role.name for role in row.roles]
    close = get_close_matches(name, roles, 1)
    help_text = (
        sentence("did you mean `{close}`?", close=close[0])
        if close
        else sentence("its roles are {roles}", roles=series((f"`{role}`" for role in roles), marked(", ")))
    )
    return BindingProblem(
        Verdict.INVALID,
        sentence("`{envelope}` has no role `{name}`", envelope=row.name, name=name),
        help_text,
        text,
    )


def fill_with(
    material: Material, role: Role, text: Text, told: Mapping[str, str] | None = None
) -> Filled | BindingProblem:
    """A role with what an expression of the file gives for it; ``told`` as in ``fill``."""
    tree = material.expression(text)
    if isinstance(tree, Fault):
        return BindingProblem(Verdict.INVALID, tree.message, tree.help, text)
    missing = _missing(material, tree)
    if missing is not None:
        return BindingProblem(Verdict.UNDECIDED, missing, None, text)
    value = evaluate(tree, material.quantities, material.derived)
    return _stopped(value, text) or fill(material, role, text, tree, value, told or {})


def _missing(material: Material, tree: Expression) -> Sentence | None:
    """Why an expression has no value: a number that cannot be read, a faulty derived name."""
    unread = [name for name in material.claims_in(tree) if name not in material.readings]
    if unread:
        return material.why_missing(unread[0])
    faulty = [
        name for name in names(tree) if name in material.document.derived and name not in material.derived
    ]
    return sentence("`{name}` cannot be understood", name=faulty[0]) if faulty else None


def _stopped(value: Value, text: Text | None) -> BindingProblem | None:
    """Why an expression has no value: something to correct in the file, or something that cannot be known."""
    trouble = value.trouble
    return None if trouble is None else BindingProblem(trouble.verdict, trouble.reason, trouble.help, text)


def values_of(material: Material, row: Envelope, filled: list[Filled]) -> Interval | BindingProblem:
    """The ratio's set of fair values, in base units."""
    value = evaluate(whole_tree(row, filled), material.quantities, material.derived)
    values = value.set
    if values is None:
        return _stopped(value, None) or BindingProblem(Verdict.UNDECIDED, sentence("the ratio has no value"))
    if not value.exact and _reaches_usual(row, values):
        # the enclosure is wider than the true set, so reaching the usual range proves nothing
        return BindingProblem(
            Verdict.UNDECIDED,
            sentence(
                "the ratio for `{name}` cannot be bounded exactly: a claim occurs in it twice", name=row.name
            ),
            sentence("state the ratio so that each claim occurs once"),
        )
    return values


def _reaches_usual(row: Envelope, values: Interval) -> bool:
    found = _in_unit(row, values)
    return any(not found.intersect(one.set).is_empty for one in row.typical)


def _in_unit(row: Envelope, values: Interval) -> Interval:
    return values if row.unit.factor == 1 else values.scaled(1 / Fraction(row.unit.factor))


def judgement_of(material: Material, row: Envelope, filled: Sequence[Filled]) -> EnvelopeJudgement | None:
    """What an envelope says about its ratio with its roles filled, if it has a value."""
    values = values_of(material, row, list(filled))
    if isinstance(values, BindingProblem):
        return None
    return judge(row, _in_unit(row, values), year_of(material))


def outcome_of(
    material: Material, entry: Check, row: Envelope, filled: list[Filled], values: Interval
) -> Finding:
    """The outcome of an envelope whose roles are filled and whose ratio has these values."""
    found = judge(row, _in_unit(row, values), year_of(material))
    claims = tuple(dict.fromkeys(name for one in filled for name in one.claims))
    return outcome(
        material,
        entry,
        found.verdict,
        _message(material, row, found, claims, values),
        claims=claims,
        evidence=Plausibility(material, row, filled, values),
    )


def _message(
    material: Material, row: Envelope, found: EnvelopeJudgement, claims: tuple[str, ...], values: Interval
) -> Sentence:
    value, usual = (
        value_text(row, values),
        series((range_text(row, one.low, one.high) for one in row.typical), marked(" or ")),
    )
    title = Labelled(row.title, row.title_zh)
    if found.verdict is Verdict.HOLDS:
        return sentence("{title} is {value}; {usual} is usual", title=title, value=value, usual=usual)
    distance = _distance(row, found) or sentence("and {usual} is usual", usual=usual)
    told = sentence("{title} would be {value}, {distance}", title=title, value=value, distance=distance)
    return sentence("{subject}: {told}", subject=_subject(material, claims), told=told) if claims else told


def _subject(material: Material, claims: tuple[str, ...]) -> Words:
    """The claims of the ratio with their numbers, so that the sentence can be understood alone."""
    named = series((f"`{name}` {material.says(name)}" for name in claims[:_MOST_NAMED]), marked(", "))
    more = len(claims) - _MOST_NAMED
    return named if more <= 0 else sentence("{numbers} and {more} more", numbers=named, more=more)


def _distance(row: Envelope, found: EnvelopeJudgement) -> Sentence | None:
    """``about 500 times the highest usual value (45 kg/m^2)``."""
    if found.nearest is None:
        return None
    limit = with_unit(spoken(found.nearest), row.symbol(row.unit))
    if found.factor is None or found.factor < Fraction(11, 10):
        if found.is_above:
            return sentence("above the highest usual value ({limit})", limit=limit)
        return sentence("below the lowest usual value ({limit})", limit=limit)
    times = few_digits(found.factor, 1 if found.factor >= 10 else 2)
    if found.is_above:
        return sentence("about {times} times the highest usual value ({limit})", times=times, limit=limit)
    return sentence(
        "about {times} times less than the lowest usual value ({limit})", times=times, limit=limit
    )


def _problem(material: Material, entry: Check, problem: BindingProblem) -> Finding:
    """An envelope that cannot be applied: the finding is placed where the problem is."""
    given = (text.value for text in _given(entry).values())
    claims = tuple(name for name in given if name in material.document.claims)
    return Finding(
        problem.verdict,
        problem.message,
        problem.at.place if problem.at is not None else entry.place,
        check_text(entry),
        claims,
        help=problem.help,
        written=tuple(material.says(name) for name in claims),
        label=label_of(entry),
    )
