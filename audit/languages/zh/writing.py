"""Chinese writing that is brought into one form before numbers are read: traditional characters, and gaps beside figures."""

from __future__ import annotations

from audit.languages.zh.numbers import NUMERALS, SCALES, SMALL

# Characters in or beside numbers. 陸, 參 and 貳 are formal numerals and stay.
TRADITIONAL = (
    "個个兩两億亿萬万餘余點点歲岁負负從从數数塊块幣币鎊镑歐欧華华攝摄時时間间鐘钟鍾钟噸吨畝亩頃顷過过滿满約约於于達达為为幾几圓圆韓韩臺台週周雙双隻只條条張张項项戶户處处種种類类級级層层樓楼號号電电溫温熱热長长與与減减錢钱釐厘馬马盧卢銖铢爾尔納纳紐纽蘭兰後后頭头隊队團团場场屆届門门輛辆"
    "棟栋顆颗組组筆笔課课節节碼码鎮镇鄉乡縣县國国區区員员將将僅仅這这還还佔占灣湾羅罗紀纪禮礼裏里麼么應应體体學学終终結结總总計计產产際际價价賣卖買买費费賠赔罰罚賺赚獎奖傷伤業业農农車车廠厂醫医師师選选會会黨党環环軍军園园運运鐵铁線线報报單单"
)

# What may be separated from figures; 2020 三季度 and 二十 5 are two numbers, 2020 万科 a year and a firm, 3 千米 needs nothing.
NO_NUMERAL = f"(?![零〇{NUMERALS}{SMALL}半两])(?!万[科达一物事象华众圣州宁向全])"
SCALES_APART = f"[{SMALL}][万亿]"
NO_NUMERAL_BEFORE = f"(?![零〇{NUMERALS}{SCALES}半两])"
SCALES_BEHIND = ("十", "百", "千", "万", "亿")
DAYS = frozenset("日号年月季天时")
