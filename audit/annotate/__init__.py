"""Findings written back into the document: one format a module. A writer knows notes and places, but no rules."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from audit.annotate.model import Annotated, Heads, Note, Unannotatable
from audit.base.findings import Sentence, sentence

if TYPE_CHECKING:
    from typing import Any

__all__ = ["WRITERS", "Annotated", "Heads", "Note", "Unannotatable", "annotated", "why_not"]

# The format of a document → the module that writes notes into it.
WRITERS = {"docx": "audit.annotate.docx_comments", "pdf": "audit.annotate.pdf_isolated"}
_TEXTS = ("text", "markdown", "html")


def annotated(form: str, data: bytes, text: str, notes: Sequence[Note], heads: Heads) -> Annotated:
    """The document with these bytes, with the notes on its ``text``. Raises ``Unannotatable``."""
    writer: Any = import_module(WRITERS[form])
    made: Annotated = writer.annotated(data, text, notes, heads)
    return made


def why_not(form: str) -> Sentence:
    """What to do instead for a format that holds no notes; the words continue a sentence after the document's
    name."""
    if form in _TEXTS:
        return sentence(
            "is a text, and texts hold no comments: `audit check` with --format html=FILE makes a page of it with its "
            "numbers marked; or save it as .docx"
        )
    return sentence("cannot carry comments here: save it as .docx or .pdf, and annotate that")
