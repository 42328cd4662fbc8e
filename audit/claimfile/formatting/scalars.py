"""How a text is written as a YAML scalar: bare if it is read back unchanged, otherwise in quotes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from yaml.error import YAMLError
from yaml.events import ScalarEvent

from audit.claimfile.building import new_parser

if TYPE_CHECKING:
    from typing import Any

# texts that YAML certainly reads back unchanged; others are tried on the parser
_EVERYDAY = re.compile(r"[\w\u3400-\u9fff](?:[\w %.()/+*<>=;·-]*[\w%.()])?")
# characters that need no escape in double quotes
_IN_QUOTES = re.compile('[^"\\\\\0-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff]*')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


@lru_cache(maxsize=4096)
def written(value: str, flow: bool) -> str:
    """``value`` as written after ``key:``; ``flow`` says that it may be placed inside braces or brackets."""
    if _EVERYDAY.fullmatch(value) or _is_safe(value, flow):
        return value
    if _IN_QUOTES.fullmatch(value):
        return f'"{value}"'
    if "'" not in value and _IN_QUOTES.fullmatch(value.replace('"', "").replace("\\", "")):
        return f"'{value}'"
    return '"' + "".join(_escaped(one) for one in value) + '"'


def _is_safe(value: str, flow: bool) -> bool:
    """Whether the parser reads the bare value unchanged."""
    if not value or "\n" in value or "，" in value or value.startswith(("'", '"')):
        return False
    lines = [f"k: {value}\nl: m\n", *([f"{{k: {value}, l: m}}\n"] if flow else [])]
    return all(_scalars(line) == ["k", value, "l", "m"] for line in lines)


def _scalars(text: str) -> list[str]:
    found: list[str] = []
    following: Any = new_parser(text).get_event
    try:
        while (event := following()) is not None:
            if isinstance(event, ScalarEvent):
                if event.style or event.tag or event.anchor:
                    return []
                found.append(event.value)
            elif type(event).__name__ == "StreamEndEvent":
                break
    except (YAMLError, UnicodeEncodeError):
        return []
    return found


def _escaped(one: str) -> str:
    if one in _ESCAPES:
        return _ESCAPES[one]
    if _IN_QUOTES.fullmatch(one):
        return one
    return f"\\u{ord(one):04x}" if ord(one) < 0x10000 else f"\\U{ord(one):08x}"
