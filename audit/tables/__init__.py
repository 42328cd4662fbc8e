"""Tables of articles: what a reader sees in them, what their structure says, and what follows for their cells."""
