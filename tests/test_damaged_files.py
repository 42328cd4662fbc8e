"""Sound claim files with a few tokens exchanged: nothing crashes, and whatever is wrong has its place and its cure."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.claimfile.formatting import Unformattable, formatted
from audit.claimfile.sample import SAMPLE
from audit.engine.document import audit_document
from audit.wiring import chosen_rules
from tests.claimfile.test_loading import WHOLE
from tests.effort import tried

_RULES = chosen_rules()
_SEEDS = (SAMPLE, WHOLE)
_TOKENS = (
    "sum(", "min()", "max(a", "-", "**", "9**9**9", "1e99", "10**400", "(-1)**0.5", "0**-1", "1/0", "0/0", "0%", "==", "!=",
    "<", "and", "of", "null", "~", "true", "0", "-0", "9" * 400, "1.2.3", "1,250 beds", "1,000,000", "一亿亿", "近近20万",
    "百分之", "三分之零", "两", "9999-12-31", "0000-01-01", "2020-02-31", "2020年2月31日", "去年", "12:61", "5至3年", "5-3", "m",
    "万吨", "$", "%", "百分点", "kg/m^2", "{", "}", "[", "]", "- ", ": ", "\n", "\n  ", "\t", "\r\n", "\x85", "\u202e", "\x1b",
    "\0", "\ufeff", "[red]", "\\", "'", '"', "&a ", "*a", "<<: *a", "!!int ", "|", "#", "? ", "---", "...", "%", "`", "@", "，",
    "：", "says", "at: p0", "that", "parts", "lists", "same", "plausible", "derived", "claims", "checks", "unstated", "waive",
    "reads", '"[2, 1]"', "exact", "about", "anchor", "½", "²", "🙂",
)  # fmt: skip


def _damaged(text: str, chance: random.Random) -> str:
    for _ in range(chance.choice([1, 1, 2, 3])):
        pieces = re.findall(r"\w+|[^\S\n]+|.|\n", text)
        at = chance.randrange(len(pieces))
        kind = chance.randrange(4)
        if kind == 0:
            pieces[at] = chance.choice(_TOKENS)
        elif kind == 1:
            pieces[at] = chance.choice(pieces)
        elif kind == 2:
            pieces[at:at] = [chance.choice(_TOKENS)]
        else:
            del pieces[at : at + chance.choice([1, 2, 5])]
        text = "".join(pieces)
    return text


@given(st.randoms(use_true_random=False), st.sampled_from(_SEEDS))
@settings(max_examples=tried(80), deadline=None)
def test_whatever_is_wrong_has_a_place_and_a_cure(chance: random.Random, seed: str) -> None:
    document = load_text("f.yaml", _damaged(seed, chance))
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", document.source.text)
    for found in audit_document(document, _RULES).outcomes:
        assert "stopped with" not in str(found.message), found.message
        if found.verdict is Verdict.INVALID:
            _assert_helpful(found, lines)


def _assert_helpful(found: Finding, lines: list[str]) -> None:
    assert found.help is not None and str(found.help), found.message
    assert "\n" not in str(found.message)
    assert 1 <= found.place.line <= len(lines)
    assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1


@given(st.randoms(use_true_random=False), st.sampled_from(_SEEDS))
@settings(max_examples=tried(80), deadline=None)
def test_the_canonical_form_says_the_same(chance: random.Random, seed: str) -> None:
    document = load_text("f.yaml", _damaged(seed, chance))
    if document.faults:
        return
    try:
        text = formatted(document.source.text)
    except Unformattable:
        return
    again = load_text("f.yaml", text)
    assert again.faults == () and formatted(text) == text
    assert {name: one.says.value for name, one in again.claims.items()} == {
        name: one.says.value for name, one in document.claims.items()
    }
    assert [check.kind for check in again.checks] == [check.kind for check in document.checks]
