"""Baselines: findings that were there when a team began to look, and that it accepts until they are mended.

``files`` reads and writes them, ``matching`` says which finding is which entry, ``acceptance`` applies them.
"""
