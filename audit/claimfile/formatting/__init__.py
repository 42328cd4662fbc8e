"""The canonical form of claim files: the order of keys, spacing, quotes and braces; comments are kept."""

from __future__ import annotations

from audit.claimfile.formatting.canonical import Unformattable, formatted

__all__ = ["Unformattable", "formatted"]
