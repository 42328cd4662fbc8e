"""Auditing one document: every rule runs over it, and its findings are stamped with rule and severity."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from audit.base.effort import Effort
from audit.base.findings import Finding, Severity, Verdict, sentence
from audit.base.source import Place, Source
from audit.claimfile.model import Document, Waiver
from audit.consistency.coupling import is_coupled, is_tied, is_witnessed
from audit.engine.result import Audited
from audit.rules.material import Material, examine
from audit.rules.outcomes import is_shown, never_accused
from audit.rules.rule import Rule
from audit.rules.severity import restamped, stamped

if TYPE_CHECKING:
    from typing import Any

    from audit.consistency.constraints import Constraint
    from audit.engine.placed import PlacedClaim


_AN_AUDIT = 6  # steps charged for an audit of hardly anything
_AUDITED_IN_A_STEP = 3  # claims audited in one step; a check counts as two of them
_WRONG = (Verdict.FAILS, Verdict.IMPLAUSIBLE)  # diagnosed whatever their severity

Progress = Callable[[int, int], None]  # files done, files in all


class FileOutcome(NamedTuple):
    """What auditing one file gave.

    ``statements`` is what rules that compare files gathered from it; ``audited`` is the file itself, if
    requested."""

    source: Source
    outcomes: tuple[Finding, ...]
    statements: dict[str, list[Any]]
    claims: int
    waivers: tuple[Waiver, ...]
    audited: Audited | None = None
    names: tuple[str, ...] = ()  # of claims and derived quantities
    has_text: bool = False  # the article's text is named and could be read
    beside: tuple[str, ...] = ()  # paths of the other files it was made from: the article's text, notes
    placed: tuple[tuple[str, PlacedClaim], ...] = ()  # the claims, each with its file
    texts: tuple[Source, ...] = ()  # other files that findings point to
    article: tuple[int, int] | None = None  # of a claim file: where the article it is about is in its text
    text_named: str = ""  # the file with the article's text, as the claim file names it


AuditFiles = Callable[
    [Sequence[str], Sequence[Rule], int, Progress | None, bool], Iterator[FileOutcome]
]  # files, rules, jobs, progress, and whether documents are kept; the same as ``engine._audit_all``


def audit_document(document: Document, rules: Sequence[Rule], keep: bool = False) -> FileOutcome:
    """Runs every rule over one loaded document; ``keep`` keeps the document as well."""
    return audit_material(examine(document), rules, keep)


def audit_material(material: Material, rules: Sequence[Rule], keep: bool = False) -> FileOutcome:
    """The same for a document whose numbers have already been read."""
    document = material.document
    statements: dict[str, list[Any]] = {}
    outcomes = _outcomes(material, rules, statements)
    untold = never_accused(document.checks)
    if any(one.verdict in _WRONG and is_shown(one, untold) for one in outcomes):
        outcomes = _diagnosed(material, rules, outcomes, untold)
    if document.article.text is not None:
        for rule in rules:
            _run_in_text(rule, material, outcomes)
    audited = _kept(document, material) if keep else None
    claims, waivers = len(document.claims), document.waivers
    names = (*document.claims, *document.derived)
    has_text = document.article.text is not None and _has_text(material)
    return FileOutcome(
        document.source,
        tuple(outcomes),
        statements,
        claims,
        waivers,
        audited,
        names,
        has_text,
        () if document.text_file is None else (document.text_file,),
        text_named="" if document.article.text is None else document.article.text.value,
    )


def _has_text(material: Material) -> bool:
    found = material.anchored()
    return found is not None and found.anchors is not None


def _kept(document: Document, material: Material) -> Audited:
    found = material.anchored()
    if found is None:
        return Audited(document, material.readings)
    from audit.article.article_text import article_text  # only reports that show the article need it

    return Audited(document, material.readings, article_text(found, document))


def _outcomes(material: Material, rules: Sequence[Rule], statements: dict[str, list[Any]]) -> list[Finding]:
    """What the rules find in one document, its faults first."""
    outcomes = list(material.document.faults)
    for rule in rules:
        _run_rule(rule, material, outcomes, statements)
    together = [rule for rule in rules if rule.together is not None]
    if together and _is_to_be_proven(material, rules):
        for rule in together:
            _run_together(rule, material, rules, outcomes)
    if together and is_tied(material):
        for rule in together:
            _share(rule, material, rules, outcomes, statements)
    return outcomes


def outcomes_of(
    document: Document, rules: Sequence[Rule], effort: Effort | None = None,
    about: frozenset[Place] | None = None,
) -> list[Finding]:  # fmt: skip
    """What the rules find in one document, without repairs, within an ``effort`` shared with others.

    ``about`` holds the places of the checks whose outcomes are wanted, if not all."""
    return _outcomes(examine(document, effort, about), rules, {})


def _run_together(rule: Rule, material: Material, rules: Sequence[Rule], outcomes: list[Finding]) -> None:
    try:
        assert rule.together is not None
        found = rule.together(material, demands(material, rules), rule.options)
        outcomes.extend(list(stamped(rule, found)))
    except Exception as error:  # for the same reason as in _run_rule
        outcomes.append(crash(rule.name, error, Place.whole_file(material.document.source.file)))


def _share(
    rule: Rule, material: Material, rules: Sequence[Rule], outcomes: list[Finding],
    statements: dict[str, list[Any]],
) -> None:  # fmt: skip
    """What a file contributes to a rule that treats several files as one system."""
    from audit.consistency.corpus import shared

    try:
        statements[rule.name] = [shared(material, demands(material, rules))]
    except Exception as error:  # for the same reason as in _run_rule
        outcomes.append(crash(rule.name, error, Place.whole_file(material.document.source.file)))


def _run_in_text(rule: Rule, material: Material, outcomes: list[Finding]) -> None:
    """What a rule finds in the article's text. Runs after the diagnosis, since a repaired number is in no
    text."""
    if rule.in_text is None:
        return
    try:
        outcomes.extend(list(stamped(rule, rule.in_text(material, rule.options))))
    except Exception as error:  # for the same reason as in _run_rule
        outcomes.append(crash(rule.name, error, Place.whole_file(material.document.source.file)))


def demands(material: Material, rules: Sequence[Rule]) -> list[Constraint]:
    """What all checks of a document demand of its claims, worked out once."""
    if material.demands is None:
        material.demands = [
            one
            for rule in rules
            if rule.constrain is not None
            for one in rule.constrain(material, rule.options)
        ]
    return material.demands


def _is_to_be_proven(material: Material, rules: Sequence[Rule]) -> bool:
    """Whether it still has to be proved that all checks can hold together."""
    try:
        return is_coupled(material) and not is_witnessed(material, _demanded_beside(material, rules))
    except Exception:  # reported where the same rule is asked for all its demands
        return True


def _demanded_beside(material: Material, rules: Sequence[Rule]) -> Iterator[Constraint]:
    """Demands in addition to the relations that the checks state."""
    for rule in rules:
        if rule.constrain is not None and not rule.of_relations:
            yield from rule.constrain(material, rule.options)


def _diagnosed(
    material: Material, rules: Sequence[Rule], outcomes: list[Finding], untold: frozenset[str]
) -> list[Finding]:
    """The outcomes with repairs; a diagnosis that crashes is reported in addition and costs no outcome."""
    from audit.diagnosis.nearby import Part
    from audit.diagnosis.repairing import diagnosed

    def again(like: Material | None, document: Document, asked: frozenset[str]) -> list[Finding]:
        some = [rule for rule in rules if rule.name in asked] if asked else rules
        return _again(document, some, (like or material).effort, like)

    try:
        whole = Part(material, demands(material, rules), outcomes)
        found = diagnosed(whole, again, any(rule.together is not None for rule in rules), untold)
        return [*restamped(found, rules), *_left_out(material, found)]
    except Exception as error:
        return [*outcomes, crash("diagnosis", error, Place.whole_file(material.document.source.file))]


def _again(document: Document, rules: Sequence[Rule], effort: Effort, like: Material | None) -> list[Finding]:
    """What the rules find in a document audited for the sake of another, with its numbers read as in
    ``like``."""
    effort.steps(_AN_AUDIT + (len(document.claims) + 2 * len(document.checks)) // _AUDITED_IN_A_STEP)
    return _outcomes(examine(document, effort, None, like), rules, {})


def _left_out(material: Material, found: Sequence[Finding]) -> Iterator[Finding]:
    """One remark on what was not examined because the file's effort is used up."""
    from audit.diagnosis.notes import NOT_TO_THE_END

    number = sum(NOT_TO_THE_END in one.notes for one in found)
    if number:
        reason = sentence(
            "the limit of work for one file is reached: for {number} of the findings the search for repairs was cut short", number=number,
        )  # fmt: skip
        place = Place.whole_file(material.document.source.file)
        yield Finding(Verdict.UNDECIDED, reason, place, rule="diagnosis", severity=Severity.NOTE)


def _run_rule(
    rule: Rule, material: Material, outcomes: list[Finding], statements: dict[str, list[Any]]
) -> None:
    try:
        if rule.check is not None:
            found = rule.check(material, rule.options)
            if found:  # an iterator, or None
                outcomes.extend(stamped(rule, found))
        if rule.gather is not None:
            gathered = list(rule.gather(material, rule.options))
            if gathered:
                statements[rule.name] = gathered
    except Exception as error:  # a third-party rule may raise anything; the other rules still report
        outcomes.append(crash(rule.name, error, Place.whole_file(material.document.source.file)))


def crash(rule: str, error: Exception, place: Place) -> Finding:
    """The finding about a rule that stopped with an exception."""
    return Finding(
        Verdict.INVALID,
        sentence(
            "the rule `{rule}` stopped with {kind}: {text}", rule=rule, kind=type(error).__name__, text=error
        ),
        place,
        help=sentence(
            "this is a fault of the rule, not of the article; --ignore {rule} leaves it out", rule=rule
        ),
        rule=rule,
        severity=Severity.ERROR,
    )
