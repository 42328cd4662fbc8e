"""Times `audit check` against yamllint and PyYAML's C loader, side by side in one run.

    python benchmarks/check_speed.py [FILES]

Prints medians and ratios of paired runs: one file in a fresh process, many files in one process, and the same files
again when none or one of them has changed since. The figures are of the machine at hand; the ratios are what is promised.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import generate

ROUNDS_SMALL = 15
ROUNDS_LARGE = 7

_LOADING = "import sys, yaml\nfor path in sys.argv[1:]:\n    yaml.load(open(path, 'rb'), yaml.CSafeLoader)"


def timed(command: list[str]) -> float:
    """Seconds that a command takes as a whole process, with compiled modules as an installation has them."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment
    )
    return time.perf_counter() - started


def paired(first: list[str], second: list[str], rounds: int) -> tuple[float, float, float]:
    """Medians of both commands and of their ratio, run in turn so that a drift of the machine cancels."""
    pairs = [(timed(first), timed(second)) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    return statistics.median(one for one, _ in pairs), statistics.median(other for _, other in pairs), ratio


def report(what: str, first: list[str], second: list[str], rounds: int, bound: float) -> None:
    """Prints one comparison with the bound that is promised for it."""
    one, other, ratio = paired(first, second, rounds)
    print(f"{what:<52} {one * 1000:9.1f} ms {other * 1000:10.1f} ms   ratio {ratio:5.2f} (promised: {bound})")


def main(count: int) -> None:
    """Runs all comparisons over ``count`` generated files."""
    checking = [sys.executable, "-m", "audit", "check"]
    audit = [*checking, "--no-cache"]
    yamllint = [sys.executable, "-m", "yamllint", "-d", "relaxed"]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, ".cache")
        files = generate.write_files(folder, count, 1)
        size = sum(os.path.getsize(file) for file in files) / len(files)
        print(f"{count} files of {size / 1000:.1f} KB")
        for command in ([*audit, files[0]], [*yamllint, files[0]]):
            timed(command)
        report(
            "one file: audit check / yamllint", [*audit, files[0]], [*yamllint, files[0]], ROUNDS_SMALL, 0.85
        )
        report(f"{count} files: audit check / CSafeLoader", [*audit, folder],
               [sys.executable, "-c", _LOADING, *files], ROUNDS_LARGE, 2.0)  # fmt: skip
        report(
            f"{count} files: unchanged / not audited before",
            [*checking, folder],
            [*audit, folder],
            ROUNDS_LARGE,
            0.25,
        )
        changing = f"open({files[0]!r}, 'a').write('# edited\\n'); import audit.cli; audit.cli.main()"
        report(f"{count} files: one edited / not audited before", [sys.executable, "-c", changing, "check", folder],
               [*audit, folder], ROUNDS_LARGE, 0.1)  # fmt: skip
        rounded = os.path.join(folder, "rounded")
        terse = generate.write_rounded_files(rounded, count, 1)
        report(f"{count} rounded files: audit check / CSafeLoader", [*audit, rounded],
               [sys.executable, "-c", _LOADING, *terse], ROUNDS_LARGE, 2.5)  # fmt: skip
        shutil.rmtree(rounded)
        report(f"{count} files: audit check / yamllint", [*audit, folder], [*yamllint, folder], 1, 0.1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
