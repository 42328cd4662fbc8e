"""How Chinese ties the name of a kind to its number: 2023年全国失业率平均值为№."""

# What may come between the name and the number: no other number, and no mark that ends a clause.
GAP = r"(?:(?:19|20)\d\d年|[^№\d。；：，、（）]){0,10}"
# Words right before the number that make it a change, a difference or a mark to be reached, and no level.
NO_LEVEL = r"(?:增加|减少|提高|降低|上升|下降|增长|上涨|下跌|缩小|扩大|回落|回升|提升|相差|高出|高于|低于|多|少|增|减|降|升|涨|跌|上浮|下浮|新增|净增)(?:了)?(?:约|近|超过|逾)?\s*$"
# Words that make whatever is said no plain figure of today's world.
BESIDE = r"小说|神话|传说|如果|假如|假设|恐龙|行星|星系|模拟"
# How a rate begins that has its noun in it: 每千人口执业医师3.4人.
EVERY = ("每千", "每万", "每百")
