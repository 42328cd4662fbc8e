"""The inputs that the fuzzer starts from, and those that were wrong once: each holds what its target holds."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.base.findings import Finding
from audit.base.intervals import Interval
from audit.numbers import read
from audit.wiring import chosen_rules
from fuzz import __main__ as runner
from fuzz import targets
from fuzz.__main__ import SHARES
from fuzz.targets import MOST_SECONDS, TARGETS

ROOT = Path(__file__).resolve().parents[1]
INPUTS = [
    (name, path)
    for name in TARGETS
    for folder in ("corpus", "regressions")
    for path in sorted((ROOT / "fuzz" / folder / name).glob("*"))
]


@pytest.mark.parametrize(("name", "path"), INPUTS, ids=lambda one: one if isinstance(one, str) else one.name)
def test_what_was_found_stays_mended(
    name: str, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    TARGETS[name](path.read_bytes())


def test_every_target_has_what_it_needs() -> None:
    assert set(SHARES) == set(TARGETS) and sum(SHARES.values()) == 1000
    for folder in ("corpus", "regressions"):
        assert {path.name for path in (ROOT / "fuzz" / folder).iterdir()} <= set(TARGETS)
    for name in TARGETS:
        assert len(list((ROOT / "fuzz/corpus" / name).iterdir())) >= 5
        words = (ROOT / f"fuzz/dictionaries/{name}.dict").read_text("utf-8").splitlines()
        assert len(words) > 10 and all(
            re.fullmatch(r'"(?:[ -!#-\[\]-~]|\\x[0-9a-f]{2}|\\\\|\\")+"', one) for one in words
        )
        assert f"| `{name}` |" in (ROOT / "fuzz/README.md").read_text("utf-8")


def test_a_smoke_run_is_part_of_what_ci_does() -> None:
    assert "python -m fuzz" in (ROOT / ".ci/run").read_text("utf-8")


@pytest.mark.parametrize("arguments", [[], ["--unguided"], ["reader", "--runs", "5", "--seconds", "1"]])
def test_without_the_library_it_says_that_nothing_ran(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AUDIT_FUZZ_UNGUIDED", "")
    monkeypatch.setattr("sys.argv", ["fuzz", *arguments])
    monkeypatch.setattr(runner, "find_spec", lambda _: None)
    assert runner.main() == 0
    assert capsys.readouterr().out.startswith("fuzz: SKIPPED: there is no atheris for this Python")


# -- a target can fail -----------------------------------------------------------------------------------


def test_a_reading_outside_the_text_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = read("466个")
    wrong = (
        one._replace(end=9), one._replace(start=1), one._replace(fair=Interval(1, 0)),
        one._replace(widest=Interval(466, 466, True, False)), one._replace(fair=Interval(0, 500)),
    )  # fmt: skip
    for reading in wrong:
        monkeypatch.setattr(targets, "read", lambda _, reading=reading: [reading])
        with pytest.raises(AssertionError):
            targets.reader("466个".encode())
    monkeypatch.setattr(targets, "read", lambda _: [one, one])
    with pytest.raises(AssertionError, match="two readings"):
        targets.reader("466个".encode())


def test_what_takes_too_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((0.0, MOST_SECONDS + 0.1, 0.0, MOST_SECONDS + 0.1))
    monkeypatch.setattr(time, "process_time", lambda: next(clock))
    with pytest.raises(AssertionError, match=r"2\.1 s for 3 bytes"):
        targets.reader(b"466")
    targets.reader(b"466" + b" " * 10_000)  # of a longer text, no time is promised


def test_a_rule_that_stops_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(*_: object) -> Iterator[Finding]:
        raise RuntimeError("no")

    monkeypatch.setattr(targets, "_rules", lambda: tuple(one._replace(check=stops) for one in chosen_rules()))
    with pytest.raises(AssertionError, match="stopped with RuntimeError"):
        targets.loader(b"audit: 1\nclaims:\n  a: {says: 5}\n")


def test_an_article_without_a_word_for_its_fault_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(_: str) -> None:
        raise IndexError

    monkeypatch.setattr(targets, "read_article_file", stops)
    with pytest.raises(IndexError):
        targets.documents(b"\x00<p>3")
