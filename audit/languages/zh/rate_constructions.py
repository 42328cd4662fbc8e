"""Chinese constructions of rates: how words link an amount, what it is for each one, and how many there are.

Patterns over the line of ``change_constructions.py``. Places: e what each one is or has, m the amount of all, n how many there are; u
is e where its own words have to say so (每人300元).
"""

from __future__ import annotations

_NO = "NPTRXUWEGBDS，。；：（）"  # what ends a stretch of plain words

MACROS = {
    "e": "(?P<e>N)",
    "u": "(?P<u>N)",
    "m": "(?P<m>N)",
    "n": "(?P<n>[NS])",
    # words inside a clause, before a number and after one; a share of it beside
    "k": f"[^{_NO}、]{{0,14}}?",
    "z": f"[^{_NO}、]{{0,10}}?(?:（[^NPTRX（）]{{0,12}}）)?(?:，(?:约|比重|比例)?(?:占|占比)[^{_NO}]{{0,10}}[PR])?(?:，(?:日均|月均|(?:同比|环比|比上年|较上年|比去年)?[UW])[^{_NO}]{{0,4}}[NPT]){{0,2}}",
    "join": "[，、；：。（—]{1,2}",
    "and": "(?:[，、；：（]|—+)",
    # what says that a number is for each one, and little more
    "soft": "(?:了|约|近|逾|达到|达|为|是|仅|只|的|有|可|能|就|也|大约|差不多|高达|在)*",
    "led": "(?:即|合|折合|折算|相当于|按|以|照此|平均下来|算下来|这样|于是|也就是|等于|得出|摊下来|核算下来|换算下来|分摊到)*，?",
    "each": (
        f"(?:平均(?:下来)?，?(?:每|一)?[^{_NO}、0-9]{{0,6}}?|(?:人|户|日|月|年|周|季|场|亩|车|村|校|班|件|次|店|机|台|桌|头|套|家|股|岗|笔|单|辆|床|间|吨|站|篇|部|名|号|线|镇|乡|县|馆|队|组|厂|企|天|时|公里|项目|架次|航班|门店|层|艘|船|案|例|宗|栋|棵|株|座|处|张|箱|师|生)均(?:[^{_NO}、0-9]{{0,2}}?)"
        f"|每(?!年|逢|到|当|况)[^{_NO}、0-9]{{1,6}}?|一(?!共|总|直|般|些|样|起|律|定|再)[^{_NO}、0-9]{{1,4}}?|均摊|单价|均价|亩产|单产)"
    ),
    "per": f"(?:每|一)(?:[^{_NO}、0-9]{{1,6}}?)",
    # what is then stated as the result of both
    "got": (
        f"(?:[^{_NO}、]{{0,6}}?(?:合计|共计|总计|一共|总共|累计|共(?!同)|总价|总额|总值|总产量?|产值|总量|合(?!同|作|格|并)|计(?!划)|即|就是|便是|也就是|得|可得|得到|收入|流水|进账|入账|收(?!到)|赚|挣|花|花费|花去|付|支付|应付|应交|应缴|实付|需|要|可达|达|可收|可卖|可装|可坐|能坐|能装|套现"
        f"|金额|退还|退|赔|赔偿|补偿|发放|发出|派发|派现|筹得|筹集|募集|募得|货款|总收入|总成本|总费用|总面积|总重量?|总里程|折合|减收|增收|节约|节省)[^{_NO}、]{{0,6}}?)"
    ),
}
CONSTRUCTIONS: tuple[tuple[bool | None, str], ...] = (
    # 客运量46.5万人次，门票收入1116万元，人均24元；捐款2164笔、418.6万元，平均每笔1934元
    (True, "{n}{z}{and}{k}{m}{z}{join}{led}(?:{each}(?:N[^NPTRX，。；：（）、]{0,2})?{soft}{e}|{soft}{u})"),
    (True, "{m}{z}{and}{k}{n}{z}{join}{led}(?:{each}(?:N[^NPTRX，。；：（）、]{0,2})?{soft}{e}|{soft}{u})"),
    # 3520名孩子共收到86万元的物资，平均每人245元
    (True, "{n}{k}{m}{z}{join}{led}(?:{each}(?:N[^NPTRX，。；：（）、]{0,2})?{soft}{e}|{soft}{u})"),
    (True, "{m}{k}{n}{z}{join}{led}(?:{each}(?:N[^NPTRX，。；：（）、]{0,2})?{soft}{e}|{soft}{u})"),
    # 亩均1040斤，3.6万亩总产3744万斤；一碗卖8元，一天150碗，流水1200元；按每人300元给予136名旅客，合计40800元
    (True, "(?:(?:{each}|N[^NPTRX，。；：（）、]{0,4}(?:卖|收|花|付|能?装|能?坐|重|值)){soft}{e}|{u}){z}(?:{and}{k}(?:N[^NPTRX，。；：（）、]{0,4})?|{k}){n}{z}{and}?{got}{soft}{m}"),
    # 136人每人300元，合计40800元；6个班，每班45人，共270人
    (True, "{n}{z}{and}?{k}{led}(?:{each}{k}{soft}{e}|{soft}{u}){z}{and}{got}{soft}{m}"),
    # 招收270人，编6个班，每班45人
    (True, "{m}{z}{and}{k}{n}{z}{and}?(?:{per}{soft}{e}|{u})(?=[^NPTRX，。；]{0,6}[，。；）])"),
)  # fmt: skip
