"""Measures how sure bindings are, and writes ``audit/relations/grades.csv``: one row a feature, its worth as logarithm of odds.

    python benchmarks/measure_grades.py --from FILE.jsonl|FOLDER … [--held FILE.jsonl|FOLDER …] [--half] [--wrongly 0.7] [--write]

Labelled passages say which numbers belong together. Real texts say it by their values: a binding that holds though it hardly
would by chance was meant, one that fails was not, or there would be an error in print. Both are put into one likelihood, in
which at most one binding of each number is meant: a conditional logit, of whose choices some are seen through what holds.
Then, over planted slips (told rightly) and clean texts (told wrongly), a second sum says when a miss is told, and from where on so
few are told wrongly as ``--wrongly`` allows for 100,000 characters. Each text is judged by weights that were measured without it.

Printed for what is ``--held`` back: how often bindings of a likelihood were meant (calibration), by form and language, what
is told of planted slips and what is told wrongly. Needs scipy.
"""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from math import log
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from measure_relations import meets, place_of
from scipy import sparse
from scipy.optimize import minimize

from audit.article.articles import articles_of
from audit.relations import grades
from audit.relations.binding import Relations, open_to_telling
from audit.relations.dateline import dateline_of
from audit.relations.features import Claimed, kind_of
from audit.relations.weighing import Case, Miss, cases_of, is_measured, miss_of

TABLE = Path(grades.__file__).with_name("grades.csv")
ERRORS = 0.005  # of relations in print that are wrong
UNLABELLED = 0.05  # of relations in labelled passages that nobody labelled
LEAST_SEEN = 20  # a feature of fewer bindings is worth nothing
STIFF = 0.5  # how much a weight is held to zero
SMALLEST = 0.05  # a weight that is left out
BINS = (0, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.95, 1.001)


class Group(NamedTuple):
    """The bindings of one number: which are labelled (``None`` where nothing is), and what the misses say."""

    cases: list[Case]
    right: list[bool] | None
    misses: list[tuple[int, Miss]]


class Text(NamedTuple):
    """A text as it was read. ``slipped``: the statements of the number that was misprinted; ``missed``: the kind of relation
    that this breaks."""

    name: str
    language: str
    size: int
    groups: list[Group]
    slipped: frozenset[int] = frozenset()
    missed: str = ""


# -- reading texts


def texts_of(paths: Iterable[Path]) -> list[Text]:
    """The texts of folders, and the passages of files with each of their slips."""
    sources: list[tuple[str, str]] = []
    for path in paths:
        if path.suffix == ".jsonl":
            sources += [(path.stem, line) for line in path.read_text(encoding="utf-8").splitlines() if line]
        else:
            sources += [(path.name, str(file)) for file in sorted(path.rglob("*.txt"))]
    with ProcessPoolExecutor(2) as processes:
        return list(chain.from_iterable(processes.map(_texts_of, sources, chunksize=20)))


def _texts_of(source: tuple[str, str]) -> list[Text]:
    name, given = source
    if given.startswith("{"):
        passage = json.loads(given)
        return list(_of_passage(f"{name}/{passage['id']}", passage))
    text = Path(given).read_text(encoding="utf-8", errors="replace")
    return [_read(f"{name}/{Path(given).name}", text, None)]


def _of_passage(name: str, passage: dict[str, Any]) -> Iterator[Text]:
    head = f"{passage['date']}\n\n" if passage.get("date") else ""
    labels = None
    if passage.get("labelled", True):
        labels = [[place_of(passage, one, len(head)) for one in r["numbers"]] for r in passage["relations"]]
    yield _read(name, head + passage["text"], labels)
    for slip in passage.get("slips", ()):
        start, end = place_of(passage, slip["number"], 0)
        text = head + passage["text"][:start] + slip["instead"] + passage["text"][end:]
        start += len(head)
        longer = start + len(slip["instead"]) - end - len(head)
        moved = [[_moved(place, start, longer) for place in one] for one in labels or ()]
        kind = passage["relations"][slip["breaks"][0]]["kind"] if slip["breaks"] else "other"
        yield _read(name, text, moved, (start, end + len(head) + longer), kind)


def _moved(place: tuple[int, int], start: int, longer: int) -> tuple[int, int]:
    return place[0] + longer * (place[0] > start), place[1] + longer * (place[1] > start)


def _read(
    name: str,
    text: str,
    labels: Sequence[Sequence[tuple[int, int]]] | None,
    slip: tuple[int, int] = (0, 0),
    missed: str = "",
) -> Text:
    groups: list[Group] = []
    slipped: set[int] = set()
    language = "en"
    for article in articles_of(text)[:1]:
        relations = Relations(article, dateline_of(text))
        language = article.language
        made = relations.made
        claimed = Claimed(relations.scene, relations.groups)
        statements = relations.statements
        slipped = {
            one.number for one in statements if one.reading.start < slip[1] and slip[0] < one.reading.end
        }
        for group in relations.groups:
            if not is_measured(group[0]):
                continue
            cases = cases_of(group, claimed)
            misses = [(at, miss_of(cases[at], statements)) for at in open_to_telling(cases, statements, made)]
            groups.append(Group(cases, _right(cases, relations, labels), misses))
    return Text(name, language, len(text), groups, frozenset(slipped), missed)


def _right(
    cases: Sequence[Case], relations: Relations, labels: Sequence[Sequence[tuple[int, int]]] | None
) -> list[bool] | None:
    if labels is None:
        return None
    found = []
    for case in cases:
        members = [relations.statements[index].reading for index in case.candidate.members]
        places = [(one.start, one.end) for one in members]
        found.append(any(meets(places, label) for label in labels))
    return found


# -- the chance that a binding was meant


def evidence_of(group: Group) -> list[float]:
    """What labels and values say of no binding and of each, as logarithms of likelihood."""
    right = (
        []
        if group.right is None
        else [r and c.can_hold for r, c in zip(group.right, group.cases, strict=True)]
    )
    if any(right):
        return [-50.0, *(0.0 if one else -50.0 for one in right)]
    rare = 0.0 if group.right is None else log(UNLABELLED)
    return [0.0, *(rare + _by_values(one) for one in group.cases)]


def _by_values(case: Case) -> float:
    if case.holds:
        return log((1 - ERRORS) / grades.chance_of_holding(case))
    return log(0.5) if case.can_hold else log(ERRORS / (1 - grades.chance_of_holding(case)))


def names_of(texts: Iterable[Text]) -> list[str]:
    """The features that are seen often enough."""
    seen = Counter(
        name for text in texts for group in text.groups for case in group.cases for name in case.features
    )
    return sorted(name for name, many in seen.items() if many >= LEAST_SEEN)


def fitted(texts: Sequence[Text]) -> dict[str, float]:
    """The weights under which what is seen is likeliest."""
    names = names_of(texts)
    column = {name: at for at, name in enumerate(names)}
    values: list[int] = []
    rows: list[int] = []
    columns: list[int] = []
    evidence: list[float] = []
    starts: list[int] = []
    for group in (group for text in texts for group in text.groups):
        starts.append(len(evidence))
        for at, case in enumerate(group.cases, len(evidence) + 1):
            known = [(column[name], much) for name, much in case.features.items() if name in column]
            rows += [at] * len(known)
            columns += [one for one, _ in known]
            values += [much for _, much in known]
        evidence += evidence_of(group)
    table = sparse.csr_matrix((values, (rows, columns)), shape=(len(evidence), len(names)), dtype=float)
    found = _maximum(table, np.array(evidence), np.array(starts))
    return {
        name: round(float(one), 2) for name, one in zip(names, found, strict=True) if abs(one) >= SMALLEST
    }


def _maximum(table: Any, evidence: Any, starts: Any) -> Any:
    group = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(evidence))))

    def choice(sums: Any) -> tuple[Any, Any]:
        most = np.maximum.reduceat(sums, starts)
        odds = np.exp(sums - most[group])
        whole = np.add.reduceat(odds, starts)
        return most + np.log(whole), odds / whole[group]

    def unlikely(weights: Any) -> tuple[float, Any]:
        sums = table @ weights
        seen, given = choice(sums + evidence)
        all_, before = choice(sums)
        slope = STIFF * weights - table.T @ (given - before)
        return float((all_ - seen).sum() + STIFF * (weights @ weights) / 2), slope

    return minimize(
        unlikely, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 500}
    ).x


# -- when a miss is told

Told = tuple[
    Case, dict[str, float], bool, bool
]  # its signs; whether a slip is rightly told; whether it is told of the slip


def misses_in(text: Text, of: Mapping[str, float]) -> Iterator[Told]:
    """The misses of a text that could be told."""
    weighed = [grades.Weighed(group.cases, of) for group in text.groups]
    by_group = {id(one): group for one, group in zip(weighed, text.groups, strict=True)}

    def missing(one: grades.Weighed) -> list[tuple[int, Miss]]:
        return [found for found in by_group[id(one)].misses if one.odds(found[0]) >= grades.LEAST_ODDS]

    labelled = {
        id(case)
        for group in text.groups
        for case, right in zip(group.cases, group.right or (), strict=False)
        if right
    }
    for case, _, signs in grades.likeliest_misses(weighed, missing):
        of_slip = bool(text.slipped.intersection(case.candidate.members))
        yield case, signs, of_slip and id(case) in labelled, of_slip


def fitted_misses(found: Sequence[tuple[dict[str, float], bool]]) -> dict[str, float]:
    """What each sign is worth: a logistic regression of slips told rightly against misses of clean texts."""
    names = sorted({name for signs, _ in found for name in signs} - {grades.OUTRIGHT})
    table = np.array([[signs[name] for name in names] for signs, _ in found])
    right = np.array([float(one) for _, one in found])

    def unlikely(weights: Any) -> tuple[float, Any]:
        sums = table @ weights
        slope = table.T @ (1 / (1 + np.exp(-sums)) - right) + weights
        return float((np.logaddexp(0, sums) - right * sums).sum() + weights @ weights / 2), slope

    best = minimize(unlikely, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {f"miss: {name}": round(float(one), 2) for name, one in zip(names, best, strict=True)}


def with_misses(texts: Sequence[Text], of: dict[str, float], wrongly: float) -> dict[str, float]:
    """The weights with those of misses, each text being judged by weights that were measured without it."""
    halves = [[one for one in texts if crc32(one.name.encode()) % 2 == half] for half in (0, 1)]
    found: list[tuple[Text, dict[str, float], bool]] = []
    for half, other in ((0, 1), (1, 0)):
        without = fitted([one for one in halves[other] if not one.missed])
        for text in halves[half]:
            for _, signs, right, _of_slip in misses_in(text, without):
                if right or not text.missed:
                    found.append((text, signs, right))
    signs_worth = fitted_misses([(signs, right) for _, signs, right in found])
    all_ = {**of, **signs_worth}
    clean = sum(one.size for one in texts if not one.missed)
    wrong = [signs for text, signs, _ in found if not text.missed]
    outright = sum(grades.OUTRIGHT in signs for signs in wrong)
    false = sorted(
        (grades.worth_of_miss(one, all_) for one in wrong if grades.OUTRIGHT not in one), reverse=True
    )
    allowed = max(0, int(wrongly * clean / 100_000) - outright)
    print(f"told outright and wrongly: {outright}; by the sum of signs: {allowed}, in {clean} characters")
    return {**all_, "miss: told from": round(false[allowed], 2)}


# -- printing


def print_calibration(texts: Sequence[Text], of: Mapping[str, float]) -> None:
    """How often bindings of a likelihood were meant, as labels and values say, by language and by form."""
    rows: dict[tuple[str, int], list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for text in (one for one in texts if not one.missed):
        for group in text.groups:
            before = grades.shares([one.features for one in group.cases], of)
            likely = [
                share * np.exp(one)
                for share, one in zip([1 - sum(before), *before], evidence_of(group), strict=True)
            ]
            for case, share, after in zip(group.cases, before, likely[1:], strict=True):
                at = int(np.searchsorted(BINS, share, side="right")) - 1
                for key in ("all", text.language, kind_of(case.candidate.form)):
                    rows[key, at] = list(np.add(rows[key, at], (1, share, after / sum(likely), case.holds)))
    print(f"{'':<14}{'likelihood':<12}{'bindings':>9}{'foreseen':>10}{'meant':>8}{'hold':>8}")
    for (key, at), (many, share, meant, held) in sorted(rows.items()):
        span = f"{BINS[at]:.2f}-{min(BINS[at + 1], 1):.2f}"
        print(f"{key:<14}{span:<12}{many:>9.0f}{share / many:>10.3f}{meant / many:>8.3f}{held / many:>8.3f}")


def print_told(texts: Sequence[Text], of: Mapping[str, float]) -> None:
    """What is told of slips, and what is told wrongly, by file and language."""
    told: Counter[tuple[str, str]] = Counter()
    slips: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str]] = Counter()
    size: Counter[tuple[str, str]] = Counter()
    for text in texts:
        key = text.name.partition("/")[0], text.language
        some = [row for row in misses_in(text, of) if grades.is_told(row[1], of)]
        if text.missed:
            slips[key] += 1
            told[key] += any(of_slip for *_, of_slip in some)
        else:
            size[key] += text.size
            wrong[key] += len(some)
    for key in sorted(size):
        rate = 100_000 * wrong[key] / max(1, size[key])
        print(
            f"{' '.join(key):<24} told {told[key]} of {slips[key]}, wrongly {wrong[key]} in {size[key]} characters ({rate:.2f} per 100,000)"
        )


def _gathered(paths: Sequence[Path], cache: Path | None) -> list[Text]:
    if cache is not None and cache.exists():
        return pickle.loads(cache.read_bytes())  # type: ignore[no-any-return]  # a file of this script's own
    texts = texts_of(paths)
    if cache is not None:
        cache.write_bytes(pickle.dumps(texts))
    return texts


def main() -> None:
    """Measures, prints and, if asked, writes."""
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "--from",
        dest="learnt",
        nargs="+",
        type=Path,
        required=True,
        help="labelled files and folders of texts",
    )
    parser.add_argument("--held", nargs="*", type=Path, default=[], help="the same, to be judged only")
    parser.add_argument("--half", action="store_true", help="hold back half of the texts of folders")
    parser.add_argument(
        "--wrongly", type=float, default=1.0, help="misses told wrongly for 100,000 characters"
    )
    parser.add_argument("--cache", type=Path, help="where texts that were read are kept")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    cache = given.cache
    texts = _gathered(given.learnt, cache and cache.with_suffix(".learnt"))
    held = _gathered(given.held, cache and cache.with_suffix(".held"))
    if given.half:
        held += [one for one in texts if one.name.endswith(".txt") and crc32(one.name.encode()) % 3 == 0]
        texts = [one for one in texts if not one.name.endswith(".txt") or crc32(one.name.encode()) % 3]
    of = with_misses(texts, fitted([one for one in texts if not one.missed]), given.wrongly)
    print_calibration(held or texts, of)
    print_told(texts, of)
    print_told(held, of)
    if given.write:
        rows = (f"{name},{worth}\n" for name, worth in sorted(of.items()))
        TABLE.write_text("feature,worth\n" + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
