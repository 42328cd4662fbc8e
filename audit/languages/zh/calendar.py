"""What Chinese writes dates with: words for years, thirds of a month, eras, and what makes a figure no date."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SMALL

THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
COUNTED_YEARS = f"(?:[、和与及][12１２][0-9０-９]{{3}}){{0,4}}这?[两{NUMERALS}]年(?![多半以])"
LASTED = frozenset(("代", "间", "来", "里", "多", "余", "以"))  # 民国三十年间
IN_BRIEF = "(?:^|[\\s，。；、（(“《])前$"
ERAS = ("公元前", "公元", "西元前", "西元")
AGAIN = f"公元前[0-9零〇{NUMERALS}{SMALL}]{{1,5}}年?(?:至|到|-|–|—{{1,2}}|~|～|－)$"
UNTIL = frozenset("至到-–—~～－")
NUMBERED_BEFORE = "(?:[^铁速公线]路|[街巷弄]|胡同|大院|[0-9]{4}[〕】）)\\]])第?$"
LASTS = "(?:拘留|为期|历时|长达|逾期|连续|公示|不超过|不少于|不得少于|不低于|不足|超过|至少|最长|最短|最多|缩短[为至到]|缩减[为至到]|压缩[为至到]|缩至|期限为?|期为|假期|停业|休市|未来)$"

YEAR_WORDS = {
    "今年": 0,
    "本年": 0,
    "当年": 0,
    "去年": 1,
    "前年": 2,
    "明年": -1,
    "后年": -2,
    "上年": 1,
    "次年": -1,
}

SINCE = ("以来", "至今", "到今", "迄今", "起至今")

SPAN_OF_YEARS = r"([12]\d{3})年?(?:——| ?[-–—―−－~～] ?|[至到])([12]\d{3})年"

MONTH_RANGE = r"(\d{1,2})月?[-–—~～至到](\d{1,2})月(?!球)"

FULL_YEAR = "(?:公元前?)?[0-9]{1,4}年"

PART_OF_A_YEAR = "的?(?:([上下])半年|([第前]?)([一二三四1-4])季度)"
# What makes a figure before these marks no day.
NOT_A_DAY = {
    # 19日报道, 3日本报讯, 5日常务会议: the day, and a word that starts after it
    "日": "[元圆币均程内后行]|以[上下内]|本(?![报次届市轮周月])|报(?![收道告出价名送警考案])|游(?![客行泳])|常(?![务委])|夜(?![间里晚])",
    "号": "[线楼院门路码文台桌机舰令工井矿店厂船馆坑房床病厅桩墩航炉泵库柜箱洞仓坝池桥岛渠煤位]|公路|公寓|公馆|公交|队员|球员|球衣|选手|种子|展[位厅馆台]"
    "|车(?!流|展|站)|地块|别墅|信箱|考场|卷|字",
}
SEASONS = "赛季|[学财]年"  # 2011-12赛季 is not December
# Between a lower and an upper bound of one number.
BOTH_BOUNDS = ("且", "并", "并且", "而", "，且", "，并", "又", "同时")
UNTIL_WORDS = ("至", "到")
