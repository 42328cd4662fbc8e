"""What commands print for people is folded to the terminal's width; a pipe gets whole lines."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli import widths
from audit.cli.group import group
from audit.reports.blocks import Line, StyledText, filled, folded, line_text
from audit.reports.cells import cells

ARTICLE = Path(__file__).resolve().parents[2] / "docs" / "ferry.txt"
CLAIMS = Path(__file__).resolve().parents[2] / "claims"
COMMANDS = (
    ("rules",),
    ("rule", "broken-order"),
    ("mutate", str(CLAIMS / "photo-captions.yaml")),
    ("explain", f"{CLAIMS / 'shangyi-electric-heating.yaml'}#coal_saved"),
    ("explain", f"{CLAIMS / 'shangyi-electric-heating.yaml'}#coal_saved", "--lang", "zh"),
    ("extract", str(ARTICLE)),
    ("extract", str(ARTICLE), "--suggest", "2", "--lang", "zh"),
    ("read", "about 1.2 million people, nearly $3bn and between 40 and 60 percent of all of the households"),
)


@cache  # for either width
def unfolded(command: tuple[str, ...]) -> str:
    return CliRunner().invoke(group, command).output


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("width", [60, 80])
def test_nothing_is_wider_than_the_terminal(
    command: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    whole = unfolded(command)
    assert max(map(cells, whole.splitlines())) > 80
    monkeypatch.setenv("COLUMNS", str(width))
    lines = CliRunner().invoke(group, command).output.splitlines()
    set_in = [line for line in lines if line.startswith("    ") and command[0] == "rule"]  # an example
    assert max(cells(line) for line in lines if line not in set_in) <= width
    assert "".join("".join(lines).split()) == "".join(whole.split())  # nothing is lost


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short\n  as it is\n", "short\n  as it is\n"),
        ("one two three four five six", "one two three four\n  five six"),
        ("  one two three four five six", "  one two three four\n    five six"),
        ("name  one two three four five", "name  one two three\n      four five"),
        ("  a  数字是文章里最重要的内容", "  a  数字是文章里最重\n     要的内容"),
    ],
)
def test_a_folded_line_goes_on_further_in(text: str, shown: str) -> None:
    assert _text(folded(_lines(text), 22)) == shown


def test_prose_is_filled_and_headings_and_examples_stay() -> None:
    text = "Head\n----\none two three\nfour five six seven\n\n    audit: 1 as it is, however wide\n- point"
    assert _text(filled(_lines(text), 22)) == (
        "Head\n----\none two three four\nfive six seven\n\n    audit: 1 as it is, however wide\n- point"
    )


def test_a_folded_line_keeps_its_roles() -> None:
    line = (StyledText("  name  ", "strong"), StyledText("one two three four"))
    assert folded([line], 16) == [
        (StyledText("  "), StyledText("name  ", "strong"), StyledText("one two")),
        (StyledText(" " * 8 + "three"),),
        (StyledText(" " * 8 + "four"),),
    ]


def _lines(text: str) -> list[Line]:
    return [(StyledText(line),) if line else () for line in text.split("\n")]


def _text(lines: list[Line]) -> str:
    return "\n".join(map(line_text, lines))


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_colours_change_nothing_but_colours(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    plain = CliRunner().invoke(group, command).output
    monkeypatch.setattr(widths, "is_coloured", lambda: True)
    coloured = CliRunner().invoke(group, command, color=True).output
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    "command", ["check", "extract", "mutate", "cover", "explain", "read", "rule", "init"]
)
@pytest.mark.parametrize("width", [50, 80])
def test_help_is_told_in_chinese_and_fits(command: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    told = CliRunner().invoke(group, (command, "--help")).output
    assert told.startswith((f"用法：audit {command}", f"用法：group {command}"))
    assert "显示本说明并退出" in "".join(told.split()) and "选项：" in told
    assert max(cells(line) for line in told.splitlines() if "|" not in line) <= width
    prose = re.sub(r"[A-Z_]{2,}|--[a-z-]+|\[[^\]]*\]|`[^`]*`|audit[ \w.:#/'-]*", "", told)
    assert not re.findall(r"\b[a-z]{3,} [a-z]{3,} [a-z]{3,}\b", prose)


def test_help_is_english_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert "Show this message and exit." in CliRunner().invoke(group, ("check", "--help")).output
