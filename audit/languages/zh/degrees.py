"""度 is a degree of heat, of an angle, of alcohol or a kilowatt-hour of power, by the words beside it."""

from __future__ import annotations

# In the clause before a number.
HEAT_BEFORE = "温 烧 热 冷 寒 暖 零下 冻 冰点 摄氏 天气 晴 多云 阴 降雨 预报 夏 冬 酷暑 闷 凉 蒸煮 沸 水烫 空调 烘 烤 熔点 沸点 气候"
FAHRENHEIT_BEFORE = "华氏"
POWER_BEFORE = "电 能"
# An angle, a place on the globe, eyesight, spirits: no heat, whatever the figure.
OTHERS_BEFORE = "角 倾斜 斜度 坡 旋转 转体 转身 转动 转弯 弯 纬 经度 东经 西经 方位 俯 仰角 弧 近视 远视 老花 散光 视力 眼镜 酒 白酒 硬度 糖度 翻转 空翻 倾 偏 拐 扭 视野 全景 屈 掉头 调头"
OTHERS_AFTER = "角 角度 的角 经 纬 东 西 南 北 斜 倾 弯 旋转 转 近视 酒 白酒 全景 环绕 视角 空翻 掉头 急弯 直角 仰 俯 屈 以内的角"
HEAT_AFTER = "高温 的高温 低温 的低温 气温 水温 天气 的天气 酷热 热浪 严寒 的温"
COLDEST, HOTTEST = -70, 60  # degrees that a bare 度 gives for air, water or a body; 180度 is half a turn
WIDEST = 1080  # degrees of an angle, three turns; more of them are power
