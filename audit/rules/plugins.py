"""Third-party rules: from installed packages (entry points in the group ``audit.rules``) and from folders.

A claim file can never load code; both ways are open only to the person who runs the audit. Compiled code in a
folder (``__pycache__``) is never run, because whoever reviewed a rule reviewed its source.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from types import ModuleType

from audit.base.regular import bytes_of
from audit.rules.rule import Rule, RuleMeta, rule_of

GROUP = "audit.rules"


def installed_rules() -> Iterator[Rule]:
    """The rules that installed packages offer; each entry point names a rule module."""
    if not any(_offers_rules(folder) for folder in sys.path):
        return
    from importlib.metadata import entry_points

    for entry in entry_points(group=GROUP):
        yield rule_of(entry.load())


def _offers_rules(folder: str) -> bool:
    """Whether some package in ``folder`` names our group.

    Importing importlib.metadata costs more than a whole small audit, so it happens only when there is
    something to find."""
    try:
        names = [
            entry.path
            for entry in os.scandir(folder or ".")
            if entry.name.endswith((".dist-info", ".egg-info"))
        ]
    except OSError:
        return False
    return any(_mentions_group(os.path.join(name, "entry_points.txt")) for name in names)


def _mentions_group(path: str) -> bool:
    try:
        with open(path, "rb") as stream:
            return f"[{GROUP}]".encode() in stream.read()
    except OSError:
        return False


def rules_in(folder: str) -> Iterator[Rule]:
    """The rules of a folder: every ``*.py`` file with a ``META``.

    Raises ``ValueError`` with a sentence if the folder is missing or one of its files cannot be imported."""
    if not os.path.isdir(folder):
        raise ValueError(f"--rules: there is no folder `{folder}`")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py") and not name.startswith("_"):
            yield from _rule_in(os.path.join(folder, name))


def _rule_in(path: str) -> Iterator[Rule]:
    if not os.path.isfile(path):
        raise ValueError(f"--rules: `{path}` is not an ordinary file; put it elsewhere")
    name = "audit_rules_" + os.path.splitext(os.path.basename(path))[0]
    module = ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module  # so that worker processes find the rule's functions by this name
    try:
        exec(compile(bytes_of(path), path, "exec", dont_inherit=True), module.__dict__)
    except (Exception, SystemExit) as error:
        raise ValueError(f"--rules: `{path}` cannot be imported: {type(error).__name__}: {error}") from error
    if hasattr(module, "META"):
        yield _sound(rule_of(module), path)


def _sound(rule: Rule, path: str) -> Rule:
    """The rule, if it can run. Raises ``ValueError`` with a sentence if it would do nothing."""
    if not isinstance(rule.meta, RuleMeta):
        raise ValueError(
            f'--rules: META of `{path}` is no rule: write META = RuleMeta("the-pattern-found", since="1.0")'
        )
    if not any(map(callable, (rule.check, rule.compare, rule.together, rule.in_text))):
        raise ValueError(
            f"--rules: `{path}` has a META and nothing to run: write a function check(material, options)"
        )
    return rule
