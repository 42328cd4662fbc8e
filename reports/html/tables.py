"""Tables on the page: the corner that a finding is about, in its card, and whole tables with coloured cells.

The colours show how the cells were checked. This is a module of its own, so that cards and articles need not know how
tables are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from audit.base.findings import Finding
from audit.reports.html.index import ClaimView, FileView
from audit.reports.html.shown import visible
from audit.reports.html.words import SIGNS, state_names
from audit.reports.language import Language

if TYPE_CHECKING:
    from audit.base.corner import Corner, CornerCell, CornerRow
    from audit.tables.shown import ShownCell, ShownTable

_MOST_COLUMNS = 7  # of a corner
_MOST_CHECKS = 4  # listed for one cell
_MOST_CELLS = 20_000  # of a table that is shown whole
_SIGNS = {"part": "+", "deducted": "−"}
_SERIOUS = ("error", "warning", "undecided", "good", "waived", "baselined", "remark", "none")


def finding_table(finding: Finding, view: FileView | None, lang: Language) -> Markup | None:
    """The corner of the table that contains a finding, with its cells marked, in place of the text's row.

    ``None`` if it is not in a table, so that the card quotes the sentence."""
    corner = finding.corner
    if corner is None:
        return None
    columns = _columns(corner)
    heads = dict(corner.heads)
    head = Markup("").join(
        Markup('<th scope="col">{}</th>').format(visible(heads.get(column, ""), lang)) for column in columns
    )
    rows = Markup("").join(_corner_row(row, columns, corner, lang) for row in corner.rows)
    caption = Markup("<caption>{}</caption>").format(visible(corner.title, lang)) if corner.title else ""
    return Markup(
        '<div class="wide" tabindex="0" role="group" aria-label="{}"><table class="cells corner">{}'
        "<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(lang.text("The corner of the table"), caption, head, rows)


def _columns(corner: Corner) -> list[int]:
    """The columns that matter, and their neighbours."""
    known = {one.column for row in corner.rows for one in row.cells}
    near = sorted(known, key=lambda one: min(abs(one - other) for other in corner.matter))
    return sorted(near[:_MOST_COLUMNS])


def _corner_row(row: CornerRow, columns: list[int], corner: Corner, lang: Language) -> Markup:
    by_column = {one.column: one for one in row.cells}
    cells = Markup("").join(_corner_cell(by_column.get(column), corner, lang) for column in columns)
    skipped = Markup('<tr class="skipped"><td colspan="{}">⋮</td></tr>').format(len(columns) + 1)
    label = Markup('<th scope="row" class="in{}">{}</th>').format(
        min(row.indent, 4), visible(row.label, lang)
    )
    matters = Markup(' class="matters"') if any(one.role for one in row.cells) else ""
    told = Markup("<tr{}>{}{}</tr>").format(matters, label, cells)
    return skipped + told if row.skipped else told


def _corner_cell(one: CornerCell | None, corner: Corner, lang: Language) -> Markup:
    if one is None or not one.text:
        return Markup("<td></td>")
    text = escape(visible(one.text, lang))
    if not one.role:
        return Markup("<td>{}</td>").format(text)
    if one.role != "wrong":
        sign = Markup('<span class="op">{}</span> ').format(_SIGNS[one.role]) if one.role in _SIGNS else ""
        return Markup('<td>{}<mark class="related">{}</mark></td>').format(sign, text)
    should = Markup("<ins>{}</ins>").format(visible(corner.instead, lang)) if corner.instead else ""
    return Markup('<td><mark class="primary">{}</mark>{}</td>').format(text, should)


# -- whole tables ----------------------------------------------------------------------------------------


def whole_table(
    table: ShownTable, view: FileView, backs: Mapping[str, str], targets: Mapping[str, str], lang: Language,
    with_title: bool = True,
) -> Markup | None:  # fmt: skip
    """A table with its cells coloured: those that hold, fail or cannot be decided, and those that nothing checks.

    ``backs`` are the anchors of numbers in the text, by claim, ``targets`` the addresses they link to; ``with_title``
    puts its caption above it."""
    if len(table.cells) > _MOST_CELLS:
        return None
    rows: dict[int, list[ShownCell]] = {}
    for one in table.cells:
        rows.setdefault(one.row, []).append(one)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(_row(rows[number], view, backs, targets, lang))
        for number in sorted(rows)
    )
    caption = (
        Markup("<caption>{}</caption>").format(visible(table.title, lang))
        if table.title and with_title
        else ""
    )
    return Markup(
        '<div class="wide" tabindex="0" role="group" aria-label="{}"><table class="cells whole">{}<tbody>{}</tbody>'
        "</table></div>"
    ).format(lang.text("Table {number}", number=table.number), caption, body)


def _row(
    cells: list[ShownCell],
    view: FileView,
    backs: Mapping[str, str],
    targets: Mapping[str, str],
    lang: Language,
) -> Markup:
    found: list[Markup] = []
    at = 1
    for one in sorted(cells, key=lambda cell: cell.column):
        if one.column > at:  # below a cell that covers it, or empty
            found.append(Markup("<td></td>") * (one.column - at))
        found.append(_cell(one, view, backs, targets, lang))
        at = max(at, one.column + one.columns)
    return Markup("").join(found)


def _cell(
    one: ShownCell, view: FileView, backs: Mapping[str, str], targets: Mapping[str, str], lang: Language
) -> Markup:
    claims = [view.claims[name] for name in one.claims if name in view.claims]
    span = f' colspan="{one.columns}"' if one.columns > 1 else ""
    text = escape(visible(one.text, lang))
    if one.is_head and not _is_checked(claims):
        return Markup(f'<th scope="col"{span}>{text}</th>')
    if one.is_label and not claims:
        return Markup(f'<th scope="row" class="in{min(one.indent, 4)}"{span}>{text}</th>')
    if not claims:
        return Markup(f"<td{span}>{text}</td>")
    state = min((claim.state for claim in claims), key=_SERIOUS.index)
    name = "doubt" if state == "error" and not _is_suspect(one, claims) else state
    anchors = "".join(f'<span id="{escape(backs[name])}"></span>' for name in one.claims if name in backs)
    sign = "" if state == "good" else f'<sup aria-hidden="true">{SIGNS[state]}</sup>'
    account = escape(_account(claims, state, lang))
    return Markup(
        f'<td class="{name}"{span} title="{account}">{anchors}<a href="{escape(_target(claims, targets))}">{text}{sign}</a></td>'
    )


def _is_suspect(one: ShownCell, claims: list[ClaimView]) -> bool:
    """Whether a cell is the most likely wrong one in some finding, not only a part of what fails."""
    corners = [check.outcome.corner for claim in claims for check in claim.checks if check.state == "error"]
    return any(corner is None or (one.row, one.column) in corner.wrong for corner in corners)


def _is_checked(claims: list[ClaimView]) -> bool:
    return any(claim.checks for claim in claims)


def _target(claims: list[ClaimView], targets: Mapping[str, str]) -> str:
    """The target of a click on a cell: that of its most serious claim."""
    gravest = min(claims, key=lambda one: _SERIOUS.index(one.state))
    return targets.get(gravest.claim.name, f"#{gravest.anchor}")


def _account(claims: list[ClaimView], state: str, lang: Language) -> str:
    """The state of a cell in a few words, with the checks that it takes part in."""
    checks = [check for claim in claims for check in claim.checks]
    told = [f"{SIGNS[check.state]} {check.text}" for check in checks[:_MOST_CHECKS]]
    name = lang.text("not checkable") if state == "none" else state_names(lang)[state]
    return visible("\n".join([name, *told]), lang)
