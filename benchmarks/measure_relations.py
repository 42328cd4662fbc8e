"""What the audit binds in labelled passages: seen, told, alarms, and how often the true binding ranks first, blind to values.

    python benchmarks/measure_relations.py FILE.jsonl … [--kind KIND] [--alarms]

Each line of a file is a passage: ``text``, ``date``, ``numbers`` (name → core, nth), ``relations`` (kind, numbers) and
``slips`` (number, instead, breaks). Runs in one process, without the rules: a quick look while forms are worked on.
``first``: of the labels whose numbers were bound at all by some form, how many were the closest binding of their anchor
before any value was looked at. ``--kind`` lists the labels of one kind that were missed, ``--alarms`` the false errors.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from audit.article.articles import articles_of
from audit.relations.binding import Relations
from audit.relations.dateline import dateline_of
from audit.relations.model import Bound, Candidate

Span = tuple[int, int]
Found = list[tuple[Bound, list[Span]]]


def bindings(text: str) -> tuple[Found, list[tuple[int, list[Span]]]]:
    """What is bound in a text with the places of its numbers, and the rank of every candidate among those of its anchor."""
    found: Found = []
    ranked: list[tuple[int, list[Span]]] = []
    for article in articles_of(text):
        relations = Relations(article, dateline_of(text))

        def places(one: Candidate, relations: Relations = relations) -> list[Span]:
            statements = relations.statements
            return [(statements[index].reading.start, statements[index].reading.end) for index in one.members]

        found.extend((bound, places(bound.candidate)) for bound in relations.bound)
        for group in relations.groups:
            ranked.extend((rank, places(one)) for rank, one in enumerate(group))
    return found, ranked


def place_of(passage: dict[str, Any], name: str, shift: int) -> Span:
    """Where a labelled number stands."""
    number = passage["numbers"][name]
    at = -1
    for _ in range(number.get("nth", 1)):
        at = passage["text"].find(number["core"], at + 1)
    return at + shift, at + shift + len(number["core"])


def meets(spans: Iterable[Span], wanted: Iterable[Span]) -> bool:
    """Whether two sets of places are the same numbers."""
    some, others = list(spans), list(wanted)
    over = all(any(_over(one, other) for other in others) for one in some)
    return bool(some) and over and all(any(_over(one, other) for one in some) for other in others)


def _over(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def measure(passages: list[dict[str, Any]], kind: str | None, alarms: bool) -> None:
    """Prints the table."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    proposed = false = 0
    for passage in passages:
        head = f"{passage['date']}\n\n" if passage.get("date") else ""
        found, ranked = bindings(head + passage["text"])
        proposed += len(found)
        for bound, spans in found:
            if not bound.holds:
                false += 1
                if alarms:
                    words = [(head + passage["text"])[start:end] for start, end in spans]
                    print(
                        f"  ALARM {passage['id']} {bound.candidate.form} {bound.grade.name.lower()} {words} | {bound.candidate.cue}"
                    )
        for label in passage["relations"]:
            wanted = [place_of(passage, name, len(head)) for name in label["numbers"]]
            tally = seen[label["kind"]]
            tally["all"] += 1
            hit = any(meets(spans, wanted) for _, spans in found)
            ranks = [rank for rank, spans in ranked if meets(spans, wanted)]
            tally["seen"] += hit
            tally["bound"] += bool(ranks)
            tally["first"] += bool(ranks) and min(ranks) == 0
            if not hit and label["kind"] == kind:
                numbers = [passage["numbers"][name]["core"] for name in label["numbers"]]
                print(
                    f"  MISSED {passage['id']} {numbers} {label['says']} | {label.get('cue')} | rank {min(ranks, default=None)}\n      {passage['text'][:700]}"
                )
        for slip in passage["slips"]:
            _told(passage, slip, head, seen)
    _print(seen, proposed, false, len(passages))


def _told(passage: dict[str, Any], slip: dict[str, Any], head: str, seen: dict[str, Counter[str]]) -> None:
    start, end = place_of(passage, slip["number"], 0)
    text = head + passage["text"][:start] + slip["instead"] + passage["text"][end:]
    place = (start + len(head), start + len(head) + len(slip["instead"]))
    kind = passage["relations"][slip["breaks"][0]]["kind"] if slip["breaks"] else "other"
    found, _ = bindings(text)
    told = any(not bound.holds and any(_over(one, place) for one in spans) for bound, spans in found)
    seen[kind]["slips"] += 1
    seen[kind]["told"] += told


def _print(seen: dict[str, Counter[str]], proposed: int, false: int, passages: int) -> None:
    total: Counter[str] = Counter()
    print(f"{'kind':<12}{'seen':>12}{'bound':>8}{'first':>8}{'told':>12}")
    for kind, tally in sorted(seen.items(), key=lambda item: -item[1]["all"]):
        total.update(tally)
        print(
            f"{kind:<12}{tally['seen']:>4} of {tally['all']:>4}{tally['bound']:>8}{tally['first']:>8}{tally['told']:>4} of {tally['slips']:>4}"
        )
    every, slips = max(1, total["all"]), max(1, total["slips"])
    print(
        f"{passages} passages: seen {total['seen'] / every:.1%}, told {total['told'] / slips:.1%}, "
        f"first blind to values {total['first'] / every:.1%}, false errors {false}, proposed {proposed / every:.2f} per label"
    )


def main() -> None:
    """Measures the files named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="+")
    parser.add_argument("--kind")
    parser.add_argument("--alarms", action="store_true")
    given = parser.parse_args()
    for file in given.files:
        print(file)
        lines = Path(file).read_text("utf-8").splitlines()
        measure([json.loads(line) for line in lines if line.strip()], given.kind, given.alarms)


if __name__ == "__main__":
    main()
