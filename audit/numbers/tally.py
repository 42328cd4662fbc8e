"""The running sum of a number in Chinese characters as it is read from left to right."""

from __future__ import annotations

from audit.base.intervals import Rational

WAN = 10_000
YI = 100_000_000


class Tally:
    """The sum so far. ``pending`` is the digit or figure that no unit has multiplied yet."""

    __slots__ = (
        "approximate",
        "around",
        "bare",
        "before_pending",
        "big",
        "digit_seen",
        "figures",
        "high",
        "last",
        "middle",
        "more",
        "pending",
        "pending_start",
        "place",
        "scale",
        "section",
        "several",
        "small",
        "string",
        "unit_seen",
        "with_figures",
        "zero",
    )

    def __init__(self) -> None:
        self.high: Rational = 0  # from 亿 up
        self.middle: Rational = 0  # the 万 part
        self.section: Rational = 0  # below 万
        self.pending: Rational | None = None
        self.place: Rational = 1  # of the last digit
        self.before_pending: Rational = 1  # the place before the pending digit was read
        self.pending_start = 0
        self.last = 1  # the last multiplier
        self.small = WAN  # the least of 十百千 in this section
        self.big = YI * YI  # the last of 亿兆
        self.scale: Rational = 1
        self.several: Rational = 0
        self.around = self.approximate = self.bare = self.figures = self.more = self.unit_seen = self.zero = (
            False
        )
        self.with_figures = self.string = self.digit_seen = False

    def put(self, value: Rational, place: Rational) -> None:
        """Adds a digit, or a group of figures, that waits for its unit."""
        self.before_pending = self.place
        self.pending, self.place, self.scale = value, place, 1

    def add_small(self, unit: int) -> bool:
        """Adds 十, 百 or 千; False if it cannot follow what is there."""
        if unit >= self.small:
            return False
        if self.pending is None:
            if self.unit_seen and not (unit == 10 and self.zero):
                return False
            self.bare = self.bare or unit > 10
            self.put(1, 1)
        assert self.pending is not None
        self.section += self.pending * unit
        self._multiplied(unit)
        self.small = unit
        return True

    def add_big(self, unit: int) -> bool:
        """Adds 万, 亿 or 兆; False if it cannot follow what is there."""
        part = self.section + (self.pending or 0)
        joined = self._wan(part) if unit == WAN else self._yi(part, unit)
        if not joined:
            return False
        self._multiplied(unit)
        self.section, self.small = 0, WAN
        return True

    def _wan(self, part: Rational) -> bool:
        if self.middle:
            if part or self.middle >= YI:
                return False
            self.middle *= WAN
            return True
        if not part and not self.several and self.pending is None:
            return False
        self.middle = part * WAN
        return True

    def _yi(self, part: Rational, unit: int) -> bool:
        whole = self.middle + part
        if unit >= self.big or not (whole or self.several or self.pending is not None):
            return False
        self.high += whole * unit
        self.middle, self.big = 0, unit
        return True

    def _multiplied(self, unit: int) -> None:
        self.scale *= unit
        self.place *= unit
        self.several *= unit
        self.last, self.pending, self.zero, self.unit_seen = unit, None, False, True

    def tail(self) -> Rational:
        """The pending digit's value; after 百 and above, a lone digit counts the next lower place (四百五)."""
        if self.pending is None:
            return 0
        if self.last >= 100 and not self.zero and not self.figures and self.pending and not self.several:
            self.place = self.last // 10
            return self.pending * self.place
        return self.pending
