"""Inputs of a machine's making, for everything that reads what others wrote; see fuzz/README.md."""
