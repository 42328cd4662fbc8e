"""How English ties the name of a kind to its number: the unemployment rate in Spain was № in 2023."""

# What may come between the name and the number: no other number, and no word that starts another thought.
GAP = (
    r"(?:(?:(?:in|of|at the end of|by|since|for|until) (?:[A-Z][a-z]+ )?(?:19|20)\d\d(?:[-/–]\d\d)?,?)|(?!\b(?:while|whereas|because|but|which|who|than|and)\b)[^№\d;:()])"
    r"{0,90}"
)
# Words right before the number that make it a change, a difference or a mark to be reached, and no level.
NO_LEVEL = (
    r"(?:\b(?:by|another|extra|additional|further|fewer|than the|from|between|to between|up|down|below|above|beyond|within)"
    r"|\b(?:rose|rise|rises|grew|fell|fall|falls|dropped|increased|decreased|declined|climbed|gained|lost|jumped|slipped|added|shed|edged|surged|plunged|soared)"
    r"(?: by)?(?: (?:a|an|about|around|nearly|almost|only|just|some|roughly|more than|over))*"
    r"|\b(?:increase|rise|fall|drop|decline|reduction|change|growth|gain|loss|cut|gap|difference|improvement)s? (?:of|by)(?: \w+){0,2})\s*$"
)
# Words that make whatever is said no plain figure of today's world.
BESIDE = r"\b(?:fictional|novel|if|suppose|imagine|myth|legend|hypothetical|per mille|simulat\w+|dinosaur\w*|planet|galax\w+)\b"
