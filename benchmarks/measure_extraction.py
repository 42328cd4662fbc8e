"""How well numbers are told to be claims: against hand-written claim files, vectors, clean and marked sentences.

Usage: python benchmarks/measure_extraction.py [ARTICLE [VECTORS_FOLDER]]

Prints: recall and false claims against claims/*.yaml on the article they were written for, the vectors in running
sentences, how many sentences without a claim stay clean, the value F1 of marked sentences, and speed, hostile
lines included. Every miss and every false claim is listed.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from audit.article.extraction import mentions
from audit.article.model import Mention
from audit.claimfile import load
from audit.interpretation.readings import read_claim
from audit.numbers import Reading, read
from benchmarks.measure_numerals import right
from benchmarks.reader_speed import HOSTILE
from tests.article.marked_sentences import claimed, lines, score
from tests.article.plain_article import plain_article

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CARRIERS = {
    "zh": ("记者了解到，{}，有关部门正在核实。", "会议上有人说：“{}”", "{}"),
    "en": ("Officials said on Tuesday: {}", "{} The minister did not comment.", "It was reported that {}"),
}


def by_hand() -> Iterator[tuple[str, str, Reading, object]]:
    """Each claim written by hand: file, name, reading and day of publication."""
    for path in sorted((ROOT / "claims").glob("*.yaml")):
        document = load(str(path))
        for name, claim in document.claims.items():
            # What the file adds (exact, rounding) stands in no article, so it is left out on this side too.
            reading = read_claim(claim._replace(exact=False, rounding=None, decimals=None), document)
            assert isinstance(reading, Reading), (path, name)
            yield path.name, name, reading._replace(text=claim.says.value), document.article.published


def same(drafted: Reading, hand: Reading, published: object) -> bool:
    """Whether a drafted number has the fair set and unit of the claim, dates being read on the article's day."""
    if drafted.unit.symbol == hand.unit.symbol and drafted.fair == hand.fair:
        return True
    if drafted.kind != "date":
        return False
    again = read(drafted.text, published=published)  # type: ignore[arg-type]
    return len(again) == 1 and again[0].fair == hand.fair


def page(path: Path) -> None:
    """Recall and false claims on the article whose claims stand in claims/."""
    found = [one for one in mentions(plain_article(path.read_text("utf-8"))) if one.claim]
    left, missed, hand = list(found), [], list(by_hand())
    for file, name, reading, published in hand:
        match = _match(left, reading, published)
        if match is None:
            missed.append(f"{file}: {name} ({reading.text})")
        else:
            left.remove(match)
    claimed_words = {reading.text for _, _, reading, _ in hand}
    repeats = [one for one in left if one.reading.text in claimed_words]
    print(f"claims by hand: {len(hand) - len(missed)} of {len(hand)} found, recall "
          f"{100 * (len(hand) - len(missed)) / len(hand):.1f} % (target 97 %)")  # fmt: skip
    _list(missed, "missed")
    print(f"drafted: {len(found)}, without a claim by hand {len(left)}, {100 * len(left) / len(found):.1f} % (target 3 %); "
          f"of these {len(repeats)} repeat a number that is claimed elsewhere")  # fmt: skip
    _list([one.reading.text for one in left], "not claimed by hand")


def _match(left: list[Mention], reading: Reading, published: object) -> Mention | None:
    """The drafted number for a claim: the same words first, else any with the same set."""
    fits = [one for one in left if same(one.reading, reading, published)]
    words = [one for one in fits if one.reading.text in reading.text or reading.text in one.reading.text]
    return (words or [None])[0]


def _list(lines_to_show: list[str], label: str) -> None:
    for line in lines_to_show:
        print(f"  {label}: {line}")


def vectors(folder: Path) -> None:
    """The vectors in running sentences: the same values as alone, at their places."""
    for language in ("zh", "en"):
        path = folder / f"numerals-{language}.jsonl"
        if not path.exists():
            print(f"{path.name}: not there, nothing measured")
            continue
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for carrier in CARRIERS[language]:
            good = sum(_right_within(row, carrier, language) for row in rows)
            print(f"{path.name} in {carrier!r}: {good} of {len(rows)}, {100 * good / len(rows):.1f} %")


def _right_within(row: dict[str, object], carrier: str, language: str) -> bool:
    text = carrier.format(str(row["input"]).replace("\n", " "))
    shift = carrier.index("{}")
    readings = [
        one.reading._replace(
            start=one.reading.start - shift,
            end=one.reading.end - shift,
            numeral=(one.reading.numeral[0] - shift, one.reading.numeral[1] - shift),
        )
        for one in mentions(plain_article(text, language))
    ]
    return right(row, readings)  # type: ignore[arg-type]


def sentences() -> None:
    """Sentences without a claim, and sentences whose claims are marked."""
    for language in ("zh", "en"):
        clean = lines(f"clean_{language}.txt")
        wrong = [(claimed(one, language), one) for one in clean]
        wrong = [(words, one) for words, one in wrong if words]
        print(f"clean_{language}.txt: {len(clean) - len(wrong)} of {len(clean)} clean, "
              f"{100 - 100 * len(wrong) / len(clean):.1f} % (target 98 %)")  # fmt: skip
        _list([f"{', '.join(words)}  in  {one}" for words, one in wrong], "claimed")
        for name in ("news", "more_news", "fresh", "fresh_more", "fresh_third", "fresh_fourth"):
            marked = score(lines(f"{name}_{language}.txt"), language)
            print(f"{name}_{language}.txt: {marked.right} right, precision {marked.precision:.3f}, recall {marked.recall:.3f}, "
                  f"value F1 {marked.f1:.3f} (target 0.93)")  # fmt: skip
            _list(list(marked.missed), "missed")
            _list(list(marked.false), "false")


def speed(path: Path) -> None:
    """Characters a second with nouns and classification, and the worst hostile lines, in processor time."""
    text = path.read_text("utf-8")
    for size in (100_000, 1_000_000):
        article = plain_article((text + "\n\n") * (size // len(text) + 1))
        took = min(_seconds(article) for _ in range(3))
        print(f"{len(article.text)} characters: {len(article.text) / took / 1e6:.2f} million/s")
    worst = sorted(
        ((_seconds(plain_article(piece * (100_000 // len(piece)))), piece) for piece in HOSTILE), reverse=True
    )
    print(
        "lines of 100,000 characters of: "
        + ", ".join(f"{piece!r} {took:.3f} s" for took, piece in worst[:12])
    )


def _seconds(article: object) -> float:
    start = time.process_time()
    mentions(article)  # type: ignore[arg-type]
    return time.process_time() - start


def main() -> int:
    """Print the figures."""
    named = sys.argv[1:]
    article = Path(named[0]) if named else SHARED / "articles/hebei-daily-2020-09-zhangjiakou.txt"
    if article.exists():
        page(article)
    else:
        print(f"{article}: not there, nothing measured")
    vectors(Path(named[1]) if len(named) > 1 else SHARED / "vectors")
    sentences()
    if article.exists():
        speed(article)
    return 0


if __name__ == "__main__":
    sys.exit(main())
