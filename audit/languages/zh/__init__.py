"""The words and characters of Chinese."""
