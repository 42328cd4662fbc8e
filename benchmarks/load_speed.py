"""How fast claim files are loaded, beside PyYAML's C loader (it only loads) and yamllint (it checks style).

    python benchmarks/load_speed.py [COUNT]

Each round loads all files with each of the three in turn, in this process and without collecting garbage, as
`audit check` does; the ratios are medians over the rounds. yamllint is slow, so it gets one file in ten.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence

import yaml
from generate import write_files
from yamllint import linter
from yamllint.config import YamlLintConfig

from audit.claimfile import load

ROUNDS = 7
STYLE = YamlLintConfig("extends: default")


def main(count: int) -> None:
    """Writes the files, times the three, prints milliseconds a file and the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        files = write_files(folder, count, seed=1)
        size = sum(os.path.getsize(file) for file in files) / len(files)
        print(f"{count} files of {size / 1000:.1f} KB, medians of {ROUNDS} rounds")
        _compare(files)


def _compare(files: Sequence[str]) -> None:
    few = files[: max(1, len(files) // 10)]
    ours, loader, lint = [], [], []
    gc.disable()
    for _ in range(ROUNDS):
        ours.append(_milliseconds(_load, files))
        loader.append(_milliseconds(_load_only, files))
        lint.append(_milliseconds(_lint, few))
        gc.collect()
    for name, times in (("audit", ours), ("CSafeLoader", loader), ("yamllint", lint)):
        print(f"  {name:12} {statistics.median(times):8.3f} ms a file")
    for name, times in (("CSafeLoader", loader), ("yamllint", lint)):
        ratio = statistics.median(one / other for one, other in zip(ours, times, strict=True))
        print(f"  audit / {name:12} {ratio:.3f}")


def _milliseconds(work: Callable[[str], None], files: Sequence[str]) -> float:
    started = time.perf_counter()
    for file in files:
        work(file)
    return (time.perf_counter() - started) * 1000 / len(files)


def _load(file: str) -> None:
    if load(file).faults:
        raise SystemExit(f"{file} is not sound: the comparison would be unfair")


def _load_only(file: str) -> None:
    with open(file, encoding="utf-8") as stream:
        yaml.load(stream.read(), yaml.CSafeLoader)


def _lint(file: str) -> None:
    with open(file, encoding="utf-8") as stream:
        list(linter.run(stream.read(), STYLE, file))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
