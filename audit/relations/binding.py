"""From an article to its relations: proposals of all forms, charity among them, grades.

Of all bindings that the words of one number allow, the closest one that holds was meant, and nothing is reported.
Only if none holds is there something to report: the closest binding if the words leave no other, otherwise one that a
common slip explains and chance hardly does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import groupby, pairwise

from audit.article.model import Article
from audit.base.intervals import Interval
from audit.claimfile.model import Span
from audit.claimfile.values import span_of
from audit.numbers import Reading
from audit.relations.calendar import DECIDED
from audit.relations.equations import can_hold, holds, units_in
from audit.relations.features import Claimed
from audit.relations.forms import ANCHOR_BY_ANCHOR, FORMS
from audit.relations.grades import (
    LEAST_ODDS,
    Weighed,
    bound_of,
    grade_of_failing,
    is_told,
    likeliest_misses,
    weights,
)
from audit.relations.model import Bound, Candidate, Grade, Statement, is_more
from audit.relations.scene import Scene
from audit.relations.speech import is_told as is_of_one_kind
from audit.relations.statements import statements_of
from audit.relations.told import told_otherwise
from audit.relations.weighing import MOST_WEIGHED, Case, Miss, best_miss_of, cases_of, is_measured, miss_of

_MOST_TRIED = 100  # bindings of one number
_MOST_IN_CROWD = 5  # in a sentence with more numbers than prose has
_MOST_EXPLAINED = 6
_OF_ANY_YEAR = "date"  # a day of the week without a year fits the year that is meant, if it fits one nearby
_FEW_PARTS = 3  # of two parts, one alone is not a sum
_PLAIN = (None, "about")  # hedges of numbers whose miss may be reported
_RESULTS = {"each": "each", "product": "product"}  # the field that results from the others
_PAIRS = (
    "growth",
    "fall",
    "difference",
    "points",
    "times",
    "share",
)  # of two levels that words mark, the one without a unit has that of the other
_OF_TWO = frozenset(
    ("growth", "fall", "times", "share")
)  # whose anchor may be approximate: more than doubled
_LENT_FAR = (
    "parts",
    "growth",
    "fall",
    "difference",
)  # forms whose numbers may omit a unit that others in between print
_FAR = ("same",)  # forms whose numbers may be far apart: a headline and its lead
_MOST_SPREAD = 2  # sentences between the first and the last number of a relation, if a miss of it is reported


class Relations:
    """The relations bound in one article."""

    def __init__(
        self,
        article: Article,
        published: str | None = None,
        left_out: Sequence[tuple[int, int]] = (),
        readings: Mapping[tuple[int, int], Reading] | None = None,
    ) -> None:
        """Binds the relations.

        ``left_out`` has the places of numbers that are deliberately not counted; ``readings`` has those that are read
        in another way than their words say, by their places."""
        span = None if published is None else span_of(published)
        self.article = article
        self.statements, texts = statements_of(article, span)
        if left_out or readings:
            self.statements = told_otherwise(self.statements, left_out, readings or {})
        self.scene = Scene(self.statements, texts, _days(span))
        self.bound = list(_bound(self.scene, list(_groups(self.scene))))

    @cached_property
    def groups(self) -> list[list[Candidate]]:
        """All bindings that were tried, proposed again: in a long article they take more room than everything
        else."""
        return list(_groups(self.scene))

    @property
    def made(self) -> set[int]:
        """The numbers that are results of rates and products that hold."""
        return _made([one for one in self.bound if one.holds])


def _days(span: Span | None) -> Interval | None:
    return (
        None if span is None else Interval(span.first.toordinal(), span.last.toordinal(), False, False, True)
    )


def _bound(scene: Scene, groups: Sequence[list[Candidate]]) -> Iterator[Bound]:
    claimed = Claimed(scene, groups)
    good: list[Bound] = []
    by_words: list[list[Candidate]] = []
    weighed: list[Weighed] = []
    for group in groups:
        if is_measured(group[0]):
            weighed.append(Weighed(cases_of(group, claimed), weights()))
            good += _held(weighed[-1], group, scene.statements)
            continue
        found = _found(group, scene.statements)
        if found is None:
            by_words.append(group)
        elif found.holds:
            good.append(found)
    yield from _once(good)
    made = _made(good)
    # numbers that fit in other roles are not accused
    told = {frozenset(one.candidate.members) for one in good}
    missed = sorted(_missed(weighed, scene.statements, made), key=lambda one: one.grade, reverse=True)
    for failing in (
        *_failing_by_words(by_words, scene.statements),
        *missed,
    ):  # of the same numbers the surest
        if frozenset(failing.candidate.members) not in told:
            told.add(frozenset(failing.candidate.members))
            yield failing


def _found(group: Sequence[Candidate], statements: Sequence[Statement]) -> Bound | None:
    """The closest binding of dates, ages and lists that holds.

    It counts as not holding if that is no news, or if only the widest readings hold, which say nothing."""
    found = next((one for one in group if holds(one, statements)), None)
    if found is not None:
        return Bound(found, not found.quiet, max(found.grade, Grade.LIKELY))
    widely = next((one for one in group if can_hold(one, statements)), None)
    if widely is None:
        return None
    return Bound(widely, widely.form not in DECIDED or widely.form == _OF_ANY_YEAR, Grade.LIKELY)


def _held(one: Weighed, group: Sequence[Candidate], statements: Sequence[Statement]) -> Iterator[Bound]:
    """The bindings of a group that hold, or can hold in the widest readings."""
    if one.held:
        for case, grade in bound_of(one):
            if not case.candidate.quiet:
                yield Bound(case.candidate, True, grade)
        return
    behind = next((other for other in group[MOST_WEIGHED:] if holds(other, statements)), None)
    widely = next(
        (
            case.candidate
            for case in one.cases
            if case.can_hold and not _fits_anything(case, one.cases, statements)
        ),
        behind,
    )
    if widely is not None:
        yield Bound(widely, True, Grade.LIKELY)


def _failing_by_words(
    groups: Sequence[Sequence[Candidate]], statements: Sequence[Statement]
) -> Iterator[Bound]:
    """For dates, ages and lists, the closest binding if its words leave no other."""
    for group in groups:
        some = [one for one in group if _is_tellable(one, statements)]
        best = some[0] if some else None
        if (
            best is not None
            and best.grade is Grade.ANNOUNCED
            and sum(one.cost == best.cost for one in some) == 1
        ):
            yield Bound(best, False, Grade.ANNOUNCED)


def _missed(weighed: Sequence[Weighed], statements: Sequence[Statement], made: set[int]) -> Iterator[Bound]:
    """The failing bindings to report: those whose words, and explanation, point to a slip more than to another
    reading."""

    def missing(
        says: Callable[[Case, Sequence[Statement]], Miss], one: Weighed
    ) -> Iterator[tuple[int, Miss]]:
        some = [at for at in open_to_telling(one.cases, statements, made) if one.odds(at) >= LEAST_ODDS]
        likeliest = sorted(some, key=one.odds, reverse=True)[:_MOST_EXPLAINED]
        for at in sorted(likeliest):  # the closest first
            yield at, says(one.cases[at], statements)

    for case, odds, signs in likeliest_misses(
        weighed, partial(missing, miss_of), partial(missing, best_miss_of), weights()
    ):
        if is_told(signs, weights()):
            yield Bound(case.candidate, False, grade_of_failing(case, odds))


def open_to_telling(cases: Sequence[Case], statements: Sequence[Statement], made: set[int]) -> list[int]:
    """Which bindings of one number fail and could be reported; only the closest matter.

    ``made`` has the numbers that are results of rates and products that hold."""
    if any(
        case.can_hold and not case.holds and not _fits_anything(case, cases, statements) for case in cases
    ):
        return []
    return [
        at
        for at, case in enumerate(cases)
        if not case.can_hold
        and not _is_made(case.candidate, made)
        and not _goes_further(case.candidate, cases)
        and _is_tellable(case.candidate, statements)
    ]


def _fits_anything(case: Case, cases: Sequence[Case], statements: Sequence[Statement]) -> bool:
    """Whether a binding holds only because one of its numbers is open-ended, beside an announced one: *people over
    80*."""
    one, first = case.candidate, cases[0].candidate
    if first.grade is not Grade.ANNOUNCED or one.grade is Grade.ANNOUNCED or one.members == first.members:
        return False
    others = [statements[index].widest for index in one.members if index != one.anchor]
    return any(None in (other.low, other.high) for other in others)


def _made(good: Sequence[Bound]) -> set[int]:
    """The numbers that are results of rates and products that hold."""
    return {index for one in good if one.candidate.form in _RESULTS for index in one.candidate.members}


def _is_made(one: Candidate, made: set[int]) -> bool:
    """Whether another rate or product already explains its result."""
    return one.form in _RESULTS and one.of(_RESULTS[one.form]) in made


def _goes_further(one: Candidate, cases: Sequence[Case]) -> bool:
    """Whether another reading of its list, with more items, gives the total: 停运4条…，改线6条、增加3条，总共13条."""
    if one.form != "parts":
        return False
    own = set(one.members)
    longer = (case.candidate for case in cases if case.holds and case.candidate.form == one.form)
    return any(other.of("total") == one.of("total") and own < set(other.members) for other in longer)


def _groups(scene: Scene) -> Iterator[list[Candidate]]:
    """The candidates of each form and anchor, closest first."""
    for form in FORMS:
        proposed = form.propose(scene)
        for group in by_one_anchor(proposed) if form in ANCHOR_BY_ANCHOR else _by_anchor(proposed):
            group.sort(key=lambda one: (one.cost, -one.grade))
            crowded = scene.is_in_crowd(scene.statements[group[0].anchor])
            yield group[: _MOST_IN_CROWD if crowded else _MOST_TRIED]


def by_one_anchor(proposed: Iterable[Candidate]) -> Iterator[list[Candidate]]:
    """Proposals by anchor, from a form that proposes all of one before the next: only these are in memory at once."""
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
    """Whether a miss of it could be reported at all: plain, factual numbers that are not far apart.

    *Under 15* and *65 and over* are names of groups more often than numbers, and a small word such as *three* counts
    anything nearby."""
    doubtful = candidate.grade is Grade.COINCIDENCE
    if doubtful and (candidate.form in _FAR or not is_measured(candidate)):  # bound only if it holds
        return False
    if not (
        is_of_one_kind(candidate, statements)
        and _are_parts(candidate, statements)
        and _is_within(candidate, statements)
    ):
        return False
    if candidate.form in DECIDED:  # dates and ages, whose forms check that themselves
        return True
    members = [statements[index] for index in candidate.members]
    if candidate.form == "lists" and members[0].sort[0] == "time":  # a term of two years lists nothing
        return False
    if not all(one.value is not None and _is_plain(candidate, one) for one in members):
        return False
    if candidate.grade is Grade.ANNOUNCED and candidate.form in _PAIRS:
        return True
    if candidate.form not in _FAR and _spread(candidate, members) > _MOST_SPREAD:
        return False
    far = candidate.form in _LENT_FAR
    return all(
        statements[index].reading.counted is not None  # points have a counted noun
        or (candidate.form == "parts" and _is_item(candidate, statements[index], lender))
        or (statements[index].has_figures and (far or abs(index - lender.number) <= 1))
        for index, lender in units_in(candidate, statements).items()
    )


def _is_plain(candidate: Candidate, one: Statement) -> bool:
    """Whether a number says how much.

    For an announced change, multiple or share, this includes one that is open-ended: *more than doubled, from 340 to
    602*."""
    if one.reading.hedge in _PLAIN:
        return True
    return candidate.grade is Grade.ANNOUNCED and candidate.form in _OF_TWO and one.number == candidate.anchor


def _are_parts(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the parts of a sum can be parts: none is as large as the total, and not all are the same number.

    Sizes in names are the same number, and so is one quantity that is repeated."""
    if candidate.form != "parts":
        return True
    fields = dict(candidate.roles)
    parts = [statements[index].value for index in fields["parts"]]
    if statements[fields["total"][0]].value in parts or (len(parts) > 1 and len(set(parts)) == 1):
        return False
    return candidate.grade is Grade.ANNOUNCED or not _holds_without_one(candidate, statements)


def _is_within(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether a part is no more than the whole of which it is said to be a share, but where words announce that."""
    if candidate.form != "share" or candidate.grade is Grade.ANNOUNCED:
        return True
    share, part, whole = (statements[candidate.of(role)] for role in ("share", "part", "whole"))
    return not is_more(part, whole) or (share.value or 0) > 1


def _holds_without_one(candidate: Candidate, statements: Sequence[Statement]) -> bool:
    """Whether the total is right without one part that words do not announce.

    In *receipts, including one-half of the loan of $20,000,000, were …* another part already includes it."""
    fields = dict(candidate.roles)
    parts = fields["parts"]
    if len(parts) < _FEW_PARTS:
        return False
    fewer = (parts[:at] + parts[at + 1 :] for at in range(len(parts)))
    return any(
        holds(candidate._replace(roles=tuple({**fields, "parts": some}.items())), statements)
        for some in fewer
    )


def _is_item(candidate: Candidate, one: Statement, lender: Statement) -> bool:
    """Whether a part does not lack a unit: a count beside counts, or an item of a list that words announce."""
    return candidate.grade is Grade.ANNOUNCED or one.sort == lender.sort


def _spread(candidate: Candidate, members: Sequence[Statement]) -> int:
    """The number of sentences over which numbers are spread; for a total and its parts, possibly a long list, the
    widest gap."""
    places = sorted({one.sentence - 2 * one.paragraph for one in members})  # paragraphs are two further apart
    if candidate.form == "parts":
        return max((other - one for one, other in pairwise(places)), default=0)
    return places[-1] - places[0]
