"""English words for a change: what moved, and to where."""

from __future__ import annotations

# Behind these, up to is where it led: went up to 5 dollars, shot up to $50. Without what may have a limit: grow, hold, sell, raise.
MOVED_UP = (
    "go", "goes", "going", "gone", "went", "shoot", "shoots", "shot", "move", "moves", "moved", "moving", "climb", "climbs", "climbed",
    "climbing", "jump", "jumps", "jumped", "jumping", "tick", "ticks", "ticked", "ticking", "edge", "edges", "edged", "edging", "creep", "creeps",
    "crept", "creeping", "inch", "inched", "inching", "come", "comes", "came", "coming", "rise", "rises", "rose", "risen", "rising", "back", "drive", "drove",
    "driven", "driving", "push", "pushed", "pushing", "bid", "nudge", "nudged", "shift", "shifted", "leap", "leapt", "leaped", "leaping", "soar", "soared",
    "spring", "sprang", "surge", "surged", "surging", "race", "raced", "bounce", "bounced", "drift", "drifted", "step", "stepped", "put",
    "add", "adds", "added", "adding", "scaled", "ramp", "ramped", "ramping", "bumped", "total", "totalled", "tots", "totted", "rocket", "rocketed", "spike", "spiked", "vault", "vaulted", "float", "floated", "swing", "swung", "sent", "crawl", "crawled",
)  # fmt: skip
# With what they move between: brought the total up to 50.
MOVED_SOMETHING = (
    "bring",
    "brings",
    "brought",
    "bringing",
    "take",
    "takes",
    "took",
    "taken",
    "taking",
    "push",
    "pushes",
    "pushed",
    "pushing",
    "send",
    "sending",
)

# What compares with the number behind it, where an amount right before says by how much: £8,880 short of £30,000, they were 40 fewer than 300.
COMPARED = frozenset(("short of", "fewer than", "less than", "more than"))
BY_HOW_MUCH = (
    r"(?:[SIGNS]\d[\d.,]*(?: ?(?:k|m|bn|million|billion|trillion))?|\b(?i:was|were|is|are|had|has|have|with|just|only|some|about|nearly|almost|exactly|leaves?|leaving|left|still|now|it|them)"
    r" \d{1,3}(?:,\d{3})*(?: ?(?:million|billion))?(?: (?:votes?|points?|seats?|runs?|people|jobs|members|pounds|dollars|euros|metres|tonnes))?) $"
)
