"""A cell's figure as a spreadsheet shows it: 0.196 in the format 0.0% is 19.6%, and that is what an article
claims."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Context, Decimal

_FIGURES = re.compile(r"[#0?][#0?,]*(?:\.[#0?]+)?,*|\.[#0?]+")
# literal text in a format: in quotes, escaped, a currency or colour in brackets, a padding or filling character
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.')
_ODD = re.compile(r"[eE][+-]|/|\?{2,}/|\[[<>=]|general|@", re.I)
_MOST_DIGITS = 11  # shown by a cell without a format
_LARGEST = Decimal(10) ** 15  # beyond this, a sheet has no exact figures
_CONTEXT = Context(prec=60)
_LONGEST_FORMAT = 255


def shown(value: object, form: str | None) -> str:
    """The words that a cell shows; "" for an empty one. A format that is not understood shows the plain figure."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime) and value.time() != time(0):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, (datetime, date)):
        return value.strftime("%Y-%m-%d")
    if not isinstance(value, (int, float)):
        return str(value)
    try:
        number = Decimal(repr(value))
    except ArithmeticError:
        return str(value)
    return _formatted(number, form or "General")


def _formatted(number: Decimal, form: str) -> str:
    if not number.is_finite() or len(form) > _LONGEST_FORMAT or abs(number) >= _LARGEST:
        return _plain(number)
    section, bare_sign = _section(number, form)
    if _ODD.search(_LITERAL.sub("", section)) or re.search(r"\[[<>=]", section):
        return _plain(number)
    words = _LITERAL.sub(_marked, section)
    figures = _FIGURES.search(words)
    if figures is None:
        return _unmarked(words) if words and "\x00" in words else _plain(number)
    scaled = number.scaleb(2 * words.count("%")) if "%" in words else number
    digits = _digits(abs(scaled), figures.group())
    before, after = _unmarked(words[: figures.start()]), _unmarked(words[figures.end() :])
    sign = "-" if number < 0 and bare_sign and digits.strip("0.,") else ""
    return f"{sign}{before}{digits}{after}".strip()


def _section(number: Decimal, form: str) -> tuple[str, bool]:
    """The part of a format for a number with this sign, and whether it needs a sign of its own."""
    parts = re.findall(r'(?:"[^"]*"|\\.|[^;"\\])+', form) or ["General"]
    if number < 0 and len(parts) > 1:
        return parts[1], False
    if number == 0 and len(parts) > 2:
        return parts[2], False
    return parts[0], True


def _marked(match: re.Match[str]) -> str:
    """Literal words in a format, enclosed in NUL characters so that no figure in them counts."""
    words = match[1] if match[1] is not None else match[2] or match[3] or ""
    return "".join(f"\0{one}" for one in words)


def _unmarked(words: str) -> str:
    return words.replace("\0", "")


def _digits(number: Decimal, figures: str) -> str:
    bare = figures.rstrip(",")
    number = number.scaleb(-3 * (len(figures) - len(bare)))
    whole, _, decimals = bare.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _CONTEXT)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    optional = len(decimals) - len(decimals.rstrip("#?"))
    while optional and text.endswith("0"):
        text, optional = text[:-1], optional - 1
    text = text.rstrip(".")
    least = whole.count("0")
    head, point, rest = text.partition(".")
    return head.rjust(least, "0") + point + rest if least > len(head) else text


def _plain(number: Decimal) -> str:
    """The figure of a cell without a format, with as many digits as it has room for."""
    if not number.is_finite():
        return str(number)
    rounded = Context(prec=_MOST_DIGITS, rounding=ROUND_HALF_UP).plus(number)
    text = f"{rounded:f}" if abs(rounded.adjusted()) < 20 else str(rounded)
    return text.rstrip("0").rstrip(".") if "." in text and "E" not in text else text
