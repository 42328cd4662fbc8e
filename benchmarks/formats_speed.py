"""Times a run with several reports against the plain run, side by side.

    python benchmarks/formats_speed.py [PATH…]

Prints the medians and the ratio of paired runs for all the reports together and for each alone. A format that
this version lacks is left out, and said to be.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from check_speed import paired, timed

sys.path.insert(0, str(Path(__file__).parents[1]))
from audit.reports import FORMATS

WANTED = ("html", "sarif", "junit", "json")
ROUNDS = 21
BOUND = 1.5


def main(paths: list[str]) -> None:
    """Compares the runs over ``paths``."""
    plain = [sys.executable, "-m", "audit", "check", "--no-cache", *paths]
    names = [name for name in WANTED if name in FORMATS]
    for name in sorted(set(WANTED) - set(names)):
        print(f"there is no format {name}: left out")
    with tempfile.TemporaryDirectory() as folder:
        timed(plain)
        for chosen in (names, *([name] for name in names)):
            options = [part for name in chosen for part in ("--format", f"{name}={folder}/report.{name}")]
            with_reports, alone, ratio = paired([*plain, *options], plain, ROUNDS)
            told = f"{with_reports * 1000:8.1f} ms {alone * 1000:8.1f} ms   ratio {ratio:5.2f}"
            promised = f" (promised: {BOUND})" if len(chosen) > 1 else ""
            print(f"{' + '.join(chosen):<30} / plain {told}{promised}")


if __name__ == "__main__":
    main(sys.argv[1:] or ["claims/"])
