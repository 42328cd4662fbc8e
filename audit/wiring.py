"""The one place where core, rules and reports meet. Commands and the Python interface go through here."""

from __future__ import annotations

from collections.abc import Sequence

from audit.rules import Rule


def chosen_rules(
    select: Sequence[str] = (), ignore: Sequence[str] = (), folders: Sequence[str] = ()
) -> tuple[Rule, ...]:
    """The rules to run, in the order of the registry: the project's own, those that installed packages
    offer, and those in ``folders``. Raises ``ValueError`` with a sentence for a name that no rule has."""
    from audit.checks import RULES

    rules = (*RULES, *_rules_of_others(folders))
    known = {rule.name for rule in rules}
    for name in (*select, *ignore):
        if name not in known:
            raise ValueError(f"there is no rule `{name}`{_guess(name, known)}")
    return tuple(rule for rule in rules if (not select or rule.name in select) and rule.name not in ignore)


def _rules_of_others(folders: Sequence[str]) -> tuple[Rule, ...]:
    from audit.plugins import installed_rules, rules_in

    found = list(installed_rules())
    for folder in folders:
        found.extend(rules_in(folder))
    return tuple(found)


def _guess(name: str, known: set[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, sorted(known), 1)
    return f"; did you mean `{close[0]}`?" if close else "; `audit rules` lists them"
