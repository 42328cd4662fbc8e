"""No pattern has an alternative that matches nothing: ``a||b`` finds itself everywhere, and everything becomes a name."""

from __future__ import annotations

from pathlib import Path

from tests.effort import each
from tests.repository.sources import PRODUCT, module, shown


def has_an_empty_alternative(text: str) -> bool:
    return "||" in text.replace("\\|", "bar")


@each(PRODUCT, shown)
def test_no_pattern_has_an_empty_alternative(path: Path) -> None:
    for one in module(path).strings:
        if "(?" in one.text:
            assert not has_an_empty_alternative(one.text), f"line {one.line}"


def test_the_search_finds() -> None:
    assert has_an_empty_alternative("(?:a||b)") and not has_an_empty_alternative(r"(?:a|\||b)")
