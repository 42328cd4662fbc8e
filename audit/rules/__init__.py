"""What a rule is and may ask. Rules of others import ``RuleMeta``, ``NoOptions`` and ``Rule`` from here."""

from audit.rules.rule import NoOptions, Rule, RuleMeta

__all__ = ["NoOptions", "Rule", "RuleMeta"]
