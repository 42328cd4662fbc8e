"""Words that say that a number belongs to something other than its kind suggests.

The weight of a whale is not the body weight of a person, and the wind in a tunnel is not wind over land. A guess with
such a word next to it is dropped."""

from __future__ import annotations

from audit.languages.en import elsewhere as english
from audit.languages.zh import elsewhere as chinese
from audit.numbers.patterns import Pattern

_ANIMALS = f"{english.ANIMALS}|{chinese.ANIMALS}"
_THINGS = f"{english.THINGS}|{chinese.THINGS}"
_OTHER_WORLDS = f"{english.OTHER_WORLDS}|{chinese.OTHER_WORLDS}"
_COLD_AND_HOT_ROOMS = f"{english.COLD_AND_HOT_ROOMS}|{chinese.COLD_AND_HOT_ROOMS}"

_BODY = frozenset(
    [
        "body-weight", "birth-weight", "body-height", "body-temperature", "heart-rate", "blood-pressure", "sleep-time",
        "pregnancy-length", "person-age", "walking-speed", "hospital-stay",
    ]
)  # fmt: skip
_WEATHER = frozenset(
    [
        "air-temperature",
        "air-pressure",
        "sea-level-pressure",
        "wind-speed",
        "humidity",
        "year-rain",
        "day-rain",
    ]
)

# The kinds, and the words next to which a number measures none of them.
_ELSEWHERE = tuple(
    (kinds, Pattern(words))
    for kinds, words in (
        (_BODY, _ANIMALS),
        (frozenset(["life-expectancy", "person-age"]), f"{_ANIMALS}|{_THINGS}"),
        (_WEATHER, _OTHER_WORLDS),
        (frozenset(["indoor-temperature"]), _COLD_AND_HOT_ROOMS),
        *(
            (frozenset([kind]), "|".join(filter(None, (english.KINDS.get(kind, ""), there))))
            for kind, there in chinese.KINDS.items()
        ),
    )
)  # fmt: skip


def is_elsewhere(kind: str, words: str) -> bool:
    """Whether words, in lower case, say that a number does not belong to what this kind is about."""
    return any(kind in kinds and pattern.search(words) is not None for kinds, pattern in _ELSEWHERE)
