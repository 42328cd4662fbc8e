"""Tests of what is related in an article."""
