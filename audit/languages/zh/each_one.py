"""What Chinese says a number is for each of: 每辆车45人, 户均3.6人, 亩产, 月租金, 每10股派1.5元, 单价.

BEHIND begins right behind the number, BEFORE ends right before it; ``of`` is what each one is, ``base`` of how many. PRICES are
words before money that is mostly for one of something; HOLDING stands between a count and what each of it holds.
"""

from __future__ import annotations

_SOFT = "(?:了|约|近|超|逾|达到|达|为|是|仅|只|的|有|可|能|就|再)*"
_WORDS = "[^，。；：、,;:（）()0-9]{0,10}?"

BEHIND: tuple[str, ...] = (
    "[^，。；：、,;:（）()0-9]{0,3}[/／](?:每)?(?P<of>[^，。；：、,;:（）()0-9/／]{1,3})",
    "[^，。；：、,;:（）()0-9]{0,2}(?:每|一)(?P<of>人|户|亩|天|日|月|年|吨|公斤|斤|平方米|件|次|名|股|张|台|只|套|辆|箱|份|公里)",
)
BEFORE: tuple[str, ...] = (
    "(?:每(?P<base>[0-9]+[十百千万亿]{0,2}|[十百千万]{1,2})?|单(?=[车店机人户瓶套箱票]))(?P<of>[^，。；：、,;:（）()0-9]{1,6})(?:（[^（）]{1,12}）)?"
    + _WORDS,
    f"(?P<of>人|户|日|月|年|周|季|场|亩|车|村|校|班|件|次|店|机|台|桌|头|套|家|股|岗|笔|单|辆|床|间|吨|站|篇|部|名|号|线|师|生|镇|乡|县|市|省|馆|队|组|窗|厂|企|天|时|公里|项目|架次|航班|门店|单店|单场)(?:均|平均){_WORDS}",
    f"(?P<of>亩)产(?:量|值)?{_WORDS}",
    f"(?P<of>月|日|年|周)(?:租金?|薪|工资|产量?|供|销量?|费|息|利率|供应量|处理能力|客流量?){_WORDS}",
    f"平均(?:每)?(?P<base>[0-9]+[十百千万亿]{0, 2}|[百千万]{1, 2})?(?P<of>[^，。；：、,;:（）()0-9]{{1,3}})?{_WORDS}",
    f"(?:单产|均价|单价|时速|票价|楼面价|利用小时数?|工效){_WORDS}",
    f"(?<![0-9十百千万同第统唯])(?:一)(?P<of>[担箱袋桶只台辆张份瓶包盒车顶套])(?:约|重|装|卖|售|能|可|坐)*{_WORDS}",
)
PRICES = (
    "(?:按|以|基数|股价|收于|收报|收盘价|面值|现价|单价|价格|票价|售价|定价|租金|月租|报价|补贴|补助|奖励|标准|收费|价|卖|付|派|派发|支付|花|收)"
    + _WORDS
    + _SOFT
)
AT_WHICH = "(?!)"
HOLDING = "[^，。；：、,;:（）()0-9]{0,5}[，,（(]?(?:每|一)[^，。；：、,;:（）()0-9]{1,8}|[^，。；：、0-9]{0,4}(?:乘以|×|x|X|\\*)"

# Repayments are of a loan and its interest.
NO_RATE = "月供|按揭|月还款|等额本息|等额本金|还本付息"
# Rates between two things by their name, and what these are.
RATIOS = {
    "生师比": ("学生", "教师"), "师生比": ("学生", "教师"), "医护比": ("护士", "医生"), "床护比": ("护士", "床位"), "车桩比": ("车", "桩"),
    "车位比": ("车位", "户"), "容积率": ("建筑面积", "用地"),
}  # fmt: skip
# Words before an amount that comes of what is told before.
RESULT = "(?:合计|共计?|总计|总共|总额|总价|总值|累计|即|这样|因此|于是|可得|就是|收入|产值|花了|花费|费用|金额|应付|支付|应收|可产|可载|发放|募集|派)[^，。；：、,;0-9]*$"
RESULT_BEHIND = "(?!)"
# Words behind a count of which some is taken away first.
DEDUCTED = "[^。；]{0,6}(?:扣除|剔除|减去|扣减|不含)"
OF_IT = "(?!)"  # behind a part
COUNTED = "(?!)"
# A row of rates, of which each belongs to numbers of its own.
IN_A_ROW = "分别|依次"

PERIODS = {
    "小时": "hour", "天": "day", "日": "day", "周": "week", "月": "month", "个月": "month", "年": "year", "分钟": "minute", "秒": "second",
}  # fmt: skip
PERSONS = frozenset(("人", "名", "位", "口", "员"))
