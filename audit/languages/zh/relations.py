"""What Chinese words say of the number beside them. BEFORE ends right before a number (hedges left out), AFTER begins right
behind it; each row is a role, a direction (1 up, -1 down, 0 neither) and a pattern.
"""

from __future__ import annotations

_SOFT = "(?:了|约|近|超|逾|达|达到|为|到|幅度为|幅度达|幅为|幅|率为|率达|率|额|量|仅|只|的)*"
_WORDS = "[^，。；：、,;:（）()0-9]{0,8}?"

BEFORE: tuple[tuple[str, int, str], ...] = (
    ("whole", 0, f"(?:全部|共|总|占|全市|全县|全省|全国|全校|全镇|全区|总计|合计|全年|累计){_WORDS}"),
    ("part", 0, f"(?:其中|包括|分别为|分别是|含){_WORDS}"),
    ("total", 0, f"(?:合计|共计|总计|共|总数|总量|总额|总|累计|一共|合|计|總計|合計|两项合计|三项合计|全年|全市|全县|全场){_WORDS}"),
    ("rest", 0, f"(?:其余|剩余|剩下|余下|尚余|还剩|另外|另有|其他|其它|剩|结余|(?<![厨残业多])余){_WORDS}"),
    ("times", 0, f"(?:是[^，。；]{{0,12}}的|为[^，。；]{{0,12}}的|达[^，。；]{{0,12}}的|的){_SOFT}"),
)  # fmt: skip

AFTER: tuple[tuple[str, int, str], ...] = (
    ("total", 0, "[^，。；0-9]{0,10}[：:，,]?(?:其中|包括|分别)"),
    ("total", 0, "[^，。；0-9]{0,10}[：:]"),
    ("times", 0, "的[^，。；]{0,8}倍"),
)  # fmt: skip

SENTENCE_END = r"[。！？!?]|\.(?= |$)|\n"
ABBREVIATED = r"\b[A-Z]$"  # what a full stop belongs to that ends no sentence
CLAUSE_END = "[，；：,;]"
