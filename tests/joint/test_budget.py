"""One effort a file: what is hard ends soon, what was left out is told, and what fits as printed asks no solver."""

from __future__ import annotations

import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from audit.base.findings import Finding, Verdict
from audit.claimfile import load_text
from audit.engine.document import audit_document
from audit.wiring import chosen_rules
from fuzz import hard_files

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))
import generate

RULES = chosen_rules()
SECONDS = 4.0  # of CPU: twice what is promised, for machines that are busy with other things


@cache  # one of them is hard to more than one test
def outcomes_of(text: str) -> tuple[tuple[Finding, ...], float]:
    started = time.process_time()
    found = audit_document(load_text("file.yaml", text), RULES).outcomes
    return found, time.process_time() - started


def polls(number: int) -> str:
    """So many paragraphs, in each of which a sum fails beside a distance and a difference that hold."""
    lines, checks = ["audit: 1", "claims:"], ["checks:"]
    for at in range(number):
        for name, says in (
            ("now", "52.3%"), ("then", "47.9%"), ("rise", "4.4 points"), ("early", "1.9 points"),
            ("late", "2.5 points"), ("seats", "61 points"), ("rest", "54 points"), ("gap", "7 points"),
        ):  # fmt: skip
            lines.append(f"  {name}{at}: {{says: {says}}}")
        checks += [
            f"  - {{parts: [now{at}, seats{at}, late{at}], total: then{at}}}",
            f"  - that: now{at} == then{at} + early{at} + late{at}",
            f"  - that: gap{at} == seats{at} - rest{at}",
            f"  - that: rise{at} == abs(then{at} - now{at})",
        ]
    return "\n".join((*lines, *checks)) + "\n"


HARD = {
    "one failing sum beside a distance": polls(1),
    "five of them": polls(5),
    "twenty of them": polls(20),
    "only an irrational number fits": (
        "audit: 1\nclaims:\n  side: {says: 1.7米}\n  edge: {says: 1.7米}\nchecks:\n"
        "  - {same: [side, edge]}\n  - that: side * edge == 3 m^2\n  - that: side == edge\n"
    ),
    "powers of one another": (
        "audit: 1\nclaims:\n" + "".join(f"  v{at}: {{says: {1 + at % 3}.{at}}}\n" for at in range(9)) + "checks:\n"
        + "".join(
            f"  - that: v{at} * v{at} * v{(at + 3) % 9} + v{(at + 5) % 9} * v{(at + 7) % 9} == {70 + at} / 7\n"
            for at in range(9)
        )
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_a_hard_file_ends_soon(name: str) -> None:
    found, seconds = outcomes_of(HARD[name])
    assert seconds < SECONDS
    assert not any(one.verdict is Verdict.INVALID for one in found)


@pytest.mark.parametrize("seed", range(1, 13))
def test_a_file_of_hard_relations_ends_soon(seed: int) -> None:
    found, seconds = outcomes_of(hard_files.hard_file(seed))
    assert seconds < SECONDS
    assert not any("stopped with" in one.message.template for one in found)


def test_what_was_left_out_is_told_in_one_sentence() -> None:
    found, _ = outcomes_of(polls(20))
    (told,) = [one for one in found if one.rule == "diagnosis"]
    assert told.verdict is Verdict.UNDECIDED
    number = told.message.values
    assert "the limit of work for one file is reached" in str(told.message) and number
    assert sum(one.verdict is Verdict.FAILS for one in found) == 20


def test_the_answer_does_not_depend_on_what_was_asked_before() -> None:
    texts = [polls(2), HARD["powers of one another"], polls(1)]
    first, again = (
        [
            [str(one.message) for one in audit_document(load_text("file.yaml", text), RULES).outcomes]
            for text in order
        ]
        for order in (texts, texts[::-1])
    )
    assert first == again[::-1]


def test_rounded_files_ask_no_solver(tmp_path: Path) -> None:
    paths = generate.write_rounded_files(str(tmp_path), 60, 1)
    code = (
        "import sys\nfrom audit.engine.run import run\nfrom audit.wiring import chosen_rules\n"
        "result = run(sys.argv[1:], chosen_rules())\n"
        "print(sum(one.check is not None for one in result.outcomes), 'z3' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True, check=True)
    checks, asked = run.stdout.split()
    assert int(checks) == 60 * 11 and asked == "False"


SLIPS = """audit: 1
claims:
  {rows}
checks:
  {checks}
"""


def paragraphs(wrong: int) -> str:
    """Paragraphs with two sums of one pair each; in ``wrong`` of them these contradict each other."""
    rows, checks = [], []
    for at in range(3):
        rest = "2.9万吨" if at < wrong else "3.0万吨"
        for name, says in (("home", "2.4万吨"), ("abroad", "1.3万吨"), ("all", "3.6万吨"), ("rest", rest)):
            rows.append(f"{name}{at}: {{says: {says if at < wrong or name != 'all' else '3.7万吨'}}}")
        rows += [f"more{at}: {{says: 0.9万吨}}" if at < wrong else f"more{at}: {{says: 0.7万吨}}"]
        checks += [
            f"- {{parts: [home{at}, abroad{at}], total: all{at}}}",
            f"- that: rest{at} + more{at} == home{at} + abroad{at}",
        ]
        if at:
            checks.append(f"- that: home{at} == home{at - 1}")
    return SLIPS.format(rows="\n  ".join(rows), checks="\n  ".join(checks))


@pytest.mark.parametrize("wrong", [0, 1, 2, 3])
def test_each_contradiction_is_told_by_itself(wrong: int) -> None:
    """One for each paragraph, with the numbers of that paragraph only, though equations join the paragraphs."""
    found, _ = outcomes_of(paragraphs(wrong))
    told = [one for one in found if one.rule == "joint-contradiction"]
    assert len(told) == wrong
    for one in told:
        assert len({name[-1] for name in one.claims}) == 1 and len(one.claims) <= 5
    assert len({name for one in told for name in one.claims}) == sum(len(one.claims) for one in told)
