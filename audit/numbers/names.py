"""Words that hold a numeral and no quantity (一望无际, 八达岭, 四川), and names kept as names (三会一课).

The lists are explicit and grow by additions. A word is found by its first two characters, so their
number costs no time.
"""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SMALL

_NO_QUANTITY = """
一切 一些 一样 一般 一定 一起 一直 一致 一旦 一律 一向 一再 一度 一时 一会 一贯 一概 一味 一经 一连 一边
一面 一带 一线 一流 一体 一身 一心 一手 一路 一并 一同 一方面 一站式 一系列 一把手 一条龙 一次性 一窝蜂
一下 一点 一望无际 一丝不苟 一举 一如 一共 一帆 一马当先 一目了然 一无所有 一事无成 一言 一视同仁
一脉相承 一泓 一众 一道 一生 一代 一角 三次产业 三点一线 两点一线 四点一线 一家人 一辈子 一刻 一瞬 一番 一派 一片 一股脑 一揽子
一体化 一把 一口气 一本正经 一号工程 一字 一技之长 一日千里 一石二鸟 一心一意 一点一滴 一朝一夕 一举一动
一模一样 一问一答 一针见血 一鼓作气 一落千丈 一刀切 一窍不通 一应俱全 一尘不染 一发千钧 一席之地 一席话
一气呵成 一批批 一步步 一件件 一位位 一名名 一阵 一抹 一缕 一股 一副 一声 一幕 一来 一是 一则 一方 一行
一早 一夜 一天天 一年四季 一年一度 一分为二 一国两制 一分钱一分货 一级棒 一路上 一门心思 一个劲 一个个
一座座 一排排 一条条 一家家 一张张 一项项 一次次 一户户 二氧化 二胎 二孩 二维 二手 二战 二期 二话 二者
二人转 二把手 二十四节气 二线 二次元 二次创业 二次污染 二元 二郎 二道贩子 三农 三峡 三亚 三明 三角 三国
三维 三门峡 三星 三心二意 三番五次 三三两两 三长两短 三言两语 三令五申 三思 三轮车 三甲 三氧化 三聚氰胺
三文鱼 三明治 三权 三好学生 三伏 三九 三元桥 三源 三江 三沙 三聚 三军 三伏天 三者 四川 四周 四处
四面八方 四通八达 四海 四肢 四合院 四平 四五天 四书 四人帮 四分五裂 四平八稳 四面 四方 四方台 四环
四大名著 四邻 四化 五四 五一 五台山 五台 五金 五官 五湖四海 五花八门 五颜六色 五彩 五星红旗 五星级
五角大楼 五角星 五棵松 五常 五环旗 五粮液 五谷 五保 五毛党 五行 五脏 五岳 五味 五险一金 五光十色
五体投地 五子棋 六一 六安 六盘水 六盘山 六神无主 六朝 六合 六环 七夕 七上八下 七嘴八舌 七里河 七台河
七零八落 七彩 七巧 七律 七绝 八达岭 八路军 八卦 八一 八仙 八宝 八方 八成新 八面玲珑 八股 八旗 八里桥
八角 八国联军 九江 九寨沟 九州 九泉 九龙 九华山 九牛一毛 九三学社 九死一生 九霄 九宫 九天 九曲 十分 十足
十全十美 十字 十堰 十万火急 十里八乡 十里河 十面埋伏 十三陵 十恶不赦 十指 十有八九 十拿九稳 千上万 几乎
几何 几率 几经 几度 几番 几时 几分 几曾 几维 几内亚 几点 数字 数据 数量 数码 数学 数目 数值 数额 数控
数位 数度 数落 数列 数组 数理 数罪 数轴 数词 数不清 数一数二 数九 数得 数典 零售 零件 零部件 零星 零食
零工 零散 零钱 零碎 零花 零担 零下 零上 零容忍 零距离 零起点 零基础 零排放 零接触 零和 零头 零点 零添加
零增长 半导体 半岛 半夜 半径 半路 半决赛 半成品 半天 半空 半山 半途 半场 半島 半信半疑 半点 半壁 半月谈
半月板 半球 半拉 半截 半程 半挂 半自动 半生 半世 半圆 半真 陆续 陆军 陆地 陆海 陆路 陆运 陆上 伍家岗
捌拾 拾荒 拾遗 拾金不昧 拾取 拾零 四季如春 四季分明 四季常青 百上千 一批 一天到晚 十八般 十字路口 十进制
二进制 三五成群 两三下 一两下 四季豆 一来二去 三角形 三角洲 三角债 四边形 五边形 六边形 八边形 五步蛇
七星 七星岩 三十六计 七十二变 三百六十行 九九重阳 三八节 三八妇女节 五一节 十月革命 八月十五 两地书
两地分居 两岸 两会 两国 两极 两侧 两旁 两手 两边 两面 两头 两者 两翼 两广 两江 两全其美 两袖清风 两栖
两性 两口子 两难 两相 两端 两不误 两全 两湖 两岸三地 两委 两院院士 两用 合二为一 二为一 十里长街
一一对应 一五一十 五一十 一日三餐 四季 一键 一网 一卡通 一窗 一步到位 一票否决 一站 一针 一马平川
一波三折 一来一往 一线天 一品 一早一晚 一时半会 九牛二虎之力 一二三产 三环路 二环路 五环路 十里铺 十里堡 五星红旗 一千零一夜
四星级 三星级 二星级 千方百计 百万富翁 一日之计 一年之计 三天打鱼 两天晒网 五十步笑百步 一传十 十传百 一言九鼎
一成不变 一步一个脚印 三教九流 三头六臂 半斤八两 三七二十一 三元里 一村一品 一户一策 一人一档 一企一策 一期工程 一期项目
三期工程 三期叠加 七匹狼 三只松鼠 三棵树 三一重工 三枪 三全食品 三元股份 三元食品 四季沐歌 五菱 六福珠宝 六个核桃 七波辉 七喜 九芝堂 九阳 九牧
百家讲坛 百家号 百家姓 百家争鸣 百岁山 百年孤独 千岛湖 千佛山 千金药业 千里马 千年虫 万里茶道 两面针 四环素
三里屯 三里河 三里庙 四里村 五里店 五里坨 五里桥 六里桥 七里庄 七里香 八里庄 九里山 十里店 二里头 五角场 四角号码 一元复始 三寸金莲 三斗坪
一孔之见 一家之言 一寸光阴 一岁一枯荣 一日三秋 一本万利 一环扣一环 一盘散沙 一笔勾销 一笔带过 一轮明月 一毛一样
一亩三分地 一团和气 一团糟 一头雾水 一块儿 一眼望 一碗水端平 一寸山河 一票难求 一床难求 一房难求 一号难求 二人台 二道河子 二环 三环
三步并作两步 三味书屋 三桶油 四两拨千斤 四轮驱动 五环 五大连池 六扇门 六角恐龙 七步诗 七零八碎 八百壮士 八道湾 九尾狐 九段沙 十里桃花
十万个为什么 十三香 十三朝古都 一日不见 三日不见 五大三粗 一元二次 一元一次 二元一次 二元二次 三次元 一个萝卜一个坑 一钱不值 一国之 一杯羹 一步登天 一步之遥 一句话 一触即发 二十四史 三六九等 三天两头 三番两次 三人成虎 三下五除二
三寸不烂 三字经 三毛 三日打鱼 四大皆空 五道口 五斗米 六根清净 六道轮回 七十二家房客 七步成诗 八百里加急 八字没一撇 八里台 八大处 八字胡
八字眉 九曲十八弯 九层塔 十年寒窗 十年树木 十八罗汉 十里洋场 十滴水 六味地黄 百年树人 五十步笑 五里雾 十步芳草
十日谈 五灯会元 九章算术 二十四孝 三十六计 两位数 一二线 二三线 三四线 四五线 二元论 二元制 三元村 二元化 一元化 一人一策 一县一业 一乡一业 一校一策
"""

# Idioms whose numeral stands further back; found by the two characters from the numeral on.
_NO_QUANTITY_BEHIND = """
说三道四 人五人六 过五关 斩六将 独具一格 别具一格 不拘一格 自成一格 略知一二 火冒三丈 垂涎三尺 入地三尺 约法三章
绕梁三日 冰冻三尺 如隔三秋 退一步 危机四伏 杀机四伏 学富五车 才高八斗 正月十五 正月十六 正月二十 腊月二十三 腊月二十四 腊月三十 大年三十
梅开二度 独树一帜 聊胜一筹 技高一筹 略胜一筹 棋高一着 退避三舍 惩一儆百 杀一儆百 以一当十 以一敌百 举一反三 十之八九 千钧一发
"""

_NAMES = """
三会一课 五位一体 四个全面 两个一百年 三个代表 四个意识 四个自信 两个维护 一带一路 两学一做 两不愁三保障 三重一大 三农 两会 四风 三公经费 三严三实 两山理论 一二·九
五四运动 九一八 七七事变 三北防护林 三江源 五险一金 十三五 十四五 十二五 十五五 双十一 九三学社 一国两制
三下乡 十八大以来 十八大报告 十八大精神 十九大以来 十九大报告 十九大精神 十九大代表 二十大以来 二十大报告 二十大精神
二十大代表 三支一扶 三权分置 两弹一星 六一儿童节 八一建军节 五一劳动节 十一黄金周 五一国际劳动节
"""

# Characters before 一 that make it part of a word: 统一, 唯一, 进一步, 同一, 这一, 每一, 之一.
BEFORE_ONE = frozenset("统唯进同专单划归之任某这那每另如惟逐初合万不其哪前后首齐")
# Week days and days of the lunar month: 周三, 星期五, 初一.
WEEK = frozenset("周期拜初")

# Each word from its numeral on, whether it is a name, and what of it stands before the numeral.
_Words = dict[str, tuple[tuple[str, bool, str], ...]]
_table: list[_Words] = []


def _build() -> _Words:
    found: dict[str, list[tuple[str, bool, str]]] = {}
    for words, is_name in ((_NO_QUANTITY, False), (_NAMES, True)):
        for word in words.split():
            found.setdefault(word[:2], []).append((word, is_name, ""))
    for word in _NO_QUANTITY_BEHIND.split():
        begin = next(place for place in range(1, len(word)) if word[place] in _NUMERALS)
        found.setdefault(word[begin : begin + 2], []).append((word[begin:], False, word[:begin]))
    return {
        key: tuple(sorted(entries, key=lambda entry: (-len(entry[0]), not entry[1])))
        for key, entries in found.items()
    }


_NUMERALS = frozenset(f"{NUMERALS}{SMALL}万")


def word_at(text: str, start: int) -> tuple[int, bool] | None:
    """Where the word without a quantity that begins at ``start`` ends, and whether it is a name to show."""
    if not _table:
        _table.append(_build())
    for word, is_name, before in _table[0].get(text[start : start + 2], ()):
        if not text.startswith(word, start) or not text.endswith(before, 0, start):
            continue
        if text[start - 1 : start] == "第" and start and word not in _BEHIND_DI:
            continue
        if word == "一度" and text.endswith(_MINUS, 0, start):
            continue
        if not _goes_on(text, word, start + len(word)):
            return start + len(word), is_name
    return None


_BEHIND_DI = frozenset(("一时", "一手", "一线", "二线", "三者"))  # 第一时间, 第一手; 第一批 is an ordinal
_MINUS = ("负", "零下")  # 负一度


def _goes_on(text: str, word: str, end: int) -> bool:
    """十分之一 is not 十分, and 一点五 not 一点: there the word is part of a number."""
    following = text[end : end + 1]
    if word[-1] == "角":
        return text[end + 1 : end + 2] == "分" and following in NUMERALS  # 三角五分, but 八角五香
    return following in _CONTINUED.get(word[-1], "") and following != ""


_CONTINUED = {
    "分": "之钟",
    "刻": "钟",
    "季": "度",
    "键": "",
    "点": f"零〇{NUMERALS}0123456789",
    "环": "节",
    "度": "电",
    "周": "大岁年时",
    "毛": f"钱零{NUMERALS}半多",
}
