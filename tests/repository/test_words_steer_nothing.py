"""Nothing is steered by the wording of a sentence: a verdict, a reason, a state is a value, and the sentence is made
from it. What is decided by its words changes when somebody writes a better sentence."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A sentence (a message, reason, origin, label, template, headline) that is looked into for words or compared to some.
_SENTENCE = r"(?:template|message|reason|origin|label|headline)"
_STEERING = re.compile(
    rf"\.template\s*(?:==|!=|\.startswith|\.endswith)|[\"'] in \w*\.?{_SENTENCE}\b(?!s)"
    rf"|str\([\w.]*{_SENTENCE}\)\s*(?:==|!=|\.startswith|\.endswith)"
    rf"|\b{_SENTENCE}\.(?:startswith|endswith)\(\s*[\"'][a-z]"
    r"|\bin str\([\w.]*\bshown\)|\bpublisher\.(?:startswith|endswith)\("
)


def test_no_code_asks_for_the_words_of_a_sentence() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for folder in ("audit", "checks", "reports")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.relative_to(ROOT).parts[:2] not in (("audit", "checks"), ("audit", "reports"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if _STEERING.search(line)
    ]
    assert found == []


def test_the_pattern_finds_what_it_looks_for() -> None:
    for line in (
        'if decision.reason.template.startswith("only"):',
        "if one.message.template == _NO_CLAIM:",
        'if str(step.origin).startswith("from "):',
        "str(one.message) == _TAB[0]",
        'if "undecided" in finding.message:',
        'if reason.startswith("no claim"):',
        "worked = any(sign in str(step.shown) for sign in signs)",
    ):
        assert _STEERING.search(line), line
