"""Imported by the process that all others are copies of: a small audit, so that everything they need is in memory."""

from __future__ import annotations

from audit.serve.model import Asked
from audit.serve.work import answer

# A sentence of each kind, right and wrong: patterns are compiled when they are first asked for.
_ENGLISH = (
    "By A. Writer, 14 May 2024\n\n"
    "Sales rose 6.4 percent to 482.6 million euros from 451.2 million euros, or by 31.4 million euros. "
    "Of the 214 shops 139 are open and the other 65 are closed; 56 percent, or 120 shops, are in three towns: Aden, Bern and Cork. "
    "The share fell from 12.5 percent to 9.5 percent, by 4 percentage points. It was twice as much as the 26 of last year, 52 in all.\n\n"
    "The mayor, 52, was born on 3 November 1974. It began on Monday, 12 March 2024 and lasted five days, until 16 March. "
    "Each of the 12 boats cost $2.5 million, $30 million together. An average of 40 people came on 3 days, 130 altogether. "
    "It is 60 miles (97 kilometres) long, more than the limit of 50 miles. Between 1,200 and 1,300 people, or about half, paid 4 euros each: "
    "a third of the total of 4,800 euros. By 5:3 the council chose the plan; profits halved to 3 million from 7 million.\n\n"
    "| office | 2024 | 2025 | change | share |\n|---|---|---|---|---|\n| schools | 10 | 12 | 20.0% | 60% |\n| roads | 8 | 8 | 0.0% | 40% |\n"
    "| Total | 18 | 21 | 16.7% | 100% |\n"
)
_CHINESE = (
    "2024年5月14日\n\n全年收入120亿元，同比增长5%，比上年增加8亿元。全县214个村，其中山区村139个，占65%，其余65个。"
    "共有东、西、南三个区。局长今年52岁，1974年11月3日出生。3月12日（星期一）开工，历时5天。比重由12.5%下降到9.5%，下降4个百分点，"
    "是去年的2倍。平均每户4000元，12户共4.8万元，超过50亩的目标。\n\n"
    "| 地区 | 2023年 | 2024年 | 增长 |\n|---|---|---|---|\n| 东区 | 10 | 12 | 20.0% |\n| 西区 | 8 | 8 | 0.0% |\n| 合计 | 18 | 21 | 16.7% |\n"
)

for _name, _text, _lang in (("sample.md", _ENGLISH, "en"), ("范例.md", _CHINESE, "zh")):
    answer(Asked("page", _name, _text.encode(), None, "sample.audit.yaml", _lang, "/", 0))
