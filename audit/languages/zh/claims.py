"""What shows in a Chinese sentence that a number is not a claim: congresses, laws, slogans, datelines, lengths of time."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SCALES

DATELINE = "[电讯](?![\u4e00-\u9fff])|[电讯](?=题|记者|通讯员)"

ONLY_BEFORE_ONE = "(?:仅|只|只有|唯一的?|共|共有|达|增加|减少|新增|至少|不到|超过|另有|分别|各|多了|少了|造成|导致|致|相差|降|升|等|以|每)$"

EACH_BEFORE = "每[^，。；、,;]{0,10}$"

ANNOUNCED = "[\u4e00-\u9fff]{1,6}[，,]?即|[\u4e00-\u9fff]{1,6}[：:]"

SIDE_BY_SIDE = "[、，,和及与 \u3000]"

CASUALTIES = "(?:死亡|受伤|遇难|失踪|重伤|轻伤|获救|被捕|落水|被困)"

ARTICLE_OF_LAW = "(?:[款项之]|[的之]?规定|第|[、：:，,。；;《》“”（）()\\s]|$|明确|要求|指出)"

LAW_UNITS = frozenset(("条", "款", "章", "节", "编", "项"))

REFERENCES = frozenset(("版", "页", "期", "号", "卷", "集"))

CONGRESS_BEHIND = f"(?:届?[{NUMERALS}]中全会|全国代表大会)"

FIVE_YEARS = "五年(?:规划|计划)"

DURATION_AFTER = "[内前多半以间余之后左制期]|时间|(?=[，。；,;、）)])"

DURATION_BEFORE = "(?:为期|用|花|花了|长达|达|历时|仅|每|近|满|超|超过|在|约|短短|不到|有效期|期限|刑|未来|过去|最近|了|这|大约|前后)$"

EXPLAINED = "[”」’]?[，,]?(?:即|是指|指的是|就是|包括|分别是)"

OWN_SCHEME = (
    "(?:推行|实行|创新|探索|推出|建立|实施|提出|形成|构建|打造|采取|即|称为|简称)[了]?[^，。；“]{0,8}$"
)

QUOTED_END = "[“‘「][一-鿿]{1,6}(?:[、，][一-鿿]{1,5}){0,3}[、，]?$"

CAMPAIGN = "(?:落实|贯彻|学习|弘扬|践行|开展|围绕|按照|深化|响应|坚持|树立|增强|坚定)[^，。；]{0,12}$"

LITTLE_VAGUE = "(?:近|前|过去|最近|这|那|好|头)?[几数多](?:年|天|个月|月|周|小时|分钟|日|岁|个|位|名|次|代|代人|句|个人|家|种|项|条|件)"

NEXT = ("天", "年")

UNITS_IN_ORDER = "个?(?:分钟|小时|天|年|周|月|秒|公里|米|万|亿|吨)"

SUPERLATIVES = frozenset("大高长多低快好强深远")

CONGRESS_AFTER = "报告|精神|以来|代表|召开|胜利|提出|闭幕|开幕|主题|部署|作出|[后前上对]"

BODIES = (
    "(?:全国|省|市|县|区|州|盟|旗)?(?:人大|政协|人民代表大会|委(?![员]?[一-鿿]?会议))|中央|常委会|常务委员会|理事会|中纪委|纪委|执委会"
    f"|[{NUMERALS}]中(?:[、，和全]|$)"
)

SITTING = "(?:常委会|常务委员会|委员会|理事会|代表大会|全会|党组)$"

CHANGE_LINKS = "(?:降|升|增|增加|增长|提高|提升|减少|减|下降|涨|扩大|上升|降低)?(?:至|到|到了|为)|、|和"

NEXT_OF_PAIRS = r"[、，,]?\s*(?:以及|和|及|与)?\s*"
JOINED = "、|以及|和|及|与"
LINK_OF_PAIRS = "[，,]?(?:同比|环比|比上年|较上年|比去年|较去年|比上年同期|较上年同期|也|则|均)*"

PROVINCES = "京津冀沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新蒙辽吉黑晋港澳台哈长沈大张承保延"
TWINS = "(?<=[一-鿿])(双[\u4e00-\u9fff]{1,3})(?=[”」])"
TWINS_TOLD = "[“「](双[\u4e00-\u9fff]{1,3})(?=[”」][，,]?(?:即|是指|指的是|包括))"

NUMERAL_CHARACTERS = frozenset(f"零{NUMERALS}两{SCALES}")

# 宝成两地, 京津冀三地: places named right before their number.
PLACES_TOGETHER = "地"
NO_PLACES_BEHIND = "(?![方区带理点址面])"
PLACES_LISTED = "[、和与及][\u4e00-\u9fff]{2,5}?"
TWINS_BEGIN = "双"
NUMERALS_OF_CLAIMS = frozenset(f"零{NUMERALS}{SCALES}两几半俩仨双")
WIRES = ("电", "讯")
SITTINGS = ("会议", "全体会议")
OF_THE_PARTY = ("党的", "的")
SCHEME_MARKS = f"{NUMERALS}十定微免创建改化减大"
INDEFINITE_BEFORE = ("有", "某", "那", "哪")
SERIES = "系列"
BEFALLS_LATELY = "了?[\u4e00-\u9fff]{0,4}$"  # after what befalls people
RESPECTIVELY = "分别"
