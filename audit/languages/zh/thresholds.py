"""What Chinese says of thresholds: 突破5000万吨, 低于限值（70微克）, 超过0.2毫克的限量标准, 过半数所需的61席.

LIMIT ends right before the number that is one, MARK begins right behind it; OVER and UNDER are searched in the words before it.
MAJORITY ends right before the number of votes or seats that is enough.
"""

from __future__ import annotations

LIMIT = "(?:限值|标准|上限|下限|限额|限量|红线|警戒线|警戒水位|阈值|目标|门槛|核定|额定|规定)(?:值|要求)?(?:为|是|的|（|\\()?"
MARK = "(?:的)?[^，。；、0-9]{0,6}(?:大关|关口|限值|标准|上限|下限|门槛|红线|警戒线|限额|限量|目标)"
OVER = "(?:突破|超过|超出|超|高于|大于|多于|越过|迈上|跨过|达到|高出|首破|站上|冲破)"
UNDER = "(?:低于|未超过|不超过|少于|小于|未达到?|不足|未满|低过|符合|优于|跌破|在[^，。]{0,8}以下)"
MAJORITY = "(?:过半数?|半数以上|多数)[^，。；0-9]{0,8}(?:需要?|所需|须|为|即)(?:的|要|为)?"
# Majorities of more than half.
FRACTIONS = {"三分之二": (2, 3), "四分之三": (3, 4), "五分之三": (3, 5)}
