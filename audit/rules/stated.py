"""What a check of a form states where its operands are nothing but claims, as those of most checks are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from audit.claimfile.model import Check, Claim
from audit.claimfile.stating import placeholders
from audit.expressions import Fault

if TYPE_CHECKING:
    from audit.expressions.filling import Stated


def stated_of_claims(entry: Check, claims: Mapping[str, Claim]) -> Stated | None:
    """What a check of a form states, if that is one comparison of nothing but claims."""
    if entry.kind == "that":
        return None
    from audit.expressions.filling import Stated, template  # many files state no form

    text, texts = placeholders(entry)
    named = {name: one.value for name, one in texts.items()}
    form = template(text)
    if isinstance(form, Fault) or len(form.operators) > 1 or not claims.keys() >= set(named.values()):
        return None
    return Stated(form, named)
