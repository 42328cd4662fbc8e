"""Suggested checks: relations among an article's numbers that hold, or that its words announce and its numbers
break. docs/suggestions.md tells the forms, how chance is reckoned, and the levels."""

from __future__ import annotations

from audit.article.suggestions.comments import as_comments, check_text
from audit.article.suggestions.model import ALL, LIKELY, SURE, Suggestion
from audit.article.suggestions.suggesting import suggestions, suggestions_for

__all__ = [
    "ALL",
    "LIKELY",
    "SURE",
    "Suggestion",
    "as_comments",
    "check_text",
    "suggestions",
    "suggestions_for",
]
