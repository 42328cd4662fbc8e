"""The parser: precedence climbing over tokens, with a place for every fault. Nothing is ever evaluated here.

Binding, loosest first: comparisons, ``+ -``, ``* /``, unary minus, ``**`` (to the right).
"""

from __future__ import annotations

from audit.base.findings import Sentence, marked, sentence, series
from audit.base.source import Text
from audit.expressions.tokens import END, NAME, NUMBER, SIGN, Complaint, Token, tokens
from audit.expressions.tree import (
    COMPARISONS,
    FUNCTIONS,
    Binary,
    Call,
    Expression,
    Fault,
    Name,
    Negative,
    Relation,
)
from audit.units.money import code_of, signs

LONGEST = 10_000  # characters of one expression
DEEPEST = 100  # nesting of parentheses and function calls
MOST_OPERATORS = 100  # in one expression; a longer sum can be written with sum()

_PRECEDENCE = {"+": 1, "-": 1, "*": 2, "/": 2}
_POWER = 3
_TWO_CHECKS = marked("write two conditions as two checks")
_NO_QUOTES = marked("write names and numbers without quotation marks")
_ROUND = marked("write parentheses as ( )")
_ADVICE = {
    "=": marked("to compare two sides write =="),
    "^": marked("a power is written with **"),
    "!": marked("“not equal” is written !="),
    "%": marked("a percent sign belongs directly after a number: 20%"),
    "&": _TWO_CHECKS,
    "|": _TWO_CHECKS,
    ",": marked("leave the comma out of a number: 1250; a comma only separates the arguments of a function"),
    ".": marked("write a decimal point between digits, and a name without points"),
    "'": _NO_QUOTES,
    '"': _NO_QUOTES,
    "[": _ROUND,
    "]": _ROUND,
    "{": _ROUND,
    "}": _ROUND,
    "#": marked("write a comment on a line of its own"),
}
_OPERATORS = marked("an expression has names, numbers, + - * / **, parentheses, comparisons and functions")


class _Stop(Exception):
    """Leaves the parser at the first fault; it never leaves this module."""

    def __init__(self, complaint: Complaint) -> None:
        self.complaint = complaint


def parse(text: Text) -> Relation | Expression | Fault:
    """Reads an expression or a relation. Never raises: a text that cannot be read gives a ``Fault`` with its
    place."""
    written = text.value
    if len(written) > LONGEST:
        message = sentence("an expression of {count} characters is too long", count=len(written))
        return Fault(message, text.place, sentence("write at most {most} characters", most=LONGEST))
    found = tokens(written)
    if type(found) is Complaint:
        return _fault(found, text)
    try:
        return _Parser(found).whole()  # type: ignore[arg-type]
    except _Stop as stop:
        return _fault(stop.complaint, text)


def parse_relation(text: Text) -> Relation | Fault:
    """Reads a relation; an expression without a comparison is a fault."""
    found = parse(text)
    if type(found) is Relation or type(found) is Fault:
        return found
    message = sentence("`{text}` compares nothing", text=text.value)
    return Fault(message, text.place, sentence("write a relation, such as total == a + b"))


def parse_expression(text: Text) -> Expression | Fault:
    """Reads an expression; a relation is a fault."""
    found = parse(text)
    if type(found) is not Relation:
        return found  # type: ignore[return-value]
    message = sentence("`{text}` compares, where a quantity is wanted", text=text.value)
    return Fault(message, text.place, sentence("move the relation to `checks:`"))


def _fault(complaint: Complaint, text: Text) -> Fault:
    return Fault(complaint.message, text.at(complaint.start, complaint.end), complaint.help)


class _Parser:
    """One pass over the tokens of one expression."""

    __slots__ = ("at", "depth", "operators", "tokens")

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.operators = 0

    def whole(self) -> Relation | Expression:
        first = self.binary(1)
        token = self.tokens[self.at]
        if token.kind == END:
            return first
        if token.text not in COMPARISONS:
            raise self.unexpected(token)
        operands, operators = [first], []
        while (sign := self.tokens[self.at]).text in COMPARISONS:
            self.count(sign)
            operators.append(sign.text)
            operands.append(self.binary(1))
        if sign.kind != END:
            raise self.unexpected(sign)
        return Relation(tuple(operands), tuple(operators), first.start, operands[-1].end)

    def binary(self, least: int) -> Expression:
        """An expression whose operators bind at least as tightly as ``least``."""
        left = self.unary()
        while True:
            token = self.tokens[self.at]
            binding = _PRECEDENCE.get(token.text, 0)
            if binding < least:
                return left
            self.count(token)
            right = self.binary(binding + 1)
            left = Binary(operator=token.text, left=left, right=right, start=left.start, end=right.end)

    def unary(self) -> Expression:
        token = self.tokens[self.at]
        if token.text != "-":
            return self.power()
        self.count(token)
        operand = self.unary()
        return Negative(operand, token.start, operand.end)

    def power(self) -> Expression:
        base = self.atom()
        token = self.tokens[self.at]
        if token.text != "**":
            return base
        self.count(token)
        exponent = self.unary()
        return Binary("**", base, exponent, base.start, exponent.end)

    def atom(self) -> Expression:
        token = self.tokens[self.at]
        self.at += 1
        if token.kind == NAME:
            if self.tokens[self.at].text == "(":
                return self.call(token)
            return Name(token.text, token.start, token.end)
        if token.kind == NUMBER:
            assert token.node is not None
            return token.node
        if token.text == "(":
            return self.inside(token)
        self.at -= 1
        raise self.unexpected(token)

    def inside(self, opening: Token) -> Expression:
        self.deeper(opening)
        found = self.binary(1)
        self.closing(opening)
        return found

    def call(self, name: Token) -> Expression:
        if name.text not in FUNCTIONS:
            raise _unknown_function(name)
        opening = self.tokens[self.at]
        self.at += 1
        self.deeper(opening)
        arguments = [self.binary(1)]
        while self.tokens[self.at].text == ",":
            self.at += 1
            arguments.append(self.binary(1))
        end = self.closing(opening)
        _check_arguments(name, len(arguments), end)
        return Call(name.text, tuple(arguments), name.start, end)

    def deeper(self, opening: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            message = sentence("parentheses are nested more than {most} deep", most=DEEPEST)
            raise _stop(message, opening, sentence("give parts of the expression a name under `derived:`"))

    def closing(self, opening: Token) -> int:
        token = self.tokens[self.at]
        if token.text != ")":
            if token.kind == END:
                raise _stop(sentence("this parenthesis is never closed"), opening, sentence("add a `)`"))
            raise self.unexpected(token)
        self.depth -= 1
        self.at += 1
        return token.end

    def count(self, token: Token) -> None:
        """Steps over an operator; too many of them would make a tree too deep to walk."""
        self.at += 1
        self.operators += 1
        if self.operators > MOST_OPERATORS:
            message = sentence("more than {most} operators in one expression", most=MOST_OPERATORS)
            raise _stop(message, token, sentence("use sum(), or name parts under `derived:`"))

    def unexpected(self, token: Token) -> _Stop:
        if token.kind == END and self.at == 0:
            return _stop(
                sentence("the expression is empty"), token, sentence("write one, or leave out the key")
            )
        if token.kind == END:
            last = self.tokens[self.at - 1] if self.at else token
            message = sentence("the expression ends where {wanted}", wanted=self.wanted())
            return _stop(message, last, sentence("complete it, or leave out what comes before"))
        message = sentence("there is a `{found}` where {wanted}", found=token.text, wanted=self.wanted())
        return _stop(message, token, self.advice(token))

    def advice(self, token: Token) -> Sentence:
        """Advice about a token that is not allowed where it is."""
        before = self.tokens[self.at - 1] if self.at else None
        if token.kind == NAME:
            return _on_word(token.text)
        if token.kind == NUMBER:
            two_numbers = before is not None and before.kind == NUMBER
            return sentence("write it as one number: 120000000 or 1.2亿") if two_numbers else _between()
        if token.text in COMPARISONS:
            return sentence("an expression cannot contain a comparison")
        if token.text == ")":
            is_empty = before is not None and before.text == "("
            return (
                sentence("write its arguments: sum(a, b)")
                if is_empty
                else sentence("remove it, or add the `(` that it closes")
            )
        if token.text == "(":
            return _between()
        if token.text in signs():
            return sentence("write the currency after the number: 5 {code}", code=code_of(token.text))
        return Sentence(_ADVICE.get(token.text, _OPERATORS))

    def wanted(self) -> Sentence:
        """What the grammar allows at the current token."""
        before = self.tokens[self.at - 1] if self.at else None
        if before is None or (before.kind == SIGN and before.text != ")"):
            return sentence("a name, a number or a parenthesis is expected")
        return sentence("an operator is expected")


def _stop(message: Sentence, token: Token, help_text: Sentence | None) -> _Stop:
    return _Stop(Complaint(message, token.start, token.end, help_text))


def _on_word(word: str) -> Sentence:
    from audit.expressions.suggest import advice_on

    return advice_on(word) or _between()


def _between() -> Sentence:
    return sentence("write an operator between the two; a name has no spaces")


def _unknown_function(name: Token) -> _Stop:
    from audit.expressions.suggest import closest

    guess = closest(name.text, FUNCTIONS)
    known = sentence("the functions are {known}", known=series(FUNCTIONS, marked(", ")))
    help_text = known if guess is None else sentence("did you mean `{guess}`?", guess=guess)
    return _stop(sentence("there is no function `{name}`", name=name.text), name, help_text)


def _check_arguments(name: Token, count: int, end: int) -> None:
    most = {"abs": 1, "round": 2}.get(name.text)
    if most is not None and count > most:
        message = sentence(
            "{name}() takes at most {most} arguments, not {count}", name=name.text, most=most, count=count
        )
        raise _Stop(Complaint(message, name.start, end, sentence("write a decimal point as `.`, not as `,`")))
