"""Chinese levels of other periods, rows that name only some, counts of other things: nothing is told of them."""

from __future__ import annotations

import pytest

from audit.article.articles import articles_of
from audit.relations.binding import Relations

RIGHT = [
    # a whole year, and this year so far; a growth over the last year, and the level of some years ago
    "2024年，全市外贸进出口总额1286.4亿元；今年1—8月，进出口总额903.7亿元，同比增长11.2%。",
    "前三季度净利润18.6亿元，同比增长21%；第三季度净利润7.4亿元，同比增长35%，上半年为11.2亿元。",
    "前三季度地区生产总值1868.4亿元，同比增长8.4%，两年平均增长5.1%，2019年同期为1702.5亿元。",
    "2024年客运量8.92亿人次，日均243.7万人次，今年以来日均客流升至268.1万人次，9月30日更达到412.6万人次。",
    "8月份零售总额39668亿元，同比增长3.4%，环比增长0.17%。1—8月份零售总额323906亿元，增长4.6%。",
    # growth as it would be of the same firms, of the same prices
    "营业收入52.3亿元，上年同期为49.8亿元，按可比口径增长8.1%，主要系处置两家子公司。",
    "全市税收收入完成412.6亿元，同口径增长6.8%；上年为401.3亿元。",
    # rows of some parts: of several kinds, of other years, of which one has parts of its own
    "中秋假期公园接待游客183.2万人次，其中重点景区96.7万人次，夜游51.3万人次，外地游客62.4万人次。",
    "全年研发投入6.2亿元，占营收的5.1%；其中第四季度投入2.1亿元，上年全年投入5.0亿元。",
    "前三季度贷款增加16.02万亿元，其中住户贷款增加1.94万亿元，企业贷款增加13.46万亿元，非银行业金融机构贷款增加1667亿元。",
    "公路里程544.1万公里；高速公路18.4万公里，其中国家高速12.2万公里，四级及以上等级公路527万公里，占96.9%。",
    # distances by which races are named
    "男子200米决赛、女子100米半决赛将于今晚举行，男子400米接力明日开赛。",
    "可望冲击奖牌的有女子1000米、男子5000米接力，速度滑冰的女子500米。",
    # a mean of persons is none of halls, one of each case none of the injured
    "全国体育场馆总计61.6万个，总面积7.8亿平方米，人均0.65平方米。",
    "一季度共接报火灾412起，造成3人死亡、11人受伤，直接损失298.7万元，平均每起损失约7,250元。",
    # a mark that was passed, a day without a year, a time that is over
    "今天汇率首次一度跌破45比索兑1美元大关，收盘时报45.209比索兑1美元，比上一个交易日下跌6%。",
    "自1日起取消了已有125年历史的邮电部。",
    # what is written on two things, what became of two
    "这两个信封上都贴着打印的字条：邮编、地址、单位和姓名。",
    "由原先的两个主人一变而为“一海五主”，即甲国、乙国、丙国、丁国和戊国。",
    "指挥部定下三大战役：第一战役是救人，让灾民有饭吃、有衣穿、有棚住；第二战役是搭建板房；第三战役是重建。",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_nothing_is_told_of_what_is_right(text: str) -> None:
    told = [
        one
        for article in articles_of(f"1998-01-20\n\n{text}")
        for one in Relations(article).bound
        if not one.holds
    ]
    assert not told
