"""A stranger finds the room of a line: twenty questions, asked of the names of the modules and the first lines of their
docstrings. The room has to be among the first three that share the question's words, rare words counting for more."""

from __future__ import annotations

import ast
import math
import re
from collections import Counter
from functools import cache

import pytest

from tests.repository.sources import ROOT

FIRST = 3
_STEM = 5  # letters by which a word is known, whatever its ending
QUESTIONS = {
    "Where are hedges like nearly and 近 turned into a set of values?": "audit/numbers/sets.py",
    "Where is a Chinese numeral such as 二十万 added up?": "audit/numbers/chinese.py",
    "Where are the units and their factors kept?": "audit/units/table.py",
    "Where does a currency get its code and its signs?": "audit/units/money.py",
    "Which places in a source file does a finding point to?": "audit/base/source.py",
    "Where are intervals with open and closed ends?": "audit/base/intervals.py",
    "Which keys may a claim file have?": "audit/claimfile/vocabulary.py",
    "Where is the verdict of a relation decided by proof?": "audit/expressions/deciding.py",
    "Where is it decided how severe a finding is: an error, or only a warning?": "audit/rules/severity.py",
    "What do envelopes find that nobody asked for?": "checks/knowledge/unasked.py",
    "Where are the words for rose and fell, the cues of changes?": "audit/languages/en/cues_changes.py",
    "Where is the text of a PDF file read?": "audit/article/files/pdf_text.py",
    "Where are paragraphs made from the lines of a text?": "audit/article/blocks.py",
    "Where is it found where a claim's number stands in the article?": "audit/article/anchoring/anchor.py",
    "Where are the totals and parts of a table's rows inferred?": "audit/tables/structure/sums.py",
    "Where are waivers applied to known findings?": "audit/engine/waivers.py",
    "Where is the configuration of a project read?": "audit/project/config.py",
    "Where are Word comments written into a DOCX?": "audit/annotate/docx_comments.py",
    "Which smallest conflicts are there among the checks?": "audit/consistency/conflicts.py",
    "Where is a repair proposed for a number that is most likely wrong?": "audit/diagnosis/repairing.py",
    "Where is the JSON report written?": "reports/json_report.py",
    "Where are ages and birthdays related in prose?": "audit/relations/forms/ages.py",
}
_WORD = re.compile(r"[a-z]+|[一-鿿]")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "does",
        "for",
        "from",
        "has",
        "have",
        "in",
        "into",
        "is",
        "it",
        "its",
        "of",
        "on",
        "or",
        "that",
        "the",
        "their",
        "there",
        "to",
        "what",
        "where",
        "which",
        "with",
    ]
)


@cache
def rooms() -> dict[str, Counter[str]]:
    """The words of every module's path and of its docstring's first line."""
    found = {}
    for top in ("audit", "checks", "reports"):
        for path in sorted((ROOT / top).rglob("*.py")):
            inside = path.relative_to(ROOT)
            if (
                inside.parts[:2] not in (("audit", "checks"), ("audit", "reports"))
                and path.name != "__init__.py"
            ):
                told = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
                found[str(inside)] = Counter(words(f"{inside.with_suffix('')} {told.partition(chr(10))[0]}"))
    return found


def words(text: str) -> list[str]:
    """The stems of its words without the commonest: *decided* and *deciding* are one word."""
    return [word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _COMMON]


def first_rooms(question: str) -> list[str]:
    """The modules that share most with a question."""
    weights = {word: _rarity(word) for word in set(words(question))}
    scores = {
        room: sum(weights[word] for word in weights if word in held) / math.sqrt(sum(held.values()))
        for room, held in rooms().items()
    }
    return sorted(scores, key=lambda room: (-scores[room], room))[:FIRST]


@cache
def _rarity(word: str) -> float:
    return math.log(len(rooms()) / (1 + sum(word in held for held in rooms().values())))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_stranger_finds_the_room(question: str) -> None:
    assert (ROOT / QUESTIONS[question]).is_file()
    assert QUESTIONS[question] in first_rooms(question)


def test_nothing_lies_loose_at_the_top() -> None:
    assert {path.name for path in (ROOT / "audit").glob("*.py")} == {
        "__init__.py",
        "__main__.py",
        "wiring.py",
    }


def test_a_class_name_is_used_once() -> None:
    """``Options`` apart, which every rule has; a few small names may be used twice."""
    found: Counter[str] = Counter()
    for room in rooms():
        tree = ast.parse((ROOT / room).read_text("utf-8"))
        found.update(node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    assert len([name for name, times in found.items() if times > 1]) <= 8
