"""How Chinese tells totals and their parts. Rows as in relations.py: a role, a direction, a pattern.

``sum`` makes a number the total of those before it, ``composed`` the total of those behind it. Of the parts ``comprises`` begins all of
them, ``opens`` some or all of what was told before, ``includes`` some; ``closes`` makes a part the last one: with it the parts are
complete. ``holds`` is a whole of which parts follow; ``grand`` says that a number is all there is.
"""

from __future__ import annotations

_NOUN = "(?:[^，。；：、,;:（）()0-9]|[0-9](?=[a-zA-Z])){0,10}?"
_SOFT = "(?:约|近|超|达|为|是|有|了)*"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("sum", 0, f"(?:合计|共计|总计|總計|合共|合起来|加起来|加在一起|拢共|算下来|相加|加总|之和|總共|合計){_NOUN}{_SOFT}"),
    ("sum", 0, f"(?:^|[，,、。；;：:）)和])(?:[两三四五六七八九十]?[项者类个方地组家队])?(?:一共|总共|共(?!同)){_NOUN}{_SOFT}"),
    ("grand", 0, f"(?:总[额量数值计和产]|总[^，。；：、0-9]{{1,5}}?|全[市县省国区校年场部][^，。；：、0-9]{{0,6}}?|一共|共|累计|总数){_SOFT}"),
    ("opens", 0, f"(?:其中[，,：:]?|(?:这|那|上述|前述|以上)(?:些|其)?中[，,]?){_NOUN}{_SOFT}"),
    ("comprises", 0, f"(?:随机分[为成]|(?<![播利润房票])分[为成]|划分为|即|包含|涵盖|构成为){_NOUN}{_SOFT}"),
    ("includes", 0, f"(?:分别为|分别是|分别有|包括|内含|含|例如|尤其是){_NOUN}{_SOFT}"),
    ("sorted", 0, f"(?:分(?:产业|区域|地区|城乡|行业|类别|年度|季度|性别|年龄|品种|结构|类型|用途|领域|板块|险种|所有制|登记类型)看?[，,：:]|按[^，。；0-9]{{1,8}}(?:分|看|划分|统计|计)?[，,：:]|从[^，。；0-9]{{1,8}}看[，,：:]){_NOUN}{_SOFT}"),
    ("closes", 1, "(?:其余|剩余|余下)[^，。；0-9]{0,8}[（(]"),
    ("closes", 1, f"(?:其余|剩余|余下|剩下){_NOUN}{_SOFT}"),
    ("closes", 0, "其他[^，。；0-9]{0,8}[（(]"),
    ("closes", 0, f"(?:其他|其它|另外(?!有)){_NOUN}{_SOFT}"),
    ("adds", 0, "(?:加上|连同|外加|另加|另有|另外有|此外)[^，。；：、0-9]{0,8}"),
    ("earlier", 0, "(?:由|从|较|比)[^，。；：、,;:（）()0-9]{0,8}"),
    ("base", 0, "占(?:了)?[^，。；0-9]{0,8}"),
    ("per", 0, f"(?:人均|户均|亩均|日均|月均|年均|场均|平均|均价|单价|单产|亩产|价格|房价|中位数|每[^，。；、0-9]{{1,6}}){_NOUN}{_SOFT}"),
)  # fmt: skip
AFTER: tuple[tuple[str, int, str], ...] = (
    ("of base", 0, "的"),
    ("composed", 0, "[^，。；0-9]{0,10}由[^，。；0-9]{0,10}(?:组成|构成)"),
    ("composed", 0, "[^，。；、0-9]{0,10}(?:组成|构成)"),
    ("composed", 0, "[^，。；0-9]{0,10}[，,]?(?:随机|平均)?(?:分[为成]|划分为|分布在|来自)"),
    ("holds", 0, "[^，。；0-9]{0,10}(?:中|里|当中|之中)[，,]?"),
    ("listed", 0, "[^，。；0-9]{0,10}[：:]"),
    ("sum", 0, "(?:的总[数量额]|的合计)"),
    ("closes", 0, "[^，。；0-9]{0,8}(?:不清楚|说不清|不好说|未表态|不确定|弃权|拒答|未作答|未回答|无所谓|不置可否)"),
)  # fmt: skip

# What may follow a number that leaves out its unit.
ELIDED = "\\s*(?:[，。；、,;)）]|$|[和及与至到])"

# What stands between the parts of a plain row.
JOINS = "[，,、；;和及与以]"

# What stands between items that are no total and its parts.
ITEM = "、"

# What stands before the last part of a row.
LAST_JOINT = "[和及与]"

# What makes a list of the number before it.
COPULA = "(?!)"
APPOSED = "(?!)"
# What makes the total behind a list one more item of it: words of another subject before it.
TOTAL_AS_ITEM = "^[^，,、；]{10,}$|[，,、][^，,、；]{10,}$|占"
# What makes a number a place rather than a whole.
IN_SOME = "(?!)"
# What may sum up more than the list before it.
SUMS_UP = "(?!)"
# What says that one thing may be in several parts.
OVERLAP = "重叠|重复|交叉|多选|兼有|两者都|同时(?:患|有|是|获|具)|双重|既[^，。]{1,8}又"
# What leaves a list open.
OPEN = "等(?!级|待|候|于|额|量|份)|包括|例如|比如|尤其|主要|以及其他"

# Counts that are no amounts, the number itself between the strokes.
NO_AMOUNT = "\\|[^|]+\\|(?:产业|年级|号|届|岁|世纪|热线)|(?:第|热线|电话|编号|拨打|代码)\\|"

# One thing among parts that are counted: Chinese counts it with a numeral.
SINGLE = "(?!)"

# Words that say how many parts stand before a total ({n}: one of SO_MANY).
SO_MANY: dict[str, int] = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
TOGETHER = "{n}个?(?:项|者|类|种|家|队|地|市|县|区|省|校|组|方|国|党|季度?|部分|次|天|块|处|级|[^，。；、0-9]{{1,4}})(?:合计|共计|总计|共|之和|加起来|相加|一共|总共)[^，。；、0-9]{{0,10}}$"

# Measure words that count persons or their votes, whichever they are, and those that count anything.
PERSONS = frozenset(("名", "人", "位", "个人", "票", "席"))
OF_ANY = frozenset(("个", "個"))

# Sets of two beside which some stand aside: who is neither for nor against.
NOT_QUITE_CLOSED: frozenset[tuple[str, ...]] = frozenset(
    (("赞成", "反对"), ("胜", "负"), ("死亡", "受伤"), ("轻症", "重症"), ("出生", "死亡"), ("工业", "农业"), ("第二产业", "第三产业"), ("小学", "初中", "高中"), ("无效", "有效"), ("治愈", "好转", "死亡"))
)  # fmt: skip

# Words that together leave nothing out: each beside one of the parts. A word that holds another one stands before it.
# What one can be beside all else that one is: parts of two such kinds may overlap (党员62人，高级职称48人，大专以上学历70人).
ATTRIBUTES: tuple[str, ...] = (
    "男|女", "党员|团员|群众|党派", "小学|中学|大学|幼儿园|博士|硕士|研究生|本科|大专|专科|中专|高中|初中|学历|学位|文化程度|文盲", "职称|教授|高工|工程师|副高|正高|院士|学科带头人|骨干",
    "岁|青年|老年|老人|儿童|未成年|退休", "少数民族|[汉回藏苗壮满蒙]族|外籍|侨", "特有|珍稀|濒危|保护", "获奖|荣获|获得|优秀|先进|示范|标兵|达标",
    "国家级|省级|市级|县级|部级|世界级", "残疾|低保|贫困|困难|留守|五保|独生", "具有|拥有|带有|含有|持有|取得",
)  # fmt: skip
CLOSED_SETS: tuple[tuple[str, ...], ...] = (
    ("男", "女"), ("城镇", "乡村"), ("城镇", "农村"), ("城市", "农村"), ("出口", "进口"), ("第一产业", "第二产业", "第三产业"),
    ("第二产业", "第三产业"), ("同意", "反对", "弃权"), ("赞成", "反对", "弃权"), ("赞成", "反对"), ("胜", "平", "负"), ("胜", "负"),
    ("金", "银", "铜"), ("国产", "境外"), ("国内", "国外"), ("国内", "国际"), ("境内", "境外"), ("省内", "省外"), ("市内", "市外"),
    ("非居民", "居民"), ("非税", "税收"), ("有效", "废票"), ("无效", "有效"), ("主犯", "从犯"), ("续建", "新建"), ("续建", "新开工"),
    ("甲型", "乙型"), ("地上", "地下"), ("公办", "民办"), ("少数民族", "汉族"), ("线上", "线下"), ("首套", "二套"), ("非独立", "独立"),
    ("男性", "女性"), ("男生", "女生"), ("夏粮", "秋粮"), ("早稻", "中稻", "晚稻"), ("火电", "水电", "风电", "太阳能"), ("公路", "铁路", "民航", "水路"),
    ("小学", "初中", "高中"), ("费用化", "资本化"), ("跨区", "本地"), ("新建", "加固"), ("上午", "下午", "夜间"),
    ("上半年", "下半年"), ("主场", "客场"), ("本科", "专科"), ("本地", "外地"), ("本市", "外市"), ("成人", "儿童"), ("门诊", "住院"), ("非农业", "农业"),
    ("县道", "乡道", "村道"), ("团体", "街头"), ("团体", "个人"), ("中央", "地方"), ("上行", "下行"), ("现场", "网络"),
    ("不合格", "合格"), ("不予立案", "立案"), ("未立案", "立案"), ("非党员", "党员"), ("非流动", "流动"), ("非上市", "上市"), ("住户", "企业"), ("居民", "企业"),
    ("企业", "个人"), ("法人", "自然人"), ("水田", "旱地"), ("水田", "旱田"), ("城区", "郊区"), ("死亡", "受伤"), ("出席", "缺席"), ("实到", "缺席"),
    ("治疗组", "对照组"), ("试验组", "对照组"), ("试验组", "安慰剂组"), ("观察组", "对照组"), ("实验组", "对照组"), ("无效", "显效", "有效"),
    ("治愈", "好转", "无效"), ("治愈", "好转", "死亡"), ("民事", "刑事", "行政"), ("短期", "长期"), ("批发", "零售"), ("内销", "外销"), ("售出", "库存"),
    ("未售", "已售"), ("入境", "出境"), ("客运", "货运"), ("金牌", "银牌", "铜牌"), ("阳性", "阴性"), ("轻症", "重症"), ("轻度", "中度", "重度"),
    ("一等奖", "二等奖", "三等奖"), ("文科", "理科"), ("文史", "理工"), ("寄宿", "走读"), ("自有", "租赁"), ("国有", "民营"), ("公立", "私立"), ("内资", "外资"),
    ("老年", "青年"), ("出生", "死亡"), ("第一季度", "第二季度"), ("一季度", "二季度"), ("专任", "行政"), ("成年", "未成年"), ("国税", "地税"), ("一审", "二审"),
    ("陆地", "水域"), ("陆域", "海域"), ("海水", "淡水"), ("养殖", "捕捞"), ("工业", "农业"), ("生产", "生活"), ("到港", "离港"), ("进站", "出站"),
)  # fmt: skip
