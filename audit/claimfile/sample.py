"""The claim file that ``audit init`` writes: small and commented, and all of its checks hold."""

from __future__ import annotations

SAMPLE = """\
# The numbers of one article, and the relations that ought to hold between them.
# Check this file with: audit check claims/

audit: 1                          # the version of this format

article:
  title: A new library for Lakeside
  outlet: The Lakeside Post
  date: 2024-05-14                # "this year" and "last May" are read against it
  language: en                    # en or zh

# Every number gets a name. `says` is the number exactly as it is printed, with its unit and hedge.
claims:
  books:
    says: "12,480 books"          # quote a number that has a comma in it
    means: books on the shelves on opening day
    at: p1                        # where it stands: paragraph 1
  adult_books:    {says: 9360 books, means: books for adults, at: p1}
  children_books: {says: 3120 books, means: books for children, at: p1}
  children_share: {says: 25%, means: share of the children's books, at: p2}
  old_library:    {says: nearly 8000 books, means: books of the old building, at: p2}
  rooms:          {says: three rooms, at: p3}

# A name for a quantity that the article does not print.
derived:
  growth: books - old_library

# What ought to be true if the article is right.
checks:
  - parts: [adult_books, children_books]
    total: books
  - share: children_share
    part: children_books
    whole: books
  - that: growth > 4000           # any relation: == != < <= > >=
    because: the article says that the library grew by more than four thousand books
  - lists: rooms                  # "three rooms", against the rooms that it names
    items: [reading room, workshop, music room]
"""
