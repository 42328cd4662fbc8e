"""What is related in an article, read from its words and structure before its values are looked at.

Statements are what the words say of each number; forms propose relations among them; charity takes, of all bindings
that the words allow, one that holds; only where none does is there something to tell.
"""
