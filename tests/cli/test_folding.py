"""What commands print for people is folded to the terminal's width; a pipe gets whole lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from audit.cli.group import group
from audit.reports.blocks import filled, folded
from audit.reports.cells import cells

CLAIMS = Path(__file__).resolve().parents[2] / "claims"
COMMANDS = (
    ("rules",),
    ("rule", "broken-order"),
    ("mutate", str(CLAIMS / "huailai-green-development.yaml")),
    ("explain", f"{CLAIMS / 'shangyi-electric-heating.yaml'}#coal_saved"),
    ("explain", f"{CLAIMS / 'shangyi-electric-heating.yaml'}#coal_saved", "--lang", "zh"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("width", [60, 80])
def test_nothing_is_wider_than_the_terminal(
    command: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    whole = CliRunner().invoke(group, command).output
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
    assert folded(text, 22) == shown


def test_prose_is_filled_and_headings_and_examples_stay() -> None:
    text = "Head\n----\none two three\nfour five six seven\n\n    audit: 1 as it is, however wide\n- point"
    assert filled(text, 22) == (
        "Head\n----\none two three four\nfive six seven\n\n    audit: 1 as it is, however wide\n- point"
    )
