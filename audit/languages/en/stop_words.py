"""English words that are no noun and no name: what a noun is not looked for in, what figures follow."""

from __future__ import annotations

# Capitalised at a start too, they precede figures without being part of a name.
BEFORE_FIGURES = frozenset(
    """
a about above across after again all almost also although among an and another approximately are around as
at because before below besides between both but by circa despite during each even every exactly except for
from had has have he her here his how however i if in including into is it its just last least less like
many more most nearly next no nor not now of off on once only or other our out over past per plus roughly
she since so some still such than that the their them then there these they this those though through thus
to today together total under until up upon us was we well were what when where whereas which while who
whose why will with within without would yet you your yesterday tomorrow tonight spring summer autumn winter early late
mid fiscal sold killed born died aged currently officially police officials authorities altogether overall
combined fully
played won drawn lost beaten majority turnout attendance rejected spoilt spoiled abstentions abstained swing votes seats births deaths
cases sales men women boys girls pupils students staff income expenditure balance surplus deficit receipts payments crowd admissions
cattle sheep lambs ewes pigs bullocks heifers cows bulls calves hens adults children visitors members entries exports imports arrivals
departures profit revenue turnover spending costs stocks orders bookings goals points runs wickets tries medals gold silver bronze
invited issued returned sent received appointed elected
""".split()
)

# Words that end what a number counts, or are not part of it; days of the week are too.
STOP_WORDS = frozenset(
    """
a about above across after again against all almost along already also although am among an and any are
around as at be became because become been before began being below between both but by came can could did
do does done down during each either even every few for from get give given gives go going got had has have
he her here hers him his how if in including into is it its itself just last least less like made make many
may me might more most much must my near nearly neither next no nor not now of off on once one only or other
our out over own past per rather said same say says see seen several shall she should since so some still
such take taken than that the their them then there these they this those through to today together too took
toward under until up upon us very was we week well went were what when where which while who whom whose why
will with within without would yet you your
yesterday tomorrow rose fell grew climbed dropped increased decreased reached totalled totaled stood
declined jumped gained lost rising falling growing reaching killed injured died wounded arrested according
compared respectively ago earlier later million billion trillion thousand percent cent exceeded hit slid
soared surged edged slipped signed built opened closed paid spent sold bought received raised cut won adding
accounting representing expected estimated remains remained include includes included need needs needed
attended live lives worked work works lived
""".split()
)
