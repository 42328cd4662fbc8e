"""The characters that Chinese writes numbers with, and what each is worth."""

from __future__ import annotations

NUMERALS = "一二三四五六七八九"  # from one to nine
ZEROS = "零〇○"
TWOS = "两兩"
FORMAL_NUMERALS = "壹贰叁肆伍陆柒捌玖"  # as cheques have them
FORMAL_TRADITIONAL = "壹貳參肆伍陸柒捌玖"
FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"  # what only formal numbers have
PAIRS = {"双": 2, "俩": 2, "倆": 2, "仨": 3}  # two or three together, the measure word included

SMALL_SCALES = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE_SCALES = {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4, "億": 10**8}
SCORES = {"廿": 20, "卅": 30}
SEVERAL = "几幾数"

# Runs of them, for patterns and sets.
SMALL = "十百千"
LARGE = "万亿"
SCALES = "十百千万亿"
LARGE_TRADITIONAL = "萬億"

# Scale words after figures, as prose and units print them.
PRINTED_SCALES = {
    "十": 10, "百": 100, "千": 10**3, "万": 10**4, "亿": 10**8, "兆": 10**12, "十万": 10**5, "百万": 10**6,
    "千万": 10**7, "十亿": 10**9, "百亿": 10**10, "千亿": 10**11, "万亿": 10**12,
}  # fmt: skip
UNIT_SCALES = ("万亿", "亿", "万")  # before units, the longest first

# Words that are multiples by themselves, and what begins like one and is none.
MULTIPLE_WORDS = {"翻番": (2, 1), "减半": (1, 2), "減半": (1, 2), "腰斩": (1, 2), "腰斬": (1, 2)}
NO_MULTIPLES = ("减半征收", "减半收取", "减半优惠", "减半发行")

# Words that 多 begins, where a count would otherwise have more than it says: 一条多形式的路; and verbs of the change that comes
# next: 比五年前的40.9亿斤多收2.7亿斤.
OF_MANY = (
    "形式|层次|功能|用途|渠道|民族|媒体|边[形贸主]|角[度形]|学科|品种|方位|语种|极化|样性|维度|目标|领域|部门|彩的|变的|中心|党"
    "|[收产卖招赚花付缴得用拿赢跑走投拨领种建开加存装交干退补送出生打进住](?:了|出|约|近|达|逾)?[0-9０-９一二两三四五六七八九十]"
)

# Large numbers as reports print them: by what power of ten, from the largest.
LARGE_PRINTED = ((12, "万亿"), (8, "亿"), (4, "万"))
