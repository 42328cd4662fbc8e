"""Where the outcomes of earlier runs are kept, and what those of some rules depend on beside the files of a run."""

from __future__ import annotations

from collections.abc import Sequence

from audit.base.kept import kept_path
from audit.engine.remembered import Remembered
from audit.rules.rule import Rule


def remembered() -> Remembered | None:
    """The outcomes that are kept from run to run; ``None`` where there is no folder for them."""
    file = kept_path("outcomes.1.sqlite")
    return None if file is None else Remembered(file, state_of_rules)


def state_of_rules(rules: Sequence[Rule]) -> bytes | None:
    """What the findings of rules depend on beside the files of a run: the installation, their options, the user's own rows.
    ``None`` where some are rules of others, who may ask anything."""
    import hashlib  # for runs over many files

    from audit.checks import RULES
    from audit.engine.installed import state_of_installation

    own = {rule.name for rule in RULES}
    if any(rule.name not in own for rule in rules):
        return None
    bases = sorted({file for rule in rules for file in getattr(rule.options, "bases", ())})
    try:
        told = (state_of_installation(), *map(_told_rule, rules), *map(_told_base, bases))
    except OSError:  # a file that goes while it is looked at
        return None
    return hashlib.sha256(b"\n".join(told)).digest()


def _told_rule(rule: Rule) -> bytes:
    """A rule of the registry with all that a run can change of it."""
    runs = [one is not None for one in (rule.check, rule.gather, rule.constrain, rule.together, rule.in_text)]
    return f"{rule.name} {rule.options} {rule.severity} {runs}".encode()


def _told_base(file: str) -> bytes:
    import hashlib

    from audit.base.regular import bytes_of

    return file.encode("utf-8", "surrogateescape") + hashlib.sha256(bytes_of(file)).digest()
