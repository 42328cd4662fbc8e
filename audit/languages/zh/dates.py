"""The days of the week in Chinese, and the words for years before and after this one."""

from __future__ import annotations

WEEKS = ("星期", "礼拜", "周")
WEEKDAYS = "一二三四五六日天"  # from Monday to Sunday, which has two
