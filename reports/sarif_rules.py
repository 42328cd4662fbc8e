"""The rules of a SARIF log: every rule that ran, with its manual, and everything else that has findings."""

from __future__ import annotations

from collections.abc import Mapping

from audit.base.findings import Severity
from audit.engine.result import Result
from audit.reports.telling import shown
from audit.rules.rule import MANUAL_HEADINGS, Rule, sections

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
    Severity.NONE: "none",
}
# The meaning of names of findings that no rule module makes.
_OTHERS = {
    "invalid-claim-file": "A claim file, or a part of it, that cannot be audited.",
    "idle-waiver": "A waiver that matches nothing, or whose last day has passed.",
    "part-not-read": "A part of a document that is no text, such as a picture or a chart, and was not audited.",
}


def descriptors(result: Result) -> list[dict[str, object]]:
    """A descriptor for each rule that ran and for each name of a finding, in a fixed order."""
    described = {rule.name: _of_rule(rule) for rule in result.rules}
    for finding in result.findings:
        if finding.rule not in described:
            described[finding.rule] = _of_name(finding.rule, LEVELS[finding.severity])
    return [described[name] for name in sorted(described)]


def _of_rule(rule: Rule) -> dict[str, object]:
    """A rule module's descriptor. Its level is the standard's default: each result gives its own."""
    parts = sections(rule.manual)
    summary = " ".join(parts[""].split()) or rule.name
    return {
        "id": rule.name,
        "shortDescription": message(summary),
        "fullDescription": message(" ".join(parts.get("What it does", "").split()) or summary),
        "help": {**message(rule.manual.strip()), "markdown": _markdown(summary, parts)},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"since": rule.meta.since},
    }


def _of_name(name: str, level: str) -> dict[str, object]:
    told = _OTHERS.get(name, f"Findings of {shown(name)}.")
    return {"id": name, "shortDescription": message(told), "defaultConfiguration": {"level": level}}


def _markdown(summary: str, parts: Mapping[str, str]) -> str:
    told = [summary]
    told.extend(f"### {heading}\n\n{parts[heading]}" for heading in MANUAL_HEADINGS if parts.get(heading))
    return "\n\n".join(told)


def message(text: str) -> dict[str, str]:
    """A SARIF message that shows ``text`` unchanged: braces would be placeholders, and anything like a link would be
    one."""
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text}
