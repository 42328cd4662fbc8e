"""What makes a number no quantity in Chinese: lists, classes, storeys, schools, trains, makes of aeroplanes, sums."""

from __future__ import annotations

from audit.languages.zh.lists import ASSEMBLIES
from audit.languages.zh.numbers import NUMERALS, SMALL
from audit.languages.zh.things import TRAINS

# 五大功能区, 三免政策, 四微: the number says how many items a list has. 大 alone, the others only where a
# quotation mark, another such word or a policy word follows, since 定, 建 and 化 begin many words.
NOT_LARGE = frozenset("于於过学会家量概约型小众队妈爷姐叔伯娘赛奖厅堂楼厦厂片圈步都同力事姓有肠米蒜")

LIST_ENDS = frozenset(f"{NUMERALS}十双政制活机工模要战")

# A single digit before a word that is no measure word is mostly part of a word (四川); after one of these, or
# before one of those, it is a number (不是四而是五).
TELLS_BEFORE = frozenset("点是为有于得成到达近约共第等加减乘除比至和与或字")

TELLS_AFTER = frozenset("这却而和与或及到至比，。、；：的")

BRANCH = "-[0-9]{1,3}(?![0-9号楼])"

TO_A_PLACE = ("从", "在", "到", "往", "赴", "经", "由", "军", "武警", "部队")

ASSEMBLY = f"届(?:{ASSEMBLIES})"

TRAIN = f"次(?:{TRAINS})"

TROOPS = frozenset("师旅团营连军")

ONE_BY_ONE = frozenset(f"零〇{NUMERALS}")

COMPARED = frozenset("大小多少高低长短轻重快慢贵要还")  # 比八少

SUM_BEFORE = f"[零〇{NUMERALS}{SMALL}万0-9](?:加上?|减去?|乘以?|除以|等于|得)$"

SUM_AFTER = f"(?:加上?|减去?|乘以?|除以|等于)[零〇{NUMERALS}{SMALL}万0-9]"

SIGN_ENDS = frozenset("加上减去乘以除于得")

SCHOOLS = frozenset("高初大")  # 高三学生 are in their last year, not three

PUPILS = frozenset(("学生", "老师", "教师", "班"))

WORDS_ONLY = frozenset("翻腰")

DATE_MARKS = frozenset("年月日号季")

TIME_MARKS = frozenset("时点")

LISTS = frozenset("大免定微创建改化减")

CLASS_MARKS = frozenset("类级等线型档流")

YEARS_GO_ON = frozenset(f"、和与及两{NUMERALS}")

KNOWN_BY_NUMBER = frozenset("次届师旅团营连军")

# Beside these characters figures may be part of a name; name_around looks closer.
NAMES_BEFORE = frozenset("双音客歼轰运直风旗浪剑击龙虹苏图格征牛谐车特致-")

NAMES_AFTER = frozenset("·国省县高金电超画视屏直 -")

TIMES_BEHIND_TOP = frozenset("年月日天个周时小分秒季期次轮场号几、，,。")

NO_STOREY = frozenset("房盘市宇栋群")

ODDS = frozenset(" 比-")  # one in five, 2比1, 4-to-1

CLASS_WORDS = {
    "类": frozenset("似型比别推同"),
    "级": frozenset(""),
    "等": frozenset("待于价候到级份人额同高"),
    "线": frozenset("索下上条段路"),
    "型": frozenset("号材"),
    "档": frozenset("案期"),
    "流": frozenset("动水入出域程量通失向"),
}

OTHER_CLASS = f"[到至或—~～-]([0-9]{{1,2}}|[{NUMERALS}十]{{1,3}})([类级])"

MAKES = (
    "波音 空客 歼 轰 运 直 歼轰 东风 红旗 巨浪 长剑 鹰击 翼龙 彩虹 苏 图 米格 长征 海牛 和谐 动车 福特 标致"
)

ONLY_WITH_STROKE = frozenset(
    [
        "运",
        "直",
        "红旗",
        "彩虹",
        "苏",
        "图",
        "长征",
        "和谐",
        "动车",
        "福特",
        "标致",
        "海牛",
        "巨浪",
        "长剑",
        "鹰击",
        "东风",
        "轰",
    ]
)

ROADS = ("国道", "省道", "县道", "高速")

SCREEN = frozenset("金电超高画视屏直")  # 18K金, 4K电视

DAY_WITH_A_DOT = f"[0-9]{{1,2}}·[0-9]{{1,2}}(?![0-9%])|[{NUMERALS}十]{{1,2}}·[{NUMERALS}十]{{1,3}}"

INCHES = "英寸|吋|型"  # 1/2.3英寸: how large a sensor is
METRES = "米|公尺"
DISTANCES = "公?里|米|公尺"
COUNTED_TO, COUNTING_GOES_ON = frozenset("到是得"), frozenset("就吧吗呢")  # 数到七就停了
BEHIND_MANY_FIGURES = "[万亿元人]"  # +8613812345678人 is not a telephone number
