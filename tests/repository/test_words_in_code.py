"""No character of Chinese stands in code, and no English in an expression: words of a language are data. Docstrings and comments may quote an example.

The modules whose sentences quote what one may write are listed, and the list only shrinks: a module that is clean has to leave it.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from tests.repository.sources import PRODUCT, ROOT, module, shown

# Ideographs, the syllables of Japanese, and the sign of repetition. Ranges written as escapes hold none.
_CHARACTER = re.compile("[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# Where words are the thing itself.
DATA = ("audit/languages/",)
# Where a sentence to the reader quotes what one may write.
QUOTING = frozenset(
    [
        "audit/claimfile/vocabulary.py",
        "audit/expressions/parsing.py",
        "audit/interpretation/readings.py",
        "audit/numbers/compose.py",
        "checks/decrease_by_multiple.py",
    ]
)


def quoted(source: str, documents: set[int]) -> list[str]:
    """The strings of a source in which a character stands, but docstrings."""
    kinds = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    return [
        token.string
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type in kinds and token.start[0] not in documents and _CHARACTER.search(token.string)
    ]


def _has_some(path: Path) -> bool:
    source = path.read_text("utf-8")
    if _CHARACTER.search(source) is None:
        return False
    return bool(quoted(source, {one.line for one in module(path).strings if one.document}))


def test_no_character_stands_in_code() -> None:
    rooms = [path for path in PRODUCT if not shown(path).startswith(DATA)]
    assert len(rooms) > 300
    found = {shown(path) for path in rooms if _has_some(path)}
    assert not found - QUOTING, "words belong into audit/languages"
    assert not QUOTING - found, "clean now: take it off the list"


@pytest.mark.parametrize(
    "source", ['x = "万"', "x = f'{y}年'", "x = ('a'\n '元')", "x = '''\n一\n'''", "x = '〇'"]
)
def test_the_search_finds(source: str) -> None:
    assert quoted(source, set())


@pytest.mark.parametrize("source", ["x = 1  # 万", r"x = '\u4e00'", "x = '：，０'", "x = '・'"])
def test_the_search_lets_pass(source: str) -> None:
    assert not quoted(source, set())


def test_a_docstring_may_quote() -> None:
    assert not quoted('"""三百."""', {1}) and (ROOT / "audit" / "languages").is_dir()


# The rooms that read prose, whose expressions are put together of words of the languages; relations and tables are to follow.
READERS = ("audit/numbers/", "audit/article/", "audit/interpretation/", "audit/expressions/", "checks/")
_FORMATS = "audit/article/files/"  # their tags are English, and no words of an article
_COMPILED = ("Pattern", "re.compile")
_WORD = re.compile("[a-z]{3,}")
_NO_WORDS = re.compile(r"\\[A-Za-z]|\[[^\]]*\]|\(\?P?<\w+>")  # what an expression itself is written with
_UNITS = {"audit/numbers/whole_units.py"}  # min, a symbol


def english_of(source: str) -> list[str]:
    """The words of three letters and more that expressions of a module spell out."""
    calls = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Call)]
    texts = [
        one.value
        for call in calls
        if call.args and ast.unparse(call.func) in _COMPILED
        for one in ast.walk(call.args[0])
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    inside_names = {"signs", "|"}  # keys of tables that an expression is put together of
    return [
        word for text in texts for word in _WORD.findall(_NO_WORDS.sub(" ", text)) if word not in inside_names
    ]


def test_no_english_word_stands_in_an_expression() -> None:
    rooms = [
        path for path in PRODUCT if shown(path).startswith(READERS) and not shown(path).startswith(_FORMATS)
    ]
    assert len(rooms) > 120
    found = {shown(path): words for path in rooms if (words := english_of(path.read_text("utf-8")))}
    assert found.keys() == _UNITS, found


@pytest.mark.parametrize("source", ['Pattern("than|over")', 'x = re.compile(rf"(?:{y}) seasons?")'])
def test_english_is_found(source: str) -> None:
    assert english_of(source)


@pytest.mark.parametrize(
    "source", ["Pattern(words.OVER)", r"Pattern(r'\bkm\b[a-z]+(?P<one>x)')", "find('over')"]
)
def test_english_is_not_found(source: str) -> None:
    assert not english_of(source)
