"""How often the closest binding is the one that was meant: by form, grade, cost and how far the next is behind.

    python benchmarks/measure_grades.py FILE.jsonl …

Over passages in which every number is right, so that a relation that can hold nowhere was bound wrongly. Printed for
each group: how often the closest binding holds, how often only another one does, and how often none does although no
other relation holds its anchor: these are the errors that would be told wrongly. ``audit/relations/grades.py`` takes its
limits from here.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.dateline import dateline_of
from audit.relations.equations import can_hold, holds
from audit.relations.model import Candidate

Bucket = tuple[str, str, str, str]


def outcomes(passage: dict[str, Any]) -> Iterator[tuple[Bucket, str]]:
    """The bucket of each anchor's closest binding, and what became of it."""
    head = f"{passage['date']}\n\n" if passage.get("date") else ""
    text = head + passage["text"]
    for article in articles_of(text):
        relations = Relations(article, dateline_of(text))
        owned = {index for one in relations.bound if one.holds for index in one.candidate.members}
        for group in relations.groups:
            yield _bucket(group), _outcome(group, relations, owned)


def _outcome(group: Sequence[Candidate], relations: Relations, owned: set[int]) -> str:
    if holds(group[0], relations.statements):
        return "closest"
    if any(can_hold(one, relations.statements) for one in group):
        return "another"
    return "owned" if group[0].anchor in owned else "none"


def _bucket(group: Sequence[Candidate]) -> Bucket:
    best = group[0]
    cost = next((f"<={most}" for most in (0, 3, 6, 12) if best.cost <= most), ">12")
    behind = group[1].cost - best.cost if len(group) > 1 else None
    margin = "alone" if behind is None else "3 or more" if behind >= 3 else f"{behind}"
    return best.form, best.grade.name.lower(), cost, margin


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="+", type=Path)
    counts: dict[Bucket, Counter[str]] = defaultdict(Counter)
    for file in parser.parse_args().files:
        for line in file.read_text(encoding="utf-8").splitlines():
            for bucket, outcome in outcomes(json.loads(line)):
                counts[bucket][outcome] += 1
    print(f"{'form':<12}{'grade':<12}{'cost':<6}{'next behind':<12}{'closest':>8}{'another':>8}{'none':>6}")
    for bucket in sorted(counts):
        form, grade, cost, margin = bucket
        found = counts[bucket]
        print(
            f"{form:<12}{grade:<12}{cost:<6}{margin:<12}{found['closest']:>8}{found['another']:>8}{found['none']:>6}"
        )


if __name__ == "__main__":
    main()
