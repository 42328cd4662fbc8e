"""How fast `audit check ARTICLE` goes: against the reader alone, by doubling, on hostile lines, and against yamllint.

    python benchmarks/article_speed.py [--large] [--hostile CHARACTERS] [TEXT_FILE …]

All figures are ratios of one run, since machines differ and are busy: characters a second of the whole audit beside the reader
alone on the same text; time by doubling the text (2.0 is linear); lines made to be slow beside ordinary text of their
length; and a file of 5 KB, whole commands in turn with yamllint on as many bytes. Without files, made-up texts are used, in which all is
right, and one with an error in each paragraph. ``--large`` adds texts of 1 and 10 MB with the memory they need, which takes minutes;
``--hostile 100000`` prints nothing but the hostile lines, each of so many characters.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from check_speed import paired, timed

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

ENGLISH = (
    "Enrolment rose {percent} percent to {new:,} pupils from {old:,} a year earlier, the county said on 3 May 2021. "
    "Of the {1} schools {2} opened late and the other {rest} on time, with {3} new teachers from abroad. "
    "Parents who came to the hall spoke of long roads, of cold rooms and of the bus that never came.\n\n"
)
WRONG = (
    "Enrolment rose 6.7 percent to {0},480 pupils from {0},200 a year earlier, the county said on 3 May 2021. "
    "Of the {1} schools {2} opened late, and the rest had {3} new teachers, 1{2} of them from abroad. "
    "Parents who came to the hall spoke of long roads, of cold rooms and of the bus that never came.\n\n"
)
CHINESE = (
    "全县共有{1}个村、{0}.5万户，其中山区村{2}个。今年以来新增投资{0}亿多元，比去年增长{3}.2%，完成造林近{1}万亩，带动群众就业。"
    "村民们说，路修好了，水也清了，日子一天比一天好，来看花的人比往年多。\n\n"
)
HOSTILE = (
    "5:3:2, ", "1, 2, 3, ", "(5%) ", "from 5 to 6 ", "其中3，", "Monday 5 May ", '"5" ', "(5 ", "5 - ", "“5", "((((", "5: ", "5:30 ",
    "the fleet grew 5 percent to 12, ", "of the 12 boats 3 were lost and 9 (75%) came home ", "## Sales rose 5 percent\n\n",
    "1 2 3 4 5 6 7 8 9\n", "| 12 | 34 | 56 |\n", "增长5.3%，达到12万吨，", "12 boats (5%), ", "born in 1931 aged 5, ",
    "an average of 5, ", "a total of 5 boats, ", "1,234 people and ", "5 euros each, ", "1, ", "1%", "比1", "其中1", "[[[[", "1 of 2 ",
    "twice 5 ", "from 1 to 2, ", "rose 5 percent to 12 from 10, ", "由3增加到5，增长66%，", "1:2:3:4:5:6 ", "of which 5 ", "1,234,", "万", "½",
    "- 1\n", "not 5 but 6 ",
)  # fmt: skip
_LINE = 20_000  # characters of a hostile line
_ROUNDS = 15
_SIZES = (100_000, 1_000_000, 10_000_000)


def made(sentence: str, size: int) -> str:
    """A text of a size with other numbers in each paragraph."""
    some = [_filled(sentence, n) for n in range(size // len(sentence) + 1)]
    return "".join(some)[:size]


def _filled(sentence: str, n: int) -> str:
    old = 3_100 + 137 * (n % 61)
    new = old + 40 + n % 83
    schools, late = 40 + n % 50, 20 + n % 19
    return sentence.format(
        3 + n % 6, schools, late, 3 + n % 7, percent=f"{100 * (new - old) / old:.1f}", old=old, new=new, rest=schools - late,
    )  # fmt: skip


def whole(text: str, folder: str) -> float:
    """Seconds of the processor for the audit of a text and its plain report, in a process that is warm."""
    from audit.article.model import Wish
    from audit.engine.run import run
    from audit.reports import rendered
    from audit.wiring import chosen_rules

    path = Path(folder) / "article.txt"
    path.write_text(text, encoding="utf-8")
    start = time.process_time()
    result = run([str(path)], chosen_rules(), articles=Wish())
    rendered("plain", result, quiet=False, colour=False, width=80, encoding="utf-8", lang="en")
    return time.process_time() - start


def alone(text: str) -> float:
    """Seconds of the processor for the reader of numbers alone."""
    from audit.numbers import read

    start = time.process_time()
    read(text)
    return time.process_time() - start


def compared(name: str, text: str, folder: str) -> None:
    """Prints a text's speed beside the reader's, and how the time grows as the text doubles."""
    times = [whole(text[: len(text) >> shift], folder) for shift in (2, 1, 0)]
    reader = alone(text)
    growth = ", ".join(f"{later / earlier:.2f}" for earlier, later in pairwise(times))
    print(
        f"{name}: {len(text):,} characters, {len(text) / times[-1]:,.0f} characters/s, "
        f"{times[-1] / reader:.1f} times the reader alone; doubling takes {growth} times as long"
    )


def large(folder: str) -> None:
    """Prints how the time and the room grow up to 10 MB, beside 100,000 characters."""
    import resource  # of Unix alone

    for name, sentence in (("English", ENGLISH), ("Chinese", CHINESE)):
        first = whole(made(sentence, _SIZES[0]), folder)
        for size in _SIZES[1:]:
            seconds = whole(made(sentence, size), folder)
            room = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{name}: {size:,} characters, {size / seconds:,.0f} characters/s, {seconds * _SIZES[0] / size / first:.2f} "
                f"times as long a character as {_SIZES[0]:,}; at most {room:,.0f} MB",
                flush=True,
            )


def hostile(folder: str, size: int = _LINE) -> None:
    """Prints the lines that take longest, as multiples of ordinary text of their length."""
    ordinary = (whole(made(ENGLISH, size), folder) + whole(made(CHINESE, size), folder)) / 2
    found = []
    for piece in HOSTILE:
        line = (piece * (size // len(piece) + 1))[:size]
        half, full = whole(line[: size // 2], folder), whole(line, folder)
        found.append((full / ordinary, full / half, piece))
    print("hostile lines, times ordinary text of their length (growth by doubling):")
    for ratio, growth, piece in sorted(found, reverse=True):
        print(f"  {ratio:6.1f} ({growth:.2f})  {piece!r}")


def beside_yamllint(folder: str) -> None:
    """Prints whole commands in turn: an article of 5 KB, and a claim file of as many bytes."""
    article, claims = Path(folder) / "five.txt", Path(folder) / "five.yaml"
    article.write_bytes(made(ENGLISH, 5000).encode())
    line = "  number_{0}: {{says: '{0} boats', means: boats in the port of that name}}\n"
    rows = "".join(line.format(number) for number in range(200))
    claims.write_bytes(("audit: 1\nclaims:\n" + rows)[:5000].rpartition("\n")[0].encode() + b"\n")
    first = [sys.executable, "-m", "audit", "check", str(article)]
    second = [sys.executable, "-m", "yamllint", "-d", "relaxed", str(claims)]
    for command in (first, second):
        timed(command)
    one, other, ratio = paired(first, second, _ROUNDS)
    print(f"5 KB: audit {1000 * one:.0f} ms, yamllint {1000 * other:.0f} ms, ratio {ratio:.2f}")


def main(files: Sequence[str]) -> None:
    """Prints all figures."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        if files[:1] == ["--hostile"]:
            hostile(folder, int(files[1]))
            return
        beside_yamllint(folder)
        whole(made(ENGLISH, 5000) + made(CHINESE, 5000), folder)
        compared("English", made(ENGLISH, 100_000), folder)
        compared("Chinese", made(CHINESE, 100_000), folder)
        compared("English, an error in each paragraph", made(WRONG, 100_000), folder)
        for file in (one for one in files if one != "--large"):
            compared(Path(file).name, Path(file).read_text("utf-8"), folder)
        hostile(folder)
        if "--large" in files:
            large(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
