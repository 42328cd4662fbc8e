"""Slips in figures: the decimal point, zeros, and single digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from audit.base.findings import marked, worded
from audit.slips import kinds
from audit.slips.kinds import Slip, SlipKind, slip

_GAPS = " \u00a0\u2009\u202f"  # that separate thousands where there is no comma
# Thousands separated by gaps, or figures with commas in them; a point in front of them belongs to them (.56), unless
# a digit or another point precedes it.
_FIGURES = re.compile(
    rf"(?<![0-9.,])[0-9]{{1,3}}(?:(?P<gap>[{_GAPS}])[0-9]{{3}})(?:(?P=gap)[0-9]{{3}})*(?![0-9,{_GAPS}])(?:\.[0-9]+)?|"
    r"(?:(?<![0-9０-９.．])[.．](?=[0-9０-９]))?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]*)?"
)
_LONGEST = 18  # digits: nobody prints more, and every digit gives twenty slips
_FARTHEST = 4  # places by which a decimal point is moved
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_ALIKE = {"1": "7", "7": "1", "3": "8", "5": "6", "6": "58", "8": "36"}
_MANY = {2: worded(marked("two")), 3: worded(marked("three")), 4: worded(marked("four"))}


def slips(text: str) -> Iterator[Slip]:
    """The slips of every run of figures in ``text``."""
    for match in _FIGURES.finditer(text):
        gap = match["gap"]
        written = unicodedata.normalize("NFKC", match.group().replace(gap, ",") if gap else match.group())
        bare = written.startswith(".")
        if bare and "." in written[1:]:  # .5.6 is not a number
            continue
        plain = ("0" if bare else "") + written.replace(",", "")
        if len(plain) > _LONGEST or ("," in written.strip(",") and not _GROUPED.match(written)):
            continue
        head, tail = text[: match.start()], text[match.end() :]
        grouped = "," in written
        for found in _of_figures(plain):
            figures = _group(found.text) if grouped else found.text
            figures = figures.replace(",", gap) if gap else figures
            if bare and figures.startswith("0."):  # written the way the author writes it: .56
                figures = figures[1:]
            yield found._replace(text=head + figures + tail)
        yield from _signs(head, plain, tail)


def _of_figures(plain: str) -> Iterator[Slip]:
    for source in (_dangling, _points, _swaps, _doubles, _alike, _mistyped, _lost, _added):
        for found in source(plain):
            if found.text != plain and is_printed(found.text):
                yield found


def is_printed(figures: str) -> bool:
    """Whether figures look like a printed number: no leading zero, no trailing point."""
    whole, point, decimals = figures.partition(".")
    if not whole or (point and not decimals):
        return False
    return whole == "0" or not whole.startswith("0")


def _group(plain: str) -> str:
    whole, point, decimals = plain.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _dangling(plain: str) -> Iterator[Slip]:
    """A point with nothing after it (3.%) has lost its decimal."""
    if plain.endswith("."):
        for meant in "0123456789":
            yield slip(plain + meant, kinds.DECIMAL_LOST)


def _points(plain: str) -> Iterator[Slip]:
    """The same digits with the point elsewhere, nearest places first.

    Zeros at the end of the decimals are both kept and dropped, since some print 43075.50 and some 43075.5."""
    for distance in range(1, _FARTHEST + 1):
        for places in (-distance, distance):
            moved = shifted(plain, places)
            kind = _point_kind(plain, moved, places)
            yield slip(moved, kind, count=_MANY.get(distance, ""))
            whole = _unshortened(plain, moved)
            if whole is not None:
                yield slip(whole, kind, count=_MANY.get(distance, ""))


def _unshortened(plain: str, moved: str) -> str | None:
    """The moved figures with all the digits that were printed; ``None`` if none was dropped at their end."""
    lost = len(plain.replace(".", "").lstrip("0")) - len(moved.replace(".", "").lstrip("0"))
    if lost <= 0 or not plain.endswith("0"):
        return None
    return moved + ("" if "." in moved else ".") + "0" * lost


def shifted(plain: str, places: int) -> str:
    """Figures times ten to the power ``places``, without zeros at the end of their decimals."""
    whole, _, decimals = plain.partition(".")
    digits = (whole + decimals).lstrip("0") or "0"
    point = len(decimals) - places  # number of decimals of the result
    if point <= 0:
        return digits + "0" * -point
    digits = digits.rjust(point + 1, "0")
    front, back = digits[:-point], digits[-point:].rstrip("0")
    return f"{front}.{back}" if back else front


def _point_kind(plain: str, meant: str, places: int) -> SlipKind:
    if "." not in plain and "." not in meant:
        if abs(places) == 1:
            return kinds.ZERO_ADDED if places < 0 else kinds.ZERO_LOST
        return kinds.ZEROS_ADDED if places < 0 else kinds.ZEROS_LOST
    if "." not in plain:
        return kinds.POINT_LOST
    return kinds.POINT_ADDED if "." not in meant else kinds.POINT_MOVED


def _swaps(plain: str) -> Iterator[Slip]:
    for index in range(len(plain) - 1):
        one, other = plain[index], plain[index + 1]
        if one != other and "." not in (one, other):
            yield slip(plain[:index] + other + one + plain[index + 2 :], kinds.SWAPPED)
    head, point, tail = plain.partition(".")
    if tail and len(plain) > 3 and head[-1:] != tail[0]:  # 153.8 for 158.3: neighbours apart from the point
        yield slip(f"{head[:-1]}{tail[0]}{point}{head[-1:]}{tail[1:]}", kinds.SWAPPED_OVER_POINT)


def _doubles(plain: str) -> Iterator[Slip]:
    for index in range(len(plain) - 1):
        if plain[index] == plain[index + 1]:
            yield slip(plain[:index] + plain[index + 1 :], kinds.TYPED_TWICE)
    for index, digit in enumerate(plain):
        if digit != ".":
            yield slip(plain[:index] + digit + plain[index:], kinds.TWIN_LOST)


def _alike(plain: str) -> Iterator[Slip]:
    for index, digit in enumerate(plain):
        for meant in _ALIKE.get(digit, ""):
            yield slip(plain[:index] + meant + plain[index + 1 :], kinds.ALIKE, wrong=digit, right=meant)


def _mistyped(plain: str) -> Iterator[Slip]:
    for index, digit in enumerate(plain):
        for meant in "0123456789":
            if digit not in (".", meant):
                yield slip(plain[:index] + meant + plain[index + 1 :], kinds.MISTYPED)


def _lost(plain: str) -> Iterator[Slip]:
    for index in range(len(plain) + 1):
        for meant in "0123456789":
            yield slip(plain[:index] + meant + plain[index:], kinds.DIGIT_LOST)


def _added(plain: str) -> Iterator[Slip]:
    for index, digit in enumerate(plain):
        if digit != ".":
            yield slip(plain[:index] + plain[index + 1 :], kinds.DIGIT_ADDED)


def _signs(head: str, plain: str, tail: str) -> Iterator[Slip]:
    """A minus that was lost or should not be there. After another number, a hyphen makes a range."""
    if head.endswith(("-", "−", "－")) and not head[:-1].strip():
        yield slip(head[:-1] + plain + tail, kinds.SIGN)
    elif not head.strip():
        yield slip(f"{head}-{plain}{tail}", kinds.SIGN)
