"""How Chinese says what a country, a province or a city has in all: its people, its area, what it produces in a year.

Each pattern is read over a sentence in which ``№`` stands for the number and its unit. ``{thing}`` is a name, ``{link}`` what may
stand between a total and its number, ``{about}`` a hedge, ``{when}`` a year.
"""

WHEN = r"(?:，?(?:截至|到)?(?:1[5-9]|20)\d\d年(?:末|底|年末)?，?|年末|年底|末|底)?"
ABOUT = r"(?:约|大约|近|将近|接近|超过|突破|逾|超|至少|多达)*"
LINK = (
    r"(?:，|,|：|:)?(?:为|是|有|达到|达|约为|约|大约|近|将近|接近|超过|突破|已经|已|增至|增加到|增长到|上升到|升至|降至|减少到|下降到|减至|共有|共"
    r"|逾|超|仍|现有|现|总计|合计|则|只有|仅|就|实现|完成|首次|再次|成功|跃上|迈上|站上|预计|将|估计|可|规模)*"
)
TOTALS = {
    "population": (
        r"{thing}(?:全[省市区国境])?的?{when}(?:全[省市区国境])?(?:全部|总|常住|户籍|年末总|年末常住)*人口(?:总数|总量|总规模|规模|数量|数)?{when}{link}№",
        r"{thing}[（(]人口{about}№",
        r"{about}№人口的{thing}",
    ),
    "people": (
        r"{thing}{when}(?:总共|一共|共|现)?(?:有|拥有|生活着|居住着){about}№(?:多)?(?:人口|居民)?(?=[。，；、,;]|$)",
    ),
    "part": (
        r"{thing}(?:至少|共|全国|全[省市])?(?:已)?(?:有|约有|共有|超过|近|逾|约){about}№",
    ),
    "area": (
        r"{thing}(?:全[省市区国境])?的?(?:国土|陆地|土地|领土|行政区域|行政区划|辖区|全境|区域|幅员)*总?面积{link}№",
    ),
    "gdp": (
        r"{thing}(?:全[省市区国])?的?{when}(?:全年)?(?:实现|完成)?(?:名义)?(?:地区|国内|国民)?(?:生产总值|GDP|经济总量)(?:（GDP）|\(GDP\))?{when}{link}№",
    ),
    "height": (
        r"{thing}(?:的)?(?:主峰|最高峰|峰顶|山顶|顶峰)?(?:的)?(?:最新)?(?:海拔)(?:高度|高程|最高)*{link}№",
        r"{thing}(?:的)?(?:高度|高程|高){link}№",
        r"海拔{about}№的{thing}",
        r"{thing}[（(](?:海拔)?{about}№",
    ),
    "length": (
        r"{thing}(?:的)?(?:干流|主流)?(?:的)?(?:全长|总长度|总长|长度){link}№",
        r"全长{about}№的{thing}",
    ),
}  # fmt: skip

PERSONS = frozenset("人 名 口 位 人口 居民".split())
PARTS = frozenset("人 名 口 位 儿童 居民 户 家庭".split())
# Words next to which a figure is not a total of a present-day place.
NOT_TOTAL = {
    "population": r"朝(?!鲜|阳)|古代|世纪|战国|秦|汉代|西汉|东汉|唐代|宋代|元代|明代|清代|清末|(?<!大韩)民国|解放前|建国初|解放初|历史上|都市圈|如果|假如|公元",
    "area": r"朝(?!鲜|阳)|古代|过火|受灾|专属经济区|海域|如果",
    "height": r"营地|大本营|登顶.*高度|索道|相对|如果|距|火星",
    "length": r"大桥|隧道|大坝|境内|段|河段|流经|上游|中游|下游|支流|如果|高速|公路|航道",
    "gdp": r"季度|上半年|下半年|半年|月|人均|增加值|损失|如果|增量|每",
}
# One of these occurs in every sentence that a pattern of the total fits: a quick check.
SAID = {
    "population": ("人口",),
    "people": ("有", "住着", "活着"),
    "part": ("有", "超过", "近", "逾", "约"),
    "area": ("面积",),
    "height": ("海拔", "高", "（", "("),
    "length": ("长",),
    "gdp": ("生产总值", "GDP", "经济总量"),
}
# Names that say no more than "here": the text must say which country is meant.
HERE = ("全国", "我国")
