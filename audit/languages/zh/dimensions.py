"""What dimensions are called in Chinese, by their English names in the table of units."""

from __future__ import annotations

NAMES = {
    "acidity": "酸碱度", "angle": "角度", "area": "面积", "bed": "床位", "celsius": "摄氏温度", "class": "班级",
    "data": "数据量", "data rate": "数据速率", "day": "日期", "density": "密度", "energy": "能量",
    "fahrenheit": "华氏温度", "force": "力", "frequency": "频率", "head": "头数", "household": "户数",
    "length": "长度", "level": "声级", "mass": "质量", "match": "场次", "percentage points": "百分点",
    "person": "人数", "piece": "件数", "plain number": "纯数", "points": "百分点", "power": "功率",
    "pressure": "压强", "rack": "机架数", "share": "份数", "speed": "速度", "storey": "层数", "team": "队数",
    "temperature": "温度", "time": "时间", "vehicle": "车辆数", "volume": "体积", "current": "电流", "kelvin": "热力学温度",
    "amount": "物质的量", "luminosity": "发光强度", "pixel": "像素数", "magnitude": "震级", "date": "日期",
}  # fmt: skip
NONE = "无量纲"
