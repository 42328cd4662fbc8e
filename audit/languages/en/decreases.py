"""How English says that something became less by a number, and what can become less than nothing."""

from __future__ import annotations

# Right before the number, with a hedge at most between: decreased by 200%, a drop of 150 per cent.
LESS_BY = (
    r"(?:decreas|declin|reduc)(?:e[sd]?|ing) by",
    r"(?:f[ae]ll|fallen|drop(?:s|ped)?|shrank|shrunk|plunged|plummeted|tumbled|slumped|went down|gone down|down|cut|lowered|slashed|dipped) by",
    r"(?:decreased|declined|fell|dropped|shrank|plunged|plummeted|tumbled|slumped)",
    r"(?:decrease|decline|drop|fall|reduction|cut|plunge|slump) of",
)
# Right after it: 200% less, a 150 per cent drop.
LESS_BEHIND = r" (?:less|lower|fewer|smaller|decrease|decline|drop|fall|reduction)\b"
BETWEEN = r"(?: (?:about|around|nearly|almost|over|more than|roughly|some|at least|up to|approximately))?"
# What may be below zero, so that it can fall by more than itself.
BELOW_ZERO = (
    r"profits?|incomes?|earnings|balances?|surplus(?:es)?|deficits?|temperatures?|cash flows?|growth|returns?|margins?|equity|net worth|ebit(?:da)?|loss(?:es)?"
    r"|rates? of|yields?|spreads?|interest rates?|stocks?|scores?|net|per share|eps"
)
