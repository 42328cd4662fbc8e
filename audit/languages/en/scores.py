"""English words that make two counts with a colon a score or a vote."""

from __future__ import annotations

BEFORE = "scores? of|score was|vote of|votes of|by a score of|scoreline of|won|lost|beat [A-Z][a-z]+|defeated [A-Z][a-z]+"

# What has a time of the day in front of it, whoever lost it: they lost 15:30 slots.
TIMED = "slots?|flights?|trains?|bus(?:es)?|ferr(?:y|ies)|departures?|services?|appointments?|sessions?|shows?|screenings?|bookings?|kick-?offs?|starts?|bulletins?|deadlines?|meetings?|class(?:es)?|tee times?"

# Behind so many times so many metres: what is swum or run, by its name.
RELAYS = r"[ -](?:(?:mixed|medley|freestyle|individual|shuttle|biathlon|cross-country|women's|men's) ){0,2}(?:relays?|medley)\b"
