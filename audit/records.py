"""Records: named tuples that are cheap to declare, and cheap to make by the thousand.

``NamedTuple`` is that of ``typing`` for whoever checks types, and behaves like it. At run time it does not check the
annotations of a class, which nobody asks for, and it compiles one constructor for all records of a length instead of
one for each: a run declares a hundred records, and with ``collections.namedtuple`` that takes a tenth of its time.

``new(Place, (…))`` makes the record ``Place(…)`` without its constructor, a function in Python that takes twice the
time. So for what is made for every number of every file, and nowhere else: a field that is missing is not noticed.
"""

from __future__ import annotations

import collections
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, TypeVar
    from typing import NamedTuple as NamedTuple

    Record = TypeVar("Record")

    def new(kind: type[Record], values: tuple[Any, ...]) -> Record:
        """The record of a kind with all its fields' values, in order."""
        raise NotImplementedError

else:
    new = tuple.__new__
    _field = collections._tuplegetter  # what namedtuple itself makes its fields of

    class _Record(tuple):
        """What every record has beside its fields: the methods of named tuples."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[object]) -> Any:
            made = new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, /, **changes: object) -> Any:
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return made

        def _asdict(self) -> dict[str, object]:
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            told = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({told})"

        def __getnewargs__(self) -> tuple[object, ...]:
            return tuple(self)

    class _Declaring(type):
        """Turns the body of a class into a record with its methods."""

        def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body.pop(field) for field in fields if field in body}
            body.update((field, _field(at, None)) for at, field in enumerate(fields))
            body.update(
                __slots__=(), _fields=fields, _field_defaults=defaults, __match_args__=fields,
                __new__=_constructor(name, fields, tuple(defaults.values())),
            )  # fmt: skip
            return type(name, (_Record,), body)

    def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[object, ...]) -> FunctionType:
        """The constructor with these names for its arguments; the last ones have the defaults."""
        shape = _shape(len(fields))
        code = shape.__code__.replace(
            co_name="__new__", co_qualname=f"{name}.__new__", co_varnames=("_cls", *fields)
        )
        return FunctionType(code, shape.__globals__, "__new__", defaults)

    _shapes: dict[int, FunctionType] = {}

    def _shape(length: int) -> FunctionType:
        """The constructor of a record of so many fields, whatever they are called."""
        if length not in _shapes:
            names = [f"_{at}" for at in range(length)]
            arguments = ", ".join(("_cls", *names))
            made = f"lambda {arguments}: _new(_cls, ({''.join(f'{name}, ' for name in names)}))"
            _shapes[length] = eval(made, {"_new": new, "__builtins__": {}})
        return _shapes[length]

    class NamedTuple:
        """The base of every record: ``class Place(NamedTuple)`` with its fields as annotations."""

        def __mro_entries__(self, bases: tuple[object, ...]) -> tuple[type, ...]:
            """What a class is made from that names this as its base."""
            return (_BASE,)

    _BASE = type.__new__(_Declaring, "Record", (), {})
    NamedTuple = NamedTuple()
