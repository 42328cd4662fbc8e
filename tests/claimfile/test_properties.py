"""Whatever the input: loading gives a document, and places are exact."""

from __future__ import annotations

import itertools
import random
import re

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.base.source import Text
from audit.claimfile import load, load_text
from audit.claimfile.files import LARGEST
from audit.claimfile.model import Document
from audit.claimfile.sample import SAMPLE
from audit.claimfile.vocabulary import ARTICLE_KEYS, CHECK_KINDS, CLAIM, TOP
from tests.claimfile.test_loading import WHOLE
from tests.effort import tried

_SIGNS = (
    *(
        ": ",
        ":",
        "：",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "，",
        '"',
        "'",
        "\\",
        "|",
        ">",
    ),
    *(
        "*a",
        "&a ",
        "!!str ",
        "!",
        "? ",
        "---\n",
        "...\n",
        "%",
        "#",
        " #",
        "<<",
        "1",
        "p2.s1",
        "true",
        "2020-09",
    ),
    *("\r", "\r\n", "\x85", "\u2028", "\0", "\ufeff", "\ud800", "近20万吨", "😀", "@"),
)
_SNIPPETS = st.sampled_from([*TOP, *ARTICLE_KEYS, *CLAIM, *CHECK_KINDS, *_SIGNS])
_CHARACTERS = st.text(st.characters(), max_size=60)
_TEXTS = st.one_of(_CHARACTERS, st.lists(st.one_of(_SNIPPETS, _CHARACTERS), max_size=40).map("".join))


def _lines(text: str) -> list[str]:
    return re.split("\r\n|[\n\r\x85\u2028\u2029]", text)


def _assert_inside(document: Document) -> None:
    lines = _lines(document.source.text)
    for fault in document.faults:
        for place in (fault.place, *(one.place for one in fault.related)):
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@given(_TEXTS)
@settings(max_examples=tried(200), deadline=None)
def test_no_text_raises_and_every_fault_lies_in_the_file(text: str) -> None:
    document = load_text("f", text)
    assert document.claims or document.faults
    _assert_inside(document)


@given(st.integers(0, len(WHOLE)), st.integers(0, 12), _TEXTS)
@settings(max_examples=tried(200), deadline=None)
def test_no_damage_to_a_sound_file_raises(start: int, length: int, instead: str) -> None:
    text = WHOLE[:start] + instead + WHOLE[start + length :]
    document = load_text("f", text)
    _assert_inside(document)
    if not document.faults:
        _assert_nothing_is_lost(document, text)


def _assert_nothing_is_lost(document: Document, text: str) -> None:
    """What PyYAML's own loader finds in a text without faults is in the document."""
    data = yaml.load(text.removeprefix("\ufeff"), yaml.CBaseLoader)
    says = {name: claim["says"] for name, claim in data["claims"].items()}
    assert {name: claim.says.value for name, claim in document.claims.items()} == says
    assert [set(check.fields) for check in document.checks] == [set(one) for one in data.get("checks", ())]
    assert {name: one.expression.value for name, one in document.derived.items()} == data.get("derived", {})
    assert len(document.waivers) == len(data.get("waive", ()))


@given(data=st.binary(max_size=200))
@settings(max_examples=tried(150), deadline=None)
def test_no_bytes_raise(tmp_path_factory: object, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.yaml"  # type: ignore[attr-defined]
    path.write_bytes(data)
    document = load(str(path))
    assert len(data) < LARGEST
    assert document.claims or document.faults


def _texts(document: Document) -> list[Text]:
    found = [part for claim in document.claims.values() for part in claim if isinstance(part, Text)]
    found += [part for part in document.article if isinstance(part, Text)]
    for check in document.checks:
        for value in check.fields.values():
            if isinstance(value, Text):
                found.append(value)
            else:
                found.extend(value.values() if isinstance(value, dict) else value)
    return found


_WORDS = st.text(st.sampled_from("ab 近万吨😀é%.5-"), min_size=1, max_size=12).map(str.strip).filter(bool)
_PLAIN = _WORDS.filter(lambda word: word[0] not in "-%" and " " not in word)


@given(st.lists(_PLAIN, min_size=1, max_size=8), st.sampled_from(["", "'", '"']), st.booleans())
@settings(max_examples=tried(150), deadline=None)
def test_a_scalar_stands_where_its_place_says(words: list[str], quote: str, flow: bool) -> None:
    form = "  n{0}: {{says: {2}{1}{2}, at: p1}}" if flow else "  n{0}:\n    at: p1\n    says: {2}{1}{2}"
    claims = [form.format(number, word, quote) for number, word in enumerate(words)]
    document = load_text("f", "\n".join(["audit: 1", "claims:", *claims]))
    assert document.faults == ()
    assert [claim.says.value for claim in document.claims.values()] == words
    _assert_exact(document)


def _assert_exact(document: Document) -> None:
    lines = _lines(document.source.text)
    for text in _texts(document):
        assert text.exact
        place = text.at(0, len(text.value))
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == text.value
    for claim in document.claims.values():
        place = claim.place
        assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == claim.name


def test_places_are_exact_in_whole_files() -> None:
    _assert_exact(load_text("f", SAMPLE))
    _assert_exact(load_text("f", WHOLE))


def _blocks(text: str, indentation: str) -> list[str]:
    """The text cut before every line that has exactly this indentation."""
    starts = [match.start() for match in re.finditer(rf"^{indentation}(?=[^ #-])", text, re.MULTILINE)]
    return [text[start:end] for start, end in itertools.pairwise([*starts, len(text)])]


def _bare(document: Document) -> object:
    """What a document says, without where it says it."""
    claims = {
        name: [str(part) for part in claim if isinstance(part, Text)]
        for name, claim in document.claims.items()
    }
    checks = [
        (check.kind, {key: _value(value) for key, value in check.fields.items()}) for check in document.checks
    ]
    article = [str(part) for part in document.article]
    derived = {name: one.expression.value for name, one in document.derived.items()}
    return claims, checks, article, derived, [(str(one.check), str(one.why)) for one in document.waivers]


def _value(value: object) -> object:
    if isinstance(value, Text):
        return value.value
    if isinstance(value, dict):
        return {role: str(text) for role, text in value.items()}
    assert isinstance(value, tuple)
    return [str(text) for text in value]


@given(st.randoms(use_true_random=False))
@settings(max_examples=tried(60), deadline=None)
def test_the_order_of_keys_does_not_matter(chance: random.Random) -> None:
    shuffled = []
    for block in _blocks(WHOLE, ""):
        head, *_ = block.splitlines(keepends=True)
        entries = _blocks(block, "  ")
        chance.shuffle(entries)
        shuffled.append(head + "".join(entries) if entries else block)
    chance.shuffle(shuffled)
    document = load_text("f", "".join(shuffled))
    assert document.faults == ()
    assert _bare(document) == _bare(load_text("f", WHOLE))
