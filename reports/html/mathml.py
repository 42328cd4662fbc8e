"""Arithmetic as MathML: a line such as ``(436个 + 12个) ÷ 466个 ≈ 96.137 % → 96.1 %`` set as a formula.

Operators have spaces around them, units have none, so that ``t/m^2`` stays a unit. A line that is not arithmetic is
not set as a formula.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup, escape

from audit.reports.figures import raised

_RELATIONS = {
    "=": "=", "==": "=", "≈": "≈", "→": "→", "<": "<", ">": ">", "<=": "≤", ">=": "≥", "≤": "≤", "≥": "≥",
    "!=": "≠", "≠": "≠",
}  # fmt: skip
_SUMS = {"+": "+", "-": "−", "−": "−"}
_PRODUCTS = {"*": "×", "×": "×", "·": "·"}
_QUOTIENTS = frozenset(("/", "÷"))
_OPERATORS = frozenset((*_RELATIONS, *_SUMS, *_PRODUCTS, *_QUOTIENTS, "**"))
_TOKEN = re.compile(r"[()]| +|[^() ]+")
_NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)")
_POWERS = {"²": "2", "³": "3"}
_LONGEST, _DEEPEST = 400, 20  # a longer line is easier to read as plain text


class _Unfit(Exception):
    """The line is not arithmetic."""


def formula(line: str) -> Markup | None:
    """The line as a ``math`` element, or ``None`` if it is not arithmetic. The line must be safe to show."""
    if len(line) > _LONGEST:
        return None
    tokens = _tokens(line)
    if not any(token in _OPERATORS for token in tokens):
        return None
    try:
        reader = _MathReader(tokens)
        body = reader.relation()
        if reader.peek() is not None:
            return None
    except _Unfit:
        return None
    return Markup('<math display="block" alttext="{}"><mrow>{}</mrow></math>').format(raised(line), body)


def _tokens(line: str) -> list[str]:
    """Operators, parentheses, and the text between them with its own spaces."""
    tokens: list[str] = []
    for piece in _TOKEN.findall(line):
        is_mark = piece in _OPERATORS or piece in "()" or piece.startswith("^")
        if is_mark or not tokens or tokens[-1] in _OPERATORS or tokens[-1] in ("(", ")"):
            tokens.append(piece)
        else:
            tokens[-1] += piece
    return [token for token in map(str.strip, tokens) if token]


class _MathReader:
    """Reads the tokens by precedence and writes MathML on the way."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens, self._next, self._depth = tokens, 0, 0

    def peek(self) -> str | None:
        """The next token, if there is one."""
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _take(self) -> str:
        token = self.peek()
        if token is None:
            raise _Unfit
        self._next += 1
        return token

    def relation(self) -> Markup:
        """Sums separated by signs of comparison."""
        shown = self._sum()
        while (sign := _RELATIONS.get(self.peek() or "")) is not None:
            self._take()
            shown += Markup("<mo>{}</mo>").format(sign) + self._sum()
        return shown

    def _sum(self) -> Markup:
        shown = self._product()
        while (sign := _SUMS.get(self.peek() or "")) is not None:
            self._take()
            shown += Markup("<mo>{}</mo>").format(sign) + self._product()
        return shown

    def _product(self) -> Markup:
        shown = self._power()
        while (sign := self.peek()) is not None and (sign in _PRODUCTS or sign in _QUOTIENTS):
            self._take()
            if sign in _QUOTIENTS:
                shown = Markup("<mfrac><mrow>{}</mrow><mrow>{}</mrow></mfrac>").format(
                    _bare(shown), _bare(self._power())
                )
            else:
                shown += Markup("<mo>{}</mo>").format(_PRODUCTS[sign]) + self._power()
        return shown

    def _power(self) -> Markup:
        base = self._atom()
        token = self.peek() or ""
        if token == "**":
            self._take()
            return Markup("<msup><mrow>{}</mrow><mrow>{}</mrow></msup>").format(base, self._power())
        if token in _POWERS or re.fullmatch(r"\^\d+", token):
            self._take()
            raised_to = _POWERS.get(token, token[1:])
            return Markup("<msup><mrow>{}</mrow><mn>{}</mn></msup>").format(base, raised_to)
        return base

    def _atom(self) -> Markup:
        token = self._take()
        if token == "(":
            return self._group()
        if token in _SUMS and _SUMS[token] == "−":
            return Markup("<mo>−</mo>") + self._atom()
        if token == ")" or token in _OPERATORS:
            raise _Unfit
        if self.peek() == "(":
            return _words(token) + self._atom()
        return _words(token)

    def _group(self) -> Markup:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Unfit
        inside = self.relation()
        if self._take() != ")":
            raise _Unfit
        self._depth -= 1
        return Markup("<mrow><mo>(</mo>{}<mo>)</mo></mrow>").format(inside)


_OPENED, _CLOSED = Markup("<mrow><mo>(</mo>"), Markup("<mo>)</mo></mrow>")


def _bare(shown: Markup) -> Markup:
    """Removes the parentheses around a part that a fraction bar already groups."""
    if shown.startswith(_OPENED) and shown.endswith(_CLOSED) and shown.count("<mo>(</mo>") == 1:
        return Markup(str(shown)[len(_OPENED) : -len(_CLOSED)])
    return shown


def _words(text: str) -> Markup:
    """A number with its words: ``近20万吨``, ``23.2 t/m²``."""
    pieces = [piece for piece in _NUMBER.split(raised(text)) if piece]
    shown = [
        Markup("<mn>{}</mn>").format(piece)
        if _NUMBER.fullmatch(piece)
        else Markup("<mtext>{}</mtext>").format(Markup(str(escape(piece)).replace(" ", "\u00a0")))
        for piece in pieces
    ]
    return shown[0] if len(shown) == 1 else Markup("<mrow>{}</mrow>").format(Markup("").join(shown))
