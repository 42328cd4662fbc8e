"""Measures what the knowledge base notices in raw sentences: no claim file, no kind stated, one statement an article.

    python benchmarks/measure_statements.py [-v] [--kept | --tuned]

The statements stand in true_statements.txt. Each is audited as it is, in an article of the year of its source, then with its number ten, a hundred and a thousand times
larger and smaller, and with another unit. A slip counts as noticed if any rule has an error or a
warning. Prints the shares; -v names what is missed and every true statement that is not left in peace. ``--tuned`` and ``--kept`` take
the statements that rows and words were tuned on, or every third, which was kept aside.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from audit.article.model import Wish
from audit.article.reading import ArticleSource
from audit.base.findings import Verdict
from audit.relations.auditing import audit_article
from audit.wiring import chosen_rules

STATEMENTS = Path(__file__).with_name("true_statements.txt")
RULES = chosen_rules()
WRONG = (Verdict.IMPLAUSIBLE, Verdict.FAILS)
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_UNITS = (  # what is printed, and what is printed instead
    ("万亿", "亿"), ("trillion", "billion"), ("billion", "million"), ("million", "billion"), ("thousand", "million"), ("亿", "万"), ("万公顷", "万亩"),
    ("万", "亿"), ("千瓦时", "瓦时"), ("公里", "米"), ("千米", "米"), ("平方米", "平方公里"), ("毫米", "厘米"), ("厘米", "米"), ("毫克", "克"), ("公斤", "吨"),
    ("兆瓦", "千瓦"), ("吨", "公斤"), ("升", "立方米"), ("‰", "%"), ("米", "公里"), ("km²", "ha"), ("km/h", "m/s"), ("kilometres", "metres"),
    (" km", " m"), ("TWh", "GWh"), ("kWh", "MWh"), ("MW", "kW"), ("GW", "MW"), ("micrograms", "milligrams"), ("grams", "kg"), ("kg", "t"), ("tonnes", "kg"),
    ("mm", "cm"), (" cm", " m"), ("metres", "km"), ("litres", "cubic metres"), ("hours", "days"), ("minutes", "hours"), ("days", "years"), ("years", "days"),
    ("per 1,000", "per 100,000"), ("per 100,000", "per 1,000"), ("°C", "°F"), ("km", "m"), (" m", " km"), ("seconds", "minutes"), ("p", "pounds"),
)  # fmt: skip


class Statement(NamedTuple):
    """One true statement: ``sentence`` with the number in brackets."""

    domain: str
    source: str
    sentence: str
    kept: bool

    @property
    def is_chinese(self) -> bool:
        """Whether it is Chinese."""
        return re.search(r"[\u4e00-\u9fff]", self.sentence) is not None


def statements() -> list[Statement]:
    """All statements, in the order of the file."""
    found: list[Statement] = []
    domain = ""
    for line in STATEMENTS.read_text("utf-8").splitlines():
        if line.startswith("# "):
            domain = line[2:]
        elif line and not line.startswith("#"):
            source, _, sentence = line.partition("|")
            found.append(Statement(domain, source, sentence, len(found) % 3 == 2))
    return found


def slips(says: str) -> Iterator[tuple[str, str]]:
    """The slips of a number: the column that each counts in, and the number as it would be printed."""
    for column, shift in (("x10", 1), ("x100", 2), ("x1000", 3), ("/10", -1), ("/100", -2), ("/1000", -3)):
        yield column, scaled(says, shift)
    other = next((says.replace(printed, instead, 1) for printed, instead in _UNITS if printed in says), None)
    if other is not None:
        yield "unit", other


def scaled(says: str, shift: int) -> str:
    """The number as printed with its first numeral times a power of ten."""
    found = _NUMERAL.search(says)
    assert found is not None, says
    value = Decimal(found[0].replace(",", "")).scaleb(shift).normalize()
    printed = f"{value:,f}" if "," in found[0] or (value > 9999 and says.isascii()) else f"{value:f}"
    return says[: found.start()] + printed + says[found.end() :]


def verdicts(text: str, year: str) -> set[Verdict]:
    """What is told of a sentence in an article of a year, by any rule."""
    found = audit_article(
        ArticleSource("statement.txt", text, "text"), RULES, wish=Wish(date=f"{year}-06-30")
    )
    return {one.verdict for one in found.outcomes}


def noticed(found: set[Verdict]) -> bool:
    """Whether anything is asked or condemned."""
    return not found.isdisjoint((Verdict.UNUSUAL, *WRONG))


def main(arguments: list[str]) -> None:
    """Prints everything."""
    chosen = [
        one for one in statements()
        if not (("--kept" in arguments and not one.kept) or ("--tuned" in arguments and one.kept))
    ]  # fmt: skip
    told: dict[str, Counter[str]] = defaultdict(Counter)
    truths: Counter[str] = Counter()
    for one in chosen:
        says = one.sentence[one.sentence.index("[") + 1 : one.sentence.index("]")]
        language = "zh" if one.is_chinese else "en"

        def audited(number: str, one: Statement = one, says: str = says) -> set[Verdict]:
            return verdicts(one.sentence.replace(f"[{says}]", number) + "\n", one.source[-4:])

        truth = audited(says)
        truths[
            "condemned" if not truth.isdisjoint(WRONG) else "warned" if noticed(truth) else "in peace"
        ] += 1
        found = {column: noticed(audited(number)) for column, number in slips(says)}
        for column, is_noticed in found.items():
            told[f"{language} {column}"][str(is_noticed)] += 1
            told[column][str(is_noticed)] += 1
        if "-v" in arguments:
            state = (
                "CONDEMNED"
                if Verdict.IMPLAUSIBLE in truth
                else "WARNED"
                if noticed(truth)
                else "judged"
                if truth
                else "-"
            )
            missed = " ".join(column for column, is_noticed in found.items() if not is_noticed)
            print(f"{state:<9} {one.domain:<12.12} {one.sentence}   missed: {missed or 'none'}")
    print(f"{len(chosen)} true statements:", ", ".join(f"{count} {name}" for name, count in truths.items()))
    for column, tally in told.items():
        of = tally.total()
        print(f"{column:<9} {100 * tally['True'] / of:5.1f} %  ({tally['True']} of {of})")


if __name__ == "__main__":
    main(sys.argv[1:])
