"""The canonical form of one claim file, proved to say the same and to have the same comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.claimfile.formatting.comments import attach, comments_of
from audit.claimfile.formatting.layout import laid_out
from audit.claimfile.formatting.slots import Slot, slots_of

if TYPE_CHECKING:
    from typing import Any


class Unformattable(ValueError):
    """A file whose canonical form would lose something, so that it is better left alone."""


def formatted(text: str) -> str:
    """The canonical form of a claim file without faults: its keys in order, comments and blank lines where they were.

    Its meaning does not change. Raises ``Unformattable``."""
    text = text.removeprefix("\ufeff")
    root, scalars = slots_of(text)
    comments = comments_of(text, scalars)
    attach(root, comments, text)
    before = _said(root), sorted(one.text for one in comments)
    result = laid_out(root)
    again, scalars = slots_of(result)
    if (_said(again), sorted(one.text for one in comments_of(result, scalars))) != before:
        raise Unformattable("a comment or a value would be lost")
    return result


def _said(root: Slot) -> Any:
    """The meaning of the file; the order of claims and other names counts, that of fixed keys does not."""
    names = {one.key: [child.key for child in one.children] for one in root.children if one.key != "article"}
    return root.data(), names
