"""What the language is called in itself, and a short article in it that needs most of what reads articles."""

from __future__ import annotations

OWN_NAME = "中文"
# A sentence of each kind, right and wrong: patterns are compiled when they are first asked for.
SAMPLE = (
    "2024年5月14日\n\n全年收入120亿元，同比增长5%，比上年增加8亿元。全县214个村，其中山区村139个，占65%，其余65个。"
    "共有东、西、南三个区。局长今年52岁，1974年11月3日出生。3月12日（星期一）开工，历时5天。比重由12.5%下降到9.5%，下降4个百分点，"
    "是去年的2倍。平均每户4000元，12户共4.8万元，超过50亩的目标。\n\n"
    "| 地区 | 2023年 | 2024年 | 增长 |\n|---|---|---|---|\n| 东区 | 10 | 12 | 20.0% |\n| 西区 | 8 | 8 | 0.0% |\n| 合计 | 18 | 21 | 16.7% |\n"
)
SAMPLE_NAME = "范例.md"
