"""The structure of tables (``audit extract --tables``).

It is a page for people, data for programs, and a commented-out entry of a claim file for anybody who wants to correct
it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from audit.reports.safe import safe, safe_json
from audit.tables.outline import GridOutline, LineOutline, LineRelation, TableOutline

_FORMS = {
    "growth": "growth in percent", "difference": "change in amount", "share": "share", "each": "amount for each", "mean": "mean",
    "that": "the same as another total", "parts": "total",
}  # fmt: skip
_WIDEST = 34  # characters of a label
_POWERS = {3: "thousands", 4: "ten thousands", 6: "millions", 8: "hundred millions", 9: "billions"}


def as_json(outlines: Sequence[TableOutline]) -> str:
    """The structure as one object."""
    told = {"tables": [_table_data(one) for one in outlines]}
    return safe_json(json.dumps(told, ensure_ascii=False, indent=2))


def _table_data(one: TableOutline) -> dict[str, object]:
    grids = [
        {"columns": [_data(line) for line in grid.columns], "rows": [_data(line) for line in grid.rows]}
        for grid in one.grids
    ]
    return {"table": one.number, "title": one.title, "ignored": one.is_ignored, "grids": grids}


def _data(line: LineOutline) -> dict[str, object]:
    return {**line._asdict(), "relations": [one._asdict() for one in line.relations]}


def as_text(outlines: Sequence[TableOutline]) -> str:
    """The structure for people: one line per row or column."""
    if not outlines:
        return "no table with figures in it"
    return "\n".join(safe(line) for line in _text(outlines))


def _text(outlines: Sequence[TableOutline]) -> Iterator[str]:
    for at, one in enumerate(outlines):
        if at:
            yield ""
        yield f"table {one.number}{': ' + one.title if one.title else ''}"
        if one.is_ignored:
            yield "  ignored, as is stated"
            continue
        for grid in one.grids:
            yield from _grid(grid)
    yield ""
    yield from _correction(outlines)


def _grid(grid: GridOutline) -> Iterator[str]:
    if grid.power in _POWERS:
        yield f"  figures in {_POWERS[grid.power]}"
    for word, lines in (("columns", grid.columns), ("rows", grid.rows)):
        yield f"  {word}"
        labels = [_clipped("  " * line.indent + line.label) for line in lines]
        wide = max(map(len, labels), default=0)
        for line, label in zip(lines, labels, strict=True):
            told = " · ".join(_told(line))
            yield f"    {line.number:>3}  {label:<{wide}}  {told}".rstrip()


def _clipped(label: str) -> str:
    return label if len(label) <= _WIDEST else label[: _WIDEST - 1] + "…"


def _told(line: LineOutline) -> Iterator[str]:
    """What a line is assumed to be."""
    if line.period and line.period != line.label:
        yield f"of {line.period}"
    if line.never:
        yield line.never
    for one in line.relations:
        yield _relation(one)


def _relation(one: LineRelation) -> str:
    if one.form == "of-which":
        return f"some of {one.word} {one.of[0]}, no part of a total"
    return f"{_what(one)}{_standing(one)}"


def _what(one: LineRelation) -> str:
    if one.form == "parts" and one.of:
        less = f", less {_lines(one.word, one.less)}" if one.less else ""
        return f"total of {_lines(one.word, one.of)}{less}"
    name = _FORMS.get(one.form, one.form)
    if one.form in ("growth", "difference") and len(one.of) == 2:
        return f"{name} from {one.word} {one.of[1]} to {one.of[0]}"
    if one.form in ("share", "each") and len(one.of) == 2:
        return f"{name}: {one.word} {one.of[0]} by {one.word} {one.of[1]}"
    if one.form == "mean":
        return f"mean of {_lines(one.word, one.of)}"
    return name


def _lines(word: str, numbers: Sequence[int]) -> str:
    return f"{word}{'s' if len(numbers) > 1 else ''} {_listed(numbers)}"


def _listed(numbers: Sequence[int]) -> str:
    """A list of numbers, with consecutive ones as a range."""
    runs: list[list[int]] = []
    for one in numbers:
        if runs and one == runs[-1][1] + 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    told = [str(low) if low == high else f"{low}–{high}" for low, high in runs]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def _standing(one: LineRelation) -> str:
    told = []
    if one.sure == "stated":
        told.append("stated")
    if one.sure in ("likely", "coincidence"):
        told.append(f"only {one.sure}" if one.sure == "likely" else "maybe by chance")
    told.append(f"holds {one.holds}×")
    if one.fails:
        told.append(f"fails {one.fails}×")
    return f" ({', '.join(told)})"


# -- the entry of a claim file ---------------------------------------------------------------------------


def _correction(outlines: Sequence[TableOutline]) -> Iterator[str]:
    yield "To correct it, say in NAME.audit.yaml or in a claim file what is otherwise (docs/tables.md):"
    yield ""
    yield from entry_lines(outlines)


def draft_comments(outlines: Sequence[TableOutline]) -> str:
    """The structure as comments of a draft; empty if there are no tables."""
    lines = entry_lines(outlines)
    if not lines:
        return ""
    head = [
        "",
        "# What is inferred of the tables; take the # away where it is to be kept, and correct it where it is wrong.",
    ]
    return "\n".join((*head, *(f"# {line}".rstrip() for line in lines), ""))


def entry_lines(outlines: Sequence[TableOutline]) -> list[str]:
    """The ``tables:`` entry that states what is inferred."""
    lines: list[str] = []
    for one in outlines:
        if one.is_ignored:
            lines.append(f"  - {{table: {one.number}, ignore: true}}")
            continue
        told: list[str] = []
        for word in ("rows", "columns"):
            entries = [entry for grid in one.grids for entry in _entries(getattr(grid, word))]
            told += [f"    {word}:", *(f"      - {entry}" for entry in entries)] if entries else []
        if told:
            lines += [f"  - table: {one.number}{_remark(one)}", *told]
    return ["tables:", *lines] if lines else []


def _remark(one: TableOutline) -> str:
    return f"  # {' '.join(safe(one.title).split())[:60]}" if one.title else ""


def _entries(lines: Sequence[LineOutline]) -> Iterator[str]:
    names = {line.number: _name(line, lines) for line in lines}
    never = [names[line.number] for line in lines if line.never]
    if never:
        yield f"{{never-added: [{', '.join(never)}]}}"
    for line in lines:
        for one in line.relations:
            yield from _entry(names, line, one)


def _entry(names: dict[int, str], line: LineOutline, one: LineRelation) -> Iterator[str]:
    own = names[line.number]
    if one.form == "parts" and one.of:
        less = f", less: [{', '.join(names[other] for other in one.less)}]" if one.less else ""
        yield f"{{total: {own}, of: [{', '.join(names[other] for other in one.of)}]{less}}}"
    elif one.form == "of-which":
        yield f"{{of-which: [{own}], of: {names[one.of[0]]}}}"
    elif one.form in ("growth", "difference") and len(one.of) == 2:
        yield f"{{change: {own}, from: {names[one.of[1]]}, to: {names[one.of[0]]}}}"
    elif one.form == "share" and len(one.of) == 2:
        yield f"{{share: {own}, part: {names[one.of[0]]}, whole: {names[one.of[1]]}}}"
    elif one.form == "mean" and one.of:
        yield f"{{mean: {own}, of: [{', '.join(names[other] for other in one.of)}]}}"


def _name(line: LineOutline, lines: Sequence[LineOutline]) -> str:
    """A row or column as an entry names it: by its words, quoted if YAML needs it, otherwise by its number."""
    alike = sum(other.label.casefold() == line.label.casefold() for other in lines)
    if not line.label or alike > 1:
        return str(line.number)
    return json.dumps(safe(line.label), ensure_ascii=False)
