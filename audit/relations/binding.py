"""From an article to its relations: proposals of all forms, charity among them, grades.

Of all bindings that the words of one number allow, the closest one that holds was meant, and nothing is said. Only
where none holds is there something to tell: of the closest binding where the words leave no other, else of one that
a common slip explains and chance hardly does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby, islice

from audit.article.model import Article
from audit.claimfile.model import Span
from audit.claimfile.values import span_of
from audit.intervals import Interval
from audit.numbers import Reading
from audit.relations.calendar import DECIDED
from audit.relations.confused import confused
from audit.relations.equations import can_hold, exceeds, holds, is_odd, units_in
from audit.relations.forms import ANCHOR_BY_ANCHOR, FORMS
from audit.relations.grades import chance_allowed, is_as_good_as_announced
from audit.relations.model import Bound, Candidate, Grade, Statement
from audit.relations.scene import Scene
from audit.relations.slips import explained
from audit.relations.speech import is_told
from audit.relations.statements import statements_of
from audit.relations.told import told_otherwise

_MOST_TRIED = 100  # bindings of one number
_MOST_EXPLAINED = 6
_OF_ANY_YEAR = "date"  # a day of the week without a year fits the year that is meant, if it fits one near
_PLAIN = (None, "about")  # hedges of numbers that a miss may be told of
_RESULTS = {"each": "each", "product": "product"}  # the field that comes of the others
_PAIRS = (
    "growth",
    "fall",
    "difference",
    "points",
)  # of two levels that words mark, the unit left out is the other's
_FAR = ("same",)  # forms whose numbers may stand far apart: a headline and its lead
_MOST_SPREAD = 2  # sentences between the first number of a relation and the last, if a miss of it is told
_CROWDED = ("product", "percents")  # whose words also end other sums, or name one whole for several
_ALONE = 100  # how far the next binding is behind one that is alone


class Relations:
    """What is bound in one article."""

    def __init__(
        self,
        article: Article,
        published: str | None = None,
        left_out: Sequence[tuple[int, int]] = (),
        readings: Mapping[tuple[int, int], Reading] | None = None,
    ) -> None:
        """``left_out`` are the places of numbers that are none on purpose; ``readings`` has those that are read
        otherwise than their words say, by their places."""
        span = None if published is None else span_of(published)
        self.article = article
        self.statements, texts = statements_of(article, span)
        if left_out or readings:
            self.statements = told_otherwise(self.statements, left_out, readings or {})
        self.scene = Scene(self.statements, texts, _days(span))
        self.bound = list(_bound(self.scene))

    @cached_property
    def groups(self) -> list[list[Candidate]]:
        """All bindings that were tried, proposed once more: of a long article they take more room than all else."""
        return list(_groups(self.scene))


def _days(span: Span | None) -> Interval | None:
    return (
        None if span is None else Interval(span.first.toordinal(), span.last.toordinal(), False, False, True)
    )


def _bound(scene: Scene) -> Iterator[Bound]:
    good: list[Bound] = []
    open_groups: list[list[Candidate]] = []
    for group in _groups(scene):
        found = next((one for one in group if holds(one, scene.statements)), None)
        if found is not None:
            if not found.quiet:
                good.append(Bound(found, True, max(found.grade, Grade.LIKELY)))
            continue
        widely = next((one for one in group if can_hold(one, scene.statements)), None)
        if widely is None:
            tellable = list(_tellable(group, scene.statements))
            if tellable:
                open_groups.append(tellable)
        elif widely.form not in DECIDED or widely.form == _OF_ANY_YEAR:
            good.append(Bound(widely, True, Grade.LIKELY))
    owned = {index for one in good for index in one.candidate.members}
    made = {index for one in good if one.candidate.form in _RESULTS for index in one.candidate.members}
    yield from _once(good)
    told: set[frozenset[int]] = set()
    for group in open_groups:
        failing = _failing(_unexplained(group, made)[:_MOST_EXPLAINED], scene.statements, owned)
        if failing is not None and frozenset(failing.candidate.members) not in told:
            told.add(frozenset(failing.candidate.members))
            yield failing


def _tellable(group: Sequence[Candidate], statements: Sequence[Statement]) -> Iterator[Candidate]:
    """The bindings of a group of which a miss could be told. Those behind the closest ones decide nothing, but where a
    closer one may yet turn out to be explained."""
    found = (one for one in group if _is_tellable(one, statements))
    return found if group[0].form in _RESULTS else islice(found, _MOST_EXPLAINED)


def _unexplained(group: Sequence[Candidate], made: set[int]) -> list[Candidate]:
    """The bindings of a group but those whose result another rate or product explains already."""
    return [one for one in group if one.form not in _RESULTS or one.of(_RESULTS[one.form]) not in made]


def _groups(scene: Scene) -> Iterator[list[Candidate]]:
    """The candidates of each form and anchor, closest first."""
    for form in FORMS:
        proposed = form.propose(scene)
        for group in by_one_anchor(proposed) if form in ANCHOR_BY_ANCHOR else _by_anchor(proposed):
            group.sort(key=lambda one: (one.cost, -one.grade))
            yield group[:_MOST_TRIED]


def by_one_anchor(proposed: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Proposals by anchor, of a form that proposes all of one before the next: only these are held at once."""
    for _, some in groupby(proposed, key=lambda one: one.anchor):
        yield list(some)


def _by_anchor(proposed: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    found: dict[int, list[Candidate]] = {}
    for one in proposed:
        found.setdefault(one.anchor, []).append(one)
    yield from found.values()


def _once(good: Sequence[Bound]) -> Iterator[Bound]:
    """Each set of numbers once, by its closest binding."""
    seen: dict[frozenset[int], Bound] = {}
    for one in sorted(good, key=lambda bound: bound.candidate.cost):
        seen.setdefault(frozenset(one.candidate.members), one)
    yield from seen.values()


def _is_tellable(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether a miss of it could be told at all: plain numbers, said of what is, not far apart. *Under 15* and *65 and
    over* are names of groups more often than numbers, and a small word such as *three* counts whatever is near."""
    if candidate.grade is Grade.COINCIDENCE:  # bound only where it holds
        return False
    if not is_told(candidate, statements) or not _are_parts(candidate, statements):
        return False
    if candidate.form in DECIDED:  # dates and ages, whose forms look at that themselves
        return True
    members = [statements[index] for index in candidate.members]
    if candidate.form == "lists" and members[0].sort[0] == "time":  # a term of two years lists nothing
        return False
    lent = units_in(candidate, statements)
    if candidate.grade is Grade.ANNOUNCED and candidate.form in _PAIRS:
        return all(one.value is not None and one.reading.hedge in _PLAIN for one in members)
    return (
        all(one.value is not None and one.reading.hedge in _PLAIN for one in members)
        and (candidate.form in _FAR or _spread(members) <= _MOST_SPREAD)
        and all(
            abs(index - lender.number) <= 1 and _has_figures(statements[index])
            for index, lender in lent.items()
            if statements[index].reading.counted is None  # points say what they count
            and not (candidate.form == "parts" and _is_item(candidate, statements[index], lender))
        )
    )


def _are_parts(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the parts of a sum may be parts: none is as much as the total, and not all are the same number, as sizes
    in names and one quantity told again are."""
    if candidate.form != "parts":
        return True
    fields = dict(candidate.roles)
    parts = [statements[index].value for index in fields["parts"]]
    return statements[fields["total"][0]].value not in parts and (len(parts) < 2 or len(set(parts)) > 1)


def _is_alone(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether no other number of its sort stands in the sentences of a product or of percents that make a hundred."""
    if candidate.form not in _CROWDED:
        return True
    low, high = min(candidate.members), max(candidate.members)
    while low > 0 and statements[low - 1].sentence == statements[low].sentence:
        low -= 1
    while high + 1 < len(statements) and statements[high + 1].sentence == statements[high].sentence:
        high += 1
    others = set(range(low, high + 1)).difference(candidate.members)
    sort = statements[candidate.roles[0][1][0]].sort
    return all(statements[one].sort != sort for one in others)


def _is_item(candidate: Candidate, one: Statement, lender: Statement) -> bool:
    """Whether a part lacks no unit of its own: a count beside counts, or an item of a list that words announce."""
    return candidate.grade is Grade.ANNOUNCED or one.sort == lender.sort


def _spread(members: Sequence[Statement]) -> int:
    """Over how many sentences numbers are spread."""
    return max(one.sentence for one in members) - min(one.sentence for one in members)


def _has_figures(one: Statement) -> bool:
    return one.has_figures


def _failing(group: Sequence[Candidate], statements: Sequence[Statement], owned: set[int]) -> Bound | None:
    if not group:
        return None
    best = group[0]
    equals = [one for one in group if one.cost == best.cost]
    outright = best.grade is Grade.ANNOUNCED and _is_alone(best, statements)
    if outright and len(equals) == 1 and not is_odd(best, statements):
        return Bound(best, False, Grade.ANNOUNCED)
    if best.at_most and exceeds(best, statements):
        return Bound(best, False, Grade.ANNOUNCED)
    if best.anchor in owned:  # what announces it is explained by another relation already
        return None
    if confused(best, statements) is not None:
        return Bound(best, False, Grade.LIKELY)
    margin = min((one.cost for one in group[1:]), default=best.cost + _ALONE) - best.cost
    if is_as_good_as_announced(best, statements, margin):
        return Bound(best, False, Grade.LIKELY)
    for rank, one in enumerate(one for one in group if one.cue):
        most = chance_allowed(one, statements, rank, margin)
        if most and explained(one, statements, owned, most):
            return Bound(one, False, Grade.LIKELY)
    return None
