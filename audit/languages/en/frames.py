"""What makes a number no quantity in English: ordinals, ages in tens, hours, screens, makes."""

from __future__ import annotations

NUMBER_SIGN = "(?:[Nn]o\\. ?|[Nn]o ?|№ ?|#|[Nn]umber )$"
STONES_AND_POUNDS = "st,? ?(?:[0-9]|1[0-3]) ?lbs?\\b"
SEVERAL = (
    r"\b(?:[A-Z][a-z]+|two|three|four|five|six|seven|eight|nine|ten|new|old|older|its|their|of|the|[0-9]+) $"
)
OVER_AGE = r"\b(?:[Oo]ver|[Uu]nder)-$|\b[Tt]he (?:over|under) $"
IN_TENS = r"(?:\b(?:his|her|their|my|your|our|the|low|high|mid|early|late|upper|lower)[ -](?:low|high|mid|early|late|upper|lower)?[ -]?|['’]|\b[1-9]0s (?:and|or|to) (?:(?:early|mid|late)[ -])?)$"

SCREEN_WORDS = (" TV", " video", " resolution", "-resolution", " ultra", " gold", " display")

O_CLOCK = (" o'clock", " o’clock")
SIGNS_IN_WORDS = ("±", " ±", "+", " +", " plus or", " give or")  # 5 ± 0.2 K

NAMES_WITH_STROKES = r"7-(?:Eleven|Up)\b|[0-9]{1,2}-(?:for|of)-[0-9]{1,2}\b"
METRES = r"m\b|met(?:er|re)s?\b"
DISTANCES = r"k?m\b|met(?:er|re)s?\b|kilomet(?:er|re)s?\b"
NO_ORDINAL_BEHIND = " centur"
ORDINALS_JOINED = {
    "and": r"\b[Bb]etween (?:the )?$",
    "to": r"\b[Ff]rom (?:the )?$",
}  # by what leads to the first

SCALES_IN_FRAMES = "(?:million|billion)"
MAKES_OTHERS = (
    "hundred", "a", "am", "p", "pm", "noon", "midnight", "o", "oclock", "century", "centuries", "q",
    "of", "in", "to", "or", "and", "out", "until", "through", "per", "by", "at", "on", "th", "st", "nd", "rd",
    "odd", "something", "plus", "times", "k", "tv", "video", "resolution", "ultra", "gold", "display",
)  # fmt: skip
