"""What languages write differently stands in one place: signs of money, months, days of the week, numerals.

The search goes through every string of the product but docstrings; what it looks for are enumerations, since 一 and
May are words as well."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from audit.languages.en.dates import MONTHS, WEEKDAYS
from audit.languages.zh import numbers
from audit.units.money import currencies, signs
from tests.effort import each
from tests.repository.sources import PRODUCT, ROOT, module, shown

LANGUAGES = ROOT / "audit" / "languages"
_RUN = 4  # numerals side by side
# $ is the end of a line in a pattern: a sign of money it is between brackets, behind a stroke, and alone.
_DOLLAR = re.compile(r"\\\$|\[[^\]]*\$[^\]]*\]|^[A-Za-z.]{0,4}\$[A-Za-z]{0,3}$|\$[£€¥￥]")
_OTHER_DOLLARS = {
    "reports/markdown_text.py": "formulas of Markdown",
    "audit/claimfile/schema.py": "JSON Schema",
    "audit/article/files/shown_figures.py": "the marks of a spreadsheet's number format",
}


def repeated(text: str) -> str:
    """What a string holds that a table has: "" for none."""
    plain = "".join(sorted(set(text) & (signs() - {"$"})))
    if plain:
        return plain
    orders = (numbers.NUMERALS, numbers.FORMAL_NUMERALS, numbers.FORMAL_TRADITIONAL, numbers.SCALES)
    runs = {order[at : at + _RUN] for order in orders for at in range(len(order) - _RUN + 1)}
    run = next((run for run in runs if run in text), "")
    words = {word.lower() for word in re.findall("[A-Za-z]+", text)}
    months = {name.lower() for names in MONTHS for name in names} - {"may", "march", "mar"}
    days = {day.lower() for day in WEEKDAYS} | {day.lower().removesuffix("day") for day in WEEKDAYS}
    for named in (words & months, words & (days - {"sun", "fri"})):
        if len(named) > 1:
            return ", ".join(sorted(named))
    return run


@each([path for path in PRODUCT if LANGUAGES not in path.parents], shown)
def test_tables_are_not_repeated(path: Path) -> None:
    name = shown(path)
    for text in (one.text for one in module(path).strings if not one.document):
        assert not repeated(text), (
            f"{name} repeats {repeated(text)}: ask audit/languages or audit/units/money"
        )
        assert name in _OTHER_DOLLARS or not _DOLLAR.search(text), f"{name}: $ stands in money.csv"


@pytest.mark.parametrize(
    "text",
    ["[$£€]", "₹", "一二三四五", "Jan|Feb|Mar", "(?:Mon|Tues)day", "us$", "十百千万", "monday tuesday"],
)
def test_the_search_finds(text: str) -> None:
    assert repeated(text) or _DOLLAR.search(text)


@pytest.mark.parametrize("text", ["^a$", r"(?:\s|$)", "一望无际", "in May", "a Sunday paper", "百万"])
def test_the_search_lets_pass(text: str) -> None:
    assert not repeated(text) and not _DOLLAR.search(text)


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, (ast.Constant, ast.Name)):  # a name is one of the module's own, or of its language
        return True
    if isinstance(node, ast.JoinedStr):  # a pattern with words of the same module put into it
        return all(isinstance(part, ast.Constant) or _is_literal(part.value) for part in node.values)  # type: ignore[attr-defined]
    if isinstance(node, (ast.Tuple, ast.Set, ast.List)):
        return all(map(_is_literal, node.elts))
    if isinstance(node, ast.Dict):
        return all(key is not None and _is_literal(key) for key in node.keys) and all(
            map(_is_literal, node.values)
        )
    if isinstance(node, ast.UnaryOp):
        return _is_literal(node.operand)
    if isinstance(node, ast.BinOp):
        return _is_literal(node.left) and _is_literal(node.right)
    if isinstance(node, ast.Call) and not node.keywords:
        if isinstance(node.func, ast.Attribute):  # "one two three".split()
            return node.func.attr == "split" and not node.args and _is_literal(node.func.value)
        return (
            isinstance(node.func, ast.Name)
            and node.func.id == "frozenset"
            and all(map(_is_literal, node.args))
        )
    return False


@each(sorted(LANGUAGES.rglob("*.py")), shown)
def test_modules_of_languages_hold_literals_only(path: Path) -> None:
    document, *statements = ast.parse(path.read_text("utf-8")).body
    assert isinstance(document, ast.Expr), "a docstring says what the words are"
    for statement in statements:
        if isinstance(statement, ast.ImportFrom):
            own = f"audit.languages.{path.parent.name}."  # words of one language are put together of its own words
            assert statement.module == "__future__" or (statement.module or "").startswith(own)
        else:
            value = getattr(statement, "value", None)
            assert isinstance(statement, (ast.Assign, ast.AnnAssign)) and value is not None, ast.unparse(
                statement
            )
            assert _is_literal(value), f"{path.name}:{statement.lineno}: {ast.unparse(value)[:60]}"


def test_no_form_of_money_belongs_to_two_currencies() -> None:
    seen: dict[str, str] = {}
    for code, row in currencies().items():
        for form in {code, *row.before, *row.behind, *row.english, *row.chinese}:
            assert seen.setdefault(form, code) == code, form


# Everything that knows money is asked under a table with a currency that is made up, another sign of the euro and
# another name of the dollar.
_ASKED = """
import sys
from audit.units import money
money.FILE = sys.argv[1]
from audit.numbers import read
from audit.slips.words import slips
from click.testing import CliRunner
from audit.cli.group import group
for text in sys.stdin.read().splitlines():
    print(" ".join(f"{one.text}={one.unit.symbol}" for one in read(text)))
print(*sorted(one.text for one in slips("3亿夸金")))
print(CliRunner().invoke(group, ["extract", sys.argv[2]]).stdout)
"""
_TEXTS = {
    "ƒ5m": "ƒ5m=QZM",
    "QZM 3 million": "QZM 3 million=QZM",
    "300 quazoms": "300 quazoms=QZM",
    "40 qz": "40 qz=QZM",
    "夸元1.2万元": "夸元1.2万元=QZM",
    "9000元夸元": "9000元夸元=QZM",
    "between ƒ5 and ƒ10": "between ƒ5 and ƒ10=QZM",
    "ƒ5 to 6 million": "ƒ5 to 6 million=QZM",
    "ƒ10 per person": "ƒ10 per person=QZM/person",
    "ƒ10/ƒ15": "ƒ10=QZM ƒ15=QZM",
    "3 quazoms and 20 quazes": "3 quazoms and 20 quazes=QZM",
    "¤5.5m": "¤5.5m=EUR",
}


def test_a_row_of_the_table_changes_everything_that_knows_money(tmp_path: Path) -> None:
    table = (ROOT / "audit" / "units" / "money.csv").read_text("utf-8")
    changed = table.replace(",€|", ",¤|").replace(",美元|", ",夸金|")
    assert changed.count("¤") == 1 and changed.count("夸金") == 1
    own = tmp_path / "money.csv"
    own.write_text(changed + "QZM,,ƒ,qz,quazom|quazoms,夸元,quaz=0.01=quazes,2\n", encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text("The new hall has cost the town ƒ5m since May.\n", encoding="utf-8")
    script = tmp_path / "ask.py"
    script.write_text(_ASKED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(script), str(own), str(article)],
        input="\n".join(_TEXTS), capture_output=True, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    assert not done.stderr, done.stderr
    told = done.stdout.splitlines()
    assert dict(zip(_TEXTS, told, strict=False)) == _TEXTS
    assert "3亿元" in told[len(_TEXTS)].split()
    assert "[ƒ5m: town]" in done.stdout
