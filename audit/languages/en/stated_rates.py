"""How English says that a number is one for each of something: one for every 14.5 pupils, 14.5 pupils per teacher."""

# Right before the number, after the one thing: one (teacher) for every 14.5 pupils.
FOR_EVERY = ("for every", "to every", "for each", "to each", "per")
ONE = ("one", "1", "a single")
# Between the things and the one thing: 14.5 pupils per teacher, 14.5 pupils to each teacher.
EACH = ("per", "to each", "for each", "for every", "to every", "to a", "to one")
