"""How much a property is tried: every run of the tests takes a part of the examples, and a run with
AUDIT_EXAMPLES=all takes them all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Value = TypeVar("Value")
_PART = 4  # a run of all the tests has to end within four minutes on two processors
_LEAST = 10


def tried(examples: int) -> int:
    """How many of so many examples this run tries."""
    if os.environ.get("AUDIT_EXAMPLES") == "all":
        return examples
    return min(examples, max(_LEAST, examples // _PART))


def each(
    values: Iterable[Value], name: Callable[[Value], object] = str
) -> Callable[[Callable[[Value], None]], Callable[[], None]]:
    """Makes a test of one value a single test of all of them, which tells every one that fails.

    For thousands of small ones: as tests of their own, as ``parametrize`` makes them, each costs more than what it looks at.
    """

    def of_all(test: Callable[[Value], None]) -> Callable[[], None]:
        def over_all() -> None:
            assert given, "there is nothing to test"
            faults = [f"{name(one)}: {told}" for one in given if (told := _fault(test, one)) is not None]
            assert not faults, "\n".join(faults)

        given = list(values)
        over_all.__name__, over_all.__doc__ = test.__name__, test.__doc__
        over_all.__module__, over_all.__qualname__ = test.__module__, test.__qualname__
        return over_all

    return of_all


def _fault(test: Callable[[Value], None], value: Value) -> str | None:
    try:
        test(value)
    except AssertionError as error:
        return str(error)
    return None


def part(values: Sequence[Value]) -> Sequence[Value]:
    """The values that this run tries, spread evenly: as many of them as of examples."""
    return values if tried(len(values)) == len(values) else values[::_PART]
