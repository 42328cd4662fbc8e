"""What the comments of a draft say, in English."""

COMMENTS = {
    "about": (
        "# A draft: the numbers of the article as printed, and the checks that its words state. Write what each number",
        "# means, take out what claims nothing, and add what ought to hold besides.",
    ),
    "joined": "# Put together where a column break had cut them: {places} (--no-join keeps the pieces apart).",
    "date": "# date: the day of publication, such as 2020-09-03; 今年10月 and last May are read against it",
    "heading": "in a heading",
    "byline": "in a by-line",
    "caption": "in a caption",
    "left out": "# left out, for it cannot be read by itself: {number} ({place})",
    "alone": "by itself read as {reading}: say what is meant with `reads:`",
    "new": "new",
    "checks": "# Checks that the article's words may state. To use one, take away the # before it",
    "first": ", and the one before `checks:`.",
    "further": ".",
    "by": "by the words {words}",
    "broken": "it does not hold",
}
