"""How Chinese expresses proportions: 三次产业结构比为12.6：40.8：46.6, 按5：3：2的比例分担."""

from __future__ import annotations

# Words beside two figures with a colon between them that make them a proportion; three figures need none.
PROPORTION = "(?:比例|结构|构成|配比|之比|随机分|分担|分成|比为|按)"
