"""What stands after a count: Chinese measure words, nouns counted without one, and English counted nouns.

A unit of units.csv that only names things (人, 户, vehicles) makes a count, not a measure: 20万人 is whole.
"""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS

_CHINESE_WORDS = """
个 個 家 处 處 名 户 戶 座 项 項 支 届 屆 位 人 条 條 件 只 隻 台 辆 輛 套 双 批 所 间 間 栋 棟 幢 片 块 张
張 本 份 篇 部 艘 架 列 根 棵 株 颗 粒 头 匹 口 群 对 副 把 盏 扇 门 道 种 種 样 组 队 班 团 股 笔 宗 起
例 场 次 回 遍 趟 期 轮 层 楼 排 枚 封 首 幅 册 卷 集 章 节 课 堂 站 段 环 步 孔 眼 盘 桌 席 票 床 村 镇
乡 县 市 省 国 代 杯 瓶 袋 箱 盒 包 捆 桶 罐 车 船 缕 束 串 朵 滴 剂 针 则 尾 峰 顶 顿 番 拨 帮 伙 派
员 星 字 句 页 格 屏 区 路 尊 发 局 域 郡 人次 车次 项次 辆次 省区 架次 台次 班次 户次 人份 床位 个人 口人
个样 平台 网点 社区 企业 公司 学校 项目 村民 群众 部分 部门 方面 省份 省市 国家 城市 县区 区县
县市 乡镇 村庄 家庭 学生 教师 老师 医生 护士 职工 员工 党员 干部 工人 农民 贫困户 贫困村 贫困县 农户
居民 代表 委员 选手 运动员 志愿者 游客 旅客 观众 读者 用户 客户 会员 成员 专家 院士 博士 硕士 单位 机构
号人 条目 类别 品种 系列 车道 车位 泊位 机位 环节 步骤 阶段 层次 领域 板块 站点 万人次 席位
款 窝 碗 盆 筐 篮 摞 沓 垛 味 桩 具 柄 丛 茬 幕 壶 勺
连胜 连败 连冠 连霸 连涨 连跌 连降 连增 连丰 连板 连阳 连阴
中队 大队 支队 小组 工厂 医院 大学 高校 中学 小学 幼儿园 银行 商家 店 杆 管 栏 辈 级 类 打
关 标箱 标准箱 航次 批次 场次 列次 例次 频次 床次 课时 学时 学分 班列 集装箱 车厢 摊位 展位 岗位
"""
CHINESE = frozenset(_CHINESE_WORDS.split())

# A word that is another word when one of these follows: 三方面 are aspects, not cubic metres.
NOT_FOLLOWED_BY = {
    "支队": "伍",
    "个样": "本品式子貌板张片",
    "款": "项式待",
    "号人": "物员才选机造工气",
    "味": "道精",
    "盆": "地栽景",
    "具": "体有备",
    "丛": "书林",
    "幕": "后布墙僚",
    "碗": "柜",
    "篮": "球板子筐",
    "方": "面法案式向针位便言程圆阵才",
    "双": "方重语边向",
    "升": "级学入温至值为到高降起旗任",
    "克": "服隆制己里什拉",
    "里": "面程边外头约昂",
    "分": "之别局布析组类工公队店行院校部红支流化配歧数明享子期手为成给至清",
    "周": "边围遭身全密",
    "日": "报前元圆本益常渐夜均",
    "时": "代期候间尚任刻装空而常段",
    "元": "旦首素宵宇件老勋",
    "角": "度落色楼逐",
    "卡": "车片通口座",
    "班": "子车次组",
    "车": "间道型主位流票站次企辆",
    "牛": "奶羊肉市仔角",
    "两": "地国岸会个者人方次年天项种",
    "安": "全置排装徽",
    "部": "分门队长委署落",
    "点": "钟名评击赞滴心火亮面",
    "道": "路理德歉教具",
    "口": "号岸气粮述才味碑",
    "代": "表理价替码办",
    "手": "机段工术续",
    "级": "",
    "国": "家际内外道企产务防土",
    "市": "场民区长值政委面",
    "省": "份级委长市",
    "区": "域别间块县",
    "家": "庭长乡园居",
    "村": "民庄委",
    "县": "区市城级",
    "人": "民口才类均工生员家大文间格物选气",
    "位": "于置列居数",
    "头": "脑发号部",
    "发": "展布生现达起动",
    "次": "序要日",
    "种": "植子养族",
    "期": "间望货待刊",
    "本": "地次身来报科届质",
    "支": "持付出队部撑",
    "起": "来点步诉到源",
    "回": "家归来收应",
    "度": "假过",
    "担": "任当心保负",
    "码": "头",
    "局": "长部面",
    "路": "线口段",
    "条": "件例",
    "门": "票店",
    "字": "号",
    "题": "目材",
    "集": "团中体聚成合",
    "节": "约能日目假省",
    "章": "程",
    "课": "题程",
    "包": "括装",
    "套": "餐路",
    "站": "点",
    "层": "次面级",
    "页": "面岩",
    "首": "付次要先都席家创",
    "顶": "级尖",
    "钱": "包币",
    "丈": "夫",
    "寸": "土",
    "步": "行骤伐",
    "段": "落",
    "排": "放名列除",
    "星": "期级空",
    "派": "出",
    "员": "工",
    "团": "队体结",
    "组": "织成合建",
    "队": "伍员",
    "成": "为立功员果绩本长群都品交效就熟千",
    "倍": "增受加感",
    "折": "合算叠",
    "月": "球饼亮",
    "季": "节",
    "年": "轻",
    "天": "然津气空下",
    "句": "话",
    "打": "造算击开兰",
    "管": "理道",
    "番": "茄",
    "行": "业",
    "票": "房据价箱",
    "处": "理罚境",
    "店": "主",
}

# A word that is this unit only at the end of a phrase or before one of these: 两毛一斤, but not 三毛流浪记.
ONLY_FOLLOWED_BY = {
    "毛": frozenset(f"钱零{NUMERALS}半多每左以0123456789０１２３４５６７８９ ,.;:!?)/，。、；：！？）”’"),
}

_ENGLISH_WORDS = """
people person persons men women children students pupils teachers workers employees staff jobs homes
houses households families villages towns cities counties provinces countries states districts
communities companies firms businesses enterprises factories mines farms projects schools hospitals
clinics beds patients cases deaths injuries arrests residents inhabitants visitors tourists passengers
users customers members voters votes seats soldiers troops officers officials cadres farmers athletes
teams players cars vehicles trucks buses trains flights planes ships boats bridges buildings apartments
flats rooms stores shops restaurants banks offices stations computers phones books articles pages words
items products units boxes bottles bags apples animals cattle pigs sheep cows horses dogs cats birds
trees plants species kinds types ways times events matches games goals points tickets copies
shares bonds spectators contracts grants
questions answers numbers records wineries compounds neighbourhoods neighborhoods volunteers graduates
migrants refugees victims doses tests samples applications orders complaints reports documents laws
measures steps areas zones sites parks rivers lakes islands generations rounds sessions meetings classes
courses guests veterans retirees operators journalists
doctors nurses engineers scientists experts attacks executives wells reactors turbines
"""
ENGLISH = frozenset(_ENGLISH_WORDS.split())
