"""How Chinese says that something became less by a number, and what can become less than nothing."""

from __future__ import annotations

# Right before the number, with 了 or a hedge at most between: 下降了一倍. 至少 and 降到 are none.
LESS_BY = "下降 减少 降低 下跌 缩减 缩小 缩短 锐减 骤减 剧减 回落 下滑 下挫 减 降 跌 (?<!最)(?<!不)低 (?<!至)(?<!最)(?<!不)少 缩水 萎缩 减弱 减轻 削减 压缩 跌去 减去 降幅 降幅为 降幅达"
BETWEEN = "了 幅度 幅度达 幅度为 约 近 将近 大约 超过 逾 整整 差不多 至少 足足 达"
# What may be below zero, so that it can fall by more than itself.
BELOW_ZERO = (
    "利润 净利 盈利 利得 收益 盈余 余额 差额 顺差 逆差 结余 温 度数 现金流 净额 净值 净流 净增 增速 增幅 增长率 增长速度 利率 收益率 回报 利差 基差 亏 业绩 每股 头寸 净资产 权益 贡献"
    " 息税 指标值 海拔 得分 积分 分数"
)
