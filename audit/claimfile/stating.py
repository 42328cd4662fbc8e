"""What the checks of each form state: ``growth: p``, ``from: a``, ``to: b`` is the relation ``p == b / a - 1``.

The table below is the only place that defines it: the decision, the one-line form of a check in reports and the
readings of points and counted times all use it. Every field occurs once in its relation, so that its set is exact at
once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from functools import lru_cache
from itertools import count
from typing import NamedTuple

from audit.base.source import Text
from audit.claimfile.model import Check

Write = Callable[[str, Text], str]  # how the operand of a field is written, from the field's key and its text


class Shape(NamedTuple):
    """One way to fill a form: the fields besides its key, and the relation they make.

    Also the field that is alone on one side of the relation, which is the number that the check states. ``otherwise``
    is the relation to use if the units do not suit the first."""

    fields: tuple[str, ...]
    relation: str
    alone: str
    otherwise: str = ""


SHAPES: dict[str, tuple[Shape, ...]] = {
    "parts": (Shape(("total",), "{total} == {parts}", "total"),),
    "share": (
        Shape(("part", "whole"), "{share} == {part} / {whole}", "share"),
        Shape(("cost", "whole"), "{share} == 1 - {cost} / {whole}", "share"),
    ),
    "growth": (
        Shape(("from", "to"), "{growth} == {to} / {from} - 1", "growth"),
        Shape(("from", "by"), "{growth} == {by} / {from}", "growth"),
        Shape(("to", "by"), "{growth} == 1 / ({to} / {by} - 1)", "growth"),
    ),
    "difference": (Shape(("more", "less"), "{difference} == {more} - {less}", "difference"),),
    "times": (Shape(("of", "is"), "{times} == {is} / {of}", "times"),),
    "percents": (Shape((), "{percents} == 100%", ""),),
    "each": (Shape(("amount", "count"), "{each} == {amount} / {count}", "each"),),
    "mean": (Shape(("values",), "{mean} == mean({values})", "mean"),),
    "product": (Shape(("factors",), "{product} == {factors}", "product"),),
    "points": (Shape(("from", "to"), "{points} == abs({to} - {from})", "points"),),
    "converts": (
        Shape(("to",), "{to} == {converts}", "to"),
        Shape(("to", "at"), "{to} == {converts} * {at}", "to", "{to} == {converts} / {at}"),
    ),
    "structure": (Shape(("amounts",), "{structure}", ""),),
    "order": (Shape((), "{order}", ""),),
    "threshold": (
        Shape(("reached",), "{reached} >= {threshold}", "reached"),
        Shape(("exceeded",), "{exceeded} > {threshold}", "exceeded"),
        Shape(("kept",), "{kept} <= {threshold}", "kept"),
        Shape(("missed",), "{missed} < {threshold}", "missed"),
    ),
    "cannot-be": (
        Shape(("above",), "{cannot-be} <= {above}", "cannot-be"),
        Shape(("below",), "{cannot-be} >= {below}", "cannot-be"),
        Shape(("above", "below"), "{below} <= {cannot-be} <= {above}", "cannot-be"),
    ),
}  # fmt: skip

_JOINTS = {"parts": " + ", "percents": " + ", "values": ", ", "factors": " * ", "order": " <= "}
MOST_NESTED = 50  # addends written with a plus sign in between: a deeper tree is slow to walk


def shape_of(entry: Check) -> Shape:
    """The way in which a check fills its form. Raises ``KeyError`` for a kind that states no relation."""
    shapes = SHAPES[entry.kind]
    if len(shapes) > 1:
        given = entry.fields.keys()
        for one, fields in _MOST_FIELDS_FIRST[entry.kind]:
            if given >= fields:
                return one
    return shapes[0]


# Every check of every file asks for these.
_MOST_FIELDS_FIRST = {
    kind: [(one, frozenset(one.fields)) for one in sorted(shapes, key=lambda one: -len(one.fields))]
    for kind, shapes in SHAPES.items()
}
_STATED_FIRST = {
    (kind, one.fields): sorted((kind, *one.fields), key=one.alone.__ne__)
    for kind, shapes in SHAPES.items()
    for one in shapes
}


def operands(entry: Check) -> tuple[Text, ...]:
    """The operands of a check of a form: the stated number first, then the others by field."""
    found: list[Text] = []
    for key in _STATED_FIRST[entry.kind, shape_of(entry).fields]:
        found.extend(_texts(entry, key))
    return tuple(found)


def _texts(entry: Check, key: str) -> tuple[Text, ...]:
    value = entry.fields.get(key)
    return (value,) if isinstance(value, Text) else entry.texts(key)


def relation_text(entry: Check) -> str:
    """The relation of a check of a form, written out with its operands."""
    if entry.kind == "structure":
        relation, texts = _with_placeholders(entry, False)
        return _with_gaps(relation).format(*[_bracketed(text.value) for text in texts.values()])
    found, relation, _ = _in_a_row(entry)
    values = [text.value for text in found]
    if not all(map(str.isidentifier, values)):  # names need no brackets, and have no sign
        alone = entry.fields.get(shape_of(entry).alone)
        values = [text.value if text is alone else _bracketed(text.value) for text in found]
    return _with_gaps(relation).format(*values).replace(" + -", " - ")


@lru_cache(maxsize=256)
def _with_gaps(relation: str) -> str:
    """The relation of a form with numbered gaps for its operands."""
    return re.sub("_([0-9]+)", r"{\g<1>}", relation)


def _bracketed(text: str) -> str:
    return text if _binds_tightly(text) else f"({text})"


def _binds_tightly(text: str) -> bool:
    """Whether an operand needs no parentheses: a name, or a constant such as 20% or 2020-10."""
    return text.isidentifier() or not any(sign in " +*/" for sign in text)


def written(entry: Check, write: Write, otherwise: bool = False) -> str:
    """The relation of a check of a form, with its operands as ``write`` gives them."""
    shape = shape_of(entry)
    if entry.kind == "structure":
        return _proportion(entry, write)
    values = {key: _field(entry, key, write) for key in (entry.kind, *shape.fields)}
    return (shape.otherwise if otherwise else shape.relation).format_map(values)


def _field(entry: Check, key: str, write: Write) -> str:
    texts = _texts(entry, key)
    if key not in _JOINTS:
        return write(key, texts[0])
    some = [write(key, text) for text in texts]
    joint = _JOINTS[key]
    return f"sum({', '.join(some)})" if joint == " + " and len(some) > MOST_NESTED else joint.join(some)


def _proportion(entry: Check, write: Write) -> str:
    """Amounts in the proportion of the figures: each divided by its figure gives the same."""
    pairs = zip(entry.texts("amounts"), entry.texts("structure"), strict=False)
    return " == ".join(
        f"{write('amounts', amount)} / {write('structure', figure)}" for amount, figure in pairs
    )


def placeholders(entry: Check, otherwise: bool = False) -> tuple[str, Mapping[str, Text]]:
    """The relation with a name of its own for each operand, and the operands by these names.

    With a given number of operands a form has one relation, whatever they are, so it is written only once."""
    if entry.kind == "structure":
        return _with_placeholders(entry, otherwise)
    texts, relation, names = _in_a_row(entry, otherwise)
    return relation, dict(zip(names, texts, strict=True))


def _in_a_row(entry: Check, otherwise: bool = False) -> tuple[list[Text], str, tuple[str, ...]]:
    """The operands of a check, and the relation of its form with the placeholder names in it."""
    shape = shape_of(entry)
    texts: list[Text] = []
    lengths: list[int] = []
    for key in (entry.kind, *shape.fields):
        value = entry.fields.get(key)
        if value.__class__ is Text:
            texts.append(value)
        else:
            some = entry.texts(key)
            texts += some
            lengths.append(len(some))
    form = (shape.relation, otherwise, *lengths)
    known = _WRITTEN.get(form)
    if known is None:
        relation, found = _with_placeholders(entry, otherwise)
        known = _WRITTEN[form] = relation, tuple(found)
    return texts, known[0], known[1]


_WRITTEN: dict[tuple[object, ...], tuple[str, tuple[str, ...]]] = {}  # relations with the names in them


def _with_placeholders(entry: Check, otherwise: bool) -> tuple[str, Mapping[str, Text]]:
    found: dict[str, Text] = {}
    numbers = count()

    def write(key: str, text: Text) -> str:
        name = f"_{next(numbers)}"
        found[name] = text
        return name

    return written(entry, write, otherwise), found


Roles = tuple[tuple[str, tuple[str, ...]], ...]
_ROLES = {"structure": "ratio"}  # fields that have another name in the equation of their form


def roles_of(entry: Check, claims: Container[str]) -> Roles:
    """Which claims fill which field of a form, so that it can be asked what the numbers were confused with.

    A growth with a minus sign is a ``fall``, a share of what a cost leaves a ``margin``. Empty if an operand is not a
    plain claim."""
    if entry.kind not in SHAPES or entry.text("at") is not None:
        return ()
    fields = named_fields(entry)
    return fields if all(name in claims for _, names in fields for name in names) else ()


def named_fields(entry: Check) -> Roles:
    """The fields of a check with the names in them, without the sign of falls, by their role in the equation."""
    keys = (entry.kind, *shape_of(entry).fields) if entry.kind in SHAPES else tuple(entry.fields)
    falls = entry.kind == "growth" and entry.required("growth").value.startswith("-")
    found: list[tuple[str, tuple[str, ...]]] = []
    for key in keys:
        names = tuple(text.value for text in _texts(entry, key))
        if falls and key in ("growth", "by"):
            names = tuple(name.removeprefix("-") for name in names)
        found.append((_role(key, falls, "cost" in entry.fields), names))
    return tuple(found)


def _role(key: str, falls: bool, is_margin: bool) -> str:
    if key == "growth" and falls:
        return "fall"
    return "margin" if key == "share" and is_margin else _ROLES.get(key, key)


_AVERAGES = ("each", "mean")  # forms whose number comes from a division and was rounded


def averages_of(checks: Iterable[Check]) -> frozenset[str]:
    """The names of numbers that checks call an amount for each one, or a mean."""
    found = (entry.text(entry.kind) for entry in checks if entry.kind in _AVERAGES)
    return frozenset(text.value for text in found if text is not None)
