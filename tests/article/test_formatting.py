"""The canonical form says the same with the same comments, and is its own canonical form."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit.claimfile import load_text
from audit.claimfile.formatting import formatted
from audit.claimfile.formatting.comments import comments_of
from audit.claimfile.formatting.scalars import written
from audit.claimfile.formatting.slots import slots_of
from audit.claimfile.sample import SAMPLE
from tests.claimfile.test_loading import WHOLE
from tests.claimfile.test_properties import _bare

ROOT = Path(__file__).resolve().parents[2]


def comments(text: str) -> list[str]:
    return sorted(one.text for one in comments_of(text, slots_of(text)[1]))


def assert_canonical(text: str) -> str:
    result = formatted(text)
    assert _bare(load_text("f", result)) == _bare(load_text("f", text))
    assert yaml.load(result, yaml.CBaseLoader) == yaml.load(text.removeprefix("\ufeff"), yaml.CBaseLoader)
    assert list(load_text("f", result).claims) == list(load_text("f", text).claims)
    assert comments(result) == comments(text.removeprefix("\ufeff"))
    assert formatted(result) == result
    return result


@pytest.mark.parametrize("path", sorted((ROOT / "claims").glob("*.yaml")), ids=lambda path: path.name)
def test_the_claim_files_of_this_repository_are_canonical(path: Path) -> None:
    text = path.read_text("utf-8")
    assert assert_canonical(text) == text


@pytest.mark.parametrize("text", [SAMPLE, WHOLE])
def test_whole_files(text: str) -> None:
    assert_canonical(text)


MESSY = """\
# at the top
checks:   # the relations

  - {because: "they do",  that:   'a < b'}   # a flow check
  # alone, before the second
  - lists: a
    items: [ x,
      "y, z",   # inside the brackets
      w ]


  - name: third   # a name
    same:
    - a
    - b
    # at the end of the checks
# before the claims
claims: {  a: {at: "p1", says: "5 homes"} ,   b: {says: '1,200 people',   # the people
   at: p2}}
# before the article
article: {language: "en", title: "What: a title"}  # beside it
audit: "1"
# at the end
"""


def test_a_messy_file_becomes_tidy() -> None:
    result = assert_canonical(MESSY)
    assert (
        result
        == """\
# at the top
audit: 1
# before the article
article:  # beside it
  title: "What: a title"
  language: en

# before the claims
claims:
  a: {says: 5 homes, at: p1}
  b:
    says: "1,200 people"  # the people
    at: p2

checks:  # the relations
  - that: a < b  # a flow check
    because: they do
  # alone, before the second
  - lists: a
    items:
      - x
      - y, z  # inside the brackets
      - w

  - same: [a, b]
    name: third  # a name
  # at the end of the checks
# at the end
"""
    )


def test_long_claims_get_their_braces_on_the_next_line_and_then_none() -> None:
    text = "audit: 1\nclaims:\n  a: {{says: 5, means: {}}}\n"
    one, two, three = (formatted(text.format("x" * length)) for length in (80, 85, 100))
    assert one.count("\n") == 4 and two.count("\n") == 5 and "{" not in three


def test_values_with_lines_of_their_own() -> None:
    text = "audit: 1\nclaims:\n  a:\n    says: |  # of two lines\n      5 #1\n      homes\n    means: >\n      folded\n      text\n"
    result = assert_canonical(text)
    assert 'says: "5 #1\\nhomes\\n"  # of two lines' in result


def test_a_carriage_return_and_a_mark_at_the_start_go() -> None:
    assert assert_canonical("\ufeffaudit: 1\r\nclaims:\r\n  a: {says: 5}\r\n") == (
        "audit: 1\n\nclaims:\n  a: {says: 5}\n"
    )


@given(st.text(max_size=20), st.booleans())
@settings(deadline=None)
def test_a_scalar_is_read_back_as_itself(value: str, flow: bool) -> None:
    assume(value.encode("utf-8", "ignore").decode() == value)
    text = f"{{k: [{written(value, True)}, m]}}" if flow else f"k:\n  - {written(value, False)}\n  - m\n"
    assert yaml.load(text, yaml.CBaseLoader) == {"k": [value, "m"]}


_WORD = st.text(st.sampled_from("ab 近万吨#:,'\"{}[]-%.!&*5，\\\n"), min_size=1, max_size=9)
_COMMENT = st.sampled_from(["", "", "", "  # 近 a: b", " #{x}"])
_ALONE = st.sampled_from(["", "", "\n", "# alone\n", "  # deeper\n", "      # deepest\n\n"])


@st.composite
def _files(draw: st.DrawFn) -> str:
    def quoted(value: str) -> str:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    lines = [draw(_ALONE), f"audit: 1{draw(_COMMENT)}\n", draw(_ALONE), f"claims:{draw(_COMMENT)}\n"]
    names = [f"n{number}" for number in range(draw(st.integers(1, 4)))]
    for name in names:
        says, means = quoted(draw(_WORD)), quoted(draw(_WORD) * draw(st.integers(1, 12)))
        lines.append(draw(_ALONE))
        form = draw(st.integers(0, 2))
        if form == 0:
            lines.append(f"  {name}: {{means: {means}, says: {says}}}{draw(_COMMENT)}\n")
        elif form == 1:
            lines.append(
                f"  {name}:{draw(_COMMENT)}\n    at: p1{draw(_COMMENT)}\n{draw(_ALONE)}    says: {says}{draw(_COMMENT)}\n"
            )
        else:
            lines.append(
                f"  {name}: {{ says: {says},{draw(_COMMENT)}\n    means: {means}{draw(_COMMENT)}\n  }}{draw(_COMMENT)}\n"
            )
    lines += [draw(_ALONE), f"checks:{draw(_COMMENT)}\n"]
    for name in names:
        lines += [
            draw(_ALONE),
            f"  - name: {quoted(draw(_WORD))}{draw(_COMMENT)}\n{draw(_ALONE)}    that: {name} > 0{draw(_COMMENT)}\n",
        ]
        lines += [f"  - same: [{name},{draw(_COMMENT)}\n    {name}]{draw(_COMMENT)}\n"]
    return "".join([*lines, draw(_ALONE)])


@given(_files())
@settings(deadline=None)
def test_any_file_keeps_what_it_says_and_its_comments(text: str) -> None:
    assume(not load_text("f", text).faults)
    assert_canonical(text)
