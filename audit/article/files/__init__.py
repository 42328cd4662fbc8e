"""The formats in which articles come: one module a format, and one table of them (``formats``)."""
