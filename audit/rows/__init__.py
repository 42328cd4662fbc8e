"""Rows of data: relations that a claim file states over the columns of a CSV or Parquet file, decided row by row."""
