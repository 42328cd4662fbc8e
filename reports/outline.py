"""The structure of tables (``audit extract --tables``).

It is a page for people, data for programs, and a commented-out entry of a claim file for anybody who wants to correct
it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from audit.base.findings import marked
from audit.reports.cells import cells, padded
from audit.reports.language import ENGLISH, Language
from audit.reports.safe import safe, safe_json
from audit.tables.outline import GridOutline, LineOutline, LineRelation, TableOutline

_FORMS = {
    "growth": marked("growth in percent"), "difference": marked("change in amount"), "share": marked("share"),
    "each": marked("amount for each"), "mean": marked("mean"), "that": marked("the same as another total"), "parts": marked("total"),
}  # fmt: skip
_BETWEEN = {  # two lines, the earlier one first
    ("growth", "row"): marked("growth in percent from row {first} to {second}"),
    ("growth", "column"): marked("growth in percent from column {first} to {second}"),
    ("difference", "row"): marked("change in amount from row {first} to {second}"),
    ("difference", "column"): marked("change in amount from column {first} to {second}"),
}
_BY = {"share": marked("share: {one} by {other}"), "each": marked("amount for each: {one} by {other}")}
_WIDEST = 34  # characters of a label
_POWERS = {
    3: marked("figures in thousands"), 4: marked("figures in ten thousands"), 6: marked("figures in millions"),
    8: marked("figures in hundred millions"), 9: marked("figures in billions"),
}  # fmt: skip


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


def as_text(outlines: Sequence[TableOutline], lang: Language = ENGLISH) -> str:
    """The structure for people: one line a row or column."""
    if not outlines:
        return lang.text("no table with figures in it")
    return "\n".join(safe(line) for line in _text(outlines, lang))


def _text(outlines: Sequence[TableOutline], lang: Language) -> Iterator[str]:
    for at, one in enumerate(outlines):
        if at:
            yield ""
        name = lang.text("table {number}", number=one.number)
        yield lang.text("{table}: {title}", table=name, title=one.title) if one.title else name
        if one.is_ignored:
            yield "  " + lang.text("ignored, as is stated")
            continue
        for grid in one.grids:
            yield from _grid(grid, lang)
    yield ""
    yield lang.text(
        "To correct it, say in NAME.audit.yaml or in a claim file what is otherwise (docs/tables.md):"
    )
    yield ""
    yield from entry_lines(outlines)


def _grid(grid: GridOutline, lang: Language) -> Iterator[str]:
    if grid.power in _POWERS:
        yield "  " + lang.text(_POWERS[grid.power])
    for word, lines in ((lang.text("columns"), grid.columns), (lang.text("rows"), grid.rows)):
        yield f"  {word}"
        labels = [_clipped("  " * line.indent + line.label) for line in lines]
        wide = max(map(cells, labels), default=0)
        for line, label in zip(lines, labels, strict=True):
            told = " · ".join(_told(line, lang))
            yield f"    {line.number:>3}  {padded(label, wide)}  {told}".rstrip()


def _clipped(label: str) -> str:
    return label if len(label) <= _WIDEST else label[: _WIDEST - 1] + "…"


def _told(line: LineOutline, lang: Language) -> Iterator[str]:
    """What a line is taken for."""
    if line.period and line.period != line.label:
        yield lang.text("of {period}", period=line.period)
    if line.never:
        yield lang.text(line.never)
    for one in line.relations:
        yield _relation(one, lang)


def _relation(one: LineRelation, lang: Language) -> str:
    if one.form == "of-which":
        return lang.text("some of {line}, no part of a total", line=_lines(one.word, one.of[:1], lang))
    return lang.text(
        "{what} ({standing})", what=_what(one, lang), standing=lang.text(", ").join(_standing(one, lang))
    )


def _what(one: LineRelation, lang: Language) -> str:
    if one.form == "parts" and one.of:
        of = _lines(one.word, one.of, lang)
        if not one.less:
            return lang.text("total of {lines}", lines=of)
        return lang.text("total of {lines}, less {less}", lines=of, less=_lines(one.word, one.less, lang))
    if one.form == "mean":
        return lang.text("mean of {lines}", lines=_lines(one.word, one.of, lang))
    between = _BETWEEN.get((one.form, one.word))
    if between is not None and len(one.of) == 2:
        return lang.text(between, first=one.of[1], second=one.of[0])
    if one.form in _BY and len(one.of) == 2:
        part, whole = (_lines(one.word, (number,), lang) for number in one.of)
        return lang.text(_BY[one.form], one=part, other=whole)
    return lang.text(_FORMS[one.form]) if one.form in _FORMS else one.form


def _lines(word: str, numbers: Sequence[int], lang: Language) -> str:
    told = _listed(numbers, lang)
    if word == "row":
        return (
            lang.text("rows {numbers}", numbers=told)
            if len(numbers) > 1
            else lang.text("row {number}", number=told)
        )
    return (
        lang.text("columns {numbers}", numbers=told)
        if len(numbers) > 1
        else lang.text("column {number}", number=told)
    )


def _listed(numbers: Sequence[int], lang: Language) -> str:
    """Numbers in a row, those that follow one another as a range."""
    runs: list[list[int]] = []
    for one in numbers:
        if runs and one == runs[-1][1] + 1:
            runs[-1][1] = one
        else:
            runs.append([one, one])
    told = [str(low) if low == high else f"{low}–{high}" for low, high in runs]
    if len(told) == 1:
        return told[0]
    return f"{lang.text(', ').join(told[:-1])}{lang.text(' and ')}{told[-1]}"


def _standing(one: LineRelation, lang: Language) -> Iterator[str]:
    """How sure a relation is, and how often it holds."""
    if one.sure in _SURE:
        yield lang.text(_SURE[one.sure])
    yield lang.text("holds {number}×", number=one.holds)
    if one.fails:
        yield lang.text("fails {number}×", number=one.fails)


_SURE = {
    "stated": marked("stated"),
    "likely": marked("only likely"),
    "coincidence": marked("maybe by chance"),
}


# -- the entry of a claim file ---------------------------------------------------------------------------


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
