"""The knowledge base: envelopes (what a ratio in the real world can be) and the vocabulary of quantities.

Rows are data, one YAML file per domain. A row is looked up and read only when a check names it, so that a run without
plausibility checks reads nothing here.
"""
