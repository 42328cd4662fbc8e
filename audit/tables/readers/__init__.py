"""Readers of tables, one per format."""
