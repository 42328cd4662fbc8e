"""Chinese words of change and comparison. BEFORE ends right before a number, AFTER begins right behind it; each row is a role,
a direction (1 up, -1 down, 0 neither) and a pattern.

change: the number is the amount, the percent or the points of a change or a difference · from: the level compared with
· old: a level of an earlier time · new: the level reached · adjusted: a figure that relates nothing to printed ones.
"""

from __future__ import annotations

_UP = (
    "(?:增长|增加(?!值)|上升|提高|提升|上涨|涨|(?<!新)增|升|扩大|攀升|回升|(?<![大许众诸很最至])多|高出|超出|超过|超额|超支|超产|超|新增|净增|增收|增产|增支|增发|成長|上漲|增長|偏高|偏多|上调|调高|调增|放大|走高|跃升|猛增|激增|骤增|飙升|飙涨|大增|劲增|略增|微增|微升"
    "|改善|进步|扩招|延长|加快|领先|多出|高于|多于|提速|提价|扩容|扩建|拓宽|增效|反弹|走强|升值|加码|追加|增持|增资|增派|增设|增开|加装|年长|大于|优于|强于|胜出|净胜|大涨|小幅上涨|翻|扩张|递增|净增加|净增长|上扬|攀高|回暖|回弹|溢价|盈余增加"
    "|多收|多产|多卖|多招|多赚|多花|多付|多缴|多得|多用|多拿|多进|多赢|上浮|提前|(?<![每今明清最大次])早|赶超|抬升|抬高|看涨|暴涨|狂涨|疯涨|飞涨|走俏|壮大|增厚|拉大|拉长|加大|加深|加重|加宽|推高|新吸纳|涌入|净买入|净申购)"
)
_DOWN = (
    "(?:下降|减少|降低|下跌|跌|降|减|回落|下滑|缩小|收窄|(?<![至最不多])少|压减|缩短|缩减|缩水|萎缩|下調|下调|減少|減|下降了|偏低|偏少|减产|减收|减亏|减支|节约|节省|省下|省|落后|跑掉|掉|走低|锐减|骤降|骤减|大降|大减|猛降|微降|微跌|略降|略减"
    "|減幅|落敗|跑输|低于|少于|差于|弱于|年轻|贬值|折价|降价|走弱|放缓|放慢|降温|压缩|精简|裁减|裁员|削减|调低|调减|净减|递减|流失|缩量|大跌|跳水|暴跌|下挫|收缩|不足|缺少|短缺|亏空|低出|少收|少产|少用|少付|少缴|少花|少招|少卖|少赚|下浮"
    "|推迟|(?<![每今昨当夜傍前后整两一])晚|减免|减排|减持|降幅达|滑落|滑坡|探底|走跌|重挫|急跌|崩跌|暴降|剧减|递降|变薄|变窄|退步|减弱|消退|净卖出|净赎回|净亏减少|注销|撤销|关停)"
)
_HIGHER = "(?:高(?!达)|长|大|快|重|贵|宽|深|热|远|强|厚|多)"
_LOWER = "(?:低|短|小|慢|轻|便宜|窄|浅|冷|近|弱|薄|矮|少)"
_THAN = "(?:比(?!重|例|率|值)|较|較|相比|要|则|均|都|还|更|分别)[^，。；：0-9]{0,18}"
_SOFT = "(?:了|约为|约|近|逾|达|幅度为|幅度达|幅为|幅|率为|率达|率|额|量|仅|只|整整|足足|将近|大约|不到|超过|整|值|出|共|有|的)*"
_WORDS = "[^，。；：、,;:（）()0-9]{0,10}?"
_THEN = "(?:上年同期|上个月|上一个?月|上一季|上一周|上个星期|上星期|上一场|上一年|上个季度|前一月|前一周|前一季度?|前一年|前年同期|去年同期|上年|去年|前年|上月|上季度?|上届|上屆|上次|上周|上週|上個月|上一屆|同期(?![，,])|此前|原来|原先|原|先前|之前|以前|早前|过去|当时|(?:[一二两三四五六七八九十]|\\d+)(?:年|个月|周|天)前|年初|期初|昨收|昨日收盘|前一日|前一天|基期|上期|上一年度?|上年度|常年|往年|历史同期|上一届|上一季度|上半年末|前值|初值|改革前|减持前|增持前|开业前)"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("change", 1, f"{_UP}{_SOFT}"),
    ("change", -1, f"{_DOWN}{_SOFT}"),
    ("change", 1, f"{_THAN}{_HIGHER}{_SOFT}"),
    ("change", -1, f"{_THAN}{_LOWER}{_SOFT}"),
    ("compares", 0, f"(?:{_HIGHER}|{_LOWER}|高出|低出|多出|领先|落后|超过|超出|相差|差){_SOFT}"),
    ("change", 1, "(?<![大许众诸很好])多[\u4e00-\u9fff]{1,3}"),
    ("change", 1, f"(?:增速|增幅|涨幅|升幅){_SOFT}"),
    ("change", -1, f"(?:降幅|跌幅|减幅|少亏){_SOFT}"),
    ("change", 0, f"(?:相差|相隔|间隔|温差|时差|分差|票差|年龄差|高差|差距|差额|相距|差值|差价|价差|利差|剪刀差|落差|差|顺差|逆差|順差|逆差|出超|入超|变化|变动|净胜|净流入|净流出|净投放|净回笼|优势|多数票?)(?:为|是)?{_SOFT}"),
    ("from", 0, f"(?:由(?![此于来])|从(?![事而此])|自(?![己身然筹营主有])|較|较|(?<![占同环分之百])比(?![例重率赛分为达])|相比|对比|高于|低于|多于|少于|高出|低出|超过|不及|(?<![针面反相绝应])对(?![手方外于称象策照付应])){_WORDS}(?:的|为|是|有)?(?:约|近|超|逾)?"),
    ("from", 0, "(?:(?<![占同环分之百])比|较|較)[^，。；：、,;:（）()0-9]{1,16}[（(]"),
    ("old", 0, f"{_THEN}{_WORDS}(?:为|的|是|有|只有|仅有|仅为|仅|达|约)?"),
    ("old", 0, f"{_THEN}[^。；;0-9]{{0,20}}"),
    ("old", 0, f"后者{_WORDS}(?:为|的|是|有)?"),
    ("new", 0, "(?:增至|升至|降至|减至|增加到|增长到|提高到|提高至|提升到|提升至|下降到|减少到|下降至|减少至|涨至|涨到|跌至|跌到|升到|降到|扩大到|扩大至|缩小到|缩小至|收窄至|收窄到|回落至|回升至|发展到|扩展到|上升到|上升为|下降为|上调至|下调至|调整为|调整至|攀升至|跃升至|飙升至|缩短至|缩短到|压缩到|达到|达|至|到|收报|收于|报收于?|收盘(?:于|报|价)|报|减为|增为|变为|降为|升为|今年为|现为|目前为|如今为|现有|目前有)(?:约|近|超|逾|了)?"),
    ("new", 0, f"(?:今年|本届|本期|本月|本周|如今|现在|目前|减持后|增持后){_WORDS}"),
    ("year", 0, "(?:同比|比上年|较上年|比去年|较去年|上年|去年|較去年|比前年|一年前)[^，。；：（）()]{0,14}"),
    ("month", 0, "(?:环比|上月|上季度|上周|前一日|上一交易日|昨日|昨收|当日|(?<![0-9])[1-9]月|1[0-2]月)[^，。；：（）()年]{0,8}"),
    ("respectively", 0, "(?:分别|分別|各自|均)[^，。；：（）()]{0,14}"),
    ("loss", 0, "(?:亏损|净亏|亏|逆差|赤字|净流出)(?:额|为|达|了|约)*"),
    ("caused", 0, "(?:受|由于|因(?![此而素])|得益于|源于|归因于|归功于)[^，。；：（）()0-9]{2,24}"),
    ("nominal", 0, "(?:名义|现价)[^，。；0-9]{0,16}"),
    ("adjusted", 0, "(?:可比价格?|不变价格?|实际增长|实际|可比口径|同口径|扣除价格因素|扣除物价|剔除|扣除|年均|年平均|复合|固定结构|按可比)[^，。；0-9]{0,10}"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("change", 0, "[^，。；、0-9]{0,4}(?:的)?(?:差距|差额|优势|之差|落差|涨幅|降幅|增幅|跌幅|顺差|逆差|缺口)"),
    ("old", 0, "[^，。；、0-9]{0,3}(?:的基数|的水平|增[加至长到为]|提[高升]|上升|上涨|下降|减[少至为到]|降[低至为到]|升[至到为]|涨[至到]|跌[至到]|扩大|缩[小短]|收窄|发展|变为|调整)"),
    ("from", 0, "[^，。；、0-9]{0,3}(?:相比|比较|对比)"),
    ("old", 0, "[^，。；0-9]{0,6}[（(](?:上年|去年|上届|同期)"),
    ("new", 0, "[^，。；0-9]{0,6}[，,]?(?:同比|比上年|比去年|较上年|较去年|环比)"),
    ("bound", 0, "[^，。；、0-9]{0,3}(?:及?以上|及?以下|以内|之内|不等|起|家庭)"),
    ("adjusted", 0, "[^，。；0-9]{0,10}基础上"),
    ("adjusted", 0, "[^，。；0-9]{0,4}(?:（按可比|\\(按可比)"),
)  # fmt: skip

# Between the amount of a change and the same change told in another way: 增幅超过两成（21.3%）.
APPOSED = "[^，。；（）()0-9]{0,6}[（(](?:即|约|同比)?[+-]?|[，,](?:即|约合|幅度为|合|相当于)"
# What a clause may begin with that speaks of a change told before and is no subject of its own.
NO_SUBJECT = "(?:(?:比|较|較|与|同(?!比)|跟)[\u4e00-\u9fff（）]{1,14}|同比|环比|比|较|較|上年|去年|前年|上月|上季度|上届|上次|同期|年初|分别|也|又|共|均|再|还|仅|约|近|已|则|即|其|净|实际|名义|合计|累计|一年|五年间|年均|平均|每年|的|了|末|时|底|期|本届|今年|名额|幅度|增幅|降幅|涨幅|跌幅|增速|逆势|大幅|小幅|进一步|明显|显著|继续|连续|整体|总体|也就是|这一数字|该数字|相当于|分別|年|月|日|多|[0-9])"
# Counted words that are points between two percents.
POINTS = "(?:点|个点)$"
POINTS_BEHIND = "(?:百分)?点|(?:(?:和|、|与|及)[升降上下提高低增减回落长加少]{0,3}[0-9.]+个?){1,4}百分点"
# What may follow a number that prints no unit and counts nothing named.
AFTER_BARE = "(?!分(?:[，。；、：！？）)的以和与及优差]|$))"  # scores count their points
# What a change is compared with, named: 比自由党高.
COMPARED = "(?:比|较|較|领先|超过|高于|低于|高出)([\u4e00-\u9fff]{2,12}?)(?:的[^，。；]{0,6}?)?(?:多|少|高|低|增|减|提|下降|上升|增长|快|慢|长|短|领先|$)"
# What one of two is compared with, where that is not called the other one.
COMPARED_WITH = "[比较較](?!前者|后者|另一|对方|两者|二者)([\u4e00-\u9fff]{2,8})"
# Between a change and a pair of levels told by a verb of its own.
OWN_VERB = "；|而|但|；|其中|[\u4e00-\u9fff]{4}"
# Between the ends of what looks like a range: 增加1.2亿元至8.5亿元.
TO = "[至到]"
# Figures that relate nothing to printed ones, wherever in the sentence.
ADJUSTED = (
    "剔除|若扣除|扣除该|扣除上述|还原后|不考虑|可比价|不变价|可比口径|同口径|扣除价格|扣除物价|可比價|不變價"
)
# Words behind a growth, in its sentence or the next, that make it real: levels at current prices, 以上增速按可比价格计算.
REAL_BEHIND = "^(?!点)[^。]{0,80}?(?:现价(?!为)|名义(?:增|总|值|上))|^[^。]{0,60}。?[^。]{0,12}(?:以上|上述|前述|各项|增速|增幅|增长速度|增长率)[^。；]{0,10}(?:可比|不变)价"
# What takes up in the next sentence what was told of in this one.
TAKEN_UP = "这一|该数|这个|当时|那时|数字|此前"
# What joins the numbers of a row that are told respectively.
ROW = "[、，,和及与]|[，,]?[和及与]"
# What begins a pair of levels that looks like a range, and the words that tell of the change.
FROM_WHERE = "[从由自]"
MOVED = f"{_UP}|{_DOWN}|翻番|减半|倍|变化|调整"
# Where numbers that look like a score are votes.
VOTES = "票|表决|投票"
# Between a count and the next, whose verb is left out.
BESIDE_NAME = "(?!)"
# Between two numbers that stand against each other.
VERSUS = "(?:票|分|席)?(?:对|比|：|:)"
# What stands between two items of a plain list: 36亿元和41亿元.
ITEMS = "[、和及与]|以及"
# What makes both ends of a range the level compared with: 比昨天的9650至9970下跌.
THAN = "(?:比|较|較)"
# Behind a span of time that says when.
AGO = "(?:以|之)?前"
# What is told in percent, so that its points are called percents as well.
TOLD_IN_PERCENT = r"(?!)"
# Parts that are multiples; and what a multiple is of, named before it: 是老馆的3倍.
HALVED = "[减減]半|腰[斩斬]"
MULTIPLE_OF = "(?:是|为|相当于|相當於|达到?|等于)([\u4e00-\u9fff]{1,12})的(?:近|约|整整|大约|将近)?$"
# Words of a clause that speak of a change of which a number may be the amount, without standing right beside it: a direction and a
# pattern of what ends before the number, and of what begins behind it.
MOVES_BEFORE: tuple[tuple[int, str], ...] = (
    (1, f"{_UP}[^。；;0-9，]{{1,16}}"),
    (-1, f"{_DOWN}[^。；;0-9，]{{1,16}}"),
    (0, f"(?:净投放|净回笼|同比|环比|结余|盈余|节余|结存|结转|净额|净收入|净支出|净收益|纯收益|纯收入|净利润?|毛利润?|利润|收益|盈利|净赚|赚了?|亏了?|赤字|缺口|差额|差距|差价|价差|顺差|逆差|之差|增长率|增速|溢价率|折价率|涨跌幅|变动|相抵|收支|抵扣|抵减|倒挂|让利|优惠|立减|补差|补缴|退还|返还|返利|找零|找回|增量|减量|涨价|降价|加价|净增长?率|自然增长率|欠|尚缺|还需|还差|还缺|尚差|净流入|净流出|净增|净减|净胜|净买入|净卖出|净资产|盈亏|相隔|间隔|时差|温差|落差|高差|票差|分差|比分差|年龄差|级差|峰谷差|剪刀差|贸易差额|增减|调整幅度){_SOFT}[^，。；、0-9]{{0,4}}"),
)  # fmt: skip
MOVES_AFTER: tuple[tuple[int, str], ...] = ()
# Between a change and a level that is told of in another way.
AND_THEN = "(?!)"
# Between two changes, where the second is from something else.
BASE = "(?<![同环占])[比较較]"
# What joins two numbers of a row.
IN_ROW = "[、和及与]|以及"
# What makes the last number of a clause a loss.
LOSS = "(?:亏损|净亏|逆差|赤字|净流出)[^，。；：、0-9至到]{0,16}$"
# Words of change as the capitals of constructions (change_constructions.py), in this order. What is one character, or may be part of
# another word, counts only right before a number.
_HEDGES = "(?:了|出|约|近|逾|超|达|整整|足足|将近|大约|超过|率|幅度|幅|[：:])*"
_IS = "(?:为|是|达|约|[：:])*"
TOKENS: tuple[tuple[str, str], ...] = (
    ("E", f"(?:(?<![加放赶尽飞])快|(?<!放)慢|提前|推迟|提早|延后|(?<!最)早|(?<![每今昨当夜傍])晚){_HEDGES}$"),
    ("B", f"净(?:增|减|流入|流出|投放|回笼|增加|减少|添)[一-鿿]{{1,4}}{_HEDGES}{_IS}$"),
    ("B", f"(?:净胜球?|净增加?|净添|净减少?|净流入|净流出|净投放|净回笼|结余|盈余|节余|纯收益|净收益|顺差|逆差|出超|入超|順差|收支缺口|资金缺口|预算缺口|财政缺口|收支差额|赤字|净买入|净卖出|净申购|净赎回|净迁入|净迁出){_HEDGES}{_IS}$"),
    ("G", f"(?:相差|差距|差额|之差|落差|温差|日较差|高差|票差|分差|净差|优势|優勢|(?<![极误方偏准公级逆顺较净])差){_HEDGES}{_IS}$"),
    ("U", f"(?:同?增长|成长|增加|提高|提升|上升|上涨|回升|攀升|升高|走高|抬升|抬高|扩大|擴大|增長|成長|上漲|新增|增收|增产|多产|超额|超支|超产|高出|多出|超出|超概算|超预算|高于|多于|领先|跃升|飙升|猛增|激增|大增|劲增|微增|微升|反弹|走强|扩容|延长|溢价|放量|偏多|偏高|多收|多花|多赚|多卖|多用|多招|扩招|进步|增多|上浮|上调|调高|调增|翻|超警|超限|超标|超汛限|超保|超载|超员|超重|超时|超期|超耗|急升|劲升|陡增|暴增|上扬|看涨|胜出){_HEDGES}$"),
    ("W", f"(?:同?下降|减少|降低|下跌|回落|下滑|缩小|收窄|缩减|缩短|压减|压缩|缩水|萎缩|減少|縮小|減產|减产|减收|少收|低于|少于|落后|不足|锐减|骤降|骤减|大降|大减|微降|微跌|下挫|滑落|走低|降温|削减|裁减|节约|节省|节支|放缓|缩量|下调|调低|调减|下浮|精简|流失|少花|少用|少跑|少招|退步|立省|直降|省下|省去|能省|可省|就省|节省|缩减|偏少|偏低|跌去|砍掉|减去|下滑|倒退|急挫|急跌|劲跌|少掉|少了|缺斤|短缺|短少|回吐|下探|调降){_HEDGES}$"),
    ("U", f"(?:涨幅|增幅|升幅|增速|增长率|溢价率){_HEDGES}{_IS}$"),
    ("W", f"(?:降幅|跌幅|减幅|下降率){_HEDGES}{_IS}$"),
    ("U", f"(?:增|涨|漲|升|高|多|超|长|重|大|贵|宽|深|多[\u4e00-\u9fff]{{1,2}}){_HEDGES}$"),
    ("W", f"(?:减|減|降|跌|低|少|短|轻|小|便宜|窄|浅|少[\u4e00-\u9fff]{{1,2}}){_HEDGES}$"),
    ("U", "(?:增长|增加|提高|提升|上升|上涨|回升|攀升|扩大|微增|微升|增|升|涨)(?=[到至为成])"),
    ("W", "(?:下降|减少|降低|下跌|回落|下滑|缩小|收窄|缩减|缩短|压缩|减|降|跌|缩)(?=[到至为成])"),
)  # fmt: skip
