"""Records: named tuples that are cheap to declare, and cheap to make by the thousand.

``NamedTuple`` is that of ``typing`` for whoever checks types. At run time it does not check the annotations of a
class, which nobody asks for and which takes two thirds of the time that declaring one takes: a run declares eighty.

``new(Place, (…))`` makes the record ``Place(…)`` without its constructor, a function in Python that takes twice the
time. So for what is made for every number of every file, and nowhere else: a field that is missing is not noticed.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar
    from typing import NamedTuple as NamedTuple

    Record = TypeVar("Record")

    def new(kind: type[Record], values: tuple[Any, ...]) -> Record:
        """The record of a kind with all its fields' values, in order."""
        raise NotImplementedError

else:
    new = tuple.__new__
    _MADE_BY_CLASS = frozenset(("__module__", "__qualname__", "__annotations__"))

    class _Declaring(type):
        """Turns the body of a class into a named tuple with its methods."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = body.get("__annotations__", {})
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            made.__annotations__ = dict(fields)
            for key, value in body.items():
                if key not in fields and key not in _MADE_BY_CLASS:
                    setattr(made, key, value)
            return made

    class NamedTuple:
        """The base of every record: ``class Place(NamedTuple)`` with its fields as annotations."""

        def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
            """What a class is made from that names this as its base."""
            return (_BASE,)

    _BASE = type.__new__(_Declaring, "Record", (), {})
    NamedTuple = NamedTuple()
