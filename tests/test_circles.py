"""Names that lead back to themselves."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from audit.rules.cycles import circles

_NAMES = "abcdef"
_GRAPHS = st.dictionaries(st.sampled_from(_NAMES), st.lists(st.sampled_from(_NAMES), max_size=3), max_size=6)


def test_circles_begin_with_the_name_that_comes_first() -> None:
    made_of = {"x": "a", "a": "b", "b": "xc", "c": "c", "d": "a", "e": ""}
    assert circles(made_of) == (("x", "a", "b"), ("c",))


@given(_GRAPHS)
def test_circles_lead_round_share_no_name_and_leave_none(made_of: dict[str, list[str]]) -> None:
    found = circles(made_of)
    for circle in found:
        for name, following in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert following in made_of[name]
    members = [name for circle in found for name in circle]
    assert len(members) == len(set(members))
    rest = {name: parts for name, parts in made_of.items() if name not in members}
    assert not any(_reaches(name, name, rest) for name in rest)


def _reaches(start: str, end: str, made_of: dict[str, list[str]]) -> bool:
    waiting, seen = list(made_of[start]), set[str]()
    while waiting:
        name = waiting.pop()
        if name == end:
            return True
        if name in made_of and name not in seen:
            seen.add(name)
            waiting.extend(made_of[name])
    return False


class _Counted(list[str]):
    """Parts that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        _Counted.times += 1
        return super().__iter__()


def test_the_parts_of_a_name_are_gone_through_once_however_many_circles_there_are() -> None:
    made_of = {str(name): _Counted([str(name + 1), str(name)]) for name in range(1000)}
    _Counted.times = 0
    assert len(circles(made_of)) == 1000
    assert _Counted.times == 1000
