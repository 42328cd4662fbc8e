"""Baselines: findings that existed when a team started, which it accepts until they are fixed.

``files`` reads and writes them, ``matching`` decides which finding is which entry, ``acceptance`` applies them.
"""
