"""What the checks of each form say: ``growth: p``, ``from: a``, ``to: b`` is the relation ``p == b / a - 1``.

The table below is the only place that knows it: the decision, the check's one line in reports and the readings of points and
counted times all come from here. Every field stands once in its relation, so that its set is exact at once.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from itertools import count

from audit.claimfile.model import Check
from audit.records import NamedTuple
from audit.source import Text

Write = Callable[[str, int], str]  # how the operand of a field is written: its key, its place in a list


class Shape(NamedTuple):
    """One way to fill a form: the fields beside its key, the relation they make, and the field that stands alone on a
    side of it: the number that the check states. ``otherwise`` is the relation where the units do not suit the first."""

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
MOST_NESTED = 50  # addends that are written with a plus sign between them: a deeper tree is slow to walk


def shape_of(entry: Check) -> Shape:
    """The way in which a check fills its form. Raises ``KeyError`` for a kind that states no relation."""
    shapes = SHAPES[entry.kind]
    if len(shapes) == 1:
        return shapes[0]
    filled = [one for one in shapes if entry.fields.keys() >= set(one.fields)]
    return max(filled, key=lambda one: len(one.fields), default=shapes[0])


def operands(entry: Check) -> tuple[Text, ...]:
    """The operands of a check of a form: the number that is stated first, then the others by field."""
    shape = shape_of(entry)
    found: list[Text] = []
    for key in sorted((entry.kind, *shape.fields), key=lambda one: one != shape.alone):
        found.extend(_texts(entry, key))
    return tuple(found)


def _texts(entry: Check, key: str) -> tuple[Text, ...]:
    one = entry.text(key)
    return entry.texts(key) if one is None else (one,)


def relation_text(entry: Check) -> str:
    """The relation of a check of a form, written out in its operands."""
    alone = shape_of(entry).alone

    def write(key: str, index: int) -> str:
        text = _texts(entry, key)[index].value
        return text if key == alone or _binds_tightly(text) else f"({text})"

    return written(entry, write)


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
    if entry.text(key) is not None:
        return write(key, 0)
    some = [write(key, index) for index in range(len(entry.texts(key)))]
    joint = _JOINTS[key]
    return f"sum({', '.join(some)})" if joint == " + " and len(some) > MOST_NESTED else joint.join(some)


def _proportion(entry: Check, write: Write) -> str:
    """Amounts that stand to each other as the figures say: each divided by its figure is the same."""
    length = min(len(entry.texts("amounts")), len(entry.texts("structure")))
    return " == ".join(f"{write('amounts', index)} / {write('structure', index)}" for index in range(length))


def placeholders(entry: Check, otherwise: bool = False) -> tuple[str, Mapping[str, Text]]:
    """The relation with a name of its own for each operand, and the operands by these names."""
    found: dict[str, Text] = {}
    numbers = count()

    def write(key: str, index: int) -> str:
        name = f"_{next(numbers)}"
        found[name] = _texts(entry, key)[index]
        return name

    return written(entry, write, otherwise), found


Roles = tuple[tuple[str, tuple[str, ...]], ...]
_ROLES = {"structure": "ratio"}  # of fields that are called otherwise as their form


def roles_of(entry: Check, claims: Container[str]) -> Roles:
    """Which claims fill which field of a form, so that somebody may ask what the numbers were confused with: a growth with
    a minus sign is a ``fall``, a share of what a cost leaves a ``margin``. Nothing where an operand is no plain claim."""
    if entry.kind not in SHAPES or entry.text("at") is not None:
        return ()
    fields = named_fields(entry)
    return fields if all(name in claims for _, names in fields for name in names) else ()


def named_fields(entry: Check) -> Roles:
    """The fields of a check with the names in them, of falls without their sign, by what they are in their equation."""
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


_AVERAGES = ("each", "mean")  # forms whose number is what a division gives, and was rounded


def averages_of(checks: Iterable[Check]) -> frozenset[str]:
    """The names of numbers that checks call an amount for each one, or a mean."""
    found = (entry.text(entry.kind) for entry in checks if entry.kind in _AVERAGES)
    return frozenset(text.value for text in found if text is not None)
