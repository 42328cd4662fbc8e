"""Text from files, made safe to show: nothing in a file may move the cursor, colour, hide or reorder text.

Control characters become their pictures (``␛``), everything else without a shape of its own becomes a visible escape
(``\\u202e``). All text from files passes through here before it is measured.
"""

from __future__ import annotations

import re

# Spaces that Python does not call printable, but that are harmless: no-break, typographic and ideographic.
_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))
# Printable by their category, yet without a shape: fillers, joiners and variation selectors.
_SHAPELESS = (
    (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2800, 0x2800),
    (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0xE0100, 0xE01EF),
)  # fmt: skip
_SHAPELESS_CHARACTERS = frozenset(
    [chr(code) for first, last in _SHAPELESS for code in range(first, last + 1)]
)
# Substitutes for the signs of arithmetic, for an output that cannot write them.
_LIKENESS = {
    "÷": "/", "×": "x", "−": "-", "–": "-", "²": "^2", "³": "^3", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~",
    "→": "->", "·": "*", "…": "...",
}  # fmt: skip


def safe(text: str, encoding: str = "utf-8") -> str:
    """``text`` with every character visible, and writable in ``encoding``."""
    if text.isprintable() and (
        text.isascii() or (encoding == "utf-8" and _SHAPELESS_CHARACTERS.isdisjoint(text))
    ):
        return text
    return "".join([safe_character(character, encoding) for character in text])


def safe_character(character: str, encoding: str = "utf-8") -> str:
    """One character as a report shows it: itself, its picture, or an escape such as ``\\u202e``."""
    shown = character if _has_shape(character) else _picture(ord(character))
    if encoding == "utf-8" or shown.isascii():
        return shown
    return shown if _writable(shown, encoding) else _LIKENESS.get(character) or _escape(ord(character))


# Commands that CI runners obey in their log: `::error::…` at the start of a line, after any spaces; `##[error]…` and
# `##vso[…]` anywhere in it. Neither pattern can start to match at more than one place in a run of spaces or signs.
_ORDER_AT_THE_BEGINNING = re.compile(r"^([^\S\n]*):(?=:)", re.M)
_ORDER_ANYWHERE = re.compile(r"##(?=[a-zA-Z]*\[)")


def without_orders(text: str) -> str:
    """``text`` for an output that a machine may scan for commands: no line of it is one.

    One sign of each command is separated from the next, so that a person can still read what was written."""
    if "::" in text:
        text = _ORDER_AT_THE_BEGINNING.sub(r"\1: ", text)
    return _ORDER_ANYWHERE.sub("# #", text) if "##" in text else text


def safe_json(text: str) -> str:
    """JSON text with every shapeless character inside its strings as a JSON escape.

    So is the first sign of anything that a machine would take for a command: the same data, harmless on a terminal
    and in a log. Line ends and the indentation between values stay."""
    if "##" in text:
        text = _ORDER_ANYWHERE.sub(r"\\u0023#", text)
    if text.isascii():
        return text.replace("\x7f", "\\u007f")
    shapeless = [character for character in set(text) if character != "\n" and not _has_shape(character)]
    if not shapeless:
        return text
    return text.translate({ord(character): _json_escape(ord(character)) for character in shapeless})


def _has_shape(character: str) -> bool:
    if character.isascii():
        return character.isprintable()
    if not character.isprintable():
        return character in _SPACES
    return character not in _SHAPELESS_CHARACTERS


def _picture(code: int) -> str:
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else _escape(code)


def _escape(code: int) -> str:
    if code < 0x80:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _writable(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _json_escape(code: int) -> str:
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
