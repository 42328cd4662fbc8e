"""Measure words and units that are themselves though the next character makes another word of them.

两人均因 has two people although 人均 is a word, and 3种植物 three kinds although 种植 is one: what stands behind decides.
Each entry is a regular expression of what follows the unit. The words that it is weighed against are those of
``NOT_FOLLOWED_BY``.
"""

from __future__ import annotations

STILL_ITSELF = {
    "人": (
        "均(?!收入|可支配|纯收入|消费|支出|住房|居住|生产|地区|国内|国民|耕地|绿地|公园|占有|拥有|预期|寿命|用水|用电|能耗|工资|月|年|日|[GA-Za-z0-9]"
        "|产值|存款|捐|每|水资源|教育|医疗|财政|财力|营业|销售|贷款|负债|读书|阅读|净|总)"
        "|工作|生[还病活产前于]|选择|才[能会是有到得开将]|大[部多都学专]|家[住在中里]|家属"
    ),
    "家": "长期|居民|园林",
    "位": "居民|列车|数学",
    "起": "诉讼|来[自源]",
    "部": "长[篇片]|队伍",
    "国": "外长|外交|防长",
    "组": "成员|合作|建筑",
    "支": "队伍",
    "种": "植物|养殖[品鱼]|子公司",
    "天": "气温|空气|下[来雨雪了]",
    "款": "项目|待遇",
    "首": "创作|都市",
    "成": "都[是有在将能会]|本地|员工",
}
