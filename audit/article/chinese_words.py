"""Word lists that tell what a Chinese number is part of. A word is added by adding it here, with a sentence in
tests/article/clean_zh.txt."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SMALL
from audit.numbers.patterns import Pattern

_IDIOMS = """
四大名著 四大发明 四大皆空 四大天王 四大洋 五大洲 五大连池 八大山人 七大姑 八大关 十大元帅 二十国集团 七国集团
五个一 四个全面 三个代表 十二生肖 十二时辰 百分百 一天一天 一年到头 一年又一年 一年四季 一天比一天 一年比一年 一天到晚
一天天 一点点 一分耕耘 一家之言 一家老小 一家子 一件件 一个劲 一个又一个 一次又一次 一家又一家 一批又一批 一代又一代
一个比一个 一对一 一帮一 一张白纸 一张名片 一把抓 一条心 一条腿 一门心思 一块儿 一块石头 一口价 一口咬定 一口吃
一人之力 一人得道 一百八十度 一万年 一千个 一分钱 一分一秒 一秒钟 一班人 一颗红心 一棵树上 一份力 一名名 一人一
两次三番 两个世界 两条腿 两码事 两回事 两句话 两个文明 三天两头 三个和尚 三人行 三分钟热度 三年五载 三岁小孩 三下五除二
三杯两盏 三个臭皮匠 五个手指 六亲不认 六根清净 七十二行 八字没一撇 八九不离十 九曲十八弯 九成新 十里洋场 十年树木
十年寒窗 十年磨 十年如一日 十年九旱 百年树人 千年古 千年之 一亩三分地 两市成交 两市合计 两市个股 两市融资 两市共有 两市主力 两市股指 两市双双 百年老店 万里长城 千里之行 千里之外 千里迢迢 万丈 百里挑一 千年等
百年不遇 百年一遇 五十年一遇 一年一遇 千年一遇 三百六十行 三百六十度 三十而立 四十不惑 五十知天命 二百五 十万八千里 九霄云外
三寸不烂 三尺 五斗米 百尺竿头 百步穿杨 千斤顶 千斤重担 半斤八两 四两拨千斤 千金 万顷 百折不挠 万众 千夫 千载 万古 百世
十二分 十分努力 百倍 百倍信心 万分 千百年 千万家 千万个
"""


def _by_two(words: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words.split():
        found.setdefault(word[:2], []).append(word)
    return {
        key: tuple(sorted(set(all_of), key=lambda word: (-len(word), word))) for key, all_of in found.items()
    }


IDIOMS = _by_two(_IDIOMS)

# Set phrases and lines of verse whose number stands inside: told by what leads to it as well.
_AROUND_WORDS = """
老两口 小两口 连三月 抵万金 入木三分 火冒三丈 垂涎三尺 冰冻三尺 退避三舍 日上三竿 如隔三秋 绕梁三日 约法三章 狡兔三窟
上任三把火 才高八斗 学富五车 日行千里 一泻千里 光芒万丈 万丈深渊 深千尺 三千尺 三千丈 江陵一日还 烟花三月 阳春三月 人间四月天 隔三差五
读书破万卷 行万里路 千里共婵娟 更上一层楼 二月春风 大战三百回合 三天三夜
山路十八弯 百尺高楼 百尺危楼 楼高百尺 失之千里 拒人千里 沃野千里 不远千里 相隔千里 冰封千里
"""


def _around() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in sorted(set(_AROUND_WORDS.split())):
        at = next(index for index, character in enumerate(phrase) if character in _NUMERALS)
        found.setdefault(phrase[at : at + 2], []).append((phrase, at))
    return {key: tuple(pairs) for key, pairs in found.items()}


_NUMERALS = frozenset(f"{NUMERALS}{SMALL}万两")
IDIOMS_AROUND = _around()

# Behind a number, these make a name of it: 二十国集团, 3号线, 一号文件, 五个一工程.
NAMED_AFTER = Pattern(
    "集团|号线|号楼|号文|号令|号院|号门|号公路|国道|省道|路公交|频道|一工程|一百工程|角大楼|院士大会|购物节|大促"  # 11.11购物节
)
# 沪深300下跌1.2%, 沪深300指数: an index by the number of its shares.
INDEX_AFTER = Pattern("指数|股指|成份股|ETF")
INDEX_BEFORE = Pattern("(?:沪深|中证|科创|标普|标准普尔|纳斯达克|纳指|日经|富时|恒生|国证|罗素|深证|上证)$")

# 第一人民医院, 第三方, 第二课堂, 第一产业: institutions and fixed terms with an ordinal in them.
INSTITUTIONS = Pattern(
    "(?:人民|中心|附属|临床|军医)?(?:医院|中学|小学|幼儿园|高中|高级中学|实验|师范|监狱|看守所|检察|审判)|人民|附属|中院|检察|巡回"
    "|书记|责任人|时间|方|线|堂|课堂|产业|手|人称|夫人|国际|世界|现场|印象|要务|要素|生产力|动力|资源|议题|主角|反应|关"
    "|梯队|代人|人生|要义|医学|职业|轮胎|机床|汽车|百货|财经|师|军|集团|野战|炮兵|野|纪|审计|国道|保险|课|位的|性|步兵|军团|学历|故乡"
)

# What makes a bare 第一 a rank.
RANKS_BEFORE = Pattern(
    "(?:排名|位居|位列|名列|排)[一-鿿]{1,6}$|(?:排名|位居|位列|名列|排在|排到|位次|居|列|占据|跃居|升至|跃升至|升到|降至|排|勇夺|夺得|获得|获|荣获|得|拿下|并列|总分|总成绩|国内|省内|市内"
    "|全国|全省|全市|全县|全区|全球|世界|亚洲|欧洲|中国|行业|业界|同类|总量|增速|规模|产量|指数|综合|榜单|省|市|区|县|小组)(?:的)?(?:倒数)?$"
)

# 由原来的四类, 达到二类; 二类水质, 8级大风: the class is what is measured.
MEASURED_CLASS_BEFORE = Pattern(
    "(?:由原来的|原来的|从|由|为|到|至|达|达到|优于|劣于|低于|高于|属|属于|提升到|提升至|降为|升为|改善到|评为|定为|列为|鉴定为|保持|稳定在|以上)$|(?:风力|阵风|震级|烈度|风|指数|海浪)[^，。；,;0-9]{0,6}$"
)
MEASURED_CLASS_AFTER = Pattern(
    "水质|水体|标准水|地表水|大风|阵风|风力|[东南西北偏]{1,3}风|[，,、]?(?:左右|至|到)|风|地震|海况|浪|强震"
)

CODES_AFTER = Pattern(
    "(?:服务|便民|政务|市长|举报|投诉|报警|急救|消防|维权|客服|咨询)?(?:热线|专线|平台|网站|电话|晚会|报警|急救|火警|接警|指挥中心|不锈钢|时代|巷|弄[0-9]|号码|航班|次列车|次航班|路公交|路车|路)"
)
CODES_BEFORE = Pattern(
    "(?:国道|省道|县道|乡道|拨打|热线|电话|代码|编号|邮编|车牌|尾号|小米|一加|红米|荣耀|麒麟|骁龙|酷睿|奔腾|锐龙|空客|波音|航班|车次|房间|门牌|正月|腊月|农历|初|代号|型号|尾数|密码)$"
)
