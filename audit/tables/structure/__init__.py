"""What the structure of a table says about its cells: which are related, and how."""
