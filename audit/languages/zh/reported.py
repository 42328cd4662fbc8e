"""Words by which 一 with a measure word is a count, though no noun follows: 新增确诊一例, 云南一例, 死亡一人, 查获两起."""

from __future__ import annotations

# What statistics list one by one, introduced by a place or a word such as 新增: 云南一例, 境外输入一例.
CASES = ("例", "起", "宗")
# Words that end like a count of cases and are none: 举一例, 为一例.
NO_CASES_BEFORE = "举 另举 试举 仅举 这 那 某 此 为 是 有 成 就 像"
VAGUE_MEASURES = frozenset("个种次句番场道片")  # 发现一个 may be anything
# What befalls people and things, and what authorities do with them.
BEFALLS = (
    "死亡 身亡 遇难 遇害 丧生 牺牲 失踪 失联 受伤 重伤 轻伤 致伤 致死 致残 伤亡 被困 落水 溺亡 坠亡 获救 救出 救起 生还 幸存 确诊 感染 治愈 出院 住院 入院"
    " 新增 增加 净增 减少 报告 报道 检出 查出 发现 输入 转为 排除 解除 收治 抓获 抓捕 捕获 逮捕 拘留 刑拘 批捕 起诉 判处 处分 查处 查获 缴获 破获 侦破 收缴 没收 扣押"
    " 损毁 毁坏 烧毁 倒塌 沉没 击落 击毁 摧毁 炸毁 报废 击毙 打死 打伤 伤 亡 死 遗漏 漏报 瞒报 缺席 空缺 落选 弃权 反对 关闭 停产 停业 缺少 短缺 丢失 被盗 失窃"
)
