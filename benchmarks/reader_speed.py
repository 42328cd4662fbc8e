"""How fast the reader goes: characters a second on news text, time of a short phrase, and hostile inputs.

Usage: python benchmarks/reader_speed.py [TEXT_FILE]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MADE = (
    "全县共有{0}个村、{1}.5万户，今年以来新增投资{2}亿多元，比去年增长{3}.2%，"
    "完成造林近{0}万亩，带动{1}余名群众就业。"
)
HOSTILE = (
    "1", "一万", "千", "1,", "(", "0.0.", "1 ", "1 2", "分之", "百分之", "一", "万", "零", "十",
    "几", "半", "1-", "1到", "-", "$", "每", "大于1", "1/", "1年", "1:", "and ", "one ", "half a ",
    "million ", "one hundred and ", "point ", "第", "1亿", "多", "A1", "a", "1e", "://", "1.",
    "111 ", "1,111", "三四", "一二三", "between 1 and ", "1万多", "百分", "1个半", "不超过", "１",
    "－", "two-", "6ft 4in ", "a third of ", "one in ten ",
    "13 or 14 ", "3% to ", "$3bn to ", "每4人中有", "每10万人", "1:3.", "a day or two ", "3x ", "1.5C ", "16/10万",
    "one person in ", "3 to 5 ", "五或", "1 million ", "twenty - ", "6-foot-", "5'1\" ",
    "1m a-a-", "the 1999 aaa ", "1 km s−", "5 lb-", "went up to ", "1, 1 and 1 km ", "1 km to 1 ", "$5-5m ", "5 ±5 ", "$5 a year ago ",
    "1·2", "1，234，", "6,5000,000,", "公元前1年至", "8级到", "2升到", "三块六到", "1万(含)-", "数千廿多", "1千零", "1/2/3毫米", "38×20×", "50和100公里",
)  # fmt: skip


def news(size: int) -> str:
    """A text of about ``size`` characters: the file given, the shared article, or made-up sentences."""
    shared = ROOT.parent / "shared/articles/hebei-daily-2020-09-zhangjiakou.txt"
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else shared
    if path.exists():
        text = path.read_text(encoding="utf-8")
    else:
        text = "".join(MADE.format(100 + n, n % 50 + 1, n % 900 + 3, n % 30) for n in range(200))
    return text * (size // len(text) + 1)


def seconds(text: str, runs: int = 1) -> float:
    """The shortest of ``runs`` readings of ``text``."""
    from audit.numbers import read

    best = float("inf")
    for _ in range(runs):
        start = time.perf_counter()
        read(text)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> int:
    """Print the figures."""
    start = time.perf_counter()
    from audit.numbers import read

    imported = time.perf_counter()
    read("436个")
    first = time.perf_counter()
    print(f"import {1000 * (imported - start):.1f} ms, first reading {1000 * (first - imported):.1f} ms")
    text = news(1_000_000)
    took = seconds(text, 5)
    print(f"news text: {len(text) / took / 1e6:.2f} million characters/s, {len(read(text))} numbers, "
          f"{1e6 * took / len(read(text)):.1f} µs a number")  # fmt: skip
    for phrase in ("436个", "近20万吨", "13079.87公顷", "每亩每年1000元", "nearly $3bn", "三百二十万"):
        runs = 2000
        begin = time.perf_counter()
        for _ in range(runs):
            read(phrase)
        print(f"{phrase}: {1e6 * (time.perf_counter() - begin) / runs:.1f} µs")
    worst = sorted(((seconds(piece * (100_000 // len(piece))), piece) for piece in HOSTILE), reverse=True)
    print("100,000 characters of: " + ", ".join(f"{piece!r} {took:.2f} s" for took, piece in worst))
    return 0


if __name__ == "__main__":
    sys.exit(main())
