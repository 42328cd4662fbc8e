"""What a run reads: which files its paths stand for, standard input, and what belongs to an article."""
