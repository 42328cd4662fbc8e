"""What a rule is and what it may ask. Third-party rules import ``RuleMeta``, ``NoOptions`` and ``Rule`` from
here."""

from audit.rules.rule import NoOptions, Rule, RuleMeta

__all__ = ["NoOptions", "Rule", "RuleMeta"]
