"""Plain text about the knowledge base: one envelope with its band and sources, and the list of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log10

from audit.base.intervals import Rational
from audit.base.source import Place, Text
from audit.checks.knowledge.base import envelope, envelope_names
from audit.checks.knowledge.envelope import Derivation, Envelope, Role
from audit.checks.knowledge.measured import index_of
from audit.checks.knowledge.quantities import measure
from audit.checks.knowledge.rows import Bases
from audit.checks.knowledge.wording import basis_text, range_text
from audit.expressions import Fault, evaluate, parse_expression
from audit.units.figures import spoken, with_unit

_DECADES_FOR_A_LOGARITHM = 2
_LABEL = 11


def describe(name: str, width: int = 80, own: Bases = ()) -> str:
    """The row called ``name`` (short name or id) as text; a sentence if there is none or it is faulty."""
    found = envelope(name, own)
    if found.envelope is None:
        return "\n".join(found.faults) or unknown_envelope(name, found.close)
    return "\n".join([*_lines(found.envelope, width), *_standing(found.envelope, width, own)]) + "\n"


def _standing(row: Envelope, width: int, own: Bases) -> Iterator[str]:
    """Whether the row binds automatically, and which row it replaces."""
    why_not = index_of(own).why_not.get(row.name)
    told = (
        "by itself, to claims of these kinds"
        if why_not is None
        else f"only where a check names it: {why_not}"
    )
    if row.needs and why_not is None:
        told += f" that have one of the words {', '.join(row.needs)}"
    yield _wrapped("binds", told, width)
    if row.file in own:
        replaced = envelope(row.name).envelope or envelope(row.id).envelope
        what = f"a row of your own, {row.file}:{row.line}"
        yield _wrapped("from", f"{what}; replaces the shipped `{replaced.name}`" if replaced else what, width)


def unknown_envelope(name: str, close: str | None) -> str:
    """The sentence for a name that no row has."""
    if any(name in one.split("-") for one in envelope_names()):
        return f"there is no envelope `{name}`; `audit envelopes --search {name}` lists those about it"
    guess = f"did you mean `{close}`?" if close else "`audit envelopes` lists them"
    return f"there is no envelope `{name}`; {guess}"


def describe_all(own: Bases = (), names: Sequence[str] | None = None, lang: str = "en") -> str:
    """All envelopes, or those named, as a table: name, typical range, what it is about, in the language ``lang``."""
    rows = [_row(name, own, lang) for name in (envelope_names(own) if names is None else names)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"{name:<{widths[0]}}  {typical:<{widths[1]}}  {title}" for name, typical, title in rows]
    return "\n".join(lines) + "\n"


def _row(name: str, own: Bases, lang: str) -> tuple[str, str, str]:
    found = envelope(name, own)
    if found.envelope is None:
        return name, "faulty", found.faults[0]
    usual = found.envelope.typical[0]
    return name, str(range_text(found.envelope, usual.low, usual.high)), _title(found.envelope, lang)


def _title(row: Envelope, lang: str) -> str:
    return row.title_zh if lang == "zh" and row.title_zh else row.title


def found_by(words: str, own: Bases = ()) -> list[str]:
    """The names of the rows that have all of these words.

    The words may be in their name, titles, roles, kinds or scopes, or among the Chinese and English words of the
    kinds."""
    wanted = words.casefold().split()
    return [name for name in envelope_names(own) if _has_all(name, own, wanted)]


def _has_all(name: str, own: Bases, wanted: Sequence[str]) -> bool:
    row = envelope(name, own).envelope
    if row is None:
        return False
    kinds = [one for role in row.roles if (one := measure(role.measures)) is not None]
    told = [row.name, row.id, row.title, row.title_zh, *(scope.scope for scope in row.typical), *row.needs]
    told += [f"{role.name} {role.what} {role.measures}" for role in row.roles]
    told += [" ".join((*one.zh, *one.en)) for one in kinds]
    text = " ".join(told).casefold()
    return all(word in text for word in wanted)


def _lines(row: Envelope, width: int) -> Iterator[str]:
    yield f"{row.name}  ({row.id})"
    yield row.title
    yield row.title_zh
    yield ""
    in_unit = "" if row.unit.symbol == "1" else f", in {row.unit.symbol}"
    for label, text in (("ratio", f"{row.expression}{in_unit}"), *_parts(row)):
        yield _wrapped(label, text, width)
    yield ""
    yield from _band(row, width)
    yield ""
    yield from _derivation(row.derivation, width) if row.derivation is not None else ()
    for source in row.sources:
        yield _wrapped("source", f"{source}" + ("" if source.place == "none" else f"; {source.place}"), width)
    yield _wrapped("examples", f"{row.example_typical} is typical, {row.example_beyond} is not", width)


def _parts(row: Envelope) -> Iterator[tuple[str, str]]:
    for role in row.roles:
        yield "", _role(role)
    for typical in row.typical:
        yield "typical", f"{range_text(row, typical.low, typical.high)}: {typical.scope}"
    yield "hard", f"{range_text(row, row.hard.low, row.hard.high)}: {basis_text(row, row.hard.as_of)}"


def _labelled(label: str, text: str) -> str:
    return f"  {label:<{_LABEL}}{text}"


def _wrapped(label: str, text: str, width: int) -> str:
    from textwrap import fill

    margin = " " * (_LABEL + 2)
    return fill(
        text, width, initial_indent=_labelled(label, ""), subsequent_indent=margin, break_long_words=False
    )


def _role(role: Role) -> str:
    periods = [f"a {word}" for word in role.per if word not in ("shared", "none")]
    over = f" {' or '.join(periods)}" if periods else ""
    shared = "; over the same period as the rest" if "shared" in role.per else ""
    return f"{role.name}: {role.what}{shared} (`measures: {role.measures}`, in {role.unit.symbol}{over})"


def _derivation(derivation: Derivation, width: int) -> Iterator[str]:
    yield _wrapped("follows", derivation.because, width)
    named = {"typical": derivation.typical, "lowest": derivation.hard_low, "highest": derivation.hard_high}
    for label, text in named.items():
        if text:
            yield _labelled("", f"{label}: {text}")
    for given in derivation.given:
        span = f"{given.name} from {spoken(given.low)} to {spoken(given.high)}"
        yield _labelled("", str(with_unit(span, given.unit.symbol)))


def _band(row: Envelope, width: int) -> Iterator[str]:
    """The hard limits as a line, the typical range as a block on it and the two examples below it.

    The scale is logarithmic if the limits span several powers of ten."""
    cells = max(20, min(width, 100) - 2 * _LABEL)
    low, high = row.hard.low, row.hard.high
    by_decades = _spans_decades(row)
    start = low if low > 0 or not by_decades else Fraction(row.typical[0].low) / 10
    line = ["─"] * cells
    for typical in row.typical:
        left = _cell(typical.low, start, high, cells, by_decades)
        right = _cell(typical.high, start, high, cells, by_decades)
        line[left : right + 1] = "█" * (right + 1 - left)
    scale = ", each step a factor" if by_decades else ""
    first, last = str(spoken(low)), str(spoken(high))
    yield _labelled("", f"{'┊' if start == low else '…'}{''.join(line)}┊")
    yield _labelled("", f"{first}{last:>{max(1, cells + 2 - len(first))}}")
    example = _example(row)
    if example is not None:
        cell = _cell(max(example, start), start, high, cells, by_decades) + 1
        yield _labelled("", _pointed(row.example_typical, cell, cells + 2))
    yield _labelled("", f"█ typical, ┊ hard limits{scale}")


def _pointed(told: str, cell: int, cells: int) -> str:
    """``▲ 25 kg/m^2`` below a cell; the words go before the mark if they would not fit after it."""
    if cell + 2 + len(told) <= cells or len(told) + 1 > cell:
        return f"{' ' * cell}▲ {told}"
    return f"{f'{told} ▲':>{cell + 1}}"


def _spans_decades(row: Envelope) -> bool:
    factor = 10**_DECADES_FOR_A_LOGARITHM
    lowest = row.hard.low if row.hard.low > 0 else row.typical[0].low
    return lowest > 0 and row.hard.high > factor * lowest


def _example(row: Envelope) -> Fraction | None:
    """The typical example in the row's unit, for the drawing."""
    tree = parse_expression(Text(row.example_typical, Place.whole_file(row.file)))
    value = None if isinstance(tree, Fault) else evaluate(tree, {}).set
    return None if value is None or value.low is None else Fraction(value.low) / row.unit.factor


def _cell(value: Rational, low: Rational, high: Rational, cells: int, by_decades: bool) -> int:
    """The cell of a drawing in which a value lies. Floats are allowed only for positions on a drawing."""
    if by_decades:
        share = log10(Fraction(value) / low) / log10(Fraction(high) / low)
    else:
        share = float(Fraction(value - low) / Fraction(high - low))
    return max(0, min(cells - 1, int(share * cells)))
