"""What the comments of a draft say, in Chinese."""

COMMENTS = {
    "about": (
        "# 草稿：照录文中的数字，以及文字所说的核对项。请写明每个数字的含义，删去不作断言的数字，",
        "# 并补上其他应当成立的关系。",
    ),
    "joined": "# 因分栏断开而接合的段落：{places}（--no-join 保留原样）。",
    "date": "# date: 发表日期，如 2020-09-03；今年10月、去年等据此推算",
    "heading": "标题中",
    "byline": "署名中",
    "caption": "图注中",
    "left out": "# 单独无法识读，未列入：{number}（{place}）",
    "alone": "单独识读为 {reading}：请用 `reads:` 写明原意",
    "new": "新增",
    "checks": "# 文字可能说的核对项。需要时请去掉行首的 #",
    "first": "，以及 `checks:` 前的 #。",
    "further": "。",
    "by": "依据文字 {words}",
    "broken": "不成立",
}
