"""How certain a binding is: the chance that it was meant, from its words alone, and the weight of a miss of it.

Both are sums of measured weights (``grades.csv``, written by ``benchmarks/measure_grades.py``). At most one of the
bindings of one number is meant, or none: each has its share of the whole, as in a choice among them (a conditional
logit).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from math import exp, fsum, inf, log

from audit.relations.features import Features
from audit.relations.model import Grade
from audit.relations.weighing import Case, Miss

SHOWN = 0.02  # a binding that holds but is less likely than that to have been meant is a coincidence
LEAST_ODDS = 0.01  # a binding that is less likely than that to have been meant is never reported
_AS_LIKELY = 0.1
_SURE = 0.9  # a binding that is likelier than that to have been meant leaves one reading
_LEAST = 1e-9
_OTHERWISE = 0.0015
_UNEXPLAINED = 0.1  # the weight of an unexplained miss relative to one that a slip explains
_NEAREST = 0.003  # sides closer than this say no more
_HARDLY = 0.02  # no number is entirely beyond doubt
OUTRIGHT = "outright"
_MADE_OF = ("parts", "product")  # what other numbers give by accident most often
_ADDED_UP = ("parts", "percents")  # rows, which are the most frequent structure in Chinese texts
_CROWDED = ("product", "percents")  # whose words also end other sums, or name one whole for several
_ODD = 1.6  # sides this far apart as a logarithm, about five times, if no slip repairs them
_LIKELY = 0.4  # the odds from which an announced relation is reported outright
# the odds from which a miss is reported outright that neither a slip nor a confusion explains
_UNEXPLAINED_ODDS = 10
_OF_MISSES = "miss: "
_TOLD_FROM, _RELATED = "told from", "related"
_SLACK = 1e-9  # more than rounding errors amount to

Signs = dict[str, float]
Missed = tuple[Case, float, Miss]  # a binding that fails, the odds that it was meant, and what its miss says
Missing = Callable[["Weighed"], Iterable[tuple[int, Miss]]]


@cache
def weights() -> dict[str, float]:
    """The weight of each feature, as a logarithm of odds."""
    from os.path import dirname, join

    with open(join(dirname(__file__), "grades.csv"), encoding="utf-8") as file:
        rows = [line.rsplit(",", 1) for line in file.read().splitlines()[1:]]
    return {name: float(worth) for name, worth in rows}


def worth(features: Mapping[str, float], of: Mapping[str, float]) -> float:
    """The sum of the weights of some features."""
    found = 0.0
    for name, much in features.items():
        if name in of:
            found += of[name] * much
    return found


def shares(features: Sequence[Features], of: Mapping[str, float]) -> list[float]:
    """The chance that each of the bindings of one number was meant; the remainder to one is the chance that none
    was."""
    odds = [exp(worth(one, of)) for one in features]
    whole = 1 + sum(odds)
    return [one / whole for one in odds]


def chance_of_holding(case: Case) -> float:
    """How often a binding holds that was not meant: however many figures it has, its numbers may be related in
    another way."""
    return max(case.chance, _OTHERWISE)


class Weighed:
    """The bindings of one number with the chance that each was meant, after the values were examined.

    One that holds though it hardly would by chance was meant; one that fails was not, unless a number is wrong.
    Everything is computed only on request."""

    def __init__(self, cases: Sequence[Case], of: Mapping[str, float]) -> None:
        self.cases = cases
        self._weights = of

    @cached_property
    def shares(self) -> list[float]:
        """The chance that each was meant, by its words alone."""
        return shares([one.features for one in self.cases], self._weights)

    @property
    def is_known(self) -> bool:
        """Whether the chances have already been computed: where something holds, and where a miss could be
        reported."""
        return "shares" in self.__dict__

    @cached_property
    def _odds(self) -> list[tuple[float, int]]:
        """For each one that holds, the odds that it was meant, and its position, in reverse."""
        if not any(case.holds for case in self.cases):
            return []
        return [
            (share / chance_of_holding(case), -at)
            for at, (case, share) in enumerate(zip(self.cases, self.shares, strict=True))
            if case.holds
        ]

    @cached_property
    def against(self) -> float:
        """The evidence against any slip: none of them was meant, or another one that holds."""
        return max(_LEAST, 1 - sum(self.shares)) + sum(much for much, _ in self._odds)

    @cached_property
    def held(self) -> list[tuple[Case, float]]:
        """Those that hold, with the belief in each, most likely first."""
        return [(self.cases[-at], much / self.against) for much, at in sorted(self._odds, reverse=True)]

    @property
    def belief(self) -> float:
        """The belief in the likeliest one that holds."""
        return self.held[0][1] if self.held else 0.0

    def odds(self, at: int) -> float:
        """The odds that a binding which fails was meant."""
        return self.shares[at] / max(self.against, _LEAST)


def doubts_of(weighed: Sequence[Weighed]) -> dict[int, float]:
    """How far each number is open to doubt: little for those of a relation that holds, depending on its belief."""
    found: dict[int, float] = {}
    for one in weighed:
        for case, belief in one.held[:1]:
            for index in case.candidate.members:
                found[index] = min(found.get(index, 1.0), 1 - belief)
    return found


def features_of_miss(
    case: Case, odds: float, miss: Miss, doubts: Mapping[int, float], failing: int
) -> dict[str, float]:
    """What speaks for reporting a miss by itself.

    ``failing`` is how many other relations through its numbers fail that were probably meant."""
    one = case.candidate
    mended = sum(much * max(_UNEXPLAINED, doubts.get(index, 1.0)) for index, much in miss.mends.items())
    open_to_doubt = max(doubts.get(index, 1.0) for index in one.members)
    return {
        "always": 1.0,
        "odds": log(max(odds, _LEAST)),
        "mended": log(mended + _UNEXPLAINED),
        "apart": miss.apart,
        "near": -log(max(miss.apart, _NEAREST)),
        "Chinese": float("Chinese" in case.features),
        "anchor held": log(max(doubts.get(one.anchor, 1.0), _HARDLY)),
        "all held": log(max(open_to_doubt, _HARDLY)),
        "sum": float(one.form in _MADE_OF and "Chinese" not in case.features),
        "Chinese sum": float(one.form in _ADDED_UP and "Chinese" in case.features),
        "open row": float(_is_open_row(case) and not miss.exceeds),
        "confused": float(miss.confused),
        "exceeds": float(miss.exceeds),
        "odd": float(miss.odd),
        "announced": float(one.grade is Grade.ANNOUNCED),
        "doubtful": float(one.grade is Grade.COINCIDENCE),
        "failing": float(min(failing, 2)),
    }


def _is_open_row(case: Case) -> bool:
    """Whether parts are some of what was told before, and nothing says that they are all: 其中甲项5万元，乙项3万元."""
    one = case.candidate
    named = "parts: opens" in case.features and "last parts: closes" not in case.features
    return one.form == "parts" and one.grade is not Grade.ANNOUNCED and named


def likeliest_misses(
    weighed: Sequence[Weighed], missing: Missing, at_best: Missing | None = None,
    of: Mapping[str, float] | None = None,
) -> Iterator[tuple[Case, float, Signs]]:  # fmt: skip
    """For each number of a text, the failing binding that was most likely meant, with its odds and evidence.

    With weights, only those that may be reported: ``at_best`` has the most that the misses could say, and what they
    actually say is computed only if that is enough."""
    found = list(_likeliest_by_themselves(weighed, missing, at_best or missing, of))
    if found:  # everything else a text relates depends on all its bindings
        likeliest = _Likeliest(weighed)
        for case, odds, signs in found:
            yield case, odds, {**signs, _RELATED: likeliest.related(case)}


def _likeliest_by_themselves(
    weighed: Sequence[Weighed], missing: Missing, at_best: Missing, of: Mapping[str, float] | None
) -> Iterator[tuple[Case, float, Signs]]:
    """The same with what speaks for each by itself, whatever else its text relates."""
    groups = [[(one.cases[at], one.odds(at), miss) for at, miss in at_best(one)] for one in weighed]
    if not any(groups):
        return
    doubts = doubts_of(weighed)
    known = _Likeliest([one for one in weighed if one.is_known])
    failing = _Failing(
        (at, case.candidate.members)
        for at, group in enumerate(groups)
        for case, odds, _ in group
        if odds >= 1
    )

    def signs_of(at: int, group: Sequence[Missed]) -> list[tuple[Case, float, Signs]]:
        return [
            (case, odds, features_of_miss(case, odds, miss, doubts, failing.beside(case, at)))
            for case, odds, miss in group
        ]

    for at, (one, group) in enumerate(zip(weighed, groups, strict=True)):
        if not group:
            continue
        if of is not None and _is_expected(of):
            if not (_may_be_outright(one, group) or _may_be_told(signs_of(at, group), known, of)):
                continue
            group = [(one.cases[place], one.odds(place), miss) for place, miss in missing(one)]
        found = _likeliest(one, group, signs_of(at, group))
        if of is None or _may_be_told([found], known, of):
            yield found


def _likeliest(
    weighed: Weighed, group: Sequence[Missed], signs: Sequence[tuple[Case, float, Signs]]
) -> tuple[Case, float, Signs]:
    if _is_outright(weighed, group):
        signs[0][2][OUTRIGHT] = 1.0
        return signs[0]
    return max(signs, key=lambda one: one[2]["odds"] + one[2]["mended"])


def _is_expected(of: Mapping[str, float]) -> bool:
    """Whether more of what ``at_best`` maximises never speaks less for a slip."""
    worth = {
        name: of.get(_OF_MISSES + name, 0.0) for name in ("mended", "confused", "exceeds", "odd", _RELATED)
    }
    return worth.pop("odd") <= 0 and min(worth.values()) >= 0


def _may_be_told(
    some: Sequence[tuple[Case, float, Signs]], known: _Likeliest, of: Mapping[str, float]
) -> bool:
    """Whether any of some misses may be reported: the other numbers of their text are hardly related more often than
    is known."""
    if of.get(_OF_MISSES + _RELATED, 0.0) < 0:
        return True
    return any(is_told({**signs, _RELATED: known.related(case) + _SLACK}, of) for case, _, signs in some)


def _may_be_outright(weighed: Weighed, group: Sequence[Missed]) -> bool:
    """Whether words leave one reading, whatever explains the miss; one that holds and is closer is another
    reading."""
    case, odds, _ = group[0]
    one = case.candidate
    if any(other.holds and other.candidate.cost < one.cost for other in weighed.cases):
        return False
    crowded = one.form in _CROWDED and not one.linked
    if one.grade is not Grade.ANNOUNCED or crowded or odds < _LIKELY:
        return False
    return sum(other.candidate.cost == one.cost for other, _, _ in group) == 1


def _is_outright(weighed: Weighed, group: Sequence[Missed]) -> bool:
    """Whether words leave one reading, and nothing else is as close: a miss is then reported whatever explains it."""
    _, odds, miss = group[0]
    if miss.odd or not _may_be_outright(weighed, group):
        return False
    explained = miss.mends or miss.confused or miss.exceeds
    # a miss that nothing explains speaks for a wrong binding
    return bool(explained) or not (miss.apart > _ODD or odds < _UNEXPLAINED_ODDS)


class _Likeliest:
    """What was likeliest meant by each number of a text.

    It has its numbers, the belief that it holds, and how likely anything was meant. Sums are over the text, without
    the few that share a number with the one in question. Over only those that ``is_known``, more seems related than
    is: in the others nothing holds, and something may have been meant."""

    def __init__(self, weighed: Sequence[Weighed]) -> None:
        self._rows = [(one.belief, sum(one.shares)) for one in weighed]
        self._by_member = _by_member(
            (at, one.cases[max(range(len(one.cases)), key=one.shares.__getitem__)].candidate.members)
            for at, one in enumerate(weighed)
        )
        self._held, self._expected = (fsum(column) for column in zip(*self._rows, strict=True))

    def related(self, case: Case) -> float:
        """Whether more, or fewer, of a text's other numbers are related than its words suggest, as a logarithm."""
        own = {at for index in case.candidate.members for at, _ in self._by_member.get(index, ())}
        held = self._held - fsum(self._rows[at][0] for at in own)
        expected = self._expected - fsum(self._rows[at][1] for at in own)
        return log((1 + held) / (1 + expected))


class _Failing:
    """The relations of a text that fail and were probably meant, by their numbers."""

    def __init__(self, some: Iterable[tuple[int, Sequence[int]]]) -> None:
        self._by_member = _by_member(some)

    def beside(self, case: Case, group: int) -> int:
        """How many relations of other numbers, through numbers of its own, fail that were probably meant."""
        own = frozenset(case.candidate.members)
        return len(
            {
                members
                for index in own
                for at, members in self._by_member.get(index, ())
                if at != group and members != own
            }
        )


def _by_member(some: Iterable[tuple[int, Sequence[int]]]) -> dict[int, list[tuple[int, frozenset[int]]]]:
    """Groups with the numbers of a relation, by each of these numbers."""
    found: dict[int, list[tuple[int, frozenset[int]]]] = {}
    for at, some_members in some:
        members = frozenset(some_members)
        for index in members:
            found.setdefault(index, []).append((at, members))
    return found


def worth_of_miss(features: Mapping[str, float], of: Mapping[str, float]) -> float:
    """What speaks for reporting a miss, as a logarithm of odds."""
    return sum(of.get(_OF_MISSES + name, 0.0) * much for name, much in features.items())


def is_told(signs: Mapping[str, float], of: Mapping[str, float]) -> bool:
    """Whether enough speaks for a slip to report a miss."""
    return bool(signs.get(OUTRIGHT)) or worth_of_miss(signs, of) > of.get(_OF_MISSES + _TOLD_FROM, inf)


def bound_of(one: Weighed) -> Iterator[tuple[Case, Grade]]:
    """Of the bindings that hold, the likeliest one and those about as likely to have been meant, with their grades.

    The grade is that of the words, or a coincidence if it was hardly meant."""
    for at, (case, belief) in enumerate(one.held):
        if at == 0 or belief >= _AS_LIKELY:
            sure = one.shares[one.cases.index(case)] >= _SURE
            grade = Grade.ANNOUNCED if sure else max(case.candidate.grade, Grade.LIKELY)
            yield case, grade if belief >= SHOWN else Grade.COINCIDENCE


def grade_of_failing(case: Case, odds: float) -> Grade:
    """The grade of a relation that fails and is reported."""
    return Grade.ANNOUNCED if odds >= _SURE / (1 - _SURE) else max(case.candidate.grade, Grade.LIKELY)
