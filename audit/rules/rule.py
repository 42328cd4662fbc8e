"""What a rule is: a record, a manual (the module's docstring), options and a generator of findings.

A rule module has ``META`` (a ``RuleMeta``), ``check(material, options)`` for one file and, if it compares files,
``gather(material, options)`` and ``compare(statements, options)``.

``constrain(material, options)`` says what the rule's checks demand of their claims, for anything that looks at all
checks together (``together(demands, …)``) or looks for a repair; ``OF_RELATIONS = True`` says that these demands are
exactly the relations that its checks state. ``in_text(material, options)`` looks at the article's text, and is called
only if the claim file names one. ``ONLY_REMARKS = True`` says that ``check`` only remarks on the claim file and never
judges a number. The engine stamps name and severity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

from audit.base.findings import Finding, Severity
from audit.rules.material import Material

if TYPE_CHECKING:  # most runs look at each check by itself
    from typing import Any

    from audit.consistency.constraints import Constraint

MANUAL_HEADINGS = (
    "What it does",
    "Why it matters",
    "Example that fails",
    "Example that holds",
    "Undecided when",
    "Options",
    "References",
)


class RuleMeta(NamedTuple):
    """A rule's record. ``name`` states the pattern found, never the cure."""

    name: str
    since: str


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Rule(NamedTuple):
    """A rule, ready to run."""

    meta: RuleMeta
    manual: str
    options: Any
    check: Callable[[Material, Any], Iterable[Finding]] | None
    gather: Callable[[Material, Any], Iterable[Any]] | None
    compare: Callable[[list[Any], Any], Iterator[Finding]] | None
    constrain: Callable[[Material, Any], Iterator[Constraint]] | None = None
    together: Callable[[Material, list[Constraint], Any], Iterator[Finding]] | None = None
    in_text: Callable[[Material, Any], Iterator[Finding]] | None = None
    of_relations: bool = False  # its demands are the relations of its checks, as they were decided
    severity: Severity | None = None  # of its findings, where a configuration sets it
    only_remarks: bool = False  # its findings are remarks on the claim file and judge no number

    def __repr__(self) -> str:
        return f"<Rule {self.name}>"

    @property
    def name(self) -> str:
        """The rule's name, as in reports and on the command line."""
        return self.meta.name


def rule_of(module: ModuleType) -> Rule:
    """The rule defined by a module. Raises ``AttributeError`` if the module has no ``META``."""
    return Rule(
        module.META,
        module.__doc__ or _manual_in_source(module),
        getattr(module, "OPTIONS", NoOptions()),
        getattr(module, "check", None),
        getattr(module, "gather", None),
        getattr(module, "compare", None),
        getattr(module, "constrain", None),
        getattr(module, "together", None),
        getattr(module, "in_text", None),
        getattr(module, "OF_RELATIONS", False),
        only_remarks=getattr(module, "ONLY_REMARKS", False),
    )


def _manual_in_source(module: ModuleType) -> str:
    from audit.rules.manuals import manual_of  # needed only if the module was compiled without docstrings

    return manual_of(module.__doc__, getattr(module, "__file__", None))


def sections(manual: str) -> Mapping[str, str]:
    """A manual's sections by heading; the text before the first heading is under ``""``."""
    found: dict[str, list[str]] = {"": []}
    current = ""
    for line in manual.splitlines():
        if line.strip() in MANUAL_HEADINGS:
            current = line.strip()
            found[current] = []
        elif not (set(line.strip()) == {"-"} and not found[current]):
            found[current].append(line)
    return {heading: "\n".join(lines).strip("\n") for heading, lines in found.items()}
