"""Numbers of the text beside the cells that they tell again."""

from __future__ import annotations

import pytest

from audit.article.model import Wish
from audit.claimfile.model import Notes
from audit.findings import Severity, Verdict
from audit.relations.auditing import audit_text
from audit.tables.readers.markdown import tables_of
from audit.wiring import chosen_rules

TABLE = """

in thousands of dollars

| Item | 2019 | 2020 |
|---|---:|---:|
| Harbour dues | 1,204.6 | 1,377.1 |
| Road tolls | 3,118.2 | 2,960.4 |
| Total income | 4,322.8 | 4,337.5 |
"""
CASES = {
    "Harbour dues came to $1.38 million in 2020.": ["holds"],
    "Harbour dues came to $1.83 million in 2020.": ["fails"],
    "Harbour dues came to $1.20 million in 2019, road tolls to $3.1 million.": ["holds", "holds"],
    "Harbour dues came to $6.91 million in the decade.": [],
    "The harbour took 40 ships in 2020.": [],
}


@pytest.mark.parametrize("sentence", CASES)
def test_a_number_and_the_cell_that_it_tells(sentence: str) -> None:
    text = f"{sentence}{TABLE}"
    found = audit_text("a.md", text, list(chosen_rules()), False, Wish(), Notes(), tables_of(text))
    told = [one for one in found.outcomes if one.rule == "broken-relation"]
    assert [str(one.verdict) for one in told] == CASES[sentence]
    assert all(
        one.verdict is Verdict.HOLDS or (one.severity is Severity.ERROR and one.repairs) for one in told
    )
