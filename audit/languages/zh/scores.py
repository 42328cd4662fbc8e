"""Chinese words that make two counts with a colon a score or a vote."""

from __future__ import annotations

BEFORE = "比分|大比分|总分|局分|票数|得票|投票结果|表决结果|得票比|战绩"
BEHIND = (
    "获胜",
    "取胜",
    "战胜",
    "击败",
    "险胜",
    "力克",
    "横扫",
    "逆转",
    "落败",
    "惜败",
    "告负",
    "战平",
    "打平",
    "领先",
    "落后",
    "的比分",
    "的票数",
    "通过表决",
)
ONE = "[0-9]{1,3}[:：∶][0-9]{1,3}"

# Behind so many times so many metres: what is swum or run, by its name.
RELAYS = "(?:男子|女子|男女|混合|自由泳|混合泳|游泳|越野|滑雪|短道速滑|冬季两项)*接力"
