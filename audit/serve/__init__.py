"""The page on this machine for people without a terminal: a stage of its own that asks engine and reports as the command
line does. ``pages`` answers the browser, ``shelf`` holds the articles that are open, ``jobs`` starts a process for each
audit, and ``work`` is what such a process does."""
