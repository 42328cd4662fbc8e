"""The days of the week in Chinese, and the words for years before and after this one."""

from __future__ import annotations

WEEKS = ("星期", "礼拜", "周")
WEEKDAYS = "一二三四五六日天"  # from Monday to Sunday, which has two

# What may stand between a date and its day of the week, beside marks: 5月26日上午（星期五）.
BEHIND_DATE = "(?:上午|下午|晚上|晚间|晚|夜间|凌晨|早上|中午|傍晚|当日|当天)?(?:是|为|恰逢|适逢|正值)?"
