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
