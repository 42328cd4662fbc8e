"""How Chinese names a list and its count: 五家企业：甲、乙……; 玉米、水稻、大豆三大作物; “甲”“乙”两个专业.

BEHIND begins right behind the number, BEFORE ends right before it. ``list`` is the row of items; ``mark`` what leads to
it; a mark in STRICT leaves no other meaning.
"""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS

_NOUN = "[^，,。；;：:、0-9（）()！？\n—]{0,14}?[”」』]?"
# What stands somewhere is no count of what is written there: 两个信封上都写着：邮编、地址、姓名.
_NO_PLACE = (
    "(?![^，,。；;：:、\n]{0,8}[上里内下旁后前边](?:都|均|还|也|只|仅)*[写贴印画挂刻标注摆放装存藏列记载着])"
)
_NUMBERED = "(?:一是|一要|一、|首先|第一[，、是]|第一[^，,。；、：:0-9]{1,3}?是)[^。！？\n]+"

BEHIND: tuple[str, ...] = (
    f"{_NOUN}(?:工作|任务|方面|问题|措施|要求|重点)?(?P<mark>[：:，,])(?P<list>{_NUMBERED})",
    f"{_NO_PLACE}{_NOUN}[，,]?(?P<mark>[：:])(?P<list>(?!第一|首先|一是|一要|其一)[^。！？；;：:\n]+)",
    f"(?![^，,。；;：:、\\n]{{0,14}}变){_NOUN}[，,]?(?P<mark>即|分别是|分别为|依次是|依次为|它们是|具体是|名单为)(?P<list>[^。！？；;：:\n]+)",
    f"{_NOUN}[，,]?(?P<mark>——|—|–)(?P<list>[^。！？；;：:\n—–]+)",
    "[^，,。；;：:、0-9（）()！？\n—“”]{0,6}(?P<mark>)(?P<list>[^，,。；;：:、0-9（）()！？\n—“”]{2,12}(?:、[^，,。；;：:、0-9（）()！？\n—“”]{2,8}?){1,9})(?=分别|均|都|共同|一同|先后|相继)",
    f"{_NOUN}?(?P<mark>（|\\()(?P<list>[^。！？；;：:\n（）()]+)(?=）|\\))",
)
BEFORE: tuple[str, ...] = (
    "(?P<list>(?:[“《][^”》，。；]{1,16}[”》][、和及与]?){2,9})(?P<mark>)[这等]?$",
    "(?:^|[，,。；;：:！？（(\n])(?P<list>[^，,。；;：:！？（()）\n]*[^，,。；;：:！？（()）\n、](?<!和)(?<!及)(?<!与))(?P<mark>)这?$",
)
# One of two is described, and then the other.
PAIRS: tuple[str, ...] = (
    "[^。；;：:0-9\n]{0,16}?(?P<mark>[：:，,；;])(?P<list>(?:其中)?一[家个名位所条种座支项人者方是为][^。！？\n]{2,80}?[，,；;]?另(?:一|外)[^。；;！？\n]*)",
)
# What begins a gloss on the whole list.
ENDS = "[，,；;]?(?:亦称|又称|也称|也叫|又叫|俗称|合称|并称|统称|总称|简称|以下简称|下称|以下称|亦即|也就是)"
JOINED_ON = "[^，,。；;：:、0-9（）()和与及]{0,2}(?:和|与|及|以及|、)"  # after a number that is an item of its list: 甲国、北欧五国和乙国
TERMS = "[”’」』]?[，,]?(?:即|是指|就是|：|:)"  # after a number whose items start with what is counted
NEXT: tuple[str, ...] = ()
STRICT = frozenset(("：", ":", "即", "分别是", "分别为", "依次是", "依次为", "它们是", "——", ""))
OPEN = frozenset(("包括",))  # marks after which there may be more
FIRST = ("一是", "一要", "一、", "首先", "第一")  # what begins a row that numbers its items
ITSELF = "本次"
LONGEST = 16
JOINS = "[、，和及与]"  # what comes between quoted items

# Behind 十四大: the congress of that number, and no list of fourteen.
CONGRESSES = "提出|报告|以来|精神|召开|代表|闭幕|开幕|确定|确立|通过|选举|决定|之[前后]|[上后前]?[，。、；》”）]|[上后前](?![\u4e00-\u9fff])|期间|后"
# After 十届, 十四届: its number, not a count of them.
ASSEMBLIES = "全国人大|人大|全国政协|政协|[一二三四五六七八九]中全会|中央|全运会|奥运会|亚运会|冬奥会|世界杯"

JOINED = "(?:以及|和|及|与|跟|同)"
# What leaves a list open: 等等, 等人, 之类.
OPEN_ENDS = "(?:等等|等|之类|在内)[^、，；。]{0,8}$"
# 一是…, 第二，…, （3）…: the number of an item at its beginning.
NUMBERED_ITEMS = (
    f"(?:[{NUMERALS}十]{{1,2}}(?:是|要|抓)|第[{NUMERALS}十]{{1,2}}[，,、是]|[（(]?[0-9]{{1,2}}[)）.、．])"
)
