"""Chinese words beside which a number is of something else than its kind is about: animals, machines, other worlds."""

from __future__ import annotations

ANIMALS = "鲸|大象|亚洲象|非洲象|长颈鹿|考拉|熊猫|幼仔|幼崽|鲨|龟|鸟|鸡|鸭|鹅|牛|犊|猪|羊|马驹|赛马|骏马|骆驼|犬|猫|鼠|兔|熊|狮|虎|豹|狼|猴|猩|海豚|海豹|鱼|蜂|昆虫|蛙|蛇|鳄|恐龙|动物|树龄|古树|古柏|银杏"
THINGS = "电池|手机|设备|机组|电站|电厂|大桥|建筑|卫星|反应堆|组件|车辆|产品|器件|企业"
OTHER_WORLDS = (
    "火星|金星|水星|木星|土星|天王星|海王星|冥王星|月球|月面|行星|风洞|实验室|实验舱|试验箱|炉|高压舱"
)
COLD_AND_HOT_ROOMS = "冷库|冷藏|冷冻|保温箱|暖箱|培养箱|桑拿|汗蒸|温室|大棚|烘房"

# Of one kind each.
KINDS = {
    "elevation": "轨道|卫星|空间站|飞船|飞机|客机|气球|导弹|飞行",
    "population": "人户分离|流动人口|暂住",
    "households": "抽查|抽样|抽取|样本|漏登",
    "schools": "职业学校|特殊教育|特教|党校|体校|驾校|技工学校",
    "wave-height": "海啸",
    "aircraft-speed": "超音速|超声速|战斗机|火箭|导弹",
    "water-price": "洗浴|洗车|滑雪|特种|特殊行业|瓶装|桶装|矿泉",
}
