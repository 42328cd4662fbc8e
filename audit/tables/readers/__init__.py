"""Readers of tables, one a format."""
