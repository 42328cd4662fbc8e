"""A large run that passes is reported without a look at each pass, and the plain report loads nothing heavy."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc

from audit.base.findings import Finding, Verdict, sentence
from audit.base.source import Place
from audit.engine.counts import Counts
from audit.engine.result import Result
from audit.reports import render

_HOLDS = sentence("it holds")


def _large(files: int, checks: int) -> Result:
    outcomes = tuple(
        Finding(Verdict.HOLDS, _HOLDS, Place(f"claims/{number % files}.yaml", number, 1, number, 2), "a == b")
        for number in range(checks)
    )
    return Result(Counts(files, checks, checks, holds=checks), outcomes, seconds=1.0)


def test_many_passes_are_reported_by_their_number_alone() -> None:
    result = _large(1000, 11_000)
    render("plain", result)
    tracemalloc.start()
    drawn = render("plain", result)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 20_000, "something is made for each of them"
    assert "all 11,000 checks hold" in drawn


def test_above_thirty_files_only_a_total_above_150_checks_a_count_a_file() -> None:
    assert "claims/" not in render("plain", _large(31, 31), verbose=True)
    assert "a = b" in render("plain", _large(30, 150), verbose=True)
    counted = render("plain", _large(30, 300), verbose=True)
    assert "a = b" not in counted and counted.count("10 checks") == 30


def test_the_plain_report_loads_nothing_heavy() -> None:
    script = (
        "import sys; from audit.reports import render; from tests.reports.sample import SAMPLE; "
        "sys.modules.pop('datetime'); "  # the sample has a waiver with a last day
        "render('plain', SAMPLE); "
        "heavy = {'rich', 'json', 'pandas', 'sympy', 'dataclasses', 'inspect', 'datetime'}; "
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
