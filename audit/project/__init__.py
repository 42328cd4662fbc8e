"""What belongs to a project: its configuration, its boundary, what changed, which findings are known, whom it
trusts."""
