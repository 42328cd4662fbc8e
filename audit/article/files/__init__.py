"""The formats of articles: one module per format, and one table of them (``formats``)."""
