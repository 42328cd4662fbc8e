"""How severe the findings of a rule are: which verdict is an error, which may only warn, which is a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from audit.base.findings import SEVERITY_OF, Finding, Severity, Verdict
from audit.rules.rule import Rule


def severities(rule: Rule) -> Mapping[Verdict, Severity]:
    """The severity of each verdict of a rule: the usual one, or the configured one.

    A pass has no severity, an undecided check stays a note, and anything that could not be audited stays an
    error."""
    if rule.severity is None:
        return SEVERITY_OF
    kept = (Verdict.HOLDS, Verdict.UNDECIDED, Verdict.INVALID)
    return {verdict: SEVERITY_OF[verdict] if verdict in kept else rule.severity for verdict in Verdict}


def stamped(rule: Rule, found: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a rule with its name and the severity of each verdict."""
    of_verdict = severities(rule)
    for finding in found:
        yield finding._replace(rule=rule.name, severity=of_verdict[finding.verdict])


def restamped(outcomes: Sequence[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """The outcomes with the severities of their verdicts, which a diagnosis may have changed."""
    of_rule = {rule.name: severities(rule) for rule in rules}
    return [
        one._replace(severity=of_rule[one.rule][one.verdict]) if one.rule in of_rule else one
        for one in outcomes
    ]
