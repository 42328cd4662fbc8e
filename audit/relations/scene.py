"""The statements of an article, and which of them are near which."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from audit.base.intervals import Interval
from audit.relations.model import Candidate, Grade, Statement
from audit.relations.narrowed import Vocabulary, vocabulary

ENDS = frozenset(("under", "at-most", "at-least", "range"))  # hedges of numbers that have only one end
_SLACK = {Grade.ANNOUNCED: 3, Grade.LIKELY: 9, Grade.COINCIDENCE: 9}
MOST_HEADS = 3  # amounts at the start of a paragraph
MOST_NEAR = 32  # numbers on either side that a number can be related to only by its position


_CROWD = 64  # numbers of a sentence: prose never has as many (of 1,600 printed sentences none has forty)
_NEAR_IN_CROWD = 5


class Scene:
    """All statements of an article, by sentence."""

    def __init__(
        self, statements: Sequence[Statement], texts: dict[int, str], published: Interval | None = None
    ) -> None:
        self.statements = statements
        self.texts = texts
        self.published = published
        self._by_sentence: dict[int, list[Statement]] = {}
        for one in statements:
            self._by_sentence.setdefault(one.sentence, []).append(one)
        self._order = sorted(self._by_sentence)
        self._stops: dict[int, list[int]] = {}
        self._at = {sentence: at for at, sentence in enumerate(self._order)}
        self._near: dict[tuple[int, int, int], list[Statement]] = {}
        self._heads: dict[int, list[Statement]] | None = None
        self.set_words: dict[tuple[int, bool], frozenset[str]] = {}  # see closed_sets.py
        self.summed: dict[int, bool] = {}  # see rows.py
        self.lost: dict[int, bool] = {}  # see change_structure.py

    @cached_property
    def words(self) -> Vocabulary | None:
        """The words of its texts, if they are short; see narrowed.py."""
        return vocabulary(self.texts.values())

    def sentence_of(self, one: Statement, away: int = 0) -> list[Statement]:
        """The statements of a statement's sentence, or of the one ``away`` sentences with numbers from it."""
        at = self._at[one.sentence] + away
        if not 0 <= at < len(self._order):
            return []
        found = self._by_sentence[self._order[at]]
        near = abs(found[0].paragraph - one.paragraph) <= 1
        return found if near else []

    def away(self, one: Statement, other: Statement) -> int:
        """How many sentences with numbers a statement is after another one; negative if it is before."""
        return self._at[other.sentence] - self._at[one.sentence]

    def heads(self, paragraph: int) -> list[Statement]:
        """The first amounts of a paragraph."""
        if self._heads is None:
            self._heads = {}
            for one in self.statements:
                found = self._heads.setdefault(one.paragraph, [])
                if len(found) < MOST_HEADS and one.is_amount:
                    found.append(one)
        return self._heads.get(paragraph, [])

    def near(self, one: Statement, before: int, after: int) -> list[Statement]:
        """The statements of its sentence and of some sentences before and after, in order, without itself.

        If there are many, the nearest on either side."""
        key = one.number, before, after
        found = self._near.get(key)
        if found is None:
            found = self._near[key] = self._all_near(one, before, after)
        return list(found)

    def reach(self, one: Statement) -> int:
        """How many numbers on either side a number can be related to only by its position."""
        return _NEAR_IN_CROWD if self.is_in_crowd(one) else MOST_NEAR

    def is_in_crowd(self, one: Statement) -> bool:
        """Whether it is in a sentence with more numbers than prose has."""
        return len(self._by_sentence[one.sentence]) > _CROWD

    def _all_near(self, one: Statement, before: int, after: int) -> list[Statement]:
        number = one.number
        reach = self.reach(one)
        low, high = number - reach, number + reach
        found: list[Statement] = []
        for away in range(-before, after + 1):
            some = self.sentence_of(one, away)
            if len(some) > reach:  # the numbers of a sentence are consecutive
                first = some[0].number
                some = some[max(0, low - first) : max(0, high + 1 - first)]
            found += [other for other in some if other.number != number and low <= other.number <= high]
        return found

    def stops(self, one: Statement, other: Statement) -> int:
        """The number of semicolons between two statements of one paragraph."""
        if one.paragraph not in self._stops:
            text = self.texts[one.paragraph]
            self._stops[one.paragraph] = [at for at, sign in enumerate(text) if sign in ";；"]
        found = self._stops[one.paragraph]
        return abs(bisect_right(found, one.start) - bisect_right(found, other.start))

    def between(self, one: Statement, other: Statement) -> str:
        """The text between two statements of one paragraph; a single newline if they are in different ones."""
        if one.paragraph != other.paragraph:
            return "\n"
        first, second = (one, other) if one.start < other.start else (other, one)
        return self.texts[one.paragraph][first.end : second.start]


def is_amount(one: Statement) -> bool:
    """Whether a number says how much or how many there is of something.

    An open-ended one (under 15, up to three) fits everything, and says nothing in a relation."""
    return one.is_amount


def comparable(one: Statement, other: Statement) -> bool:
    """Whether two numbers may be of one sort; a bare one takes its unit from another in its sentence."""
    if one.sort == other.sort:
        counted = one.reading.counted, other.reading.counted
        return None in counted or counted[0] == counted[1] or counted[0].isascii()  # type: ignore[union-attr]
    if abs(one.sentence - other.sentence) > 1 or "time" in (one.sort[0], other.sort[0]):
        return False
    return (one.bare and is_amount(other)) or (other.bare and is_amount(one))


def distance(one: Statement, other: Statement) -> int:
    """The distance of two statements: in clauses, a sentence between them counting as three more."""
    return min(abs(one.clause - other.clause), 6) + 3 * abs(one.sentence - other.sentence)


def pairs(some: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """All ordered pairs of different statements of one sort."""
    for one in some:
        for other in some:
            if one.number != other.number and comparable(one, other):
                yield one, other


def steps(one: Statement, other: Statement) -> int:
    """The distance of two statements: at most four clauses within a sentence, and three for each sentence between."""
    if one.sentence == other.sentence:
        return min(abs(one.clause - other.clause), 4)
    return 1 + 3 * abs(one.sentence - other.sentence)


def has(one: Statement, role: str, way: int | None = None) -> bool:
    """Whether words give a statement a role, with a certain direction if one is given."""
    return any(cue.role == role and way in (None, cue.direction) for cue in one.cues)


def is_strong(one: Statement, role: str) -> bool:
    """Whether words give a statement a role and cannot mean anything else."""
    return any(cue.role == role and cue.direction > 0 for cue in one.cues)


def words_of_cue(scene: Scene, one: Statement, role: str) -> str:
    """The words of the cue of a role, as printed; empty if there is none."""
    cue = one.cue(role)
    return "" if cue is None else scene.texts[one.paragraph][cue.start : cue.end].strip()


def within_slack(costs: Iterable[int]) -> int:
    """The highest cost that can be ``allowed`` beside the closest of some bindings: the others need not be
    created."""
    return min(costs, default=0) + max(_SLACK.values())


def allowed(
    candidates: Sequence[Candidate], margin: int | None = None, most: int = 6, slack: int = 0
) -> Iterator[Candidate]:
    """The bindings of one anchor that its words still allow beside the closest one.

    They are fewer if that one is announced, unless a ``slack`` is given. With a margin, a close binding stays
    announced only if it is closer than all others by that much."""
    ranked = sorted(candidates, key=lambda one: (one.cost, -one.grade))
    if not ranked:
        return
    best = ranked[0]
    clear = margin is None or (
        best.cost <= most and (len(ranked) == 1 or ranked[1].cost >= best.cost + margin)
    )
    if not clear:
        best = best._replace(grade=min(best.grade, Grade.LIKELY))
    for one in (best, *ranked[1:]):
        if one.cost <= best.cost + max(_SLACK[best.grade], slack):
            yield one


def only_first_announced(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The bindings of one anchor, closest first, as they are; if several are equally close, the first was meant."""
    ranked = sorted(candidates, key=lambda one: one.cost)
    return [*ranked[:1], *(one._replace(grade=min(one.grade, Grade.LIKELY)) for one in ranked[1:])]
