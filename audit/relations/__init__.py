"""What is related in an article, read from its words and structure before its values are examined.

Statements are what the words say about each number; forms propose relations among them; charity chooses, of all
bindings that the words allow, one that holds; only if none does is there something to report.
"""
