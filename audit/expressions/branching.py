"""Branch and bound: cutting the box into pieces until each is proved, with exact numbers throughout.

A piece proves something only through an enclosure of its results, a single choice only through its exact value.
Whatever is neither proved nor found within the budget stays unknown.
"""

from __future__ import annotations

from fractions import Fraction

from audit.base.effort import Effort
from audit.base.intervals import Interval, Rational, simplest
from audit.expressions import sets
from audit.expressions.answers import Answer, from_enclosure, satisfied
from audit.expressions.forms import Box, Form, denominators, image, is_smooth, size_of, variables

BUDGET = 400  # pieces; a few hundredths of a second
_IMAGES = 4  # computed for each piece: its enclosure and three choices
METHOD = "cutting the sets into pieces"


def search(operator: str, form: Form, box: Box, effort: Effort) -> Answer:
    """What can be proved about ``form operator 0`` over a box."""
    searcher = _Search(operator, form, box)
    searcher.run(effort)
    return searcher.answer()


class _Search:
    """One search. ``every`` and ``some`` are what is known so far."""

    def __init__(self, operator: str, form: Form, box: Box) -> None:
        self.operator = operator
        self.form = form
        self.names = [name for name in variables(form) if not box[name].is_point]
        self.scales = {name: _scale(box[name]) for name in self.names}
        self.pieces: list[dict[str, Interval]] = [{name: box[name] for name in variables(form)}]
        # Whole numbers are cut like any others; whole.py decides whether a zero between them is reached.
        self.smooth = is_smooth(form)
        self.connected = self.smooth and _divides_safely(form, box)
        self.crosses_in_a_piece = False
        self.all_proven = True
        self.any_left = False  # some piece could not be excluded
        self.seen_true = self.seen_false = self.seen_above = self.seen_below = False

    def run(self, effort: Effort) -> None:
        budget = BUDGET
        work = _IMAGES * size_of(self.form)
        while self.pieces and budget and not effort.spent and not self.settled():
            budget -= 1
            effort.nodes(work)
            self.examine(self.pieces.pop())
        if self.pieces:
            self.all_proven, self.any_left = False, True

    def settled(self) -> bool:
        if self.operator in ("==", "!="):
            return self.crosses()
        return self.seen_true and self.seen_false

    def crosses(self) -> bool:
        """Whether the difference is known to be zero somewhere."""
        zero_seen = self.seen_true if self.operator == "==" else self.seen_false
        return (
            zero_seen or self.crosses_in_a_piece or (self.connected and self.seen_above and self.seen_below)
        )

    def examine(self, piece: dict[str, Interval]) -> None:
        try:
            enclosure = image(self.form, piece)
        except sets.DividesByZero:
            enclosure = None
        if enclosure is not None:
            proven = from_enclosure(self.operator, enclosure)
            if proven.every:
                self.seen_true = True
                return
            if proven.some is False:
                self.seen_false, self.all_proven = True, False
                return
        values = self.sample(piece)
        # Where no divisor is zero in a piece, a smooth form passes zero on the way from below to above.
        if enclosure is not None and self.smooth and min(values) < 0 < max(values):
            self.crosses_in_a_piece = True
        halves = _cut(piece, self.scales)
        if halves is None:
            self.all_proven, self.any_left = False, True
        else:
            self.pieces = [*halves, *self.pieces] if len(self.pieces) > 40 else [*self.pieces, *halves]

    def sample(self, piece: dict[str, Interval]) -> list[Rational]:
        """Notes the values of a few choices from a piece, and returns them with a zero, so that there is one."""
        values: list[Rational] = [0]
        for choose in (_middle, _lowest, _highest):
            choice = {name: _point(choose(interval)) for name, interval in piece.items()}
            try:
                value = image(self.form, choice).low
            except sets.DividesByZero:
                continue
            if value is not None:
                self.note(value)
                values.append(value)
        return values

    def note(self, value: Rational) -> None:
        self.seen_above |= value > 0
        self.seen_below |= value < 0
        if satisfied(self.operator, value):
            self.seen_true = True
        else:
            self.seen_false = True

    def answer(self) -> Answer:
        every: bool | None = None
        some: bool | None = None
        if self.operator == "==" and self.crosses():
            some = True
        elif self.operator == "!=" and self.crosses():
            every = False
        if self.seen_false:
            every = False
        elif not self.any_left and self.all_proven:
            every = True
        if self.seen_true:
            some = True
        elif some is None and not self.any_left:
            some = False
        return Answer(every, some, METHOD)


def _divides_safely(form: Form, box: Box) -> bool:
    try:
        return all(0 not in image(divisor, box) for divisor in denominators(form))
    except sets.DividesByZero:
        return False


def _point(value: Rational) -> Interval:
    return Interval(value, value)


def _middle(interval: Interval) -> Rational:
    low, high = interval.low, interval.high
    if low is None or high is None:
        return _beyond(interval)
    middle = simplest(Fraction(low + high) / 2)
    return middle // 1 if interval.whole else middle


def _beyond(interval: Interval) -> Rational:
    """A value inside an unbounded interval, well away from its only end."""
    if interval.low is not None:
        return int(2 * _size(interval.low) + 1)
    return -int(2 * _size(interval.high) + 1) if interval.high is not None else 0


def _size(value: Rational) -> Rational:
    return value if value >= 0 else -value


def _lowest(interval: Interval) -> Rational:
    low = interval.low
    if low is None or interval.low_open:
        return _near(interval, low)
    return low


def _highest(interval: Interval) -> Rational:
    high = interval.high
    if high is None or interval.high_open:
        return _near(interval, high)
    return high


def _near(interval: Interval, end: Rational | None) -> Rational:
    """A value inside the interval close to an end that does not belong to it."""
    middle = _middle(interval)
    if end is None:
        return middle
    return simplest(end + Fraction(middle - end) / 1024)


def _cut(
    piece: dict[str, Interval], scales: dict[str, Rational]
) -> tuple[dict[str, Interval], dict[str, Interval]] | None:
    """The piece cut in two across the set that has been cut least; ``None`` if nothing can be cut."""
    widths = {name: _width(piece[name], scale) for name, scale in scales.items()}
    widest = max(widths, key=widths.__getitem__, default=None)
    if widest is None or widths[widest] == 0:
        return None
    interval = piece[widest]
    middle = _middle(interval)
    step = 1 if interval.whole else 0
    low = Interval(interval.low, middle, interval.low_open, False, interval.whole)
    high = Interval(middle + step, interval.high, False, interval.high_open, interval.whole)
    return {**piece, widest: low}, {**piece, widest: high}


def _scale(interval: Interval) -> Rational:
    """The scale for pieces of a set: its own width, or roughly what its first cuts leave of it."""
    if interval.low is None or interval.high is None:
        return 1 + 4 * _size(interval.low or interval.high or 0)
    return interval.high - interval.low or 1


def _width(interval: Interval, scale: Rational) -> Fraction:
    """How much is left of a set compared with the start: 1 at first, less with every cut."""
    if interval.low is None or interval.high is None:
        return Fraction(10) ** 9
    return Fraction(interval.high - interval.low) / scale
