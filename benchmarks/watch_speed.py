"""Times `audit check --watch`: from the save of a file of 30 claims until the new report is out.

    python benchmarks/watch_speed.py [SAVES]

Prints the median and the slowest of the saves; promised are 200 ms. Every save changes a number, and the report
is known by it.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

CLAIMS = 30
WARMING = 2
PROMISED = 200  # milliseconds


def claim_file(number: int) -> str:
    """A file of 30 claims and 29 checks, one of which fails and shows ``number``."""
    claims = [
        f"  claim_{index}: {{says: {1000 + index}个, means: things counted}}" for index in range(CLAIMS - 1)
    ]
    checks = [f"  - that: claim_{index} < claim_{index + 1}" for index in range(CLAIMS - 2)]
    last = f"  wrong: {{says: {number}个, means: things miscounted}}"
    return "\n".join(
        ["audit: 1", "claims:", *claims, last, "checks:", *checks, "  - that: wrong == claim_0\n"]
    )


def wait_for(stream: int, text: str) -> None:
    """Reads until ``text`` has come."""
    seen = b""
    while text.encode() not in seen:
        seen += os.read(stream, 65536)


def measured(saves: int, folder: str) -> list[float]:
    """Milliseconds from each save to its report."""
    path = os.path.join(folder, "article.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(claim_file(5000))
    command = [sys.executable, "-m", "audit", "check", "--watch", "--format", "plain", path]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    stream = process.stdout.fileno()
    wait_for(stream, "5000个")
    spent = []
    for number in range(5001, 5001 + saves + WARMING):
        time.sleep(0.3)
        text = claim_file(number)
        started = time.perf_counter()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        wait_for(stream, f"{number}个")
        spent.append((time.perf_counter() - started) * 1000)
    process.send_signal(signal.SIGINT)
    process.wait(10)
    return spent[WARMING:]


def main(saves: int) -> None:
    """Measures in a temporary folder and prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        spent = measured(saves, folder)
    print(
        f"save to report, {CLAIMS} claims, {saves} saves: median {statistics.median(spent):.0f} ms, "
        f"slowest {max(spent):.0f} ms (promised: {PROMISED} ms)"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
