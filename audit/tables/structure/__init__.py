"""What the structure of a table says of its cells: which are related, and how."""
