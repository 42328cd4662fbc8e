"""What is suggested: on a newspaper page, on texts of our own, and among random numbers; and how fast.

Usage: python benchmarks/measure_suggestions.py [PAGE]
       (default ../shared/articles/hebei-daily-2020-09-zhangjiakou.txt beside the repository)

The page's relations that are right are listed below by form and numbers. Of the texts of our own every
suggestion up to level 2 that is not expected counts as spurious, every expected one that is missing as missed.
Random numbers have no relation, so that every one found is a coincidence; beside it stands what the chances
of the suggestions promised.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from audit.article.suggestions import Suggestion, check_text, suggestions
from tests.article.simple import article_of, described, mentions_of

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT.parent / "shared/articles/hebei-daily-2020-09-zhangjiakou.txt"
SHOULD_BE_SHOWN = (
    "sum 135 35 100",
    "sum 466 436 12 18",
    "share 466 436 12 96.1",
    "threshold 41 9 20",
    "list 三定",
    "list 四微",
    "list 三免",
    "list 五大",
    "list 八大",
)
RIGHT_TOO = (
    "list 两区",
    "list 三项",
    "list 两级",
    "list 两个",
    "list 3",
    "list 12",
    "list 六大",
    "same 两区 两区 两区 两区",
    "same 两个 两个",
    "same 一项 一项",
    "same 三定 三定 三定",
    "same 四微 四微 四微",
)


def page(path: Path) -> None:
    """What is suggested on the page, level by level."""
    article = article_of(path.read_text("utf-8"))
    found = mentions_of(article)
    made = suggestions(article, found)
    for level in (1, 2, 3):
        print(f"level {level}")
        for one in (one for one in made if one.level == level):
            told = described(one, found)
            mark = "right   " if told in SHOULD_BE_SHOWN + RIGHT_TOO else "SPURIOUS"
            shown = check_text(one, {index: found[index].reading.text for index in one.numbers})
            print(
                f"  {mark} chance {float(one.chance):.3f} {told}: {shown if one.form != 'list' else ''} {one.reason}"
            )
    names = [described(one, found) for one in made]
    right = sum(one in SHOULD_BE_SHOWN + RIGHT_TOO for one in names)
    must = sum(one in names for one in SHOULD_BE_SHOWN)
    print(
        f"page: {must} of {len(SHOULD_BE_SHOWN)} that must be shown; {right} right, {len(names) - right} spurious"
    )


def texts(language: str) -> None:
    """Precision and recall on texts of our own."""
    right = spurious = missed = 0
    cases = yaml.safe_load((ROOT / f"tests/article/suggestions_{language}.yaml").read_text("utf-8"))
    for case in cases:
        article = article_of(case["text"], language, case.get("heading", False))
        found = mentions_of(article)
        told = [described(one, found) for one in suggestions(article, found) if one.level < 3]
        right += sum(one in told for one in case["expect"])
        for one in (one for one in told if one not in case["expect"]):
            spurious += 1
            print(f"  {language} spurious: {one}  in  {case['text']}")
        for one in (one for one in case["expect"] if one not in told):
            missed += 1
            print(f"  {language} missed: {one}  in  {case['text']}")
    precision, recall = right / max(right + spurious, 1), right / max(right + missed, 1)
    print(f"{language}: {len(cases)} texts, {right} right, {spurious} spurious, {missed} missed; "
          f"precision {precision:.3f}, recall {recall:.3f}")  # fmt: skip


def random_text(count: int, seed: int) -> str:
    """Numbers of all sizes without any relation, five to a sentence."""
    source = random.Random(seed)
    numbers = [str(int(10 ** source.uniform(0.3, 4.5))) for _ in range(count)]
    return (
        "。".join("，".join(f"甲{one}个" for one in numbers[at : at + 5]) for at in range(0, count, 5)) + "。"
    )


def by_chance(texts_tried: int, count: int) -> Iterator[Suggestion]:
    """What is suggested among random numbers."""
    for seed in range(texts_tried):
        article = article_of(random_text(count, seed))
        yield from suggestions(article, mentions_of(article))


def coincidences() -> None:
    """How many relations random numbers have, by level."""
    for count in (10, 50):
        found = [one for one in by_chance(100, count) if one.form != "same"]
        levels = [sum(one.level == level for one in found) for level in (1, 2, 3)]
        print(
            f"random: 100 texts of {count} numbers: {levels[0]}, {levels[1]}, {levels[2]} at levels 1, 2, 3"
        )


def speed() -> None:
    """Five hundred numbers: random ones, and small ones that make the most sums."""
    source = random.Random(1)
    small = "，".join(f"甲{source.randint(1, 60)}个" for _ in range(500))
    for name, text in (("random", random_text(500, 1)), ("small", small)):
        article = article_of(text)
        found = mentions_of(article)
        began = time.perf_counter()
        suggestions(article, found)
        print(f"speed: {len(found)} {name} numbers in {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    given = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    if given.exists():
        page(given)
    texts("zh")
    texts("en")
    coincidences()
    speed()
