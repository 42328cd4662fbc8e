"""The days of the week in Chinese, what may be beside them, and the eras that years are counted in."""

from __future__ import annotations

WEEKS = ("星期", "礼拜", "周")
WEEKDAYS = "一二三四五六日天"  # from Monday to Sunday, which has two

# What may come between a date and its day of the week, besides marks: 5月26日上午（星期五）.
BEHIND_DATE = "(?:上午|下午|晚上|晚间|晚|夜间|凌晨|早上|中午|傍晚|当日|当天)?(?:是|为|恰逢|适逢|正值)?"

# Eras by which years are counted: the year before the first one, and how many years it has. 民国26年 is 1937.
ERAS = {
    "民国": (1911, 120), "明治": (1867, 45), "大正": (1911, 15), "昭和": (1925, 64), "平成": (1988, 31), "令和": (2018, 60),
}  # fmt: skip
# Those of the lunar calendar, with their last weeks in the next year: 光绪二十六年 is 1900, and the beginning of 1901.
LUNAR_ERAS = {
    "洪武": (1367, 31), "建文": (1398, 4), "永乐": (1402, 22), "宣德": (1425, 10), "正统": (1435, 14), "景泰": (1449, 8), "天顺": (1456, 8),
    "成化": (1464, 23), "弘治": (1487, 18), "正德": (1505, 16), "嘉靖": (1521, 45), "隆庆": (1566, 6), "万历": (1572, 48), "天启": (1620, 7),
    "崇祯": (1627, 17), "顺治": (1643, 18), "康熙": (1661, 61), "雍正": (1722, 13), "乾隆": (1735, 60), "嘉庆": (1795, 25), "道光": (1820, 30),
    "咸丰": (1850, 11), "同治": (1861, 13), "光绪": (1874, 34), "宣统": (1908, 3),
}  # fmt: skip
# What comes between a year of an era and the same calendar year.
SAME_YEAR = "[，,]?[（(]?(?:即|也就是|也即|相当于|为)?(?:公元)?"

# On a line that dates an article, beside its day: 发布时间：2024年3月5日 10:15　来源：…
DATED_LINE = "(?:发布(?:时间|日期)?|时间|日期|更新(?:时间)?|出版日期|来源|稿源|星期[一二三四五六日天]|上午|下午|第?[0-9]+[版期])"
BYLINE = "^(?:来源|记者|作者|编辑|文|撰文)[^0-9。]{1,40}$"
# An agency and a day at the head of the first paragraph: 新华社北京2024年3月5日电
DATELINE = "^[【（(]?(?:本报|新华社|中新社|中新网|人民网|央视网|中国新闻网|记者|[一-龥]{2,6}(?:社|网|报))(?:讯)?[^0-9。，]{0,12}$"
DATELINE_END = "^(?:[^。，0-9]{0,6})?(?:电|讯|消息|报道)"
