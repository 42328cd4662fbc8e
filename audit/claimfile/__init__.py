"""Claim files: YAML with a place for every key and value, validated completely and turned into documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit.claimfile.files import read_source
from audit.claimfile.loading import load, load_text

if TYPE_CHECKING:
    from typing import Any

__all__ = ["json_schema", "load", "load_text", "notes_schema", "read_source"]


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 7) of claim files, for editors; made from the vocabulary."""
    from audit.claimfile.schema import json_schema as made  # not needed for a check

    return made()


def notes_schema() -> dict[str, Any]:
    """The JSON Schema (draft 7) of the notes beside an article."""
    from audit.claimfile.schema import notes_schema as made

    return made()
