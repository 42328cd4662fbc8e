"""How fast numbers are extracted from articles, side by side with other libraries.

    python benchmarks/extraction_speed.py [--peers PYTHON] [ARTICLE]

Prints characters a second of processor time, with everything but suggestions: paragraphs, readings, nouns, what is a
claim. Then whether ten times the text takes ten times as long (up to 10 MB), the worst of hostile lines, and the
suggestions on 500 numbers. PYTHON is an interpreter that has quantulum3, cn2an, jionlp or recognizers-text; each
reads the same paragraphs for some seconds, in its own process, before and after which the extraction runs again.
They do less: cn2an rewrites numerals, jionlp looks for money, none says which numbers are claims.
"""

from __future__ import annotations

import argparse
import gc
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from audit.article.extraction import mentions
from audit.article.model import Article
from audit.article.reading import articles_of
from audit.relations.suggesting import suggested
from benchmarks.reader_speed import HOSTILE

ROOT = Path(__file__).resolve().parent.parent
TEXTS = {"zh": ROOT / "tests/article/news_zh.txt", "en": ROOT / "tests/article/news_en.txt"}
PEERS = {
    "zh": ("cn2an", "jionlp", "recognizers-zh"),
    "en": ("quantulum3", "recognizers-en"),
}
SECONDS = 3.0


def extracted(text: str, language: str | None = None) -> list[tuple[Article, int]]:
    """The articles of a text with how many numbers each has."""
    return [(article, len(mentions(article))) for article in articles_of(text, language)]


def seconds(text: str, language: str | None = None) -> float:
    """Processor time of one extraction."""
    started = time.process_time()
    extracted(text, language)
    return time.process_time() - started


def rate(text: str, language: str | None = None) -> float:
    """Million characters a second, the median of some seconds of work."""
    took = []
    while sum(took) < SECONDS:
        took.append(seconds(text, language))
    return len(text) / statistics.median(took) / 1e6


def peers(python: str, texts: dict[str, str]) -> None:
    """Each other library beside the extraction, on the same paragraphs."""
    for language, libraries in PEERS.items():
        text = texts[language]
        text = (text + "\n\n") * (200_000 // len(text) + 1)
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            for library in libraries:
                before = rate(text, language)
                theirs = _of_peer(python, library, file.name)
                ours = (before + rate(text, language)) / 2
                told = "does not run there" if theirs is None else f"{theirs:.3f}, ratio {ours / theirs:.1f}"
                print(f"{language}: audit {ours:.2f} million characters/s, {library} {told}")


def _of_peer(python: str, library: str, path: str) -> float | None:
    command = [python, str(Path(__file__).with_name("peers.py")), library, path, str(SECONDS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return None
    characters, took = done.stdout.split()[-2:]
    return int(characters) / float(took) / 1e6


def plain(path: Path) -> str:
    """A text of tests without the marks of its claims: ``{12万亩=120000}`` is 12万亩."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return re.sub(r"\{([^{}=]*)=[^{}]*\}", r"\1", "\n".join(lines))


def linearity(text: str) -> None:
    """Ten times the text, ten times the time."""
    bytes_each = len(text.encode()) + 2
    for size in (100_000, 1_000_000, 10_000_000):
        piece = (text + "\n\n") * max(1, size // bytes_each)
        took = min(seconds(piece) for _ in range(3 if size < 5_000_000 else 1))
        print(
            f"{len(piece.encode()) / 1e6:5.1f} MB: {took:6.2f} s, {len(piece) / took / 1e6:.2f} million characters/s"
        )


def hostile() -> None:
    """The worst lines of 100,000 characters."""
    worst = sorted(((seconds(piece * (100_000 // len(piece))), piece) for piece in HOSTILE), reverse=True)
    print("100,000 characters of: " + ", ".join(f"{piece!r} {took:.3f} s" for took, piece in worst[:8]))


def many_numbers() -> None:
    """Suggestions for an article of 500 numbers."""
    random = Random(1)
    sentences = [f"第{at}片有住户{random.randint(100, 9999)}户，其中新建{random.randint(10, 99)}户，占{random.randint(1, 99)}.{random.randint(0, 9)}%。"
                 for at in range(170)]  # fmt: skip
    (article,) = articles_of("\n\n".join("".join(sentences[at : at + 10]) for at in range(0, 170, 10)), "zh")
    numbers = mentions(article)
    started = time.process_time()
    suggested(article, numbers)
    print(f"suggestions on {len(numbers)} numbers: {time.process_time() - started:.2f} s")


def main() -> None:
    """Prints the figures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("article", nargs="?", type=Path)
    options.add_argument("--peers", metavar="PYTHON")
    given = options.parse_args()
    gc.disable()  # as the command line does
    texts = {language: plain(path) for language, path in TEXTS.items()}
    for language, text in texts.items():
        repeated = text * (300_000 // len(text) + 1)
        density = 1000 * sum(count for _, count in extracted(text, language)) / len(text)
        print(
            f"{language}, sentences of the tests: {rate(repeated, language):.2f} million characters/s "
            f"({density:.0f} numbers in 1,000 characters)"
        )
    if given.article:
        texts["zh"] = given.article.read_text("utf-8")
        density = 1000 * sum(count for _, count in extracted(texts["zh"])) / len(texts["zh"])
        print(f"the article has {density:.0f} numbers in 1,000 characters")
    linearity(texts["zh"])
    hostile()
    many_numbers()
    if given.peers:
        peers(given.peers, texts)


if __name__ == "__main__":
    main()
