"""Pages made up for the tests: several articles, column breaks, captions, by-lines; in both languages."""

from __future__ import annotations

PAGE = """

抓好一渠清水

河湾县新修水渠三百里



▲近日,航拍的河湾水渠。 本报记者 甲乙摄

□本报记者 甲乙
通讯员 丙丁

春天的河湾县,到处是忙碌的身影。全县有14个乡镇、230个村参加修渠,去年完成投资3.2亿元,其中县里

自筹1.1亿元,新增灌溉面积20多万亩。

水到田头

水来了,粮食也多了。今年全县粮食产量预计达45万吨,比去年多3万吨。

健全两项制度 实现三个确保

河湾县探索管水新办法

全县推行“三定”办法,即定人、定时、定责。目前已有26个管水小组。

老城区改造旧楼40栋

河湾晚报(记者戊己)今年5月,老城区改造旧楼40栋,1200多户居民受益。

日前,河湾县举行龙舟赛,12支队伍参加。图为获胜的队伍(左)冲过终点。

本报记者 庚辛摄"""

ENGLISH = """Dam finished after ten years

By Ann Archer and Ben Bowman

The dam that Lakeside has waited for is finished. It cost $3.2 billion, up from the
$2.1 billion that the county had planned, and holds 45 million cubic metres of
water.

Some 1,200 people worked on it, of whom 300 came from the villages nearby, and the

rest from other counties.

Library moves into the old station

LAKESIDE, May 14 (News) — The library moved 12,480 books in three days, and lost two.
"""
