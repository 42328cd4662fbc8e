"""English words that make 1.5m millions of something, or metres."""

from __future__ import annotations

# Behind metres: 1.5m tall, the 400m hurdles.
SIZES = (
    "tall", "high", "long", "wide", "deep", "thick", "away", "apart", "hurdles", "sprint", "sprints", "relay", "relays", "freestyle", "butterfly",
    "backstroke", "breaststroke", "medley", "wave", "waves", "race", "races", "heat", "heats", "final", "finals", "dash", "runner", "runners", "sprinter",
    "sprinters", "swimmer", "swimmers", "champion", "champions", "pool", "pools", "walk", "walks", "steeplechase", "springboard", "platform", "rifle",
    "pistol", "butt", "radius", "diameter", "depth", "depths", "height", "heights", "stretch", "swell", "swells", "tall-ship", "square",
    "rise", "rises", "drop", "drops", "mark", "marks", "times", "tides", "exclusion", "cordon", "individual", "mixed", "men", "women",
)  # fmt: skip
# Whose millions they are: 35m of its devices.
OF_WHOM = (
    "its",
    "their",
    "those",
    "these",
    "our",
    "his",
    "her",
    "all",
    "them",
    "us",
    "which",
    "whom",
    "the world's",
    "the country's",
)
# Tied to millions: a 1.5m-strong union, her 3m-selling album; a 35m-long ship is metres.
TIED = (
    "strong", "member", "person", "people", "user", "selling", "seller", "subscriber", "follower", "copy", "vote", "view", "viewer", "customer",
    "passenger", "population", "home", "job", "worker", "tonne", "ton", "barrel", "share", "dose", "signature", "resident",
)  # fmt: skip
