"""What is said of the cells of tables: each by the words of its row and column, and a total with its sum worked out."""

from __future__ import annotations

from audit.base.findings import Sentence, Words, marked, sentence
from audit.claimfile.model import Check, InTable
from audit.claimfile.stating import shape_of
from audit.expressions import Decision
from audit.expressions.printing import written_with
from audit.rules.material import Material
from audit.tables.telling import cell_words

_MOST_SHOWN = 8  # addends of a sum that a sentence has room for
_SUM = marked("{cell}: {sum} = {computed}, not {stated}")
_LONG_SUM = marked("{cell}: the {number} figures that make it come to {computed}, not {stated}")
_MADE = marked("{cell}: {sum} is {computed}, not {stated}")
_TOLD = marked("{cell}: {told}")
_TWICE = marked("{cell}: table {one} says {says}, table {other} {value}")
_TEXT_UNLIKE = marked("{cell}: the text says {says}, the table {value}")
_UNLIKE = marked("{cell} is {says}, but {other} is {value}")


def stated_cell(material: Material, entry: Check) -> InTable | None:
    """The cell whose figure a check states."""
    text = entry.text(shape_of(entry).alone)
    claim = None if text is None else material.document.claims.get(text.value.removeprefix("-").strip())
    return None if claim is None else claim.cell


def in_cells(material: Material, entry: Check, decision: Decision, told: Sentence) -> Sentence:
    """A sentence about numbers, in the words of the table where the one that is stated is a cell."""
    cell = stated_cell(material, entry)
    if cell is None:
        return told
    if entry.kind != "parts":
        return sentence(_TOLD, cell=cell_words(cell), told=told)
    stated, computed = material.says(entry.required("total").value), dict(told.values)["computed"]
    number = len(entry.texts("parts"))
    if number > _MOST_SHOWN:
        return sentence(_LONG_SUM, cell=cell_words(cell), number=number, computed=computed, stated=stated)
    worked = sum_of(material, decision)
    return sentence(_SUM, cell=cell_words(cell), sum=worked, computed=computed, stated=stated)


def unlike_made(material: Material, decision: Decision, name: str, computed: Words) -> Sentence | None:
    """That a cell is not what an expression of other cells comes to; ``None`` where it is no cell."""
    cell = material.document.claims[name].cell
    if cell is None:
        return None
    worked = sum_of(material, decision)
    return sentence(_MADE, cell=cell_words(cell), sum=worked, computed=computed, stated=material.says(name))


def unlike_cell(material: Material, one: str, other: str) -> Sentence | None:
    """That two figures are not the same, of which at least one is a cell: two cells, or a number of the text and what
    the table has for it."""
    claims = material.document.claims
    first, second = claims[one].cell, claims[other].cell
    if first is None:
        first, second, one, other = second, first, other, one
    if first is None:
        return None
    says, value = material.says(one), material.says(other)
    if second is None:
        return sentence(_TEXT_UNLIKE, cell=cell_words(first), says=value, value=says)
    if cell_words(first) == cell_words(second):
        return sentence(
            _TWICE, cell=cell_words(first), one=first.table, says=says, other=second.table, value=value
        )
    return sentence(_UNLIKE, cell=cell_words(first), says=says, other=cell_words(second), value=value)


def sum_of(material: Material, decision: Decision) -> str:
    """The sum that a total is compared with, in the numbers as printed."""
    printed = {name: material.says(name) for name in material.claims_in(decision.relation)}
    return written_with(decision.sides[1], printed, material.derived)
