"""What a rule works on: a document with its readings, and answers about relations between its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from audit.base.effort import Effort
from audit.base.findings import Sentence, sentence
from audit.base.source import Place, Text
from audit.claimfile.model import Check, Document
from audit.claimfile.stating import SHAPES, operands, placeholders, shape_of
from audit.claimfile.values import span_of
from audit.expressions import (
    Decision,
    Expression,
    Fault,
    Name,
    Quantity,
    Relation,
    Value,
    decide,
    decide_stated,
    evaluate,
    names,
    parse_expression,
    parse_relation,
    quantity_from_reading,
    unreadable,
)
from audit.expressions.tree import is_duration
from audit.interpretation.readings import Known, readings_of, shortened
from audit.numbers import Kind, Reading
from audit.numbers.reading import Unread
from audit.rules.stated import stated_of_claims
from audit.units import ONE

if TYPE_CHECKING:
    from typing import Any

    from audit.article.article_text import Anchored
    from audit.consistency.constraints import Constraint
    from audit.expressions.forms import Form

# The checks that are relations between expressions. Each is decided once, whichever rule asks.
RELATIONS = ("that", *SHAPES)


class Material:
    """A document, its readings, and answers about its numbers.

    Rules only ask; anything worked out once is kept. ``effort`` is the work that all questions about the file
    together may cost. ``derived`` holds the derived quantities that could be parsed, except those derived from
    themselves, which are in ``circles``. ``about``, where given, holds the places of the checks whose outcomes are
    wanted; the other checks still count as facts of the file."""

    __slots__ = (
        "_about",
        "_anchored",
        "_by_kind",
        "_claims",
        "_decisions",
        "_relations",
        "_symbolic",
        "_trees",
        "circles",
        "demands",
        "derived",
        "document",
        "effort",
        "kept",
        "quantities",
        "readings",
        "unreadable",
    )

    def __init__(
        self, document: Document, effort: Effort | None = None, about: frozenset[Place] | None = None,
        like: Material | None = None,
    ) -> None:  # fmt: skip
        found = readings_of(document, None if like is None else like.known)
        self.document: Document = document
        self._about = about
        self.effort = effort or Effort()
        self.readings: dict[str, Reading] = found.readings
        self.unreadable: dict[str, Unread] = found.unreadable
        self.quantities = _quantities(document, found.readings)
        self.derived: dict[str, Expression] = {}
        self._by_kind: dict[str, list[Check]] = {}
        for entry in document.checks:
            self._by_kind.setdefault(entry.kind, []).append(entry)
        self._trees: dict[Text, Expression | Fault] = {}
        self._relations: dict[int, Relation | Fault] = {}
        self._decisions: dict[int, Decision] = {}
        self._claims: dict[int, tuple[str, ...]] = {}
        self._symbolic: dict[str, Quantity] | None = None
        self._anchored: Anchored | None = None
        self.kept: dict[str, Any] = {}  # what a rule works out once and needs again, by the rule's name
        self.demands: list[Constraint] | None = None  # what the rules' checks demand, once somebody has asked
        self.circles: tuple[tuple[str, ...], ...] = ()
        if document.derived:
            self._derive()

    def _derive(self) -> None:
        """Parses the derived quantities.

        Whatever needs a faulty or circular one stays undecided; the fault is reported once, where it is
        derived."""
        from audit.rules.cycles import circles  # imported here, since many files derive nothing

        for name, derived in self.document.derived.items():
            tree = self.expression(derived.expression)
            if not isinstance(tree, Fault):
                self.derived[name] = tree
        self.circles = circles({name: names(tree) for name, tree in self.derived.items()})
        for name in (one for circle in self.circles for one in circle):
            del self.derived[name]
        for name, derived in self.document.derived.items():
            if name not in self.derived:
                self.quantities[name] = unreadable(name, name, derived.place, ONE)

    @property
    def known(self) -> Known:
        """The claims with what was read in them."""
        return self.document.claims, self.readings

    def anchored(self) -> Anchored | None:
        """The article's text with the claims anchored in it; ``None`` if the file names no text."""
        if self._anchored is None and self.document.article.text is not None:
            from audit.article.article_text import anchored  # imported here, since most files name no text

            self._anchored = anchored(self.document, self.readings)
        return self._anchored

    def readings_of(self, *kinds: Kind) -> list[tuple[str, Reading]]:
        """The readings of these kinds, with the names of their claims."""
        return [named for named in self.readings.items() if named[1].kind in kinds]

    def checks(self, *kinds: str) -> Iterator[Check]:
        """The file's checks of these kinds, in order."""
        if len(kinds) == 1:
            return iter(self._by_kind.get(kinds[0], ()))
        return (entry for entry in self.document.checks if entry.kind in kinds)

    def has_checks(self, kind: str) -> bool:
        """Whether the file has a check of a kind."""
        return kind in self._by_kind

    def judged_checks(self, *kinds: str) -> Iterator[Check]:
        """The checks of these kinds whose outcomes are wanted: all of them, unless a single claim is being
        tried."""
        found = self.checks(*kinds)
        return found if self._about is None else (entry for entry in found if entry.place in self._about)

    def sound_checks(self, *kinds: str) -> Iterator[Check]:
        """The checks to judge of these kinds whose operands all exist: names of claims, numbers or dates.

        The others cannot be decided, and the rule ``faulty-expression`` reports why."""
        for entry in self.judged_checks(*kinds):
            if next(self.unknown_operands(entry), None) is None:
                yield entry

    def unknown_operands(self, entry: Check) -> Iterator[Text]:
        """The operands of such a check that are neither the name of a claim nor a number, date or time."""
        for key, value in entry.fields.items():
            if key in _NO_OPERANDS or isinstance(value, dict):
                continue
            for text in (value,) if isinstance(value, Text) else value:
                if not self.names(text.value) and (key in _NAMES_ONLY or not self._is_literal(text)):
                    yield text

    def _is_literal(self, text: Text) -> bool:
        return _is_constant(text.value) or is_duration(self.expression(text))

    def names(self, name: str) -> bool:
        """Whether the file has a claim with this name, even a faulty one."""
        return name in self.quantities

    def is_readable(self, name: str) -> bool:
        """Whether a claim with this name has a number to compute with; a name or a code has none."""
        quantity = self.quantities.get(name)
        return quantity is not None and quantity.readable

    def says(self, name: str) -> str:
        """A claim's number as printed; the name itself if there is no such claim."""
        claim = self.document.claims.get(name)
        return claim.says.value if claim is not None else name

    def expression(self, text: Text) -> Expression | Fault:
        """The tree of an expression of the file, or what is wrong with it."""
        name = text.value
        if name in self.document.claims:  # most operands are names, which need no parser
            return Name(name, 0, len(name))
        tree = self._trees.get(text)
        if tree is None:
            tree = self._trees[text] = parse_expression(text)
        return tree

    def value(self, tree: Expression) -> Value | Fault:
        """The set of values of an expression, or why there is none."""
        value = evaluate(tree, self.quantities, self.derived, self.effort)
        if value.trouble is None:
            return value
        return Fault(value.trouble.reason, Place.whole_file(self.document.source.file), value.trouble.help)

    def decision(self, entry: Check) -> Decision | Fault:
        """What the sets of the written numbers decide about a check that is a relation (see
        ``RELATIONS``)."""
        decision = self._decisions.get(id(entry))
        if decision is None:
            made = self._decided(entry)
            if isinstance(made, Fault):
                return made
            decision = made
            if decision.mismatch is not None:
                whole = self._otherwise(entry) or self._for_each_one(decision.relation)
                if whole is not None:
                    decision, self._relations[id(entry)] = whole, whole.relation
            self._decisions[id(entry)] = decision
        return decision

    def _decided(self, entry: Check) -> Decision | Fault:
        """The decision on a relation as it is written."""
        stated = stated_of_claims(entry, self.document.claims)
        if stated is not None:
            return decide_stated(stated, self.quantities, self.derived, self.effort)
        relation = self._relation(entry)
        if isinstance(relation, Fault):
            return relation
        return decide(relation, self.quantities, self.derived, self.effort)

    def _otherwise(self, entry: Check) -> Decision | None:
        """The decision on a form whose relation the units do not suit: an amount divided by a rate, for
        example."""
        if entry.kind not in SHAPES or not shape_of(entry).otherwise:
            return None
        relation = self._stated(*placeholders(entry, otherwise=True))
        if isinstance(relation, Fault):
            return None
        decision = decide(relation, self.quantities, self.derived, self.effort)
        return decision if decision.mismatch is None else self._for_each_one(relation)

    def _for_each_one(self, relation: Relation) -> Decision | None:
        """The decision on a relation once the missing unit that an amount is for has been filled in."""
        from audit.interpretation.implied_units import completed  # needed only where the units do not fit

        return completed(relation, self.quantities, self.derived, self._words, self.effort)

    def _words(self, name: str) -> str:
        """How messages refer to a claim: its name, its number, and its meaning."""
        claim = self.document.claims.get(name)
        if claim is None:
            return name
        return f"{name} {claim.says.value} {'' if claim.means is None else claim.means.value}"

    def relation(self, entry: Check) -> Relation | Fault:
        """The relation stated by a check of a kind in ``RELATIONS``, including the unit that it leaves
        out."""
        self.decision(entry)
        return self._relation(entry)

    def demanded(self, entry: Check, rule: str, text: str) -> Iterator[Constraint]:
        """What a check of a kind in ``RELATIONS`` demands of its claims."""
        from audit.consistency.constraints import of_relation

        relation = self.relation(entry)
        if isinstance(relation, Relation):
            yield from of_relation(
                relation, self.symbolic(), self.derived, rule, text, entry.place, self.effort
            )

    def symbolic(self) -> dict[str, Quantity]:
        """The quantities with every number left open; see ``audit.consistency.constraints``."""
        if self._symbolic is None:
            from audit.consistency.constraints import symbolic

            self._symbolic = symbolic(self.quantities)
        return self._symbolic

    def form_of(self, tree: Expression) -> tuple[Form | None, tuple[str, ...]]:
        """An expression as a form in which every claim is a variable, together with these claims.

        There is no form where the expression has a fault."""
        from audit.consistency.constraints import form_of

        return form_of(tree, self.symbolic(), self.derived)

    def _relation(self, entry: Check) -> Relation | Fault:
        """A relation as written or, once it is decided, with the unit that it leaves out."""
        relation = self._relations.get(id(entry))
        if relation is None:
            relation = self._relations[id(entry)] = self._read(entry)
        return relation

    def _read(self, entry: Check) -> Relation | Fault:
        if entry.kind == "that":
            return parse_relation(entry.required("that"))
        return self._stated(*placeholders(entry))

    def _stated(self, text: str, texts: Mapping[str, Text]) -> Relation | Fault:
        """The relation of a form, with the trees of its operands in it."""
        from audit.expressions.filling import filled_relation, template  # many files state no form

        trees: dict[str, Expression] = {}
        claims = self.document.claims
        for name, one in texts.items():
            value = one.value
            if value in claims:  # the same shortcut as in ``expression``, taken by nearly all operands
                trees[name] = Name(value, 0, len(value))
                continue
            tree = self.expression(one)
            if isinstance(tree, Fault):
                return tree
            trees[name] = tree
        relation = template(text)
        return relation if isinstance(relation, Fault) else filled_relation(relation, trees)

    def claims_in(self, tree: Expression | Relation) -> tuple[str, ...]:
        """The claims that an expression rests on, with derived quantities expanded, each once, in order."""
        return tuple([name for name in self._names_in(tree) if name in self.document.claims])

    def _names_in(self, tree: Expression | Relation) -> tuple[str, ...]:
        """The names in an expression, including those in derived quantities, each once, in order."""
        if not self.derived:
            return names(tree)
        found: dict[str, None] = {}
        waiting = list(reversed(names(tree)))
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found[name] = None
            if name in self.derived and name not in self.document.claims:
                waiting.extend(reversed(names(self.derived[name])))
        return tuple(found)

    def why_missing(self, name: str) -> Sentence:
        """Why a claim has no reading."""
        if name in self.unreadable:
            says = shortened(self.says(name))
            return sentence("`{claim}` {says} cannot be read", claim=name, says=says)
        if name in self.document.claims:
            return sentence(
                "`{claim}` {says} holds no number to compute with", claim=name, says=self.says(name)
            )
        if name in self.document.unstated:
            return _not_given(self.document.unstated[name])
        if name in self.document.refused or name in self.document.derived:
            return sentence("`{claim}` is faulty itself", claim=name)
        return sentence("no claim is named `{claim}`", claim=name)

    def missing_in(self, entry: Check) -> Sentence | None:
        """Why a name in a relation has no number: the article does not give it, or its entry in the file is
        faulty.

        ``None`` if all names have numbers."""
        relation = self._relation(entry)
        for name in self._names_in(relation) if isinstance(relation, Relation) else ():
            if name not in self.document.claims and name not in self.derived and name in self.quantities:
                return self.why_missing(name)
        return None

    def claims_of(self, entry: Check) -> tuple[str, ...]:
        """The claims that a check of a kind in ``RELATIONS`` rests on."""
        found = self._claims.get(id(entry))
        if found is None:
            found = self._claims[id(entry)] = self._named_alone(entry) or self._claims_of(entry)
        return found

    def _named_alone(self, entry: Check) -> tuple[str, ...]:
        """The claims of a check whose operands are all claims, as in most totals and shares."""
        if entry.kind == "that":
            return ()
        named = [text.value for text in operands(entry)]
        return tuple(dict.fromkeys(named)) if self.document.claims.keys() >= set(named) else ()

    def _claims_of(self, entry: Check) -> tuple[str, ...]:
        relation = self._relation(entry)
        return () if isinstance(relation, Fault) else self.claims_in(relation)

    def used_names(self) -> set[str]:
        """The claims that some check uses."""
        used: set[str] = set()
        for entry in self.document.checks:
            used.update(self.claims_named(entry))
        return used

    def claims_named(self, entry: Check) -> tuple[str, ...]:
        """The claims that a check of any kind rests on."""
        if entry.kind in RELATIONS:
            return self.claims_of(entry)
        trees = [self.expression(text) for text in _texts(entry)]
        return tuple(name for tree in trees if not isinstance(tree, Fault) for name in self.claims_in(tree))


def _not_given(what: Text) -> Sentence:
    return sentence("the article does not give {what} (needs one more number)", what=what.value)


def _quantities(document: Document, readings: dict[str, Reading]) -> dict[str, Quantity]:
    """The numbers as expressions see them; whatever needs one that could not be read stays undecided."""
    found = {}
    for name, claim in document.claims.items():
        reading, says = readings.get(name), claim.says
        if reading is not None and (reading.value is not None or not _says_nothing(reading)):
            found[name] = quantity_from_reading(name, reading, says.place, says.value)
        else:
            found[name] = unreadable(name, says.value, says.place, ONE)
    for name in (*document.refused, *document.unstated):
        found[name] = unreadable(name, name, Place.whole_file(document.source.file), ONE)
    return found


def _says_nothing(reading: Reading) -> bool:
    """Whether a reading without a value has no bounds either: a name, a code, a date without its year."""
    low, high = reading.fair.low, reading.fair.high
    return low is None and high is None


def _is_constant(text: str) -> bool:
    return span_of(text) is not None or (text.isascii() and text.isdigit())


# Keys of a check that hold no names of claims, and keys whose text is not an expression.
_NO_OPERANDS = frozenset(("because", "name", "items", "open"))
_NAMES_ONLY = frozenset(("date", "weekday"))  # asked about the date that a claim prints
_WORDS = frozenset(("because", "name", "items", "open", "plausible"))


def _texts(entry: Check) -> Iterator[Text]:
    for key, value in entry.fields.items():
        if key in _WORDS:
            continue
        if isinstance(value, Text):
            yield value
        else:
            yield from value.values() if isinstance(value, dict) else value


def examine(
    document: Document, effort: Effort | None = None, about: frozenset[Place] | None = None,
    like: Material | None = None,
) -> Material:  # fmt: skip
    """Reads a document's numbers and prepares them for rules.

    ``effort`` is what is left for a document that is examined for the sake of another, such as a repaired copy.
    ``about`` holds the places of the checks to judge, if not all. Claims that ``like`` also has are taken from there
    as read, whichever checks the document leaves out."""
    return Material(document, effort, about, like)
