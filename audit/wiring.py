"""The one place where core, rules and reports meet. Commands and the Python interface go through here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from audit.base.findings import Severity
from audit.engine.result import Result
from audit.rules.rule import Rule

if TYPE_CHECKING:
    from audit.article.model import Mention

_UNASKED = "magnitude-unlike-known"  # the rule that judges what no check asks for


class UnknownRules(ValueError):
    """Names that no rule has. ``said`` holds a sentence for each, with a guess at the one that was meant."""

    def __init__(self, said: Mapping[str, str]) -> None:
        super().__init__("; ".join(said.values()))
        self.said = said


class FaultyKnowledge(ValueError):
    """What is wrong with the user's own envelopes: a line for each fault, with its place."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def chosen_rules(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    folders: Sequence[str] = (),
    severities: Mapping[str, Severity] | None = None,
    knowledge: Sequence[str] = (),
) -> tuple[Rule, ...]:
    """The rules to run, in the order of the registry: the project's own, those that installed packages offer,
    and those in ``folders``. ``severities`` sets how serious the findings of some are, ``knowledge`` names
    files of the user's own envelopes. Raises ``UnknownRules`` for names that no rule has, ``ValueError`` for a
    folder that cannot be used, and ``FaultyKnowledge`` for such a file."""
    from audit.checks import RULES

    rules = (*RULES, *_rules_of_others(folders))
    severities = severities or {}
    _refuse_names(rules, (*select, *ignore, *severities))
    chosen = [rule for rule in rules if (not select or rule.name in select) and rule.name not in ignore]
    if knowledge:
        chosen = [_with_option(rule, "bases", checked_bases(knowledge)) for rule in chosen]
    if not any(rule.name == _UNASKED for rule in chosen):
        chosen = [_with_option(rule, "unasked", False) for rule in chosen]
    return tuple(_as_severe(rule, severities.get(rule.name)) for rule in chosen)


def guessed_measure(mention: Mention) -> str | None:
    """The word of the vocabulary for what a number of an article measures, for its draft."""
    from audit.checks.knowledge.guessing import guessed_measure as guess

    return guess(mention.reading, mention.noun, mention.words)


class NotebookResult(Result):
    """A result as the Python interface gives it: a notebook shows it as the headline and a table of what somebody
    must look at."""

    def _repr_html_(self) -> str:
        from audit.reports.notebook import table

        return table(self)


def _refuse_names(rules: Sequence[Rule], named: Sequence[str]) -> None:
    known: set[str] = set()
    for rule in rules:
        if rule.name in known:
            raise ValueError(f"--rules: there is a rule `{rule.name}` already; give yours another name")
        known.add(rule.name)
    unknown = {name: f"there is no rule `{name}`{_guess(name, known)}" for name in named if name not in known}
    if unknown:
        raise UnknownRules(unknown)


def checked_bases(files: Sequence[str]) -> tuple[str, ...]:
    """Files of the user's own envelopes, loaded and validated. Raises ``FaultyKnowledge``."""
    from audit.checks.knowledge.own import load

    faults = [fault for file in files for fault in load(file).faults]
    if faults:
        raise FaultyKnowledge(*faults)
    return tuple(files)


def _with_option(rule: Rule, name: str, value: object) -> Rule:
    """A rule with another value of an option, if it has that option."""
    has_it = name in getattr(rule.options, "_fields", ())
    return rule._replace(options=rule.options._replace(**{name: value})) if has_it else rule


def _as_severe(rule: Rule, severity: Severity | None) -> Rule:
    return rule if severity is None else rule._replace(severity=severity)


def _rules_of_others(folders: Sequence[str]) -> tuple[Rule, ...]:
    from audit.rules.plugins import installed_rules, rules_in

    found = list(installed_rules())
    for folder in folders:
        found.extend(rules_in(folder))
    return tuple(found)


def _guess(name: str, known: set[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), 1)
    return f"; did you mean `{close[0]}`?" if close else "; `audit rules` lists them"
