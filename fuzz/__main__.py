"""``python -m fuzz``: every target for a while, and what was found; exit code 1 if anything was. See fuzz/README.md."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
# How many of a thousand executions a target gets: those that answer sooner get more.
SHARES = {
    "reader": 400, "expressions": 150, "loader": 150, "configuration": 150, "extractor": 80, "documents": 70,
}  # fmt: skip
_MOST_BYTES = {"reader": 200, "expressions": 120, "configuration": 1000, "extractor": 600, "loader": 800}
_USUAL_BYTES = 2000
_MOST_FINDINGS = 5  # of a target, in one go: more are likely to be the same
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


class Found(NamedTuple):
    """An input that is wrong, and the last line of what it raised."""

    file: Path
    said: str


class Outcome(NamedTuple):
    """What a target did."""

    executed: int
    found: list[Found]


def main() -> int:
    """Runs the targets that were asked for, one after the other."""
    options = _options()
    if find_spec("atheris") is None:
        print(
            f"fuzz: SKIPPED: there is no atheris for this Python ({sys.version.split()[0]}); nothing was executed"
        )
        return 0
    executed, findings = 0, 0
    for name in options.targets or SHARES:
        outcome = _fuzzed(name, _runs(name, options), options.seconds, Path(options.out))
        executed, findings = executed + outcome.executed, findings + len(outcome.found)
        print(
            f"fuzz: {name:<13} {outcome.executed:>9,} executions, {len(outcome.found)} findings", flush=True
        )
        for one in outcome.found:
            print(f"fuzz:   {one.file}: {one.said}", flush=True)
    print(f"fuzz: {executed:,} executions, {findings} findings", flush=True)
    return int(findings > 0)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"of {', '.join(SHARES)}; default: all")
    parser.add_argument("--runs", type=int, default=20_000, help="executions of all targets (default 20000)")
    parser.add_argument(
        "--seconds", type=int, default=0, help="at most so many for a target (default: no limit)"
    )
    parser.add_argument(
        "--out", default="fuzz-found", help="where inputs go that are wrong (default fuzz-found)"
    )
    parser.add_argument(
        "--unguided",
        action="store_true",
        help="inputs that are not led by what they reach: several times as many",
    )
    options = parser.parse_args()
    if options.unguided:
        os.environ["AUDIT_FUZZ_UNGUIDED"] = "1"
    unknown = set(options.targets) - set(SHARES)
    if unknown:
        parser.error(f"there is no target {', '.join(sorted(unknown))}; there are {', '.join(SHARES)}")
    return options


def _runs(name: str, options: argparse.Namespace) -> int:
    chosen = options.targets or SHARES
    return max(1, int(options.runs) * SHARES[name] // sum(SHARES[one] for one in chosen))


def _fuzzed(name: str, runs: int, seconds: int, out: Path) -> Outcome:
    executed = 0
    found: list[Found] = []
    with tempfile.TemporaryDirectory(prefix="audit-fuzz-") as folder:
        while executed < runs and len(found) < _MOST_FINDINGS:
            done = _child(name, runs - executed, seconds, Path(folder))
            told = done.stderr.decode("utf-8", "replace")
            stat = _EXECUTED.search(told)
            executed += int(stat[1]) if stat else 0
            found.extend(_confirmed(name, Path(folder), out))
            if done.returncode == 0:
                break
            if not stat:
                raise SystemExit(f"fuzz: {name} did not run:\n{told[-2000:]}")
    return Outcome(executed, found)


def _child(name: str, runs: int, seconds: int, folder: Path) -> subprocess.CompletedProcess[bytes]:
    for part in ("corpus", "artifacts", "work"):
        (folder / part).mkdir(exist_ok=True)
    regressions = HERE / "regressions" / name
    command = [
        sys.executable, "-m", "fuzz.child", name, f"-runs={runs}", f"-max_total_time={seconds}", "-timeout=120",
        "-rss_limit_mb=3000", f"-max_len={_MOST_BYTES.get(name, _USUAL_BYTES)}", "-print_final_stats=1",
        "-verbosity=0", f"-dict={HERE / 'dictionaries' / name}.dict", f"-artifact_prefix={folder / 'artifacts'}/",
        str(folder / "corpus"), str(HERE / "corpus" / name), *([str(regressions)] if regressions.is_dir() else []),
    ]  # fmt: skip
    environment = {**os.environ, "AUDIT_FUZZ_FOLDER": str(folder / "work"), "PYTHONPATH": str(HERE.parent)}
    return subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )


def _confirmed(name: str, folder: Path, out: Path) -> Iterator[Found]:
    """The inputs that are wrong without the fuzzer as well; what only it made slow is dropped."""
    for artifact in sorted((folder / "artifacts").iterdir()):
        done = subprocess.run(
            [sys.executable, "-m", "fuzz.replay", name, str(artifact)], cwd=folder / "work", capture_output=True,
            env={**os.environ, "PYTHONPATH": str(HERE.parent)}, check=False,
        )  # fmt: skip
        if done.returncode:
            out.mkdir(parents=True, exist_ok=True)
            kept = out / f"{name}-{artifact.name.rpartition('-')[2][:12]}"
            kept.write_bytes(artifact.read_bytes())
            yield Found(
                kept, (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it died"])[-1][:300]
            )
        artifact.unlink()


if __name__ == "__main__":
    sys.exit(main())
