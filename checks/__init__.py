"""The rules, one module each, in one explicit list sorted by name."""

from __future__ import annotations

from audit.checks import (
    broken_order,
    broken_relation,
    claim_without_check,
    count_unlike_list,
    decrease_by_multiple,
    excess_digits,
    faulty_expression,
    implausible_magnitude,
    impossible_date,
    joint_contradiction,
    magnitude_unlike_known,
    mismatched_dimensions,
    number_in_no_claim,
    number_not_in_text,
    parts_unlike_total,
    points_told_as_percent,
    share_unlike_part,
    stated_twice_differently,
    unreadable_number,
)
from audit.rules import Rule, rule_of

RULES: tuple[Rule, ...] = tuple(
    rule_of(module)
    for module in (
        broken_order,
        broken_relation,
        claim_without_check,
        count_unlike_list,
        decrease_by_multiple,
        excess_digits,
        faulty_expression,
        implausible_magnitude,
        impossible_date,
        joint_contradiction,
        magnitude_unlike_known,
        mismatched_dimensions,
        number_in_no_claim,
        number_not_in_text,
        parts_unlike_total,
        points_told_as_percent,
        share_unlike_part,
        stated_twice_differently,
        unreadable_number,
    )
)
