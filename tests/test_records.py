"""A record behaves like a named tuple of ``typing``, however it is declared."""

from __future__ import annotations

import copy
import inspect
import pickle
import typing
from collections.abc import Callable
from typing import Any

import pytest

from audit.records import NamedTuple, new
from audit.source import Place


class Mine(NamedTuple):
    """Two fields, one with a default, and what a record may have beside them."""

    first: int
    second: str = "b"

    @property
    def both(self) -> str:
        return f"{self.first}{self.second}"

    @classmethod
    def of(cls, first: int) -> Mine:
        return cls(first)


class Theirs(typing.NamedTuple):
    first: int
    second: str = "b"


SAME: list[Callable[[Any], object]] = [
    lambda kind: tuple(kind(1)),
    lambda kind: tuple(kind(first=1, second="c")),
    lambda kind: repr(kind(1, "c")).partition("(")[2],
    lambda kind: tuple(kind(1)._replace(second="d")),
    lambda kind: kind(1)._asdict(),
    lambda kind: tuple(kind._make([1, "c"])),
    lambda kind: (kind._fields, kind._field_defaults, kind.__match_args__),
    lambda kind: hash(kind(1)) == hash((1, "b")) and kind(1) == (1, "b"),
    lambda kind: kind(1) < kind(2),
    lambda kind: list(inspect.signature(kind).parameters),
]


@pytest.mark.parametrize("ask", SAME)
def test_a_record_does_what_a_named_tuple_does(ask: Callable[[Any], object]) -> None:
    assert ask(Mine) == ask(Theirs)


REFUSED: list[Callable[[Any], object]] = [
    lambda kind: kind(),
    lambda kind: kind(1, "b", 3),
    lambda kind: kind(1, third=3),
    lambda kind: kind._make([1]),
    lambda kind: kind(1)._replace(third=3),
    lambda kind: setattr(kind(1), "first", 2),
    lambda kind: setattr(kind(1), "third", 2),
]


@pytest.mark.parametrize("ask", REFUSED)
def test_a_record_refuses_what_a_named_tuple_refuses(ask: Callable[[Any], object]) -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)) as theirs:
        ask(Theirs)
    with pytest.raises(theirs.type):
        ask(Mine)


def test_methods_copies_and_patterns() -> None:
    assert (Mine(1).both, Mine.of(2).first) == ("1b", 2)
    place = Place("a.yaml", 1, 2, 3, 4)
    assert pickle.loads(pickle.dumps(place)) == copy.copy(place) == place
    assert type(pickle.loads(pickle.dumps(place))) is Place
    assert new(Place, ("a.yaml", 1, 2, 3, 4)) == place
    match place:
        case Place(file, line):
            assert (file, line) == ("a.yaml", 1)


def test_a_missing_field_is_named() -> None:
    with pytest.raises(TypeError, match=r"Place\.__new__\(\).*'end_column'"):
        Place("a.yaml", 1, 2, 3)  # type: ignore[call-arg]
