"""What the readers of single formats raise."""

from __future__ import annotations


class Unreadable(ValueError):
    """A file that gives no text; the words go on after the file's name: "is protected by a password …"."""
