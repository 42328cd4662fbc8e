"""What the language is called in itself, and a short article in it that needs most of what reads articles."""

from __future__ import annotations

OWN_NAME = "English"
# A sentence of each kind, right and wrong: patterns are compiled when they are first asked for.
SAMPLE = (
    "By A. Writer, 14 May 2024\n\n"
    "Sales rose 6.4 percent to 482.6 million euros from 451.2 million euros, or by 31.4 million euros. "
    "Of the 214 shops 139 are open and the other 65 are closed; 56 percent, or 120 shops, are in three towns: Aden, Bern and Cork. "
    "The share fell from 12.5 percent to 9.5 percent, by 4 percentage points. It was twice as much as the 26 of last year, 52 in all.\n\n"
    "The mayor, 52, was born on 3 November 1974. It began on Monday, 12 March 2024 and lasted five days, until 16 March. "
    "Each of the 12 boats cost $2.5 million, $30 million together. An average of 40 people came on 3 days, 130 altogether. "
    "It is 60 miles (97 kilometres) long, more than the limit of 50 miles. Between 1,200 and 1,300 people, or about half, paid 4 euros each: "
    "a third of the total of 4,800 euros. By 5:3 the council chose the plan; profits halved to 3 million from 7 million.\n\n"
    "| office | 2024 | 2025 | change | share |\n|---|---|---|---|---|\n| schools | 10 | 12 | 20.0% | 60% |\n| roads | 8 | 8 | 0.0% | 40% |\n"
    "| Total | 18 | 21 | 16.7% | 100% |\n"
)
SAMPLE_NAME = "sample.md"
