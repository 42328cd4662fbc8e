"""The drawing characters: box characters where the output can write them, ASCII where it cannot."""

from __future__ import annotations


class Glyphs:
    """Every character that a report draws with, apart from letters and figures; these are box characters.

    A plain class, because a record with thirty fields would cost a millisecond at start-up."""

    fail = "✗"
    warn = "▲"
    hold = "✓"
    unknown = "?"
    dot = "·"
    ellipsis = "…"
    bar = "│"
    skipped = "┆"
    corner = "┌─"
    elbow = "╰─"
    primary = "━"
    related = "─"
    step = "="
    axis = "─"
    axis_left = "├"
    axis_right = "┤"
    axis_tick = "┼"
    point = "●"
    stated = "━"
    computed = "═"
    typical = "▓"
    hard = "░"
    repaired = "━"
    limit = "┊"
    gap = "·"
    left = "◀"
    right = "▶"
    times = "×"
    superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
    rule = "─"


class _Ascii(Glyphs):
    """The same in ASCII, for outputs that cannot write box characters."""

    fail = "x"
    warn = "!"
    hold = "ok"
    dot = "|"
    ellipsis = "..."
    bar = "|"
    skipped = ":"
    corner = "-->"
    elbow = "`-"
    primary = "^"
    related = "-"
    axis = "-"
    axis_left = "|"
    axis_right = "|"
    axis_tick = "+"
    point = "o"
    stated = "="
    computed = "="
    typical = "#"
    hard = "."
    repaired = "="
    limit = ":"
    gap = "."
    left = "<"
    right = ">"
    times = "x"
    superscripts = ""
    rule = "-"


BOXES = Glyphs()
ASCII = _Ascii()


def glyphs_for(encoding: str) -> Glyphs:
    """The box characters if ``encoding`` can write all of them, otherwise ASCII."""
    if encoding == "utf-8":
        return BOXES
    try:
        "".join(value for name, value in vars(Glyphs).items() if name[0] != "_").encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return ASCII
    return BOXES
