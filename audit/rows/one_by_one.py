"""A row of data as a claim file: one number a column, read and decided as those of any article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from audit.base.intervals import Interval
from audit.base.source import Place, Text
from audit.claimfile.model import Check, Claim, Document
from audit.claimfile.stating import averages_of
from audit.expressions import Expression, Fault, Relation
from audit.rules.material import RELATIONS, examine

if TYPE_CHECKING:
    from typing import Any

_LONG = re.compile("-?[1-9][0-9]{9,14}")


def document_of_row(document: Document, claims: dict[str, Claim], checks: tuple[Check, ...]) -> Document:
    """One row as a claim file, read as the file that names the data would be."""
    article = document.article._replace(text=None)
    return Document(
        document.source, article, claims, {}, checks, rounding=document.rounding, averages=averages_of(checks)
    )


def relation_over(document: Document, entry: Check, columns: Iterable[str]) -> Relation | Fault | None:
    """The relation that an entry of ``rows:`` states between columns; ``None`` where it is of a kind that states none."""
    if entry.kind not in RELATIONS:
        return None
    cells = {name: Text(name, entry.place) for name in columns}
    claims = {name: Claim(name, says, says.place) for name, says in cells.items()}
    return examine(document_of_row(document, claims, (entry,))).relation(entry)


def verdict_of(document: Document, entry: Check, cells: Mapping[str, str]) -> str:
    """The verdict of one row, its cells by the names of the columns; nothing where the check cannot be made."""
    found = examine(document_of_row(document, _claims(cells, entry.place), (entry,))).decision(entry)
    return "" if isinstance(found, Fault) else found.verdict.value


def value_of(document: Document, tree: Expression, cells: Mapping[str, str], place: Place) -> Interval | None:
    """What an expression over the columns comes to in one row; ``None`` where a cell is not a number."""
    material = examine(document_of_row(document, _claims(cells, place), ()))
    if not all(material.is_readable(name) for name in cells):
        return None
    found = material.value(tree)
    return None if isinstance(found, Fault) else found.set


def _claims(cells: Mapping[str, str], place: Place) -> dict[str, Claim]:
    return {name: Claim(name, Text(says, place, 0, False), place) for name, says in cells.items()}


def cell_text(cell: Any) -> str:
    """A cell as a claim would print it. Many figures without a separator are a telephone number or a code in an article;
    in a column they are an amount."""
    value = cell.as_py()
    figures = "" if value is None else str(value)
    return f"{int(figures):,}" if _LONG.fullmatch(figures) else figures
