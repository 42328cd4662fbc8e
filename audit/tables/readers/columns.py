"""The columns of a table without rules: where figures are below one another, and labels beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from audit.tables.readers.words import PageWords, PlacedWords, Row, has_figures, is_figure, is_year, joined

Span = tuple[float, float]

_CLEAR = 0.45  # times the height of letters: a gap this wide in a header is not a blank between words
_LEAST_LABELS = 2  # in rows
_CENTRED = 0.35  # of the width of some columns: a header above them is this close to their middle


def figure_columns(body: Sequence[Row]) -> list[Span]:
    """Where figures are below one another, from the left."""
    return _clusters(
        (part.left, part.right) for line in body for one in line[1:] for part in [_last_figure(one)] if part is not None
    )  # fmt: skip


def _last_figure(words: PageWords) -> PageWords | None:
    """The last of some words, if it is a figure."""
    return words if has_figures(words) else None


def _clusters(spans: Iterable[Span]) -> list[Span]:
    """Spans that overlap, merged."""
    found: list[Span] = []
    for left, right in sorted(spans):
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


class Columns:
    """The columns of a table, determined from its rows and the positions of figures."""

    def __init__(self, rows: Sequence[Row], figures: Sequence[Span]) -> None:
        self._figures = list(figures)
        labels = _clusters(
            (one.left, min(one.right, figures[0][0] - 0.1))
            for row in rows
            for one in row
            if one.left < figures[0][0] and one.right < figures[0][1] and not has_part_in(one, figures[0])
        )
        counted = [
            span for span in labels if sum(span[0] <= one.left < span[1] for row in rows for one in row) >= _LEAST_LABELS
        ]  # fmt: skip
        self._spans: list[Span] = [*(counted or labels[:1] or [(0.0, figures[0][0] - 1)]), *figures]
        self._labels = len(self._spans) - len(figures)

    @property
    def edges(self) -> tuple[float, ...]:
        """The left edges of the columns."""
        return tuple(left for left, _ in self._spans)

    def placed(self, row: Row) -> tuple[PlacedWords, ...]:
        """The words of a row in their columns."""
        found: list[PlacedWords] = []
        for one in self._split(row):
            over = self._over(one)
            if len(over) > 1 and over[0] < self._labels and not is_figure(one):
                over = over[:1]
            if found and found[-1].column == over[0] + 1:
                found[-1] = found[-1]._replace(words=joined([found[-1].words, one]))
            else:
                found.append(PlacedWords(over[0] + 1, len(over), 1, one))
        return tuple(found)

    def _split(self, row: Row) -> Row:
        """The words of a row, split where a label and a figure, or two headers, are close to each other."""
        found: Row = []
        for one in row:
            found += self._parted(one) if one.parts and len(self._over(one)) > 1 else [one]
        return found

    def _parted(self, words: PageWords) -> Row:
        groups: list[list[PageWords]] = []
        for one in words.parts:
            last = groups[-1] if groups else None
            if last is not None and not self._is_apart(last[-1], one):
                last.append(one)
            else:
                groups.append([one])
        return [joined(some)._replace(parts=tuple(some)) for some in groups]

    def _is_apart(self, one: PageWords, other: PageWords) -> bool:
        """Whether two consecutive words are in different columns."""
        here, there = self._over(one), self._over(other)
        if here[-1] >= there[0]:
            return False
        figure = has_figures(other) and there[0] >= self._labels and not (has_figures(one) or is_year(other))
        return figure or other.left - one.right > _CLEAR * (one.top - one.bottom)

    def _over(self, words: PageWords) -> list[int]:
        """The columns that words are in, or the nearest one."""
        over = [
            at for at, (left, right) in enumerate(self._spans) if words.left < right and left < words.right
        ]
        if over:
            return over
        middle = words.middle[0]
        return [
            min(
                range(len(self._spans)),
                key=lambda at: max(self._spans[at][0] - middle, middle - self._spans[at][1]),
            )
        ]

    # -- headers

    def header(self, rows: Sequence[Row]) -> list[tuple[PlacedWords, ...]]:
        """The rows of a header; words above several columns cover them."""
        found = [self.placed(row) for row in rows]
        for at in range(len(found) - 2, -1, -1):
            found[at] = self._spread(found[at], found[at + 1])
        return found

    def _spread(
        self, row: tuple[PlacedWords, ...], below: tuple[PlacedWords, ...]
    ) -> tuple[PlacedWords, ...]:
        """An upper row of a header, with each of its words above the columns in whose middle they are."""
        middles = {one.column: one.words.middle[0] for one in below if one.columns == 1}
        made: list[PlacedWords] = []
        for at, one in enumerate(row):
            low = made[-1].column + made[-1].columns if made else 1
            high = row[at + 1].column if at + 1 < len(row) else len(self._spans) + 1
            made.append(self._centred(one, max(low, self._labels + 1), high, middles))
        return tuple(made)

    def _centred(self, one: PlacedWords, low: int, high: int, middles: dict[int, float]) -> PlacedWords:
        best, off = one, _CENTRED
        for start in range(low, one.column + 1):
            for end in range(max(start + 1, one.column + one.columns - 1), high):
                if start in middles and end in middles:
                    left, right = middles[start], middles[end]
                    away = abs((left + right) / 2 - one.words.middle[0]) / max(1.0, right - left)
                    if away < off:
                        best, off = one._replace(column=start, columns=end - start + 1), away
        return best


def has_part_in(words: PageWords, span: Span) -> bool:
    """Whether the last of some words is a figure in a column."""
    return bool(words.parts) and words.parts[-1].right > span[0] and has_figures(words.parts[-1])
