"""Claims tied to their places in the article's text, in one way for checks, coverage, drafts and updates alike."""

from __future__ import annotations

from audit.article.anchoring.anchor import Anchor, Anchors, State, anchors
from audit.article.anchoring.locating import located

__all__ = ["Anchor", "Anchors", "State", "anchors", "located"]
