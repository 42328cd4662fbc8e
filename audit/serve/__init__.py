"""The local page for people without a terminal; it uses the engine and the reports just like the command line.

``pages`` answers the browser, ``shelf`` holds the open articles, ``jobs`` starts a process for each audit, and
``work`` is what such a process does."""
