"""Makes hard claim files of at most 10 KB and times their audit: whatever makes a question expensive.

    python -m fuzz.hard_files [COUNT [SEED]]

Distances, least and greatest ones, squares, products, divisions by differences, nested rounding, long sums, many equal
claims, shared numbers, chained comparisons, dates, derived quantities that unfold; most relations nearly hold, some
fail, so that conflicts and repairs are looked for. Prints the slowest files with the seconds of CPU that they took, and
ends with exit code 1 if one took longer than two.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

MOST_BYTES = 10_000
LIMIT = 2.0  # seconds of CPU that any file may take
PATIENCE = 20  # after that it is stopped
SHOWN = 5

_UNITS = ("", "", "", "%", "吨", "公顷", "km", "米", "万吨", "亿元", "个", "人", " points", "年", "天")


def hard_file(seed: int) -> str:
    """The text of one hard claim file; the same seed gives the same file."""
    random = Random(seed)
    unit = random.choice(_UNITS)
    values = [_value(random) for _ in range(random.choice((3, 4, 6, 10, 25, 60)))]
    if random.random() < 0.2:
        values = [values[0]] * len(values)  # many equal claims
    names = [f"n{at}" for at in range(len(values))]
    lines = ["audit: 1", "claims:"]
    lines += [
        f"  {name}: {{says: {_printed(random, value, unit)}}}"
        for name, value in zip(names, values, strict=True)
    ]
    known = dict(zip(names, values, strict=True))
    derived = [_derived(random, known, at) for at in range(random.choice((0, 0, 2, 6)))]
    if derived:
        lines += ["derived:", *derived]
    lines.append("checks:")
    makers = random.sample(_MAKERS, random.randint(1, 3))
    size = len("\n".join(lines).encode())
    most = random.choice((2, 5, 12, 40, 200))
    for _ in range(most):
        check = random.choice(makers)(random, known)
        size += len(check.encode()) + 1
        if size > MOST_BYTES:
            break
        lines.append(check)
    return "\n".join(lines) + "\n"


def _value(random: Random) -> float:
    digits = random.choice((0, 0, 1, 2))
    return (
        round(random.choice((random.uniform(1, 9), random.uniform(1, 99), random.uniform(1, 5000))), digits)
        or 1
    )


def _printed(random: Random, value: float, unit: str) -> str:
    hedge = random.choice(("", "", "", "", "约", "近", "超过", "about ", "nearly "))
    return f'"{hedge}{value:g}{unit}"'


def _derived(random: Random, known: dict[str, float], at: int) -> str:
    name = f"d{at}"
    parts = [random.choice(list(known)) for _ in range(random.choice((2, 5, 20)))]
    known[name] = sum(known[part] for part in parts)
    return f"  {name}: {' + '.join(parts)}"


def _some(random: Random, known: dict[str, float], number: int) -> list[str]:
    return [random.choice(list(known)) for _ in range(number)]


def _equated(random: Random, known: dict[str, float], made: str, value: float) -> str:
    """The check that says that the claim nearest to a value is what was made, or a number near it."""
    nearest = min(known, key=lambda name: abs(known[name] - value))
    stated = nearest if random.random() < 0.6 else f"{round(value + random.choice((0, 0, 0.5)), 1):g}"
    operator = random.choice(("==", "==", "==", "<=", ">=", "<", "!="))
    return f'  - that: "{stated} {operator} {made}"'


def _distance(random: Random, known: dict[str, float]) -> str:
    a, b, c = _some(random, known, 3)
    made = random.choice(
        (f"abs({a} - {b})", f"abs({a} - {b}) + abs({b} - {c})", f"abs(abs({a} - {b}) - {c})")
    )
    return _equated(random, known, made, abs(known[a] - known[b]))


def _greatest(random: Random, known: dict[str, float]) -> str:
    names = _some(random, known, random.choice((2, 3, 8)))
    made = f"{random.choice(('max', 'min', 'mean'))}({', '.join(names)})"
    if random.random() < 0.5:
        made = f"max({made}, min({names[0]}, {names[-1]}))"
    return _equated(random, known, made, max(known[name] for name in names))


def _square(random: Random, known: dict[str, float]) -> str:
    a, b, c = _some(random, known, 3)
    power = random.choice((2, 2, 3, 8, 64))
    made = random.choice(
        (f"{a} ** {power}", f"{a} * {b}", f"{a} * {a} + {b} * {c}", f"({a} + {b}) ** {power} - {c}")
    )
    return _equated(random, known, made, known[a] ** 2)


def _quotient(random: Random, known: dict[str, float]) -> str:
    a, b, c, d = _some(random, known, 4)
    made = random.choice((
        f"{a} / ({b} - {c})", f"({a} - {b}) / ({a} + {c})", f"{a} / {b} / {c} / {d}", f"{a} / ({b} / ({c} - {d}))",
        f"({a} / {b} - {c} / {d}) / ({a} / {c})", f"1 / ({a} - {b}) + 1 / ({b} - {c})",
    ))  # fmt: skip
    return _equated(random, known, made, known[a] / known[b])


def _rounded(random: Random, known: dict[str, float]) -> str:
    a, b, c = _some(random, known, 3)
    made = random.choice(
        (f"round({a} / {b}, 1)", f"round(round({a} * {b}, 1) / {c}, 2)", f"{a} - round({a}, 0) + {b}")
    )
    return _equated(random, known, made, known[a])


def _long_sum(random: Random, known: dict[str, float]) -> str:
    names = _some(random, known, random.choice((8, 30, 100)))
    made = " + ".join(names) if random.random() < 0.6 else f"sum({', '.join(names)}) - {names[0]}"
    return _equated(random, known, made, sum(known[name] for name in names))


def _total(random: Random, known: dict[str, float]) -> str:
    names = _some(random, known, random.choice((2, 3, 5)))
    total = min(known, key=lambda name: abs(known[name] - sum(known[one] for one in names)))
    return f"  - {{parts: [{', '.join(names)}], total: {total}}}"


def _share(random: Random, known: dict[str, float]) -> str:
    a, b, c = _some(random, known, 3)
    return f"  - {{share: {a}, part: {b}, whole: {c}}}"


def _same(random: Random, known: dict[str, float]) -> str:
    return f"  - {{same: [{', '.join(dict.fromkeys(_some(random, known, random.choice((2, 4)))))}]}}"


def _chain(random: Random, known: dict[str, float]) -> str:
    names = sorted(set(_some(random, known, random.choice((3, 6, 20)))), key=known.__getitem__)
    operator = random.choice((" < ", " <= ", " == "))
    return f'  - that: "{operator.join(names)} <= {names[-1]}"'


def _linear(random: Random, known: dict[str, float]) -> str:
    a, b, c, d = _some(random, known, 4)
    k, m = random.randint(2, 9), random.randint(2, 9)
    made = f"{k} * {a} - {m} * {b} + {c}"
    return f'  - that: "{made} == {d} + {round(k * known[a] - m * known[b] + known[c] - known[d], 1):g}"'


_MAKERS: list[Callable[[Random, dict[str, float]], str]] = [
    _distance, _greatest, _square, _quotient, _rounded, _long_sum, _total, _share, _same, _chain, _linear,
]  # fmt: skip

_AUDIT = """
import sys, time
from audit.cli import main
started = time.process_time()
sys.argv = ["audit", "check", sys.argv[1]]
try:
    main()
finally:
    print(f"seconds: {time.process_time():.3f}", file=sys.stderr)
"""


def seconds_of(path: Path) -> float:
    """The CPU that a process takes which audits one file, from its start; of one that does not end, all that it may have."""
    run = subprocess.run(
        [sys.executable, "-c", _AUDIT, str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        check=False, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE)),
    )  # fmt: skip
    told = run.stderr.rpartition("seconds: ")[2]
    return float(told) if told else float(PATIENCE)


def main(count: int, seed: int) -> int:
    """Times ``count`` files; 1 if one took longer than it may."""
    taken: list[tuple[float, int]] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "hard.yaml")
        for number in range(seed, seed + count):
            path.write_text(hard_file(number), encoding="utf-8")
            taken.append((seconds_of(path), number))
            if taken[-1][0] > LIMIT or len(taken) % 100 == 0:  # a run of hours says where it is
                print(f"{len(taken)} files; seed {number}: {taken[-1][0]:.2f} s", flush=True)
    taken.sort(reverse=True)
    print(
        f"{count} files in {time.monotonic() - started:.0f} s; the slowest (promised: under {LIMIT} s of CPU):"
    )
    for seconds, number in taken[:SHOWN]:
        print(f"  seed {number}: {seconds:.2f} s")
    return int(taken[0][0] > LIMIT)


if __name__ == "__main__":
    arguments = [int(one) for one in sys.argv[1:]]
    sys.exit(main(*(arguments + [200, 1][len(arguments) :])))
