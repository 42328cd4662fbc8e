"""What a run reads: the files that its paths select, standard input, and what belongs to an article."""
