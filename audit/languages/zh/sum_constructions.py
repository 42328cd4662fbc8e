"""Chinese constructions of sums: how words link a total and all of its parts.

Patterns over the line of ``change_constructions.py``. Places: t the total; ``first`` and ``last`` the first and the last of its parts, with all
amounts between them.
"""

from __future__ import annotations

_NO = "NPTRXUWEGBDS，。；：（）、"  # what ends a stretch of plain words

MACROS = {
    "t": "(?P<t>N)",
    # the first number of a sentence, no part of one before
    "start": "(?:^|[。；])(?![^NPTRXUWEGB。；]{0,24}(?:其中|其余|另|加上))[^NPTRXUWEGB。；]{0,24}?",
    # words inside an item, before its number and after it; its share beside it
    "w": f"[^{_NO}]{{0,16}}?",
    "z": f"[^{_NO}]{{0,12}}?(?:（[^N（）]{{0,12}}）|，(?:约)?占(?:比)?[^{_NO}]{{0,10}}[PR])?",
    "sep": "(?:[，、；]|[，、]?(?:和|及|与|以及|加上|外加|另加|连同|再加|再添|又添|另有|还有))",
    "items": "(?P<first>N){z}(?:{sep}{w}N{z}){0,8}{sep}{w}(?P<last>N)",
    "soft": "(?:约|近|超|达|达到|为|是|有|了|计|共|的|已|就|正好|刚好|恰好)*",
}
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # 48金39银52铜共139枚奖牌
    (True, "(?P<first>N)(?:[^NPTRXDS，。；：（）、]?N){0,3}[^NPTRXDS，。；：（）、]?(?P<last>N)[^NPTRXDS，。；：（）、]?(?:[，、]?积N[^NPTRXDS，。；：（）、]?)?[，、]?(?:共赛|共计?|合计|总计|一共|总共){soft}{t}"),
    # 租金9.6亿元，销售22.8亿元，连同酒店的3.1亿元，总收入35.5亿元
    (True, "{items}{z}[，、；—]{w}(?:合计|共计|总计|总共|一共|拢共|共(?!同)|加起来|合起来|加在一起|合在一起|相加|总和|总数|总额|总量|总值|总计|总收入|总支出|总产量|总人数|总投资|总面积|总资产|全部)(?!分别|的?[^，。；]{0,8}(?:率|比重|占比))[^NPTRXUWEGBDS，。；：（）、]{0,6}?{soft}{t}"),
    (True, "{items}{z}[，、；—]{w}(?:就是|便是|即是|也就是|就有|便有|凡|都凡|通共|统共|就达|就成了|合成)(?!的)[^NPTRXUWEGBDS，。；：（）、]{0,4}?{t}"),
    # 平日四百只，周末再添一百五十只，五百五十只照样卖光
    (True, "{start}(?P<first>N){z}，{w}(?:再添|再加|又加|加上|外加|另加|又添|再U|又U)[^NPTRXUWEGBDS，。；：（）、]{0,4}?(?P<last>N){z}，(?:这|那|一共|总共|共|合计|就是|便是)*{t}"),
    # 抓获37名（男29名，女8名）
    (True, "{t}{z}（(?!含|包括|包含|其中|主要|例如|如|较|比|上|同|去|约|即)[^NPTRXUWEGBDS，。；：（）、]{0,8}{items}[^NPTRXUWEGBDS，。；：（）、]{0,8}）"),
    # 162名旅客中，17人改签，9人退票，最终成行136人
    (True, "{start}{t}{z}(?:中|里|当中|之中)[，：]{w}(?P<first>N){z}(?:[，、]{w}N{z}){0,4}[，、；](?:最终|最后|结果|实际|真正)[^NPTRXUWEGBDS，。；：（）、]{0,8}?(?P<last>N)"),
)  # fmt: skip
