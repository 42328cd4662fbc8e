"""Imported by the process that all others are copies of: a small audit, so that everything they need is in memory."""

from __future__ import annotations

from audit.serve.model import Asked
from audit.serve.work import answer

_SAMPLE = (
    "Sales rose 6.4 percent to 482.6 million euros from 451.2 million euros.\n\n"
    "| office | 2025 |\n|---|---|\n| schools | 12 |\n| roads | 8 |\n| Total | 21 |\n\n"
    "全年收入120亿元，同比增长5%，比上年增加8亿元。\n"
)

answer(Asked("page", "sample.md", _SAMPLE.encode(), None, "sample.audit.yaml", "en", "/", 0))
